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
	d := c.docs[a.Path]
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
