package when

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// newYear reads "New Year's Day 2027" and "New Year's Eve" at the token "Year's".
func (p *parser) newYear(i int) (found, bool) {
	if i-1 < p.floor || i+1 >= p.to || !p.t.Tokens[i].Possessive || !p.t.Tokens[i].Is(text.Capital) || p.t.Of(&p.t.Tokens[i-1]) != "New" {
		return none()
	}
	pt := Point{Kind: OnCalendar, Month: 1, Day: 1}
	switch p.t.Of(&p.t.Tokens[i+1]) {
	case "Day":
	case "Eve":
		pt.Month, pt.Day = 12, 31
	default:
		return none()
	}
	f, _ := at(i-1, i+2, pt)
	p.yearAfter(&f)
	return f, true
}

// monthDays is how many days a month has when nothing says of which year it is.
var monthDays = [...]int8{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// dayOf reads "the last day of November" and "the third day of May", of which token k is "day"; n is the day, 0 for the last one.
func (p *parser) dayOf(first, k, n int) (found, bool) {
	if p.word(k) != "day" || !p.link(k+1, lexicon.LinkOf) {
		return none()
	}
	f, ok := p.inner(k + 2)
	if a := &f.expr.A; !ok || a.Kind != OnCalendar || a.Month == 0 || a.Day > 0 || a.Part != Whole || f.expr.Range {
		return none()
	}
	a := &f.expr.A
	if a.Day = int8(n); n == 0 {
		a.Day = monthDays[a.Month-1]
		if a.Month == 2 && a.Year != 0 && a.Year%4 == 0 {
			a.Day++
		}
		return p.withArticle(f, first), true
	}
	if a.Day > monthDays[a.Month-1] {
		return none()
	}
	return p.withArticle(f, first), true
}

// withArticle lets an expression begin at token i, or at the "the" before it.
func (p *parser) withArticle(f found, i int) found {
	f.first = i
	if i-1 >= p.floor && p.word(i-1) == "the" {
		f.first = i - 1
	}
	return f
}
