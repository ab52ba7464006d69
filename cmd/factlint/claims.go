package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
)

type claimsOptions struct {
	paths   []string
	input   inputOptions
	outputs outputs
}

func newClaimsCmd(s streams, runF func(*cobra.Command, streams, *claimsOptions) error) *cobra.Command {
	o := &claimsOptions{}
	cmd := &cobra.Command{
		Use:     "claims [PATH…]",
		Short:   "Show what documents claim",
		Long:    "Reads documents and shows every statement that was found in them and can be checked.",
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
	o.outputs.bind(cmd, reports.ClaimFormats)
	return cmd
}

func runClaims(cmd *cobra.Command, s streams, o *claimsOptions) error {
	var err error
	if o.paths, err = o.input.configure(o.paths); err != nil {
		return err
	}
	r, err := read(cmd.Context(), s, o.paths, &o.input)
	if err != nil {
		return err
	}
	result := &checker.Result{Sheets: r.sheets, Errors: r.failures, Warnings: r.warnings, Account: checker.Account{Documents: len(r.sheets)}}
	s.warnings(result, &o.input)
	return errors.Join(s.write(cmd.Context(), o.outputs.chosen(), result, &o.input), s.failures(result.Errors))
}
