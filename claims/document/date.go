package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/when"
)

// This file reads the few written forms in which documents give their own date. Dates inside sentences are the
// business of package when.

// civil is a day of the calendar; Year is 0 when it is not written.
type civil struct{ Year, Month, Day int }

// valid reports whether the day exists; without a year, whether it may.
func (c civil) valid() bool {
	if c.Month < 1 || c.Month > 12 || c.Day < 1 {
		return false
	}
	if c.Year != 0 && (c.Year < 1000 || c.Year > 9999) {
		return false
	}
	return c.Day <= daysIn(c.Year, c.Month)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// date returns the number of the day since 1 January 1970 (Howard Hinnant's days_from_civil).
func (c civil) date() when.Date {
	y := c.Year
	if c.Month <= 2 {
		y--
	}
	era := y / 400
	yoe := y - era*400
	doy := (153*((c.Month+9)%12)+2)/5 + c.Day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return when.Date(era*146097 + doe - 719468)
}

// weekday returns 0 for Sunday to 6 for Saturday.
func (c civil) weekday() int { return ((int(c.date())+4)%7 + 7) % 7 }

func (c civil) period() when.Period {
	d := c.date()
	return when.Period{From: d, To: d, Grain: when.Day}
}

// months holds the names of months in the languages whose labels are read: English, German, French, Russian, Spanish.
var months = newWordTable(map[string]int{
	"january": 1, "jan": 1, "januar": 1, "jänner": 1, "janvier": 1, "janv": 1, "января": 1, "enero": 1,
	"february": 2, "feb": 2, "febr": 2, "februar": 2, "février": 2, "févr": 2, "февраля": 2, "febrero": 2,
	"march": 3, "mar": 3, "märz": 3, "mars": 3, "марта": 3, "marzo": 3,
	"april": 4, "apr": 4, "avril": 4, "avr": 4, "апреля": 4, "abril": 4,
	"may": 5, "mai": 5, "мая": 5, "mayo": 5,
	"june": 6, "jun": 6, "juni": 6, "juin": 6, "июня": 6, "junio": 6,
	"july": 7, "jul": 7, "juli": 7, "juillet": 7, "juil": 7, "июля": 7, "julio": 7,
	"august": 8, "aug": 8, "août": 8, "августа": 8, "agosto": 8,
	"september": 9, "sep": 9, "sept": 9, "septembre": 9, "сентября": 9, "septiembre": 9,
	"october": 10, "oct": 10, "oktober": 10, "okt": 10, "octobre": 10, "октября": 10, "octubre": 10,
	"november": 11, "nov": 11, "novembre": 11, "ноября": 11, "noviembre": 11,
	"december": 12, "dec": 12, "dezember": 12, "dez": 12, "décembre": 12, "déc": 12, "декабря": 12, "diciembre": 12,
})

// weekdays holds the names of the days of the week.
var weekdays = newWordTable(map[string]int{
	"sunday": 0, "sun": 0, "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3, "wed": 3,
	"thursday": 4, "thu": 4, "thur": 4, "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6,
	"sonntag": 0, "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6,
	"dimanche": 0, "lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6,
})

// readDate reads a date at the start of s, a weekday before it and a clock time in ISO 8601 behind it included. It
// returns its size in bytes, 0 when there is none.
func readDate(s string) (civil, int) {
	skipped := skipWeekday(s)
	if c, n := readPlainDate(s[skipped:]); n > 0 {
		return c, skipped + n
	}
	return civil{}, 0
}

// wordTable holds what lower-case words stand for.
type wordTable struct {
	values map[string]int
	pairs  [32]uint32 // the two letters with which words begin, in either case
}

func newWordTable(values map[string]int) *wordTable {
	t := &wordTable{values: values}
	for w := range values {
		t.pairs[w[0]&31] |= 1 << (w[1] & 31)
	}
	return t
}

// may reports whether a word begins with two letters with which one of the table does: most words of a text do not.
func (t *wordTable) may(word string) bool {
	return word[0]|word[1] >= utf8.RuneSelf || t.pairs[word[0]&31]>>(word[1]&31)&1 != 0
}

// named looks a word up in a table without making a string of its lower-case form.
func named(table *wordTable, word string) (int, bool) {
	var buf [24]byte
	if len(word) < 3 || len(word)+utf8.UTFMax > len(buf) || !table.may(word) {
		return 0, false
	}
	v, ok := table.values[string(foldHead(word, buf[:0]))]
	return v, ok
}

// skipWeekday returns how much of s is a weekday with what follows it before a date.
func skipWeekday(s string) int {
	if len(s) < 2 || !weekdays.may(s) {
		return 0 // like most texts
	}
	word := leadingWord(s)
	if _, ok := named(weekdays, word); !ok {
		return 0
	}
	return len(s) - len(strings.TrimLeft(s[len(word):], "., \u00a0"))
}

func readPlainDate(s string) (civil, int) {
	if s == "" {
		return civil{}, 0
	}
	if '0' <= s[0] && s[0] <= '9' {
		if c, n := readNumeric(s); n > 0 {
			return c, n
		}
		return readDayMonth(s)
	}
	return readMonthDay(s)
}

// readNumeric reads 2026-03-04, 2026/03/04, 2026.03.04, 04.03.2026, and 04/13/2026 or 13/04/2026 where only one order
// gives a date.
func readNumeric(s string) (civil, int) {
	a, n := digits(s)
	if n == 0 || len(s) <= n || strings.IndexByte("-/.", s[n]) < 0 {
		return civil{}, 0
	}
	sep := s[n]
	b, m := digits(s[n+1:])
	k := n + 1 + m
	if m == 0 || m > 2 || len(s) <= k || s[k] != sep {
		return civil{}, 0
	}
	c, l := digits(s[k+1:])
	end := k + 1 + l
	var day civil
	switch {
	case n == 4 && l >= 1 && l <= 2:
		day = civil{a, b, c}
	case n <= 2 && l == 4 && sep == '.':
		day = civil{c, b, a}
	case n <= 2 && l == 4 && (a > 12) != (b > 12):
		day = civil{c, min(a, b), max(a, b)}
	}
	if !day.valid() {
		return civil{}, 0
	}
	return day, end + clockTime(s[end:])
}

// clockTime returns the size of the time of day that follows an ISO date: T10:30:00+04:00.
func clockTime(s string) int {
	if len(s) < 4 || s[0] != 'T' && s[0] != 't' || s[1] < '0' || s[1] > '9' {
		return 0
	}
	i := 1
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || strings.IndexByte(":.+-Zz", s[i]) >= 0) {
		i++
	}
	return i
}

// readDayMonth reads "4 March 2026", "4th of March", "09 FEB 2021", "4. März 2026", "4 de marzo de 2026".
func readDayMonth(s string) (civil, int) {
	day, n := digits(s)
	if n == 0 || n > 2 {
		return civil{}, 0
	}
	rest := s[n:]
	for _, suffix := range []string{"st", "nd", "rd", "th", "er"} {
		rest = strings.TrimPrefix(rest, suffix)
	}
	rest = strings.TrimPrefix(rest, ".")
	rest = trimOf(trimBlank(rest))
	word := leadingWord(rest)
	month, ok := named(months, word)
	if !ok {
		return civil{}, 0
	}
	rest = strings.TrimPrefix(rest[len(word):], ".")
	c := civil{Month: month, Day: day}
	c.Year, rest = trailingYear(rest)
	if !c.valid() {
		return civil{}, 0
	}
	return c, len(s) - len(rest)
}

// readMonthDay reads "March 4, 2026", "Oct. 20", "MARCH 4".
func readMonthDay(s string) (civil, int) {
	if len(s) < 2 || !months.may(s) {
		return civil{}, 0 // like most texts
	}
	word := leadingWord(s)
	month, ok := named(months, word)
	if !ok {
		return civil{}, 0
	}
	rest := trimBlank(strings.TrimPrefix(s[len(word):], "."))
	if len(rest) == len(s)-len(word) { // no blank: no date
		return civil{}, 0
	}
	day, n := digits(rest)
	if n == 0 || n > 2 {
		return civil{}, 0
	}
	rest = rest[n:]
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		rest = strings.TrimPrefix(rest, suffix)
	}
	c := civil{Month: month, Day: day}
	c.Year, rest = trailingYear(rest)
	if !c.valid() {
		return civil{}, 0
	}
	return c, len(s) - len(rest)
}

// trailingYear reads a year of four digits behind blanks and a comma. Without one it returns 0 and s.
func trailingYear(s string) (int, string) {
	rest := trimOf(trimBlank(strings.TrimPrefix(s, ",")))
	if rest == s {
		return 0, s
	}
	y, n := digits(rest)
	if n != 4 || y < 1000 {
		return 0, s
	}
	return y, rest[n:]
}

func trimOf(s string) string {
	for _, of := range []string{"of ", "de "} {
		s = strings.TrimPrefix(s, of)
	}
	return s
}

func trimBlank(s string) string { return strings.TrimLeft(s, " \t\u00a0\u202f") }

// digits reads the number at the start of s and returns its size; a number of more than four digits has size 5.
func digits(s string) (value, n int) {
	for n < len(s) && n < 5 && '0' <= s[n] && s[n] <= '9' {
		value = value*10 + int(s[n]-'0')
		n++
	}
	return value, n
}

// leadingWord returns the letters that s begins with.
func leadingWord(s string) string {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z') {
				return s[:i]
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			return s[:i]
		}
		i += n
	}
	return s
}

// findDate returns the first date in s that has a day, and where it stands. With year, only one with a year counts.
func findDate(s string, year bool) (c civil, start, end int) {
	for i := 0; i < len(s); {
		if c, n := readDate(s[i:]); n > 0 && (c.Year != 0 || !year) {
			return c, i, i + n
		}
		i += wordSize(s[i:])
	}
	return civil{}, -1, -1
}

// wordSize returns the size of the word or number at the start of s together with what parts it from the next one.
func wordSize(s string) int {
	i := 0
	for i < len(s) && isWordByte(s[i]) {
		i++
	}
	for i < len(s) && !isWordByte(s[i]) {
		i++
	}
	return i
}

func isWordByte(c byte) bool { return isAlnum(c) || c >= utf8.RuneSelf }

// dateInName returns the date that a file name or URL holds: 2026-03-04, 2026/03/04, 2026_03_04, 20260304.
func dateInName(name string) (civil, bool) {
	for i := 0; i < len(name); i++ {
		if !('0' <= name[i] && name[i] <= '9') || i > 0 && isAlnum(name[i-1]) {
			continue
		}
		if c, ok := compactDate(name[i:]); ok {
			return c, true
		}
		s := strings.ReplaceAll(name[i:min(len(name), i+10)], "_", "-")
		if c, n := readNumeric(s); n > 0 && (i+n == len(name) || !isAlnum(name[i+n])) {
			return c, true
		}
	}
	return civil{}, false
}

// compactDate reads eight digits that make a date of this age.
func compactDate(s string) (civil, bool) {
	n := 0
	v := 0
	for n < len(s) && n < 9 && '0' <= s[n] && s[n] <= '9' {
		v = v*10 + int(s[n]-'0')
		n++
	}
	c := civil{v / 10000, v / 100 % 100, v % 100}
	return c, n == 8 && c.Year >= 1900 && c.Year <= 2100 && c.valid()
}
