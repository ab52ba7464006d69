package document

import (
	"html"
	"strings"
)

// builder gathers the reading text of a document and where it came from. All offsets given to it are bytes of source.
type builder struct {
	doc  *Document
	src  []byte
	opt  Options
	text strings.Builder
	cur  Block // the block being written
	open bool  // cur is open
	gap  int   // offset of white space not yet written, -1 when there is none

	parted bool // the next text begins another cell of the row

	body   int  // where the text starts: behind the front matter
	plain  bool // nothing but the words tells what a block is
	strong bool // the front matter has a date of publication, not only a date

	trusting bool // of a page: class names and parts of the page make nothing furniture

	pageTitle string // of a page: its title element
	headline  string // of a page: og:title
	url       string // where the document was published, as it says itself
	rank      int    // of the meta element that gave the date

	long, deep beyond // lines or paragraphs, and elements, beyond their limits
	full       int32  // where the last paragraph begins of which too much was there

	directives []directive
	waiting    []waiting
}

func newBuilder(d *Document, opt Options) *builder {
	return &builder{doc: d, src: d.source, opt: opt, gap: -1, full: -1}
}

// begin ends the open block and starts another one. A block that stays empty is dropped.
func (b *builder) begin(kind BlockKind, level int) {
	b.end()
	b.cur = Block{Kind: kind, Level: level}
	b.open = true
}

// end closes the open block.
func (b *builder) end() {
	b.gap = -1
	kept := b.started()
	b.open = false
	if !kept {
		return
	}
	b.cur.End = int32(b.text.Len())
	for i := range b.cur.Cells { // empty cells before the first text were noted before the line feed between the blocks
		c := &b.cur.Cells[i]
		c.Start, c.End = max(c.Start, b.cur.Start), max(c.End, b.cur.Start)
	}
	b.doc.Blocks = append(b.doc.Blocks, b.cur)
}

// started reports whether the open block holds any text.
func (b *builder) started() bool { return b.open && b.cur.End != 0 }

// prepare writes what stands before the next text: the line feed between two blocks, or white space that is due.
func (b *builder) prepare() {
	if b.started() {
		at := b.gap
		b.gap = -1
		switch {
		case b.parted:
			b.parted = false
			b.stand("\t", b.behind(), b.behind())
		case at >= 0:
			b.stand(" ", at, at+1)
		}
		return
	}
	b.parted = false
	b.gap = -1
	if !b.open {
		b.cur = Block{}
		b.open = true
	}
	if b.text.Len() > 0 {
		b.part()
	}
	b.cur.Start = int32(b.text.Len())
	b.cur.End = -1 // started
}

// part writes the line feed between two blocks. Where the file has one at this place it is that one.
func (b *builder) part() {
	at := b.behind()
	if at < len(b.src) && b.src[at] == '\n' {
		b.link(at)
		b.text.WriteByte('\n')
		return
	}
	b.stand("\n", at, at)
}

// behind returns the source offset behind the last byte written.
func (b *builder) behind() int {
	o := b.doc.origin[len(b.doc.origin)-1]
	if o.Len == oneByOne {
		return int(o.Source) + b.text.Len() - int(o.Text)
	}
	return int(o.Source + o.Len)
}

// copy writes the bytes [from, to) of the source.
func (b *builder) copy(from, to int) {
	if from >= to {
		return
	}
	b.prepare()
	b.link(from)
	b.text.Write(b.src[from:to])
}

// link makes the next bytes written come one by one from from on.
func (b *builder) link(from int) {
	if n := len(b.doc.origin); n > 0 {
		last := b.doc.origin[n-1]
		if last.Len == oneByOne && int(last.Source)+b.text.Len()-int(last.Text) == from {
			return
		}
	}
	b.doc.origin = append(b.doc.origin, origin{int32(b.text.Len()), int32(from), oneByOne})
}

// put writes s, which stands for the bytes [from, to) of the source.
func (b *builder) put(s string, from, to int) {
	if s == "" {
		return
	}
	b.prepare()
	b.stand(s, from, to)
}

// stand is put without what is due before it.
func (b *builder) stand(s string, from, to int) {
	if len(s) == to-from { // offsets inside it can be told apart
		b.link(from)
	} else {
		b.doc.origin = append(b.doc.origin, origin{int32(b.text.Len()), int32(from), int32(to - from)})
	}
	b.text.WriteString(s)
}

// written returns the text from start on.
func (b *builder) written(start int) string { return b.text.String()[start:] }

// space notes white space at offset at: one blank is written before the next text of the block.
func (b *builder) space(at int) {
	if b.gap < 0 {
		b.gap = at
	}
}

// prose writes the bytes [from, to) of the source with runs of white space made one blank and entities decoded.
func (b *builder) prose(from, to int, escapes bool) {
	start := from
	for i := from; i < to; {
		c := b.src[i]
		switch {
		case c <= ' ':
			b.copy(start, i)
			b.space(i)
			i++
			// a single blank between two words keeps the run of bytes unbroken
			start = i
		case c == '&':
			s, n := entity(b.src[i:to])
			if n == 0 {
				i++
				continue
			}
			b.copy(start, i)
			b.decodedEntity(s, i, i+n)
			i += n
			start = i
		case c == '\\' && escapes && i+1 < to && isPunct(b.src[i+1]):
			b.copy(start, i)
			start = i + 1
			i += 2
		default:
			i++
		}
	}
	b.copy(start, to)
}

// decodedEntity writes what an entity stands for; a soft hyphen or zero-width space stands for nothing.
func (b *builder) decodedEntity(s string, from, to int) {
	switch s {
	case "\u00AD", "\u200B", "\uFEFF":
	case " ", "\n", "\t", "\r", "\u00A0":
		b.space(from)
	default:
		b.put(s, from, to)
	}
}

// longestEntity bounds how far a semicolon is looked for behind an ampersand.
const longestEntity = 40

// entity returns what the character reference at the start of s stands for and its size, 0 when there is none.
func entity(s []byte) (string, int) {
	for i := 1; i < len(s) && i < longestEntity; i++ {
		c := s[i]
		if c == ';' {
			ref := string(s[:i+1])
			if out := html.UnescapeString(ref); out != ref {
				return out, i + 1
			}
			return "", 0
		}
		if !isAlnum(c) && !(i == 1 && c == '#') {
			return "", 0
		}
	}
	return "", 0
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isPunct(c byte) bool { return c > ' ' && c < 0x7f && !isAlnum(c) }

// finish hands the text over to the document.
func (b *builder) finish() {
	b.end()
	b.doc.Text = b.text.String()
	if b.doc.lines == nil {
		b.doc.lines = b.doc.indexLines()
	}
	b.noteLimits()
	b.resolveDirectives()
}

// beginCell starts a cell of the open row and returns where its text will begin at the earliest.
func (b *builder) beginCell() int {
	b.gap = -1
	b.parted = b.started()
	return b.text.Len()
}

// endCell ends the cell that began at start. An empty cell counts: the columns behind it keep their heads.
func (b *builder) endCell(start int, head string) {
	b.parted = false
	b.gap = -1
	if !b.open {
		return
	}
	cell := b.written(start)
	start += len(cell) - len(strings.TrimLeft(cell, "\n\t"))
	b.cur.Cells = append(b.cur.Cells, CellSpan{int32(start), int32(b.text.Len()), head})
}

// cellTexts returns the texts of the cells of the open row.
func (b *builder) cellTexts() []string {
	out := make([]string, len(b.cur.Cells))
	for i, c := range b.cur.Cells {
		out[i] = strings.Clone(b.text.String()[c.Start:c.End])
	}
	return out
}
