package document

import (
	"strings"

	"github.com/factlint/factlint/claims/when"
)

// inferYear returns the year of a dateline that has only month and day, 0 when the text does not settle it. A year that
// the text names with a month is near the report, or may be: it, or one of the two that follow, is believed when the
// weekday that the text names first fits the dateline exactly. Years named alone may be long gone and settle nothing.
func inferYear(c civil, raw string) int {
	raw = raw[:cutRune(raw, vocabulary)]
	dated := latestYear(raw)
	day, stated := firstWeekday(raw)
	if dated == 0 || !stated {
		return dated
	}
	for year := dated; year <= dated+2; year++ {
		if fits(civil{year, c.Month, c.Day}, day) {
			return year
		}
	}
	return 0
}

// fits reports whether c exists and falls on the given weekday.
func fits(c civil, weekday int) bool { return c.valid() && c.weekday() == weekday }

// closeDays is how near a dateline must lie to a report on the same story for its year to be believed whatever weekday the
// text names first: it may speak of last Sunday.
const closeDays = 21

func abs(n int) int { return max(n, -n) }

// SettleYear settles the year of a dateline that names month and day only, by a date that the document must lie near:
// that of other documents on the same story. Of the years around it, it takes the nearest whose weekday fits what the text
// says. It reports whether the date of publication is known now; one that is written is not touched, and one whose year was
// worked out from the text alone, which may tell of long ago, only where the other documents are of the same weeks.
func (d *Document) SettleYear(near when.Date) bool {
	if !d.Published.Yearless {
		return d.Published.Known()
	}
	c := nearest(d.yearless, near)
	far := c.valid() && abs(int(when.Civil(c.Year, c.Month, c.Day)-near)) > closeDays
	if d.Published.Known() {
		day, stated := firstWeekday(d.Text[:cutRune(d.Text, vocabulary)])
		if !c.valid() || far || stated && !fits(c, day) && !fits(c.before(), day) {
			return true
		}
	}
	if day, stated := firstWeekday(d.Text[:cutRune(d.Text, vocabulary)]); far && stated && !fits(c, day) && !fits(civil{c.Year, c.Month, c.Day}.before(), day) {
		return false
	}
	if !c.valid() || c.Year == 0 {
		return false
	}
	d.Published = Published{Period: c.period(), How: "dateline", Inferred: true}
	return true
}

// before returns the day before c.
func (c civil) before() civil {
	if c.Day > 1 {
		return civil{c.Year, c.Month, c.Day - 1}
	}
	if c.Month > 1 {
		return civil{c.Year, c.Month - 1, daysIn(c.Year, c.Month-1)}
	}
	return civil{c.Year - 1, 12, 31}
}

// latestYear returns the latest year that stands right behind the name of a month, with or without a day between.
func latestYear(raw string) int {
	latest := 0
	for i := 0; i+4 <= len(raw); i++ {
		if raw[i] != '1' && raw[i] != '2' {
			continue
		}
		y, n := digits(raw[i:])
		if n == 4 && y > latest && y >= 1900 && y <= 2100 && endsWithMonth(raw[:i]) && (i+4 == len(raw) || !isWordByte(raw[i+4])) {
			latest = y
		}
		i += n
	}
	return latest
}

// endsWithMonth reports whether s ends with the name of a month and the blanks behind it, with or without a day between.
func endsWithMonth(s string) bool {
	rest := strings.TrimRight(s, " ,.\u00a0")
	if len(rest) == len(s) {
		return false
	}
	day := strings.TrimRight(rest, "0123456789")
	if n := len(rest) - len(day); n > 0 && n < 3 {
		rest = strings.TrimRight(day, " .\u00a0")
	}
	start := len(rest)
	for start > 0 && isWordByte(rest[start-1]) {
		start--
	}
	_, ok := named(months, rest[start:])
	return ok
}

// firstWeekday returns the first weekday that the text names.
func firstWeekday(raw string) (int, bool) {
	for i := 0; i < len(raw); i++ {
		j := strings.Index(raw[i:], "day")
		if j < 0 {
			break
		}
		i += j
		start := i
		for start > 0 && isAlnum(raw[start-1]) {
			start--
		}
		if raw[start] >= 'A' && raw[start] <= 'Z' {
			if day, ok := named(weekdays, raw[start:i+3]); ok {
				return day, true
			}
		}
	}
	return 0, false
}
