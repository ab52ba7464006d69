package checker

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"

	"github.com/factlint/factlint/rules"
)

// maxBlock is how many claims may share a key for all of them to be compared with each other. In a larger block each is compared
// with its neighbours, see [run.split] and [run.most].
const maxBlock = 64

// commonRun is how many passages may share a run of words for it to tell by itself that one may be a copy of the other. Of a run that more
// of them have, "the ministry said in a statement", it takes two: copies share several. Papadakis and others 2014,
// "Meta-blocking: taking entity resolution to the next level". Where more share one, each is compared with its neighbours: copies of
// copies find each other by way of those between.
const commonRun = 8

// farNeighbours is how many claims of any story stand beside each other to be compared, where many share a key that is none of a story: the more
// of them there are, the less it says that two have it.
const farNeighbours = 8

// blocks is the claims of a rule with the blocks in which they meet: all that share a key. Claims and blocks go by their
// index here. The members of one block stand together as far as they can, so that comparing them reads memory that lies near.
type blocks struct {
	members []int32    // the claims that meet another, in the order of the first blocks that they stand in
	said    []uint64   // of the members, see taken; nil where nobody asks
	rows    []uint64   // of the members, width cells each; nil where they are wide
	wide    [][]uint64 // those then, where they were written
	width   int
	keys    []int32 // of claims that meet by runs alone: the key of each block, by its number; nil for others
	common  []bool  // likewise: two claims that meet there alone are not compared
	first   []int32 // where each block begins in list; one more than there are blocks
	list    []int32 // members, block after block, those of each ascending; of a rule over groups in the order of path and place
	from    []int32 // where the blocks of each member begin in of; one more than there are members
	of      []int32 // blocks, member after member
	at      []uint8 // likewise: its place among the members of each
}

// size returns how many blocks there are.
func (b *blocks) size() int { return len(b.first) - 1 }

// block returns the members of a block.
func (b *blocks) block(i int32) []int32 { return b.list[b.first[i]:b.first[i+1]] }

// wideRow is how many cells a row has that is not copied to lie with those of other members, but left where it is.
const wideRow = 16

// row returns the cells of a member.
func (b *blocks) row(m int32) []uint64 {
	if b.wide != nil {
		return b.wide[m]
	}
	return b.rows[int(m)*b.width : (int(m)+1)*b.width]
}

// grouper makes the blocks of one rule after another on one goroutine, in the same memory.
type grouper struct {
	*run
	number []int32 // the member, counted from 1, that a claim is; 0 for all between two rules; of numberDiffering, which of differ it has, counted from 0
	marks  keyMarks
	flat   flatBlocks
	sorted []keyOf  // of sortedKeys
	dealt  []keyOf  // likewise, of inOrder
	order  []inLine // of split
	part   []int32  // of windows
	differ []uint64 // of alike
	tying  tying
}

// blocks groups claims by their keys. Blocks of one claim are left out, but for rules over groups.
func (g *grouper) blocks(p *rules.Program, parts []taken) *blocks {
	least := 2
	if p.Rule.Over == rules.OverGroup {
		least = 1
	}
	sorted := g.sortedKeys(parts, least)
	all := &g.flat
	all.empty(p.ByRuns(), len(sorted))
	add := all.add
	if p.Rule.Over == rules.OverPair && g.boundToStory(p) && g.corpus.ties.first != nil {
		next := add
		add = func(block []int32) {
			if block = g.tied(block); len(block) > 0 {
				next(block)
			}
		}
	}
	if g.numberDiffering(p, parts) {
		next := add
		add = func(block []int32) {
			if !g.alike(block) {
				next(block)
			}
		}
	}
	shared(sorted, least, func(of rules.KeyClass, claims []int32) {
		all.key++
		all.common = len(claims) > commonRun
		most := g.most(of)
		if len(claims) <= most || p.Rule.Over == rules.OverGroup {
			add(claims)
			return
		}
		if g.split(of, claims, add) {
			g.skip(fmt.Sprintf("claims that are compared with their neighbours alone, of more than %d that share %s", most, of), len(claims))
		}
	})
	g.forgetDiffering(parts)
	sorts := p.Rule.Over != rules.OverGroup
	return g.index(parts, all.own(g.claims, sorts && len(all.claims) > nearEnough), p.Width(), sorts)
}

// numberDiffering notes what must differ between two claims that disagree by a rule, and reports false where that is not known or what agrees is
// asked for as well.
func (g *grouper) numberDiffering(p *rules.Program, parts []taken) bool {
	g.differ = g.differ[:0]
	cell := p.Differ()
	if cell < 0 || !unlisted(p) || g.everyPair || p.Rule.Over != rules.OverPair {
		return false
	}
	number := g.numbers()
	for i := range parts {
		for k, c := range parts[i].claims {
			g.differ = append(g.differ, parts[i].rows[k*p.Width()+cell])
			number[c] = int32(len(g.differ) - 1)
		}
	}
	return true
}

// alike reports whether no two claims of a block differ in what must: half of the blocks of names are of one name alone, told again and again.
func (g *grouper) alike(block []int32) bool {
	one := g.differ[g.number[block[0]]]
	for _, c := range block[1:] {
		if g.differ[g.number[c]] != one {
			return false
		}
	}
	return one != 0
}

// forgetDiffering takes back the numbers that numberDiffering gave.
func (g *grouper) forgetDiffering(parts []taken) {
	if len(g.differ) == 0 {
		return
	}
	for i := range parts {
		for _, c := range parts[i].claims {
			g.number[c] = 0
		}
	}
}

// numbers returns a number for each claim, which is 0 for all.
func (g *grouper) numbers() []int32 {
	if g.number == nil {
		g.number = make([]int32, g.claims)
	}
	return g.number
}

// nearEnough is how many claims blocks may have in all for their order not to matter: what is read for them lies in a near cache.
const nearEnough = 1 << 14

// flatBlocks is blocks of numbers of claims, one behind the other.
type flatBlocks struct {
	claims  []int32
	first   []int32 // where each block begins, and the last one ends
	keys    []int32 // its key, of blocks of runs
	commons []bool  // whether that is a common run

	runs   bool  // keys are runs of words
	key    int32 // of the blocks that are added
	common bool
}

// empty leaves no blocks, and room for those of so many claims.
func (f *flatBlocks) empty(runs bool, room int) {
	const least = 2 // claims in a block, as most have
	f.claims, f.first = roomFor(f.claims, room), append(roomFor(f.first, room/least+1), 0)
	if f.runs, f.key = runs, 0; runs {
		f.keys, f.commons = roomFor(f.keys, room/least), roomFor(f.commons, room/least)
	}
}

// add adds a block.
func (f *flatBlocks) add(block []int32) {
	f.claims = append(f.claims, block...)
	f.first = append(f.first, int32(len(f.claims)))
	if f.runs {
		f.keys, f.commons = append(f.keys, f.key), append(f.commons, f.common)
	}
}

// own returns the blocks in memory of their own; in the order of their first claims, of so many that there are, about, if they are to be: blocks of one
// document follow each other then, and most of them meet the other documents of its story, so that comparing them reads memory that was read a
// moment ago. The order of their keys, in which they are made, leads through all documents for each of them.
func (f *flatBlocks) own(claims int32, inOrder bool) *flatBlocks {
	n := len(f.first) - 1
	out := &flatBlocks{claims: make([]int32, len(f.claims)), first: make([]int32, n+1)}
	if f.runs {
		out.keys, out.commons = make([]int32, n), make([]bool, n)
	}
	if !inOrder {
		copy(out.claims, f.claims)
		copy(out.first, f.first)
		copy(out.keys, f.keys)
		copy(out.commons, f.commons)
		return out
	}
	shift := max(0, bits.Len32(uint32(claims))-16)
	ends := make([]int32, claims>>shift+2)
	for _, from := range f.first[:n] {
		ends[f.claims[from]>>shift+1]++
	}
	for i := range ends[1:] {
		ends[i+1] += ends[i]
	}
	order := make([]int32, n)
	for i, from := range f.first[:n] {
		end := &ends[f.claims[from]>>shift]
		order[*end] = int32(i)
		*end++
	}
	at := 0
	for k, i := range order {
		at += copy(out.claims[at:], f.claims[f.first[i]:f.first[i+1]])
		if out.first[k+1] = int32(at); f.runs {
			out.keys[k], out.commons[k] = f.keys[i], f.commons[i]
		}
	}
	return out
}

// index numbers the claims that stand in blocks, and sorts each block by their numbers if it is to.
func (g *grouper) index(parts []taken, all *flatBlocks, width int, sorts bool) *blocks {
	b := &blocks{width: width, keys: all.keys, common: all.commons, first: all.first, list: all.claims}
	if sorts {
		b.of, b.at = make([]int32, len(all.claims)), make([]uint8, len(all.claims))
	}
	number, claims := g.numbers(), 0
	for i := range parts {
		claims += len(parts[i].claims)
	}
	b.from = make([]int32, 0, min(claims, len(b.list))+1)
	for i, c := range b.list {
		if number[c] == 0 {
			b.from = append(b.from, 0)
			number[c] = int32(len(b.from))
		}
		m := number[c] - 1
		b.from[m]++ // how many blocks it stands in
		b.list[i] = m
	}
	at := int32(0)
	for m, n := range b.from {
		b.from[m] = at
		at += n
	}
	next := b.from // where the next block of each goes: in the end, where those of the one behind it begin
	b.from = append(b.from, at)
	for i := 0; sorts && i < b.size(); i++ {
		list := b.block(int32(i))
		if len(list) == 2 { // as most are
			list[0], list[1] = min(list[0], list[1]), max(list[0], list[1])
		} else {
			slices.Sort(list)
		}
		for k, m := range list {
			b.of[next[m]], b.at[next[m]] = int32(i), uint8(k)
			next[m]++
		}
	}
	copy(b.from[1:], next)
	b.from[0] = 0
	b.take(parts, number)
	for _, c := range b.members {
		number[c] = 0
	}
	return b
}

// take fills in the members and their rows.
func (b *blocks) take(parts []taken, number []int32) {
	n := len(b.from) - 1
	b.members = make([]int32, n)
	if slices.ContainsFunc(parts, func(t taken) bool { return len(t.said) > 0 }) {
		b.said = make([]uint64, n)
	}
	if b.width > wideRow {
		b.wide = make([][]uint64, n)
	} else {
		b.rows = make([]uint64, n*b.width)
	}
	for i := range parts {
		for k, c := range parts[i].claims {
			m := number[c] - 1
			if m < 0 {
				continue
			}
			if b.members[m] = c; b.said != nil {
				b.said[m] = parts[i].said[k]
			}
			if row := parts[i].rows[k*b.width : (k+1)*b.width]; b.wide != nil {
				b.wide[m] = row
			} else {
				copy(b.row(m), row)
			}
		}
		parts[i].rows, parts[i].claims, parts[i].said = nil, nil, nil
	}
}

// most returns how many claims may share a key of a class for all of them to be compared with each other.
func (r *run) most(of rules.KeyClass) int {
	if of == rules.OfRun && r.corpus.total > smallRun {
		return commonRun
	}
	return maxBlock
}

// split divides a block that is too large. Its claims are put in the order of their stories and of the days on which their
// documents were published. Of a key that belongs to a story each meets maxBlock/2 neighbours on either side at least; of any other
// those among them that are of its story, and farNeighbours/2 of whatever story. Where all tell one thing and some another, two
// of them stand side by side. The sorted neighbourhood of Hernández and Stolfo 1995, "The merge/purge problem for large databases".
// It reports whether some do not meet.
func (g *grouper) split(of rules.KeyClass, members []int32, add func([]int32)) bool {
	order := g.ordered(members)
	story := func(i int) int32 { return g.line.story[order[i].place()] }
	if oneStory := story(0) == story(len(order)-1); oneStory && len(order) <= maxBlock {
		add(members)
		return false
	}
	if of == rules.OfStory || g.corpus.total <= smallRun {
		g.windows(order, maxBlock, add)
		return true
	}
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && story(to) == story(from) {
			to++
		}
		if to-from > farNeighbours/2 { // else all of them stand in one window
			g.windows(order[from:to], maxBlock, add)
		}
		from = to
	}
	g.windows(order, farNeighbours, add)
	return true
}

// line is the documents in the order of their stories and of the days on which they were published.
type line struct {
	place []int32 // of each sheet
	story []int32 // by place: which story that sheet belongs to
}

func (r *run) inLine() line {
	sheets := make([]int32, len(r.sheets))
	for i := range sheets {
		sheets[i] = int32(i)
	}
	slices.SortFunc(sheets, func(a, b int32) int {
		return cmp.Or(cmp.Compare(r.groupOf[a], r.groupOf[b]), cmp.Compare(r.sheets[a].Published.Period.From, r.sheets[b].Published.Period.From), cmp.Compare(a, b))
	})
	out := line{make([]int32, len(sheets)), make([]int32, len(sheets))}
	for place, s := range sheets {
		out.place[s], out.story[place] = int32(place), r.groupOf[s]
	}
	return out
}

// inLine is a claim behind the place of its document in line.
type inLine uint64

func (o inLine) place() int32 { return int32(o >> 32) }
func (o inLine) claim() int32 { return int32(uint32(o)) }

// ordered returns claims in the order of their documents in line. They hold until it is asked for others.
func (g *grouper) ordered(members []int32) []inLine {
	g.order = g.order[:0]
	for _, n := range members {
		g.order = append(g.order, inLine(g.line.place[g.sheetOf(n)])<<32|inLine(n))
	}
	slices.Sort(g.order)
	return g.order
}

// windows makes every run of so many claims a block, which begins in the middle of the one before.
func (g *grouper) windows(order []inLine, size int, add func([]int32)) {
	for from := 0; from == 0 || from+size/2 < len(order); from += size / 2 {
		g.part = g.part[:0]
		for _, o := range order[from:min(from+size, len(order))] {
			g.part = append(g.part, o.claim())
		}
		slices.Sort(g.part)
		add(g.part)
	}
}

// skip notes that something was not compared, and why.
func (r *run) skip(reason string, n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.skipped[reason] += n
}

func (r *run) skips() []Skip {
	var out []Skip
	for reason, n := range r.skipped {
		out = append(out, Skip{reason, n})
	}
	slices.SortFunc(out, func(a, b Skip) int { return cmp.Compare(a.Reason, b.Reason) })
	return out
}
