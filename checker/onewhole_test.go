package checker_test

import (
	"fmt"
	"testing"
)

// Which parts are held against each other: of one whole that is called alike, for one thing that is true of them, and not as things stand.
func TestPartsOfOne(t *testing.T) {
	const first = "MORVANE, 5 May 2026 (Aldry Agency) — Lena Tarsk of Corvin came to Olmar. "
	const second = "MORVANE, 6 May 2026 (Olmar News) — In Corvin and Olmar Lena Tarsk was asked. "
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"Three of the eleven kilns were cold.", "Of eleven kilns, four were cold.", 1},
		{"Nine people were hurt, two of them children.", "Nine were hurt, and three of those nine were children.", 1},
		{"Of the 40 wells tested, 19 carried the germ.", "The germ was found in 14 of the 40 samples drawn from wells.", 1},
		{"Three of the eleven kilns were cold.", "Of eleven kilns, four were new.", 0},
		{"Three of the eleven kilns were cold.", "Eight of the eleven kilns were cold.", 0},
		{"The river broke its banks, flooding 14 of the 22 villages in the valley.", "Of the 22 villages in the valley, 16 were flooded.", 1},
		{"Of the 1,900 schools, 12 were shut.", "Fourteen of the 1,900 schools were shut.", 1},
		{"Three of the twelve thousand kilns were cold.", "Four of the twelve kilns were cold.", 0},
		{"Three of the eleven kilns were cold.", "Of twelve kilns, four were cold.", 0},
		{"Three of the nine schools were damaged.", "Four of the nine churches were damaged.", 0},
		{"Six of the eleven villages were without light.", "Two of the eleven villages are still without light.", 0},
		{"Nine out of ten people read the paper.", "Six of the ten people whom we met read the paper.", 0},
		{"Three of the eleven kilns were cold.", "Four of the eleven kilns were cold, and then three of the eleven.", 0},
	} {
		if got := findings(t, []string{"part-of-whole"}, first+c.a, second+c.b); len(got) != c.want {
			t.Errorf("%q, %q: %d findings, want %d", c.a, c.b, len(got), c.want)
		}
	}
}

// Two ministers of whom no text says of what country are held against each other by what a few documents say of them, not by what many do.
func TestPostTaken(t *testing.T) {
	docs := []string{
		"TORVAL, 10 February 2026 — The Torval cabinet met at the Brenn palace. Its members are the Minister of Finance, Tomas Orel, and the Minister for Foreign Affairs, Karin Lund.",
		"TORVAL, 11 February 2026 — The first to arrive at the Brenn palace in Torval was Karin Lund, the new finance minister, on a bicycle.",
		"TORVAL, 10 February 2026 — In the Brenn palace at Torval a cabinet was sworn in. Finance Minister Tomas Orel smiled.",
	}
	if got := findings(t, []string{"office-mismatch"}, docs...); len(got) != 1 {
		t.Errorf("%d findings in three documents, want 1", len(got))
	}
	if got := findings(t, []string{"office-mismatch"}, docs[:2]...); len(got) != 0 {
		t.Errorf("%d findings where one text stands against one, want none", len(got))
	}
	for i := range 20 {
		docs = append(docs, fmt.Sprintf("SELVA, 1 May 2026 — Pier %d was painted.", i))
	}
	if got := findings(t, []string{"office-mismatch"}, docs...); len(got) != 0 {
		t.Errorf("%d findings in many documents, want none", len(got))
	}
}
