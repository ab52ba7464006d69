package claims_test

import (
	"slices"
	"testing"

	"github.com/factlint/factlint/claims"
)

// TestAnswers reads figures that answer a question as if they stood in it, and places them where they stand.
func TestAnswers(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"How many died? Fourteen, by the last count of the coastguard.", []string{"killed: Fourteen"}},
		{"By how many boats was she searched for? Two hundred and thirty, all told.", []string{"vessels: Two hundred and thirty"}},
		{"How many people were on board? 187, and all were tired.", []string{"present: 187"}},
		{"How high was the wave? Eleven metres, says the pilot.", []string{"height: Eleven metres"}},
		{"How heavy was the load? About 40 tonnes.", []string{"mass: About 40 tonnes"}},
		{"How many of them can swim? Six.", nil},
		{"How many died? We do not know. Six boats came back.", []string{"vessels: Six boats"}},
		{"How many were killed? Six boats came back.", []string{"vessels: Six boats"}},
		{"How many died?\n\nPILOT: Sixty.", nil},
	} {
		var got []string
		for _, c := range extract(t, test.text).Claims {
			if (c.Kind == claims.Count || c.Kind == claims.Measure) && c.Measure != "" {
				got = append(got, c.Measure+": "+c.Text)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: read %q, want %q", test.text, got, test.want)
		}
	}
}
