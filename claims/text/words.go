package text

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Word boundaries follow UAX #29 (Unicode Text Segmentation, https://unicode.org/reports/tr29/). The rules for the letters,
// digits and marks that make up nearly all of a European text need no property tables; they are written out here, and all
// else goes to the library. FuzzWordEnd holds the two against each other.

// What a byte that starts a character is to the rules; bytes of 0x80 and above are looked at one by one.
const (
	otherByte    uint8 = iota // stands alone
	letterByte                // ALetter
	digitByte                 // Numeric
	joinByte                  // ExtendNumLet: _
	midLetter                 // MidLetter: between letters
	midNumber                 // MidNum: between digits
	midEither                 // MidNumLet, Single_Quote: between letters or between digits
	blankByte                 // WSegSpace
	returnByte                // CR
	unknownBytes              // what the library must look at
)

var byteClass = func() (c [256]uint8) {
	for b := 'a'; b <= 'z'; b++ {
		c[b], c[b-'a'+'A'] = letterByte, letterByte
	}
	for b := '0'; b <= '9'; b++ {
		c[b] = digitByte
	}
	c['_'] = joinByte
	c[':'] = midLetter
	c[','], c[';'] = midNumber, midNumber
	c['.'], c['\''] = midEither, midEither
	c[' '] = blankByte
	c['\r'] = returnByte
	for b := utf8.RuneSelf; b < len(c); b++ {
		c[b] = unknownBytes
	}
	return c
}()

// classAt returns what the character at s[i] is and its length in bytes; otherByte and 0 at the end of s.
func classAt(s string, i int) (uint8, int) {
	if i >= len(s) {
		return otherByte, 0
	}
	c := s[i]
	if c < utf8.RuneSelf {
		return byteClass[c], 1
	}
	switch {
	case 0xC3 <= c && c <= 0xC9 && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // U+00C0 to U+027F: letters but for × and ÷
		if c == 0xC3 && (s[i+1] == 0x97 || s[i+1] == 0xB7) {
			return otherByte, 2
		}
		return letterByte, 2
	case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80:
		switch s[i+2] {
		case 0x98, 0x99: // ‘ ’
			return midEither, 3
		case 0x93, 0x94, 0x9C, 0x9D, 0x9E: // – — “ ” „
			return otherByte, 3
		}
	}
	return unknownBytes, 1
}

// wordEnd returns where the word, the run of blanks or the mark that starts at s[i] ends, by the rules of UAX #29. A
// boundary must lie before s[i], and i must lie inside s.
func wordEnd(s string, i int) int {
	class, n := classAt(s, i)
	j := i + n
	switch class {
	case unknownBytes:
		return slowEnd(s, i)
	case letterByte, digitByte, joinByte:
		for {
			for j < len(s) && byteClass[s[j]]-letterByte <= joinByte-letterByte {
				class = byteClass[s[j]]
				j++
			}
			next, n := classAt(s, j)
			switch next {
			case letterByte:
				class = next
				j += n
				continue
			case midLetter, midNumber, midEither:
				after, m := classAt(s, j+n)
				if after == unknownBytes {
					return slowEnd(s, i)
				}
				if after == class && (class == letterByte && next != midNumber || class == digitByte && next != midLetter) {
					j += n + m
					continue
				}
			case unknownBytes:
				return slowEnd(s, i)
			}
			return j
		}
	case blankByte:
		for j < len(s) && s[j] == ' ' {
			j++
		}
	case returnByte:
		if j < len(s) && s[j] == '\n' {
			return j + 1
		}
		return j
	}
	if next, _ := classAt(s, j); next == unknownBytes && s[j-1] != '\n' {
		return slowEnd(s, i)
	}
	return j
}

// slowEnd asks the library.
func slowEnd(s string, i int) int {
	it := words.FromString(s[i:])
	if !it.Next() {
		return len(s)
	}
	return i + len(it.Value())
}
