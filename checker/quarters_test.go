package checker_test

import (
	"slices"
	"testing"
)

// A time in quarters of an hour is a rounded one.
func TestQuarters(t *testing.T) {
	const (
		one   = "ORVA, 13 March 2026 — The final between Orva and Tofte was won by Tofte, said Edda Marin of the Sella Agency. "
		other = "ORVA, 13 March 2026 — Tofte beat Orva in the final, Edda Marin of the Sella Agency told Tofte radio. "
	)
	for length, want := range map[string][]string{
		"The interruption lasted 47 minutes.": nil,
		"The interruption lasted 57 minutes.": {"three quarters of an hour | 57 minutes"},
	} {
		if got := findings(t, []string{"only-duration"}, one+"The interruption of the match lasted three quarters of an hour.", other+length); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", length, got, want)
		}
	}
}
