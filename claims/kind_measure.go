package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// measures adds a claim for each quantity with a unit: a length, an area, a sum of money, a percentage.
func (x *extractor) measures(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	prev := int(s.First)
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit < 0 || q.Is(quantity.Clock|quantity.Age) || s.overlapsDate(q) {
			continue
		}
		u := &x.lex.Units[q.Unit]
		if u.Dimension == "duration" {
			continue
		}
		first, last := int(q.First), int(q.Last)
		c := x.claim(s, Measure, first, last)
		c.Unit, c.Dimension = u.Name, u.Dimension
		c.Value.Interval = q.Interval.Convert(x.lex, int(q.Unit))
		c.Measure, c.Trigger = x.attribute(s, u.Dimension, first, last, prev, x.nextFigure(s, k))
		c.Subject = x.owner(s, first, last)
		c.Scope = x.scopeOf(s, first, last, prev)
		c.Modality = x.modalityOf(s, first, last)
		c.Revised = x.revised(s)
		if x.bracketed(s, first) {
			c.Scope = "converted"
		}
		if q.Is(quantity.From|quantity.To) || x.cued(s, max(int(s.First), first-3), first, lexicon.ChangeCue) && c.Measure == "" {
			c.Scope = "change"
		}
		prev = last
	}
}

// nextFigure returns the first token of the quantity behind the k-th, the end of the sentence when there is none.
func (x *extractor) nextFigure(s *sentence, k int) int {
	if k+1 < len(s.quantities) {
		return int(s.quantities[k+1].First)
	}
	return int(s.Last)
}

// attribute returns what a quantity between two tokens is the size of: the nearest attribute word of its dimension in its
// clause, words right behind the quantity first; and the word itself.
func (x *extractor) attribute(s *sentence, dimension string, first, last, prev, next int) (name, word string) {
	from, to := max(prev, x.clauseStart(s, first)), min(next, x.clauseEnd(s, last-1))
	best := 1 << 20
	for i := from; i < to; i++ {
		for _, p := range x.entry(i).Phrases {
			if p.Kind != lexicon.AttributePhrase || !x.matches(p, i, to) {
				continue
			}
			a := &x.lex.Attributes[p.Index]
			if !slices.Contains(a.Dimensions, dimension) {
				continue
			}
			d := first - (i + len(p.Words)) + 1
			switch {
			case i >= last:
				d = 2 * (i - last)
			case i >= first: // inside the quantity: "magnitude 6.3"
				d = 0
			}
			if d < best {
				best, name, word = d, a.Name, x.text.Slice(i, i+len(p.Words))
			}
		}
	}
	return name, text.Fold(word)
}

// owner returns the key of the name nearest before a quantity in its clause, else the nearest behind it: the party of a
// vote share, the gauge of a level. Empty when the clause names nothing.
func (x *extractor) owner(s *sentence, first, last int) string {
	from, to := x.clauseStart(s, first), x.clauseEnd(s, last-1)
	best, far := "", 1<<20
	for k := range s.names {
		m := &s.names[k]
		if int(m.First) < from || int(m.Last) > to || m.Kind == names.Country {
			continue
		}
		d := first - int(m.Last)
		if d < 0 {
			d = 3 * (int(m.First) - last)
		}
		if d >= 0 && d < far {
			best, far = m.Key, d
		}
	}
	return best
}

// bracketed reports whether the quantity stands in brackets right behind another one: a converted value.
func (x *extractor) bracketed(s *sentence, first int) bool {
	for i := first - 1; i >= max(int(s.First), first-3); i-- {
		if x.isMark(i, "(") {
			return true
		}
	}
	return false
}
