package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// What a day or a length of time is to the story, by the words near it.
func TestMattersOfTime(t *testing.T) {
	tests := []struct{ text, told, want string }{
		{"Work began on 3 June 2019.", "3 June 2019", "start of building"},
		{"We lived with the dust since the ceremony with the silver spades on 3 July 2018.", "3 July 2018", "start of building"},
		{"The foundation stone was laid on 3 July 2018.", "3 July 2018", "start of building"},
		{"The sale is to be completed by 30 September 2026.", "30 September 2026", "completion"},
		{"Everything is to be wrapped up by 31 December 2026.", "31 December 2026", "completion"},
		{"The pipes were last checked on 12 November 2025.", "12 November 2025", "last inspection"},
		{"Nobody had looked at the pipes since 12 November 2025.", "12 November 2025", "last inspection"},
		{"They came up on 12 November 2025; the pipes were last checked in spring.", "12 November 2025", ""},
		{"The crossing opens to freight on 15 June 2026.", "15 June 2026", "opening to lorries"},
		{"The kettle can be handed in until 31 March 2026.", "31 March 2026", "last day to bring it back"},
		{"The kettle was handed in on 31 March 2026.", "31 March 2026", ""},
		{"The ride is free until 6 January 2026.", "6 January 2026", "last free day"},
		{"Ivo Sell will spend 14 years behind bars.", "14 years", "sentence"},
		{"After forty hours in a tunnel he saw the sun.", "forty hours", "trapped"},
		{"She was in its ranks for 68 years.", "68 years", "years of service"},
		{"Builders have been at it for two years.", "two years", "building time"},
		{"He kept bees for two years.", "two years", ""},
		{"The satellite was built to last seven years.", "seven years", "design life"},
		{"No instalment is due before 2031: a grace period of five years.", "five years", "grace period"},
		{"After 27 days without bread they ate.", "27 days", "fast"},
		{"Nine days we sat in that ice.", "Nine days", "in the ice"},
		{"It is the first cup in eleven years for the Owls.", "eleven years", "title drought"},
		{"For ten days vaccinators went from hut to hut.", "ten days", "campaign"},
		{"Objections may be sent in for 60 days.", "60 days", "time for comments"},
		{"For 53 minutes the final stood still.", "53 minutes", "interruption"},
		{"The ban is phased in over twelve years.", "over twelve years", "bringing in"},
		{"For twenty hours they dug.", "twenty hours", "time to free all"},
		{"She swam for nineteen hours without a suit.", "nineteen hours", "time swum"},
		{"The bell has been away for 63 years.", "63 years", "absence"},
		{"The ice melted for nine days.", "nine days", ""},
		{"The last of the passengers stood on the road after five hours.", "five hours", "time to free all"},
	}
	for _, tt := range tests {
		found := false
		for _, kind := range []claims.Kind{claims.Date, claims.Duration} {
			for _, c := range of(extract(t, "BRUSK, 5 May 2026 — "+tt.text), kind) {
				if c.Text != tt.told {
					continue
				}
				if found = true; c.Counted != tt.want {
					t.Errorf("%q: got %q, want %q", tt.text, c.Counted, tt.want)
				}
			}
		}
		if !found {
			t.Errorf("%q: no claim of %q was found", tt.text, tt.told)
		}
	}
}
