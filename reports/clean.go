package reports

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible makes a path, an error or text of a document safe to show on one line of a terminal. Blanks stay as they are.
func Visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsSpace(r) {
			b.WriteByte(' ')
			continue
		}
		b.WriteString(visible(r))
	}
	return b.String()
}

// clean makes text of a document safe to show on one line: white space becomes single spaces, control characters and
// those that reorder text become visible, other invisible format characters go.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s { // an undecodable byte comes as U+FFFD
		plain := r > ' ' && r < 0x7f
		if !plain && unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		shown := ""
		if !plain {
			if shown = visible(r); shown == "" {
				continue
			}
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if plain {
			b.WriteByte(byte(r))
		} else {
			b.WriteString(shown)
		}
	}
	return b.String()
}

// isClean reports whether clean would leave s as it is, for plain ASCII: the common case.
func isClean(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7f || (c == ' ' && last == ' ') {
			return false
		}
		last = c
	}
	return last != ' ' || s == ""
}

// visible returns what stands for r in output: itself, a sign for it, or nothing.
func visible(r rune) string {
	switch {
	case r < ' ':
		return string(0x2400 + r) // the picture of the control character
	case r == 0x7f:
		return "\u2421"
	case reorders(r), unicode.Is(unicode.Cc, r), unicode.Is(unicode.Co, r):
		return fmt.Sprintf("[U+%04X]", r)
	case r == 0x200c, r == 0x200d: // joiners: Persian and emoji need them
		return string(r)
	case unicode.Is(unicode.Cf, r):
		return ""
	}
	return string(r)
}

// reorders reports whether r changes the order in which the characters around it are shown.
func reorders(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// escapeJSON writes the invisible characters that encoding/json leaves raw as \u escapes, so that JSON which is shown
// on a terminal cannot act on it. The value stays the same.
func escapeJSON(data []byte) []byte {
	if !hasInvisible(data) {
		return data
	}
	out := make([]byte, 0, len(data)+32)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if invisible(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, data[i:i+n]...)
		}
		i += n
	}
	return out
}

// hasInvisible reports whether there is a character to escape. Most of what is written is plain ASCII, and eight bytes are looked at at a time for one that is not.
func hasInvisible(data []byte) bool {
	const each = 0x0101010101010101
	for i := 0; i < len(data); {
		for i+8 <= len(data) {
			x := binary.LittleEndian.Uint64(data[i:])
			if (x|(x+each))&(0x80*each) != 0 { // one from 0x7f on; what is carried from byte to byte comes from such a one
				break
			}
			i += 8
		}
		for end := min(i+8, len(data)); i < end; {
			if data[i] < 0x7f {
				i++
				continue
			}
			r, n := utf8.DecodeRune(data[i:])
			if invisible(r) {
				return true
			}
			i += n
		}
	}
	return false
}

func invisible(r rune) bool { return r >= 0x7f && r < 0xa0 || reorders(r) }
