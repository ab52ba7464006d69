package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// sizeRatio is how many times as large as one of two measures another one of its document may be, or as small, to be of its order of size: a text
// that tells of a hole of 40 metres and a road of 40 kilometres tells one measure of either size.
const sizeRatio = 4

// longText is how many words a text may have for the only thing of a sort that it gives to be that of its story: a longer one tells of more than one bridge,
// period or figure. In texts of 400 to 750 words all of seven such pairs were of two things.
const longText = 400

// ofBriefDocuments are the functions that hold of no two claims where the document of one is long. A test holds them to it.
var ofBriefDocuments = []string{"only_ages", "only_dates", "only_durations", "only_figures", "only_matters", "only_places"}

// long reports whether one of the documents of two claims has more words than longText.
func (c *Corpus) long(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && max(da.sheet.Words, db.sheet.Words) > longText
}

// briefText is how many words a text may have to give one measure or one length of time of an order of size, or one day to come, because it tells of
// one thing: of ten pairs of measures in longer ones six were of two things.
const briefText = 150

// onlyMeasures reports whether two measures are each the only one of its dimension and order of size in a brief text, near each other, and neither text
// gives that of the other: on the 610-metre level, 510 metres under the fields. One of them may lack the word that says what is measured.
func (c *Corpus) onlyMeasures(a, b *claims.Claim) bool {
	if a.Kind == claims.Measure && b.Kind == claims.Measure && c.oneBefore(a, b) {
		return true
	}
	if a.Kind != claims.Measure || b.Kind != claims.Measure || a.Dimension != b.Dimension || !c.lex.Lists(lexicon.SizedDimension, a.Dimension) {
		return false
	}
	if c.oneDigitOff(a, b) {
		return true
	}
	x, y := a.Value.Interval, b.Value.Interval
	if min(x.Value, y.Value) < unitRatio*max(x.Value, y.Value) || !x.Disjoint(y) || roundedFrom(x.Value, y.Value) || roundedFrom(y.Value, x.Value) {
		return false
	}
	if a.Side != b.Side || a.Event.Main != b.Event.Main || a.Modality != b.Modality || !told(a) || !told(b) || !c.oneMeasure(a, b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || da.sheet.Words > briefText || db.sheet.Words > briefText || c.ours(a) || c.ours(b) {
		return false
	}
	if !c.sameStory(a.Path, b.Path) || !c.sameTurn(a, b) || c.tellApart(a, b) || c.parted(a, b) {
		return false
	}
	if a.Dimension == "money" && (ofOtherPlace(da, a, db) || ofOtherPlace(db, b, da)) {
		return false // our bridge will cost that much, and the bridge in another town
	}
	return onlyOfSize(da, a, b, sizeRatio) && onlyOfSize(db, b, a, sizeRatio) && !has(da, b) && !has(db, a)
}

// oneMeasure reports whether two figures of one dimension may measure the same of a thing. Sums of money must be in one currency, and two lengths
// may be told as what lies between two ends.
func (c *Corpus) oneMeasure(a, b *claims.Claim) bool {
	switch {
	case a.Dimension == "money" && a.Unit != b.Unit:
		return false
	case a.Measure == b.Measure:
		return a.Measure != "" || a.Dimension != "money"
	case a.Measure == "" || b.Measure == "":
		return c.lex.Lists(lexicon.PlainMeasure, a.Measure+b.Measure) // what leaked is not all that weighs so much
	}
	return a.Measure == "distance" && b.Measure == "length" || a.Measure == "length" && b.Measure == "distance"
}

// onlyOfSize reports whether a document gives no other measure of the dimension of a that is of the order of size of a or of b: at most so many times as
// large, or as small. What it tells of earlier events is none, where a is of the main one.
func onlyOfSize(d *docInfo, a, b *claims.Claim, times float64) bool {
	low, high := min(a.Value.Interval.Value, b.Value.Interval.Value)/times, max(a.Value.Interval.Value, b.Value.Interval.Value)*times
	for o := range d.sheet.Of(claims.Measure) {
		v := o.Value.Interval
		if o.Dimension == a.Dimension && o.Scope != "converted" && (o.Event.Main || !a.Event.Main) && v.Value >= low && v.Value <= high && v.Disjoint(a.Value.Interval) {
			return false
		}
	}
	return true
}

// ofOtherPlace reports whether the sentence of a claim names a place that another document does not.
func ofOtherPlace(d *docInfo, a *claims.Claim, other *docInfo) bool {
	for o := range d.sheet.Of(claims.Name) {
		if o.SentenceIndex == a.SentenceIndex && o.Measure == "place" && !other.has(o.Subject[strings.LastIndexByte(o.Subject, ' ')+1:]) {
			return true
		}
	}
	return false
}
