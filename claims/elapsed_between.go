package claims

import (
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// farLength is how many times a length of time may be what lies between two dates, or less, to be meant as that.
const farLength = 2.5

// betweenTwo reads the length of what went on between the only two dates of a sentence, or between the only one of the sentence before and its own:
// “which began on 3 May, ended on 17 May after 14 days”, “reigned for 44 years, from 1871 until her death in 1915”.
func (x *extractor) betweenTwo(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	if x.otherLength(s, q) || x.partOfSpan(s, q) {
		return nil, nil, 0, 0
	}
	a, b := x.onlyDates(s, q)
	switch {
	case a == nil:
		return nil, nil, 0, 0
	case a.Expr.Range:
		if !x.lengthOfPair(s, q, a.First, a.Last) {
			return nil, nil, 0, 0
		}
		if from, to = endsOf(a); from == nil || !x.lengthMeant(q, from, to) {
			return nil, nil, 0, 0
		}
		return from, to, a.First, a.Last
	case b == nil:
		return x.afterOneBefore(s, q, a)
	}
	c, d := x.datesInOrder(q, a, b)
	if c == nil {
		return nil, nil, 0, 0
	}
	first, last = min(a.First, b.First), max(a.Last, b.Last)
	if lead := x.leadsFromTo(s, c, d); lead >= 0 && x.lengthOfPair(s, q, lead, d.Last) || x.lengthAtEnd(s, q, c.First, c.Last, d.First, d.Last) {
		return c, d, first, last
	}
	return nil, nil, 0, 0
}

// endsOf returns the two ends of a range of dates, days without a known year in any one; nil where it tells no days.
func endsOf(d *dated) (from, to *dated) {
	a, b := *d, *d
	if !d.period.IsZero() {
		a.period, b.period = ends(d.period, d.Expr)
		return &a, &b
	}
	b.Expr.A = d.Expr.B
	if a.Expr.A.Month == 0 {
		a.Expr.A.Month = b.Expr.A.Month
	}
	if a.Expr.A.Day == 0 || a.Expr.A.Month == 0 || b.Expr.A.Day == 0 || b.Expr.A.Month == 0 {
		return nil, nil
	}
	from, to = inYear(&a, anyYear), inYear(&b, anyYear)
	if to.period.From < from.period.From {
		to = inYear(&b, anyYear+1)
	}
	return from, to
}

// afterOneBefore reads how long after the only date of the sentence before what a sentence tells of its own only date came: “The strike began on 2 May.
// It ended on 21 May, 19 days later.” Where any date of the document fits, it counts from that.
func (x *extractor) afterOneBefore(s *sentence, q *quantity.Mention, b *dated) (from, to *dated, first, last int) {
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block || b.period.IsZero() && b.Expr.A.Day == 0 {
		return nil, nil, 0, 0
	}
	p := &x.sentences[s.index-1]
	a, other := x.onlyDates(p, nil)
	if a == nil || other != nil || a.Expr.Range || !x.laterAt(s, q, b.First, b.Last) {
		return nil, nil, 0, 0
	}
	c, d := x.datesInOrder(q, a, b)
	if c == nil || c.First != a.First || !b.period.IsZero() && x.fitsAny(q, b, true) {
		return nil, nil, 0, 0
	}
	return c, d, min(int(q.First), b.First), max(int(q.Last), b.Last)
}

// onlyDates returns the one or two dates of the calendar that a sentence has besides a length of time; a range stands alone. It returns none where
// the sentence has others as well: “last year”, “on Friday”.
func (x *extractor) onlyDates(s *sentence, q *quantity.Mention) (a, b *dated) {
	for k := range s.dates {
		d := &s.dates[k]
		switch {
		case q != nil && d.First < int(q.Last) && int(q.First) < d.Last:
			continue
		case q != nil && d.First >= int(q.Last) && (b != nil && b.Last <= int(q.First) || b == nil && a != nil && a.Expr.Range && a.Last <= int(q.First)):
			continue // opened on 20 August and was to close on 23 August, six days in all, was ended on Saturday
		case d.Expr.A.Kind != when.OnCalendar || d.period.Approx || d.Expr.A.Season > 0 || d.Expr.A.Part != when.Whole || b != nil:
			return nil, nil
		case a == nil:
			a = d
		default:
			b = d
		}
	}
	if b != nil && (a.Expr.Range || b.Expr.Range) {
		return nil, nil
	}
	return a, b
}

// datesInOrder returns two dates in the order of time, days without a known year in one that makes sense; nil where both may be of one time, or the
// length of time can hardly be meant as that from one to the other.
func (x *extractor) datesInOrder(q *quantity.Mention, a, b *dated) (from, to *dated) {
	switch {
	case a.period.IsZero() && b.period.IsZero():
		if a.Expr.A.Day == 0 || b.Expr.A.Day == 0 {
			return nil, nil
		}
		a = inYear(a, anyYear)
		if c, d := x.datesInOrder(q, a, inYear(b, anyYear)); c != nil {
			return c, d
		}
		b = inYear(b, anyYear+1)
	case a.period.IsZero():
		a = yearOf(a, b)
	case b.period.IsZero():
		b = yearOf(b, a)
	}
	if a.period.From > b.period.From {
		a, b = b, a
	}
	if a.period.IsZero() || b.period.IsZero() || a.period.To >= b.period.From || !x.lengthMeant(q, a, b) {
		return nil, nil
	}
	return a, b
}

// anyYear is a year without a leap day, for days of which no year is known.
const anyYear = 2001

// inYear returns the day that a date without a year is in a year.
func inYear(d *dated, year int) *dated {
	c := *d
	month := int(d.Expr.A.Month)
	c.period = when.OnDay(when.Civil(year, month, min(int(d.Expr.A.Day), when.MonthDays(year, month))))
	return &c
}

// lengthMeant reports whether a length of time can be meant as that from one date to another: it is not far off.
func (x *extractor) lengthMeant(q *quantity.Mention, a, b *dated) bool {
	length := q.Interval.Convert(x.lex, int(q.Unit)).Value
	least, most := float64(b.period.From-a.period.To), float64(b.period.To-a.period.From)+1
	return length > 0 && length <= most*farLength && length >= least/farLength
}
