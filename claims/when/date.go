package when

// Date is a day: the number of days since 1 January 1970 in the proleptic Gregorian calendar.
type Date int32

// Civil returns the date of a day given by year, month (1 to 12) and day of the month. A day beyond the end of the month runs
// over into the next one. The method is Howard Hinnant's days_from_civil.
func Civil(year, month, day int) Date {
	y := year
	if month <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	m := month - 3
	if month <= 2 {
		m = month + 9
	}
	doy := (153*m+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Date(era*146097 + doe - 719468)
}

// Civil returns year, month (1 to 12) and day of the month.
func (d Date) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	if month > 12 {
		month -= 12
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Weekday returns the day of the week, 0 for Sunday to 6 for Saturday.
func (d Date) Weekday() int {
	return ((int(d)+4)%7 + 7) % 7 // 1 January 1970 was a Thursday
}

// Year returns the year of the date.
func (d Date) Year() int {
	y, _, _ := d.Civil()
	return y
}

// AddMonths returns the date n months later (earlier when n is negative), at most the last day of that month.
func (d Date) AddMonths(n int) Date {
	y, m, day := d.Civil()
	m0 := y*12 + m - 1 + n
	y, m = floorDiv(m0, 12), m0-floorDiv(m0, 12)*12+1
	return Civil(y, m, min(day, MonthDays(y, m)))
}

// MonthDays returns the number of days of a month, 29 for February of a leap year.
func MonthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
