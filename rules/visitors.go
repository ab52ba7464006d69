package rules

import (
	"fmt"
	"slices"

	"github.com/expr-lang/expr/ast"

	"github.com/factlint/factlint/claims"
)

// reject finds what expressions may not do although it would compile. Kinds are those that the rule takes; nil for all.
func reject(root ast.Node, kinds []claims.Kind) (found []spot) {
	ast.Find(root, func(n ast.Node) bool {
		if bad, why := forbidden(n, kinds); bad != nil && !excused(bad) {
			found = append(found, spot{start(bad), why})
		}
		return false
	})
	return found
}

// forbidden says why a node may not stand in a rule, and which node inside it is to blame.
func forbidden(n ast.Node, kinds []claims.Kind) (ast.Node, string) {
	switch n := n.(type) {
	case *ast.VariableDeclaratorNode:
		// A text doubled in each of thirty variables has a billion letters.
		return n, "an expression has no let of its own; name the expression under the key let of the rule"
	case *ast.IdentifierNode:
		if n.Value == "$env" {
			return n, "$env is not for rules; name the fields"
		}
		return missingField(n, kinds)
	case *ast.BuiltinNode:
		if inner := innerLoop(n); inner != nil {
			return inner, fmt.Sprintf("%s stands inside %s: a search inside a search takes too long on large input; compare pairs with over: pair, or use one search", inner.Name, n.Name)
		}
	case *ast.CallNode:
		if called(n, 2) == "extract" {
			if _, literal := n.Arguments[1].(*ast.StringNode); !literal {
				return n.Arguments[1], "extract: write the pattern out in quotation marks, so that it is checked when the rule is read"
			}
		}
	case *ast.MemberNode:
		return missingField(n, kinds)
	case *ast.BinaryNode:
		return unknownWord(n, kinds)
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

// isLoop reports whether n runs a condition for each item of a list.
func isLoop(n ast.Node) bool {
	b, ok := n.(*ast.BuiltinNode)
	return ok && slices.ContainsFunc(b.Arguments, func(a ast.Node) bool { _, ok := a.(*ast.PredicateNode); return ok })
}

// fold replaces date("…"), duration("…") and name("…") of literals by their values, and the pattern of extract by one that is
// ready, so that they are read once and their mistakes show when the rule is loaded.
func fold(root *ast.Node) []spot {
	f := &folder{}
	ast.Walk(root, f)
	return f.bad
}

type folder struct{ bad []spot }

// literals tells which functions fold.
var literals = map[string]func(string) (*Value, error){
	"date": parseDate, "duration": parseDuration, "name": func(text string) (*Value, error) { return personName(text), nil },
}

// Visit folds one call.
func (f *folder) Visit(node *ast.Node) {
	call, ok := (*node).(*ast.CallNode)
	if !ok {
		return
	}
	if called(call, 2) == "extract" {
		f.pattern(&call.Arguments[1])
		return
	}
	parse := literals[called(call, 1)]
	if parse == nil {
		return
	}
	text, ok := call.Arguments[0].(*ast.StringNode)
	if !ok {
		return
	}
	v, err := parse(text.Value)
	if err != nil {
		f.fail(text, err)
		return
	}
	ast.Patch(node, &ast.ConstantNode{Value: v})
}

func (f *folder) fail(n ast.Node, err error) {
	f.bad = append(f.bad, spot{n.Location().From, err.Error()})
}

// pattern compiles the literal pattern of extract.
func (f *folder) pattern(node *ast.Node) {
	text, ok := (*node).(*ast.StringNode)
	if !ok {
		return
	}
	re, err := compilePattern(text.Value)
	if err != nil {
		f.fail(text, err)
		return
	}
	ast.Patch(node, &ast.ConstantNode{Value: re})
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

// besidesKind returns what is left of a condition when its conjuncts about the kind are taken out: of claims of the kinds that the condition
// can take, they are true.
func besidesKind(n ast.Node) ast.Node {
	b, ok := n.(*ast.BinaryNode)
	switch {
	case !ok:
		return n
	case isAnd(b):
		left, right := besidesKind(b.Left), besidesKind(b.Right)
		if always(left) {
			return right
		}
		if always(right) {
			return left
		}
		return &ast.BinaryNode{Operator: b.Operator, Left: left, Right: right}
	case (b.Operator == "==" || b.Operator == "in") && kindsOf(b) != nil:
		return &ast.BoolNode{Value: true}
	}
	return n
}

func always(n ast.Node) bool {
	b, ok := n.(*ast.BoolNode)
	return ok && b.Value
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

// asksKey reports whether an expression may ask for what is written out only for those who ask, see [Claim.keyed]: the time, the month or the key of
// an event, an event as a whole, or the days of a time.
func asksKey(root ast.Node) bool {
	uses, events := 0, 0
	days := false
	ast.Find(root, func(n ast.Node) bool {
		if isEvent(n) {
			events++
		}
		if m, ok := n.(*ast.MemberNode); ok {
			name, ok := m.Property.(*ast.StringNode)
			if _, place := m.Property.(*ast.IntegerNode); !ok && !place || ok && (name.Value == "from" || name.Value == "to") {
				days = true
			}
			if ok && isEvent(m.Node) && name.Value != "time" && name.Value != "month" && name.Value != "key" {
				uses++ // of another part of it
			}
		}
		return false
	})
	return days || events > uses
}

// isEvent reports whether n is the event of a claim: event, or a.event.
func isEvent(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return n.Value == "event"
	case *ast.MemberNode:
		name, ok := n.Property.(*ast.StringNode)
		return ok && name.Value == "event"
	}
	return false
}
