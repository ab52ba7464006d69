package document

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode/utf8"
)

// origin says where the reading text from byte Text up to the next origin came from. With a negative Len its bytes come
// one by one from Source on. Otherwise all of them together stand for the Len bytes at Source: an entity, or something
// that a reader put in where the file has nothing (Len 0).
type origin struct{ Text, Source, Len int32 }

func (o origin) begin() int32 { return o.Text }

// oneByOne is the Len of an origin whose bytes are those of the source.
const oneByOne = -1

// Origin returns the bytes [from, to) of the original file that the bytes [start, end) of Text came from. Both are
// clamped to the text and widened to whole code points. When end is not behind start, from and to are equal.
func (d *Document) Origin(start, end int32) (from, to int) {
	lo, hi := d.decoded(start, end)
	if d.recode == nil {
		return int(lo), int(hi)
	}
	return d.recode.raw(d.source, lo), d.recode.raw(d.source, hi)
}

// decoded is Origin in bytes of the file as UTF-8.
func (d *Document) decoded(start, end int32) (from, to int32) {
	return d.decodedFrom(new(int), start, end)
}

// decodedFrom is decoded with the place of an origin that lies near start, which it moves to that of start.
func (d *Document) decodedFrom(near *int, start, end int32) (from, to int32) {
	if len(d.origin) == 0 {
		return 0, 0
	}
	size := int32(len(d.Text))
	start, end = min(max(start, 0), size), min(max(end, 0), size)
	i := *near
	if i >= len(d.origin) || start < d.origin[i].Text || i+1 < len(d.origin) && d.origin[i+1].Text <= start {
		i = lastNear(d.origin, i, start)
		*near = i
	}
	from, _ = d.place(i, start)
	for from > 0 && int(from) < len(d.source) && !utf8.RuneStart(d.source[from]) {
		from--
	}
	if end <= start {
		return from, from
	}
	if i+1 < len(d.origin) && d.origin[i+1].Text < end {
		i = lastAt(d.origin, i, end-1)
	}
	_, to = d.place(i, end-1)
	for int(to) < len(d.source) && !utf8.RuneStart(d.source[to]) {
		to++
	}
	return from, max(from, to)
}

// Locator finds out where places of a document stand, of which each lies mostly near the one before. The zero Locator has no document.
type Locator struct {
	doc    *Document
	origin int // of the last place
	line   mark
}

// mark is a place whose line and column were found out, and the stop before it. The first of a document are those of the zero mark.
type mark struct {
	stop, at int32
	columns  int32 // from the stop to the place
}

// Locator returns a locator for the document.
func (d *Document) Locator() Locator { return Locator{doc: d} }

// Locate returns what Origin and Position do, in one go.
func (l *Locator) Locate(start, end int32) (from, to int, p Position) {
	d := l.doc
	lo, hi := d.decodedFrom(&l.origin, start, end)
	from, to = int(lo), int(hi)
	if d.recode != nil {
		from, to = d.recode.raw(d.source, lo), d.recode.raw(d.source, hi)
	}
	return from, to, d.positionFrom(&l.line, lo, hi)
}

// nearby is how many places of a list are tried one by one before the rest is halved: the end of a claim lies close behind its start.
const nearby = 4

// lastAt returns the index of the last item that begins at or before an offset, and is not before item i. It looks ever farther ahead before it
// halves what lies between.
func lastAt[T interface{ begin() int32 }](list []T, i int, at int32) int {
	for range nearby {
		if i+1 >= len(list) || list[i+1].begin() > at {
			return i
		}
		i++
	}
	step := nearby
	for i+step < len(list) && list[i+step].begin() <= at {
		i += step
		step *= 2
	}
	behind := min(i+step, len(list)) // the first item that is known to begin behind the offset
	for behind-i > 1 {
		if mid := (i + behind) / 2; list[mid].begin() <= at {
			i = mid
		} else {
			behind = mid
		}
	}
	return i
}

// lastNear is lastAt from an item that lies near the one that is looked for, before it or behind it.
func lastNear[T interface{ begin() int32 }](list []T, i int, at int32) int {
	for range nearby {
		if i < len(list) && list[i].begin() <= at {
			return lastAt(list, i, at)
		}
		if i == 0 {
			break
		}
		i--
	}
	return lastAt(list, 0, at)
}

// place returns the source range of the byte at offset at of Text, which has origin i.
func (d *Document) place(i int, at int32) (from, to int32) {
	o := d.origin[i]
	if o.Len == oneByOne {
		from = o.Source + at - o.Text
		return from, min(from+1, int32(len(d.source)))
	}
	return o.Source, o.Source + o.Len
}

// Position returns the line and column in the original file where the bytes [start, end) of Text stand.
func (d *Document) Position(start, end int32) Position {
	return d.position(d.decoded(start, end))
}

// position returns the lines and columns of the bytes [from, to) of the file as UTF-8.
func (d *Document) position(from, to int32) Position {
	return d.positionFrom(new(mark), from, to)
}

// positionFrom is position with a place that lies near from, which it moves to that of from.
func (d *Document) positionFrom(near *mark, from, to int32) (p Position) {
	if len(d.lines) == 0 {
		return Position{1, 1, 1, 1}
	}
	stop := int(near.stop)
	if from < d.lines[stop].Offset || stop+1 < len(d.lines) && d.lines[stop+1].Offset <= from {
		stop = lastNear(d.lines, stop, from)
	}
	near.move(d, stop, from)
	l := &d.lines[near.stop]
	p.Line, p.Column = int(l.Line), int(l.Column+near.columns)
	end := *near
	if stop+1 < len(d.lines) && d.lines[stop+1].Offset <= to {
		stop = lastAt(d.lines, stop+1, to)
	}
	end.move(d, stop, to)
	l = &d.lines[end.stop]
	p.EndLine, p.EndColumn = int(l.Line), int(l.Column+end.columns)
	return p
}

// move moves a mark to an offset behind a stop. The code points are counted from where it stood, if that is not farther away than the stop.
func (m *mark) move(d *Document, stop int, at int32) {
	l := &d.lines[stop]
	switch {
	case l.plain:
		m.columns = at - l.Offset
	case int(m.stop) != stop || at-l.Offset < m.at-at:
		m.columns = int32(countRunes(d.source[l.Offset:at]))
	case at >= m.at:
		m.columns += int32(countRunes(d.source[m.at:at]))
	default:
		m.columns -= int32(countRunes(d.source[at:m.at]))
	}
	m.stop, m.at = int32(stop), at
}

// TextAt returns what the original file says in its bytes [from, to), in UTF-8. Both are clamped to the file.
func (d *Document) TextAt(from, to int) string {
	if d.recode != nil {
		from, to = d.recode.decoded(d.source, from), d.recode.decoded(d.source, to)
	}
	size := len(d.source)
	from, to = min(max(from, 0), size), min(max(to, 0), size)
	if from >= to {
		return ""
	}
	return string(d.source[from:to])
}

// line is a place whose line and column are known: the start of a line, or a stop inside a long one.
type line struct {
	Offset, Line, Column int32
	plain                bool // up to the next stop every byte is a code point
}

func (l line) begin() int32 { return l.Offset }

// lineStep is how many bytes of one line may pass before another stop is set, so that a place in a file of one line is
// found as fast as in any other.
const lineStep = 4 << 10

// indexLines returns the stops of the source, in the memory of the document.
func (d *Document) indexLines() []line {
	var out []line
	if d.memory != nil {
		out = d.memory.lines[:0]
	}
	return appendLines(slices.Grow(out, len(d.source)/64+2), d.source)
}

// appendLines adds the stops of src to out. A line ends with a line feed, or with a carriage return alone.
func appendLines(out []line, src []byte) []line {
	out = append(out, line{Line: 1, Column: 1})
	scan := newLineScanner(src)
	for number, start := int32(1), 0; start < len(src); number++ {
		end, next := scan.next(start)
		out = appendStops(out, src, start, end)
		if end == len(src) {
			break
		}
		out = append(out, line{Offset: int32(next), Line: number + 1, Column: 1})
		start = next
	}
	return out
}

// appendStops adds the stops inside the line [start, end) of src, whose first stop is the last of out.
func appendStops(out []line, src []byte, start, end int) []line {
	last := &out[len(out)-1]
	for end-start > lineStep {
		next := start + lineStep
		for next > start && !utf8.RuneStart(src[next]) {
			next--
		}
		if next == start {
			next = start + lineStep
		}
		n := countRunes(src[start:next])
		last.plain = n == next-start
		out = append(out, line{Offset: int32(next), Line: last.Line, Column: last.Column + int32(n)})
		last = &out[len(out)-1]
		start = next
	}
	last.plain = isASCII(src[start:end])
	return out
}

// isASCII reports whether every byte of s is a code point of its own.
func isASCII(s []byte) bool {
	const high = 0x8080808080808080
	for ; len(s) >= 32; s = s[32:] {
		if (binary.LittleEndian.Uint64(s)|binary.LittleEndian.Uint64(s[8:])|binary.LittleEndian.Uint64(s[16:])|binary.LittleEndian.Uint64(s[24:]))&high != 0 {
			return false
		}
	}
	for ; len(s) >= 8; s = s[8:] {
		if binary.LittleEndian.Uint64(s)&high != 0 {
			return false
		}
	}
	for _, c := range s {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// countRunes is utf8.RuneCount of what is valid: the bytes that go on with a code point begin with the bits 10.
func countRunes(s []byte) int {
	const first, second = 0x8080808080808080, 0x4040404040404040
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		w := binary.LittleEndian.Uint64(s)
		n -= bits.OnesCount64(w & first &^ (w & second << 1))
	}
	for _, c := range s {
		if !utf8.RuneStart(c) {
			n--
		}
	}
	return n
}

// lineColumn returns the 1-based line and column, in code points, of an offset of the source.
func (d *Document) lineColumn(at int32) (lineNumber, column int) {
	p := d.position(at, at)
	return p.Line, p.Column
}
