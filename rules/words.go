package rules

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"
)

// isWordRune reports whether words are made of r: of letters, digits and combining marks.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// flatWords joins the words of s by single blanks, in lower case and without punctuation.
func flatWords(s string) string {
	if s == "" {
		return ""
	}
	b := make([]byte, 0, len(s)+1)
	gap := false // a blank is due before the next word
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		if !isWordRune(r) {
			gap = len(b) > 0
			continue
		}
		if gap {
			b, gap = append(b, ' '), false
		}
		switch {
		case r >= utf8.RuneSelf:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		case 'A' <= r && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		default:
			b = append(b, byte(r))
		}
	}
	return string(b)
}

// words counts the words of s.
func words(s string) (n int) {
	inside := 0 // 1 in a word
	for i := 0; i < len(s); {
		now := 0
		if b := s[i]; b < utf8.RuneSelf {
			i++
			now = (int(asciiLower[b]) + 0xff) >> 8
		} else {
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size
			if isWordRune(r) {
				now = 1
			}
		}
		n += now &^ inside
		inside = now
	}
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
	x, y := shinglesIn(hashWords(nil, a)), shinglesIn(hashWords(nil, b))
	return x.containment(&y)
}
