package claims

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// rest finds a whole, what was taken from it and what is left: “Of the 17 prisoners, twelve were caught. The other six …”; “39 million crowns;
// 14 million are spent, which leaves 27 million”; “29 of the 47 miners are up; 16 are still underground”. The whole and the part may stand in the
// sentence before.
func (x *extractor) rest(s *sentence) {
	if s.topics&tellsRest == 0 || len(s.quantities) < 2 && (s.index == 0 || len(x.sentences[s.index-1].quantities) < 2) {
		return
	}
	terms, _ := x.termsOf(s)
	for _, r := range terms {
		led, opens := x.restLed(s, r)
		if !led && !x.stillSo(s, r) {
			continue
		}
		all, plain := x.termsLike(s, r)
		if !plain {
			continue
		}
		k := slices.IndexFunc(all, func(t term) bool { return t.First == r.First })
		switch {
		case k >= 2 && k == len(all)-1:
			x.left(s, all, int(all[0].First), opens || x.leaves(s, r))
		case k == 1 && len(all) == 2 && s.index > 0 && x.sentences[s.index-1].Block == s.Block && (opens || x.stillSo(s, r)):
			prev := &x.sentences[s.index-1]
			if before, plain := x.termsLike(prev, r); plain && len(before) == 1 && before[0].Interval.Value > max(all[0].Interval.Value, r.Interval.Value) {
				x.left(s, append(before, all...), int(s.First), opens)
			}
		case k == 0 && opens && len(all) == 1 && s.index > 0 && x.sentences[s.index-1].Block == s.Block:
			prev := &x.sentences[s.index-1]
			before, plain := x.termsLike(prev, r)
			if plain && len(before) == 2 && x.ones(prev, int(prev.First), int(prev.Last)) == 0 && x.ofWhole(prev, before[0], before[1]) {
				x.left(s, append(before, r), int(s.First), true)
			}
		}
		return
	}
}

// stillSo reports whether a term is told as what has not been done yet: “16 are still underground”, “36 km to go”.
func (x *extractor) stillSo(s *sentence, r term) bool {
	for i := int(r.Last); i < min(r.last()+3, int(s.Last)); i++ {
		switch f := x.entry(i).Form; {
		case f == "still", f == "to" && x.in(s, i+1).Form == "go" && x.closed(s, i+2):
			return true
		case x.tok(i).Kind == text.Mark:
			return false
		}
	}
	at := x.in(s, int(r.First)-1).Form
	return at == "only" && x.in(s, int(r.First)-2).Form == "that"
}

// restLed reports whether the words around a term tell it as what is left, and whether the sentence, or what it adds, begins with them.
func (x *extractor) restLed(s *sentence, r term) (led, opens bool) {
	at := int(r.First)
	switch x.in(s, at-1).Form {
	case "remaining", "other":
		return x.in(s, at-2).Form == "the", true
	case "the": // the 24 others
		behind := x.in(s, int(r.Last)).Form
		return behind == "others" || behind == "remaining" || behind == "other", true
	}
	if x.marked(s, at-1, ",") && x.in(s, at-2).Form == "rest" {
		return true, true // the rest, 1.4 million,
	}
	return x.leaves(s, r), false
}

// leaves reports whether a term is told as what something leaves: “leaving 27”, “27 are left”.
func (x *extractor) leaves(s *sentence, r term) bool {
	at := int(r.First)
	for i := at - 1; i >= at-2; i-- {
		if f := text.Fold(x.wordIn(s, i)); f == "leaving" || f == "leaves" || f == "left" {
			return i == at-1 || x.article(at-1) || x.in(s, at-1).Is(lexicon.Adverb) || x.in(s, at-1).Form == "with"
		}
	}
	i := r.last()
	switch text.Fold(x.wordIn(s, i)) {
	case "remain", "remained", "remains":
		return x.closed(s, i+1)
	case "are", "were", "is", "was":
		f := text.Fold(x.wordIn(s, i+1))
		return (f == "left" || f == "remaining") && x.closed(s, i+2) && !x.marked(s, i+2, "-")
	}
	return false
}

// ofWhole reports whether the second of two terms is told as a part of the first, or the first as one of the second: “Of the 17 …, twelve”.
func (x *extractor) ofWhole(s *sentence, whole, part term) bool {
	first := int(s.First)
	if x.entry(first).Form == "out" {
		first++
	}
	if x.entry(first).Form == "of" && int(whole.First) <= first+4 && !x.acrossMark(first, int(whole.First)) {
		return true // Of the crew of eleven
	}
	return x.partitivePair(int(whole.Last), int(part.First))
}

// left adds a claim for a whole, what was taken from it and what is told as the rest, unless some of them are a whole and its parts.
func (x *extractor) left(s *sentence, terms []term, first int, sure bool) {
	at := 0
	for k, t := range terms {
		if t.Interval.Value > terms[at].Interval.Value {
			at = k
		}
	}
	whole := terms[at]
	if at > 1 || at == len(terms)-1 || x.percentage(whole.Mention) || !x.toldAsWhole(s, terms, at) {
		return
	}
	sum := 0.0
	var parts []term
	for k, t := range terms {
		if k == at {
			continue
		}
		if !x.sameSort(whole, t) || t.Interval.Value == whole.Interval.Value {
			return
		}
		sum, parts = sum+t.Interval.Value, append(parts, t)
	}
	slack := x.sumSlack(whole, parts)
	if x.anyMake(parts, whole.Interval.Value, slack) || !slipped(sum, whole.Interval.Value) && !(sure && meant(sum, whole.Interval.Value, minWhole)) {
		return
	}
	last := terms[len(terms)-1]
	x.work(s, ofSum, first, last.last(), whole, sum, slack)
}

// toldAsWhole reports whether one of the first two of some terms is told as what the others are of: “Of the 17 …”, “29 of the 47”, “365 beds, 180 of
// them”, “96 km long; 61 km”.
func (x *extractor) toldAsWhole(s *sentence, terms []term, at int) bool {
	whole := terms[at]
	if at == 1 {
		return x.partitivePair(int(terms[0].Last), int(whole.First))
	}
	next := terms[1]
	if int(whole.First) < int(s.First) || x.ofWhole(s, whole, next) {
		return true // the caller has found it in the sentence before
	}
	for _, i := range [...]int{int(next.Last), next.last()} {
		if x.cued(s, i, min(i+2, int(s.Last)), lexicon.PartOfCue) {
			return true
		}
	}
	return x.stopsBetween(int(whole.Last), int(next.First))
}

// anyMake reports whether some of a few parts make a whole.
func (x *extractor) anyMake(parts []term, whole, slack float64) bool {
	if len(parts) > mostAmounts {
		return true // nobody can tell
	}
	for set := 1; set < 1<<len(parts); set++ {
		sum := 0.0
		for k, p := range parts {
			if set>>k&1 == 1 {
				sum += p.Interval.Value
			}
		}
		if math.Abs(sum-whole) <= slack {
			return true
		}
	}
	return false
}

// overfull finds parts of a whole of which one verb tells, so that they have nothing in common, and that make more than it: “Thirty of the 50
// seats went to the Greens, eleven to the Reds and ten to the Blues”.
func (x *extractor) overfull(s *sentence) {
	if len(s.figures) < 3 {
		return
	}
	total, parts := &s.figures[0], s.figures[1:]
	own := 0.0
	switch {
	case x.entry(int(s.First)).Form == "of" && total.first <= int(s.First)+2:
	case x.partitivePair(total.end, parts[0].first) && len(parts) > 2:
		own = total.Interval.Value
		if !exact(total) {
			return
		}
		total, parts = &parts[0], parts[1:]
	default:
		return
	}
	if !exact(total) || total.head < 0 || len(parts) < 2 || x.hasAmount(s) {
		return
	}
	sum := own
	for k := range parts {
		p := &parts[k]
		end := int(s.Last)
		if k+1 < len(parts) {
			end = parts[k+1].first
		}
		if !exact(p) || p.counted != "" && p.counted != total.counted || (k > 0 || own > 0) && !x.verbless(p.end, end) || x.subset(s, p, opening{at: total.last, end: int(s.Last)}) {
			return
		}
		sum += p.Interval.Value
	}
	last := &parts[len(parts)-1]
	if whole := total.Interval.Value; sum <= whole || !meant(sum, whole, minWhole) || !x.and(parts[len(parts)-2].end, last.first) || x.anyForm(int(s.First), int(s.Last), []string{"each", "whom", "alone", "including"}) {
		return
	}
	x.work(s, ofSum, total.first, max(last.last, last.end), term{&total.Mention, total}, sum, 0)
}

// hasAmount reports whether a sentence has a quantity with a unit, a range or a fraction.
func (x *extractor) hasAmount(s *sentence) bool {
	for k := range s.quantities {
		if q := &s.quantities[k]; !idle(q) && (q.Unit >= 0 || q.Is(quantity.Range|quantity.Fraction)) {
			return true
		}
	}
	return false
}

// verbless reports whether no verb stands between a figure, which ends at token from, and the next mark or conjunction.
func (x *extractor) verbless(from, to int) bool {
	for i := from; i < to; i++ {
		switch e := x.entry(i); {
		case x.isMark(i, ",") || x.isMark(i, ";") || x.isMark(i, ".") || e.Form == "and":
			return true
		case e.Is(lexicon.Verb) || e.Form == "is" || e.Form == "are" || e.Form == "was" || e.Form == "were" || e.Form == "had" || e.Form == "has" || e.Form == "have":
			return false
		}
	}
	return true
}

// leastGap is by how much of a whole its two parts may miss it to be meant as all of it.
const leastGap = 0.15

// pairBehind finds two parts that have nothing in common behind what they take apart: “640 pupils, 310 boys and 340 girls”; “Twenty-two people took
// the exam; 15 passed and eight failed”; “The fleet has 14 boats. Nine are in port, six at sea.”
func (x *extractor) pairBehind(s *sentence) {
	n := len(s.figures)
	if n < 2 || x.hasAmount(s) {
		return
	}
	a, b := &s.figures[n-2], &s.figures[n-1]
	var total *figure
	switch {
	case n == 2 && a.first == int(s.First) && a.head < 0:
		total = x.onlyFigure(s)
	case n == 3:
		total = &s.figures[0]
		mark := a.first - 1
		if mark < max(total.last, total.end) || a.head >= 0 && (mark != max(total.last, total.end) || !x.isMark(mark, ",") && !x.dash(mark)) || a.head < 0 && !x.isMark(mark, ";") && !x.isMark(mark, ":") {
			return
		}
	}
	if total == nil || !exact(total) || !exact(a) || !exact(b) || total.head < 0 || total.Interval.Value <= max(a.Interval.Value, b.Interval.Value) || (a.head < 0) != (b.head < 0) && b.head >= 0 {
		return
	}
	if !x.and(a.end, b.first) && !x.acrossMark(a.end, b.first) || x.acrossMark(a.end, b.first-1) && a.head >= 0 {
		return
	}
	if opposed, others := x.opposites(a.end, b.first, b.end, x.partEnd(s, b)); !opposed || others && a.Interval.Value+b.Interval.Value <= total.Interval.Value {
		return
	}
	if a.head >= 0 && !x.people(total) && total.counted != a.counted {
		return // 600 hares, three men and two women
	}
	sum, whole := a.Interval.Value+b.Interval.Value, total.Interval.Value
	if n == 2 && sum < whole {
		return // the next sentence may tell of the others
	}
	if math.Abs(sum-whole) > max(1, leastGap*whole) || x.besides(b.end, int(s.Last)) {
		return
	}
	first := total.first
	if n == 2 {
		first = a.first
	}
	x.work(s, ofSum, first, max(b.last, b.end), term{&total.Mention, total}, sum, 0)
}

// whoTheyAre notes that two figures right behind a third, which they make, are parts of it: nine climbers, five men and four women.
func (x *extractor) whoTheyAre(s *sentence) {
	for k := 0; k+2 < len(s.figures); k++ {
		total, a, b := &s.figures[k], &s.figures[k+1], &s.figures[k+2]
		if a.Interval.Value+b.Interval.Value != total.Interval.Value || a.head < 0 || b.head < 0 || !x.marked(s, max(total.end, total.last), ",") || a.first != max(total.end, total.last)+1 {
			continue
		}
		if opposed, _ := x.opposites(a.end, b.first, b.end, b.last); !opposed {
			continue
		}
		for _, f := range [...]*figure{a, b} {
			if f.claim >= 0 && x.claims[f.claim].Scope == "" {
				x.claims[f.claim].Scope = scopePart
			}
		}
	}
}

// apposedParts finds a number of people and, between commas, who they are: “A delegation of 12, five ministers and seven officials, arrived”.
func (x *extractor) apposedParts(s *sentence) {
	for k := range s.figures {
		total := &s.figures[k]
		at := max(total.end, total.last)
		if k+2 >= len(s.figures) || !exact(total) || !x.people(total) || total.head >= 0 && !total.body && !x.lex.Lists(lexicon.GenericNoun, total.counted) || !x.marked(s, at, ",") && (at >= int(s.Last) || !x.dash(at)) {
			continue
		}
		sum, n, and := 0.0, 0, false
		i := at + 1
		for i < int(s.Last) {
			f := s.figureAt(i)
			if f == nil || !exact(f) || f.head < f.end || f.thing || f.doing || f.Interval.Value >= total.Interval.Value {
				break
			}
			sum, n, i = sum+f.Interval.Value, n+1, f.last
			if and {
				break
			}
			if x.marked(s, i, ",") && s.figureAt(i+1) != nil {
				i++
			} else if x.in(s, i).Form == "and" {
				and, i = true, i+1
			}
		}
		if and && n >= 2 && x.closed(s, i) && meant(sum, total.Interval.Value, minWhole) && !x.besides(i, int(s.Last)) {
			x.work(s, ofSum, total.first, i, term{&total.Mention, total}, sum, 0)
		}
	}
}

// raisedTo finds what something was, by how much it was changed and to what: “60 metres high, was raised by 12 metres to 74 metres”.
func (x *extractor) raisedTo(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	terms, plain := x.termsOf(s)
	if !plain || len(terms) != 3 {
		return
	}
	was, by, now := terms[0], terms[1], terms[2]
	if was.Unit != now.Unit || by.Unit != now.Unit || now.Unit < 0 || x.percentage(by.Mention) || x.stopsBetween(int(was.First), int(now.First)) {
		return
	}
	at := int(by.First)
	if x.in(s, at-1).Form != "by" || !x.isChange(at-2) || x.in(s, int(now.First)-1).Form != "to" || int(now.First)-1 != int(by.Last) {
		return
	}
	x.differ(s, was, now, by, int(was.First), now.last())
}
