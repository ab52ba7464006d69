package when

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// digits reads a token that consists of n to m digits only; -1 otherwise.
func (p *parser) digits(i, n, m int) int {
	if i < p.from || i >= p.to || p.t.Tokens[i].Kind != text.Number {
		return -1
	}
	return atoi(p.t.Of(&p.t.Tokens[i]), n, m)
}

// atoi reads a string that consists of n to m digits only; -1 otherwise.
func atoi(s string, n, m int) int {
	if len(s) < n || len(s) > m {
		return -1
	}
	v := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		v = v*10 + int(s[i]-'0')
	}
	return v
}

// year reads four digits that may be a year; 0 otherwise.
func (p *parser) year(i int) int {
	if y := p.digits(i, 4, 4); y >= 1000 && y < 3000 {
		return y
	}
	return 0
}

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

// numeric reads dates in digits: 2026-02-12, 12.02.2026, 2/12/2026.
func (p *parser) numeric(i int) (found, bool) {
	s := p.t.Of(&p.t.Tokens[i])
	if len(s) >= 6 && len(s) <= 10 {
		if f, ok := p.dotted(i, s); ok {
			return f, true
		}
	}
	if i+4 >= p.to || !p.tight(i+1) || !p.tight(i+2) || !p.tight(i+3) || !p.tight(i+4) || p.t.Tokens[i+1].Word != p.t.Tokens[i+3].Word && !p.is(i+1, '/') {
		return none()
	}
	slash := p.is(i+1, '/') && p.is(i+3, '/')
	if !slash && !(p.dash(i+1) && p.dash(i+3)) {
		return none()
	}
	a, b := p.digits(i, 1, 4), p.digits(i+2, 1, 2)
	if a < 0 || b < 0 {
		return none()
	}
	if len(s) == 4 {
		return p.iso(i, a, b)
	}
	y := p.digits(i+4, 4, 4)
	if y < 1000 {
		return none()
	}
	return numericDate(i, i+5, a, b, y, slash)
}

// iso reads the day and a time of 2026-02-12T10:00Z; the year and the month are known.
func (p *parser) iso(i, y, m int) (found, bool) {
	s := p.t.Of(&p.t.Tokens[i+4])
	n := min(2, len(s))
	d := atoi(s[:n], 1, 2)
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1000 {
		return none()
	}
	f, _ := at(i, i+5, Point{Kind: OnCalendar, Year: int16(y), Month: int8(m), Day: int8(d)})
	if len(s) == 2 || len(s) == 1 {
		return f, true
	}
	h := -1
	if len(s) >= 5 && s[2] == 'T' {
		h = atoi(s[3:5], 2, 2)
	}
	if h < 0 || h > 24 {
		return none()
	}
	min := 0
	if p.is(f.last, ':') && p.tight(f.last+1) && f.last+1 < p.to {
		w := p.t.Of(&p.t.Tokens[f.last+1])
		if v := atoi(w[:minInt(2, len(w))], 2, 2); v >= 0 && v < 60 {
			min = v
			f.last += 2
		}
	}
	for f.last+1 < p.to && p.tight(f.last) && (p.is(f.last, ':') || p.is(f.last, '+') || p.is(f.last, '-')) && p.t.Tokens[f.last+1].Kind == text.Number {
		f.last += 2
	}
	f.expr.A.Minute = int16(h*60 + min + 1)
	return f, true
}

func minInt(a, b int) int {
	if a < b {
		return a
	}
	return b
}

// dotted reads a token such as 12.02.2026 or 2026.02.12.
func (p *parser) dotted(i int, s string) (found, bool) {
	var part [3]int
	n, v, width := 0, 0, 0
	var widths [3]int
	for k := 0; k <= len(s); k++ {
		if k < len(s) && '0' <= s[k] && s[k] <= '9' {
			v = v*10 + int(s[k]-'0')
			width++
			continue
		}
		if k < len(s) && s[k] != '.' || n > 2 || width == 0 || width > 4 {
			return none()
		}
		part[n], widths[n] = v, width
		n++
		v, width = 0, 0
	}
	if n != 3 {
		return none()
	}
	if widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2 {
		return numericDate(i, i+1, part[2], part[1], part[0], false)
	}
	if widths[2] != 4 || widths[0] > 2 || widths[1] > 2 {
		return none()
	}
	return numericDate(i, i+1, part[0], part[1], part[2], false)
}

// numericDate makes a date of two numbers and a year. With dots and dashes the day comes first; with slashes the month, as
// in the country where slashes are most used. Where both could be either the reading is weak, but for dots.
func numericDate(i, last, a, b, y int, slash bool) (found, bool) {
	d, m := a, b
	if slash && a <= 12 || b > 12 {
		d, m = b, a
	}
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1000 || y > 2999 {
		return none()
	}
	f, ok := at(i, last, Point{Kind: OnCalendar, Year: int16(y), Month: int8(m), Day: int8(d)})
	f.weak = last-i > 1 && a <= 12 && b <= 12 && a != b
	return f, ok
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

// yearAfter reads the year behind a day, month or season: "2026", ", 2026", "of 2026", "last year".
func (p *parser) yearAfter(f *found) {
	a, j := &f.expr.A, f.last
	k := j
	if p.is(k, ',') || p.link(k, lexicon.LinkOf) || p.word(k) == "in" && a.Day == 0 {
		k++
	}
	if y := p.year(k); y > 0 && !(p.is(j, ',') && p.noun(k+1)) {
		a.Year, f.last = int16(y), k+1
		return
	}
	k = j
	if p.link(k, lexicon.LinkOf) {
		k++
	}
	if c := p.calendar(k); c.Kind == lexicon.ModWord && c.Value <= 1 && p.calendar(k+1).Kind == lexicon.UnitName && p.word(k+1) == "year" {
		a.YearMod, f.last = int8(c.Value+2), k+2
	}
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
		if p.is(e, '%') || p.is(e, ':') {
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

// years reads four digits, decades and ranges of years.
func (p *parser) years(i int) (found, bool) {
	if f, ok := p.decade(i); ok {
		return f, true
	}
	y := p.year(i)
	if y < 1500 || y > 2100 {
		return none()
	}
	if i > p.from && p.tight(i) && !p.is(i-1, '(') && !p.dash(i-1) && !p.is(i-1, '[') {
		if k := p.t.Tokens[i-1].Kind; k != text.Mark || p.isCurrency(i-1) {
			return none()
		}
	}
	if p.isCurrency(i - 1) {
		return none()
	}
	f, ok := at(i, i+1, Point{Kind: OnCalendar, Year: int16(y)})
	if p.dash(i + 1) {
		b := p.year(i + 2)
		if v := p.digits(i+2, 2, 2); v > y%100 {
			b = y - y%100 + v
		}
		if b > y && !p.dash(i+3) {
			f.expr.B, f.expr.Range = f.expr.A, true
			f.expr.B.Year, f.last = int16(b), i+3
			return f, true
		}
	}
	if p.unitAt(i + 1) {
		return none()
	}
	f.weak = !p.yearHere(i, y)
	return f, ok
}

// isCurrency reports whether token i is a mark such as $.
func (p *parser) isCurrency(i int) bool {
	if i < p.from || i >= p.to || p.t.Tokens[i].Kind != text.Mark {
		return false
	}
	e := p.lex.Entry(p.t.Tokens[i].Word)
	for k := range e.Phrases {
		if e.Phrases[k].Kind == lexicon.UnitPhrase {
			return true
		}
	}
	return false
}

// unitAt reports whether a unit other than of time stands at token i: 2000 km.
func (p *parser) unitAt(i int) bool {
	if i >= p.to {
		return false
	}
	e := p.lex.Entry(p.t.Tokens[i].Word)
	if e.Is(lexicon.Preposition|lexicon.Conjunction) || e.Calendar.Kind == lexicon.ClockWord {
		return e.Calendar.Kind == lexicon.ClockWord
	}
	for k := range e.Phrases {
		ph := &e.Phrases[k]
		if ph.Kind == lexicon.UnitPhrase && len(ph.Words) == 1 && len(e.Form) > 1 {
			return true
		}
	}
	return p.isCurrency(i)
}

// yearHere reports whether the words around four digits make them a year.
func (p *parser) yearHere(i, y int) bool {
	if p.is(i-1, '(') && (p.is(i+1, ')') || p.is(i+1, ',') || p.dash(i+1)) {
		return true
	}
	j := i - 1
	if p.word(j) == "the" && !p.noun(i+1) {
		return p.noun(i + 1)
	}
	c := p.calendar(j)
	switch c.Kind {
	case lexicon.PartOf:
		return true
	case lexicon.YearLead:
	default:
		return p.word(j) == "year" || p.word(j) == "before" || p.word(j) == "after"
	}
	switch p.word(j) {
	case "in", "since", "until", "till", "during", "throughout":
		return y%100 != 0 || !p.noun(i+1)
	case "and", "or":
		return p.wasYear && p.floor == j
	}
	return !p.noun(i + 1)
}

// decade reads "1990s", "the 90s", "'90s".
func (p *parser) decade(i int) (found, bool) {
	s := p.t.Of(&p.t.Tokens[i])
	last := i + 1
	switch {
	case len(s) == 5 && s[4] == 's' || len(s) == 3 && s[2] == 's':
		s = s[:len(s)-1]
	case (len(s) == 4 || len(s) == 2) && i+2 < p.to && p.tight(i+1) && p.tight(i+2) && p.t.Of(&p.t.Tokens[i+2]) == "s" && p.t.Tokens[i+1].Kind == text.Mark: // 1990's
		last = i + 3
	default:
		return none()
	}
	y := atoi(s, 2, 4)
	if y < 0 || y%10 != 0 {
		return none()
	}
	if len(s) == 2 {
		quote := i > p.from && p.tight(i) && p.t.Tokens[i-1].Kind == text.Mark && !p.dash(i-1)
		if !quote && p.word(i-1) != "the" && p.calendar(i-1).Kind != lexicon.PartOf || y < 20 {
			return none() // in her 80s
		}
		y += 1900
	}
	if y < 1000 || y > 2990 {
		return none()
	}
	if y%100 == 0 { // the 1900s
		return at(i, last, Point{Kind: InCentury, Year: int16(y)})
	}
	return at(i, last, Point{Kind: InDecade, Year: int16(y)})
}

// ordinal reads what begins with an ordinal: "the 14th", "21st century", "the first half of 2024".
func (p *parser) ordinal(i int) (found, bool) {
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

// nth reads "first Tuesday of November".
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
