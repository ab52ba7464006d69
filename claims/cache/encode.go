package cache

import (
	"encoding/binary"
	"math"
	"math/bits"
	"strings"
	"unsafe"

	"github.com/factlint/factlint/claims"
)

// An encoded sheet is
//
//	number of strings, number of lists, number of strings in lists, length of the text: varints
//	codes                the fields, as plan says
//	text                 the strings, each once, in the order in which they are met
//
// A string is written as newString and its length where it is met first, as partString, where it begins and its length when it
// stands in the long string that was last met, as sentences do in a paragraph, and later as its number from firstString
// on. A list of strings is written as 0, its length and its strings, and later as its number from 1 on.
const (
	newString = iota
	partString
	firstString
)

// longString is the length from which on a string is looked into for those behind it.
const longString = 40

// encoder writes one sheet after the other and uses its memory again. It is not safe for concurrent use.
type encoder struct {
	codes, text []byte
	strings     map[string]uint64
	lists       map[string]uint64
	listed      int    // strings in lists
	long        string // the last long one
	key         []byte
}

// encode appends a sheet to dst.
func (e *encoder) encode(dst []byte, s *claims.Sheet) []byte {
	if e.strings == nil {
		e.strings, e.lists = map[string]uint64{}, map[string]uint64{}
	}
	clear(e.strings)
	clear(e.lists)
	e.codes, e.text, e.listed, e.long = e.codes[:0], e.text[:0], 0, ""
	e.value(sheetPlan(), unsafe.Pointer(s))
	for _, n := range []int{len(e.strings), len(e.lists), e.listed, len(e.text)} {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	dst = append(dst, e.codes...)
	return append(dst, e.text...)
}

// value writes the value of a plan's type at p.
func (e *encoder) value(pl *plan, p unsafe.Pointer) {
	mask := len(e.codes)
	e.codes = append(e.codes, make([]byte, pl.maskBytes())...)
	for i := range pl.fields {
		f := &pl.fields[i]
		if e.field(f, unsafe.Add(p, f.at)) {
			e.codes[mask+i/8] |= 1 << (i % 8)
		}
	}
}

// field writes one field and reports whether it is more than zero.
func (e *encoder) field(f *field, p unsafe.Pointer) bool {
	switch f.op {
	case opBool:
		return *(*bool)(p)
	case opInt:
		v := loadInt(p, f.size)
		return e.number(uint64(v)<<1 ^ uint64(v>>63))
	case opUint:
		return e.number(loadUint(p, f.size))
	case opFloat:
		return e.number(bits.ReverseBytes64(math.Float64bits(*(*float64)(p))))
	case opString:
		s := *(*string)(p)
		if s != "" {
			e.string(s)
		}
		return s != ""
	case opStrings:
		s := *(*[]string)(p)
		if s != nil {
			e.list(s)
		}
		return s != nil
	case opHashes:
		s := *(*[]uint64)(p)
		if s != nil {
			e.hashes(s)
		}
		return s != nil
	case opSlice:
		return e.slice(f, p)
	default: // opPointer
		q := *(*unsafe.Pointer)(p)
		if q != nil {
			e.value(f.elem, q)
		}
		return q != nil
	}
}

func loadInt(p unsafe.Pointer, size uint8) int64 {
	switch size {
	case 1:
		return int64(*(*int8)(p))
	case 2:
		return int64(*(*int16)(p))
	case 4:
		return int64(*(*int32)(p))
	}
	return *(*int64)(p)
}

func loadUint(p unsafe.Pointer, size uint8) uint64 {
	switch size {
	case 1:
		return uint64(*(*uint8)(p))
	case 2:
		return uint64(*(*uint16)(p))
	case 4:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

func (e *encoder) number(v uint64) bool {
	if v != 0 {
		e.codes = binary.AppendUvarint(e.codes, v)
	}
	return v != 0
}

func (e *encoder) string(s string) {
	if n, ok := e.strings[s]; ok {
		e.codes = binary.AppendUvarint(e.codes, n)
		return
	}
	e.strings[s] = uint64(len(e.strings) + firstString)
	if at := strings.Index(e.long, s); at >= 0 {
		e.codes = append(e.codes, partString)
		e.codes = binary.AppendUvarint(e.codes, uint64(at))
		e.codes = binary.AppendUvarint(e.codes, uint64(len(s)))
		return
	}
	e.codes = append(e.codes, newString)
	e.codes = binary.AppendUvarint(e.codes, uint64(len(s)))
	e.text = append(e.text, s...)
	if len(s) >= longString {
		e.long = s
	}
}

func (e *encoder) list(list []string) {
	e.key = e.key[:0]
	for _, s := range list {
		e.key = binary.AppendUvarint(e.key, uint64(len(s)))
		e.key = append(e.key, s...)
	}
	if n, ok := e.lists[string(e.key)]; ok {
		e.codes = binary.AppendUvarint(e.codes, n)
		return
	}
	e.lists[string(e.key)] = uint64(len(e.lists) + 1)
	e.listed += len(list)
	e.codes = append(e.codes, 0)
	e.codes = binary.AppendUvarint(e.codes, uint64(len(list)))
	for _, s := range list {
		e.string(s)
	}
}

func (e *encoder) hashes(list []uint64) {
	e.codes = binary.AppendUvarint(e.codes, uint64(len(list)))
	for _, h := range list {
		e.codes = binary.LittleEndian.AppendUint64(e.codes, h)
	}
}

// slice is the head of any slice.
type slice struct {
	data     unsafe.Pointer
	len, cap int
}

func (e *encoder) slice(f *field, p unsafe.Pointer) bool {
	s := (*slice)(p)
	if s.data == nil {
		return false
	}
	e.codes = binary.AppendUvarint(e.codes, uint64(s.len))
	for i := range s.len {
		e.value(f.elem, unsafe.Add(s.data, uintptr(i)*f.elem.size))
	}
	return true
}
