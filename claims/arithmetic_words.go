package claims

import (
	"math"

	"github.com/factlint/factlint/claims/text"
)

// What the claims of arithmetic are about, as rules know it.
const (
	ofSum        = "sum"        // a total and its parts
	ofWhole      = "whole"      // shares of one whole
	ofDifference = "difference" // two figures and by how much they differ
	ofProduct    = "product"    // so many at so much each
)

// wordings finds the figures that a sentence works with in words: “26 women and 16 children, 42 in all”; “24 more than the 298 of
// last year”; “24 families get 3,000 marks each, 72,000 in all”.
func (x *extractor) wordings(s *sentence) {
	if len(s.quantities) < 2 {
		if len(s.quantities) == 1 {
			x.toldTotals(s)
			x.changeOfTwo(s)
		}
		return
	}
	x.inAll(s)
	x.splitByPlace(s)
	x.portions(s)
	x.opposed(s)
	x.results(s)
	x.moreThan(s)
	x.changedBy(s)
	x.ahead(s)
	x.products(s)
	x.averages(s)
	x.above(s)
	x.ofAmount(s)
	x.ballots(s)
	x.fractions(s)
	x.multiples(s)
	x.cents(s)
	x.exchanged(s)
	x.races(s)
	x.shareOfBefore(s)
	x.overfull(s)
	x.pairBehind(s)
	x.whoTheyAre(s)
	x.apposedParts(s)
	x.raisedTo(s)
	x.toldTotals(s)
	x.takenApartAt(s)
	x.percentOf(s)
	x.wholeOfPercents(s)
	x.rates(s)
	x.changeOfTwo(s)
}

// meant reports whether parts can be meant as all of a total: they make no less than a share of it and no more than its reverse.
func meant(sum, whole, share float64) bool { return sum >= whole*share && sum <= whole/share }

// inAll finds the total behind its parts: “26 women and 16 children, 42 people in all”; “12 rows downstairs and 8 upstairs, a total
// of 20”; “prizes of 60,000, 25,000 and 10,000 crowns come to 95,000 crowns”.
func (x *extractor) inAll(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	w := &x.lex.Workings
	terms, _ := x.termsOf(s)
	for k := 2; k < len(terms); k++ {
		total := terms[k]
		at := int(total.First)
		lead := x.phraseUpTo(at, int(s.First), w.ComesTo)
		if behind := total.last(); lead == 0 {
			n := x.phraseAt(behind, int(s.Last), w.InAll)
			if n == 0 {
				n = x.phraseAt(int(total.Last), int(s.Last), w.InAll)
				behind = int(total.Last)
			}
			if n == 0 || behind+n < int(s.Last) && x.tok(behind+n).Kind != text.Mark {
				continue // 300 in total had booked; 30 in all since 2015
			}
			if at == int(s.First) || !x.isMark(at-1, ",") && !x.dash(at-1) && x.phraseUpTo(at, int(s.First), w.Has) == 0 {
				continue
			}
		} else if x.stopsBetween(int(terms[k-1].First), at) {
			continue
		}
		parts := x.added(s, total, terms[:k])
		if parts == nil {
			continue
		}
		sum, slack, out := 0.0, x.sumSlack(total, parts), true
		for i := len(parts) - 1; i >= 0; i-- {
			sum += parts[i].Interval.Value
			if i < len(parts)-1 && math.Abs(sum-total.Interval.Value) <= slack {
				out = false // what stands before them is told of something else
			}
		}
		if out && meant(sum, total.Interval.Value, minWhole) {
			x.work(s, ofSum, int(parts[0].First), total.last(), total, sum, slack)
		}
	}
}

// dash reports whether token i is a dash.
func (x *extractor) dash(i int) bool {
	return x.isMark(i, "–") || x.isMark(i, "—") || x.isMark(i, "-")
}

// stopsBetween reports whether a semicolon, or a colon, stands between two tokens.
func (x *extractor) stopsBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if x.isMark(i, ";") || x.isMark(i, ":") {
			return true
		}
	}
	return false
}

// longestPart is the longest time that one of the parts of a total is told of, in days: what is told of two years is seldom all.
const longestPart = 31

// added returns the last of some terms that are told as what a total adds up: two or more of its sort, the last behind “and”, none
// of another year. It returns nil when they are not.
func (x *extractor) added(s *sentence, total term, before []term) []term {
	from := len(before)
	for from > 0 && x.sameSort(total, before[from-1]) && before[from-1].Interval.Value < total.Interval.Value {
		from--
	}
	parts := before[from:]
	if len(parts) < 2 {
		return nil
	}
	first, end := int(parts[0].First), int(total.First)
	if x.stopsBetween(first, end) || !x.and(int(parts[len(parts)-2].Last), int(parts[len(parts)-1].First)) {
		return nil
	}
	if _, plain := x.terms(s, first, end); !plain {
		return nil
	}
	for i := range s.dates {
		if d := &s.dates[i]; d.First >= first && d.First < end && !d.period.IsZero() && d.period.Days() > longestPart {
			return nil
		}
	}
	return parts
}

// and reports whether “and” stands between two tokens, but no mark that ends a list behind it.
func (x *extractor) and(from, to int) bool {
	for i := to - 1; i >= from; i-- {
		if f := x.entry(i).Form; f == "and" || f == "while" {
			return true
		}
	}
	return false
}
