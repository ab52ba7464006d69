package main

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
)

// configure finds and reads the configuration of a run over paths, unless the flags say that there is none. It returns the
// paths, or where there are none the documents that the configuration names.
func (o *inputOptions) configure(paths []string) ([]string, error) {
	o.args = paths
	name := o.config
	o.home = nil // it depends on the configuration
	switch {
	case o.noConfig:
		return paths, nil
	case name == "":
		var err error
		if name, err = findConfig(configPlaces(paths, userConfigDir())); err != nil || name == "" {
			return paths, err
		}
	}
	c, err := loadConfig(name)
	o.settings = c
	if c != nil && o.given != nil {
		o.limits.configure(c, o.given)
	}
	if err != nil && c != nil {
		err = errors.Join(err, o.mistakesBesides())
	}
	if err == nil && len(paths) == 0 {
		for _, d := range c.Documents {
			paths = append(paths, c.path(d.text))
		}
	}
	return paths, err
}

// mistakesBesides returns the mistakes in the files that go with a configuration which has mistakes of its own: whoever mends one
// file sees what is wrong with the others.
func (o *inputOptions) mistakesBesides() error {
	set := o.ruleSet()
	_, mistakes := set.compile()
	return errors.Join(slices.Concat(mistakes, o.house().mistakes)...)
}

// setFlag takes the value of a flag from the configuration, unless the flag or its variable is given.
func setFlag(cmd *cobra.Command, flag string, value *string, from located) {
	if from.line > 0 && !cmd.Flags().Changed(flag) {
		*value = from.text
	}
}

// baselineSetting takes the name of the baseline from the configuration, as setFlag does.
func (o *inputOptions) baselineSetting(cmd *cobra.Command, value *string) {
	from := o.conf().Baseline
	if from.line > 0 {
		from.text = o.conf().path(from.text)
	}
	setFlag(cmd, "baseline", value, from)
}

// outputSetting takes the outputs from the configuration, unless the flag or its variable is given. Files start at its folder.
func (o *inputOptions) outputSetting(cmd *cobra.Command, out *outputs) error {
	c := o.conf()
	if cmd.Flags().Changed("output") {
		return nil
	}
	for _, l := range c.Output {
		parts := strings.Split(l.text, "=")
		for i := 1; i < len(parts); i++ {
			parts[i] = c.path(parts[i])
		}
		if err := out.Set(strings.Join(parts, "=")); err != nil {
			return c.at(l, "%v", err)
		}
	}
	if err := out.validate(); err != nil && len(c.Output) > 0 {
		return c.at(c.Output[0], "%v", err)
	}
	return nil
}

// gitignore reports whether what .gitignore files name is left out.
func (o *inputOptions) gitignore() bool { return !o.noGitignore && o.conf().Gitignore.text != "off" }

// conf returns the configuration, an empty one where there is none.
func (o *inputOptions) conf() *config {
	if o.settings == nil {
		return &config{}
	}
	return o.settings
}

// leaveOut drops the documents that the configuration excludes, but for those that the arguments name
// themselves and the one on stdin, which is called stdin.
func (c *config) leaveOut(found *document.Collection, args []string, stdin string) {
	if len(c.Exclude) == 0 {
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
	return slices.ContainsFunc(c.Exclude, func(p pattern) bool { return p.matches(namesFrom(c.dir)(path)) })
}

// sourceOf returns what the configuration tells of a document; nil where it tells nothing. The first entry that fits counts.
func (c *config) sourceOf(path string) *sourceRule {
	if len(c.Sources) == 0 {
		return nil
	}
	name := namesFrom(c.dir)(path)
	for i := range c.Sources {
		if c.Sources[i].path.matches(name) {
			return &c.Sources[i]
		}
	}
	return nil
}

// reading returns how a document is to be read: with the date that the configuration tells.
func (c *config) reading(path string) document.Options {
	if s := c.sourceOf(path); s != nil {
		return document.Options{Published: s.date}
	}
	return document.Options{}
}

// nameSources sets the source and its reliability for the documents of which the configuration tells them.
func (c *config) nameSources(sheets []claims.Sheet) {
	for i := range sheets {
		s, r := &sheets[i], c.sourceOf(sheets[i].Path)
		if r == nil {
			continue
		}
		s.Source = cmp.Or(r.Source.text, s.Source)
		s.Reliability = claims.ReliabilityOf(r.Reliability.text)
		for j := range s.Claims {
			s.Claims[j].Source, s.Claims[j].Reliability = s.Source, s.Reliability
		}
	}
}

// ignores returns what the configuration keeps from being reported, and a warning for each entry whose last day has passed.
func (c *config) ignores(now time.Time) (list []checker.PathIgnore, expired []checker.Failure) {
	name := namesFrom(c.dir)
	for i := range c.Ignore {
		r := &c.Ignore[i]
		from := checker.Failure{Path: c.file, Line: r.line, Column: r.column}
		if r.expired(now) {
			from.Message = "the entry held until " + r.until.Format(time.DateOnly) + " and ignores nothing any more; mend what it is about, or set another day"
			expired = append(expired, from)
			continue
		}
		list = append(list, checker.PathIgnore{Rule: r.Rule.text, From: from, Covers: func(path string) bool { return r.path.matches(name(path)) }})
	}
	return list, expired
}
