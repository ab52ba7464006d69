package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// Who turns so many years on a day is a year younger until then, and younger by the whole years that pass before it.
func TestComingBirthday(t *testing.T) {
	for text, want := range map[string]string{
		"Anna Holm turns 18 on 2 April 2027.":              "17",
		"Anna Holm turns 18 on 10 March 2028.":             "17", // she turned 17 today
		"Anna Holm turns 18 on 11 March 2028.":             "16",
		"Anna Holm votes in 2028; she turns 18 next year.": "16–17",
	} {
		got := "none"
		sheet := sheetOf(t, "HALDEN, 10 March 2027 — Anna Holm sang. "+text)
		for i := range sheet.Claims {
			if c := &sheet.Claims[i]; c.Kind == claims.Age {
				got = c.Value.Interval.String()
			}
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
