package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

// PostsApart reports whether two roles of one person, in two documents, are ones of which the documents themselves say that they are borne by
// two: one of them gives the post of the other to somebody else, while it knows the person by another post. So it is where a text makes the
// director of a museum of the head of its archive. A post and that of its deputy are two as well.
func (c *Corpus) PostsApart(a, b *claims.Claim) bool {
	if a.Path == b.Path || a.Office.Title == b.Office.Title {
		return false
	}
	x, y := a.Office.Title, b.Office.Title
	if strings.HasSuffix(x, " "+y) || strings.HasSuffix(y, " "+x) {
		return (a.Scope == claims.ScopeBody || b.Scope == claims.ScopeBody) && a.Office.Of == b.Office.Of && (x == "deputy "+y || y == "deputy "+x)
	}
	return c.headsTwo(a, b) || c.borrowed(a, b) || c.borrowed(b, a)
}

// headsTwo reports whether a person who is named in full heads two bodies of two worlds, such as a company and a rescue service.
func (c *Corpus) headsTwo(a, b *claims.Claim) bool {
	if a.Scope != claims.ScopeBody || b.Scope != claims.ScopeBody || a.Value.Name.Given == "" || b.Value.Name.Given == "" {
		return false
	}
	y := strings.Fields(strings.TrimPrefix(b.Office.Title, headOfThe) + " " + b.Office.Of)
	for w := range strings.FieldsSeq(strings.TrimPrefix(a.Office.Title, headOfThe) + " " + a.Office.Of) {
		if slices.Contains(y, w) {
			return false // the rail company, the rail authority
		}
	}
	return c.lex.Employers(lastWord(a.Office.Title), lastWord(b.Office.Title))
}

// headOfThe is what the title of every head of a body begins with.
const headOfThe = "head of the "

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// borrowed reports whether the document of a gives the post of b to somebody else than to the person of both, and a post of its own to that one.
func (c *Corpus) borrowed(a, b *claims.Claim) bool {
	d := c.docs[a.Path]
	if d == nil || b.Scope == "rank" || b.Scope == "trade" || !c.ownPost(a) || d.gives(b) {
		return false
	}
	for r := range d.sheet.Of(claims.Role) {
		if r.Office.Title != b.Office.Title || r.Office.Held != "" || r.Modality != claims.Asserted || r.Value.Name.Family == "" || r.Scope == "several" {
			continue
		}
		if r.Office.Of != b.Office.Of && r.Office.Of != "" && b.Office.Of != "" || r.Office.Field != b.Office.Field {
			continue
		}
		if r.Office.Of == "" && b.Office.Of == "" && c.lex.Lists(lexicon.ManyHolders, r.Office.Title) {
			continue
		}
		if !names.SamePerson(r.Value.Name, b.Value.Name) {
			return true
		}
	}
	return false
}

// ownPost reports whether a role tells what a person does, and not only how he or she stands to another: "predecessor", "colonel".
func (c *Corpus) ownPost(a *claims.Claim) bool {
	return a.Scope != "rank" && (a.Scope != "trade" || c.lex.TitleHasRivals(a.Office.Title) || a.Office.Title == "deputy")
}
