package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

const (
	mostFacts = 60 // rows of the matrix; how many are left out is said
	mostCells = 4  // values of one document in one cell
)

// fact is one row of the matrix: what several documents count, measure or date, and what each of them says.
type fact struct {
	key    factKey
	cells  [][]stated // one list a document
	filled int        // documents that say anything
	marked bool       // one of its values stands in a discrepancy
}

// stated is one value in a cell, with the discrepancies it stands in.
type stated struct {
	value    string
	findings []int // numbers of discrepancies, ascending
}

// factKey says which claims stand in one row.
type factKey struct{ kind, what, of, event string }

// factsOf gathers the rows that at least two documents fill: contradicted ones first, then those that most documents fill.
func factsOf(r *checker.Result) []fact {
	disputed := disputes(r.Findings)
	rows := map[factKey]*fact{}
	for i := range r.Sheets {
		for j := range r.Sheets[i].Claims {
			c := &r.Sheets[i].Claims[j]
			key, ok := factKeyOf(c)
			if !ok {
				continue
			}
			row := rows[key]
			if row == nil {
				row = &fact{key: key, cells: make([][]stated, len(r.Sheets))}
				rows[key] = row
			}
			row.add(i, c, disputed[c.ID])
		}
	}
	var facts []fact
	for _, row := range rows {
		if row.filled >= 2 {
			facts = append(facts, *row)
		}
	}
	slices.SortFunc(facts, compareFacts)
	return facts
}

func compareFacts(a, b fact) int {
	if a.marked != b.marked {
		if a.marked {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.filled, a.filled), cmp.Compare(a.key.label(), b.key.label()),
		cmp.Compare(a.key.kind, b.key.kind), cmp.Compare(a.key.what, b.key.what), cmp.Compare(a.key.event, b.key.event))
}

// disputes returns the numbers of the discrepancies in which each claim stands.
func disputes(findings []checker.Finding) map[string][]int {
	numbers := map[string][]int{}
	for i := range findings {
		for _, p := range findings[i].Positions {
			for _, c := range p.Evidence {
				if n := numbers[c.ID]; len(n) == 0 || n[len(n)-1] != i+1 {
					numbers[c.ID] = append(n, i+1)
				}
			}
		}
	}
	return numbers
}

// factKeyOf returns the row of a claim. Only what documents assert on a known subject makes a row.
func factKeyOf(c *claims.Claim) (factKey, bool) {
	if c.Modality != "asserted" && c.Modality != "" {
		return factKey{}, false
	}
	switch c.Kind {
	case claims.Count, claims.Measure, claims.Duration, claims.Age, claims.Ordinal, claims.Role:
	case claims.Date, claims.Place:
		if c.Event.Type == "" {
			return factKey{}, false
		}
	default:
		return factKey{}, false
	}
	what := subjectText(c)
	if what == "" {
		return factKey{}, false
	}
	return factKey{string(c.Kind), what, strings.Join(c.Event.Names, ", "), c.Event.Type}, true
}

// label writes a row's head: "participants (armenia), meet", "date, sign: osh".
func (k factKey) label() string {
	label := k.what
	if k.event != "" && k.event != k.what {
		label += ", " + k.event
	}
	if k.of != "" {
		label += ": " + k.of
	}
	if k.kind == string(claims.Count) {
		return label
	}
	return k.kind + ", " + label
}

// add enters a claim of document i, once for each value.
func (f *fact) add(i int, c *claims.Claim, findings []int) {
	value := valueText(c)
	if value == "" {
		return
	}
	if len(f.cells[i]) == 0 {
		f.filled++
	}
	f.marked = f.marked || len(findings) > 0
	for j := range f.cells[i] {
		if s := &f.cells[i][j]; s.value == value {
			s.findings = union(s.findings, findings)
			return
		}
	}
	f.cells[i] = append(f.cells[i], stated{value, slices.Clone(findings)})
}

func union(a, b []int) []int {
	a = append(a, b...)
	slices.Sort(a)
	return slices.Compact(a)
}

// facts writes the matrix: a row a fact, a column a document. Contradicted values are bold and point to their discrepancy.
func (m *markdown) facts(r *checker.Result) {
	facts := factsOf(r)
	if len(facts) == 0 {
		return
	}
	m.line("## Key facts\n")
	m.line("What at least two documents state; values in bold stand in a discrepancy.\n")
	heads := []string{"fact"}
	for i := range r.Sheets {
		heads = append(heads, link(columnHead(&r.Sheets[i]), targetOf(m.dir, r.Sheets[i].Path)))
	}
	var rows [][]string
	for i := range facts[:min(len(facts), mostFacts)] {
		row := []string{escape(facts[i].key.label())}
		for _, cell := range facts[i].cells {
			row = append(row, cellText(cell))
		}
		rows = append(rows, row)
	}
	m.table(heads, rows)
	if left := len(facts) - mostFacts; left > 0 {
		m.line(plural(left, "further fact"), " left out.\n")
	}
}

// columnHead names a document by its outlet, or else by its path.
func columnHead(s *claims.Sheet) string {
	if s.Source != "" {
		return s.Source
	}
	return s.Path
}

func cellText(cell []stated) string {
	var parts []string
	for i, s := range cell {
		if i == mostCells {
			parts = append(parts, ellipsis+" ("+strconv.Itoa(len(cell)-i)+" more)")
			break
		}
		value := escape(cutEnd(s.value, 48))
		if len(s.findings) == 0 {
			parts = append(parts, value)
			continue
		}
		text := "**" + value + "**"
		for _, n := range s.findings {
			text += " [≠" + strconv.Itoa(n) + "](" + anchor(n) + ")"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}
