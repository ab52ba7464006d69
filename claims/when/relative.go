package when

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
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
	pt := Point{Kind: OnWeekday, Weekday: int8(c.Value + 1)}
	if p.word(j) == "the" {
		if d, last := p.day(j + 1); d > 0 && p.t.Tokens[j+1].Kind == text.Number && !p.noun(last) {
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

// unitOf returns the grain of a calendar unit and how many of it the word means.
func unitOf(name string) (Grain, float32, bool) {
	switch name {
	case "second", "minute", "hour":
		return Hour, 1, true
	case "day", "night":
		return Day, 1, true
	case "week", "weekend":
		return Week, 1, true
	case "fortnight":
		return Week, 2, true
	case "month":
		return Month, 1, true
	case "quarter":
		return Month, 3, true
	case "year":
		return Year, 1, true
	case "decade":
		return Decade, 1, true
	case "century":
		return Century, 1, true
	}
	return Unknown, 0, false
}

// theUnit reads "the day before", "the week after 5 May", "the day before yesterday", "over the weekend".
func (p *parser) theUnit(i int) (found, bool) {
	c := p.calendar(i)
	if c.Plural || p.word(i-1) != "the" {
		return none()
	}
	unit, n, ok := unitOf(p.word(i))
	if !ok || unit == Hour {
		return none()
	}
	first := i
	if i-1 >= p.floor {
		first = i - 1
	}
	if p.word(i) == "weekend" {
		switch p.word(i - 2) {
		case "over", "at", "on", "during":
			return at(first, i+1, Point{Kind: InUnit, Unit: Week, Part: Weekend})
		}
		return none()
	}
	s := p.calendar(i + 1)
	if s.Kind != lexicon.ShiftWord || s.Value != shiftBefore && s.Value != shiftAfter {
		return none()
	}
	if d := p.calendar(i + 2); d.Kind == lexicon.DayName && unit == Day {
		step := int8(1)
		if s.Value == shiftBefore {
			step = -1
		}
		return at(first, i+3, Point{Kind: OnDayName, Mod: int8(d.Value) + step})
	}
	if p.word(i+2) == "last" && unit == Year {
		return at(first, i+3, Point{Kind: InUnit, Unit: Year, Mod: -2, Named: true})
	}
	f := p.shifted(first, i+1, Point{Kind: Shifted, Unit: unit, Lo: n, Hi: n}, s.Value)
	return f, true
}

// shifted makes an expression of a shift whose direction word, of the given value, stands at token j. A date behind "before" or
// "after" is what it is counted from.
func (p *parser) shifted(first, j int, pt Point, value int16) found {
	pt.Mod, pt.Anchor = 1, FromEvent
	switch value {
	case shiftAgo:
		pt.Mod, pt.Anchor = -1, FromDateline
	case shiftHence:
		pt.Anchor = FromDateline
	case shiftEarlier, shiftBefore:
		pt.Mod = -1
	}
	f, _ := at(first, j+1, pt)
	if value != shiftBefore && value != shiftAfter || p.nested || j+1 >= p.to || !p.starts(j+1) {
		return f
	}
	q := *p
	q.nested, q.floor = true, j+1
	b, ok := q.simple(j + 1)
	if !ok || b.first != j+1 || b.weak || b.expr.Range || b.expr.A.Kind == Shifted || b.expr.A.Kind == Trailing {
		return f
	}
	f.expr.A.Anchor, f.expr.B, f.last = FromBase, b.expr.A, b.last
	return f
}

// shift reads "three days ago", "a month later", "two and a half years after", "two weeks from now".
func (p *parser) shift(i int) (found, bool) {
	if !p.unitSoon(i) {
		return none()
	}
	m, ok := quantity.At(p.lex, p.t, p.floor, p.to, i)
	if !ok || m.Unit < 0 || m.Is(quantity.Age|quantity.Clock|quantity.Compound) {
		return none()
	}
	unit, n, ok := unitOf(p.lex.Units[m.Unit].Name)
	if !ok || p.lex.Units[m.Unit].Dimension != "duration" {
		return none()
	}
	lo, hi := count(m.Interval)
	pt := Point{Kind: Shifted, Unit: unit, Lo: lo * n, Hi: hi * n}
	j := int(m.Last)
	if p.link(j, lexicon.LinkFrom) && (p.word(j+1) == "now" || p.word(j+1) == "today") {
		f := p.shifted(int(m.First), j+1, pt, shiftHence)
		return f, true
	}
	s := p.calendar(j)
	if s.Kind != lexicon.ShiftWord {
		return none()
	}
	return p.shifted(int(m.First), j, pt, s.Value), true
}

// unitSoon reports whether a unit of time and a word that shifts stand near token i, so that reading the number is worth while.
func (p *parser) unitSoon(i int) bool {
	for j := i; j < p.to && j < i+9; j++ {
		switch p.calendar(j).Kind {
		case lexicon.ShiftWord:
			return true
		}
		if p.word(j) == "now" || p.word(j) == "today" {
			return true
		}
	}
	return false
}

// modified reads "last year", "this week", "next Friday", "last December", "the following day", "last night", "the past three years".
func (p *parser) modified(i int) (found, bool) {
	mod, j := p.calendar(i).Value, i+1
	if j >= p.to || p.dash(j) {
		return none()
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

// modifiedUnit reads a unit behind a modifier.
func (p *parser) modifiedUnit(first, i, j int, the bool, pt Point) (found, bool) {
	unit, _, ok := unitOf(p.word(j))
	if !ok || unit == Hour {
		return none()
	}
	w := p.word(i)
	switch {
	case w == "past" || the && w == "last" && unit > Day:
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

// trailing reads "the last three years", "the past few days", "the next two weeks".
func (p *parser) trailing(first, i, j int, mod int16) (found, bool) {
	switch p.word(i) {
	case "last", "past", "previous", "next", "coming", "following", "preceding":
	default:
		return none()
	}
	m, ok := quantity.At(p.lex, p.t, j, p.to, j)
	if !ok || m.Unit < 0 || p.lex.Units[m.Unit].Dimension != "duration" || m.Is(quantity.Compound|quantity.Article) {
		return none()
	}
	unit, n, ok := unitOf(p.lex.Units[m.Unit].Name)
	if !ok {
		return none()
	}
	lo, hi := count(m.Interval)
	pt := Point{Kind: Trailing, Unit: unit, Lo: lo * n, Hi: hi * n}
	if mod == 1 || mod == modFollowing {
		pt.Kind, pt.Lo, pt.Mod = Shifted, 0, 1
	}
	if mod >= modSame {
		pt.Anchor = FromEvent
	}
	return at(first, int(m.Last), pt)
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
