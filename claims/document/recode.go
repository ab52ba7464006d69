package document

import (
	"sort"
	"unicode/utf8"
)

// recode maps the source, which is UTF-8, to the bytes of a file in another encoding. It keeps a mark every few
// kilobytes and walks the code points between: every encoding that decode knows spends as many bytes on a code point as
// width says, or as the table of exceptions has it.
type recode struct {
	width func(r rune) int // bytes of the file for one code point
	odd   []oddWidth       // code points for which width is wrong, in order
	marks []recodeMark
}

// oddWidth is the size in the file of the code point at offset At of the source.
type oddWidth struct{ At, Width int32 }

// recodeMark is a place known in both.
type recodeMark struct{ Source, Raw int32 }

const recodeStep = 1 << 10

// newRecode returns the mapping of src to a file whose text starts at byte first.
func newRecode(src []byte, first int, width func(rune) int, odd []oddWidth) *recode {
	m := &recode{width: width, odd: odd}
	raw, k := first, 0
	for i, next := 0, 0; i < len(src); {
		if i >= next {
			m.marks = append(m.marks, recodeMark{int32(i), int32(raw)})
			next = i + recodeStep
		}
		r, n := utf8.DecodeRune(src[i:])
		raw += m.size(r, i, &k)
		i += n
	}
	m.marks = append(m.marks, recodeMark{int32(len(src)), int32(raw)})
	return m
}

// size returns the size in the file of r at offset at; k is the index of the next exception.
func (m *recode) size(r rune, at int, k *int) int {
	if *k < len(m.odd) && int(m.odd[*k].At) == at {
		*k++
		return int(m.odd[*k-1].Width)
	}
	return m.width(r)
}

// raw returns the byte of the file where offset at of src comes from. Inside a code point it is that of its start.
func (m *recode) raw(src []byte, at int32) int {
	i := sort.Search(len(m.marks), func(i int) bool { return m.marks[i].Source > at }) - 1
	if i < 0 {
		return 0
	}
	pos, raw := int(m.marks[i].Source), int(m.marks[i].Raw)
	k := m.exception(pos)
	for pos < int(at) && pos < len(src) {
		r, n := utf8.DecodeRune(src[pos:])
		if pos+n > int(at) {
			break
		}
		raw += m.size(r, pos, &k)
		pos += n
	}
	return raw
}

// decoded returns the offset of src that byte at of the file became.
func (m *recode) decoded(src []byte, at int) int {
	i := sort.Search(len(m.marks), func(i int) bool { return int(m.marks[i].Raw) > at }) - 1
	if i < 0 {
		return 0
	}
	pos, raw := int(m.marks[i].Source), int(m.marks[i].Raw)
	k := m.exception(pos)
	for raw < at && pos < len(src) {
		r, n := utf8.DecodeRune(src[pos:])
		raw += m.size(r, pos, &k)
		pos += n
	}
	return pos
}

// exception returns the index of the first exception at or behind pos.
func (m *recode) exception(pos int) int {
	return sort.Search(len(m.odd), func(i int) bool { return int(m.odd[i].At) >= pos })
}
