package score

import (
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
)

// Reported is a finding as `factlint check --output json` writes it.
type Reported struct {
	Rule      string
	Type      string
	Severity  string
	Message   string
	Positions []Stated
}

// Stated is one value of a finding with the places that state it.
type Stated struct {
	Value    string
	Evidence []Evidence
}

// Evidence is one place of a finding. Lines and columns count from 1, columns in code points.
type Evidence struct {
	Path      string
	Line      int
	Column    int
	EndLine   int `json:"end_line"`
	EndColumn int `json:"end_column"` // one past the last
	Text      string
}

// Decode reads the findings that `factlint check --output json` wrote.
func Decode(r io.Reader) ([]Reported, error) {
	var out struct{ Findings []Reported }
	if err := json.NewDecoder(r).Decode(&out); err != nil {
		return nil, fmt.Errorf("could not read findings: %w", err)
	}
	return out.Findings, nil
}

// Tally says how a run over one cluster came out.
type Tally struct {
	Found     []Gold // findings of the answer that were reported, in its order
	Missed    []Gold // those that were not
	True      int    // reported findings that match, each of something new
	Redundant int    // reported findings of something that was reported already
	False     []Alarm
}

// Alarm is a reported finding that the answer does not know.
type Alarm struct {
	Reported
	Trap *Place // the trap that it springs, nil when it is none
}

// Judge compares the reported findings with the answer.
func (c *Cluster) Judge(reported []Reported) Tally {
	var t Tally
	found := make([]bool, len(c.Findings))
	for _, r := range reported {
		if r.Severity != "error" && r.Severity != "warning" {
			continue
		}
		matched, fresh := false, false
		for i, g := range c.Findings {
			if c.finds(r, g) {
				matched, fresh, found[i] = true, fresh || !found[i], true
			}
		}
		switch {
		case fresh:
			t.True++
		case matched:
			t.Redundant++
		case c.among(r, c.Optional) == nil:
			t.False = append(t.False, Alarm{r, c.among(r, c.Traps)})
		}
	}
	for i, g := range c.Findings {
		if found[i] {
			t.Found = append(t.Found, g)
		} else {
			t.Missed = append(t.Missed, g)
		}
	}
	return t
}

// Sprung returns how many false alarms spring a trap.
func (t *Tally) Sprung() int {
	n := 0
	for _, a := range t.False {
		if a.Trap != nil {
			n++
		}
	}
	return n
}

// finds reports whether a reported finding is one of the answer.
func (c *Cluster) finds(r Reported, g Gold) bool {
	if family(r.Type) != family(g.Type) {
		return false
	}
	if len(g.Positions) == 1 {
		places, need := g.Positions[0].Evidence, 1
		if g.Type == "duplicate" {
			need = min(2, len(places))
		}
		return c.touched(r, places) >= need
	}
	n := 0
	for _, p := range g.Positions {
		if c.touched(r, p.Evidence) > 0 {
			n++
		}
	}
	return n >= 2
}

// among returns the first place of list that a reported finding speaks of, nil when it speaks of none.
func (c *Cluster) among(r Reported, list []Place) *Place {
	for i := range list {
		if family(r.Type) == family(list[i].Type) && c.touched(r, list[i].Evidence) >= min(2, len(list[i].Evidence)) {
			return &list[i]
		}
	}
	return nil
}

// touched returns how many of the quotes the evidence of a finding touches.
func (c *Cluster) touched(r Reported, quotes []Quote) int {
	n := 0
	for _, q := range quotes {
		if slices.ContainsFunc(r.evidence(), func(e Evidence) bool { return c.touches(e, q) }) {
			n++
		}
	}
	return n
}

func (r Reported) evidence() []Evidence {
	var all []Evidence
	for _, p := range r.Positions {
		all = append(all, p.Evidence...)
	}
	return all
}

// touches reports whether evidence and quote share a stretch of one line. Evidence over several lines is not asked for
// its columns.
func (c *Cluster) touches(e Evidence, q Quote) bool {
	last := max(e.Line, e.EndLine)
	if path.Base(e.Path) != q.Doc || q.Line < e.Line || q.Line > last {
		return false
	}
	from, to, ok := c.columns(q)
	return ok && (e.Line != last || e.Column < to && from < e.EndColumn)
}

// families groups the types of findings: an editor does not care whether a wrong figure is called a count or a measure.
var families = [][]string{
	{"count", "measure", "arithmetic"},
	{"date", "duration", "calendar"},
	{"name"}, {"role"}, {"place"}, {"age"}, {"ordinal"}, {"quote"}, {"duplicate"},
}

// family names the family of a type by its first member, "" for a type that there is not.
func family(kind string) string {
	for _, f := range families {
		if slices.Contains(f, kind) {
			return f[0]
		}
	}
	return ""
}
