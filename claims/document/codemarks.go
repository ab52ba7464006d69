package document

import "math/bits"

// fewMarks reports whether a block has too few of the bytes that stand in code for mostlyCode, without a look at its words: not more than one
// in four words may have one, and no name of a file is among them.
func fewMarks(s string) bool {
	marks, blanks := 0, 0 // blanks are those behind a word
	last := uint8(mayBlank)
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			x := eightAt(s, i)
			blank := within(x, ' ', ' ')
			if letters(x)|blank|within(x, ',', ',') == tops {
				blanks += bits.OnesCount64(blank &^ (blank<<8 | uint64(last&mayBlank)<<6))
				last = uint8(blank>>63) * mayBlank
				i += 8
				continue
			}
		}
		for end := min(i+8, len(s)); i < end; i++ {
			class := wordByte[s[i]]
			if class == besideWords {
				if marks++; s[i] == '.' && sourceEnd(s[i:]) {
					return false
				}
			}
			blanks += int((class &^ last &^ (class >> 1)) >> 1 & 1)
			last = class
		}
	}
	return marks < codeLeast || marks*100 < blanks*codeShare
}

// codeLike reports whether a block has a mark that prose has seldom: one of codeMarks, or "()" or "::".
func codeLike(s string) bool {
	for i := 0; i < len(s); {
		if i+8 <= len(s) && proseAt(s, i) {
			i += 8
			continue
		}
		for end := min(i+8, len(s)); i < end; i++ {
			switch codeMark[s[i]] {
			case alone:
				return true
			case paired: // '(' and ')', or ':' and ':'
				if i+1 < len(s) && (s[i] == '(' && s[i+1] == ')' || s[i] == ':' && s[i+1] == ':') {
					return true
				}
			}
		}
	}
	return false
}

// proseAt reports whether the eight bytes from i on of s are such as prose is made of: none of them is a mark of code.
func proseAt(s string, i int) bool {
	x := eightAt(s, i)
	return letters(x)|within(x, 0, '"')|within(x, ')', '.') == tops
}

// What a byte says of code.
const (
	alone  = 1 + iota // is seldom in prose
	paired            // is seldom before another one
)

var codeMark = func() (m [256]uint8) {
	for _, c := range []byte(`_/[=<>{}\&#`) {
		m[c] = alone
	}
	m['('], m[':'] = paired, paired
	return m
}()
