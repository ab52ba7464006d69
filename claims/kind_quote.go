package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// minQuoteWords is how long a quotation must be for a changed word to matter: shorter ones are terms and titles, but for those of minShortQuote
// words of which the text says who said them.
const (
	minQuoteWords = 6
	minShortQuote = 3
)

// quotes adds a claim for each quotation that a sentence of the text begins. Its subject is the key of who says it.
func (x *extractor) quotes(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	all := x.text.Quotations
	for x.quotation < len(all) && all[x.quotation].Start < s.Start {
		x.quotation++
	}
	at := int(s.First)
	for k := x.quotation; k < len(all) && all[k].Start < s.End; k++ {
		first, last := x.quoted(&all[k], at)
		at = first
		n := x.text.WordsIn(first, last)
		if next, end, ok := x.interrupted(k, last, n); ok {
			c := x.claim(s, Quote, first, end)
			c.Quoted = true
			c.Value.Text = x.bothHalves(first, last, next, end)
			c.Speaker, c.Subject = x.speaker(s), x.speakerKey(s)
			k++
			continue
		}
		if n < minShortQuote {
			continue
		}
		who := x.speakerMention(s)
		if n < minQuoteWords && who == nil {
			continue
		}
		c := x.claim(s, Quote, first, last)
		c.Quoted = true
		if who != nil {
			c.Speaker, c.Subject = who.Name.Text, who.Key
		}
	}
}

// quoted returns the tokens of a quotation, from a token on.
func (x *extractor) quoted(q *text.Quotation, from int) (first, last int) {
	first = max(int(q.First), from)
	return first, max(int(q.Last), first)
}

// maxInterrupting is how many tokens may stand between the halves of a quotation that its attribution interrupts, and nearAside how many before its
// verb of saying.
const (
	maxInterrupting = 16
	nearAside       = 4
)

// interrupted returns the tokens of the second half of a quotation that words about who speaks interrupt: “The rope was long,” he said. “The
// day was not.” Neither half is long enough to be compared alone: longer ones are. N is how many words the first one has.
func (x *extractor) interrupted(k, last, n int) (next, end int, ok bool) {
	all := x.text.Quotations
	if k+1 >= len(all) || all[k+1].Block != all[k].Block || n == 0 || !x.isMark(last-1, ",") {
		return 0, 0, false
	}
	next, end = x.quoted(&all[k+1], last)
	if next-last > maxInterrupting+2 || n >= minQuoteWords || x.text.WordsIn(next, end) >= minQuoteWords || n+x.text.WordsIn(next, end) < minQuoteWords {
		return 0, 0, false
	}
	said := false
	to := next - 1 // the opening mark
	for i := last; i < to; i++ {
		said = said || i <= last+nearAside && x.entry(i).Is(lexicon.Saying)
		if x.isMark(i, ":") || x.isMark(i, ";") || x.isMark(i, ".") && i < to-1 {
			return 0, 0, false
		}
	}
	if !said || !x.isMark(to-1, ".") && !x.isMark(to-1, ",") {
		return 0, 0, false
	}
	return next, end, true
}

// bothHalves returns the words of a quotation without those that interrupt it.
func (x *extractor) bothHalves(first, last, next, end int) string {
	a, b := strings.TrimRight(x.text.Slice(first, last), ","), x.text.Slice(next, end)
	if x.tok(next).Is(text.Capital) {
		return a + ". " + b
	}
	return a + ", " + b
}
