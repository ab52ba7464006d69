package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// Supersedes reports whether the difference between two linked figures is news rather than a contradiction: a toll that
// rose from an earlier report to a later one, a count of missing that changes from day to day, a figure that a text says
// it corrects. Where a date is unknown, a figure that may change is taken to have changed.
func (c *Corpus) Supersedes(a, b *claims.Claim) bool {
	if a.Revised || b.Revised {
		return true
	}
	m := c.measure[a.Measure]
	if m == nil || m.Trend == lexicon.Steady || a.Path == b.Path {
		return false
	}
	da, db := c.docs[a.Path], c.docs[b.Path]
	if da == nil || db == nil || !da.sheet.Published.Known() || !db.sheet.Published.Known() {
		return true
	}
	pa, pb := da.sheet.Published.Period, db.sheet.Published.Period
	if !pa.Disjoint(pb) {
		// on one day a firm figure and an "at least" are two hours of one count
		return a.Value.Interval.Hedge != "" || b.Value.Interval.Hedge != ""
	}
	if m.Trend == lexicon.Moving {
		return true
	}
	if transposed(a.Value.Interval.Value, b.Value.Interval.Value) {
		return false // a slip more likely than a rise
	}
	early, late := a.Value.Interval, b.Value.Interval
	if pb.From < pa.From {
		early, late = late, early
	}
	return late.Value >= early.Value
}
