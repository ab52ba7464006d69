package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// sheetOf extracts the claims of a Markdown text.
func sheetOf(t *testing.T, text string) claims.Sheet {
	t.Helper()
	doc, err := document.Read("a.md", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return claims.Extract(lexicon.Default(), doc, claims.Options{})
}

// wrongSums returns the arithmetic claims of a text that do not come out, as "measure: text".
func wrongSums(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	sheet := sheetOf(t, text)
	for i := range sheet.Claims {
		c := &sheet.Claims[i]
		if c.Kind == claims.Arithmetic && c.Value.Interval.Disjoint(c.Derived.Interval) {
			out = append(out, c.Measure+": "+c.Text)
		}
	}
	return out
}

func TestSums(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// told with all parts
		{"The bureau has 17 rooms: nine on the ground floor, five upstairs and four in the attic.", []string{"sum: 17 rooms: nine on the ground floor, five upstairs and four"}},
		{"Aircraft: 11 (seven aeroplanes, five helicopters)", []string{"sum: 11 (seven aeroplanes, five helicopters"}},
		{"Of the 48 people convicted, nine were given life, 22 between 15 and 25 years, and 19 between three and ten.", []string{"sum: 48 people convicted, nine were given life, 22 between 15 and 25 years, and 19"}},
		{"Engineers have seen 1,480 homes so far. Of these, 642 are destroyed, 518 can be repaired and 330 are safe.", []string{"sum: 1,480 homes so far. Of these, 642 are destroyed, 518 can be repaired and 330"}},
		{"The hospital has many beds. The new one will open with 410: 286 for surgery, 64 for children and 70 for others.", []string{"sum: 410: 286 for surgery, 64 for children and 70"}},
		{"Nineteen lost their lives: eleven miners, four fitters and three electricians.", []string{"sum: Nineteen lost their lives: eleven miners, four fitters and three electricians"}},
		{"The fire killed 12 people – seven men, three women and a child.", []string{"sum: 12 people – seven men, three women and a child"}},
		{"Of the 62 accused, 48 were convicted and the other 13 acquitted.", []string{"sum: 62 accused, 48 were convicted and the other 13"}},
		{"The pact binds four countries: France, Spain and Italy.", []string{"list: four countries: France, Spain and Italy"}},
		{"The auditors list 31 faults of the wiring. Of these, 16 touch the cellar, ten the stairs and eight the attic.", []string{"sum: 31 faults of the wiring. Of these, 16 touch the cellar, ten the stairs and eight"}},
		{"The farm lost 64 animals: cattle (23), sheep (19) and goats (18).", []string{"sum: 64 animals: cattle (23), sheep (19) and goats (18)"}},
		{"The clerk took gifts worth 2.6 million crowns: a boat (1.2 million), paintings in two lots (700,000) and a car (400,000).", []string{"sum: 2.6 million crowns: a boat (1.2 million), paintings in two lots (700,000) and a car (400,000"}},
		// that add up
		{"The auditors list 31 faults of the wiring. Of these, 16 touch the cellar, nine the stairs and six the attic.", nil},
		{"Of the 31 faults, 16 touch the cellar, ten were found by day and eight are new.", nil},
		{"The farm lost 60 animals: cattle (23), sheep (19) and goats (18).", nil},
		{"Three of the 16 children are well: Ada Lom (7), Ivo Tarn (5) and Lea Brask (3).", nil},
		{"The board has seven aims: (1) trade, (2) peace and (3) a new roof for the hall.", nil},
		{"The clerk took gifts worth 2.3 million crowns: a boat (1.2 million), paintings in two lots (700,000) and a car (400,000).", nil},
		{"The fair cost 4.2 million crowns: 2.6 million for the main day and 0.8 million for each of the others.", nil},
		{"The bureau has 18 rooms: nine on the ground floor, five upstairs and four in the attic.", nil},
		{"The hospital has many beds. The new one will open with 420: 286 for surgery, 64 for children and 70 for others.", nil},
		{"Of the 62 accused, 48 were found guilty and 14 were acquitted of all charges.", nil},
		{"Engineers have seen 1,480 homes so far. Of these, 642 are destroyed, 518 can be repaired and 320 are safe.", nil},
		{"The pact binds three countries: France, Spain and Italy.", nil},
		{"Thirty-one persons lost their lives: 19 women and 12 men.", nil},
		{"Of the 53 occupants one died at the scene, 31 were injured and 21 escaped unharmed.", nil},
		{"Of the nine piers, two are cracked, one is worn and five are sound.", []string{"sum: nine piers, two are cracked, one is worn and five"}},
		{"Of the nine piers, two are cracked, one is worn and six are sound.", nil},
		{"Of the nine piers, three are cracked, one of them badly, and six are sound.", nil},
		{"Of the 53 occupants one died at the scene, 31 were injured and 23 escaped unharmed.", []string{"sum: 53 occupants one died at the scene, 31 were injured and 23"}},
		// that are not all parts, or no parts
		{"The bureau has 118 clients, among them 54 from the north and 46 from the south.", nil},
		{"Of the 87 men underground, 68 are alive, 23 of them with injuries.", nil},
		{"Of the 40 guests, 20 were women and 18 were under thirty.", nil},
		{"The board has 29 members: ten farmers, twelve traders and several teachers.", nil},
		{"The board has 29 members: ten farmers, twelve traders and the rest teachers.", nil},
		{"Of 100 patients, 60 had a fever, 50 a cough and 30 a rash.", nil},
		{"Two things are certain: 14 people died and three are missing.", nil},
		{"It has about 30 members: ten farmers, twelve traders and six teachers.", nil},
		{"The talks had four themes: trade and transport, water, energy and fishing.", nil},
		{"At 17:30 the doors opened: nine men and five women came in.", nil},
		{"The train has five cars (two for bicycles).", nil},
		{"The four cars (three passengers and two drivers hurt) were towed away.", nil},
	} {
		if diff := cmp.Diff(c.want, wrongSums(t, c.text)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

func TestShares(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Of the 1,240 stations visited, observers noted errors in 93, or 17.5 per cent.", []string{"share: 1,240 stations visited, observers noted errors in 93, or 17.5 per cent"}},
		{"You have voted: 2,310 of the 3,080 who came, or 82 per cent, say yes.", []string{"share: 2,310 of the 3,080 who came, or 82 per cent"}},
		{"Of 4,200,000 registered voters, 2,578,800 cast a ballot, a turnout of 64.1 per cent.", []string{"share: 4,200,000 registered voters, 2,578,800 cast a ballot, a turnout of 64.1 per cent"}},
		{"Price: from 96 to 131 million crowns, a rise of 27 per cent in four years", []string{"change: 96 to 131 million crowns, a rise of 27 per cent"}},
		{"Output rose by 30 per cent to 1,500 tonnes from 1,250 tonnes.", []string{"change: 30 per cent to 1,500 tonnes from 1,250 tonnes"}},
		{"Staff fell from 412 to 309, a drop of 35 per cent.", []string{"change: 412 to 309, a drop of 35 per cent"}},
		{"A jar with 320 beads, of which 80, or 35 per cent, are of glass.", []string{"share: 320 beads, of which 80, or 35 per cent"}},
		{"It holds 320 beads, of which only 80 (35 %) are of glass.", []string{"share: 320 beads, of which only 80 (35 %"}},
		{"They dug up 320 beads, 80 of them, or 35 per cent, of glass.", []string{"share: 320 beads, 80 of them, or 35 per cent"}},
		{"A jar with 320 beads, of which 80, or 25 per cent, are of glass.", nil},
		{"A jar with 320 beads and 80 coins, 35 per cent more than last year.", nil},
		{"Of 4,200,000 registered voters, 2,578,800 cast a ballot, a turnout of 61.4 per cent.", nil},
		{"Price: from 96 to 131 million crowns, a rise of 36 per cent in four years", nil},
		{"Staff fell from 412 to 309, a drop of 25 per cent.", nil},
		{"Fares rise by 5 per cent a year, from 2.80 to 3.60 marks.", nil},
		{"The tariff goes down from 12 per cent to 8 per cent.", nil},
		{"Some 1,250 of the 5,000 seats, or 25 per cent, were empty.", nil},
		{"Of the wells 12 have run dry; rain was down by 30 per cent from 2019 to 2024.", nil},
	} {
		if diff := cmp.Diff(c.want, wrongSums(t, c.text)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

func TestConversions(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A sheet of water covers 180 square kilometres (about 112 square miles).", []string{"conversion: 180 square kilometres (about 112 square miles"}},
		{"The fire took 16,400 hectares, or 146 square kilometres.", []string{"conversion: 16,400 hectares, or 146 square kilometres"}},
		{"The fire took 16,400 hectares, or 164 square kilometres.", nil},
		{"It lies three nautical miles (about 5.5 km) from the cape.", nil},
		{"The shaft is 640 metres (2,100 feet) deep.", nil},
		{"The deal is worth 4.6 billion dollars (about 4 billion euros).", nil},
		{"Take the path of 3 km, or 12 miles of road.", nil},
	} {
		if diff := cmp.Diff(c.want, wrongSums(t, c.text)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

func TestColumnSums(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"| District | Cases | Deaths |\n|---|---|---|\n| Manda | 88 | 3 |\n| Dembe | 61 | 1 |\n| Oyo | 43 | 1 |\n| Total | 202 | 5 |\n", []string{"sum: 202"}},
		{"| carriage | injured |\n|---|---|\n| 1 | 3 |\n| 2 | 9 |\n| all | 14 |\n", []string{"sum: 14"}},
		{"| District | Cases since May | Deaths since May |\n|---|---|---|\n| Manda City | 1,204 | 31 |\n| Dembe | 688 | 16 |\n| Isles | 424 | 9 |\n| Province | 2,316 | 58 |\n", []string{"sum: 58"}},
		{"| | Dockers | Railways |\n|---|---|---|\n| Yes | 311 | 228 |\n| No | 74 | 41 |\n| Abstained | 9 | 6 |\n| Delegates voting | 384 | 275 |\n", []string{"sum: 384"}},
		{"| Town | Wells | Schools |\n|---|---|---|\n| Manda | 31 | 4 |\n| Dembe | 16 | 7 |\n| Oyo | 9 | 2 |\n| Kasa | 56 | 5 |\n", nil},
		{"| District | Cases | Deaths |\n|---|---|---|\n| Manda | 88 | 3 |\n| Dembe | 61 | 1 |\n| Oyo | 43 | 1 |\n| Seld, total | 202 | 5 |\n", []string{"sum: 202"}},
		{"| Aboard | Number |\n|---|---|\n| Crew | 30 |\n| Passengers, cabin | 40 |\n| Passengers, deck | 50 |\n| Passengers, total | 90 |\n", nil},
		{"| Aboard | Number |\n|---|---|\n| Passengers, cabin | 40 |\n| Passengers, deck | 50 |\n| Dogs | 4 |\n| Passengers, total | 90 |\n", nil},
		{"| Party | Per cent |\n|---|---|\n| Reds | 33.3 |\n| Blues | 33.3 |\n| Greens | 33.3 |\n| Total | 100 |\n", nil},
		{"| Item | Number |\n|---|---|\n| Boats | 12 |\n| of which new | 4 |\n| Carts | 8 |\n| Total | 20 |\n", nil},
		{"| Seals | Number |\n|---|---|\n| Found | 216 |\n| Dead | 127 |\n| – cows | 71 |\n| – bulls | 38 |\n| – pups | 22 |\n", []string{"sum: 127"}},
		{"| Seals | Number |\n|---|---|\n| Dead | 131 |\n| – cows | 71 |\n| – bulls | 38 |\n| – pups | 22 |\n| Alive | 85 |\n", nil},
		{"| Key figures | |\n|---|---|\n| Staff | 1,120 |\n| Shops | 46 |\n| of these, open | 31 |\n| of these, to open | 9 |\n| of these, closed | 8 |\n", []string{"sum: 46"}},
		{"| Staff | 46 |\n|---|---|\n| Staff | 46 |\n| of which teachers | 31 |\n| of which cooks | 4 |\n", nil},
		{"| Staff | 46 |\n|---|---|\n| Staff | 46 |\n| of which women | 31 |\n| of which trainees | 14 |\n", nil},
		{"| Country | Tins |\n|---|---|\n| Marn | 268,000 |\n| Oster | 71,000 |\n| Kess | 25,000 |\n| All three countries | 374,000 |\n", []string{"sum: 374,000"}},
		{"| Day | |\n|---|---|\n| Flights cancelled | 284 |\n| Guests, leaving | 19,400 |\n| Guests, arriving | 17,900 |\n| Guests, changing | 4,700 |\n| Guests, all | 41,000 |\n", []string{"sum: 41,000"}},
		{"| Town | Rate |\n|---|---|\n| Manda | 3.1 |\n| Dembe | 0.9 |\n| Total | 3.5 |\n", nil},
		{"| Town | Wells |\n|---|---|\n| Manda | 31 |\n| Dembe | n/a |\n| Total | 35 |\n", nil},
	} {
		if diff := cmp.Diff(c.want, wrongSums(t, c.text)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

// A length of time is held against the dates of its own cell, not against those of the next.
func TestElapsedInRows(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"| Name | Office | Sentence |\n|---|---|---|\n| Vellmer | director, 2011–2023 | 6 years |\n| Tarn | treasurer, 2014–2022 | 3 years |\n", 0},
		{"| Name | Office |\n|---|---|\n| Vellmer | director, 2011–2023, 6 years |\n| Tarn | treasurer, 2014–2022, 8 years |\n", 2},
	} {
		n := 0
		for _, x := range sheetOf(t, c.text).Claims {
			if x.Measure == "elapsed" {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%q: %d lengths beside their dates, want %d", c.text, n, c.want)
		}
	}
}

// A total that is itself a part of a sum that comes out right is not made up of the parts behind it; and quantities that both are told in three digits are
// converted to one in a hundred each.
func TestPartsAndFineConversions(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The council has seventeen members: nine from the left, five from the centre and three from the right.", nil},
		{"The javelin flew 84.60 m, or about 287 feet.", []string{"conversion: 84.60 m, or about 287 feet"}},
		{"The javelin flew 84.60 m, or about 277 feet.", nil},
		{"The javelin flew 84.60 m, or about 280 feet.", nil},
		{"The mast is 120 feet (37 metres) high.", nil},
		{"The storm brought winds of 105 mph (165 km/h).", nil},
		{"The council has 20 members: 12 women (7 from Selva and 4 from Brenna) and 8 men.", []string{"sum: 12 women (7 from Selva and 4"}},
	} {
		if diff := cmp.Diff(c.want, wrongSums(t, c.text)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}
