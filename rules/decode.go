package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/yamlfile"
)

// decoder turns the nodes of one rule into a Rule and gathers every mistake it finds on the way.
type decoder struct {
	src  *source
	id   string
	errs []error

	quotes []quoteAt // of the example that is being read
}

// fail notes a mistake at a node.
func (d *decoder) fail(n *yaml.Node, format string, args ...any) {
	d.errs = append(d.errs, d.src.Mistake(d.id, n.Line, n.Column, fmt.Sprintf(format, args...)))
}

// key is one key of a mapping: its name, whether it may be missing, and how its value is read.
type key[T any] struct {
	name     string
	required bool
	read     func(d *decoder, n *yaml.Node, into *T)
}

// reader reads the value of a key.
type reader[T any] = func(d *decoder, n *yaml.Node, into *T)

// keysOf lists the keys of a format: those that the tags of its type name, each with its reader.
func keysOf[T any](reads func() map[string]reader[T]) func() []key[T] {
	return sync.OnceValue(func() []key[T] {
		var out []key[T]
		reads := reads()
		for _, k := range yamlfile.Keys(*new(T)) {
			if k.Of == "" {
				out = append(out, key[T]{k.Name, k.Required, reads[k.Name]})
			}
		}
		return out
	})
}

// pattern is a regular expression that is compiled when it is first asked: most runs meet no mistake in a rule.
func pattern(form string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(form) })
}

var ruleKeys = keysOf(func() map[string]reader[Rule] {
	return map[string]reader[Rule]{
		"id": func(d *decoder, n *yaml.Node, r *Rule) { d.ruleID(n, r) },
		"type": func(d *decoder, n *yaml.Node, r *Rule) {
			d.oneOf(n, "type", append(slices.Clone(Types), TypeOfKind), &r.Type)
		},
		"severity":   func(d *decoder, n *yaml.Node, r *Rule) { d.severity(n, &r.Severity) },
		"title":      func(d *decoder, n *yaml.Node, r *Rule) { d.title(n, &r.Title) },
		"why":        func(d *decoder, n *yaml.Node, r *Rule) { d.text(n, &r.Why) },
		"over":       func(d *decoder, n *yaml.Node, r *Rule) { d.oneOf(n, "over", Overs, (*string)(&r.Over)) },
		"let":        func(d *decoder, n *yaml.Node, r *Rule) { d.definitions(n, &r.Let) },
		"thresholds": func(d *decoder, n *yaml.Node, r *Rule) { d.thresholds(n, &r.Thresholds) },
		"claims":     func(d *decoder, n *yaml.Node, r *Rule) { d.expr(n, &r.Claims) },
		"by":         func(d *decoder, n *yaml.Node, r *Rule) { d.exprs(n, &r.By) },
		"when":       func(d *decoder, n *yaml.Node, r *Rule) { d.expr(n, &r.When) },
		"unless":     func(d *decoder, n *yaml.Node, r *Rule) { d.expr(n, &r.Unless) },
		"message":    func(d *decoder, n *yaml.Node, r *Rule) { d.expr(n, &r.Message.Expr) },
		"yields_to":  func(d *decoder, n *yaml.Node, r *Rule) { d.texts(n, &r.YieldsTo) },
		"tags":       func(d *decoder, n *yaml.Node, r *Rule) { d.texts(n, &r.Tags) },
		"examples":   func(d *decoder, n *yaml.Node, r *Rule) { d.examples(n, &r.Examples) },
	}
})

var exampleKeys = keysOf(func() map[string]reader[Example] {
	return map[string]reader[Example]{
		"name":  func(d *decoder, n *yaml.Node, e *Example) { d.text(n, &e.Name) },
		"docs":  func(d *decoder, n *yaml.Node, e *Example) { d.docs(n, &e.Docs) },
		"names": func(d *decoder, n *yaml.Node, e *Example) { d.exampleNames(n, e) },
		"facts": func(d *decoder, n *yaml.Node, e *Example) { d.exampleFacts(n, e) },
		"want":  func(d *decoder, n *yaml.Node, e *Example) { d.wants(n, e) },
		"count": func(d *decoder, n *yaml.Node, e *Example) { d.count(n, &e.Count) },
	}
})

// rule decodes one YAML document.
func (d *decoder) rule(n *yaml.Node) Rule {
	r := Rule{src: d.src}
	if n.Kind == yaml.MappingNode {
		// The id comes first wherever it stands, so that every other mistake can name it.
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == "id" && idForm().MatchString(n.Content[i+1].Value) {
				d.id = n.Content[i+1].Value
			}
		}
	}
	readMapping(d, n, "a rule", ruleKeys(), &r)
	d.consistent(n, &r)
	return r
}

// readMapping reads a mapping strictly: unknown keys, repeated keys and missing ones are mistakes.
func readMapping[T any](d *decoder, n *yaml.Node, what string, keys []key[T], into *T) {
	if n.Kind != yaml.MappingNode {
		d.fail(n, "expected %s as keys and values, not %s", what, yamlfile.ShapeOf(n))
		return
	}
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	seen := make(map[string]int, len(keys))
	meant := make(map[string]bool) // keys that are there, but misspelt
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		at := slices.Index(names, k.Value)
		if at < 0 {
			meant[yamlfile.Nearest(k.Value, names)] = true
			d.fail(k, "unknown key %q in %s%s", k.Value, what, orElse(yamlfile.DidYouMean(k.Value, names), "; known are "+strings.Join(names, ", ")))
			continue
		}
		if line, twice := seen[k.Value]; twice {
			d.fail(k, "%s stands twice, first in line %d", k.Value, line)
			continue
		}
		seen[k.Value] = k.Line
		keys[at].read(d, v, into)
	}
	for _, k := range keys {
		if _, ok := seen[k.name]; k.required && !ok && !meant[k.name] {
			d.fail(n, "%s is missing from %s", k.name, what)
		}
	}
}

func orElse(s, other string) string {
	if s != "" {
		return s
	}
	return other
}

// idForm is what the name of a rule looks like.
var idForm = pattern(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

func (d *decoder) ruleID(n *yaml.Node, r *Rule) {
	r.line, r.col = n.Line, n.Column
	if d.text(n, &r.ID); r.ID != "" && !idForm().MatchString(r.ID) {
		d.fail(n, "id %q: expected lower-case words joined by hyphens, such as count-mismatch", r.ID)
	}
}

// severity reads one of the severities or an expression that gives one. A single word is no expression.
func (d *decoder) severity(n *yaml.Node, into *Expr) {
	if d.expr(n, into); oneWord().MatchString(into.Text) && !slices.Contains(Severities, into.Text) {
		d.fail(n, "severity %q: expected %s, or an expression that gives one of them%s", into.Text, yamlfile.Quoted(Severities), yamlfile.DidYouMean(into.Text, Severities))
	}
}

// oneWord is a name that stands alone.
var oneWord = pattern(`^\w+$`)

func (d *decoder) title(n *yaml.Node, into *string) {
	d.text(n, into)
	if strings.Contains(*into, "\n") {
		d.fail(n, "title: expected one line")
	}
	if strings.HasSuffix(*into, ".") {
		d.fail(n, "title: no full stop at its end")
	}
}

// text reads a scalar that may not be empty.
func (d *decoder) text(n *yaml.Node, into *string) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		d.fail(n, "expected a text, not %s", yamlfile.ShapeOf(n))
		return
	}
	if *into = strings.TrimSpace(n.Value); *into == "" {
		d.fail(n, "expected a text, not an empty one")
	}
}

// texts reads one text or a list of them.
func (d *decoder) texts(n *yaml.Node, into *[]string) {
	for _, item := range yamlfile.ListOf(n) {
		var s string
		d.text(item, &s)
		*into = append(*into, s)
	}
}

func (d *decoder) oneOf(n *yaml.Node, what string, words []string, into *string) {
	if d.text(n, into); *into != "" && !slices.Contains(words, *into) {
		d.fail(n, "%s %q: expected %s%s", what, *into, yamlfile.Quoted(words), yamlfile.DidYouMean(*into, words))
	}
}

// maxExpression is how many bytes an expression may have. The parser calls itself for every bracket, so that a file full of them
// would take seconds, and more stack than there is.
const maxExpression = 16 << 10

// expr reads an expression; that it compiles is seen later.
func (d *decoder) expr(n *yaml.Node, into *Expr) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		d.fail(n, "expected an expression, not %s%s", yamlfile.ShapeOf(n), braceHint(n))
		return
	}
	_ = into.UnmarshalYAML(n) // cannot fail on a scalar
	switch {
	case strings.TrimSpace(into.Text) == "":
		d.fail(n, "expected an expression, not an empty text")
	case len(into.Text) > maxExpression:
		d.fail(n, "an expression may have at most %d bytes, and this one has %d; split the rule, or name parts of it in let", maxExpression, len(into.Text))
		*into = Expr{}
	}
}

// braceHint tells the most frequent reason for which a text comes out as something else.
func braceHint(n *yaml.Node) string {
	if n.Style&yaml.FlowStyle != 0 {
		return "; put quotation marks around a text that begins with { or ["
	}
	return ""
}

func (d *decoder) exprs(n *yaml.Node, into *[]Expr) {
	for _, item := range yamlfile.ListOf(n) {
		var e Expr
		if d.expr(item, &e); !e.Empty() {
			*into = append(*into, e)
		}
	}
}

// consistent checks what two keys say together.
func (d *decoder) consistent(n *yaml.Node, r *Rule) {
	switch {
	case r.Over == OverClaim && len(r.By) > 0:
		d.failAt(r.By[0], `by: a rule over "claim" compares nothing and has no keys`)
	case (r.Over == OverPair || r.Over == OverGroup || r.Over == OverFact) && len(r.By) == 0 && n.Kind == yaml.MappingNode:
		d.fail(n, `by is missing: a rule over %q needs at least one key, because claims are compared only when they share one`, r.Over)
	}
	for _, other := range r.YieldsTo {
		if other == r.ID {
			d.fail(n, "yields_to: the rule names itself")
		}
	}
}

func (d *decoder) failAt(e Expr, msg string) {
	d.errs = append(d.errs, d.src.Mistake(d.id, e.Line, e.Col, msg))
}
