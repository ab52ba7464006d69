package claims_test

import (
	"strconv"
	"testing"

	"github.com/factlint/factlint/claims"
)

// Which one of a series something is, where a proper name, the years of a family or those found before tell it.
func TestOrdinalEditions(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The 24th Port Marle Marathon took place on Sunday.", "edition 24"},
		{"The 12th Lake Kell Long Swim was held on Sunday.", "edition 12"},
		{"Tom Marin has won the thirteenth Great Kell Walk.", "edition 13"},
		{"The 25th running of the race led us round the docks.", "edition 25"},
		{"The Marins, now in their fifth generation, own half of the shares.", "generation 5"},
		{"Only two chariots had been found in the country before, in 1971 and in 2004.", "chariot 3"},
		{"This was the third by-election since the present council was returned in 2023.", "election 3"},
		{"A week after the sixth round of the Kell talks she speaks about sleep.", "round 6"},
		{"A day after the second round of the Kell talks she slept.", ""},
		{"The 14th Street Bank was robbed.", ""},
		{"The Second Armoured Regiment took the town.", ""},
		{"Only two people were hurt before the fire was out.", ""},
		{"It was her third title running.", "title 3"},
	}
	for _, tt := range tests {
		got := ""
		for _, c := range of(extract(t, tt.text), claims.Ordinal) {
			if c.Measure == "series" {
				got = c.Counted + " " + strconv.Itoa(int(c.Value.Interval.Value))
			}
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
