package main

import (
	"cmp"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/rules"
)

// configure finds and reads the configuration of a run over paths, unless the flags say that there is none.
func (o *inputOptions) configure(paths []string) error {
	o.args = paths
	name := o.config
	switch {
	case o.noConfig:
		return nil
	case name == "":
		var err error
		if name, err = findConfig(configPlaces(paths, userConfigDir())); err != nil || name == "" {
			return err
		}
	}
	c, err := loadConfig(name)
	o.settings = c
	return err
}

// setting takes the value of a flag from the configuration, unless the flag or its variable is given.
func setting(cmd *cobra.Command, flag string, value *string, from located) {
	if from.line > 0 && !cmd.Flags().Changed(flag) {
		*value = from.text
	}
}

// baselineSetting takes the name of the baseline from the configuration, as setting does.
func (o *inputOptions) baselineSetting(cmd *cobra.Command, value *string) {
	from := o.conf().baseline
	if from.line > 0 {
		from.text = o.conf().path(from.text)
	}
	setting(cmd, "baseline", value, from)
}

// programs returns the rules of a run: the built-in ones, those of the configuration and of the flags, without those that
// are switched off. Mistakes in some leave the others.
func (o *inputOptions) programs() ([]*rules.Program, []error) {
	c := o.conf()
	var files []string
	for _, f := range c.ruleFiles {
		files = append(files, c.path(f.text))
	}
	programs, mistakes := compile(append(files, o.rules...))
	on, wrong := c.switched(programs)
	return on, append(mistakes, wrong...)
}

// conf returns the configuration, an empty one where there is none.
func (o *inputOptions) conf() *config {
	if o.settings == nil {
		return &config{}
	}
	return o.settings
}

// switched returns the programs that are not off, and a mistake for each rule that there is not.
func (c *config) switched(programs []*rules.Program) ([]*rules.Program, []error) {
	ids := make([]string, len(programs))
	for i, p := range programs {
		ids[i] = p.Rule.ID
	}
	var mistakes []error
	unknown := func(rule located) {
		if rule.line > 0 && !slices.Contains(ids, rule.text) {
			mistakes = append(mistakes, c.at(rule, "there is no rule %q%s", rule.text, didYouMean("", rule.text, ids)))
		}
	}
	off := map[string]bool{}
	for _, l := range c.levels {
		unknown(l.rule)
		off[l.rule.text] = l.value == "off"
	}
	for i := range c.ignore {
		unknown(c.ignore[i].rule)
	}
	return slices.DeleteFunc(slices.Clone(programs), func(p *rules.Program) bool { return off[p.Rule.ID] }), mistakes
}

// regrade gives findings the severity that the configuration has for their rule.
func (c *config) regrade(findings []checker.Finding) {
	severity := map[string]string{}
	for _, l := range c.levels {
		if slices.Contains(rules.Severities, l.value) {
			severity[l.rule.text] = l.value
		}
	}
	for i := range findings {
		findings[i].Severity = cmp.Or(severity[findings[i].Rule], findings[i].Severity)
	}
}

// leaveOut drops the documents that the configuration excludes, but for those that the arguments name
// themselves and the one on stdin, which is called stdin.
func (c *config) leaveOut(found *document.Collection, args []string, stdin string) {
	if len(c.exclude) == 0 {
		return
	}
	found.Inputs = slices.DeleteFunc(found.Inputs, func(in document.Input) bool {
		named := func(arg string) bool {
			return arg == "-" && in.Path == stdin || filepath.ToSlash(filepath.Clean(arg)) == in.Path
		}
		return c.excluded(in.Path) && !slices.ContainsFunc(args, named)
	})
}

// excluded reports whether the configuration leaves a document out.
func (c *config) excluded(path string) bool {
	return slices.ContainsFunc(c.exclude, func(p pattern) bool { return p.matches(namesFrom(c.dir)(path)) })
}

// nameSources sets the source of the documents of which the configuration tells it; the first entry that fits counts.
func (c *config) nameSources(sheets []claims.Sheet) {
	if len(c.sources) == 0 {
		return
	}
	name := namesFrom(c.dir)
	for i := range sheets {
		s := &sheets[i]
		k := slices.IndexFunc(c.sources, func(r sourceRule) bool { return r.path.matches(name(s.Path)) })
		if k < 0 {
			continue
		}
		s.Source = c.sources[k].source
		for j := range s.Claims {
			s.Claims[j].Source = s.Source
		}
	}
}

// ignores returns what the configuration keeps from being reported, and a warning for each entry whose last day has passed.
func (c *config) ignores(now time.Time) (list []checker.PathIgnore, expired []checker.Failure) {
	name := namesFrom(c.dir)
	for i := range c.ignore {
		r := &c.ignore[i]
		from := checker.Failure{Path: c.file, Line: r.line, Column: r.column}
		if r.expired(now) {
			from.Message = "the entry held until " + r.until.Format(time.DateOnly) + " and ignores nothing any more; mend what it is about, or set another day"
			expired = append(expired, from)
			continue
		}
		list = append(list, checker.PathIgnore{Rule: r.rule.text, From: from, Covers: func(path string) bool { return r.path.matches(name(path)) }})
	}
	return list, expired
}
