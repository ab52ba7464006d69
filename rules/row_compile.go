package rules

import (
	"math"
	"slices"

	"github.com/expr-lang/expr/ast"

	"github.com/factlint/factlint/claims/names"
)

// columns is what makes the rows of a rule, and the condition on two of them.
type columns struct {
	fills []func(s *scope, dst []uint64) []uint64 // in the order of the cells: each appends one, or all of a sketch
	width int                                     // cells of a row
	known map[string]int                          // the cell of an expression as it is written, a for both claims
	flags []*flags
	test  rowTest // nil when nothing can be told by rows

	differ int      // the cell that must differ between two claims, counted from 1; 0 for none
	asks   []string // functions of the whole run that must hold of two claims
	across across   // what lets the condition hold without a common story; asks nothing when that is not known
}

// flags is a cell of answers, a bit for each.
type flags struct {
	cell  int
	tests []func(*scope) bool
}

// columnsOf makes the columns of a condition on a pair. Like [quicken] it covers conjuncts from the left up to the first that is
// not understood, so that an expression that fails does so as if there were no rows.
func columnsOf(n ast.Node) columns {
	if n == nil {
		return columns{}
	}
	c := columns{known: map[string]int{}}
	c.test, _ = c.condition(n)
	c.demand(n)
	c.cross(n)
	if c.test == nil {
		return columns{asks: c.asks}
	}
	return c
}

// demand notes what the conjuncts of a condition demand, from the left up to the first that is not understood. It reports whether
// all are.
func (c *columns) demand(n ast.Node) bool {
	if b, ok := n.(*ast.BinaryNode); ok && isAnd(b) {
		return c.demand(b.Left) && c.demand(b.Right)
	}
	if quickBool(n) == nil {
		return false
	}
	call, ok := n.(*ast.CallNode)
	if !ok {
		return true
	}
	if name := called(call, 2); name != "" {
		c.asks = append(c.asks, name)
	}
	if same := differOf(n); same != nil && c.differ == 0 {
		c.differ = c.hash("what differs in "+n.String(), same) + 1
	}
	return true
}

// condition puts a condition into a function, nil when nothing can be told. It is whole when all of the condition is understood,
// so that evaluating it never fails.
func (c *columns) condition(n ast.Node) (test rowTest, whole bool) {
	whole = quickBool(n) != nil
	if test = c.part(n, whole); test != nil && !whole {
		test = test.onlyNo()
	}
	return test, whole
}

// part is condition where it is known whether all of the condition is understood.
func (c *columns) part(n ast.Node, whole bool) rowTest {
	switch side := sideOf(n); {
	case side != 0 && whole:
		return c.flag(n, side)
	case side != 0:
		return nil
	}
	switch n := n.(type) {
	case *ast.BoolNode:
		return func(_, _ *Row) verdict { return verdictOf(n.Value) }
	case *ast.UnaryNode:
		if inner, _ := c.condition(n.Node); inner != nil && whole {
			return c.orSame(n, inner.not())
		}
		return c.orSame(n, nil)
	case *ast.BinaryNode:
		return c.binary(n, whole)
	case *ast.CallNode:
		return c.call(n)
	case *ast.BuiltinNode:
		if sharedStories(n) {
			return shareStory
		}
	}
	return nil
}

func (c *columns) binary(n *ast.BinaryNode, whole bool) rowTest {
	switch n.Operator {
	case "and", "&&", "or", "||":
		left, leftWhole := c.condition(n.Left)
		if !leftWhole {
			if isAnd(n) {
				return left
			}
			return nil
		}
		right, _ := c.condition(n.Right)
		switch {
		case left == nil && right == nil:
			return nil
		case isAnd(n) && left == nil:
			return right.onlyNo()
		case isAnd(n) && right == nil:
			return left.onlyNo()
		case isAnd(n):
			return bothHold(left, right)
		case left == nil || right == nil:
			return nil
		}
		return oneHolds(left, right)
	}
	if !whole {
		return nil
	}
	if n.Operator == ">=" {
		if test := c.similar(n); test != nil {
			return test
		}
	}
	if test := c.unlessSameText(n); test != nil {
		return test
	}
	if x, known := c.text(n.Left); known {
		if y, known := c.text(n.Right); known {
			return x.compared(n.Operator, y)
		}
	}
	x, y := c.number(n.Left), c.number(n.Right)
	compare := comparisons[n.Operator]
	if x == nil || y == nil || compare == nil {
		return nil
	}
	return func(a, b *Row) verdict {
		l, okL := x(a, b)
		r, okR := y(a, b)
		if !okL || !okR {
			return unknown
		}
		return verdictOf(compare(l, r))
	}
}

var comparisons = map[string]func(x, y float64) bool{
	"==": func(x, y float64) bool { return x == y },
	"!=": func(x, y float64) bool { return x != y },
	"<":  func(x, y float64) bool { return x < y },
	"<=": func(x, y float64) bool { return x <= y },
	">":  func(x, y float64) bool { return x > y },
	">=": func(x, y float64) bool { return x >= y },
}

// onlyNo is what is left of a condition when another that may not hold is added: no stays no, and yes is not known.
func (f rowTest) onlyNo() rowTest {
	return func(x, y *Row) verdict {
		if f(x, y) == no {
			return no
		}
		return unknown
	}
}

// call is a function of two claims: no for those that say the same.
func (c *columns) call(n *ast.CallNode) rowTest {
	if called(n, 2) == "same_words" && ofBoth(n, textOf) {
		cell := c.hash("words of value", wordsHash)
		return func(x, y *Row) verdict { return verdictOf(x.Cells[cell] == y.Cells[cell]) }
	}
	if test := c.sameSpeaker(n); test != nil {
		return test
	}
	if called(n, 2) == "spelling" && ofBoth(n, plainName) {
		return c.spelling(n)
	}
	if called(n, 2) == "exchanged_word" && ofBoth(n, textOf) {
		return c.exchangedWord()
	}
	test := c.orSame(n, nil)
	switch {
	case !slices.Contains(ofTwoDocuments, called(n, 2)):
		return test
	case test == nil:
		return unlessOneDocument
	}
	return bothHold(unlessOneDocument, test)
}

// ofTwoDocuments are the functions that never hold of two claims of one document, see [Linker].
var ofTwoDocuments = []string{
	"misspelt", "mixed_up", "odd_one_out", "only_ages", "only_dates", "only_durations", "only_figures", "only_matters", "only_ordinals", "only_places", "only_sides", "parts_of_one", "post_taken", "posts_apart", "same_slot",
}

// unlessOneDocument says no of two claims of one document, and nothing of others.
func unlessOneDocument(x, y *Row) verdict {
	if x.Stories != nil && x.Stories == y.Stories {
		return no
	}
	return unknown
}

// spelling is spelling(a, b): no for equal names, for two whose letters tell them apart, and for two that were found to be no two spellings of one,
// whoever bears them.
func (c *columns) spelling(n *ast.CallNode) rowTest {
	same, name, letters := unlessEqual(c.hash("what differs in "+n.String(), nameHash)), c.hash("name", nameKeyOf), c.hash("letters of name", nameLetters)
	return func(x, y *Row) verdict {
		if same(x, y) == no || names.Letters(x.Cells[letters]).Apart(names.Letters(y.Cells[letters])) || x.Worker != nil && x.Worker.certainlyApart(x, y, name) {
			return no
		}
		return unknown
	}
}

// exchangedWord is exchanged_word of the words of two claims: no where one has more of them, where they are few, and where both are the same letter for
// letter.
func (c *columns) exchangedWord() rowTest {
	size, same := c.hash("number of words", func(c *Claim) uint64 { return uint64(c.wordCount()) }), unlessEqual(c.hash("text of value", textHash))
	return func(x, y *Row) verdict {
		if n := x.Cells[size]; n != y.Cells[size] || n < leastFrame {
			return no
		}
		return same(x, y)
	}
}

// orSame adds to a condition that two claims which say the same do not fulfil it.
func (c *columns) orSame(n ast.Node, test rowTest) rowTest {
	same := differOf(n)
	if same == nil || test != nil {
		return test
	}
	return unlessEqual(c.hash("what differs in "+n.String(), same))
}

// similar is similar(a.value.text, b.value.text) >= share.
func (c *columns) similar(n *ast.BinaryNode) rowTest {
	call, ok := n.Left.(*ast.CallNode)
	if !ok || called(call, 2) != "similar" || !ofBoth(call, textOf) {
		return nil
	}
	share := c.number(n.Right)
	if share == nil {
		return nil
	}
	cell, ok := c.known["sketch of value"]
	if !ok {
		cell = c.add("sketch of value", sketchOf)
		c.width += sketchWords
	}
	return similarBelow(cell, share)
}

// ofTextsApart are the functions of two texts that are 0 where both are the same letter for letter.
var ofTextsApart = []string{"changed_figures", "reworded"}

// unlessSameText is a comparison of such a function of the texts of both values with a number, where 0 does not stand it.
func (c *columns) unlessSameText(n *ast.BinaryNode) rowTest {
	call, ok := n.Left.(*ast.CallNode)
	compare := comparisons[n.Operator]
	if !ok || compare == nil || !slices.Contains(ofTextsApart, called(call, 2)) || !ofBoth(call, textOf) || !literal(n.Right) || compare(0, quickNumber(n.Right)(nil)) {
		return nil
	}
	return unlessEqual(c.hash("text of value", textHash))
}

// number returns a number of one claim, of a literal, or of a choice between such, nil when it is none.
func (c *columns) number(n ast.Node) rowNumber {
	if choice, ok := n.(*ast.ConditionalNode); ok && sideOf(n) == 0 {
		test, whole := c.condition(choice.Cond)
		first, second := c.number(choice.Exp1), c.number(choice.Exp2)
		if test == nil || !whole || first == nil || second == nil {
			return nil
		}
		return func(x, y *Row) (float64, bool) {
			switch test(x, y) {
			case yes:
				return first(x, y)
			case no:
				return second(x, y)
			}
			return 0, false
		}
	}
	f := quickNumber(n)
	if f == nil {
		return nil
	}
	if literal(n) {
		v := f(nil)
		return func(_, _ *Row) (float64, bool) { return v, true }
	}
	side := sideOf(n)
	if side == 0 {
		return nil
	}
	cell := c.add(written(n), func(s *scope, dst []uint64) []uint64 { return append(dst, math.Float64bits(f(s))) })
	of := at(side, cell)
	return func(x, y *Row) (float64, bool) { return cellNumber(of(x, y)), true }
}

func literal(n ast.Node) bool {
	switch n.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
		return true
	}
	return false
}

// flag is a condition on one claim.
func (c *columns) flag(n ast.Node, side byte) rowTest {
	place := c.flagPlace(n)
	cell, mask := place/flagRoom, uint64(1)<<(place%flagRoom)
	if side == 'a' {
		return func(x, _ *Row) verdict { return verdictOf(x.Cells[cell]&mask != 0) }
	}
	return func(_, y *Row) verdict { return verdictOf(y.Cells[cell]&mask != 0) }
}

// flagRoom is how many answers a cell holds.
const flagRoom = 64

// flagPlace returns which answer of which cell that to a condition on one claim is: the number of the cell times flagRoom, and that of the bit.
func (c *columns) flagPlace(n ast.Node) int {
	key := "whether " + written(n)
	place, ok := c.known[key]
	if !ok {
		if last := len(c.flags) - 1; last < 0 || len(c.flags[last].tests) == flagRoom {
			c.flags = append(c.flags, c.newFlags())
		}
		last := c.flags[len(c.flags)-1]
		place = last.cell*flagRoom + len(last.tests)
		last.tests = append(last.tests, quickBool(n))
		c.known[key] = place
	}
	return place
}

func (c *columns) newFlags() *flags {
	f := &flags{cell: c.width}
	c.fill(func(s *scope, dst []uint64) []uint64 {
		cell := uint64(0)
		for i, test := range f.tests {
			if test(s) {
				cell |= 1 << i
			}
		}
		return append(dst, cell)
	})
	return f
}

// hash returns the cell of a hash of one claim.
func (c *columns) hash(key string, of func(*Claim) uint64) int {
	return c.add(key, func(s *scope, dst []uint64) []uint64 { return append(dst, of(s.a)) })
}

// add returns the cell of an expression, a new one when there is none.
func (c *columns) add(key string, fill func(s *scope, dst []uint64) []uint64) int {
	cell, ok := c.known[key]
	if !ok {
		cell = c.width
		c.fill(fill)
		c.known[key] = cell
	}
	return cell
}

// fill adds a cell.
func (c *columns) fill(with func(s *scope, dst []uint64) []uint64) {
	c.fills = append(c.fills, with)
	c.width++
}

// at reads a cell of one claim of the pair.
func at(side byte, cell int) func(x, y *Row) uint64 {
	if side == 'a' {
		return func(x, _ *Row) uint64 { return x.Cells[cell] }
	}
	return func(_, y *Row) uint64 { return y.Cells[cell] }
}

// sides gathers the claims of a pair that an expression names.
type sides struct{ named []*ast.IdentifierNode }

// Visit is called for every node of an expression.
func (v *sides) Visit(n *ast.Node) {
	if id, ok := (*n).(*ast.IdentifierNode); ok && (id.Value == "a" || id.Value == "b") {
		v.named = append(v.named, id)
	}
}

func sidesOf(n ast.Node) []*ast.IdentifierNode {
	var v sides
	ast.Walk(&n, &v)
	return v.named
}

// sideOf returns the one claim of a pair that an expression asks about: 'a' or 'b', and 0 for both and for none.
func sideOf(n ast.Node) byte {
	var v oneSide
	switch ast.Walk(&n, &v); {
	case v.a == v.b:
		return 0
	case v.a:
		return 'a'
	}
	return 'b'
}

// oneSide notes which claims of a pair an expression names. It is asked of every part of every condition.
type oneSide struct{ a, b bool }

// Visit is called for every node of an expression.
func (v *oneSide) Visit(n *ast.Node) {
	if id, ok := (*n).(*ast.IdentifierNode); ok {
		v.a, v.b = v.a || id.Value == "a", v.b || id.Value == "b"
	}
}

// written returns an expression on one claim as it is written about a.
func written(n ast.Node) string {
	named := sidesOf(n)
	was := named[0].Value
	for _, id := range named {
		id.Value = "a"
	}
	defer func() {
		for _, id := range named {
			id.Value = was
		}
	}()
	return n.String()
}

// sharedStories reports whether n is any(a.stories, # in b.stories).
func sharedStories(n *ast.BuiltinNode) bool {
	if x, _ := quickShared(n, "any"); x == nil {
		return false
	}
	in := n.Arguments[1].(*ast.PredicateNode).Node.(*ast.BinaryNode)
	left, right := ownerOf(n.Arguments[0], "stories", plainName), ownerOf(in.Right, "stories", plainName)
	return left == "a" && right == "b" || left == "b" && right == "a"
}
