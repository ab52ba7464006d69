package main

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

type testOptions struct {
	input    inputOptions // for the configuration alone
	paths    []string     // files and folders of rules; those of the configuration, or the built-in ones, when empty
	run      string       // a pattern of rules and examples
	update   bool
	coverage bool
	verbose  bool
}

func newTestCmd(s streams, runF func(*cobra.Command, streams, *testOptions) error) *cobra.Command {
	o := &testOptions{}
	cmd := &cobra.Command{
		Use:   "test [PATH…]",
		Short: "Run the examples in rule files",
		Long: `Runs each rule of the files and folders over its own examples; without a PATH, the rules that the configuration names, or
those that come with the tool. What is missing and what is surplus is told with the sentences, and of what is missing which
part of the rule is to blame. Exit code 1 where an example does not hold.

--update writes what is found into examples whose want: is left empty, and adds what is found to those that expect findings.
It never takes an expectation away and never lets a silent example fire: that is for you to write.`,
		Example: "  factlint test rules/\n  factlint test --run 'case-court: .*appeal' rules/",
		GroupID: groupRules,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			return runF(cmd, s, o)
		},
	}
	o.input.bindConfig(cmd)
	cmd.Flags().StringVar(&o.run, "run", "", "only examples whose \"rule: name\" matches the regular expression `PATTERN`")
	cmd.Flags().BoolVar(&o.update, "update", false, "write what is found into the rule files; nothing is taken away")
	cmd.Flags().BoolVar(&o.coverage, "coverage", false, "list how many examples of each rule fire and how many stay silent")
	cmd.Flags().BoolVarP(&o.verbose, "verbose", "v", false, "name the examples that pass as well")
	return cmd
}

func runTest(cmd *cobra.Command, s streams, o *testOptions) error {
	pick, err := regexp.Compile(o.run)
	if err != nil {
		return fmt.Errorf("--run %q is no regular expression: %w", o.run, err)
	}
	if _, err := o.input.configure(nil); err != nil {
		return err
	}
	t := tryExamples(cmd.Context(), o, pick)
	if err := cmd.Context().Err(); err != nil {
		return err
	}
	var b strings.Builder
	wrong, updated := 0, 0
	for i := range t.results {
		r := &t.results[i]
		switch {
		case r.OK():
		case o.update && t.update(&b, r):
			updated++
			continue
		default:
			wrong++
		}
		if !r.OK() || o.verbose {
			writeExample(&b, r)
		}
	}
	if updated > 0 {
		t.load(o)
	}
	if o.coverage {
		writeCoverage(&b, t.rules)
	}
	fmt.Fprintf(&b, "examples run: %d, failed: %d, rules: %d\n", len(t.results), wrong, len(t.rules))
	if dark := withoutFiring(t.rules); len(dark) > 0 {
		fmt.Fprintf(&b, "no example fires: %s\n", strings.Join(dark, ", "))
	}
	if err := errors.Join(s.print(b.String()), t.errs(s)); err != nil {
		return err
	}
	if wrong > 0 {
		return errFindings
	}
	return nil
}

// errs names the mistakes in rules, and after them what is sound and not as it should be.
func (t *trial) errs(s streams) error {
	err := s.failures(failuresOf(errors.Join(t.mistakes...)))
	for _, w := range t.warnings() {
		s.complain("warning: " + failureText(w))
	}
	return err
}

// withoutFiring lists the rules of which no example fires.
func withoutFiring(all []rules.Rule) []string {
	var out []string
	for i := range all {
		if fires, _ := all[i].Coverage(); fires == 0 {
			out = append(out, all[i].ID)
		}
	}
	return out
}

func writeCoverage(b *strings.Builder, all []rules.Rule) {
	var rows [][]string
	for i := range all {
		fires, silent := all[i].Coverage()
		rows = append(rows, []string{all[i].ID, strconv.Itoa(fires), strconv.Itoa(silent)})
	}
	_ = reports.WriteTable(b, []string{"rule", "fire", "silent"}, rows) // a builder takes everything
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
	if r.Err != nil {
		for line := range strings.SplitSeq(r.Err.Error(), "\n") { // the caret stands below what it points at
			fmt.Fprintf(b, "  %s\n", reports.Visible(line))
		}
		return
	}
	for i := range r.Missing {
		m := &r.Missing[i]
		b.WriteString("  missing:\n")
		quotes(b, m.Want, m.Where)
		for _, why := range m.Why {
			fmt.Fprintf(b, "    because %s\n", reports.Visible(why))
		}
	}
	label := "surplus"
	if r.Example.Unwritten {
		label = "found"
		b.WriteString("  want: is not written yet")
		if len(r.Surplus) == 0 {
			b.WriteString("; nothing is found")
		}
		b.WriteByte('\n')
	}
	for i := range r.Surplus {
		fmt.Fprintf(b, "  %s: %s\n", label, reports.Visible(r.Surplus[i].Message))
		quotes(b, r.Surplus[i].Evidence, r.Surplus[i].Where)
	}
}

// quotes writes words with their places and sentences.
func quotes(b *strings.Builder, list []rules.Quote, where []rules.Place) {
	for i, q := range list {
		at := reports.Visible(q.Doc)
		sentence := ""
		if i < len(where) && where[i].Line > 0 {
			at += ":" + strconv.Itoa(where[i].Line)
			sentence = reports.Visible(where[i].Sentence)
		}
		fmt.Fprintf(b, "    %s: %q\n", at, q.Text)
		if sentence != "" && sentence != q.Text {
			fmt.Fprintf(b, "      %s\n", sentence)
		}
	}
}
