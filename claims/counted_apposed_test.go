package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// What figures count that stand apart from their nouns: between marks, behind "of our", in groups named by their size, in cells with slashes.
func TestCountedApart(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	for _, c := range []struct{ text, of, measure, counted, scope string }{
		{"The kettles, fourteen in number, hung over the stove.", "fourteen", "", "kettle", ""},
		{"The dead, six in number, were carried up the hill.", "six", "killed", "", ""},
		{"Those who had paid for a seat, twenty-two of them, waited under the roof.", "twenty-two", "", "person", ""},
		{"Nobody waited for the trams, four in all, that came at noon.", "four", "", "tram", ""},
		{"The pilgrims came on the trams of the Aldry Agency, four in all.", "four", "", "tram", ""},
		{"The windows of the old halls, nine in number, were open.", "nine", "", "window", ""},
		{"Our trams, four of them, stood at the gate.", "four", "", "tram", ""},
		{"The guests, 20 in number, came from the south.", "20", "participants", "", ""},
		{"Nine kettles hung there. Eleven pans, four of them dented, hung beside.", "four", "", "pan", "part"},
		{"Eleven pans, four of them, hung there.", "four", "", "pan", "part"},
		{"Twenty-six of our colleagues needed a doctor.", "Twenty-six", "injured", "person", ""},
		{"Nine neighbours were injured.", "Nine neighbours", "injured", "person", ""},
		{"She came with a trio of mules.", "a trio of mules", "", "mule", ""},
		{"He was one of the trio who ended up in hospital.", "trio", "hospitalised", "person", ""},
		{"The wind left 640 people homeless.", "640 people", "evacuated", "person", ""},
		{"Four of our trams were lent to Seld.", "Four", "", "tram", ""},
		{"Four of our twelve trams were lent to Seld.", "Four", "", "tram", "part"},
		{"Sixty-two crews of two or three people each swept the square.", "Sixty-two crews", "", "crew", ""},
		{"Nine of 40 trams stood at the gate.", "Nine", "", "tram", "part"},
		{"The firm laid nine barriers and brought in 230 workers.", "nine barriers", "", "barrier", ""},
	} {
		var measure, counted, scope string
		found := false
		for _, d := range of(sheetOf(t, head+c.text), claims.Count) {
			if d.Text == c.of {
				measure, counted, scope, found = d.Measure, d.Counted, d.Scope, true
			}
		}
		if !found || measure != c.measure || counted != c.counted || scope != c.scope {
			t.Errorf("%q: %q (found: %v) measures %q of %q, scope %q; want %q of %q, scope %q", c.text, c.of, found, measure, counted, scope, c.measure, c.counted, c.scope)
		}
	}
}

// TestPredicateBehindPart reads the verb behind what is put between commas on some of what is counted.
func TestPredicateBehindPart(t *testing.T) {
	for _, c := range of(sheetOf(t, "HALDEN, 4 March 2026 — Nine cranes, two of them hired from Seld, lifted the hull."), claims.Count) {
		if c.Text == "Nine cranes" && c.Predicate != "lift" {
			t.Errorf("predicate %q, want lift", c.Predicate)
		}
	}
}

// TestSlashedRows reads rows of which both cells have several parts.
func TestSlashedRows(t *testing.T) {
	const table = `| Item | Figure |
|---|---|
| Wagons in train / derailed | 31 / 6 |
| Dead / injured | 4 / 17 |
| Parishes for / undecided | 5 / 12 |
| Height / width in metres | 5 / 12 |
`
	want := []string{"vehicles wagon 31", "derailed wagon 6", "killed  4", "injured  17", " parish 5", " parish 12"}
	var got []string
	for _, c := range of(sheetOf(t, table), claims.Count) {
		got = append(got, c.Measure+" "+c.Counted+" "+c.Text)
	}
	if len(got) < len(want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
	if len(got) > len(want) {
		t.Errorf("more than wanted: %q", got[len(want):])
	}
}
