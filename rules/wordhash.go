package rules

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims"
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
func mix(h, x uint64) uint64 { return mixSpread(h, spread(x)) }

// spread is what mix makes of its second hash before it looks at the first one.
func spread(x uint64) uint64 { return bits.RotateLeft64(x, 32) ^ mixB }

// mixSpread is mix where the second hash is spread.
func mixSpread(h, spread uint64) uint64 {
	hi, lo := bits.Mul64(h^mixA, spread)
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
//
// After every byte the hash so far is written where that of the next word goes, and stays there where the word ends: where words end no
// processor guesses, and a wrong guess takes longer than all letters of a word.
func hashWords(dst []uint64, s string) []uint64 {
	n := len(dst)
	dst = slices.Grow(dst, len(s)/2+1)
	out := dst[:n+len(s)/2+1]
	h, inside := uint64(wordOffset), 0 // 1 inside a word
	first := n
	for i := 0; i < len(s); {
		for ; i < len(s) && s[i] < utf8.RuneSelf; i++ { // a loop of its own, in which nothing is called
			c := uint64(asciiLower[s[i]])
			out[n] = h
			none := int(c-1) >> 63 // all bits where it is of no word
			n += inside & none
			inside = none + 1
			if h = (h ^ c) * wordPrime; c == 0 {
				h = wordOffset
			}
		}
		if i == len(s) {
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if isWordRune(r) {
			h, inside = (h^uint64(unicode.ToLower(r)))*wordPrime, 1
			continue
		}
		out[n] = h
		n += inside
		h, inside = wordOffset, 0
	}
	if inside == 1 {
		out[n] = h
		n++
	}
	for i := first; i < n; i++ {
		out[i] = mix(out[i], 0)
	}
	return out[:n]
}

// hashAll makes one hash of those of the words of a text; 0 for none.
func hashAll(words []uint64) uint64 {
	if len(words) == 0 {
		return 0
	}
	h := uint64(len(words))
	for _, w := range words { // a polynomial: the hashes of words are mixed as it is
		h = h*mixA + w
	}
	return max(mix(h, 0), 1)
}

// Digest returns a hash of the words of the value of a claim, in whatever case and with whatever marks between them; 0 where it has none.
func (w *Worker) Digest(c *claims.Claim) uint64 { return w.brief(c).wholeHash() }

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
