package checker

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestNameSet asks sets of all sizes for names that they have and lack.
func TestNameSet(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 7, 40, 300, 2000} {
		in := map[int32]bool{}
		var ids []int32
		for len(ids) < n {
			if id := random.Int32N(5000); !in[id] {
				in[id] = true
				ids = append(ids, id)
			}
		}
		slices.Sort(ids)
		s := newNameSet(ids)
		for id := range int32(5000) {
			if s.has(id) != in[id] {
				t.Fatalf("of %d names: has(%d) = %v, want %v", n, id, s.has(id), in[id])
			}
		}
	}
}
