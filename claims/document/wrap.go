package document

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// wrap is how the lines of a plain text were broken.
type wrap struct {
	width  int  // where lines were broken, in code points; 0 when each line is a paragraph
	spaced bool // blank lines stand between the lines of one paragraph, as when a page is saved as text
}

// Bounds of what is taken for wrapped text.
const (
	widest    = 160 // no one wraps lines later than this
	narrowest = 40
)

// wrapOf finds out how lines were broken. A break inside a sentence shows by the next line starting in lower case; a
// text that has few of these among its breaks behind long lines is not wrapped.
func wrapOf(lines []textLine) wrap {
	width := usualWidth(lines)
	if width == 0 {
		return wrap{}
	}
	var breaks, inside, gaps, insideGaps int
	for i := 1; i < len(lines); i++ {
		if lines[i-1].width < width*6/10 {
			continue
		}
		in := lines[i].lower && !lines[i-1].ends
		switch {
		case lines[i].gap && in:
			gaps, insideGaps = gaps+1, insideGaps+1
		case lines[i].gap:
			gaps++
		case in:
			breaks, inside = breaks+1, inside+1
		default:
			breaks++
		}
	}
	if spaced := insideGaps >= 2 && insideGaps*4 >= gaps; spaced && (inside+insideGaps)*4 >= breaks+gaps {
		return wrap{width: width, spaced: true}
	}
	if inside == 0 || inside*4 < breaks {
		return wrap{} // blank lines between paragraphs say nothing: one of ten may be wrapped, and the others not
	}
	return wrap{width: width}
}

// usualWidth returns the width that one in twenty of the longer lines exceeds, 0 when many are too long to be wrapped. Where lines stand together,
// those that stand alone between blank lines do not count: one may have wrapped some paragraphs, and not others.
func usualWidth(lines []textLine) int {
	if width := widthOf(lines, true); width > 0 {
		return width
	}
	return widthOf(lines, false)
}

// leastTogether is how many longer lines that stand together tell how they were broken.
const leastTogether = 2

func widthOf(lines []textLine, together bool) int {
	var count [widest + 1]int
	n, long := 0, 0
	for i := range lines {
		if together && (i == 0 || lines[i].gap) && (i+1 == len(lines) || lines[i+1].gap) {
			continue
		}
		switch w := lines[i].width; {
		case w > widest:
			long++
		case w >= narrowest:
			count[w]++
			n++
		}
	}
	if n == 0 || long*4 > n || together && n < leastTogether {
		return 0
	}
	left, lone := n/20, 0
	for w := widest; w > 0; w-- {
		if left -= count[w]; left >= 0 {
			continue
		}
		if lone == 0 && n > leastTogether && n < fewLines && count[w] == 1 {
			lone, left = w, 0 // one of few lines may have been written on, or the break behind it lost
			continue
		}
		if lone > 0 && lone*10 <= w*13 {
			return lone
		}
		return w
	}
	return lone
}

// fewLines is how many lines a text has of which one alone in twenty is none.
const fewLines = 20

// joint is how two lines belong together.
type joint uint8

const (
	apart       joint = iota // they are two paragraphs
	joinBlank                // with a blank between them
	joinHyphen               // without anything between them: a word that has its own hyphen
	rejoin                   // without the hyphen that ends the first
	joinAddress              // without anything between them: a URL
)

// join tells how line next goes on from line prev.
func (w wrap) join(src []byte, prev, next *textLine) joint {
	if w.width == 0 || next.stamp || next.depth != prev.depth || bullet(src[next.start:next.end]) > 0 || !w.continues(src, prev, next) {
		return apart
	}
	last := src[prev.start:prev.end]
	if splitAddress(last, src[next.start:next.end]) {
		return joinAddress
	}
	return hyphenJoint(src, last, src[next.start:next.end])
}

// continues reports whether next is the same paragraph as prev.
func (w wrap) continues(src []byte, prev, next *textLine) bool {
	reach := prev.width + 1 + firstWordWidth(src[next.start:next.end])
	full := reach*10 > w.width*9
	flows := next.lower && !prev.ends
	if !next.gap {
		return full || flows && (prev.width*2 >= w.width || endsOpen(string(src[prev.start:prev.end])))
	}
	if !full {
		return false
	}
	if !w.spaced {
		return flows
	}
	return !prev.ends || next.lower || reach*100 > w.width*95
}

// firstWordWidth returns how many code points stand before the first blank of s.
func firstWordWidth(s []byte) int {
	if i := bytes.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return utf8.RuneCount(s)
}

// splitAddress reports whether prev ends in a URL that next goes on with.
func splitAddress(prev, next []byte) bool {
	at := openAddress(prev)
	if at < 0 {
		return false
	}
	word := next
	if i := bytes.IndexByte(word, ' '); i >= 0 {
		word = word[:i]
	}
	if at > 0 && prev[at-1] == '(' {
		return bytes.IndexByte(word, ')') >= 0
	}
	return bytes.ContainsAny(word, "/_=%&?#") || bytes.Contains(word, []byte(".htm"))
}

// hyphenJoint tells how a line that may end within a word goes on.
func hyphenJoint(src, prev, next []byte) joint {
	hyphen, size := utf8.DecodeLastRune(prev)
	if hyphen == '\u00AD' {
		return rejoin
	}
	if hyphen != '-' && hyphen != '‐' || len(prev) == size {
		return joinBlank
	}
	before, _ := utf8.DecodeLastRune(prev[:len(prev)-size])
	after, _ := utf8.DecodeRune(next)
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) || !unicode.IsLetter(after) && !unicode.IsDigit(after) {
		return joinBlank
	}
	if !unicode.IsLower(before) || !unicode.IsLower(after) {
		return joinHyphen
	}
	if whole(src, prev[:len(prev)-size], next) {
		return rejoin
	}
	return joinHyphen
}

// longestWord bounds what is looked up as one word.
const longestWord = 40

// whole reports whether the two halves are one word without a hyphen: the lexicon knows it, or the document writes it so
// elsewhere. A word that nobody knows keeps its hyphen.
func whole(src, prev, next []byte) bool {
	head := prev[len(prev)-wordBehind(prev):]
	tail := []byte(leadingWord(string(next[:min(len(next), longestWord)])))
	if len(head)+len(tail) > longestWord {
		return false
	}
	word := append(append(make([]byte, 0, longestWord), head...), tail...)
	if lexicon.Default().Find(text.Fold(string(word))) != 0 {
		return true
	}
	near := src[:min(len(src), vocabulary)]
	return bytes.Contains(near, word)
}

// vocabulary bounds how much of a document is searched for another mention of a broken word.
const vocabulary = 64 << 10

// wordBehind returns the size of the word that s ends with.
func wordBehind(s []byte) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeLastRune(s[:len(s)-n])
		if !unicode.IsLetter(r) {
			break
		}
		n += size
	}
	return n
}
