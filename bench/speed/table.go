package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// table is a table of Markdown that is printed row by row, as runs end.
type table struct {
	out    io.Writer
	widths []int
}

// newTable prints the head of a table.
func newTable(out io.Writer, columns ...string) *table {
	t := &table{out: out}
	for _, c := range columns {
		t.widths = append(t.widths, max(8, utf8.RuneCountInString(c)))
	}
	t.widths[0] = max(t.widths[0], 22)
	t.row(columns...)
	lines := make([]string, len(columns))
	for i, w := range t.widths {
		lines[i] = strings.Repeat("-", w)
	}
	t.row(lines...)
	return t
}

func (t *table) row(cells ...string) {
	for i, c := range cells {
		fmt.Fprintf(t.out, "| %s%s ", c, strings.Repeat(" ", max(0, t.widths[i]-utf8.RuneCountInString(c))))
	}
	fmt.Fprintln(t.out, "|")
}
