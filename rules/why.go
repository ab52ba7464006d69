package rules

import (
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"

	"github.com/factlint/factlint/claims"
)

// Why says why the rule finds nothing in claims that it takes: which parts of when: do not hold, or that unless: does. It returns nothing where the rule finds something. It compiles what it needs anew and is meant for people who
// wait for the answer.
func (p *Program) Why(w *Worker, cs ...*claims.Claim) ([]string, error) {
	var out []string
	env := p.env(w, cs)
	tree, err := parser.ParseWithConfig(p.Rule.When.Text, newBuilder(Options{}).config(envOf(p.Rule.Over)))
	if err != nil {
		return nil, err // it has been parsed before
	}
	failing, err := p.failing(w, tree.Node, env, cs)
	if err != nil {
		return nil, err
	}
	for _, part := range failing.parts {
		out = append(out, "when: "+part+" does not hold")
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

// lack is what keeps a condition from holding.
type lack struct {
	parts []string // that do not hold
	held  int      // how many parts hold before the first of them
}

// failing returns what keeps a condition from holding: of parts joined by "and" all that do not hold, of parts joined by "or"
// what is missing in the one of which most holds, from its beginning; all of them where nothing of any does.
func (p *Program) failing(w *Worker, n ast.Node, env any, cs []*claims.Claim) (lack, error) {
	b, ok := n.(*ast.BinaryNode)
	if !ok || !isAnd(b) && !isOr(b) {
		holds, err := p.part(w, n.String(), env, cs)
		if holds || err != nil {
			return lack{held: 1}, err
		}
		return lack{parts: []string{n.String()}}, nil
	}
	left, err := p.failing(w, b.Left, env, cs)
	if err != nil {
		return lack{}, err
	}
	right, err := p.failing(w, b.Right, env, cs)
	switch {
	case err != nil:
		return lack{}, err
	case isAnd(b) && len(left.parts) == 0:
		return lack{right.parts, left.held + right.held}, nil
	case isAnd(b):
		return lack{append(left.parts, right.parts...), left.held}, nil
	case len(left.parts) == 0 || len(right.parts) == 0:
		return lack{held: 1}, nil
	case right.held > left.held:
		return right, nil
	case left.held > 0:
		return left, nil
	}
	return lack{parts: []string{n.String()}}, nil
}

func isOr(n *ast.BinaryNode) bool { return n.Operator == "or" || n.Operator == "||" }

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
