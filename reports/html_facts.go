package reports

import (
	"path"
	"slices"
	"strconv"

	"github.com/factlint/factlint/claims"
)

// htmlMatrix is the key facts of documents that report on the same things: a row a fact, a column a document.
type htmlMatrix struct {
	Caption string
	Heads   []htmlPair
	Rows    []htmlFact
}

type htmlFact struct {
	Label string
	Cells [][]htmlStated
}

type htmlStated struct {
	Value    string
	Findings []int
}

const mostPageFacts = 250 // facts on a page; how many are left out is said

// matrices parts the facts so that documents stand side by side only with those they share a fact with, the largest group first.
func (v *htmlView) matrices(facts []fact) (out []htmlMatrix, left int) {
	left = max(0, len(facts)-mostPageFacts)
	facts = facts[:len(facts)-left]
	groups := groups{}
	key := func(sheet int) string { return strconv.Itoa(sheet) }
	for i := range facts {
		first := -1
		for k, cell := range facts[i].cells {
			switch {
			case len(cell) == 0:
			case first < 0:
				first = k
			default:
				groups.unite(key(first), key(k))
			}
		}
	}
	members := map[string][]int{}
	var order []string
	for k := range v.result.Sheets {
		if _, ok := groups[key(k)]; !ok {
			continue
		}
		root := groups.root(key(k))
		if members[root] == nil {
			order = append(order, root)
		}
		members[root] = append(members[root], k)
	}
	for _, root := range order {
		out = append(out, v.matrix(facts, members[root]))
	}
	slices.SortStableFunc(out, func(a, b htmlMatrix) int { return len(b.Rows) - len(a.Rows) })
	for i := range out {
		out[i].Caption = "Story " + strconv.Itoa(i+1) + " of " + strconv.Itoa(len(out)) + ", " + out[i].Caption
		if len(out) == 1 {
			out[i].Caption = plural(len(out[i].Heads), "document")
		}
	}
	return out, left
}

// matrix writes the facts that the given documents state.
func (v *htmlView) matrix(facts []fact, sheets []int) htmlMatrix {
	out := htmlMatrix{Caption: plural(len(sheets), "document")}
	for _, k := range sheets { // a title says best which story it is
		if title := clean(v.result.Sheets[k].Title); title != "" {
			out.Caption += ": “" + cutEnd(title, headingColumns/2) + "”"
			break
		}
	}
	for _, k := range sheets {
		s := &v.result.Sheets[k]
		out.Heads = append(out.Heads, htmlPair{outletOf(s), s.Published.Period.String(), documentAnchor(k)})
	}
	for i := range facts {
		row := htmlFact{Label: cutEnd(facts[i].label, factCellWidth)}
		filled := false
		for _, k := range sheets {
			var cell []htmlStated
			for j, s := range facts[i].cells[k] {
				if j == mostCells {
					cell = append(cell, htmlStated{Value: ellipsis + " " + strconv.Itoa(len(facts[i].cells[k])-j) + " more"})
					break
				}
				cell = append(cell, htmlStated{cutEnd(s.value, factCellWidth), s.findings})
			}
			filled = filled || len(cell) > 0
			row.Cells = append(row.Cells, cell)
		}
		if filled {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

func outletOf(s *claims.Sheet) string { return outlet(s.Source, path.Base(s.Path)) }
