package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// How long the whole of a matter lasted, by what its clause tells.
func TestMatters(t *testing.T) {
	const town = "KELL, 4 May 2026 — Drivers at the Kell tramway went on strike on Monday. "
	tests := []struct{ text, measure, want string }{
		{"For nine days not a tram ran.", claims.ClosedFor, "nine days"},
		{"The line was opened to traffic again on Friday, after five days.", claims.ClosedFor, "five days"},
		{"The airport was shut for nineteen hours.", claims.ClosedFor, "nineteen hours"},
		{"Wards were closed to ambulances from 03:00 on Friday to 15:00 on Saturday, 36 hours in all.", claims.ClosedFor, "36 hours"},
		{"The bridge reopened after seven months.", claims.ClosedFor, "seven months"},
		{"The shop was quiet for seven months.", claims.ClosedFor, ""},
		{"The line was built in five years.", claims.ClosedFor, ""},
		{town + "They stay out for two days.", "walkout", "two days"},
		{town + "The strike, called for 48 hours, ends tomorrow.", "walkout", "48 hours"},
		{"Nine weeks the weavers were on strike.", "walkout", "Nine weeks"},
		{"The dogs stay out for two days.", "walkout", ""},
		{"The jury needed five hours.", "deliberation", "five hours"},
		{"It took the brigade forty minutes to beat the flames.", "fire", "forty minutes"},
		{"Orla Stamm, who has governed the town for twelve years, lost on Sunday.", claims.InOffice, "twelve years"},
		{"Orla Stamm lost on Sunday. For twelve years she had led the council.", claims.InOffice, "twelve years"},
		{"Ivo Heim retires after 14 years at the helm of the guild.", claims.InOffice, "14 years"},
		{"Ivo Heim ran the marathon for fun for 14 years.", claims.InOffice, ""},
		{"KELL, 4 May 2026 — A crush on the stairs killed two people on Monday. It lasted about a quarter of an hour.", "crush", "about a quarter of an hour"},
		{"The pay deal gives them 11 per cent over three years.", "agreement", "over three years"},
		{"Prices rose by 11 per cent over three years.", "agreement", ""},
	}
	for _, tt := range tests {
		got := ""
		for _, c := range of(extract(t, tt.text), claims.Duration) {
			if c.Measure == tt.measure && c.Scope == "" {
				got = c.Text
			}
		}
		if got != tt.want {
			t.Errorf("%q: got a %s of %q, want %q", tt.text, tt.measure, got, tt.want)
		}
	}
}

// "Over" says "more than" behind a verb, and elsewhere leads to the time in which something happens.
func TestOverYears(t *testing.T) {
	tests := []struct{ text, hedge string }{
		{"The firm will cut 240 jobs over three years.", ""},
		{"Over nine years they searched every field.", ""},
		{"The higher age will be phased in over twelve years.", ""},
		{"It comes step by step over nine years.", ""},
		{"The loan is repaid in instalments over fifteen years.", ""},
		{"She waited over three hours.", "more than"},
		{"The dispute went on for over three years.", "more than"},
		{"It took firefighters over two hours.", "more than"},
		{"Over two hours later the door opened.", "more than"},
	}
	for _, tt := range tests {
		told := of(extract(t, tt.text), claims.Duration)
		if len(told) == 0 {
			t.Errorf("%q: no length of time was found", tt.text)
		}
		for _, c := range told {
			if got := c.Value.Interval.Hedge; got != tt.hedge {
				t.Errorf("%q: got the hedge %q, want %q", tt.text, got, tt.hedge)
			}
		}
	}
}
