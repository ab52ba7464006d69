package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
)

// ties is which documents tell the story of each other, where likeness tells which of them are alike. Of most rules over pairs only claims of such
// documents, or of one, can disagree.
type ties struct {
	first []int32 // by document: where those that tell its story begin in list; one more than there are documents; nil where nothing is told
	list  []int32 // ascending for each
}

// of returns the documents that tell the story of another one.
func (t *ties) of(doc int32) []int32 { return t.list[t.first[doc]:t.first[doc+1]] }

// findTies finds the documents that tell one story, of which it is told whether they are alike.
func (c *Corpus) findTies(sheets []claims.Sheet) ties {
	l := &c.likeness
	if l.open == nil {
		return ties{}
	}
	t := ties{first: make([]int32, len(sheets)+1)}
	var pairs [][2]int32
	for x := range int32(len(sheets)) {
		for _, y := range l.behind(x) {
			pairs = append(pairs, [2]int32{x, y})
		}
	}
	for x, d := range c.inOrder(sheets) {
		if d.group == nil {
			continue
		}
		for _, o := range d.group.members {
			if y := int32(o.index); int32(x) < y && l.tells(int32(x), y) && !l.alike(int32(x), y) && c.tellOneStory(d, o) {
				pairs = append(pairs, [2]int32{int32(x), y})
			}
		}
	}
	for _, p := range pairs {
		t.first[p[0]+1]++
		t.first[p[1]+1]++
	}
	for i := range sheets {
		t.first[i+1] += t.first[i]
	}
	t.list = make([]int32, 2*len(pairs))
	next := slices.Clone(t.first)
	for _, p := range pairs {
		for i, doc := range p {
			t.list[next[doc]] = p[1-i]
			next[doc]++
		}
	}
	for i := range int32(len(sheets)) {
		slices.Sort(t.of(i))
	}
	return t
}

// tying finds the claims of blocks that stand together with others of their document, or of those that tell its story.
type tying struct {
	met    []int32 // by document: the block, counted from 1, in which it was last met
	blocks int32
}

// tied leaves of a block the claims that may disagree with another one of it by a rule that asks for one story. Their order stays.
func (g *grouper) tied(block []int32) []int32 {
	if len(block) == 2 { // as most have
		if g.mayBeTied(g.standsIn[block[0]], g.standsIn[block[1]]) {
			return block
		}
		return nil
	}
	t, likeness := &g.tying, &g.corpus.likeness
	if t.met == nil {
		t.met = make([]int32, len(g.sheets))
	}
	t.blocks++
	var open [2]int // documents that are open by each reason
	last := int32(-1)
	for _, c := range block {
		if s := g.standsIn[c]; s != last {
			last, t.met[s] = s, t.blocks
			open[0] += int(likeness.open[s] & openByDate)
			open[1] += int(likeness.open[s] & openByNames / openByNames)
		}
	}
	n := 0
	for from := 0; from < len(block); {
		s, to := g.standsIn[block[from]], from+1
		for to < len(block) && g.standsIn[block[to]] == s {
			to++
		}
		by := likeness.open[s]
		if to-from > 1 || by&openByDate != 0 && open[0] > 1 || by&openByNames != 0 && open[1] > 1 || t.meets(g.corpus.ties.of(s)) {
			n += copy(block[n:], block[from:to])
		}
		from = to
	}
	return block[:n]
}

// meets reports whether one of some documents was met in the block.
func (t *tying) meets(docs []int32) bool {
	for _, o := range docs {
		if t.met[o] == t.blocks {
			return true
		}
	}
	return false
}

// mayBeTied reports whether two documents tell one story, or it is not known.
func (r *run) mayBeTied(x, y int32) bool {
	switch {
	case x == y:
		return true
	case r.corpus.likeness.tells(x, y):
		_, found := slices.BinarySearch(r.corpus.ties.of(x), y)
		return found
	}
	return r.groupOf[x] == r.groupOf[y] || !r.days[x].far(r.days[y]) // most are told by that, from memory that lies together
}

// tied reports whether two documents, by their numbers, tell one story.
func (c *pairCheck) tied(x, y int32) bool {
	return c.mayBeTied(x, y) && (x == y || c.corpus.likeness.tells(x, y) || c.corpus.oneStory(c.infos[x], c.infos[y]))
}

// days are those on which a document was published, the first and the last that may be; both 0 when that is unknown.
type days struct{ from, to when.Date }

// publishedOn returns the days of sheets.
func publishedOn(sheets []claims.Sheet) []days {
	out := make([]days, len(sheets))
	for i := range sheets {
		out[i] = daysOf(&sheets[i])
	}
	return out
}

func daysOf(s *claims.Sheet) days {
	if !s.Published.Known() {
		return days{}
	}
	return days{s.Published.Period.From, s.Published.Period.To}
}

// far reports that two documents were published too far from each other to tell one story, unless a third one ties them together.
func (d days) far(o days) bool {
	return d != days{} && o != days{} && (d.from > o.to+storyDays || o.from > d.to+storyDays)
}
