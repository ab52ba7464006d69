package rules

import (
	"math/rand/v2"
	"testing"
)

// TestCommonSubsequence holds the length that is counted in bits against that of the table.
func TestCommonSubsequence(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	words := func(n int) []uint64 {
		out := make([]uint64, n)
		for i := range out {
			out[i] = random.Uint64N(12)
		}
		return out
	}
	for range 2000 {
		x, y := words(random.IntN(90)), words(random.IntN(90))
		if got, want := commonSubsequence(x, y), longSubsequence(x, y); got != want {
			t.Fatalf("%v and %v: %d, want %d", x, y, got, want)
		}
	}
	if got := commonSubsequence(words(64), nil); got != 0 {
		t.Errorf("with nothing: %d", got)
	}
}
