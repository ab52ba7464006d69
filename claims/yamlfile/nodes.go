package yamlfile

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// DecodeNode reads one document. The YAML package panics on some malformed input; that is a mistake like any other.
func DecodeNode(dec *yaml.Decoder, into *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	return dec.Decode(into)
}

// FindAlias returns the first anchor or alias under n.
func FindAlias(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return n
	}
	for _, c := range n.Content {
		if found := FindAlias(c); found != nil {
			return found
		}
	}
	return nil
}

// SyntaxError places what the YAML package says: it tells the line in its text alone.
func (s *Source) SyntaxError(err error) *Error {
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if rest, ok := strings.CutPrefix(msg, "line "); ok {
		if number, text, ok := strings.Cut(rest, ": "); ok {
			line, _ = strconv.Atoi(number)
			line = min(line, s.Lines()) // at the end of a file it counts one too many
			msg = text
		}
	}
	if strings.Contains(msg, "tab character") {
		line, msg = s.tabbed(line), "a tab in the indentation; use blanks"
	}
	if strings.Contains(msg, "did not find expected") {
		msg += "; put quotation marks around a text that begins with { or [ or that holds a colon and a blank"
	}
	text := s.Line(line)
	col := 1 + len(text) - len(strings.TrimLeft(text, " "))
	if strings.Contains(msg, "mapping values are not allowed") {
		if first := strings.Index(text, ": "); first >= 0 && strings.Contains(text[first+1:], ": ") {
			col = first + 2 + strings.Index(text[first+1:], ": ")
			col = utf8.RuneCountInString(text[:col-1]) + 1
			msg = "a colon and a blank begin a value inside a value; put the value into single quotation marks, or below a |"
		}
	}
	e := s.Mistake("", line, col, "this is not YAML: "+msg)
	e.Err = err
	return e
}

// tabbed returns the first line that is indented by a tab, or else when there is none.
func (s *Source) tabbed(otherwise int) int {
	for i, text := range s.lines() {
		if strings.HasPrefix(strings.TrimLeft(text, " "), "\t") {
			return i + 1
		}
	}
	return otherwise
}

// ShapeOf says in plain words what a node is.
func ShapeOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys and values"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return "nothing"
		}
		return "a text"
	}
	return "nothing"
}

// ListOf returns the items of a list, and anything else as a list of itself.
func ListOf(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}

// Joined joins mistakes in the order of files and lines.
func Joined(errs []error) error {
	slices.SortStableFunc(errs, func(a, b error) int {
		var x, y *Error
		if !errors.As(a, &x) || !errors.As(b, &y) {
			return 0
		}
		return cmp.Or(cmp.Compare(x.Path, y.Path), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Col, y.Col))
	})
	return errors.Join(slices.CompactFunc(errs, sameMistake)...)
}

// sameMistake reports whether two errors say the same of one place, as those of a shared definition do for every rule.
func sameMistake(a, b error) bool {
	var x, y *Error
	return errors.As(a, &x) && errors.As(b, &y) && x.Path == y.Path && x.Line == y.Line && x.Col == y.Col && x.Line > 0 && x.Msg == y.Msg
}

// Reason is an error of the file system without the path, which the message names already.
func Reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// isEnd reports whether an error says that there is nothing more to read.
func isEnd(err error) bool { return errors.Is(err, io.EOF) }
