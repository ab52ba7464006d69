package checker

import (
	"context"
	"slices"

	"github.com/factlint/factlint/claims"
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
func (r *run) pairs(ctx context.Context, w *rules.Worker, p *rules.Program, b *blocks) []hits {
	turn := turnOf(len(b.members))
	out := make([]hits, (len(b.members)+turn-1)/turn)
	r.each(ctx, len(out), func() func(int) {
		c := r.pairCheck(w)
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
	worker  *rules.Worker
	busy    bool // a goroutine has it; guarded by run.mu
	program *rules.Program
	blocks  *blocks

	sheetOf  []int32 // by member: its document
	met      []int32 // the member, counted from 1, that each member was last held against
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

	unlisted bool     // see there
	across   []bool   // by member: it may disagree with one of another story; nil when any may
	oneStory bool     // only claims of documents that tell one story can disagree, or agree
	differ   []uint64 // by member: what must differ for two to disagree; nil when nothing is known or the rest is listed
	tie      tie
}

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
func (r *run) pairCheck(w *rules.Worker) *pairCheck {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range r.checks {
		if !c.busy {
			c.busy = true
			return c
		}
	}
	c := &pairCheck{run: r, worker: w.Sibling(), busy: true}
	r.checks = append(r.checks, c)
	return c
}

// begin takes up a rule and its blocks.
func (c *pairCheck) begin(p *rules.Program, b *blocks) {
	c.program, c.blocks = p, b
	c.met, c.known = cleared(c.met, len(b.members)), cleared(c.known, len(b.members))
	c.sheetOf = slices.Grow(c.sheetOf[:0], len(b.members))
	for m := range b.members {
		c.sheetOf = append(c.sheetOf, c.standsIn[b.members[m]])
	}
	if p.ByRuns() {
		c.once = cleared(c.once, len(b.members))
	}
	c.unlisted = unlisted(p)
	c.words = c.words[:0]
	c.differ, c.across = c.differ[:0], c.across[:0]
	if c.oneStory = c.corpus.total > smallRun && asksStory(p) && !c.everyPair; c.everyPair {
		return
	}
	if may := p.MayCross(); may != nil && c.unlisted && c.corpus.total > smallRun {
		c.across = slices.Grow(c.across, len(b.members))
		for m := range b.members {
			c.across = append(c.across, may(b.row(int32(m))))
		}
	}
	if cell := p.Differ(); cell >= 0 && c.unlisted {
		c.differ = slices.Grow(c.differ, len(b.members))
		for m := range b.members {
			c.differ = append(c.differ, b.row(int32(m))[cell])
		}
	}
}

// asksStory reports whether two claims can disagree by a rule, or agree, only where their documents tell one story.
func asksStory(p *rules.Program) bool {
	if p.Asks("mixed_up") || p.Asks("slip") {
		return !slices.ContainsFunc(claims.Kinds, func(k claims.Kind) bool { return p.May(k) && speaksForItself(k) && k != claims.Name })
	}
	return (p.Asks("linked") || p.Asks("only_figures") || p.Asks("only_dates") || p.Asks("only_ordinals") || p.Asks("only_places") || p.Asks("only_durations") || p.Asks("odd_one_out")) && !slices.ContainsFunc(claims.Kinds, func(k claims.Kind) bool { return p.May(k) && speaksForItself(k) })
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
	b, met, differs, turn := c.blocks, c.met, c.differ, i+1
	differ := uint64(0)
	if len(differs) > 0 {
		differ = differs[i]
	}
	of := meeting{sheet: c.sheetOf[i], tale: c.tales[c.sheetOf[i]], free: len(c.across) == 0 || c.across[i]}
	for k := b.from[i]; k < b.from[i+1]; k++ {
		block := b.of[k]
		common := b.common != nil && b.common[block]
		for _, j := range b.block(block)[1+b.at[k]:] {
			switch {
			case met[j] == turn:
			case differ != 0 && differs[j] == differ: // they have in common what must differ for them to disagree, and nothing else is asked of them
			case common && !c.again(i, j, b.keys[block]):
			default:
				met[j] = turn
				if c.mayDisagree(&of, j) {
					c.partners = append(c.partners, j)
				}
			}
		}
	}
}

// meeting is what the others are asked to have in common with a member by the stories that their documents tell.
type meeting struct {
	sheet int32
	tale  *rules.Stories
	free  bool // it may disagree with one of another story

	last int32 // the document that was last held against its own, counted from 1: most have several claims that meet
	tied bool  // it tells the same story
}

// mayDisagree reports whether two members may by the stories that their documents tell.
func (c *pairCheck) mayDisagree(of *meeting, j int32) bool {
	y := c.sheetOf[j]
	switch {
	case of.sheet == y:
		return true
	case !of.free && !c.across[j] && !of.tale.Share(c.tales[y]):
		return false
	case !c.oneStory:
		return true
	}
	if of.last != y+1 {
		of.last, of.tied = y+1, c.tied(of.sheet, y)
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
	x, y, one := c.blocks.members[i], c.blocks.members[j], c.sheetOf[i] == c.sheetOf[j]
	if one && c.places[x] == c.places[y] {
		return
	}
	c.compared++
	c.row(j, &c.other)
	a, b := &c.own, &c.other
	if x > y {
		i, j, x, y, a, b = j, i, y, x, b, a
	}
	wrong, known := c.program.Settled(a, b)
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

// row fills in the row of a member.
func (c *pairCheck) row(m int32, r *rules.Row) {
	r.Cells, r.Stories, r.Worker = c.blocks.row(m), c.tales[c.sheetOf[m]], c.worker
}

// agree notes a pair that says the same of the same thing in two documents.
func (c *pairCheck) agree(i, j int32) {
	if c.blocks.said[i] != c.blocks.said[j] {
		return
	}
	x, y := c.claim(i), c.claim(j)
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
		s := c.sheetOf[i]
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
		k.view = c.worker.View(c.claim(i), known)
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
