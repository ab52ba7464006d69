package claims_test

import (
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
)

// A number that is the name of one of several counts nothing, in words as well as in figures.
func TestCalledByNumber(t *testing.T) {
	const head = "The mudslide of Halden destroyed 14 houses. "
	for text, want := range map[string]bool{
		"The institute had gone from alert level two to level three on 6 September.": false,
		"It declared level four two hours after the first blast.":                    false,
		"The plan was at stage three by then.":                                       false,
		"Of those on the bus two were hurt.":                                         true,
		"In camp three were killed.":                                                 true,
	} {
		got := false
		for _, c := range of(extract(t, head+text), claims.Count) {
			got = got || c.Text != "14 houses"
		}
		if got != want {
			t.Errorf("%q: a count is claimed: %v, want %v", text, got, want)
		}
	}
}

// What is concluded has come to an end, but where it is signed; and a sign of life is no signing.
func TestConcluded(t *testing.T) {
	for text, want := range map[string]bool{
		"The treaty between Karvelia and Ostrania was concluded on 4 September 2026.": true,
		"Halden and Orva concluded an agreement on 4 September 2026.":                 true,
		"The rescue at Halden was concluded on 4 September 2026.":                     false,
		"The campaign was concluded on 4 September 2026 after seven days.":            false,
		"A first sign of life came on 4 September 2026.":                              false,
	} {
		got := false
		for _, c := range of(extract(t, text), claims.Date) {
			got = got || c.Event.Type == "sign"
		}
		if got != want {
			t.Errorf("%q: a signing: %v, want %v", text, got, want)
		}
	}
}

// A length that was changed is the one to which it was, and what should have lasted so long did not.
func TestChangedLengths(t *testing.T) {
	for text, want := range map[string]string{
		"Visits to the prison of Halden had been cut from two hours to one.": "one hour asserted",
		"The strike was extended from three days to five, the union said.":   "five day asserted",
		"The bridge was closed from two hours to one minute.":                "one minute minute asserted",
		"The second burn should have lasted 340 seconds.":                    "340 seconds second planned",
		"The second burn ought to have lasted 340 seconds.":                  "340 seconds second planned",
		"The second burn lasted 340 seconds.":                                "340 seconds second asserted",
	} {
		var got string
		for _, c := range of(extract(t, text), claims.Duration) {
			got = strings.Join([]string{c.Text, c.Unit, string(c.Modality)}, " ")
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
