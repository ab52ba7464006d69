package reports

import (
	"strings"

	"github.com/rivo/uniseg"
)

// widthOf returns how many columns of a terminal s takes.
func widthOf(s string) int { return uniseg.StringWidth(s) }

// pad returns s with as many spaces behind it as fill n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-widthOf(s)))
}

// head returns the longest beginning of s that takes at most n columns.
func head(s string, n int) string {
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
	skip := widthOf(s) - n
	state := -1
	for skip > 0 && s != "" {
		_, after, width, next := uniseg.FirstGraphemeClusterInString(s, state)
		s, state = after, next
		skip -= width
	}
	return s
}
