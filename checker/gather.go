package checker

import (
	"context"
	"math"
	"sync"
	"sync/atomic"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// taken is what of a few sheets takes part in a rule. Claims go by their numbers, see run.claim.
type taken struct {
	claims []int32  // that the rule takes, ascending; of rules over one claim, those that it objects to
	said   []uint64 // hashes of what each says, of a rule of whose claims an account lists what they agree on; see saying
	keys   []uint64 // of the claims, one claim behind the other: hashes
	counts []uint16 // how many each claim has
	rows   []uint64 // of rules over pairs, see rules.Row: for each of the claims as many cells as the rule has columns
	took   int      // claims that the rule takes
	takes  error    // what went wrong, if anything, when claims were chosen
	by     error    // and when their keys were made
}

// cut returns what was taken so far, and makes t ready for what comes next: behind it, in the same memory, so that all is written once
// and stays where it is.
func (t *taken) cut() taken {
	out := *t
	*t = taken{}
	out.claims, t.claims = behind(out.claims)
	out.said, t.said = behind(out.said)
	out.keys, t.keys = behind(out.keys)
	out.counts, t.counts = behind(out.counts)
	out.rows, t.rows = behind(out.rows)
	return out
}

// partsAtOnce is for how many parts of a rule memory is taken at once.
const partsAtOnce = 16

// behind returns a list, and an empty one in the memory behind it, or in new memory where there is less left than the list takes.
func behind[T any](list []T) (whole, next []T) {
	n := len(list)
	if whole = list[:n:n]; cap(list)-n >= n {
		return whole, list[n:]
	}
	return whole, make([]T, 0, partsAtOnce*n)
}

// keyOf is one key of one claim.
type keyOf struct {
	hash  uint64
	claim int32
}

// sheetsAtOnce is how many sheets one goroutine looks at in one go.
const sheetsAtOnce = 32

// gather finds the claims that take part in each rule, and their keys, on several goroutines. It returns one list a rule;
// the parts of each come in the order of the sheets.
func (r *run) gather(ctx context.Context, w *rules.Worker, programs []*rules.Program) [][]taken {
	out := make([][]taken, len(programs))
	n := (len(r.sheets) + sheetsAtOnce - 1) / sheetsAtOnce
	for i := range out {
		out[i] = make([]taken, n)
	}
	byKind, briefly := make([][]int, len(claims.Kinds)), make([]bool, len(programs))
	for i, p := range programs {
		briefly[i] = p.Asks("only_durations")
	}
	for at, k := range claims.Kinds {
		for i, p := range programs {
			if p.May(k) && (p.Rule.Over != rules.OverFact || len(r.facts) > 0) && (r.corpus.total <= smallRun || !asksFew(p)) {
				byKind[at] = append(byKind[at], i)
			}
		}
	}
	listed := make([]bool, len(programs))
	for i, p := range programs {
		listed[i] = p.Rule.Over == rules.OverPair && !unlisted(p)
	}
	r.each(ctx, n, func() func(int) {
		g := gatherer{run: r, worker: w.Sibling(), programs: programs, byKind: byKind, briefly: briefly, listed: listed, into: make([]taken, len(programs)), waiting: make([]waitingClaims, len(programs))}
		return func(i int) {
			for s := i * sheetsAtOnce; s < min((i+1)*sheetsAtOnce, len(r.sheets)); s++ {
				g.sheet(s)
			}
			for k := range out {
				out[k][i] = g.into[k].cut()
			}
		}
	})
	return out
}

// each calls one function for every number below n, on as many goroutines as the run has jobs. Start makes the function of
// one goroutine.
func (r *run) each(ctx context.Context, n int, start func() func(i int)) { each(ctx, r.jobs, n, start) }

// each is the method of that name for any number of jobs.
func each(ctx context.Context, jobs, n int, start func() func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(jobs, n) {
		wg.Go(func() {
			f := start()
			for {
				i := int(next.Add(1)) - 1
				if i >= n || ctx.Err() != nil {
					return
				}
				f(i)
			}
		})
	}
	wg.Wait()
}

// inParts calls a function for every number below n, sheetsAtOnce of them on one goroutine in one go.
func inParts(jobs, n int, f func(i int)) {
	each(context.Background(), jobs, (n+sheetsAtOnce-1)/sheetsAtOnce, func() func(int) {
		return func(part int) {
			for i := part * sheetsAtOnce; i < min((part+1)*sheetsAtOnce, n); i++ {
				f(i)
			}
		}
	})
}

// atOnce calls functions on as many goroutines as there are jobs.
func atOnce(jobs int, parts ...func()) {
	each(context.Background(), jobs, len(parts), func() func(int) { return func(i int) { parts[i]() } })
}

// gatherer gathers claims for all rules on one goroutine.
type gatherer struct {
	*run
	worker   *rules.Worker
	programs []*rules.Program
	byKind   [][]int         // programs that may take a kind, by its place among claims.Kinds
	briefly  []bool          // by program: it takes claims of brief documents alone
	listed   []bool          // by program: an account lists what its claims agree on
	into     []taken         // by program
	last     claims.Claim    // reused from claim to claim
	lists    claims.Lists    // likewise
	said     uint64          // hash of what the last claim says, 0 until asked for
	plain    []byte          // likewise reused
	hashes   []uint64        // of the stories of a sheet
	story    int32           // which that is
	waiting  []waitingClaims // by program: of the sheet
}

// sheet gathers the claims of one sheet.
func (g *gatherer) sheet(s int) {
	sheet := &g.sheets[s]
	for k := range sheet.Len() {
		programs := g.byKind[sheet.KindAt(k)]
		if len(programs) == 0 {
			continue
		}
		c, n := g.skim(s, k), g.first[s]+int32(k)
		g.places[n] = uint64(c.Span.Start)<<32 | uint64(uint32(c.Span.End))
		for _, i := range programs {
			if g.into[i].takes != nil || g.briefly[i] && sheet.Words > fullLength {
				continue
			}
			if ok, err := g.programs[i].Accepts(g.worker, c); ok || err != nil {
				g.accepted(i, c, n, err)
			}
		}
	}
	for i := range g.waiting {
		g.takeWaiting(s, i)
	}
}

// skim reads a claim by its place in its sheet.
func (g *gatherer) skim(s, k int) *claims.Claim {
	g.sheets[s].Skim(k, &g.last, &g.lists)
	g.last.Stories = g.stories[s]
	g.worker.Next()
	g.said = 0
	return &g.last
}

// storied returns the hashes of the stories of a sheet.
func (g *gatherer) storied(sheet int32) []uint64 {
	if g.story != sheet || len(g.hashes) == 0 {
		g.story, g.hashes = sheet, g.hashes[:0]
		for _, story := range g.stories[sheet] {
			g.hashes = append(g.hashes, rules.StoryHash(story))
		}
	}
	return g.hashes
}

// accepted goes on with a claim that a rule accepts, or where asking it failed. After a failure it goes on only as far as it takes to tell which
// mistake comes first.
func (g *gatherer) accepted(program int, c *claims.Claim, n int32, err error) {
	p, t := g.programs[program], &g.into[program]
	if t.takes = err; err != nil || t.by != nil {
		return
	}
	t.took++
	if p.Rule.Over == rules.OverClaim {
		wrong := false
		if wrong, t.by = p.WhenClaim(g.worker, c); wrong && t.by == nil {
			t.claims = append(t.claims, n)
		}
		return
	}
	if !g.wait(program, c, n) {
		g.take(program, c, n)
	}
}

// take adds a claim that a rule accepts, with its keys.
func (g *gatherer) take(program int, c *claims.Claim, n int32) {
	p, t := g.programs[program], &g.into[program]
	if t.by != nil {
		return
	}
	if g.listed[program] {
		if g.said == 0 {
			g.said = g.saying(c)
		}
		t.said = append(t.said, g.said)
	}
	t.claims = append(t.claims, n)
	t.rows = p.Row(g.worker, c, t.rows)
	before := len(t.keys)
	if t.keys, t.by = p.Hashes(g.worker, c, g.storied(g.standsIn[n]), t.keys); t.by != nil {
		return
	}
	t.keys = t.keys[:min(len(t.keys), before+math.MaxUint16)] // what one rule may ask for by hostile expressions alone
	t.counts = append(t.counts, uint16(len(t.keys)-before))
}

// saying returns a hash that two claims have in common which say the same, never 0. Of words in any case and with any marks between them it is one:
// most quotations differ in their words, which are known anyhow.
func (g *gatherer) saying(c *claims.Claim) (hash uint64) {
	if inWords(c) {
		return max(1, g.worker.Digest(c))
	}
	hash, g.plain = saying(c, g.plain)
	return hash
}

// eachKey yields the keys of the claims.
func (t *taken) eachKey(yield func(keyOf) bool) {
	at := 0
	for i, n := range t.counts {
		for _, hash := range t.keys[at : at+int(n)] {
			if !yield(keyOf{hash, t.claims[i]}) {
				return
			}
		}
		at += int(n)
	}
}

// failure returns what went wrong first while a rule was gathered: the first mistake of its claims, else that of its by.
func failure(parts []taken) error {
	for i := range parts {
		if parts[i].takes != nil {
			return parts[i].takes
		}
	}
	for i := range parts {
		if parts[i].by != nil {
			return parts[i].by
		}
	}
	return nil
}
