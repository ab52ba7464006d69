package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/rules"
)

type explainOptions struct {
	id    string
	rules []string
}

func newExplainCmd(s streams, runF func(streams, *explainOptions) error) *cobra.Command {
	o := &explainOptions{}
	cmd := &cobra.Command{
		Use:     "explain RULE",
		Short:   "Explain one rule",
		Long:    "Shows what a rule finds and why that matters, its condition and its examples.",
		Example: "  factlint explain count-mismatch",
		GroupID: groupRules,
		Args:    arguments(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.id = args[0]
			return runF(s, o)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			all, _ := loadRules(o.rules)
			return ruleIDs(all), cobra.ShellCompDirectiveNoFileComp
		},
	}
	bindRules(cmd, &o.rules)
	return cmd
}

func ruleIDs(all []rules.Rule) []string {
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].ID
	}
	return ids
}

func runExplain(s streams, o *explainOptions) error {
	all, mistakes := loadRules(o.rules)
	i := slices.IndexFunc(all, func(r rules.Rule) bool { return r.ID == o.id })
	if i < 0 {
		err := fmt.Errorf("there is no rule %q%s\nRun 'factlint rules' for all rules", o.id, didYouMean("", o.id, ruleIDs(all)))
		return errors.Join(append(mistakes, err)...)
	}
	_, err := s.out.Write([]byte(explanation(&all[i])))
	if isClosedPipe(err) {
		err = nil
	}
	return errors.Join(err, s.failures(failuresOf(errors.Join(mistakes...))))
}

// explanation writes a rule for people who met its findings, and for those who write their own.
func explanation(r *rules.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n%s\n\n", r.ID, r.Level(), r.Title)
	if why := strings.TrimSpace(r.Why); why != "" {
		b.WriteString(why + "\n\n")
	}
	fmt.Fprintf(&b, "Type: %s\n", r.Type)
	if len(r.Tags) > 0 {
		fmt.Fprintf(&b, "Tags: %s\n", strings.Join(r.Tags, ", "))
	}
	if r.Path() != "" {
		fmt.Fprintf(&b, "File: %s\n", r.Path())
	}
	b.WriteString("\nCondition\n")
	conditions(&b, r)
	for _, e := range r.Examples {
		example(&b, &e)
	}
	return b.String()
}

func conditions(b *strings.Builder, r *rules.Rule) {
	field(b, "over", string(r.Over))
	field(b, "claims", r.Claims.Text)
	for _, by := range r.By {
		field(b, "by", by.Text)
	}
	field(b, "when", r.When.Text)
	field(b, "unless", r.Unless.Text)
	field(b, "severity", r.Severity.Text)
	field(b, "message", r.Message.Text)
}

// field writes one line of a rule, further lines of its text under the first.
func field(b *strings.Builder, name, text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	fmt.Fprintf(b, "  %-9s %s\n", name, strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", 12)))
}

func example(b *strings.Builder, e *rules.Example) {
	fmt.Fprintf(b, "\nExample: %s\n", e.Name)
	for _, d := range e.Docs {
		text := strings.ReplaceAll(strings.TrimRight(d.Text, "\n"), "\n", "\n    ")
		fmt.Fprintf(b, "  %s\n    %s\n", d.Name, text)
	}
	if len(e.Want) == 0 && e.Count <= 0 {
		b.WriteString("  finds nothing\n")
		return
	}
	for _, want := range e.Want {
		parts := make([]string, len(want))
		for i, q := range want {
			parts[i] = q.Doc + ": " + q.Text
		}
		fmt.Fprintf(b, "  finds %s\n", strings.Join(parts, " | "))
	}
	if len(e.Want) == 0 {
		fmt.Fprintf(b, "  finds %d\n", e.Count)
	}
}
