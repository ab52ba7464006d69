package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

type testOptions struct {
	paths   []string // files and folders of rules; the built-in ones when empty
	verbose bool
}

func newTestCmd(s streams, runF func(*cobra.Command, streams, *testOptions) error) *cobra.Command {
	o := &testOptions{}
	cmd := &cobra.Command{
		Use:     "test [PATH…]",
		Short:   "Run the examples in rule files",
		Long:    "Runs each rule of the files and folders over its own examples; without a PATH, the rules that come with the tool.",
		Example: "  factlint test rules/",
		GroupID: groupRules,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			return runF(cmd, s, o)
		},
	}
	cmd.Flags().BoolVarP(&o.verbose, "verbose", "v", false, "name the examples that pass as well")
	return cmd
}

// tried is what came of one example of a rule.
type tried struct {
	rule    *rules.Rule
	example *rules.Example
	missing []rules.Want
	surplus []rules.Found
	failed  []checker.Failure // documents that could not be read, or a rule that could not be evaluated
}

func (t *tried) ok() bool { return len(t.missing)+len(t.surplus)+len(t.failed) == 0 }

func runTest(cmd *cobra.Command, s streams, o *testOptions) error {
	all, mistakes := rulesToTest(o.paths)
	results, more, err := tryExamples(cmd.Context(), all)
	if err != nil {
		return err
	}
	var b strings.Builder
	wrong := 0
	for i := range results {
		if !results[i].ok() {
			wrong++
		}
		if !results[i].ok() || o.verbose {
			results[i].write(&b)
		}
	}
	fmt.Fprintf(&b, "examples run: %d, failed: %d, rules: %d\n", len(results), wrong, len(all))
	_, err = s.out.Write([]byte(b.String()))
	if isClosedPipe(err) {
		err = nil
	}
	if err := errors.Join(err, s.failures(failuresOf(errors.Join(append(mistakes, more...)...)))); err != nil {
		return err
	}
	if wrong > 0 {
		return errFindings
	}
	return nil
}

func (t *tried) write(b *strings.Builder) {
	mark := "ok  "
	if !t.ok() {
		mark = "FAIL"
	}
	fmt.Fprintf(b, "%s %s: %s", mark, reports.Visible(t.rule.ID), reports.Visible(t.example.Name))
	if t.rule.Path() != "" && !t.ok() {
		fmt.Fprintf(b, " (%s:%d)", reports.Visible(t.rule.Path()), t.example.Line)
	}
	b.WriteByte('\n')
	for _, want := range t.missing {
		fmt.Fprintf(b, "       missing: %s\n", quotes(want))
	}
	for _, found := range t.surplus {
		fmt.Fprintf(b, "       surplus: %s (%s)\n", reports.Visible(found.Message), quotes(found.Evidence))
	}
	for _, f := range t.failed {
		fmt.Fprintf(b, "       %s\n", failureText(f))
	}
}

func quotes(list []rules.Quote) string {
	parts := make([]string, len(list))
	for i, q := range list {
		parts[i] = reports.Visible(q.Doc) + ": " + strconv.Quote(q.Text)
	}
	return strings.Join(parts, " | ")
}
