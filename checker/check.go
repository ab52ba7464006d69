package checker

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// Options say how a run is made. The zero value is the default.
type Options struct {
	Jobs int // blocks checked at once; 0 for one a processor

	// Rename gives the path by which fingerprints know a document, so that they do not depend on the folder from which
	// a run is started; nil keeps paths as they are.
	Rename func(path string) string

	// Observe is called when a rule begins; what it returns is called with what the rule did when it is through. Rules run one after
	// the other. nil observes nothing.
	Observe func(rule string) (done func(RuleCount))

	// Ignores keeps rules from being reported for whole documents, besides the directives that stand in them.
	Ignores []PathIgnore
}

// Check compares the claims of all sheets by all programs. Sheets may come in any order; the result does not depend on
// it or on Options.Jobs. Rules that fail while running are named in Result.Errors and the others go on. The error is
// that of the context alone.
func Check(ctx context.Context, lex *lexicon.Lexicon, sheets []claims.Sheet, programs []*rules.Program, opt Options) (*Result, error) {
	sheets = slices.Clone(sheets)
	slices.SortFunc(sheets, func(a, b claims.Sheet) int { return cmp.Compare(a.Path, b.Path) })
	r := &run{corpus: NewCorpus(lex, sheets), sheets: sheets, jobs: opt.Jobs, rename: opt.Rename, ignores: newIgnores(sheets, opt.Ignores), skipped: map[string]int{}}
	if r.jobs <= 0 {
		r.jobs = runtime.GOMAXPROCS(0)
	}
	if r.rename == nil {
		r.rename = func(path string) string { return path }
	}
	for i := range sheets {
		stories := r.corpus.StoryKeys(sheets[i].Path)
		for k := range sheets[i].Claims {
			sheets[i].Claims[k].Stories = stories
		}
	}
	res := &Result{Sheets: sheets, Account: Account{Documents: len(sheets), Claims: countKinds(sheets)}}
	for _, p := range programs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		res.Findings = append(res.Findings, r.observed(ctx, p, opt.Observe)...)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	all := slices.Concat(res.Findings, r.ignored)
	res.Findings = yield(res.Findings, all, programs)
	res.Account.Ignored = len(yield(r.ignored, all, programs))
	res.Warnings = r.ignores.warnings(programs)
	sortFindings(res.Findings)
	res.Account.Compared, res.Account.Agreed = int(r.compared.Load()), int(r.agreed.Load())
	res.Account.Agreements = r.agreements()
	res.Account.Skipped = r.skips()
	res.Errors = r.failures
	return res, nil
}

// RuleCount says what a rule had to do in a run.
type RuleCount struct {
	Claims   int // that take part in it
	Compared int // pairs that it was asked about
	Findings int // before others take precedence
}

// observed runs one rule and tells the observer what it did.
func (r *run) observed(ctx context.Context, p *rules.Program, observe func(string) func(RuleCount)) []Finding {
	if observe == nil {
		return r.rule(ctx, p)
	}
	done, before := observe(p.Rule.ID), r.compared.Load()
	r.taken = 0
	found := r.rule(ctx, p)
	done(RuleCount{Claims: r.taken, Compared: int(r.compared.Load() - before), Findings: len(found)})
	return found
}

// run is the state of one run. Its fields are guarded by mu or atomic where several goroutines reach them.
type run struct {
	corpus   *Corpus
	sheets   []claims.Sheet
	jobs     int
	rename   func(path string) string
	ignores  *ignores
	ignored  []Finding // what directives keep from being reported
	taken    int       // claims that take part in the rule that runs
	compared atomic.Int64
	agreed   atomic.Int64

	mu       sync.Mutex
	failures []Failure
	skipped  map[string]int
	equal    []pair // linked pairs that agree
}

// pair is two claims that a rule was asked about.
type pair struct{ a, b *claims.Claim }

func countKinds(sheets []claims.Sheet) map[string]int {
	out := map[string]int{}
	for i := range sheets {
		for k := range sheets[i].Claims {
			out[string(sheets[i].Claims[k].Kind)]++
		}
	}
	return out
}

// rule runs one rule over all claims.
func (r *run) rule(ctx context.Context, p *rules.Program) []Finding {
	w := rules.NewWorker(r.corpus)
	g, err := r.gather(ctx, w, p)
	if err != nil {
		r.fail(err, p.Rule.ID)
		return nil
	}
	r.taken = len(g.claims)
	if p.Rule.Over == rules.OverClaim {
		return r.each(w, p, g.claims)
	}
	hits := r.parallel(ctx, w, p, r.blocks(p, g))
	if p.Rule.Over == rules.OverGroup {
		return r.groups(w, p, hits)
	}
	return r.merge(w, p, hits)
}

// each asks a rule about every claim alone.
func (r *run) each(w *rules.Worker, p *rules.Program, taken []*claims.Claim) []Finding {
	var out []Finding
	for _, c := range taken {
		wrong, err := p.WhenClaim(w, c)
		if err != nil {
			r.fail(err, p.Rule.ID)
			return out
		}
		if wrong {
			out = append(out, r.heeded(p.Rule.ID, r.finding(w, p, []*claims.Claim{c}, nil, c), c)...)
		}
	}
	return out
}

// hit is what one block gave: the pairs that disagree, or a group.
type hit struct {
	pairs []pair
	group []*claims.Claim
}

// parallel checks blocks on several goroutines; the hits come back in the order of the blocks.
func (r *run) parallel(ctx context.Context, w *rules.Worker, p *rules.Program, b *blocks) []hit {
	hits := make([]hit, len(b.list))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(r.jobs, len(b.list)) {
		wg.Go(func() {
			c := blockCheck{run: r, worker: w.Sibling(), program: p, blocks: b}
			for {
				i := int(next.Add(1)) - 1
				if i >= len(b.list) || ctx.Err() != nil {
					return
				}
				h, err := c.check(&b.list[i])
				if err != nil {
					r.fail(err, p.Rule.ID)
				}
				hits[i] = h
			}
		})
	}
	wg.Wait()
	return hits
}

// fail records a rule that could not be evaluated. One failure a rule is enough.
func (r *run) fail(err error, id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	f := Failure{Path: "rule " + id, Message: err.Error()}
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
