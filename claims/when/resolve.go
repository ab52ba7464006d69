package when

// Context is what relative expressions are resolved against.
type Context struct {
	Dateline     Period // day of publication; zero when unknown
	Event        Period // of the last event in the text; zero when unknown
	Past, Future bool   // tense of the clause; neither when unknown
}

// Resolve returns the period that the expression means. It returns false when the expression is impossible or needs a dateline or
// an event that is not known.
func (e Expr) Resolve(c Context) (Period, bool) {
	if e.Impossible() {
		return Period{}, false
	}
	if e.A.Anchor == FromBase {
		base, ok := e.B.resolve(c)
		if !ok {
			return Period{}, false
		}
		return e.A.resolve(Context{Dateline: c.Dateline, Event: base})
	}
	if !e.Range {
		return e.A.resolve(c)
	}
	return e.resolveRange(c)
}

// NeedsTense reports whether what the expression means depends on the tense of its clause, where the dateline is known.
func (e *Expr) NeedsTense() bool {
	return e.A.needsTense() || (e.Range || e.A.Anchor == FromBase) && e.B.needsTense()
}

func (p *Point) needsTense() bool {
	switch p.Kind {
	case OnCalendar, OnNthWeekday:
		return p.Year == 0
	case OnWeekday, OnDayOfMonth:
		return true
	}
	return false
}

func (p Point) resolve(c Context) (Period, bool) {
	r, ok := p.whole(c)
	if !ok {
		return r, false
	}
	switch {
	case p.Part == SoFar && r.Contains(c.Dateline):
		r.To, r.Approx = c.Dateline.To, true
	case p.Part == ToCome && r.Contains(c.Dateline):
		r.From, r.Approx = c.Dateline.From, true
	case p.Part != Whole:
		r = p.Part.of(r)
	}
	if p.DayPart > 0 && r.Grain == Day {
		r.Grain = DayPart
	}
	r.Minute = p.Minute
	r.Approx = r.Approx || p.Approx
	return r, true
}

// whole resolves the point without its part.
func (p Point) whole(c Context) (Period, bool) {
	switch p.Kind {
	case OnCalendar:
		return p.onCalendar(c)
	case InDecade:
		return Period{From: Civil(int(p.Year), 1, 1), To: Civil(int(p.Year)+9, 12, 31), Grain: Decade}, true
	case InCentury:
		return Period{From: Civil(int(p.Year), 1, 1), To: Civil(int(p.Year)+100, 12, 31), Grain: Century}, true
	case Shifted, Trailing, InUnit:
		base := c.Dateline
		if p.Anchor != FromDateline {
			base = c.Event
		}
		if base.IsZero() {
			return Period{}, false
		}
		return p.fromBase(base)
	}
	if c.Dateline.IsZero() {
		return Period{}, false
	}
	today := c.Dateline.From
	switch p.Kind {
	case OnDayName:
		return OnDay(today + Date(p.Mod)), true
	case OnWeekday:
		if p.Named && p.Mod > 0 {
			return p.nextWeekday(today), true
		}
		return OnDay(p.weekday(today, c)), true
	case OnDayOfMonth:
		return p.dayOfMonth(today, c)
	case OnNthWeekday:
		return p.nthWeekday(c)
	}
	return Period{}, false
}

// weekday returns the day of a bare or modified weekday: the nearest of the past six days, today included; the next one in a
// clause that speaks of what is to come.
func (p Point) weekday(today Date, c Context) Date {
	if p.YearMod != 0 { // Friday last week
		monday := today - Date((today.Weekday()+6)%7)
		return monday + Date(7*(int(p.YearMod)-2)+(int(p.Weekday-1)+6)%7)
	}
	back := Date((today.Weekday() - int(p.Weekday-1) + 7) % 7)
	switch {
	case p.Named && p.Mod < 0:
		if back == 0 {
			back = 7
		}
		return today - back
	case p.Named && p.Mod == 0:
		monday := today - Date((today.Weekday()+6)%7)
		return monday + Date((int(p.Weekday-1)+6)%7)
	case c.Future && !c.Past:
		return today + 7 - back
	}
	return today - back
}

// nextWeekday returns "next Friday": the Friday of next week, and also the one of this week where it is still to come, since usage
// differs.
func (p Point) nextWeekday(today Date) Period {
	monday := today - Date((today.Weekday()+6)%7)
	d := monday + Date((int(p.Weekday-1)+6)%7)
	r := OnDay(d + 7)
	if d > today {
		r.From, r.Range, r.Approx = d, true, true
	}
	return r
}

func (p Point) dayOfMonth(today Date, c Context) (Period, bool) {
	y, m, _ := today.Civil()
	if p.Named {
		y, m, _ = Civil(y, m, 1).AddMonths(int(p.Mod)).Civil()
		return Point{Kind: OnCalendar, Month: int8(m), Day: p.Day}.in(y)
	}
	d := Civil(y, m, int(p.Day))
	step := -1
	if c.Future {
		step = 1
	}
	for range 12 {
		if int(p.Day) <= MonthDays(y, m) && (step < 0 && d <= today || step > 0 && d >= today) {
			return OnDay(d), true
		}
		y, m, _ = Civil(y, m, 1).AddMonths(step).Civil()
		d = Civil(y, m, int(p.Day))
	}
	return Period{}, false
}

// nthWeekday resolves "the first Tuesday of November".
func (p Point) nthWeekday(c Context) (Period, bool) {
	m := Point{Kind: OnCalendar, Year: p.Year, YearMod: p.YearMod, Month: p.Month}
	if p.Month == 0 {
		m = Point{Kind: InUnit, Unit: Month, Mod: p.Mod, Anchor: p.Anchor}
	}
	r, ok := m.resolve(c)
	if !ok {
		return r, false
	}
	if p.Day == 0 {
		return OnDay(r.To - Date((r.To.Weekday()-int(p.Weekday-1)+7)%7)), true
	}
	d := r.From + Date((int(p.Weekday-1)-r.From.Weekday()+7)%7) + Date(7*(int(p.Day)-1))
	return OnDay(d), d <= r.To
}

// onCalendar resolves day, month, season and year. Without a year it is the latest not after the dateline where the clause speaks of
// the past, the next one where it speaks of what is to come, and else the nearest.
func (p Point) onCalendar(c Context) (Period, bool) {
	if p.Year != 0 {
		return p.in(int(p.Year))
	}
	if p.Anchor == FromEvent {
		if c.Event.IsZero() {
			return Period{}, false
		}
		return p.in(c.Event.From.Year() + int(p.YearMod) - 2)
	}
	if c.Dateline.IsZero() {
		return Period{}, false
	}
	today := c.Dateline.From
	year := today.Year()
	if p.YearMod != 0 {
		return p.in(year + int(p.YearMod) - 2)
	}
	if p.Named {
		return p.modified(today, year)
	}
	return p.near(today, year, c)
}

// A day without its year, in words that tell of the past, that lies ahead so many days at most and back so many at least is the one ahead.
const (
	soon    = 45
	longAgo = 300
)

// leapYears is how many years must be looked through to meet a 29 February.
const leapYears = 8

// near returns the occurrence that the tense asks for; where the tense is unknown, the one nearest to today.
func (p Point) near(today Date, year int, c Context) (Period, bool) {
	var before, after Period
	for y := year - leapYears; y <= year+leapYears; y++ {
		r, ok := p.in(y)
		switch {
		case !ok:
		case r.From <= today:
			before = r
			if r.To >= today {
				after = r
			}
		case after.IsZero():
			after = r
		}
	}
	switch {
	case c.Past && !c.Future && p.Day > 0 && !after.IsZero() && !before.IsZero() && after.From-today <= soon && today-before.To > longAgo:
		return after, true // "the round that was announced on 4 August begins on 2 September": a day of the year before would be told with its year
	case c.Past && !c.Future || after.IsZero():
		return before, !before.IsZero()
	case c.Future && !c.Past || before.IsZero() || after.From-today < today-before.To:
		return after, true
	}
	return before, true
}

// modified resolves "last December", "this summer", "next May".
func (p Point) modified(today Date, year int) (Period, bool) {
	switch {
	case p.Mod < 0:
		for y := year; y > year-3; y-- {
			if r, ok := p.in(y); ok && r.To < today {
				return r, true
			}
		}
	case p.Mod > 0:
		for y := year; y < year+3; y++ {
			if r, ok := p.in(y); ok && r.From > today {
				return r, true
			}
		}
	}
	return p.in(year)
}

// in returns the period in a given year.
func (p Point) in(year int) (Period, bool) {
	switch {
	case p.Season > 0:
		return ofSeason(year, int(p.Season)), true
	case p.Month == 0:
		return OfYear(year), true
	case p.Day == 0:
		return OfMonth(year, int(p.Month)), true
	case int(p.Day) > MonthDays(year, int(p.Month)):
		return Period{}, false
	}
	return OnDay(Civil(year, int(p.Month), int(p.Day))), true
}

// ofSeason returns a season of the northern half of the earth, from the beginning of its first month to its astronomical end, since
// both ways of counting are in use. The winter of a year may be the one that begins or the one that ends in it.
func ofSeason(year, season int) Period {
	r := Period{Grain: Season}
	switch season {
	case 1:
		r.From, r.To = Civil(year, 3, 1), Civil(year, 6, 21)
	case 2:
		r.From, r.To = Civil(year, 6, 1), Civil(year, 9, 22)
	case 3:
		r.From, r.To = Civil(year, 9, 1), Civil(year, 12, 21)
	default:
		r.From, r.To = Civil(year, 1, 1), Civil(year+1, 3, 20)
	}
	return r
}
