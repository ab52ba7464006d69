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

// What a figure is of: those besides somebody, those who are still there, those so far, what lies between two ends; a verb says more than "patients".
func TestWhoseFigure(t *testing.T) {
	const head = "A listeria outbreak has hit Lebrek. "
	for _, c := range []struct{ text, figure, measure, scope string }{
		{"Of his eight co-defendants, six were convicted.", "eight co-defendants", "charged", "additional"},
		{"Of his eight co-defendants, six were convicted.", "six", "convicted", "additional"},
		{"Of the eight defendants, six were convicted.", "six", "convicted", ""},
		{"Six of his helpers were convicted with him.", "Six", "convicted", "additional"},
		{"Two fellow passengers were killed.", "Two fellow passengers", "killed", "additional"},
		{"Two people were arrested with a gun.", "Two people", "detained", ""},
		{"The thirteen who were still inside at noon owe him much.", "thirteen", "present", "partial"},
		{"There were 17 people inside.", "17 people", "present", ""},
		{"There are seven stations between Lesk and Orva.", "seven stations", "stations", "part"},
		{"The line has nine stations.", "nine stations", "stations", ""},
		{"When we arrived nine people had died.", "nine people", "killed", "partial"},
		{"Fourteen people had died before help came.", "Fourteen people", "killed", "partial"},
		{"By the time help came, 14 people had died.", "14 people", "killed", "partial"},
		{"The doctors say that 14 people had died.", "14 people", "killed", ""},
		{"Eleven patients are in hospital.", "Eleven patients", "hospitalised", ""},
		{"Seven patients have died.", "Seven patients", "killed", ""},
		{"There are 31 patients.", "31 patients", "infected", ""},
		{"Fourteen cases were confirmed.", "Fourteen cases", "infected", ""},
	} {
		if d := told(extract(t, head+c.text), claims.Count, c.figure); d.Measure != c.measure || d.Scope != c.scope {
			t.Errorf("%q: %s %q, want %s %q", c.text, d.Measure, d.Scope, c.measure, c.scope)
		}
	}
}

// Those who tell something are not those of whom it is told.
func TestToldBySubject(t *testing.T) {
	for text, want := range map[string]string{
		"Some 60 farms have reported losses so far.":    "lose",
		"Some 60 farms have reported shortages so far.": "report shortage",
		"Some 60 farms were reported so far.":           "report",
		"The ministry reported 60 farms.":               "report",
	} {
		got := "no figure"
		for _, c := range of(extract(t, text), claims.Count) {
			got = c.Predicate
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// How often I have won is no number of what all tell of, and two out of two are no second of a row.
func TestOthersOrdinals(t *testing.T) {
	for text, want := range map[string]int{
		`"I have won twice, and twice I have lost sleep," said Edda Marin.`:     0,
		"The assembly has met twice since independence.":                        1,
		"Calast have now lost two finals out of two.":                           0,
		"The country has now held three referendums since independence.":        1,
		"Edda Marin said: \"I have voted twice here, and I shall vote again.\"": 0,
	} {
		if got := len(of(extract(t, text), claims.Ordinal)); got != want {
			t.Errorf("%q: %d ordinals, want %d", text, got, want)
		}
	}
}

// A day without its year that is told of the past lies before its document, whatever form its verb has.
func TestPastDays(t *testing.T) {
	for text, want := range map[string]int{
		"On 10 November some 60,000 people stood along the mountain.": 2025,
		"The bridge of Halden fell on 10 November.":                   2025,
		"On 10 November the people will stand along the mountain.":    2026,
		"The bridge of Halden is to be opened on 10 November.":        2026,
	} {
		for _, c := range of(extract(t, text), claims.Date) {
			if got := c.Value.Period.From.Year(); got != want {
				t.Errorf("%q: %d, want %d", text, got, want)
			}
		}
	}
}
