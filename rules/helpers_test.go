package rules

import (
	"fmt"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// loaded loads rules, such as [Builtin] or [Packed], and compiles them.
func loaded(t testing.TB, load func() ([]Rule, error)) ([]Rule, []*Program) {
	t.Helper()
	all, err := load()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := Compile(all, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return all, programs
}

// delegations are two claims of two papers on the size of one delegation: 19 and 20.
func delegations(t testing.TB) (a, b *claims.Claim) {
	t.Helper()
	sentence := "A delegation of %v representatives arrived on Friday."
	c := claims.Claim{
		Kind: claims.Count, Measure: "participants", Counted: "representative", Side: "kestria", Modality: "asserted",
		Event:    claims.Event{Type: "meet", Names: []string{"osh"}, Place: "Osh", Time: when.OnDay(when.Civil(2026, 2, 13))},
		Path:     "a.txt",
		Position: document.Position{Line: 3, Column: 17, EndLine: 3, EndColumn: 35},
		Text:     "19 representatives", Sentence: fmt.Sprintf(sentence, 19), Source: "Courier", Published: "2026-02-14",
		Template: 77, Context: []string{"delegation", "kestria"},
		Value: claims.Value{Interval: quantity.Exact(19), Text: "19"},
	}
	d := c
	d.Path, d.Source, d.Text, d.Sentence = "b.txt", "Gazette", "20 representatives", fmt.Sprintf(sentence, 20)
	d.Value = claims.Value{Interval: quantity.Exact(20), Text: "20"}
	return &c, &d
}

// compiled compiles one rule given as YAML.
func compiled(t testing.TB, text string) *Program {
	t.Helper()
	rs, errs := Parse("rule.yaml", []byte(text))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	ps, err := Compile(rs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return ps[0]
}

// ruleOf writes a rule with the given keys over a sound one.
func ruleOf(keys string) string {
	return "id: probe\ntype: count\nseverity: error\ntitle: Probe\nwhy: To see.\n" + keys
}
