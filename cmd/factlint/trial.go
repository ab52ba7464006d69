package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

// trial is what came of running the examples of rules.
type trial struct {
	rules    []rules.Rule // with all of their examples
	programs []*rules.Program
	results  []checker.ExampleResult
	mistakes []error
}

// tryExamples runs those examples of rules that pick takes. Without paths, the rules are those that the configuration names,
// or else the built-in ones.
func tryExamples(ctx context.Context, o *testOptions, pick *regexp.Regexp) *trial {
	t := &trial{}
	t.load(o)
	var err error
	t.programs, err = rules.Compile(picked(t.rules, pick), rules.Options{})
	t.mistakes = append(t.mistakes, split(err)...)
	t.results = checker.RunExamples(ctx, lexicon.Default(), t.programs)
	return t
}

// load reads the rules, anew where an update has changed them.
func (t *trial) load(o *testOptions) {
	t.rules, t.mistakes = nil, nil
	paths := o.paths
	for _, f := range o.input.conf().RuleFiles {
		if len(o.paths) == 0 {
			paths = append(paths, o.input.conf().path(f.text))
		}
	}
	if len(paths) == 0 {
		t.rules, t.mistakes = loadRules(rules.Builtin, nil)
	}
	for _, file := range paths {
		own, err := rules.LoadPath(file)
		t.rules = rules.Merge(t.rules, own)
		t.mistakes = append(t.mistakes, split(err)...)
	}
}

// warnings tells what is sound about the house's own rules and still not as it should be.
func (t *trial) warnings() []checker.Failure {
	known, _ := rules.Builtin() // a test sees to it
	own := func(r *rules.Rule) bool { return r.Pack != builtinPack }
	all := rules.Merge(known, t.rules)
	return warningsOf(slices.Concat(rules.Untested(all, own), rules.Warnings(all, t.programs, own)))
}

// picked returns the rules with those of their examples that pick takes.
func picked(all []rules.Rule, pick *regexp.Regexp) []rules.Rule {
	out := make([]rules.Rule, len(all))
	for i := range all {
		out[i] = all[i]
		out[i].Examples = nil
		for _, e := range all[i].Examples {
			if pick.MatchString(all[i].ID + ": " + e.Name) {
				out[i].Examples = append(out[i].Examples, e)
			}
		}
	}
	return out
}

// update writes what was found into the file of an example, where that takes nothing away, and reports whether the example
// holds now. It says what it wrote, or why it did not.
func (t *trial) update(b *strings.Builder, r *checker.ExampleResult) bool {
	refuse := func(why string) bool {
		fmt.Fprintf(b, "not updated: %s: %s: %s\n", reports.Visible(r.Rule.ID), reports.Visible(r.Example.Name), why)
		return false
	}
	switch {
	case r.Err != nil:
		return false
	case len(r.Missing) > 0:
		return refuse("an expectation is never taken away; mend the rule, or take out by hand what is missing")
	case r.Example.Unwritten && len(r.Surplus) == 0:
		return refuse("nothing is found; write want: [] if that is meant")
	case !r.Example.Unwritten && !r.Example.Fires():
		return refuse("the example is to stay silent; mend the rule")
	case r.Example.Count >= 0:
		return refuse("it counts its findings; write the number by hand")
	case r.Rule.Pack == builtinPack:
		return refuse("the rule comes with the tool")
	}
	var wants []rules.Want
	for _, f := range r.Surplus {
		wants = append(wants, rules.Want(f.Evidence))
	}
	file := r.Rule.Path()
	data, err := os.ReadFile(filepath.FromSlash(file))
	if err == nil {
		data, err = rules.AddWants(file, data, r.Rule.ID, r.Example.Name, wants)
	}
	if err == nil {
		err = writeText(filepath.FromSlash(file), string(data))
	}
	if err != nil {
		return refuse(reports.Visible(err.Error()))
	}
	fmt.Fprintf(b, "updated: %s: %s (%s:%d) expects as well\n", reports.Visible(r.Rule.ID), reports.Visible(r.Example.Name), reports.Visible(file), r.Example.Line)
	for i := range r.Surplus {
		quotes(b, r.Surplus[i].Evidence, r.Surplus[i].Where)
	}
	return true
}
