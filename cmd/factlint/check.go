package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

type checkOptions struct {
	paths       []string
	input       inputOptions
	outputs     outputs
	failOn      string // a severity, or never
	minSeverity string
}

const never = "never"

func newCheckCmd(s streams, runF func(*cobra.Command, streams, *checkOptions) error) *cobra.Command {
	o := &checkOptions{failOn: rules.Severities[0], minSeverity: rules.Severities[len(rules.Severities)-1]}
	cmd := &cobra.Command{
		Use:     "check [PATH…]",
		Short:   "Show statements that cannot all be true",
		GroupID: groupWork,
		Long: `Reads documents and shows every place where they cannot all be true. PATH is a file, a folder, a pattern, or - for
stdin; without one, the current folder is read.`,
		Example: `  factlint check drafts/
  factlint check --fail-on warning --output terminal --output json=findings.json '2026/**/*.md'
  pandoc letter.docx -t plain | factlint check - archive/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if err := errors.Join(o.input.validate(), o.outputs.validate()); err != nil {
				return err
			}
			return runF(cmd, s, o)
		},
	}
	o.input.bind(cmd)
	o.outputs.bind(cmd, reports.Formats)
	addChoice(cmd, &o.failOn, "fail-on", append(slices.Clone(rules.Severities), never), "exit with 1 at findings of this severity or graver")
	addChoice(cmd, &o.minSeverity, "min-severity", rules.Severities, "show findings of this severity or graver")
	return cmd
}

func runCheck(cmd *cobra.Command, s streams, o *checkOptions) error {
	result, err := check(cmd.Context(), s, o.paths, &o.input)
	if err != nil {
		return err
	}
	failed := reaches(result.Findings, o.failOn)
	hide(result, o.minSeverity)
	s.warnings(result, &o.input)
	if err := errors.Join(s.write(o.outputs.chosen(), result, &o.input), s.failures(result.Errors)); err != nil {
		return err
	}
	if !failed {
		return nil
	}
	if !reaches(result.Findings, o.failOn) {
		s.complain("findings that --fail-on counts are hidden by --min-severity")
	}
	return errFindings
}

// reaches reports whether a finding is at least as grave as severity.
func reaches(findings []checker.Finding, severity string) bool {
	return slices.ContainsFunc(findings, func(f checker.Finding) bool { return atLeast(f.Severity, severity) })
}

// atLeast reports whether severity a is as grave as b or graver. Nothing reaches never.
func atLeast(a, b string) bool {
	i, j := slices.Index(rules.Severities, a), slices.Index(rules.Severities, b)
	return i >= 0 && j >= 0 && i <= j
}

// hide takes the findings below a severity out of the result.
func hide(r *checker.Result, severity string) {
	r.Findings = slices.DeleteFunc(r.Findings, func(f checker.Finding) bool { return !atLeast(f.Severity, severity) })
}
