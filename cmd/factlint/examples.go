package main

import (
	"context"
	"slices"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// rulesToTest returns the rules of paths alone, or the built-in ones where there is no path.
func rulesToTest(paths []string) ([]rules.Rule, []error) {
	if len(paths) == 0 {
		return loadRules(nil)
	}
	var all []rules.Rule
	var mistakes []error
	for _, path := range paths {
		own, err := rules.LoadPath(path)
		all = rules.Merge(all, own)
		mistakes = append(mistakes, split(err)...)
	}
	return all, mistakes
}

// tryExamples runs each rule alone over the documents of each of its examples. Mistakes are those of rules that do not
// compile; the error is that of the context.
func tryExamples(ctx context.Context, all []rules.Rule) ([]tried, []error, error) {
	programs, err := rules.Compile(all, rules.Options{})
	mistakes := split(err)
	var results []tried
	for _, p := range programs {
		for i := range p.Rule.Examples {
			t, err := tryExample(ctx, p, &p.Rule.Examples[i])
			if err != nil {
				return nil, mistakes, err
			}
			results = append(results, t)
		}
	}
	return results, mistakes, nil
}

func tryExample(ctx context.Context, p *rules.Program, e *rules.Example) (tried, error) {
	t := tried{rule: p.Rule, example: e}
	var sheets []claims.Sheet
	for _, d := range e.Docs {
		sheet, err := extractOne(lexicon.Default(), input{path: d.Name, data: []byte(d.Text), read: true})
		if err != nil {
			t.failed = append(t.failed, failureOf(d.Name, err))
			continue
		}
		sheets = append(sheets, *sheet)
	}
	result, err := checker.Check(ctx, lexicon.Default(), sheets, []*rules.Program{p}, checker.Options{Jobs: 1})
	if err != nil {
		return t, err
	}
	t.failed = slices.Concat(t.failed, result.Errors)
	t.missing, t.surplus = e.Compare(p.Rule.ID, found(result.Findings))
	return t, nil
}

// found turns findings into what an example is compared with.
func found(findings []checker.Finding) []rules.Found {
	out := make([]rules.Found, 0, len(findings))
	for i := range findings {
		f := rules.Found{Rule: findings[i].Rule, Message: findings[i].Message}
		for _, p := range findings[i].Positions {
			for j := range p.Evidence {
				f.Evidence = append(f.Evidence, rules.Quote{Doc: p.Evidence[j].Path, Text: p.Evidence[j].Text})
			}
		}
		out = append(out, f)
	}
	return out
}
