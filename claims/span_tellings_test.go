package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// What lasts is one thing by whichever noun, verb or phrase it is told.
func TestTellings(t *testing.T) {
	tests := []struct {
		measure string
		texts   []string
	}{
		{"fugitive", []string{"Ivo Sell was on the run for 12 days.", "Ivo Sell evaded police for 12 days.", "After 12 days at large Ivo Sell gave up.", "The 12-day manhunt is over."}},
		{"trapped", []string{"The miners spent 12 days underground.", "He was buried alive for 12 days.", "It took rescuers 12 days to reach him.", "Twelve days: he survived 12 days under the rubble."}},
		{"outage", []string{"The town sat in the dark for 12 days.", "Residents had no power for 12 days.", "Twelve days passed: it took 12 days to restore power.", "The lights were out for 12 days.", "Power was restored after 12 days."}},
		{"fast", []string{"He refused food for 12 days.", "His hunger strike lasted 12 days.", "After 12 days without food he ate.", "The 12-day fast is over."}},
		{"emergency", []string{"A state of emergency was declared for 12 days.", "Martial law was imposed for 12 days.", "The state of emergency is in force for 12 days."}},
		{"curfew", []string{"The curfew was lifted after 12 days.", "The town was under curfew for 12 days.", "A curfew was imposed for 12 days."}},
		{"truce", []string{"A 12-day truce was agreed.", "They agreed to stop fighting for 12 days."}},
		{"voyage", []string{"The crossing took 12 days.", "The Orla needed 12 days for the crossing.", "The Orla crossed the ocean in 12 days.", "The 12-day voyage ended in Torval."}},
		{"lease", []string{"The lease is for 12 years.", "The town leased the harbour for 12 years."}},
		{"sentence", []string{"The court jailed Edda Marin on Monday. Marin is serving 12 years for fraud.", "The court jailed Ivo Sell on Monday. The judge gave Sell 12 years.", "The court jailed Ivo Sell on Monday. Sell was locked up for 12 years."}},
		{"postponement", []string{"The train was 12 minutes late.", "The train was held up for 12 minutes.", "The train came in 12 minutes behind schedule."}},
	}
	for _, tt := range tests {
		for _, text := range tt.texts {
			found := false
			for _, c := range of(extract(t, text), claims.Duration) {
				found = found || c.Measure == tt.measure
			}
			if !found {
				t.Errorf("%q: nothing says how long the %s lasted", text, tt.measure)
			}
		}
	}
	for _, text := range []string{"The ferry runs for 12 days without stopping to be late.", "The judge gave the lawyers 12 years of trouble.", "He was not on the run for 12 days."} {
		for _, c := range of(extract(t, text), claims.Duration) {
			switch c.Measure {
			case "postponement", "sentence", "fugitive":
				t.Errorf("%q: read as the length of a %s", text, c.Measure)
			}
		}
	}
}
