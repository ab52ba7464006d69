package checker

import (
	"math"
	"testing"
)

// TestSlotTrees holds the trees to the features that there are: they are generated, and a feature that is added or left out asks for new ones.
func TestSlotTrees(t *testing.T) {
	for _, f := range slotFamilies {
		if len(f.trees.trees) == 0 {
			t.Errorf("no trees for slots of sort %s", f.name)
		}
		for i, tree := range f.trees.trees {
			for at, b := range tree {
				switch {
				case b.feature >= int16(len(f.features)):
					t.Errorf("%s, tree %d: there is no feature %d", f.name, i, b.feature)
				case b.feature >= 0 && (int(b.less) <= at || int(b.more) <= at || int(max(b.less, b.more)) >= len(tree)):
					t.Errorf("%s, tree %d: branch %d goes on at %d and %d of %d", f.name, i, at, b.less, b.more, len(tree))
				case math.IsNaN(b.value) || math.IsInf(b.value, 0):
					t.Errorf("%s, tree %d: branch %d has the value %v", f.name, i, at, b.value)
				}
			}
		}
	}
}

func TestForestOdds(t *testing.T) {
	f := forest{base: -1, trees: [][]branch{
		{{feature: 0, less: 1, more: 2, value: 0.5}, {feature: -1, value: 0.25}, {feature: -1, value: 4}},
		{{feature: -1, value: 0.5}},
	}}
	for _, tt := range []struct{ of, want float64 }{{0.5, -0.25}, {0.75, 3.5}} {
		if got := f.odds([]float64{tt.of}); got != tt.want {
			t.Errorf("odds of %v: %v, want %v", tt.of, got, tt.want)
		}
	}
}
