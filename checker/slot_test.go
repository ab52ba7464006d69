package checker

import (
	"math"
	"testing"
)

// TestSlotTrees holds the trees to the features that there are: they are generated, and a feature that is added or left out asks for new ones.
func TestSlotTrees(t *testing.T) {
	for _, sort := range slotSorts {
		if len(sort.trees.Trees) == 0 {
			t.Errorf("%s: no trees", sort.name)
		}
		for i, tree := range sort.trees.Trees {
			for at, b := range tree {
				switch {
				case b.Feature >= int16(len(sort.features)):
					t.Errorf("%s: tree %d: there is no feature %d", sort.name, i, b.Feature)
				case b.Feature >= 0 && (int(b.Less) <= at || int(b.More) <= at || int(max(b.Less, b.More)) >= len(tree)):
					t.Errorf("%s: tree %d: branch %d goes on at %d and %d of %d", sort.name, i, at, b.Less, b.More, len(tree))
				case math.IsNaN(b.Value) || math.IsInf(b.Value, 0):
					t.Errorf("%s: tree %d: branch %d has the value %v", sort.name, i, at, b.Value)
				}
			}
		}
	}
}

func TestForestOdds(t *testing.T) {
	f := Forest{Base: -1, Trees: [][]Branch{
		{{Feature: 0, Less: 1, More: 2, Value: 0.5}, {Feature: -1, Value: 0.25}, {Feature: -1, Value: 4}},
		{{Feature: -1, Value: 0.5}},
	}}
	for _, tt := range []struct{ of, want float64 }{{0.5, -0.25}, {0.75, 3.5}} {
		if got := f.Odds([]float64{tt.of}); got != tt.want {
			t.Errorf("odds of %v: %v, want %v", tt.of, got, tt.want)
		}
	}
}
