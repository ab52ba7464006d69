package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
)

// Bounds of groups of people that are each the only figure of their size in a brief text: how near they are to each other, how many people the larger one
// has at least, and how many times as large or as small another figure of their documents is at least. All of twelve such pairs that nothing else shows
// were contradictions; in longer texts, and of groups further apart, one in three was none.
const (
	groupRatio = 0.7
	groupLeast = 5
	groupSize  = 1.5
)

// OnlyGroups reports whether two counts of people are each the only figure of its size in a brief text, near each other, and neither text gives that of the
// other: 54 skaters were fetched ashore, and sixty-one people had been on the floe.
func (c *Corpus) OnlyGroups(a, b *claims.Claim) bool {
	if a.Kind != claims.Count || b.Kind != claims.Count || a.Path == b.Path {
		return false
	}
	da, db := c.docs[a.Path], c.docs[b.Path]
	if da == nil || db == nil || da.sheet.Words > briefText || db.sheet.Words > briefText {
		return false
	}
	x, y := a.Value.Interval, b.Value.Interval
	if !x.Disjoint(y) || min(x.Value, y.Value) < groupRatio*max(x.Value, y.Value) || max(x.Value, y.Value) < groupLeast || roundedFrom(x.Value, y.Value) || roundedFrom(y.Value, x.Value) {
		return false
	}
	if !c.tellMore(a, b) || a.Modality != b.Modality || a.Side != b.Side || a.Event.Main != b.Event.Main || !c.wholeGroup(a) || !c.wholeGroup(b) || c.ahead(a) != c.ahead(b) {
		return false
	}
	if a.Measure != b.Measure && !a.Weak && !b.Weak && a.Measure != "" && b.Measure != "" {
		return false // those who were killed, and those who are missing
	}
	if !c.sameStory(a.Path, b.Path) || !c.sameTurn(a, b) || c.tellApart(a, b) || c.parted(a, b) || c.someOf(a, b) != "" || differentBallot(c, a, b) != "" || c.Supersedes(a, b) || c.Supersedes(b, a) {
		return false
	}
	return onlyOfCount(da, a, b) && onlyOfCount(db, b, a) && !saysOther(a, b) && !has(da, b) && !has(db, a)
}

// wholeGroup reports whether a count is of people, and told of all of them.
func (c *Corpus) wholeGroup(a *claims.Claim) bool {
	m := c.measure[a.Measure]
	if !c.lex.Folk(a.Counted) || m != nil && (m.Owned || m.Agent) || a.Scope != "" || a.Revised || a.Quoted {
		return false
	}
	switch wordBefore(a) {
	case "for", "of":
		return false // a dinner for 180, the vaccination of 4,000
	}
	h := a.Value.Interval.Hedge
	return (h == "" || h == "about") && !strings.HasPrefix(a.Sentence, "Of ") && !ours(a)
}

// onlyOfCount reports whether a document has no other count of the size of a or of b, of whatever.
func onlyOfCount(d *docInfo, a, b *claims.Claim) bool {
	low, high := min(a.Value.Interval.Value, b.Value.Interval.Value)/groupSize, max(a.Value.Interval.Value, b.Value.Interval.Value)*groupSize
	for _, o := range d.counts.of(d.sheet) {
		if v := o.Value.Interval; v.Value >= low && v.Value <= high && v.Disjoint(a.Value.Interval) {
			return false
		}
	}
	return true
}
