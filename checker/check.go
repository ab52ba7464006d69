package checker

import (
	"cmp"
	"context"
	"fmt"
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
	// a run is started; nil keeps paths as they are. It is called by one goroutine at a time.
	Rename func(path string) string

	// Observe is called when a part of a rule begins; what it returns is called with what that part did when it is through. It is called
	// by several goroutines, several times for a rule. nil observes nothing.
	Observe func(rule string) (done func(RuleCount))

	// Rest is called now and then when nothing of the run is under way, and much that was found is needed no more. It says whether
	// claims are gathered next. nil is for nobody who minds.
	Rest func(gathers bool)

	// Facts are what is known to be true, as claims.FactSheets returns them. Documents are held against them by rules over
	// facts; they are no documents and not compared with each other.
	Facts []claims.Sheet

	// Ignores keeps rules from being reported for whole documents, besides the directives that stand in them.
	Ignores []PathIgnore

	// Off lists rules that there are and that take no part in the run: what ignores them is neither unused nor mistyped.
	Off []string

	// Unlisted leaves Account.Agreements empty, for those who do not show them. What agrees is counted all the same.
	Unlisted bool

	everyPair bool // tests: also ask rules about pairs that are known beforehand to agree
	portion   int  // tests: for how many claims all rules are gathered for at once; 0 for claimsAPortion
}

// Check compares the claims of all sheets by all programs. Sheets may come in any order; the result does not depend on
// it or on Options.Jobs. Rules that fail while running are named in Result.Errors and the others go on. The error is
// that of the context alone.
func Check(ctx context.Context, lex *lexicon.Lexicon, sheets []claims.Sheet, programs []*rules.Program, opt Options) (*Result, error) {
	r := newRun(lex, sheets, opt)
	sheets = r.sheets
	res := &Result{Sheets: sheets, Account: Account{Documents: len(sheets)}}
	w := rules.NewWorker(r.corpus)
	var tasks []task
	for portion := range r.portions(programs) {
		if tasks != nil {
			r.rest(true)
		}
		tasks = r.tasks(ctx, w, portion)
		r.rest(false)
		for i := range tasks {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			res.Findings = append(res.Findings, r.observed(ctx, w, &tasks[i])...)
			tasks[i] = task{}
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	atOnce(r.jobs,
		func() {
			if !opt.Unlisted {
				res.Account.Agreements = r.agreements()
			}
		},
		func() {
			all := slices.Concat(res.Findings, r.ignored)
			res.Findings = yield(res.Findings, all, programs)
			res.Account.Ignored = len(yield(r.ignored, all, programs))
			sortFindings(res.Findings)
			res.Findings = onceTold(res.Findings)
		},
		func() { res.Account.Claims = countKinds(sheets) },
	)
	res.Warnings = r.ignores.warnings(programs, opt.Off)
	res.Account.Compared, res.Account.Agreed = int(r.compared.Load()), int(r.agreed.Load())
	res.Account.Skipped = r.skips()
	res.Errors = r.failures.inOrder(programs)
	return res, nil
}

// newRun numbers the claims and stories of sheets, which are brought into the order of their paths.
func newRun(lex *lexicon.Lexicon, sheets []claims.Sheet, opt Options) *run {
	sheets = slices.Clone(sheets)
	for i := range sheets {
		sheets[i].Pack()
	}
	slices.SortFunc(sheets, func(a, b claims.Sheet) int { return cmp.Compare(a.Path, b.Path) })
	jobs := opt.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	r := &run{corpus: newCorpus(lex, sheets, jobs), sheets: sheets, jobs: jobs, ignores: newIgnores(sheets, opt.Ignores), skipped: map[string]int{}, observe: opt.Observe, rest: opt.Rest, everyPair: opt.everyPair, portion: cmp.Or(opt.portion, claimsAPortion)}
	if r.rest == nil {
		r.rest = func(bool) {}
	}
	r.facts = slices.Clone(opt.Facts)
	slices.SortFunc(r.facts, func(a, b claims.Sheet) int { return cmp.Compare(a.Path, b.Path) })
	r.corpus.addFacts(r.facts)
	if r.rename = oneByOne(opt.Rename); r.rename == nil {
		r.rename = func(path string) string { return path }
	}
	for i := range sheets {
		r.first = append(r.first, r.claims)
		r.claims += int32(sheets[i].Len())
		r.infos = append(r.infos, r.corpus.docs[sheets[i].Path])
	}
	r.standsIn, r.places = make([]int32, 0, r.claims), make([]uint64, r.claims)
	for i := range sheets {
		for range sheets[i].Len() {
			r.standsIn = append(r.standsIn, int32(i))
		}
	}
	r.groupOf, r.days = numberGroups(r.infos), publishedOn(sheets)
	r.line = r.inLine()
	atOnce(jobs,
		func() {
			for i := range sheets {
				r.stories = append(r.stories, r.corpus.StoryKeys(sheets[i].Path))
			}
		},
		func() { r.tales = r.numberStories() },
	)
	return r
}

// oneByOne returns a function that goroutines may call at once and that calls f for one after the other; nil for nil.
func oneByOne(f func(string) string) func(string) string {
	if f == nil {
		return nil
	}
	var mu sync.Mutex
	return func(s string) string {
		mu.Lock()
		defer mu.Unlock()
		return f(s)
	}
}

// run is the state of one run. Its fields are guarded by mu or atomic where several goroutines reach them.
type run struct {
	corpus   *Corpus
	sheets   []claims.Sheet
	first    []int32          // the number of the first claim of each sheet
	standsIn []int32          // the sheet of each claim
	places   []uint64         // where each begins and ends, of those that were gathered: two of one place are not held against each other
	stories  [][]string       // the story keys of each sheet
	tales    []*rules.Stories // their numbers
	infos    []*docInfo       // what the corpus knows of each sheet
	groupOf  []int32          // the group of documents on one story that each sheet belongs to
	days     []days           // when each sheet was published
	line     line             // the sheets in the order of both
	claims   int32            // how many there are
	facts    []claims.Sheet   // what is known to be true
	jobs     int
	rename   func(path string) string
	ignores  *ignores
	ignored  []Finding // what directives keep from being reported
	observe  func(string) func(RuleCount)
	rest     func(bool)
	compared atomic.Int64
	agreed   atomic.Int64

	everyPair bool // see Options
	portion   int  // likewise

	tiedTo []int32 // see hangTogether

	mu       sync.Mutex
	failures failures
	skipped  map[string]int
	equal    []numbered   // linked pairs that agree
	checks   []*pairCheck // one a goroutine
	groupers []*grouper   // those that no goroutine uses
}

// pair is two claims that a rule was asked about.
type pair struct{ a, b *claims.Claim }

func countKinds(sheets []claims.Sheet) map[string]int {
	counts := make([]int, len(claims.Kinds))
	for i := range sheets {
		for k := range sheets[i].Len() {
			counts[sheets[i].KindAt(k)]++
		}
	}
	out := map[string]int{}
	for at, n := range counts {
		if n > 0 {
			out[string(claims.Kinds[at])] = n
		}
	}
	return out
}

// claim returns a claim by its number: a new one each time. Claims are numbered from 0 on by path and place.
func (r *run) claim(n int32) *claims.Claim {
	c := new(claims.Claim)
	r.read(n, c)
	return c
}

// read fills in c with a claim by its number.
func (r *run) read(n int32, c *claims.Claim) {
	s := r.sheetOf(n)
	r.sheets[s].Read(int(n-r.first[s]), c)
	c.Stories = r.stories[s]
}

// sheetOf returns the sheet in which a claim stands.
func (r *run) sheetOf(n int32) int { return int(r.standsIn[n]) }

// numberGroups numbers the groups of documents that tell one story, in the order of the sheets. A sheet that is in none has its own.
func numberGroups(infos []*docInfo) []int32 {
	numbers := map[*storyGroup]int32{}
	out := make([]int32, len(infos))
	for i, d := range infos {
		out[i] = int32(i)
		if d.group == nil {
			continue
		}
		if n, ok := numbers[d.group]; ok {
			out[i] = n
		} else {
			numbers[d.group] = out[i]
		}
	}
	return out
}

// numberStories numbers what StoryKeys names for each sheet.
func (r *run) numberStories() []*rules.Stories {
	out := make([]*rules.Stories, len(r.infos))
	paths := uint32(len(out))
	for i, d := range r.infos {
		list := make([]uint32, 1, 2+len(d.keys))
		list[0] = uint32(d.index)
		if d.group != nil {
			list = append(list, paths+uint32(r.groupOf[i]))
		}
		for _, id := range d.keys {
			list = append(list, 2*paths+uint32(id))
		}
		out[i] = rules.NewStories(list)
	}
	return out
}

// single makes findings of the claims that a rule objects to.
func (r *run) single(w *rules.Worker, p *rules.Program, parts []taken) []Finding {
	var out []Finding
	for i := range parts {
		for _, n := range parts[i].claims {
			c := r.claim(n)
			out = append(out, r.heeded(p.Rule.ID, r.finding(w, p, []*claims.Claim{c}, nil, c), c)...)
		}
	}
	return out
}

// groups asks a rule about every block, and makes a finding of each that it objects to.
func (r *run) groups(ctx context.Context, w *rules.Worker, p *rules.Program, b *blocks) []Finding {
	wrong := make([]bool, b.size())
	group := func(i int) []*claims.Claim {
		list := b.block(int32(i))
		cs := make([]*claims.Claim, len(list))
		for k, m := range list {
			cs[k] = r.claim(b.members[m])
		}
		return cs
	}
	r.each(ctx, b.size(), func() func(int) {
		w := w.Sibling()
		return func(i int) {
			r.guard(p.Rule.ID, func() {
				var err error
				if wrong[i], err = p.WhenGroup(w, group(i)); err != nil {
					r.fail(err, p.Rule.ID)
				}
			})
		}
	})
	var out []Finding
	for i := range wrong {
		if wrong[i] {
			cs := group(i)
			out = append(out, r.heeded(p.Rule.ID, r.finding(w, p, cs, nil, cs...), cs...)...)
		}
	}
	return out
}

// guard runs a part of a rule. A panic is a failure of that rule and ends no run: all the other rules can still be checked.
func (r *run) guard(id string, part func()) {
	defer func() {
		if e := recover(); e != nil {
			r.fail(fmt.Errorf("could not be evaluated, which is a mistake in factlint: %v", e), id)
		}
	}()
	part()
}
