package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// What a figure is the size of, by whichever words a text tells it.
func TestToldKinds(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	for _, c := range []struct {
		text, of string
		kind     claims.Kind
		measure  string
	}{
		{"The cabin was swaying roughly 60 metres over a gorge.", "roughly 60 metres", claims.Measure, "height"},
		{"Cabin 14 hung 62 metres (203 feet) above the Wolf Gorge.", "62 metres", claims.Measure, "height"},
		{"Ninety-two metres of air lay beneath the cabin.", "Ninety-two metres", claims.Measure, "height"},
		{"There are 40 metres of air below the seats.", "40 metres", claims.Measure, "height"},
		{"The statue measures 7.5 metres from base to rim.", "7.5 metres", claims.Measure, "height"},
		{"The statue is as tall as a house, all of 7.5 metres.", "7.5 metres", claims.Measure, "height"},
		{"The hut stands 400 metres above the village.", "400 metres", claims.Measure, "distance"},
		{"The air by the sea reached 38 degrees.", "38 degrees", claims.Measure, "temperature"},
		{"The mercury rose to 38 degrees.", "38 degrees", claims.Measure, "temperature"},
		{"At 45.7 °C it is a new maximum for the month.", "45.7 °C", claims.Measure, "temperature"},
		{"Monday was the hottest day of the year with 41 °C at the harbour.", "41 °C", claims.Measure, "temperature"},
		{"The water of the sea had 18 degrees and the air was still.", "18 degrees", claims.Measure, "water temperature"},
		{"The first prize of 80,000 euros will build a house.", "80,000 euros", claims.Measure, "first prize"},
		{"The winner's cheque was for 80,000 euros.", "80,000 euros", claims.Measure, "first prize"},
		{"The prize fund of 180,000 euros was raised.", "180,000 euros", claims.Measure, "prize"},
		{"More than a metre of snow lay on the roof.", "More than a metre", claims.Measure, "rainfall"},
		{"A metre and ten centimetres of snow was lying on the roof.", "A metre and ten centimetres", claims.Measure, "rainfall"},
		{"A metre and a half of snow had fallen.", "A metre and a half", claims.Measure, "rainfall"},
		{"The mayor asked for a metre of snow.", "a metre", claims.Measure, ""},
		{"The skiers were trapped. It took the firemen more than four hours to get the last passenger out.", "more than four hours", claims.Duration, claims.FreeAll},
		{"The lift stopped. It was four and a half hours before everybody was up.", "four and a half hours", claims.Duration, claims.FreeAll},
		{"The court jailed Ivo Sell. Sell will spend 14 years behind bars.", "14 years", claims.Duration, "sentence"},
		{"The court jailed Ivo Sell. Sell must spend 14 years behind bars.", "14 years", claims.Duration, "sentence"},
		{"Ivo Sell spent 14 years behind bars.", "14 years", claims.Duration, "ban"},
	} {
		if got := told(sheetOf(t, head+c.text), c.kind, c.of); got.Measure != c.measure {
			t.Errorf("%q: %q measures %q, want %q", c.text, c.of, got.Measure, c.measure)
		}
	}
}
