package rules

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/expr-lang/expr/file"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/yamlfile"
)

// Program is a compiled rule. It is read-only and safe for concurrent use; what changes while it runs is in the worker.
// Every error is an [*Error] that names the rule and the places of the claims.
type Program struct {
	Rule  *Rule
	Kinds []claims.Kind // the kinds of claim that the rule can take; nil for all. The checker need not ask Takes of others

	takes, when, unless, severity *machine // unless and severity may be nil
	by                            []*machine
	quickTakes                    quick // what they share with takes, when, unless and by is said there
	quickWhen, quickUnless        quick
	quickBy                       []quickKey          // zero where an expression has no quick function
	runs                          []bool              // whether an expression of by makes keys of runs of words that are picked from all
	alone                         []func(*scope) bool // of by, see [Program.Alone]; nil where one is not understood
	keyed                         bool                // see [asksKey]
	columns                       columns             // of a rule over pairs
	message                       []fragment
	memory                        uint
	unused                        []*Error // definitions and thresholds that no expression uses, see [Warnings]
	missing                       uint32   // parts that are not compiled yet, a bit for each
	later                         *later   // compiles the parts of a rule that is known to be sound; nil when all are compiled
}

// fragment is a stretch of a message: words, or a hole with its expression.
type fragment struct {
	text  string
	at    int
	hole  *machine
	shown func(*scope) string // what is written for a hole, see [quickShown]; nil where that is not known
}

// May reports whether the rule can take claims of a kind at all.
func (p *Program) May(k claims.Kind) bool { return p.Kinds == nil || slices.Contains(p.Kinds, k) }

// Takes reports whether c takes part in the rule.
func (p *Program) Takes(w *Worker, c *claims.Claim) (bool, error) {
	if !p.May(c.Kind) {
		return false, nil
	}
	return p.Accepts(w, c)
}

// Accepts is Takes for a claim of a kind that May allows, about which it is not asked again.
func (p *Program) Accepts(w *Worker, c *claims.Claim) (bool, error) {
	p.need(clauseClaims)
	if w.last.claim != c || p.keyed {
		p.brief(w, c)
	}
	w.sparing = p.sparing()
	if q := &p.quickTakes; q.test != nil {
		if holds := q.test(&w.lone); !holds || q.exact {
			return holds, nil
		}
	}
	return p.condition(w, p.takes, p.Rule.Claims, &w.last, c)
}

// Keys appends the blocking keys of c to dst, each once: two claims that share one are to be compared. Keys of
// different expressions of one rule never meet.
func (p *Program) Keys(w *Worker, c *claims.Claim, dst []string) ([]string, error) {
	p.need(clauseBy)
	from := len(dst)
	view := p.brief(w, c)
	for i, by := range p.by {
		out, err := p.run(w, by, p.Rule.By[i], 0, view, view.claim)
		if err != nil {
			return dst[:from], err
		}
		keys, _, err := keyParts(out)
		if err != nil {
			return dst[:from], p.failed(p.Rule.By[i], 0, err, c)
		}
		for _, k := range keys[:min(len(keys), maxKeys)] {
			if k == "" {
				continue
			}
			if k = strconv.Itoa(i) + ":" + k; !slices.Contains(dst[from:], k) {
				dst = append(dst, k)
			}
		}
	}
	return dst, nil
}

// When reports whether a and b disagree. It is for rules over pairs, and over facts, where b is what is known.
func (p *Program) When(w *Worker, a, b *claims.Claim) (bool, error) {
	return p.Disagree(w, w.view(a), w.view(b))
}

// Disagree is When for what expressions see of two claims, see [Worker.View].
func (p *Program) Disagree(w *Worker, a, b *Claim) (bool, error) {
	p.need(clauseWhen)
	if p.keyed {
		a.keyed()
		b.keyed()
	}
	s := scope{a, b}
	holds, err := p.holds(w, p.when, p.quickWhen, p.Rule.When, s)
	if err != nil || !holds || p.Rule.Unless.Empty() {
		return holds, err
	}
	p.need(clauseUnless)
	excused, err := p.holds(w, p.unless, p.quickUnless, p.Rule.Unless, s)
	return !excused && err == nil, err
}

// brief returns what the expressions of the rule see of a claim that is looked at once.
func (p *Program) brief(w *Worker, c *claims.Claim) *Claim {
	v := w.brief(c)
	if p.keyed {
		v.keyed()
	}
	return v
}

// holds evaluates a condition on a claim, or on a pair of claims: by plain functions as far as they go.
func (p *Program) holds(w *Worker, prog *machine, q quick, e Expr, s scope) (bool, error) {
	if q.test != nil {
		w.scope, w.reworded = s, rewordedPair{}
		if holds := q.test(&w.scope); !holds || q.exact {
			return holds, nil
		}
	}
	if s.b == nil {
		w.single.Claim = s.a
		return p.condition(w, prog, e, &w.single, s.a.claim)
	}
	var env any = &w.pair
	if w.pair.A, w.pair.B = s.a, s.b; p.Rule.Over == OverFact {
		w.fact.Claim, w.fact.Fact = s.a, s.b
		env = &w.fact
	}
	return p.condition(w, prog, e, env, s.a.claim, s.b.claim)
}

// WhenClaim reports whether something is wrong with c. It is for rules over one claim.
func (p *Program) WhenClaim(w *Worker, c *claims.Claim) (bool, error) {
	p.need(clauseWhen)
	s := scope{a: w.brief(c).keyed()}
	holds, err := p.holds(w, p.when, p.quickWhen, p.Rule.When, s)
	if err != nil || !holds || p.Rule.Unless.Empty() {
		return holds, err
	}
	p.need(clauseUnless)
	excused, err := p.holds(w, p.unless, p.quickUnless, p.Rule.Unless, s)
	return !excused && err == nil, err
}

// WhenGroup reports whether something is wrong with the claims of a block. It is for rules over groups.
func (p *Program) WhenGroup(w *Worker, cs []*claims.Claim) (bool, error) { return p.whenAll(w, cs...) }

func (p *Program) whenAll(w *Worker, cs ...*claims.Claim) (bool, error) {
	p.need(clauseWhen)
	env := p.env(w, cs)
	holds, err := p.condition(w, p.when, p.Rule.When, env, cs...)
	if err != nil || !holds || p.Rule.Unless.Empty() {
		return holds, err
	}
	p.need(clauseUnless)
	excused, err := p.condition(w, p.unless, p.Rule.Unless, env, cs...)
	return !excused && err == nil, err
}

// Severity says how grave the finding on these claims is: one claim, a pair, or a group, as the rule is over.
func (p *Program) Severity(w *Worker, cs ...*claims.Claim) (string, error) {
	if p.need(clauseSeverity); p.severity == nil {
		return p.Rule.Severity.Text, nil
	}
	out, err := p.run(w, p.severity, p.Rule.Severity, 0, p.env(w, cs), cs...)
	if err != nil {
		return "", err
	}
	s, _ := out.(string)
	if !slices.Contains(Severities, s) {
		return "", p.failed(p.Rule.Severity, 0, fmt.Errorf("severity: expected %s, got %q", yamlfile.Quoted(Severities), s), cs...)
	}
	return s, nil
}

// Message says what is wrong with these claims: one claim, a pair, or a group, as the rule is over.
func (p *Program) Message(w *Worker, cs ...*claims.Claim) (string, error) {
	p.need(clauseMessage)
	env := p.env(w, cs)
	of, plain := scopeOf(env)
	var b strings.Builder
	for _, f := range p.message {
		switch {
		case f.hole == nil:
			b.WriteString(f.text)
			continue
		case f.shown != nil && plain:
			b.WriteString(f.shown(&of))
			continue
		}
		out, err := p.run(w, f.hole, p.Rule.Message.Expr, f.at, env, cs...)
		if err != nil {
			return "", err
		}
		b.WriteString(show(out))
	}
	return oneBlank(b.String()), nil
}

// scopeOf returns what quick functions look at in an environment of one claim or two.
func scopeOf(env any) (of scope, ok bool) {
	switch env := env.(type) {
	case *claimEnv:
		return scope{a: env.Claim}, true
	case *pairEnv:
		return scope{env.A, env.B}, true
	case *factEnv:
		return scope{env.Claim, env.Fact}, true
	}
	return scope{}, false
}

// oneBlank writes a text with one blank between its words.
func oneBlank(s string) string {
	gap := true // before what comes next
	for _, r := range s {
		switch blank := unicode.IsSpace(r); {
		case blank && (gap || r != ' '):
			return strings.Join(strings.Fields(s), " ")
		default:
			gap = blank
		}
	}
	if gap {
		return strings.TrimSuffix(s, " ")
	}
	return s
}

// show writes the result of a hole.
func show(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return figure(v)
	case *Value:
		if v != nil && v.shape == timeShape { // 2026-02-12/2026-02-13
			return strings.ReplaceAll(v.String(), "/", " to ")
		}
	case []string:
		return strings.Join(v, ", ")
	case []any:
		parts := make([]string, len(v))
		for i, item := range v {
			parts[i] = show(item)
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(v)
}

// env returns what the conditions of the rule see of these claims. It panics when their number does not fit the rule,
// which is a mistake of the caller.
func (p *Program) env(w *Worker, cs []*claims.Claim) any {
	switch p.Rule.Over {
	case OverClaim:
		w.single.Claim = w.view(cs[0])
		return &w.single
	case OverGroup:
		w.group.Claims = w.group.Claims[:0]
		for _, c := range cs {
			w.group.Claims = append(w.group.Claims, w.view(c))
		}
		return &w.group
	case OverFact:
		w.fact.Claim, w.fact.Fact = w.view(cs[0]), w.view(cs[1])
		return &w.fact
	}
	w.pair.A, w.pair.B = w.told(0, cs[0]), w.told(1, cs[1])
	return &w.pair
}

// condition evaluates a condition.
func (p *Program) condition(w *Worker, prog *machine, e Expr, env any, cs ...*claims.Claim) (bool, error) {
	out, err := p.run(w, prog, e, 0, env, cs...)
	holds, _ := out.(bool)
	return holds, err
}

// run evaluates an expression. at is where its text begins in e.
func (p *Program) run(w *Worker, prog *machine, e Expr, at int, env any, cs ...*claims.Claim) (any, error) {
	w.vm.MemoryBudget = p.memory
	out, err := w.vm.Run(prog.program(), env)
	if err != nil {
		return nil, p.failed(e, at, err, cs...)
	}
	return out, nil
}

// failed makes an error of what went wrong while the rule ran.
func (p *Program) failed(e Expr, at int, err error, cs ...*claims.Claim) *Error {
	msg := firstLine(err)
	var f *file.Error
	if errors.As(err, &f) {
		at += f.From
		msg = explain(f, seen{env: Claim{}})
	}
	line, col := e.place(p.Rule.src, at)
	out := p.Rule.src.Mistake(p.Rule.ID, line, col, "could not be evaluated: "+msg)
	out.Err = err
	for _, c := range cs[:min(len(cs), maxPlaces)] {
		out.Claims = append(out.Claims, fmt.Sprintf("%s:%d:%d", c.Path, c.Position.Line, c.Position.Column))
	}
	return out
}

// maxPlaces is how many claims an error names.
const maxPlaces = 4
