package rules

import (
	"strings"

	"github.com/factlint/factlint/claims/names"
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
		return x.of.Interval.Disjoint(y.of.Interval)
	case timeShape:
		return x.of.Period.Disjoint(y.of.Period)
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
	return x.of.Interval.DisjointExpected(y.of.Interval)
}

// covers reports whether whatever is true of y is true of x: 1999 contains May 1999, at least 10 contains 12.
func covers(x, y *Value) bool {
	if !alike(x, y) {
		return false
	}
	switch x.shape {
	case quantityShape:
		return y.of.Interval.Within(x.of.Interval)
	case timeShape:
		return x.of.Period.Contains(y.of.Period)
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
		return x.of.Interval.Equal(y.of.Interval)
	case timeShape:
		return x.of.Period.From == y.of.Period.From && x.of.Period.To == y.of.Period.To
	}
	return flatWords(x.Text) == flatWords(y.Text)
}

// namesDiffer reports that two names name two things: neither holds the other's words, and they are not two forms of one.
func namesDiffer(a, b names.Name) bool {
	x, y := flatWords(a.Text), flatWords(b.Text)
	return x != "" && y != "" && !hasWords(x, y) && !hasWords(y, x) && names.Variants(a, b).Relation == names.Different
}

// hasWords reports whether the words of part stand in whole, one after another.
func hasWords(whole, part string) bool {
	return part != "" && strings.Contains(" "+whole+" ", " "+part+" ")
}

// samePerson reports whether two names may be one person's: one form, one short for the other, or two spellings.
func samePerson(x, y *Value) bool { return named(x, y) && names.SamePerson(x.of.Name, y.of.Name) }

// variant reports whether two different spellings are meant for one name.
func variant(x, y *Value) bool {
	return named(x, y) && names.Variants(x.of.Name, y.of.Name).Relation == names.Variant
}

// named reports whether both values are names.
func named(x, y *Value) bool { return x.shape == nameShape && alike(x, y) }
