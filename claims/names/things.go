package names

import (
	"strings"
	"unicode/utf8"
)

// minVaried is how many letters a word needs for one letter to be a misprint rather than another word.
const minVaried = 5

// compareThings compares names of places, organisations and vessels: one letter in one word, all else the same.
func compareThings(a, b string, ka, kb Kind) Verdict {
	x, y := strings.Fields(strings.ReplaceAll(a, "-", " ")), strings.Fields(strings.ReplaceAll(b, "-", " "))
	if len(x) != len(y) {
		return Verdict{Different, "names of different length"}
	}
	at := -1
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if at >= 0 {
			return Verdict{Different, "more than one word differs"}
		}
		at = i
	}
	if at < 0 {
		return Verdict{Same, "same words"}
	}
	v, w := x[at], y[at]
	switch {
	case len(x) > 1 && exchanged(v, w):
		return Verdict{Variant, "two letters have changed places"}
	case hasDigit(v) || hasDigit(w):
		return Verdict{Different, "different numbers"}
	case min(utf8.RuneCountInString(v), utf8.RuneCountInString(w)) < minVaried:
		return Verdict{Different, "words too short to be a misprint"}
	case ka == Country || kb == Country || inflection(v, w, len(x) > 1 && ka != Organisation && kb != Organisation):
		return Verdict{Different, "forms of one word"}
	case Distance(v, w) > 1:
		return Verdict{Different, "more than one letter differs"}
	case len(x) == 1 && (Skeleton(v) != Skeleton(w) || len(Skeleton(v)) < minClasses || ka == Other || kb == Other):
		return Verdict{Different, "single words that sound different"}
	}
	return Verdict{Variant, "one letter differs"}
}

// exchanged reports whether two words of four letters or more differ only in two letters that have changed places, though
// not the first: Ruvo and Rovu.
func exchanged(a, b string) bool {
	if len(a) != len(b) || len(a) < 4 || a[0] != b[0] || hasDigit(a) {
		return false
	}
	var at [2]int
	n := 0
	for i := 1; i < len(a); i++ {
		if a[i] == b[i] {
			continue
		}
		if n == 2 {
			return false
		}
		at[n] = i
		n++
	}
	return n == 2 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// inflection reports whether two words are forms of one: Armenia and Armenian, Agrarian and Agrarians. A name of several
// words may lose an s by mistake.
func inflection(a, b string, plural bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	end, ok := strings.CutPrefix(b, a)
	if !ok {
		return false
	}
	switch end {
	case "n", "an", "ian", "i", "ese", "ish", "es", "er", "al", "e":
		return true
	case "s":
		return !plural
	}
	return false
}
