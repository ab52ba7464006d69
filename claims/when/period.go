package when

import "fmt"

// Grain is how finely a period is told.
type Grain uint8

// The grains, from fine to coarse.
const (
	Unknown Grain = iota
	Hour
	DayPart // morning, night
	Day
	Week
	Month
	Season
	Year
	Decade
	Century
)

// grainNames are the names that reports and rules use, in the order of the grains.
var grainNames = [...]string{"", "hour", "day-part", "day", "week", "month", "season", "year", "decade", "century"}

// String returns the name of the grain: "day", "month"; "" for Unknown.
func (g Grain) String() string {
	if int(g) < len(grainNames) {
		return grainNames[g]
	}
	return ""
}

// Period is a range of days, both ends included. The zero Period is no period.
type Period struct {
	From, To Date
	Grain    Grain
	Range    bool  // written as a range: 13–14 February
	Approx   bool  // "around", "early", "about"
	Minute   int16 // minutes after midnight of a clock time, plus 1; 0 when there is none
}

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p.Grain == Unknown }

// OnDay returns the period of one day.
func OnDay(d Date) Period { return Period{From: d, To: d, Grain: Day} }

// OfMonth returns the period of a month, 1 to 12.
func OfMonth(year, month int) Period {
	return Period{From: Civil(year, month, 1), To: Civil(year, month, MonthDays(year, month)), Grain: Month}
}

// OfYear returns the period of a year.
func OfYear(year int) Period {
	return Period{From: Civil(year, 1, 1), To: Civil(year, 12, 31), Grain: Year}
}

// Disjoint reports whether no day lies in both periods. A period that is unknown is disjoint from none.
func (p Period) Disjoint(o Period) bool {
	return !p.IsZero() && !o.IsZero() && (p.To < o.From || o.To < p.From)
}

// Overlaps reports whether both periods are known and share a day.
func (p Period) Overlaps(o Period) bool {
	return !p.IsZero() && !o.IsZero() && p.From <= o.To && o.From <= p.To
}

// Contains reports whether every day of o lies in p. An unknown period contains nothing and lies in none.
func (p Period) Contains(o Period) bool {
	return !p.IsZero() && !o.IsZero() && p.From <= o.From && o.To <= p.To
}

// Days returns the number of days, 0 for an unknown period.
func (p Period) Days() int {
	if p.IsZero() {
		return 0
	}
	return int(p.To-p.From) + 1
}

// Union returns the shortest period that contains both.
func (p Period) Union(o Period) Period {
	switch {
	case p.IsZero():
		return o
	case o.IsZero():
		return p
	}
	return Period{From: min(p.From, o.From), To: max(p.To, o.To), Grain: min(p.Grain, o.Grain), Range: true, Approx: p.Approx || o.Approx}
}

// seasonNames are the names of the seasons in the order of calendar.yaml.
var seasonNames = [...]string{"spring", "summer", "autumn", "winter"}

// String writes the period in the manner of ISO 8601: "2026-02-13", "2026-02", "2026", "2026-02-13/2026-02-14", "2020-autumn",
// "1990/1999"; "" for an unknown one.
func (p Period) String() string {
	if p.IsZero() {
		return ""
	}
	y1, m1, d1 := p.From.Civil()
	y2, m2, d2 := p.To.Civil()
	first, last := d1 == 1, d2 == MonthDays(y2, m2)
	switch {
	case p.From == p.To:
		return iso(p.From)
	case p.Grain == Season && d1 == 1 && !p.Range:
		return fmt.Sprintf("%04d-%s", y1, seasonNames[(m1/3+3)%4])
	case first && last && y1 == y2 && m1 == m2:
		return fmt.Sprintf("%04d-%02d", y1, m1)
	case first && last && m1 == 1 && m2 == 12 && y1 == y2:
		return fmt.Sprintf("%04d", y1)
	case first && last && m1 == 1 && m2 == 12:
		return fmt.Sprintf("%04d/%04d", y1, y2)
	case first && last && p.Grain >= Month:
		return fmt.Sprintf("%04d-%02d/%04d-%02d", y1, m1, y2, m2)
	}
	return iso(p.From) + "/" + iso(p.To)
}

func iso(d Date) string {
	y, m, day := d.Civil()
	if y < 0 || y > 9999 {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
	}
	b := [...]byte{'0' + byte(y/1000), '0' + byte(y/100%10), '0' + byte(y/10%10), '0' + byte(y%10), '-', '0' + byte(m/10), '0' + byte(m%10), '-', '0' + byte(day/10), '0' + byte(day%10)}
	return string(b[:])
}
