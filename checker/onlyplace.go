package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// OnlyPlaces reports whether two documents on one story name one place each of a sort of which a story has one, under names without a
// word in common of which the other document has none: the Barbara colliery and the Concordia pit. Of 9 such pairs in clusters of
// reports, with traps made for it, 8 were contradictions; of streets, hospitals and harbours 1 of 6 was.
func (c *Corpus) OnlyPlaces(a, b *claims.Claim) bool {
	if a.Kind != claims.Name || b.Kind != claims.Name || a.Path == b.Path || a.Counted == "" || a.Counted != b.Counted {
		return false
	}
	da, db := c.docs[a.Path], c.docs[b.Path]
	if da == nil || db == nil || !ofOneMonth(da, db) || !c.sameStory(a.Path, b.Path) || byChanceAlone(c, a, b) != "" {
		return false
	}
	return !c.namesIt(da, b) && !c.namesIt(db, a) && c.onlyPlace(da, a) && c.onlyPlace(db, b)
}

// properWords returns the words of the name of a place without the noun of its sort and what tells places of one name apart.
func (c *Corpus) properWords(a *claims.Claim) (own []string) {
	for _, w := range strings.Fields(text.Fold(a.Value.Name.Text)) {
		if w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"); c.lex.Places.Lone(c.lex.Find(w)) != a.Counted && !c.lex.Lists(lexicon.PlaceContrast, w) {
			own = append(own, w)
		}
	}
	return own
}

// namesIt reports whether a document names anything by a word of the name of a place, or the name has no word of its own.
func (c *Corpus) namesIt(d *docInfo, a *claims.Claim) bool {
	own := c.properWords(a)
	for _, w := range own {
		if d.has(w) {
			return true
		}
	}
	return len(own) == 0
}

// onlyPlace reports whether a document names no other place of the sort of one.
func (c *Corpus) onlyPlace(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Name) {
		if o.Value.Name.Text != a.Value.Name.Text && o.Counted == a.Counted {
			return false
		}
	}
	return true
}
