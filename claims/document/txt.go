package document

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// textLine is one line of a plain text that holds something.
type textLine struct {
	start, end int  // bytes of the source, without white space at the ends
	width      int  // in code points
	indent     int  // bytes of white space before it
	gap        bool // blank lines stand before it
	lower      bool // it starts with a lower-case letter
	ends       bool // it ends a sentence
	gaps       bool // two blanks or a tab stand in it
	stamp      bool // a program wrote it and when
	depth      int  // how often mail has quoted it
}

// readText reads plain text: one paragraph a line, or paragraphs wrapped over several lines.
func readText(b *builder) {
	b.cutLines()
	b.doc.lines = b.doc.indexLines()
	b.frontMatter()
	b.textBlocks()
}

// textBlocks reads the text behind the front matter.
func (b *builder) textBlocks() {
	b.text.Grow(len(b.src) - b.body)
	memory := textLineMemory.Get().(*[]textLine)
	lines := b.textLines((*memory)[:0])
	defer func() {
		if len(lines) <= mostLinesKept {
			*memory = lines
		}
		textLineMemory.Put(memory)
	}()
	w := wrapOf(lines)
	b.doc.Blocks = slices.Grow(b.doc.Blocks, paragraphs(lines, w))
	for run := 0; run < len(lines); {
		end := run + 1
		for end < len(lines) && !lines[end].gap {
			end++
		}
		set := columned(b.src, lines[run:end], w)
		for run < end {
			of := len(lines)
			if set && bullet(b.src[lines[run].start:lines[run].end]) == 0 {
				of = run + 1 // each row of a table is a block, so that its columns can be told
			}
			n := b.paragraph(lines[run:of], w)
			if b.cur.Kind != Item && (set || columned(b.src, lines[run:run+n], w)) {
				b.cur.Kind = Listing
			}
			run += n
		}
	}
	b.plain = true
}

// textLineMemory is memory for the lines of one text after the other: memory that a process has not used before costs more than
// filling it.
var textLineMemory = sync.Pool{New: func() any { return new([]textLine) }}

// mostLinesKept is of how many lines the memory is kept.
const mostLinesKept = 1 << 14

// paragraphs returns about how many paragraphs lines make.
func paragraphs(lines []textLine, w wrap) int {
	if w.width == 0 || w.spaced {
		return len(lines)
	}
	n := len(lines)/8 + 4 // items and lines that end early
	for i := range lines {
		if lines[i].gap {
			n++
		}
	}
	return n
}

// textLines appends the lines of the source to out, blank ones left out and directives taken out.
func (b *builder) textLines(out []textLine) []textLine {
	src := b.src
	out = slices.Grow(out, len(src)/80+4)
	gap := true
	for lines := b.doc.lines; len(lines) > 0; {
		start, end, plain := max(int(lines[0].Offset), b.body), len(src), lines[0].plain
		lines = lines[1:]
		for len(lines) > 0 && lines[0].Column > 1 { // a stop inside a long line
			plain = plain && lines[0].plain
			lines = lines[1:]
		}
		if len(lines) > 0 {
			end = int(lines[0].Offset)
		}
		if end <= start {
			continue // in the front matter, or behind the last line feed
		}
		from, to := trimSpace(src, start, end)
		switch {
		case from == to:
			gap = true
		case b.isDirective(from, to):
			b.waiting = append(b.waiting, waiting{len(b.directives) - 1, from})
		default:
			size, depth := 0, 0
			if src[from] == '>' {
				size, depth = quoteMarks(src[from:to], !gap && len(out) > 0 && out[len(out)-1].depth > 0)
			}
			l := newTextLine(src, from+size, to, gap, plain)
			l.indent, l.depth = from-start, depth
			out = append(out, l)
			gap = false
		}
	}
	return out
}

// waiting is a directive of a plain text that still looks for its block: the first that starts behind it.
type waiting struct{ index, at int }

// isDirective takes a line of its own that starts with # or // and holds a directive.
func (b *builder) isDirective(from, to int) bool {
	c := b.src[from]
	if c != '#' && c != '/' {
		return false
	}
	s := bytes.TrimLeft(b.src[from:to], "#/")
	if !bytes.HasPrefix(bytes.TrimLeft(s, " \t"), []byte(directiveWord)) {
		return false
	}
	if !b.comment(string(s), from) {
		return false
	}
	b.directives[len(b.directives)-1].ignore.Block = -1
	return true
}

// newTextLine describes the line [from, to) of src. In a plain one every byte is a code point.
func newTextLine(src []byte, from, to int, gap, plain bool) textLine {
	s := src[from:to]
	l := textLine{start: from, end: to, gap: gap, width: to - from}
	if !plain {
		l.width = countRunes(s)
	}
	l.lower = startsLower(s)
	l.ends = endsSentence(s)
	l.gaps = hasGaps(s)
	head := s[:min(len(s), 2*stampAt)]
	l.stamp = bytes.IndexByte(head, ':') >= 0 && stamped(head)
	return l
}

// hasGaps reports whether two blanks in a row, or a tab, stand in s. It looks at eight bytes at a time, and at those that follow upon them.
func hasGaps(s []byte) bool {
	if bytes.IndexByte(s, '\t') >= 0 {
		return true
	}
	const blanks, ones, tops = 0x2020202020202020, 0x0101010101010101, 0x8080808080808080
	for ; len(s) >= 17; s = s[16:] {
		w, v := binary.LittleEndian.Uint64(s), binary.LittleEndian.Uint64(s[8:])
		x := (w ^ blanks) | (binary.LittleEndian.Uint64(s[1:]) ^ blanks) // 0 where a blank stands before a blank
		y := (v ^ blanks) | (binary.LittleEndian.Uint64(s[9:]) ^ blanks)
		if ((x-ones)&^x|(y-ones)&^y)&tops != 0 {
			return true // the lowest byte whose highest bit is set was 0
		}
	}
	for i := 1; i < len(s); i++ {
		if s[i-1] == ' ' && s[i] == ' ' {
			return true
		}
	}
	return false
}

// startsLower reports whether s starts with a lower-case letter.
func startsLower[T string | []byte](s T) bool {
	if c := s[0]; c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(string(s[:min(len(s), utf8.UTFMax)]))
	return unicode.IsLower(r)
}

// endsSentence reports whether s ends with a full stop, question or exclamation mark, closing marks behind it or not.
func endsSentence(s []byte) bool {
	for len(s) > 0 {
		if c := s[len(s)-1]; 'a' <= c && c <= 'z' || c == '.' {
			return c == '.'
		}
		r, n := utf8.DecodeLastRune(s)
		switch r {
		case '.', '!', '?', '…', '。', '։':
			return true
		case ')', '"', '\'', '”', '’', '»', ']', '*':
			s = s[:len(s)-n]
			continue
		}
		return false
	}
	return false
}

// paragraph writes the paragraph that starts with the first of lines and returns how many of them it took.
func (b *builder) paragraph(lines []textLine, w wrap) int {
	kind := Body
	sign := bullet(b.src[lines[0].start:lines[0].end])
	switch {
	case sign > 0:
		kind = Item
	case lines[0].depth > 0:
		kind = Quote
	}
	b.begin(kind, 0)
	for len(b.waiting) > 0 && b.waiting[0].at < lines[0].start {
		b.directives[b.waiting[0].index].ignore.Block = int32(len(b.doc.Blocks))
		b.waiting = b.waiting[1:]
	}
	n := 1
	start := lines[0].start + sign
	for ; n < len(lines); n++ {
		j := w.join(b.src, &lines[n-1], &lines[n])
		if j == apart && kind == Item && hangs(b.src, &lines[0], &lines[n]) {
			j = joinBlank
		}
		if j == apart {
			break
		}
		end := lines[n-1].end
		if j == rejoin {
			_, size := utf8.DecodeLastRune(b.src[start:end])
			end -= size
		}
		b.copy(start, end)
		if j == joinBlank {
			b.space(end)
		}
		start = lines[n].start
	}
	b.copy(start, lines[n-1].end)
	return n
}

// hangs reports whether line next is indented below the text of the item that starts with line item.
func hangs(src []byte, item, next *textLine) bool {
	return !next.gap && next.indent > item.indent && bullet(src[next.start:next.end]) == 0
}

// bullet returns the size of the sign, with the blanks behind it, that makes a line an item of a list.
func bullet(s []byte) int {
	n := 0
	switch {
	case s[0] < utf8.RuneSelf && s[0] != '-' && s[0] != '*':
		return 0 // like most lines
	case s[0] == '-' || s[0] == '*':
		n = 1
	case bytes.HasPrefix(s, []byte("•")) || bytes.HasPrefix(s, []byte("‣")) || bytes.HasPrefix(s, []byte("▪")):
		n = 3
	case bytes.HasPrefix(s, []byte("·")):
		n = 2
	}
	if n == 0 || n >= len(s) || s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	for n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		n++
	}
	if n == len(s) {
		return 0
	}
	return n
}

// sentenceMarks end a sentence or announce what follows: a line with one of them last is no headline.
const sentenceMarks = ".!?…:;,"

// endsOpen reports whether s ends without any mark.
func endsOpen(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]* ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && !strings.ContainsRune(sentenceMarks, r)
}
