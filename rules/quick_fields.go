package rules

import (
	"reflect"
	"sync"

	"github.com/expr-lang/expr/ast"
)

// quickClaim is a, b, claim, or fact.
func quickClaim(n ast.Node) func(*scope) *Claim {
	id, ok := n.(*ast.IdentifierNode)
	if !ok {
		return nil
	}
	switch id.Value {
	case "a", "claim":
		return func(s *scope) *Claim { return s.a }
	case "b", "fact":
		return func(s *scope) *Claim { return s.b }
	}
	return nil
}

// owner returns the claim that a field is taken of and the name of the field. A bare name is a field of the only claim.
func owner(n ast.Node) (func(*scope) *Claim, string) {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		if quickClaim(n) == nil {
			return func(s *scope) *Claim { return s.a }, n.Value
		}
	case *ast.MemberNode:
		name, ok := n.Property.(*ast.StringNode)
		if c := quickClaim(n.Node); ok && c != nil && !n.Optional {
			return c, name.Value
		}
	}
	return nil, ""
}

// quickValue is value and derived of a claim.
func quickValue(n ast.Node) func(*scope) *Value {
	c, name := owner(n)
	if c == nil {
		return nil
	}
	switch name {
	case "value":
		return func(s *scope) *Value { return c(s).Value }
	case "derived":
		return func(s *scope) *Value { return c(s).Derived }
	}
	return nil
}

// member returns what gives the struct that a field is taken of, which field it is and its type; nil when n is no field of
// a claim or of its value, office or event.
func member(n ast.Node) (of func(*scope) reflect.Value, index int, t reflect.Type) {
	if c, name := owner(n); c != nil {
		index, t = fieldIndex(reflect.TypeFor[Claim](), name)
		return func(s *scope) reflect.Value { return reflect.ValueOf(c(s)).Elem() }, index, t
	}
	m, ok := n.(*ast.MemberNode)
	if !ok || m.Optional {
		return nil, 0, nil
	}
	name, ok := m.Property.(*ast.StringNode)
	c, part := owner(m.Node)
	if !ok || c == nil {
		return nil, 0, nil
	}
	switch part {
	case "value":
		index, t = fieldIndex(reflect.TypeFor[Value](), name.Value)
		of = func(s *scope) reflect.Value { return reflect.ValueOf(c(s).Value).Elem() }
	case "derived":
		index, t = fieldIndex(reflect.TypeFor[Value](), name.Value)
		of = func(s *scope) reflect.Value { return reflect.ValueOf(c(s).Derived).Elem() }
	case "office":
		index, t = fieldIndex(reflect.TypeFor[Office](), name.Value)
		of = func(s *scope) reflect.Value { return reflect.ValueOf(c(s).Office).Elem() }
	case "house":
		index, t = fieldIndex(reflect.TypeFor[House](), name.Value)
		of = func(s *scope) reflect.Value { return reflect.ValueOf(c(s).House).Elem() }
	case "event":
		index, t = fieldIndex(reflect.TypeFor[Event](), name.Value)
		of = func(s *scope) reflect.Value { return reflect.ValueOf(c(s).Event).Elem() }
	}
	return of, index, t
}

// fieldIndex returns which field of a struct expressions know by a name, and its type, nil when none is.
func fieldIndex(t reflect.Type, name string) (int, reflect.Type) {
	known, ok := fieldIndexes.Load(t)
	if !ok {
		indexes := map[string]int{}
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && f.Tag.Get("expr") != "" {
				indexes[f.Tag.Get("expr")] = i
			}
		}
		known, _ = fieldIndexes.LoadOrStore(t, indexes)
	}
	if i, ok := known.(map[string]int)[name]; ok {
		return i, t.Field(i).Type
	}
	return 0, nil
}

// fieldIndexes keeps the indexes of the fields of each struct by their names: reading the tags takes a tenth of compiling a pack.
var fieldIndexes sync.Map

// field is a field of a kind, read by get; nil when n is none.
func field[T any](n ast.Node, get func(reflect.Value) T, kind reflect.Kind) func(*scope) T {
	of, i, t := member(n)
	if of == nil || t == nil || t.Kind() != kind {
		return nil
	}
	return func(s *scope) T { return get(of(s).Field(i)) }
}
