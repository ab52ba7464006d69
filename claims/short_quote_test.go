package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

func TestShortQuotations(t *testing.T) {
	t.Parallel()
	for sentence, want := range map[string]bool{
		"“We bought a palace,” said Edda Marin.":   true,
		"“We bought,” said Edda Marin.":            false, // a term
		"Snow fell on “We bought a palace” there.": false, // nobody is said to say it
	} {
		if got := len(of(extract(t, sentence), claims.Quote)) > 0; got != want {
			t.Errorf("%q: a quotation is claimed: %v, want %v", sentence, got, want)
		}
	}
}
