package claims

import (
	"math"

	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// amounts finds sums of money and other quantities that the text takes apart: "2.1 million crowns: 0.8 million for printing,
// 0.9 million for invigilators and 0.6 million for marking". The parts leave the unit of the total out, or repeat it.
func (x *extractor) amounts(s *sentence) {
	for k := range s.quantities {
		total := &s.quantities[k]
		if !x.addable(total) || total.Interval.Hedge != "" && total.Interval.Hedge != "about" {
			continue
		}
		x.takeApart(s, k)
	}
}

// takeApart looks for the mark that opens the parts of the k-th quantity of a sentence, across what is told of it in other units:
// "23.4 million dollars (about 21.5 million euros) was diverted: 14.1 million from the pension fund …".
func (x *extractor) takeApart(s *sentence, k int) {
	total := &s.quantities[k]
	far := int(total.Last) + maxToList
	for i := int(total.Last); i < min(int(s.Last), far); i++ {
		if end := x.convertedAt(s, k, i); end > i {
			far += end - i
			i = end - 1
			continue
		}
		if o, ok := x.opens(s, i); ok {
			x.addAmounts(s, k, o)
			return
		}
		if x.tok(i).Kind == text.Mark || x.quantityAt(s, i) {
			return
		}
	}
}

// convertedAt returns the token behind a bracket at token i that tells a quantity in another unit; i when there is none.
func (x *extractor) convertedAt(s *sentence, k, i int) int {
	if !x.isMark(i, "(") || k+1 >= len(s.quantities) {
		return i
	}
	q := &s.quantities[k+1]
	if q.Unit < 0 || q.Unit == s.quantities[k].Unit || int(q.First) < i || int(q.First) > i+2 {
		return i
	}
	if end := int(q.Last); end < int(s.Last) && x.isMark(end, ")") {
		return end + 1
	}
	return i
}

// quantityAt reports whether a quantity begins at token i.
func (x *extractor) quantityAt(s *sentence, i int) bool {
	for k := range s.quantities {
		if int(s.quantities[k].First) == i {
			return true
		}
	}
	return false
}

// addable reports whether quantities of a unit add up to one of the same unit.
func (x *extractor) addable(q *quantity.Mention) bool {
	if q.Unit < 0 {
		return false
	}
	switch x.lex.Units[q.Unit].Dimension {
	case "money", "length", "area", "volume", "mass", "power", "energy":
		return !q.Is(quantity.Range | quantity.Fraction)
	}
	return false
}

// addAmounts adds a claim for the k-th quantity of a sentence and its parts, where all that the list holds are parts.
func (x *extractor) addAmounts(s *sentence, k int, o opening) {
	total := &s.quantities[k]
	sum, last, and := 0.0, int(total.Last), o.closed
	var parts []term
	for j := k + 1; j < len(s.quantities); j++ {
		q := &s.quantities[j]
		if int(q.First) >= o.end {
			break
		}
		if idle(q) || s.overlapsDate(q) || int(q.First) < o.at || q.Unit < 0 && x.tok(int(q.Last)-1).Kind == text.Word && x.itemOpensBracket(s, j) {
			continue
		}
		if q.Unit >= 0 && q.Unit != total.Unit || q.Unit < 0 && q.Interval.Place < total.Interval.Place/10 || q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction) {
			return
		}
		if x.anyForm(int(q.Last), min(int(q.Last)+3, o.end), []string{"each", "every"}) {
			return // of an unknown number: 0.8 million for each of the semi-finals
		}
		and = and || x.entry(int(q.First)-1).Form == "and" || len(parts) > 0 && x.aloneInBrackets(s, q) && x.andBehind(s, last)
		sum, parts, last = sum+q.Interval.Value, append(parts, term{Mention: q}), int(q.Last)
	}
	whole := total.Interval.Value
	if len(parts) < 2 || !and || sum < whole*minWhole || sum > whole/minWhole || x.besides(last, int(s.Last)) {
		return
	}
	c := x.claim(s, Arithmetic, int(total.First), last)
	c.Measure, c.Unit = ofSum, x.lex.Units[total.Unit].Name
	c.Value.Interval = quantity.Exact(whole)
	slack := x.sumSlack(term{Mention: total}, parts)
	if total.Interval.Hedge != "" {
		slack = max(slack, totalOff*whole)
	}
	c.Derived.Interval = quantity.Within(sum, slack)
}

// roundingSlack returns by how much a sum of n figures that are rounded to a place may be off: two and a half standard
// deviations of n errors that lie evenly within half the place, and no more than they can be off at worst.
func roundingSlack(place float64, n int) float64 {
	return min(place/2*float64(n), 2.5*place*math.Sqrt(float64(n)/12))
}

// amountShares finds a part and a whole with a unit and a percentage in one sentence: "41,000 hectares of the 62,000, or 76 per
// cent".
func (x *extractor) amountShares(s *sentence) {
	for k := 2; k < len(s.quantities); k++ {
		q, part, whole := &s.quantities[k], &s.quantities[k-2], &s.quantities[k-1]
		if !x.percentage(q) || !x.restates(s, int(q.First)) || part.Interval.Hedge != "" || whole.Interval.Hedge != "" {
			continue
		}
		if !x.addable(part) || whole.Unit >= 0 && whole.Unit != part.Unit || !x.partitivePair(int(part.Last), int(whole.First)) {
			continue
		}
		a, b := part.Interval, whole.Interval
		if a.Value <= 0 || a.Value > b.Value {
			continue
		}
		c := x.claim(s, Arithmetic, int(part.First), int(q.Last))
		c.Measure, c.Unit = "share", "percent"
		c.Value.Interval = q.Interval
		slack := max(q.Interval.Place/2, 0.05)
		lo := 100 * (a.Value - a.Place/2) / (b.Value + b.Place/2)
		hi := 100 * (a.Value + a.Place/2) / (b.Value - b.Place/2)
		c.Derived.Interval = quantity.Between(lo-slack, hi+slack)
	}
}
