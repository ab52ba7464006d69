package quantity

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
)

// Add returns the sum of two quantities of the same unit: bounds add up, the coarser precision wins.
func (iv Interval) Add(o Interval) Interval {
	s := Interval{
		Value: iv.Value + o.Value, Lo: iv.Lo + o.Lo, Hi: iv.Hi + o.Hi, ExpLo: iv.ExpLo + o.ExpLo, ExpHi: iv.ExpHi + o.ExpHi,
		LoOpen: iv.LoOpen || o.LoOpen, HiOpen: iv.HiOpen || o.HiOpen, Place: max(iv.Place, o.Place), Hedge: iv.Hedge,
	}
	switch {
	case iv.plain() && !o.plain():
		s.Hedge = o.Hedge
	case !iv.plain() && !o.plain() && iv.Hedge != o.Hedge:
		s.Hedge = "about"
	}
	return s
}

// Scale returns the quantity times f; a negative f swaps the bounds.
func (iv Interval) Scale(f float64) Interval {
	s := iv
	s.Value, s.Place = iv.Value*f, iv.Place*math.Abs(f)
	s.Lo, s.Hi, s.ExpLo, s.ExpHi = times(iv.Lo, f), times(iv.Hi, f), times(iv.ExpLo, f), times(iv.ExpHi, f)
	if f < 0 {
		s.Lo, s.Hi, s.ExpLo, s.ExpHi = s.Hi, s.Lo, s.ExpHi, s.ExpLo
		s.LoOpen, s.HiOpen = iv.HiOpen, iv.LoOpen
	}
	return s
}

// times is a product in which no bound stays no bound.
func times(bound, f float64) float64 {
	if f == 0 {
		return 0
	}
	return bound * f
}

// shift adds d to every bound.
func (iv Interval) shift(d float64) Interval {
	iv.Value += d
	iv.Lo, iv.Hi, iv.ExpLo, iv.ExpHi = iv.Lo+d, iv.Hi+d, iv.ExpLo+d, iv.ExpHi+d
	return iv
}

// Convert returns the quantity in the base unit of the dimension of unit, an index into lex.Units (metre, kilogram, day, degree
// Celsius …). Money, which has no base unit, and a unit of -1 change nothing. Where the unit varies (a month), the bounds widen.
func (iv Interval) Convert(lex *lexicon.Lexicon, unit int) Interval {
	if unit < 0 || unit >= len(lex.Units) {
		return iv
	}
	u := &lex.Units[unit]
	if u.Factor == 0 || u.Factor == 1 && u.Offset == 0 && u.Slack == 0 {
		return iv
	}
	c := iv.Scale(u.Factor).shift(u.Offset)
	c.Lo, c.ExpLo = c.Lo-u.Slack, c.ExpLo-u.Slack
	c.Hi, c.ExpHi = c.Hi+u.Slack, c.ExpHi+u.Slack
	return c
}

// Round returns the value rounded to a multiple of place, as a bare figure of that precision.
func (iv Interval) Round(place float64) Interval {
	if place <= 0 {
		return iv
	}
	r := Exact(math.Round(iv.Value/place) * place)
	r.Place = place
	return r
}
