package cache

import (
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/factlint/factlint/claims"
)

// op says how one field is written.
type op uint8

const (
	opBool    op = iota // its bit in the mask says it all
	opInt               // zigzag varint
	opUint              // varint
	opFloat             // varint of the reversed bits of a float64: figures of few digits are short
	opString            // a string of the table
	opStrings           // []string: a list of the table
	opHashes            // []uint64 of any name, 8 bytes each
	opSlice             // any other slice: its length and its elements
	opPointer           // what it points to
)

// field is one field of a structure, those of structures inside it included.
type field struct {
	name string // with those that lead to it, for the fingerprint
	at   uintptr
	op   op
	size uint8        // of a number, in bytes
	typ  reflect.Type // of the element of opSlice and opPointer
	elem *plan
}

// plan is how a type is written: a mask of the fields that are not zero, then the value of each of these.
// Working out a plan takes reflection; following it does not.
type plan struct {
	fields []field
	size   uintptr
}

// maskBytes is the length of the mask.
func (p *plan) maskBytes() int { return (len(p.fields) + 7) / 8 }

// maxDepth ends types that contain themselves, which no plan can be made for.
const maxDepth = 12

// newPlan works out how a type is written. It panics for a type that holds what cannot be written, such as a map: that is a
// mistake in this program, and the first test finds it.
func newPlan(t reflect.Type, depth int) *plan {
	if depth > maxDepth {
		panic(fmt.Sprintf("cache: %s contains itself", t))
	}
	p := &plan{size: t.Size()}
	if t.Kind() == reflect.Struct {
		p.add(t, "", 0, depth)
	} else {
		p.fields = []field{newField(t, "", 0, depth)}
	}
	return p
}

// add adds the fields of a structure that lies at an offset of the whole.
func (p *plan) add(t reflect.Type, name string, at uintptr, depth int) {
	for i := range t.NumField() {
		f := t.Field(i)
		if t == reflect.TypeFor[claims.Sheet]() && !f.IsExported() {
			continue // a sheet is kept before its claims are packed
		}
		inner, offset := name+"."+f.Name, at+f.Offset
		if f.Type.Kind() == reflect.Struct {
			p.add(f.Type, inner, offset, depth)
			continue
		}
		p.fields = append(p.fields, newField(f.Type, inner, offset, depth))
	}
}

func newField(t reflect.Type, name string, at uintptr, depth int) field {
	f := field{name: name, at: at, size: uint8(min(t.Size(), 64))}
	switch t.Kind() {
	case reflect.Bool:
		f.op = opBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		f.op = opInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		f.op = opUint
	case reflect.Float64:
		f.op = opFloat
	case reflect.String:
		f.op = opString
	case reflect.Slice:
		f.ofSlice(t.Elem(), depth)
	case reflect.Pointer:
		f.op, f.typ, f.elem = opPointer, t.Elem(), newPlan(t.Elem(), depth+1)
	default:
		panic(fmt.Sprintf("cache: %s is a %s, which cannot be written", name, t))
	}
	return f
}

func (f *field) ofSlice(elem reflect.Type, depth int) {
	switch elem.Kind() {
	case reflect.String:
		f.op = opStrings
	case reflect.Uint64:
		f.op = opHashes
	default:
		f.op, f.typ, f.elem = opSlice, reflect.SliceOf(elem), newPlan(elem, depth+1)
	}
}

// describe writes what a plan amounts to: two programs read each other's entries when it is the same.
func (p *plan) describe(b *strings.Builder) {
	for i := range p.fields {
		f := &p.fields[i]
		fmt.Fprintf(b, "%s:%d:%d;", f.name, f.op, f.size)
		if f.elem != nil {
			b.WriteString("(")
			f.elem.describe(b)
			b.WriteString(")")
		}
	}
}

// sheetPlan is how a sheet is written.
var sheetPlan = sync.OnceValue(func() *plan { return newPlan(reflect.TypeFor[claims.Sheet](), 0) })

// layout describes how sheets are written, as part of every key.
var layout = sync.OnceValue(func() string {
	var b strings.Builder
	b.WriteString("sheets 1;")
	sheetPlan().describe(&b)
	return b.String()
})
