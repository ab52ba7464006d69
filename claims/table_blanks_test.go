package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// TestBlankSums adds up tables that plain text sets with blanks.
func TestBlankSums(t *testing.T) {
	for _, c := range []struct {
		table string
		want  []string
	}{
		{"Cases by age\n  up to 4        61\n  5 to 14        40\n  15 to 59      118\n  60 and over    27\n  total         256\n", []string{"sum: 256"}},
		{"Ward          Beds   Patients\nNorth           24         19\nSouth           30         31\nEye clinic       8          5\n-----------------------------\nAll             62         57\n", []string{"sum: 57"}},
		{"Age group     Sick    Dead\n0-17\t40\t1\n18-64\t70\t4\n65+\t31\t9\nTotal\t151\t14\n", []string{"sum: 151"}},
		{"All members       1,240\nin the north        610\nin the south        402\non the islands      218\n", []string{"sum: 1,240"}},
		{"Total             1,240\nNorth               610\nSouth               402\nWest                 75\n", nil}, // the first three
		{"Total             1,240\nNorth               610\nSouth               402\nIslands             218\n", []string{"sum: 1,240"}},
		{"Oats      12.5\nRye        8.2\nTotal     21.7\n", []string{"sum: 21.7"}},
		// that add up, or need not
		{"Oats      12.5\nRye        8.2\nTotal     20.7\n", nil},
		{"Oats       12\nRye         8\nTotal      20\n", nil},
		{"Ward      Rate\nNorth       24\nSouth       30\nTotal       62\n", nil},
		{"Mean rainfall\nNorth       24\nSouth       30\nTotal       62\n", nil},
		{"Boats      12\nof which new      4\nCarts       8\nTotal      20\n", nil},
		{"Total      120\nSick        70\nDead        34\n", nil},
		{"North       24    per cent\nSouth       30    per cent\nTotal       62    per cent\n", nil},
		{"North       24     12\nSouth       30\nTotal       62     12\n", nil},
		{"North      24  East      30\nSouth      11  West       9\nTotal      35  Total     41\n", nil},
		{"Monday      4\nTuesday     n/a\nWednesday   9\nTotal      21\n", nil},
	} {
		text := "The storks of Orva are back, the reserve said on Tuesday, and all of them are well.\n\n" + c.table + "\nThe warden will count them again in June, when the young ones learn to fly.\n"
		doc, err := document.Read("a.txt", []byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		sheet := claims.Extract(lexicon.Default(), doc, claims.Options{})
		for i := range sheet.Claims {
			if k := &sheet.Claims[i]; k.Kind == claims.Arithmetic && k.Value.Interval.Disjoint(k.Derived.Interval) {
				got = append(got, k.Measure+": "+k.Text)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.table, diff)
		}
	}
}
