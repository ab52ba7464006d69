package rules

import (
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"

	"github.com/factlint/factlint/claims"
)

// Why says why the rule finds nothing in claims that it takes: which parts of when: do not hold, or that unless: does. It returns nothing where the rule finds something. It compiles what it needs anew and is meant for people who
// wait for the answer.
func (p *Program) Why(w *Worker, cs ...*claims.Claim) ([]string, error) {
	env := p.env(w, cs)
	out, err := p.lacking("when", p.Rule.When, asked{w, envOf(p.Rule.Over), env, cs})
	if err != nil {
		return nil, err
	}
	if len(out) > 0 || p.Rule.Unless.Empty() {
		return out, nil
	}
	p.need(clauseUnless)
	excused, err := p.condition(w, p.unless, p.Rule.Unless, env, cs...)
	if err == nil && excused {
		out = append(out, "unless: "+p.Rule.Unless.Text+" holds")
	}
	return out, err
}

// WhyNotTaken says which parts of claims: keep the rule from taking a claim, and how many hold before the first of them. Like
// Why, it is meant for people who wait for the answer.
func (p *Program) WhyNotTaken(w *Worker, c *claims.Claim) (why []string, held int, err error) {
	view := p.brief(w, c)
	lack, err := p.failing(asked{w, Claim{}, view, []*claims.Claim{c}}, p.treeOf(p.Rule.Claims, Claim{}))
	return lack.parts, lack.held, err
}

// lacking returns which parts of a condition do not hold, in words.
func (p *Program) lacking(key string, e Expr, q asked) ([]string, error) {
	lack, err := p.failing(q, p.treeOf(e, q.of))
	return lack.told(key), err
}

// treeOf returns an expression of the rule as a tree. It has been parsed before, so that it has no mistakes.
func (p *Program) treeOf(e Expr, env any) ast.Node {
	tree, err := parser.ParseWithConfig(e.Text, newBuilder(Options{}).config(env))
	if err != nil {
		return &ast.BoolNode{}
	}
	return tree.Node
}

// asked is of what claims a condition is asked.
type asked struct {
	w   *Worker
	of  any // the environment that the condition is written for
	env any // and the one that it is asked of
	cs  []*claims.Claim
}

// lack is what keeps a condition from holding.
type lack struct {
	parts []string // that do not hold
	held  int      // how many parts hold before the first of them
}

// told says for a key of the rule which parts do not hold.
func (l lack) told(key string) (out []string) {
	for _, part := range l.parts {
		out = append(out, key+": "+part+" does not hold")
	}
	return out
}

// failing returns what keeps a condition from holding: of parts joined by "and" all that do not hold, of parts joined by "or"
// what is missing in the one of which most holds, from its beginning; all of them where nothing of any does.
func (p *Program) failing(q asked, n ast.Node) (lack, error) {
	b, ok := n.(*ast.BinaryNode)
	if !ok || !isAnd(b) && !isOr(b) {
		holds, err := p.part(q, n.String())
		if holds || err != nil {
			return lack{held: 1}, err
		}
		return lack{parts: []string{n.String()}}, nil
	}
	left, err := p.failing(q, b.Left)
	if err != nil {
		return lack{}, err
	}
	right, err := p.failing(q, b.Right)
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

// part evaluates one part of a condition of the rule.
func (p *Program) part(q asked, text string) (bool, error) {
	b := newBuilder(Options{})
	b.kinds = p.Kinds
	e := Expr{Text: text}
	code := b.compile(p.Rule, "part", e, piece{text: text}, q.of, isBool, b.define(p.Rule))
	if len(b.errs) > 0 {
		return false, b.errs[0]
	}
	return p.condition(q.w, code.prog, e, q.env, q.cs...)
}
