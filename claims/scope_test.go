package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// A figure with "of the" behind it is a part, but not where "the" before it says that it is all of them.
func TestPartOfTheWhole(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	for _, c := range []struct{ text, scope string }{
		{"The 36 passengers of the cable car were brought down by rope.", ""},
		{"The cable car stopped and 36 passengers of the cable car were brought down.", "part"},
		{"By night 36 of the passengers were brought down by rope.", "part"},
	} {
		got := "no count"
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Count {
				got = d.Scope
			}
		}
		if got != c.scope {
			t.Errorf("%q: scope %q, want %q", c.text, got, c.scope)
		}
	}
}
