package when

import (
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
	minute := 0
	if p.is(f.last, ':') && p.tight(f.last+1) && f.last+1 < p.to {
		w := p.t.Of(&p.t.Tokens[f.last+1])
		if v := atoi(w[:min(2, len(w))], 2, 2); v >= 0 && v < 60 {
			minute = v
			f.last += 2
		}
	}
	for f.last+1 < p.to && p.tight(f.last) && (p.is(f.last, ':') || p.is(f.last, '+') || p.is(f.last, '-')) && p.t.Tokens[f.last+1].Kind == text.Number {
		f.last += 2
	}
	f.expr.A.Minute = int16(h*60 + minute + 1)
	return f, true
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
