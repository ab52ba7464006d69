package document

import (
	"bytes"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads a web page. The tokenizer gives its tokens one behind the other, so the sizes of the raw tokens add up
// to offsets. When nothing is left but headings and furniture, the page is read again, and what class names and parts of
// the page say is not believed.
func readHTML(b *builder) {
	b.html(0, len(b.src))
	if len(b.doc.Blocks) == 0 || b.hasBody() {
		return
	}
	again := newBuilder(b.doc, b.opt)
	b.doc.Blocks, b.doc.origin = b.doc.Blocks[:0], b.doc.origin[:0]
	again.trusting = true
	again.html(0, len(b.src))
	*b = *again
}

// hasBody reports whether some block is no furniture and no heading.
func (b *builder) hasBody() bool {
	for i := range b.doc.Blocks {
		if k := b.doc.Blocks[i].Kind; k != Heading && !k.Furniture() {
			return true
		}
	}
	return false
}

// element is an open element of a page.
type element struct {
	name atom.Atom
	tag  string    // for elements that have no atom
	kind BlockKind // what a paragraph inside it is
	drop bool      // nothing inside it is text
	part bool      // it is one of the parts that begin a new paragraph
}

// page is the state of reading one page.
type page struct {
	*builder
	at      int // offset of the current token
	size    int
	stack   []element
	deepest int // elements that are kept open at the most
	beyond  int // elements open below these
	tables  []table
	hasHead bool // the page has an h1
	title   [2]int
	breaks  int // line breaks since the last text
	times   int // time elements seen
}

// html reads the bytes [from, to) of the source as HTML.
func (b *builder) html(from, to int) {
	p := &page{builder: b, at: from, deepest: b.opt.maxDepth()}
	p.hasHead = containsFold(b.src[from:to], "<h1")
	z := html.NewTokenizer(bytes.NewReader(b.src[from:to]))
	z.SetMaxBuf(to - from + 1)
	for {
		t := z.Next()
		p.size = len(z.Raw())
		if t == html.ErrorToken {
			if z.Err() == io.EOF && p.size > 0 && !p.dropped() {
				p.prose(p.at, p.cutParagraph(p.at, p.at+p.size), false)
			}
			break
		}
		p.token(z, t)
		p.at += p.size
	}
	for len(p.tables) > 0 {
		p.endTable()
	}
	b.end()
}

func (p *page) token(z *html.Tokenizer, t html.TokenType) {
	switch t {
	case html.TextToken:
		p.textToken()
	case html.CommentToken:
		p.comment(string(z.Text()), p.at)
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := z.TagName()
		a := atom.Lookup(name)
		tag := ""
		if a == 0 {
			tag = string(name)
		}
		p.startTag(z, a, tag, more, t == html.SelfClosingTagToken)
	case html.EndTagToken:
		name, _ := z.TagName()
		p.endTag(atom.Lookup(name), string(name))
	}
}

// textToken writes the text between two tags.
func (p *page) textToken() {
	if top := p.top(); top.name == atom.Title && p.title[1] == 0 {
		p.title = [2]int{p.at, p.at + p.size}
		p.titleText()
		return
	}
	if p.dropped() {
		p.script()
		return
	}
	from, to := p.at, p.at+p.size
	if from, to := trimSpace(p.src, from, to); from == to {
		p.space(p.at)
		return
	}
	p.paragraphOf()
	p.breaks = 0
	p.prose(from, p.cutParagraph(from, to), false)
}

// paragraphOf makes sure that a block of the kind that this place asks for is open.
func (p *page) paragraphOf() {
	if p.open && (p.cur.Kind == Cell || p.started()) {
		return
	}
	kind := p.top().kind
	level := 0
	if kind == Heading {
		level = p.level()
	}
	gap := p.gap
	p.begin(kind, level)
	p.gap = gap
}

// level returns the level of the innermost open heading.
func (p *page) level() int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if l := headingLevel(p.stack[i].name); l > 0 {
			return l
		}
	}
	return 6
}

func headingLevel(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

// top returns the innermost open element; a plain one when none is open.
func (p *page) top() element {
	if len(p.stack) == 0 {
		return element{}
	}
	return p.stack[len(p.stack)-1]
}

func (p *page) dropped() bool { return len(p.stack) > 0 && p.stack[len(p.stack)-1].drop }

// startTag opens an element.
func (p *page) startTag(z *html.Tokenizer, name atom.Atom, tag string, more, closed bool) {
	at := readAttributes(z, more)
	p.metadata(name, &at)
	switch name {
	case atom.Br:
		p.lineBreak()
		return
	case atom.Hr:
		p.flush()
		return
	case atom.Img, atom.Input, atom.Meta, atom.Link, atom.Wbr, atom.Source, atom.Area, atom.Base, atom.Col, atom.Embed, atom.Param, atom.Track:
		return
	}
	if closed && (name == 0 || tag != "") {
		return
	}
	p.impliedEnd(name)
	e := p.element(name, tag, &at)
	if e.part && !e.drop {
		p.flush()
	}
	if len(p.stack) >= p.deepest {
		p.beyond++
		p.deep.note(p.at)
		return
	}
	p.stack = append(p.stack, e)
	if e.drop {
		return
	}
	p.startRow(name)
}

// lineBreak ends the paragraph at the second of two line breaks.
func (p *page) lineBreak() {
	if p.dropped() {
		return
	}
	if p.breaks++; p.breaks > 1 && len(p.tables) == 0 {
		p.flush()
		return
	}
	p.space(p.at)
}

// flush ends the open block, unless it is a row of a table: there it is only white space.
func (p *page) flush() {
	p.breaks = 0
	if len(p.tables) > 0 && p.tables[len(p.tables)-1].inRow {
		p.space(p.at)
		return
	}
	p.end()
}

// closes lists the elements that the start of another one ends without a tag, and the elements beyond which they are
// not looked for.
func closes(name, open atom.Atom) bool {
	switch name {
	case atom.Li:
		return open == atom.Li
	case atom.Dt, atom.Dd:
		return open == atom.Dt || open == atom.Dd
	case atom.Tr:
		return open == atom.Tr || open == atom.Td || open == atom.Th
	case atom.Td, atom.Th:
		return open == atom.Td || open == atom.Th
	case atom.Tbody, atom.Thead, atom.Tfoot:
		return open == atom.Tbody || open == atom.Thead || open == atom.Tfoot || open == atom.Tr || open == atom.Td || open == atom.Th
	case atom.Option:
		return open == atom.Option
	}
	return open == atom.P && partOf(name)
}

// impliedEnd closes what the start of name ends.
func (p *page) impliedEnd(name atom.Atom) {
	for i := len(p.stack) - 1; i >= 0 && i >= len(p.stack)-8; i-- {
		open := p.stack[i].name
		if closes(name, open) {
			p.pop(i)
			if name == atom.Tr || name == atom.Tbody || name == atom.Thead || name == atom.Tfoot {
				continue
			}
			return
		}
		switch open {
		case atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Div, atom.Article, atom.Section, atom.Body:
			return
		}
	}
}

// endTag closes the innermost element of that name, and those inside it. One that is not open is no matter.
func (p *page) endTag(name atom.Atom, tag string) {
	if p.beyond > 0 {
		p.beyond--
		return
	}
	if name == atom.Br {
		p.lineBreak()
		return
	}
	for i := len(p.stack) - 1; i >= 0; i-- {
		e := &p.stack[i]
		if e.name == name && (name != 0 || e.tag == tag) {
			p.pop(i)
			return
		}
		if e.name == atom.Td || e.name == atom.Th || e.name == atom.Table {
			if name != atom.Table && name != atom.Tr && name != atom.Tbody && name != atom.Thead {
				return
			}
		}
	}
}

// pop closes the elements from index i of the stack on.
func (p *page) pop(i int) {
	for len(p.stack) > i {
		e := p.stack[len(p.stack)-1]
		p.stack = p.stack[:len(p.stack)-1]
		if !e.drop {
			p.endRow(e.name)
		}
		if e.part && !e.drop {
			p.flush()
		}
	}
}

// containsFold reports whether s contains sub, which is in lower case ASCII, in any case.
func containsFold(s []byte, sub string) bool {
	for i := bytes.IndexByte(s, sub[0]); i >= 0 && i+len(sub) <= len(s); {
		if strings.EqualFold(string(s[i:i+len(sub)]), sub) {
			return true
		}
		j := bytes.IndexByte(s[i+1:], sub[0])
		if j < 0 {
			break
		}
		i += 1 + j
	}
	return false
}
