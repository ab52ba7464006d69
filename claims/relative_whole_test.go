package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// A relative clause behind a whole says what the whole is, and not what became of the part of it.
func TestRelativeWhole(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	for _, c := range []struct{ text, of, measure, scope string }{
		{"Nine of the 31 passengers who were injured have gone home.", "31 passengers", "injured", ""},
		{"Nine of the 31 passengers who were injured have gone home.", "Nine", "injured", "part"},
		{"Three of the four people who lost their lives on Friday were women.", "four people", "killed", ""},
		{"Two of the five men who had been arrested were released.", "Two", "released", ""},
		{"Two of the five men who had been arrested were released.", "five men", "detained", ""},
		{"Ten of our 148 pupils lived there. Seven slept in the school. Two have died.", "Two", "killed", "part"},
		{"The lifeboat took off 12 of the crew; 9 remain aboard.", "9", "present", "part"},
		{"The previous outbreak, in 2017, lasted five months. It took 43 lives.", "43 lives", "killed", "previous"},
		{"Captain Ivo Brandt, 52, and the five colleagues who remained on board with him are well.", "five colleagues", "present", "additional"},
		{"Three of its five carriages left the rails.", "Three", "derailed", ""},
		{"Three of its five carriages left the rails.", "five carriages", "", "whole"},
	} {
		if got := told(sheetOf(t, head+c.text), claims.Count, c.of); got.Text != c.of || got.Measure != c.measure || got.Scope != c.scope {
			t.Errorf("%q: %q counts %q, %q; want %q, %q", c.text, c.of, got.Measure, got.Scope, c.measure, c.scope)
		}
	}
}
