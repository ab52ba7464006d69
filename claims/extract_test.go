package claims_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// count is what the tests below look at of a count.
type count struct {
	Measure, Value, Counted, Side, Scope, Modality string
}

func counts(sheet claims.Sheet) []count {
	var out []count
	for _, c := range of(sheet, claims.Count) {
		n := count{c.Measure, c.Value.Interval.String(), c.Counted, c.Side, c.Scope, c.Modality}
		if n.Modality == claims.Asserted {
			n.Modality = ""
		}
		out = append(out, n)
	}
	return out
}

func TestCounts(t *testing.T) {
	tests := []struct {
		name, text string
		want       []count
	}{
		// where the word stands that says what is counted
		{"object of a verb", "The explosion killed 12.", []count{{Measure: "killed", Value: "12"}}},
		{"subject of a passive", "Twelve people were killed in the blast.", []count{{Measure: "killed", Value: "12", Counted: "person"}}},
		{"subject of a verb", "Twelve people died in the blast.", []count{{Measure: "killed", Value: "12", Counted: "person"}}},
		{"behind a total", "The death toll of 12 stood at noon.", []count{{Measure: "killed", Value: "12"}}},
		{"number of", "The number of dead rose to 19.", []count{{Measure: "killed", Value: "19"}}},
		{"phrase behind", "Twelve people lost their lives.", []count{{Measure: "killed", Value: "12", Counted: "person"}}},
		{"phrase before", "The fire claimed the lives of 12 people.", []count{{Measure: "killed", Value: "12", Counted: "person"}}},
		{"participle alone", "97 rescued and 23 bodies recovered.", []count{{Measure: "rescued", Value: "97"}, {Measure: "killed", Value: "23", Counted: "body"}}},
		{"two clauses", "97 people were rescued and 23 bodies recovered.", []count{{Measure: "rescued", Value: "97", Counted: "person"}, {Measure: "killed", Value: "23", Counted: "body"}}},
		{"noun alone", "Some 40 soldiers stood at the gate.", []count{{Measure: "troops", Value: "about 40", Counted: "soldier"}}},

		// how firmly
		{"about", "About 300 people marched.", []count{{Measure: "protesters", Value: "about 300", Counted: "person"}}},
		{"at least", "At least 40 people are missing.", []count{{Measure: "missing", Value: "at least 40", Counted: "person"}}},
		{"as many as", "As many as 60 were arrested.", []count{{Measure: "detained", Value: "up to 60"}}},
		{"more than", "More than 60 were arrested.", []count{{Measure: "detained", Value: "more than 60"}}},
		{"a range", "Between 30 and 40 people were hurt.", []count{{Measure: "injured", Value: "30–40", Counted: "person"}}},

		// which part
		{"on top", "Another five people were injured.", []count{{Measure: "injured", Value: "5", Counted: "person", Scope: "additional"}}},
		{"acts against rules", "The auditors recorded 23 breaches of the rules.", []count{{Value: "23", Counted: "breach", Scope: "part"}}},
		{"of whom", "Fourteen people died, of whom six were children.", []count{{Measure: "killed", Value: "14", Counted: "person"}, {Measure: "killed", Value: "6", Counted: "person", Scope: "part"}}},
		{"each", "Ten people a day die there.", []count{{Measure: "killed", Value: "10", Counted: "person", Scope: "each"}}},
		{"at the peak", "At the peak, 812 firefighters were there.", []count{{Measure: "rescuers", Value: "812", Counted: "firefighter", Scope: "partial"}}},
		{"own share", "Halden has raised its own contribution from 50 observers to 120 observers.", []count{{Measure: "participants", Value: "50", Counted: "observer", Scope: "part"}, {Measure: "participants", Value: "120", Counted: "observer", Scope: "part"}}},
		{"no ratio", "Two guards in three of the towers slept.", []count{{Value: "2", Counted: "guard"}, {Value: "3", Counted: "tower", Scope: "part"}}},
		{"ratio", "Two deputies in three must say yes; one child in five was killed.", nil},
		{"in favour", "The line was carried with 12 in favour and two abstentions.", []count{{Measure: "votes in favour", Value: "12"}, {Measure: "abstentions", Value: "2", Counted: "abstention"}}},
		{"one span", "His people found 86 violations in a month.", []count{{Value: "86", Counted: "violation"}}},
		{"one span behind", "Eighteen people were killed a day after the raid.", []count{{Measure: "killed", Value: "18", Counted: "person"}}},
		{"in a vehicle", "A coach with 48 people in it left the road.", []count{{Measure: "present", Value: "48", Counted: "person"}}},
		{"on a vehicle", "He was one of the 44 people on the vehicle.", []count{{Measure: "present", Value: "44", Counted: "person"}}},
		{"capacity", "The boat was licensed for 60 passengers.", []count{{Measure: "passengers", Value: "60", Counted: "passenger", Scope: "capacity"}}},

		// what is meant
		{"planned", "Forty soldiers are to be withdrawn.", []count{{Measure: "troops", Value: "40", Counted: "soldier", Modality: "planned"}}},
		{"hypothetical", "If 12 people were killed, the mayor must go.", []count{{Measure: "killed", Value: "12", Counted: "person", Modality: "conditional"}}},

		// no counts
		{"a date", "The bridge opened on 12 May 2026.", nil},
		{"a number of a thing", "Bus 12 stopped at Platform 4 in Room 19.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, counts(extract(t, tt.text))); diff != "" {
				t.Errorf("%q: counts differ (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// Sides part what would else be one figure: what matters is that they differ, whatever form the key has.
func TestSides(t *testing.T) {
	got := of(extract(t, "Nineteen representatives of Armenia and twenty representatives of Azerbaijan took part in the talks."), claims.Count)
	if len(got) != 2 || got[0].Side == "" || got[1].Side == "" || got[0].Side == got[1].Side {
		t.Errorf("want two counts of two sides, got %+v", got)
	}
	got = of(extract(t, "Nineteen Armenian representatives took part in the talks."), claims.Count)
	again := of(extract(t, "Nineteen representatives from Armenia took part in the talks."), claims.Count)
	if len(got) != 1 || len(again) != 1 || got[0].Side != again[0].Side || got[0].Side == "" {
		t.Errorf("want one side in both wordings, got %+v and %+v", got, again)
	}
}

func TestDates(t *testing.T) {
	type date struct{ Measure, Value, Modality string }
	tests := []struct {
		text string
		want []date
	}{
		{"The ceasefire was signed on 12 March 2025.", []date{{"sign", "2025-03-12", "asserted"}}},
		{"The ferry sank on Tuesday.", []date{{"sink", "2026-09-22", "asserted"}}},
		{"The talks began on 3 April 2026.", []date{{"meet begin", "2026-04-03", "asserted"}}},
		{"The talks will begin on 3 October 2026.", []date{{"meet begin", "2026-10-03", "planned"}}},

		// what had not been until a day
		{"The minister did not announce an election until 3 April 2026.", []date{{"announce", "2026-04-03", "asserted"}}},
		{"Not until 3 April 2026 did the minister announce an election.", []date{{"announce", "2026-04-03", "asserted"}}},
		{"It was not until 3 April 2026 that the minister announced an election.", []date{{"announce", "2026-04-03", "asserted"}}},
		{"It was only on 3 April 2026 that the minister announced an election.", []date{{"announce", "2026-04-03", "asserted"}}},
		{"The treaty wasn't signed until 3 April 2026.", []date{{"sign", "2026-04-03", "asserted"}}},

		{"The bridge will be closed until and including 3 October 2026.", []date{{"bridge", "2026-10-03", "planned"}}},

		// which month or year was the first of a vessel
		{"The Anselma made her maiden voyage in October 2012.", []date{{"maiden trip", "2012-10", "asserted"}}},
		{"The maiden flight of the Ibis, in 2012, ended in the sea.", []date{{"maiden trip", "2012", "asserted"}}},
		{"The very first Ibis, in October 2012, did not clear the tower.", []date{{"maiden trip", "2012-10", "asserted"}}},
		{"The first flight to the island was in 2012.", []date{{"", "2012", "asserted"}}},

		// what begins when it breaks out, and a part of the day
		{"The fire that started on 3 April 2026 has been put out.", []date{{"fire", "2026-04-03", "asserted"}}},
		{"It has smelt of smoke ever since Tuesday at lunchtime, when the blaze broke out.", []date{{"fire", "2026-09-22", "asserted"}}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []date
			for _, c := range of(extract(t, tt.text), claims.Date) {
				got = append(got, date{c.Measure, c.Value.Period.String(), c.Modality})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("dates differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRoles(t *testing.T) {
	type role struct{ Title, Held, Family string }
	tests := []struct {
		text string
		want []role
	}{
		{"Foreign Minister Lena Ostrova spoke first.", []role{{"foreign minister", "", "Ostrova"}}},
		{"Lena Ostrova, the foreign minister of Armenia, spoke first.", []role{{"foreign minister", "", "Ostrova"}}},
		{"Former Foreign Minister Lena Ostrova spoke first.", []role{{"foreign minister", "former", "Ostrova"}}},
		{"Acting Prime Minister Karl Ode spoke first.", []role{{"prime minister", "acting", "Ode"}}},
		{"The foreign minister spoke first.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []role
			for _, c := range of(extract(t, tt.text), claims.Role) {
				got = append(got, role{c.Office.Title, c.Office.Held, c.Value.Name.Family})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("roles differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFurnitureClaimsNothing(t *testing.T) {
	sheet := extract(t, "The mayor spoke first at the gate of the old town.\n\nRead also\n\n- Twelve people killed in blast\n")
	if got := of(sheet, claims.Count); len(got) > 0 {
		t.Errorf("want no counts of a teaser, got %+v", got)
	}
}

func BenchmarkExtract(b *testing.B) {
	for _, name := range fixtures(b) {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				doc, err := document.Read(name, data, document.Options{})
				if err != nil {
					b.Fatal(err)
				}
				claims.Extract(lexicon.Default(), doc, claims.Options{})
			}
		})
	}
}
