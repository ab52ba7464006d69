package claims

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSortWords sorts lists of words that begin alike, end early or hold a zero byte.
func TestSortWords(t *testing.T) {
	words := []string{"", "a", "a\x00", "gate", "gates", "gatekeep", "gatekeeper", "gatekeepers", "ünder", "weir", "weirs", "\x00"}
	random := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		list := make([]string, random.IntN(2*fewWords))
		for i := range list {
			list[i] = words[random.IntN(len(words))]
		}
		want := slices.Sorted(slices.Values(list))
		if sortWords(list); !slices.Equal(list, want) {
			t.Fatalf("%q, want %q", list, want)
		}
	}
}
