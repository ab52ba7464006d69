package document

import (
	"bytes"
	"fmt"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// deepest bounds how deep blocks and elements may be nested.
const deepest = 100

// readMarkdown reads CommonMark with tables. Code is left out, and so are pictures and the targets of links.
func readMarkdown(b *builder) {
	b.cutLines()
	b.frontMatter()
	if markersTooDeep(b.src[b.body:]) {
		b.doc.note(b.body, b.body, fmt.Sprintf("lists or quotations are nested deeper than %d, too deep for Markdown; the document is read as plain text", deepest))
		b.textBlocks()
		return
	}
	if at := crowded(b.src[b.body:]); at >= 0 {
		b.doc.note(b.body+at, b.body+at, fmt.Sprintf("the paragraph has more than %d marks of emphasis and links, too many for Markdown; the document is read as plain text", mostMarks))
		b.textBlocks()
		return
	}
	src := b.src[b.body:]
	m := &markdown{builder: b, src: src}
	m.blocks(commonMark().Parse(text.NewReader(src)), Body)
}

// commonMark is the parser, which is costly to make and safe for concurrent use.
var commonMark = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...), parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(), util.Prioritized(tables{}, 200))...)) // behind the targets of links
})

// markersTooDeep reports whether a line starts with more block markers than any writer uses: the parser needs memory for
// each level.
func markersTooDeep(src []byte) bool {
	scan := newLineScanner(src)
	for start := 0; start < len(src); {
		end, next := scan.next(start)
		n := 0
		for _, c := range src[start:end] {
			if c == '>' || c == '-' || c == '*' || c == '+' || c == '\t' {
				n++
			} else if c != ' ' && (c < '0' || c > '9') && c != '.' && c != ')' {
				break
			}
		}
		if n > deepest && !ruler(src[start:end]) {
			return true
		}
		start = next
	}
	return false
}

// ruler reports whether a line is made of one sign: a rule across the page.
func ruler(s []byte) bool {
	s = bytes.TrimSpace(s)
	return len(s) > 0 && s[0] != '>' && len(bytes.Trim(s, string(s[:1]))) == 0
}

// markdown walks the tree of one document.
type markdown struct {
	*builder
	src []byte // the part of the source that was parsed; offsets in the tree count from its start

	inTable bool
	signed  bool // each line of the paragraph is one of its own
}

// blocks writes the blocks below n; kind is what a paragraph among them is.
func (m *markdown) blocks(n ast.Node, kind BlockKind) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			m.begin(Heading, c.Level)
			m.inlines(c)
		case *ast.Paragraph:
			m.paragraph(c, kind)
		case *ast.TextBlock:
			m.begin(kind, 0)
			m.inlines(c)
		case *ast.Blockquote:
			m.blocks(c, Quote)
		case *ast.List:
			m.blocks(c, kind)
		case *ast.ListItem:
			m.blocks(c, Item)
		case *east.Table:
			m.table(c)
		case *ast.HTMLBlock:
			m.htmlBlock(c)
		}
	}
	m.end()
}

// paragraph writes a paragraph. One that is all bold and ends no sentence is a heading in disguise.
func (m *markdown) paragraph(n *ast.Paragraph, kind BlockKind) {
	only, ok := n.FirstChild().(*ast.Emphasis)
	disguised := ok && kind == Body && only.Level == 2 && only.NextSibling() == nil
	m.begin(kind, 0)
	m.signed = signed(n.Lines(), m.src)
	m.inlines(n)
	m.signed = false
	if disguised && m.started() && endsOpen(m.written(int(m.cur.Start))) {
		m.cur.Kind, m.cur.Level = Heading, 6
	}
}

// longestSigned is how many bytes a line with a name and an office has at most.
const longestSigned = 70

// signed reports whether the lines of a paragraph are those under which several people set their names: “Ivo Last, Rector”. All are short, begin with a
// capital letter, and end no sentence.
func signed(lines *text.Segments, src []byte) bool {
	if lines.Len() < 2 {
		return false
	}
	for i := range lines.Len() {
		at := lines.At(i)
		line := bytes.Trim(at.Value(src), " \t\r\n\\*_")
		if len(line) == 0 || len(line) > longestSigned || bytes.IndexByte(line, ',') < 0 || bytes.IndexByte([]byte(".,;:!?-"), line[len(line)-1]) >= 0 {
			return false
		}
		if r, _ := utf8.DecodeRune(line); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// table writes one block a row, each cell with the head of its column.
func (m *markdown) table(t *east.Table) {
	var heads []string
	m.inTable = true
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		m.begin(Cell, 0)
		column := 0
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			start := m.beginCell()
			m.inlines(c)
			head := ""
			if column < len(heads) {
				head = heads[column]
			}
			m.endCell(start, head)
			column++
		}
		if _, ok := row.(*east.TableHeader); ok {
			heads = m.cellTexts()
		}
	}
	m.inTable = false
	m.end()
}

// inlines writes the text below n.
func (m *markdown) inlines(n ast.Node) {
	base := m.body
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			s := c.Segment
			if c.IsRaw() {
				m.code(s.Start, s.Stop)
			} else {
				m.prose(base+s.Start, base+s.Stop, true)
			}
			switch {
			case !c.SoftLineBreak() && !c.HardLineBreak():
			case m.signed:
				m.begin(m.cur.Kind, 0)
			default:
				m.space(base + s.Stop)
			}
		case *ast.AutoLink, *ast.Image:
			// neither a target nor a picture says anything
		case *ast.RawHTML:
			m.rawHTML(c)
		default:
			m.inlines(c)
		}
	}
}

// rawHTML looks for a directive in a comment; a line break is white space.
func (m *markdown) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	at := n.Segments.At(0).Start
	s := m.src[at:n.Segments.At(n.Segments.Len()-1).Stop]
	if bytes.HasPrefix(s, []byte("<!--")) {
		m.comment(string(bytes.TrimSuffix(s[4:], []byte("-->"))), m.body+at)
		return
	}
	m.space(m.body + at)
}

// htmlBlock reads HTML that stands between the paragraphs.
func (m *markdown) htmlBlock(n *ast.HTMLBlock) {
	m.end()
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	from, to := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if n.HasClosure() {
		to = max(to, n.ClosureLine.Stop)
	}
	m.html(m.body+from, m.body+to)
}
