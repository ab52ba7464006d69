package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

func TestNamesClock(t *testing.T) {
	for sentence, want := range map[string]bool{
		"It struck at 23:40 local time on Monday.":      true,
		"It struck at 19:40 (GMT) on Monday.":           true,
		"It struck at 19:40 UTC.":                       true,
		"It struck at 23:40 Yerevan time on Monday.":    true,
		"Rescuers came in time on Monday.":              false,
		"Time ran out on Monday.":                       false,
		"The NEST project ended and the BESTSELLER ran": false, // letters of a clock inside other words
	} {
		if got := claims.NamesClock(lexicon.Default(), sentence); got != want {
			t.Errorf("%q: got %v, want %v", sentence, got, want)
		}
	}
}
