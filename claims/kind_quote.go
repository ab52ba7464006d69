package claims

import (
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// minQuoteWords is how long a quotation must be for a changed word to matter: shorter ones are terms and titles.
const minQuoteWords = 6

// quotes adds a claim for each quotation that a sentence of the text begins.
func (x *extractor) quotes(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for _, q := range x.text.Quotations {
		if q.Start < s.Start || q.Start >= s.End {
			continue
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
		c.Speaker = x.speaker(s)
		c.Subject = x.speakerKey(s)
	}
}

// speakerKey returns the key of the person who says what a sentence quotes.
func (x *extractor) speakerKey(s *sentence) string {
	who := x.speaker(s)
	if who == "" {
		return ""
	}
	for _, k := range []int{s.index, s.index + 1, s.index - 1} {
		if k < 0 || k >= len(x.sentences) {
			continue
		}
		for i := range x.sentences[k].names {
			if m := &x.sentences[k].names[i]; m.Kind == names.Person && m.Name.Text == who {
				return m.Key
			}
		}
	}
	return text.Fold(who)
}
