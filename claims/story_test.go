package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// A date without a year lies behind or ahead of the day of the report as its clause tells.
func TestTenseOfDates(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	for _, c := range []struct{ text, want string }{
		{"The bridge is closed until 18 March.", "2026-03-18"},
		{"The roads are currently blocked until 18 March.", "2026-03-18"},
		{"The bridge closed on 28 February.", "2026-02-28"},
		{"The bridge will be closed until 18 March.", "2026-03-18"},
		{"He is believed to have died on 28 February.", "2026-02-28"},
		{"The governor announced an inquiry that is to report by 15 July.", "2026-07-15"},
		{"She named five judges who are to rule by 15 July.", "2026-07-15"},
		{"The inquiry was to report by 15 January.", "2026-01-15"},
		{"The passengers will not forget Tuesday.", "2026-03-03"},
		{"The town will long remember Tuesday.", "2026-03-03"},
		{"The court will rule on Tuesday.", "2026-03-10"},
	} {
		got := ""
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Date {
				got = d.Value.Period.String()
			}
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.text, got, c.want)
		}
	}
}

// What an accident of another year cost is no toll of today's, though the sentence that tells it names no time.
func TestTollOfAnotherYear(t *testing.T) {
	const head = "KHETI, 12 March 2026 — A helicopter crashed on Mount Kheti on Saturday. "
	for _, c := range []struct {
		text string
		main bool // of the last count
	}{
		{"In 2019 a helicopter of the same type hit a cable. Eleven people lost their lives.", false},
		{"The last accident was in 1998, when a bus burnt out. Nine children were killed.", false},
		{"In 2019 a helicopter hit a cable. The pilot had no licence. Eleven people lost their lives.", true},
		{"The mine opened in 1968. Now eleven people have died there.", true},
		{"The bridge, built in 1968, fell into the river. Eleven people died.", true},
		{"The hut was built in 1968. Eleven people died when it was hit.", true},
	} {
		main := false
		sheet := sheetOf(t, head+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; d.Kind == claims.Count {
				main = d.Event.Main
			}
		}
		if main != c.main {
			t.Errorf("%q: the last count is of the main event: %v, want %v", c.text, main, c.main)
		}
	}
}
