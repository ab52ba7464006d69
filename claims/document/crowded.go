package document

import "bytes"

// mostMarks is how many marks of emphasis and links a paragraph of Markdown may have. The parser holds those that nothing
// closes against each other, so that its time grows with the square of their number.
const mostMarks = 2000

// crowd counts the marks of each paragraph of a Markdown file, line by line.
type crowd struct {
	marks  int  // of the paragraph so far
	blank  bool // no paragraph is open
	listed bool // the paragraph is an item of a list
	table  bool // each line is a row
	fence  byte // of the code that is open, 0 for none
}

// crowded returns where a paragraph has more marks than the parser should be given, -1 where none has.
func crowded(src []byte) int {
	if len(src) <= mostMarks {
		return -1
	}
	c := crowd{blank: true}
	scan := newLineScanner(src)
	for start := 0; start < len(src); {
		end, next := scan.next(start)
		if c.line(src[start:end]) {
			return start
		}
		start = next
	}
	return -1
}

// line takes one line and reports whether its paragraph has too many marks by now.
func (c *crowd) line(line []byte) bool {
	text := bytes.TrimLeft(line, " \t>")
	indented := len(text) < len(line) && (line[0] == '\t' || bytes.HasPrefix(line, []byte("    ")))
	if c.fence == 0 && c.blank && indented && !c.listed && !bytes.ContainsRune(line[:len(line)-len(text)], '>') {
		return false // code
	}
	if f := fence(text); f != 0 && (c.fence == 0 || c.fence == f) {
		c.fence ^= f
		c.blank = true
		return false
	}
	if c.fence != 0 {
		return false
	}
	switch {
	case len(text) == 0:
		c.blank, c.table, c.marks = true, false, 0
		return false
	case c.parts(text):
		c.marks = 0
	}
	c.blank = false
	for _, b := range text {
		if b == '[' || b == '*' || b == '_' {
			c.marks++
		}
	}
	return c.marks > mostMarks && !(text[0] != '[' && ruler(text))
}

// parts reports whether a line begins a paragraph of its own.
func (c *crowd) parts(text []byte) bool {
	if len(text) > 1 && (text[1] == ' ' || text[1] == '\t') && bytes.IndexByte([]byte("-*+#"), text[0]) >= 0 {
		c.listed, c.table = text[0] != '#', false
		return true
	}
	if n := len(text) - len(bytes.TrimLeft(text, "0123456789")); n > 0 && n < len(text) && (text[n] == '.' || text[n] == ')') && (c.listed || c.blank) {
		c.listed = true
		return true
	}
	if c.blank {
		c.listed = false
	}
	if bytes.IndexByte(text, '-') >= 0 && bytes.IndexByte(text, '|') >= 0 && len(bytes.Trim(text, "|-: \t")) == 0 {
		c.table = true
	}
	return c.table || c.blank
}

// fence returns the sign of a line that opens or closes code, 0 for any other line.
func fence(text []byte) byte {
	if len(text) < 3 || text[0] != '`' && text[0] != '~' || text[1] != text[0] || text[2] != text[0] {
		return 0
	}
	if text[0] == '`' && bytes.IndexByte(bytes.TrimLeft(text, "`"), '`') >= 0 {
		return 0 // code within the line
	}
	return text[0]
}
