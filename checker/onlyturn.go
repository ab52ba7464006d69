package checker

import "github.com/factlint/factlint/claims"

// onlyTurns reports whether each of two documents on one story knows one only of what comes one after the other and bears a number, and not the same: stage 12
// here, the thirteenth leg there. Both must be of what their documents are about.
func (c *Corpus) onlyTurns(a, b *claims.Claim) bool {
	if a.Counted != b.Counted || !a.Event.Main || !b.Event.Main || c.long(a, b) || !c.sameStory(a.Path, b.Path) || byChanceAlone(c, a, b) != "" {
		return false
	}
	if bits, _ := c.sharedContext(a, b, false); bits <= 0 || differentTime(c, a, b) != "" {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && da.oneTurn(a) && db.oneTurn(b)
}

// oneTurn reports whether a document gives no other number to anything of the sort that a claim numbers.
func (d *docInfo) oneTurn(a *claims.Claim) bool {
	for o := range d.ordinals() {
		if o.Measure == claims.TurnMeasure && o.Counted == a.Counted && o.Value.Interval.Value != a.Value.Interval.Value {
			return false
		}
	}
	return true
}
