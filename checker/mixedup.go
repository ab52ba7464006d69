package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// Bounds of names that may be mixed up.
const (
	leastOrganisation = 3  // words of the name of an organisation: of shorter ones there are too many pairs
	leastMixed        = 4  // letters of the word that is another
	mixedStem         = 4  // letters that two forms of one word have in common: Department, Departments
	mixedDays         = 30 // between the days on which two documents were published that report on one matter
)

// MixedUp reports whether one of two names of organisations or places may stand for the other by mistake: all words are the same
// but one, which begins with the same letter, in two documents that tell one story and of which neither has the word of the
// other: the Northern Assembly Front and the Northern Alliance Front, Lake Orsin and Lake Osmer. The short form of both is the
// same, and so is what stays of them in memory. Of persons see mixedPeople.
func (c *Corpus) MixedUp(a, b *claims.Claim) bool {
	x, y := a.Value.Name, b.Value.Name
	if a.Kind != claims.Name || b.Kind != claims.Name || a.Path == b.Path {
		return false
	}
	if x.Kind == names.Person || y.Kind == names.Person {
		return c.mixedPeople(a, b)
	}
	if shipOrOther(x) && shipOrOther(y) {
		return (x.Kind == y.Kind || c.exchanged(a, b)) && c.endsOtherwise(a, b)
	}
	if x.Kind != y.Kind {
		return false
	}
	v, w := strings.Fields(text.Fold(x.Text)), strings.Fields(text.Fold(y.Text))
	at := onlyDifference(v, w)
	if at < 0 || !c.mistakable(v[at], w[at]) {
		return false
	}
	switch x.Kind {
	case names.Organisation:
		if len(v) < leastOrganisation || at > 0 && v[at-1] == "of" { // the universities of two towns
			return false
		}
	case names.Place:
		if len(v) != 2 {
			return false
		}
		if head := v[1-at]; strings.HasSuffix(head, "s") || c.lex.Lists(lexicon.SaintWord, head) || !c.lex.Entry(c.lex.Find(head)).Is(lexicon.PlaceWord) {
			return false
		}
	default:
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && ofOneMonth(da, db) && c.sameStory(a.Path, b.Path) && !da.has(w[at]) && !db.has(v[at])
}

// endsOtherwise reports whether two names of ships, or of what no table tells, differ by the end of one word or by the order of its letters, in two documents
// that tell one story and of which neither has the word of the other: the Punta Varel and the Punta Vareles, the Stella Ruvo and the Stella Rovu.
func (c *Corpus) endsOtherwise(a, b *claims.Claim) bool {
	v, w := strings.Fields(text.Fold(a.Value.Name.Text)), strings.Fields(text.Fold(b.Value.Name.Text))
	at := onlyDifference(v, w)
	if at < 0 || len(v) < 2 || !names.EndsOtherwise(v[at], w[at]) && !names.Exchanged(v[at], w[at]) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && ofOneMonth(da, db) && c.sameStory(a.Path, b.Path) && !da.has(w[at]) && !db.has(v[at])
}

// shipOrOther reports whether a name is that of a ship or of what no table tells.
func shipOrOther(n names.Name) bool { return n.Kind == names.Other || n.Kind == names.Vessel }

// exchanged reports whether two names differ in one word, whose letters stand in another order.
func (c *Corpus) exchanged(a, b *claims.Claim) bool {
	v, w := strings.Fields(text.Fold(a.Value.Name.Text)), strings.Fields(text.Fold(b.Value.Name.Text))
	at := onlyDifference(v, w)
	return at >= 0 && names.Exchanged(v[at], w[at])
}

// ofOneMonth reports whether two documents say when they were published, and were so in one month.
func ofOneMonth(da, db *docInfo) bool {
	p, q := da.sheet.Published, db.sheet.Published
	return p.Known() && q.Known() && p.Period.From <= q.Period.To+mixedDays && q.Period.From <= p.Period.To+mixedDays
}

// has reports whether a document names something by a word, given in lower case.
func (d *docInfo) has(word string) bool {
	for n := range d.sheet.Of(claims.Name) {
		if slices.Contains(strings.Fields(text.Fold(n.Value.Name.Text)), word) {
			return true
		}
	}
	return false
}

// onlyDifference returns where two lists of as many words differ, -1 when they do not differ in just one.
func onlyDifference(v, w []string) int {
	if len(v) != len(w) {
		return -1
	}
	at := -1
	for i := range v {
		if v[i] == w[i] {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}

// mistakable reports whether one word of a name may stand for another by mistake. Points of the compass, ordinals and other words
// that tell two of one name apart are no mistake.
func (c *Corpus) mistakable(v, w string) bool {
	if min(len(v), len(w)) < leastMixed || v[0] != w[0] || v[:mixedStem] == w[:mixedStem] {
		return false
	}
	for _, word := range []string{v, w} {
		if c.lex.Lists(lexicon.PlaceContrast, word) || c.lex.Entry(c.lex.Find(word)).Number.Kind != lexicon.NoNumber {
			return false
		}
	}
	return true
}
