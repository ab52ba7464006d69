package document_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/factlint/factlint/claims/document"
)

// checkPlaces checks what holds for every document: blocks, masks and cells lie in the text, in order, and places in the
// file never run backwards within a block.
func checkPlaces(t testing.TB, d *document.Document, data []byte) {
	t.Helper()
	if !utf8.ValidString(d.Text) {
		t.Fatalf("the text is no valid UTF-8: %q", d.Text)
	}
	last := int32(0)
	for i, b := range d.Blocks {
		if b.Start < last || b.End <= b.Start || int(b.End) > len(d.Text) {
			t.Fatalf("block %d [%d,%d) behind %d of %d", i, b.Start, b.End, last, len(d.Text))
		}
		last = b.End
		for _, c := range b.Cells {
			if c.Start < b.Start || c.End > b.End || c.End < c.Start {
				t.Fatalf("cell %v outside of block %v", c, b)
			}
		}
		checkBlock(t, d, data, b)
	}
	last = 0
	for _, m := range d.Masked {
		if m.Start < last || m.End <= m.Start || int(m.End) > len(d.Text) {
			t.Fatalf("mask %v behind %d", m, last)
		}
		last = m.End
	}
	if d.Dateline.Start < 0 || d.Dateline.End < d.Dateline.Start || int(d.Dateline.End) > len(d.Text) {
		t.Fatalf("dateline %v", d.Dateline)
	}
	for _, ig := range d.Ignores {
		if int(ig.Block) >= len(d.Blocks) || ig.Line < 1 {
			t.Fatalf("ignore %+v with %d blocks", ig, len(d.Blocks))
		}
	}
}

func checkBlock(t testing.TB, d *document.Document, data []byte, b document.Block) {
	t.Helper()
	step := max((b.End-b.Start)/50, 1)
	before := -1
	for at := b.Start; at < b.End; at += step {
		end := min(at+step, b.End)
		from, to := d.Origin(at, end)
		if from < 0 || to < from || to > len(data) || from < before {
			t.Fatalf("bytes [%d,%d) come from [%d,%d) of %d, behind %d", at, end, from, to, len(data), before)
		}
		before = from
		p := d.Position(at, end)
		if p.Line < 1 || p.Column < 1 || p.EndLine < p.Line || p.EndLine == p.Line && p.EndColumn < p.Column {
			t.Fatalf("position %+v", p)
		}
	}
}

func TestEncodings(t *testing.T) {
	const word = "переговоры"
	text := "Комиссия сообщила.\nВ субботу начались переговоры о мире 𝄞 между сторонами, сказал министр.\n"
	encode := func(e interface {
		String(string) (string, error)
	}, s string) []byte {
		out, err := e.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return []byte(out)
	}
	plain := strings.Replace(text, "𝄞 ", "", 1)
	for _, c := range []struct {
		name   string
		data   []byte
		column int
		size   int
	}{
		{"utf-8", []byte(text), 20, 20},
		{"utf-8 with mark", append([]byte("\xEF\xBB\xBF"), text...), 20, 20},
		{"utf-16le", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(), text), 20, 20},
		{"utf-16be", encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(), text), 20, 20},
		{"windows-1251", encode(charmap.Windows1251.NewEncoder(), plain), 20, 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := read(t, "a.txt", string(c.data))
			at := int32(strings.Index(d.Text, word))
			if at < 0 {
				t.Fatalf("%q lacks the word; notes %v", d.Text, d.Notes)
			}
			p := d.Position(at, at+int32(len(word)))
			if p.Line != 2 || p.Column != c.column || p.EndColumn != c.column+10 {
				t.Errorf("position %+v, want 2:%d", p, c.column)
			}
			from, to := d.Origin(at, at+int32(len(word)))
			if to-from != c.size {
				t.Errorf("origin [%d,%d), want %d bytes", from, to, c.size)
			}
			if got := d.TextAt(from, to); got != word {
				t.Errorf("TextAt gives %q", got)
			}
			checkPlaces(t, d, c.data)
		})
	}
}

func TestWideEncoding(t *testing.T) {
	raw, err := japanese.ShiftJIS.NewEncoder().String("<meta charset=Shift_JIS><p>港は五月六日に開いた。ｶﾅ 240台</p>")
	if err != nil {
		t.Fatal(err)
	}
	d := read(t, "a.html", raw)
	at := int32(strings.Index(d.Text, "240"))
	if at < 0 {
		t.Fatalf("text %q", d.Text)
	}
	from, to := d.Origin(at, at+3)
	if raw[from:to] != "240" {
		t.Errorf("origin gives %q", raw[from:to])
	}
	checkPlaces(t, d, []byte(raw))
}

func TestDamaged(t *testing.T) {
	d := read(t, "a.txt", "Caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 \xFF 19 people.\n")
	if len(d.Notes) != 1 || d.Notes[0].Position.Column != 21 {
		t.Errorf("notes %+v", d.Notes)
	}
	at := int32(strings.Index(d.Text, "19"))
	if from, _ := d.Origin(at, at+2); from != 26 {
		t.Errorf("19 comes from byte %d", from)
	}
}

func TestRefused(t *testing.T) {
	for name, data := range map[string][]byte{
		"pdf.txt":   []byte("%PDF-1.4\n\x00\x01\x02 stream"),
		"noise.txt": bytes.Repeat([]byte{0x80, 0x01, 0xFE, 0x02, 0xC3}, 100),
	} {
		if _, err := document.Read(name, data, document.Options{}); err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), "binary") {
			t.Errorf("%s: error %v", name, err)
		}
	}
	_, err := document.Read("long.txt", bytes.Repeat([]byte("a"), 100), document.Options{MaxBytes: 99})
	if err == nil || !strings.Contains(err.Error(), "long.txt") || !strings.Contains(err.Error(), "99") {
		t.Errorf("error %v", err)
	}
}

func TestEmpty(t *testing.T) {
	for _, path := range []string{"a.txt", "a.md", "a.html", "a"} {
		for _, raw := range []string{"", "\n\n", "\ufeff", "---\n---\n", "<!-- -->"} {
			d := read(t, path, raw)
			d.Position(0, 5)
			d.Origin(-1, 7)
			d.TextAt(-3, 100)
			checkPlaces(t, d, []byte(raw))
		}
	}
}

// Hostile input must be read in time that grows no faster than its size.
func TestHostile(t *testing.T) {
	const n = 200_000
	for name, raw := range map[string]string{
		"open.html":      strings.Repeat("<div>", n),
		"tables.html":    strings.Repeat("<table><tr><td>", n/10),
		"list.html":      strings.Repeat("<ul><li>a", n/10),
		"amp.html":       strings.Repeat("&", n) + strings.Repeat("&amp", n),
		"comment.html":   strings.Repeat("<!--", n),
		"cr.txt":         strings.Repeat("\r", n) + strings.Repeat("a\r", n),
		"at.txt":         strings.Repeat("@", n),
		"url.txt":        strings.Repeat("a://", n),
		"quotes.md":      strings.Repeat(">", n) + "a",
		"items.md":       strings.Repeat("- ", n) + "a",
		"brackets.md":    strings.Repeat("[", n/10) + "a",
		"stars.md":       strings.Repeat("*a ", n/10),
		"line.txt":       strings.Repeat("word ", n),
		"hyphens.txt":    strings.Repeat("the long line of this text that goes on and ends inter-\nnational ", n/60),
		"names.txt":      strings.Repeat("A, ", n),
		"front.md":       "---\n" + strings.Repeat("a: &a [*a,*a]\n", 100) + "---\n",
		"attribute.html": "<p " + strings.Repeat("a=b ", n) + ">x",
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, name, raw)
			if len(d.Blocks) > 0 {
				last := d.Blocks[len(d.Blocks)-1]
				d.Position(last.Start, last.End)
			}
		})
	}
}
