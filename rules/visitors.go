package rules

import (
	"fmt"
	"slices"

	"github.com/expr-lang/expr/ast"

	"github.com/factlint/factlint/claims"
)

// reject finds what expressions may not do although it would compile. Functions such as all, any, filter and map run
// their condition once for each item: one inside another multiplies, and no budget bounds their time.
func reject(root ast.Node) (at int, msg string) {
	var bad ast.Node
	ast.Find(root, func(n ast.Node) bool {
		loop, ok := n.(*ast.BuiltinNode)
		if !ok {
			return false
		}
		for _, a := range loop.Arguments {
			body, ok := a.(*ast.PredicateNode)
			if !ok {
				continue
			}
			if inner := ast.Find(body.Node, isLoop); inner != nil {
				bad = inner
				msg = fmt.Sprintf("%s stands inside %s: a search inside a search takes too long on large input; compare pairs with over: pair, or use one search", inner.(*ast.BuiltinNode).Name, loop.Name)
			}
		}
		return false
	})
	if bad == nil {
		return 0, ""
	}
	return bad.Location().From, msg
}

// isLoop reports whether n runs a condition for each item of a list.
func isLoop(n ast.Node) bool {
	b, ok := n.(*ast.BuiltinNode)
	return ok && slices.ContainsFunc(b.Arguments, func(a ast.Node) bool { _, ok := a.(*ast.PredicateNode); return ok })
}

// fold replaces date("…") and duration("…") of literals by their values, so that they are read once and their mistakes
// show when the rule is loaded.
func fold(root *ast.Node) (at int, msg string) {
	f := &folder{}
	ast.Walk(root, f)
	return f.at, f.msg
}

type folder struct {
	at  int
	msg string
}

// literals tells which functions fold.
var literals = map[string]func(string) (*Value, error){"date": parseDate, "duration": parseDuration}

// Visit folds one call.
func (f *folder) Visit(node *ast.Node) {
	call, ok := (*node).(*ast.CallNode)
	if !ok || len(call.Arguments) != 1 {
		return
	}
	name, ok := call.Callee.(*ast.IdentifierNode)
	text, isText := call.Arguments[0].(*ast.StringNode)
	if !ok || !isText {
		return
	}
	parse := literals[name.Value]
	if parse == nil {
		return
	}
	v, err := parse(text.Value)
	if err != nil {
		if f.msg == "" {
			f.at, f.msg = text.Location().From, err.Error()
		}
		return
	}
	ast.Patch(node, &ast.ConstantNode{Value: v})
}

// kindsOf returns the kinds of claim that a condition can take at all: those that its conjuncts of the form kind == "x"
// and kind in ["x", "y"] leave. It returns nil for all kinds.
func kindsOf(n ast.Node) []claims.Kind {
	b, ok := n.(*ast.BinaryNode)
	if !ok {
		return nil
	}
	switch b.Operator {
	case "and", "&&":
		return both(kindsOf(b.Left), kindsOf(b.Right))
	case "or", "||":
		left, right := kindsOf(b.Left), kindsOf(b.Right)
		if left == nil || right == nil {
			return nil
		}
		return append(left, right...)
	case "==":
		if isKind(b.Left) {
			return kindNames(b.Right)
		}
		if isKind(b.Right) {
			return kindNames(b.Left)
		}
	case "in":
		if list, ok := b.Right.(*ast.ArrayNode); ok && isKind(b.Left) {
			return kindNames(list.Nodes...)
		}
	}
	return nil
}

// both returns the kinds that two conditions leave together; nil stands for all.
func both(a, b []claims.Kind) []claims.Kind {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	out := []claims.Kind{}
	for _, k := range a {
		if slices.Contains(b, k) {
			out = append(out, k)
		}
	}
	return out
}

func isKind(n ast.Node) bool {
	id, ok := n.(*ast.IdentifierNode)
	return ok && id.Value == "kind"
}

func kindNames(nodes ...ast.Node) []claims.Kind {
	out := []claims.Kind{}
	for _, n := range nodes {
		s, ok := n.(*ast.StringNode)
		if !ok {
			return nil
		}
		out = append(out, claims.Kind(s.Value))
	}
	return out
}
