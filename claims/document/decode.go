package document

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// errBinary is returned for data that is no text in any encoding that decode knows.
var errBinary = errors.New("looks like a binary file; give its text as .txt, .md or .html")

// decoding is a file turned into UTF-8.
type decoding struct {
	src    []byte
	recode *recode // nil when src is the file
	note   string  // what the reader should know; empty when nothing is lost
	at     int     // offset of src that note speaks of
}

// decode turns a file into UTF-8: by its byte order mark, as UTF-8 when it is valid, by the encoding it declares, and
// else by what its bytes look like. Single bytes that are damaged become U+FFFD.
func decode(data []byte, declared string) (decoding, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		d, err := decode(data[3:], "utf-8")
		if d.recode == nil {
			d.recode = newRecode(d.src, 3, utf8.RuneLen, nil)
		} else {
			d.recode.shift(3)
		}
		return d, err
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return decode16(data, 2, binary.LittleEndian), nil
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return decode16(data, 2, binary.BigEndian), nil
	}
	if bytes.IndexByte(data, 0) >= 0 {
		if order := zeroes(data); order != nil {
			return decode16(data, 0, order), nil
		}
		return decoding{}, errBinary
	}
	if utf8.Valid(data) {
		return decoding{src: data}, nil
	}
	return decodeLegacy(data, declared)
}

func (m *recode) shift(n int32) {
	for i := range m.marks {
		m.marks[i].Raw += n
	}
}

// zeroes returns the byte order of UTF-16 without a mark: Latin text has a zero in every second byte. It returns nil
// when the zeroes lie otherwise.
func zeroes(data []byte) binary.ByteOrder {
	sample := data[:min(len(data), 512)&^1]
	var even, odd int
	for i := 0; i < len(sample); i += 2 {
		if sample[i] == 0 {
			even++
		}
		if sample[i+1] == 0 {
			odd++
		}
	}
	most := len(sample) / 2 * 7 / 10
	switch {
	case odd > most && even == 0:
		return binary.LittleEndian
	case even > most && odd == 0:
		return binary.BigEndian
	}
	return nil
}

// decode16 reads UTF-16 from byte first on.
func decode16(data []byte, first int, order binary.ByteOrder) decoding {
	src := make([]byte, 0, len(data)*3/4)
	for i := first; i+1 < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(data) {
			if pair := utf16.DecodeRune(r, rune(order.Uint16(data[i+2:]))); pair != utf8.RuneError {
				r = pair
				i += 2
			}
		}
		src = utf8.AppendRune(src, r)
	}
	return decoding{src: src, recode: newRecode(src, first, width16, nil)}
}

func width16(r rune) int {
	if r > 0xFFFF {
		return 4
	}
	return 2
}

func oneByte(rune) int { return 1 }

// decodeLegacy reads data that is no valid UTF-8.
func decodeLegacy(data []byte, declared string) (decoding, error) {
	good, bad, first := countUTF8(data)
	if good >= 4*bad || declared == "utf-8" {
		d := repair(data)
		d.note = fmt.Sprintf("%d bytes are no valid UTF-8 and were left out", bad)
		d.at = first
		return d, nil
	}
	if control(data) {
		return decoding{}, errBinary
	}
	enc, name := encodingOf(data, declared)
	if enc == nil {
		enc, name = charmap.Windows1252, "windows-1252"
	}
	d := decodeWith(data, enc)
	if declared == "" {
		d.note = fmt.Sprintf("the file is not UTF-8 and was read as %s", name)
	}
	return d, nil
}

// control reports whether more bytes than stray ones are control characters, which no text has.
func control(data []byte) bool {
	n := 0
	for _, c := range data {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A {
			n++
		}
	}
	return n > len(data)/100
}

// countUTF8 counts the valid code points above ASCII, the bytes that belong to none, and finds the first of these.
func countUTF8(data []byte) (good, bad, first int) {
	first = -1
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
			if first < 0 {
				first = i
			}
		} else {
			good++
		}
		i += n
	}
	return good, bad, first
}

// repair replaces each byte that is no valid UTF-8 by U+FFFD.
func repair(data []byte) decoding {
	src := make([]byte, 0, len(data)+64)
	var odd []oddWidth
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			odd = append(odd, oddWidth{int32(len(src)), 1})
		}
		src = utf8.AppendRune(src, r)
		data = data[n:]
	}
	return decoding{src: src, recode: newRecode(src, 0, utf8.RuneLen, odd)}
}

// detectSample bounds how much of a file is looked at to guess its encoding.
const detectSample = 64 << 10

// encodingOf returns the encoding that a file declares, or else the one that its bytes suggest; nil when unknown.
func encodingOf(data []byte, declared string) (encoding.Encoding, string) {
	if enc, err := htmlindex.Get(declared); err == nil {
		if name, err := htmlindex.Name(enc); err == nil && name != "utf-8" {
			return enc, name
		}
	}
	guess := chardet.Detect(data[:min(len(data), detectSample)])
	enc, err := htmlindex.Get(guess.Encoding)
	if err != nil {
		return nil, ""
	}
	name, err := htmlindex.Name(enc)
	if err != nil || name == "utf-8" {
		return nil, ""
	}
	return enc, name
}

// decodeWith decodes data code point by code point, so that each keeps its place.
func decodeWith(data []byte, enc encoding.Encoding) decoding {
	if cm, ok := enc.(*charmap.Charmap); ok {
		src := make([]byte, 0, len(data)*2)
		for _, c := range data {
			src = utf8.AppendRune(src, cm.DecodeByte(c))
		}
		return decoding{src: src, recode: newRecode(src, 0, oneByte, nil)}
	}
	return decodeWide(data, enc)
}

// decodeWide decodes an encoding of one to four bytes a code point.
func decodeWide(data []byte, enc encoding.Encoding) decoding {
	dec := enc.NewDecoder()
	src := make([]byte, 0, len(data)*2)
	var odd []oddWidth
	var buf [16]byte
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf && data[i] != 0x1B {
			src = append(src, data[i])
			i++
			continue
		}
		nDst, nSrc := 0, 0
		for n := 1; n <= 4 && i+n <= len(data) && nSrc == 0; n++ {
			dec.Reset()
			nDst, nSrc, _ = dec.Transform(buf[:], data[i:i+n], i+n == len(data))
		}
		if nSrc == 0 || nDst == 0 {
			nDst, nSrc = copy(buf[:], "\uFFFD"), 1
		}
		if last := data[i+nSrc-1]; nSrc > 1 && nDst > 1 && last < utf8.RuneSelf && buf[nDst-1] == last {
			nDst, nSrc = nDst-1, nSrc-1 // a broken sequence, and a letter of its own behind it
		}
		// a code point that came from other than two bytes, or several from one sequence: the first carries the size
		for j := 0; j < nDst; {
			_, n := utf8.DecodeRune(buf[j:nDst])
			if width := nSrc; j > 0 || width != 2 {
				if j > 0 {
					width = 0
				}
				odd = append(odd, oddWidth{int32(len(src) + j), int32(width)})
			}
			j += n
		}
		src = append(src, buf[:nDst]...)
		i += nSrc
	}
	return decoding{src: src, recode: newRecode(src, 0, wideWidth, odd)}
}

func wideWidth(r rune) int {
	if r < utf8.RuneSelf {
		return 1
	}
	return 2
}
