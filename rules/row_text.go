package rules

import "github.com/expr-lang/expr/ast"

// rowText is the hash of a text: of one claim, or of a literal.
type rowText struct {
	side byte // 'a' or 'b', 0 for a literal
	cell int
	hash uint64 // of a literal
}

// text returns a text of one claim or a literal; known is false when it is none.
func (c *columns) text(n ast.Node) (t rowText, known bool) {
	if s, ok := n.(*ast.StringNode); ok {
		return rowText{hash: hashText(s.Value)}, true
	}
	f, side := quickText(n), sideOf(n)
	if f == nil || side == 0 {
		return rowText{}, false
	}
	fill := func(s *scope, dst []uint64) []uint64 { return append(dst, hashText(f(s))) }
	if isPath(n) {
		fill = func(s *scope, dst []uint64) []uint64 { return append(dst, s.a.worker.textOnce(f(s))) }
	}
	cell := c.add(written(n), fill)
	return rowText{side: side, cell: cell}, true
}

// compared is t == o or t != o, nil for another operator. It is asked of millions of pairs: what may be asked without calling
// functions is.
func (t rowText) compared(operator string, o rowText) rowTest {
	equal, differ := yes, no
	switch {
	case operator == "!=":
		equal, differ = no, yes
	case operator != "==":
		return nil
	}
	if t.side == 0 || t.side == 'b' && o.side == 'a' {
		t, o = o, t
	}
	i, j := t.cell, o.cell
	switch {
	case t.side == 'a' && o.side == 'b':
		return func(x, y *Row) verdict { return either(x.Cells[i] == y.Cells[j], equal, differ) }
	case t.side == 'a' && o.side == 0:
		return func(x, _ *Row) verdict { return either(x.Cells[i] == o.hash, equal, differ) }
	case t.side == 'b' && o.side == 0:
		return func(_, y *Row) verdict { return either(y.Cells[i] == o.hash, equal, differ) }
	}
	return nil // of one claim alone
}

func either(first bool, x, y verdict) verdict {
	if first {
		return x
	}
	return y
}

// sameSpeaker is same_speaker of a text of one claim and one of the other: no where they do not end in one word.
func (c *columns) sameSpeaker(n *ast.CallNode) rowTest {
	if called(n, 2) != "same_speaker" {
		return nil
	}
	var cells [2]func(x, y *Row) uint64
	for i, text := range n.Arguments {
		f, side := quickText(text), sideOf(text)
		if f == nil || side == 0 {
			return nil
		}
		cells[i] = at(side, c.add("last word of "+written(text), func(s *scope, dst []uint64) []uint64 {
			w := s.a.worker
			w.items = hashWords(w.items[:0], f(s))
			if len(w.items) == 0 {
				return append(dst, 0)
			}
			return append(dst, max(w.items[len(w.items)-1], 1))
		}))
	}
	return func(x, y *Row) verdict {
		if last := cells[0](x, y); last == 0 || last != cells[1](x, y) {
			return no
		}
		return unknown
	}
}

// isPath reports whether n is the path of a claim, which all those of a document have.
func isPath(n ast.Node) bool {
	_, name := owner(n)
	return name == "path"
}
