package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
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
	if !x.Disjoint(y) || ratio > sharedRatio || !toldAs(a) || !toldAs(b) || !c.lone(a) || !c.lone(b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !c.sameStory(a.Path, b.Path) {
		return false
	}
	switch words := max(da.sheet.Words, db.sheet.Words); {
	case words > fullLength:
		return false
	case !told(a) || !told(b) || words > briefText:
		if ratio < apartRatio || c.ours(a) != c.ours(b) || !c.sharesBeside(a, b) {
			return false
		}
	case c.sharedWords(a, b) == 0 && !c.oneUnit(a, b, ratio):
		return false
	}
	return c.sameTurn(a, b) && c.oneLength(a, b) && onlyOfLong(da, a, b, "") && onlyOfLong(db, b, a, "") && !hasFigure(da, b) && !hasFigure(db, a)
}

// oneLength reports whether nothing in the sentences of two lengths of time says that they are of two things.
func (c *Corpus) oneLength(a, b *claims.Claim) bool {
	return !c.compares(a) && !c.compares(b) && !c.tellApart(a, b) && byChanceAlone(c, a, b) == "" && itemsOfList(c, a, b) == "" && bothSayBoth(c, a, b) == ""
}

// fullLength is how many words a text may have whose only length of time of an order of size is held against that of another one by a rare word that stands close
// to both.
const fullLength = 260

// apartRatio is how many times as long as the other one of two lengths of time of longer texts must be: 71 days are ten weeks.
const apartRatio = 1.18

// lengthBytes is how far from a length of time a word stands close to it, in bytes.
const lengthBytes = 100

// toldAs reports whether a length of time is told as that of all there was, if only as more or less than so much.
func toldAs(a *claims.Claim) bool {
	switch a.Value.Interval.Hedge {
	case "", "about", "more than", "nearly", "just over", "under":
		return a.Modality != claims.Denied && !a.Quoted && (a.Scope == "" || a.Scope == "whole") && !aPart(a)
	}
	return false
}

// sharesBeside reports whether a rare word that is no name stands close to both of two lengths of time.
func (c *Corpus) sharesBeside(a, b *claims.Claim) bool {
	var x, y string
	for word := range c.sharedRare(a, b) {
		if c.isName(word) || len(word) < nounBytes {
			continue
		}
		if x == "" {
			x, y = closeTo(a), closeTo(b)
		}
		if stem := " " + word[:len(word)-1]; strings.Contains(x, stem) && strings.Contains(y, stem) { // emptied the pool, emptying it
			return true
		}
	}
	return false
}

// closeTo returns the words close to a length of time, in lower case.
func closeTo(a *claims.Claim) string {
	at := startOf(a)
	return " " + text.Fold(a.Sentence[max(0, at-lengthBytes):at]) + " " + text.Fold(a.Sentence[min(at+len(a.Text), len(a.Sentence)):min(len(a.Sentence), at+len(a.Text)+lengthBytes)])
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

// onlyOfLong reports whether a document gives no other length of time that is of the order of size of a or of b, and of a matter where one is given.
func onlyOfLong(d *docInfo, a, b *claims.Claim, matter string) bool {
	low, high := min(a.Value.Interval.Value, b.Value.Interval.Value)/sizeRatio, max(a.Value.Interval.Value, b.Value.Interval.Value)*sizeRatio
	for o := range d.sheet.Of(claims.Duration) {
		if v := o.Value.Interval; (matter == "" || o.Counted == matter) && v.Value >= low && v.Value <= high && v.Disjoint(a.Value.Interval) {
			return false
		}
	}
	return true
}
