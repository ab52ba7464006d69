package rules

import "github.com/expr-lang/expr/ast"

// across is what a condition on a pair demands of two documents that have no story in common: most names meet others that are written
// alike in documents that tell something else, and are not even looked at.
type across struct {
	asks    bool                        // the condition asks whether both stand in one document or in one story
	unless  []ast.Node                  // without that it holds only where one of these does, each a condition on one of the two claims
	answers []func(cells []uint64) bool // their answers, of the row of a claim
}

// MayCross returns a function that tells by the row of a claim whether it may disagree with one in a document with which its own has no story
// in common; nil when any may. Two claims that both may not never do.
func (p *Program) MayCross() func(cells []uint64) bool {
	p.need(clauseWhen)
	if !p.columns.across.asks {
		return nil
	}
	return p.columns.across.may
}

func (x *across) may(cells []uint64) bool {
	for _, holds := range x.answers {
		if holds(cells) {
			return true
		}
	}
	return false
}

// cross notes what a condition demands across stories, where that is known.
func (c *columns) cross(n ast.Node) {
	x, known := crossing(n)
	if !known || !x.asks {
		return
	}
	for _, n := range x.unless {
		place := c.flagPlace(n)
		cell, mask := place/flagRoom, uint64(1)<<(place%flagRoom)
		x.answers = append(x.answers, func(cells []uint64) bool { return cells[cell]&mask != 0 })
	}
	c.across = x
}

// crossing finds what a condition demands across stories. Like [columnsOf] it looks at conjuncts from the left up to the first that is not
// understood. It is known when nothing else lets the condition hold.
func crossing(n ast.Node) (x across, known bool) {
	if b, ok := n.(*ast.BinaryNode); ok && isAnd(b) {
		if x, known = crossing(b.Left); known && x.asks || quickBool(b.Left) == nil {
			return x, known
		}
		if y, knownToo := crossing(b.Right); knownToo && (y.asks || !known) {
			return y, true
		}
		return x, known
	}
	if quickBool(n) == nil {
		return across{}, false
	}
	switch n := n.(type) {
	case *ast.BinaryNode:
		if onePath(n) {
			return across{asks: true}, true
		}
		if isOr(n) {
			x, known = crossing(n.Left)
			y, knownToo := crossing(n.Right)
			return across{asks: x.asks || y.asks, unless: append(x.unless, y.unless...)}, known && knownToo
		}
	case *ast.BuiltinNode:
		if sharedStories(n) {
			return across{asks: true}, true
		}
	}
	if sideOf(n) != 0 {
		return across{unless: []ast.Node{n}}, true
	}
	return across{}, false
}

// onePath reports whether n is a.path == b.path.
func onePath(n *ast.BinaryNode) bool {
	left, right := ownerOf(n.Left, "path", plainName), ownerOf(n.Right, "path", plainName)
	return n.Operator == "==" && (left == "a" && right == "b" || left == "b" && right == "a")
}
