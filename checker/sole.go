package checker

import (
	"sync"

	"github.com/factlint/factlint/claims"
)

// soles is which nouns of a document have one figure and no other, found when they are first asked for.
type soles struct {
	once   sync.Once
	values map[string]soleValue // by counted noun
}

// soleValue is what a document says of how many of something there are.
type soleValue struct {
	value   float64
	several bool // it gives several figures
}

// sole reports whether a document has no other figure of the noun that a claim counts, parts of it and figures of other times
// left aside: it is then the figure of that noun.
func (c *Corpus) sole(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil || a.Counted == "" || c.generic(a.Counted) {
		return false
	}
	d.soles.once.Do(func() {
		d.soles.values = map[string]soleValue{}
		for _, o := range d.counts.of(d.sheet) {
			if o.Counted == "" || o.Scope != "" || o.Modality != claims.Asserted || !o.Event.Main {
				continue
			}
			v, known := d.soles.values[o.Counted]
			if known && v.value != o.Value.Interval.Value {
				v.several = true
			}
			v.value = o.Value.Interval.Value
			d.soles.values[o.Counted] = v
		}
	})
	return !d.soles.values[a.Counted].several
}

// Sole reports whether each of the documents of two measures gives one value of what they measure and no other: it is then that of
// the matter on which both report.
func (c *Corpus) Sole(a, b *claims.Claim) bool {
	return a.Kind == claims.Measure && b.Kind == claims.Measure && a.Path != b.Path && a.Measure != "" && a.Measure == b.Measure && a.Dimension == b.Dimension &&
		c.soleMeasure(a) && c.soleMeasure(b)
}

// soleMeasure reports whether the document of a measure gives no other value of it.
func (c *Corpus) soleMeasure(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	for o := range d.sheet.Of(claims.Measure) {
		if o.Measure == a.Measure && o.Dimension == a.Dimension && o.Scope != "converted" && o.Value.Interval.Disjoint(a.Value.Interval) {
			return false
		}
	}
	return true
}
