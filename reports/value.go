package reports

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// shape says which field of a claim's value holds what it says.
type shape uint8

const (
	textShape shape = iota
	intervalShape
	periodShape
	nameShape
)

// shapeOf returns the shape of v, a value of a claim of the given kind. Calendar claims hold now a period, now a figure:
// there the value itself decides.
func shapeOf(kind claims.Kind, v *claims.Value) shape {
	switch kind {
	case claims.Count, claims.Measure, claims.Duration, claims.Arithmetic, claims.Age, claims.Ordinal:
		return intervalShape
	case claims.Date:
		return periodShape
	case claims.Name, claims.Role, claims.Place:
		return nameShape
	case claims.Calendar:
		return shapeOfCalendar(v)
	}
	return textShape
}

func shapeOfCalendar(v *claims.Value) shape {
	switch {
	case !v.Period.IsZero():
		return periodShape
	case v.Interval != quantity.Interval{}:
		return intervalShape
	}
	return textShape
}

// valueText writes what a claim says in one form, so that "nineteen" and "19" read alike. Measures keep their wording: their
// interval is in another unit.
func valueText(c *claims.Claim) string {
	switch shapeOf(c.Kind, &c.Value) {
	case intervalShape:
		if c.Kind == claims.Measure || c.Kind == claims.Duration {
			return clean(c.Value.Text)
		}
		return intervalText(c.Value.Interval, clean(c.Value.Text))
	case periodShape:
		return periodText(c.Value.Period)
	case nameShape:
		if c.Value.Name.Text != "" {
			return clean(c.Value.Name.Text)
		}
	}
	return clean(c.Value.Text)
}

// intervalText writes a count with its hedge; what only words can say stays as written.
func intervalText(v quantity.Interval, written string) string {
	switch v.Hedge {
	case "":
		return number(v.Value)
	case "between":
		return number(v.Lo) + "–" + number(v.Hi)
	case "vague":
		return written
	}
	return v.Hedge + " " + number(v.Value)
}

// number writes a figure with a comma every three digits.
func number(v float64) string {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return "?"
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, rest, _ := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		rest = "." + rest
	}
	return sign + whole + rest
}

// isoDate writes a day as 2026-02-13.
func isoDate(d when.Date) string {
	return time.Unix(int64(d)*24*60*60, 0).UTC().Format(time.DateOnly)
}

// periodText writes a period as briefly as its grain allows: 2026-02-13, 2026-02, 2026, or its first and last day.
func periodText(p when.Period) string {
	from, to := isoDate(p.From), isoDate(p.To)
	switch {
	case p.IsZero():
		return ""
	case p.From == p.To:
		return approximate(p) + from + clock(p)
	case !p.Range && !p.Approx && p.Grain == when.Month:
		return from[:len(from)-len("-02")]
	case !p.Range && !p.Approx && p.Grain == when.Year:
		return from[:len(from)-len("-02-13")]
	}
	return approximate(p) + from + " to " + to
}

func approximate(p when.Period) string {
	if p.Approx {
		return "about "
	}
	return ""
}

// clock writes the time of day of p, with a space before it.
func clock(p when.Period) string {
	if p.Minute == 0 {
		return ""
	}
	return time.Unix(int64(p.Minute-1)*60, 0).UTC().Format(" 15:04")
}

// grainNames are the names of grains in JSON.
var grainNames = map[when.Grain]string{
	when.Hour: "hour", when.DayPart: "day part", when.Day: "day", when.Week: "week", when.Month: "month",
	when.Season: "season", when.Year: "year", when.Decade: "decade", when.Century: "century",
}

// subjectText says what a claim is about: "participants (armenia, each)".
func subjectText(c *claims.Claim) string {
	what := c.Measure
	if what == "" {
		what = strings.Join(append(append([]string{}, c.Qualifiers...), c.Counted), " ")
	}
	if c.Office.Title != "" {
		what = strings.TrimSpace(c.Office.Title + " " + c.Office.Of)
	}
	if strings.TrimSpace(what) == "" {
		what = c.Event.Type
	}
	var of []string
	for _, s := range []string{c.Side, c.Scope, c.Subject} {
		if s != "" && s != what && s != c.Office.Title {
			of = append(of, s)
		}
	}
	what = strings.TrimSpace(what)
	if len(of) > 0 {
		what = strings.TrimSpace(what + " (" + strings.Join(of, ", ") + ")")
	}
	return clean(what)
}

// origin says where a claim comes from: its outlet and the date, as far as they are known.
func origin(c *claims.Claim) string {
	source, published := clean(c.Source), clean(c.Published)
	switch {
	case source == "":
		return published
	case published == "":
		return source
	}
	return source + ", " + published
}

// place writes path:line:column.
func place(c *claims.Claim) string {
	return clean(c.Path) + ":" + strconv.Itoa(c.Position.Line) + ":" + strconv.Itoa(c.Position.Column)
}

// plural writes a number of things: "1 error", "3 errors".
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return strconv.Itoa(n) + " " + thing + "s"
}

// Describe says in one line what a claim says of what: "participants (armenia): 19".
func Describe(c *claims.Claim) string {
	what, value := subjectText(c), valueText(c)
	if what == "" {
		return value
	}
	return what + ": " + value
}
