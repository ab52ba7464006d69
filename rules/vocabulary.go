package rules

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/expr-lang/expr/ast"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/yamlfile"
)

// closed lists the fields that hold one of a few words, each with those words. A comparison with another word never holds.
var closed = map[string]func() []string{
	"kind":        claims.KindNames,
	"modality":    func() []string { return claims.Modalities },
	"scope":       orNone(func() []string { return claims.Scopes }),
	"measure":     orNone(func() []string { return claims.MeasureNames(lexicon.Default()) }),
	"dimension":   orNone(func() []string { return claims.Dimensions(lexicon.Default()) }),
	"event.type":  orNone(func() []string { return claims.EventTypes(lexicon.Default()) }),
	"value.grain": orNone(claims.Grains),
	"value.hedge": orNone(func() []string { return claims.Hedges(lexicon.Default()) }),
	"reliability": orNone(func() []string { return claims.Reliabilities }),
	"office.held": orNone(func() []string { return claims.Held }),

	"house.spelling": orNone(func() []string { return names.Spellings }),
}

// orNone adds the empty word. The words are gathered once, and must not be changed: a pack compares hundreds of times.
func orNone(words func() []string) func() []string {
	return sync.OnceValue(func() []string { return append([]string{""}, words()...) })
}

// what says, for the message, what the words of a closed field are.
var what = map[string][2]string{
	"kind":        {"no claim is of the kind", "the kinds are"},
	"modality":    {"no claim has the modality", "the modalities are"},
	"scope":       {"no claim has the scope", "the scopes are"},
	"measure":     {"no claim has the measure", ""},
	"dimension":   {"there is no dimension", "the dimensions are"},
	"event.type":  {"there is no class of events", ""},
	"value.grain": {"no time has the grain", "the grains are"},
	"value.hedge": {"no figure has the hedge", "the hedges are"},
	"reliability": {"no source has the reliability", "it can be"},
	"office.held": {"no office is held as", "it can be"},

	"house.spelling": {"no name has the spelling", "it can be"},
}

// unknownWord finds comparisons of a closed field with a word that it never holds.
func unknownWord(n *ast.BinaryNode, kinds []claims.Kind) (ast.Node, string) {
	if n.Operator != "==" && n.Operator != "!=" && n.Operator != "in" {
		return nil, ""
	}
	field, items := closedField(n.Left), []ast.Node{n.Right}
	if list, ok := n.Right.(*ast.ArrayNode); ok {
		items = list.Nodes
	}
	if field == "" && n.Operator != "in" {
		field, items = closedField(n.Right), []ast.Node{n.Left}
	}
	if field == "" || field == "measure" && openMeasures(kinds) {
		return nil, ""
	}
	words := closed[field]()
	for _, item := range items {
		s, ok := item.(*ast.StringNode)
		if !ok || slices.Contains(words, s.Value) {
			continue
		}
		list := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "" })
		rest := "; docs/measures.md lists them"
		if intro := what[field][1]; intro != "" {
			rest = "; " + intro + " " + strings.Join(list, ", ")
		} else if field == "event.type" {
			rest = "; the classes are " + strings.Join(list, ", ")
		}
		return item, fmt.Sprintf("%s %q%s", what[field][0], s.Value, orElse(yamlfile.DidYouMean(s.Value, list), rest))
	}
	return nil, ""
}

// openMeasures reports whether claims of the kinds can measure anything: texts bring new offices, and new things that last.
func openMeasures(kinds []claims.Kind) bool {
	return kinds == nil || slices.ContainsFunc(kinds, func(k claims.Kind) bool { return slices.Contains(claims.OpenMeasures, k) })
}

// closedField returns which of the closed fields n is, empty for none: kind, a.kind, a.office.held.
func closedField(n ast.Node) string {
	path := fieldPath(n)
	if path == "" {
		return ""
	}
	if _, rest, ok := strings.Cut(path, "."); ok && closed[path] == nil {
		path = rest
	}
	if closed[path] == nil {
		return ""
	}
	return path
}

// fieldPath writes a field as it is named: "kind", "a.value.number", "#.kind"; empty when n is none.
func fieldPath(n ast.Node) string {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return n.Value
	case *ast.PointerNode:
		return "#" + n.Name
	case *ast.MemberNode:
		name, ok := n.Property.(*ast.StringNode)
		if of := fieldPath(n.Node); ok && of != "" {
			return of + "." + name.Value
		}
		if ok && !n.Optional {
			return "(" + n.Node.String() + ")." + name.Value
		}
	}
	return ""
}
