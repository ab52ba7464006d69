package when

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// day reads a day of the month: 13, 13th, thirteenth, twenty-first. It returns 0 when there is none.
func (p *parser) day(i int) (day, last int) {
	if i < p.from || i >= p.to {
		return 0, i
	}
	tok := &p.t.Tokens[i]
	if tok.Kind == text.Number {
		s := p.t.Of(tok)
		n := 0
		for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '9' {
			n++
		}
		v := atoi(s[:n], 1, 2)
		if v < 1 || v > 31 {
			return 0, i
		}
		switch s[n:] {
		case "", "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
			return v, i + 1
		}
		return 0, i
	}
	n := p.lex.Entry(tok.Word).Number
	if n.Kind != lexicon.OrdinalNumber && (n.Kind != lexicon.Cardinal || n.Value < 20) {
		return 0, i
	}
	m, ok := quantity.At(p.lex, p.t, i, p.to, i)
	if !ok || !m.Is(quantity.Ordinal) || m.Interval.Value > 31 || m.Interval.Value < 1 {
		return 0, i
	}
	return int(m.Interval.Value), int(m.Last)
}

// monthAt reads the name of a month with its full stop. Zero when there is none.
func (p *parser) monthAt(i int) (month, last int) {
	c := p.calendar(i)
	if c.Kind != lexicon.MonthName || c.Guarded && !p.t.Tokens[i].Is(text.Capital) {
		return 0, i
	}
	last = i + 1
	if c.Abbrev && p.is(last, '.') && p.tight(last) && p.goesOn(last+1) {
		last++
	}
	return int(c.Value), last
}

// goesOn reports whether a date may go on at token i, so that the full stop before it belongs to an abbreviation.
func (p *parser) goesOn(i int) bool {
	return i < p.to && (p.t.Tokens[i].Kind == text.Number || p.is(i, ',') || p.link(i, lexicon.LinkOf) || p.calendar(i).Kind == lexicon.ModWord || p.dash(i))
}

// dayMonth reads "13 February", "13th of February 2026", "13–14 February", "13 and 14 February", "13-Feb-2026".
func (p *parser) dayMonth(i int) (found, bool) {
	first, j := p.day(i)
	if first == 0 {
		return none()
	}
	last, end := 0, j
	for end < p.to { // further days: 13, 14 and 15 February
		k := end
		switch {
		case p.dash(k) || p.is(k, ',') || p.link(k, lexicon.LinkAnd) || p.link(k, lexicon.LinkTo) || p.link(k, lexicon.LinkOr) || p.word(k) == "until" || p.word(k) == "till" || p.word(k) == "through":
			k++
		default:
			k = -1
		}
		if k < 0 {
			break
		}
		if p.link(k, lexicon.LinkAnd) {
			k++
		}
		if p.word(k) == "the" {
			k++
		}
		d, e := p.day(k)
		if d == 0 || d <= first {
			break
		}
		last, end = d, e
	}
	if last > 0 {
		if f, ok := p.ofMonth(i, first, end); ok {
			b := f.expr.A
			b.Day = int8(last)
			f.expr.B, f.expr.Range = b, true
			p.lead(&f)
			return f, true
		}
	}
	return p.ofMonth(i, first, j)
}

// ofMonth reads the month and the year behind a day that ends before token j.
func (p *parser) ofMonth(i, day, j int) (found, bool) {
	if p.link(j, lexicon.LinkOf) || p.dash(j) {
		j++
	}
	m, last := p.monthAt(j)
	if m == 0 {
		c := p.calendar(j)
		if c.Kind == lexicon.ModWord && c.Value < modSame && p.link(j-1, lexicon.LinkOf) && p.word(j+1) == "month" { // the 5th of this month
			return at(i, j+2, Point{Kind: OnDayOfMonth, Day: int8(day), Mod: int8(c.Value), Named: true})
		}
		return none()
	}
	f, ok := at(i, last, Point{Kind: OnCalendar, Month: int8(m), Day: int8(day)})
	if p.dash(last) && p.year(last+1) > 0 {
		f.expr.A.Year, f.last = int16(p.year(last+1)), last+2
		return f, ok
	}
	p.yearAfter(&f)
	return f, ok
}

// month reads an expression that begins with the name of a month: "February 12, 2026", "October 2025", "May".
func (p *parser) month(i int) (found, bool) {
	m, j := p.monthAt(i)
	if m == 0 {
		return none()
	}
	f, _ := at(i, j, Point{Kind: OnCalendar, Month: int8(m)})
	k := j
	if p.word(k) == "the" {
		k++
	}
	if p.dash(k) && p.digits(k+1, 1, 2) > 0 { // Oct-2
		k++
	}
	d, e := p.day(k)
	if d > 0 && !p.dayIsCount(i, k, e) {
		f.expr.A.Day, f.last = int8(d), e
		p.secondDay(&f)
		p.yearAfter(&f)
		if f.expr.Range {
			f.expr.B.Year, f.expr.B.YearMod = f.expr.A.Year, f.expr.A.YearMod
			p.lead(&f)
		}
		return f, true
	}
	p.yearAfter(&f)
	if f.expr.A.Year == 0 && f.expr.A.YearMod == 0 && !p.monthAlone(i, j) {
		return none()
	}
	return f, true
}

// dayIsCount reports whether the figure behind a month counts something: "in May 12 people", "May 12%".
func (p *parser) dayIsCount(i, k, e int) bool {
	if e < p.to && !p.t.Tokens[e].Is(text.SpaceBefore) {
		if p.is(e, '%') || p.is(e, ':') && p.tight(e+1) {
			return true
		}
	}
	if c := p.calendar(e); c.Kind == lexicon.ClockWord {
		return true
	}
	if p.digits(k, 1, 2) < 0 || !p.link(i-1, lexicon.LinkIn) {
		return false
	}
	return p.noun(e)
}

// secondDay reads the other day of "February 13-14" and "February 13 and 14".
func (p *parser) secondDay(f *found) {
	j := f.last
	switch {
	case p.dash(j), p.link(j, lexicon.LinkTo), p.link(j, lexicon.LinkAnd), p.word(j) == "through", p.word(j) == "until", p.word(j) == "till":
	default:
		return
	}
	k := j + 1
	if p.word(k) == "the" {
		k++
	}
	d, e := p.day(k)
	if d <= int(f.expr.A.Day) || p.noun(e) {
		return
	}
	if m, _ := p.monthAt(e); m > 0 {
		return
	}
	f.expr.B, f.expr.Range, f.last = f.expr.A, true, e
	f.expr.B.Day = int8(d)
}

// monthAlone reports whether a month without day and year is one: guarded names need a word before them that makes them one.
func (p *parser) monthAlone(i, j int) bool {
	tok := &p.t.Tokens[i]
	c := p.calendar(i)
	if p.t.Tokens[i].Possessive && c.Guarded && c.Value != 5 && c.Value != 3 {
		return p.leads(i - 1)
	}
	if !c.Guarded {
		return tok.Is(text.Capital)
	}
	if p.leads(i - 1) {
		// in August Wilson's play
		return j >= p.to || p.t.Tokens[j].Kind != text.Word || !p.t.Tokens[j].Is(text.Capital) || p.lex.Entry(p.t.Tokens[j].Word).Calendar.Kind != lexicon.NoCalendar || c.Value == 5
	}
	if j < p.to && p.dash(j) && p.calendar(j+1).Kind == lexicon.MonthName {
		return true
	}
	return p.link(j, lexicon.LinkTo) && p.calendar(j+1).Kind == lexicon.MonthName
}

// leads reports whether token i is a word after which the name of a month, a season or a year stands.
func (p *parser) leads(i int) bool {
	if i < p.from {
		return false
	}
	e := p.lex.Entry(p.t.Tokens[i].Word)
	switch e.Calendar.Kind {
	case lexicon.YearLead, lexicon.ModWord, lexicon.PartOf, lexicon.ShiftWord:
		return true
	}
	if p.dash(i) {
		return p.calendar(i-1).Kind == lexicon.PartOf || p.calendar(i-1).Kind == lexicon.MonthName
	}
	return e.Form == "for" || e.Form == "on"
}

// lead takes "from" or "between" before a range into the mention.
func (p *parser) lead(f *found) {
	i := f.first - 1
	if i >= p.floor && !p.nested && (p.link(i, lexicon.LinkFrom) || p.link(i, lexicon.LinkBetween)) {
		f.first = i
	}
}
