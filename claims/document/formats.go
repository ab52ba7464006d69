package document

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/factlint/factlint/claims/when"
)

// Options says how documents are read. The zero value is the default behaviour.
type Options struct {
	MaxBytes int // files larger than this are refused; 0 means DefaultMaxBytes
	MaxLine  int // bytes of a line, or of a paragraph of a page, that are read; 0 means DefaultMaxLine
	MaxDepth int // how deep the elements of a page are kept apart; 0 means DefaultMaxDepth

	// Published is when the document was published, whatever it says itself. A zero Period leaves that to the document.
	Published when.Period
}

// Format is one input format.
type Format struct {
	Name       string   // lower case
	Extensions []string // lower case, with the dot, most usual first
	Doc        string   // one line without a final full stop
	read       func(*builder)
}

// Formats lists the input formats by name. To add one, write its reader and add a line here.
var Formats = []Format{
	{"html", []string{".html", ".htm", ".xhtml"}, "Web pages: paragraphs, headings, lists, tables, quotations; menus and advertisements are told apart", readHTML},
	{"markdown", []string{".md", ".markdown"}, "CommonMark with tables and YAML front matter", readMarkdown},
	{"text", []string{".txt", ".text"}, "Plain text: a paragraph a line, or wrapped lines parted by blank ones", readText},
}

// FormatOf returns the format that the extension of name stands for, nil when it stands for none.
func FormatOf(name string) *Format {
	ext := strings.ToLower(path.Ext(name))
	if ext == "" {
		return nil
	}
	for i := range Formats {
		for _, e := range Formats[i].Extensions {
			if e == ext {
				return &Formats[i]
			}
		}
	}
	return nil
}

// sniff guesses the format of a file whose name does not tell.
func sniff(data []byte) *Format {
	head := bytes.ToLower(bytes.TrimSpace(data[:min(len(data), 1024)]))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<?xml", "<!--"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return FormatOf(".html")
		}
	}
	return FormatOf(".txt")
}

// Read turns the bytes of a file into a document. It looks at nothing else: the same path, data and options give the
// same document. The format follows the extension of path; an unknown one is told by how the data begins. The data is
// kept, not copied, and must not be changed afterwards. The error, which names the file, says that it is too large or
// no text.
func Read(path string, data []byte, opt Options) (*Document, error) {
	if limit := opt.maxBytes(); len(data) > limit {
		return nil, tooLarge(path, int64(len(data)), limit)
	}
	format := FormatOf(path)
	if format == nil {
		format = sniff(data)
	}
	declared := ""
	if format.Name == "html" {
		declared = declaredCharset(data)
	}
	text, err := decode(data, declared)
	if err != nil {
		return nil, fmt.Errorf("%q %w", path, err)
	}
	d := &Document{Path: path, source: text.src, recode: text.recode, memory: memories.Get().(*memory)}
	d.Blocks, d.origin = d.memory.blocks, d.memory.origin
	b := newBuilder(d, opt)
	format.read(b)
	b.finish()
	d.Masked = masks(d.Text)
	describe(d, b)
	if !opt.Published.IsZero() {
		d.Published = Published{Period: opt.Published, How: "configuration"}
	}
	if text.note != "" {
		d.note(text.at, text.at, text.note)
	}
	return d, nil
}

// note records something noticed about the source bytes [from, to).
func (d *Document) note(from, to int, message string) {
	if d.lines == nil {
		d.lines = d.indexLines()
	}
	var p Position
	p.Line, p.Column = d.lineColumn(int32(from))
	p.EndLine, p.EndColumn = d.lineColumn(int32(to))
	d.Notes = append(d.Notes, Note{Position: p, Message: message})
}
