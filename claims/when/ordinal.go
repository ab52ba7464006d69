package when

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// ordinal reads what begins with an ordinal: "the 14th", "21st century", "the first half of 2024".
func (p *parser) ordinal(i int) (found, bool) {
	if tok := &p.t.Tokens[i]; tok.Kind == text.Number && p.t.Raw[tok.End-1] <= '9' {
		return none() // figures alone, as most are: 14th has letters behind them
	}
	m, ok := quantity.At(p.lex, p.t, i, p.to, i)
	if !ok || !m.Is(quantity.Ordinal) {
		return none()
	}
	n, j := int(math.Min(m.Interval.Value, 1000)), int(m.Last)
	k := j
	if p.dash(k) {
		k++
	}
	switch p.word(k) {
	case "day":
		if n >= 1 && n <= 31 {
			if f, ok := p.dayOf(i, k, n); ok {
				return f, true
			}
		}
	case "century":
		if n < 1 || n > 30 {
			return none()
		}
		return at(i, k+1, Point{Kind: InCentury, Year: int16((n - 1) * 100)})
	case "quarter":
		return p.numbered(i, k, n, 4, Quarter1)
	case "half":
		return p.numbered(i, k, n, 2, Half1)
	case "week":
		return p.numbered(i, k, n, 5, Week1)
	}
	if c := p.calendar(k); c.Kind == lexicon.WeekdayName && n <= 5 && n >= 1 {
		return p.nth(i, k, n)
	}
	if n > 31 || n < 1 || p.word(i-1) != "the" || p.noun(j) || p.t.Tokens[i].Kind != text.Number || j < p.to && p.t.Tokens[j].Is(text.Capital) {
		return none()
	}
	switch p.word(i - 2) {
	case "on", "by", "until", "till", "since", "from":
		return at(i, j, Point{Kind: OnDayOfMonth, Day: int8(n)})
	}
	return none()
}

// nth reads "first Tuesday of November"; n is 0 for the last one.
func (p *parser) nth(i, k, n int) (found, bool) {
	j := k + 1
	if !p.link(j, lexicon.LinkOf) && !p.link(j, lexicon.LinkIn) {
		return none()
	}
	f, ok := p.inner(j + 1)
	if !ok || f.expr.A.Part != Whole || f.expr.A.Day > 0 {
		return none()
	}
	a := &f.expr.A
	if a.Kind != OnCalendar && (a.Kind != InUnit || a.Unit != Month) || a.Kind == OnCalendar && a.Month == 0 {
		return none()
	}
	a.Kind, a.Day, a.Weekday = OnNthWeekday, int8(n), int8(p.calendar(k).Value+1)
	f.first = i
	return f, true
}

// numbered reads the period behind "first half", "second quarter", "third week".
func (p *parser) numbered(i, k, n, most int, part Part) (found, bool) {
	if n < 1 || n > most {
		return none()
	}
	j := k + 1
	if p.link(j, lexicon.LinkOf) {
		j++
	} else if p.calendar(j).Kind != lexicon.ModWord && p.year(j) == 0 {
		return none()
	}
	f, ok := p.inner(j)
	if !ok {
		return none()
	}
	if part == Week1 && f.expr.A.Month == 0 {
		return none()
	}
	f.first = i
	f.expr.A.Part = part + Part(n-1)
	return f, true
}
