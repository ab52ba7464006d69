package checker_test

import (
	"slices"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// ofPeople are the rules on persons, names and what is said.
var ofPeople = []string{"age-mismatch", "name-spelling", "office-mismatch", "person-office-mismatch", "rival-posts", "two-posts", "quote-mismatch", "near-duplicate-passage", "duplicate-paragraph"}

// TestRetoldPeople tells twice, in other words, who somebody is, how old, how spelt and what he or she said. Which share of
// the contradictions is found must not fall below a floor, and what only looks like one must stay silent. With -v it names
// every pair that is missed.
func TestRetoldPeople(t *testing.T) {
	all, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := rules.Compile(slices.DeleteFunc(all, func(r rules.Rule) bool { return !slices.Contains(ofPeople, r.ID) }), rules.Options{})
	if err != nil {
		t.Fatal(err)
	}
	frames := table[map[string]frame](t, "frames.yaml")
	for _, b := range []struct {
		file  string
		floor float64 // the least share that is to be found
		kinds []claims.Kind
	}{
		{"roles.yaml", 0.2, []claims.Kind{claims.Role}},
		{"spellings.yaml", 0.45, []claims.Kind{claims.Name}},
		{"ages.yaml", 0.8, []claims.Kind{claims.Age}},
		{"quotes.yaml", 0.6, []claims.Kind{claims.Quote}},
	} {
		t.Run(b.file, func(t *testing.T) {
			pairs, found := table[[]pair](t, b.file), 0
			for _, p := range pairs {
				both, all, sheets := told(t, programs, frames, p)
				if both > 0 {
					found++
				} else {
					t.Logf("missed (%s): %s | %s%s", p.Is, p.A, p.B, read(sheets, p, b.kinds...))
				}
				if len(all) > 1 || both == 0 && len(all) > 0 {
					t.Errorf("%s | %s: said of it %q", p.A, p.B, all)
				}
			}
			share := float64(found) / float64(len(pairs))
			t.Logf("found %d of %d: %.3f", found, len(pairs), share)
			if share < b.floor {
				t.Errorf("only %.3f of the pairs were found, not %.3f", share, b.floor)
			}
		})
	}
	t.Run("people_silent.yaml", func(t *testing.T) {
		for _, p := range table[[]pair](t, "people_silent.yaml") {
			if _, all, _ := told(t, programs, frames, p); len(all) > 0 {
				t.Errorf("(%s) %s | %s: said of it %q", p.Is, p.A, p.B, all)
			}
		}
	})
}
