package rules

import (
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/yamlfile"
)

// Expr is an expression and where it stands in its file.
type Expr struct {
	Text  string
	Line  int  // 1-based line of the YAML value; 0 for an expression that came from no file
	Col   int  // 1-based column of the YAML value, in code points
	Block bool // it is a block scalar: Line is the line of its | or >
}

// Empty reports whether there is no expression.
func (e Expr) Empty() bool { return e.Text == "" }

// UnmarshalYAML takes a scalar with its place.
func (e *Expr) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind != yaml.ScalarNode {
		return &Error{Line: n.Line, Col: n.Column, Msg: "expected an expression, not " + yamlfile.ShapeOf(n)}
	}
	*e = Expr{Text: n.Value, Line: n.Line, Col: n.Column, Block: n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0}
	return nil
}

// cutShort tells the frequent reasons for which an expression ends too early: in YAML a # behind a blank begins a comment, and
// a comma in a list in brackets another item.
func (e Expr) cutShort(src *source, msg string) string {
	if msg != endsEarly || e.Block {
		return ""
	}
	line := []rune(src.Line(e.Line))
	rest := strings.TrimLeft(string(line[min(len(line), max(0, e.Col-1)+runes(e.Text)):]), " ")
	switch {
	case strings.HasPrefix(rest, "#"):
		return "; in YAML a # behind a blank begins a comment: put the expression into single quotation marks, or below a |"
	case strings.HasPrefix(rest, ","):
		return "; in YAML a comma between brackets begins another item: put the expression into single quotation marks, or each into a line of its own behind a hyphen"
	}
	return ""
}

// place returns where the code point of Text with the given index stands in the file. YAML folds lines, drops
// indentation and undoes escapes, so the text is followed through the file character by character; where that
// fails, the place of the whole value is returned.
func (e Expr) place(src *source, index int) (line, col int) {
	if src == nil || e.Line == 0 {
		return e.Line, e.Col
	}
	w := walker{src: src}
	if w.to(e.Line, e.Col); e.Block {
		w.to(e.Line+1, 1)
	} else if q := w.peek(); q == '"' || q == '\'' {
		w.quote = q
		w.col++
	}
	i := 0
	for _, r := range e.Text {
		if unicode.IsSpace(r) {
			if i == index {
				return w.line, w.col
			}
			i++
			continue // blanks are skipped in the file too, where they may be fewer or more
		}
		if !w.find(r) {
			return e.Line, e.Col
		}
		if i == index {
			return w.line, w.col
		}
		w.col++
		i++
	}
	return w.line, w.col
}

// walker follows a YAML scalar through its file.
type walker struct {
	src       *source
	line, col int    // of the character to be looked at next
	text      []rune // of the line
	quote     rune   // of a quoted scalar
}

// to moves to a place.
func (w *walker) to(line, col int) {
	w.line, w.col, w.text = line, col, []rune(w.src.Line(line))
}

// peek returns the character at the walker's place, 0 at the end of a line.
func (w *walker) peek() rune {
	if w.col > len(w.text) {
		return 0
	}
	return w.text[w.col-1]
}

// find moves over blanks, line ends and escapes to the next character and reports whether it is r.
func (w *walker) find(r rune) bool {
	for {
		c := w.peek()
		switch {
		case c == 0:
			if w.line >= w.src.Lines() {
				return false
			}
			w.to(w.line+1, 1)
		case unicode.IsSpace(c):
			w.col++
		case c == '\\' && w.quote == '"', c == '\'' && w.quote == '\'':
			w.col++ // the escaped character follows
			return w.peek() == r
		default:
			return c == r
		}
	}
}
