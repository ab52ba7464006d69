package checker

import (
	"context"
	"fmt"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// ExampleResult says how an example of a rule came out.
type ExampleResult struct {
	Rule    *rules.Rule
	Example rules.Example
	Missing []rules.Want  // expected and not found
	Surplus []rules.Found // found and not expected
	Err     error         // why the example could not be run
}

// OK reports whether the example came out as expected.
func (e ExampleResult) OK() bool { return e.Err == nil && len(e.Missing) == 0 && len(e.Surplus) == 0 }

// RunExamples runs the examples of each program's rule, each example alone with its own rule only.
func RunExamples(ctx context.Context, lex *lexicon.Lexicon, programs []*rules.Program) []ExampleResult {
	var out []ExampleResult
	for _, p := range programs {
		for _, e := range p.Rule.Examples {
			r := ExampleResult{Rule: p.Rule, Example: e}
			var found []rules.Found
			if found, r.Err = runExample(ctx, lex, p, e); r.Err == nil {
				r.Missing, r.Surplus = e.Compare(p.Rule.ID, found)
			}
			out = append(out, r)
		}
	}
	return out
}

func runExample(ctx context.Context, lex *lexicon.Lexicon, p *rules.Program, e rules.Example) ([]rules.Found, error) {
	var sheets []claims.Sheet
	for _, d := range e.Docs {
		doc, err := document.Read(d.Name, []byte(d.Text), document.Options{})
		if err != nil {
			return nil, fmt.Errorf("example %q: could not read %q: %w", e.Name, d.Name, err)
		}
		sheets = append(sheets, claims.Extract(lex, doc, claims.Options{}))
	}
	res, err := Check(ctx, lex, sheets, []*rules.Program{p}, Options{Jobs: 1})
	if err != nil {
		return nil, err
	}
	for _, f := range res.Errors {
		return nil, fmt.Errorf("example %q: %s", e.Name, f.Message)
	}
	var found []rules.Found
	for _, f := range res.Findings {
		x := rules.Found{Rule: f.Rule, Message: f.Message}
		for _, pos := range f.Positions {
			for _, c := range pos.Evidence {
				x.Evidence = append(x.Evidence, rules.Quote{Doc: c.Path, Text: c.Text})
			}
		}
		found = append(found, x)
	}
	return found, nil
}
