package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// Bounds for hostile tables: longer heads tell nothing, and longer tables are no reading matter.
const (
	maxColumnHead = 80
	maxTableRows  = 500
)

// cellAt returns the index of the cell of a row that holds the figure of a quantity, -1 when none does or when the cell
// holds other words than its figure and unit.
func (x *extractor) cellAt(b *document.Block, q *quantity.Mention) int {
	start, end := x.tok(int(q.First)).Start, x.tok(int(q.Last)-1).End
	for k := range b.Cells {
		if c := &b.Cells[k]; c.Start <= start && end <= c.End {
			if strings.TrimSpace(x.doc.Text[c.Start:start])+strings.TrimSpace(x.doc.Text[end:c.End]) == "" {
				return k
			}
			return -1
		}
	}
	return -1
}

// rowName returns what the first cell of a row says, lower case: whose figures the row holds. Empty when it is a figure.
func (x *extractor) rowName(b *document.Block) string {
	if len(b.Cells) < 2 {
		return ""
	}
	return strings.Join(strings.Fields(text.Fold(x.doc.Text[b.Cells[0].Start:b.Cells[0].End])), " ")
}

// column is what the head of a column says of its figures.
type column struct {
	counted string // lemma of the noun that they count
	measure int32  // into Lexicon.Measures; -1 when the head tells none
	trigger string
	unit    int     // into Lexicon.Units; -1 when the head tells none
	scale   float64 // 1e6 for "million crowns"
}

// columnOf reads the head of a column: "Seats", "Deaths", "Per cent", "Million crowns".
func (x *extractor) columnOf(head string) column {
	col := column{measure: -1, unit: -1, scale: 1}
	if head == "" || len(head) > maxColumnHead {
		return col
	}
	t := text.Analyze(x.lex, head, []text.Span{{End: int32(len(head))}}, nil)
	for i := range t.Tokens {
		e := x.lex.Entry(t.Tokens[i].Word)
		if e.Number.Kind == lexicon.Scale {
			col.scale = e.Number.Value
		}
		for _, p := range e.Of(lexicon.UnitPhrase) {
			if col.unit < 0 && matchesIn(t, p, i) {
				col.unit = int(p.Index)
			}
		}
		for _, p := range e.Marks {
			if p.Kind == lexicon.TriggerPhrase && matchesIn(t, p, i) {
				tr := &x.lex.Triggers[p.Index]
				for _, u := range tr.Uses {
					if col.measure < 0 && (u.Role == lexicon.HeadRole || u.Role == lexicon.ReportRole && x.speaksOf(u.Measure) || u.Role == lexicon.NounRole || u.Role == lexicon.StateRole || u.Role == lexicon.VerbRole && tr.Form&lexicon.PassiveForm != 0) {
						col.measure, col.trigger = u.Measure, tr.Lemma
					}
				}
			}
		}
		if t.Tokens[i].Kind == text.Word && col.counted == "" && !e.Is(lexicon.Adjective|lexicon.Preposition|lexicon.Determiner) && e.Number.Kind == lexicon.NoNumber {
			if col.counted = singular(text.Fold(t.Of(&t.Tokens[i]))); e.Lemma != t.Tokens[i].Word {
				col.counted = x.lex.Entry(e.Lemma).Form
			}
		}
	}
	return col
}

// matchesIn reports whether a phrase stands at token i of a text.
func matchesIn(t *text.Text, p lexicon.Phrase, i int) bool {
	if i+len(p.Words) > len(t.Tokens) {
		return false
	}
	for k, w := range p.Words {
		if t.Tokens[i+k].Word != w {
			return false
		}
	}
	return true
}

// columnNouns gives the figures of a row the nouns that stand at the head of their columns.
func (x *extractor) columnNouns(s *sentence) {
	if s.block.Kind != document.Cell {
		return
	}
	keyed, name := len(s.block.Cells) == 2, x.rowName(s.block)
	if keyed && x.slashed(s, name) {
		return
	}
	for i := range s.figures {
		f := &s.figures[i]
		col := x.cellAt(s.block, &f.Mention)
		if col < 1 || f.head >= 0 {
			continue
		}
		f.counted, f.measure, f.trigger = "", -1, ""
		if keyed {
			h := x.columnOf(name)
			if h.measure >= 0 && h.unit < 0 && !x.measuresOf(name) {
				f.counted, f.measure, f.trigger, f.keyed = h.counted, h.measure, h.trigger, true
				continue
			}
			if head := s.block.Cells[col].Head; head == "" || x.lex.Lists(lexicon.PlainHead, text.Fold(head)) {
				if f.label = x.labelOf(name); f.label.counted != "" {
					f.counted, f.measure, f.trigger, f.keyed = f.label.counted, h.measure, h.trigger, true // of trains a day the unit is no unit
					continue
				}
			}
		}
		if h := x.columnOf(s.block.Cells[col].Head); h.unit < 0 {
			f.counted, f.measure, f.trigger = h.counted, h.measure, h.trigger
		}
	}
}

// tabulate says of the counts of a row whose they are: the owner stands in the first cell.
func (x *extractor) tabulate(s *sentence) {
	if s.block.Kind != document.Cell {
		return
	}
	name, total := x.rowName(s.block), x.isTotal(s.block) || x.addsUp(s)
	for i := range s.figures {
		f := &s.figures[i]
		if f.head >= 0 || f.claim < 0 || f.claim >= len(x.claims) || x.cellAt(s.block, &f.Mention) < 1 {
			continue
		}
		c := &x.claims[f.claim]
		if f.keyed {
			c.Weak, c.Scope = false, ""
			if l := &f.label; l.counted != "" {
				c.Weak, c.Predicate, c.Qualifiers = true, l.predicate, l.qualifiers
				if l.each {
					c.Scope = scopeEach
				}
			}
			continue
		}
		c.Weak = true
		switch {
		case total: // of a week, a district, a shift: the table does not say of what
			c.Scope = scopePart
		case f.measure >= 0 && x.lex.Measures[f.measure].Owned:
			c.Subject, c.Scope = x.rowKey(s, name), ""
		default:
			c.Side, c.Scope = x.rowKey(s, name), scopePart
		}
	}
}

// hasColumn reports whether one of the columns of a table counts what one of the measures does.
func (x *extractor) hasColumn(b *document.Block, measures ...string) bool {
	for k := range b.Cells {
		if m := x.columnOf(b.Cells[k].Head).measure; m >= 0 && slices.Contains(measures, x.lex.Measures[m].Name) {
			return true
		}
	}
	return false
}

// rowKey returns the key of the name that fills the first cell of a row, or what the cell says.
func (x *extractor) rowKey(s *sentence, name string) string {
	if len(s.names) > 0 {
		m, cell := &s.names[0], s.block.Cells[0]
		if start, end := x.tok(m.First).Start, x.tok(m.Last-1).End; start <= cell.Start && end >= cell.End {
			return m.Key
		}
	}
	return name
}

// tabled adds a claim for each figure of a row whose unit stands at the head of its column.
func (x *extractor) tabled(s *sentence) {
	if s.block.Kind != document.Cell {
		return
	}
	name := x.rowName(s.block)
	for k := range s.quantities {
		q := &s.quantities[k]
		col := x.cellAt(s.block, q)
		if q.Unit >= 0 || col < 1 || q.Is(quantity.Clock|quantity.Identifier) || s.overlapsDate(q) {
			continue
		}
		h := x.columnOf(s.block.Cells[col].Head)
		if h.unit < 0 || x.lex.Units[h.unit].Dimension == "duration" {
			continue
		}
		u := &x.lex.Units[h.unit]
		c := x.claim(s, Measure, int(q.First), int(q.Last))
		c.Unit, c.Dimension = u.Name, u.Dimension
		c.Value.Interval = q.Interval.Scale(h.scale).Convert(x.lex, h.unit)
		c.Subject = x.rowKey(s, name)
		if u.Dimension == "percent" && x.hasColumn(s.block, "seats", "votes") {
			c.Measure = "vote share"
			continue
		}
		c.Scope = scopePart
	}
}
