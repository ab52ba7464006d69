package checker

import (
	"context"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/rules"
)

// numbered is two claims by their numbers, the first by path and place first.
type numbered struct{ a, b int32 }

// hits is what a few claims gave that were held against others.
type hits struct {
	wrong []numbered // pairs that disagree
	equal []numbered // linked pairs that agree and are listed
}

// How many claims one goroutine holds against others in one go: most, and how many turns the claims of a small rule make nevertheless, so that
// none is left to wait for the other.
const (
	claimsAtOnce = 256
	leastTurns   = 64
)

// turnOf returns how many of so many claims are held against others in one go.
func turnOf(members int) int { return min(claimsAtOnce, members/leastTurns+1) }

// pairs asks a rule about every two claims that meet in a block, on several goroutines. The hits come back in the order
// in which claims take their turns.
func (r *run) pairs(ctx context.Context, p *rules.Program, b *blocks) []hits {
	turn := turnOf(len(b.members))
	out := make([]hits, (len(b.members)+turn-1)/turn)
	r.each(ctx, len(out), func() func(int) {
		c := r.pairCheck()
		c.begin(p, b)
		return func(i int) {
			c.hits = hits{}
			r.guard(p.Rule.ID, func() {
				for m := i * turn; m < min((i+1)*turn, len(b.members)) && c.failed == nil; m++ {
					c.member(int32(m))
				}
			})
			out[i] = c.hits
			if c.failed != nil {
				r.fail(c.failed, p.Rule.ID)
			}
			r.compared.Add(c.compared)
			r.agreed.Add(c.agreed)
			c.compared, c.agreed, c.failed = 0, 0, nil
		}
	})
	for _, c := range r.checks {
		if c.busy {
			c.end()
		}
	}
	return out
}

// pairCheck asks a rule about pairs on one goroutine.
type pairCheck struct {
	*run
	corpus  *Corpus // that of the run, which remembers for this goroutine
	worker  *rules.Worker
	busy    bool // a goroutine has it; guarded by run.mu
	program *rules.Program
	blocks  *blocks

	asked    []asked // by member
	once     []once  // by member: where it was last met in a common block; of rules by runs of words
	partners []int32
	known    []known        // by member
	words    []*rules.Texts // by member: of its words, kept when the rest is forgotten; nil until some are kept
	held     []int32        // members that are known
	spare    []*heldClaim   // memory of claims that are forgotten
	texts    int            // bytes that are known of the words of members
	own      rules.Row      // of the member that is held against others
	other    rules.Row      // and of one of those
	hits     hits
	compared int64
	agreed   int64
	failed   error

	unlisted bool // see there
	brief    bool // only claims of documents can disagree neither of which is long
	oneStory bool // only claims of documents that tell one story can disagree, or agree
}

// asked is what is asked of a member whenever it is met. It lies together: members are met in no order, and far more often than they are compared.
type asked struct {
	differ uint64 // what must differ for two to disagree; 0 when nothing is known or the rest is listed
	met    int32  // the member, counted from 1, that it was last held against
	of     int32  // its document; of a member that can disagree with none of another story its complement, which is below 0
}

// sheet returns the document of the member.
func (a *asked) sheet() int32 { return a.of ^ a.of>>31 }

// bound reports whether two such members can disagree only where their documents have a story in common.
func (a *asked) bound() bool { return a.of < 0 }

// known is what was found out of a member.
type known struct {
	claim *heldClaim
	view  *rules.Claim
}

// heldClaim is a claim with memory for its lists.
type heldClaim struct {
	claims.Claim
	lists claims.Lists
}

// pairCheck returns one that no goroutine uses. It brings along its memory from earlier rules.
func (r *run) pairCheck() *pairCheck {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range r.checks {
		if !c.busy {
			c.busy = true
			return c
		}
	}
	corpus := r.corpus.remembering()
	c := &pairCheck{run: r, corpus: corpus, worker: rules.NewWorker(corpus), busy: true}
	c.own.Names, c.other.Names = c, c
	r.checks = append(r.checks, c)
	return c
}

// begin takes up a rule and its blocks.
func (c *pairCheck) begin(p *rules.Program, b *blocks) {
	c.program, c.blocks = p, b
	c.known = cleared(c.known, len(b.members))
	c.asked = slices.Grow(c.asked[:0], len(b.members))
	for _, m := range b.members {
		c.asked = append(c.asked, asked{of: c.standsIn[m]})
	}
	if p.ByRuns() {
		c.once = cleared(c.once, len(b.members))
	}
	c.unlisted = unlisted(p)
	c.words = c.words[:0]
	c.brief = !c.everyPair && slices.ContainsFunc(ofBriefDocuments, p.Asks)
	if c.oneStory = c.boundToStory(p); c.everyPair {
		return
	}
	if may := p.MayCross(); may != nil && c.unlisted && c.corpus.total > smallRun {
		for m := range c.asked {
			if a := &c.asked[m]; !may(b.row(int32(m))) {
				a.of = ^a.of
			}
		}
	}
	if cell := p.Differ(); cell >= 0 && c.unlisted {
		for m := range c.asked {
			c.asked[m].differ = b.row(int32(m))[cell]
		}
	}
}

// boundToStory reports whether claims are held against each other by a rule only where their documents tell one story.
func (r *run) boundToStory(p *rules.Program) bool {
	return r.corpus.total > smallRun && !r.everyPair && asksStory(p)
}

// asksStory reports whether two claims can disagree by a rule, or agree, only where their documents tell one story.
func asksStory(p *rules.Program) bool {
	if p.Asks("mixed_up") || p.Asks("slip") {
		return !slices.ContainsFunc(claims.Kinds, func(k claims.Kind) bool { return p.May(k) && speaksForItself(k) && k != claims.Name })
	}
	return (p.Asks("linked") || p.Asks("only_figures") || p.Asks("only_dates") || p.Asks("only_ordinals") || p.Asks("only_places") || p.Asks("only_durations") || p.Asks("only_matters") || asksFew(p)) && !slices.ContainsFunc(claims.Kinds, func(k claims.Kind) bool { return p.May(k) && speaksForItself(k) })
}

// asksFew reports whether a rule is asked of runs of few documents alone.
func asksFew(p *rules.Program) bool {
	return p.Asks("misspelt") || p.Asks("odd_one_out") || p.Asks("same_slot") || p.Asks("parts_of_one")
}

// end gives back what is known of members.
func (c *pairCheck) end() {
	c.forget()
	clear(c.known)
	clear(c.words)
	c.texts, c.blocks, c.program, c.busy = 0, nil, nil, false
}

// cleared returns n zero values, in the memory of s where there is enough of it.
func cleared[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// How many members a goroutine knows of before it forgets them all, and how many bytes of their words.
const (
	maxKnown = 1 << 11
	maxTexts = 32 << 20
)

// member holds a claim against all those of later turns that it meets in a block, each once.
func (c *pairCheck) member(i int32) {
	if len(c.held) > maxKnown {
		c.forget()
	}
	c.partners = c.partners[:0]
	c.meet(i)
	if len(c.partners) == 0 {
		return
	}
	c.row(i, &c.own)
	for _, j := range c.partners {
		if c.failed == nil {
			c.pair(i, j)
		}
	}
}

// meet finds the members of later turns that a member may disagree with. There are a dozen that it may not for each of them, so that what is
// the same for all is looked up before.
func (c *pairCheck) meet(i int32) {
	b, asked, turn := c.blocks, c.asked, i+1
	own := asked[i]
	of := meeting{sheet: own.sheet(), bound: own.bound()}
	for k := b.from[i]; k < b.from[i+1]; k++ {
		block := b.of[k]
		common := b.common != nil && b.common[block]
		for _, j := range b.block(block)[1+b.at[k]:] {
			other := &asked[j]
			switch {
			case other.met == turn:
			case own.differ != 0 && other.differ == own.differ: // they have in common what must differ for them to disagree, and nothing else is asked of them
			case common && !c.again(i, j, b.keys[block]):
			default:
				other.met = turn
				if y := other.sheet(); y == of.sheet || c.near(&of, y) && (of.shares || !of.bound || !other.bound()) {
					c.partners = append(c.partners, j)
				}
			}
		}
	}
}

// meeting is a member that is held against others, and what is known of the document that was last held against its own: most have several claims
// that meet it.
type meeting struct {
	sheet int32
	bound bool // see asked

	last   int32 // the number of that document, counted from 1
	tied   bool  // it tells the same story, or nobody asks
	shares bool  // it has a story in common with its own; not known where the member is not bound
}

// near reports whether claims of a document may disagree with a member of another one as far as both must tell one story, and notes what else is
// asked of them.
func (c *pairCheck) near(of *meeting, sheet int32) bool {
	if of.last != sheet+1 {
		of.last = sheet + 1
		of.tied = !c.oneStory || c.tied(of.sheet, sheet)
		of.shares = of.tied && of.bound && c.tales[of.sheet].Share(c.tales[sheet])
	}
	return of.tied
}

// once is that a member was met under a common key.
type once struct {
	by  int32 // the member, counted from 1, that met it
	key int32
}

// again reports whether two members that meet under a common key have met under another one before.
func (c *pairCheck) again(i, j, key int32) bool {
	if o := c.once[j]; o.by == i+1 && o.key != key {
		return true
	}
	c.once[j] = once{i + 1, key}
	return false
}

// pair holds a claim, of which own is the row, against another.
func (c *pairCheck) pair(i, j int32) {
	x, y, one := c.blocks.members[i], c.blocks.members[j], c.sheetOf(i) == c.sheetOf(j)
	if one && c.places[x] == c.places[y] {
		return
	}
	c.compared++
	c.row(j, &c.other)
	a, b := &c.own, &c.other
	if x > y {
		i, j, x, y, a, b = j, i, y, x, b, a
	}
	wrong, known := false, c.brief && (c.long(i) || c.long(j))
	if !known {
		wrong, known = c.program.Settled(a, b)
	}
	if !known {
		var err error
		if wrong, err = c.program.Disagree(c.worker, c.view(i), c.view(j)); err != nil {
			c.failed = err
			return
		}
	}
	if wrong {
		c.hits.wrong = append(c.hits.wrong, numbered{x, y})
		return
	}
	if !one && !c.unlisted {
		c.agree(i, j)
	}
}

// long reports whether the document of a member is.
func (c *pairCheck) long(m int32) bool { return c.sheets[c.sheetOf(m)].Words > longText }

// sheetOf returns the document of a member.
func (c *pairCheck) sheetOf(m int32) int32 { return c.asked[m].sheet() }

// row fills in the row of a member.
func (c *pairCheck) row(m int32, r *rules.Row) {
	r.Cells, r.Stories, r.Worker, r.Claim = c.blocks.row(m), c.tales[c.sheetOf(m)], c.worker, m
}

// Name returns the name that a member gives.
func (c *pairCheck) Name(m int32) names.Name {
	if k := c.known[m].claim; k != nil {
		return k.Value.Name
	}
	s := c.sheetOf(m)
	return c.sheets[s].Name(int(c.blocks.members[m] - c.first[s]))
}

// agree notes a pair that says the same of the same thing in two documents.
func (c *pairCheck) agree(i, j int32) {
	if c.blocks.said[i] != c.blocks.said[j] {
		return
	}
	x, y := c.claim(i), c.claim(j)
	if inWords(x) && canonical(x) != canonical(y) {
		return
	}
	if !listed(x) || x.Kind == claims.Duration && x.Measure != y.Measure || !c.corpus.Linked(x, y) {
		return // two days without sleep are no two-day meeting
	}
	c.agreed++
	c.hits.equal = append(c.hits.equal, numbered{c.blocks.members[i], c.blocks.members[j]})
}

// claim returns the claim of a member.
func (c *pairCheck) claim(i int32) *claims.Claim {
	k := &c.known[i]
	if k.claim == nil {
		k.claim = c.spareClaim()
		s := c.sheetOf(i)
		c.sheets[s].Skim(int(c.blocks.members[i]-c.first[s]), &k.claim.Claim, &k.claim.lists)
		k.claim.Stories = c.stories[s]
		c.held = append(c.held, i)
	}
	return &k.claim.Claim
}

// spareClaim returns memory for a claim.
func (c *pairCheck) spareClaim() *heldClaim {
	n := len(c.spare)
	if n == 0 {
		return new(heldClaim)
	}
	out := c.spare[n-1]
	c.spare = c.spare[:n-1]
	return out
}

// view returns what expressions see of a member.
func (c *pairCheck) view(i int32) *rules.Claim {
	k := &c.known[i]
	if k.view == nil {
		var known *rules.Texts
		if len(c.words) > 0 {
			known = c.words[i]
		}
		k.view = c.worker.View(c.claim(i), known, c.tales[c.sheetOf(i)])
	}
	return k.view
}

// forget forgets what is known of all members, but for what is costly to find out again.
func (c *pairCheck) forget() {
	for _, i := range c.held {
		k := &c.known[i]
		if k.view != nil {
			c.keep(i, c.worker.Forget(k.view))
		}
		c.spare = append(c.spare, k.claim)
		k.claim, k.view = nil, nil
	}
	c.held = c.held[:0]
	if c.texts > maxTexts {
		clear(c.words)
		c.texts = 0
	}
}

// keep keeps what is known of the words of a member, if anything.
func (c *pairCheck) keep(i int32, t *rules.Texts) {
	if t == nil {
		return
	}
	if len(c.words) == 0 {
		c.words = cleared(c.words, len(c.known))
	}
	if c.words[i] != t {
		c.words[i] = t
		c.texts += t.Size()
	}
}
