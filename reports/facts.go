package reports

import (
	"cmp"
	"slices"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// fact is one row of the key facts: something that several documents count, measure or date, and what each of them says.
type fact struct {
	label  string
	cells  [][]stated // one list a document
	filled int        // documents that say anything
	claims []entry    // what the cells were made of, by document and place
	marked bool       // one of its values stands in a discrepancy
}

// entry is one claim of a fact with the number of its document.
type entry struct {
	sheet int
	claim *claims.Claim
}

// stated is one value in a cell, with the discrepancies it stands in.
type stated struct {
	value    string
	findings []int // numbers of discrepancies, ascending
}

// factsOf gathers what at least two documents state: contradicted facts first, then those that most documents state.
//
// Two claims are of one fact when a finding or an agreement holds both, for then checking has established that they speak of the same
// thing; or when they give the same measure of the main event of documents that tell one story, which also shows figures that differ
// without contradicting each other, such as a rising toll.
func factsOf(r *checker.Result) []fact {
	disputed := disputes(r.Findings)
	groups := groupClaims(r)
	rows := map[string]*fact{}
	for i := range r.Sheets {
		for c := range r.Sheets[i].All() {
			group, ok := groups.of(c)
			if !ok {
				continue
			}
			if rows[group] == nil {
				rows[group] = &fact{cells: make([][]stated, len(r.Sheets))}
			}
			rows[group].add(i, c, disputed[c.ID])
		}
	}
	var facts []fact
	for _, row := range rows {
		if row.filled >= 2 {
			row.label = labelOf(row.claims)
			facts = append(facts, *row)
		}
	}
	slices.SortFunc(facts, compareFacts)
	return facts
}

// labelOf names what claims are about: those of the kind of the first, since a fact may join several.
func labelOf(list []entry) string {
	first := list[0].claim
	var others []*claims.Claim
	for _, e := range list[1:] {
		if e.claim.Kind == first.Kind {
			others = append(others, e.claim)
		}
	}
	return clean(claims.About(lexicon.Default(), first, others...))
}

// compareFacts orders facts by nothing but what they show, so that equal ones may stand in any order.
func compareFacts(a, b fact) int {
	if a.marked != b.marked {
		if a.marked {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.filled, a.filled), cmp.Compare(a.label, b.label), slices.CompareFunc(a.cells, b.cells, compareCells))
}

func compareCells(a, b []stated) int {
	return slices.CompareFunc(a, b, func(x, y stated) int {
		return cmp.Or(cmp.Compare(x.value, y.value), slices.Compare(x.findings, y.findings))
	})
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
	f.claims = append(f.claims, entry{i, c})
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

// groups joins claims into facts: each id of a claim, and each key of a main event, leads to another of its group; the
// last one is the group.
type groups map[string]string

func groupClaims(r *checker.Result) groups {
	g := groups{}
	for i := range r.Findings {
		var all []claims.Claim
		for _, p := range r.Findings[i].Positions {
			all = append(all, p.Evidence...)
		}
		g.join(all)
	}
	for i := range r.Account.Agreements {
		g.join(r.Account.Agreements[i].Evidence)
	}
	for i := range r.Sheets {
		for c := range r.Sheets[i].All() {
			for _, key := range mainKeys(c) {
				g.unite(c.ID, key)
			}
		}
	}
	return g
}

// join puts all claims of one finding or agreement into one group.
func (g groups) join(all []claims.Claim) {
	for i := range all {
		g.unite(all[0].ID, all[i].ID)
	}
}

// of returns the group of a claim that can stand in a fact.
func (g groups) of(c *claims.Claim) (string, bool) {
	switch c.Kind {
	case claims.Count, claims.Measure, claims.Duration, claims.Date, claims.Age, claims.Ordinal, claims.Role, claims.Place:
		if _, ok := g[c.ID]; ok {
			return g.root(c.ID), true
		}
	}
	return "", false
}

func (g groups) unite(a, b string) {
	if a, b = g.root(a), g.root(b); a != b {
		g[max(a, b)] = min(a, b)
	}
}

func (g groups) root(id string) string {
	next, ok := g[id]
	if !ok {
		g[id] = id
		return id
	}
	if next != id {
		g[id] = g.root(next)
	}
	return g[id]
}

// mainKeys returns what a claim shares with others that give the same measure of the same main event, one key a story.
func mainKeys(c *claims.Claim) []string {
	if !c.Event.Main || c.Measure == "" || c.Modality != "asserted" || c.Inherited {
		return nil
	}
	keys := make([]string, len(c.Stories))
	for i, story := range c.Stories {
		keys[i] = strings.Join([]string{"main", story, string(c.Kind), c.Measure, c.Side, c.Scope, c.Subject}, "\x00")
	}
	return keys
}
