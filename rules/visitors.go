package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/expr-lang/expr/ast"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/yamlfile"
)

// reject finds what expressions may not do although it would compile.
func reject(root ast.Node) (at int, msg string) {
	ast.Find(root, func(n ast.Node) bool {
		if bad, why := forbidden(n); bad != nil && msg == "" {
			at, msg = bad.Location().From, why
		}
		return false
	})
	return at, msg
}

// forbidden says why a node may not stand in a rule, and which node inside it is to blame.
func forbidden(n ast.Node) (ast.Node, string) {
	switch n := n.(type) {
	case *ast.VariableDeclaratorNode:
		// A text doubled in each of thirty variables has a billion letters.
		return n, "let is not for rules; write the expression where it is used"
	case *ast.BuiltinNode:
		if inner := innerLoop(n); inner != nil {
			return inner, fmt.Sprintf("%s stands inside %s: a search inside a search takes too long on large input; compare pairs with over: pair, or use one search", inner.Name, n.Name)
		}
	case *ast.BinaryNode:
		return unknownKind(n)
	}
	return nil, ""
}

// innerLoop returns a function such as all, any, filter and map in the condition of another. Each runs its condition once
// for each item of a list: one inside another multiplies, and no budget bounds their time.
func innerLoop(loop *ast.BuiltinNode) *ast.BuiltinNode {
	for _, a := range loop.Arguments {
		if body, ok := a.(*ast.PredicateNode); ok {
			if inner, ok := ast.Find(body.Node, isLoop).(*ast.BuiltinNode); ok {
				return inner
			}
		}
	}
	return nil
}

// unknownKind finds comparisons with a kind of claim that does not exist: they would never hold.
func unknownKind(n *ast.BinaryNode) (ast.Node, string) {
	if !isKindOf(n.Left) || n.Operator != "==" && n.Operator != "!=" && n.Operator != "in" {
		return nil, ""
	}
	items := []ast.Node{n.Right}
	if list, ok := n.Right.(*ast.ArrayNode); ok {
		items = list.Nodes
	}
	for _, item := range items {
		s, ok := item.(*ast.StringNode)
		if !ok || slices.Contains(claims.Kinds, claims.Kind(s.Value)) {
			continue
		}
		names := make([]string, len(claims.Kinds))
		for i, k := range claims.Kinds {
			names[i] = string(k)
		}
		return item, fmt.Sprintf("no claim is of the kind %q%s", s.Value, orElse(yamlfile.DidYouMean(s.Value, names), "; the kinds are "+strings.Join(names, ", ")))
	}
	return nil, ""
}

// isKindOf reports whether n is the kind of a claim: kind, or a.kind.
func isKindOf(n ast.Node) bool {
	m, ok := n.(*ast.MemberNode)
	if !ok {
		return isKind(n)
	}
	s, ok := m.Property.(*ast.StringNode)
	return ok && s.Value == "kind"
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
