package claims_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Two points of time that a sentence tells, or two sentences one each, make a length.
func TestLengths(t *testing.T) {
	tests := []struct {
		text string
		want []string // least and most, in minutes
	}{
		{"Exams were not held between 4 and 15 May 2026.", []string{"15840 17280"}},
		{"The fair ran from 1 to 3 June 2026.", []string{"2880 4320"}},
		{"The robbers came at 16:20 and left at 16:24.", []string{"3 5"}},
		{"On Tuesday, 5 May 2026, between 23:50 and 00:10, the lamp went out.", []string{"19 21"}},
		{"The siege began on 9 May 2026 at 16:00 and ended on 11 May 2026 at 06:00.", []string{"2279 2281"}},
		{"Work began in April 2024 and was completed in April 2026.", []string{"1009440 1094400"}},
		{"The search was given up on 17 March 2026. It had begun on 9 March 2026.", []string{"11520 12960"}},

		{"The fair opens on 1 June 2026.", nil},
		{"Trains leave at 8:10, at 9:10 and at 10:10.", nil},
		{"It opened on 1 June 2026.\n\nIt closed on 9 June 2026.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, l := range extract(t, tt.text).Lengths {
				got = append(got, fmt.Sprintf("%.0f %.0f", l.Least(), l.Most()))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("lengths differ (-want +got):\n%s", diff)
			}
		})
	}
}
