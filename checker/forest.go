package checker

import "math"

// Forest is boosted decision trees: the sum of what each says of a row of features. The trees of slots are grown by bench/slots.
type Forest struct {
	Base  float64 // before any tree is asked
	Trees [][]Branch
}

// Branch is a place of a tree, of which the first is the root. Where its feature is below 0 the tree ends.
type Branch struct {
	Feature    int16   // by its place in the row
	Less, More int16   // where to go on: with at most Value, and with more
	Value      float64 // where the tree ends, what it says
}

// Odds returns what the trees say of a row of features together, in log-odds.
func (f *Forest) Odds(row []float64) float64 {
	sum := f.Base
	for _, tree := range f.Trees {
		at := int16(0)
		for tree[at].Feature >= 0 {
			if b := &tree[at]; row[b.Feature] <= b.Value {
				at = b.Less
			} else {
				at = b.More
			}
		}
		sum += tree[at].Value
	}
	return sum
}

// Share turns log-odds into a share, 0 to 1.
func Share(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
