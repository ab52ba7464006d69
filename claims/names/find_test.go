package names_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// analyze reads a text whose lines are blocks.
func analyze(raw string) *text.Text {
	var blocks []text.Span
	at := 0
	for _, line := range strings.SplitAfter(raw, "\n") {
		if s := strings.TrimRight(line, "\n"); s != "" {
			blocks = append(blocks, text.Span{Start: int32(at), End: int32(at + len(s))})
		}
		at += len(line)
	}
	return text.Analyze(lexicon.Default(), raw, blocks, nil)
}

func mentions(raw string) (*text.Text, []names.Mention) {
	tx := analyze(raw)
	scan := names.NewScan(nil)
	var out []names.Mention
	for _, s := range tx.Sentences {
		out = names.Find(lexicon.Default(), tx, int(s.First), int(s.Last), scan, out)
	}
	return tx, out
}

// shown writes the mentions of some kinds: "name", "name [office of X, held]" or "name = full name".
func shown(raw string, kinds ...names.Kind) []string {
	_, found := mentions(raw)
	var out []string
	for _, m := range found {
		if len(kinds) > 0 && m.Kind != kinds[0] {
			continue
		}
		s := m.Name.Text
		if len(kinds) == 0 {
			s = m.Kind.String() + ": " + s
		}
		if m.Office != nil {
			office := m.Office.Title
			if m.Of != "" {
				office += " of " + m.Of
			}
			if m.Held != "" {
				office += ", " + m.Held
			}
			s += " [" + office + "]"
		}
		if m.Kind == names.Person && m.Full >= 0 && !strings.EqualFold(m.Key, m.Name.Text) {
			s += " = " + m.Key
		}
		out = append(out, s)
	}
	return out
}

func TestFindPersons(t *testing.T) {
	for _, c := range []struct {
		raw  string
		want []string
	}{
		{"The talks with Foreign Minister Orlan Bashirov ended.", []string{"Orlan Bashirov [foreign minister]"}},
		{"Velda Kroon, Estonia's defence minister, left. Kroon said nothing.", []string{"Velda Kroon [defence minister of estonia]", "Kroon = velda kroon"}},
		{"In Riga, the Latvian prime minister, Andris Kalve, spoke.", []string{"Andris Kalve [prime minister of latvia]"}},
		{"Poland's President Jan Wolny, Foreign Minister Ewa Lis and Defence Minister Karol Duda came.", []string{"Jan Wolny [president of poland]", "Ewa Lis [foreign minister of poland]", "Karol Duda [defence minister of poland]"}},
		{"Chile's and Peru's Foreign Ministers Ana Soto and Luis Paredes met.", []string{"Ana Soto [foreign minister of chile]", "Luis Paredes [foreign minister of peru]"}},
		{"The ex-presidents of Ghana Kofi Asare and Yaw Donkor met.", []string{"Kofi Asare [president of ghana, former]", "Yaw Donkor [president of ghana, former]"}},
		{"Greek Foreign Minister Nikos Petridis met his Turkish counterpart Emre Aksoy.", []string{"Nikos Petridis [foreign minister of greece]", "Emre Aksoy [foreign minister of turkey]"}},
		{"Mira Hold, who chairs the Water Board, agreed.", []string{"Mira Hold [chair of water board]"}},
		{"Mira Hold, who was chair of the Water Board, agreed.", []string{"Mira Hold [chair of water board, former]"}},
		{"We thank the chair of the Grain Council, Petra Vogel, for her help.", []string{"Petra Vogel [chair of grain council]"}},
		{"The force commander, Major General Idris Bello, shook hands.", []string{"Idris Bello [force commander]"}},
		{"The lake was named by the acting mayor of Lund, Sven Olsen.", []string{"Sven Olsen [mayor of lund, acting]"}},
		{"Olga Brandt, mayor of Kiel from 2009 to 2017, was there.", []string{"Olga Brandt [mayor of kiel, former]"}},
		{"Paula Nunes, 47, the captain, was saved. His brother Rui Nunes, 40, was not.", []string{"Paula Nunes [captain]", "Rui Nunes"}},
		{"It was sold by Ursula von der Hagen and Omar al-Farisi, said Ursula von der Hagen.", []string{"Ursula von der Hagen", "Omar al-Farisi", "Ursula von der Hagen"}},
		{"Leonor Brandt, owner of the building firm Pedral, was given five years.", []string{"Leonor Brandt [owner]"}},
		{"Mr Tanaka said so.", []string{"Tanaka"}},
		{"The court, under its president Farid Mansour, sat long.", []string{"Farid Mansour [presiding judge]"}},
		{"Deputy Health Minister Lena Park resigned.", []string{"Lena Park [deputy health minister]"}},
		{"Police said on Monday that Prices rose. Later Berlin agreed.", nil},
		{"The President has convened the General Assembly in the Prime Minister's Office.", nil},
		{"Kroon wins the vote\nThe winner, Velda Kroon, thanked all.", []string{"Kroon = velda kroon", "Velda Kroon"}},
		{"Velda Kroon came, and so did her brother Arne Kroon. Kroon spoke.", []string{"Velda Kroon", "Arne Kroon", "Kroon"}},
	} {
		if diff := cmp.Diff(c.want, shown(c.raw, names.Person)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.raw, diff)
		}
	}
}

func TestFindKinds(t *testing.T) {
	for _, c := range []struct {
		raw  string
		want []string
	}{
		{"They sailed off Cape Verano in Lake Orr.", []string{"place: Cape Verano", "place: Lake Orr"}},
		{"The village of Upper Marl lies near Gate 11 of the Estadio Coronel Ibarra.", []string{"place: Upper Marl", "place: Gate 11", "place: Estadio Coronel Ibarra"}},
		{"The ferry sank. The Dewi Laut 7 was owned by Dewi Laut Lines.", []string{"vessel: Dewi Laut 7", "organisation: Dewi Laut Lines"}},
		{"The tanker sank off MV Oriana Star, they said.", []string{"vessel: Oriana Star"}},
		{"The Ministry of Ports and Harbours of Kenya replied.", []string{"organisation: Ministry of Ports and Harbours", "country: Kenya"}},
		{"The National Renewal Party (NRP) won 36 percent.", []string{"organisation: National Renewal Party", "organisation: NRP"}},
		{"It was the Sughd Women's Forum.", []string{"organisation: Sughd Women's Forum"}},
		{"The US and the EU told us so.", []string{"country: US", "country: EU"}},
		{"Us they told nothing.", nil},
		{"MARL BAY, Orland, May 3 (Coast Wire) — Nothing happened.", []string{"place: MARL BAY", "country: Orland", "organisation: Coast Wire"}},
	} {
		if diff := cmp.Diff(c.want, shown(c.raw)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.raw, diff)
		}
	}
}

// TestInventedCountries checks that the names, adjectives and peoples of countries that no table knows get one key.
func TestInventedCountries(t *testing.T) {
	raw := "Soldiers of Belvoria and Orstana met. Three Belvorian soldiers and two Orstanians were hurt. Belvoria's army left. The Tavoran army stayed in Tavora."
	_, found := mentions(raw)
	var got []string
	for _, m := range found {
		if m.Kind == names.Country {
			got = append(got, fmt.Sprintf("%s=%s", m.Name.Text, m.Key))
		}
	}
	want := []string{"Belvoria=belvor", "Orstana=orstan", "Belvorian=belvor", "Orstanians=orstan", "Belvoria=belvor", "Tavoran=tavor", "Tavora=tavor"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestCanonicalCountry(t *testing.T) {
	for _, c := range []struct {
		form      string
		adjective bool
		want      string
	}{
		{"Armenia", false, "armenia"}, {"Armenians", true, "armenia"}, {"Azeri", true, "azerbaijan"}, {"Yerevan", false, "armenia"},
		{"U.S", false, "united states"}, {"Nagorno-Karabakh", false, "nagorno-karabakh"}, {"Karabakh's", false, "nagorno-karabakh"},
		{"Karvelia", false, "karvel"}, {"Karvelia’s", false, "karvel"}, {"Karvelian", true, "karvel"}, {"Karvelians", true, "karvel"},
		{"Anzar", false, "anzar"}, {"Anzari", true, "anzar"}, {"Kivran", false, "kivran"}, {"Kivrani", true, "kivran"},
	} {
		if got := names.CanonicalCountry(lexicon.Default(), c.form, c.adjective); got != c.want {
			t.Errorf("CanonicalCountry(%q, %v) = %q, want %q", c.form, c.adjective, got, c.want)
		}
	}
}
