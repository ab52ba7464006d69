package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/rules"
)

// ruleSet is the rules of a run: the built-in ones, those of the configuration and of the flags.
type ruleSet struct {
	all      []rules.Rule // sorted by id
	on       []rules.Rule // without those that are switched off
	off      []string     // the ids of those
	mistakes []error
	programs []*rules.Program // those that are on and sound, once they are compiled
}

// ruleFiles returns the files and folders of rules besides the built-in ones: those of the configuration, then those of --rules.
func (o *inputOptions) ruleFiles() []string {
	c := o.conf()
	return slices.Concat(each(c.RuleFiles, func(l located) string { return c.path(l.text) }), o.rules)
}

// ruleSet returns the rules of a run, the built-in ones without their examples. Mistakes in some leave the others.
func (o *inputOptions) ruleSet() ruleSet { return o.ruleSetOf(rules.Packed) }

// ruleSetOf is ruleSet with the built-in rules as a function returns them.
func (o *inputOptions) ruleSetOf(builtin func() ([]rules.Rule, error)) ruleSet {
	c := o.conf()
	var s ruleSet
	s.all, s.mistakes = loadRules(builtin, o.ruleFiles())
	off, wrong := c.switched(s.all)
	if !c.unsure { // a rule that there is not may be one of a file that could not be named
		s.mistakes = append(s.mistakes, wrong...)
	}
	for i := range s.all {
		if id := s.all[i].ID; off[id] {
			s.off = append(s.off, id)
		} else {
			s.on = append(s.on, s.all[i])
		}
	}
	return s
}

// compile compiles the rules that are on. Beside them come the mistakes of the others.
func (s *ruleSet) compile() ([]*rules.Program, []error) {
	var err error
	s.programs, err = rules.Compile(s.on, rules.Options{})
	return s.programs, append(s.mistakes, split(err)...)
}

// programs returns the rules of a run that are on, compiled, and the mistakes of others.
func (o *inputOptions) programs() ([]*rules.Program, []error) {
	set := o.ruleSet()
	return set.compile()
}

// warnings tells what is sound about the house's own rules and still not as it should be, once they are compiled.
func (s *ruleSet) warnings() []checker.Failure {
	own := func(r *rules.Rule) bool { return r.Pack != builtinPack && !slices.Contains(s.off, r.ID) }
	return slices.Concat(warningsOf(untested(rules.Untested(s.all, own))), warningsOf(rules.Warnings(s.all, s.programs, own)))
}

// untested makes one warning of many: who checks documents is not writing rules now.
func untested(list []*rules.Error) []*rules.Error {
	if len(list) < 2 {
		return list
	}
	var ids []string
	for _, w := range list {
		ids = append(ids, w.RuleID)
	}
	more := ""
	if len(ids) > maxUntested {
		ids, more = ids[:maxUntested], ", …"
	}
	all := *list[0]
	all.RuleID, all.Msg = "", fmt.Sprintf("%d rules have no example that fires, or none that stays silent: %s%s; 'factlint test' tells which", len(list), strings.Join(ids, ", "), more)
	return []*rules.Error{&all}
}

// maxUntested is how many rules a warning names.
const maxUntested = 6

// builtinPack is the name of the folder of the rules that come with the tool.
const builtinPack = "builtin"

func warningsOf(list []*rules.Error) []checker.Failure {
	var out []checker.Failure
	for _, w := range list {
		w.Snippet = "" // a warning is one line
		out = append(out, failureOf("", w))
	}
	return out
}

// switched sets thresholds and returns which rules are off, and a mistake for each rule, pack and threshold that there is
// not.
func (c *config) switched(all []rules.Rule) (map[string]bool, []error) {
	var ids, packs []string
	for i := range all {
		ids = append(ids, all[i].ID)
		if all[i].Pack != "" && !slices.Contains(packs, all[i].Pack) {
			packs = append(packs, all[i].Pack)
		}
	}
	var mistakes []error
	unknown := func(what string, name located, known []string) {
		if name.line > 0 && !slices.Contains(known, name.text) {
			mistakes = append(mistakes, c.at(name, "there is no %s %q%s", what, name.text, didYouMean("", name.text, known)))
		}
	}
	for i := range c.Ignore {
		unknown("rule", c.Ignore[i].Rule, ids)
	}
	off := map[string]bool{}
	set := func(l *level, of func(*rules.Rule) string) {
		tried, done := map[string]bool{}, map[string]bool{}
		for i := range all {
			r := &all[i]
			if of(r) != l.name.text {
				continue
			}
			if l.value != "" {
				off[r.ID] = l.value == "off"
			}
			for _, t := range l.thresholds {
				tried[t.name.text] = true
				done[t.name.text] = r.SetThreshold(t.name.text, t.value) || done[t.name.text]
			}
		}
		for _, t := range l.thresholds {
			if tried[t.name.text] && !done[t.name.text] {
				mistakes = append(mistakes, c.at(t.name, "%s has no threshold %q%s", l.name.text, t.name.text, hintThreshold(all, l.name.text, t.name.text, of)))
			}
		}
	}
	for i := range c.Packs {
		unknown("pack of rules", c.Packs[i].name, packs)
		set(&c.Packs[i], func(r *rules.Rule) string { return r.Pack })
	}
	for i := range c.Rules {
		unknown("rule", c.Rules[i].name, ids)
		set(&c.Rules[i], func(r *rules.Rule) string { return r.ID })
	}
	return off, mistakes
}

// hintThreshold says what a threshold may have been meant for.
func hintThreshold(all []rules.Rule, owner, name string, of func(*rules.Rule) string) string {
	var known []string
	for i := range all {
		if of(&all[i]) == owner {
			known = append(known, all[i].ThresholdNames()...)
		}
	}
	switch hint := didYouMean("", name, known); {
	case hint != "":
		return hint
	case len(known) == 0:
		return "; it has none"
	}
	return "; it has " + strings.Join(known, ", ")
}

// severityOf returns the severity that the configuration has for a rule, empty where it has none.
func (c *config) severityOf(id, pack string) string {
	out := ""
	for _, l := range c.Packs {
		if l.name.text == pack && slices.Contains(rules.Severities, l.value) {
			out = l.value
		}
	}
	for _, l := range c.Rules {
		if l.name.text == id && l.value != "" {
			out = ""
			if slices.Contains(rules.Severities, l.value) {
				out = l.value
			}
		}
	}
	return out
}

// regrade gives findings the severity that the configuration has for their rule.
func (c *config) regrade(findings []checker.Finding, programs []*rules.Program) {
	severity := map[string]string{}
	for _, p := range programs {
		severity[p.Rule.ID] = c.severityOf(p.Rule.ID, p.Rule.Pack)
	}
	for i := range findings {
		findings[i].Severity = cmp.Or(severity[findings[i].Rule], findings[i].Severity)
	}
}
