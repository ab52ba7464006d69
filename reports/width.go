package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"
)

// widthOf returns how many columns of a terminal s takes.
func widthOf(s string) int {
	if isASCII(s) {
		return len(s)
	}
	n := 0
	for g := graphemes.FromString(s); g.Next(); {
		n += graphemeWidth(g.Value())
	}
	return n
}

// graphemeWidth returns the columns of one character as a reader sees it. Its first rune decides, except that a
// variation selector asks for the wide picture.
func graphemeWidth(g string) int {
	r, _ := utf8.DecodeRuneInString(g)
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case strings.ContainsRune(g, 0xfe0f):
		return 2
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// pad returns s with as many spaces behind it as fill n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-widthOf(s)))
}

// head returns the longest beginning of s that takes at most n columns.
func head(s string, n int) string {
	end := 0
	for g := graphemes.FromString(s); g.Next(); {
		if n -= graphemeWidth(g.Value()); n < 0 {
			break
		}
		end = g.End()
	}
	return s[:end]
}

// tail returns the longest end of s that takes at most n columns.
func tail(s string, n int) string {
	skip := widthOf(s) - n
	if skip <= 0 {
		return s
	}
	start := len(s)
	for g := graphemes.FromString(s); g.Next(); {
		if skip <= 0 {
			start = g.Start()
			break
		}
		skip -= graphemeWidth(g.Value())
	}
	return s[start:]
}
