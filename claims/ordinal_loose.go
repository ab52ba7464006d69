package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// LooseMeasure is what is told by an ordinal of which nothing says for certain what series it belongs to: “a nineteenth world champion”, “the 91st in the
// history of the cup”, “the fourth-largest airline”, “for the fifth time”. Two of them are held against each other only where a model takes them to fill one slot.
const LooseMeasure = "loose"

// looseOrdinal adds the claim of an ordinal that no other reader takes.
func (x *extractor) looseOrdinal(s *sentence, q *quantity.Mention) {
	first, n := int(q.First), q.Interval.Value
	told := x.copula(s, first)
	if n < 1 || n == 1 && !told && !x.aTime(s, q) || !told && !x.determined(s, first) {
		return
	}
	last := int(q.Last)
	head := x.looseNoun(s, last)
	if head < 0 && (!told && !x.closesOrdinal(s, last) || last < int(s.Last) && x.entry(last).Is(lexicon.Conjunction)) {
		return // the fourth and fifth floors
	}
	if head >= 0 && (x.plural(head) || x.entry(head).Calendar.Kind != lexicon.NoCalendar || x.lex.Lists(lexicon.AnyOrderNoun, text.Fold(x.lemma(head)))) {
		return // its first two goals, the third Monday, the second floor
	}
	c := x.claim(s, Ordinal, first, max(head+1, int(q.Last)))
	c.Value.Interval = quantity.Exact(n)
	c.Measure = LooseMeasure
	if head >= 0 {
		c.Counted = x.seriesNoun(s, head, first)
	}
	c.Scope = x.earlierScope(s, first)
	c.Modality = x.modalityOfFigure(s, first, int(q.Last))
}

// aTime reports whether an ordinal tells for the how manieth time something is: “for the first time in its history”.
func (x *extractor) aTime(s *sentence, q *quantity.Mention) bool {
	return int(q.Last) < int(s.Last) && x.entry(int(q.Last)).Form == timeNoun
}

// determined reports whether an article or whose it is leads to an ordinal.
func (x *extractor) determined(s *sentence, first int) bool {
	if first <= int(s.First) {
		return false
	}
	return x.entry(first-1).Is(lexicon.Determiner|lexicon.Possessive) || x.tok(first-1).Possessive
}

// looseNoun returns the last word of the noun phrase behind an ordinal, -1 where none follows: “the third by length”.
func (x *extractor) looseNoun(s *sentence, i int) int {
	return x.lastOfPhrase(s, i, func(i int) bool { return false })
}

// lastOfPhrase returns the last word of the noun phrase that begins at a token, -1 where none does; what stops it ends it early.
func (x *extractor) lastOfPhrase(s *sentence, i int, stops func(i int) bool) int {
	head := -1
	for end := min(int(s.Last), i+maxNumbered); i < end; i++ {
		if x.isMark(i, "-") && !x.tok(i).Is(text.SpaceBefore) {
			continue
		}
		if stops(i) || x.tok(i).Kind != text.Word || x.endsPhrase(s, i) || x.word(i) == "ever" || head >= 0 && x.isVerb(s, i) && !x.eventNoun(s, i) {
			break
		}
		head = i
	}
	return head
}
