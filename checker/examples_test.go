package checker_test

import (
	"context"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules/rulestest"
)

// TestBuiltinExamples runs the examples inside the rules that come with the tool.
func TestBuiltinExamples(t *testing.T) {
	programs := rulestest.Builtin(t)
	for _, r := range checker.RunExamples(context.Background(), lexicon.Default(), programs) {
		t.Run(r.Rule.ID+"/"+r.Example.Name, func(t *testing.T) {
			if r.Err != nil {
				t.Fatal(r.Err)
			}
			for _, want := range r.Missing {
				t.Errorf("%s:%d: not found: %v", r.Rule.Path(), r.Example.Line, want)
			}
			for _, found := range r.Surplus {
				t.Errorf("%s:%d: found, and not expected: %s %v", r.Rule.Path(), r.Example.Line, found.Message, found.Evidence)
			}
		})
	}
}
