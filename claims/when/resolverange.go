package when

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
