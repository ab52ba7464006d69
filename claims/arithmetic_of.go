package claims

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// percentOf finds one percentage beside a part and its whole that are told as such: “Turnout was 61 per cent: 4,270 of the 6,000”; “20 per cent of
// the price of 365,000 euros, that is 73,000 euros”. Whatever the percentage may be of the two, it is held against the nearest.
func (x *extractor) percentOf(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	terms, _ := x.termsOf(s)
	if len(terms) != 3 {
		return
	}
	p := -1
	for k := range terms {
		if x.percentage(terms[k].Mention) {
			if p >= 0 {
				return
			}
			p = k
		}
	}
	if p < 0 || x.changeAt(s, terms[p].Mention) || x.anyMark(int(terms[0].Last), int(terms[2].First), ";") {
		return
	}
	var two []term
	for k, t := range terms {
		if k != p {
			two = append(two, t)
		}
	}
	a, b, percent := two[0], two[1], terms[p]
	if a.Interval.Value <= 0 || b.Interval.Value <= 0 || a.Interval.Value == b.Interval.Value || !x.canBePart(b, a) && !x.canBePart(a, b) {
		return
	}
	if lo, hi := min(percent.First, a.First), max(percent.Last, a.Last); p != 2 && x.and(int(lo), int(hi)) || x.anyForm(int(s.First), int(s.Last), []string{"every"}) {
		return // 90 per cent of the firms and eight of the ten mines
	}
	pair := x.partitivePair(int(a.Last), int(b.First)) || x.outOf(a.last(), int(b.First)) || x.outOf(int(a.Last), int(b.First))
	if pair && x.in(s, int(percent.Last)).Form == "of" || !pair && !x.sameInPercent(s, percent, a, b, p) {
		return // 29 per cent of the passengers, and 61 of its 204 flights
	}
	part, whole := a.Interval, b.Interval
	if part.Value > whole.Value {
		part, whole = whole, part
	}
	made := 100 * part.Value / whole.Value
	slack := max(percent.Interval.Place/2, 0.05) + made*(part.Place/part.Value+whole.Place/whole.Value)/2
	for _, other := range [...]float64{made, 100 - made, 100 * (whole.Value - part.Value) / part.Value} {
		if math.Abs(other-percent.Interval.Value) <= max(slack, 0.5) {
			return
		}
	}
	if !slipped(made, percent.Interval.Value) && !slipped(part.Value, percent.Interval.Value*whole.Value/100) && !tenfold(made, percent.Interval.Value) && (!pair || !meantAsShare(percent.Interval.Value, part.Value, whole.Value)) {
		return
	}
	if x.workedOut(s) {
		return
	}
	c := x.claim(s, Arithmetic, int(terms[0].First), terms[2].last())
	c.Measure, c.Unit = "share", "percent"
	c.Value.Interval = percent.Interval
	c.Derived.Interval = quantity.Between(made-slack, made+slack)
}

// workedOut reports whether another reader has worked out something of a sentence.
func (x *extractor) workedOut(s *sentence) bool {
	return slices.ContainsFunc(x.claims, func(c Claim) bool { return c.SentenceIndex == int32(s.index) && c.Kind == Arithmetic })
}

// tenfold reports whether one of two figures is the other with a nought too many.
func tenfold(a, b float64) bool {
	r := max(a, b) / min(a, b)
	return math.Abs(r-10) < 0.05 || math.Abs(r-100) < 0.5
}

// outOf reports whether “out of” and an article at most stand between two tokens.
func (x *extractor) outOf(from, to int) bool {
	return from+1 < to && to-from <= 3 && x.entry(from).Form == "out" && x.entry(from+1).Form == "of"
}

// sameInPercent reports whether a percentage is told as of a whole and said again as a figure: “10 per cent, or 80,000 crowns”; “20 per cent of the
// price of 365,000 euros, that is 73,000 euros”.
func (x *extractor) sameInPercent(s *sentence, percent, a, b term, p int) bool {
	if p == 2 || a.Unit < 0 && a.Interval.Value < 100 {
		return false
	}
	at := int(b.First) - 1 // the figure that says it again
	again := x.in(s, at).Form == "or" || x.marked(s, at, "(") || x.in(s, at).Form == "is" && x.in(s, at-1).Form == "that" || x.marked(s, at, ",") && x.marked(s, at-1, "i.e.")
	if !again {
		return false
	}
	if p == 1 { // 8 million, of which 10 per cent, or 800,000
		return at-int(percent.Last) <= 1
	}
	return x.in(s, int(percent.Last)).Form == "of"
}

// wholeOfPercents finds shares of one whole of which the last is told as what the others leave: “42 per cent, 27 per cent and the remaining 22 per
// cent”.
func (x *extractor) wholeOfPercents(s *sentence) {
	if s.topics&tellsRest == 0 {
		return
	}
	sum, n := 0.0, 0
	var first, last *quantity.Mention
	for k := range s.quantities {
		q := &s.quantities[k]
		if !x.percentage(q) {
			continue
		}
		if q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction) || x.changeAt(s, q) {
			return
		}
		if first == nil {
			first = q
		}
		sum, n, last = sum+q.Interval.Value, n+1, q
	}
	if n < 3 || math.Abs(sum-100) <= overShares+0.5*float64(n-2) || sum < 100*minWhole || sum > mostShares {
		return
	}
	led, opens := x.restLed(s, term{Mention: last})
	if !led && !opens && !x.leavesWith(s, last) {
		return
	}
	c := x.claim(s, Arithmetic, int(first.First), int(last.Last))
	c.Measure, c.Unit = ofWhole, "percent"
	c.Value.Interval = quantity.Exact(100)
	c.Derived.Interval = quantity.Exact(math.Round(sum*10) / 10)
}

// leavesWith reports whether the words before a quantity say whom something leaves with it: “which leaves Orva Steel with 44 per cent”.
func (x *extractor) leavesWith(s *sentence, q *quantity.Mention) bool {
	for i := int(q.First) - 1; i >= max(int(s.First), int(q.First)-farTotal); i-- {
		if f := x.entry(i).Form; f == "leaves" || f == "leaving" {
			return true
		}
	}
	return false
}

// rates finds so many, so much for each of them and what that comes to, in whatever order: “35 bicycles at 120 euros each and paid 4,200 euros”;
// “30 cows at 18 litres a day fill 540 litres”. Three figures that nearly are a product and its factors seldom stand together by chance.
func (x *extractor) rates(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	terms, plain := x.operands(s)
	if !plain || len(terms) != 3 {
		return
	}
	r := -1
	for k, t := range terms {
		if x.perEach(s, t) {
			if r >= 0 {
				return
			}
			r = k
		}
	}
	if r < 0 {
		return
	}
	if i := int(terms[2].First); x.clauseBefore(int(terms[1].Last), i) {
		return // pumps of 30 kW each were lowered, and in all 150 kW was needed
	}
	rate, a, b := terms[r], terms[(r+1)%3], terms[(r+2)%3]
	n, total := a, b
	if n.Interval.Value > total.Interval.Value == (rate.Interval.Value >= 1) {
		n, total = total, n
	}
	if total.First < n.First && x.and(int(total.Last), int(n.First)) {
		return // a span of 580 metres and two of 270 metres each
	}
	v, slack := rate.Interval.Value*n.Interval.Value, 0.0
	if v <= 0 || rate.Interval.Value == 1 || n.Interval.Value == 1 || total.Unit >= 0 && rate.Unit >= 0 && total.Unit != rate.Unit || n.Unit >= 0 && n.Unit == total.Unit {
		return
	}
	for _, t := range terms {
		slack += v * roundingOf(t)
	}
	if off := math.Abs(v - total.Interval.Value); off <= slack || !slipped(v, total.Interval.Value) {
		return
	}
	x.work(s, ofProduct, int(terms[0].First), terms[2].last(), total, v, slack)
}

// clauseBefore reports whether a comma and "and" or "but" stand between two tokens.
func (x *extractor) clauseBefore(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if f := x.entry(i).Form; (f == "and" || f == "but") && x.isMark(i-1, ",") {
			return true
		}
	}
	return false
}

// roundingOf returns by which share a figure may be off as it is written: not at all where it is told to the last one.
func roundingOf(t term) float64 {
	iv := t.Interval
	off := 0.0
	if iv.Place > 1 || iv.Value != math.Trunc(iv.Value) {
		off = min(iv.Place/2/iv.Value, wholeOff)
	}
	if iv.Hedge != "" {
		off += hedgedOff
	}
	return off
}

// hedgedOff is by which share a figure may be off that is told as about so much.
const hedgedOff = 0.06

// operands returns the figures of a sentence, those told as about so much among them, and false where one is a range, a percentage or anything else
// with which nothing is worked out.
func (x *extractor) operands(s *sentence) (terms []term, plain bool) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Is(quantity.Ordinal|quantity.Pronoun|quantity.Definite|quantity.Identifier) || q.Hyphen >= 0 || s.overlapsDate(q) || q.Unit >= 0 && q.Is(quantity.Article) {
			continue
		}
		if h := q.Interval.Hedge; h != "" && h != "about" || q.Is(quantity.Range|quantity.Fraction|quantity.Clock|quantity.Score|quantity.Decade|quantity.Age|quantity.Span) || q.Unit < 0 && q.Is(quantity.YearLike) || x.percentage(q) {
			return nil, false
		}
		terms = append(terms, term{q, s.figureAt(int(q.NumFirst))})
	}
	return terms, true
}

// perEach reports whether a term is told of each of several: “54 passengers each”, “18 litres a day”, “26 people per square kilometre”.
func (x *extractor) perEach(s *sentence, t term) bool {
	for _, i := range [...]int{int(t.Last), t.last()} {
		if x.phraseAt(i, int(s.Last), x.lex.Workings.Each) > 0 {
			return true
		}
		switch x.in(s, i).Form {
		case "per":
			return true
		case "a", "an":
			if e := x.in(s, i+1); !e.Is(lexicon.Adjective) && (x.closed(s, i+2) || e.Is(lexicon.TimeNoun) || t.Unit >= 0) {
				return true
			}
		}
	}
	return false
}
