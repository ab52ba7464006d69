package claims_test

import "testing"

// TestBenchSlips prints how many mistakes of calculation are found in texts by somebody who did not know the readers, of those that have been read for
// what is missed and of those that nobody has read. Texts in which everything comes out must stay silent.
func TestBenchSlips(t *testing.T) {
	texts := batteryOf(t, "testdata/slips.yaml")
	var found, of [2]int
	for i, text := range texts.Wrong {
		of[i%2]++
		if len(wrongLengths(t, text)) > 0 {
			found[i%2]++
		}
	}
	texts.mustPass(t, wrongLengths)
	t.Logf("read for what is missed: %d of %d; read by nobody: %d of %d; fine: %d", found[0], of[0], found[1], of[1], len(texts.Fine))
}
