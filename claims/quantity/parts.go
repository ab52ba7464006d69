package quantity

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// parts reads what makes a figure a part of one, or adds a part to it: "two-thirds", "one in five", "two and a half".
func (p *parser) parts(f *figure) {
	j := f.last
	if p.link(j, lexicon.LinkAnd) {
		k := j + 1
		if p.number(k).Kind == lexicon.Article {
			k++
		}
		if n := p.number(k); n.Kind == lexicon.Fraction && (k > j+1 || n.Value == 0.5) {
			f.addPart(n.Value)
			f.last = k + 1
			p.scales(f)
		}
		return
	}
	if p.hyphen(j) {
		j++
	}
	if n := p.number(j); p.denominator(n, f) {
		f.value *= n.Value
		if n.Kind == lexicon.OrdinalNumber {
			f.value = 1 / n.Value
		}
		f.last = j + 1
		f.flags = f.flags&^Pronoun | Fraction
		p.partOfScale(f)
		return
	}
	p.outOf(f)
}

// quarterPlace is how exact a figure in quarters is: three quarters of an hour are 42 to 48 minutes.
const quarterPlace = 0.1

// partOfScale reads "of a million" behind "three quarters".
func (p *parser) partOfScale(f *figure) {
	j := f.last
	s := p.number(j + 2)
	if p.link(j, lexicon.LinkOf) && p.number(j+1).Kind == lexicon.Article && p.plainUnit(j+2) { // three quarters of an hour
		f.flags &^= Fraction
		f.place = quarterPlace
		f.last = j + 2
		return
	}
	if !p.link(j, lexicon.LinkOf) || p.number(j+1).Kind != lexicon.Article || s.Kind != lexicon.Scale || s.Glued {
		return
	}
	f.flags &^= Fraction
	f.place = 0.01
	f.scale(s.Value)
	f.last = j + 3
}

// addPart adds a part to a figure: to the last scale of it when it has one.
func (f *figure) addPart(part float64) {
	if f.scaled && f.place > 1 {
		part *= f.place
	}
	f.value += part
	f.place = max(part/10, 0.01)
	if part == 0.5 {
		f.place = 0.5
	}
	f.whole = false
}

// denominator reports whether n may be the denominator of the figure.
func (p *parser) denominator(n *lexicon.Number, f *figure) bool {
	if f.value <= 0 || f.value >= 100 || !f.whole {
		return false
	}
	switch n.Kind {
	case lexicon.Fraction:
		return f.value*n.Value < 1 || f.value > 1 && n.Value != 0.5 && n.Value != 1
	case lexicon.OrdinalNumber:
		return f.value == 1 && n.Value >= 3
	}
	return false
}

// outOf reads "one in five" and "nine out of ten", where both figures are small.
func (p *parser) outOf(f *figure) {
	j := f.last
	out := p.link(j, lexicon.LinkOut) && p.link(j+1, lexicon.LinkOf)
	switch {
	case out:
		j += 2
	case p.link(j, lexicon.LinkIn):
		j++
	default:
		return
	}
	if j >= p.to || f.value <= 0 || f.value > 10 || !f.whole {
		return
	}
	if p.number(j).Kind == lexicon.Article && p.number(j+1).Kind == lexicon.Scale {
		j++
	}
	q := parser{lex: p.lex, t: p.t, from: j, to: p.to, floor: j}
	if !q.starts(j) || p.number(j).Unsure {
		return
	}
	var g figure
	var ok bool
	if p.t.Tokens[j].Kind == text.Number {
		g, ok = q.numeral(j)
	} else if k := p.number(j).Kind; k == lexicon.Cardinal || k == lexicon.Scale {
		g, ok = q.cardinal(j)
	}
	if !ok || g.flags&^(Digits|Pronoun) != 0 || g.value <= f.value || !g.whole || g.suffix != "" || g.plain {
		return
	}
	if !RoundDenominator(g.value) || p.timeUnit(g.last) {
		return
	}
	f.value /= g.value
	f.last = g.last
	f.flags = f.flags&^Pronoun | Fraction
}

// RoundDenominator reports whether shares are given out of v: one in five, one in a thousand.
func RoundDenominator(v float64) bool {
	return v <= 10 || v == 12 || v == 15 || v == 20 || v == wholePlace(v) || v == 5*wholePlace(v) || v == 2*wholePlace(v)
}

// fraction reads a word for a part at token i of a figure that begins at first: "half a million", "half of", "a quarter".
func (p *parser) fraction(first, i int) (figure, bool) {
	n := p.number(i)
	f := figure{first: first, last: i + 1, value: n.Value, place: n.Value * shareSpread, flags: Fraction}
	if i > p.from && first == i && p.number(i-1).Kind == lexicon.OrdinalNumber {
		return f, false // the first half
	}
	if i+1 < p.to && p.t.Of(&p.t.Tokens[i+1]) == "past" {
		return f, false // half past three
	}
	j := i + 1
	if p.link(j, lexicon.LinkOf) && p.number(j+1).Kind == lexicon.Article { // a quarter of a million
		if s := p.number(j + 2); s.Kind == lexicon.Scale && !s.Glued || p.plainUnit(j+2) {
			j++
		}
	}
	if p.number(j).Kind == lexicon.Article {
		j++
	} else if p.hyphen(j) {
		j++
	}
	if s := p.number(j); s.Kind == lexicon.Scale && !s.Glued {
		f.value *= s.Value
		f.place = wholePlace(f.value)
		f.dozen = s.Dozen
		f.last, f.flags, f.scaled, f.whole = j+1, 0, true, true
		p.scales(&f)
		return f, true
	}
	if p.timeUnit(j) || p.plainUnit(j) && p.number(j-1).Kind == lexicon.Article { // half an hour, half-hour, half a mile
		f.flags, f.last = 0, j
		f.place = f.value
	}
	return f, true
}
