package rules

import (
	"io/fs"
	"path"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/yamlfile"
)

// Definition is a name for an expression. One on the bare fields of a claim is used bare in claims: and by:, and as a field
// of a claim elsewhere: a.court. One on a, b, claim or claims is used bare in when:, unless:, severity: and message:.
type Definition struct {
	Name string
	Expr Expr

	src       *source // where it stands, which is not where the rule does when it is shared
	line, col int
	shared    bool
}

// Threshold is a name for a number that a configuration may set otherwise.
type Threshold struct {
	Name  string
	Value float64

	src       *source
	line, col int
	shared    bool
}

// Shared is what the rules of a file, or of a folder, have in common: a document without an id. In a file it holds for the
// rules of that file, in pack.yaml for all rules of the folder. What a rule defines itself takes precedence.
type Shared struct {
	Let        []Definition `json:"let,omitempty" jsonschema_description:"names for expressions"`
	Thresholds []Threshold  `json:"thresholds,omitempty" jsonschema_description:"names for numbers, which a configuration may set otherwise"`
}

var sharedKeys = keysOf(func() map[string]reader[Shared] {
	return map[string]reader[Shared]{
		"let":        func(d *decoder, n *yaml.Node, s *Shared) { d.definitions(n, &s.Let) },
		"thresholds": func(d *decoder, n *yaml.Node, s *Shared) { d.thresholds(n, &s.Thresholds) },
	}
})

// packFile is the file of a folder that holds what its rules share.
const packFile = "pack.yaml"

// SetThreshold sets one of the rule's thresholds and reports whether there is one of that name.
func (r *Rule) SetThreshold(name string, value float64) bool {
	i := slices.IndexFunc(r.Thresholds, func(t Threshold) bool { return t.Name == name })
	if i < 0 {
		return false
	}
	r.Thresholds = slices.Clone(r.Thresholds) // rules of one file share theirs
	r.Thresholds[i].Value = value
	r.known = nil // with another number a condition may never hold
	return true
}

// ThresholdNames lists the rule's thresholds in their order.
func (r *Rule) ThresholdNames() []string {
	out := make([]string, len(r.Thresholds))
	for i, t := range r.Thresholds {
		out[i] = t.Name
	}
	return out
}

// isShared reports whether a document defines names for rules and is none itself.
func isShared(n *yaml.Node) bool {
	if n.Kind != yaml.MappingNode {
		return false
	}
	shared := false
	for i := 0; i < len(n.Content); i += 2 {
		name := n.Content[i].Value
		switch {
		case slices.ContainsFunc(sharedKeys(), func(k key[Shared]) bool { return k.name == name }):
			shared = true
		case slices.ContainsFunc(ruleKeys(), func(k key[Rule]) bool { return k.name == name }):
			return false
		}
	}
	return shared
}

// under adds to a rule what is shared and what it does not define itself.
func (s *Shared) under(r *Rule) {
	let := slices.DeleteFunc(slices.Clone(s.Let), func(d Definition) bool { return r.defines(d.Name) })
	thresholds := slices.DeleteFunc(slices.Clone(s.Thresholds), func(t Threshold) bool { return r.defines(t.Name) })
	r.Let, r.Thresholds = append(let, r.Let...), append(thresholds, r.Thresholds...)
}

func (r *Rule) defines(name string) bool {
	return slices.ContainsFunc(r.Let, func(d Definition) bool { return d.Name == name }) ||
		slices.ContainsFunc(r.Thresholds, func(t Threshold) bool { return t.Name == name })
}

// shared reads what the rules of a folder have in common; nothing where there is no pack.yaml.
func (l *loader) shared(folder string) Shared {
	if s, ok := l.packs[folder]; ok {
		return s
	}
	var s Shared
	name := path.Join(folder, packFile)
	if _, err := fs.Stat(l.fsys, name); err == nil {
		data, err := l.read(name)
		if err != nil {
			l.errs = append(l.errs, err)
		} else {
			s = l.parsePack(path.Join(l.root, name), data)
		}
	}
	if l.packs == nil {
		l.packs = map[string]Shared{}
	}
	l.packs[folder] = s
	return s
}

// parsePack reads the text of a pack.yaml.
func (l *loader) parsePack(name string, data []byte) Shared {
	var s Shared
	l.errs = append(l.errs, eachDocument(name, data, func(d *decoder, n *yaml.Node) {
		if !isShared(n) {
			d.fail(n, "%s holds what the rules of its folder share, let and thresholds; put rules into files of their own", packFile)
			return
		}
		d.shared(n, &s)
	})...)
	return s
}

// shared reads a document of definitions.
func (d *decoder) shared(n *yaml.Node, into *Shared) {
	s := Shared{}
	readMapping(d, n, "shared definitions", sharedKeys(), &s)
	for i := range s.Let {
		s.Let[i].shared = true
	}
	for i := range s.Thresholds {
		s.Thresholds[i].shared = true
	}
	into.Let, into.Thresholds = append(into.Let, s.Let...), append(into.Thresholds, s.Thresholds...)
}

// nameForm is what the name of a definition looks like.
var nameForm = pattern(`^[a-z][a-z0-9_]*$`)

// named calls take for each name of a mapping.
func (d *decoder) named(n *yaml.Node, what string, take func(k, v *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		d.fail(n, "%s: expected names with their values, not %s", what, yamlfile.ShapeOf(n))
		return
	}
	if len(n.Content) == 0 {
		d.fail(n, "%s: expected names with their values, and here are none", what)
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		line, twice := seen[k.Value]
		seen[k.Value] = k.Line
		switch {
		case twice:
			d.fail(k, "%s stands twice, first in line %d", k.Value, line)
		case !nameForm().MatchString(k.Value):
			d.fail(k, "%s: %q: expected lower-case letters, digits and _, such as least_words", what, k.Value)
		case taken(k.Value) != "":
			d.fail(k, "%s: %q is %s already; take another name", what, k.Value, taken(k.Value))
		default:
			take(k, v)
		}
	}
}

func (d *decoder) definitions(n *yaml.Node, into *[]Definition) {
	d.named(n, "let", func(k, v *yaml.Node) {
		def := Definition{Name: k.Value, src: d.src, line: k.Line, col: k.Column}
		if d.expr(v, &def.Expr); !def.Expr.Empty() {
			*into = append(*into, def)
		}
	})
}

func (d *decoder) thresholds(n *yaml.Node, into *[]Threshold) {
	d.named(n, "thresholds", func(k, v *yaml.Node) {
		value, err := strconv.ParseFloat(v.Value, 64)
		if v.Kind != yaml.ScalarNode || v.Tag != "!!int" && v.Tag != "!!float" || err != nil || value-value != 0 {
			d.fail(v, "thresholds: expected a number, such as 12 or 0.45")
			return
		}
		*into = append(*into, Threshold{Name: k.Value, Value: value, src: d.src, line: k.Line, col: k.Column})
	})
}
