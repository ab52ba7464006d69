package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/reports"
)

type rulesOptions struct {
	rules []string
}

func newRulesCmd(s streams, runF func(streams, *rulesOptions) error) *cobra.Command {
	o := &rulesOptions{}
	cmd := &cobra.Command{
		Use:     "rules",
		Short:   "List the rules",
		Long:    "Lists the rules that come with the tool and those of --rules: id, severity, type and title.",
		GroupID: groupRules,
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runF(s, o) },
	}
	bindRules(cmd, &o.rules)
	return cmd
}

func runRules(s streams, o *rulesOptions) error {
	all, mistakes := loadRules(o.rules)
	rows := make([][]string, 0, len(all))
	for i := range all {
		r := &all[i]
		rows = append(rows, []string{r.ID, r.Level(), r.Type, r.Title})
	}
	err := reports.WriteTable(s.out, []string{"rule", "severity", "type", "title"}, rows)
	if isClosedPipe(err) {
		err = nil
	}
	return errors.Join(err, s.failures(failuresOf(errors.Join(mistakes...))))
}
