package rules

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Template is a message with holes in braces that hold expressions: "{a.value} in {a.source}". Two braces stand for one.
type Template struct{ Expr }

// UnmarshalYAML takes a scalar with its place.
func (t *Template) UnmarshalYAML(n *yaml.Node) error { return t.Expr.UnmarshalYAML(n) }

// piece is a stretch of a template: words to be written as they are, or an expression whose result is.
type piece struct {
	text string
	hole bool
	at   int // index of the first code point of text in the template
}

// split cuts a template at its holes. The error's column counts code points of the template from 0.
func (t Template) split() ([]piece, *spot) {
	var out []piece
	var words strings.Builder
	flush := func() {
		if words.Len() > 0 {
			out = append(out, piece{text: words.String()})
			words.Reset()
		}
	}
	text := t.Text
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case strings.HasPrefix(text[i:], "{{"), strings.HasPrefix(text[i:], "}}"):
			words.WriteByte(c)
			i += 2
		case c == '}':
			return nil, &spot{runes(text[:i]), "this } closes nothing; write }} for a brace"}
		case c == '{':
			flush()
			n := holeEnd(text[i+1:])
			if n < 0 {
				return nil, &spot{runes(text[:i]), "this { is never closed; write {{ for a brace"}
			}
			body := text[i+1 : i+1+n]
			if strings.TrimSpace(body) == "" {
				return nil, &spot{runes(text[:i]), "there is no expression between { and }"}
			}
			out = append(out, piece{text: body, hole: true, at: runes(text[:i+1])})
			i += n + 2
		default:
			words.WriteByte(c)
			i++
		}
	}
	flush()
	return out, nil
}

// holeEnd returns the index of the brace that closes a hole, past braces and strings inside it; -1 when there is none.
func holeEnd(s string) int {
	depth := 0
	var quote byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quote != 0 && c == '\\' && quote != '`':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case c == '{':
			depth++
		case c == '}' && depth == 0:
			return i
		case c == '}':
			depth--
		}
	}
	return -1
}

func runes(s string) int { return utf8.RuneCountInString(s) }
