package rules

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"
)

// Comparing texts is comparing hashes of their words: texts are long and there are many of them, and a word is hashed while it
// is read. Two words of one hash in one run are as likely as a stone from the sky.

// The constants of FNV-1a (Fowler, Noll, Vo 1991) for single letters, and two odd ones, the golden ratio among them, for mix.
const (
	wordOffset = 14695981039346656037
	wordPrime  = 1099511628211
	mixA       = 0x9e3779b97f4a7c15
	mixB       = 0xe7037ed1a0b428db
)

// mix makes one hash of two. Order matters.
func mix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^mixA, bits.RotateLeft64(x, 32)^mixB)
	return hi ^ lo ^ h
}

// asciiLower is each letter and digit of ASCII in lower case, 0 for all other bytes.
var asciiLower = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		switch r := rune(c); {
		case 'A' <= r && r <= 'Z':
			t[c] = byte(r) + 'a' - 'A'
		case isWordRune(r):
			t[c] = byte(r)
		}
	}
	return t
}()

// hashWords appends a hash of each word of s to dst: the words of [flatWords].
func hashWords(dst []uint64, s string) []uint64 {
	h, inside := uint64(wordOffset), false
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if c = asciiLower[c]; c != 0 {
				h, inside = (h^uint64(c))*wordPrime, true
				continue
			}
		} else {
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size
			if isWordRune(r) {
				h, inside = (h^uint64(unicode.ToLower(r)))*wordPrime, true
				continue
			}
		}
		if inside {
			dst = append(dst, mix(h, 0))
			h, inside = wordOffset, false
		}
	}
	if inside {
		dst = append(dst, mix(h, 0))
	}
	return dst
}

// hashAll makes one hash of those of the words of a text; 0 for none.
func hashAll(words []uint64) uint64 {
	if len(words) == 0 {
		return 0
	}
	h := uint64(len(words))
	for _, w := range words {
		h = mix(h, w)
	}
	return max(h, 1)
}

// hashText is the hash of a text as it stands; 0 for none.
func hashText(s string) uint64 {
	if s == "" {
		return 0
	}
	return max(xxh3.HashString(s), 1)
}

// appendRuns appends the hash of each run of n words.
func appendRuns(dst, words []uint64, n int) []uint64 {
	for i := n; i <= len(words); i++ {
		dst = append(dst, runOf(words[i-n:i]))
	}
	return dst
}

// runOf returns the hash of a run of words.
func runOf(words []uint64) uint64 {
	h := uint64(len(words))
	for _, w := range words {
		h = mix(h, w)
	}
	return h
}
