package reports

import (
	"bufio"
	"io"
	"strings"
)

// column is one column of a table: its head and the most columns of a terminal that it shows; 0 means all.
type column struct {
	head string
	most int
}

// WriteTable writes rows under heads in columns, and nothing when there are no rows. Cells are made safe to show.
func WriteTable(w io.Writer, heads []string, rows [][]string) error {
	columns := make([]column, len(heads))
	for i, h := range heads {
		columns[i].head = h
	}
	for _, row := range rows {
		for i := range row {
			row[i] = clean(row[i])
		}
	}
	out := bufio.NewWriter(w)
	writeColumns(out, columns, rows)
	return out.Flush()
}

// writeColumns writes rows under the heads of columns, each column as wide as its widest cell; nothing when there are
// no rows.
func writeColumns(out *bufio.Writer, columns []column, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	widths := make([]int, len(columns))
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i], widths[i] = c.head, len(c.head)
	}
	for _, row := range rows {
		for i, c := range columns {
			if c.most > 0 {
				row[i] = cutEnd(row[i], c.most)
			}
			widths[i] = max(widths[i], widthOf(row[i]))
		}
	}
	for _, row := range append([][]string{heads}, rows...) {
		var line strings.Builder
		for i := range columns {
			line.WriteString(pad(row[i], widths[i]+2))
		}
		out.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}
