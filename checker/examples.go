package checker

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// ExampleResult says how an example of a rule came out.
type ExampleResult struct {
	Rule    *rules.Rule
	Example rules.Example
	Missing []Missing     // expected and not found
	Surplus []rules.Found // found and not expected
	Found   []rules.Found // everything that was found
	Err     error         // why the example could not be run
}

// Missing is a finding that was expected, with what is known of its words.
type Missing struct {
	Want  rules.Want
	Where []rules.Place // of each of its quotes
	Why   []string      // why nothing is found, as far as that can be told
}

// OK reports whether the example came out as expected. One whose expectations are not written yet does not.
func (e *ExampleResult) OK() bool {
	return e.Err == nil && !e.Example.Unwritten && len(e.Missing) == 0 && len(e.Surplus) == 0
}

// RunExamples runs the examples of each program's rule, each example alone with its own rule only.
func RunExamples(ctx context.Context, lex *lexicon.Lexicon, programs []*rules.Program) []ExampleResult {
	var out []ExampleResult
	for _, p := range programs {
		for _, e := range p.Rule.Examples {
			out = append(out, tryExample(ctx, lex, p, e))
		}
	}
	return out
}

func tryExample(ctx context.Context, lex *lexicon.Lexicon, p *rules.Program, e rules.Example) ExampleResult {
	r := ExampleResult{Rule: p.Rule, Example: e}
	res, err := CheckExample(ctx, lex, p, e)
	if err != nil {
		r.Err = err
		return r
	}
	r.Found = foundIn(res)
	missing, surplus := e.Compare(p.Rule.ID, r.Found)
	r.Surplus = surplus
	for _, want := range missing {
		d := diagnosis{program: p, worker: rules.NewWorker(NewCorpus(lex, res.Sheets)), sheets: res.Sheets}
		r.Missing = append(r.Missing, d.of(want))
	}
	return r
}

// CheckExample checks the documents of an example by its rule alone. The error says why it could not be done.
func CheckExample(ctx context.Context, lex *lexicon.Lexicon, p *rules.Program, e rules.Example) (*Result, error) {
	var sheets []claims.Sheet
	var opt claims.Options
	var offices []house.Known
	if e.Listed != nil {
		listed := e.Listed(lex)
		opt.Names, offices = listed.List, listed.Offices
	}
	for _, d := range e.Docs {
		doc, err := document.Read(d.Name, []byte(d.Text), document.Options{})
		if err != nil {
			return nil, fmt.Errorf("example %q: could not read %q: %w", e.Name, d.Name, err)
		}
		sheets = append(sheets, claims.Extract(lex, doc, opt))
	}
	facts, mistakes := claims.FactSheets(lex, slices.Concat(e.Known, offices), opt)
	if len(mistakes) > 0 {
		return nil, fmt.Errorf("example %q: %w", e.Name, mistakes[0])
	}
	res, err := Check(ctx, lex, sheets, []*rules.Program{p}, Options{Jobs: 1, Facts: facts})
	if err != nil {
		return nil, err
	}
	for _, f := range res.Errors {
		return nil, fmt.Errorf("example %q: %s", e.Name, f.Message)
	}
	return res, nil
}

// foundIn returns the findings of a result as examples are compared with them.
func foundIn(res *Result) []rules.Found {
	var found []rules.Found
	for _, f := range res.Findings {
		x := rules.Found{Rule: f.Rule, Message: f.Message}
		for _, pos := range f.Positions {
			for _, c := range pos.Evidence {
				x.Evidence = append(x.Evidence, rules.Quote{Doc: c.Path, Text: c.Text})
				x.Where = append(x.Where, rules.Place{Line: c.Position.Line, Sentence: c.Sentence})
			}
		}
		found = append(found, x)
	}
	return found
}

// diagnosis finds out why a rule says nothing of what it was expected to find.
type diagnosis struct {
	program *rules.Program
	worker  *rules.Worker
	sheets  []claims.Sheet
}

func (d *diagnosis) of(want rules.Want) Missing {
	m := Missing{Want: want}
	taken := make([][]*claims.Claim, len(want))
	for i, q := range want {
		at := d.claimsAt(q)
		m.Where = append(m.Where, placeOf(q, at, d.sheets))
		var why string
		if taken[i], why = d.take(q, at); why != "" {
			m.Why = append(m.Why, why)
		}
	}
	if len(m.Why) == 0 {
		m.Why = d.compare(want, taken)
	}
	return m
}

// claimsAt returns the claims that the words of a quote make.
func (d *diagnosis) claimsAt(q rules.Quote) []*claims.Claim {
	var out []*claims.Claim
	for i := range d.sheets {
		if d.sheets[i].Path != q.Doc {
			continue
		}
		for c := range d.sheets[i].All() {
			if q.Within(rules.Quote{Doc: c.Path, Text: c.Text}) {
				out = append(out, c)
			}
		}
	}
	return out
}

// placeOf returns where the words of a quote stand: in the sentence of a claim that is made there, or else in their line.
func placeOf(q rules.Quote, at []*claims.Claim, sheets []claims.Sheet) rules.Place {
	for _, c := range at {
		return rules.Place{Line: c.Position.Line, Sentence: c.Sentence}
	}
	for i := range sheets {
		for c := range sheets[i].All() {
			if c.Path == q.Doc && strings.Contains(c.Sentence, q.Text) {
				return rules.Place{Line: c.Position.Line, Sentence: c.Sentence}
			}
		}
	}
	return rules.Place{}
}

// most is how many claims a diagnosis names.
const most = 3

// take returns those of the claims that the rule takes, or why it takes none.
func (d *diagnosis) take(q rules.Quote, at []*claims.Claim) ([]*claims.Claim, string) {
	passages := d.program.Kinds == nil || slices.Contains(d.program.Kinds, claims.Passage)
	at = slices.DeleteFunc(slices.Clone(at), func(c *claims.Claim) bool { return c.Kind == claims.Passage && !passages })
	if len(at) == 0 {
		return nil, fmt.Sprintf("no claim is made of %q: factlint claims shows what is extracted", q.Text)
	}
	var taken []*claims.Claim
	var rest, why []string
	nearest := -1
	for _, c := range at {
		if ok, err := d.program.Takes(d.worker, c); err == nil && ok {
			taken = append(taken, c)
			continue
		}
		if len(rest) < most {
			rest = append(rest, say(c))
		}
		if parts, held, err := d.program.WhyNotTaken(d.worker, c); err == nil && held > nearest {
			nearest, why = held, parts
		}
	}
	if len(taken) > 0 {
		return taken, ""
	}
	msg := fmt.Sprintf("claims: takes nothing of %q, which is %s", q.Text, strings.Join(rest, "; "))
	if nearest > 0 || len(at) == 1 {
		msg += "; of it does not hold: " + strings.Join(why, ", ")
	}
	return nil, msg
}

// say names a claim by its kind, its measure and what it says.
func say(c *claims.Claim) string {
	out := string(c.Kind)
	if c.Measure != "" {
		out += ", " + c.Measure
	}
	return out + ": " + display(c)
}

// compare says why claims that the rule takes are no finding.
func (d *diagnosis) compare(want rules.Want, taken [][]*claims.Claim) []string {
	switch {
	case d.program.Rule.Over == rules.OverClaim:
		return d.why(taken[0][0])
	case d.program.Rule.Over == rules.OverGroup || len(want) < 2:
		return nil
	}
	shared := false
	var first []string
	for _, a := range taken[0] {
		for _, b := range taken[1] {
			if a == b || !d.meet(a, b) {
				continue
			}
			shared = true
			x, y := a, b
			if byPlace(y, x) < 0 {
				x, y = y, x
			}
			why := d.why(x, y)
			if len(why) == 0 {
				return []string{"they disagree, and the finding quotes other words; look at what is surplus"}
			}
			if first == nil || len(why) < len(first) {
				first = why
			}
		}
	}
	if !shared {
		for i, q := range want[:2] {
			if !slices.ContainsFunc(taken[i], d.keyed) {
				return []string{fmt.Sprintf("by: nothing of %q has a key, so it is compared with nothing; a join of which a part is empty is none", q.Text)}
			}
		}
		return []string{"by: they share no key, so they are not compared; factlint compare shows the keys"}
	}
	return first
}

// keyed reports whether a claim has a key at all.
func (d *diagnosis) keyed(c *claims.Claim) bool {
	keys, err := d.program.Keys(d.worker, c, nil)
	return err != nil || len(keys) > 0
}

// meet reports whether two claims share a key of the rule.
func (d *diagnosis) meet(a, b *claims.Claim) bool {
	x, err := d.program.Keys(d.worker, a, nil)
	if err != nil {
		return false
	}
	y, err := d.program.Keys(d.worker, b, nil)
	for _, k := range x {
		for _, l := range y {
			if k == l && err == nil {
				return true
			}
		}
	}
	return false
}

func (d *diagnosis) why(cs ...*claims.Claim) []string {
	out, err := d.program.Why(d.worker, cs...)
	if err != nil {
		return []string{err.Error()}
	}
	return out
}
