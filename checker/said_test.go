package checker_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A mail that quotes another says what that one says: the two figures of one sentence are no contradiction between them.
func TestQuotedInFull(t *testing.T) {
	const said = "The Velstad survey of the Orvan harbour says that perhaps 75% of the moorings are free, 20% let and 5% lost."
	got := findings(t, []string{"measure-mismatch", "count-mismatch"},
		"Date: 2026-03-02\n\n"+said+" The Orvan harbour office of Velstad will look into it.\n",
		"Date: 2026-03-03\n\nThe Orvan harbour office of Velstad wrote:\n\n> The Velstad survey of the Orvan harbour says that perhaps 75%\n> of the moorings are free, 20% let and 5% lost.\n")
	if diff := cmp.Diff([]string(nil), got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// In a large run documents that do not say when they were written share names by chance.
func TestUndatedByChance(t *testing.T) {
	run := func(date string) []string {
		docs := []string{
			date + "A train of the Dumonde brothers went off the rails at Velstad. It carried 212 passengers, said Marek Tollan of Ostrania, who had come from Pelmar with the Kestrel guard.\n",
			date + "Marek Tollan of Ostrania and the Kestrel guard were in Velstad and Pelmar. The derailed train of the Dumonde brothers carried 317 passengers.\n",
		}
		for i := range 30 {
			docs = append(docs, fmt.Sprintf("Recipe %d. Stir the flour into the butter and wait.\n", i))
		}
		return findings(t, []string{"count-mismatch"}, docs...)
	}
	if got := run("VELSTAD, 3 March 2026 — "); len(got) != 1 {
		t.Errorf("two reports of one day: %q", got)
	}
	if got := run(""); len(got) != 0 {
		t.Errorf("two texts of any time: %q", got)
	}
}
