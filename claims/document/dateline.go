package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateline is what an agency report opens with: TBILISI, Georgia, March 4 (Agency) —
type dateline struct {
	place  string
	agency string
	day    civil // zero Month when it has no date
	size   int   // in bytes, with the dash and the blanks behind it
}

// longestDateline bounds a dateline in bytes.
const longestDateline = 160

// readDateline reads the dateline at the start of s. It needs a date or an agency, and a mark that ends it.
func readDateline(s string) (dateline, bool) {
	s = s[:cutRune(s, longestDateline)]
	var d dateline
	place, n := readPlace(s)
	rest := strings.TrimLeft(s[n:], ",. ")
	if c, m := readDate(rest); m > 0 {
		d.day = c
		rest = rest[m:]
	}
	rest = d.readAgency(rest)
	if _, ok := named(weekdays, d.agency); ok {
		d.agency = "" // Ban Sala, 18 February 2026 (Wednesday): It rained
	}
	if d.day.Month == 0 && d.agency == "" {
		return d, false
	}
	if place == "" && (d.agency == "" || d.day.Month == 0) {
		return d, false
	}
	rest, ok := endOfDateline(rest, d.agency != "" && d.day.Month != 0 && capitals(place))
	if after, colon := strings.CutPrefix(rest, ": "); colon && !ok && d.day.Year != 0 {
		rest, ok = strings.TrimLeft(after, " "), true
	}
	if !ok || place != "" && !capitals(place) && d.day.Month == 0 {
		return d, false
	}
	d.place = place
	d.size = len(s) - len(rest)
	return d, d.size < len(s)
}

// readPlace reads capitalised words with commas between, up to a date or bracket.
func readPlace(s string) (string, int) {
	end, i := 0, 0
	for words := 0; words < 8; words++ {
		if _, n := readDate(s[i:]); n > 0 {
			break
		}
		word := placeWord(s[i:])
		if word == "" {
			break
		}
		end = i + len(word)
		i = end
		for i < len(s) && (s[i] == ' ' || s[i] == ',' || s[i] == '.') {
			i++
		}
		if i == end {
			break
		}
	}
	return strings.TrimRight(s[:end], " ,."), i
}

// placeWord returns the capitalised word, with hyphens and apostrophes inside, that s begins with.
func placeWord(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) {
		return ""
	}
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		inner := (r == '-' || r == '\'' || r == '’') && i+n < len(s) && s[i+n] > ' ' && s[i+n] != '-'
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !inner {
			break
		}
		i += n
	}
	return s[:i]
}

// readAgency reads "(Agency)", "/Agency/" or ", AGENCY" and returns what is left.
func (d *dateline) readAgency(s string) string {
	rest := strings.TrimLeft(s, ",. ")
	if rest == "" {
		return s
	}
	var closing byte
	switch rest[0] {
	case '(':
		closing = ')'
	case '/':
		closing = '/'
	default:
		if word := placeWord(rest); d.day.Month != 0 && len(word) > 2 && capitals(word) && len(rest) < len(s) {
			d.agency = word
			return rest[len(word):]
		}
		return s
	}
	n := strings.IndexByte(rest[1:], closing)
	if n < 2 || n > 60 {
		return s
	}
	d.agency = strings.TrimSpace(rest[1 : n+1])
	return rest[n+2:]
}

// endOfDateline takes the mark that ends a dateline, with the blanks behind it: a dash, or, when loose, a full stop or
// colon.
func endOfDateline(s string, loose bool) (string, bool) {
	s = strings.TrimLeft(s, " .,")
	for _, mark := range []string{"—", "–", "--", "-", "―"} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return strings.TrimLeft(rest, " \u00a0-"), true
		}
	}
	if !loose {
		return s, false
	}
	if rest, ok := strings.CutPrefix(s, ":"); ok {
		return strings.TrimLeft(rest, " "), true
	}
	return s, true
}

// capitals reports whether s starts with a word of two or more capital letters.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			break
		}
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 1
}

// cutRune returns the largest size up to limit at which s is not cut within a code point.
func cutRune(s string, limit int) int {
	if len(s) <= limit {
		return len(s)
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return limit
}
