package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

type reportOptions struct {
	paths       []string
	input       inputOptions
	outputs     outputs
	minSeverity string
}

func newReportCmd(s streams, runF func(*cobra.Command, streams, *reportOptions) error) *cobra.Command {
	o := &reportOptions{minSeverity: rules.Severities[len(rules.Severities)-1], outputs: outputs{files: true}}
	cmd := &cobra.Command{
		Use:   "report [PATH…]",
		Short: "Write a discrepancy report for people",
		Long: `Reads documents and writes a report: what was read, every discrepancy with its quotations side by side, the key facts
of all documents in one table, and what agrees. Findings do not make it fail.`,
		Example: "  factlint report drafts/ -o report.md",
		GroupID: groupWork,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if err := errors.Join(o.input.validate(), o.outputs.validate()); err != nil {
				return err
			}
			return runF(cmd, s, o)
		},
	}
	o.input.bind(cmd)
	o.outputs.bind(cmd, reports.ReportFormats)
	addChoice(cmd, &o.minSeverity, "min-severity", rules.Severities, "report findings of this severity or graver")
	return cmd
}

func runReport(cmd *cobra.Command, s streams, o *reportOptions) error {
	var err error
	if o.paths, err = o.input.configure(o.paths); err != nil {
		return err
	}
	setFlag(cmd, "min-severity", &o.minSeverity, o.input.conf().MinSeverity)
	result, err := check(cmd.Context(), s, o.paths, &o.input, checkTask{claims: o.outputs.claims()})
	if err != nil {
		return err
	}
	hide(result, o.minSeverity)
	s.warnings(result, &o.input)
	return errors.Join(s.write(cmd.Context(), o.outputs.chosen(), result, &o.input), s.failures(result.Errors))
}
