package rules

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/expr-lang/expr/ast"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/yamlfile"
)

// A condition that can never hold is a mistake that no test of silence shows. Found are those that a reader could find:
// parts that are joined by "and" and leave nothing open of one field. Fields are taken one by one.

// open is what conditions leave open of one field.
type open struct {
	texts  []string // the words that it may be; nil for all
	not    []string // words that it may not be
	lo, hi float64  // of a number
	least  bool     // lo itself is left open
	most   bool     // and hi
	flag   int8     // of true or false: 1 true, -1 false, 0 both
	by     string   // the condition that was met last
}

func unbounded() open { return open{lo: math.Inf(-1), hi: math.Inf(1), least: true, most: true} }

// demands is what conditions leave open of the fields of claims.
type demands map[string]open

// never returns the part of a condition that can never hold, with the reason; nil where nothing speaks against it. Parts
// joined by "or" are each to be possible.
func never(n ast.Node) (ast.Node, string) {
	return demands{}.require(n, false, true)
}

// require adds a condition, or its opposite. It returns the part that leaves nothing open. All says that every part of an
// "or" must be possible, and not only one.
func (d demands) require(n ast.Node, opposite, all bool) (ast.Node, string) {
	switch n := n.(type) {
	case *ast.UnaryNode:
		if n.Operator == "not" || n.Operator == "!" {
			return d.require(n.Node, !opposite, all)
		}
	case *ast.BinaryNode:
		switch n.Operator {
		case "and", "&&", "or", "||":
			if isAnd(n) != opposite {
				if bad, why := d.require(n.Left, opposite, all); bad != nil {
					return bad, why
				}
				return d.require(n.Right, opposite, all)
			}
			left, why := maps.Clone(d).require(n.Left, opposite, all)
			right, whyRight := maps.Clone(d).require(n.Right, opposite, all)
			switch {
			case left != nil && (all || right != nil):
				return left, why
			case right != nil && all:
				return right, whyRight
			}
			return nil, ""
		}
		return d.compared(n, opposite)
	case *ast.BoolNode:
		if n.Value == opposite {
			return n, "this never holds"
		}
	case *ast.IdentifierNode, *ast.MemberNode:
		if path := fieldPath(n); path != "" {
			return d.narrow(n, path, opposite, func(o *open) bool { return o.isFlag(!opposite) })
		}
	}
	return nil, ""
}

// mirrored are the operators for sides that are swapped, and contrary those of the opposite.
var (
	mirrored = map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
	contrary = map[string]string{"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
)

// compared adds a comparison of a field with a literal.
func (d demands) compared(n *ast.BinaryNode, opposite bool) (ast.Node, string) {
	path, literal, operator := fieldPath(n.Left), n.Right, n.Operator
	if operator == "in" {
		words := literalTexts(n.Right)
		if path == "" || words == nil {
			return nil, ""
		}
		return d.narrow(n, path, opposite, func(o *open) bool { return o.oneOf(words, !opposite) })
	}
	if path == "" {
		path, literal, operator = fieldPath(n.Right), n.Left, mirrored[operator]
	}
	if opposite {
		operator = contrary[operator]
	}
	if path == "" || operator == "" {
		return nil, ""
	}
	switch v := literal.(type) {
	case *ast.StringNode:
		if operator != "==" && operator != "!=" {
			return nil, ""
		}
		return d.narrow(n, path, opposite, func(o *open) bool { return o.oneOf([]string{v.Value}, operator == "==") })
	case *ast.BoolNode:
		return d.narrow(n, path, opposite, func(o *open) bool { return o.isFlag((operator == "==") == v.Value) })
	}
	if x, ok := literalNumber(literal); ok {
		return d.narrow(n, path, opposite, func(o *open) bool { return o.within(operator, x) })
	}
	return nil, ""
}

// literalNumber returns the number that a node is.
func literalNumber(n ast.Node) (float64, bool) {
	switch n := n.(type) {
	case *ast.IntegerNode:
		return float64(n.Value), true
	case *ast.FloatNode:
		return n.Value, true
	case *ast.UnaryNode:
		if x, ok := literalNumber(n.Node); ok && n.Operator == "-" {
			return -x, true
		}
	}
	return 0, false
}

// narrow narrows what is open of a field; add reports whether anything is left.
func (d demands) narrow(n ast.Node, path string, opposite bool, add func(*open) bool) (ast.Node, string) {
	o, met := d[path]
	if !met {
		o = unbounded()
	}
	text := n.String()
	if opposite {
		text = "not " + text
	}
	if add(&o) {
		o.by = text
		d[path] = o
		return nil, ""
	}
	if !met {
		return n, "this never holds"
	}
	if o.by == text {
		return nil, ""
	}
	hint := ""
	if o.texts != nil && !opposite {
		hint = "; where either will do, write or"
	}
	return n, fmt.Sprintf("this never holds beside %s, so the rule would find nothing%s", o.by, hint)
}

func (o *open) isFlag(yes bool) bool {
	want := int8(-1)
	if yes {
		want = 1
	}
	if o.flag == -want {
		return false
	}
	o.flag = want
	return true
}

// oneOf demands one of the words, or none of them.
func (o *open) oneOf(words []string, yes bool) bool {
	switch {
	case !yes:
		o.not = append(slices.Clone(o.not), words...)
	case o.texts == nil:
		o.texts = slices.Clone(words)
	default:
		o.texts = slices.DeleteFunc(slices.Clone(o.texts), func(w string) bool { return !slices.Contains(words, w) })
	}
	if o.texts == nil {
		return true
	}
	return slices.ContainsFunc(o.texts, func(w string) bool { return !slices.Contains(o.not, w) })
}

// within demands that a number stands so to x.
func (o *open) within(operator string, x float64) bool {
	switch operator {
	case "!=":
		o.not = append(slices.Clone(o.not), strconv.FormatFloat(x, 'g', -1, 64))
	case "==":
		return o.within(">=", x) && o.within("<=", x)
	case ">", ">=":
		if x > o.lo || x == o.lo && operator == ">" {
			o.lo, o.least = x, operator == ">="
		}
	case "<", "<=":
		if x < o.hi || x == o.hi && operator == "<" {
			o.hi, o.most = x, operator == "<="
		}
	}
	if o.lo == o.hi {
		return o.least && o.most && !slices.Contains(o.not, strconv.FormatFloat(o.lo, 'g', -1, 64))
	}
	return o.lo < o.hi
}

// possible checks that when: can hold for claims that claims: takes.
func (c *builder) possible(r *Rule, takes, when code) {
	if takes.tree == nil || when.tree == nil || r.Over == OverGroup {
		return
	}
	bare := demands{}
	bare.require(takes.tree, false, false)
	both := demands{}
	for _, owner := range fieldNames(reflect.TypeOf(envOf(r.Over))) {
		for path, o := range bare {
			o.by = "claims: " + o.by
			both[owner+"."+path] = o
		}
	}
	if bad, why := both.require(when.tree, false, false); bad != nil {
		c.fail(r, r.When, start(bad), "when: "+why)
	}
}

// shapesOf tells which values have a field of their own: a quantity, a time or a name.
var shapesOf = map[string]shape{
	"number": quantityShape, "low": quantityShape, "high": quantityShape, "hedge": quantityShape,
	"from": timeShape, "to": timeShape, "grain": timeShape,
	"name": nameShape, "given": nameShape, "family": nameShape,
}

// fieldsOfKinds tells which kinds of claim have anything in a part of theirs.
var fieldsOfKinds = map[string][]claims.Kind{
	"derived": {claims.Calendar, claims.Arithmetic},
	"office":  {claims.Name, claims.Role},
}

// lackedBy tells which kinds of claim have nothing in a field of theirs.
var lackedBy = map[string][]claims.Kind{
	"template": {claims.Name, claims.Passage},
	"context":  {claims.Name, claims.Passage},
}

// missingField finds fields that no claim of the kinds has: value.number of a name. They would be empty for every claim.
func missingField(n ast.Node, kinds []claims.Kind) (ast.Node, string) {
	path := strings.Split(fieldPath(n), ".")
	if of, ok := shapesOf[path[len(path)-1]]; ok && of != timeShape && len(path) > 2 && path[len(path)-3] == "event" && path[len(path)-2] == "time" {
		return n, "event.time is a time and has no " + path[len(path)-1] + ", so it is empty for all"
	}
	if len(kinds) == 0 {
		return nil, ""
	}
	field := path[len(path)-1]
	if lacking := lackedBy[field]; lacking != nil && len(path) <= 2 && !slices.ContainsFunc(kinds, func(k claims.Kind) bool { return !slices.Contains(lacking, k) }) {
		return n, fmt.Sprintf("no claim of the kind %s has a %s, so it is empty for all", kindWords(kinds), field)
	}
	if len(path) < 2 {
		return nil, ""
	}
	part := path[len(path)-2]
	has := func(k claims.Kind) bool {
		if of, ok := fieldsOfKinds[part]; ok {
			return slices.Contains(of, k)
		}
		of, ok := shapesOf[field]
		s := shapeOfKind(k)
		return part != "value" || !ok || s == noShape || s == of
	}
	if slices.ContainsFunc(kinds, has) {
		return nil, ""
	}
	return n, fmt.Sprintf("no claim of the kind %s has %s.%s, so it is empty for all", kindWords(kinds), part, field)
}

// kindWords lists kinds for a message.
func kindWords(kinds []claims.Kind) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return strings.Join(names, " or ")
}

// noSeverity returns the first text that an expression of severity gives and that is none.
func noSeverity(n ast.Node) (ast.Node, string) {
	switch n := n.(type) {
	case *ast.ConditionalNode:
		if bad, why := noSeverity(n.Exp1); bad != nil {
			return bad, why
		}
		return noSeverity(n.Exp2)
	case *ast.StringNode:
		if !slices.Contains(Severities, n.Value) {
			return n, fmt.Sprintf("expected %s, got %q%s", yamlfile.Quoted(Severities), n.Value, yamlfile.DidYouMean(n.Value, Severities))
		}
	}
	return nil, ""
}

// start returns where the text of a node begins: operators and fields are placed at their sign.
func start(n ast.Node) int {
	switch n := n.(type) {
	case *ast.BinaryNode:
		return min(n.Location().From, start(n.Left))
	case *ast.MemberNode:
		return min(n.Location().From, start(n.Node))
	}
	return n.Location().From
}
