package reports

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

const (
	mostFacts     = 60 // facts shown; how many are left out is said
	mostFactRows  = 25 // facts that are not folded
	mostCells     = 4  // values shown in one cell
	mostPlaces    = 3  // documents named beside one value
	widestMatrix  = 10 // documents that stand side by side; more of them are named beside the values
	factCellWidth = 48 // columns of a terminal that one value takes
)

// facts writes what several documents state: as a matrix with a column a document where there are few of them, or else
// as a list of values with the documents that give them. Contradicted values are bold and point to their discrepancy.
func (m *markdown) facts(r *checker.Result) {
	facts := factsOf(r)
	if len(facts) == 0 {
		return
	}
	m.line("## Key facts\n")
	m.line("What at least two documents state; values in bold stand in a discrepancy.\n")
	shown := facts[:min(len(facts), mostFacts)]
	if len(r.Sheets) <= widestMatrix {
		m.matrix(shown, r.Sheets)
	} else {
		m.values(shown, r.Sheets)
	}
	if left := len(facts) - len(shown); left > 0 {
		m.line(plural(left, "further fact"), " left out.\n")
	}
}

// matrix writes a row a fact and a column a document.
func (m *markdown) matrix(facts []fact, sheets []claims.Sheet) {
	heads := []string{"fact"}
	for i := range sheets {
		heads = append(heads, m.documentLink(&sheets[i]))
	}
	rows := make([][]string, 0, len(facts))
	for i := range facts {
		row := []string{escape(facts[i].label)}
		for _, cell := range facts[i].cells {
			row = append(row, few(cell, mostCells, valueCell))
		}
		rows = append(rows, row)
	}
	m.foldedTable(mostFactRows, "fact", heads, rows)
}

// given is one value of a fact with the documents that give it.
type given struct {
	stated
	sheets []int
}

// values writes a row a fact: each value with the documents that give it, most documents first.
func (m *markdown) values(facts []fact, sheets []claims.Sheet) {
	rows := make([][]string, 0, len(facts))
	for i := range facts {
		list := few(valuesOf(&facts[i]), mostCells, func(g given) string {
			return valueCell(g.stated) + " — " + few(g.sheets, mostPlaces, func(k int) string { return m.documentLink(&sheets[k]) })
		})
		rows = append(rows, []string{escape(facts[i].label), list})
	}
	m.foldedTable(mostFactRows, "fact", []string{"fact", "values"}, rows)
}

// valuesOf gathers the values of a fact over all documents.
func valuesOf(f *fact) []given {
	var all []given
	for i, cell := range f.cells {
		for _, s := range cell {
			k := slices.IndexFunc(all, func(g given) bool { return g.value == s.value })
			if k < 0 {
				all, k = append(all, given{stated: stated{value: s.value}}), len(all)
			}
			all[k].findings = union(slices.Clone(all[k].findings), s.findings)
			all[k].sheets = append(all[k].sheets, i)
		}
	}
	slices.SortStableFunc(all, func(a, b given) int { return cmp.Compare(len(b.sheets), len(a.sheets)) })
	return all
}

// few writes the first most items and says how many there are besides.
func few[T any](items []T, most int, write func(T) string) string {
	parts := make([]string, 0, most+1)
	for i, item := range items {
		if i == most {
			parts = append(parts, ellipsis+" ("+strconv.Itoa(len(items)-i)+" more)")
			break
		}
		parts = append(parts, write(item))
	}
	return strings.Join(parts, "; ")
}

// valueCell writes a value; one that is disputed in bold, with links to its discrepancies.
func valueCell(s stated) string {
	value := escape(cutEnd(s.value, factCellWidth))
	if len(s.findings) == 0 {
		return value
	}
	text := "**" + value + "**"
	for _, n := range s.findings {
		text += " [≠" + strconv.Itoa(n) + "](" + anchor(n) + ")"
	}
	return text
}

// documentLink names a document by its outlet, or else by its file.
func (m *markdown) documentLink(s *claims.Sheet) string {
	return link(cutEnd(cmp.Or(clean(s.Source), path.Base(s.Path)), factCellWidth), targetOf(m.dir, s.Path))
}
