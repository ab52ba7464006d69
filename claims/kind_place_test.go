package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

func TestPlaceClaims(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "event, sort: place"
	}{
		{"The ferry capsized off Cape Moro on Saturday.", []string{"sink, cape: Cape Moro"}},
		{"The crush happened at Gate 11 under the north stand.", []string{"crush, gate: Gate 11"}},
		{"Soldiers traded fire near the border village of Lower Sella.", []string{"shoot, sella: Lower Sella"}},
		{"They swapped 63 prisoners on the Orva bridge.", []string{"exchange, site: Orva bridge"}},
		{"The two groups were set down at Talma airfield, where they changed places as prisoners were exchanged.", []string{"exchange, site: Talma airfield"}},
		{"The tribunal met at Camp Lassa.", []string{"meet, camp: Camp Lassa"}},
		// no sort, no event, or too wide for one
		{"The ferry capsized off Moro on Saturday.", nil},
		{"Gate 12 was locked until six.", nil},
		{"The river flooded fields in Dravec County.", nil},
		{"The envoy from Cape Moro spoke of the crash.", nil},
	} {
		var got []string
		sheet := sheetOf(t, c.text)
		for i := range sheet.Claims {
			if p := &sheet.Claims[i]; p.Kind == claims.Place {
				got = append(got, p.Measure+", "+p.Subject+": "+p.Text)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}
