package main

import (
	"os"
	"path/filepath"
	"slices"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/yamlfile"
	"github.com/factlint/factlint/rules"
)

// The files that are looked for beside a configuration which names no others.
const (
	namesFile = "names.yaml"
	factsFile = "facts.yaml"
)

// household is what the house has written down for itself: its names, and what it knows to be true.
type household struct {
	extraction claims.Options
	facts      []claims.Sheet // those of its lists of offices first
	offices    int            // how many of the facts are those
	mistakes   []error
	warnings   []*yamlfile.Error
}

// houseFiles returns the files of one sort that a configuration names, or else the one beside it.
func (c *config) houseFiles(configured []located, beside string) []string {
	if len(configured) > 0 {
		return each(configured, func(l located) string { return c.path(l.text) })
	}
	if c.file == "" {
		return nil
	}
	name := c.path(beside)
	if info, err := os.Stat(name); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	return []string{name}
}

// besides adds the files that a flag names.
func besides(files, flags []string) []string {
	for _, f := range flags {
		if !slices.Contains(files, filepath.Clean(f)) {
			files = append(files, f)
		}
	}
	return files
}

// namesFiles and factsFiles return the files of names and of facts that a run goes by.
func (o *inputOptions) namesFiles() []string {
	return besides(o.conf().houseFiles(o.conf().Names, namesFile), o.names)
}

func (o *inputOptions) factsFiles() []string {
	return besides(o.conf().houseFiles(o.conf().Facts, factsFile), o.facts)
}

// house returns what the house has written down. It is read once a run; mistakes in some of it leave the rest.
func (o *inputOptions) house() *household {
	if o.home != nil {
		return o.home
	}
	lex := lexicon.Default()
	h := &household{}
	o.home = h
	var known []house.Known
	if files := o.namesFiles(); len(files) > 0 {
		names, err := house.LoadNames(lex, files...)
		h.mistakes = append(h.mistakes, split(err)...)
		h.warnings = names.Warnings
		h.extraction.Names = names.List
		known = names.Offices
	}
	h.offices = len(known)
	facts, err := house.LoadFacts(o.factsFiles()...)
	sheets, mistakes := claims.FactSheets(lex, slices.Concat(known, facts), h.extraction)
	h.facts = sheets
	h.mistakes = append(h.mistakes, split(yamlfile.Joined(slices.Concat(split(err), mistakes)))...)
	return h
}

// disputes returns a mistake for each two facts that contradict each other. Two people in one office are none: an office may
// be handed over on a day, and be shared.
func (h *household) disputes(programs []*rules.Program) []error {
	var out []error
	for _, m := range checker.FactMistakes(lexicon.Default(), h.facts[min(h.offices, len(h.facts)):], programs) {
		out = append(out, &yamlfile.Error{Path: m.At.Fact.Path, Line: m.At.Position.Line, Col: m.At.Position.Column, Msg: m.Message, Snippet: yamlfile.Snippet(m.At.Fact.Written, m.At.Position.Line, m.At.Position.Column)})
	}
	return out
}

// notes returns the warnings about what the house has written down.
func (h *household) notes() []checker.Failure {
	var out []checker.Failure
	for _, w := range h.warnings {
		out = append(out, failureOf("", w))
	}
	return out
}
