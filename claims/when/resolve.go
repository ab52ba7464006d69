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

// resolveRange resolves both ends. An end without a year is the first one after the start.
func (e Expr) resolveRange(c Context) (Period, bool) {
	start, ok := e.A.resolve(c)
	if !ok {
		return Period{}, false
	}
	if bareWeekday(e.A) && bareWeekday(e.B) && (c.Past || !c.Future) { // what is past ended within the past six days
		end, _ := e.B.resolve(c)
		start = OnDay(end.To - Date((int(e.B.Weekday-e.A.Weekday)+7)%7))
	}
	end, ok := e.end(start, c)
	if !ok || start.From > end.To {
		return Period{}, false
	}
	return Period{From: start.From, To: end.To, Grain: min(start.Grain, end.Grain), Range: true, Approx: start.Approx || end.Approx}, true
}

// bareWeekday reports whether p is a weekday without a word that says which.
func bareWeekday(p Point) bool { return p.Kind == OnWeekday && !p.Named && p.YearMod == 0 }

// end resolves the end of a range that begins with start.
func (e Expr) end(start Period, c Context) (Period, bool) {
	b := e.B
	switch {
	case b.Kind == OnCalendar && b.Year == 0 && b.YearMod == 0 && !b.Named:
		year := start.From.Year()
		for y := year; y < year+9; y++ {
			b.Year = int16(y)
			if end, ok := b.resolve(c); ok && end.To >= start.From {
				return end, true
			}
		}
		return Period{}, false
	case bareWeekday(b):
		d := start.From
		return OnDay(d + Date((int(b.Weekday-1)-d.Weekday()+7)%7)), true
	}
	return b.resolve(c)
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
	d := r.From + Date((int(p.Weekday-1)-r.From.Weekday()+7)%7) + Date(7*(int(p.Day)-1))
	return OnDay(d), d <= r.To
}

// onCalendar resolves day, month, season and year. Without a year it is the latest not after the dateline where the clause speaks of
// the past, the next one where it speaks of what is to come, and else the nearest.
func (p Point) onCalendar(c Context) (Period, bool) {
	if p.Year != 0 {
		return p.in(int(p.Year))
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

// fromBase resolves units counted from a known period.
func (p Point) fromBase(base Period) (Period, bool) {
	switch p.Kind {
	case InUnit:
		return p.unitOf(base)
	case Trailing:
		return Period{From: move(base.From, p.Unit, -float64(p.Hi)), To: base.To, Grain: p.Unit, Range: true, Approx: true}, true
	}
	lo, hi := float64(p.Lo), float64(p.Hi)
	if p.Mod < 0 {
		lo, hi = -hi, -lo
	}
	r := Period{From: move(base.From, p.Unit, lo), To: move(base.To, p.Unit, hi), Grain: max(p.Unit, Day), Approx: lo != hi}
	if p.Unit <= Day || base.Grain >= p.Unit {
		return r, true
	}
	slack := Date(unitDays(p.Unit) / 2)
	r.From, r.To, r.Approx = r.From-slack, r.To+slack, true
	return r, true
}

// unitDays returns the length of a unit in days.
func unitDays(u Grain) int {
	switch u {
	case Week:
		return 7
	case Month:
		return 30
	case Season:
		return 90
	case Year:
		return 365
	case Decade:
		return 3652
	case Century:
		return 36524
	}
	return 1
}

// move returns the date n units from d. Whole months and years keep the day of the month.
func move(d Date, u Grain, n float64) Date {
	months := 0.0
	switch u {
	case Hour:
		return d
	case Month:
		months = n
	case Year:
		months = 12 * n
	case Decade:
		months = 120 * n
	case Century:
		months = 1200 * n
	default:
		return d + Date(n*float64(unitDays(u)))
	}
	whole := int(months)
	return d.AddMonths(whole) + Date((months-float64(whole))*30.4)
}

// unitOf returns the unit that lies Mod units from the one that base falls into: last year, the following day.
func (p Point) unitOf(base Period) (Period, bool) {
	d := base.From
	if p.Mod > 0 {
		d = base.To
	}
	y, m, _ := d.Civil()
	n := int(p.Mod)
	switch p.Unit {
	case Hour, DayPart, Day:
		if n == 0 && p.Anchor == FromEvent {
			return base, true
		}
		return OnDay(d + Date(n)), true
	case Week:
		monday := d - Date((d.Weekday()+6)%7) + Date(7*n)
		if p.Part == Weekend && !p.Named && monday+5 > d { // over the weekend: the last one
			monday -= 7
		}
		return Period{From: monday, To: monday + 6, Grain: Week}, true
	case Month:
		y, m, _ = Civil(y, m, 1).AddMonths(n).Civil()
		return OfMonth(y, m), true
	case Year:
		return OfYear(y + n), true
	case Decade:
		y = floorDiv(y, 10)*10 + 10*n
		return Period{From: Civil(y, 1, 1), To: Civil(y+9, 12, 31), Grain: Decade}, true
	case Century:
		y = floorDiv(y, 100)*100 + 100*n
		return Period{From: Civil(y, 1, 1), To: Civil(y+99, 12, 31), Grain: Century}, true
	}
	return Period{}, false
}

// of returns the part of a period.
func (part Part) of(r Period) Period {
	n := Date(r.Days())
	from, to := r.From, r.To
	switch {
	case part == Early || part == Beginning:
		to = from + max(n/3-1, 0)
	case part == Mid:
		from, to = r.From+n/3, r.To-n/3
	case part == Late || part == End:
		from = to - max(n/3-1, 0)
	case part == SoFar || part == ToCome:
		return r
	case part == Weekend:
		from, to = r.To-1, r.To
	case part >= Week1:
		k := Date(part - Week1)
		from = min(r.From+7*k, r.To)
		to = min(from+6, r.To)
	case part >= Half1:
		return months(r, int(part-Half1), 6)
	case part >= Quarter1:
		return months(r, int(part-Quarter1), 3)
	}
	r.From, r.To, r.Approx = from, to, true
	return r
}

// months returns the k-th n months of a year.
func months(r Period, k, n int) Period {
	if r.Grain != Year {
		if n == 6 && k < 2 { // the first half of a month
			half := (r.To - r.From + 1) / 2
			if k == 0 {
				r.To = r.From + half - 1
			} else {
				r.From += half
			}
		}
		return r
	}
	start := r.From.AddMonths(k * n)
	return Period{From: start, To: start.AddMonths(n) - 1, Grain: Month, Range: true}
}
