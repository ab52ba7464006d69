package rules

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// timeFunctions are about times and lengths of time.
var timeFunctions = []Function{
	{"date", "date(text)", "The day, month or year that is written as 2026-02-13, 2026-02 or 2026; of an empty text a value that is not known.",
		`date("2026-02-13").from`, `2026-02-13`, f1e(parseDate), (func(text string) *Value)(nil)},
	{"duration", "duration(text)", "The length of time that is written as “3 days”, “2 weeks”, “6 hours”: a quantity of days.",
		`duration("2 weeks").number`, `14`, f1e(parseDuration), (func(text string) *Value)(nil)},
	{"earlier", "earlier(x, y)", "Whether the time x ends before the time y begins.",
		`earlier(date("2025"), a.event.time)`, `true`, f2(func(x, y *Value) bool { return timed(x, y) && x.of.Period.To < y.of.Period.From }), (func(x, y *Value) bool)(nil)},
	{"later", "later(x, y)", "Whether the time x begins after the time y ends.",
		`later(date("2025"), a.event.time)`, `false`, f2(func(x, y *Value) bool { return timed(x, y) && x.of.Period.From > y.of.Period.To }), (func(x, y *Value) bool)(nil)},
	{"same_day", "same_day(x, y)", "Whether two times are one and the same day.",
		`same_day(a.event.time, date("2026-02-13"))`, `true`, f2(sameDay), (func(x, y *Value) bool)(nil)},
	{"days", "days(x)", "How many days a time or a length of time has; 0 when it is not known.",
		`days(date("2026-02"))`, `28`, f1(days), (func(x *Value) float64)(nil)},
	{"days_between", "days_between(x, y)", "How many days lie between two times; 0 when they overlap or one is not known.",
		`days_between(date("2026-02-13"), date("2026-02-20"))`, `7`, f2(daysBetween), (func(x, y *Value) float64)(nil)},
	{"weekday", "weekday(x)", "The name of the day of the week of a time that is one day; else empty.",
		`weekday(date("2026-02-13"))`, `Friday`, f1(weekday), (func(x *Value) string)(nil)},
	{"month", "month(x)", "The month that a time lies in, as 2026-02; empty when it lies in none. For keys.",
		`month(a.event.time)`, `2026-02`, f1(month), (func(x *Value) string)(nil)},
	{"slips", "slips(x)", "What a day or a year has in common with those of which it may be a slip: its month, its day of the month, the digits of the year. For keys.",
		`slips(date("2026-02-13"))`, `02, d13`, f1(slips), (func(x *Value) []string)(nil)},
}

func timed(x, y *Value) bool { return x.shape == timeShape && alike(x, y) }

func sameDay(x, y *Value) bool {
	return timed(x, y) && x.of.Period.From == x.of.Period.To && x.of.Period.From == y.of.Period.From && x.of.Period.To == y.of.Period.To
}

// nearTurn is by how many days at most two days of neighbouring months lie apart that are told of one.
const nearTurn = 3

// slips returns the keys that a day or a year shares with its likely slips.
func slips(x *Value) []string {
	if x.shape != timeShape || !x.Known {
		return nil
	}
	p := x.of.Period
	y, m, d := p.From.Civil()
	switch {
	case p.Grain > when.Day && y == p.To.Year():
		tens, ones := y/10%10, y%10
		return []string{fmt.Sprintf("%02d%d%d", y/100, min(tens, ones), max(tens, ones))}
	case p.Grain <= when.Day && p.From == p.To:
		keys := []string{fmt.Sprintf("%02d", m), "d" + strconv.Itoa(d)}
		if d < nearTurn {
			keys = append(keys, fmt.Sprintf("to%02d", m))
		} else if d > when.MonthDays(y, m)-nearTurn+1 {
			keys = append(keys, fmt.Sprintf("to%02d", m%12+1))
		}
		return keys
	}
	return nil
}

func days(x *Value) float64 {
	switch {
	case x.shape == quantityShape && !math.IsInf(x.Number, 0):
		return x.Number
	case x.shape == timeShape && x.Known:
		return float64(x.of.Period.Days())
	}
	return 0
}

func daysBetween(x, y *Value) float64 {
	if !timed(x, y) {
		return 0
	}
	return float64(max(0, y.of.Period.From-x.of.Period.To, x.of.Period.From-y.of.Period.To))
}

func weekday(x *Value) string {
	if x.shape != timeShape || !x.Known || x.of.Period.From != x.of.Period.To {
		return ""
	}
	return time.Weekday(x.of.Period.From.Weekday()).String()
}

// dateForms are the forms of ISO 8601 that date takes.
var dateForms = []struct {
	layout string
	period func(year, month, day int) when.Period
}{
	{time.DateOnly, func(y, m, d int) when.Period { return when.OnDay(when.Civil(y, m, d)) }},
	{"2006-01", func(y, m, _ int) when.Period { return when.OfMonth(y, m) }},
	{"2006", func(y, _, _ int) when.Period { return when.OfYear(y) }},
}

// parseDate reads a date in ISO 8601.
func parseDate(text string) (*Value, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return newValue(claims.Value{}, noShape), nil
	}
	for _, form := range dateForms {
		if t, err := time.Parse(form.layout, text); err == nil {
			p := form.period(t.Year(), int(t.Month()), t.Day())
			return newValue(claims.Value{Period: p, Text: text}, timeShape), nil
		}
	}
	return nil, fmt.Errorf("%q is no date; write it as 2026-02-13, 2026-02 or 2026", text)
}

// lengths tells how many days the units of time have. A month has the mean length of the Gregorian calendar's.
var lengths = map[string]float64{"minute": 1.0 / 1440, "hour": 1.0 / 24, "day": 1, "week": 7, "month": 30.436875, "year": 365.2425}

// parseDuration reads "3 days".
func parseDuration(text string) (*Value, error) {
	number, unit, _ := strings.Cut(strings.TrimSpace(text), " ")
	n, err := strconv.ParseFloat(number, 64)
	length, ok := lengths[strings.TrimSuffix(strings.TrimSpace(unit), "s")]
	if err != nil || !ok || math.IsNaN(n) || math.IsInf(n, 0) || n < 0 {
		return nil, fmt.Errorf("%q is no length of time; write a number and minutes, hours, days, weeks, months or years", text)
	}
	n *= length
	i := quantity.Interval{Value: n, Lo: n, Hi: n, ExpLo: n, ExpHi: n, Place: length}
	return newValue(claims.Value{Interval: i, Text: text}, quantityShape), nil
}
