package rules

import "testing"

func TestCountFigures(t *testing.T) {
	for _, s := range []string{
		"", "no figure", "From 1,250 to nineteen on 3 May", "Volume 2 of 1998 had 6.3 percent and twelve maps", "the second of 40, 41 and forty-two", "12", "…7 — 8",
	} {
		if got, want := countFigures(s), len(figures(s)); got != want {
			t.Errorf("%q has %d figures, want %d", s, got, want)
		}
	}
}
