package when

import "github.com/factlint/factlint/claims/lexicon"

// rangeEnd reads the other end of a range: "from Friday night to Saturday", "13 February–2 March", "between 1991 and 1994".
func (p *parser) rangeEnd(f *found) {
	if f.expr.Range || f.expr.A.Kind == Shifted || f.expr.A.Kind == Trailing || p.nested {
		return
	}
	j := f.last
	between := p.link(f.first-1, lexicon.LinkBetween)
	from := p.link(f.first-1, lexicon.LinkFrom)
	if p.word(j) == "up" && (p.link(j+1, lexicon.LinkTo) || p.word(j+1) == "until") && from {
		j++ // from 3 May up to 9 May
	}
	switch {
	case p.dash(j):
	case (p.link(j, lexicon.LinkDash) || p.link(j, lexicon.LinkHyphen)) && j+1 < p.to && f.expr.A.Day > 0:
	case p.link(j, lexicon.LinkTo) && (from || !f.weak):
	case p.word(j) == "until" || p.word(j) == "till" || p.word(j) == "through":
		if f.weak && !from {
			return
		}
	case between && p.link(j, lexicon.LinkAnd):
	default:
		return
	}
	k := j + 1
	if p.word(k) == "and" && p.word(k+1) == "including" {
		k += 2
	} else if p.word(j) == "through" && p.link(k, lexicon.LinkTo) {
		k++
	}
	if p.word(k) == "the" {
		k++
	}
	if k >= p.to || !p.starts(k) {
		return
	}
	q := *p
	q.nested, q.floor = true, k
	b, ok := q.simple(k)
	if !ok || b.first != k || b.expr.Range || !matches(f.expr.A, b.expr.A) {
		return
	}
	q.daypart(&b)
	if b.weak && !from && !between && p.link(j, lexicon.LinkTo) {
		return
	}
	f.expr.B, f.expr.Range, f.last, f.weak = b.expr.A, true, b.last, false
	f.weekdayB = b.weekday + 1
	f.expr.complete()
	p.lead(f)
}

// isDay reports whether p is told to the day.
func (p Point) isDay() bool {
	switch p.Kind {
	case OnWeekday, OnDayName, OnDayOfMonth, OnNthWeekday:
		return true
	case OnCalendar:
		return p.Day > 0
	case InUnit:
		return p.Unit <= Day
	}
	return false
}

// matches reports whether two points may be the ends of one range.
func matches(a, b Point) bool {
	if a.Kind == OnCalendar && b.Kind == OnCalendar {
		if a.Month == 0 && a.Season == 0 {
			return b.Month == 0 && b.Season == 0
		}
		return b.Month > 0 || b.Season > 0
	}
	if a.Kind == OnDayOfMonth {
		return b.Kind == OnDayOfMonth || b.Kind == OnCalendar && b.Day > 0
	}
	return a.isDay() && b.isDay() || a.Kind == b.Kind && (a.Kind == InDecade || a.Kind == InCentury) || a.Kind == OnCalendar && a.Month == 0 && b.Kind == InUnit && b.Unit == Year
}

// complete gives each end of a range what only the other one tells: "13 February to 2 March 2026", "the 13th to 15 February".
func (e *Expr) complete() {
	a, b := &e.A, &e.B
	if a.Kind == OnDayOfMonth && b.Kind == OnCalendar {
		day := a.Day
		*a = *b
		a.Day = day
	}
	if a.Kind != OnCalendar || b.Kind != OnCalendar {
		return
	}
	switch {
	case a.Year == 0 && a.YearMod == 0 && b.Year != 0:
		a.Year = b.Year
		if a.Month > b.Month {
			a.Year--
		}
	case a.Year == 0 && a.YearMod == 0 && b.YearMod != 0:
		a.YearMod = b.YearMod
	case b.Year == 0 && b.YearMod == 0 && a.Year != 0:
		b.Year = a.Year
		if b.Month < a.Month {
			b.Year++
		}
	}
}
