package checker

import (
	"slices"
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// mixedPeople reports whether two persons may be one under a wrong name, in two documents that tell one story: the family names
// begin alike behind one given name, or one family name has two given names and both bear one title. Each document knows the
// one name and nobody else by either part of it, so that neither tells relatives apart.
func (c *Corpus) mixedPeople(a, b *claims.Claim) bool {
	how := names.Mistaken(a.Value.Name, b.Value.Name)
	if how == names.NoMistake || c.Namesakes(a, b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !ofOneMonth(da, db) || !c.sameStory(a.Path, b.Path) {
		return false
	}
	x, y := whole(a.Value.Name), whole(b.Value.Name)
	if how < names.GivenInitial {
		if da.has(y.family) || db.has(x.family) || da.othersOf(x) || db.othersOf(y) || c.titlesApart(a, b) {
			return false
		}
		return how == names.FamilyNear || c.shareRole(a, b) || c.sharedWords(a, b) > 0 || !c.usualGiven(x.given)
	}
	if da.has(y.given) || db.has(x.given) || da.othersOf(x) || db.othersOf(y) {
		return false
	}
	switch {
	case c.shareRole(a, b, "unique"), how == names.GivenInitial && c.shareRole(a, b, "post"):
		return true
	case (how == names.GivenInitial || how == names.GivenNear) && !c.otherTitles(a, b) && !c.tellsKinOf(da, x.family) && !c.tellsKinOf(db, x.family) && c.saidAlike(a, b):
		return true
	case how == names.GivenSex, c.tellsKin(a) || c.tellsKin(b):
		return false
	case how == names.GivenClose:
		return (c.shareRole(a, b) || da.inOffice(x) && db.inOffice(y)) && !c.tellsKinOf(da, x.family) && !c.tellsKinOf(db, x.family)
	case how == names.GivenNear, c.shareRole(a, b, "post"):
		return true
	}
	return how == names.GivenInitial && c.shareRole(a, b, "trade", "rank", "several")
}

// fullName is the first and the last word of a person's name, in lower case.
type fullName struct{ given, family string }

func whole(n names.Name) fullName {
	w := strings.Fields(text.Fold(n.Text))
	return fullName{w[0], w[len(w)-1]}
}

// othersOf reports whether a document names somebody else by the given or the family name of a person, with another one beside it.
func (d *docInfo) othersOf(n fullName) bool {
	for o := range d.sheet.Of(claims.Name) {
		w := strings.Fields(text.Fold(o.Value.Name.Text))
		if len(w) < 2 {
			continue
		}
		given, family := w[0], w[len(w)-1]
		if family == n.family && given != n.given && o.Value.Name.Kind == names.Person || given == n.given && family != n.family {
			return true
		}
	}
	return false
}

// tellsKin reports whether the sentence of a name has a word for a relative.
func (c *Corpus) tellsKin(a *claims.Claim) bool { return c.kinIn(a.Sentence) }

// kinIn reports whether some words tell of a relative.
func (c *Corpus) kinIn(words string) bool {
	for w := range strings.FieldsFuncSeq(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if c.lex.Entry(c.lex.Find(text.Fold(w))).Is(lexicon.Kin) {
			return true
		}
	}
	return false
}

// tellsKinOf reports whether a sentence of a document that names somebody of a family has a word for a relative.
func (c *Corpus) tellsKinOf(d *docInfo, family string) bool {
	for o := range d.sheet.Of(claims.Name) {
		if familyOf(o) == family && c.tellsKin(o) {
			return true
		}
	}
	return false
}

// inOffice reports whether a document gives somebody an office or a rank.
func (d *docInfo) inOffice(n fullName) bool {
	for r := range d.sheet.Of(claims.Role) {
		if r.Office.Title != "" && r.Scope != "trade" && r.Modality == claims.Asserted && text.Fold(r.Value.Name.Family) == n.family && text.Fold(r.Value.Name.Given) == n.given {
			return true
		}
	}
	return false
}

// usualGiven reports whether a word is a given name that the tables know: of its bearers there are many.
func (c *Corpus) usualGiven(w string) bool { return c.lex.Entry(c.lex.Find(w)).Is(lexicon.GivenName) }

// shareRole reports whether two persons bear one title of some scopes in their documents, of one body as far as they say.
func (c *Corpus) shareRole(a, b *claims.Claim, scopes ...string) bool {
	for p := range c.doc(a.Path).sheet.Of(claims.Role) {
		if p.Value.Name.Text != a.Value.Name.Text || p.Office.Title == "" || p.Modality != claims.Asserted || len(scopes) > 0 && !slices.Contains(scopes, p.Scope) {
			continue
		}
		for q := range c.doc(b.Path).sheet.Of(claims.Role) {
			if q.Value.Name.Text == b.Value.Name.Text && sameTitle(p.Office.Title, q.Office.Title) && q.Office.Held == p.Office.Held && q.Modality == claims.Asserted && (q.Office.Of == p.Office.Of || q.Office.Of == "" || p.Office.Of == "") {
				return true
			}
		}
	}
	return false
}

// sameTitle reports whether two titles are one, or one is that of a minister whose field the other tells.
func sameTitle(a, b string) bool {
	return a == b || a == minister && strings.HasSuffix(b, " "+minister) || b == minister && strings.HasSuffix(a, " "+minister)
}

const minister = "minister"

// SideBySide reports whether one of the documents of two names has both in one sentence: it knows two who bear such names, or two places. In one document
// that tells so only of what is no person, and where "and" or "or" stands between, as a name may well be spelt in two ways.
func (c *Corpus) SideBySide(a, b *claims.Claim) bool {
	x, y := calledBy(a), calledBy(b)
	if x == "" || x == y {
		return false
	}
	if a.Path == b.Path {
		return familyOf(a) == "" && familyOf(b) == "" && c.doc(a.Path).joined(x, y)
	}
	for _, path := range [...]string{a.Path, b.Path} {
		if d := c.doc(path); d != nil && d.sideBySide(x, y) {
			return true
		}
	}
	return false
}

// joined reports whether a sentence of a document has two names with "and" or "or" between them: Monteval and its twin town, Montaval.
func (d *docInfo) joined(x, y string) bool {
	if d == nil {
		return false
	}
	for o := range d.sheet.Of(claims.Name) {
		if w := calledBy(o); w != x && w != y {
			continue
		}
		_, behind, _ := strings.Cut(text.Fold(o.Sentence), calledBy(o))
		between, _, other := strings.Cut(behind, x)
		if calledBy(o) == x {
			between, _, other = strings.Cut(behind, y)
		}
		if other && (hasWords(between, "and") || hasWords(between, "or")) {
			return true
		}
	}
	return false
}

// calledBy returns what tells somebody or something from others of like names, in lower case: of people the last word of the name, of whatever else all of it.
func calledBy(a *claims.Claim) string {
	if w := familyOf(a); w != "" || a.Kind != claims.Name {
		return w
	}
	return text.Fold(a.Value.Name.Text)
}

// familyOf returns the last word of the name of a person, in lower case; "" of anything else.
func familyOf(a *claims.Claim) string {
	if a.Kind != claims.Name || a.Value.Name.Kind != names.Person && a.Value.Name.Kind != names.Other {
		return ""
	}
	w := text.Fold(a.Value.Name.Text)
	return w[strings.LastIndexByte(w, ' ')+1:]
}

// sideBySide reports whether two names stand in one sentence of a document.
func (d *docInfo) sideBySide(x, y string) bool {
	seen := map[int32]bool{} // by sentence, whether it has the first name; false where it has the second
	for o := range d.sheet.Of(claims.Name) {
		w := calledBy(o)
		if w != x && w != y {
			continue
		}
		if first, known := seen[o.SentenceIndex]; known && first != (w == x) {
			return true
		}
		seen[o.SentenceIndex] = w == x
	}
	return false
}
