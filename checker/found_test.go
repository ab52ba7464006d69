package checker_test

import (
	"slices"
	"testing"
)

// A part of a load and the lorry that carried it are found on days and at places of their own.
func TestTwoFinds(t *testing.T) {
	const head = "SUND, 12 October 2026 — A lorry of the Tofte Agency was stolen in Holmby, said Edda Marin. "
	for _, c := range []struct {
		rule, a, b string
		want       []string
	}{
		{"only-place", "It was found in a quarry.", "The police found 1,900 packs in a garage.", nil},
		{"only-place", "It was found in a quarry.", "The lorry was found in a garage.", []string{"quarry | garage"}},
		{"only-place", "The police found 40 rifles in a quarry.", "The police found 42 rifles in a garage.", []string{"quarry | garage"}},
		{"date-mismatch", "The trailer was found on 6 October.", "The police found 1,900 packs on 7 October.", nil},
		{"date-mismatch", "The trailer was found on 6 October.", "The police found the trailer on 7 October.", []string{"6 October | 7 October"}},
	} {
		if got := findings(t, []string{c.rule}, head+c.a, head+c.b); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q and %q: %q, want %q", c.rule, c.a, c.b, got, c.want)
		}
	}
}

// One place in two spellings, and places told apart by their numbers alone, are not the only places of a sort.
func TestOnlyPlaces(t *testing.T) {
	const head = "BRUSK, 5 May 2026 — Rescuers of the Aldry Agency trained on Monday, said Chief Inspector Mara Lund. "
	for _, c := range []struct {
		a, b string
		want []string
	}{
		{"The cabin hung over the Tiefach gorge.", "The cabin hung over the Rotbach gorge.", []string{"Tiefach | Rotbach"}},
		{"The cabin hung over the Azolan gorge.", "The cabin hung over the Azalan gorge.", nil},
		{"They left Camp 2.", "They stayed at Camp 3.", nil},
	} {
		if got := findings(t, []string{"only-place"}, head+c.a, head+c.b); !slices.Equal(got, c.want) {
			t.Errorf("%q and %q: %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

// What a park lost of the area that burned is told apart from all of it.
func TestAreaLost(t *testing.T) {
	const head = "SERRA, 12 October 2026 — The wildfire of Serra burned 2,750 hectares, said Edda Marin of the Tofte Agency.\n\n"
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The Nature Park lost 1,400 hectares.", nil},
		{"The fire burned 1,400 hectares in Serra.", []string{"2,750 hectares | 1,400 hectares"}},
	} {
		if got := findings(t, []string{"measure-mismatch"}, head+c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
