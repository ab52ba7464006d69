package when

import "github.com/factlint/factlint/claims/quantity"

// PointKind says what sort of expression a Point is.
type PointKind uint8

// The kinds of point.
const (
	NoPoint      PointKind = iota
	OnCalendar             // day, month, season, year as far as they are given
	OnWeekday              // Friday, last Friday
	OnDayName              // yesterday: Mod days from the dateline
	InUnit                 // last year, this week, the following day: Mod units from the anchor
	Shifted                // three days ago, a month later: Lo to Hi units of Unit from the anchor, before it when negative
	Trailing               // the past three years: from Hi units before the anchor up to it
	InDecade               // Year is its first year
	InCentury              // Year is its first year
	OnDayOfMonth           // the 14th; the 14th of last month when Mod was written
	OnNthWeekday           // the first Tuesday of November: Day is which one, 0 the last
)

// Part is a part of a period.
type Part uint8

// The parts of a period: thirds, and numbered ones that begin at the constants.
const (
	Whole Part = iota
	Early
	Mid
	Late
	Beginning
	End
	Quarter1 Part = 10 // 10 to 13
	Half1    Part = 20 // 20 and 21
	Week1    Part = 30 // 30 to 34
	Weekend  Part = 40 // Saturday and Sunday of a week
	SoFar    Part = 41 // earlier this month: up to the dateline
	ToCome   Part = 42 // later this year: from the dateline on
)

// Anchor says from what a relative expression is counted.
type Anchor uint8

// The anchors.
const (
	FromDateline Anchor = iota
	FromEvent           // the last event of the text: "the day before", "a month later"
	FromBase            // the date in Expr.B: "two days after 5 May"
)

// Point is one calendar expression without a range, not yet resolved. Fields that the kind does not use are zero.
type Point struct {
	Kind    PointKind
	Year    int16 // 0 when not given
	YearMod int8  // of a year (of a week, beside a weekday) named relatively, plus 2: 1 last year, 2 this year, 3 next year; 0 when not
	Month   int8  // 1 to 12; 0 when not given
	Day     int8  // 1 to 31; 0 when not given
	Season  int8  // 1 spring to 4 winter; 0 when not given
	Weekday int8  // plus 1: 1 Sunday to 7 Saturday; 0 when not given
	DayPart int8  // plus 1: 1 morning, 2 noon, 3 afternoon, 4 evening, 5 night; 0 when not given
	Part    Part
	Mod     int8 // last -1, this 0, next 1; yesterday -1, tomorrow 1
	Named   bool // Mod was written
	Unit    Grain
	Anchor  Anchor
	Lo, Hi  float32 // units of a shift
	Minute  int16   // minutes after midnight, plus 1; 0 when not given
	Approx  bool
}

// Expr is a calendar expression as it is written, before it is resolved.
type Expr struct {
	A, B  Point // B: the end of a range, or what A is counted from
	Range bool
}

// Impossible reports whether the expression names a day that no year (or not the year given) has: 31 June, 29 February 2023.
func (e Expr) Impossible() bool { return e.A.impossible() || e.Range && e.B.impossible() }

func (p Point) impossible() bool {
	if p.Kind != OnCalendar || p.Day == 0 || p.Month == 0 {
		return false
	}
	year := int(p.Year)
	if year == 0 {
		year = 2000 // a leap year
	}
	return int(p.Day) > MonthDays(year, int(p.Month))
}

// HasYear reports whether the expression tells its year by itself.
func (e Expr) HasYear() bool {
	switch e.A.Kind {
	case OnCalendar, InDecade, InCentury, OnNthWeekday:
		return e.A.Year != 0
	}
	return false
}

// Mention is a calendar expression in a text. Tokens are a half-open range.
type Mention struct {
	First, Last int32
	Expr        Expr
	Weekday     int8 // 0 Sunday to 6 Saturday as written beside a date ("Friday, 13 February"); -1 when there is none
	WeekdayB    int8 // the same, beside the other end of a range
	HasYear     bool // the year is written
	Weak        bool // perhaps no date: four digits without a word that makes them a year, 3/4/2020 with two readings
}

// Count is the shift of an interval in units.
func count(iv quantity.Interval) (lo, hi float32) {
	lo, hi = float32(iv.Lo), float32(iv.Hi)
	const far = 1000
	return max(0, min(lo, far)), max(0, min(hi, far))
}
