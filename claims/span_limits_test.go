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
