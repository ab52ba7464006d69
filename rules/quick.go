package rules

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr/ast"
)

// Most pairs that share a key agree at once: another measure, another value, other words. The virtual machine takes a
// microsecond to find that out, so the common part of the language is also put into plain functions, which take a
// few nanoseconds. What they do not know is left to the machine, and what they know they answer as the machine does.

// scope is what a quick function looks at: the claims of a pair, or one claim and nil.
type scope struct{ a, b *Claim }

// quick is a condition as a plain function. Where exact is false, it covers only the first conjuncts of the condition:
// false is the answer, true is none.
type quick struct {
	test  func(*scope) bool
	exact bool
}

// quicken puts a condition into a plain function as far as it can. The zero quick is returned where nothing can be said.
//
// Conjuncts are covered from the left up to the first that is not understood, so that an expression that fails does so
// as if there were no quick functions.
func quicken(n ast.Node) quick {
	if b, ok := n.(*ast.BinaryNode); ok && isAnd(b) {
		left := quicken(b.Left)
		if left.test == nil || !left.exact {
			return left
		}
		right := quicken(b.Right)
		if right.test == nil {
			return quick{test: left.test}
		}
		return quick{func(s *scope) bool { return left.test(s) && right.test(s) }, right.exact}
	}
	if f := quickBool(n); f != nil {
		return quick{f, true}
	}
	return quick{}
}

func isAnd(b *ast.BinaryNode) bool { return b.Operator == "and" || b.Operator == "&&" }

// quickBool returns a condition as a function, nil when a part of it is not understood.
func quickBool(n ast.Node) func(*scope) bool {
	switch n := n.(type) {
	case *ast.BoolNode:
		return func(*scope) bool { return n.Value }
	case *ast.UnaryNode:
		f := quickBool(n.Node)
		if f == nil || n.Operator != "not" && n.Operator != "!" {
			return nil
		}
		return func(s *scope) bool { return !f(s) }
	case *ast.BinaryNode:
		return quickBinary(n)
	case *ast.ConditionalNode:
		test, x, y := quickBool(n.Cond), quickBool(n.Exp1), quickBool(n.Exp2)
		if test == nil || x == nil || y == nil {
			return nil
		}
		return func(s *scope) bool {
			if test(s) {
				return x(s)
			}
			return y(s)
		}
	case *ast.MemberNode, *ast.IdentifierNode:
		return field[bool](n)
	case *ast.CallNode:
		return quickCallBool(n)
	case *ast.BuiltinNode:
		return quickAny(n)
	}
	return nil
}

func quickBinary(n *ast.BinaryNode) func(*scope) bool {
	switch n.Operator {
	case "and", "&&", "or", "||":
		x, y := quickBool(n.Left), quickBool(n.Right)
		switch {
		case x == nil || y == nil:
			return nil
		case isAnd(n):
			return func(s *scope) bool { return x(s) && y(s) }
		}
		return func(s *scope) bool { return x(s) || y(s) }
	case "in":
		return quickIn(n)
	case "contains":
		return quickPart(n, strings.Contains)
	case "startsWith":
		return quickPart(n, strings.HasPrefix)
	case "endsWith":
		return quickPart(n, strings.HasSuffix)
	case "==", "!=":
		want := n.Operator == "=="
		if text, ok := n.Right.(*ast.StringNode); ok { // as most are compared with
			if x := quickText(n.Left); x != nil {
				return func(s *scope) bool { return (x(s) == text.Value) == want }
			}
		}
		if x, y := quickText(n.Left), quickText(n.Right); x != nil && y != nil {
			return func(s *scope) bool { return (x(s) == y(s)) == want }
		}
		if x, y := quickNumber(n.Left), quickNumber(n.Right); x != nil && y != nil {
			return func(s *scope) bool { return (x(s) == y(s)) == want }
		}
		return nil
	}
	x, y := quickNumber(n.Left), quickNumber(n.Right)
	if x == nil || y == nil {
		return nil
	}
	if n.Operator == ">=" {
		if f := quickSimilar(n.Left, y); f != nil {
			return f
		}
		if f := quickLong(n); f != nil {
			return f
		}
	}
	switch n.Operator {
	case "<":
		return func(s *scope) bool { return x(s) < y(s) }
	case "<=":
		return func(s *scope) bool { return x(s) <= y(s) }
	case ">":
		return func(s *scope) bool { return x(s) > y(s) }
	case ">=":
		return func(s *scope) bool { return x(s) >= y(s) }
	}
	return nil
}

// quickPart is whether a text has another as a part, of which part tells.
func quickPart(n *ast.BinaryNode, part func(text, of string) bool) func(*scope) bool {
	x, y := quickText(n.Left), quickText(n.Right)
	if x == nil || y == nil {
		return nil
	}
	return func(s *scope) bool { return part(x(s), y(s)) }
}

// quickIn is text in ["x", "y"].
func quickIn(n *ast.BinaryNode) func(*scope) bool {
	x, list := quickText(n.Left), literalTexts(n.Right)
	if x == nil || list == nil {
		return nil
	}
	return func(s *scope) bool { return slices.Contains(list, x(s)) }
}

// literalTexts returns the items of a list of literals, nil when n is none.
func literalTexts(n ast.Node) []string {
	list, ok := n.(*ast.ArrayNode)
	if !ok {
		return nil
	}
	out := make([]string, 0, len(list.Nodes))
	for _, item := range list.Nodes {
		s, ok := item.(*ast.StringNode)
		if !ok {
			return nil
		}
		out = append(out, s.Value)
	}
	return out
}

// quickAny is any(a.x, # in b.y) for two lists of texts.
func quickAny(n *ast.BuiltinNode) func(*scope) bool {
	x, y := quickShared(n, "any")
	if x == nil {
		return nil
	}
	search := func(s *scope) bool {
		list := y(s)
		return slices.ContainsFunc(x(s), func(item string) bool { return slices.Contains(list, item) })
	}
	if sharedStories(n) { // their numbers are compared sooner than their names
		return func(s *scope) bool {
			if a, b := s.a.tales, s.b.tales; a != nil && b != nil {
				return a.Share(b)
			}
			return search(s)
		}
	}
	return search
}

// quickCount is count(a.x, # in b.y) for two lists of texts.
func quickCount(n *ast.BuiltinNode) func(*scope) float64 {
	x, y := quickShared(n, "count")
	if x == nil {
		return nil
	}
	return func(s *scope) float64 {
		list, shared := y(s), 0
		for _, item := range x(s) {
			if slices.Contains(list, item) {
				shared++
			}
		}
		return float64(shared)
	}
}

// quickShared returns the two lists of a search in the form name(x, # in y); nil when n is none.
func quickShared(n *ast.BuiltinNode, name string) (x, y func(*scope) []string) {
	if n.Name != name || len(n.Arguments) != 2 {
		return nil, nil
	}
	body, ok := n.Arguments[1].(*ast.PredicateNode)
	if !ok {
		return nil, nil
	}
	in, ok := body.Node.(*ast.BinaryNode)
	if !ok || in.Operator != "in" {
		return nil, nil
	}
	if item, ok := in.Left.(*ast.PointerNode); !ok || item.Name != "" {
		return nil, nil
	}
	if x, y = quickList(n.Arguments[0]), quickList(in.Right); x == nil || y == nil {
		return nil, nil
	}
	return x, y
}

func quickText(n ast.Node) func(*scope) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return func(*scope) string { return n.Value }
	case *ast.MemberNode, *ast.IdentifierNode:
		return field[string](n)
	case *ast.CallNode:
		if f := call1(quickTextOfText, quickText, n); f != nil {
			return f
		}
		if called(n, 2) == "digits" {
			if x, unit := quickValue(n.Arguments[0]), quickText(n.Arguments[1]); x != nil && unit != nil {
				return func(s *scope) string { return digits(x(s), unit(s)) }
			}
		}
		return call1(quickTextOfValue, quickValue, n)
	case *ast.BinaryNode:
		if n.Operator == "+" {
			if x, y := quickText(n.Left), quickText(n.Right); x != nil && y != nil {
				return func(s *scope) string { return x(s) + y(s) }
			}
		}
	case *ast.BuiltinNode:
		if n.Name == "lower" && len(n.Arguments) == 1 {
			if x := quickText(n.Arguments[0]); x != nil {
				return func(s *scope) string { return strings.ToLower(x(s)) }
			}
		}
	}
	return nil
}

// quickShown returns what a message writes for a field, a value or a text of one of its claims, nil when n is none.
func quickShown(n ast.Node) func(*scope) string {
	if f := quickText(n); f != nil {
		return f
	}
	if f := quickValue(n); f != nil {
		return func(s *scope) string { return show(f(s)) }
	}
	if f := field[int](n); f != nil {
		return func(s *scope) string { return strconv.Itoa(f(s)) }
	}
	return nil
}

func quickNumber(n ast.Node) func(*scope) float64 {
	switch n := n.(type) {
	case *ast.IntegerNode:
		v := float64(n.Value)
		return func(*scope) float64 { return v }
	case *ast.FloatNode:
		return func(*scope) float64 { return n.Value }
	case *ast.ConditionalNode:
		test, x, y := quickBool(n.Cond), quickNumber(n.Exp1), quickNumber(n.Exp2)
		if test == nil || x == nil || y == nil {
			return nil
		}
		return func(s *scope) float64 {
			if test(s) {
				return x(s)
			}
			return y(s)
		}
	case *ast.CallNode:
		return quickCallNumber(n)
	case *ast.BuiltinNode:
		if n.Name == "len" && len(n.Arguments) == 1 {
			if x := quickText(n.Arguments[0]); x != nil {
				return func(s *scope) float64 { return float64(utf8.RuneCountInString(x(s))) }
			}
		}
		return quickCount(n)
	case *ast.MemberNode, *ast.IdentifierNode:
		if f := field[int](n); f != nil {
			return func(s *scope) float64 { return float64(f(s)) }
		}
		return field[float64](n)
	}
	return nil
}

func quickList(n ast.Node) func(*scope) []string {
	if call, ok := n.(*ast.CallNode); ok {
		if f := call1(quickListOfText, quickText, call); f != nil {
			return f
		}
		return call1(quickListOfValue, quickValue, call)
	}
	return field[[]string](n)
}
