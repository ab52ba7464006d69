package checker

import (
	"cmp"
	"errors"
	"slices"

	"github.com/factlint/factlint/rules"
)

// failures is rules that could not be evaluated, and why.
type failures []failed

type failed struct {
	rule string
	Failure
}

// fail records a rule that could not be evaluated. One failure a rule is enough.
func (r *run) fail(err error, id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	f := failed{id, Failure{Path: "rule " + id, Message: err.Error()}}
	var e *rules.Error
	if errors.As(err, &e) {
		f.Path, f.Line, f.Column = cmp.Or(e.Path, f.Path), e.Line, e.Col
	}
	for _, have := range r.failures {
		if have.Path == f.Path && have.Line == f.Line {
			return
		}
	}
	r.failures = append(r.failures, f)
}

// inOrder returns the failures in the order of the rules, whichever was run first.
func (fs failures) inOrder(programs []*rules.Program) []Failure {
	place := make(map[string]int, len(programs))
	for i, p := range programs {
		place[p.Rule.ID] = i
	}
	slices.SortStableFunc(fs, func(a, b failed) int { return cmp.Compare(place[a.rule], place[b.rule]) })
	var out []Failure
	for i := range fs {
		out = append(out, fs[i].Failure)
	}
	return out
}
