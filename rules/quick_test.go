package rules

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// seedClaims extracts the claims of some of the sample documents, at most so many of each kind.
func seedClaims(t *testing.T, each int) []*claims.Claim {
	t.Helper()
	var paths []string
	for _, pattern := range []string{"../seeds/docs/*.*", "../seeds/clusters/*/docs/*.*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	var out []*claims.Claim
	have := map[claims.Kind]int{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := document.Read(path, data, document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		sheet := claims.Extract(lexicon.Default(), doc, claims.Options{})
		for i := range sheet.Claims {
			c := &sheet.Claims[i]
			if have[c.Kind]++; have[c.Kind] <= each {
				c.Stories = []string{"=" + path}
				out = append(out, c)
			}
		}
	}
	if len(out) == 0 {
		t.Skip("no sample documents")
	}
	return out
}

// TestQuickAgrees holds the plain functions of the built-in rules against the virtual machine.
func TestQuickAgrees(t *testing.T) {
	all, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := Compile(all, Options{})
	if err != nil {
		t.Fatal(err)
	}
	cs := seedClaims(t, 60)
	w := NewWorker(nil)
	for _, p := range programs {
		slow := *p
		slow.quickTakes, slow.quickWhen, slow.quickUnless = quick{}, quick{}, quick{}
		slow.quickBy = make([]func(*scope) (any, error), len(p.by))
		var taken []*claims.Claim
		for _, c := range cs {
			got, err := p.Takes(w, c)
			want, wantErr := slow.Takes(w, c)
			if got != want || (err == nil) != (wantErr == nil) {
				t.Errorf("%s takes %q: %v, %v, the machine says %v, %v", p.Rule.ID, c.Text, got, err, want, wantErr)
			}
			if got {
				taken = append(taken, c)
			}
		}
		for _, c := range taken {
			got, _ := p.Keys(w, c, nil)
			want, _ := slow.Keys(w, c, nil)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: keys of %q (-machine +quick):\n%s", p.Rule.ID, c.Text, diff)
			}
		}
		if p.Rule.Over == OverPair {
			comparePairs(t, w, p, &slow, taken)
		}
	}
}

func comparePairs(t *testing.T, w *Worker, p, slow *Program, taken []*claims.Claim) {
	t.Helper()
	if p.quickWhen.test == nil {
		t.Errorf("%s: no part of the condition has a quick function", p.Rule.ID)
	}
	for i, a := range taken {
		for _, b := range taken[i:min(len(taken), i+12)] {
			got, err := p.When(w, a, b)
			want, wantErr := slow.When(w, a, b)
			if got != want || (err == nil) != (wantErr == nil) {
				t.Errorf("%s: %q and %q: %v, %v, the machine says %v, %v", p.Rule.ID, a.Text, b.Text, got, err, want, wantErr)
			}
		}
	}
}
