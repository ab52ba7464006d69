package document

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// tables turns paragraphs into tables as GitHub's Markdown has them: a row of heads, a row of dashes with no fewer cells, and rows. The
// parser's own extension does the same, but its package compiles expressions for links whenever the program starts, which takes
// longer than reading ten documents.
type tables struct{}

// Transform is called for each paragraph.
func (tables) Transform(p *ast.Paragraph, reader text.Reader, _ parser.Context) {
	src, lines := reader.Source(), p.Lines()
	for i := 1; i < lines.Len(); i++ {
		ruler := lines.At(i)
		columns := columnsOf(ruler.Value(src))
		if columns == 0 {
			continue
		}
		head := tableRow(src, lines.At(i-1), columns, true)
		if head.ChildCount() > columns {
			return
		}
		table := east.NewTable()
		table.AppendChild(table, east.NewTableHeader(head))
		for k := i + 1; k < lines.Len(); k++ {
			table.AppendChild(table, tableRow(src, lines.At(k), columns, false))
		}
		p.Parent().InsertAfter(p.Parent(), p, table)
		if i == 1 {
			p.Parent().RemoveChild(p.Parent(), p)
			return
		}
		lines.SetSliced(0, i-1) // what stands before the heads stays a paragraph, without its last line end
		last := lines.At(i - 2)
		last.Stop--
		lines.Set(i-2, last)
		return
	}
}

// blanks is what may stand around the dashes of a cell: the space of expressions, which has no vertical tab.
const blanks = "\t\n\f\r "

// columnsOf returns how many cells of dashes a line has, 0 when it is none of dashes alone.
func columnsOf(line []byte) int {
	if indent, _ := util.IndentWidth(line, 0); indent > 3 || len(bytes.Trim(line, "-")) == 0 {
		return 0
	}
	for _, b := range line {
		if !util.IsSpace(b) && b != '-' && b != ':' && b != '|' {
			return 0
		}
	}
	cells := bytes.Split(line, []byte{'|'})
	if util.IsBlank(cells[0]) {
		cells = cells[1:]
	}
	if n := len(cells); n > 0 && util.IsBlank(cells[n-1]) {
		cells = cells[:n-1]
	}
	for _, cell := range cells {
		dashes := bytes.TrimSuffix(bytes.TrimPrefix(bytes.Trim(cell, blanks), []byte{':'}), []byte{':'})
		if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return 0
		}
	}
	return len(cells)
}

// tableRow parts a line at its bars. A row has as many cells as there are columns; that of the heads may have more.
func tableRow(src []byte, line text.Segment, columns int, heads bool) *east.TableRow {
	line = line.TrimLeftSpace(src)
	line = line.TrimRightSpace(src)
	row := east.NewTableRow(nil)
	from, to := line.Start, line.Stop
	if from < to && src[from] == '|' {
		from++
	}
	if line.Start < to && src[to-1] == '|' {
		to--
	}
	for from < to && (heads || row.ChildCount() < columns) {
		bar := from
		for bar < to && (src[bar] != '|' || bar > line.Start && src[bar-1] == '\\') {
			bar++
		}
		words := text.NewSegment(from, bar)
		words = words.TrimLeftSpace(src)
		words = words.TrimRightSpace(src)
		cell := east.NewTableCell()
		cell.Lines().Append(words)
		row.AppendChild(row, cell)
		from = bar + 1
	}
	for row.ChildCount() < columns {
		row.AppendChild(row, east.NewTableCell())
	}
	return row
}

// code writes the text of code from start to stop of the source. In a table a bar in it stands behind a backslash.
func (m *markdown) code(start, stop int) {
	for m.inTable {
		i := bytes.Index(m.src[start:stop], []byte(`\|`))
		if i < 0 {
			break
		}
		m.prose(m.body+start, m.body+start+i, false)
		start += i + 1
	}
	m.prose(m.body+start, m.body+stop, false)
}
