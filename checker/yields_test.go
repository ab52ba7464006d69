package checker_test

import (
	"slices"
	"testing"
)

// A figure within words that are quoted in two ways is told once, with the quotation.
func TestFigureWithinQuotation(t *testing.T) {
	const (
		a = "VELSTAD, 20 August 2026 — \"A cover with a weight of forty kilos does not walk away,\" said Conrad Lind of the Velstad water board."
		b = "VELSTAD, 26 August 2026 — Of the Velstad water board Conrad Lind said: \"A cover with a weight of fourteen kilos does not walk away.\""
	)
	if got, want := findings(t, []string{"measure-mismatch"}, a, b), []string{"forty kilos | fourteen kilos"}; !slices.Equal(got, want) {
		t.Errorf("by the figures alone: %q, want %q", got, want)
	}
	if got := findings(t, []string{"measure-mismatch", "quote-mismatch"}, a, b); len(got) != 1 || got[0] == "forty kilos | fourteen kilos" {
		t.Errorf("by both rules: %q, want the quotation alone", got)
	}
}
