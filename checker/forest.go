package checker

// forest is boosted decision trees: the sum of what each says of a row of features.
type forest struct {
	base  float64 // before any tree is asked
	trees [][]branch
}

// branch is a place of a tree, of which the first is the root.
type branch struct {
	feature    int16   // which decides; below 0 where nothing is left to decide
	less, more int16   // where to go on: with at most value, and with more
	value      float64 // or what the tree says
}

// odds returns what the trees say of a row of features together.
func (f *forest) odds(row []float64) float64 {
	sum := f.base
	for _, tree := range f.trees {
		at := int16(0)
		for tree[at].feature >= 0 {
			if b := &tree[at]; row[b.feature] <= b.value {
				at = b.less
			} else {
				at = b.more
			}
		}
		sum += tree[at].value
	}
	return sum
}
