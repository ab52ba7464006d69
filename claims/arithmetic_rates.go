package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// How many times what two figures make may be what the text says of them, or less, to be meant as that.
const (
	farAverage = 1.6
	farAbove   = 2.5
)

// averages finds how much there is, of how many, and what comes to each: “5,400 hectares on 2,000 farms, on average 2.7 hectares
// each”; “48,000 pupils in 120 schools, an average of 400”.
func (x *extractor) averages(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	rate := x.averageTold(s)
	if rate.Mention == nil {
		return
	}
	terms, plain := x.terms(s, int(s.First), int(rate.First))
	if !plain || len(terms) != 2 {
		return
	}
	total, n := terms[0], terms[1]
	if !x.perOne(s, rate, n, total) {
		return
	}
	if x.acrossMark(int(total.Last), int(n.First)) || total.Interval.Value <= 0 || n.Interval.Value <= 0 {
		return
	}
	switch {
	case total.Unit < 0 && n.Unit < 0 && rate.Unit < 0: // which of the two is shared out is told by their sizes
		if total.Interval.Value < n.Interval.Value {
			total, n = n, total
		}
	case n.Unit >= 0:
		total, n = n, total
	}
	if n.Unit >= 0 || n.counted() == "" || total.Unit != rate.Unit || total.Unit < 0 && total.counted() == "" || total.Unit >= 0 && !x.addable(total.Mention) {
		return
	}
	if total.Unit < 0 && rate.counted() != "" && rate.counted() != total.counted() && rate.counted() != n.counted() {
		return
	}
	worth := total.Interval.Value / n.Interval.Value
	if !meant(rate.Interval.Value, worth, 1/farAverage) {
		return
	}
	if k := n.Interval.Value - 1; total.Unit < 0 && k > 0 && k <= maxListed && math.Abs(total.Interval.Value/k-rate.Interval.Value) <= rate.Interval.Place/2 {
		return // one of them does not count, as an innings in which nobody got the batsman out
	}
	x.work(s, ofProduct, min(int(total.First), int(n.First)), max(rate.last(), int(rate.Last)), rate, worth, worth*looseness(total, n)+rate.Interval.Place/2)
}

// averageTold returns the last figure of a sentence where it is told as an average; else none.
func (x *extractor) averageTold(s *sentence) term {
	q := &s.quantities[len(s.quantities)-1]
	w := x.lex.Workings.Average
	if x.phraseAt(int(q.First), int(q.NumFirst), w) == 0 && x.phraseUpTo(int(q.First), int(s.First), w) == 0 || q.Is(quantity.Range|quantity.Fraction) || s.overlapsDate(q) {
		return term{}
	}
	return term{q, s.figureAt(int(q.NumFirst))}
}

// perOne reports whether a rate is told of each of those that a term counts: “each”, “per farm”, “a farm”, or nothing more is said of it.
func (x *extractor) perOne(s *sentence, rate, n, total term) bool {
	i := int(rate.Last)
	if rate.figure != nil {
		i = rate.last()
	}
	if x.closed(s, i) || x.phraseAt(i, int(s.Last), x.lex.Workings.Each) > 0 {
		return true
	}
	if f := x.entry(i).Form; (f == "per" || f == "a" || f == "an") && i+1 < int(s.Last) {
		noun := x.lemma(i + 1)
		return noun == n.counted() || noun == total.counted()
	}
	return false
}

// looseness returns by which share what is made of two figures may be off, as they are rounded to their last places. Figures that are written
// with places behind a point are rounded, others mostly not.
func looseness(a, b term) float64 {
	off := 0.0
	for _, t := range []term{a, b} {
		place := t.Interval.Place / 2
		if place > 0.5 {
			place = min(place, wholeOff*t.Interval.Value)
		}
		off += place / t.Interval.Value
	}
	return off
}

// wholeOff is by which share a whole figure in round numbers may be off.
const wholeOff = 0.03

// above finds two figures and by how many percent one lies above the other: “at 8.10 marks it pays 25 per cent above the closing price of
// 6.48”.
func (x *extractor) above(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	terms, plain := x.termsOf(s)
	if !plain || len(terms) != 3 {
		return
	}
	a, q, b := terms[0], terms[1], terms[2]
	if !x.percentage(q.Mention) || x.percentage(a.Mention) || x.percentage(b.Mention) || x.yearly(s, q.Mention) || a.Interval.Value <= 0 || b.Interval.Value <= 0 {
		return
	}
	i := int(q.Last)
	lead := x.phraseAt(i, int(s.Last), x.lex.Workings.Against)
	if lead == 0 || int(b.First)-i-lead > maxToList || x.acrossMark(i, int(b.First)) || x.and(i, int(b.First)) || x.stopsBetween(int(a.First), i) {
		return
	}
	switch {
	case a.Unit < 0 && (b.Unit >= 0 || a.figure == nil || a.counted() == "" || b.counted() != "" && b.counted() != a.counted()):
		return
	case a.Unit >= 0 && (b.Unit >= 0 && b.Unit != a.Unit || b.Unit < 0 && b.counted() != "" || !x.addable(a.Mention)):
		return
	}
	percent := 100 * math.Abs(a.Interval.Value-b.Interval.Value) / b.Interval.Value
	if !meant(q.Interval.Value, percent, 1/farAbove) || x.lower(i) != (a.Interval.Value < b.Interval.Value) {
		return // it is told of something else
	}
	slack := max(q.Interval.Place/2, 0.5) + 100*a.Interval.Value/b.Interval.Value*looseness(a, b)
	c := x.claim(s, Arithmetic, int(a.First), int(b.Last))
	c.Measure, c.Unit = "change", "percent"
	c.Value.Interval = q.Interval
	c.Derived.Interval = quantity.Between(max(0, percent-slack), percent+slack)
}

// lower reports whether the words that lead from a percentage to what something is held against say that it lies lower.
func (x *extractor) lower(i int) bool {
	switch text.Fold(x.word(i)) {
	case "below", "under", "less", "fewer", "lower", "down":
		return true
	}
	return false
}

// ofAmount finds a sum of which a sentence tells who gives, or gets, its parts: “Of the cost of 94 million crowns the state pays 61 million, the
// province 25 million and the town 8 million”.
func (x *extractor) ofAmount(s *sentence) {
	first := int(s.First)
	if len(s.quantities) < 4 || x.entry(first).Form != "of" || x.anyForm(first, int(s.Last), []string{"them", "whom", "alone", "about", "more", "least"}) {
		return
	}
	terms, plain := x.termsOf(s)
	if !plain || len(terms) < 4 {
		return
	}
	total, parts := terms[0], terms[1:]
	if total.Unit < 0 || !x.addable(total.Mention) || int(total.First)-first > maxToList || x.stopsBetween(first, int(s.Last)) {
		return
	}
	sum := 0.0
	for _, p := range parts {
		if !x.sameSort(total, p) || x.cued(s, max(first, int(p.First)-3), int(p.First), lexicon.PartCue) {
			return
		}
		sum += p.Interval.Value
	}
	last := parts[len(parts)-1]
	whole := total.Interval.Value
	if math.Abs(sum-whole) > nearWhole*whole || !x.and(int(parts[len(parts)-2].Last), int(last.First)) || x.besides(last.last(), int(s.Last)) {
		return
	}
	x.work(s, ofSum, int(total.First), last.last(), total, sum, x.sumSlack(total, parts))
}
