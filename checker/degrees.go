package checker

import (
	"math"

	"github.com/factlint/factlint/claims"
)

// bareDegree is the unit of a temperature whose text does not say on which scale it is told.
const bareDegree = "degree"

// nearDegrees is how near two temperatures on two scales lie that may be one.
const nearDegrees = 2

// twoAirs parts two temperatures that need not be of one hour or on one scale: degrees of the morning and of noon, 48 degrees and nine. It asks
// only where one of them does not say its scale.
func twoAirs(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Measure || a.Dimension != "temperature" || b.Dimension != "temperature" || a.Unit != bareDegree && b.Unit != bareDegree {
		return ""
	}
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	if a.Unit == bareDegree && math.Abs(celsius(x)-y) <= nearDegrees || b.Unit == bareDegree && math.Abs(celsius(y)-x) <= nearDegrees {
		return "one of them may be told in Fahrenheit"
	}
	if p, q := c.partsOfDay(a), c.partsOfDay(b); p != q && p != 0 && q != 0 {
		return "they are of two hours"
	}
	return ""
}

// celsius returns degrees Fahrenheit on the other scale.
func celsius(fahrenheit float64) float64 { return (fahrenheit - 32) / 1.8 }
