package claims_test

import (
	"os"
	"testing"

	"gopkg.in/yaml.v3"
)

// leastWrong is the least share of the sentences with figures that do not come out that must be found.
const leastWrong = 0.85

// TestSumsBattery holds the readers of arithmetic against many wordings. With -v it names those that are missed.
func TestSumsBattery(t *testing.T) {
	data, err := os.ReadFile("testdata/sums.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var battery struct{ Wrong, Fine []string }
	if err := yaml.Unmarshal(data, &battery); err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, text := range battery.Wrong {
		if len(wrongSums(t, text)) > 0 {
			found++
		} else {
			t.Logf("missed: %s", text)
		}
	}
	for _, text := range battery.Fine {
		if said := wrongSums(t, text); len(said) > 0 {
			t.Errorf("%s: said of it %q", text, said)
		}
	}
	share := float64(found) / float64(len(battery.Wrong))
	t.Logf("found %d of %d: %.3f", found, len(battery.Wrong), share)
	if share < leastWrong {
		t.Errorf("only %.3f were found, not %.2f", share, leastWrong)
	}
}
