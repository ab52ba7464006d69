package quantity

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// values of the ClockWord kind in calendar.yaml.
const (
	beforeNoon = iota
	afterNoon
	oClock
	zone
)

// TimeOfDay reads a time of day that begins at token i of [from, to): "18:00", "5 p.m.", "5.30pm", "1730 GMT". It returns minutes
// after midnight and the token behind it.
func TimeOfDay(lex *lexicon.Lexicon, t *text.Text, from, to, i int) (minute, last int, ok bool) {
	p := parser{lex: lex, t: t, from: from, to: to, floor: from}
	if i < from || i >= to {
		return 0, i, false
	}
	return p.clockAt(i)
}

// clock reads a time of day as a mention.
func (p *parser) clock(i int) (Mention, bool) {
	minute, last, ok := p.clockAt(i)
	if !ok {
		return Mention{}, false
	}
	m := Mention{First: int32(i), Last: int32(last), NumFirst: int32(i), NumLast: int32(last), Unit: -1, Hyphen: -1, Flags: Clock}
	if p.t.Tokens[i].Kind == text.Number {
		m.Flags |= Digits
	}
	m.Interval = Exact(float64(minute))
	return m, true
}

func (p *parser) clockAt(i int) (minute, last int, ok bool) {
	tok := &p.t.Tokens[i]
	if tok.Kind != text.Number {
		n := p.number(i)
		if n.Kind != lexicon.Cardinal || n.Value < 1 || n.Value > 12 {
			return 0, i, false
		}
		return p.halfDay(int(n.Value), 0, i+1, false)
	}
	s := p.t.Of(tok)
	d := 0
	for d < len(s) && d < 5 && '0' <= s[d] && s[d] <= '9' {
		d++
	}
	switch {
	case d == 0 || d > 4:
		return 0, i, false
	case d == 4:
		return p.fourDigits(s, i)
	case d > 2:
		return 0, i, false
	}
	h, _ := small(s[:d])
	if h > 24 {
		return 0, i, false
	}
	if d == len(s) && i+2 < p.to && p.mark(i+1, ':') && p.tight(i+1) && p.tight(i+2) {
		return p.colon(h, i+2)
	}
	rest, m := s[d:], 0
	if len(rest) >= 3 && rest[0] == '.' {
		v, ok := small(rest[1:3])
		if !ok || v > 59 {
			return 0, i, false
		}
		m, rest = v, rest[3:]
	}
	if rest == "" {
		return p.halfDay(h, m, i+1, d < len(s))
	}
	switch rest {
	case "am", "AM", "a.m":
		return halves(h, m, beforeNoon, i+1)
	case "pm", "PM", "p.m":
		return halves(h, m, afterNoon, i+1)
	}
	return 0, i, false
}

// colon reads the minutes at token j of a time whose hour is h, and what may follow them.
func (p *parser) colon(h, j int) (minute, last int, ok bool) {
	s := p.t.Of(&p.t.Tokens[j])
	if len(s) < 2 || p.t.Tokens[j].Kind != text.Number {
		return 0, j, false
	}
	m, ok := small(s[:2])
	if !ok || m > 59 {
		return 0, j, false
	}
	switch s[2:] {
	case "", "Z", "h":
	case "am", "AM":
		return halves(h, m, beforeNoon, j+1)
	case "pm", "PM":
		return halves(h, m, afterNoon, j+1)
	default:
		return 0, j, false
	}
	j++
	if j+1 < p.to && p.mark(j, ':') && p.tight(j) && p.tight(j+1) && p.t.Tokens[j+1].Kind == text.Number {
		j += 2 // seconds
	}
	if v, last, ok := p.halfDay(h, m, j, false); ok {
		return v, last, true
	}
	if h == 24 && m > 0 {
		return 0, j, false
	}
	return h*60 + m, j, true
}

// halfDay reads a.m., p.m., o'clock or a time zone at token j, behind a time. Only digits with minutes take a time zone.
func (p *parser) halfDay(h, m, j int, minutes bool) (minute, last int, ok bool) {
	if j >= p.to {
		return 0, j, false
	}
	tok := &p.t.Tokens[j]
	c := p.lex.Entry(tok.Word).Calendar
	if c.Kind != lexicon.ClockWord {
		return 0, j, false
	}
	last = j + 1
	switch c.Value {
	case zone:
		if !minutes {
			return 0, j, false
		}
		return h*60 + m, last, h < 24
	case oClock:
		return h*60 + m, last, h <= 24
	}
	if p.t.Raw[tok.End-1] != '.' && tok.End-tok.Start == 2 && tok.Is(text.Capital) != tok.Is(text.Upper) {
		return 0, j, false
	}
	if p.t.Of(tok) == "am" && !p.tight(j) && !p.plainAfter(last) {
		return 0, j, false
	}
	return halves(h, m, int(c.Value), last)
}

// plainAfter reports whether the clause ends or goes on with a small word, so that "am" was no verb.
func (p *parser) plainAfter(i int) bool {
	if i >= p.to {
		return true
	}
	tok := &p.t.Tokens[i]
	return tok.Kind != text.Word || p.lex.Entry(tok.Word).Is(lexicon.Preposition|lexicon.Conjunction) || tok.Is(text.Capital)
}

// fourDigits reads "1730" before a time zone or "hours".
func (p *parser) fourDigits(s string, i int) (minute, last int, ok bool) {
	h, _ := small(s[:2])
	m, _ := small(s[2:min(4, len(s))])
	if len(s) != 4 || h > 23 || m > 59 || i+1 >= p.to {
		return 0, i, false
	}
	c := p.lex.Entry(p.t.Tokens[i+1].Word).Calendar
	if c.Kind != lexicon.ClockWord || c.Value != zone || !p.t.Tokens[i+1].Is(text.Upper) {
		return 0, i, false
	}
	return h*60 + m, i + 2, true
}

// halves returns the minutes after midnight of a time in the given half of the day.
func halves(h, m, half, last int) (minute, end int, ok bool) {
	if h > 12 {
		return h*60 + m, last, h < 24 && half == afterNoon
	}
	h %= 12
	if half == afterNoon {
		h += 12
	}
	return h*60 + m, last, true
}
