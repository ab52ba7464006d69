package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var tableSeeds = []string{
	"| a | b |\n|---|---|\n| 1 | 2 |\n", "a | b\n- | -\n1 | 2\n3\n4 | 5 | 6\n", "words\nmore words\n| a |\n|:-:|\n| 1 |\nbehind\n",
	"| a | b |\n|---|\n| 1 | 2 |\n", "| a \\| b | c |\n|---|---|\n| `x \\| y` | 2 \\| 3 |\n", "|\n|-|\n|\n", "a\n---\nb\n", "a|b\n:-|-:\n", "a|b\n---|---",
	"> a | b\n> --|--\n> 1 | 2\n", "- a | b\n  --|--\n  1 | 2\n", "| a | b |\n    |---|---|\n", "a || b\n-|-|-\n|| 1 ||\n", "\ta|b\n-|-\n", "[x]: /y\n| a |\n|---|\n| 1 |\n",
	"| a |\n| - |\n| b \\|\n|\n", "é | ü\r\n--|--\r\nß | ø\r\n", "a | b\n-- | --\n\n1 | 2\n", "| a | b |\n|---|-x-|\n", "a\n-\n|-|\n|-|\n", "x | y\n::|--\n", "x | y\n:|--\n",
}

// Tables are those that the parser's own extension makes, cell by cell.
func TestTables(t *testing.T) {
	for _, src := range tableSeeds {
		compareTables(t, []byte(src))
	}
}

func FuzzTables(f *testing.F) {
	for _, src := range tableSeeds {
		f.Add([]byte(src))
	}
	f.Fuzz(compareTables)
}

func compareTables(t *testing.T, src []byte) {
	want := outline(goldmark.New(goldmark.WithExtensions(extension.Table)).Parser(), src)
	if got := outline(commonMark(), src); got != want {
		t.Errorf("%q is read as\n%swant\n%s", src, got, want)
	}
}

// outline draws the blocks of a tree with the places of their lines, and what is in cells. Code in cells is left out: the extension
// takes backslashes out of the tree, and the reader does when it writes.
func outline(p parser.Parser, src []byte) string {
	var b strings.Builder
	_ = ast.Walk(p.Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		depth := 0
		for up := n.Parent(); up != nil; up = up.Parent() {
			depth++
		}
		fmt.Fprintf(&b, "%s%s", strings.Repeat("  ", depth), n.Kind())
		if n.Type() == ast.TypeBlock && n.Lines() != nil {
			for i := range n.Lines().Len() {
				s := n.Lines().At(i)
				fmt.Fprintf(&b, " %d-%d", s.Start, s.Stop)
			}
		}
		if words, ok := n.(*ast.Text); ok {
			fmt.Fprintf(&b, " %d-%d", words.Segment.Start, words.Segment.Stop)
		}
		b.WriteByte('\n')
		if n.Kind() == ast.KindCodeSpan && n.Parent().Kind() == east.KindTableCell {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// A bar in the code of a table stands behind a backslash, which is not part of it.
func TestBarInCodeOfTable(t *testing.T) {
	doc, err := Read("a.md", []byte("| sign | use |\n|---|---|\n| `a \\| b` | pipes |\n\nNo table: `a \\| b`.\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := doc.Text; !strings.Contains(got, "a | b") || !strings.Contains(got, `a \| b`) {
		t.Errorf("read as %q", got)
	}
}
