package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

type rulesOptions struct {
	input     inputOptions // for rules and configuration alone
	functions bool
	fields    bool
}

func newRulesCmd(s streams, runF func(streams, *rulesOptions) error) *cobra.Command {
	o := &rulesOptions{}
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long: `Lists the rules that come with the tool, those of the configuration and those of --rules: id, severity as the configuration
has it, type, pack and title. With --functions or --fields it lists what conditions may call and name instead.

Subcommand: new writes a rule to begin with.`,
		Example: "  factlint rules --fields\n  factlint rules new case-court",
		GroupID: groupRules,
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runF(s, o) },
	}
	bindRules(cmd, &o.input.rules)
	o.input.bindConfig(cmd)
	cmd.Flags().BoolVar(&o.functions, "functions", false, "list the functions that conditions may call")
	cmd.Flags().BoolVar(&o.fields, "fields", false, "list the fields that conditions may name")
	cmd.MarkFlagsMutuallyExclusive("functions", "fields")
	cmd.AddCommand(newRulesNewCmd(s, runRulesNew))
	return cmd
}

func runRules(s streams, o *rulesOptions) error {
	switch {
	case o.functions:
		return s.print(functionList())
	case o.fields:
		return s.table([]string{"field", "type", "meaning"}, fieldRows())
	}
	if _, err := o.input.configure(nil); err != nil {
		return err
	}
	set := o.input.ruleSet()
	rows := make([][]string, 0, len(set.all))
	for i := range set.all {
		r := &set.all[i]
		rows = append(rows, []string{r.ID, o.input.standing(r, set.off), r.Type, r.Pack, r.Title})
	}
	err := s.table([]string{"rule", "severity", "type", "pack", "title"}, rows)
	return errors.Join(err, s.failures(failuresOf(errors.Join(set.mistakes...))))
}

// standing returns off, or how grave the findings of a rule are in a run.
func (o *inputOptions) standing(r *rules.Rule, off []string) string {
	for _, id := range off {
		if id == r.ID {
			return "off"
		}
	}
	if s := o.conf().severityOf(r.ID, r.Pack); s != "" {
		return s
	}
	return r.Level()
}

// table prints rows in columns.
func (s streams) table(head []string, rows [][]string) error {
	err := reports.WriteTable(s.out, head, rows)
	if isClosedPipe(err) {
		return nil
	}
	return err
}

// functionList describes the functions, and names those of the expression language.
func functionList() string {
	var b strings.Builder
	for _, f := range rules.Functions() {
		fmt.Fprintf(&b, "%s\n    %s\n    %s gives %s\n", f.Signature, f.Doc, f.Example, f.Result)
	}
	fmt.Fprintf(&b, "\nof the expression language\n    %s\n", strings.Join(rules.Builtins(), ", "))
	return b.String()
}

// fieldRows lists fields as they are named: value.number, office.title.
func fieldRows() [][]string {
	var rows [][]string
	for _, f := range rules.Fields() {
		name := f.Name
		if f.Of != "claim" {
			name = f.Of + "." + f.Name
		}
		rows = append(rows, []string{name, strings.TrimPrefix(strings.TrimPrefix(f.Type, "an "), "a "), f.Doc})
	}
	return rows
}
