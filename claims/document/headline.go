package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// lineSense is what a short line near the top of a document turns out to be.
type lineSense struct {
	meta   bool
	day    civil  // the date it gives; zero Month when it gives none
	how    string // "label" or "first line"
	source string // the outlet it names
	prefix int    // bytes at its start that are a date, when the rest is text of the report
}

// longestLine bounds a line that may be a heading, a label or a byline, in bytes.
const longestLine = 200

// dateLabels stand before a date of publication; otherDates before dates that are not.
var (
	dateLabels = labelsOf(
		"published on", "published at", "published", "publication date", "date of publication", "date", "dated", "posted on", "posted", "release dated", "released on", "released", "issued on", "issued", "for immediate release", "for release", "release date", "date of issue", "sent on", "sent",
		"veröffentlicht am", "veröffentlicht", "stand", "publié le", "опубликовано", "дата публикации", "дата", "publicado el",
	)
	otherDates = labelsOf("last updated", "updated", "last modified", "modified", "aktualisiert", "mis à jour", "обновлено", "accessed", "retrieved")
	genres     = labelsOf("newsletter", "leaflet", "press release", "press conference", "transcript", "letter of", "letter from", "no.", "issue", "vol.", "edition", "bulletin no")
	makers     = labelsOf("by", "von", "par") // stand before who wrote it
	byMaker    = labelsOf("by")
)

// senseOf finds out what the line s says of the document rather than of the world.
func senseOf(s string) lineSense {
	if rest, ok := afterLabel(s, otherDates); ok && len(s) <= longestLine {
		if _, start, _ := findDate(rest, false); start == 0 {
			return lineSense{meta: true}
		}
	}
	if rest, ok := afterLabel(s, dateLabels); ok {
		if c, n := readDate(rest); n > 0 && c.Year != 0 {
			return datedLine(s, rest[n:], c, "label")
		}
	}
	if c, n := readDate(s); n > 0 && c.Year != 0 {
		if n == len(s) || !isSentenceGoingOn(s[n:]) {
			return datedLine(s, s[n:], c, "first line")
		}
		return lineSense{}
	}
	if len(s) > longestLine || !endsOpen(s) {
		return lineSense{}
	}
	return openLine(s)
}

// isSentenceGoingOn reports whether what follows a date at the start of a line continues a sentence.
func isSentenceGoingOn(rest string) bool {
	rest = trimBlank(rest)
	return rest != "" && isWordByte(rest[0]) && startsLower(rest)
}

// datedLine makes sense of a line that starts with a date; rest follows the date.
func datedLine(s, rest string, c civil, how string) lineSense {
	more := strings.TrimLeft(rest, " \t,.;|·•—–-\u00a0")
	out := lineSense{day: c, how: how}
	switch {
	case more == "":
		out.meta = true
	case len(more) <= 100 && endsOpen(more) && addendum(rest, more):
		out.meta = true
		out.source = outletIn(more)
	default:
		out.prefix = len(s) - len(more)
	}
	return out
}

// addendum reports whether what follows a date belongs to the date line: a time, a byline, an outlet, a second date.
func addendum(rest, more string) bool {
	if '0' <= more[0] && more[0] <= '9' || more[0] == '(' || strings.HasPrefix(more, "by ") || strings.HasPrefix(more, "at ") || strings.HasPrefix(more, "in ") {
		return true
	}
	if _, ok := afterLabel(more, otherDates); ok {
		return true
	}
	return len(rest) > len(more) && nameLike(more)
}

// outletIn returns the name in what follows a date: "by Justice Now", "Coastal Radio".
func outletIn(s string) string {
	s = strings.TrimPrefix(s, "by ")
	if _, person := afterLabel(s, byMaker); person {
		return ""
	}
	if i := strings.IndexAny(s, ",|·("); i > 0 {
		s = strings.TrimSpace(s[:i])
	}
	if !nameLike(s) {
		return ""
	}
	return s
}

// openLine makes sense of a short line without a final mark.
func openLine(s string) lineSense {
	if rest, ok := afterLabel(s, makers); ok && nameLike(rest) {
		return lineSense{meta: true}
	}
	out := lineSense{}
	if c, start, end := findDate(s, true); start > 0 && len(s)-end < 30 {
		before := strings.TrimSpace(s[:start]) // which may be nothing but a hard space
		if strings.HasSuffix(before, ",") || strings.HasSuffix(before, "|") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "·") {
			out = lineSense{meta: true, day: c, how: "first line", source: outletIn(strings.TrimRight(before, ",|-—–· "))}
		} else if after := strings.TrimSpace(s[end:]); (after == "" || after == ")") && closesHead(before) {
			out = lineSense{meta: true, day: c, how: "first line"}
		}
	} else if c, ok := issueDate(s); ok {
		out = lineSense{meta: true, day: c, how: "first line"}
	}
	if _, ok := afterLabel(s, genres); ok {
		out.meta = true
		out.source = ""
	}
	return out
}

// closesHead reports whether a date that closes a line is that of the document: "Leaflet of the Tram Workers, Vessen 20 October
// 2026", "Note no. 27 (3 December 2025)", "To all members. 14 November 2025", "Statement of 21 February 2026", but not
// "Parliament was dissolved on 20 October 2026".
func closesHead(before string) bool {
	i := strings.LastIndexByte(before, ' ') + 1
	last := before[i:]
	switch strings.ToLower(last) {
	case "of", "dated", "from":
		_, ok := afterLabel(before[strings.LastIndexByte(before[:max(i-1, 0)], ' ')+1:], papers)
		return ok
	}
	r, _ := utf8.DecodeRuneInString(last)
	if strings.HasSuffix(last, ".") {
		return len(before) <= longestPreface && !monthOrDay(strings.TrimSuffix(last, "."))
	}
	return !unicode.IsLower(r) && !monthOrDay(last)
}

// papers are what documents call themselves.
var papers = labelsOf(
	"statement", "notice", "letter", "circular", "bulletin", "communique", "communiqué", "note", "memo", "memorandum", "report", "release", "minutes",
	"sitting", "meeting", "session", "decision", "order", "ordinance", "announcement", "message", "newsletter", "update", "briefing", "declaration", "edition", "issue",
)

// longestPreface is how long a sentence before the date of a document may be, in bytes: "To all members."
const longestPreface = 40

// monthOrDay reports whether a word is part of another date.
func monthOrDay(w string) bool {
	if _, ok := named(months, w); ok {
		return true
	}
	_, ok := named(weekdays, w)
	return ok
}

// issueDate reads the date of an issue that is numbered within its year: "No. 2/2026, 30 January".
func issueDate(s string) (civil, bool) {
	c, start, end := findDate(s, false)
	if start <= 0 || c.Year != 0 || strings.Trim(s[end:], " )") != "" {
		return civil{}, false
	}
	slash := strings.LastIndexByte(s[:start], '/')
	if slash < 1 || s[slash-1] < '0' || s[slash-1] > '9' {
		return civil{}, false
	}
	year, n := digits(s[slash+1:])
	if n != 4 || start-slash > n+4 {
		return civil{}, false
	}
	c.Year = year
	return c, c.valid()
}

// labels are words that lines begin with, in lower case, by their first bytes.
type labels [256][]string

func labelsOf(words ...string) *labels {
	by := new(labels)
	for _, w := range words {
		by[w[0]] = append(by[w[0]], w)
	}
	return by
}

// with returns the labels that may begin with a byte, in either case.
func (l *labels) with(first byte) []string {
	if 'A' <= first && first <= 'Z' {
		first += 'a' - 'A'
	}
	return l[first]
}

// afterLabel returns what follows the label that s begins with.
func afterLabel(s string, labels *labels) (string, bool) {
	if s == "" {
		return "", false
	}
	for _, l := range labels.with(s[0]) {
		if !hasFoldPrefix(s, l) {
			continue
		}
		rest := s[len(l):]
		if rest != "" && isWordByte(rest[0]) {
			continue
		}
		return strings.TrimLeft(rest, " \t:\u00a0,."), true
	}
	return "", false
}

// nameLike reports whether s is at most six words that all start with a capital letter, small ones such as "of" inside
// aside.
func nameLike(s string) bool {
	words := 0
	for rest := s; rest != ""; {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		if w == "" {
			continue
		}
		if words++; words > 6 {
			return false
		}
		if words > 1 && rest != "" && smallWord(w) {
			continue
		}
		r := []rune(w)[0]
		if !unicode.IsUpper(r) || strings.ContainsAny(w, "0123456789?!\"“:;") {
			return false
		}
	}
	return words > 0
}

func smallWord(w string) bool {
	switch w {
	case "of", "the", "for", "and", "in", "on", "to", "de", "la", "del", "des", "du", "di", "der", "und", "et", "y", "al", "bin", "van", "von", "&":
		return true
	}
	return false
}

// allCapitals reports whether s has letters, none of them small, and neither digits nor final marks: an outlet's name at
// the top of its page.
func allCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r), unicode.IsDigit(r), r == '!', r == '?', r == ':':
			return false
		case unicode.IsLetter(r):
			letters++
		}
	}
	return letters > 1 && len(s) <= 60
}

// organisation reports whether s holds a word that makes a name that of an organisation.
func organisation(s string) bool {
	lex := lexicon.Default()
	for _, w := range strings.Fields(s) {
		if lex.Entry(lex.Find(text.Fold(strings.Trim(w, ",.")))).Is(lexicon.OrgWord) {
			return true
		}
	}
	return false
}
