package checker_test

import (
	"strings"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// Names of any number of words are asked about, and those of one or three are no two of one sort of place.
func TestMixedUp(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Lake Orsin", "Lake Osmer", true},
		{"Tanner Bridge", "Tower Bridge", true},
		{"Orsin", "Osmer", false},
		{"Lake Orsin North", "Lake Osmer North", false},
		{"Upper Lake", "Under Lake", false},
		{"Orsin Islands", "Osmer Islands", false},
		{"Northern Assembly Front", "Northern Alliance Front", true},
		{"University of Chandor", "University of Calmere", false},
		{"Assembly Front", "Alliance Front", false},
	} {
		var sheets []claims.Sheet
		for i, name := range []string{c.a, c.b} {
			text := "BRUSK, 5 May 2026 — Mara Lund and Piet Vandaal spoke in Brusk on Monday of the hoard of Norrmark and of the " + name + ", where the " + name + " has its share of it."
			doc, err := document.Read(string(rune('a'+i))+".txt", []byte(strings.ReplaceAll(text, "the Lake", "Lake")), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			sheets = append(sheets, claims.Extract(lexicon.Default(), doc, claims.Options{}))
		}
		corpus, got := checker.NewCorpus(lexicon.Default(), sheets), false
		for i := range sheets[0].Claims {
			for k := range sheets[1].Claims {
				got = got || corpus.MixedUp(&sheets[0].Claims[i], &sheets[1].Claims[k])
			}
		}
		if got != c.want {
			t.Errorf("%q and %q: mixed up: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
