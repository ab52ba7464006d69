package claims_test

import (
	"os"
	"testing"

	"gopkg.in/yaml.v3"
)

// TestBenchSlips prints how many mistakes of calculation are found in texts by somebody who did not know the readers, of those that have been read for
// what is missed and of those that nobody has read. Texts in which everything comes out must stay silent.
func TestBenchSlips(t *testing.T) {
	data, err := os.ReadFile("testdata/slips.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var texts struct{ Wrong, Fine []string }
	if err := yaml.Unmarshal(data, &texts); err != nil {
		t.Fatal(err)
	}
	if len(texts.Wrong) == 0 || len(texts.Fine) == 0 {
		t.Fatal("no texts were read")
	}
	var found, of [2]int
	for i, text := range texts.Wrong {
		of[i%2]++
		if len(wrongLengths(t, text)) > 0 {
			found[i%2]++
		}
	}
	for _, text := range texts.Fine {
		if said := wrongLengths(t, text); len(said) > 0 {
			t.Errorf("%s: said of it %q", text, said)
		}
	}
	t.Logf("read for what is missed: %d of %d; read by nobody: %d of %d; fine: %d", found[0], of[0], found[1], of[1], len(texts.Fine))
}
