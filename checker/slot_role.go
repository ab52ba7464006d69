package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

// rolePair is what several features ask of two roles, of one person under two titles or of two persons under one.
type rolePair struct {
	onePerson bool
	titles    [2][]string // the words of each title
	given     [2]float64  // how many further documents give each title to its person
	toOthers  [2]float64  // how many give it to somebody else
}

// mayBeOneRole reports whether only one of two roles may be right: those of one person under titles without a common word, or of two persons under titles that
// end in one word, of which neither document knows the other.
func (c *Corpus) mayBeOneRole(a, b *claims.Claim) bool {
	x, y := a.Office.Title, b.Office.Title
	if x == "" || y == "" || a.Value.Name.Family == "" || b.Value.Name.Family == "" {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if names.SamePerson(a.Value.Name, b.Value.Name) {
		same := x == y && (a.Office.Of == b.Office.Of || a.Office.Of == "" || b.Office.Of == "")
		return !same && !da.titled(b) && !db.titled(a) && !commonWord(c.wordsOfTitles(da, a), c.wordsOfTitles(db, b))
	}
	return (x == y || lastWord(x) == lastWord(y)) && !da.gives(b) && !db.gives(a) && names.Skeleton(a.Value.Name.Family) != names.Skeleton(b.Value.Name.Family)
}

// readRoles finds out what several features ask of two roles.
func (p *slotPair) readRoles() {
	r := &p.roles
	r.onePerson = names.SamePerson(p.a.Value.Name, p.b.Value.Name)
	r.titles = [2][]string{strings.Fields(p.a.Office.Title), strings.Fields(p.b.Office.Title)}
	for _, d := range p.c.docs {
		if d == p.da || d == p.db || d.fact {
			continue
		}
		for i, o := range []*claims.Claim{p.a, p.b} {
			r.given[i] += truth(d.titled(o))
			r.toOthers[i] += truth(d.holders(o) > 0)
		}
	}
}

// lastWord returns the last word of a title.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// titled reports whether a document gives the person of a role its title.
func (d *docInfo) titled(o *claims.Claim) bool {
	for r := range d.sheet.Of(claims.Role) {
		if r.Value.Name.Family == o.Value.Name.Family && r.Office.Title == o.Office.Title {
			return true
		}
	}
	return false
}

// holders returns how many other persons a document gives the title of a role.
func (d *docInfo) holders(o *claims.Claim) float64 {
	return d.different(func(r *claims.Claim) (string, bool) {
		return r.Value.Name.Family, r.Office.Title == o.Office.Title && r.Value.Name.Family != o.Value.Name.Family
	})
}

// titlesOf returns how many titles a document gives the person of a role.
func (d *docInfo) titlesOf(o *claims.Claim) float64 {
	return d.different(func(r *claims.Claim) (string, bool) {
		return r.Office.Title, r.Value.Name.Family == o.Value.Name.Family
	})
}

// different returns how many different words the roles of a document give where they belong to what is asked.
func (d *docInfo) different(of func(r *claims.Claim) (word string, belongs bool)) float64 {
	var seen []string
	for r := range d.sheet.Of(claims.Role) {
		if w, ok := of(r); ok && !slices.Contains(seen, w) {
			seen = append(seen, w)
		}
	}
	return float64(len(seen))
}

// knowsTitle reports whether a document gives the title of a role to anybody.
func (d *docInfo) knowsTitle(o *claims.Claim) bool {
	for r := range d.sheet.Of(claims.Role) {
		if r.Office.Title == o.Office.Title {
			return true
		}
	}
	return false
}

// wordsOfTitles returns the words of all titles that a document gives the person of a role: a common one shows that both texts mean one post, whatever else they add.
func (c *Corpus) wordsOfTitles(d *docInfo, a *claims.Claim) (out []string) {
	for r := range d.sheet.Of(claims.Role) {
		if !names.SamePerson(r.Value.Name, a.Value.Name) {
			continue
		}
		for w := range strings.FieldsSeq(r.Office.Title + " " + r.Office.Field) {
			if w != "head" && !c.lex.Entry(c.lex.Find(w)).Is(lexicon.Preposition|lexicon.Determiner) && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// isHead reports whether a document makes the person of a role the head of anything, by whatever title.
func (c *Corpus) isHead(d *docInfo, a *claims.Claim) bool {
	for r := range d.sheet.Of(claims.Role) {
		if names.SamePerson(r.Value.Name, a.Value.Name) && (r.Scope == claims.ScopeBody || c.lex.Lists(lexicon.ManyHolders, lastWord(r.Office.Title))) {
			return true
		}
	}
	return false
}

// hasFamily reports whether a document names somebody of the family name of a role.
func (d *docInfo) hasFamily(o *claims.Claim) bool {
	for w := range strings.FieldsSeq(strings.ToLower(o.Value.Name.Family)) {
		if _, has := slices.BinarySearch(d.sheet.Names, w); !has {
			return false
		}
	}
	return true
}
