package rules

import (
	"cmp"
	"errors"
	"slices"

	"github.com/expr-lang/expr/ast"
	exprchecker "github.com/expr-lang/expr/checker"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"

	"github.com/factlint/factlint/claims"
)

// All mistakes of an expression are told at once. The expression language finds them all, but tells the first only; so what it
// complains of is put out of its sight, and it is asked again.

// spot is a mistake at a code point of an expression. Without a message it has been told already.
type spot struct {
	at  int
	msg string
}

// one is a single mistake.
func one(at int, msg string) []spot { return []spot{{at, msg}} }

// inOrder sorts mistakes by their places and keeps the first at each.
func inOrder(bad []spot) []spot {
	slices.SortStableFunc(bad, func(x, y spot) int { return cmp.Compare(x.at, y.at) })
	return slices.CompactFunc(bad, func(x, y spot) bool { return x.at == y.at })
}

// maxMistakes is how many mistakes of one expression are told: who has made more has misunderstood something else.
const maxMistakes = 20

// mistyped returns what the expression language finds wrong with the names and types of a tree. A tree with mistakes is of no
// use afterwards.
func (s *steps) mistyped(tree *parser.Tree) (bad []spot) {
	for len(bad) < maxMistakes {
		_, err := exprchecker.Check(tree, s.config)
		if err == nil {
			break
		}
		var at *file.Error
		if !errors.As(err, &at) {
			return append(bad, s.wrong(err)...)
		}
		x := excuser{at: at.Location}
		ast.Walk(&tree.Node, &x)
		bad = append(bad, spot{at.From, explain(err, seen{s.env, s.lexis, x.called})})
		if x.found == nil {
			break
		}
		excuse(x.found)
	}
	return bad
}

// excuser finds the outermost node at a place.
type excuser struct {
	at     file.Location
	found  *ast.Node
	called bool // it is the name of a function
}

// Visit is called for the inner nodes before the outer ones.
func (x *excuser) Visit(node *ast.Node) {
	if (*node).Location() == x.at {
		x.found = node
	}
	if call, ok := (*node).(*ast.CallNode); ok && call.Callee.Location() == x.at {
		x.called = true
	}
}

// nowhere is the place of what stands for a wrong part of an expression.
var nowhere = file.Location{From: -1, To: -1}

// excuse puts a value of any type in place of a node with a mistake. What is inside the node is still looked at.
func excuse(node *ast.Node) {
	if p, ok := (*node).(*ast.PredicateNode); ok { // what takes it takes nothing else
		excuse(&p.Node)
		return
	}
	// Of two branches without a type in common nothing is known, so that nothing is said of it.
	var yes, number, text, anything ast.Node = &ast.BoolNode{Value: true}, &ast.IntegerNode{}, &ast.StringNode{}, nil
	anything = &ast.ConditionalNode{Cond: yes, Exp1: number, Exp2: text}
	for _, n := range []ast.Node{yes, number, text, anything} {
		n.SetLocation(nowhere)
	}
	inside := partsOf(*node)
	if len(inside) == 0 {
		*node = anything
		return
	}
	all := &ast.SequenceNode{Nodes: append(inside, anything)}
	all.SetLocation(nowhere)
	*node = all
}

// excused reports whether a node stands for a wrong part of an expression.
func excused(n ast.Node) bool { return n.Location() == nowhere }

// partsOf returns the expressions directly inside a node that mean the same outside of it.
func partsOf(n ast.Node) []ast.Node {
	switch n := n.(type) {
	case *ast.UnaryNode:
		return []ast.Node{n.Node}
	case *ast.BinaryNode:
		return []ast.Node{n.Left, n.Right}
	case *ast.MemberNode:
		return []ast.Node{n.Node}
	case *ast.CallNode:
		return append([]ast.Node{n.Callee}, n.Arguments...)
	case *ast.BuiltinNode:
		return slices.DeleteFunc(slices.Clone(n.Arguments), func(a ast.Node) bool { _, is := a.(*ast.PredicateNode); return is })
	case *ast.ConditionalNode:
		return []ast.Node{n.Cond, n.Exp1, n.Exp2}
	case *ast.ArrayNode:
		return slices.Clone(n.Nodes)
	}
	return nil
}

// misspelt puts comparisons with words that a field never holds out of sight: they have been told, and what was meant is not known.
type misspelt struct{}

// Visit excuses one comparison.
func (misspelt) Visit(node *ast.Node) {
	if n, ok := (*node).(*ast.BinaryNode); ok {
		if bad, _ := unknownWord(n, []claims.Kind{}); bad != nil {
			excuse(node)
		}
	}
}
