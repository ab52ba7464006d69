package claims

import (
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/when"
)

// calendars adds a claim for each statement about time that can be checked by itself: a day that its month does not have,
// a weekday beside a date, a length of time beside the dates between which it lies.
func (x *extractor) calendars(s *sentence) {
	if s.block.Kind.Furniture() && s.block.Kind != document.Meta {
		return
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.Expr.Impossible() {
			x.claim(s, Calendar, d.First, d.Last).Measure = "impossible"
			continue
		}
		x.weekday(s, d)
	}
	if !s.block.Kind.Furniture() {
		x.elapsed(s)
		x.elapsedClocks(s)
		x.elapsedAges(s)
	}
}

// weekday adds a claim for each day of a date that bears a weekday: one day, or both ends of a range of days.
func (x *extractor) weekday(s *sentence, d *dated) {
	if d.period.IsZero() {
		return
	}
	if !d.Expr.Range {
		if d.period.Grain <= when.Day && d.period.From == d.period.To {
			x.weekdayOf(s, d, d.period.From, d.Weekday)
		}
		return
	}
	if a, b := d.Expr.A, d.Expr.B; a.Kind == when.OnCalendar && a.Day > 0 && b.Kind == when.OnCalendar && b.Day > 0 { // not "Monday to Friday, 30 May to 6 June"
		x.weekdayOf(s, d, d.period.From, d.Weekday)
		x.weekdayOf(s, d, d.period.To, d.WeekdayB)
	}
}

// weekdayOf adds a claim for a day that bears a weekday, 0 Sunday to 6 Saturday; below 0 there is none.
func (x *extractor) weekdayOf(s *sentence, d *dated, day when.Date, weekday int8) {
	if weekday < 0 {
		return
	}
	day, ok := x.dayMeant(s, d, day, int(weekday))
	if !ok {
		return
	}
	c := x.claim(s, Calendar, d.First, d.Last)
	c.Measure = "weekday"
	c.Value.Period = when.OnDay(day)
	c.Value.Text = when.WeekdayName(int(weekday))
	c.Derived.Period = c.Value.Period
	c.Derived.Text = when.WeekdayName(day.Weekday())
}

// surelyNear is how many days from the dateline a date without a year may lie and still leave no doubt of its year.
const surelyNear = 120

// oldStyle is the year from which on no calendar but the Gregorian one was in general use.
const oldStyle = 1924

// dayMeant returns the day that a date with a weekday means. Where the year is not written and may be doubted, or the old
// calendar may be meant, the weekday settles it, and a date that no reading brings together with its weekday is taken as
// it stands. It returns false when too little is known.
func (x *extractor) dayMeant(s *sentence, d *dated, day when.Date, weekday int) (when.Date, bool) {
	year, month, n := day.Civil()
	if d.HasYear {
		if year < oldStyle && julian(year, month, n).Weekday() == weekday {
			return julian(year, month, n), true
		}
		return day, true
	}
	if !x.doc.Published.Known() {
		return 0, false
	}
	today := x.doc.Published.Period.From
	nearest, fitting := day, day
	for y := today.Year() - 1; y <= today.Year()+1; y++ {
		if n > when.MonthDays(y, month) {
			continue
		}
		c := when.Civil(y, month, n)
		if abs(int(c-today)) < abs(int(nearest-today)) {
			nearest = c
		}
		if c.Weekday() == weekday {
			fitting = c
		}
	}
	switch {
	case nearest.Weekday() == weekday:
		return nearest, true
	case fitting.Weekday() == weekday && (abs(int(nearest-today)) > surelyNear || nearest > today && fitting < today && x.wasBefore(s)):
		return fitting, true
	}
	return x.dayOfStory(s, d, nearest, weekday), true
}

// wasBefore reports whether a sentence tells of what was before something else, and of nothing to come: “On Tuesday, January 14, the two had entered the
// bank”.
func (x *extractor) wasBefore(s *sentence) bool {
	return x.anyForm(int(s.First), int(s.Last), []string{"had"}) && !x.anyForm(int(s.First), int(s.Last), []string{"will", "would", "shall", "is", "are"})
}

// dayOfStory returns a date without a year in the year that the same block names before it, when its weekday fits there; nearest
// otherwise. Unless it is that of a day near to it, a year behind it is of something else: “On Friday, 13 September, a line was opened on which we worked since 3 June 2019”.
func (x *extractor) dayOfStory(s *sentence, d *dated, nearest when.Date, weekday int) when.Date {
	_, month, n := nearest.Civil()
	for i := s.index; i >= 0 && x.sentences[i].Block == s.Block; i-- {
		for k := range x.sentences[i].dates {
			o := &x.sentences[i].dates[k]
			if !o.HasYear || o.period.IsZero() || n > when.MonthDays(o.period.From.Year(), month) {
				continue
			}
			c := when.Civil(o.period.From.Year(), month, n)
			if near := abs(int(c-o.period.From)) <= nearDays; c.Weekday() == weekday && (near || i < s.index || o.First < d.First) {
				return c
			}
		}
	}
	return nearest
}

// nearDays is how many days two dates of one sentence may lie apart for the year of the second to be that of the first: "from Saturday, Nov. 2, to
// Sunday, Nov. 3, 2024".
const nearDays = 31

// julian returns the day of a date in the old calendar.
func julian(year, month, day int) when.Date {
	y := year
	if month <= 2 {
		y--
	}
	return when.Civil(year, month, day) + when.Date(y/100-y/400-2)
}
