package yamlfile

import (
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Error is a mistake in a file that people write, found while the file was loaded or, in a rule, while it ran.
type Error struct {
	Path    string // the file; empty for a rule that came from no file
	Line    int    // 1-based; 0 when unknown
	Col     int    // 1-based, in code points; 0 when unknown
	RuleID  string // of a rule; may be empty when the file could not be read that far
	Msg     string
	Snippet string   // the line of the mistake and a caret under it, two lines; may be empty
	Claims  []string // places of the claims that were looked at when a rule failed while running: "docs/a.txt:3:44"
	Err     error    // what caused it; may be nil
}

// Error draws the mistake: file, line, column, rule and message, then the line with a caret.
func (e *Error) Error() string {
	var b strings.Builder
	if e.Path != "" {
		b.WriteString(e.Path)
		if e.Line > 0 {
			fmt.Fprintf(&b, ":%d", e.Line)
		}
		if e.Line > 0 && e.Col > 0 {
			fmt.Fprintf(&b, ":%d", e.Col)
		}
		b.WriteString(": ")
	}
	if e.RuleID != "" {
		fmt.Fprintf(&b, "rule %s: ", e.RuleID)
	}
	b.WriteString(e.Msg)
	if len(e.Claims) > 0 {
		fmt.Fprintf(&b, " (looking at %s)", strings.Join(e.Claims, ", "))
	}
	if e.Snippet != "" {
		b.WriteByte('\n')
		b.WriteString(e.Snippet)
	}
	return b.String()
}

// Unwrap returns what caused the mistake.
func (e *Error) Unwrap() error { return e.Err }

// Source is a file: where mistakes are drawn from. It is cut into lines when the first is drawn, as most files have none.
type Source struct {
	path  string
	lines func() []string
}

// breaks are what YAML takes for the end of a line.
var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// NewSource returns the source of a file's bytes, which messages call path.
func NewSource(path string, data []byte) *Source {
	return LazySource(path, func() []byte { return data })
}

// LazySource is NewSource for a file that is read when its first line is asked for; a file that cannot be read then has none.
func LazySource(path string, read func() []byte) *Source {
	return &Source{path: path, lines: sync.OnceValue(func() []string { return strings.Split(breaks.Replace(string(read())), "\n") })}
}

// Path returns the name of the file.
func (s *Source) Path() string { return s.path }

// Lines returns how many lines there are.
func (s *Source) Lines() int { return len(s.lines()) }

// Line returns a 1-based line without its line end, empty when there is none.
func (s *Source) Line(n int) string {
	if s == nil || n < 1 || n > len(s.lines()) {
		return ""
	}
	return s.lines()[n-1]
}

// Excerpt returns the lines of a block of YAML from the line of n to its last one, without their common indentation.
func (s *Source) Excerpt(n *yaml.Node) string {
	last := lastLine(n)
	var lines []string
	for i := n.Line; i <= last; i++ {
		lines = append(lines, s.Line(i))
	}
	indent := strings.Repeat(" ", max(0, n.Column-1))
	for i := range lines {
		if first := []rune(lines[i]); i == 0 {
			lines[i] = string(first[min(len(first), max(0, n.Column-1)):])
			continue
		}
		lines[i] = strings.TrimPrefix(lines[i], indent)
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n ")
}

// lastLine returns the last line that a node is known to reach.
func lastLine(n *yaml.Node) int {
	last := n.Line
	if n.Kind == yaml.ScalarNode && n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		last += strings.Count(strings.TrimRight(n.Value, "\n"), "\n") + 1
	}
	for _, c := range n.Content {
		last = max(last, lastLine(c))
	}
	return last
}

// Mistake makes an error at a place of the file: a 1-based line and column, the latter in code points. A nil source is a
// rule that came from no file.
func (s *Source) Mistake(id string, line, col int, msg string) *Error {
	e := &Error{RuleID: id, Line: line, Col: col, Msg: msg}
	if s == nil {
		return e
	}
	e.Path = s.path
	e.Snippet = Snippet(s.Line(line), line, col)
	return e
}

// snippetWidth is how many code points of a long line are drawn.
const snippetWidth = 120

// Snippet draws a line with a caret under the 1-based column col. A line that is too long is cut around the caret.
func Snippet(text string, line, col int) string {
	if strings.TrimSpace(text) == "" || line <= 0 {
		return ""
	}
	runes := []rune(strings.ToValidUTF8(text, string(utf8.RuneError)))
	for i, r := range runes {
		if r < ' ' || r == 0x7f {
			runes[i] = ' '
		}
	}
	col = max(col, 1)
	if len(runes) > snippetWidth {
		from := min(max(0, col-1-snippetWidth/2), len(runes)-snippetWidth)
		runes, col = runes[from:from+snippetWidth], col-from
	}
	gutter := fmt.Sprintf("%5d | ", line)
	return gutter + string(runes) + "\n" + strings.Repeat(" ", len(gutter)-2) + "| " +
		strings.Repeat(" ", min(col-1, len(runes))) + "^"
}
