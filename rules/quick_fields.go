package rules

import (
	"reflect"
	"sync"
	"unsafe"

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

// member returns what gives the struct that a field is taken of, and the field; nil when n is no field of a claim or of its value, office or
// event.
func member(n ast.Node) (of func(*scope) unsafe.Pointer, f *reflect.StructField) {
	if c, name := owner(n); c != nil {
		return func(s *scope) unsafe.Pointer { return unsafe.Pointer(c(s)) }, fieldOf(reflect.TypeFor[Claim](), name)
	}
	m, ok := n.(*ast.MemberNode)
	if !ok || m.Optional {
		return nil, nil
	}
	name, ok := m.Property.(*ast.StringNode)
	c, part := owner(m.Node)
	if !ok || c == nil {
		return nil, nil
	}
	switch part {
	case "value":
		f = fieldOf(reflect.TypeFor[Value](), name.Value)
		of = func(s *scope) unsafe.Pointer { return unsafe.Pointer(c(s).Value) }
	case "derived":
		f = fieldOf(reflect.TypeFor[Value](), name.Value)
		of = func(s *scope) unsafe.Pointer { return unsafe.Pointer(c(s).Derived) }
	case "office":
		f = fieldOf(reflect.TypeFor[Office](), name.Value)
		of = func(s *scope) unsafe.Pointer { return unsafe.Pointer(c(s).Office) }
	case "house":
		f = fieldOf(reflect.TypeFor[House](), name.Value)
		of = func(s *scope) unsafe.Pointer { return unsafe.Pointer(c(s).House) }
	case "event":
		f = fieldOf(reflect.TypeFor[Event](), name.Value)
		of = func(s *scope) unsafe.Pointer { return unsafe.Pointer(c(s).Event) }
	}
	return of, f
}

// ofSecond reports whether the field n is one of the second claim, b or fact, and not of the first or only one.
func ofSecond(n ast.Node) bool {
	m, ok := n.(*ast.MemberNode)
	if !ok {
		return false
	}
	id, ok := m.Node.(*ast.IdentifierNode)
	return ok && (id.Value == "b" || id.Value == "fact")
}

// fieldOf returns the field of a struct that expressions know by a name, nil when none is.
func fieldOf(t reflect.Type, name string) *reflect.StructField {
	known, ok := fieldsByName.Load(t)
	if !ok {
		byName := map[string]*reflect.StructField{}
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && f.Tag.Get("expr") != "" {
				byName[f.Tag.Get("expr")] = &f
			}
		}
		known, _ = fieldsByName.LoadOrStore(t, byName)
	}
	return known.(map[string]*reflect.StructField)[name]
}

// fieldsByName keeps the fields of each struct by their names: reading the tags takes a tenth of compiling a pack.
var fieldsByName sync.Map

// field is a field of type T, nil when n is none. Fields are read by their places: conditions ask for millions, and a reflect.Value of each
// takes several times as long.
func field[T any](n ast.Node) func(*scope) T {
	of, f := member(n)
	if of == nil || f == nil || f.Type != reflect.TypeFor[T]() {
		return nil
	}
	at := f.Offset
	if c, _ := owner(n); c != nil {
		if ofSecond(n) {
			return func(s *scope) T { return *(*T)(unsafe.Add(unsafe.Pointer(s.b), at)) }
		}
		return func(s *scope) T { return *(*T)(unsafe.Add(unsafe.Pointer(s.a), at)) }
	}
	return func(s *scope) T { return *(*T)(unsafe.Add(of(s), at)) }
}
