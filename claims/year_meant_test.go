package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// A day without a year is that of the year in which it falls on the weekday that is told with it, where that lies nearer; and a day for which something
// had been set is past.
func TestYearMeant(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"We accepted the invitation to a meeting on Thursday, 11 December.", "2025-12-11"},
		{"On Monday, 3 December, the roof fell in.", "2025-12-03"},
		{"The start had been set for November 9.", "2025-11-09"},
		{"The start was set for January 9.", "2026-01-09"},
	} {
		sheet, got := sheetOf(t, "---\ndate: 2025-12-06\n---\nIt rained.\n\n"+c.text), ""
		for i := range sheet.Claims {
			if sheet.Claims[i].Kind == claims.Date {
				got = sheet.Claims[i].Value.Period.String()
			}
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}
