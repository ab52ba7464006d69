package claims_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

func TestPlaceClaims(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "event, sort: place"
	}{
		{"The ferry capsized off Cape Moro on Saturday.", []string{"sink, cape: Cape Moro"}},
		{"The crush happened at Gate 11 under the north stand.", []string{"side, : Gate 11", "crush, gate: Gate 11", "side, : north stand"}},
		{"The flow on the north-eastern flank has stopped.", []string{"side, : north-eastern flank"}},
		{"They stood on northern slopes and on the upper tier.", nil},
		{"Soldiers traded fire near the border village of Lower Sella.", []string{"shoot, sella: Lower Sella"}},
		{"They swapped 63 prisoners on the Orva bridge.", []string{"exchange, site: Orva bridge"}},
		{"The two groups were set down at Talma airfield, where they changed places as prisoners were exchanged.", []string{"exchange, site: Talma airfield"}},
		{"The tribunal met at Camp Lassa.", []string{"meet, camp: Camp Lassa"}},
		// no sort, no event, or too wide for one
		{"The ferry capsized off Moro on Saturday.", nil},
		{"Gate 12 was locked until six.", []string{"side, : Gate 12"}},
		{"The river flooded fields in Dravec County.", nil},
		{"The envoy from Cape Moro spoke of the crash.", nil},
	} {
		var got []string
		sheet := sheetOf(t, c.text)
		differentIDs(t, sheet)
		for i := range sheet.Claims {
			if p := &sheet.Claims[i]; p.Kind == claims.Place && p.Measure != claims.PartMeasure && p.Subject != claims.SpotSort && p.Subject != claims.TownSort {
				got = append(got, p.Measure+", "+p.Subject+": "+p.Text)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

// What happens at a place is told by any verb, and the place need not have a name.
func TestSpotClaims(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "what, sort: place"
	}{
		{"The cavers were taken to the hospital in Greve.", []string{"bring to, spot: hospital in Greve"}},
		{"Four works came to light in a disused cinema in Ostlund.", []string{"find, spot: disused cinema in Ostlund"}},
		{"The paintings were found in a cider house outside Kell.", []string{"find, spot: cider house outside Kell"}},
		{"Nils Aske comes from Tarnby.", nil},
		{"The tribunal met at Tarnby.", []string{"meet, town: Tarnby"}},
		{"The storm came ashore at the port town of Lumaran.", []string{"storm, town: Lumaran"}},
		{"The short circuit was in a cable joint at Holm substation.", []string{"lie, spot: Holm substation"}},
		{"The gas pipe burst in Mill Street.", []string{"collapse, spot: Mill Street"}},
		{"Roofs were torn off in Marra.", nil},
		{"The minister said in Osmark that it was over.", nil},
	} {
		var got []string
		sheet := sheetOf(t, c.text)
		differentIDs(t, sheet)
		for i := range sheet.Claims {
			if p := &sheet.Claims[i]; p.Kind == claims.Place && (p.Subject == claims.SpotSort || p.Subject == claims.TownSort) {
				got = append(got, p.Measure+", "+p.Subject+": "+p.Text)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

// What of the story was at a place is told by words close before the preposition that leads to it.
func TestPartsPlayed(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "what: place"
	}{
		{"The van was found empty in a yard near Kelm.", []string{"place of the find: Kelm"}},
		{"The storm made landfall on Anatau on Monday.", []string{"place of landfall (island): Anatau"}},
		{"The storm crossed the west coast of Anatau.", []string{"place of landfall (island): coast of Anatau"}},
		{"The food was put on lorries at the railhead of Adeb.", []string{"place of loading: railhead of Adeb"}},
		{"They came down to Karum, where the observers have their headquarters.", []string{"seat: Karum"}},
		{"The van was found in Karum, where the observers have their headquarters.", []string{"place of the find: Karum", "seat: Karum"}},
		{"They flew to Karum, where the summit was held on Monday.", nil},
		{"They flew to Karum, where Ivo Sell was born.", []string{"place of birth of Sell: Karum"}},
		{"They flew to Karum, where somebody was born.", nil},
		{"They flew to Karum, where no oath was taken.", nil},
		{"Maya Torrin, from the village of Esk, is 12.", []string{"home of Torrin: village of Esk"}},
		{"Maya Torrin was born on 4 May 1950 in Esk.", []string{"place of birth of Torrin: Esk"}},
		{"She was born in Esk.", nil},
		{"The pumps came partly from Ndorola.", []string{"place of supply: Ndorola"}},
		{"The lorries left Adeb at noon.", []string{"place of departure: Adeb"}},
		{"The swearing-in will be held in the old customs house.", []string{"place of the appointment (house): old customs house", "place of the oath (house): old customs house"}},
		{"The suspects were detained and charged in Kelm.", nil},
		{"The minister said in Kelm that it was over.", nil},
	} {
		var got []string
		sheet := sheetOf(t, c.text)
		differentIDs(t, sheet)
		for i := range sheet.Claims {
			if p := &sheet.Claims[i]; p.Kind == claims.Place && p.Measure == claims.PartMeasure {
				got = append(got, p.Counted+": "+p.Text)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

// A place that the house lists makes a claim without a word for its sort, where one with such a word does.
func TestListedPlaceClaims(t *testing.T) {
	lex := lexicon.Default()
	list := names.NewList(lex, []names.Listed{
		{Kind: names.Place, Name: "Kell", Accepted: []string{"Old Kell"}, In: []string{"Ostlund"}},
		{Kind: names.Place, Name: "Ostlund"},
	})
	for _, c := range []struct {
		text string
		want []string // "event, sort: place (as the house writes it; lies in)"
	}{
		{"The tribunal met at Kell on Monday.", []string{"meet, listed: Kell (Kell; ostlund)"}},
		{"The tribunal met in Old Kell on Monday.", []string{"meet, listed: Old Kell (Kell; ostlund)"}},
		{"The ferry capsized off Kell with 40 people.", []string{"sink, listed: Kell (Kell; ostlund)"}},
		{"The tribunal met in Ostlund.", []string{"meet, listed: Ostlund (Ostlund; )"}},
		{"They swapped 63 prisoners on the Kell bridge.", []string{"exchange, site: Kell bridge (; kell ostlund)"}},
		{"The tribunal met at Marne on Monday.", nil},
		{"The ferry capsized near Kell.", nil},
		{"The collision was investigated by police in Kell.", nil},
		{"After the crash he was flown to a hospital in Kell.", nil},
		{"The collision killed two, officials in Kell said.", nil},
		{"The river flooded fields in Kell.", nil},
		{"The envoy from Kell spoke of the crash.", nil},
	} {
		doc, err := document.Read("a.txt", []byte(c.text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		sheet := claims.Extract(lex, doc, claims.Options{Names: list})
		for i := range sheet.Claims {
			if p := &sheet.Claims[i]; p.Kind == claims.Place && p.Measure != claims.PartMeasure && p.Subject != claims.SpotSort && p.Subject != claims.TownSort {
				got = append(got, fmt.Sprintf("%s, %s: %s (%s; %s)", p.Measure, p.Subject, p.Text, p.House.Name, strings.Join(p.House.Within, " ")))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

// differentIDs holds that no two claims of a sheet have one id.
func differentIDs(t *testing.T, sheet claims.Sheet) {
	t.Helper()
	ids := map[string]*claims.Claim{}
	for i := range sheet.Claims {
		c := &sheet.Claims[i]
		if o := ids[c.ID]; o != nil {
			t.Errorf("%s of %q and %s of %q have the id %s", o.Measure, o.Text, c.Measure, c.Text, c.ID)
		}
		ids[c.ID] = c
	}
}
