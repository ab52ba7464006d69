package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// noArguments refuses arguments, and names the first.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fmt.Errorf("%s takes no arguments, but here is %q\nRun '%s --help' for usage", cmd.Name(), args[0], cmd.CommandPath())
}

// arguments asks for at least least and at most most arguments; a most below 0 sets no limit.
func arguments(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= least && (most < 0 || len(args) <= most) {
			return nil
		}
		return fmt.Errorf("want %s\nRun '%s --help' for usage", cmd.UseLine(), cmd.CommandPath())
	}
}
