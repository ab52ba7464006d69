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
	}
}

// weekday adds a claim for a date that bears a weekday.
func (x *extractor) weekday(s *sentence, d *dated) {
	if d.Weekday < 0 || d.period.IsZero() || d.period.Grain > when.Day || d.period.From != d.period.To {
		return
	}
	day, ok := x.dayMeant(s, d)
	if !ok {
		return
	}
	c := x.claim(s, Calendar, d.First, d.Last)
	c.Measure = "weekday"
	c.Value.Period = when.OnDay(day)
	c.Value.Text = when.WeekdayName(int(d.Weekday))
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
func (x *extractor) dayMeant(s *sentence, d *dated) (when.Date, bool) {
	day := d.period.From
	year, month, n := day.Civil()
	if d.HasYear {
		if year < oldStyle && julian(year, month, n).Weekday() == int(d.Weekday) {
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
		if c.Weekday() == int(d.Weekday) {
			fitting = c
		}
	}
	switch {
	case nearest.Weekday() == int(d.Weekday):
		return nearest, true
	case fitting.Weekday() == int(d.Weekday) && abs(int(nearest-today)) > surelyNear:
		return fitting, true
	}
	return x.dayOfStory(s, d, nearest), true
}

// dayOfStory returns a date without a year in the year that the same block names, when its weekday fits there; nearest
// otherwise.
func (x *extractor) dayOfStory(s *sentence, d *dated, nearest when.Date) when.Date {
	_, month, n := d.period.From.Civil()
	for i := s.index; i >= 0 && x.sentences[i].Block == s.Block; i-- {
		for k := range x.sentences[i].dates {
			o := &x.sentences[i].dates[k]
			if !o.HasYear || o.period.IsZero() || n > when.MonthDays(o.period.From.Year(), month) {
				continue
			}
			if c := when.Civil(o.period.From.Year(), month, n); c.Weekday() == int(d.Weekday) {
				return c
			}
		}
	}
	return nearest
}

// julian returns the day of a date in the old calendar.
func julian(year, month, day int) when.Date {
	y := year
	if month <= 2 {
		y--
	}
	return when.Civil(year, month, day) + when.Date(y/100-y/400-2)
}
