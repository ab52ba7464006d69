package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
)

// PostTaken reports whether the document of one of two roles of one post, held by two persons, knows the holder of the other by another post of that
// kind, by which the last word of a title is meant, in up to 20 documents: here Ebel has the ministry of finance and Lofthus foreign affairs, there the finance minister is Lofthus. What the two are ministers of need then not be told.
func (c *Corpus) PostTaken(a, b *claims.Claim) bool {
	if a.Path == b.Path || c.total > smallRun {
		return false
	}
	return c.knownOtherwise(a, b) || c.knownOtherwise(b, a)
}

// knownOtherwise reports whether the document of a role of a post gives the holder of it in another document another post of that kind. Where more documents give that
// post to that person than give this one to its holder, it is rather the person of whom the texts tell two things.
func (c *Corpus) knownOtherwise(own, other *claims.Claim) bool {
	d := c.doc(own.Path)
	if d == nil {
		return false
	}
	post := d.otherPost(own, other)
	if post == nil {
		return false
	}
	holders, others := 0, 0
	for _, d := range c.docs {
		holders += oneIf(d.gives(own))
		others += oneIf(d.gives(post))
	}
	return holders > others
}

// otherPost returns the role that a document, which has one of a post, gives to the holder of that post in another document, where it is another post of that kind;
// nil where it gives none.
func (d *docInfo) otherPost(own, other *claims.Claim) *claims.Claim {
	kind := lastWord(own.Office.Title)
	for r := range d.sheet.Of(claims.Role) {
		if t := r.Office.Title; t != own.Office.Title && lastWord(t) == kind && strings.Contains(t, " ") && !strings.HasSuffix(t, " "+own.Office.Title) &&
			!strings.HasSuffix(own.Office.Title, " "+t) && r.Office.Held == "" && r.Modality == claims.Asserted && names.SamePerson(r.Value.Name, other.Value.Name) {
			post := *r // what the sheet yields holds until the next one
			return &post
		}
	}
	return nil
}
