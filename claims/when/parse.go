package when

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// parser reads the tokens [from, to) of one text.
type parser struct {
	lex      *lexicon.Lexicon
	t        *text.Text
	from, to int
	floor    int  // no mention begins before: the end of the last one
	wasYear  bool // the last mention was a year
	nested   bool // the parser reads the second end of a range
}

// found is an expression that begins at or before the token it was looked for at.
type found struct {
	expr        Expr
	first, last int
	weekday     int8 // as written beside a date, -1 when none
	weekdayB    int8 // plus 1: the same, beside the other end of a range; 0 when none
	weak        bool
}

// Parse appends the calendar expressions in the tokens [from, to) to dst, from left to right. Mentions do not overlap. Two days
// of one month, "13–14 February" and "13 and 14 February", are one mention: a range.
func Parse(lex *lexicon.Lexicon, t *text.Text, from, to int, dst []Mention) []Mention {
	p := parser{lex: lex, t: t, from: from, to: to, floor: from}
	for _, opener := range t.Openers(from, to) {
		i := int(opener)
		if i < p.floor || !p.starts(i) {
			continue
		}
		f, ok := p.expression(i)
		if !ok {
			continue
		}
		p.weekdayBehind(&f)
		dst = append(dst, Mention{
			First: int32(f.first), Last: int32(f.last), Expr: f.expr, Weekday: f.weekday, WeekdayB: f.weekdayB - 1, HasYear: f.expr.HasYear(), Weak: f.weak,
		})
		p.wasYear = f.expr.A.Kind == OnCalendar && f.expr.A.Year != 0 && !f.weak
		p.floor = f.last
	}
	return dst
}

// starts reports whether a calendar expression may begin at token i.
func (p *parser) starts(i int) bool {
	tok := &p.t.Tokens[i]
	if tok.Opens&lexicon.OpensDate == 0 {
		return false
	}
	if tok.Word != 0 && tok.Kind != text.Number && p.lex.Entry(tok.Word).Number.Kind == lexicon.Article {
		return i+1 < p.to && p.afterArticle(i+1)
	}
	return true
}

// afterArticle reports whether an expression such as "a month later" may go on at token i.
func (p *parser) afterArticle(i int) bool {
	e := p.lex.Entry(p.t.Tokens[i].Word)
	return e.Calendar.Kind == lexicon.UnitName || e.Number.Kind == lexicon.Vague || e.Number.Kind == lexicon.Scale || e.Number.Kind == lexicon.Fraction
}

// calendar returns what the tables say of token i as a calendar word; the zero Calendar behind the end.
func (p *parser) calendar(i int) lexicon.Calendar {
	if i < p.from || i >= p.to {
		return lexicon.Calendar{}
	}
	return p.lex.Entry(p.t.Tokens[i].Word).Calendar
}

// word returns the lower-case form of token i when a table knows it.
func (p *parser) word(i int) string {
	if i < p.from || i >= p.to {
		return ""
	}
	return p.lex.Entry(p.t.Tokens[i].Word).Form
}

// link reports whether token i joins figures in the role r.
func (p *parser) link(i int, r lexicon.LinkRole) bool {
	if i < p.from || i >= p.to {
		return false
	}
	n := &p.lex.Entry(p.t.Tokens[i].Word).Number
	return n.Kind == lexicon.Link && n.Role == r
}

// is reports whether token i is the one-byte mark c.
func (p *parser) is(i int, c byte) bool {
	if i < p.from || i >= p.to {
		return false
	}
	tok := &p.t.Tokens[i]
	return tok.Kind == text.Mark && tok.End == tok.Start+1 && p.t.Raw[tok.Start] == c
}

// tight reports whether token i exists and no white space stands before it.
func (p *parser) tight(i int) bool {
	return i > p.from && i < p.to && !p.t.Tokens[i].Is(text.SpaceBefore)
}

// dash reports whether a hyphen or dash at token i joins the tokens beside it.
func (p *parser) dash(i int) bool {
	return (p.link(i, lexicon.LinkHyphen) || p.link(i, lexicon.LinkDash)) && p.tight(i) && p.tight(i+1)
}

// noun reports whether token i looks like a common noun: a lower-case word in no list of small words.
func (p *parser) noun(i int) bool {
	if i >= p.to {
		return false
	}
	tok := &p.t.Tokens[i]
	if tok.Kind != text.Word || tok.Is(text.Capital) {
		return false
	}
	e := p.lex.Entry(tok.Word)
	if w := p.t.Of(tok); len(w) > 4 && w[len(w)-2:] == "ed" { // a study of 2019 proposed
		return false
	}
	if e.Calendar.Kind != lexicon.NoCalendar && e.Calendar.Kind != lexicon.UnitName || e.Number.Kind == lexicon.Link {
		return false
	}
	return !e.Is(lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Determiner | lexicon.Possessive | lexicon.Adverb | lexicon.Saying | lexicon.Verb | lexicon.Negation)
}

// at makes an expression of one point that ends before token last.
func at(i, last int, pt Point) (found, bool) {
	return found{expr: Expr{A: pt}, first: i, last: last, weekday: -1}, true
}

// none is no expression.
func none() (found, bool) { return found{}, false }

// expression reads the expression at token i with its clock time and, where it is a range, its other end.
func (p *parser) expression(i int) (found, bool) {
	f, ok := p.simple(i)
	if !ok {
		return f, false
	}
	p.daypart(&f)
	p.clockAfter(&f)
	p.rangeEnd(&f)
	return f, true
}

// simple reads one expression without a range between two of them.
func (p *parser) simple(i int) (found, bool) {
	tok := &p.t.Tokens[i]
	if tok.Kind == text.Number {
		return p.figure(i)
	}
	e := p.lex.Entry(tok.Word)
	switch e.Calendar.Kind {
	case lexicon.MonthName:
		return p.month(i)
	case lexicon.WeekdayName:
		return p.weekday(i)
	case lexicon.SeasonName:
		return p.season(i)
	case lexicon.DayName:
		return p.dayName(i)
	case lexicon.UnitName:
		if f, ok := p.newYear(i); ok {
			return f, true
		}
		if f, ok := p.theUnit(i); ok {
			return f, true
		}
	case lexicon.PartName:
		return p.partOfDay(i)
	case lexicon.PartOf:
		return p.partOf(i)
	case lexicon.ModWord:
		return p.modified(i)
	case lexicon.YearPart:
		return p.yearPart(i)
	}
	switch e.Number.Kind {
	case lexicon.OrdinalNumber:
		if f, ok := p.dayMonth(i); ok {
			return f, true
		}
		return p.ordinal(i)
	case lexicon.Cardinal, lexicon.Vague, lexicon.Article, lexicon.Fraction, lexicon.Span:
		if e.Number.Kind == lexicon.Cardinal {
			if f, ok := p.clockBefore(i); ok {
				return f, true
			}
			if f, ok := p.dayMonth(i); ok {
				return f, true
			}
		}
		return p.shift(i)
	}
	return none()
}

// figure reads an expression that begins with digits.
func (p *parser) figure(i int) (found, bool) {
	if f, ok := p.numeric(i); ok {
		return f, true
	}
	if f, ok := p.clockBefore(i); ok {
		return f, true
	}
	if f, ok := p.dayMonth(i); ok {
		return f, true
	}
	if f, ok := p.ordinal(i); ok {
		return f, true
	}
	if f, ok := p.years(i); ok {
		return f, true
	}
	return p.shift(i)
}

// clockBefore reads a time of day and the date behind it: "5 p.m. on Friday", "18:00 on 5 May".
func (p *parser) clockBefore(i int) (found, bool) {
	minute, last, ok := quantity.TimeOfDay(p.lex, p.t, p.from, p.to, i)
	if !ok {
		return none()
	}
	j := last
	if p.is(j, '.') && p.tight(j) {
		j++
	}
	if c := p.calendar(j); c.Kind == lexicon.ClockWord {
		j++
	}
	if w := p.word(j); w == "on" || w == "of" {
		j++
	} else if p.is(j, ',') {
		j++
	}
	if j >= p.to || j == last && !p.t.Tokens[j].Is(text.SpaceBefore) || p.t.Tokens[j].Kind == text.Number && p.word(j-1) != "on" && !p.is(j-1, ',') {
		return none()
	}
	if !p.starts(j) {
		return none()
	}
	f, ok := p.simple(j)
	if !ok || f.expr.Range || f.expr.A.Minute != 0 || f.expr.A.Kind == Shifted || f.weak {
		return none()
	}
	f.first = i
	f.expr.A.Minute = int16(minute + 1)
	return f, true
}

// clockAfter reads a time of day behind a date: "Friday at 5 p.m.", "5 May, 18:00".
func (p *parser) clockAfter(f *found) {
	if f.expr.A.Minute != 0 || f.expr.Range || f.weak || !f.expr.A.isDay() {
		return
	}
	j := f.last
	if p.is(j, ',') {
		j++
	}
	if p.word(j) == "at" {
		j++
		switch p.word(j) {
		case "about", "around", "approximately":
			j++
		}
	}
	if j >= p.to {
		return
	}
	minute, last, ok := quantity.TimeOfDay(p.lex, p.t, p.from, p.to, j)
	if ok {
		f.last = last
		f.expr.A.Minute = int16(minute + 1)
	}
}

// daypart reads the part of the day behind a weekday or day name: "Friday night", "yesterday morning", "Monday at lunchtime".
func (p *parser) daypart(f *found) {
	a := &f.expr.A
	if f.expr.Range || a.DayPart != 0 || a.Kind != OnWeekday && a.Kind != OnDayName && (a.Kind != OnCalendar || a.Day == 0) {
		return
	}
	j := f.last
	if p.is(j, ',') && p.word(j+1) == "at" {
		j++
	}
	switch p.word(j) {
	case "early", "late", "at":
		j++
	case "in", "during":
		if p.word(j+1) == "the" {
			j += 2
		}
	}
	if c := p.calendar(j); c.Kind == lexicon.PartName {
		a.DayPart = int8(c.Value + 1)
		f.last = j + 1
	}
}
