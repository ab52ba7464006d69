package document

import (
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// Document is one document as it is read: its reading text and where each byte of it came from.
type Document struct {
	Path      string // as given on the command line, joined with /
	Title     string // from front matter, <title>, the first heading; may be empty
	Source    string // the outlet: front matter, og:site_name, a byline in the dateline; may be empty
	Language  string // BCP 47, from the document; empty when it does not say
	Published Published
	Place     string      // where an agency dateline places the report, as written; may be empty
	Dateline  text.Span   // the dateline, or date label, that opens a block of Text; zero when there is none
	Text      string      // reading text: blocks parted by one line feed each
	Blocks    []Block     // in the order of the text
	Masked    []text.Span // stretches of Text that hold no words: URLs, e-mail addresses, handles
	Notes     []Note      // what the reader noticed: undecodable bytes, a date that it could not read
	Ignores   []Ignore    // factlint-ignore directives found in comments

	origin []origin // how Text maps to source
	source []byte   // the file in UTF-8
	recode *recode  // how source maps to the bytes of the file; nil when they are the same
	lines  []line   // where the lines of source start
	memory *memory  // that the lists above take up

	yearless civil // the date of a dateline without a year
}

// Spans returns the range of each block in Text, for text.Analyze.
func (d *Document) Spans() []text.Span {
	out := make([]text.Span, len(d.Blocks))
	for i := range d.Blocks {
		out[i] = text.Span{Start: d.Blocks[i].Start, End: d.Blocks[i].End}
	}
	return out
}

// BlockText returns the reading text of block i.
func (d *Document) BlockText(i int) string { return d.Text[d.Blocks[i].Start:d.Blocks[i].End] }

// BlockKind is the part that a block plays on its page.
type BlockKind uint8

// The kinds of block. Claims are taken from Body, Heading, Item, Cell and Quote blocks only; the others are furniture.
const (
	Body    BlockKind = iota // a paragraph
	Heading                  // a title or heading
	Item                     // an item of a list
	Cell                     // one row of a table; Header holds its column heads
	Quote                    // a block quotation
	Caption                  // of a picture
	Teaser                   // points to another story
	Menu                     // navigation, buttons, "Scroll to top"
	Advert                   // advertisement, subscription and follow-us lines
	Meta                     // dateline labels, bylines, publication lines, the lines above messages
	Listing                  // what a program wrote, code, columns set with blanks
)

// String returns the kind in lower case.
func (k BlockKind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

var kindNames = [...]string{"body", "heading", "item", "cell", "quote", "caption", "teaser", "menu", "advert", "meta", "listing"}

// Furniture reports whether a block of this kind is no part of what the document tells.
func (k BlockKind) Furniture() bool { return k >= Caption }

// Block is a stretch of the reading text that was one paragraph, heading, list item, or table row.
type Block struct {
	Kind       BlockKind
	Level      int // 1 to 6 for headings, else 0
	Start, End int32
	Cells      []CellSpan // of a table row: its cells, each with its column's head
}

// CellSpan is one cell of a table row.
type CellSpan struct {
	Start, End int32
	Head       string // the head of its column; may be empty
}

// Published is when a document says it was published, and how that is known.
type Published struct {
	Period when.Period // zero when unknown
	How    string      // "front matter", "meta", "time element", "dateline", "label", "first line", "file name", "url", "configuration"; empty when unknown

	// Inferred is true when the year is not written with the date but was worked out from other dates of the text.
	Inferred bool

	// Yearless is true when a dateline gives month and day and nothing settles the year, or only other dates of its text do, which
	// may be of long ago: see Document.SettleYear.
	Yearless bool
}

// Known reports whether the document says when it was published.
func (p Published) Known() bool { return p.How != "" }

// Note is something that a reader noticed about one place of a document and that does not stop it.
type Note struct {
	Position Position
	Message  string
}

// Ignore is one factlint-ignore directive.
type Ignore struct {
	Rule   string // empty when the directive is malformed
	Reason string
	File   bool   // for the whole file
	Block  int32  // index of the block that it speaks of, when not File; -1 when there is none
	Line   int    // 1-based line of the directive
	Error  string // why it is malformed; empty when it is not
}

// Position is a place in the original file.
type Position struct {
	Line, Column       int // 1-based; the column counts code points
	EndLine, EndColumn int // one past the last
}
