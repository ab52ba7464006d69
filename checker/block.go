package checker

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"

	"github.com/factlint/factlint/rules"
)

// maxBlock is how many claims may share a key for all of them to be compared with each other. In a larger block each is compared
// with its neighbours, see [run.split].
const maxBlock = 64

// commonRun is how many passages may share a run of words for it to tell by itself that one may be a copy of the other. Of a run that more
// of them have, "the ministry said in a statement", it takes two: copies share several. Papadakis and others 2014,
// "Meta-blocking: taking entity resolution to the next level".
const commonRun = 16

// blocks is the claims of a rule with the blocks in which they meet: all that share a key. Claims and blocks go by their
// index here. The members of one block stand together as far as they can, so that comparing them reads memory that lies near.
type blocks struct {
	members []member // those that meet another, in the order of the first blocks that they stand in
	rows    []uint64 // of the members, width cells each
	width   int
	keys    []int32 // the key of each block, by its number
	common  []bool  // by block: two claims that meet there alone are not compared
	first   []int32 // where each block begins in list; one more than there are blocks
	list    []int32 // members, block after block, those of each in the order of path and place
	from    []int32 // where the blocks of each member begin in of; one more than there are members
	of      []int32 // blocks, member after member
}

// size returns how many blocks there are.
func (b *blocks) size() int { return len(b.first) - 1 }

// block returns the members of a block.
func (b *blocks) block(i int32) []int32 { return b.list[b.first[i]:b.first[i+1]] }

// row returns the cells of a member.
func (b *blocks) row(m int32) []uint64 { return b.rows[int(m)*b.width : (int(m)+1)*b.width] }

// blocks groups claims by their keys. Blocks of one claim are left out, but for rules over groups.
func (r *run) blocks(p *rules.Program, parts []taken) *blocks {
	least := 2
	if p.Rule.Over == rules.OverGroup {
		least = 1
	}
	var all flatBlocks
	byRuns := p.ByRuns()
	shared(parts, least, func(claims []int32) {
		all.key++
		all.runs = byRuns && len(claims) > commonRun
		if len(claims) <= maxBlock || p.Rule.Over == rules.OverGroup {
			all.add(claims)
			return
		}
		r.split(claims, all.add)
	})
	return index(parts, all, p.Width())
}

// flatBlocks is blocks of numbers of claims, one behind the other.
type flatBlocks struct {
	claims []int32
	ends   []int32 // where each block ends
	keys   []int32 // its key
	common []bool  // whether that is a common run

	key  int32 // of the blocks that are added
	runs bool
}

func (f *flatBlocks) add(block []int32) {
	f.claims = append(f.claims, block...)
	f.ends = append(f.ends, int32(len(f.claims)))
	f.keys, f.common = append(f.keys, f.key), append(f.common, f.runs)
}

// index numbers the claims that stand in blocks.
func index(parts []taken, all flatBlocks, width int) *blocks {
	b := &blocks{width: width, keys: all.keys, common: all.common, first: append(make([]int32, 1, len(all.ends)+1), all.ends...), list: all.claims, of: make([]int32, len(all.claims))}
	var last int32
	for i := range parts {
		if cs := parts[i].claims; len(cs) > 0 {
			last = cs[len(cs)-1].claim
		}
	}
	number := make([]int32, last+1) // the member, counted from 1, that a claim is
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
	next := slices.Clone(b.from)
	b.from = append(b.from, at)
	for i := range b.size() {
		for _, m := range b.block(int32(i)) {
			b.of[next[m]] = int32(i)
			next[m]++
		}
	}
	b.take(parts, number)
	return b
}

// take fills in the members and their rows.
func (b *blocks) take(parts []taken, number []int32) {
	n := len(b.from) - 1
	b.members, b.rows = make([]member, n), make([]uint64, n*b.width)
	for i := range parts {
		for k, c := range parts[i].claims {
			if m := number[c.claim] - 1; m >= 0 {
				b.members[m] = c
				copy(b.row(m), parts[i].rows[k*b.width:])
			}
		}
		parts[i].rows = nil
	}
}

// shared calls yield for each key that at least so many claims have, with the claims in their order, which hold until
// yield returns. The keys come in the order of their hashes.
func shared(parts []taken, least int, yield func(claims []int32)) {
	sorted := sortedKeys(parts, least)
	var claims []int32
	for from := 0; from < len(sorted); {
		to := from + 1
		for to < len(sorted) && sorted[to].hash == sorted[from].hash {
			to++
		}
		if to-from >= least {
			claims = claims[:0]
			for _, k := range sorted[from:to] {
				if n := len(claims); n == 0 || claims[n-1] != k.claim {
					claims = append(claims, k.claim)
				}
			}
			if len(claims) >= least {
				yield(claims)
			}
		}
		from = to
	}
}

// keysAtOnce is about how many keys are sorted at once: few enough for the nearest cache.
const keysAtOnce = 256

// sortedKeys returns the keys that may be shared, by hash and claim: nearly all keys belong to one claim alone and are left out.
// The others are dealt out by the first bits of their hashes, which lie evenly, and each share is sorted.
func sortedKeys(parts []taken, least int) []keyOf {
	shared := sharedKeys(parts, least)
	width := bits.Len(uint(len(shared) / keysAtOnce))
	ends := make([]int32, 1<<width+1)
	for _, k := range shared {
		ends[k.hash>>(64-width)+1]++
	}
	for i := range ends[1:] {
		ends[i+1] += ends[i]
	}
	out := make([]keyOf, len(shared))
	for _, k := range shared {
		share := k.hash >> (64 - width)
		out[ends[share]] = k
		ends[share]++
	}
	from := int32(0)
	for _, to := range ends[:1<<width] {
		slices.SortFunc(out[from:to], func(x, y keyOf) int { return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.claim, y.claim)) })
		from = to
	}
	return out
}

// bitsAKey is how many bits tell which keys may be shared, for each key: of those that are not, one in as many stays.
const bitsAKey = 16

// sharedKeys returns all keys but such as surely belong to one claim, where it takes more to make a block. It marks a bit for each
// hash that is met, and another one when it is met again.
func sharedKeys(parts []taken, least int) []keyOf {
	n := 0
	for i := range parts {
		n += len(parts[i].keys)
	}
	mask := uint64(1)<<bits.Len(uint(n*bitsAKey)) - 1
	once, again := make([]uint64, mask/64+1), make([]uint64, mask/64+1)
	left := 0
	for i := range parts {
		for _, k := range parts[i].keys {
			word, bit := (k.hash&mask)/64, uint64(1)<<(k.hash%64)
			switch {
			case once[word]&bit == 0:
				once[word] |= bit
			case again[word]&bit == 0:
				again[word] |= bit
				left += 2
			default:
				left++
			}
		}
	}
	if least < 2 {
		again, left = once, n
	}
	out := make([]keyOf, 0, left)
	for i := range parts {
		for _, k := range parts[i].keys {
			if again[(k.hash&mask)/64]&(1<<(k.hash%64)) != 0 {
				out = append(out, k)
			}
		}
		parts[i].keys = nil
	}
	return out
}

// split divides a block that is too large. Its claims are put in the order of their stories and of the days on which their
// documents were published, and every run of maxBlock of them is a block, which begins in the middle of the one before: each claim meets
// maxBlock/2 neighbours on either side at least. Where all tell one thing and some another, two of them stand side by side. The sorted
// neighbourhood of Hernández and Stolfo 1995, "The merge/purge problem for large databases".
func (r *run) split(members []int32, add func([]int32)) {
	type placed struct {
		story, day, claim int32
	}
	order := make([]placed, len(members))
	for i, n := range members {
		s := r.sheetOf(n)
		order[i] = placed{r.groupOf[s], int32(r.sheets[s].Published.Period.From), n}
	}
	slices.SortFunc(order, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.story, b.story), cmp.Compare(a.day, b.day), cmp.Compare(a.claim, b.claim))
	})
	for from := 0; from == 0 || from+maxBlock/2 < len(order); from += maxBlock / 2 {
		part := make([]int32, 0, maxBlock)
		for _, o := range order[from:min(from+maxBlock, len(order))] {
			part = append(part, o.claim)
		}
		slices.Sort(part)
		add(part)
	}
	r.skip(fmt.Sprintf("claims that are compared with their neighbours alone, of more than %d that share a key", maxBlock), len(members))
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
