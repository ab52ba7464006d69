package rules

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/zeebo/xxh3"
)

// eachWord calls yield for each word of s, a run of letters, digits and combining marks.
func eachWord(s string, yield func(word string)) {
	start := -1
	for i, r := range s {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			yield(s[start:i])
			start = -1
		}
	}
	if start >= 0 {
		yield(s[start:])
	}
}

// flatWords joins the words of s by single blanks, in lower case and without punctuation.
func flatWords(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	eachWord(s, func(w string) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToLower(w))
	})
	return b.String()
}

// words counts the words of s.
func words(s string) (n int) {
	eachWord(s, func(string) { n++ })
	return n
}

// digest stands for the words of s in keys, so that a long text makes a short key; empty when s has no words.
func digest(s string) string {
	flat := flatWords(s)
	if flat == "" {
		return ""
	}
	return strconv.FormatUint(xxh3.HashString(flat), 36)
}

// shingleSize is how many words a shingle has.
const shingleSize = 3

// similar returns how much of the shorter text stands in the longer one: the share of its runs of three words that do.
// Broder 1997, "On the resemblance and containment of documents". It is 0 for a text of fewer than three words.
func similar(a, b string) float64 {
	x, y := shingles(a), shingles(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return 0
	}
	shared := 0
	for s := range x { // the order does not matter to a sum
		if y[s] {
			shared++
		}
	}
	return float64(shared) / float64(len(x))
}

// shingles returns the hashes of all runs of three words of s.
func shingles(s string) map[uint64]bool {
	ws := strings.Fields(flatWords(s))
	out := make(map[uint64]bool, len(ws))
	for i := 0; i+shingleSize <= len(ws); i++ {
		out[xxh3.HashString(strings.Join(ws[i:i+shingleSize], " "))] = true
	}
	return out
}
