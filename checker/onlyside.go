package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// axes are the sides that tell one part from the other where there are two. The points of the compass are counted by eighths.
var axes = map[string]string{"upper": "lower", "lower": "upper", "left": "right", "right": "left", "inner": "outer", "outer": "inner", "front": "rear", "rear": "front"}

// levels are the numbered parts of a house or a mine of which a text that names one alone means that where it happened: a word that both sentences have
// must tie them together.
var levels = map[string]bool{"floor no.": true, "shaft no.": true}

// OnlySides reports whether each of two documents on one story knows one side of a thing, and these are opposite ones: the north face here, the
// southern slope there. In the clusters of reports on which this was tried, all four such cases were contradictions about the place of the
// main event, which both claims must tell of; where a text knows both sides, it knows what lies where.
func (c *Corpus) OnlySides(a, b *claims.Claim) bool {
	if a.Path == b.Path || a.Measure != claims.SideMeasure || b.Measure != claims.SideMeasure || a.Counted != b.Counted || !opposite(a.Predicate, b.Predicate) {
		return false
	}
	if a.Unit != "" && b.Unit != "" && a.Unit != b.Unit && !strings.Contains(a.Unit, b.Unit) && !strings.Contains(b.Unit, a.Unit) {
		return false
	}
	if byNumber(a.Predicate) && (a.Trigger == "" || a.Trigger != b.Trigger) && (!levels[a.Counted] || c.sharedWords(a, b) == 0) {
		return false // a thing has many of them: which it was is told only where something happened
	}
	if wished := c.lex.Words(lexicon.Wished); hasAny(a.Sentence, wished) || hasAny(b.Sentence, wished) {
		return false // I had wanted the south side
	}
	if !a.Event.Main || !b.Event.Main {
		return false // what lies there may be of no concern to what happened
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && c.sameStory(a.Path, b.Path) && da.oneSide(a) && db.oneSide(b)
}

// opposite reports whether two sides are opposite ones.
func opposite(x, y string) bool {
	if axes[x] != "" {
		return axes[x] == y
	}
	if byNumber(x) && byNumber(y) {
		return x != y && (x[0] >= 'A') == (y[0] >= 'A')
	}
	p, known := eighths[x]
	q, other := eighths[y]
	if !known || !other {
		return false
	}
	d := (p - q + 8) % 8
	return min(d, 8-d) >= apart
}

// byNumber reports whether a part is told from others by its number or letter: gate 3, block C.
func byNumber(side string) bool {
	return side != "" && (side[0] >= '0' && side[0] <= '9' || len(side) == 1 && side[0] >= 'A' && side[0] <= 'Z')
}

// oneSide reports whether a document knows no other side of such a thing than that of a claim.
func (d *docInfo) oneSide(a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Place) {
		if o.Measure == claims.SideMeasure && o.Counted == a.Counted && o.Predicate != a.Predicate {
			return false
		}
	}
	return true
}
