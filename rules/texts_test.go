package rules

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestContainmentAtLeast(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	set := func() []uint64 {
		s := make([]uint64, random.IntN(40))
		for i := range s {
			s[i] = random.Uint64N(60)
		}
		slices.Sort(s)
		return slices.Compact(s)
	}
	reached := 0
	for range 20_000 {
		x, y, share := set(), set(), float64(1+random.IntN(20))/20
		want := containment(x, y) >= share
		if want {
			reached++
		}
		if got := containmentAtLeast(x, y, share); got != want {
			t.Fatalf("containmentAtLeast(%v, %v, %v) = %v, containment is %v", x, y, share, got, containment(x, y))
		}
	}
	if reached < 1000 || reached > 19_000 {
		t.Errorf("%d of 20000 reach their share: the test says little", reached)
	}
}
