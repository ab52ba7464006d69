package checker_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// findings runs built-in rules over documents and returns the words that each finding speaks of, in the order of the
// documents: one text for each finding, its places parted by " | ".
func findings(t *testing.T, ids []string, docs ...string) []string {
	t.Helper()
	all, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := rules.Compile(slices.DeleteFunc(all, func(r rules.Rule) bool { return !slices.Contains(ids, r.ID) }), rules.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(programs) != len(ids) {
		t.Fatalf("of the rules %v only %d exist", ids, len(programs))
	}
	lex := lexicon.Default()
	var sheets []claims.Sheet
	for i, d := range docs {
		doc, err := document.Read(fmt.Sprintf("%c.txt", 'a'+i), []byte(d), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		sheets = append(sheets, claims.Extract(lex, doc, claims.Options{}))
	}
	res, err := checker.Check(context.Background(), lex, sheets, programs, checker.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range res.Errors {
		t.Fatal(f.Message)
	}
	var out []string
	for _, f := range res.Findings {
		out = append(out, wording(f))
	}
	return out
}

// wording joins the words of all places of a finding.
func wording(f checker.Finding) string {
	var places []*claims.Claim
	for i := range f.Positions {
		for k := range f.Positions[i].Evidence {
			places = append(places, &f.Positions[i].Evidence[k])
		}
	}
	slices.SortFunc(places, func(a, b *claims.Claim) int {
		if a.Path != b.Path {
			if a.Path < b.Path {
				return -1
			}
			return 1
		}
		return a.Span.Start - b.Span.Start
	})
	s := ""
	for i, c := range places {
		if i > 0 {
			s += " | "
		}
		s += c.Text
	}
	return s
}
