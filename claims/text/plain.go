package text

import (
	"math/bits"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
)

// Most words are of unaccented letters alone. They are read eight bytes at a time, which a number holds, the first in its
// lowest bits: what is found of each byte is told in its top bit.
const (
	ofEach = 0x0101010101010101
	tops   = 0x80 * ofEach
)

// eight returns the eight bytes from i on of s.
func eight(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// noLetters returns the tops of the bytes that are no letters, up to the first of them: what it tells of those behind that one may be wrong, as that
// one carries over.
func noLetters(x uint64) uint64 {
	low := x | 0x20*ofEach
	return (^(low + (0x80-'a')*ofEach) | (low + (0x7F-'z')*ofEach) | x) & tops
}

// plainWords appends words of unaccented letters alone, single blanks between them, as far as they stand one behind the other from at on in raw and
// begin before until. It returns where it stopped and what that says of the token that begins there; shape is the same of the first one. It stops
// before a word where fewer than eight bytes are left, or for which there is no room, and calls nothing for most words, so that what it has at hand
// stays in registers.
func (t *Text) plainWords(raw string, at, until int, shape Shape) (int, Shape) {
	n, tokens := len(t.Tokens), t.Tokens[:cap(t.Tokens)]
	for until = min(until, len(raw)-7); at < until && n < len(tokens); at++ {
		x := eight(raw, at)
		hash, end := lexicon.NewHash, at
		if others := noLetters(x); others != 0 {
			inside := (others ^ (others - 1)) >> 8
			if inside == 0 {
				break
			}
			hash, end = hash.Mix((x|0x20*ofEach)&inside), at+bits.TrailingZeros64(others)/8
		} else if hash, end = longWord(raw, at); end == at {
			break
		}
		c := raw[end]
		if c != ' ' && goesOn(raw[end:]) {
			break
		}
		tok := &tokens[n] // written where it stands, and not first elsewhere: that is felt
		*tok = Token{}
		tok.Start, tok.End, tok.Hash, tok.Shape = int32(at), int32(end), hash, shape|Small
		if raw[at] <= 'Z' {
			k := len(t.Capitals)
			if k == cap(t.Capitals) {
				break
			}
			t.Capitals = t.Capitals[:k+1]
			t.Capitals[k] = int32(n)
			tok.Shape = shape | Capital
			if capitals(raw[at+1 : end]) {
				tok.Shape |= Upper
			}
		}
		n++
		at = end
		if shape = 0; c != ' ' || at+1 >= len(raw) || raw[at+1] >= utf8.RuneSelf {
			break
		}
		shape = SpaceBefore
	}
	t.Tokens = t.Tokens[:n]
	return at, shape
}

// longWord returns the hash of the word at a place in raw that has eight letters or more, all unaccented, and where it ends: nowhere but where it begins
// when fewer than eight bytes are left before its end is seen.
func longWord(raw string, at int) (lexicon.Hash, int) {
	hash, end := lexicon.NewHash, at
	for end <= len(raw)-8 {
		x := eight(raw, end)
		low, others := x|0x20*ofEach, noLetters(x)
		if others != 0 {
			if inside := (others ^ (others - 1)) >> 8; inside != 0 {
				hash, end = hash.Mix(low&inside), end+bits.TrailingZeros64(others)/8
			}
			return hash, end
		}
		hash, end = hash.Mix(low), end+8
	}
	return hash, at
}

// capitals reports whether letters stand behind the first one of a plain word, and all of them are capitals.
func capitals(behind string) bool {
	for i := range len(behind) {
		if behind[i] > 'Z' {
			return false
		}
	}
	return behind != ""
}

// goesOn reports whether a word may go on with the bytes behind its letters.
func goesOn(raw string) bool {
	switch byteClass[raw[0]] {
	case joinByte, digitByte, unknownBytes:
		return true
	case midLetter, midNumber, midEither: // a stop, comma or apostrophe that may stand inside the word
		return len(raw) > 1 && (byteClass[raw[1]] == letterByte || byteClass[raw[1]] == digitByte || byteClass[raw[1]] == unknownBytes)
	}
	return false
}
