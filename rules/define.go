package rules

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/builtin"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
)

// Definitions and thresholds are written out in the syntax tree before it is checked. What runs knows nothing of them: they
// cost nothing, and a rule with them means what it would mean without.

// reach says what a definition looks at, and so where it may stand.
type reach uint8

const (
	anywhere reach = iota // nothing: literals and thresholds
	ofClaim               // the bare fields of one claim
	ofRule                // a and b, claim, or claims
)

// defined is a definition of the rule that is being compiled.
type defined struct {
	Definition
	reach  reach
	broken bool // it is wrong, which has been said
	used   bool
}

// lexis is what the expressions of one rule may name besides fields and functions.
type lexis struct {
	defs    []defined
	numbers []Threshold
	used    map[string]bool // thresholds
	owners  []string        // what the conditions of the rule look at: a and b
	later   []string        // definitions that have not been met yet
}

// names lists the definitions with one of the reaches, and the thresholds.
func (l *lexis) names(reaches ...reach) []string {
	if l == nil {
		return nil
	}
	var out []string
	for i := range l.defs {
		if slices.Contains(reaches, l.defs[i].reach) {
			out = append(out, l.defs[i].Name)
		}
	}
	for _, t := range l.numbers {
		out = append(out, t.Name)
	}
	return out
}

// keywords are words of the expression language.
var keywords = []string{"and", "or", "not", "in", "matches", "contains", "startswith", "endswith", "let", "if", "else", "true", "false", "nil", "env"}

// taken says what a name means already, empty when it is free.
func taken(name string) string {
	for _, t := range []reflect.Type{reflect.TypeFor[Claim](), reflect.TypeFor[Value](), reflect.TypeFor[Office](), reflect.TypeFor[Event]()} {
		if slices.Contains(fieldNames(t), name) {
			return "a field of " + plainType(t.String())
		}
	}
	switch {
	case slices.Contains([]string{"a", "b", "claim", "claims"}, name):
		return "what a condition looks at"
	case signature(name) != "", slices.Contains(builtin.Names, name):
		return "a function"
	case slices.Contains(keywords, name):
		return "a word of the language"
	}
	return ""
}

// define compiles the definitions of a rule, each with those before it. It returns what its expressions may name.
func (c *builder) define(r *Rule) *lexis {
	l := &lexis{numbers: r.Thresholds, used: map[string]bool{}, owners: fieldNames(reflect.TypeOf(envOf(r.Over)))}
	for _, def := range r.Let {
		l.later = append(l.later, def.Name)
	}
	for _, def := range r.Let {
		d := defined{Definition: def}
		src := *r
		src.src = def.src // a shared definition stands elsewhere
		if def.shared {
			src.ID = ""
		}
		var ok bool
		if d.reach, ok = c.reachOf(&src, def, l); ok {
			ok = c.sound || c.definition(&src, def, d.reach, l)
		}
		d.broken = !ok
		l.defs, l.later = append(l.defs, d), l.later[1:]
	}
	return l
}

// definition compiles one definition, to see whether it has mistakes.
func (c *builder) definition(r *Rule, def Definition, of reach, l *lexis) bool {
	env := any(Claim{})
	if of == ofRule {
		env = envOf(r.Over)
	}
	before := len(c.errs)
	c.compile(r, "let "+def.Name, def.Expr, piece{text: def.Expr.Text}, env, isAny, l)
	return len(c.errs) == before
}

// reachOf tells what a definition looks at by the names in it.
func (c *builder) reachOf(r *Rule, def Definition, l *lexis) (reach, bool) {
	tree, err := parser.ParseWithConfig(def.Expr.Text, c.config(Claim{}))
	if err != nil {
		msg := explain(err, seen{env: Claim{}, lexis: l})
		c.fail(r, def.Expr, position(err), "let "+def.Name+": "+msg+def.Expr.cutShort(r.src, msg))
		return anywhere, false
	}
	fields, owners := fieldNames(reflect.TypeFor[Claim]()), fieldNames(reflect.TypeOf(envOf(r.Over)))
	of, mixed := anywhere, -1
	ast.Find(tree.Node, func(n ast.Node) bool {
		id, ok := n.(*ast.IdentifierNode)
		if !ok {
			return false
		}
		this := anywhere
		i := l.find(id.Value)
		switch {
		case slices.Contains(owners, id.Value):
			this = ofRule
		case slices.Contains(fields, id.Value):
			this = ofClaim
		case i >= 0:
			this = l.defs[i].reach
		}
		if this != anywhere && of != anywhere && this != of && mixed < 0 {
			mixed = id.Location().From
		}
		of = max(of, this)
		return false
	})
	if mixed >= 0 {
		c.fail(r, def.Expr, mixed, fmt.Sprintf("let %s: bare fields of one claim stand beside %s; write a definition for each", def.Name, strings.Join(owners, " and ")))
		return of, false
	}
	return of, true
}

func (l *lexis) find(name string) int {
	return slices.IndexFunc(l.defs, func(d defined) bool { return d.Name == name })
}

// expansion is a tree in which definitions and thresholds are written out.
type expansion struct {
	lexis  *lexis
	config *conf.Config
	owners []string // what the conditions of the rule look at: a and b
	bare   bool     // it sees the fields of one claim
	left   int      // nodes that may still be written

	inner bool // it is that of a definition
	bad   []spot
}

// expand writes out the names in a tree.
func (x *expansion) expand(root *ast.Node) {
	if x.lexis != nil && len(x.lexis.defs)+len(x.lexis.numbers) > 0 {
		ast.Walk(root, x)
	}
}

// fail notes a mistake and puts the node out of sight; without a format the mistake has been told.
func (x *expansion) fail(node *ast.Node, format string, args ...any) {
	x.bad = append(x.bad, spot{(*node).Location().From, fmt.Sprintf(format, args...)})
	excuse(node)
}

// Visit writes out one name.
func (x *expansion) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.IdentifierNode:
		if i := slices.IndexFunc(x.lexis.numbers, func(t Threshold) bool { return t.Name == n.Value }); i >= 0 {
			x.lexis.used[n.Value] = true
			ast.Patch(node, numberNode(x.lexis.numbers[i].Value))
			return
		}
		if i := x.lexis.find(n.Value); i >= 0 {
			x.name(node, i, nil)
		}
	case *ast.MemberNode:
		if name, ok := n.Property.(*ast.StringNode); ok {
			if i := x.lexis.find(name.Value); i >= 0 {
				x.name(node, i, n.Node)
			}
		}
	}
}

// name writes out definition i. Owner is the claim that it is taken of, nil where it stands bare.
func (x *expansion) name(node *ast.Node, i int, owner ast.Node) {
	d := &x.lexis.defs[i]
	d.used = true
	if x.left < 0 {
		return
	}
	switch {
	case d.broken:
		x.fail(node, "")
		return
	case d.reach == ofRule && x.bare:
		x.fail(node, "%s looks at %s, and here is only one claim", d.Name, strings.Join(x.owners, " and "))
		return
	case d.reach == ofRule && owner != nil:
		x.fail(node, "%s looks at %s itself; write it bare", d.Name, strings.Join(x.owners, " and "))
		return
	case d.reach == ofClaim && owner == nil && !x.bare:
		x.fail(node, "%s is told of one claim; write %s", d.Name, ownersOf(d.Name, x.owners))
		return
	}
	tree, err := parser.ParseWithConfig(d.Expr.Text, x.config)
	if err != nil { // it has been parsed before
		x.fail(node, "")
		return
	}
	inner := *x
	inner.bare, inner.inner = d.reach != ofRule, true
	inner.expand(&tree.Node)
	x.left, x.bad = inner.left, inner.bad
	o := owned{of: owner, where: (*node).Location()}
	ast.Walk(&tree.Node, &o)
	if x.left -= o.nodes; x.left < 0 {
		if x.inner {
			return
		}
		x.fail(node, "the expression is too long once its definitions are written out; split the rule")
		return
	}
	*node = tree.Node
}

// ownersOf lists a name as a field of whatever a rule looks at.
func ownersOf(name string, owners []string) string {
	out := make([]string, len(owners))
	for i, o := range owners {
		if out[i] = o + "." + name; o == "claims" {
			out[i] = "first(claims)." + name
		}
	}
	return strings.Join(out, " or ")
}

// owned makes the bare fields of a tree those of a claim, and the place of every node that of the name it stands for.
type owned struct {
	of    ast.Node
	where file.Location
	nodes int
}

// Visit gives one bare field its owner.
func (o *owned) Visit(node *ast.Node) {
	o.nodes++
	if id, ok := (*node).(*ast.IdentifierNode); ok && o.of != nil && slices.Contains(claimFields(), id.Value) {
		field := &ast.StringNode{Value: id.Value}
		field.SetLocation(o.where)
		*node = &ast.MemberNode{Node: o.copied(), Property: field}
	}
	(*node).SetLocation(o.where)
}

func claimFields() []string { return fieldNames(reflect.TypeFor[Claim]()) }

// copied returns the owner, as a node of its own where that is simple: what is patched in one place must not change another.
func (o *owned) copied() ast.Node {
	var out ast.Node
	switch n := o.of.(type) {
	case *ast.IdentifierNode:
		out = &ast.IdentifierNode{Value: n.Value}
	case *ast.PointerNode:
		out = &ast.PointerNode{Name: n.Name}
	default:
		return o.of
	}
	out.SetLocation(o.where)
	return out
}

// numberNode is a number as the parser would have made it.
func numberNode(x float64) ast.Node {
	if x == math.Trunc(x) && math.Abs(x) < 1<<53 {
		return &ast.IntegerNode{Value: int(x)}
	}
	return &ast.FloatNode{Value: x}
}
