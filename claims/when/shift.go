package when

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// unitOf returns the grain of a calendar unit and how many of it the word means.
func unitOf(name string) (Grain, float32, bool) {
	switch name {
	case "second", "minute", "hour":
		return Hour, 1, true
	case "day", "night":
		return Day, 1, true
	case "week", "weekend":
		return Week, 1, true
	case "fortnight":
		return Week, 2, true
	case "month":
		return Month, 1, true
	case "quarter":
		return Month, 3, true
	case "year":
		return Year, 1, true
	case "decade":
		return Decade, 1, true
	case "century":
		return Century, 1, true
	}
	return Unknown, 0, false
}

// theUnit reads "the day before", "the week after 5 May", "the day before yesterday", "over the weekend".
func (p *parser) theUnit(i int) (found, bool) {
	c := p.calendar(i)
	if c.Plural || p.word(i-1) != "the" {
		return none()
	}
	unit, n, ok := unitOf(p.word(i))
	if !ok || unit == Hour {
		return none()
	}
	first := i
	if i-1 >= p.floor {
		first = i - 1
	}
	if p.word(i) == "weekend" {
		switch p.word(i - 2) {
		case "over", "at", "on", "during":
			return at(first, i+1, Point{Kind: InUnit, Unit: Week, Part: Weekend})
		}
		return none()
	}
	s := p.calendar(i + 1)
	if s.Kind != lexicon.ShiftWord || s.Value != shiftBefore && s.Value != shiftAfter {
		return none()
	}
	if d := p.calendar(i + 2); d.Kind == lexicon.DayName && unit == Day {
		step := int8(1)
		if s.Value == shiftBefore {
			step = -1
		}
		return at(first, i+3, Point{Kind: OnDayName, Mod: int8(d.Value) + step})
	}
	if p.word(i+2) == "last" && unit == Year {
		return at(first, i+3, Point{Kind: InUnit, Unit: Year, Mod: -2, Named: true})
	}
	f := p.shifted(first, i+1, Point{Kind: Shifted, Unit: unit, Lo: n, Hi: n}, s.Value)
	return f, true
}

// shifted makes an expression of a shift whose direction word, of the given value, stands at token j. A date behind "before" or
// "after" is what it is counted from.
func (p *parser) shifted(first, j int, pt Point, value int16) found {
	pt.Mod, pt.Anchor = 1, FromEvent
	switch value {
	case shiftAgo:
		pt.Mod, pt.Anchor = -1, FromDateline
	case shiftHence:
		pt.Anchor = FromDateline
	case shiftEarlier, shiftBefore:
		pt.Mod = -1
	}
	f, _ := at(first, j+1, pt)
	if value != shiftBefore && value != shiftAfter || p.nested || j+1 >= p.to || !p.starts(j+1) {
		return f
	}
	q := *p
	q.nested, q.floor = true, j+1
	b, ok := q.simple(j + 1)
	if !ok || b.first != j+1 || b.weak || b.expr.Range || b.expr.A.Kind == Shifted || b.expr.A.Kind == Trailing {
		return f
	}
	f.expr.A.Anchor, f.expr.B, f.last = FromBase, b.expr.A, b.last
	return f
}

// shift reads "three days ago", "a month later", "two and a half years after", "two weeks from now".
func (p *parser) shift(i int) (found, bool) {
	if !p.unitSoon(i) {
		return none()
	}
	m, ok := quantity.At(p.lex, p.t, p.floor, p.to, i)
	if !ok || m.Unit < 0 || m.Is(quantity.Age|quantity.Clock|quantity.Compound) {
		return none()
	}
	unit, n, ok := unitOf(p.lex.Units[m.Unit].Name)
	if !ok || p.lex.Units[m.Unit].Dimension != "duration" {
		return none()
	}
	lo, hi := count(m.Interval)
	pt := Point{Kind: Shifted, Unit: unit, Lo: lo * n, Hi: hi * n}
	j := int(m.Last)
	if p.link(j, lexicon.LinkFrom) && (p.word(j+1) == "now" || p.word(j+1) == "today") {
		f := p.shifted(int(m.First), j+1, pt, shiftHence)
		return f, true
	}
	s := p.calendar(j)
	if s.Kind != lexicon.ShiftWord {
		return none()
	}
	if s.Value == shiftAgo && unit == Week && p.word(j+1) == "today" { // a week ago today: to the day
		pt.Unit, pt.Lo, pt.Hi = Day, 7*pt.Lo, 7*pt.Hi
		f := p.shifted(int(m.First), j, pt, s.Value)
		f.last++
		return f, true
	}
	return p.shifted(int(m.First), j, pt, s.Value), true
}

// unitSoon reports whether a unit of time and a word that shifts stand near token i, so that reading the number is worth while.
func (p *parser) unitSoon(i int) bool {
	for _, t := range p.t.Tokens[i:min(p.to, i+9)] {
		if t.Opens&lexicon.MayShift != 0 {
			return true
		}
	}
	return false
}

// trailing reads "the last three years", "the past few days", "the next two weeks".
func (p *parser) trailing(first, i, j int, mod int16) (found, bool) {
	if !p.trails(i) {
		return none()
	}
	m, ok := quantity.At(p.lex, p.t, j, p.to, j)
	if !ok || m.Unit < 0 || p.lex.Units[m.Unit].Dimension != "duration" || m.Is(quantity.Compound|quantity.Article) {
		return none()
	}
	unit, n, ok := unitOf(p.lex.Units[m.Unit].Name)
	if !ok {
		return none()
	}
	lo, hi := count(m.Interval)
	pt := Point{Kind: Trailing, Unit: unit, Lo: lo * n, Hi: hi * n}
	if mod == 1 || mod == modFollowing {
		pt.Kind, pt.Lo, pt.Mod = Shifted, 0, 1
	}
	if mod >= modSame {
		pt.Anchor = FromEvent
	}
	return at(first, int(m.Last), pt)
}

// trails reports whether a length of time may stand behind the modifier at token i: "last", "next"; not "this".
func (p *parser) trails(i int) bool {
	switch p.word(i) {
	case "last", "past", "previous", "next", "coming", "following", "preceding":
		return true
	}
	return false
}
