package checker_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCalendar holds what a text says of dates against what the calendar says.
func TestCalendar(t *testing.T) {
	const on20May = "NESS, 20 May 2026 — "
	for _, c := range []struct {
		name, text string
		want       []string // statements that contradict themselves
	}{
		{"weekday of another day", on20May + "The fair opens on Friday, 20 May, at noon.", []string{"Friday, 20 May, at noon"}},
		{"weekday that fits", on20May + "The fair opened on Wednesday, 20 May, at noon.", nil},
		{"put off to a day to come", on20May + "The fair planned for today has been put off to Saturday, 23 May.", nil},
		{"year of another story", on20May + "The old bridge fell in 2018. On Monday, 3 September, it was closed.", nil},
		{"old calendar", "The peace was made on Friday, 7 November 1905, in the old fort. The tsar fled on Tuesday, 7 November 1917.", []string{"Friday, 7 November 1905"}},
		{"no such day", "Bids are taken until 31 April 2026.", []string{"31 April 2026"}},
		{"leap day", "The lease ends on 29 February 2028 and began on 29 February 2024.", nil},
		{"days ago", on20May + "The crane fell ten days ago, on 2 May.", []string{"ten days ago, on 2 May"}},
		{"days ago, counted either way", on20May + "The crane fell ten days ago, on 11 May.", nil},
		{"years ago", on20May + "The crane was built ten years ago, in 2012.", []string{"ten years ago, in 2012"}},
		{"years ago, rounded", on20May + "The crane was built ten years ago, in 2015.", nil},
		{"yesterday", on20May + "The crane fell yesterday, 16 May 2026.", []string{"yesterday, 16 May 2026"}},
		{"yesterday, written the day before", on20May + "The crane fell yesterday, 18 May 2026.", nil},
		{"last month", on20May + "The crane fell last month, on 2 March.", []string{"last month, on 2 March"}},
		{"range", "The fair ran from 3 to 7 May 2026, for nine days.", []string{"from 3 to 7 May 2026, for nine days"}},
		{"range, its end included", "The ban holds for thirty days, from 6 September up to and including 20 October 2026.", []string{"thirty days, from 6 September up to and including 20 October 2026"}},
		{"range, its end included, right", "The ban holds for thirty days, from 6 September until and including 5 October 2026.", nil},
		{"range up to a day", "The ban holds for three weeks from 6 September up to 20 October 2026.", []string{"three weeks from 6 September up to 20 October 2026"}},
		{"range through to a day", "The ban holds from 6 September through to 20 October 2026, 30 days in all, and again from 1 November.", []string{"from 6 September through to 20 October 2026, 30 days"}},
		{"begun and ended, in participles", "The ban holds for 30 days, beginning on 6 September and ending on 20 October 2026.", []string{"30 days, beginning on 6 September and ending on 20 October 2026"}},
		{"begun and ended, in participles, right", "The ban holds for 45 days, beginning on 6 September and ending on 20 October 2026.", nil},
		{"the days on which two things begin", "The ban holds for 30 days, starting on 6 September in Ness and on 20 October 2026 in Orm.", nil},
		{"days within a range", "You may fish on 30 days between 6 September and 20 October 2026, and sell what you catch up to and including 31 October.", nil},
		{"compound and range", "She made a three-day visit to Ness from 12 to 19 May 2026.", []string{"three-day visit to Ness from 12 to 19 May 2026"}},
		{"compound within a range", "The three-day fair is held between 12 and 19 May 2026.", nil},
		{"after", "On 14 May 2026, five days after the vote of 2 May 2026, it met.", []string{"14 May 2026, five days after the vote of 2 May 2026"}},
		{"after, right", "On 14 May 2026, twelve days after the vote of 2 May 2026, it met.", nil},
		{"after, told of its subject", "The final of 20 May 2026 was played only six days after the match of 10 May 2026.", []string{"20 May 2026 was played only six days after the match of 10 May 2026"}},
		{"after, of another deed", "A boat that sank on 3 May 2026 was lifted two days before the storm of 19 May 2026.", nil},
		{"after, of a name", "The man of the 3 May movement spoke two days before the vote on 19 May 2026.", nil},
		{"later", "The vote was held on 2 May 2026. Five days later, on 14 May 2026, it was annulled.", []string{"Five days later, on 14 May 2026"}},
		{"later, right", "The vote was held on 2 May 2026. Twelve days later, on 14 May 2026, it was annulled.", nil},
		{"later than another day", "He was born on 9 May 2026 and she on 2 May 2026. Five days later, on 14 May 2026, it rained.", nil},
		{"later than no day", "He fell ill in May. Five days later, on 14 June 2026, it rained.", nil},
		{"since and for", on20May + "The market has been shut since September 2022, for six years.", []string{"since September 2022, for six years"}},
		{"since and for, rounded", on20May + "The market has been shut since September 2022, for nearly four years.", nil},
		{"since, told of the past", on20May + "The market had been shut since September 2012, for two years, when it burned.", nil},
		{"since, as often as", on20May + "The men have given up two weeks' pay a year since 2023. The baker has not missed a week since 2013.", nil},
		{"since, as long as", on20May + "It is a year since May 2023.", []string{"a year since May 2023"}},
		{"since, and until when it holds", on20May + "The ban has been in force since 3 May for thirty days.", nil},
		{"a range over more than a year, of which one year is told", on20May + "The contract runs for 27 months, from December 1 until the end of February 2028.", nil},
		{"begun and ended", "The work, which began on 1 October 2025 and ended on 30 June 2026, took six months.", []string{"1 October 2025 and ended on 30 June 2026, took six months"}},
		{"begun and ended, right", "The work, which began on 1 October 2025 and ended on 30 June 2026, took nine months.", nil},
		{"lasted longer than there was time", on20May + "The strike began on 2 May and lasted five weeks.", []string{"2 May and lasted five weeks"}},
		{"lasted as long as there was time", on20May + "The strike began on 2 May and lasted two weeks.", nil},
		{"lasted, in another year", on20May + "In 1984 the strike began on 2 May and lasted five months.", nil},
		{"would have lasted", on20May + "The strike began on 2 May and would have lasted five weeks.", nil},
		{"weekday at the end of a range", on20May + "The office is shut from Monday, 25 May to Friday, 30 May.", []string{"from Monday, 25 May to Friday, 30 May"}},
		{"weekdays of a range that fit", on20May + "The office is shut from Monday, 25 May to Saturday, 30 May.", nil},
		{"weekdays of each of many weeks", on20May + "The office is open Monday to Friday, 30 May to 6 June.", nil},
		{"what is said", on20May + "“It fell ten days ago, on 2 May,” she said in June.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, findings(t, []string{"weekday-mismatch", "impossible-date", "elapsed-mismatch"}, c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
