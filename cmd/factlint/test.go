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

func runTest(cmd *cobra.Command, s streams, o *testOptions) error {
	results, count, mistakes := tryExamples(cmd.Context(), o.paths)
	if err := cmd.Context().Err(); err != nil {
		return err
	}
	var b strings.Builder
	wrong := 0
	for i := range results {
		if !results[i].OK() {
			wrong++
		}
		if !results[i].OK() || o.verbose {
			writeExample(&b, &results[i])
		}
	}
	fmt.Fprintf(&b, "examples run: %d, failed: %d, rules: %d\n", len(results), wrong, count)
	_, err := s.out.Write([]byte(b.String()))
	if isClosedPipe(err) {
		err = nil
	}
	if err := errors.Join(err, s.failures(failuresOf(errors.Join(mistakes...)))); err != nil {
		return err
	}
	if wrong > 0 {
		return errFindings
	}
	return nil
}

func writeExample(b *strings.Builder, r *checker.ExampleResult) {
	mark := "ok  "
	if !r.OK() {
		mark = "FAIL"
	}
	fmt.Fprintf(b, "%s %s: %s", mark, reports.Visible(r.Rule.ID), reports.Visible(r.Example.Name))
	if r.Rule.Path() != "" && !r.OK() {
		fmt.Fprintf(b, " (%s:%d)", reports.Visible(r.Rule.Path()), r.Example.Line)
	}
	b.WriteByte('\n')
	for _, want := range r.Missing {
		fmt.Fprintf(b, "       missing: %s\n", quotes(want))
	}
	for _, found := range r.Surplus {
		fmt.Fprintf(b, "       surplus: %s (%s)\n", reports.Visible(found.Message), quotes(found.Evidence))
	}
	if r.Err != nil {
		fmt.Fprintf(b, "       %s\n", reports.Visible(r.Err.Error()))
	}
}

func quotes(list []rules.Quote) string {
	parts := make([]string, len(list))
	for i, q := range list {
		parts[i] = reports.Visible(q.Doc) + ": " + strconv.Quote(q.Text)
	}
	return strings.Join(parts, " | ")
}
