package checker

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// task is a rule with what was gathered for it.
type task struct {
	program *rules.Program
	parts   []taken
	blocks  *blocks // in which claims meet; nil for a rule over single claims or facts, and for one that failed
}

// RuleCount says what a rule, or a part of it, had to do in a run.
type RuleCount struct {
	Claims   int // that take part in it
	Compared int // pairs that it was asked about
	Findings int // before others take precedence
}

// claimsAPortion is for how many claims all rules are gathered for at once. What is gathered for a claim takes about 200 bytes until its rules are
// through, three quarters of what the claim itself does.
const claimsAPortion = 1 << 20

// commonKinds is the kinds of which there are the most claims.
var commonKinds = []claims.Kind{claims.Name, claims.Passage}

// portions divides rules into those that are gathered for at once: the ones that name a common kind behind all others, so that memory holds what the
// ones or the others wait for, and few findings beside it, and claims of those kinds are read for one portion alone. The more claims there are, the fewer rules are gathered for at once, so that memory does
// not grow by what rules wait for.
func (r *run) portions(programs []*rules.Program) iter.Seq[[]*rules.Program] {
	n := 1 + int(r.claims)/r.portion
	size := max(1, (len(programs)+n-1)/n)
	var parts [2][]*rules.Program
	for _, p := range programs {
		part := 0
		if slices.ContainsFunc(p.Kinds, func(k claims.Kind) bool { return slices.Contains(commonKinds, k) }) {
			part = 1
		}
		parts[part] = append(parts[part], p)
	}
	return func(yield func([]*rules.Program) bool) {
		for _, part := range parts {
			for portion := range slices.Chunk(part, size) {
				if !yield(portion) {
					return
				}
			}
		}
	}
}

// tasks gathers the claims of all rules and the blocks in which they meet, on several goroutines. The largest task comes first, so that none
// is begun when all others are done, and its memory is free for what the others find.
func (r *run) tasks(ctx context.Context, w *rules.Worker, programs []*rules.Program) []task {
	out := make([]task, len(programs))
	for i, parts := range r.gather(ctx, w, programs) {
		out[i] = task{program: programs[i], parts: parts}
	}
	slices.SortStableFunc(out, func(a, b task) int { return cmp.Compare(b.keys(), a.keys()) })
	r.eachGrouping(ctx, len(out), func(g *grouper, i int) { g.meet(&out[i]) })
	return out
}

// eachGrouping is each with a grouper for every goroutine, in the memory of those before.
func (r *run) eachGrouping(ctx context.Context, n int, f func(g *grouper, i int)) {
	var mu sync.Mutex
	var used []*grouper
	r.each(ctx, n, func() func(int) {
		mu.Lock()
		defer mu.Unlock()
		g := &grouper{run: r}
		if last := len(r.groupers) - 1; last >= 0 {
			g, r.groupers = r.groupers[last], r.groupers[:last]
		}
		used = append(used, g)
		return func(i int) { f(g, i) }
	})
	r.groupers = append(r.groupers, used...)
}

// keys returns how many keys were gathered.
func (t *task) keys() int { return countKeys(t.parts) }

// meet makes the blocks of a task.
func (g *grouper) meet(t *task) {
	defer g.observing(t.program)(&RuleCount{Claims: t.took()})
	if over := t.program.Rule.Over; over != rules.OverClaim && over != rules.OverFact && failure(t.parts) == nil {
		t.blocks = g.blocks(t.program, t.parts)
	}
}

// took returns how many claims take part.
func (t *task) took() (n int) {
	for i := range t.parts {
		n += t.parts[i].took
	}
	return n
}

// observing tells the observer that a part of a rule begins, and what it returns tells him that it is through.
func (r *run) observing(p *rules.Program) func(*RuleCount) {
	if r.observe == nil {
		return func(*RuleCount) {}
	}
	done := r.observe(p.Rule.ID)
	return func(n *RuleCount) { done(*n) }
}

// observed runs one rule and tells the observer what it did. It must not be called by two goroutines at once.
func (r *run) observed(ctx context.Context, w *rules.Worker, t *task) []Finding {
	var n RuleCount
	defer r.observing(t.program)(&n)
	before := r.compared.Load()
	found := r.rule(ctx, w, t)
	n.Compared, n.Findings = int(r.compared.Load()-before), len(found)
	return found
}

// rule runs one rule over what was gathered for it.
func (r *run) rule(ctx context.Context, w *rules.Worker, t *task) []Finding {
	p := t.program
	if err := failure(t.parts); err != nil {
		r.fail(err, p.Rule.ID)
		return nil
	}
	switch p.Rule.Over {
	case rules.OverClaim:
		return r.single(w, p, t.parts)
	case rules.OverFact:
		return r.byFacts(ctx, w, p, t.parts)
	}
	if t.blocks == nil { // the run was stopped
		return nil
	}
	if p.Rule.Over == rules.OverGroup {
		return r.groups(ctx, w, p, t.blocks)
	}
	found := r.pairs(ctx, p, t.blocks)
	for i := range found {
		r.equal = append(r.equal, found[i].equal...)
	}
	return r.merge(ctx, w, p, found)
}
