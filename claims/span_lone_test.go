package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// A length of time is a claim also where nothing tells what lasts so long. Such claims are weak and have no measure.
func TestLoneDurations(t *testing.T) {
	tests := []struct {
		text string
		want []string // the words and the days of each weak duration
	}{
		// counted from something
		{"Nobody had come home 19 months after the second flood.", []string{"19 months: 578.3125"}},
		{"She came home eleven years after the last clerk had left.", []string{"eleven years: 4,017.75"}},
		{"It has been fifty-one years since the two mills were joined.", []string{"fifty-one years: 18,627.75"}},
		{"Half an hour later the gate was shut.", []string{"Half an hour: 0.020833"}},
		{"A year and a half after the flood nobody had come.", []string{"A year and a half: 547.875"}},

		// with or without a word that leads to it
		{"After one and a half hours the paint was dry.", []string{"one and a half hours: 0.0625"}},
		{"The last crate was ashore after 2 hours 30 minutes.", []string{"2 hours 30 minutes: 0.104167"}},
		{"It is the first stork in the village for seventeen years.", []string{"seventeen years: 6,209.25"}},
		{"After ninety hours in a shaft the goat bleated.", []string{"ninety hours: 3.75"}},
		{"He got seven years for a song.", []string{"seven years: 2,556.75"}},
		{"Sixty years of the Blue Kettle", []string{"Sixty years: 21,915"}},
		{"Almost three whole days in a barn.", []string{"Almost three whole days: nearly 3"}},

		// the how manieth day
		{"On the 38th day the rope gave.", []string{"38th day: 37–38"}},
		{"On the first day the rope gave.", nil},
		{"The fair opens on the second day of May.", nil},

		// how long there has been what is no person
		{"The Blue Kettle in Tarn turns sixty today.", []string{"sixty: 21,915"}},
		{"The school turned 100 in May.", []string{"100: 36,525"}},
		{"Anna Lis turns sixty today.", nil},
		{"The baker turned 60 in May.", nil},
		{"The lamp turned 90 degrees.", nil},

		// by two times of day
		{"From four in the morning until noon nobody slept.", []string{"From four in the morning until noon: 0.3–0.366667"}},
		{"Nobody slept from 22:00 to midnight.", []string{"from 22:00 to midnight: 0.075–0.091667"}},
		{"They are open from nine in the morning until noon.", nil},
		{"The ferry sails every hour from 9:00 to 17:00.", nil},

		// claims of their own
		{"The strike lasted 11 days.", nil},
		{"Anna Lis was sentenced to ten years.", nil},

		// dates, ages, rates, times of day, and no length in particular
		{"Three years ago the mill shut.", nil},
		{"The past two weeks were dry.", nil},
		{"The six-year-old slept.", nil},
		{"They dig three hours a day and rest two days each week.", nil},
		{"He earns 12 dollars an hour and drives 70 kilometres an hour.", nil},
		{"They meet every two weeks.", nil},
		{"One day the mill will turn.", nil},
		{"The gate shuts at 17:30.", nil},
		{"It went on for decades.", nil},
		{"A few years passed.", nil},
		{"The Five Year Plan failed.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, c := range of(extract(t, tt.text), claims.Duration) {
				if !c.Weak {
					continue
				}
				if got = append(got, c.Text+": "+c.Value.Interval.String()); c.Measure != "" || c.Dimension != "duration" {
					t.Errorf("want a length of time without a measure, got %+v", c)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("lengths of time differ (-want +got):\n%s", diff)
			}
		})
	}
}
