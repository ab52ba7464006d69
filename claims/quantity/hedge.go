package quantity

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
)

// maxHedge is the longest hedge in words.
const maxHedge = 6

// hedges widens or bounds the interval by the phrases directly before and after the figure.
func (p *parser) hedges(f *figure, m *Mention) {
	for range 2 {
		h, start := p.hedgeBefore(int(m.First))
		if h == nil {
			break
		}
		m.Interval = p.hedged(m.Interval, h, f, m)
		m.First = int32(start)
	}
	h, last := p.hedgeAfter(int(m.Last))
	if h == nil {
		return
	}
	m.Interval = p.hedged(m.Interval, h, f, m)
	m.Last = int32(last)
	if m.Unit >= 0 || last >= p.to { // 15 or more kilometres
		return
	}
	g := *f
	g.last = last
	p.unit(&g, m)
}

// hedgeBefore returns the hedge that ends before token i, the longest one, and where it begins.
func (p *parser) hedgeBefore(i int) (*lexicon.Hedge, int) {
	for s := max(p.floor, p.from, i-maxHedge); s < i; s++ {
		if p.t.Tokens[s].Opens&lexicon.OpensHedge == 0 {
			continue
		}
		phrases := p.lex.Entry(p.t.Tokens[s].Word).Of(lexicon.HedgePhrase)
		for k := range phrases {
			ph := &phrases[k]
			if len(ph.Words) != i-s || p.lex.Hedges[ph.Index].After {
				continue
			}
			h := &p.lex.Hedges[ph.Index]
			if p.rest(ph.Words[1:], s+1) == i && !(s > p.from && slices.Contains(h.UnlessAfter, p.t.Tokens[s-1].Word)) {
				return h, s
			}
		}
	}
	return nil, i
}

// hedgeAfter returns the hedge that begins at token i and the token behind it.
func (p *parser) hedgeAfter(i int) (*lexicon.Hedge, int) {
	if i >= p.to || p.t.Tokens[i].Opens&lexicon.OpensHedge == 0 {
		return nil, i
	}
	phrases := p.lex.Entry(p.t.Tokens[i].Word).Of(lexicon.HedgePhrase)
	for k := range phrases {
		ph := &phrases[k]
		if !p.lex.Hedges[ph.Index].After {
			continue
		}
		if end := p.rest(ph.Words[1:], i+1); end > 0 {
			return &p.lex.Hedges[ph.Index], end
		}
	}
	return nil, i
}

// hedged returns what a hedge makes of a quantity. A second hedge bounds what the first one left open.
func (p *parser) hedged(iv Interval, h *lexicon.Hedge, f *figure, m *Mention) Interval {
	switch {
	case h.Exact:
		if iv.plain() && !m.Is(Fraction|Range) {
			iv.Lo, iv.Hi, iv.ExpLo, iv.ExpHi, iv.Hedge = iv.Value, iv.Value, iv.Value, iv.Value, h.Kind
		}
		return iv
	case h.About:
		return loosened(iv, f, m)
	}
	lo, hi := iv.Value, iv.Value // what the bounds multiply
	if !iv.plain() || m.Is(Range) {
		lo, hi = iv.Lo, iv.Hi
	}
	r := Interval{Value: iv.Value, Hedge: h.Kind, Place: iv.Place, LoOpen: h.LoOpen, HiOpen: h.HiOpen}
	if iv.Value < 0 || iv.Value == 0 {
		return p.hedgedNegative(r, h, lo, hi)
	}
	r.Lo, r.Hi, r.ExpLo, r.ExpHi = lo*h.Lo, times(hi, h.Hi), lo*h.ExpLo, times(hi, h.ExpHi)
	if h.Lo == 0 && m.Unit >= 0 && p.lex.Units[m.Unit].Dimension == "temperature" {
		r.Lo, r.ExpLo = math.Inf(-1), math.Inf(-1)
	}
	if m.Is(Fraction) {
		r.Hi, r.ExpHi = min(r.Hi, 1), min(r.ExpHi, 1)
	}
	return r
}

// hedgedNegative bounds a figure that is not positive: only the direction of the hedge counts.
func (p *parser) hedgedNegative(r Interval, h *lexicon.Hedge, lo, hi float64) Interval {
	r.Lo, r.Hi = math.Inf(-1), hi
	switch {
	case math.IsInf(h.Hi, 1):
		r.Lo, r.Hi = lo, math.Inf(1)
	case h.Lo > 0:
		r.Lo, r.Hi = lo*1.1, hi*0.9
	}
	r.ExpLo, r.ExpHi = r.Lo, r.Hi
	return r
}

// loosened returns the quantity as "about" leaves it.
func loosened(iv Interval, f *figure, m *Mention) Interval {
	switch {
	case m.Is(Range):
		iv.Lo -= roundShare * math.Abs(iv.Lo)
		iv.Hi += roundShare * math.Abs(iv.Hi)
		iv.ExpLo, iv.ExpHi = iv.Lo, iv.Hi
		return iv
	case m.Is(Fraction):
		iv.Hedge = "about"
		return iv
	case !iv.plain():
		return iv
	}
	return about(iv.Value, f.place)
}
