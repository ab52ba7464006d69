package claims_test

import (
	"slices"
	"testing"

	"github.com/factlint/factlint/claims"
)

// A name of one word of which nothing is known is claimed once, also at the start of a sentence where a mark or a verb follows.
func TestLoneNames(t *testing.T) {
	for text, want := range map[string][]string{
		"The balloon belonged to the tour company Sarmivento. It was sold to Sarmivento in May.": {"Sarmivento"},
		"Sarmivento has flown visitors since 2014. The firm is small.":                           {"Sarmivento"},
		"Sarmivento, which owned the balloon, is silent.":                                        {"Sarmivento"},
		"The balloon belonged to a tour company. Passengers were brought home.":                  nil,
		"They wrote to Sarma.": nil,
	} {
		var got []string
		for _, c := range extract(t, text).Claims {
			if c.Kind == claims.Name && c.Measure == claims.LoneMeasure {
				got = append(got, c.Text)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
