package claims_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// How many there have been so far gives the number of the present one; a noun that may be a verb is numbered like any other.
func TestNumberedSoFar(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "measure, noun: number"
	}{
		{"Eleven women have won it before her.", []string{"nth, woman: 12"}},
		{"Morvane has now held three referendums since independence.", []string{"series, referendum: 3"}},
		{"It was our fortieth call this year.", []string{"itself, call: 40", "streak, call: 40"}},
		{"This is the firm's second recall.", []string{"series, recall: 2"}},
		{"It is the third year in a row that they come.", []string{"streak, year: 3"}},
		{"It is the third day in a row that they come.", nil},
		{"The survey was the ninth.", []string{"series, survey: 9", "itself, survey: 9"}},
		{"That makes it the third leak.", []string{"number, leak: 3", "itself, leak: 3"}},
		{"It was the third largest lake.", []string{"loose, lake: 3"}},
		{"They crowned a nineteenth world champion.", []string{"loose, champion: 19"}},
		{"He played on the fourth and fifth floors.", nil},
		{"Its first two goals were late.", nil},
		{"It stands on the third floor.", nil},
		{"The XXIV Congress of the party opened in Talma.", []string{"turn, congress: 24"}},
		{"Eleven women had won it before her death.", nil},
		{"Eleven women have won it.", nil},
		{"The second calls his mother.", nil},
	} {
		var got []string
		sheet := sheetOf(t, c.text)
		for i := range sheet.Claims {
			if o := &sheet.Claims[i]; o.Kind == claims.Ordinal {
				got = append(got, fmt.Sprintf("%s, %s: %g", o.Measure, o.Counted, o.Value.Interval.Value))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}
