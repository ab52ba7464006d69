package quantity

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// figure is a number without its unit and hedge.
type figure struct {
	first, last  int // tokens [first, last)
	value, place float64
	factor       float64 // product of the scales applied; 0 when there is none
	lo, hi       float64 // of vague words
	vague        bool
	dozen        bool   // counted in dozens or scores: never meant exactly
	scaled       bool   // hundred, thousand, million … was applied
	whole        bool   // no decimals
	plain        bool   // exactly four digits: perhaps a year
	suffix       string // letters glued to a numeral that are part of the unit
	flags        Flag
}

// scale multiplies the figure.
func (f *figure) scale(s float64) {
	f.value *= s
	f.place *= s
	f.lo *= s
	f.hi *= s
	f.factor = max(f.factor, 1) * s
	f.scaled = true
	f.plain = false
}

// interval returns what the figure says without a hedge.
func (f *figure) interval() Interval {
	switch {
	case f.vague:
		return vague(f.lo, f.hi)
	case f.flags&Fraction != 0:
		return share(f.value)
	case f.dozen:
		return about(f.value, 1)
	}
	return Bare(f.value, f.place)
}

// figure reads the number at token i.
func (p *parser) figure(i int) (figure, bool) {
	if p.t.Tokens[i].Kind == text.Number {
		f, ok := p.numeral(i)
		if !ok || f.flags&(Ordinal|Identifier|Decade) != 0 || f.suffix != "" {
			return f, ok
		}
		p.scales(&f)
		p.parts(&f)
		return f, true
	}
	n := p.number(i)
	switch n.Kind {
	case lexicon.Cardinal:
		return p.cardinal(i)
	case lexicon.OrdinalNumber:
		return figure{first: i, last: i + 1, value: n.Value, place: 1, flags: Ordinal}, true
	case lexicon.Fraction:
		return p.fraction(i, i)
	case lexicon.Vague:
		return p.vagueWord(i, i)
	case lexicon.Article:
		return p.article(i)
	case lexicon.Scale:
		return p.bareScale(i)
	case lexicon.Span:
		return figure{first: i, last: i, value: n.Lo, place: 1, lo: n.Lo, hi: n.Hi, vague: true, flags: Span}, true
	}
	return figure{}, false
}

// bareScale reads a scale word without an article: "hundred people" is rare but "thousand-strong" occurs; only at the
// start of a figure such as "hundred thousand" is it one.
func (p *parser) bareScale(i int) (figure, bool) {
	n := p.number(i)
	next := p.number(i + 1)
	if n.Glued || n.Dozen || next.Kind != lexicon.Scale || next.Glued || i > p.floor && p.tight(i) {
		return figure{}, false
	}
	f := figure{first: i, last: i + 1, value: n.Value, place: n.Value, whole: true, scaled: true}
	p.scales(&f)
	return f, true
}

// cardinal reads number words: "twenty-one", "a hundred and six", "two and a half million", "two-thirds".
func (p *parser) cardinal(i int) (figure, bool) {
	n := p.number(i)
	f := figure{first: i, last: i + 1, value: n.Value, whole: true}
	if n.Both {
		f.flags |= Definite
	}
	if n.Unsure {
		f.flags |= Pronoun
	}
	if i > p.floor && p.link(i-1, lexicon.LinkMinus) {
		f.first--
	}
	p.words(&f)
	if f.flags&Ordinal == 0 {
		p.parts(&f)
	}
	if f.first < i {
		f.value = -f.value
	}
	return f, true
}

// words reads on after the first cardinal: tens and units, hundreds, scales.
func (p *parser) words(f *figure) {
	total, cur := 0.0, f.value
	for j := f.last; j < p.to; {
		k := j
		if p.hyphen(k) {
			k++
		}
		and := k == j && f.scaled && p.link(k, lexicon.LinkAnd)
		if and {
			k++
		}
		n := p.number(k)
		switch n.Kind {
		case lexicon.Cardinal:
			if n.Both || !follows(cur, n.Value, total > 0) {
				goto done
			}
			cur += n.Value
		case lexicon.OrdinalNumber:
			if n.Value >= 100 || and && cur == 0 && total == 0 || !follows(cur, n.Value, total > 0) || n.Value == 2 && k == j && cur < 100 && cur < 20 {
				goto done
			}
			f.value = total + cur + n.Value
			f.last = k + 1
			f.flags |= Ordinal
			return
		case lexicon.Scale:
			if and || n.Glued {
				goto done
			}
			f.scaled = true
			f.flags &^= Pronoun
			if n.Dozen {
				cur *= n.Value
				f.dozen = true
				f.last = k + 1
				goto done
			}
			if n.Value == 100 {
				cur *= 100
				break
			}
			if cur == 0 && total > 0 { // three lakh crore
				total *= n.Value
			}
			total += cur * n.Value
			cur = 0
			f.factor = max(f.factor, 1) * n.Value
		default:
			goto done
		}
		f.flags &^= Pronoun
		f.last = k + 1
		j = k + 1
	}
done:
	f.value = total + cur
	f.place = wholePlace(f.value)
	if n := p.number(f.last); n.Kind == lexicon.Vague && n.Plural && f.value < 100 {
		p.scales(f)
		return
	}
	p.point(f)
}

// follows reports whether the cardinal v may stand behind cur in one number: "twenty one", "hundred six".
func follows(cur, v float64, afterScale bool) bool {
	if v == 0 || v >= 100 {
		return false
	}
	if cur == 0 {
		return afterScale
	}
	rest := math.Mod(cur, 100)
	if rest == 0 {
		return true
	}
	return v < 10 && rest >= 20 && math.Mod(rest, 10) == 0
}

// point reads the decimals of "two point five".
func (p *parser) point(f *figure) {
	if !p.link(f.last, lexicon.LinkPoint) {
		return
	}
	step := 0.1
	for j := f.last + 1; j < p.to; j++ {
		n := p.number(j)
		if n.Kind != lexicon.Cardinal || n.Value >= 10 || step < 1e-6 {
			break
		}
		f.value += n.Value * step
		f.place, f.whole, f.last = step, false, j+1
		step /= 10
	}
	if !f.whole {
		p.scales(f)
	}
}

// scales reads the scale words behind a figure: "2.5 million", "3 hundred", "4.6 bn", "300 thousand".
func (p *parser) scales(f *figure) {
	for j := f.last; j < p.to; {
		k := j
		if p.hyphen(k) {
			k++
		}
		n := p.number(k)
		if n.Kind == lexicon.Vague && n.Plural && k == j && n.Lo >= 12 && f.value < 100 { // three dozens, two millions
			f.scale(n.Lo)
			f.dozen = n.Lo < 100
			f.last = k + 1
			return
		}
		if n.Kind != lexicon.Scale {
			return
		}
		if n.Money && !p.moneyBefore(f.first) || n.Glued && p.t.Tokens[k].Is(text.Capital) && n.Value == 1000 {
			return
		}
		if n.Dozen {
			f.dozen = true
		}
		f.scale(n.Value)
		f.last = k + 1
		j = f.last
	}
}

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
		return
	}
	p.outOf(f)
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
	if !roundDenominator(g.value) || p.timeUnit(g.last) {
		return
	}
	f.value /= g.value
	f.last = g.last
	f.flags = f.flags&^Pronoun | Fraction
}

// roundDenominator reports whether shares are given out of v: one in five, one in a thousand.
func roundDenominator(v float64) bool {
	return v <= 10 || v == 12 || v == 15 || v == 20 || v == wholePlace(v) || v == 5*wholePlace(v) || v == 2*wholePlace(v)
}

// fraction reads a word for a part at token i of a figure that begins at first: "half a million", "half of", "a quarter".
func (p *parser) fraction(first, i int) (figure, bool) {
	n := p.number(i)
	f := figure{first: first, last: i + 1, value: n.Value, place: n.Value * shareSpread, flags: Fraction}
	if i > p.from && first == i && p.number(i-1).Kind == lexicon.OrdinalNumber {
		return f, false // the first half
	}
	j := i + 1
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
	if p.timeUnit(j) { // half an hour, half-hour
		f.flags, f.last = 0, j
		f.place = f.value
	}
	return f, true
}

// vagueWord reads a vague word at token i of a figure that begins at first, with the scale or the vague word behind it.
func (p *parser) vagueWord(first, i int) (figure, bool) {
	n := p.number(i)
	f := figure{first: first, last: i + 1, value: n.Lo, place: 1, lo: n.Lo, hi: n.Hi, vague: true}
	of := p.link(i+1, lexicon.LinkOf)
	if n.Share {
		f.flags |= Fraction
		return f, of
	}
	j := i + 1
	if of {
		j++
	}
	next := p.number(j)
	switch {
	case next.Kind == lexicon.Scale && !next.Glued && !n.Plural:
		f.hi = min(f.hi, 10)
		f.scale(next.Value)
		f.last = j + 1
		p.scales(&f)
	case n.Plural && of && next.Kind == lexicon.Vague && next.Plural:
		f.scale(next.Lo)
		f.last = j + 1
	case n.Article && !of && first == i && !p.quantified(i) && !p.timeUnit(i+1):
		return f, false
	}
	return f, true
}

// quantified reports whether the word before token i makes "few" and its like a number: "the last few days".
func (p *parser) quantified(i int) bool {
	if i <= p.from {
		return false
	}
	return p.lex.Entry(p.t.Tokens[i-1].Word).Calendar.Kind == lexicon.ModWord
}

// article reads what follows "a" or "an" at token i: a scale, a vague word, a part, or a unit of time.
func (p *parser) article(i int) (figure, bool) {
	j := i + 1
	n := p.number(j)
	switch n.Kind {
	case lexicon.Scale:
		if n.Glued || p.lex.Entry(p.t.Tokens[j].Word).Form == "score" {
			return figure{}, false
		}
		f := figure{first: i, last: j, value: 1, place: 1, whole: true}
		p.words(&f)
		p.parts(&f)
		return f, true
	case lexicon.Vague:
		if n.Plural {
			return figure{}, false
		}
		return p.vagueWord(i, j)
	case lexicon.Fraction:
		return p.fraction(i, j)
	case lexicon.OrdinalNumber:
		if n.Value > 2 && p.link(j+1, lexicon.LinkOf) {
			return figure{first: i, last: j + 1, value: 1 / n.Value, flags: Fraction}, true
		}
		return figure{}, false
	}
	if n.Kind == lexicon.NoNumber && p.timeUnit(j) {
		return figure{first: i, last: j, value: 1, place: 1, whole: true, flags: Article}, true
	}
	return figure{}, false
}
