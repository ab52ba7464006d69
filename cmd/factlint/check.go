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

	baseline       string // file of accepted findings; empty for none
	strictBaseline bool   // entries that are settled count as findings
	since          string // revision of git; empty for none
	showKnown      bool
	watch          bool
	stats          bool
}

const never = "never"

func newCheckCmd(s streams, runF func(*cobra.Command, streams, *checkOptions) error) *cobra.Command {
	o := &checkOptions{failOn: rules.Severities[0], minSeverity: rules.Severities[len(rules.Severities)-1]}
	cmd := &cobra.Command{
		Use:     "check [PATH…]",
		Short:   "Show statements that cannot all be true",
		GroupID: groupWork,
		Long: `Reads documents and shows every place where they cannot all be true. PATH is a file, a folder, a pattern, or - for
stdin; without one, the current folder is read.

With --baseline or --since only new findings count, and are shown: those that neither the baseline accepts nor were found
in the documents as they were at REV. JSON holds the others as well, with "new": false.`,
		Example: `  factlint check drafts/
  factlint check --fail-on warning --output terminal --output json=findings.json '2026/**/*.md'
  factlint check --since origin/main docs/
  factlint check --watch drafts/
  pandoc letter.docx -t plain | factlint check - archive/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if err := errors.Join(o.input.validate(), o.outputs.validate(), o.validateWatch()); err != nil {
				return err
			}
			return runF(cmd, s, o)
		},
	}
	o.input.bind(cmd)
	o.outputs.bind(cmd, reports.Formats)
	bindBaseline(cmd, &o.baseline, "")
	cmd.Flags().BoolVar(&o.strictBaseline, "strict-baseline", false, "exit with 1 when the baseline holds what is settled")
	cmd.Flags().StringVar(&o.since, "since", "", "only what was not found where the work tree left the branch or commit `REV` of git is new")
	cmd.Flags().BoolVar(&o.showKnown, "show-known", false, "show findings that are not new as well")
	cmd.Flags().BoolVar(&o.watch, "watch", false, "check again whenever a document, a rule or the configuration is saved, until interrupted")
	cmd.Flags().BoolVar(&o.stats, "stats", false, "write to stderr how much there was to do, and how long each phase and rule took")
	addChoice(cmd, &o.failOn, "fail-on", append(slices.Clone(rules.Severities), never), "exit with 1 at findings of this severity or graver")
	addChoice(cmd, &o.minSeverity, "min-severity", rules.Severities, "show findings of this severity or graver")
	return cmd
}

func runCheck(cmd *cobra.Command, s streams, o *checkOptions) error {
	if o.watch {
		return watch(cmd, s, o)
	}
	return checkOnce(cmd, s, o)
}

// checkOnce is one run. It fills in o what the configuration says.
func checkOnce(cmd *cobra.Command, s streams, o *checkOptions) error {
	if o.stats {
		o.input.stats = newStats()
	}
	var err error
	if o.paths, err = o.input.configure(o.paths); err != nil {
		return err
	}
	setFlag(cmd, "fail-on", &o.failOn, o.input.conf().FailOn)
	setFlag(cmd, "min-severity", &o.minSeverity, o.input.conf().MinSeverity)
	o.input.baselineSetting(cmd, &o.baseline)
	if err := o.input.outputSetting(cmd, &o.outputs); err != nil {
		return err
	}
	known, err := openKnown(o)
	if err != nil {
		return err
	}
	result, err := check(cmd.Context(), s, o.paths, &o.input, checkTask{baseline: o.baseline, claims: o.since != "" || o.outputs.claims()})
	if err != nil {
		return err
	}
	done := o.input.stats.phase("tell what is new")
	if err := known.mark(cmd.Context(), s, o, result); err != nil {
		return err
	}
	done()
	failed := reaches(result.Findings, o.failOn)
	hide(result, o.minSeverity)
	s.warnings(result, &o.input)
	stale := known.warn(s, o)
	done = o.input.stats.phase("write")
	err = s.writeFindings(cmd.Context(), o, result)
	done()
	if err := errors.Join(err, o.input.stats.write(s.err, result), s.failures(result.Errors)); err != nil {
		return err
	}
	if failed && !reaches(result.Findings, o.failOn) {
		s.complain("findings that --fail-on counts are hidden by --min-severity")
	}
	if failed || stale {
		return errFindings
	}
	return nil
}

// reaches reports whether a new finding is at least as grave as severity.
func reaches(findings []checker.Finding, severity string) bool {
	return slices.ContainsFunc(findings, func(f checker.Finding) bool { return f.New && atLeast(f.Severity, severity) })
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
