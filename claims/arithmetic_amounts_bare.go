package claims

import (
	"math"
	"slices"
	"strconv"

	"github.com/factlint/factlint/claims/quantity"
)

// Amounts of one unit in one sentence are seldom nearly a sum by chance. Of 138 sentences with three or more of them in 49 MB of prose in
// which the largest is the sum of the others or nearly, 112 come out; of the others two thirds are slips.
const (
	mostAmounts   = 7   // in a sentence that is looked through
	leastUnitless = 1e4 // of a figure that may leave out the unit: a smaller one counts something else
	fewDigits     = 100 // the least number of places of the largest: 10, 7 and 2 million agree by chance
)

// bareSums finds amounts of one unit of which the largest is nearly what the others make, with one slip, whatever the words around them are: “receipts
// of 405.6 million and expenditures of 377.3 million, leaving 28.4 million”; “480,000 for the lining, 310,000 for the boilers: 890,000”. The others
// may stand in the sentence before.
func (x *extractor) bareSums(s *sentence) {
	units := 0
	for k := range s.quantities {
		if s.quantities[k].Unit >= 0 {
			units++
		}
	}
	if units == 0 || units == 1 && (s.index == 0 || len(x.sentences[s.index-1].quantities) < 2) {
		return
	}
	terms, plain := x.termsOf(s)
	if !plain || len(terms) == 0 || len(terms) > mostAmounts || terms[0].Unit < 0 && len(terms) < 3 {
		return
	}
	first := int(terms[0].First)
	if len(terms) == 1 && terms[0].Unit >= 0 && s.index > 0 && x.sentences[s.index-1].Block == s.Block {
		prev := &x.sentences[s.index-1]
		before, plain := x.terms(prev, int(prev.First), int(prev.Last))
		if !plain || len(before) < 2 || len(before) >= mostAmounts || x.eachIn(prev) {
			return
		}
		terms = append(append([]term{}, before...), terms[0])
		for _, t := range before {
			if t.Interval.Value >= terms[len(terms)-1].Interval.Value {
				return
			}
		}
		first = int(s.First)
	}
	if len(terms) < 3 || x.eachIn(s) {
		return
	}
	terms = slices.DeleteFunc(slices.Clone(terms), func(t term) bool { return t.Unit < 0 && t.Interval.Value < leastUnitless })
	if len(terms) < 3 {
		return
	}
	at, sum, place := 0, 0.0, math.Inf(1)
	for k, t := range terms {
		sum += t.Interval.Value
		place = min(place, t.Interval.Place)
		if t.Interval.Value > terms[at].Interval.Value {
			at = k
		}
	}
	whole := terms[at]
	last := terms[len(terms)-1]
	if at == 0 && (len(terms) > 3 || x.and(int(terms[len(terms)-2].Last), int(last.First)) && !x.phraseWithin(int(whole.Last), int(terms[1].First), x.lex.Workings.Portions) && !x.isMark(int(whole.Last), ":")) {
		return // the largest of several alike
	}
	sum -= whole.Interval.Value
	if whole.Unit < 0 || !x.addable(whole.Mention) || whole.Interval.Value < fewDigits*place || sum == whole.Interval.Value {
		return
	}
	var parts []term
	for k, t := range terms {
		if k == at {
			continue
		}
		if t.Unit != whole.Unit && !(t.Unit < 0 && x.sameSort(whole, t)) || t.Is(quantity.From|quantity.To) {
			return
		}
		parts = append(parts, t)
	}
	slack := max(x.sumSlack(whole, parts), place*float64(len(terms))/2)
	if math.Abs(sum-whole.Interval.Value) <= slack || x.someComeOut(terms, slack) || !oneSlip(sum/place, whole.Interval.Value/place) {
		return
	}
	x.work(s, ofSum, first, last.last(), whole, sum, slack)
}

// eachIn reports whether a sentence tells something of each of several.
func (x *extractor) eachIn(s *sentence) bool {
	return x.anyForm(int(s.First), int(s.Last), []string{"each", "every", "per", "apiece", "respectively"})
}

// someComeOut reports whether one of some terms is what others in a row make.
func (x *extractor) someComeOut(terms []term, slack float64) bool {
	for a := range terms {
		v := terms[a].Interval.Value
		for b := a + 1; b < len(terms); b++ {
			v += terms[b].Interval.Value
			for c, t := range terms {
				if (c < a || c > b) && math.Abs(t.Interval.Value-v) <= slack {
					return true
				}
			}
		}
	}
	return false
}

// oneSlip reports whether two whole figures of some digits differ as one slip makes it: by one digit, by two neighbours that have changed places,
// or by one that was carried or not.
func oneSlip(a, b float64) bool {
	a, b = math.Round(a), math.Round(b)
	if a == b || a <= 0 || b <= 0 {
		return false
	}
	d := math.Abs(a - b)
	if p := math.Pow(10, math.Floor(math.Log10(d))); d == p && max(a, b) >= 10*p {
		return true // one more or less of some place
	}
	for math.Mod(a, 10) == 0 && math.Mod(b, 10) == 0 {
		a, b = a/10, b/10 // 30,000 and 20,000 share noughts alone
	}
	x, y := strconv.FormatFloat(a, 'f', -1, 64), strconv.FormatFloat(b, 'f', -1, 64)
	if len(x) != len(y) || len(x) < 3 {
		return false
	}
	n, at := 0, 0
	for i := range len(x) {
		if x[i] != y[i] {
			if n == 0 {
				at = i
			}
			n++
		}
	}
	return n == 1 || n == 2 && at+1 < len(x) && x[at] == y[at+1] && x[at+1] == y[at]
}
