package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// The time in which something may or must be done is a length of time of the act, however it is told.
func TestTimeLimits(t *testing.T) {
	tests := []struct {
		text string
		want []string // measure and words of each length of time that has a measure
	}{
		{"Karl Ode has 21 days to appeal.", []string{"time for appeal: 21 days"}},
		{"Karl Ode has three weeks in which to ask for leave to appeal.", []string{"time for appeal: three weeks"}},
		{"An application for leave to appeal must be lodged within 21 days.", []string{"time for appeal: 21 days"}},
		{"He may appeal against the ruling within 21 days.", []string{"time for appeal: 21 days"}},
		{"The time limit for an appeal is 21 days.", []string{"time for appeal: 21 days"}},
		{"The owner was given a month to respond.", []string{"time for reply: a month"}},
		{"The court gave the owner two weeks within which to reply.", []string{"time for reply: two weeks"}},
		{"The fine is to be paid within 30 days of the ruling.", []string{"time for payment: 30 days"}},
		{"The envoys must leave the country within 72 hours.", []string{"time for departure: 72 hours"}},
		{"The envoys have been given three days to leave.", []string{"time for departure: three days"}},

		// what was done in a time, what is hoped, and what else is told of it
		{"Karl Ode appealed within 21 days.", nil},
		{"He paid the fine within ten days.", nil},
		{"The house fell within 21 days.", nil},
		{"He will leave within an hour.", nil},
		{"The pump must be mended within two days.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, c := range of(extract(t, tt.text), claims.Duration) {
				if c.Measure != "" {
					got = append(got, c.Measure+": "+c.Text)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("lengths of time differ (-want +got):\n%s", diff)
			}
		})
	}
}

// How long it took until everybody was out, whatever they were in.
func TestAllOut(t *testing.T) {
	const all = "time to free all: "
	tests := []struct {
		text string
		want []string
	}{
		{"It took eleven hours to get everybody down.", []string{all + "eleven hours"}},
		{"Divers needed six hours to bring all of them to safety.", []string{all + "six hours"}},
		{"It was five hours before the last of the pupils stood on the road.", []string{all + "five hours"}},
		{"The last of 40 skiers was lowered to the snow at 8 p.m., nine and a half hours after a cable jumped.", []string{all + "nine and a half hours"}},
		{"The last of the miners was brought up after 14 hours.", []string{all + "14 hours"}},
		{"Six hours went by after the jolt before the last rider climbed down.", []string{all + "Six hours"}},
		{"All guests were back on firm ground within four hours of the stop.", []string{all + "four hours"}},
		{"By 21:30, two hours and ten minutes after the impact, the last passenger had left the tram.", []string{all + "two hours and ten minutes"}},
		{"For two hours, from the first call until the last swimmer was ticked off, the town waited.", []string{all + "two hours"}},
		{"It was seven hours after the slide when the last living person was lifted over the edge.", []string{all + "seven hours"}},
		{"Everyone was off the ship in two hours.", []string{all + "two hours"}},
		{"The train was empty after forty minutes.", []string{all + "forty minutes"}},
		{"The rescue operation took four hours.", []string{all + "four hours"}},
		{"The last of the miners was brought up six hours after the rescue began.", []string{all + "six hours"}},

		// of one alone, of a part, and of what else takes hours
		{"The evacuation of the first floor took an hour.", nil},
		{"The last train left two hours after the concert.", nil},
		{"The last bill was passed after six hours.", nil},
		{"All shops were closed for two hours.", nil},
		{"The last of the miners was found six hours after the shaft fell in.", nil},
		{"The first of the miners was brought up two hours after the shaft fell in.", nil},
		{"It took two hours to get the dog out.", nil},
		{"It took nine hours to get everybody to sign.", nil},
		{"It was two hours before everybody had voted.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, c := range of(extract(t, tt.text), claims.Duration) {
				if c.Measure == "time to free all" && c.Scope == "" {
					got = append(got, c.Measure+": "+c.Text)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("lengths of time differ (-want +got):\n%s", diff)
			}
		})
	}
}

// How long something ran out of where it should have stayed.
func TestFlowRan(t *testing.T) {
	tests := []struct{ text, want string }{
		{"So the petrol ran for twelve hours.", "twelve hours"},
		{"The leak was stopped within 20 hours of the collision.", "20 hours"},
		{"It took divers a day and a half to plug the hole.", "a day and a half"},
		{"The flow was stopped seven hours later, when a fitter reached the valve.", "seven hours"},
		{"For almost two whole days oil bled into the bay.", "almost two whole days"},
		{"The tank leaked for 30 hours.", "30 hours"},
		{"The pipe was closed for two weeks for repairs.", ""},
		{"Diesel engines ran for sixteen hours.", ""},
		{"The talks were stopped within two hours.", ""},
		{"The road was closed after two hours.", ""},
	}
	for _, tt := range tests {
		got := ""
		for _, c := range of(extract(t, tt.text), claims.Duration) {
			if c.Measure == claims.FlowRan {
				got = c.Text
			}
		}
		if got != tt.want {
			t.Errorf("%q: got a leak of %q, want %q", tt.text, got, tt.want)
		}
	}
}
