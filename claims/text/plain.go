package text

import (
	"math/bits"
	"slices"
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

// last returns the bytes from i on of s, of which there are fewer than eight, as eight does: 0 stands behind them.
func last(s string, i int) (x uint64) {
	for k := len(s) - 1; k >= i; k-- {
		x = x<<8 | uint64(s[k])
	}
	return x
}

// between returns the tops of the bytes of x that lie between two. Their own top bits must not be set.
func between(x uint64, first, last uint64) uint64 {
	return (x + (0x80-first)*ofEach) &^ (x + (0x7F-last)*ofEach) & tops
}

// plainWords appends words of unaccented letters alone, single blanks between them, as far as they stand one behind the other from at on in raw and
// begin before until. It returns where it stopped and what that says of the token that begins there; shape is the same of the first one.
func (t *Text) plainWords(raw string, at, until int, shape Shape) (int, Shape) {
	tokens := t.Tokens
	for at < until {
		start, hash, small := at, lexicon.NewHash, uint64(0) // small letters
		for {
			x := uint64(0)
			if at+8 <= len(raw) {
				x = eight(raw, at)
			} else {
				x = last(raw, at)
			}
			low := x | 0x20*ofEach
			letters := between(low&^tops, 'a', 'z') &^ x
			bit := bits.TrailingZeros64(letters ^ tops) // the top one of the first byte that is no letter
			if bit == 64 {
				hash, small, at = hash.Mix(low), small|x<<2, at+8
				continue
			}
			if inside := uint64(1)<<(bit&^7&63) - 1; inside != 0 {
				hash, small, at = hash.Mix(low&inside), small|x<<2&inside, at+bit/8
			}
			break
		}
		if at == start || at < len(raw) && raw[at] != ' ' && goesOn(raw[at:]) {
			at = start
			break
		}
		n := len(tokens)
		if n == cap(tokens) {
			tokens = slices.Grow(tokens, 1)
		}
		tokens = tokens[:n+1]
		if raw[start] <= 'Z' {
			shape |= Capital
			if small&tops == 0 && at > start+1 {
				shape |= Upper
			}
			t.Capitals = append(t.Capitals, int32(n))
		}
		tok := &tokens[n] // written where it stands, and not first elsewhere: that is felt
		*tok = Token{}
		tok.Start, tok.End, tok.Hash, tok.Shape = int32(start), int32(at), hash, shape
		if shape = 0; at+1 >= len(raw) || raw[at] != ' ' || raw[at+1] >= utf8.RuneSelf {
			break
		}
		shape = SpaceBefore
		at++
	}
	t.Tokens = tokens
	return at, shape
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
