package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// What is told of some of those whom a figure counts is not told of all, and what a list has is not all there.
func TestSomeOfThem(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — The ferry Anselma sank off Halden on Wednesday. "
	for _, c := range []struct{ text, figure, measure, scope string }{
		{"One of the 14 passengers was killed.", "14 passengers", "passengers", ""},
		{"Most of the 40 houses on the quay were destroyed.", "40 houses", "houses destroyed", ""}, // what the noun says
		{"The third of the four climbers was found dead.", "four climbers", "", ""},
		{"The father of the four children was killed.", "four children", "", ""},
		{"One of the 14 people killed was a child.", "14 people", "killed", ""},
		{"One of the 14 who died was a child.", "14", "killed", ""},
		{"All of the 14 passengers were killed.", "14 passengers", "killed", ""},
		{"Eleven of the people who died were guests of a camp.", "Eleven", "killed", "part"},
		{"She was one of the 14 people on board.", "14 people", "present", ""},
		{"Not one of the 14 passengers was killed.", "14 passengers", "killed", ""},
		{"Eleven people died in the cabins, the others on deck.", "Eleven people", "killed", "part"},
		{"Two people were killed, the others got away.", "Two people", "killed", ""},
		{"In the cabins alone eleven people died.", "eleven people", "killed", "part"},
		{"On Monday there were 117 residents on the register of the house.", "117 residents", "residents", ""},
		{"On its manifest were 84 passengers.", "84 passengers", "passengers", "listed"},
	} {
		got, measure := "no figure", ""
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Count && d.Text == c.figure {
				got, measure = d.Scope, d.Measure
			}
		}
		if got != c.scope || measure != c.measure {
			t.Errorf("%q: %s %q, want %s %q", c.text, measure, got, c.measure, c.scope)
		}
	}
}

// A figure that an earlier event is told with may be a part as well.
func TestSomeOfThemThen(t *testing.T) {
	sheet := sheetOf(t, "HALDEN, 4 March 2026 — The inquiry into the mudslide of Halden reported on Wednesday. Thirty-three people died in Halden on 23 July 2025. Eleven of the dead were guests of a camp.")
	for i := range sheet.Claims {
		switch d := &sheet.Claims[i]; {
		case d.Kind != claims.Count:
		case d.Text == "Eleven" && d.Scope != "part", d.Text == "Thirty-three people" && d.Scope != "previous", d.Event.Main:
			t.Errorf("%s: scope %q, main %v", d.Text, d.Scope, d.Event.Main)
		}
	}
}
