package when

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// year reads four digits that may be a year; 0 otherwise.
func (p *parser) year(i int) int {
	if y := p.digits(i, 4, 4); y >= 1000 && y < 3000 {
		return y
	}
	return 0
}

// yearAfter reads the year behind a day, month or season: "2026", ", 2026", "of 2026", "last year".
func (p *parser) yearAfter(f *found) {
	a, j := &f.expr.A, f.last
	k := j
	if p.is(k, ',') || p.link(k, lexicon.LinkOf) || p.word(k) == "in" && a.Day == 0 {
		k++
	}
	if y := p.year(k); y > 0 && !(p.is(j, ',') && p.noun(k+1)) {
		a.Year, f.last = int16(y), k+1
		return
	}
	k = j
	if p.link(k, lexicon.LinkOf) {
		k++
	}
	if p.word(k) == "the" {
		k++
	}
	if p.word(k+1) != "year" {
		return
	}
	c := p.calendar(k)
	switch {
	case p.word(k) == "that":
		a.YearMod, a.Anchor, f.last = 2, FromEvent, k+2
	case c.Kind == lexicon.ModWord && c.Value <= 1:
		a.YearMod, f.last = int8(c.Value+2), k+2
	case c.Kind == lexicon.ModWord:
		a.YearMod, a.Anchor, f.last = int8([...]int{2, 1, 3}[c.Value-modSame]), FromEvent, k+2
	}
}

// years reads four digits, decades and ranges of years.
func (p *parser) years(i int) (found, bool) {
	if f, ok := p.decade(i); ok {
		return f, true
	}
	y := p.year(i)
	if y < 1500 || y > 2100 {
		return none()
	}
	if i > p.from && p.tight(i) && !p.is(i-1, '(') && !p.dash(i-1) && !p.is(i-1, '[') {
		if k := p.t.Tokens[i-1].Kind; k != text.Mark || p.isCurrency(i-1) || p.is(i-1, '/') {
			return none()
		}
	}
	if p.isCurrency(i - 1) {
		return none()
	}
	f, ok := at(i, i+1, Point{Kind: OnCalendar, Year: int16(y)})
	if p.dash(i + 1) {
		b := p.year(i + 2)
		if v := p.digits(i+2, 2, 2); v > y%100 {
			b = y - y%100 + v
		}
		if b > y && !p.dash(i+3) {
			f.expr.B, f.expr.Range = f.expr.A, true
			f.expr.B.Year, f.last = int16(b), i+3
			return f, true
		}
	}
	if p.unitAt(i + 1) {
		return none()
	}
	f.weak = !p.yearHere(i, y)
	return f, ok
}

// isCurrency reports whether token i is a mark such as $.
func (p *parser) isCurrency(i int) bool {
	if i < p.from || i >= p.to || p.t.Tokens[i].Kind != text.Mark {
		return false
	}
	e := p.lex.Entry(p.t.Tokens[i].Word)
	return e.Begins(lexicon.UnitPhrase)
}

// unitAt reports whether a unit other than of time stands at token i: 2000 km.
func (p *parser) unitAt(i int) bool {
	if i >= p.to {
		return false
	}
	e := p.lex.Entry(p.t.Tokens[i].Word)
	if e.Is(lexicon.Preposition|lexicon.Conjunction) || e.Calendar.Kind == lexicon.ClockWord {
		return e.Calendar.Kind == lexicon.ClockWord
	}
	if e.BeginsAlone(lexicon.UnitPhrase) && len(e.Form) > 1 {
		return true
	}
	return p.isCurrency(i)
}

// yearHere reports whether the words around four digits make them a year.
func (p *parser) yearHere(i, y int) bool {
	if p.is(i-1, '(') && (p.is(i+1, ')') || p.is(i+1, ',') || p.dash(i+1)) {
		return true
	}
	j := i - 1
	if p.word(j) == "the" && !p.noun(i+1) {
		return p.noun(i + 1)
	}
	c := p.calendar(j)
	switch c.Kind {
	case lexicon.PartOf:
		return true
	case lexicon.YearLead:
	default:
		return p.word(j) == "year" || p.word(j) == "before" || p.word(j) == "after"
	}
	switch p.word(j) {
	case "in", "since", "until", "till", "during", "throughout":
		return y%100 != 0 || !p.noun(i+1)
	case "and", "or":
		return p.wasYear && p.floor == j
	}
	return !p.noun(i + 1)
}

// decade reads "1990s", "the 90s", "'90s".
func (p *parser) decade(i int) (found, bool) {
	s := p.t.Of(&p.t.Tokens[i])
	last := i + 1
	switch {
	case len(s) == 5 && s[4] == 's' || len(s) == 3 && s[2] == 's':
		s = s[:len(s)-1]
	case (len(s) == 4 || len(s) == 2) && i+2 < p.to && p.tight(i+1) && p.tight(i+2) && p.t.Of(&p.t.Tokens[i+2]) == "s" && p.t.Tokens[i+1].Kind == text.Mark: // 1990's
		last = i + 3
	default:
		return none()
	}
	y := atoi(s, 2, 4)
	if y < 0 || y%10 != 0 {
		return none()
	}
	if len(s) == 2 {
		quote := i > p.from && p.tight(i) && p.t.Tokens[i-1].Kind == text.Mark && !p.dash(i-1)
		if !quote && p.word(i-1) != "the" && p.calendar(i-1).Kind != lexicon.PartOf || y < 20 {
			return none() // in her 80s
		}
		y += 1900
	}
	if y < 1000 || y > 2990 {
		return none()
	}
	if y%100 == 0 { // the 1900s
		return at(i, last, Point{Kind: InCentury, Year: int16(y)})
	}
	return at(i, last, Point{Kind: InDecade, Year: int16(y)})
}
