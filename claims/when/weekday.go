package when

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// weekday reads "Friday", "Friday, 13 February 2026", "Friday the 13th", "Friday last week".
func (p *parser) weekday(i int) (found, bool) {
	c := p.calendar(i)
	if !p.t.Tokens[i].Is(text.Capital) && c.Guarded {
		return none()
	}
	if i > p.floor && p.lex.Entry(p.t.Tokens[i-1].Word).Number.Kind == lexicon.OrdinalNumber {
		return none() // the first Friday
	}
	j := i + 1
	if c.Abbrev && p.is(j, '.') && p.tight(j) {
		j++
	}
	if f, ok := p.dateBehind(j); ok {
		f.first, f.weekday = i, int8(c.Value)
		return f, true
	}
	if part := p.calendar(j); part.Kind == lexicon.PartName && p.is(j+1, ',') { // Friday evening, 16 May
		if f, ok := p.dateBehind(j + 1); ok && f.expr.A.Day > 0 {
			f.first, f.weekday = i, int8(c.Value)
			return f, true
		}
	}
	pt := Point{Kind: OnWeekday, Weekday: int8(c.Value + 1)}
	the := j
	if p.is(the, ',') {
		the++ // Thursday, the 4th
	}
	if p.word(the) == "the" {
		if d, last := p.day(the + 1); d > 0 && p.t.Tokens[the+1].Kind == text.Number && !p.noun(last) {
			f, _ := at(i, last, Point{Kind: OnDayOfMonth, Day: int8(d)})
			f.weekday = int8(c.Value)
			return f, true
		}
	}
	if c.Guarded {
		return none()
	}
	k := j
	if p.link(k, lexicon.LinkOf) {
		k++
	}
	if m := p.calendar(k); m.Kind == lexicon.ModWord && m.Value <= 1 && p.word(k+1) == "week" {
		pt.YearMod = int8(m.Value + 2)
		return at(i, k+2, pt)
	}
	if j > i+1 && !p.goesOn(j) {
		j = i + 1
	}
	return at(i, j, pt)
}

// weekdayBehind takes in the weekday that stands behind a day: "16 May (Friday)", "16 May 2026, a Friday".
func (p *parser) weekdayBehind(f *found) {
	if f.weekday >= 0 || f.expr.Range || f.expr.A.Kind != OnCalendar || f.expr.A.Day == 0 {
		return
	}
	i := f.last
	switch {
	case p.is(i, '(') && p.is(i+2, ')') && p.calendar(i+1).Kind == lexicon.WeekdayName:
		f.weekday, f.last = int8(p.calendar(i+1).Value), i+3
	case p.is(i, ',') && p.word(i+1) == "a" && p.calendar(i+2).Kind == lexicon.WeekdayName && p.t.Tokens[i+2].Is(text.Capital) && !p.noun(i+3):
		f.weekday, f.last = int8(p.calendar(i+2).Value), i+3
	}
}

// dateBehind reads the date behind a weekday that ends before token j.
func (p *parser) dateBehind(j int) (found, bool) {
	if p.is(j, ',') || p.is(j, '(') {
		j++
	}
	if p.word(j) == "the" {
		j++
	}
	if j >= p.to {
		return none()
	}
	if p.t.Tokens[j].Kind == text.Number {
		if f, ok := p.numeric(j); ok {
			return f, true
		}
		return p.dayMonth(j)
	}
	if m, _ := p.monthAt(j); m > 0 {
		f, ok := p.month(j)
		return f, ok && f.expr.A.Day > 0
	}
	if p.lex.Entry(p.t.Tokens[j].Word).Number.Kind == lexicon.OrdinalNumber {
		return p.dayMonth(j)
	}
	return none()
}

// weekOf reads the weekday behind a week: "last week on Friday".
func (p *parser) weekOf(first, j int, pt Point) (found, bool) {
	if pt.Unit != Week || pt.Anchor != FromDateline || pt.Part != Whole || p.word(j) != "week" {
		return none()
	}
	k := j + 1
	if p.word(k) == "on" {
		k++
	}
	c := p.calendar(k)
	if c.Kind != lexicon.WeekdayName || c.Guarded {
		return none()
	}
	return at(first, k+1, Point{Kind: OnWeekday, Weekday: int8(c.Value + 1), YearMod: pt.Mod + 2})
}
