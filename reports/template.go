package reports

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"
	"text/template"

	"github.com/factlint/factlint/checker"
)

// writeTemplate writes what the template of the options makes of the result. Its data are what the JSON format writes, with the
// same names in Go's spelling: .Findings, .Rule, .Positions, .Evidence, .EndLine. Text of documents in it is cleaned as for a terminal;
// what the output gives a meaning to, the template has to escape with one of its functions. Nothing is written when it fails.
func writeTemplate(w io.Writer, r *checker.Result, o Options) error {
	if o.Template == (Template{}) {
		return errors.New("a file with a template is needed: template=FILE")
	}
	t, err := template.New(o.Template.Name).Funcs(templateFuncs).Parse(o.Template.Text)
	if err != nil {
		return fmt.Errorf("could not read the template: %w", err)
	}
	data := wireOf(r, o)
	for i := range r.Findings {
		data.Findings = append(data.Findings, wireFindingOf(&r.Findings[i]))
	}
	data.clean()
	var out bytes.Buffer
	if err := t.Execute(&out, data); err != nil {
		return fmt.Errorf("could not fill in the template: %w", err)
	}
	_, err = w.Write(out.Bytes())
	return err
}

// templateFuncs are what templates may call besides the functions that every Go template has.
var templateFuncs = template.FuncMap{
	"json":     templateJSON,
	"join":     func(sep string, items []string) string { return strings.Join(items, sep) },
	"lower":    strings.ToLower,
	"upper":    strings.ToUpper,
	"replace":  func(old, by, s string) string { return strings.ReplaceAll(s, old, by) },
	"cut":      func(columns int, s string) string { return cutEnd(s, max(1, columns)) },
	"markdown": escape,
	"html":     html.EscapeString,
	"csv":      func(s string) string { return `"` + strings.ReplaceAll(csvCell(s), `"`, `""`) + `"` },
	"plural":   plural,
}

// templateJSON writes a value as JSON on one line.
func templateJSON(v any) (string, error) {
	data, err := json.Marshal(v)
	return string(escapeJSON(data)), err
}

// clean makes every text of the result safe to show on one line.
func (r *wireResult) clean() {
	for i := range r.Findings {
		r.Findings[i].clean()
	}
	for i := range r.Account.Skipped {
		r.Account.Skipped[i].Reason = clean(r.Account.Skipped[i].Reason)
	}
	for i := range r.Errors {
		cleanAll(&r.Errors[i].Path, &r.Errors[i].Message)
	}
}

func (f *wireFinding) clean() {
	cleanAll(&f.Rule, &f.Type, &f.Severity, &f.Message, &f.Fingerprint)
	for i := range f.Positions {
		p := &f.Positions[i]
		p.Value = clean(p.Value)
		for j := range p.Evidence {
			e := &p.Evidence[j]
			cleanAll(&e.Path, &e.Text, &e.Sentence, &e.Source, &e.Published, &e.Claim)
		}
	}
	if f.Link == nil {
		return
	}
	for i := range f.Link.Terms {
		cleanAll(&f.Link.Terms[i].Name, &f.Link.Terms[i].Detail)
	}
}

func cleanAll(texts ...*string) {
	for _, t := range texts {
		*t = clean(*t)
	}
}
