package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

func newConfigCmd(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show where the configuration comes from and what it says",
		Long: `The configuration is ` + configName + ` in the folder of the first path, or in one above it, and else factlint/config.yaml in your
folder of configurations. Flags take precedence over variables, variables over the configuration. 'factlint init' writes
one that explains itself.

Subcommands: path, show and validate; each tells more with --help.`,
		GroupID: groupWork,
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(
		newConfigPartCmd("path [PATH…]", "List the places where a configuration is looked for",
			"Lists the places in their order for a run over PATH, and marks the one that is taken.",
			func(o *inputOptions, args []string) error { return listConfigPlaces(s, o, args) }),
		newConfigPartCmd("show [PATH…]", "Show what a run over PATH goes by",
			"Shows every setting that a run over PATH goes by, as YAML, and where it comes from: the configuration, a variable or the default.",
			func(o *inputOptions, args []string) error { return showConfig(s, o, args) }),
		newConfigPartCmd("validate [FILE…]", "Check configurations",
			"Checks configurations, that of the current folder where no FILE is given: every mistake is named with its line.",
			func(o *inputOptions, args []string) error { return validateConfigs(s, o, args) }),
	)
	return cmd
}

func newConfigPartCmd(use, short, long string, run func(*inputOptions, []string) error) *cobra.Command {
	o := &inputOptions{}
	cmd := &cobra.Command{
		Use: use, Short: short, Long: long,
		RunE: func(_ *cobra.Command, args []string) error { return run(o, args) },
	}
	o.bindConfig(cmd)
	return cmd
}

// listConfigPlaces prints the places that are tried, the one that is taken marked.
func listConfigPlaces(s streams, o *inputOptions, paths []string) error {
	places := configPlaces(paths, userConfigDir())
	switch {
	case o.noConfig:
		places = nil
	case o.config != "":
		places = []string{o.config}
	}
	taken, err := findConfig(places)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, p := range places {
		mark := " "
		if p == taken {
			mark = "*"
		}
		fmt.Fprintf(&b, "%s %s\n", mark, reports.Visible(p))
	}
	if taken == "" {
		b.WriteString("none is there: the defaults hold\n")
	}
	return s.print(b.String())
}

// print writes a text to stdout.
func (s streams) print(text string) error {
	_, err := io.WriteString(s.out, text)
	if isClosedPipe(err) {
		return nil
	}
	return err
}

// showConfig prints the settings that hold.
func showConfig(s streams, o *inputOptions, paths []string) error {
	if err := o.configure(paths); err != nil {
		return err
	}
	c := o.conf()
	_, mistakes := o.programs()
	var b strings.Builder
	b.WriteString("# configuration: " + orNone(reports.Visible(c.file)) + "\n")
	list := func(name string, n int, item func(i int) string) {
		if n == 0 {
			return
		}
		b.WriteString(name + ":\n")
		for i := range n {
			b.WriteString("  " + item(i) + "\n")
		}
	}
	list("exclude", len(c.exclude), func(i int) string { return "- " + quote(c.exclude[i].text) })
	list("rule-files", len(c.ruleFiles), func(i int) string { return "- " + quote(c.ruleFiles[i].text) })
	list("rules", len(c.levels), func(i int) string { return c.levels[i].rule.text + ": " + quote(c.levels[i].value) })
	for _, v := range []struct {
		name     string
		set      located
		standard string
	}{
		{"fail-on", c.failOn, rules.Severities[0]},
		{"min-severity", c.minSeverity, rules.Severities[len(rules.Severities)-1]},
		{"baseline", c.baseline, ""},
	} {
		value, from := effective(s, v.name, v.set, v.standard)
		fmt.Fprintf(&b, "%s: %s # %s\n", v.name, quote(value), from)
	}
	list("sources", len(c.sources), func(i int) string {
		return fmt.Sprintf("- {path: %s, source: %s}", quote(c.sources[i].path.text), quote(c.sources[i].source))
	})
	list("ignore", len(c.ignore), func(i int) string { return "- " + ignoreText(&c.ignore[i]) })
	return errors.Join(s.print(b.String()), s.failures(failuresOf(errors.Join(mistakes...))))
}

// effective returns the value of a setting and where it comes from.
func effective(s streams, name string, set located, standard string) (value, from string) {
	if v := s.env(variable(name)); v != "" {
		return v, "the variable " + variable(name)
	}
	if set.line > 0 {
		return set.text, fmt.Sprintf("line %d", set.line)
	}
	return standard, "default"
}

func ignoreText(r *ignoreRule) string {
	text := fmt.Sprintf("{path: %s, rule: %s, reason: %s", quote(r.path.text), quote(r.rule.text), quote(r.reason))
	if !r.until.IsZero() {
		text += ", until: " + r.until.Format(time.DateOnly)
	}
	return text + "}"
}

// quote writes a text as YAML that reads as that text.
func quote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(reports.Visible(text)) + `"`
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}

// validateConfigs checks configurations, the rules that they name included.
func validateConfigs(s streams, o *inputOptions, files []string) error {
	if len(files) == 0 {
		if err := o.configure(nil); err != nil {
			return err
		}
		if o.settings == nil {
			return errors.New("there is no configuration; 'factlint init' writes one")
		}
		return validateConfig(s, o)
	}
	var errs []error
	for _, f := range files {
		one := &inputOptions{config: f}
		err := one.configure(nil)
		if err == nil {
			err = validateConfig(s, one)
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func validateConfig(s streams, o *inputOptions) error {
	if _, mistakes := o.programs(); len(mistakes) > 0 {
		return errors.Join(mistakes...)
	}
	return s.print(reports.Visible(o.settings.file) + ": sound\n")
}
