package rules

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestPick holds what pick leaves of the runs of a text against the least of each window, told one by one.
func TestPick(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 40 {
		for range 20 {
			runs := make([]uint64, n)
			for i := range runs {
				runs[i] = r.Uint64N(12) // so that some are equal
			}
			var want []uint64
			for from := 0; from < n; from++ {
				window := runs[from:min(from+runWindow, n)]
				if from > 0 && len(window) < runWindow {
					break
				}
				if least := slices.Min(window); len(want) == 0 || want[len(want)-1] != least {
					want = append(want, least)
				}
			}
			if got := pick(nil, runs); !slices.Equal(got, want) {
				t.Fatalf("of %v pick leaves %v, want %v", runs, got, want)
			}
		}
	}
}

// TestWordRuns holds the runs of four words, which go on from those of three, against such as are made one by one.
func TestWordRuns(t *testing.T) {
	words := hashWords(nil, "One two three four, five six seven; eight nine ten.")
	var r wordRuns
	for n := range len(words) + 1 {
		r.take(words[:n])
		if want := appendRuns(nil, words[:n], runLength); !slices.Equal(r.fours, want) {
			t.Errorf("of %d words there are the runs %v, want %v", n, r.fours, want)
		}
		if want := max(n-shingleSize+1, 0); len(r.threes) != want {
			t.Errorf("of %d words there are %d runs of three, want %d", n, len(r.threes), want)
		}
	}
}

// TestLeastOnce holds the least of some hashes against the first of all of them when they are sorted.
func TestLeastOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for size := range 300 {
		all := make([]uint64, size)
		for i := range all {
			all[i] = r.Uint64N(1 + r.Uint64N(400)) // so that some are equal
		}
		const n = 20
		want := eachOnce(slices.Clone(all), 0)
		if got := leastOnce(slices.Clone(all), n); !slices.Equal(got, want[:min(n, len(want))]) {
			t.Fatalf("of %v the least are said to be %v", all, got)
		}
	}
}
