package seeds_test

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims/document"
)

// change replaces the bytes [from, to) of the reading text.
type change struct {
	from, to int
	with     string
}

// match is one place that a pattern fits: the bytes of its groups in the reading text, group 0 being all of it.
type match struct {
	text   string // the reading text
	groups []int
}

// of returns what group i holds, "" when it is not there.
func (m match) of(i int) string {
	if m.groups[2*i] < 0 {
		return ""
	}
	return m.text[m.groups[2*i]:m.groups[2*i+1]]
}

// with replaces group i.
func (m match) with(i int, s string) change { return change{m.groups[2*i], m.groups[2*i+1], s} }

// bounded reports whether a match stands behind "at least" or another bound: a bound and a lower bound do not contradict.
func bounded(m match) bool {
	return regexp.MustCompile(`(?i)(?:at least|more than|at most|up to|over|under) $`).MatchString(m.before(12))
}

// before and after return what stands beside the match, at most n bytes.
func (m match) before(n int) string { return m.text[max(0, m.groups[0]-n):m.groups[0]] }
func (m match) after(n int) string {
	return m.text[m.groups[1]:min(len(m.text), m.groups[1]+n)]
}

// find returns where a pattern fits inside a paragraph or item, the dateline left out, and of a table row where cells are
// asked for.
func (d *original) find(re *regexp.Regexp, cells bool) []match {
	var out []match
	for _, b := range d.doc.Blocks {
		if b.Kind.Furniture() || b.Kind == document.Heading || b.Kind == document.Cell && !cells {
			continue
		}
		start := max(int(b.Start), min(int(d.doc.Dateline.End), int(b.End)))
		if int(d.doc.Dateline.Start) > int(b.End) {
			start = int(b.Start)
		}
		for _, g := range re.FindAllStringSubmatchIndex(d.doc.Text[start:b.End], -1) {
			for k := range g {
				if g[k] >= 0 {
					g[k] += start
				}
			}
			out = append(out, match{d.doc.Text, g})
		}
	}
	return out
}

// edited applies changes to the original file.
func (d *original) edited(changes ...change) variant {
	slices.SortFunc(changes, func(a, b change) int { return a.from - b.from })
	var v variant
	var b strings.Builder
	last := 0
	for i, c := range changes {
		from, to := d.doc.Origin(int32(c.from), int32(c.to))
		b.WriteString(d.raw[last:from])
		start := b.Len()
		b.WriteString(c.with)
		if i == 0 {
			v.from = start
			v.what = fmt.Sprintf("%q becomes %q", d.doc.Text[c.from:c.to], c.with)
		}
		v.to = b.Len()
		last = to
	}
	b.WriteString(d.raw[last:])
	v.raw = b.String()
	return v
}

// each makes a variant of every match for which f gives a change.
func (d *original) each(re *regexp.Regexp, f func(match) (change, bool)) []variant {
	var out []variant
	for _, m := range d.find(re, false) {
		if c, ok := f(m); ok {
			out = append(out, d.edited(c))
		}
	}
	return out
}

// Parts of patterns.
const (
	months   = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`
	weekdays = `(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)`
	digits   = `\d{1,3}(?:,\d{3})+|\d+`
	numerals = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)`
	units    = `metres|kilometres|km|km/h|miles|feet|hectares|acres|knots|beds|square kilometres|mph`
	spans    = `minutes|hours|days|weeks|months|years|seconds|nights|times|lines`
)

// counted fits a figure and the noun that it counts: "19 representatives", "Twenty-two names", "1,012 cases".
var counted = regexp.MustCompile(`\b(` + digits + `|(?i:` + numerals + `)) ((?:[a-z][a-z-]+ ){0,2}?(?:[a-z]{3,}s|people|children|women))\b`)

// aCount reports whether a match of counted is a count: no measure, span of time, clock time, part of a date, decimal or
// range.
func aCount(m match) bool {
	if slices.Contains(strings.Split(units+"|"+spans+"|crowns|marks|florins|years|cents|was|has|this|pages", "|"), lastWord(m.of(2))) ||
		strings.Contains(m.of(2), " per ") {
		return false
	}
	if regexp.MustCompile(`^(?:of|to|and|or|in|on|at|for|by|per|was|has|from|before|after|which|who|that|up|is|the|as)\b|\b(?:of|and|in|on|at|the|to|is|was|are|that|for|from|years?|days?|hours?|minutes?|weeks?|months?|per|hundred|thousand|million|metres?|cent)\b`).MatchString(m.of(2)) {
		return false
	}
	return !regexp.MustCompile(`(?:\d[.,:–-]|[–-]|` + months + ` |no\. |\bRow |runway |face |page |lines? |level |No |IC |CW |Flight |InterCity )$`).MatchString(m.before(12))
}

// unhedged reports whether no hedge, article or word of comparison stands before a match.
func unhedged(m match) bool {
	return !regexp.MustCompile(`(?i)\b(?:about|some|around|nearly|almost|roughly|than|over|least|most|only|the|these|those|their|his|her|its|our|other|another|further|first|last|next|every|all|just|to|up|of|a|than|approximately|no|another|city's|own|heard)\s+(?:more than )?$`).MatchString(m.before(24))
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// value reads a figure: digits with or without thousands commas, or a word of numerals.
func value(s string) int {
	s = strings.ToLower(s)
	if n, err := strconv.Atoi(strings.ReplaceAll(s, ",", "")); err == nil {
		return n
	}
	for n := 1; n < 100; n++ {
		if spelled(n) == s {
			return n
		}
	}
	return 0
}

// spelled writes a figure from 1 to 99 in words.
func spelled(n int) string {
	small := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	switch {
	case n < 20:
		return small[n]
	case n%10 == 0:
		return tens[n/10-2]
	}
	return tens[n/10-2] + "-" + small[n%10]
}

// written writes n in the manner of a figure: in words, with thousands commas, with its capital.
func written(n int, like string) string {
	if value(like) > 0 && !strings.ContainsAny(like[:1], "0123456789") && n > 0 && n < 100 {
		s := spelled(n)
		if like[0] >= 'A' && like[0] <= 'Z' {
			s = strings.ToUpper(s[:1]) + s[1:]
		}
		return s
	}
	s := strconv.Itoa(n)
	if n < 1000 || !strings.Contains(like, ",") && value(like) >= 1000 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// rounded rounds n to its first k digits.
func rounded(n float64, k int) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(n))+1-float64(k))
	return math.Round(n/unit) * unit
}

// away returns a figure that no rounding or hedge makes equal to n: 2 less for a small one, about three fifths of another.
func away(n int) int {
	if n <= 12 {
		return max(1, n-2)
	}
	if n < 100 {
		return n * 7 / 10
	}
	k := len(strings.TrimRight(strconv.Itoa(n), "0"))
	out := int(rounded(float64(n)*0.63, max(k, 2)))
	if out%10 == 0 && n%10 != 0 {
		out++
	}
	return out
}
