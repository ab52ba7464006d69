package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// onePerson reports whether the age of somebody whom a text does not name in full is told of the person whom another text names: the sentence of a has a part of
// the name of b, which is that of nobody else whose age is told ("the nineteen-year-old Marin boy", "Ilya was 37"), or calls the person what the
// other text makes of b alone: "the colonel, who is 41".
func (c *Corpus) onePerson(da, db *docInfo, a, b *claims.Claim) bool {
	if a.Weak && a.Subject == b.Subject && c.isName(b.Subject) && strings.IndexByte(b.Subject, ' ') >= 0 {
		return !namedBeside(da, a) // of whom the sentence before tells
	}
	if !c.isName(b.Subject) || strings.IndexByte(b.Subject, ' ') < 0 || c.isName(a.Subject) && strings.IndexByte(a.Subject, ' ') >= 0 {
		return false
	}
	return c.namedInPart(da, db, a, b) || c.calledAlike(da, db, a, b)
}

// namedBeside reports whether the sentence of an age names the person whose it is.
func namedBeside(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Name) {
		if o.SentenceIndex == a.SentenceIndex && o.Subject == a.Subject {
			return true
		}
	}
	return false
}

// namedInPart reports whether the sentence of an age of somebody who is not named in full has the one name that is part of that of b.
func (c *Corpus) namedInPart(da, db *docInfo, a, b *claims.Claim) bool {
	found := false
	for o := range da.sheet.Of(claims.Name) {
		if o.SentenceIndex != a.SentenceIndex {
			continue
		}
		switch part := slices.Contains(strings.Fields(b.Subject), text.Fold(o.Value.Name.Text)); {
		case part:
			found = true
		case o.Measure != "place" && o.Measure != "organisation":
			return false // somebody else
		}
	}
	return found && onlyInSentence(da, a) && onlyOfName(db, b)
}

// onlyInSentence reports whether no other age stands in the sentence of one.
func onlyInSentence(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Age) {
		if o.SentenceIndex == a.SentenceIndex && o.Value.Interval != a.Value.Interval {
			return false
		}
	}
	return true
}

// onlyOfName reports whether a document tells of nobody who shares a name with the person of an age.
func onlyOfName(d *docInfo, b *claims.Claim) bool {
	parts := strings.Fields(b.Subject)
	for o := range d.sheet.Of(claims.Name) {
		if o.Subject == b.Subject || strings.IndexByte(o.Subject, ' ') < 0 {
			continue
		}
		for _, w := range strings.Fields(o.Subject) {
			if slices.Contains(parts, w) {
				return false
			}
		}
	}
	return true
}

// calledAlike reports whether the person of an age is called by a post or trade which the other text gives to b, and to nobody else whose age it tells.
func (c *Corpus) calledAlike(da, db *docInfo, a, b *claims.Claim) bool {
	title := strings.TrimPrefix(a.Subject, "the ")
	if title == "" || strings.Contains(title, " of ") || c.lex.Entry(c.lex.Find(title)).Age().Person != "" && !c.lex.Lists(lexicon.OneAtWork, title) {
		return false
	}
	for o := range da.sheet.Of(claims.Age) {
		if strings.TrimPrefix(o.Subject, "the ") == title && o.Value.Interval.Disjoint(a.Value.Interval) {
			return false
		}
	}
	bears := false
	for o := range db.sheet.Of(claims.Role) {
		switch n := text.Fold(o.Value.Name.Text); {
		case o.Office.Title != title:
		case n == b.Subject:
			bears = true
		case !strings.HasSuffix(b.Subject, " "+n):
			return false
		}
	}
	return bears
}

// extremes reports whether two ages are each that of the one youngest, or of the one oldest, of whom its text tells.
func extremes(da, db *docInfo, a, b *claims.Claim) bool {
	for _, end := range [...]string{"youngest", "oldest"} { // as subjects say it
		if strings.HasPrefix(a.Subject, end) && strings.HasPrefix(b.Subject, end) {
			return onlyExtreme(da, a, end) && onlyExtreme(db, b, end)
		}
	}
	return false
}

func onlyExtreme(d *docInfo, a *claims.Claim, end string) bool {
	for o := range d.sheet.Of(claims.Age) {
		if strings.HasPrefix(o.Subject, end) && o.Value.Interval.Disjoint(a.Value.Interval) {
			return false
		}
	}
	return true
}
