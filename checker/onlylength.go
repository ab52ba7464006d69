package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// How many times as long as the shorter of two lengths of time the longer may be that are each the only one of its order of size in a brief text: twice
// where their sentences share a rare word, less where only the unit ties them together. Of seven pairs of the first sort, and of four of the second
// that nothing else shows, all were contradictions; of pairs without a shared word that differ more one in two was none.
const (
	sharedRatio = 2.0
	unitOfOne   = 1.6
)

// onlyOfLength reports whether two lengths of time are each the only one of its order of size in a brief text, near each other, and neither text gives
// that of the other: after fifty minutes the ship was empty, emptying the ship took an hour and a half.
func (c *Corpus) onlyOfLength(a, b *claims.Claim) bool {
	x, y := a.Value.Interval, b.Value.Interval
	ratio := max(x.Value, y.Value) / min(x.Value, y.Value)
	if !x.Disjoint(y) || ratio > sharedRatio || !told(a) || !told(b) || !c.lone(a) || !c.lone(b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || da.sheet.Words > briefText || db.sheet.Words > briefText || !c.sameStory(a.Path, b.Path) {
		return false
	}
	if c.sharedWords(a, b) == 0 && !c.oneUnit(a, b, ratio) {
		return false
	}
	if c.compares(a) || c.compares(b) || c.tellApart(a, b) || !c.sameTurn(a, b) || byChanceAlone(c, a, b) != "" || itemsOfList(c, a, b) != "" || bothSayBoth(c, a, b) != "" {
		return false
	}
	return onlyOfLong(da, a, b) && onlyOfLong(db, b, a) && !hasFigure(da, b) && !hasFigure(db, a)
}

// oneUnit reports whether two lengths of time that lie near each other are told in one unit, and of one of them nothing tells what lasts so long.
func (c *Corpus) oneUnit(a, b *claims.Claim, ratio float64) bool {
	return ratio <= unitOfOne && a.Unit == b.Unit && a.Modality == b.Modality && (a.Weak || b.Weak || a.Measure == b.Measure)
}

// within reports whether a length of time is told as one in which something was done, and not as how long it took.
func within(a *claims.Claim) bool { return wordBefore(a) == "within" }

// compares reports whether the sentence of a length of time holds it against that of something else: far longer than the road crossing. “Longer than
// anyone” names nothing else.
func (c *Corpus) compares(a *claims.Claim) bool {
	words := strings.Fields(a.Sentence)
	for i := 1; i+1 < len(words); i++ {
		if words[i] == "than" && words[i-1] != "rather" && strings.HasSuffix(words[i-1], "er") && !c.lex.Lists(lexicon.ThanAny, strings.Trim(words[i+1], ".,;:!?")) {
			return true
		}
	}
	return false
}

// onlyOfLong reports whether a document gives no other length of time that is of the order of size of a or of b.
func onlyOfLong(d *docInfo, a, b *claims.Claim) bool {
	low, high := min(a.Value.Interval.Value, b.Value.Interval.Value)/sizeRatio, max(a.Value.Interval.Value, b.Value.Interval.Value)*sizeRatio
	for o := range d.sheet.Of(claims.Duration) {
		if v := o.Value.Interval; v.Value >= low && v.Value <= high && v.Disjoint(a.Value.Interval) {
			return false
		}
	}
	return true
}
