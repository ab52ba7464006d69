package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// asMany holds a figure against the only other one of its sentence of which it is said to be so many times.
func (x *extractor) asMany(s *sentence, m multiple) {
	i := m.last
	switch x.wordIn(s, i) {
	case "as":
		if x.wordIn(s, i+2) != "as" && x.wordIn(s, i+3) != "as" {
			return
		}
		m.whole = false
		i += 2
	case "the", "that", "last", "what":
	default:
		return
	}
	var base, result term
	for k := range s.quantities {
		q := &s.quantities[k]
		if int(q.First) < m.last && int(q.Last) > m.first || s.overlapsDate(q) || q.Is(quantity.Ordinal|quantity.Pronoun) || idle(q) || q.Unit >= 0 && x.lex.Units[q.Unit].Dimension == "duration" {
			continue
		}
		if q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction|quantity.Clock|quantity.Age|quantity.Score) || q.Unit < 0 && q.Is(quantity.YearLike) || q.Interval.Value <= 0 {
			return
		}
		t := term{q, s.figureAt(int(q.NumFirst))}
		switch {
		case base.Mention == nil && int(q.First) >= i && int(q.First)-i <= 8 && !x.acrossMark(i, int(q.First)):
			base = t
		case result.Mention == nil:
			result = t
		default:
			return
		}
	}
	if base.Mention == nil || result.Mention == nil || base.Unit != result.Unit || base.Unit < 0 && !x.bareTerm(s, base) && !x.sameSort(base, result) {
		return
	}
	if m.whole && (!x.bareTerm(s, base) || !x.isMark(m.first-1, ",") && !x.dash(m.first-1)) {
		return // half the 60 passengers
	}
	from, to := result.last(), m.first
	if int(result.First) > m.first {
		from, to = int(base.Last), int(result.First)
		if !x.anyMark(from, to, ":") {
			return
		}
	} else if x.stopsBetween(from, to) {
		return
	}
	if x.elsewhere(from, to) || to-from > nearMilestone {
		return
	}
	x.times(s, m, result, base.Interval, min(int(result.First), m.first), max(result.last(), int(base.Last)), farAsMany)
}

// bareTerm reports whether no noun of its own stands right behind a figure: “the 96 of last year”.
func (x *extractor) bareTerm(s *sentence, t term) bool {
	i := int(t.Last)
	return x.closed(s, i) || x.entry(i).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun|lexicon.Auxiliary) || x.article(i)
}

// anyMark reports whether a mark stands between two tokens.
func (x *extractor) anyMark(from, to int, mark string) bool {
	for i := from; i < to; i++ {
		if x.isMark(i, mark) {
			return true
		}
	}
	return false
}

// times adds a claim for a figure that is said to be so many times another one, unless it can hardly be meant so.
func (x *extractor) times(s *sentence, m multiple, stated term, base quantity.Interval, first, last int, far float64) {
	r := stated.Interval.Value / base.Value / m.value
	if r > far || r < 1/far || m.verb && (stated.Interval.Value > base.Value) != (m.value > 1) {
		return
	}
	off, slack := math.Abs(base.Hi-base.Value)/base.Value, min(stated.Interval.Place/2, 0.025*stated.Interval.Value)
	lo, hi := m.lo*base.Value*(1-off)-slack, m.hi*base.Value*(1+off)+slack
	if stated.Interval.Place <= 1 && base.Place <= 1 && base.Value >= 10 {
		lo, hi = m.lo*base.Value-0.5, m.hi*base.Value+0.5
	}
	c := x.claim(s, Arithmetic, first, last)
	c.Measure, c.Counted = ofProduct, stated.counted()
	if stated.Unit >= 0 {
		c.Unit = x.lex.Units[stated.Unit].Name
	}
	c.Value.Interval = stated.Interval
	c.Derived.Interval = quantity.Between(max(0, lo), hi)
	if math.IsInf(hi, 1) {
		c.Derived.Interval = quantity.Interval{Value: lo, Lo: lo, Hi: hi, ExpLo: lo, ExpHi: hi, Hedge: "at least", Place: stated.Interval.Place}
	}
}
