package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
)

// OneOffice reports whether two roles of one title may be of one office that has one holder: both texts say whose it is, or one
// does and the other names that too, or neither does. Where one of two documents gives the title to the persons of both, it
// knows of both: one of them held it before, or holds it elsewhere.
func (c *Corpus) OneOffice(a, b *claims.Claim) bool {
	if a.Scope == claims.ScopeTitled && b.Scope == claims.ScopeTitled {
		return false // the heads of two schools
	}
	if a.Path == b.Path {
		return a.Office.Of == b.Office.Of
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil {
		return false
	}
	if a.Office.Of == "" && b.Office.Of != "" && !da.namesAll(b.Office.Of) || b.Office.Of == "" && a.Office.Of != "" && !db.namesAll(a.Office.Of) {
		return false
	}
	return !da.gives(b) && !db.gives(a)
}

// namesAll reports whether a document names something by all words of a name, given in lower case.
func (d *docInfo) namesAll(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if !d.has(w) {
			return false
		}
	}
	return true
}

// gives reports whether a document gives the title of a role to its person too, however it is held.
func (d *docInfo) gives(o *claims.Claim) bool {
	for r := range d.sheet.Of(claims.Role) {
		if r.Office.Title == o.Office.Title && r.Value.Name.Family == o.Value.Name.Family {
			return true
		}
	}
	return false
}
