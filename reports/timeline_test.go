package reports

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/when"
)

// risingResult is a toll that rises over four days, and on the third two sources give different ones.
func risingResult() *checker.Result {
	toll := func(n float64, text string) claims.Claim {
		return claims.Claim{
			Kind: claims.Count, Measure: "killed", Value: claims.Value{Interval: exactly(n), Text: text}, Counted: "miner",
			Event: claims.Event{Type: "die", Main: true}, Stories: []string{"mine"}, Trigger: "kill",
			Position: at(1, 5, len(text)), Text: text, Sentence: "The " + text + " were killed in the mine.",
		}
	}
	r := &checker.Result{Sheets: []claims.Sheet{
		sheet("docs/1.txt", "Pit Radio", feb13, toll(9, "nine miners")),
		sheet("docs/10.txt", "The Lamp", feb13, toll(9, "9 miners")),
		sheet("docs/100.txt", "Valley News", feb13+1, toll(12, "12 miners")),
		sheet("docs/1000.txt", "Pit Radio", feb13+3, toll(14, "14 miners")),
		sheet("docs/10000.txt", "The Lamp", feb13+3, toll(17, "17 miners")),
		sheet("docs/100000.txt", "Agency", feb13+3, toll(14, "14 miners")),
	}}
	r.Findings = []checker.Finding{{
		Rule: "count-mismatch", Type: "count", Severity: "error", Message: "miners: 14 in Pit Radio, 17 in The Lamp", New: true,
		Positions: []checker.Position{{Value: "14", Evidence: r.Sheets[3].Claims}, {Value: "17", Evidence: r.Sheets[4].Claims}},
	}}
	r.Account = checker.Account{Documents: len(r.Sheets), Claims: map[string]int{"count": 6}, Compared: 15, Agreed: 4}
	return r
}

func TestTimelines(t *testing.T) {
	page := htmlPageOf(risingResult(), &Options{})
	if len(page.Timelines) != 1 {
		t.Fatalf("%d timelines, want one", len(page.Timelines))
	}
	got := page.Timelines[0]
	want := "6 statements from 2026-02-13 to 2026-02-16, between 9 and 17; 2 stand in a discrepancy"
	if got.Summary != want {
		t.Errorf("summary %q, want %q", got.Summary, want)
	}
	var labels []string
	for _, tick := range append(got.Values, got.Dates...) {
		labels = append(labels, tick.Label)
	}
	if diff := cmp.Diff([]string{"17", "14", "12", "9", "02-13", "02-14", "02-16"}, labels); diff != "" {
		t.Errorf("ticks (-want +got):\n%s", diff)
	}
	for _, d := range got.Dots {
		if d.X < plotLeft || d.X > plotWidth || d.Y < 0 || d.Y > plotHeight-plotBottom || (len(d.Findings) > 0) != (d.Diamond != "") {
			t.Errorf("misplaced: %+v", d)
		}
	}
	if points := strings.Fields(got.Line); len(points) != 3 { // one a day
		t.Errorf("line through %q", points)
	}
}

// One day, or one figure, is no change over time.
func TestNoTimeline(t *testing.T) {
	sameDay, sameFigure, undated := risingResult(), risingResult(), risingResult()
	for i := range sameDay.Sheets {
		sameDay.Sheets[i].Published.Period = day(feb13)
		sameFigure.Sheets[i].Claims[0].Value.Interval = exactly(9)
		undated.Sheets[i].Published = document.Published{Period: when.Period{}}
	}
	for name, r := range map[string]*checker.Result{"same day": sameDay, "same figure": sameFigure, "undated": undated} {
		if page := htmlPageOf(r, &Options{}); len(page.Timelines) != 0 {
			t.Errorf("%s: %d timelines", name, len(page.Timelines))
		}
	}
}

// The sentences that findings and pictures link to are on the page, and each id stands once.
func TestContextLinks(t *testing.T) {
	for name, r := range tryOut() {
		page := htmlPageOf(r, &Options{})
		ids := map[string]bool{}
		for _, d := range page.Documents {
			ids["#"+d.ID] = true
			for _, s := range d.Sentences {
				if s.ID == "" {
					continue
				}
				if ids["#"+s.ID] {
					t.Errorf("%s: id %s stands twice", name, s.ID)
				}
				ids["#"+s.ID] = true
			}
		}
		for _, f := range page.Findings {
			for _, p := range f.Positions {
				for _, q := range p.Shown {
					if q.Context != "" && !ids[q.Context] {
						t.Errorf("%s: %s is not on the page", name, q.Context)
					}
				}
			}
		}
	}
}
