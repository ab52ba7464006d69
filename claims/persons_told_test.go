package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// Whom an age speaks of that opens a sentence behind the one that names somebody.
func TestAgeOfWhoWasNamed(t *testing.T) {
	t.Parallel()
	for told, want := range map[string]string{
		"The 47-year-old from Brakstad is the daughter of a driver.": "edda marin",
		"The 33-year-old mother of two sings.":                       "edda marin",
		"The 29-year-old, who lives in Orm, sings.":                  "edda marin",
		"The 29-year-old bridge from Seld to Orm is shut.":           "bridge",
	} {
		var got string
		for _, c := range of(extract(t, "Edda Marin, who has led the choir since 2014, came. "+told), claims.Age) {
			got = c.Subject
		}
		if got != want {
			t.Errorf("%q tells the age of %q, want %q", told, got, want)
		}
	}
}

// That somebody is a person may be told by an age alone, also where a word between the two says that this one, too, is meant.
func TestAgeOfWhoIsMeantToo(t *testing.T) {
	t.Parallel()
	for _, sentence := range []string{
		"They will remember Anka Soberg too, the 19-year-old who won.",
		"In the end Anka Soberg also, the 19-year-old who won, wept.",
	} {
		var got string
		for _, c := range of(extract(t, sentence), claims.Age) {
			got = c.Subject
		}
		if got != "anka soberg" {
			t.Errorf("%q tells the age of %q", sentence, got)
		}
	}
}

// How old somebody was on a day that the text gives tells how old he or she is today.
func TestAgedThen(t *testing.T) {
	t.Parallel()
	for sentence, want := range map[string]string{
		"Edda Marin was 31 when she was taken in June 2019.":                         "37–38",
		"Edda Marin, who was 31 when she was taken in 2019, smiled.":                 "37–39",
		"Edda Marin smiled. She was just 31 when she came, in June 2019, to Halden.": "37–38",
		"Edda Marin has led the choir since 2010, when she was 35.":                  "50–52",
		"Edda Marin, the mayor of Halden, was 31 when she came, in June 2019.":       "37–38",
		"Edda Marin was 31 when she came to Halden.":                                 "",
		"Edda Marin was 31 when she died in 2019.":                                   "31",
		"Edda Marin was 31 when the bridge of 2027 was planned.":                     "",
	} {
		got := ""
		for _, c := range of(sheetOf(t, "date 2026-03-07\n\n"+sentence), claims.Age) {
			got = c.Value.Interval.String()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}

// What a part leaves of a whole is a part of it as well.
func TestRestOfWholeIsPart(t *testing.T) {
	t.Parallel()
	for sentence, want := range map[string]string{
		"The patrols recorded 23 fresh craters, 19 of them of 122 mm rockets and four of mortars.": "part",
		"The patrols recorded 23 fresh craters, 19 of them of 122 mm rockets and nine of mortars.": "",
	} {
		all := of(extract(t, sentence), claims.Count)
		if got := all[len(all)-1]; got.Scope != want {
			t.Errorf("%q: %q has the scope %q, want %q", sentence, got.Text, got.Scope, want)
		}
	}
}

// A verb that is marked together with its auxiliary, as of what "were taken", still tells what happened to people by the words behind it.
func TestTakenSomewhere(t *testing.T) {
	t.Parallel()
	for sentence, want := range map[string]string{
		"Nineteen were taken to three hospitals.":              "hospitalised",
		"Nine people were taken to the county hospital.":       "hospitalised",
		"Twelve people were admitted to two nearby hospitals.": "hospitalised",
		"Nine paintings were taken.":                           "stolen",
	} {
		all := of(extract(t, "SELD, 12 November 2026 — Thieves came to Seld on Friday. "+sentence), claims.Count)
		if len(all) == 0 || all[0].Measure != want {
			t.Errorf("%q: %v, want %s", sentence, all, want)
		}
	}
}
