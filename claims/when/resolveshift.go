package when

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
