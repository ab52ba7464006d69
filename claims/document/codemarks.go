package document

import (
	"strings"
	"unicode/utf8"
)

// codeMarks are what prose has seldom: a block without any of them is no code.
var codeMarks = [...]string{"_", "/", "[", "=", "<", ">", "{", "}", "\\", "&", "#", "()", "::"}

// codeLike tells of each block whether it has one of codeMarks. The text is searched for one after the other, which is fast, and behind a mark only from
// the next block on.
func codeLike(d *Document) []bool {
	like := make([]bool, len(d.Blocks))
	for _, mark := range codeMarks {
		for i, at := 0, 0; i < len(d.Blocks); i++ {
			n := strings.Index(d.Text[at:], mark)
			if n < 0 {
				break
			}
			for at += n; i < len(d.Blocks) && int(d.Blocks[i].End) <= at; {
				i++
			}
			if i < len(d.Blocks) {
				like[i], at = true, int(d.Blocks[i].End)
			}
		}
	}
	return like
}

// fewMarks reports whether a block surely has too few of the bytes that stand in code for mostlyCode, without a look at its words: not more than one
// in four words may have one, and no name of a file is among them.
func fewMarks(s string) bool {
	marks := 0
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			if w := s[i : i+8]; markByte[w[0]]|markByte[w[1]]|markByte[w[2]]|markByte[w[3]]|markByte[w[4]]|markByte[w[5]]|markByte[w[6]]|markByte[w[7]] == 0 {
				i += 8
				continue
			}
		}
		for end := min(i+8, len(s)); i < end; i++ {
			switch markByte[s[i]] {
			case 0: // like most
			case inWord:
				marks++
			case doubled: // "--", "0x"
				if i+1 < len(s) && (s[i+1] == '-' || s[i+1] == 'x') {
					marks++
				}
			case beforeEnd:
				if sourceEnd(s[i:]) {
					return false
				}
			}
		}
	}
	return marks < codeLeast || moreWords(s, marks*100/codeShare)
}

// What a byte is to fewMarks.
const (
	inWord    = 1 + iota // a mark of inCode
	doubled              // a hyphen, or the 0 of "0x"
	beforeEnd            // a stop
)

var markByte = func() (m [256]uint8) {
	for c := range m {
		if inCode[c] {
			m[c] = inWord
		}
	}
	m['-'], m['0'], m['.'] = doubled, doubled, beforeEnd
	return m
}()

// moreWords reports whether a block surely has more than so many words: those with a blank behind them are counted.
func moreWords(s string, most int) bool {
	for most >= 0 {
		n := strings.IndexByte(s, ' ')
		if n < 0 {
			return false
		}
		if n > 0 && s[n-1] > ' ' && s[n-1] < utf8.RuneSelf {
			most--
		}
		s = s[n+1:]
	}
	return true
}
