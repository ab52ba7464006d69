package rules

import (
	"math"
	"strings"

	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// alike reports whether two values are known and of one shape, so that they may be compared at all.
func alike(x, y *Value) bool { return x.Known && y.Known && x.shape == y.shape }

// disjoint reports that x and y cannot both be true of one thing.
func disjoint(x, y *Value) bool {
	if !alike(x, y) {
		return false
	}
	switch x.shape {
	case quantityShape:
		return intervalsDisjoint(x.of.Interval, y.of.Interval)
	case timeShape:
		return periodsDisjoint(x.of.Period, y.of.Period)
	case nameShape:
		return namesDiffer(x.of.Name, y.of.Name)
	case textShape:
		return flatWords(x.Text) != flatWords(y.Text)
	}
	return false
}

// disjointExpected is disjoint for the bounds that a reader expects: "more than 100" is not 300.
func disjointExpected(x, y *Value) bool {
	if !alike(x, y) || x.shape != quantityShape {
		return disjoint(x, y)
	}
	return intervalsDisjoint(expected(x.of.Interval), expected(y.of.Interval))
}

func expected(i quantity.Interval) quantity.Interval {
	i.Lo, i.Hi = max(i.Lo, i.ExpLo), min(i.Hi, i.ExpHi)
	return i
}

// covers reports whether whatever is true of y is true of x: 1999 contains May 1999, at least 10 contains 12.
func covers(x, y *Value) bool {
	if !alike(x, y) {
		return false
	}
	switch x.shape {
	case quantityShape:
		a, b := x.of.Interval, y.of.Interval
		return a.Lo <= b.Lo && a.Hi >= b.Hi && !(a.LoOpen && !b.LoOpen && a.Lo == b.Lo) && !(a.HiOpen && !b.HiOpen && a.Hi == b.Hi)
	case timeShape:
		return x.of.Period.From <= y.of.Period.From && x.of.Period.To >= y.of.Period.To
	}
	return hasWords(flatWords(x.Text), flatWords(y.Text))
}

// equal reports whether x and y say the same: the same bounds, the same days, the same words.
func equal(x, y *Value) bool {
	if !alike(x, y) {
		return false
	}
	switch x.shape {
	case quantityShape:
		return x.Low == y.Low && x.High == y.High
	case timeShape:
		return x.of.Period.From == y.of.Period.From && x.of.Period.To == y.of.Period.To
	}
	return flatWords(x.Text) == flatWords(y.Text)
}

func intervalsDisjoint(a, b quantity.Interval) bool {
	if roundsTo(a, b) || roundsTo(b, a) {
		return false
	}
	return a.Hi < b.Lo || b.Hi < a.Lo || (a.Hi == b.Lo && (a.HiOpen || b.LoOpen)) || (b.Hi == a.Lo && (b.HiOpen || a.LoOpen))
}

// roundsTo reports whether fine, rounded to the last place of coarse, is the figure of coarse.
func roundsTo(coarse, fine quantity.Interval) bool {
	if coarse.Place <= fine.Place || coarse.Place == 0 || coarse.Hedge != "" || fine.Hedge != "" {
		return false
	}
	return math.Abs(math.Round(fine.Value/coarse.Place)*coarse.Place-coarse.Value) < coarse.Place*1e-6
}

func periodsDisjoint(a, b when.Period) bool { return a.To < b.From || b.To < a.From }

// namesDiffer reports that two names name two things: neither holds the other's words, and they are not two spellings.
func namesDiffer(a, b names.Name) bool {
	x, y := flatWords(a.Text), flatWords(b.Text)
	return x != "" && y != "" && !hasWords(x, y) && !hasWords(y, x) && !variants(a, b)
}

// hasWords reports whether the words of part stand in whole, one after another.
func hasWords(whole, part string) bool {
	return part != "" && strings.Contains(" "+whole+" ", " "+part+" ")
}

// samePerson reports whether two names may be one person's: equal, one short for the other, or two spellings.
func samePerson(x, y *Value) bool {
	return x.shape == nameShape && y.shape == nameShape && x.Known && y.Known && !namesDiffer(x.of.Name, y.of.Name)
}

// variant reports whether two different spellings are meant for one name.
func variant(x, y *Value) bool {
	return x.shape == nameShape && y.shape == nameShape && x.Known && y.Known &&
		flatWords(x.Name) != flatWords(y.Name) && variants(x.of.Name, y.of.Name)
}

// variants is the plain stand-in for a comparison of skeletons: one word differs, by at most two letters in seven.
func variants(a, b names.Name) bool {
	x, y := strings.Fields(flatWords(a.Text)), strings.Fields(flatWords(b.Text))
	if len(x) != len(y) || a.Kind != b.Kind {
		return false
	}
	differing := 0
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		differing++
		shorter := min(len(x[i]), len(y[i]))
		if shorter < 4 || x[i][0] != y[i][0] || edits(x[i], y[i]) > min(2, shorter*2/7) {
			return false
		}
	}
	return differing == 1
}
