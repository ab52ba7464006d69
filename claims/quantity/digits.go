package quantity

import (
	"math"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// digits is what the numeral at the start of a token says.
type digits struct {
	value   float64
	place   float64 // of the last significant place; trailing zeros of whole numbers do not count
	length  int     // bytes of the numeral
	plain   bool    // digits only
	whole   bool    // no decimals
	invalid bool    // several separators that part no thousands: a date, a version
}

// pow10 holds the powers of ten that a float64 represents exactly.
var pow10 = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// maxDigits is the longest numeral that is a quantity; longer ones are codes.
const maxDigits = 18

// narrowSpace is the no-break space that the tokenizer keeps inside numerals.
const narrowSpace = "\u202f"

// grouping is how separators part the digits of a numeral.
type grouping struct {
	count  int  // separators
	commas int  // of them other than points
	last   byte // the last one
	since  int  // digits since the last one
	threes bool // all groups between separators have three digits
	twos   bool // all groups between separators have two digits: 12,34,567
}

// add notes a separator.
func (g *grouping) add(c byte) {
	switch {
	case g.count == 0:
	case c == '.' && g.last != '.': // the decimal sign behind the groups
		g.threes = g.threes && g.since == 3
		g.twos = g.twos && g.since == 3
	default:
		g.threes = g.threes && g.since == 3 && g.last == c
		g.twos = g.twos && g.since == 2 && g.last == c
	}
	if c != '.' {
		g.commas++
	}
	g.count++
	g.last, g.since = c, 0
}

// decimals returns how many digits stand behind the decimal sign, and false when the separators make no number.
func (g *grouping) decimals() (int, bool) {
	switch {
	case g.count == 0:
		return 0, true
	case g.last == '\'' && g.since != 3: // 5'10
		return 0, false
	case g.count == 1 && (g.last == '.' || g.since != 3): // 6.3, 10,5
		return g.since, g.last != ' '
	case g.last == '.' && g.commas < g.count && g.threes && g.count > 1 && g.commas == 0 && g.since == 3: // 1.250.000
		return 0, true
	case g.last == '.' && g.count > 1 && (g.threes || g.twos) && g.commas == g.count-1: // 1,000,000.50
		return g.since, true
	}
	return 0, (g.threes || g.twos) && g.since == 3
}

// scanDigits reads a numeral with thousands parted by commas, points or narrow spaces and with decimals: "1,250", "6.3",
// "1.250.000", "10,5".
func scanDigits(s string) (digits, bool) {
	var d digits
	g := grouping{threes: true, twos: true}
	n, mantissa, i := 0, 0.0, 0
	for i < len(s) {
		c := s[i]
		if '0' <= c && c <= '9' {
			mantissa = mantissa*10 + float64(c-'0')
			n++
			g.since++
			i++
			continue
		}
		width := 1
		if strings.HasPrefix(s[i:], narrowSpace) {
			c, width = ' ', len(narrowSpace)
		} else if c != ',' && c != '.' && c != '\'' {
			break
		}
		if next := i + width; next >= len(s) || s[next] < '0' || s[next] > '9' {
			break
		}
		g.add(c)
		i += width
	}
	if n == 0 {
		return d, false
	}
	d.length, d.plain, d.value, d.place = i, g.count == 0, mantissa, 1
	decimals, ok := g.decimals()
	if !ok || n > maxDigits {
		d.invalid = true
		return d, true
	}
	d.whole = decimals == 0
	if decimals > 0 {
		d.value = mantissa / pow10[decimals]
		d.place = 1 / pow10[decimals]
		return d, true
	}
	d.place = wholePlace(mantissa)
	return d, true
}

// numeral reads the figure written in digits at token i, with thousands parted by spaces and a vulgar fraction behind it.
func (p *parser) numeral(i int) (figure, bool) {
	tok := &p.t.Tokens[i]
	s := p.t.Of(tok)
	d, ok := scanDigits(s)
	if !ok {
		return figure{}, false
	}
	f := figure{first: i, last: i + 1, value: d.value, place: d.place, flags: Digits, whole: d.whole, plain: d.plain && d.length == 4}
	f.suffix = s[d.length:]
	if d.invalid || f.suffix == "" && len(s) > 1 && d.plain && s[0] == '0' && !p.leadingPoint(i) {
		f.flags |= Identifier
		return f, true
	}
	if d.plain && f.suffix == "" && d.length <= 3 {
		p.spaced(&f)
	}
	if f.suffix == "" {
		p.vulgar(&f)
	}
	if i > p.floor && p.leadingPoint(i) { // .08
		f.value /= pow10[min(d.length, maxDigits)]
		f.place, f.whole, f.plain = 1/pow10[min(d.length, maxDigits)], false, false
		f.first--
	} else if i > p.floor && p.negative(i) {
		f.value = -f.value
		f.first--
	}
	if f.suffix != "" {
		p.ending(&f)
	}
	return f, true
}

// leadingPoint reports whether a point directly before the figure at token i is its decimal sign: ".08".
func (p *parser) leadingPoint(i int) bool {
	return i > p.floor && p.tight(i) && p.mark(i-1, '.') && !p.tight(i-1) && !p.t.Tokens[i].Is(text.SentenceStart)
}

// negative reports whether a minus sign stands directly before the figure at token i and belongs to no range or compound.
func (p *parser) negative(i int) bool {
	if p.link(i-1, lexicon.LinkMinus) {
		return true
	}
	if !p.tight(i) || p.tight(i-1) {
		return false
	}
	n := p.number(i - 1)
	if n.Kind != lexicon.Link {
		return false
	}
	return n.Role == lexicon.LinkHyphen || p.t.Of(&p.t.Tokens[i-1]) == "−"
}

// spaced joins groups of three digits that a no-break or thin space parts, and those that a plain space parts where nothing
// capitalised stands before: "Boeing 747 300 passengers" has two figures.
func (p *parser) spaced(f *figure) {
	for j := f.last; j < p.to; j++ {
		tok := &p.t.Tokens[j]
		if tok.Kind != text.Number || tok.Start == p.t.Tokens[j-1].End {
			return
		}
		gap := p.t.Raw[p.t.Tokens[j-1].End:tok.Start]
		if gap == " " {
			if f.first > p.from && p.t.Tokens[f.first-1].Is(text.Capital) && !p.t.Tokens[f.first-1].Is(text.SentenceStart) {
				return
			}
		} else if gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
			return
		}
		s := p.t.Of(tok)
		d, ok := scanDigits(s)
		if !ok || d.length < 3 || d.length > 3 && s[3] != '.' || d.invalid || f.value == 0 {
			return
		}
		if f.value >= 1e15 {
			return
		}
		f.value = f.value*1000 + d.value
		f.place = d.place
		if d.whole {
			f.place = wholePlace(f.value)
		}
		f.last, f.suffix, f.whole = j+1, s[d.length:], d.whole
		if f.suffix != "" || !d.whole {
			return
		}
	}
}

// vulgar reads "½" behind a figure, and "1/4" or "3/4" for itself or behind one.
func (p *parser) vulgar(f *figure) {
	j := f.last
	if n := p.number(j); n.Kind == lexicon.Fraction && j < p.to && p.t.Tokens[j].Kind == text.Mark {
		f.value += n.Value
		f.place, f.whole, f.last = 0.25, false, j+1
		return
	}
	if v, ok := p.slashed(f.last); ok && p.t.Tokens[f.last].Is(text.SpaceBefore) && f.whole {
		f.value += v
		f.place, f.whole, f.last = 0.25, false, f.last+3
		return
	}
	if v, ok := p.slashed(f.first); ok {
		f.value, f.place, f.whole, f.last = v, 0.1*v, false, f.first+3
		f.flags |= Fraction
	}
}

// slashed reads a proper fraction with a denominator up to ten at token i: "3/4".
func (p *parser) slashed(i int) (float64, bool) {
	if i+2 >= p.to || !p.mark(i+1, '/') || !p.tight(i+1) || !p.tight(i+2) || p.mark(i+3, '/') {
		return 0, false
	}
	a, okA := small(p.t.Of(&p.t.Tokens[i]))
	b, okB := small(p.t.Of(&p.t.Tokens[i+2]))
	if !okA || !okB || a >= b || a == 0 || b > 10 {
		return 0, false
	}
	return float64(a) / float64(b), true
}

// small reads a whole number of one or two digits.
func small(s string) (int, bool) {
	if len(s) == 0 || len(s) > 2 {
		return 0, false
	}
	v := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		v = v*10 + int(s[i]-'0')
	}
	return v, true
}

// ending reads the letters glued to a numeral where they change the figure: ordinals, decades, scales. Others stay in
// f.suffix for the unit.
func (p *parser) ending(f *figure) {
	var buf [16]byte
	w := lowered(f.suffix, buf[:0])
	switch string(w) {
	case "st", "nd", "rd", "th":
		f.flags |= Ordinal
		f.suffix = ""
		return
	case "s":
		if math.Mod(f.value, 10) == 0 && f.whole {
			f.flags |= Decade
			f.suffix = ""
		}
		return
	}
	n := &p.lex.Entry(p.lex.Lookup(w)).Number
	if n.Kind == lexicon.Scale && (!n.Money || p.moneyBefore(f.first) || p.countsPeople(f.last)) {
		f.scale(n.Value)
		f.suffix = ""
	}
}

// lowered writes the lower-case form of short ASCII letters to buf; other bytes stay.
func lowered(s string, buf []byte) []byte {
	for i := 0; i < len(s) && i < cap(buf); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}
