package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// PostsApart reports whether two roles of one person, in two documents, are borne by two: one of the documents gives the post of the other
// to somebody else, while it knows the person by another post. So it is where a text makes the director of a museum of the head of its
// archive. A post and that of its deputy are two as well, one post in two ministries is, and so are posts of two worlds, such as minister and
// mayor, of whom one text names by the family name alone, where nobody else in the story bears it.
func (c *Corpus) PostsApart(a, b *claims.Claim) bool {
	if a.Path == b.Path {
		return false
	}
	x, y := a.Office.Title, b.Office.Title
	if x == y {
		return otherBody(a.Office.Of, b.Office.Of) && a.Scope != claims.ScopeBody && c.oneOfName(a, b)
	}
	if strings.HasSuffix(x, " "+y) || strings.HasSuffix(y, " "+x) {
		return (a.Scope == claims.ScopeBody || b.Scope == claims.ScopeBody) && a.Office.Of == b.Office.Of && (x == "deputy "+y || y == "deputy "+x)
	}
	return c.headsTwo(a, b) || c.borrowed(a, b) || c.borrowed(b, a) || secondTo(a, b) || secondTo(b, a) || c.headsBeside(a, b) || c.headsBeside(b, a) || c.rivalsInPart(a, b)
}

// otherBody reports whether two names are of two bodies of one sort: the interior ministry, the justice ministry.
func otherBody(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) < 2 || len(y) < 2 || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	for _, v := range x[:len(x)-1] {
		for _, w := range y[:len(y)-1] {
			if v[:min(sameStart, len(v))] == w[:min(sameStart, len(w))] {
				return false // the rail union, the railway union
			}
		}
	}
	return true
}

// sameStart is with how many letters two words for one thing begin.
const sameStart = 4

// secondTo reports whether one role is that of a deputy, and the other that of who heads a body, of one owner as far as the two say.
func secondTo(a, b *claims.Claim) bool {
	return b.Scope == claims.ScopeBody && (a.Office.Of == b.Office.Of || a.Office.Of == "" || b.Office.Of == "") && isSecond(a.Office.Title) &&
		a.Value.Name.Given != "" && b.Value.Name.Given != ""
}

// isSecond reports whether a title is that of who stands below the head of a body, whatever the body is.
func isSecond(title string) bool {
	switch title {
	case "deputy director", "deputy head", "deputy chief", "deputy manager", "deputy principal", "deputy rector", "deputy commander":
		return true
	}
	return false
}

// headsBeside reports whether a person who heads a body has a post of another world, such as a harbour master at the head of a company.
func (c *Corpus) headsBeside(a, b *claims.Claim) bool {
	return a.Scope == claims.ScopeBody && b.Scope != claims.ScopeBody && c.lex.HeadsBeside(a.Office.Title, b.Office.Title) && c.oneOfName(a, b)
}

// rivalsInPart reports whether a person whom one of two texts names by the family name alone has posts of two worlds.
func (c *Corpus) rivalsInPart(a, b *claims.Claim) bool {
	return (a.Value.Name.Given == "") != (b.Value.Name.Given == "") &&
		c.lex.Rivals(a.Office.Title, a.Office.Field, b.Office.Title, b.Office.Field, true) && c.oneOfName(a, b)
}

// oneOfName reports whether the documents of a small run name nobody but one person by the family name of two roles. In a large run the two of the
// roles are asked.
func (c *Corpus) oneOfName(a, b *claims.Claim) bool {
	family, given := text.Fold(a.Value.Name.Family), text.Fold(a.Value.Name.Given)
	if other := text.Fold(b.Value.Name.Given); len(given) <= leastGiven && len(other) > len(given) {
		given = other // J. may be Jana
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if strings.Contains(a.Sentence, " relat") || strings.Contains(b.Sentence, " relat") { // no relation, not related to the minister
		return false
	}
	if da.othersNamed(given, family) || db.othersNamed(given, family) || c.tellsKinOf(da, family) || c.tellsKinOf(db, family) {
		return false
	}
	if len(c.docs) > smallRun {
		return true
	}
	for _, d := range c.docs {
		if d.othersNamed(given, family) {
			return false
		}
	}
	return true
}

// othersNamed reports whether a document names somebody of a family by another given name.
func (d *docInfo) othersNamed(given, family string) bool {
	for o := range d.sheet.Of(claims.Name) {
		if familyOf(o) != family {
			continue
		}
		if w, _, two := strings.Cut(text.Fold(o.Value.Name.Text), " "); two && w != given && !strings.HasPrefix(given, w+" ") && len(w) > leastGiven && o.Value.Name.Kind == names.Person {
			return true
		}
	}
	return false
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
	return c.lex.Employers(a.Office.Title, b.Office.Title)
}

// headOfThe is what the title of every head of a body begins with.
const headOfThe = "head of the "

// borrowed reports whether the document of a gives the post of b to somebody else than to the person of both, and a post of its own to that one.
func (c *Corpus) borrowed(a, b *claims.Claim) bool {
	d := c.doc(a.Path)
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
		if r.Scope == claims.ScopeBody && b.Scope == claims.ScopeBody && c.OneOffice(r, b) {
			continue // two heads of one body, which is plainer
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
