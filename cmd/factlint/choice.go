package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// choice is a flag whose value is one of a list: value check, help and completion come from that list.
type choice struct {
	value   *string
	allowed []string
}

// String implements pflag.Value.
func (c choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

// Type implements pflag.Value: it is what the help shows behind the flag.
func (c choice) Type() string { return strings.Join(c.allowed, "|") }

// Set implements pflag.Value.
func (c choice) Set(s string) error {
	if err := oneOf(s, c.allowed); err != nil {
		return err
	}
	*c.value = s
	return nil
}

// oneOf returns an error that lists what is allowed, unless s is among it.
func oneOf(s string, allowed []string) error {
	if slices.Contains(allowed, s) {
		return nil
	}
	return fmt.Errorf("want one of %s%s", strings.Join(allowed, ", "), didYouMean("", s, allowed))
}

// addChoice adds a flag that takes one of the allowed values; *value is its default.
func addChoice(cmd *cobra.Command, value *string, name string, allowed []string, usage string) {
	cmd.Flags().Var(choice{value, allowed}, name, usage)
	complete(cmd, name, allowed)
}

// complete offers fixed values for a flag on the command line. The error says that there is no such flag, which the
// tests of the commands would show.
func complete(cmd *cobra.Command, flag string, values []string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}
