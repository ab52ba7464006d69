package text

import (
	"math/bits"

	"github.com/factlint/factlint/claims/lexicon"
)

// Most words are of unaccented letters and digits alone. They are read eight bytes at a time, which a number holds, the first in its
// lowest bits: what is found of each byte is told in its top bit.
const (
	ofEach = 0x0101010101010101
	tops   = 0x80 * ofEach
)

// eight returns the bytes from i on of s, 0 behind its end.
func eight(s string, i int) uint64 {
	if i+8 <= len(s) {
		s = s[i : i+8]
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	x := uint64(0)
	for k := len(s) - 1; k >= i; k-- {
		x = x<<8 | uint64(s[k])
	}
	return x
}

// between returns the tops of the bytes of x that lie between two. Their own top bits must not be set.
func between(x uint64, first, last uint64) uint64 {
	return (x + (0x80-first)*ofEach) &^ (x + (0x7F-last)*ofEach) & tops
}

// plainWord reads the word at start where it is of unaccented letters and digits alone: its end, hash and shape in one go. It returns start
// where it is not. No word goes beyond end.
func (tok *Token) plainWord(raw string, start, end int) int {
	if byteClass[raw[start]] != letterByte {
		return start
	}
	h := lexicon.NewHash
	small, count := uint64(0), 0 // small letters, and all letters of a word with a capital
	i := start
	for more := true; more; {
		x := eight(raw, i)
		letters := between((x|0x20*ofEach)&^tops, 'a', 'z') &^ x
		others := ^(letters | between(x&^tops, '0', '9')&^x) & tops
		n := min(bits.TrailingZeros64(others)/8, end-i)
		if more = n == 8; n == 0 {
			break
		}
		inside := uint64(1)<<(8*n) - 1
		letters &= inside
		h = h.Mix((x | letters>>2) & inside)
		if raw[start] <= 'Z' {
			small |= letters & (x << 2)
			count += bits.OnesCount64(letters)
		}
		i += n
	}
	if i < end {
		switch byteClass[raw[i]] {
		case joinByte, unknownBytes:
			return start
		case midLetter, midNumber, midEither: // a stop, comma or apostrophe that may stand inside the word
			if i+1 < end && (byteClass[raw[i+1]] == letterByte || byteClass[raw[i+1]] == digitByte || byteClass[raw[i+1]] == unknownBytes) {
				return start
			}
		}
	}
	tok.Hash = h
	if raw[start] <= 'Z' {
		tok.Shape = Capital
		if small == 0 && count > 1 {
			tok.Shape |= Upper
		}
	}
	return i
}
