package when

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// values of the ModWord kind in calendar.yaml from which on the anchor is the last event.
const (
	modSame      = 2
	modPrevious  = 3
	modFollowing = 4
)

// values of the ShiftWord kind in calendar.yaml.
const (
	shiftAgo = iota
	shiftEarlier
	shiftBefore
	shiftLater
	shiftAfter
	shiftHence
)

// season reads "fall of 2020", "the spring", "winter 2021".
func (p *parser) season(i int) (found, bool) {
	c := p.calendar(i)
	f, _ := at(i, i+1, Point{Kind: OnCalendar, Season: int8(c.Value + 1)})
	p.yearAfter(&f)
	if f.expr.A.Year != 0 || f.expr.A.YearMod != 0 {
		return f, true
	}
	if p.noun(i+1) || p.link(i+1, lexicon.LinkOf) || p.dash(i+1) || i+1 < p.to && p.t.Tokens[i+1].Is(text.Capital) {
		return none()
	}
	k := i - 1
	if p.word(k) == "the" {
		k--
	}
	switch p.word(k) {
	case "in", "since", "until", "till", "over", "during", "throughout", "by", "early", "late":
		return f, true
	}
	return none()
}

// dayName reads "yesterday", "tomorrow", "tonight".
func (p *parser) dayName(i int) (found, bool) {
	pt := Point{Kind: OnDayName, Mod: int8(p.calendar(i).Value)}
	if p.word(i) == "tonight" {
		pt.DayPart = 5
	}
	return at(i, i+1, pt)
}

// modified reads "last year", "this week", "next Friday", "last December", "the following day", "last night", "the past three years".
func (p *parser) modified(i int) (found, bool) {
	mod, j := p.calendar(i).Value, i+1
	if j >= p.to || p.dash(j) || p.calendar(j).Kind == lexicon.NoCalendar && !p.trails(i) {
		return none()
	}
	if p.word(i) == "last" && p.calendar(j).Kind == lexicon.NoCalendar && p.lasting(i) {
		return none()
	}
	if p.word(i) == "last" {
		if f, ok := p.dayOf(i, j, 0); ok {
			return f, true
		}
		if c := p.calendar(j); c.Kind == lexicon.WeekdayName && !c.Guarded {
			if f, ok := p.nth(i, j, 0); ok { // the last Tuesday of April
				return f, true
			}
		}
	}
	pt := Point{Mod: int8(mod), Named: true}
	if mod >= modSame {
		pt.Mod, pt.Anchor = int8([...]int{0, -1, 1}[mod-modSame]), FromEvent
	}
	the := p.word(i-1) == "the"
	first := i
	if w := p.word(i - 1); mod == 0 && i-1 >= p.floor && p.calendar(j).Kind == lexicon.UnitName && (w == "earlier" || w == "later") {
		first, pt.Part = i-1, SoFar
		if w == "later" {
			pt.Part = ToCome
		}
	}
	if the && i-1 >= p.floor && (mod >= modSame || p.calendar(j).Kind != lexicon.WeekdayName) {
		first = i - 1
	}
	c := p.calendar(j)
	switch c.Kind {
	case lexicon.UnitName:
		if !c.Plural {
			return p.modifiedUnit(first, i, j, the, pt)
		}
	case lexicon.WeekdayName:
		if mod < modSame && (!c.Guarded || p.t.Tokens[j].Is(text.Capital)) {
			pt.Kind, pt.Weekday = OnWeekday, int8(c.Value+1)
			if f, ok := p.dateBehind(j + 1); ok {
				f.first, f.weekday = first, int8(c.Value)
				return f, true
			}
			return at(first, j+1, pt)
		}
	case lexicon.MonthName:
		if m, last := p.monthAt(j); m > 0 && mod < modSame {
			pt.Kind, pt.Month = OnCalendar, int8(m)
			return at(first, last, pt)
		}
	case lexicon.SeasonName:
		if mod < modSame {
			pt.Kind, pt.Season = OnCalendar, int8(c.Value+1)
			return at(first, j+1, pt)
		}
	case lexicon.PartName:
		return modifiedPart(first, j, mod, c.Value, pt)
	}
	return p.trailing(first, i, j, mod)
}

// lasting reports whether "last" at token i, before a length of time, is the verb: built to last seven years, it will last two days.
func (p *parser) lasting(i int) bool {
	switch p.word(i - 1) {
	case "to", "will", "would", "can", "could", "may", "might", "should", "must", "shall", "not":
		return true
	}
	return false
}

// modifiedUnit reads a unit behind a modifier.
func (p *parser) modifiedUnit(first, i, j int, the bool, pt Point) (found, bool) {
	unit, _, ok := unitOf(p.word(j))
	if !ok || unit == Hour {
		return none()
	}
	w := p.word(i)
	switch {
	case w == "past" || the && w == "last" && unit > Day && unit < Decade:
		return at(first, j+1, Point{Kind: Trailing, Unit: unit, Lo: 1, Hi: 1})
	case w == "last" && unit == Day, w == "this" && unit == Day:
		return none()
	case w == "next" && (the || unit == Day):
		pt.Anchor = FromEvent
	}
	pt.Kind, pt.Unit = InUnit, unit
	if f, ok := p.weekOf(first, j, pt); ok {
		return f, true
	}
	if p.word(j) == "weekend" {
		pt.Part = Weekend
	}
	return at(first, j+1, pt)
}

// yearPart reads "Q1 2025", "H2 of 2024", "Q3 this year".
func (p *parser) yearPart(i int) (found, bool) {
	j := i + 1
	if p.link(j, lexicon.LinkOf) {
		j++
	}
	f, ok := p.inner(j)
	if !ok || f.expr.A.Month > 0 || f.expr.A.Season > 0 || f.expr.A.Kind == InUnit && f.expr.A.Unit != Year || f.expr.A.Kind == InDecade {
		return none()
	}
	f.first = i
	f.expr.A.Part = Quarter1 + Part(p.calendar(i).Value-1)
	if v := p.calendar(i).Value; v > 10 {
		f.expr.A.Part = Half1 + Part(v-11)
	}
	return f, true
}

// modifiedPart reads "this morning", "last night", "the following evening".
func modifiedPart(first, j int, mod, part int16, pt Point) (found, bool) {
	pt.DayPart = int8(part + 1)
	switch {
	case mod >= modSame:
		pt.Kind, pt.Unit = InUnit, Day
	case mod == 0 || mod == -1 && part == 4:
		pt.Kind = OnDayName
	case mod == 1:
		pt.Kind, pt.Unit, pt.Anchor = InUnit, Day, FromEvent
	default:
		return none()
	}
	return at(first, j+1, pt)
}

// partOfDay reads "the night of 12 February".
func (p *parser) partOfDay(i int) (found, bool) {
	j := i + 1
	if !p.link(j, lexicon.LinkOf) && p.word(j) != "on" || j+1 >= p.to || !p.starts(j+1) {
		return none()
	}
	f, ok := p.simple(j + 1)
	if !ok || f.expr.Range || f.weak {
		return none()
	}
	a := &f.expr.A
	if a.Kind == OnCalendar && a.Day == 0 || a.Kind == Shifted || a.Kind == InUnit && a.Unit > Day || a.Kind == InDecade {
		return none()
	}
	f.first = i
	a.DayPart = int8(p.calendar(i).Value + 1)
	return f, true
}

// partOf reads "early February", "mid-April", "the end of May", "late last year", "beginning of 2020".
func (p *parser) partOf(i int) (found, bool) {
	v := p.calendar(i).Value
	j := i + 1
	if p.dash(j) {
		j++
	}
	switch p.word(i) {
	case "beginning", "start", "end", "middle":
		if !p.link(j, lexicon.LinkOf) {
			return none()
		}
		j++
	default:
		if p.link(j, lexicon.LinkIn) && j > i {
			j++
		} else if w := p.word(j); w == "on" && p.calendar(j+1).Kind == lexicon.WeekdayName {
			j++
		}
	}
	f, ok := p.inner(j)
	if !ok {
		return none()
	}
	f.first = i
	if a := &f.expr.A; a.Kind == OnCalendar && a.Day > 0 || a.Kind == OnWeekday || a.Kind == OnDayName {
		return f, true
	}
	f.expr.A.Part = Early + Part(v)
	return f, true
}

// inner reads the period that a part is of: a month, a year, a season, a decade, "the year", "last year".
func (p *parser) inner(j int) (found, bool) {
	the := p.word(j) == "the"
	if the {
		j++
	}
	if j >= p.to {
		return none()
	}
	if y := p.year(j); y >= 1500 && y <= 2100 {
		return at(j, j+1, Point{Kind: OnCalendar, Year: int16(y)})
	}
	tok := &p.t.Tokens[j]
	if tok.Kind == text.Number {
		return p.decade(j)
	}
	c := p.calendar(j)
	switch c.Kind {
	case lexicon.MonthName:
		m, last := p.monthAt(j)
		if m == 0 {
			return none()
		}
		f, _ := at(j, last, Point{Kind: OnCalendar, Month: int8(m)})
		p.yearAfter(&f)
		return f, true
	case lexicon.SeasonName:
		f, _ := at(j, j+1, Point{Kind: OnCalendar, Season: int8(c.Value + 1)})
		p.yearAfter(&f)
		return f, true
	case lexicon.UnitName:
		unit, _, ok := unitOf(p.word(j))
		if the && ok && !c.Plural && unit >= Week {
			return at(j, j+1, Point{Kind: InUnit, Unit: unit})
		}
	case lexicon.ModWord:
		return p.modified(j)
	case lexicon.WeekdayName:
		return p.weekday(j)
	case lexicon.DayName:
		return p.dayName(j)
	}
	if p.lex.Entry(tok.Word).Number.Kind == lexicon.OrdinalNumber {
		return p.ordinal(j)
	}
	return none()
}
