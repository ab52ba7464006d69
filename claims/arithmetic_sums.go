package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// What a sum of parts must be like to be meant as all of its total.
const (
	minWhole  = 0.75 // of the total, for parts behind a colon or in brackets; not above its reverse
	nearWhole = 0.08 // of the total off, for parts behind "Of the 48", which may also overlap
	slipWhole = 0.12 // the same where only the tens differ, as one wrong digit makes it
	gapWhole  = 0.1  // the same of a list whose parts share one verb
	maxToList = 9    // tokens between a total and the mark that opens its parts
)

// opening is a mark or phrase behind which a total is taken apart.
type opening struct {
	at, end int  // the parts lie between these tokens
	closed  bool // a bracket closes the list, so that it needs no "and"
	loose   bool // "Of the 48, …": the parts may overlap or be some of all
}

// sums finds totals that the text takes apart: "17: nine men, five women and four children"; "11 (seven aeroplanes, five
// helicopters)"; "Of the 48 convicted, nine …, 22 … and 19 …"; "… 1,480 homes. Of these, 642 …".
func (x *extractor) sums(s *sentence) {
	from := int(s.Last)
	if len(s.figures) > 0 {
		from = s.figures[0].end // what is taken apart stands before its parts
	}
	for i := from; i < int(s.Last); i++ {
		if x.tok(i).Kind != text.Mark && !x.allTopics && x.topicsAt(i)&opensParts == 0 {
			continue
		}
		if o, ok := x.opens(s, i); ok {
			if total := x.totalBefore(s, i); total != nil {
				x.listOf(s, total, o)
				if outer := x.outerTotal(s, total); outer != nil {
					if !x.people(outer) || x.people(total) {
						continue // nothing tells which of the two is taken apart
					}
					total = outer
				}
				x.addUp(s, total, o)
				x.bracketedParts(s, total, o)
			}
		}
	}
	x.sameLead(s)
	if x.entry(int(s.First)).Form != "of" {
		return
	}
	if total, at := x.totalOf(s); total != nil {
		x.addUp(s, total, opening{at: at, end: int(s.Last), loose: true})
	}
}

// opens reports whether token i opens a list of parts, and where the list lies.
func (x *extractor) opens(s *sentence, i int) (opening, bool) {
	if i+1 >= int(s.Last) {
		return opening{}, false
	}
	o := opening{at: i + 1, end: int(s.Last)}
	if x.tok(i).Kind != text.Mark {
		n := x.phraseAt(i, int(s.Last), x.lex.Workings.Openers)
		o.at = i + n
		return o, n > 0 && o.at < int(s.Last)
	}
	switch x.word(i) {
	case ":":
		return o, x.tok(i + 1).Is(text.SpaceBefore)
	case "—", "–":
		for j := i + 1; j < o.end; j++ {
			if x.isMark(j, x.word(i)) {
				o.end, o.closed = j, true
			}
		}
		return o, x.tok(i).Is(text.SpaceBefore)
	case "(":
		for j := i + 1; j < o.end; j++ {
			if x.isMark(j, ")") {
				o.end, o.closed = j, true
				return o, true
			}
		}
	}
	return o, false
}

// totalBefore returns the figure that a list opened at token i takes apart: the last one before it.
func (x *extractor) totalBefore(s *sentence, i int) *figure {
	var total *figure
	for k := range s.figures {
		if s.figures[k].end <= i {
			total = &s.figures[k]
		}
	}
	if total == nil || !exact(total) || i-total.end > maxToList || total.head < 0 && !x.stated(s, total) {
		return nil
	}
	if total.first-1 > int(s.First) && x.entry(total.first-1).Form == "and" {
		return nil // two fathers and two mothers: the total of both stands nowhere
	}
	for k := range s.quantities { // a figure of another sort stands between
		if q := &s.quantities[k]; int(q.First) >= total.end && int(q.Last) <= i && !idle(q) {
			return nil
		}
	}
	return total
}

// stated reports whether a figure without a noun is the size of what stands before it: "the dead number 17", "Aircraft: 11".
func (x *extractor) stated(s *sentence, f *figure) bool {
	if f.measure >= 0 {
		return true
	}
	if f.first <= int(s.First) {
		return false
	}
	switch x.entry(f.first - 1).Form {
	case "the", "other", "remaining": // the other 31,000 are being returned: 18,500 from …
		return x.wordIn(s, f.first-2) != "of" && x.wordIn(s, f.first-3) != "of" // not: four of the five are back: two …
	case "is", "was", "are", "were", "to", "reached", "stands", "stood", "numbers", "numbered", "totals", "totalled", "totaled":
		return true
	}
	if f.end < int(s.Last) && x.isMark(f.end, ":") {
		switch x.entry(f.first - 1).Form { // the hospital will open with 410: 286 for …
		case "with", "has", "have", "had", "of", "gets", "get", "makes", "make":
			return true
		}
	}
	return x.isMark(f.first-1, ":")
}

// totalOf returns the total of a sentence that opens with "Of the 48 convicted, …" or "Of these, …" and the token from
// which on its parts stand.
func (x *extractor) totalOf(s *sentence) (*figure, int) {
	first := int(s.First)
	comma := -1
	for i := first; i < min(first+12, int(s.Last)); i++ {
		if x.isMark(i, ",") {
			comma = i
			break
		}
	}
	if first+1 < int(s.Last) {
		switch x.entry(first + 1).Form {
		case "these", "them", "those":
			at := first + 2
			if comma == at {
				at++
			}
			return x.onlyFigure(s), at
		}
	}
	if comma < 0 || len(s.figures) == 0 {
		return nil, 0
	}
	if f := &s.figures[0]; f.first <= first+2 && f.last <= comma && exact(f) {
		if len(s.figures) > 1 && s.figures[1].first < comma && f.head >= 0 {
			return f, s.figures[1].first // Of the 88 on board 61 were rescued, nine died …
		}
		return f, comma + 1
	}
	return nil, 0
}

// onlyFigure returns the one exact figure with a noun of the sentence before, nil when it has none or several.
func (x *extractor) onlyFigure(s *sentence) *figure {
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block {
		return nil
	}
	prev := &x.sentences[s.index-1]
	var found *figure
	for k := range prev.figures {
		f := &prev.figures[k]
		if f.head < 0 {
			continue
		}
		if found != nil || !exact(f) {
			return nil
		}
		found = f
	}
	return found
}

// addUp adds a claim for a total and its parts when the list is one of all parts.
func (x *extractor) addUp(s *sentence, total *figure, o opening) {
	parts, last, ok := x.parts(s, total, o)
	if !ok || len(parts) < 2 || o.loose && len(parts) < 3 && !x.restBefore(o.at, last) || x.besides(last, int(s.Last)) {
		return
	}
	sum := 0.0
	for _, p := range parts {
		sum += p
	}
	whole := total.Interval.Value
	if takenApart(parts, sum-whole) {
		sum = whole
	}
	if o.loose {
		if off := math.Abs(sum - whole); off > max(1, nearWhole*whole) && !(tens(off) && off <= slipWhole*whole) && (off > gapWhole*whole || !x.oneVerb(s, o)) {
			return
		}
	} else if sum < whole*minWhole || sum > whole/minWhole {
		return
	}
	c := x.claim(s, Arithmetic, total.first, last)
	c.Measure, c.Counted = ofSum, total.counted
	c.Value.Interval = quantity.Exact(whole)
	c.Derived.Interval = made(sum, total.Interval.Place)
}

// takenApart reports whether some parts in a row take apart the one before them and come to what a sum has too much: "… and two have died, one
// at noon and one at night".
func takenApart(parts []float64, over float64) bool {
	for i := range parts {
		rest := parts[i]
		for j := i + 1; j < len(parts) && rest > 0 && parts[i] == over; j++ {
			if rest -= parts[j]; rest == 0 && j > i+1 {
				return true
			}
		}
	}
	return false
}

// oneVerb reports whether the parts of a list share the verb of the first one, as those of a thing that is divided up do: "Of these, 11
// concern the kitchen, eight the cellar and six the yard".
func (x *extractor) oneVerb(s *sentence, o opening) bool {
	n := 0
	for k := range s.figures {
		f := &s.figures[k]
		if f.first < o.at {
			continue
		}
		if n++; x.article(f.end) != (n > 1) || n == 1 && !x.article(f.end+1) {
			return false
		}
	}
	return n > 2
}

// besides reports whether a further part is brought in behind a list, between two tokens.
func (x *extractor) besides(from, to int) bool {
	for i := from; i < to; i++ {
		if x.phraseAt(i, to, x.lex.Workings.Besides) > 0 {
			return true
		}
	}
	return false
}

// tens reports whether a difference is one of tens alone: 124 and 114.
func tens(d float64) bool { return d >= 10 && d < 100 && math.Mod(d, 10) == 0 }

// restBefore reports whether "the other" or "the remaining" leads into a part, so that the parts are all of the total.
func (x *extractor) restBefore(from, to int) bool {
	return x.anyForm(from, to, []string{"other", "remaining", "rest"})
}

// figureAt returns the figure that starts at token i, nil when none does.
func (s *sentence) figureAt(i int) *figure {
	for k := range s.figures {
		if f := &s.figures[k]; f.first == i || int(f.NumFirst) == i {
			return f
		}
	}
	return nil
}

// people reports whether a figure counts people.
func (x *extractor) people(f *figure) bool {
	if f.head >= 0 && x.entry(f.head).Is(lexicon.Human|lexicon.Kin) {
		return true
	}
	return f.measure >= 0 && x.lex.Measures[f.measure].People
}

// known reports whether a figure says what it counts.
func (x *extractor) known(f *figure) bool {
	return f.head >= 0 && x.entry(f.head).Is(lexicon.Human|lexicon.Kin) || f.measure >= 0
}

// maxListed is the longest announced list whose items are counted.
const maxListed = 12

// listOf adds a claim for an announced list of names: "four countries: Anzar, Kivran and Sella".
func (x *extractor) listOf(s *sentence, total *figure, o opening) {
	if total.head < 0 || total.Interval.Value > maxListed || total.Interval.Value < 2 || o.at-1 > total.last {
		return
	}
	n, i, last, and := 0, o.at, o.at, false
	for i < o.end {
		if x.entry(i).Form == "the" {
			i++
		}
		m := s.nameAt(i)
		if m == nil || m.First != i {
			return
		}
		n, last = n+1, m.Last
		if i = m.Last; i >= o.end || x.isMark(i, ".") && i == o.end-1 {
			break
		}
		sep := i
		if x.isMark(i, ",") || x.isMark(i, ";") {
			i++
		}
		if i < o.end && x.entry(i).Form == "and" {
			if and {
				return
			}
			and = true
			i++
		}
		if i == sep {
			return
		}
	}
	if !and && !o.closed || n < 2 {
		return
	}
	c := x.claim(s, Arithmetic, total.first, last)
	c.Measure, c.Counted = "list", total.counted
	c.Value.Interval = quantity.Exact(total.Interval.Value)
	c.Derived.Interval = quantity.Exact(float64(n))
}

// leastLed is how many parts behind one preposition are taken for all of a total.
const leastLed = 3

// sameLead finds the parts of the only figure of the sentence before behind one preposition: "We inspected 48 kitchens. In 31 kitchens the books
// were in order, in 12 receipts were missing, and in eight there were no books."
func (x *extractor) sameLead(s *sentence) {
	first := int(s.First)
	if len(s.figures) < leastLed || s.figures[0].first != first+1 {
		return
	}
	lead := x.entry(first).Form
	switch lead {
	case "in", "at", "on", "for":
	default:
		return
	}
	total := x.onlyFigure(s)
	if total == nil || total.counted == "" || total.counted != s.figures[0].counted {
		return
	}
	sum := 0.0
	for k := range s.figures {
		f := &s.figures[k]
		at := f.first - 1
		if !exact(f) || x.entry(at).Form != lead || k > 0 && !x.isMark(at-1, ",") && !x.isMark(at-1, ";") && x.entry(at-1).Form != "and" || x.subset(s, f, opening{at: first, end: int(s.Last)}) {
			return
		}
		sum += f.Interval.Value
	}
	last := &s.figures[len(s.figures)-1]
	whole := total.Interval.Value
	if off := math.Abs(sum - whole); off > max(1, nearWhole*whole) || x.entry(last.first-2).Form != "and" || x.besides(last.end, int(s.Last)) {
		return
	}
	c := x.claim(s, Arithmetic, s.figures[0].first, max(last.last, last.end))
	c.Measure, c.Counted = ofSum, total.counted
	c.Value.Interval = quantity.Exact(whole)
	c.Derived.Interval = made(sum, total.Interval.Place)
}
