package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const about = `factlint is a linter for facts. Point it at documents that report on the same things: it extracts what they claim,
compares the claims that speak of the same thing, and shows every place where they cannot all be true, with the
quotations. It says that they disagree, never who is right.

Exit codes: 0 nothing at or above --fail-on; 1 there is; 2 bad usage, configuration or rule, or input that could not be
read (everything else has been checked all the same).

Every flag can also be set by a variable: --fail-on by FACTLINT_FAIL_ON. Flags take precedence.`

// newRoot returns the command that holds all others.
func newRoot(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "factlint",
		Short:         "Find statements in documents that cannot all be true",
		Long:          about,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return fromEnvironment(cmd, s.env)
		},
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetFlagErrorFunc(badFlag)
	root.SetVersionTemplate("factlint {{.Version}}\n")
	root.AddGroup(
		&cobra.Group{ID: groupWork, Title: "Documents:"},
		&cobra.Group{ID: groupRules, Title: "Rules:"},
	)
	root.AddCommand(
		newCheckCmd(s, runCheck), newClaimsCmd(s, runClaims), newReportCmd(s, runReport), newCompareCmd(s, runCompare),
		newBaselineCmd(s), newNamesCmd(s), newFactsCmd(s), newCacheCmd(s), newConfigCmd(s), newInitCmd(s, runInit),
		newRulesCmd(s, runRules), newExplainCmd(s, runExplain), newTestCmd(s, runTest),
		newVersionCmd(s),
	)
	return root
}

// The groups of commands in the help.
const (
	groupWork  = "work"
	groupRules = "rules"
)

// badFlag adds to an error about a flag what it may have been meant for, and where to read on.
func badFlag(cmd *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	hint := ""
	if errors.As(err, &missing) {
		hint = didYouMean("--", strings.TrimLeft(missing.GetSpecifiedName(), "-"), flagNames(cmd))
	}
	return fmt.Errorf("%w%s\nRun '%s --help' for all flags", err, hint, cmd.CommandPath())
}

// flagNames lists the flags that cmd takes, sorted.
func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}
