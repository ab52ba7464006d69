package document

import "strings"

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

// fewMarks reports whether a block has too few of the bytes that stand in code for mostlyCode, without a look at its words: not more than one
// in four words may have one, and no name of a file is among them.
func fewMarks(s string) bool {
	marks := 0
	for i := range len(s) {
		class := markByte[s[i]]
		if class == 0 {
			continue // like most
		}
		switch class {
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

// moreWords reports whether a block has more than so many words with white space of ASCII behind them.
func moreWords(s string, most int) bool {
	last := uint8(mayBlank)
	for i := range len(s) {
		class := wordByte[s[i]]
		if most -= int((class &^ last &^ (class >> 1)) >> 1 & 1); most < 0 {
			return true
		}
		last = class
	}
	return false
}
