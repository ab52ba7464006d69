package yamlfile

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Decoder reads YAML into plain structs and gathers every mistake on the way: unknown keys, keys that stand twice, missing
// ones, values of the wrong shape. The tags of the struct are the format: the name of a key is that of its json tag, and a
// key whose tag does not say omitempty must be there. Texts are read as they are written, so that 2026-02-13 and 007 are texts.
type Decoder struct {
	src  *Source
	id   string // of the rule, in mistakes; may be empty
	errs []error
	at   map[any]*yaml.Node // where the fields and items were read, by their addresses
}

// MaxText is how many bytes a text of these files may have.
const MaxText = 4 << 10

// NewDecoder returns a decoder of one file, or of a part of one that belongs to the rule id.
func NewDecoder(src *Source, id string) *Decoder {
	return &Decoder{src: src, id: id, at: map[any]*yaml.Node{}}
}

// Errors returns the mistakes so far.
func (d *Decoder) Errors() []error { return d.errs }

// Fail notes a mistake at a node.
func (d *Decoder) Fail(n *yaml.Node, format string, args ...any) {
	d.errs = append(d.errs, d.src.Mistake(d.id, n.Line, n.Column, fmt.Sprintf(format, args...)))
}

// FailAt notes a mistake at what a field or item, given by its address, was read from.
func (d *Decoder) FailAt(field any, format string, args ...any) {
	line, col := d.Place(field)
	d.errs = append(d.errs, d.src.Mistake(d.id, line, col, fmt.Sprintf(format, args...)))
}

// Place returns line and column, from 1, of what a field or item, given by its address, was read from; 0 and 0 when it was
// not in the file.
func (d *Decoder) Place(field any) (line, col int) {
	if n := d.at[field]; n != nil {
		return n.Line, n.Column
	}
	return 0, 0
}

// FailedIn reports whether a mistake was noted in the lines of what a field or item, given by its address, was read from.
func (d *Decoder) FailedIn(field any) bool {
	n := d.at[field]
	return n != nil && slices.ContainsFunc(d.errs, func(err error) bool {
		var e *Error
		return errors.As(err, &e) && e.Line >= n.Line && e.Line <= lastLine(n)
	})
}

// Line returns a line of the file, from 1.
func (d *Decoder) Line(n int) string { return d.src.Line(n) }

// Decode reads a node into the struct, or list of structs, that into points to. What names it in messages: "a person".
func (d *Decoder) Decode(n *yaml.Node, what string, into any) {
	d.value(n, what, reflect.ValueOf(into).Elem())
}

// Document reads the only document of a file. It reports whether the file holds one.
func (d *Decoder) Document(data []byte, what string, into any) bool {
	dec := yaml.NewDecoder(strings.NewReader(string(data)))
	var doc, more yaml.Node
	if err := DecodeNode(dec, &doc); err != nil {
		if strings.TrimSpace(string(data)) != "" && !isEnd(err) {
			d.errs = append(d.errs, d.src.SyntaxError(err))
		}
		return false
	}
	if alias := FindAlias(&doc); alias != nil {
		d.Fail(alias, "anchors and aliases are not used here; write the value out")
		return false
	}
	if len(doc.Content) == 0 || doc.Content[0].Tag == "!!null" {
		return false
	}
	d.Decode(doc.Content[0], what, into)
	if err := DecodeNode(dec, &more); err == nil && len(more.Content) > 0 && more.Content[0].Tag != "!!null" {
		d.Fail(more.Content[0], "a file holds one document; go on above the ---")
	} else if err != nil && !isEnd(err) {
		d.errs = append(d.errs, d.src.SyntaxError(err))
	}
	return true
}

func (d *Decoder) value(n *yaml.Node, what string, v reflect.Value) {
	if v.CanAddr() {
		d.at[v.Addr().Interface()] = n
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, what, v.Elem())
	case reflect.Struct:
		d.mapping(n, what, v)
	case reflect.Slice:
		d.list(n, what, v)
	case reflect.String:
		d.text(n, what, v)
	case reflect.Interface:
		d.free(n, what, v)
	default:
		panic("yamlfile: no way to read a " + v.Type().String())
	}
}

// free reads what may be a text or a mapping of texts and numbers.
func (d *Decoder) free(n *yaml.Node, what string, v reflect.Value) {
	defer func() {
		if recover() != nil { // the package panics on some values
			d.Fail(n, "%s cannot be read", what)
		}
	}()
	if n.Kind == yaml.ScalarNode {
		v.Set(reflect.ValueOf(n.Value))
		return
	}
	var out any
	if err := n.Decode(&out); err != nil {
		d.Fail(n, "%s cannot be read", what)
		return
	}
	v.Set(reflect.ValueOf(out))
}

func (d *Decoder) text(n *yaml.Node, what string, v reflect.Value) {
	switch {
	case n.Kind != yaml.ScalarNode || n.Tag == "!!null":
		d.Fail(n, "%s: expected a text, not %s", what, ShapeOf(n))
	case strings.TrimSpace(n.Value) == "":
		d.Fail(n, "%s: expected a text, not an empty one", what)
	case len(n.Value) > MaxText:
		d.Fail(n, "%s: a text may have at most %d bytes, and this one has %d", what, MaxText, len(n.Value))
	default:
		v.SetString(strings.Join(strings.Fields(n.Value), " "))
	}
}

func (d *Decoder) list(n *yaml.Node, what string, v reflect.Value) {
	if n.Kind != yaml.SequenceNode {
		hint := ""
		if n.Kind == yaml.ScalarNode && n.Tag != "!!null" && v.Type().Elem().Kind() == reflect.String {
			hint = "; write [" + n.Value + "]"
		}
		d.Fail(n, "%s: expected a list, not %s%s", what, ShapeOf(n), hint)
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content))) // at once: the addresses of items are kept
	for i, item := range n.Content {
		d.value(item, singular(what), v.Index(i))
	}
}

// singular names an item of a list that is called by its key.
func singular(what string) string {
	switch what {
	case "people":
		return "a person"
	case "aliases":
		return "an alias"
	case "organisations", "offices":
		return "an " + strings.TrimSuffix(what, "s")
	case "places", "vessels", "facts":
		return "a " + strings.TrimSuffix(what, "s")
	}
	return what
}

// structField is one key of a mapping.
type structField struct {
	name     string
	required bool
	index    []int
	words    []string // the texts that it may hold; nil for any
}

// fieldsOf lists the keys of a struct, those of embedded ones in their place.
func fieldsOf(t reflect.Type) []structField {
	var out []structField
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			for _, inner := range fieldsOf(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				out = append(out, inner)
			}
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		field := structField{name: name, required: options != "omitempty", index: []int{i}}
		for _, option := range strings.Split(f.Tag.Get("jsonschema"), ",") {
			if word, ok := strings.CutPrefix(option, "enum="); ok {
				field.words = append(field.words, word)
			}
		}
		out = append(out, field)
	}
	return out
}

func (d *Decoder) mapping(n *yaml.Node, what string, v reflect.Value) {
	if n.Kind != yaml.MappingNode {
		d.Fail(n, "expected %s as keys and values, not %s", what, ShapeOf(n))
		return
	}
	fields := fieldsOf(v.Type())
	names := make([]string, len(fields))
	for i := range fields {
		names[i] = fields[i].name
	}
	seen, meant := map[string]int{}, map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, value := n.Content[i], n.Content[i+1]
		at := slices.Index(names, k.Value)
		if at < 0 {
			meant[Nearest(k.Value, names)] = true
			hint := DidYouMean(k.Value, names)
			if hint == "" {
				hint = "; known are " + strings.Join(names, ", ")
			}
			d.Fail(k, "unknown key %q in %s%s", k.Value, what, hint)
			continue
		}
		if line, twice := seen[k.Value]; twice {
			d.Fail(k, "%s stands twice, first in line %d", k.Value, line)
			continue
		}
		seen[k.Value] = k.Line
		f := v.FieldByIndex(fields[at].index)
		before := len(d.errs)
		d.value(value, k.Value, f)
		if words := fields[at].words; words != nil && len(d.errs) == before && !slices.Contains(words, f.String()) {
			d.Fail(value, "%s %q: expected %s%s", k.Value, f.String(), Quoted(words), DidYouMean(f.String(), words))
		}
	}
	for _, f := range fields {
		if f.required && seen[f.name] == 0 && !meant[f.name] {
			d.Fail(n, "%s is missing from %s", f.name, what)
		}
	}
}

// Key documents one key of a file.
type Key struct {
	Of       string // the item that has it: "person"; empty for the file itself
	Name     string
	Shape    string // "text", "list of texts", "list of people"
	Required bool
	Doc      string
}

// Keys lists the keys of a file of the type of v in the order of documentation, those of its items behind them.
func Keys(v any) []Key {
	var out []Key
	keysOf(reflect.TypeOf(v), "", &out, map[reflect.Type]bool{})
	return out
}

func keysOf(t reflect.Type, of string, out *[]Key, seen map[reflect.Type]bool) {
	seen[t] = true
	type below struct {
		t  reflect.Type
		of string
	}
	var later []below
	for _, f := range fieldsOf(t) {
		field := t.FieldByIndex(f.index)
		k := Key{Of: of, Name: f.name, Required: f.required, Doc: field.Tag.Get("jsonschema_description")}
		inner := field.Type
		switch {
		case inner.Kind() == reflect.Slice && inner.Elem().Kind() == reflect.Struct:
			inner, k.Shape = inner.Elem(), "list of "+f.name
		case inner.Kind() == reflect.Slice:
			k.Shape = "list of texts"
		case inner.Kind() == reflect.Pointer:
			inner, k.Shape = inner.Elem(), "keys and values"
		case inner.Kind() == reflect.Interface:
			k.Shape = "text, or keys and values"
		default:
			k.Shape = "text"
		}
		*out = append(*out, k)
		if inner.Kind() == reflect.Struct && !seen[inner] {
			later = append(later, below{inner, strings.TrimPrefix(strings.TrimPrefix(singular(f.name), "a "), "an ")})
		}
	}
	for _, l := range later {
		if !seen[l.t] {
			keysOf(l.t, l.of, out, seen)
		}
	}
}
