package claims_test

import (
	"os"
	"testing"

	"gopkg.in/yaml.v3"
)

// battery is texts that give figures which do not go together, and texts of which nothing is to be said.
type battery struct{ Wrong, Fine []string }

// batteryOf reads a battery, which is empty in neither part.
func batteryOf(t *testing.T, path string) (b battery) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &b); err != nil {
		t.Fatal(err)
	}
	if len(b.Wrong) == 0 || len(b.Fine) == 0 {
		t.Fatalf("%s: a part has no texts", path)
	}
	return b
}

// mustFind fails when less than a share of the texts that do not come out are found, or anything is said of one that does. With -v it names those
// that are missed.
func (b battery) mustFind(t *testing.T, least float64, wrong func(*testing.T, string) []string) {
	t.Helper()
	found := 0
	for _, text := range b.Wrong {
		if len(wrong(t, text)) > 0 {
			found++
		} else {
			t.Logf("missed: %s", text)
		}
	}
	b.mustPass(t, wrong)
	share := float64(found) / float64(len(b.Wrong))
	t.Logf("found %d of %d: %.3f", found, len(b.Wrong), share)
	if share < least {
		t.Errorf("only %.3f were found, not %.2f", share, least)
	}
}

// mustPass fails when anything is said of a text in which everything comes out.
func (b battery) mustPass(t *testing.T, wrong func(*testing.T, string) []string) {
	t.Helper()
	for _, text := range b.Fine {
		if said := wrong(t, text); len(said) > 0 {
			t.Errorf("%s: said of it %q", text, said)
		}
	}
}
