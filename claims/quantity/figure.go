package quantity

import (
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
		return figure{first: i, last: i, value: n.Value, place: 1, lo: n.Value, hi: n.Hi, vague: true, flags: Span}, true
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

// vagueWord reads a vague word at token i of a figure that begins at first, with the scale or the vague word behind it.
func (p *parser) vagueWord(first, i int) (figure, bool) {
	n := p.number(i)
	f := figure{first: first, last: i + 1, value: n.Value, place: 1, lo: n.Value, hi: n.Hi, vague: n.Value < n.Hi}
	of := p.link(i+1, lexicon.LinkOf)
	if !f.vague && !of && i+1 < p.to && p.lex.Entry(p.t.Tokens[i+1].Word).Form == "who" {
		return f, true // the trio who ended up in hospital
	}
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
		f.scale(next.Value)
		f.last = j + 1
	case n.Of && !of && !p.timeUnit(i+1), n.Article && !of && first == i && !p.quantified(i) && !p.timeUnit(i+1):
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
	if n.Kind == lexicon.NoNumber && (p.timeUnit(j) || p.oneUnit(i)) {
		return figure{first: i, last: j, value: 1, place: 1, whole: true, flags: Article}, true
	}
	return figure{}, false
}

// oneUnit reports whether the article at token i and a unit behind it are a size, and no rate or figure of speech: a metre and ten centimetres, more than
// a metre of snow, nearly a mile long.
func (p *parser) oneUnit(i int) bool {
	if !p.unitOf(i+1, func(dimension string) bool { return dimension == "length" || dimension == "mass" }) {
		return false
	}
	if p.link(i+2, lexicon.LinkAnd) {
		switch p.number(i + 3).Kind {
		case lexicon.Cardinal:
			return p.plainUnit(i + 4)
		case lexicon.Article, lexicon.Fraction:
			return true
		}
		return i+4 < p.to && p.t.Tokens[i+3].Kind == text.Number && p.plainUnit(i+4)
	}
	if i <= p.from {
		return false
	}
	switch p.lex.Entry(p.t.Tokens[i-1].Word).Form {
	case "than", "nearly", "almost", "least", "about":
		return true
	}
	return false
}
