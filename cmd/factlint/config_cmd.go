package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
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

Subcommands: path, show, validate and schema; each tells more with --help.`,
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
		newConfigSchemaCmd(s),
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

// showConfig prints the settings that hold, in the order of documentation.
func showConfig(s streams, o *inputOptions, paths []string) error {
	if _, err := o.configure(paths); err != nil {
		return err
	}
	c := o.conf()
	var b strings.Builder
	b.WriteString("# configuration: " + orNone(reports.Visible(c.file)) + "\n")
	for _, k := range settings {
		show := shown[k.Name]
		if show == nil {
			standard := defaults[k.Name]
			if l := limitNamed(k.Name); l != nil {
				standard = strconv.Itoa(l.standard)
			}
			text, from := effective(s, k.Name, c.single(k.Name), standard)
			fmt.Fprintf(&b, "%s: %s # %s\n", k.Name, quote(text), from)
			continue
		}
		if items := show(c); len(items) > 0 {
			b.WriteString(k.Name + ":\n  " + strings.Join(items, "\n  ") + "\n")
		}
	}
	return errors.Join(s.print(b.String()), s.failures(failuresOf(errors.Join(o.ruleSet().mistakes...))))
}

// defaults is what settings of one value are where nothing sets them.
var defaults = map[string]string{
	"gitignore": "on", "fail-on": rules.Severities[0], "min-severity": rules.Severities[len(rules.Severities)-1], "baseline": "",
}

// single returns a setting of one value.
func (c *config) single(name string) located {
	switch name {
	case "gitignore":
		return c.Gitignore
	case "fail-on":
		return c.FailOn
	case "min-severity":
		return c.MinSeverity
	}
	if k := limitNamed(name); k != nil {
		return *k.setting(c)
	}
	return c.Baseline
}

// shown writes settings that are lists or mappings, one item a line.
var shown = map[string]func(c *config) []string{
	"documents": func(c *config) []string {
		return each(c.Documents, func(l located) string { return "- " + quote(l.text) })
	},
	"exclude": func(c *config) []string {
		return each(c.Exclude, func(p pattern) string { return "- " + quote(p.text) })
	},
	"rule-files": func(c *config) []string {
		return each(c.RuleFiles, func(l located) string { return "- " + quote(l.text) })
	},
	"names": func(c *config) []string {
		return each(c.houseFiles(c.Names, namesFile), func(name string) string { return "- " + quote(name) })
	},
	"facts": func(c *config) []string {
		return each(c.houseFiles(c.Facts, factsFile), func(name string) string { return "- " + quote(name) })
	},
	"packs": func(c *config) []string { return each(c.Packs, levelText) },
	"rules": func(c *config) []string { return each(c.Rules, levelText) },
	"output": func(c *config) []string {
		return each(c.Output, func(l located) string { return "- " + quote(l.text) })
	},
	"sources": func(c *config) []string {
		return each(c.Sources, func(r sourceRule) string {
			return "- {" + pairs("path", r.path.text, "source", r.Source.text, "date", r.Date.text, "reliability", r.Reliability.text) + "}"
		})
	},
	"ignore": func(c *config) []string {
		return each(c.Ignore, func(r ignoreRule) string {
			return "- {" + pairs("path", r.path.text, "rule", r.Rule.text, "reason", r.Reason.text, "until", r.Until.text) + "}"
		})
	},
}

func each[T any](list []T, text func(T) string) []string {
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = text(item)
	}
	return out
}

func levelText(l level) string {
	if len(l.thresholds) == 0 {
		return l.name.text + ": " + quote(l.value)
	}
	numbers := each(l.thresholds, func(t threshold) string {
		return t.name.text + ": " + strconv.FormatFloat(t.value, 'g', -1, 64)
	})
	level := ""
	if l.value != "" {
		level = "level: " + quote(l.value) + ", "
	}
	return l.name.text + ": {" + level + "thresholds: {" + strings.Join(numbers, ", ") + "}}"
}

// pairs writes the keys whose text is not empty.
func pairs(keysAndTexts ...string) string {
	var out []string
	for i := 0; i < len(keysAndTexts); i += 2 {
		if keysAndTexts[i+1] != "" {
			out = append(out, keysAndTexts[i]+": "+quote(keysAndTexts[i+1]))
		}
	}
	return strings.Join(out, ", ")
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
		if _, err := o.configure(nil); err != nil {
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
		_, err := one.configure(nil)
		if err == nil {
			err = validateConfig(s, one)
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func validateConfig(s streams, o *inputOptions) error {
	set := o.ruleSet()
	programs, mistakes := set.compile()
	h := o.house()
	if mistakes = slices.Concat(mistakes, h.mistakes, h.disputes(programs)); len(mistakes) > 0 {
		return errors.Join(mistakes...)
	}
	_, expired := o.settings.ignores(time.Now())
	for _, w := range slices.Concat(expired, set.warnings()) {
		s.complain("warning: " + failureText(w))
	}
	return s.print(reports.Visible(o.settings.file) + ": sound\n")
}
