package document

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// lineScanner finds the ends of lines: a line feed, or a carriage return alone. It looks at each byte twice at most.
type lineScanner struct {
	src    []byte
	lf, cr int // the next of each at or behind the last start; len(src) when there is none
}

func newLineScanner(src []byte) lineScanner { return lineScanner{src: src, lf: -1, cr: -1} }

// next returns where the line that starts at start ends, and where the next one starts. Starts must not decrease.
func (s *lineScanner) next(start int) (end, next int) {
	if s.lf < start {
		s.lf = indexFrom(s.src, start, '\n')
	}
	if s.cr < start {
		s.cr = indexFrom(s.src, start, '\r')
	}
	end = min(s.lf, s.cr)
	next = min(end+1, len(s.src))
	if s.cr+1 == s.lf && s.lf < len(s.src) {
		next = s.lf + 1
	}
	return end, next
}

func indexFrom(src []byte, start int, c byte) int {
	if i := bytes.IndexByte(src[start:], c); i >= 0 {
		return start + i
	}
	return len(src)
}

// trimSpace returns the range [start, end) of src without the white space, byte order marks and zero-width spaces at its
// ends.
func trimSpace(src []byte, start, end int) (int, int) {
	for start < end {
		n := leadingSpace(src[start:end])
		if n == 0 {
			break
		}
		start += n
	}
	for start < end {
		n := trailingSpace(src[start:end])
		if n == 0 {
			break
		}
		end -= n
	}
	return start, end
}

// leadingSpace returns the size of the space that s begins with, 0 when there is none.
func leadingSpace(s []byte) int {
	if c := s[0]; c < utf8.RuneSelf {
		return spaceSize(rune(c), 1)
	}
	r, n := utf8.DecodeRune(s)
	return spaceSize(r, n)
}

func trailingSpace(s []byte) int {
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return spaceSize(rune(c), 1)
	}
	r, n := utf8.DecodeLastRune(s)
	return spaceSize(r, n)
}

// spaceSize returns n when r takes no ink, else 0.
func spaceSize(r rune, n int) int {
	if r <= ' ' || r >= utf8.RuneSelf && (unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B') {
		return n
	}
	return 0
}
