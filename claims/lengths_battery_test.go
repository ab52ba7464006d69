package claims_test

import (
	"os"
	"testing"

	"gopkg.in/yaml.v3"

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

// TestLengthsBattery holds the readers of lengths of time, multiples and units against many wordings. With -v it names those that are missed.
func TestLengthsBattery(t *testing.T) {
	data, err := os.ReadFile("testdata/lengths.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var battery struct{ Wrong, Fine []string }
	if err := yaml.Unmarshal(data, &battery); err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, text := range battery.Wrong {
		if len(wrongLengths(t, text)) > 0 {
			found++
		} else {
			t.Logf("missed: %s", text)
		}
	}
	for _, text := range battery.Fine {
		if said := wrongLengths(t, text); len(said) > 0 {
			t.Errorf("%s: said of it %q", text, said)
		}
	}
	share := float64(found) / float64(len(battery.Wrong))
	t.Logf("found %d of %d: %.3f", found, len(battery.Wrong), share)
	if share < leastLengths {
		t.Errorf("only %.3f were found, not %.2f", share, leastLengths)
	}
}
