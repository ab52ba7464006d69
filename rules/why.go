package rules

import (
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"

	"github.com/factlint/factlint/claims"
)

// Why says why the rule finds nothing in claims that it takes: which parts of when:, joined by "and", do not hold, or that
// unless: does. It returns nothing where the rule finds something. It compiles what it needs anew and is meant for people who
// wait for the answer.
func (p *Program) Why(w *Worker, cs ...*claims.Claim) ([]string, error) {
	var out []string
	env := p.env(w, cs)
	for _, part := range p.Rule.parts(p.Rule.When) {
		holds, err := p.part(w, part, env, cs)
		if err != nil {
			return nil, err
		}
		if !holds {
			out = append(out, "when: "+part+" does not hold")
		}
	}
	if len(out) > 0 || p.unless == nil {
		return out, nil
	}
	excused, err := p.condition(w, p.unless, p.Rule.Unless, env, cs...)
	if err == nil && excused {
		out = append(out, "unless: "+p.Rule.Unless.Text+" holds")
	}
	return out, err
}

// parts returns the parts of a condition that are joined by "and".
func (r *Rule) parts(e Expr) []string {
	tree, err := parser.ParseWithConfig(e.Text, newBuilder(Options{}).config(envOf(r.Over)))
	if err != nil {
		return []string{e.Text}
	}
	return conjuncts(tree.Node)
}

func conjuncts(n ast.Node) []string {
	if b, ok := n.(*ast.BinaryNode); ok && isAnd(b) {
		return append(conjuncts(b.Left), conjuncts(b.Right)...)
	}
	return []string{n.String()}
}

// part evaluates one part of the rule's condition.
func (p *Program) part(w *Worker, text string, env any, cs []*claims.Claim) (bool, error) {
	b := newBuilder(Options{})
	b.kinds = p.Kinds
	e := Expr{Text: text}
	code := b.compile(p.Rule, "part", e, piece{text: text}, envOf(p.Rule.Over), isBool, b.define(p.Rule))
	if len(b.errs) > 0 {
		return false, b.errs[0]
	}
	return p.condition(w, code.prog, e, env, cs...)
}
