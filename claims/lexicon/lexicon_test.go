package lexicon_test

import (
	"slices"
	"testing"

	"github.com/factlint/factlint/claims/lexicon"
)

func TestTablesLoad(t *testing.T) {
	l, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	if l.Len() < 1000 || len(l.Measures) < 40 || len(l.Events) < 30 || len(l.Cues) < 100 {
		t.Errorf("tables look empty: %d words, %d measures, %d events, %d cues", l.Len(), len(l.Measures), len(l.Events), len(l.Cues))
	}
}

func TestMeasureNamesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range lexicon.Default().Measures {
		if seen[m.Name] {
			t.Errorf("measure %q is listed twice", m.Name)
		}
		seen[m.Name] = true
	}
}

func TestForms(t *testing.T) {
	l := lexicon.Default()
	for _, c := range []struct{ form, lemma string }{
		{"killed", "kill"}, {"killing", "kill"}, {"dies", "die"}, {"people", "person"}, {"children", "child"},
		{"delegates", "delegate"}, {"lives", "life"}, {"bodies", "body"}, {"sank", "sink"}, {"swapped", "swap"}, {"cities", "city"},
	} {
		w := l.Find(c.form)
		if got := l.Entry(l.Entry(w).Lemma).Form; got != c.lemma {
			t.Errorf("lemma of %q = %q, want %q", c.form, got, c.lemma)
		}
	}
}

// Phrases must be written as the tokenizer splits text: every word but the first of a phrase is interned, and no phrase is empty.
func TestPhrases(t *testing.T) {
	l := lexicon.Default()
	for w := 1; w < l.Len(); w++ {
		e := l.Entry(lexicon.Word(w))
		all := slices.Clone(e.Marks)
		for kind := range lexicon.MatterPhrase + 1 {
			if list := e.Of(kind); !slices.ContainsFunc(list, func(p lexicon.Phrase) bool { return p.Kind != kind }) && e.Begins(kind) == (len(list) > 0) {
				all = append(all, list...)
			} else {
				t.Errorf("of %q the phrases of kind %d are %+v", e.Form, kind, list)
			}
		}
		for _, p := range all {
			if len(p.Words) == 0 || p.Words[0] != lexicon.Word(w) || p.Kind == lexicon.NoPhrase {
				t.Errorf("phrase of %q is malformed: %+v", l.Entry(lexicon.Word(w)).Form, p)
			}
		}
	}
}
