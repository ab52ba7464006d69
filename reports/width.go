package reports

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// widthOf returns how many columns of a terminal s takes.
func widthOf(s string) int {
	if printable(s) {
		return len(s)
	}
	return uniseg.StringWidth(s)
}

// printable reports whether s is of ASCII without control characters: each byte takes a column.
func printable(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// rightToLeft reports whether s has letters that are written from right to left: a terminal may show their line in another order than that
// of its columns.
func rightToLeft(s string) bool {
	for _, r := range s {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) {
			return true
		}
	}
	return false
}

// pad returns s with as many spaces behind it as fill n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-widthOf(s)))
}

// head returns the longest beginning of s that takes at most n columns.
func head(s string, n int) string {
	if printable(s) {
		return s[:min(len(s), max(n, 0))]
	}
	rest, state := s, -1
	for rest != "" {
		_, after, width, next := uniseg.FirstGraphemeClusterInString(rest, state)
		if n -= width; n < 0 {
			break
		}
		rest, state = after, next
	}
	return s[:len(s)-len(rest)]
}

// tail returns the longest end of s that takes at most n columns.
func tail(s string, n int) string {
	if printable(s) {
		return s[min(len(s), max(len(s)-n, 0)):]
	}
	skip := widthOf(s) - n
	state := -1
	for skip > 0 && s != "" {
		_, after, width, next := uniseg.FirstGraphemeClusterInString(s, state)
		s, state = after, next
		skip -= width
	}
	return s
}
