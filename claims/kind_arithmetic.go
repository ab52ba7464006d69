package claims

import (
	"math"

	"github.com/factlint/factlint/claims/quantity"
)

// arithmetic adds a claim for each figure that the sentence itself lets compute: a total and its parts, a percentage and
// the counts it is of, a converted unit in brackets.
func (x *extractor) arithmetic(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	x.sums(s)
	x.shares(s)
	x.conversions(s)
}

// sums finds a total that the figures behind a colon, or a list behind "of the N", take apart: "17: nine men, five women
// and four children"; "Of the 48 convicted, nine were given life, 22 … and 19 …".
func (x *extractor) sums(s *sentence) {
	for i := range s.figures {
		total := &s.figures[i]
		if !exact(total) {
			continue
		}
		parts := x.partsOf(s, i)
		if len(parts) < 2 {
			continue
		}
		sum := 0.0
		for _, p := range parts {
			sum += p.Interval.Value
		}
		if sum < total.Interval.Value*minWhole || sum > total.Interval.Value/minWhole {
			continue // too far from the total to be meant as all of it
		}
		last := parts[len(parts)-1]
		c := x.claim(s, Arithmetic, total.first, last.last)
		c.Measure = "sum"
		c.Counted = total.counted
		c.Value.Interval = quantity.Exact(total.Interval.Value)
		c.Derived.Interval = quantity.Exact(sum)
	}
}

// minWhole is which share of a total its listed parts must reach to be taken for all of it.
const minWhole = 0.75

// exact reports whether a figure is a plain whole number without a hedge.
func exact(f *figure) bool {
	return f.Interval.Hedge == "" && f.Interval.Value == math.Trunc(f.Interval.Value) && !f.Is(quantity.Range|quantity.Fraction)
}

// partsOf returns the figures that take the i-th figure of a sentence apart, nil when nothing shows that they do.
func (x *extractor) partsOf(s *sentence, i int) []*figure {
	total := &s.figures[i]
	rest := s.figures[i+1:]
	if len(rest) < 2 {
		return nil
	}
	opened := x.entry(int(s.First)).Form == "of" && i == 0 && total.first <= int(s.First)+2 // Of the 48 people convicted, …
	for k := total.last; k < int(rest[0].first); k++ {
		if x.isMark(k, ":") || x.isMark(k, "(") || x.isMark(k, "—") || x.isMark(k, "–") {
			opened = true
		}
	}
	if !opened {
		return nil
	}
	var parts []*figure
	for k := range rest {
		p := &rest[k]
		if !exact(p) || p.Interval.Value > total.Interval.Value {
			return nil
		}
		if k > 0 && !x.listed(s, rest[k-1].last, int(p.first)) {
			return nil
		}
		if k > 0 && x.isMark(int(p.first)-1, ")") {
			break
		}
		parts = append(parts, p)
	}
	// the list must be complete: its last item is joined by "and"
	n := len(parts)
	if n < 2 || !x.hasAnd(parts[n-2].last, int(parts[n-1].first)) {
		return nil
	}
	return parts
}

// listed reports whether a comma or "and" parts two items of a list.
func (x *extractor) listed(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.isMark(i, ";") || x.isMark(i, ",") || x.entry(i).Form == "and" {
			return true
		}
	}
	return false
}

func (x *extractor) hasAnd(from, to int) bool {
	for i := from; i < to; i++ {
		if x.entry(i).Form == "and" {
			return true
		}
	}
	return false
}

// shares finds a part, its whole and a percentage in one sentence: "Of the 1,240 stations, … in 93, or 17.5 per cent".
func (x *extractor) shares(s *sentence) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit < 0 || x.lex.Units[q.Unit].Dimension != "percent" || !x.restates(s, int(q.First)) {
			continue
		}
		var before []*figure
		for i := range s.figures {
			if f := &s.figures[i]; f.last <= int(q.First) && exact(f) {
				before = append(before, f)
			}
		}
		if len(before) != 2 {
			continue
		}
		part, whole := before[1], before[0]
		if part.Interval.Value > whole.Interval.Value {
			part, whole = whole, part
		}
		if whole.Interval.Value <= 0 || !x.partitive(s, part, whole) {
			continue
		}
		pct := 100 * part.Interval.Value / whole.Interval.Value
		c := x.claim(s, Arithmetic, int(min(before[0].first, before[1].first)), int(q.Last))
		c.Measure, c.Unit = "share", "percent"
		c.Value.Interval = q.Interval
		slack := max(q.Interval.Place/2, 0.05)
		c.Derived.Interval = quantity.Between(pct-slack, pct+slack)
	}
}

// restates reports whether "or", a comma or a bracket leads into a percentage that says the same in other terms.
func (x *extractor) restates(s *sentence, at int) bool {
	if at <= int(s.First) {
		return false
	}
	return x.entry(at-1).Form == "or" || x.isMark(at-1, "(") || x.isMark(at-1, ",")
}

// partitive reports whether the sentence says that one figure is a part of the other: "of the 1,240", "12 of 48".
func (x *extractor) partitive(s *sentence, part, whole *figure) bool {
	for i := max(int(s.First), int(whole.first)-3); i < int(whole.first); i++ {
		if f := x.entry(i).Form; f == "of" || f == "among" {
			return true
		}
	}
	return false
}

// conversions finds a quantity repeated in brackets in another unit of its dimension.
func (x *extractor) conversions(s *sentence) {
	for k := 1; k < len(s.quantities); k++ {
		a, b := &s.quantities[k-1], &s.quantities[k]
		if a.Unit < 0 || b.Unit < 0 || a.Unit == b.Unit || !x.bracketed(s, int(b.First)) || int(b.First)-int(a.Last) > 3 {
			continue
		}
		ua, ub := &x.lex.Units[a.Unit], &x.lex.Units[b.Unit]
		if ua.Dimension != ub.Dimension || ua.Factor == 0 || ub.Factor == 0 {
			continue
		}
		c := x.claim(s, Arithmetic, int(a.First), int(b.Last))
		c.Measure, c.Dimension, c.Unit = "conversion", ua.Dimension, ub.Name
		c.Value.Interval = rounded(b, 0.03).Convert(x.lex, int(b.Unit))
		c.Derived.Interval = rounded(a, 0.03).Convert(x.lex, int(a.Unit))
	}
}

// rounded returns a quantity as the range that its writing may stand for: half its last place, or a share of it.
func rounded(q *quantity.Mention, share float64) quantity.Interval {
	v := q.Interval.Value
	slack := max(q.Interval.Place/2, math.Abs(v)*share)
	if q.Interval.Lo < v-slack || q.Interval.Hi > v+slack {
		return q.Interval
	}
	return quantity.Between(v-slack, v+slack)
}
