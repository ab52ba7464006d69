package reports

import (
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/quantity"
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
		if c.Kind == claims.Ordinal && c.Measure == "since" { // a year
			return strconv.FormatFloat(c.Value.Interval.Value, 'f', -1, 64)
		}
		return intervalText(c.Value.Interval, clean(c.Value.Text))
	case periodShape:
		return c.Value.Period.String()
	case nameShape:
		if c.Value.Name.Text != "" {
			return clean(c.Value.Name.Text)
		}
	}
	return clean(c.Value.Text)
}

// intervalText writes a count with its hedge; what only words can say stays as written.
func intervalText(v quantity.Interval, written string) string {
	if v.Hedge == "vague" {
		return written
	}
	return v.String()
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

// origin says where a claim comes from: its outlet, the date, and how reliable it is, as far as they are known.
func origin(c *claims.Claim) string {
	parts := []string{clean(c.Source), clean(c.Published), ""}
	if r := c.Reliability.String(); r != "" {
		parts[2] = r + " reliability"
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
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

// Describe says in one line what a claim says of what, and in which words: `killed: 19 (“Nineteen miners”)`.
func Describe(c *claims.Claim) string {
	line, text := cutEnd(valueText(c), describedWidth), cutEnd(clean(c.Text), describedWidth)
	if text != line {
		line += " (“" + text + "”)"
	}
	if what := subjectText(c); what != "" {
		line = what + ": " + line
	}
	return line
}

// describedWidth is how many columns of a value Describe shows.
const describedWidth = 60
