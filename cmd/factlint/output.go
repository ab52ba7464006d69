package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

// target is one output: a format and the file that it goes to, stdout where there is none.
type target struct {
	format   reports.Format
	file     string
	template reports.Template // for formats that take one
}

// outputs is the value of --output FORMAT[=FILE], which can be given several times; formats that take a template are given as
// FORMAT=TEMPLATE[=FILE]. For commands whose output is a file of
// its own it reads [FORMAT=]FILE: the ending of the file tells the format.
type outputs struct {
	formats []reports.Format // what FORMAT may be; the first is the default
	files   bool             // a value without "=" is a file
	targets []target
}

// String implements pflag.Value.
func (o *outputs) String() string { return "" }

// Type implements pflag.Value: it is what the help shows behind the flag.
func (o *outputs) Type() string {
	if o.files {
		return "[FORMAT=]FILE"
	}
	return "FORMAT[=FILE]"
}

// Set implements pflag.Value: it adds one output.
func (o *outputs) Set(s string) error {
	name, file, named := strings.Cut(s, "=")
	if o.files && !named {
		return o.addFile(s)
	}
	if err := oneOf(name, reports.Names(o.formats)); err != nil {
		return err
	}
	if named && file == "" {
		return fmt.Errorf("a file name is missing after %q", s)
	}
	format, _ := reports.Find(o.formats, name)
	t := target{format: format, file: file}
	if format.Template {
		if err := t.readTemplate(); err != nil {
			return err
		}
	}
	o.targets = append(o.targets, t)
	return nil
}

// readTemplate reads the template that stands where the file of other formats does; the file may follow it.
func (t *target) readTemplate() error {
	name, file, _ := strings.Cut(t.file, "=")
	if name == "" {
		return fmt.Errorf("a file with a template is missing: %s=FILE", t.format.Name)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("could not read the template: %w", err)
	}
	t.file, t.template = file, reports.Template{Name: name, Text: string(text)}
	return nil
}

// addFile adds a file in the format that its ending tells, or else in the first one.
func (o *outputs) addFile(file string) error {
	if file == "" {
		return errors.New("a file name is missing")
	}
	format := o.formats[0]
	for _, f := range o.formats {
		if f.Ext != "" && strings.EqualFold(filepath.Ext(file), f.Ext) {
			format = f
		}
	}
	o.targets = append(o.targets, target{format: format, file: file})
	return nil
}

// bind adds the flag to cmd, with its help and completion from the table of formats.
func (o *outputs) bind(cmd *cobra.Command, formats []reports.Format) {
	o.formats = formats
	var usage strings.Builder
	if o.files {
		usage.WriteString("write to FILE, in the FORMAT that its ending tells (repeatable; default: " + formats[0].Name + " on stdout):")
	} else {
		usage.WriteString("write FORMAT to stdout or to FILE (repeatable; default: " + formats[0].Name + "):")
	}
	for _, f := range formats {
		fmt.Fprintf(&usage, "\n%-9s %s", f.Name, f.Doc)
	}
	cmd.Flags().VarP(o, "output", "o", usage.String())
	if !o.files {
		complete(cmd, "output", reports.Names(formats))
	}
}

// validate refuses two outputs that would be mixed on stdout.
func (o *outputs) validate() error {
	first := ""
	for _, t := range o.targets {
		switch {
		case t.file != "":
		case first == "":
			first = t.format.Name
		default:
			return fmt.Errorf("two outputs on stdout, %s and %s; send one to a file: --output %s=FILE", first, t.format.Name, t.format.Name)
		}
	}
	return nil
}

// chosen returns the outputs asked for, or else the first format on stdout.
func (o *outputs) chosen() []target {
	if len(o.targets) > 0 {
		return o.targets
	}
	return []target{{format: o.formats[0]}}
}

// claims reports whether an output tells of all claims of the documents, besides the findings.
func (o *outputs) claims() bool {
	return slices.ContainsFunc(o.chosen(), func(t target) bool { return t.format.Claims })
}

// write writes the result to every target. One that fails does not keep the others from being written.
func (s streams) write(ctx context.Context, targets []target, r *checker.Result, in *inputOptions) error {
	var errs []error
	for _, t := range targets {
		errs = append(errs, s.writeTo(ctx, t, r, in))
	}
	return errors.Join(errs...)
}

// writeTo writes the result to one target, and what belongs into the summary of a step.
func (s streams) writeTo(ctx context.Context, t target, r *checker.Result, in *inputOptions) error {
	return errors.Join(s.writeTarget(ctx, t, r, in), s.summarize(t, r, in))
}

func (s streams) writeTarget(ctx context.Context, t target, r *checker.Result, in *inputOptions) error {
	if t.file == "" {
		err := writeUntil(ctx, s.out, func(w io.Writer) error { return t.format.Write(w, r, t.options(s, s.out, in)) })
		if err == nil || isClosedPipe(err) {
			return nil
		}
		return fmt.Errorf("could not write to stdout: %w", err)
	}
	return writeFile(ctx, t.file, func(w io.Writer) error {
		return t.format.Write(w, r, t.options(s, w, in))
	})
}

// summarize adds what a format has to say in the summary of a step, where there is one.
func (s streams) summarize(t target, r *checker.Result, in *inputOptions) error {
	if t.format.Summary == nil {
		return nil
	}
	name := s.env(t.format.SummaryVar)
	if name == "" {
		return nil
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("could not write the summary that %s names: %w", t.format.SummaryVar, err)
	}
	return errors.Join(t.format.Summary(file, r, t.options(s, file, in)), file.Close())
}

// options returns how to write a target to w.
func (t *target) options(s streams, w io.Writer, in *inputOptions) reports.Options {
	dir := ""
	if t.file != "" {
		dir = folderOf(t.file)
	}
	out := in.report(s, w, dir)
	out.Template = t.template
	if t.format.Rules {
		out.Rules = ruleTexts(in.ruleFiles())
	}
	return out
}

// ruleTexts returns what a report says about the rules of a run.
func ruleTexts(paths []string) []reports.Rule {
	all, _ := loadRules(rules.Packed, paths) // their mistakes are told where they are compiled
	out := make([]reports.Rule, len(all))
	for i := range all {
		out[i] = reports.Rule{ID: all[i].ID, Title: all[i].Title, Why: all[i].Why, Tags: all[i].Tags}
	}
	return out
}

// folderOf returns the folder of a file, seen from the current one where that can be told.
func folderOf(file string) string {
	dir := filepath.Dir(file)
	if filepath.IsAbs(dir) {
		if here, err := filepath.Abs("."); err == nil {
			if rel, err := filepath.Rel(here, dir); err == nil {
				dir = rel
			}
		}
	}
	return filepath.ToSlash(dir)
}
