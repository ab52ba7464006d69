package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// findDeed is the class of events, and the verb, of what is found.
const findDeed = "find"

// otherFound says why two days or places may be those of two finds: one sentence tells how many of some things were found, the other one has no
// such things, as 1,900 boxes in a garage and the lorry in a quarry.
func (c *Corpus) otherFound(a, b *claims.Claim) string {
	if !ofFind(a) || !ofFind(b) {
		return ""
	}
	x, y := c.foundThings(a), c.foundThings(b)
	switch {
	case x == "" && y == "", x != "" && y != "" && (x == y || c.lex.Alike(x, y)):
		return ""
	}
	return "find of " + named(x, "another thing") + " and of " + named(y, "another thing")
}

// ofFind reports whether a claim is of the day or the place of a find.
func ofFind(a *claims.Claim) bool {
	switch a.Kind {
	case claims.Date:
		return a.Measure == findDeed
	case claims.Place:
		return a.Measure == claims.PartMeasure && strings.HasPrefix(a.Counted, "place of the find")
	}
	return false
}

// foundThings returns the noun of the things of which the sentence of a claim tells how many were found; empty for people, and for one thing.
func (c *Corpus) foundThings(a *claims.Claim) string {
	d := c.doc(a.Path)
	if d == nil {
		return ""
	}
	for o := range d.sheet.Of(claims.Count) {
		if o.SentenceIndex == a.SentenceIndex && o.Measure == "" && o.Value.Interval.Value > 1 && c.lex.Agree(o.Predicate, findDeed) == lexicon.Same &&
			!c.somebody(o.Counted) && !c.lex.Entry(c.lex.Find(o.Counted)).Is(lexicon.Human) {
			return o.Counted
		}
	}
	return ""
}
