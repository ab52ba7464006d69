package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// How old somebody is, told by "of" or between two ages, counts nobody.
func TestAgesCountNobody(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Two patients, a lady of 84 and a gentleman of 91, are back on their ward.", []string{"Two patients"}},
		{"Five people were hurt, a retired nurse of 61 and her son of nine among them.", []string{"Five people"}},
		{"The campaign reached 180,000 people between the ages of one and 29.", []string{"180,000 people"}},
		{"The man at the wheel of the lorry, aged 34, fled.", nil},
		{"The doctor led a team of 14.", []string{"14"}},
		{"It was the work of 31 people.", []string{"31 people"}},
	} {
		var got []string
		for _, d := range of(sheetOf(t, "HALDEN, 4 March 2026 — "+c.text), claims.Count) {
			got = append(got, d.Text)
		}
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("%q: counts %q, want %q", c.text, got, c.want)
		}
	}
}
