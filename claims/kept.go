package claims

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/when"
)

// AppendTo appends the sheet to dst in a form that [ReadSheet] reads. The sheet must be packed; what it packed is copied as it lies.
// The form is that of this version of the program: nothing in it says so, and the reader has to be sure of it.
func (s *Sheet) AppendTo(dst []byte) []byte {
	if s.packed == nil {
		panic("claims: a sheet that is not packed")
	}
	k := keeper{writing: true, text: s.packed.text}
	k.sheet(s)
	dst = binary.AppendUvarint(dst, uint64(len(k.out)))
	dst = append(dst, k.out...)
	return append(dst, k.tail...)
}

// errNoSheet is the error for bytes that are no sheet.
var errNoSheet = errors.New("no sheet of claims")

// ReadSheet reads a sheet that AppendTo wrote, packed. It keeps nothing of data. For any other bytes it returns an error, or a sheet
// whose claims can be read; it never panics, and takes no more memory than a small multiple of their number.
func ReadSheet(data []byte) (s *Sheet, err error) {
	defer func() {
		if r := recover(); r != nil {
			s, err = nil, fmt.Errorf("%w: %v", errNoSheet, r)
		}
	}()
	n, w := binary.Uvarint(data)
	if w <= 0 || n > uint64(len(data)-w) {
		return nil, errNoSheet
	}
	head := data[w : w+int(n)]
	k := keeper{in: string(head), tail: data[w+len(head):]}
	s = &Sheet{packed: &packed{}}
	k.sheet(s)
	if len(k.in)+len(k.tail) > 0 || !s.packed.sound() {
		return nil, errNoSheet
	}
	return s, nil
}

// keeper writes the parts of a sheet, or reads them in the same order: one description serves both. It panics on what it cannot
// read.
type keeper struct {
	writing bool
	out     []byte // written
	in      string // yet to be read
	tail    []byte // long lists of numbers, behind all else: written, or yet to be read
	text    string // of the claims, which holds most other texts
}

func (k *keeper) sheet(s *Sheet) {
	p := s.packed
	k.raw(&p.text)
	k.text = p.text
	k.raw(&p.bytes)
	keepNumbers(k, &p.first)
	keepNumbers(k, &p.texts)
	keepNumbers(k, &s.Vocabulary)
	keepNumbers(k, &s.Figures)
	keepList(k, &p.events, k.event)
	keepList(k, &p.houses, k.house)
	keepList(k, &p.facts, k.fact)
	for _, t := range [...]*string{&s.Path, &s.Title, &s.Source, &s.Language, &s.Published.How} {
		k.str(t)
	}
	k.period(&s.Published.Period)
	k.bool(&s.Published.Inferred)
	k.bool(&s.Published.Yearless)
	keepNumber(k, &s.Reliability)
	keepList(k, &s.Names, k.str)
	k.event(&s.Event)
	for _, n := range [...]*int{&s.Year, &s.Blocks, &s.Sentences, &s.Words} {
		keepNumber(k, n)
	}
	keepList(k, &s.Notes, func(n *document.Note) {
		k.position(&n.Position)
		k.str(&n.Message)
	})
	keepList(k, &s.Ignores, func(i *document.Ignore) {
		k.str(&i.Rule)
		k.str(&i.Reason)
		k.bool(&i.File)
		keepNumber(k, &i.Block)
		keepNumber(k, &i.Line)
		k.str(&i.Error)
	})
}

func (k *keeper) event(e *Event) {
	k.str(&e.Type)
	keepList(k, &e.Names, k.str)
	k.str(&e.Place)
	k.period(&e.Time)
	k.bool(&e.Main)
}

func (k *keeper) house(at **House) {
	h := allocated(at)
	k.str(&h.Name)
	k.str((*string)(&h.Spelling))
	keepList(k, &h.Within, k.str)
	k.bool(&h.Office)
	k.bool(&h.Holds)
	keepList(k, &h.Holders, k.str)
}

func (k *keeper) fact(at **Fact) {
	f := allocated(at)
	k.str(&f.Path)
	k.str(&f.Written)
	keepNumber(k, &f.From)
	keepNumber(k, &f.To)
}

// allocated returns what a pointer points to, something new when it is nil.
func allocated[T any](at **T) *T {
	if *at == nil {
		*at = new(T)
	}
	return *at
}

func (k *keeper) period(p *when.Period) {
	keepNumber(k, &p.From)
	keepNumber(k, &p.To)
	keepNumber(k, &p.Grain)
	k.bool(&p.Range)
	k.bool(&p.Approx)
	keepNumber(k, &p.Minute)
}

func (k *keeper) position(p *document.Position) {
	for _, n := range [...]*int{&p.Line, &p.Column, &p.EndLine, &p.EndColumn} {
		keepNumber(k, n)
	}
}

// uint reads a number.
func (k *keeper) uint() uint64 {
	n, shift := uint64(0), 0
	for i := range len(k.in) {
		b := k.in[i]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			k.in = k.in[i+1:]
			return n
		}
		shift += 7
	}
	panic("a number has no end")
}

// take reads so many bytes.
func (k *keeper) take(n uint64) string {
	if n > uint64(len(k.in)) {
		panic("a text has no end")
	}
	s := k.in[:n]
	k.in = k.in[n:]
	return s
}

func (k *keeper) bool(b *bool) {
	switch {
	case !k.writing:
		*b = k.uint() != 0
	case *b:
		k.out = append(k.out, 1)
	default:
		k.out = append(k.out, 0)
	}
}

// raw keeps a text as its length and its bytes.
func (k *keeper) raw(s *string) {
	if k.writing {
		k.out = append(binary.AppendUvarint(k.out, uint64(len(*s))), *s...)
		return
	}
	*s = k.take(k.uint())
}

// str keeps a text: one that lies in that of the claims as twice its length, plus 1, and where it begins.
func (k *keeper) str(s *string) {
	if !k.writing {
		n := k.uint()
		if n&1 == 0 {
			*s = k.take(n >> 1)
			return
		}
		at := k.uint()
		*s = k.text[at : at+n>>1]
		return
	}
	size := uint64(len(*s)) << 1
	if at, ok := stretch(k.text, *s); ok {
		k.out = binary.AppendUvarint(binary.AppendUvarint(k.out, size|1), uint64(at))
		return
	}
	k.out = append(binary.AppendUvarint(k.out, size), *s...)
}

// keepNumber keeps a number of any size.
func keepNumber[T ~int | ~int16 | ~int32 | ~int64 | ~uint8](k *keeper, v *T) {
	if k.writing {
		k.out = binary.AppendVarint(k.out, int64(*v))
		return
	}
	n := k.uint()
	*v = T(int64(n>>1) ^ -int64(n&1))
}

// keepList keeps a list, and whether it is nil.
func keepList[T any](k *keeper, list *[]T, each func(*T)) {
	switch {
	case !k.writing:
		n := k.uint()
		if n == 0 {
			return
		}
		if n--; n > uint64(len(k.in)) { // each takes a byte at least
			panic("a list has no end")
		}
		*list = make([]T, n)
	case *list == nil:
		k.out = append(k.out, 0)
		return
	default:
		k.out = binary.AppendUvarint(k.out, uint64(len(*list))+1)
	}
	for i := range *list {
		each(&(*list)[i])
	}
}

// keepNumbers keeps a list of numbers of a fixed size, and whether it is nil.
func keepNumbers[T ~uint32 | ~uint64](k *keeper, list *[]T) {
	size := int(unsafe.Sizeof(T(0)))
	if k.writing {
		n := uint64(0)
		if *list != nil {
			n = uint64(len(*list)) + 1
		}
		k.out = binary.AppendUvarint(k.out, n)
		for _, v := range *list {
			if size == 4 {
				k.tail = binary.LittleEndian.AppendUint32(k.tail, uint32(v))
			} else {
				k.tail = binary.LittleEndian.AppendUint64(k.tail, uint64(v))
			}
		}
		return
	}
	n := k.uint()
	if n == 0 {
		return
	}
	if n--; n > uint64(len(k.tail)/size) {
		panic("a list has no end")
	}
	*list = make([]T, n)
	for i := range *list {
		if size == 4 {
			(*list)[i] = T(binary.LittleEndian.Uint32(k.tail[4*i:]))
		} else {
			(*list)[i] = T(binary.LittleEndian.Uint64(k.tail[8*i:]))
		}
	}
	k.tail = k.tail[int(n)*size:]
}
