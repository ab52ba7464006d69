package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/text"
)

// minQuoteWords is how long a quotation must be for a changed word to matter: shorter ones are terms and titles.
const minQuoteWords = 6

// quotes adds a claim for each quotation that a sentence of the text begins. Its subject is the key of who says it.
func (x *extractor) quotes(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	all := x.text.Quotations
	from, _ := slices.BinarySearchFunc(all, s.Start, func(q text.Quotation, start int32) int { return int(q.Start - start) })
	for _, q := range all[from:] {
		if q.Start >= s.End {
			break
		}
		first := int(s.First)
		for first < int(s.Last) && x.tok(first).Start < q.Start {
			first++
		}
		last := first
		for last < len(x.text.Tokens) && x.tok(last).End <= q.End {
			last++
		}
		if x.wordsIn(first, last) < minQuoteWords {
			continue
		}
		c := x.claim(s, Quote, first, last)
		c.Quoted = true
		c.Speaker, c.Subject = x.speaker(s), x.speakerKey(s)
	}
}
