package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// wrongLengths returns the claims of a text about lengths of time and about figures that do not come out, as "measure: text".
func wrongLengths(t *testing.T, text string) []string {
	t.Helper()
	out := wrongSums(t, text)
	sheet := sheetOf(t, text)
	for i := range sheet.Claims {
		c := &sheet.Claims[i]
		if c.Kind == claims.Calendar && c.Measure == "elapsed" && c.Value.Interval.Disjoint(c.Derived.Interval) {
			out = append(out, c.Measure+": "+c.Text)
		}
	}
	return out
}

// leastLengths is the least share of the sentences of the battery that do not come out that must be found.
const leastLengths = 0.9

// TestLengthsBattery holds the readers of lengths of time, multiples and units against many wordings.
func TestLengthsBattery(t *testing.T) {
	batteryOf(t, "testdata/lengths.yaml").mustFind(t, leastLengths, wrongLengths)
}
