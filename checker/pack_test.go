package checker_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// TestPackAsksOnlyOfItsKinds checks the sample documents by a pack of some two hundred rules that fail as soon as they are
// evaluated. Each may be asked only of claims of the kind that it names: with those taken away none is evaluated at all, and
// with one of them left its rule fails.
func TestPackAsksOnlyOfItsKinds(t *testing.T) {
	var text strings.Builder
	for i := range 208 {
		kind := claims.Kinds[i%len(claims.Kinds)]
		fmt.Fprintf(&text, "id: rule-%d\ntype: count\nseverity: info\ntitle: T\nwhy: W.\nover: claim\n"+
			"claims: qualifiers[99] == \"x\" and kind == %q\nwhen: claim.line > 0\nmessage: m\n---\n", i, kind)
	}
	rs, errs := rules.Parse("pack.yaml", []byte(text.String()))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	programs, err := rules.Compile(rs, rules.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sheets := checker.Sheets(t, "../seeds/docs/*.*")
	for _, kind := range claims.Kinds {
		without := make([]claims.Sheet, len(sheets))
		dropped := 0
		for i, s := range sheets {
			s.Claims = slices.DeleteFunc(slices.Clone(s.Claims), func(c claims.Claim) bool { return c.Kind == kind })
			dropped += len(sheets[i].Claims) - len(s.Claims)
			without[i] = s
		}
		of := slices.DeleteFunc(slices.Clone(programs), func(p *rules.Program) bool { return !p.May(kind) })
		if len(of) != 208/len(claims.Kinds) {
			t.Fatalf("%d rules name the kind %s", len(of), kind)
		}
		for _, c := range []struct {
			sheets []claims.Sheet
			fails  bool
		}{{without, false}, {sheets, dropped > 0}} {
			res, err := checker.Check(context.Background(), lexicon.Default(), c.sheets, of, checker.Options{Jobs: 1})
			if err != nil {
				t.Fatal(err)
			}
			if failed := len(res.Errors) > 0; failed != c.fails {
				t.Errorf("rules on the kind %s: evaluated: %v, want %v", kind, failed, c.fails)
			}
		}
	}
}
