package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
)

type baselineOptions struct {
	paths []string
	file  string
	input inputOptions
}

// baselineWork is one command below baseline that reads documents.
type baselineWork struct {
	use, short, long string
	create           bool // the file must not exist; otherwise it must

	// change returns what is to be accepted, given what was, the findings, and which documents are known of.
	change func(was checker.Baseline, findings []checker.Finding, judged func(path string) bool) checker.Baseline
}

// baselineWorks lists them in the order of the help.
var baselineWorks = []baselineWork{
	{use: "create [PATH…]", short: "Accept everything that is found now", create: true,
		long:   "Checks documents and writes a baseline that accepts every finding. It does not touch a file that exists.",
		change: checker.Baseline.Update},
	{use: "update [PATH…]", short: "Accept what is found now, and drop what is settled", change: checker.Baseline.Update,
		long: "Checks documents and writes the baseline anew: what is found now is accepted, what is settled goes. Entries on documents\nthat this run does not read stay."},
	{use: "prune [PATH…]", short: "Drop what is settled; accept nothing", change: checker.Baseline.Prune,
		long: "Checks documents and removes from the baseline what is settled. It never adds anything. Entries on documents that this\nrun does not read stay."},
}

func newBaselineCmd(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "baseline",
		Short: "Accept findings, so that only new ones count",
		Long: `A baseline is a file of accepted findings: check --baseline FILE shows and fails on new ones only. It knows a finding by
what disagrees, not by lines or wording: text may move and be reworded, but a changed figure, or another document that
joins the dispute, is new. It holds one entry a line, sorted, so that it merges well. What is settled is named on stderr
until prune or update takes it out. Runs at the same time keep what the others accept in documents that they do not read.

Subcommands: create, update, prune and show; each tells more with --help.`,
		Example: `  factlint baseline create drafts/
  factlint check --baseline ` + defaultBaseline + ` drafts/
  factlint baseline prune drafts/`,
		GroupID: groupWork,
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	for _, w := range baselineWorks {
		cmd.AddCommand(newBaselineWorkCmd(s, w))
	}
	cmd.AddCommand(newBaselineShowCmd(s))
	return cmd
}

func newBaselineWorkCmd(s streams, w baselineWork) *cobra.Command {
	o := &baselineOptions{}
	cmd := &cobra.Command{
		Use:   w.use,
		Short: w.short,
		Long:  w.long,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if err := o.input.validate(); err != nil {
				return err
			}
			return runBaseline(cmd, s, w, o)
		},
	}
	o.input.bind(cmd)
	bindBaseline(cmd, &o.file, defaultBaseline)
	return cmd
}

func bindBaseline(cmd *cobra.Command, file *string, value string) {
	cmd.Flags().StringVar(file, "baseline", value, "the accepted findings are in `FILE`")
}

func runBaseline(cmd *cobra.Command, s streams, w baselineWork, o *baselineOptions) error {
	var err error
	if o.paths, err = o.input.configure(o.paths); err != nil {
		return err
	}
	o.input.baselineSetting(cmd, &o.file)
	was, err := baselineToChange(o.file, w.create) // before the documents, which may take long
	if err != nil {
		return err
	}
	result, err := check(cmd.Context(), s, o.paths, &o.input, checkTask{baseline: o.file})
	if err != nil {
		return err
	}
	s.warnings(result, &o.input)
	if err := s.failures(result.Errors); err != nil {
		s.complain("the baseline is left as it was: what could not be read may still disagree")
		return err
	}
	return saveBaseline(cmd.Context(), s, o, w, was, result)
}

// baselineToChange reads the baseline that a command changes, or makes sure that there is none where it creates one.
func baselineToChange(file string, create bool) (checker.Baseline, error) {
	if !create {
		b, err := openBaseline(file)
		if err != nil {
			return checker.Baseline{}, err
		}
		return b.Baseline, nil
	}
	if _, err := os.Lstat(file); err == nil {
		return checker.Baseline{}, fmt.Errorf("%q exists already and is left alone; 'factlint baseline update --baseline %s' brings it up to date", file, file)
	}
	return checker.Baseline{}, nil
}

func newBaselineShowCmd(s streams) *cobra.Command {
	file := ""
	cmd := &cobra.Command{
		Use:   "show",
		Short: "List what is accepted",
		Long:  "Lists the entries of a baseline: rule, how many conflicts there are of the kind, and where they stood when they were accepted.",
		Args:  noArguments,
		RunE:  func(*cobra.Command, []string) error { return showBaseline(s, file) },
	}
	bindBaseline(cmd, &file, defaultBaseline)
	return cmd
}

func showBaseline(s streams, file string) error {
	b, err := openBaseline(file)
	if err != nil {
		return err
	}
	rows := make([][]string, 0, len(b.Entries))
	for _, e := range b.Entries {
		rows = append(rows, []string{e.Rule, strconv.Itoa(e.Count), sidesText(e.Sides)})
	}
	err = reports.WriteTable(s.out, []string{"rule", "count", "where"}, rows)
	if isClosedPipe(err) {
		err = nil
	}
	return err
}
