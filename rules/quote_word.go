package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How short a quotation may be of which one word is exchanged, and how long the longest word at least that stays.
const (
	leastFrame     = 3
	leastFrameWord = 4
)

// exchangedWord reports whether two quotations run alike word for word but for one word, or the order of two, that each has a meaning of its
// own: “we bought a ruin”, “we bought a palace”. Titles are none: a speaker has written several of one pattern.
func exchangedWord(a, b string) bool {
	if n := words(a); n < leastFrame || n != words(b) || a == b || titled(a) || titled(b) { // most have not as many words
		return false
	}
	x, y := strings.Fields(flatWords(a)), strings.Fields(flatWords(b))
	at, second, longest := -1, -1, 0
	for i := range x {
		switch {
		case x[i] == y[i]:
			longest = max(longest, len(x[i]))
		case at < 0:
			at = i
		case second < 0:
			second = i
		default:
			return false
		}
	}
	if at < 0 || longest < leastFrameWord || second >= 0 && (x[at] != y[second] || x[second] != y[at]) {
		return false
	}
	v, w := baseOf(x[at]), baseOf(y[at])
	return v != "" && w != "" && v != w && !slices.Contains(fillers, v) && !slices.Contains(fillers, w)
}

// fillers are the stems of words that one text may hear and the other one leave for another.
var fillers = []string{"real", "quit", "such", "actual", "simpl", "certain"}

// startsLetter reports whether a text begins with a letter.
func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// titled reports whether a word behind the first one has a capital letter, as in titles, but for “I”.
func titled(s string) bool {
	first := true
	for w := range strings.FieldsSeq(s) {
		r, n := utf8.DecodeRuneInString(w)
		if !first && unicode.IsUpper(r) && (startsLetter(w[n:]) || r != 'I') {
			return true
		}
		first = false
	}
	return false
}
