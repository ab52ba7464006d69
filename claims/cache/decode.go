package cache

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"reflect"
	"unsafe"

	"github.com/factlint/factlint/claims"
)

// errMalformed is the error for bytes that are no encoded sheet.
var errMalformed = errors.New("no sheet of claims")

// maxSpread bounds how much memory the elements of a slice may take for each byte of the codes: the mask alone has a byte for eight
// fields, so a sheet that was written never comes near.
const maxSpread = 256

// decoder reads one sheet. Bytes that are no sheet set bad, and everything read from then on is zero.
type decoder struct {
	codes   []byte
	at      int
	text    string // what was not yet met
	long    string // the last long one
	strings []string
	lists   [][]string
	arena   []string // for the strings of lists that come
	bad     bool
}

// decode reads a sheet that encode wrote. It keeps nothing of data. For any other bytes it returns an error, or a sheet; it
// never panics, and uses no more memory than a small multiple of their number.
func decode(data []byte) (*claims.Sheet, error) {
	var head [4]int
	at := 0
	for i := range head {
		v, n := binary.Uvarint(data[at:])
		if n <= 0 || v > uint64(len(data)) { // each thing counted takes at least one byte
			return nil, errMalformed
		}
		head[i] = int(v)
		at += n
	}
	body := data[at:]
	if head[3] > len(body) {
		return nil, errMalformed
	}
	end := len(body) - head[3]
	d := &decoder{
		codes: body[:end], text: string(body[end:]),
		strings: make([]string, 0, head[0]), lists: make([][]string, 0, head[1]), arena: make([]string, head[2]),
	}
	out := &claims.Sheet{}
	d.value(sheetPlan(), unsafe.Pointer(out))
	if d.bad || d.at != len(d.codes) || d.text != "" {
		return nil, errMalformed
	}
	return out, nil
}

// value reads into the zero value of a plan's type at p.
func (d *decoder) value(pl *plan, p unsafe.Pointer) {
	n := pl.maskBytes()
	if d.bad || len(d.codes)-d.at < n {
		d.bad = true
		return
	}
	mask := d.codes[d.at : d.at+n]
	d.at += n
	for k, m := range mask {
		for m != 0 {
			i := k*8 + bits.TrailingZeros8(m)
			m &= m - 1
			if i >= len(pl.fields) {
				d.bad = true
				return
			}
			f := &pl.fields[i]
			d.field(f, unsafe.Add(p, f.at))
		}
	}
}

func (d *decoder) field(f *field, p unsafe.Pointer) {
	switch f.op {
	case opBool:
		*(*bool)(p) = true
	case opInt:
		v := d.number()
		storeInt(p, f.size, int64(v>>1)^-int64(v&1))
	case opUint:
		storeUint(p, f.size, d.number())
	case opFloat:
		*(*float64)(p) = math.Float64frombits(bits.ReverseBytes64(d.number()))
	case opString:
		*(*string)(p) = d.string()
	case opStrings:
		*(*[]string)(p) = d.list()
	case opHashes:
		*(*[]uint64)(p) = d.hashes()
	case opSlice:
		d.slice(f, p)
	case opPointer:
		if d.bad {
			return
		}
		q := reflect.New(f.typ).UnsafePointer()
		d.value(f.elem, q)
		*(*unsafe.Pointer)(p) = q
	}
}

func storeInt(p unsafe.Pointer, size uint8, v int64) {
	switch size {
	case 1:
		*(*int8)(p) = int8(v)
	case 2:
		*(*int16)(p) = int16(v)
	case 4:
		*(*int32)(p) = int32(v)
	default:
		*(*int64)(p) = v
	}
}

func storeUint(p unsafe.Pointer, size uint8, v uint64) {
	switch size {
	case 1:
		*(*uint8)(p) = uint8(v)
	case 2:
		*(*uint16)(p) = uint16(v)
	case 4:
		*(*uint32)(p) = uint32(v)
	default:
		*(*uint64)(p) = v
	}
}

func (d *decoder) number() uint64 {
	if d.at < len(d.codes) {
		if c := d.codes[d.at]; c < 0x80 {
			d.at++
			return uint64(c)
		}
	}
	v, n := binary.Uvarint(d.codes[d.at:])
	if n <= 0 {
		d.bad = true
		return 0
	}
	d.at += n
	return v
}

// length reads the number of things that each take at least so many bytes of the codes.
func (d *decoder) length(each int) int {
	n := d.number()
	if n > uint64(len(d.codes)-d.at)/uint64(max(each, 1)) {
		d.bad = true
		return 0
	}
	return int(n)
}

func (d *decoder) string() string {
	n := d.number()
	if n >= firstString {
		if n -= firstString; n < uint64(len(d.strings)) {
			return d.strings[n]
		}
		d.bad = true
		return ""
	}
	from, at := d.text, uint64(0)
	if n == partString {
		from, at = d.long, d.number()
	}
	size := d.number()
	if at > uint64(len(from)) || size > uint64(len(from))-at {
		d.bad = true
		return ""
	}
	s := from[at : at+size]
	if n == newString {
		d.text = d.text[size:]
		if size >= longString {
			d.long = s
		}
	}
	d.strings = append(d.strings, s)
	return s
}

func (d *decoder) list() []string {
	if n := d.number(); n > 0 {
		if n > uint64(len(d.lists)) {
			d.bad = true
			return nil
		}
		return d.lists[n-1]
	}
	n := d.length(1)
	if n > len(d.arena) {
		d.bad = true
		return nil
	}
	list := d.arena[:n:n]
	d.arena = d.arena[n:]
	for i := range list {
		list[i] = d.string()
	}
	d.lists = append(d.lists, list)
	return list
}

func (d *decoder) hashes() []uint64 {
	n := d.length(8)
	list := make([]uint64, n)
	for i := range list {
		list[i] = binary.LittleEndian.Uint64(d.codes[d.at+8*i:])
	}
	d.at += 8 * n
	return list
}

func (d *decoder) slice(f *field, p unsafe.Pointer) {
	n := d.length(f.elem.maskBytes())
	if d.bad || uint64(n)*uint64(f.elem.size) > uint64(maxSpread*len(d.codes)) {
		d.bad = true
		return
	}
	made := reflect.MakeSlice(f.typ, n, n)
	*(*slice)(p) = slice{made.UnsafePointer(), n, n}
	for i := range n {
		d.value(f.elem, unsafe.Add((*slice)(p).data, uintptr(i)*f.elem.size))
	}
}
