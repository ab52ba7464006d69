package checker

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// Pairs that are known beforehand to agree, by their stories or by what must differ, are left out without a loss: asked about,
// they give the same.
func TestPairsLeftOut(t *testing.T) {
	if n := len(sample(t)); n <= smallRun {
		t.Fatalf("%d documents: too few for stories to part them", n)
	}
	fast, full := checkedSample(t, Options{}), checkedSample(t, Options{everyPair: true})
	if fast.Account.Compared >= full.Account.Compared*3/4 {
		t.Errorf("of %d pairs %d are asked about", full.Account.Compared, fast.Account.Compared)
	}
	full.Account.Compared = fast.Account.Compared
	if diff := cmp.Diff(full, fast, cmpopts.IgnoreFields(Result{}, "Sheets")); diff != "" {
		t.Errorf("with every pair - and without +:\n%s", diff)
	}
}

// What rules ask of two documents never holds of two claims of one, as rows take it to be.
func TestTwoDocuments(t *testing.T) {
	sheets := sample(t)
	c := newCorpus(lexicon.Default(), sheets, 1)
	asked := 0
	for i := range sheets {
		all := sheets[i].Claims
		for _, a := range all {
			for _, b := range all[:min(len(all), 40)] {
				for name, holds := range map[string]func(a, b *claims.Claim) bool{
					"MixedUp": c.MixedUp, "OddOneOut": c.OddOneOut, "SameSlot": c.SameSlot, "OnlyAges": c.OnlyAges, "OnlyDates": c.OnlyDates, "OnlyDurations": c.OnlyDurations,
					"OnlyFigures": c.OnlyFigures, "OnlyOrdinals": c.OnlyOrdinals, "OnlyPlaces": c.OnlyPlaces, "OnlySides": c.OnlySides, "PostsApart": c.PostsApart,
				} {
					if asked++; holds(&a, &b) {
						t.Errorf("%s of %q and %q, both of %s", name, a.Text, b.Text, a.Path)
					}
				}
			}
		}
	}
	if asked == 0 {
		t.Error("nothing was asked")
	}
}

// What rules ask of brief documents never holds where one of the two is long.
func TestBriefDocuments(t *testing.T) {
	sheets := sample(t)
	c := newCorpus(lexicon.Default(), sheets, 1)
	of := map[string]func(a, b *claims.Claim) bool{
		"only_ages": c.OnlyAges, "only_dates": c.OnlyDates, "only_durations": c.OnlyDurations, "only_figures": c.OnlyFigures, "only_matters": c.OnlyMatters, "only_places": c.OnlyPlaces,
	}
	held := 0
	for i := range sheets {
		for k := i + 1; k < min(len(sheets), i+4); k++ {
			for _, a := range sheets[i].Claims {
				for _, b := range sheets[k].Claims {
					for _, name := range ofBriefDocuments {
						if a.Kind == claims.Passage || a.Kind == claims.Quote || !of[name](&a, &b) {
							continue
						}
						held++
						for _, s := range []*claims.Sheet{&sheets[i], &sheets[k]} {
							was := s.Words
							if s.Words = longText + 1; of[name](&a, &b) {
								t.Errorf("%s of %q and %q, though %s is long", name, a.Text, b.Text, s.Path)
							}
							s.Words = was
						}
					}
				}
			}
		}
	}
	if held == 0 {
		t.Error("nothing holds of brief documents")
	}
}
