package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// measuresOf returns the measures of a text as "attribute/owner/scope: text".
func measuresOf(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	sheet := sheetOf(t, text)
	for i := range sheet.Claims {
		if c := &sheet.Claims[i]; c.Kind == claims.Measure {
			out = append(out, c.Measure+"/"+c.Subject+"/"+c.Scope+": "+c.Text)
		}
	}
	return out
}

func TestMeasures(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A magnitude 6.3 earthquake struck at a depth of 14 kilometres.", []string{"magnitude//: magnitude 6.3", "depth//: 14 kilometres"}},
		{"An aftershock of magnitude 5.1 followed.", []string{"aftershock magnitude//: magnitude 5.1"}},
		{"The break began only 14 kilometres down.", []string{"depth//: 14 kilometres"}},
		{"The river reached its peak at Halden on Thursday, at 8.42 metres.", []string{"level/halden/: 8.42 metres"}},
		{"It sank 5.6 kilometres off the coast.", []string{"distance//: 5.6 kilometres"}},
		{"At 64.1 percent, turnout was the highest for years.", []string{"turnout//: 64.1 percent"}},
		{"Turnout stood at 52.3 percent at 17:00.", []string{"turnout//partial: 52.3 percent"}},
		{"At 5 p.m. turnout was 41 percent.", []string{"turnout//partial: 41 percent"}},
		{"Turnout at noon was 12 percent.", []string{"turnout//partial: 12 percent"}},
		{"Turnout was 61 percent when polls closed at 20:00.", []string{"turnout//: 61 percent"}},
		{"The train entered the curve at 117 km/h; the permitted speed is 80 km/h.", []string{"speed//: 117 km/h", "speed limit//limit: 80 km/h"}},
		{"Filming must stop at 25 mph.", []string{"//limit: 25 mph"}},
		{"On 4 May the storm reached us with winds of 90 km/h.", []string{"wind speed//: 90 km/h"}},
		{"Winds of 90 km/h drove the fire.", []string{"wind speed//: 90 km/h"}},
		{"The estimate is raised from 96 to 131 million crowns.", []string{"cost//: 131 million crowns"}},
		{"The union had asked for 11 per cent.", []string{"//offer: 11 per cent"}},
		{"Wages rise by 4.5 per cent.", []string{"pay rise//: 4.5 per cent"}},
		{"They signed 37 agreements worth $4.6 billion.", []string{"value//: $4.6 billion"}},
		{"The result is a one-off 900 marks in December.", []string{"one-off payment//: 900 marks"}},
		{"The sensor stood at 1.8 per cent, below the limit of 2 per cent.", []string{"reading//: 1.8 per cent", "//limit: 2 per cent"}},
		{"The widest hole (diameter) 8.3 cm was in the roof.", []string{"width//: 8.3 cm"}},
		{"Boats keep half a kilometre off the wreck.", []string{"distance//: half a kilometre"}},
		{"The shaft is 640 metres (2,100 feet) deep.", []string{"depth//: 640 metres", "depth//converted: 2,100 feet"}},
	} {
		if diff := cmp.Diff(c.want, measuresOf(t, c.text)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}
