package checker_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// pair is two sentences of two documents on one story, with what is told in them.
type pair struct {
	Frame, A, B, Is string
}

// table reads a list of pairs or of frames.
func table[T any](t *testing.T, file string) T {
	t.Helper()
	data, err := os.ReadFile("testdata/retold/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out T
	if err := yaml.Unmarshal(data, &out); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return out
}

type frame struct{ A, B string }

// told puts the sentences of a pair into their documents and returns how many findings speak of both, and the words of all.
func told(t *testing.T, programs []*rules.Program, frames map[string]frame, p pair) (both int, all []string, sheets []claims.Sheet) {
	t.Helper()
	f, ok := frames[p.Frame]
	if !ok {
		t.Fatalf("no frame is called %q", p.Frame)
	}
	for i, d := range []struct{ frame, sentence string }{{f.A, p.A}, {f.B, p.B}} {
		name := "a.txt"
		if strings.HasPrefix(strings.TrimSpace(d.frame), "<") {
			name = "a.html"
		} else if strings.Contains(d.frame, "# ") {
			name = "a.md"
		}
		doc, err := document.Read(string(rune('a'+i))+name[1:], []byte(strings.ReplaceAll(d.frame, "{}", d.sentence)), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		sheets = append(sheets, claims.Extract(lexicon.Default(), doc, claims.Options{}))
	}
	res, err := checker.Check(context.Background(), lexicon.Default(), sheets, programs, checker.Options{})
	if err != nil || len(res.Errors) > 0 {
		t.Fatal(err, res.Errors)
	}
	for _, finding := range res.Findings {
		in := [2]bool{}
		for _, position := range finding.Positions {
			for k := range position.Evidence {
				e := &position.Evidence[k]
				if strings.HasPrefix(e.Path, "a") {
					in[0] = in[0] || strings.Contains(p.A, e.Text)
				} else {
					in[1] = in[1] || strings.Contains(p.B, e.Text)
				}
			}
		}
		if in[0] && in[1] {
			both++
		}
		all = append(all, finding.Rule+": "+wording(finding))
	}
	return both, all, sheets
}

// read writes what was read of the two sentences of a pair, of the kinds that its battery is about.
func read(sheets []claims.Sheet, p pair, kinds ...claims.Kind) string {
	var b strings.Builder
	for i, sentence := range []string{p.A, p.B} {
		for k := range sheets[i].Claims {
			c := &sheets[i].Claims[k]
			if strings.Contains(sentence, c.Text) && slices.Contains(kinds, c.Kind) {
				fmt.Fprintf(&b, "\n    %c: %s %q: %s, %s, %s %q %s %s %v", 'A'+i, c.Kind, c.Text, c.Measure, c.Predicate, c.Subject, c.Qualifiers, c.Modality, c.Scope, c.Event.Main)
			}
		}
	}
	return b.String()
}

// timeAndPlace and ofPeople are the rules that the retold facts are about.
var (
	timeAndPlace = []string{"date-mismatch", "duration-mismatch", "elapsed-mismatch", "place-mismatch", "weekday-mismatch", "ordinal-mismatch"}
	ofFigures    = []string{"count-mismatch", "measure-mismatch", "digits-swapped", "only-figure"}
	ofPeople     = []string{"age-mismatch", "name-spelling", "office-mismatch", "person-office-mismatch", "rival-posts", "two-posts", "quote-mismatch", "near-duplicate-passage", "duplicate-paragraph"}
)

// retoldFile is a file of facts that are told twice.
type retoldFile struct {
	file  string
	rules []string
	floor float64       // the least share that is to be found
	kinds []claims.Kind // what a miss is explained with
}

// retold are the files of facts that are told twice in other words. Which share of the contradictions is found must not fall
// below a floor; a file without one holds what only looks like a contradiction, and must stay silent.
var retold = []retoldFile{
	{"dates.yaml", timeAndPlace, 0.77, []claims.Kind{claims.Date, claims.Duration}},
	{"dates_scenes.yaml", timeAndPlace, 0.46, []claims.Kind{claims.Date, claims.Duration}},
	{"dates_verbs.yaml", timeAndPlace, 0.73, []claims.Kind{claims.Date, claims.Duration}},
	{"dates_silent.yaml", timeAndPlace, 0, nil},
	{"durations.yaml", timeAndPlace, 0.67, []claims.Kind{claims.Duration, claims.Date}},
	{"durations_silent.yaml", timeAndPlace, 0, nil},
	{"durations_wild.yaml", timeAndPlace, 0.68, []claims.Kind{claims.Duration, claims.Date}},
	{"durations_wild_silent.yaml", timeAndPlace, 0, nil},
	{"places.yaml", timeAndPlace, 0.33, []claims.Kind{claims.Place}},
	{"places_silent.yaml", timeAndPlace, 0, nil},
	{"ordinals.yaml", timeAndPlace, 0.62, []claims.Kind{claims.Ordinal}},
	{"ordinals_silent.yaml", timeAndPlace, 0, nil},
	{"figures.yaml", ofFigures, 0.5, []claims.Kind{claims.Count, claims.Measure}},
	{"figures_silent.yaml", ofFigures, 0, nil},
	{"roles.yaml", ofPeople, 0.48, []claims.Kind{claims.Role}},
	{"spellings.yaml", ofPeople, 0.75, []claims.Kind{claims.Name}},
	{"ages.yaml", ofPeople, 0.84, []claims.Kind{claims.Age}},
	{"quotes.yaml", ofPeople, 0.64, []claims.Kind{claims.Quote}},
	{"people_silent.yaml", ofPeople, 0, nil},
	{"offices.yaml", ofPeople, 0.75, []claims.Kind{claims.Role}},
	{"offices_silent.yaml", ofPeople, 0, nil},
}

// TestRetold tells facts twice in other words. With -v it names every pair that is missed.
func TestRetold(t *testing.T) {
	all, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	frames := table[map[string]frame](t, "frames.yaml")
	for _, b := range retold {
		t.Run(b.file, func(t *testing.T) {
			programs, err := rules.Compile(slices.DeleteFunc(slices.Clone(all), func(r rules.Rule) bool { return !slices.Contains(b.rules, r.ID) }), rules.Options{})
			if err != nil {
				t.Fatal(err)
			}
			pairs, found := table[[]pair](t, b.file), 0
			for _, p := range pairs {
				both, all, sheets := told(t, programs, frames, p)
				switch {
				case both > 0:
					found++
				case b.floor > 0:
					t.Logf("missed (%s): %s | %s%s", p.Is, p.A, p.B, read(sheets, p, b.kinds...))
				}
				if b.floor == 0 && len(all) > 0 || len(all) > 1 || both == 0 && len(all) > 0 {
					t.Errorf("(%s) %s | %s: said of it %q", p.Is, p.A, p.B, all)
				}
			}
			if b.floor == 0 {
				return
			}
			share := float64(found) / float64(len(pairs))
			t.Logf("found %d of %d: %.3f", found, len(pairs), share)
			if share < b.floor {
				t.Errorf("only %.3f of the pairs were found, not %.3f", share, b.floor)
			}
		})
	}
	t.Run("every file is told", func(t *testing.T) {
		entries, err := os.ReadDir("testdata/retold")
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if e.Name() != "frames.yaml" && !slices.ContainsFunc(retold, func(b retoldFile) bool { return b.file == e.Name() }) {
				t.Errorf("%s stands in no line of the table", e.Name())
			}
		}
	})
}
