package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// cutTo returns the length to which the k-th quantity of a sentence was changed where that lacks its unit, with the unit: from two hours to one.
// It is nil for others.
func (x *extractor) cutTo(s *sentence, k int) *quantity.Mention {
	if k+1 >= len(s.quantities) {
		return nil
	}
	q, to := &s.quantities[k], s.quantities[k+1]
	if !q.Is(quantity.From) || !to.Is(quantity.To) || to.Unit >= 0 && int(to.Last) != int(to.NumLast) {
		return nil
	}
	if i := int(to.Last); i < int(s.Last) && x.tok(i).Kind == text.Word && !x.entry(i).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Adverb|lexicon.Auxiliary) {
		return nil // from two hours to one meal
	}
	to.Unit, to.Flags = q.Unit, to.Flags&^quantity.Pronoun
	return &to
}
