package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

type explainOptions struct {
	id    string
	input inputOptions // for rules and configuration alone
}

func newExplainCmd(s streams, runF func(*cobra.Command, streams, *explainOptions) error) *cobra.Command {
	o := &explainOptions{}
	cmd := &cobra.Command{
		Use:   "explain RULE",
		Short: "Explain one rule",
		Long: `Shows what a rule finds and why that matters, an example with what is printed for it, how to silence it, its condition and
its other examples.`,
		Example: "  factlint explain count-mismatch",
		GroupID: groupRules,
		Args:    arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id = args[0]
			return runF(cmd, s, o)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			_, _ = o.input.configure(nil) // what it does not name is left out
			return ruleIDs(o.input.ruleSet().all), cobra.ShellCompDirectiveNoFileComp
		},
	}
	bindRules(cmd, &o.input.rules)
	o.input.bindConfig(cmd)
	return cmd
}

func ruleIDs(all []rules.Rule) []string {
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].ID
	}
	return ids
}

func runExplain(cmd *cobra.Command, s streams, o *explainOptions) error {
	if _, err := o.input.configure(nil); err != nil {
		return err
	}
	set := o.input.ruleSetOf(rules.Builtin)
	i := slices.IndexFunc(set.all, func(r rules.Rule) bool { return r.ID == o.id })
	if i < 0 {
		err := fmt.Errorf("there is no rule %q%s\nRun 'factlint rules' for all rules", o.id, didYouMean("", o.id, ruleIDs(set.all)))
		return errors.Join(append(set.mistakes, err)...)
	}
	text := explanation(cmd.Context(), &set.all[i], o.input.standing(&set.all[i], set.off), orNone(o.input.conf().file))
	return errors.Join(s.print(text), s.failures(failuresOf(errors.Join(set.mistakes...))))
}

// explanation writes a rule for people who met its findings, and for those who write their own. Standing is its severity in a
// run, or off, by the configuration of that name.
func explanation(ctx context.Context, r *rules.Rule, standing, configuration string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n%s\n\n%s\n\n", r.ID, standing, r.Title, strings.TrimSpace(r.Why))
	shownExample := shownExample(ctx, &b, r)
	silencing(&b, r.ID)
	b.WriteString("\nRule\n")
	field(&b, "type", r.Type)
	field(&b, "tags", strings.Join(r.Tags, ", "))
	field(&b, "file", r.Path())
	if r.Level() != standing {
		field(&b, "set", "to "+standing+" by "+configuration)
	}
	conditions(&b, r)
	for i := range r.Examples {
		if i != shownExample {
			example(&b, &r.Examples[i])
		}
	}
	return b.String()
}

// shownExample writes the first example that fires as readers of its finding see it, and returns which one that is; -1 for
// none.
func shownExample(ctx context.Context, b *strings.Builder, r *rules.Rule) int {
	at := slices.IndexFunc(r.Examples, func(e rules.Example) bool { return e.Fires() })
	if at < 0 {
		return -1
	}
	programs, err := rules.Compile([]rules.Rule{*r}, rules.Options{})
	if err != nil {
		return -1
	}
	res, err := checker.CheckExample(ctx, lexicon.Default(), programs[0], r.Examples[at])
	if err != nil || len(res.Findings) == 0 {
		return -1
	}
	var out bytes.Buffer
	if err := reports.Formats[0].Write(&out, res, reports.Options{Quiet: true}); err != nil {
		return -1
	}
	fmt.Fprintf(b, "For example: %s\n", r.Examples[at].Name)
	documents(b, &r.Examples[at])
	b.WriteString("  is printed as\n    " + strings.ReplaceAll(strings.TrimRight(out.String(), "\n"), "\n", "\n    ") + "\n")
	return at
}

// silencing says how to keep a rule from being reported.
func silencing(b *strings.Builder, id string) {
	fmt.Fprintf(b, `
To silence it, with the reason
  in the next paragraph   <!-- factlint-ignore %[1]s -- reason -->   in Markdown and HTML
                          # factlint-ignore %[1]s -- reason          in plain text, as a line of its own
  in a whole document     factlint-ignore-file in place of factlint-ignore
  in some documents       ignore: [{path: "archive/**", rule: %[1]s, reason: …}]   in `+configName+`
  everywhere              rules: {%[1]s: off}   in `+configName+`
`, id)
}

func conditions(b *strings.Builder, r *rules.Rule) {
	field(b, "over", string(r.Over))
	for _, d := range r.Let {
		field(b, "let", d.Name+": "+d.Expr.Text)
	}
	for _, t := range r.Thresholds {
		field(b, "threshold", t.Name+": "+strconv.FormatFloat(t.Value, 'g', -1, 64))
	}
	field(b, "claims", r.Claims.Text)
	for _, by := range r.By {
		field(b, "by", by.Text)
	}
	field(b, "when", r.When.Text)
	field(b, "unless", r.Unless.Text)
	field(b, "severity", r.Severity.Text)
	field(b, "message", r.Message.Text)
	field(b, "yields to", strings.Join(r.YieldsTo, ", "))
}

// field writes one line of a rule, further lines of its text under the first.
func field(b *strings.Builder, name, text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	fmt.Fprintf(b, "  %-9s %s\n", name, strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", 12)))
}

// documents writes the documents of an example.
func documents(b *strings.Builder, e *rules.Example) {
	for _, d := range e.Docs {
		text := strings.ReplaceAll(strings.TrimRight(d.Text, "\n"), "\n", "\n    ")
		fmt.Fprintf(b, "  %s\n    %s\n", d.Name, text)
	}
}

func example(b *strings.Builder, e *rules.Example) {
	fmt.Fprintf(b, "\nExample: %s\n", e.Name)
	documents(b, e)
	switch {
	case e.Unwritten:
		b.WriteString("  is not written yet\n")
	case !e.Fires():
		b.WriteString("  finds nothing\n")
	}
	for _, want := range e.Want {
		parts := make([]string, len(want))
		for i, q := range want {
			parts[i] = q.Doc + ": " + q.Text
		}
		fmt.Fprintf(b, "  finds %s\n", strings.Join(parts, " | "))
	}
	if len(e.Want) == 0 && e.Count > 0 {
		fmt.Fprintf(b, "  finds %d\n", e.Count)
	}
}
