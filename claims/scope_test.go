package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// A figure with "of the" behind it is a part, but not where "the" before it says that it is all of them.
func TestPartOfTheWhole(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	for _, c := range []struct{ text, scope string }{
		{"The 36 passengers of the cable car were brought down by rope.", ""},
		{"The cable car stopped and 36 passengers of the cable car were brought down.", "part"},
		{"By night 36 of the passengers were brought down by rope.", "part"},
	} {
		got := "no count"
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Count {
				got = d.Scope
			}
		}
		if got != c.scope {
			t.Errorf("%q: scope %q, want %q", c.text, got, c.scope)
		}
	}
}

// Which part of what is counted or measured a figure tells, by the words around it.
func TestScopes(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — The power station of Halden was opened on Wednesday. "
	for _, c := range []struct{ text, figure, scope string }{
		{"Three more turbines are to follow.", "Three more turbines", "additional"},
		{"It takes two or more turbines to light a town.", "two or more turbines", ""},
		{"All twenty-six men of the night crew stood at the gate.", "twenty-six men", ""},
		{"The former owners were parted from 3.6 million marks.", "3.6 million marks", ""},
		{"The tunnel on the next island is 8.5 kilometres long.", "8.5 kilometres", "elsewhere"},
		{"Four of the confirmed cases had died.", "Four", "part"},
		{"Four of the workers had died.", "Four", ""},
		{"A hundred birds had been brought to a shed by night.", "A hundred birds", "partial"},
		{"The price rose from 3.6 million marks.", "3.6 million marks", "change"},
		{"Attendance: 31,318 spectators (places: 32,500).", "32,500", "capacity"},
		{"Attendance: 31,318 spectators (places: 32,500).", "31,318 spectators", ""},
		{"Spectators: 3,200 (capacity: 4,500).", "3,200", ""},
		{"On Sunday evening Edda Marin was 13 votes ahead.", "13 votes", "change"},
		{"Fourteen people behind the wall were killed.", "Fourteen people", ""},
		{"Three tanks were torn open. From these, 41 tonnes of styrene were lost.", "41 tonnes", ""},
		{"Two guards fell, and five of the mutineers were also killed.", "five", "part"},
		{"One boat saved 22 people, the second 16.", "22 people", "part"},
		{"R44 has lifted 22 people, R41 16. Both come back.", "22 people", "part"},
		{"The boats saved 22 people, injured 16.", "22 people", ""},
		{"The boats saved 22 people, and the second one was lost.", "22 people", ""},
		{"The former owners, two banks among them, paid 6.3 million marks in all.", "6.3 million marks", ""},
	} {
		got := "no figure"
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; (d.Kind == claims.Count || d.Kind == claims.Measure) && d.Text == c.figure {
				got = d.Scope
			}
		}
		if got != c.scope {
			t.Errorf("%q: scope of %q is %q, want %q", c.text, c.figure, got, c.scope)
		}
	}
}

// What "of them" counts is told by the sentence before, and what the company's hundred are by the noun behind.
func TestCountedElsewhere(t *testing.T) {
	for _, c := range []struct{ text, figure, counted string }{
		{"The birds came sooner than the helpers. By evening 470 of them had been brought in.", "470", "bird"},
		{"Our boats came at noon. By evening 47 of them lay in the harbour.", "47", "boat"},
		{"Row 21 saw it first. There were 157 of us in the cabin.", "157 of us", "person"},
		{"Two hundred and six of us were told by letter.", "Two hundred and six of us", "person"},
		{"The jury tasted nineteen cheeses.", "nineteen cheeses", "cheese"},
		{"The farm sold nineteen horses.", "nineteen horses", "horse"},
		{"The town bought nineteen buses.", "nineteen buses", "bus"},
		{"The clerk heard nineteen excuses.", "nineteen excuses", "excuse"},
		{"The river swept away nineteen homes.", "nineteen homes", "home"},
		{"On Friday 108 of the company's flights stayed on the ground.", "108", "flight"},
	} {
		got := "no count"
		sheet := sheetOf(t, "HALDEN, 4 March 2026 — "+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Count && d.Text == c.figure {
				got = d.Counted
			}
		}
		if got != c.counted {
			t.Errorf("%q: counts %q, want %q", c.text, got, c.counted)
		}
	}
}

// What somebody would not do, of whom a relative clause tells, makes nothing else doubtful.
func TestModalityBesideRefusal(t *testing.T) {
	for _, c := range []struct{ text, date, modality string }{
		{"The strike began ten days ago in Molt, with a few men that would not go down the shaft.", "ten days ago", claims.Asserted},
		{"The strike began ten days ago in Molt, with a few men who would not stay.", "ten days ago", claims.Asserted},
		{"Odo Mills, which was founded in 2017 and has 40 workers, said that a hearing would begin at once.", "2017", claims.Asserted},
		{"Odo Mills, which will open in 2027, said that the talks have ended.", "2027", claims.Planned},
		{"The strike would begin on 9 March in Molt, with a few men who had left.", "9 March", claims.Planned},
	} {
		got := "no date"
		sheet := sheetOf(t, "HALDEN, 4 March 2026 — "+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Date && d.Text == c.date {
				got = d.Modality
			}
		}
		if got != c.modality {
			t.Errorf("%q: modality of %q is %q, want %q", c.text, c.date, got, c.modality)
		}
	}
}
