package when

import (
	"fmt"
	"time"
)

// WeekdayName returns the English name of a weekday, 0 Sunday to 6 Saturday.
func WeekdayName(day int) string { return time.Weekday(day).String() }

// MonthKey returns the month of a date as "2026-02".
func (d Date) MonthKey() string {
	y, m, _ := d.Civil()
	return fmt.Sprintf("%04d-%02d", y, m)
}

// Years returns the whole years from one date to another: the age at the second of who was born on the first.
func Years(from, to Date) int {
	y1, m1, d1 := from.Civil()
	y2, m2, d2 := to.Civil()
	n := y2 - y1
	if m2 < m1 || m2 == m1 && d2 < d1 {
		n--
	}
	return n
}
