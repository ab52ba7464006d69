package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// headsIn lists who heads what in a text, in the order in which it tells.
func headsIn(t *testing.T, text string) (heads []string) {
	t.Helper()
	sheet := sheetOf(t, text)
	for c := range sheet.Of(claims.Role) {
		if c.Scope == claims.ScopeBody || c.Scope == claims.ScopeTitled {
			heads = append(heads, c.Scope+" "+c.Value.Name.Family+" "+c.Office.Title)
		}
	}
	return heads
}

// Who heads a body is told by many words.
func TestHeads(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — It rained in Halden. "
	for text, want := range map[string][]string{
		"Edda Marin, who has been at the head of the university since September, was silent.": {"body Marin head of the university"},
		"Edda Marin, who has been running the prison since 2019, was silent.":                 {"body Marin head of the prison"},
		"Edda Marin, who has been in charge of the dig from the first day, was silent.":       {"body Marin head of the excavation"},
		"Our director of excavations, Dr Edda Marin, was silent.":                             {"body Marin head of the excavation"},
		"The jury of five, chaired by Professor Edda Marin, was silent.":                      {"body Marin head of the jury"},
		"The brigade is under the command of Edda Marin.":                                     {"body Marin head of the brigade"},
		"Edda Marin, the magistrate in whose hands the inquiry lies, was silent.":             {"body Marin head of the inquiry"},
		"Judge Edda Marin has taken charge of the inquiry.":                                   {"body Marin head of the inquiry"},
		"Edda Marin, who led the inquiry for four months, was silent.":                        {"body Marin head of the inquiry"},
		"The panel sat for an hour. It was chaired by Edda Marin.":                            {"body Marin head of the panel"},
		"The talks were chaired by Edda Marin.":                                               {"body Marin head of the talks"},
		"Edda Marin, who led the negotiations from the chair, was silent.":                    {"body Marin head of the talks"},
		"Edda Marin, who presides over the Diet, was silent.":                                 {"body Marin head of the parliament"},
		"The rector, Edda Marin, was silent.":                                                 {"titled Marin head of the university"},
		"Speaker Edda Marin was silent.":                                                      {"titled Marin head of the parliament"},
		// who leads one side of talks, was so in other days, or chairs something else
		"Edda Marin, who led the negotiations, was silent.":               nil,
		"Edda Marin, who led the hospital for four months, was silent.":   nil,
		"Edda Marin, who presides over the chamber of craft, was silent.": nil,
		"The former rector, Edda Marin, was silent.":                      nil,
		"The vice-rector, Edda Marin, was silent.":                        nil,
		"Edda Marin, who has been led to the prison, was silent.":         nil,
	} {
		if diff := cmp.Diff(want, headsIn(t, head+text)); diff != "" {
			t.Errorf("%q: -want +got\n%s", text, diff)
		}
	}
}

// Ranks of two abbreviations are one rank.
func TestRankInAbbreviations(t *testing.T) {
	const text = "HALDEN, 4 March 2026 — In the rain Maj. Gen. Edda Marin wept, and so did Lt. Col. Ivo Brandt and Gen. Osmo Berg of Halden."
	for who, want := range map[string]string{"Edda Marin": "major general", "Ivo Brandt": "lieutenant colonel", "Osmo Berg": "general"} {
		if got := told(sheetOf(t, text), claims.Role, who).Office.Title; got != want {
			t.Errorf("%s: %q, want %q", who, got, want)
		}
	}
}
