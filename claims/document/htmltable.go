package document

import "golang.org/x/net/html/atom"

// table is an open table of a page.
type table struct {
	heads  []string
	inRow  bool
	inCell bool
	head   bool // all cells of the row so far are heads
	column int
	start  int // of the cell
}

// widestTable bounds the columns of which heads are kept.
const widestTable = 256

// startRow starts a table, a row or a cell when name is one.
func (p *page) startRow(name atom.Atom) {
	switch name {
	case atom.Table:
		p.breakRow()
		p.tables = append(p.tables, table{})
	case atom.Tr:
		if t := p.table(); t != nil {
			p.end()
			t.inRow, t.head, t.column = true, true, 0
			p.begin(Cell, 0)
		}
	case atom.Td, atom.Th:
		t := p.table()
		if t == nil || !t.inRow {
			return
		}
		if !p.open {
			p.begin(Cell, 0)
		}
		t.inCell = true
		t.head = t.head && name == atom.Th
		t.start = p.beginCell()
	}
}

// endRow ends what startRow began.
func (p *page) endRow(name atom.Atom) {
	t := p.table()
	if t == nil {
		return
	}
	switch name {
	case atom.Table:
		p.endTable()
	case atom.Tr:
		p.rowDone(t)
	case atom.Td, atom.Th:
		if !t.inCell {
			return
		}
		t.inCell = false
		head := ""
		if t.column < len(t.heads) {
			head = t.heads[t.column]
		}
		p.endCell(t.start, head)
		t.column++
	}
}

func (p *page) table() *table {
	if len(p.tables) == 0 {
		return nil
	}
	return &p.tables[len(p.tables)-1]
}

// rowDone ends the open row. A row that holds whole paragraphs lays out the page and is no row of a table.
func (p *page) rowDone(t *table) {
	if !t.inRow {
		return
	}
	t.inRow, t.inCell = false, false
	if p.started() && p.cur.Kind == Cell {
		if t.head && len(p.cur.Cells) > 0 && len(p.cur.Cells) <= widestTable {
			t.heads = p.cellTexts()
		}
		p.layoutRow()
		if kind := p.top().kind; kind.Furniture() {
			p.cur.Kind = kind
		}
	}
	p.end()
}

// longestCell is how many bytes a cell of a table may hold before its row counts as layout.
const longestCell = 400

func (p *page) layoutRow() {
	for _, c := range p.cur.Cells {
		if c.End-c.Start > longestCell {
			p.cur.Kind, p.cur.Cells = Body, nil
			return
		}
	}
}

// breakRow ends the row around a table inside a cell: such a row lays out the page.
func (p *page) breakRow() {
	t := p.table()
	if t == nil || !t.inRow {
		p.end()
		return
	}
	p.rowDone(t)
}

func (p *page) endTable() {
	if t := p.table(); t != nil {
		p.rowDone(t)
		p.tables = p.tables[:len(p.tables)-1]
	}
}
