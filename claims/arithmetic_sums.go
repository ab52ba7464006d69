package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
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
	if !ok || len(parts) < 2 || o.loose && len(parts) < 3 && !x.restBefore(s, o.at, last) || x.besides(last, int(s.Last)) {
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
func (x *extractor) restBefore(s *sentence, from, to int) bool {
	return x.anyForm(from, to, []string{"other", "remaining", "rest"})
}

// parts returns the figures that open the items of a list, the token behind the last one, and false when something shows
// that the list is not one of all parts, each for itself: "including 14", "23 of them", "and several others".
func (x *extractor) parts(s *sentence, total *figure, o opening) (values []float64, last int, ok bool) {
	joined := o.closed
	for i := o.at; i < o.end; i++ {
		if x.isMark(i, "(") {
			for i+1 < o.end && !x.isMark(i, ")") {
				i++
			}
			continue // takes a part apart
		}
		if !x.startsItem(s, i, o.at) {
			continue
		}
		if x.entry(i).Form == "there" {
			break // and there was a rise
		}
		and := i > o.at && x.entry(i-1).Form == "and"
		f := s.figureAt(x.skipSmall(i, o.end))
		switch {
		case f == nil && joined && !and && !o.closed:
			return values, last, true // the list has ended
		case f == nil && x.oneOnly(s, i):
			values, last = append(values, 1), i+1
		case f == nil && x.vagueItem(s, i, o.end):
			return nil, 0, false
		case f == nil && x.personAt(s, i):
			return nil, 0, false // one of the whole, or of the part before
		case f == nil && x.single(i, o.end):
			values, last = append(values, 1), i+2
		case f == nil:
			continue
		case x.notCounted(s, f):
			continue
		case !exact(f) || f.Interval.Value > total.Interval.Value || x.subset(s, f, o) || x.people(total) != x.people(f) && x.known(total) && x.known(f):
			return nil, 0, false
		default:
			values, last = append(values, f.Interval.Value), max(f.last, f.end)
			i = f.end - 1
		}
		joined = joined || and
	}
	return values, last, joined || x.oneFrame(s, o)
}

// oneFrame reports whether the figures behind a colon are led on by one and the same preposition, so that the list needs no "and": "40 by boat, 38
// by helicopter".
func (x *extractor) oneFrame(s *sentence, o opening) bool {
	if !x.isMark(o.at-1, ":") {
		return false
	}
	n, lead := 0, ""
	for k := range s.figures {
		f := &s.figures[k]
		if f.first < o.at {
			continue
		}
		form := x.in(s, max(f.end, f.last)).Form
		if n++; n > 1 && form != lead || !x.entry(max(f.end, f.last)).Is(lexicon.Preposition) {
			return false
		}
		lead = form
	}
	return n > 1
}

// notCounted reports whether the words behind a figure leave it out: "the two directors not counted".
func (x *extractor) notCounted(s *sentence, f *figure) bool {
	for i := f.last; i < min(f.last+3, int(s.Last)-1); i++ {
		if x.entry(i).Form == "not" {
			w := x.word(i + 1)
			return w == "counted" || w == "included" || w == "counting" || w == "including"
		}
	}
	return false
}

// startsItem reports whether an item of a list opened at token from may start at token i.
func (x *extractor) startsItem(s *sentence, i, from int) bool {
	if x.tok(i).Kind == text.Mark || x.entry(i).Form == "and" {
		return false
	}
	for k := range s.quantities { // "between 15 and 25 years"
		if q := &s.quantities[k]; int(q.First) < i && i < int(q.Last) && i != int(q.NumFirst) {
			return false
		}
	}
	return i == from || x.isMark(i-1, ",") || x.isMark(i-1, ";") || x.entry(i-1).Form == "and"
}

// skipSmall returns the first token from i on that is no "the", "another", "other" or "only".
func (x *extractor) skipSmall(i, end int) int {
	for i < end-1 {
		switch x.entry(i).Form {
		case "the", "other", "another", "remaining", "further", "only", "some", "a":
			i++
			continue
		}
		break
	}
	return i
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

// vagueItem reports whether an item without a figure stands for parts that are not told.
func (x *extractor) vagueItem(s *sentence, i, end int) bool {
	for k := range s.quantities {
		if q := &s.quantities[k]; int(q.First) <= i && i < int(q.Last) {
			return true // a percentage, a sum of money
		}
	}
	switch x.entry(i).Form {
	case "the", "others", "rest", "several", "some", "many", "few", "including", "among", "most", "dozens", "more":
		return !x.single(i, end)
	}
	return false
}

// personAt reports whether the name of a person begins at token i.
func (x *extractor) personAt(s *sentence, i int) bool {
	m := s.nameAt(i)
	return m != nil && m.First == i && m.Kind == names.Person
}

// single reports whether token i is "a" or "an" before a person, "a woman", or before a noun that is all of its item: "three stools, a lamp and a bed".
func (x *extractor) single(i, end int) bool {
	f := x.entry(i).Form
	if f != "a" && f != "an" || i+2 > end {
		return false
	}
	e := x.entry(i + 1)
	return e.Is(lexicon.Human|lexicon.Kin) || x.tok(i+1).Kind == text.Word && e.Number.Kind == lexicon.NoNumber && i+2 < end && (x.isMark(i+2, ",") || x.entry(i+2).Form == "and")
}

// oneOnly reports whether token i is a "one" that counts by no noun and is none of a part: "one died at the scene, 31 were injured".
func (x *extractor) oneOnly(s *sentence, i int) bool {
	for k := range s.quantities {
		if q := &s.quantities[k]; int(q.First) == i && q.Unit < 0 && q.Interval.Value == 1 && q.Is(quantity.Pronoun) {
			return s.figureAt(int(q.NumFirst)) == nil && x.in(s, int(q.Last)).Form != "of"
		}
	}
	return false
}

// subset reports whether a part is one of another part: "23 of them", "including five".
func (x *extractor) subset(s *sentence, f *figure, o opening) bool {
	if x.anyForm(f.end, min(f.last+3, o.end), []string{"each"}) {
		return true // one from each of an unknown number
	}
	of := x.cued(s, f.end, min(f.last+3, o.end), lexicon.PartOfCue)
	if of && f.head >= f.end { // seven passengers of the bus
		of = x.anyForm(f.last, min(f.last+3, o.end), []string{"them", "whom", "these", "those", "which"})
	}
	if of || x.cued(s, max(o.at, f.first-3), f.first, lexicon.PartCue) {
		return !x.anyForm(max(o.at, f.first-2), f.first, []string{"remaining", "other"})
	}
	return false
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
