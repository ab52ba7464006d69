package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// How many days may lie between the end of a closure that one text tells and the day on which, by another, things go on: what is shut until Friday may
// open on that day or on the next.
const (
	leastShut = 2
	mostShut  = 31
)

// onReopening reports whether of two days ahead of their documents one is told as that until which something is shut or put off, and the other as
// that on which something goes on again, and either text tells of no other such day: operations were called off until Monday, surgery starts again
// on Wednesday.
func (c *Corpus) onReopening(a, b *claims.Claim, x, y when.Date) bool {
	if c.shutUntil(b) {
		a, b, x, y = b, a, y, x
	}
	gap := max(x-y, y-x)
	if gap < leastShut || gap > mostShut || a.Quoted || b.Quoted || !c.shutUntil(a) || c.shutUntil(b) || !c.goesOnAgain(b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !dayAhead(da, a) || !dayAhead(db, b) || da.sheet.Words > digitAlike || db.sheet.Words > digitAlike {
		return false
	}
	return c.onlyTurn(da, a) && c.onlyTurn(db, b)
}

// dayAhead reports whether a date is a day that lies ahead of its document.
func dayAhead(d *docInfo, a *claims.Claim) bool {
	at, p := d.sheet.Published, a.Value.Period
	return at.Known() && p.Grain <= when.Day && p.From == p.To && !p.Range && !p.Approx && p.From > at.Period.To
}

// shutUntil reports whether a date is told as that until which something is shut or put off.
func (c *Corpus) shutUntil(a *claims.Claim) bool {
	switch wordBefore(a) {
	case "until", "till":
		return hasAny(text.Fold(a.Sentence), c.lex.Words(lexicon.ShutWord))
	}
	return false
}

// goesOnAgain reports whether a date is told as that on which something opens or goes on again.
func (c *Corpus) goesOnAgain(a *claims.Claim) bool {
	switch wordBefore(a) {
	case "until", "till", "before", "after", "since", "by":
		return false
	}
	return a.Measure == "reopen" || hasAny(text.Fold(a.Sentence), c.lex.Words(lexicon.AgainWord))
}

// onlyTurn reports whether a document tells no other day ahead of it until which something is shut, or on which it goes on.
func (c *Corpus) onlyTurn(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Date) {
		if o.Value.Period != a.Value.Period && dayAhead(d, o) && (c.shutUntil(o) || c.goesOnAgain(o)) {
			return false
		}
	}
	return true
}
