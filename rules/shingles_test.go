package rules

import (
	"math/rand/v2"
	"testing"
)

// The share that tables find is the one that is counted, and whether it is reached is told without counting it.
func TestContainment(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	const vocabulary = 4 // runs come again
	text := func(least int) []uint64 {
		words := make([]uint64, least+random.IntN(40))
		for i := range words {
			words[i] = random.Uint64N(vocabulary)
		}
		return words
	}
	runs := func(words []uint64) map[uint64]bool {
		set := map[uint64]bool{}
		for _, h := range appendRuns(nil, words, shingleSize) {
			set[h] = true
		}
		return set
	}
	reached, none := 0, 0
	for range 20_000 {
		a, b, share := text(0), text(random.IntN(2)*40), float64(random.IntN(22))/20
		small, large := runs(a), runs(b)
		if len(small) > len(large) {
			small, large = large, small
		}
		want, shared := 0.0, 0
		for h := range small {
			if large[h] {
				shared++
			}
		}
		if len(small) == 0 {
			none++
		} else {
			want = float64(shared) / float64(len(small))
		}
		x, y := shinglesIn(a), shinglesIn(b)
		if got := x.containment(&y); got != want {
			t.Fatalf("containment of %v and %v = %v, counted %v", a, b, got, want)
		}
		if want >= share {
			reached++
		}
		if got := y.containmentAtLeast(&x, share); got != (want >= share) {
			t.Fatalf("containment of %v and %v reaches %v: %v, it is %v", b, a, share, got, want)
		}
	}
	if reached < 1000 || reached > 19_000 || none < 100 {
		t.Errorf("%d of 20000 reach their share, %d have none: the test says little", reached, none)
	}
}

// Hashes that fall on one place of the table, the last among them, and 0 are found all the same.
func TestShinglesThatCollide(t *testing.T) {
	s := shingles{table: make([]uint64, 8)}
	for _, h := range []uint64{7, 15, 0, 23, 7, 0} {
		s.add(h)
	}
	if s.size != 4 {
		t.Errorf("%d shingles, want 4", s.size)
	}
	for h, want := range map[uint64]bool{7: true, 15: true, 23: true, 1: true, 31: false, 2: false} {
		if s.has(h) != want {
			t.Errorf("has %d: %v, want %v", h, !want, want)
		}
	}
}
