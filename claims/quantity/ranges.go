package quantity

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// second reads what makes two figures one quantity: "5 ft 2 in", "two hours and 20 minutes", "40–50", "5 to 7 per cent".
func (p *parser) second(f *figure, m *Mention) {
	if f.vague || m.Is(Fraction|Decade|Clock) {
		return
	}
	p.andHalf(f, m)
	for p.smaller(f, m) {
	}
	p.ranged(f, m)
}

// andHalf reads "and a half" behind a unit.
func (p *parser) andHalf(f *figure, m *Mention) {
	j := int(m.Last)
	if m.Unit < 0 || m.Is(Dollar) || !p.link(j, lexicon.LinkAnd) {
		return
	}
	j++
	article := p.number(j).Kind == lexicon.Article
	if article {
		j++
	}
	n := p.number(j)
	if n.Kind != lexicon.Fraction || n.Value > 0.5 || !article && p.link(j+1, lexicon.LinkOf) { // a metre and a half of snow
		return
	}
	f.value += n.Value
	f.place, f.whole = n.Value, false
	f.flags &^= Article
	m.Flags &^= Article
	m.Interval = f.interval()
	m.Last = int32(j + 1)
}

// smaller reads a further figure with a smaller unit of the same dimension: "6 feet 2 inches", "two years and three months".
func (p *parser) smaller(f *figure, m *Mention) bool {
	if m.Unit < 0 || m.Is(Dollar|Compound) {
		return false
	}
	u := &p.lex.Units[m.Unit]
	if u.Dimension == "money" {
		return p.cents(f, m)
	}
	if u.Dimension != "duration" && u.Dimension != "length" && u.Dimension != "mass" {
		return false
	}
	j := int(m.Last)
	if p.link(j, lexicon.LinkAnd) {
		j++
	}
	g, gm, ok := p.other(j)
	if !ok || gm.Unit < 0 || g.value <= 0 || g.flags&Article != 0 && !p.link(j-1, lexicon.LinkAnd) {
		return false
	}
	v := &p.lex.Units[gm.Unit]
	if v.Dimension != u.Dimension || v.Factor >= u.Factor || g.value*v.Factor >= 2*u.Factor {
		return false
	}
	f.value += g.value * v.Factor / u.Factor
	f.place = v.Factor / u.Factor
	f.whole = false
	f.flags &^= Article
	m.Flags &^= Article
	m.Interval = f.interval()
	m.Last, m.NumLast = gm.Last, int32(g.last)
	return true
}

// cents reads the small coin behind the large one: "three dollars and 50 cents".
func (p *parser) cents(f *figure, m *Mention) bool {
	j := int(m.Last)
	if p.link(j, lexicon.LinkAnd) {
		j++
	}
	g, gm, ok := p.other(j)
	if !ok || gm.Unit < 0 || m.Unit == gm.Unit || g.value <= 0 || g.value >= 100 || !f.whole {
		return false
	}
	if v := p.lex.Units[gm.Unit].Name; v != "cent" && v != "penny" {
		return false
	}
	f.value += g.value / 100
	f.place, f.whole = 0.01, false
	m.Interval = f.interval()
	m.Last, m.NumLast = gm.Last, int32(g.last)
	return true
}

// other reads the figure at token j with its currency and unit, but without hedges and without what follows.
func (p *parser) other(j int) (figure, Mention, bool) {
	if j >= p.to {
		return figure{}, Mention{}, false
	}
	q := parser{lex: p.lex, t: p.t, from: p.from, to: p.to, floor: j}
	i := j
	for i < p.to && i < j+3 && !q.starts(i) { // US$7
		if p.t.Tokens[i].Kind != text.Mark && p.t.Tokens[i].End-p.t.Tokens[i].Start > 3 {
			return figure{}, Mention{}, false
		}
		i++
	}
	if i >= p.to || !q.starts(i) {
		return figure{}, Mention{}, false
	}
	if _, _, ok := q.clockAt(i); ok {
		return figure{}, Mention{}, false
	}
	g, ok := q.figure(i)
	if !ok || g.flags&(Ordinal|Identifier|Fraction|Decade|Span) != 0 || g.vague {
		return g, Mention{}, false
	}
	m := Mention{First: int32(g.first), Last: int32(g.last), Unit: -1, Hyphen: -1, Flags: g.flags}
	q.currency(&g, &m)
	if int(m.First) != j {
		return g, m, false
	}
	q.unit(&g, &m)
	return g, m, g.suffix == ""
}

// connector tells how a second figure is joined.
type connector uint8

const (
	noConnector connector = iota
	byDash
	byTo
	byOr
	byAnd
)

// connects returns how token j joins a figure to the mention that ends there.
func (p *parser) connects(j int, m *Mention) connector {
	n := p.number(j)
	if n.Kind != lexicon.Link || j+1 >= p.to {
		return noConnector
	}
	switch n.Role {
	case lexicon.LinkHyphen, lexicon.LinkDash:
		if p.tight(j) && p.tight(j+1) && m.Is(Digits) {
			return byDash
		}
	case lexicon.LinkTo:
		if !p.wordBefore(m, lexicon.LinkFrom) {
			return byTo
		}
		if p.hyphenEach(j) {
			return byTo
		}
	case lexicon.LinkOr:
		return byOr
	case lexicon.LinkAnd:
		if p.wordBefore(m, lexicon.LinkBetween) {
			return byAnd
		}
	}
	return noConnector
}

// hyphenEach reports whether hyphens stand on both sides of token j: "five-to-seven-year".
func (p *parser) hyphenEach(j int) bool { return p.hyphen(j-1) && p.hyphen(j+1) }

// wordBefore reports whether a joining word of role r stands before the mention, hedges left aside.
func (p *parser) wordBefore(m *Mention, r lexicon.LinkRole) bool {
	i := int(m.First)
	if h, start := p.hedgeBefore(i); h != nil {
		i = start
	}
	return i > p.from && p.link(i-1, r)
}

// ranged reads the second figure of a range.
func (p *parser) ranged(f *figure, m *Mention) {
	j := int(m.Last)
	c := p.connects(j, m)
	if c == noConnector {
		return
	}
	g, gm, ok := p.other(j + 1)
	if !ok || g.flags&(Article|Definite) != 0 || !p.sameUnit(m, &gm, c) {
		return
	}
	if c == byTo && f.plain && !g.plain && f.value >= 1500 && f.value <= 2100 && m.Unit < 0 {
		return // 2,801,000 in 2014 to 2,716,400
	}
	p.shareScale(f, &g, c)
	if f.plain && f.value >= 1500 && f.value <= 2100 && c == byDash && g.flags&Digits != 0 && g.last == g.first+1 && g.value < 100 && gm.Unit < 0 {
		g.value += f.value - float64(int(f.value)%100) // 1991–94
		m.Flags |= YearLike
	} else if f.plain && g.plain && gm.Unit < 0 && f.value >= 1500 && g.value <= 2100 {
		m.Flags |= YearLike
	}
	if c == byDash && f.value < 200 && g.value < 200 && gm.Unit < 0 && m.Unit < 0 && (g.value <= f.value || g.value < 20 && p.endsPhrase(g.last)) {
		m.Flags |= Score
		m.Last, m.NumLast = gm.Last, int32(g.last)
		if g.value > f.value {
			p.take(f, &g, m, &gm)
		}
		return
	}
	if g.value <= f.value || c == byOr && g.value > 2*f.value && g.value != f.value+1 {
		m.Flags &^= YearLike
		return
	}
	p.take(f, &g, m, &gm)
}

// take makes the mention a range from f to g.
func (p *parser) take(f, g *figure, m, gm *Mention) {
	m.Interval = Between(f.value, g.value)
	m.Interval.Place = f.place
	m.Flags = m.Flags&^Pronoun | Range | gm.Flags&Compound
	m.Last, m.NumLast = gm.Last, int32(g.last)
	if gm.Unit >= 0 && (m.Unit < 0 || p.lex.Units[m.Unit].Name == "dollar") {
		m.Unit, m.Hyphen = gm.Unit, gm.Hyphen
	}
	f.last, f.plain = g.last, false
}

// sameUnit reports whether two figures may be the ends of one range by their units.
func (p *parser) sameUnit(m, gm *Mention, c connector) bool {
	switch {
	case m.Unit == gm.Unit || m.Unit < 0:
		return m.Unit >= 0 || !gm.Is(Dollar)
	case gm.Unit < 0:
		return m.Is(Dollar) && (c == byDash || gm.Is(Digits))
	}
	return m.Is(Dollar) && !gm.Is(Dollar) && p.lex.Units[m.Unit].Name == "dollar" && p.lex.Units[gm.Unit].Dimension == "money"
}

// shareScale gives the first figure the scale of the second: "5 to 7 million", "40–50,000".
func (p *parser) shareScale(f, g *figure, c connector) {
	switch {
	case !f.scaled && g.scaled && g.factor > 1 && f.value < g.value/g.factor && g.factor >= 100:
		f.scale(g.factor)
	case c == byDash && !g.scaled && f.value < 1000 && f.whole && g.value >= 1000 && g.place >= 1000 && f.value*1000 < g.value:
		f.scale(1000)
	}
}

// endsPhrase reports whether no noun can follow at token i: a mark or the end.
func (p *parser) endsPhrase(i int) bool {
	if i >= p.to {
		return true
	}
	tok := &p.t.Tokens[i]
	return tok.Kind != text.Word || p.lex.Entry(tok.Word).Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Conjunction)
}
