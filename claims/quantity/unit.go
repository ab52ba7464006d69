package quantity

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// currency looks for a unit that stands before the figure: "US$", "magnitude".
func (p *parser) currency(f *figure, m *Mention) {
	if u, start := p.prefix(f.first); u >= 0 {
		m.Unit, m.First = int32(u), int32(start)
		m.Flags |= Dollar
	}
}

// prefix returns the unit that ends directly before token i and where it begins; -1 when there is none.
func (p *parser) prefix(i int) (unit, start int) {
	for s := max(p.floor, p.from, i-4); s < i; s++ {
		if p.t.Tokens[s].Opens&lexicon.OpensUnit == 0 {
			continue
		}
		phrases := p.lex.Entry(p.t.Tokens[s].Word).Of(lexicon.UnitPhrase)
		for k := range phrases {
			ph := &phrases[k]
			end := p.rest(ph.Words[1:], s+1)
			if end != i && (end != i-1 || end == 0 || !p.hyphen(end) || p.t.Tokens[s].Kind != text.Word) {
				continue
			}
			u := &p.lex.Units[ph.Index]
			raw := p.t.Slice(s, end)
			for _, b := range u.Before {
				if sameForm(raw, b) {
					return int(ph.Index), s
				}
			}
		}
	}
	return -1, i
}

// moneyBefore reports whether a currency stands before token i.
func (p *parser) moneyBefore(i int) bool {
	u, _ := p.prefix(i)
	return u >= 0 && p.lex.Units[u].Dimension == "money"
}

// countsPeople reports whether a currency or a noun for people or things follows, so that "5m" before it means millions.
func (p *parser) countsPeople(i int) bool {
	if i >= p.to {
		return false
	}
	tok := &p.t.Tokens[i]
	e := p.lex.Entry(tok.Word)
	if e.Is(lexicon.Human | lexicon.Plural) {
		return true
	}
	phrases := e.Of(lexicon.UnitPhrase)
	for k := range phrases {
		ph := &phrases[k]
		if p.rest(ph.Words[1:], i+1) > 0 {
			switch p.lex.Units[ph.Index].Dimension {
			case "money", "mass", "volume", "area":
				return true
			}
		}
	}
	return false
}

// sameForm compares a form as written with one of the table, which may have blanks between its tokens.
func sameForm(raw, form string) bool {
	for raw != "" && form != "" {
		switch {
		case raw[0] == ' ' || raw[0] == '\n':
			raw = raw[1:]
		case form[0] == ' ':
			form = form[1:]
		case raw[0] != form[0]:
			return false
		default:
			raw, form = raw[1:], form[1:]
		}
	}
	return raw == "" && form == ""
}

// rest matches the further words of a phrase from token i on and returns the token behind them, 0 when they do not
// match. A hyphen in the text may stand for a blank of the phrase: "180-square-kilometre".
func (p *parser) rest(words []lexicon.Word, i int) int {
	for _, w := range words {
		if i < p.to && p.t.Tokens[i].Word != w && p.hyphen(i) {
			i++
		}
		if i >= p.to || p.t.Tokens[i].Word != w {
			return 0
		}
		i++
	}
	return i
}

// unit looks for the unit behind the figure, glued to it, after a hyphen or after a blank.
func (p *parser) unit(f *figure, m *Mention) {
	j := f.last
	switch {
	case f.suffix != "":
		var buf [16]byte
		w := p.lex.Lookup(lowered(f.suffix, buf[:0]))
		if u, last := p.unitAt(f, w, f.suffix, j); u >= 0 {
			p.setUnit(f, m, u, last)
		}
		return
	case j >= p.to:
		return
	case p.hyphen(j):
		j++
		if u, last := p.unitAt(f, p.t.Tokens[j].Word, p.t.Of(&p.t.Tokens[j]), j+1); u >= 0 {
			p.setUnit(f, m, u, last)
			m.Flags |= Compound
			m.Hyphen = int32(j)
		}
		return
	}
	switch {
	case p.number(j).Kind == lexicon.Article && m.Flags&Fraction == 0 && f.value < 1: // half an hour
		j++
	case f.vague && m.Flags&Fraction == 0 && p.link(j, lexicon.LinkOf): // a couple of days, millions of euros
		j++
	}
	if j >= p.to {
		return
	}
	if u, last := p.unitAt(f, p.t.Tokens[j].Word, p.t.Of(&p.t.Tokens[j]), j+1); u >= 0 {
		p.setUnit(f, m, u, last)
	}
}

// unitAt returns the unit of a phrase whose first word is w, written raw, and whose other words follow from token next on.
func (p *parser) unitAt(f *figure, w lexicon.Word, raw string, next int) (unit, last int) {
	e := p.lex.Entry(w)
	phrases := e.Of(lexicon.UnitPhrase)
	for k := range phrases {
		ph := &phrases[k]
		end := p.rest(ph.Words[1:], next)
		if end == 0 || !p.unitFits(f, &p.lex.Units[ph.Index], e, raw, next, end) {
			continue
		}
		return int(ph.Index), end
	}
	return -1, next
}

// unitFits reports whether the words from raw to token end mean u behind the figure.
func (p *parser) unitFits(f *figure, u *lexicon.Unit, e *lexicon.Entry, raw string, next, end int) bool {
	if u.Min > 0 && f.value < u.Min || f.flags&Ordinal != 0 {
		return false
	}
	if u.Dimension == "magnitude" && end == next && f.value > 10 {
		return false
	}
	if end > next {
		return true
	}
	if !caseFits(u, raw) {
		return false
	}
	glued := f.suffix != ""
	if u.Name == "second" && raw == "second" && !glued && f.value != 1 && f.whole && !p.link(next-2, lexicon.LinkHyphen) {
		return false // two second-half goals
	}
	if e.Is(lexicon.Preposition) && !glued { // 12 in Paris
		return false
	}
	if glued && len(raw) == 1 && u.Dimension == "temperature" && f.value > 150 { // a Boeing 777F
		return false
	}
	if len(raw) > 1 || raw[0] == '%' || glued {
		return true
	}
	// One letter behind a blank: "5 m" but not "five m", "23456 F Block".
	if f.flags&Digits == 0 && 'a' <= raw[0]|0x20 && raw[0]|0x20 <= 'z' {
		return false
	}
	if p.hyphen(next) { // 800,000 F-Series pickups
		return false
	}
	return raw[0] > 'Z' || next >= p.to || !p.t.Tokens[next].Is(text.Capital)
}

// caseFits reports whether raw is written as the symbols of u are, or is none of them.
func caseFits(u *lexicon.Unit, raw string) bool {
	fold := false
	for _, list := range [2][]string{u.Symbols, u.Before} {
		for _, s := range list {
			if s == raw {
				return true
			}
			fold = fold || strings.EqualFold(s, raw)
		}
	}
	return !fold
}

// setUnit notes the unit, telling the pound of money from the pound of weight.
func (p *parser) setUnit(f *figure, m *Mention, u, last int) {
	if m.Unit >= 0 && p.lex.Units[u].Dimension != p.lex.Units[m.Unit].Dimension {
		return // $5 a day: the currency stays
	}
	if p.lex.Units[u].Name == "pound" && (f.scaled || f.value >= 20000 || p.paid(int(m.First))) && !p.link(last, lexicon.LinkOf) {
		u = p.lex.UnitNamed("GBP")
	}
	if m.Unit < 0 || p.lex.Units[m.Unit].Name == "dollar" {
		m.Unit = int32(u)
	}
	m.Last = int32(last)
	f.suffix = ""
	if f.flags&Pronoun != 0 && p.lex.Units[u].Name != "day" { // one day they will return
		f.flags &^= Pronoun
		m.Flags &^= Pronoun
	}
}

// moneyReach is how many tokens before a quantity a word is looked for that tells of money.
const moneyReach = 7

// paid reports whether a word before token i tells of money, and none of weight: a pass costs 48 pounds, and whoever owes 142 owes pounds.
func (p *parser) paid(i int) bool {
	paid := false
	for k := i - 1; k >= max(p.from, i-moneyReach); k-- {
		form := p.lex.Entry(p.t.Tokens[k].Word).Form
		if form == "" {
			continue
		}
		if p.lex.Lists(lexicon.WeightWord, form) {
			return false
		}
		paid = paid || p.lex.Lists(lexicon.MoneyWord, form)
	}
	return paid
}

// timeUnit reports whether a word for a unit of time stands at token i.
func (p *parser) timeUnit(i int) bool {
	return p.unitOf(i, func(dimension string) bool { return dimension == "duration" })
}

// plainUnit reports whether a word for a unit stands at token i of which texts name half and quarters: half a mile, a quarter of an hour.
func (p *parser) plainUnit(i int) bool {
	return p.unitOf(i, func(dimension string) bool {
		switch dimension {
		case "duration", "length", "mass", "volume":
			return true
		}
		return false
	})
}

// unitOf reports whether one word for a unit of a dimension stands at token i.
func (p *parser) unitOf(i int, fits func(dimension string) bool) bool {
	if i >= p.to || i < p.from {
		return false
	}
	e := p.lex.Entry(p.t.Tokens[i].Word)
	if !e.Begins(lexicon.UnitPhrase) || e.Number.Kind != lexicon.NoNumber && e.Number.Kind != lexicon.Span {
		return false
	}
	phrases := e.Of(lexicon.UnitPhrase)
	for k := range phrases {
		ph := &phrases[k]
		if len(ph.Words) == 1 && fits(p.lex.Units[ph.Index].Dimension) {
			return true
		}
	}
	return false
}
