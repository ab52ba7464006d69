package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
)

// onlyStreaks reports whether two documents on one story count something by two numbers next to each other within the same, in a row, this season or
// since one year, and each counts nothing else within that: the third title in a row and the fourth victory running. The things may bear two
// nouns that mean one, or none.
func (c *Corpus) onlyStreaks(a, b *claims.Claim) bool {
	if a.Trigger != b.Trigger || !nextTo(a.Value.Interval.Value, b.Value.Interval.Value) || !c.sameStory(a.Path, b.Path) || byChanceAlone(c, a, b) != "" {
		return false
	}
	if opposed, _ := c.lex.Workings.Opposite(a.Counted, b.Counted); opposed {
		return false // the fourth victory in a row, the fifth defeat
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !da.oneStreak(a) || !db.oneStreak(b) || da.ordinal(b.Value.Interval.Value) || db.ordinal(a.Value.Interval.Value) {
		return false
	}
	if c.shownAnyway(da, db, a, b) {
		return false
	}
	if c.sameNoun(a, b) {
		return true
	}
	if sinceDawn(a.Trigger) { // much has happened for the third time since independence
		return a.Counted == "" || b.Counted == "" || c.sharedWords(a, b) >= tellingBits // without a noun it is the matter of its text
	}
	bits, _ := c.sharedContext(a, b, false)
	return bits > 0
}

// sinceDawn reports whether what an ordinal counts within begins with independence or its like and not with a year.
func sinceDawn(trigger string) bool {
	word, ok := strings.CutPrefix(trigger, "since ")
	return ok && (word[0] < '0' || word[0] > '9')
}

// oneStreak reports whether a document counts nothing else within what a claim counts in.
func (d *docInfo) oneStreak(a *claims.Claim) bool {
	for o := range d.ordinals() {
		if o.Measure == a.Measure && o.Trigger == a.Trigger && o.Value.Interval.Value != a.Value.Interval.Value {
			return false
		}
	}
	return true
}

// ordinal reports whether a document gives a number to anything.
func (d *docInfo) ordinal(n float64) bool {
	for o := range d.ordinals() {
		if o.Value.Interval.Value == n {
			return true
		}
	}
	return false
}
