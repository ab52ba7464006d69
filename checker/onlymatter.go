package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
)

// How many days apart two days may lie at most that two documents tell of one matter: days to come are put off by months.
const (
	matterAhead = 130
	matterPast  = 100
)

// matterRatio is how many times as long as the shorter of two lengths of time of one matter the longer may be.
const matterRatio = 2.5

// OnlyMatters reports whether two days, or two lengths of time, are each the only one that its document tells of one matter, as the words near them tell,
// and neither document gives that of the other.
func (c *Corpus) OnlyMatters(a, b *claims.Claim) bool {
	if a.Kind != b.Kind || a.Counted == "" || a.Counted != b.Counted || a.Path == b.Path || a.Quoted || b.Quoted || c.long(a, b) {
		return false
	}
	if own := c.lex.OfOnePerson(a.Counted); own && !c.oneBears(a, b) || !own && !c.lex.OfOneEvent(a.Counted) && !c.sharesBeside(a, b) {
		return false // nothing but a phrase of the table ties them together
	}
	switch a.Kind {
	case claims.Date:
		return c.onMatter(a, b)
	case claims.Duration:
		return c.lastsMatter(a, b)
	}
	return false
}

// onMatter reports whether two days or months are each the only one that its document tells of one matter, whatever the verbs are: lorries will follow from
// 1 June, the crossing opens to freight on 15 June. Of a matter that comes in steps the first ones are held against each other.
func (c *Corpus) onMatter(a, b *claims.Claim) bool {
	p, q := oneYear(a, b)
	if c.toCome(a, p) != c.toCome(b, q) || p.Grain > when.Month || q.Grain > when.Month || !p.Disjoint(q) || p.Approx || q.Approx || p.Range || q.Range {
		return false
	}
	limit := when.Date(matterPast)
	if c.toCome(a, p) {
		limit = matterAhead
	}
	if max(p.From-q.To, q.From-p.To) > limit || !c.sameStory(a.Path, b.Path) || !c.nothingParts(a, b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && c.onlyOfMatter(da, a) && c.onlyOfMatter(db, b) && !tellsOf(da, q) && !tellsOf(db, p)
}

// tellsOf reports whether a document tells of a day within a period, whatever happened on it.
func tellsOf(d *docInfo, p when.Period) bool {
	for _, o := range d.dates.of(d.sheet) {
		if o.Grain <= p.Grain && !o.Range && !o.Disjoint(p) {
			return true
		}
	}
	return false
}

// onlyOfMatter reports whether a document tells no other day of the matter of one, none before it where the matter comes in steps.
func (c *Corpus) onlyOfMatter(d *docInfo, a *claims.Claim) bool {
	p, steps := a.Value.Period, c.lex.FirstOfSeveral(a.Counted)
	for o := range d.sheet.Of(claims.Date) {
		if q := o.Value.Period; o.Counted == a.Counted && q.Disjoint(p) && c.toCome(o, q) == c.toCome(a, p) && (!steps || q.To < p.From) {
			return false
		}
	}
	return true
}

// lastsMatter reports whether two lengths of time are each the only one of its order of size that its document tells of one matter: sixteen years in prison,
// 14 years behind bars.
func (c *Corpus) lastsMatter(a, b *claims.Claim) bool {
	if a.Measure != "" && a.Measure == b.Measure {
		return false // what has one measure is held against each other anyway
	}
	x, y := a.Value.Interval, b.Value.Interval
	if !x.Disjoint(y) || max(x.Value, y.Value) > matterRatio*min(x.Value, y.Value) || !c.lone(a) || !c.lone(b) || !c.sameStory(a.Path, b.Path) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return c.oneLength(a, b) && da != nil && db != nil && onlyOfLong(da, a, b, a.Counted) && onlyOfLong(db, b, a, a.Counted) && !hasFigure(da, b) && !hasFigure(db, a)
}
