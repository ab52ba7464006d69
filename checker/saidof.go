package checker

import (
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// saidOfBytes is how many bytes a word has at least, and is told by, that two texts share of what they say of a person: "commands", "commander".
const saidOfBytes = 6

// saidAlike reports whether two texts share a word of their own in a sentence that names a person, of which one has another given name than the other:
// "our dispatcher, Zoltan Merk", "the dispatcher on duty, Zeno Merk". Of 13 such pairs whose given names share their first letter, and of whom no
// text told kinship, 12 were one person; without a shared word it was one of ten.
func (c *Corpus) saidAlike(a, b *claims.Claim) bool {
	said := c.saidOf(a)
	if len(said) == 0 {
		return false
	}
	for w := range c.saidOf(b) {
		if said[w] {
			return true
		}
	}
	return false
}

// saidOf returns the beginnings of the words that a document says in the sentences that name the person of a claim, names and frequent words aside.
func (c *Corpus) saidOf(a *claims.Claim) map[string]bool {
	d, said, last := c.doc(a.Path), map[string]bool{}, int32(-1)
	for o := range d.sheet.Of(claims.Name) {
		if o.SentenceIndex == last || familyOf(o) != familyOf(a) {
			continue
		}
		last = o.SentenceIndex
		for w := range strings.FieldsFuncSeq(text.Fold(o.Sentence), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(w) >= saidOfBytes && !d.has(w) && !c.lex.Entry(c.lex.Find(w)).Is(lexicon.Frequent|lexicon.TimeNoun) {
				said[w[:saidOfBytes]] = true
			}
		}
	}
	return said
}

// titlesApart reports whether two persons bear titles in their documents, none of them both, of which nobody bears two at once: a colonel and a captain, a
// president and a driver. A mistake in the name and another one in the title are seldom made at once.
func (c *Corpus) titlesApart(a, b *claims.Claim) bool {
	if !c.otherTitles(a, b) {
		return false
	}
	for p := range c.doc(a.Path).sheet.Of(claims.Role) {
		if p.Value.Name.Text != a.Value.Name.Text {
			continue
		}
		for q := range c.doc(b.Path).sheet.Of(claims.Role) {
			if q.Value.Name.Text == b.Value.Name.Text && (c.lex.Rivals(p.Office.Title, p.Office.Field, q.Office.Title, q.Office.Field, true) || ofTwoSorts(p, q) || ofTwoSorts(q, p)) {
				return true
			}
		}
	}
	return false
}

// ofTwoSorts reports whether one of two roles is a post and the other an occupation, or both are ranks that nobody bears at once, as everybody may be a doctor.
func ofTwoSorts(p, q *claims.Claim) bool {
	academic := func(o *claims.Claim) bool { return o.Office.Title == "doctor" || o.Office.Title == "professor" }
	switch p.Scope {
	case "unique", "post":
		return q.Scope == "trade"
	case "rank":
		return q.Scope == "rank" && !academic(p) && !academic(q)
	}
	return false
}

// otherTitles reports whether two persons bear titles in their documents of which none is that of the other.
func (c *Corpus) otherTitles(a, b *claims.Claim) bool {
	titled := func(o *claims.Claim) (any bool) {
		for r := range c.doc(o.Path).sheet.Of(claims.Role) {
			any = any || r.Value.Name.Text == o.Value.Name.Text && r.Office.Title != ""
		}
		return any
	}
	return titled(a) && titled(b) && !c.shareRole(a, b)
}
