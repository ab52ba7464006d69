package quantity

import "math"

// Interval is what a quantity expression says the value may be. The zero Interval is the number 0.
type Interval struct {
	Value          float64 // the figure as written: 19 in "at least 19"; the lower one of a range
	Lo, Hi         float64 // bounds; -Inf and +Inf when there is none
	LoOpen, HiOpen bool    // the bound itself is excluded
	ExpLo, ExpHi   float64 // bounds that a reader expects: "more than 100" is expected below 150; equal to Lo, Hi when nothing is
	Hedge          string  // canonical hedge: "", "about", "nearly", "just over", "more than", "at least", "up to", "fewer than", "exactly", "between", "vague"
	Place          float64 // value of the last significant place: 100 in 4,600; 0.1 in 6.3; 1 in 19 and in 20
}

// Exact returns the interval that holds only v.
func Exact(v float64) Interval {
	return Interval{Value: v, Lo: v, Hi: v, ExpLo: v, ExpHi: v, Place: place(v)}
}

// Between returns the interval from lo to hi, both included.
func Between(lo, hi float64) Interval {
	return Interval{Value: lo, Lo: lo, Hi: hi, ExpLo: lo, ExpHi: hi, Hedge: "between", Place: min(place(lo), place(hi))}
}

// Within returns the interval of a figure that may be off by slack either way, which is written as the figure. Slack is above zero.
func Within(v, slack float64) Interval {
	iv := Between(v-slack, v+slack)
	iv.Value = v
	return iv
}

// The figures of method: how far a bare round number and a hedged one reach.
const (
	roundFrom   = 100  // numbers below are meant exactly
	roundDigits = 99   // at most two significant digits make a number round
	roundShare  = 0.05 // of the value that a round number may be off
	aboutShare  = 0.10
	aboutSmall  = 20 // below, "about" means ±2
	shareSpread = 0.1
)

// Bare returns the interval of a figure without a hedge, whose last significant place is u: round numbers from 100 on stand
// for what they round, all others for themselves.
func Bare(x, u float64) Interval {
	iv := Interval{Value: x, Lo: x, Hi: x, Place: u}
	a := math.Abs(x)
	if a < roundFrom && u >= 1 {
		iv.Place = 1
	}
	if a >= roundFrom && u >= 1 && a/u <= roundDigits+0.5 {
		d := min(u/2, roundShare*a)
		iv.Lo, iv.Hi = x-d, x+d
	}
	iv.ExpLo, iv.ExpHi = iv.Lo, iv.Hi
	return iv
}

// about returns x with the reach of a hedge such as "about".
func about(x, u float64) Interval {
	a := math.Abs(x)
	d := max(min(2*u, aboutShare*a), roundShare*a)
	if a < aboutSmall && u >= 1 {
		d = 2
	}
	iv := Interval{Value: x, Lo: x - d, Hi: x + d, Hedge: "about", Place: u}
	if x >= 0 {
		iv.Lo = max(iv.Lo, 0)
	}
	iv.ExpLo, iv.ExpHi = iv.Lo, iv.Hi
	return iv
}

// share returns a part of one, such as "a third", as readers take it.
func share(x float64) Interval {
	d := math.Abs(x) * shareSpread
	iv := Interval{Value: x, Lo: x - d, Hi: x + d, Place: d}
	iv.ExpLo, iv.ExpHi = iv.Lo, iv.Hi
	return iv
}

// vague returns a range that a word such as "several" stands for.
func vague(lo, hi float64) Interval {
	return Interval{Value: lo, Lo: lo, Hi: hi, ExpLo: lo, ExpHi: hi, Hedge: "vague", Place: lo}
}

// place returns the value of the last significant place of v, 1 for whole numbers below 100.
func place(v float64) float64 {
	a := math.Abs(v)
	if a == 0 || math.IsInf(a, 0) || math.IsNaN(a) {
		return 1
	}
	if a < roundFrom && a == math.Trunc(a) {
		return 1
	}
	if a == math.Trunc(a) {
		return wholePlace(a)
	}
	p := 1.0
	for range 6 {
		p /= 10
		if q := a / p; math.Abs(q-math.Round(q)) < 1e-6 {
			break
		}
	}
	return p
}

// wholePlace returns the power of ten behind the trailing zeros of a whole number.
func wholePlace(a float64) float64 {
	p := 1.0
	if n := int64(min(a, 1<<53)); float64(n) == a { // as nearly all; it is divided as whole numbers are, which takes less time
		for ; n >= 10 && n%10 == 0; n /= 10 {
			p *= 10
		}
		return p
	}
	for a >= 10 && math.Mod(a, 10) == 0 {
		a /= 10
		p *= 10
	}
	return p
}

// IsPoint reports whether only one value is possible.
func (iv Interval) IsPoint() bool { return iv.Lo == iv.Hi }

// plain reports whether the figure stands without a hedge.
func (iv Interval) plain() bool { return iv.Hedge == "" || iv.Hedge == "exactly" }

// Equal reports whether both say the same: bounds and hedge.
func (iv Interval) Equal(o Interval) bool {
	return near(iv.Lo, o.Lo) && near(iv.Hi, o.Hi) && near(iv.Value, o.Value) && iv.Hedge == o.Hedge
}

// Contains reports whether v may be the value. An open bound is not contained.
func (iv Interval) Contains(v float64) bool {
	if v < iv.Lo && !near(v, iv.Lo) || v > iv.Hi && !near(v, iv.Hi) {
		return false
	}
	if iv.LoOpen && v <= iv.Lo || iv.HiOpen && v >= iv.Hi {
		return false
	}
	return true
}

// Within reports whether every value of iv is possible under o.
func (iv Interval) Within(o Interval) bool {
	return (iv.Lo >= o.Lo || near(iv.Lo, o.Lo)) && (iv.Hi <= o.Hi || near(iv.Hi, o.Hi))
}

// Disjoint reports whether no value fits both. Intervals that touch are not disjoint, and neither are two plain
// figures of which one is the other rounded to its own precision (4,568 and 4,600).
func (iv Interval) Disjoint(o Interval) bool {
	if !apart(iv.Lo, iv.Hi, o.Lo, o.Hi) {
		return false
	}
	return !iv.rounds(o)
}

// DisjointExpected is Disjoint for the bounds that a reader expects.
func (iv Interval) DisjointExpected(o Interval) bool {
	if !apart(iv.ExpLo, iv.ExpHi, o.ExpLo, o.ExpHi) {
		return false
	}
	return !iv.rounds(o)
}

// apart reports whether [a, b] and [c, d] do not even touch.
func apart(a, b, c, d float64) bool {
	return b < c && !near(b, c) || d < a && !near(d, a)
}

// rounds reports whether one of two plain figures is the other rounded to its own precision. Precision stops at 5 % of the
// value: 2,000 is not what 1,600 rounds to.
func (iv Interval) rounds(o Interval) bool {
	if !iv.plain() || !o.plain() {
		return false
	}
	d := math.Abs(iv.Value - o.Value)
	half := max(iv.reach(), o.reach())
	return d <= half || near(d, half)
}

// reach returns half the last place of the figure, 0 where that is more than a round number may be off.
func (iv Interval) reach() float64 {
	half := iv.Place / 2
	if a := math.Abs(iv.Value); a >= roundFrom && half > roundShare*a {
		return 0
	}
	return half
}

// near reports whether two bounds are equal but for the error of floating-point arithmetic.
func near(a, b float64) bool {
	if a == b {
		return true
	}
	return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b))
}
