package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// fromEnvironment sets each flag that the command line leaves alone from its variable: --fail-on from FACTLINT_FAIL_ON.
// Several values of a repeatable flag are parted by commas.
func fromEnvironment(cmd *cobra.Command, env func(string) string) error {
	var first error
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if first != nil || f.Changed || !hasVariable(f) {
			return
		}
		name := variable(f.Name)
		if value := env(name); value != "" {
			first = setFrom(cmd.Flags(), f, name, value)
		}
	})
	return first
}

// hasVariable reports whether a variable stands for the flag. One for an output file would have every command of a shell
// write to that file.
func hasVariable(f *pflag.Flag) bool {
	o, ok := f.Value.(*outputs)
	return f.Name != "help" && f.Name != "version" && (!ok || !o.files)
}

// variable returns the name of the variable that stands for a flag.
func variable(flag string) string {
	return "FACTLINT_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

func setFrom(flags *pflag.FlagSet, f *pflag.Flag, name, value string) error {
	values := []string{value}
	if repeatable(f) {
		values = strings.Split(value, ",")
	}
	for _, v := range values {
		if err := flags.Set(f.Name, v); err != nil {
			return fmt.Errorf("the variable %s stands for --%s: %w", name, f.Name, err)
		}
	}
	return nil
}

func repeatable(f *pflag.Flag) bool {
	if _, ok := f.Value.(*outputs); ok {
		return true
	}
	_, ok := f.Value.(pflag.SliceValue)
	return ok
}
