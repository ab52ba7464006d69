package claims

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"

	"github.com/factlint/factlint/claims/codec"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/when"
)

// AppendTo appends the sheet to dst in a form that [ReadSheet] reads. The sheet must be packed; what it packed is copied as it lies.
// The form is that of this version of the program: nothing in it says so, and the reader has to be sure of it.
func (s *Sheet) AppendTo(dst []byte) []byte {
	if s.packed == nil {
		panic("claims: a sheet that is not packed")
	}
	k := keeper{Codec: codec.Codec{Writing: true}, whole: s.packed.whole}
	k.sheet(s)
	dst = binary.AppendUvarint(dst, uint64(len(k.Out)))
	dst = append(dst, k.Out...)
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
	k := keeper{Codec: codec.Codec{In: string(head)}, tail: data[w+len(head):]}
	s = &Sheet{packed: &packed{}}
	k.sheet(s)
	if len(k.In)+len(k.tail) > 0 || !s.packed.sound() {
		return nil, errNoSheet
	}
	return s, nil
}

// keeper writes the parts of a sheet, or reads them in the same order: one description serves both. It panics on what it cannot
// read.
type keeper struct {
	codec.Codec
	tail        []byte // long lists of numbers, behind all else: written, or yet to be read
	whole, text string // of the claims, which hold most other texts, one behind the other
}

func (k *keeper) sheet(s *Sheet) {
	p := s.packed
	if k.text = p.text; p.whole != "" {
		all := p.whole + p.text
		k.Raw(&all)
	} else {
		k.Raw(&p.text)
		k.text = p.text
	}
	k.Raw(&p.bytes)
	keepNumbers(k, &p.first)
	keepNumbers(k, &p.texts)
	keepNumbers(k, &s.Vocabulary)
	keepNumbers(k, &s.Figures)
	keepNumbers(k, &s.Lengths)
	codec.List(&k.Codec, &p.events, k.event)
	codec.List(&k.Codec, &p.houses, k.house)
	codec.List(&k.Codec, &p.facts, k.fact)
	for _, t := range [...]*string{&s.Path, &s.Title, &s.Source, &s.Language, &s.Published.How} {
		k.str(t)
	}
	k.period(&s.Published.Period)
	k.Bool(&s.Published.Inferred)
	k.Bool(&s.Published.Yearless)
	codec.Number(&k.Codec, &s.Reliability)
	codec.List(&k.Codec, &s.Names, k.str)
	k.event(&s.Event)
	for _, n := range [...]*int{&s.Year, &s.Blocks, &s.Sentences, &s.Words} {
		codec.Number(&k.Codec, n)
	}
	codec.List(&k.Codec, &s.Notes, func(n *document.Note) {
		k.position(&n.Position)
		k.str(&n.Message)
	})
	codec.List(&k.Codec, &s.Ignores, func(i *document.Ignore) {
		k.str(&i.Rule)
		k.str(&i.Reason)
		k.Bool(&i.File)
		codec.Number(&k.Codec, &i.Block)
		codec.Number(&k.Codec, &i.Line)
		k.str(&i.Error)
	})
}

func (k *keeper) event(e *Event) {
	k.str(&e.Type)
	codec.List(&k.Codec, &e.Names, k.str)
	k.str(&e.Place)
	k.period(&e.Time)
	k.Bool(&e.Main)
}

func (k *keeper) house(at **House) {
	h := allocated(at)
	k.str(&h.Name)
	k.str((*string)(&h.Spelling))
	codec.List(&k.Codec, &h.Within, k.str)
	k.Bool(&h.Office)
	k.Bool(&h.Holds)
	codec.List(&k.Codec, &h.Holders, k.str)
}

func (k *keeper) fact(at **Fact) {
	f := allocated(at)
	k.str(&f.Path)
	k.str(&f.Written)
	codec.Number(&k.Codec, &f.From)
	codec.Number(&k.Codec, &f.To)
}

// allocated returns what a pointer points to, something new when it is nil.
func allocated[T any](at **T) *T {
	if *at == nil {
		*at = new(T)
	}
	return *at
}

func (k *keeper) period(p *when.Period) {
	codec.Number(&k.Codec, &p.From)
	codec.Number(&k.Codec, &p.To)
	codec.Number(&k.Codec, &p.Grain)
	k.Bool(&p.Range)
	k.Bool(&p.Approx)
	codec.Number(&k.Codec, &p.Minute)
}

func (k *keeper) position(p *document.Position) {
	for _, n := range [...]*int{&p.Line, &p.Column, &p.EndLine, &p.EndColumn} {
		codec.Number(&k.Codec, n)
	}
}

// str keeps a text: one that lies in that of the claims as twice its length, plus 1, and where it begins.
func (k *keeper) str(s *string) {
	if !k.Writing {
		n := k.Uint()
		if n&1 == 0 {
			*s = k.Take(n >> 1)
			return
		}
		at := k.Uint()
		*s = k.text[at : at+n>>1]
		return
	}
	size := uint64(len(*s)) << 1
	at, ok := stretch(k.whole, *s)
	if !ok {
		if at, ok = stretch(k.text, *s); ok {
			at += uint32(len(k.whole))
		}
	}
	if ok {
		k.Out = binary.AppendUvarint(binary.AppendUvarint(k.Out, size|1), uint64(at))
		return
	}
	k.Out = append(binary.AppendUvarint(k.Out, size), *s...)
}

// keepNumbers keeps a list of numbers of a fixed size, and whether it is nil.
func keepNumbers[T ~uint32 | ~uint64](k *keeper, list *[]T) {
	size := int(unsafe.Sizeof(T(0)))
	if k.Writing {
		n := uint64(0)
		if *list != nil {
			n = uint64(len(*list)) + 1
		}
		k.Out = binary.AppendUvarint(k.Out, n)
		for _, v := range *list {
			if size == 4 {
				k.tail = binary.LittleEndian.AppendUint32(k.tail, uint32(v))
			} else {
				k.tail = binary.LittleEndian.AppendUint64(k.tail, uint64(v))
			}
		}
		return
	}
	n := k.Uint()
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
