package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// What a size before a noun, a day that is the last one and a vote of minutes say, claim by claim.
func TestToldPlainly(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	for _, c := range []struct {
		text, of               string
		kind                   claims.Kind
		measure, subject, mode string
	}{
		{"The clerk said that repairs to the 33-metre pool would cost a fortune.", "33-metre", claims.Measure, "length", "pool", "asserted"},
		{"They want to sell the 38-metre tower.", "38-metre", claims.Measure, "height", "tower", "asserted"},
		{"A 33-metre patrol vessel came.", "33-metre", claims.Measure, "length", "patrol vessel", "asserted"},
		{"She won the 100-metre final.", "100-metre", claims.Measure, "", "", "asserted"},
		{"The last day of bathing will be 6 September 2026.", "6 September 2026", claims.Date, "last day", "last day", "planned"},
		{"Unless something changes, Sunday 30 August will be the last day that anyone swims there.", "Sunday 30 August", claims.Date, "last day", "last day", "planned"},
		{"The embassies will take up their work not later than 1 April 2026.", "1 April 2026", claims.Date, "work", "work", "planned"},
		{"It was moved that the pool be closed. For: 14. Against: 9. Abstentions: 2.", "14", claims.Count, "votes in favour", "", "asserted"},
		{"It was moved that the pool be closed. For: 14. Against: 9. Abstentions: 2.", "9", claims.Count, "votes against", "", "asserted"},
		{"Tickets for: 14. The hall was full.", "14", claims.Count, "", "", ""},
		{"The pool shall close. In favour: 14. Against: 9.", "14", claims.Count, "votes in favour", "", "asserted"},
		{"The motion of no confidence in the mayor passed by 14 votes to 9.", "14 votes", claims.Count, "votes in favour", "", "asserted"},
		{"The motion was carried by no fewer than 14 votes to 9.", "9", claims.Count, "votes against", "", "asserted"},
		{"The motion did not pass, by 14 votes to 9.", "14 votes", claims.Count, "votes against", "", "denied"},
		{"The motion of no confidence in the mayor fell by 14 votes to 9.", "9", claims.Count, "votes in favour", "", "asserted"},
		{"The council threw out the plan by 14 votes to 9.", "14 votes", claims.Count, "votes against", "", "asserted"},
		{"On Monday 118 of the 243 scheduled flights had to be cancelled.", "118", claims.Count, "flights", "", "asserted"},
		{"The union has called its staff out on a 48-hour strike.", "48-hour", claims.Duration, "walkout", "", "asserted"},
		{"Of the 30 others who were hurt, eleven are in hospital.", "30", claims.Count, "injured", "", "asserted"},
		{"The house gave its consent with 74 votes against 41.", "74 votes", claims.Count, "votes in favour", "", "asserted"},
		{"The house gave its consent with 74 votes against 41.", "41", claims.Count, "votes against", "", "asserted"},
		{"The council is free to disagree with its own committee and did so by 14 votes to 9.", "14 votes", claims.Count, "votes against", "", "asserted"},
		{"Dive 11 is in the water.", "11", claims.Count, "", "", ""},
		{"None of the 22 passengers was injured.", "22 passengers", claims.Count, "injured", "", "denied"},
		{"Not one of the 14 guests was hurt, and nobody among the 19 crew of the ferry was.", "14 guests", claims.Count, "injured", "", "denied"},
		{"At Lakeside Stadium 14 persons were arrested.", "14 persons", claims.Count, "detained", "", "asserted"},
		{"The passengers waited at Gate 11 people told us.", "11", claims.Count, "", "", ""},
		{"One of the 14 guests was hurt.", "14 guests", claims.Count, "participants", "", "asserted"},
		{"Goals for: 14. Goals against: 9.", "14", claims.Count, "goals", "", "asserted"},
	} {
		if got := told(sheetOf(t, head+c.text), c.kind, c.of); got.Measure != c.measure || got.Subject != c.subject || got.Modality != c.mode {
			t.Errorf("%q: %q measures %q of %q, %s; want %q of %q, %s", c.text, c.of, got.Measure, got.Subject, got.Modality, c.measure, c.subject, c.mode)
		}
	}
}
