package claims_test

import (
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
)

// When a text was changed last is no date of what it tells.
func TestDateOfTheText(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — Bird flu was found on four farms on Monday.\n\n"
	for _, c := range []struct {
		text string
		want int
	}{
		{"Ministry of Food. Last updated 11 March 2026", 0},
		{"Updated: 11 March 2026", 0},
		{"Last modified on 11 March 2026", 0},
		{"The rules for farms were updated on 11 March 2026.", 1},
		{"The last parcel was posted on 11 March 2026.", 1},
	} {
		got := 0
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Date && d.Text == "11 March 2026" {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%q: %d dates, want %d", c.text, got, c.want)
		}
	}
}

// A day without its year that lies right ahead is not that of the year before, whatever verbs stand around it.
func TestDayRightAhead(t *testing.T) {
	const head = "HALDEN, 14 March 2026 — The court of Halden was closed. "
	for _, c := range []struct{ text, want string }{
		{"The rule that Edda Marin announced remains in force up to and including 15 April.", "2026-04-15"},
		{"Edda Marin, who was asked twice, leaves for the talks on the first of April.", "2026-04-01"},
		{"The bridge was opened on 15 June.", "2025-06-15"},
	} {
		got := "none"
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Date && d.Position.Column > len(head) {
				got = d.Value.Period.String()
			}
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// What has gone on since a day of these months is of now, and so is what a sentence tells behind that day.
func TestGoesOnSince(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — Measles has killed 12 people in Halden.\n\n"
	for _, c := range []struct{ text, want string }{
		{"Crews have been at work since the beginning of December, and 45 nurses help them.", ""},
		{"It was the worst outbreak since 1998, when 45 nurses died.", "previous"},
	} {
		got := "none"
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Count && d.Text == "45 nurses" {
				got = d.Scope
			}
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// The tense of the verb right before a weekday tells which one is meant, and not what stands behind it.
func TestWeekdayBehindPast(t *testing.T) {
	const head = "HALDEN, 14 March 2026 — The court of Halden was closed. "
	for _, c := range []struct{ text, want string }{
		{"The nine years to which Edda Marin was sent on Thursday will seem long to her.", "2026-03-12"},
		{"The hearing that was set for Thursday will be long.", "2026-03-19"},
		{"Only on Thursday is the bridge to be opened to lorries.", "2026-03-19"},
		{"On Thursday the bridge was opened to lorries.", "2026-03-12"},
		{"Edda Marin will be sent to prison on Thursday.", "2026-03-19"},
		{"The port expected 40 ships to be delayed before the strike, called for two days, ends at 4 a.m. on Thursday.", "2026-03-19"},
		{"The strike, called for two days, ends on Thursday.", "2026-03-19"},
		{"The port hoped that no ship would be delayed once the bridge opens on Thursday.", "2026-03-19"},
		{"The bridge, opened on Thursday, ends at the quay.", "2026-03-12"},
		{"Edda Marin and three others have been asked to come back on Thursday.", "2026-03-19"},
		{"Edda Marin and three others were told to leave on Thursday.", "2026-03-12"},
		{"The sluice stays shut until they have looked at it, on Thursday at the soonest.", "2026-03-19"},
		{"Nothing was moved before Thursday at the earliest.", "2026-03-12"},
		{"The port expected the first of its two locks to work on Thursday.", "2026-03-19"},
		{"Edda Marin hoped to be back on Thursday.", "2026-03-19"},
		{"The lock had been expected to work on Thursday.", "2026-03-12"},
		{"The lock, expected to work soon, was flooded on Thursday.", "2026-03-12"},
		{"The sluice stays closed until Thursday.", "2026-03-19"},
		{"All tours were called off until Thursday.", "2026-03-19"},
		{"Tours had been suspended until Thursday.", "2026-03-12"},
		{"The port counted 40 ships before the bridge was opened on Thursday.", "2026-03-12"},
	} {
		got := "none"
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Date && strings.HasSuffix(d.Text, "Thursday") {
				got = d.Value.Period.String()
			}
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// A clause behind a weekday, and nouns that might be verbs, say nothing of the tense in which the weekday is told; present verbs do.
func TestWeekdayOfItsVerb(t *testing.T) {
	const head = "HALDEN, 14 March 2026 — The court of Halden was closed. "
	for _, c := range []struct{ text, want, modality string }{
		{"Judges threw out a rule on Thursday that would let the mill run for three more years.", "2026-03-12", claims.Asserted},
		{"Bread got dearer on Thursday after the mill said that it would stop.", "2026-03-12", claims.Asserted},
		{"Edda Marin won on Thursday, beating him by 41 votes, the port said.", "2026-03-12", claims.Asserted},
		{"The ministers take their oaths on Thursday.", "2026-03-19", ""},
		{"They sing in the yard on Thursday.", "2026-03-19", ""},
		{"The hearing takes place on Thursday, behind closed doors.", "2026-03-19", ""},
		{"Next hearing: Thursday, in the yard.", "2026-03-19", ""},
		{"The waves hit the quay on Thursday.", "2026-03-12", ""},
		{"The hearing took place on Thursday.", "2026-03-12", ""},
	} {
		got := "none"
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Date && strings.HasSuffix(d.Text, "Thursday") {
				if got = d.Value.Period.String(); c.modality != "" && d.Modality != c.modality {
					t.Errorf("%q: %s, want %s", c.text, d.Modality, c.modality)
				}
			}
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// A weekday tells in which month a day without one lies.
func TestMonthByWeekday(t *testing.T) {
	const head = "HALDEN, 17 August 2025 — The mill of Halden was shut. "
	for _, c := range []struct{ text, want string }{
		{"The sacks are burnt on a Wednesday, the 27th, I hear.", "2025-08-27"},
		{"The court meets on Monday the 15th.", "2025-09-15"},
		{"They came on Thursday the 31st.", "2025-07-31"},
		{"The school of Halden opens on 1 December. Lessons begin three days later, on Thursday the 4th.", "2025-12-04"},
		{"Edda Marin will be the next mayor after winning Sunday's run-off.", "2025-08-17"},
		{"Edda Marin will sing for Orva this spring after winning the national final late on Sunday.", "2025-08-17"},
		{"The last shift is on Wednesday, 17 September. Flights will resume on Thursday.", "2025-09-18"},
		{"It was shut on a Monday, two weeks ago, and never opened again.", "2025-08-04"},
	} {
		got := "none"
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Date && strings.Contains(d.Text, "day") {
				got = d.Value.Period.String()
			}
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// A deadline that was extended no longer holds; the one to which it was extended does.
func TestDeadlineExtended(t *testing.T) {
	for text, want := range map[string]string{
		"The deadline had been 15 August; we have extended it.":                           "former",
		"The court had sat and set the deadline of 15 August, which it may see extended.": "",
		"The deadline of 15 August was not extended.":                                     "",
		"The deadline has been extended from 3 June to 15 August.":                        "",
		"The mill had asked for more time, and the deadline is 15 August.":                "",
	} {
		got := "none"
		sheet := sheetOf(t, "HALDEN, 17 July 2025 — The mill of Halden was shut. "+text)
		for i := range sheet.Claims {
			if c := &sheet.Claims[i]; c.Kind == claims.Date && strings.HasSuffix(c.Text, "15 August") {
				got = c.Scope
			}
		}
		if got != want {
			t.Errorf("%q: scope %q, want %q", text, got, want)
		}
	}
}

// A day with which a sentence opens is of the clause that follows, and of the next one where that says nothing of the time.
func TestOpensWithDay(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"As from 1 September, we shall have to pay.", "2026-09-01"},
		{"As from 1 September, just as the apples come in, we shall pay more.", "2026-09-01"},
		{"As from 1 September, when the apples come in, we will pay more.", "2026-09-01"},
		{"On 1 September, as the apples came in, we said that we will pay.", "2025-09-01"},
		{"On 1 September, \"the bells\",, rang.", "2025-09-01"},
		{"On 1 September, at the height of the storm, the dam burst, and it will be years before it is rebuilt.", "2025-09-01"},
		{"On 1 September, the mayor, who will stand again, cut the ribbon.", "2025-09-01"},
		{"Since 1 September, when the ice broke, the ferry will not sail.", "2025-09-01"},
	} {
		if got := told(sheetOf(t, "date 2026-02-18\n\n"+c.text), claims.Date, "1 September").Value.Period.String(); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}
