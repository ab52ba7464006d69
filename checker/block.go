package checker

import (
	"cmp"
	"fmt"
	"maps"
	"math/bits"
	"slices"

	"github.com/factlint/factlint/rules"
)

// maxBlock is how many claims may share a key before the block is split by month, and how many claims of a block are
// compared with each other when that does not help.
const maxBlock = 200

// blocks is the claims of a rule with the blocks in which they meet: all that share a key. Claims and blocks go by their
// index here; the claims are in the order of path and place, also within each block.
type blocks struct {
	members []member // those that meet another
	first   []int32  // where each block begins in list; one more than there are blocks
	list    []int32  // members, block after block
	from    []int32  // where the blocks of each member begin in of; one more than there are members
	of      []int32  // blocks, member after member
	order   []int32  // the members in the order in which they are held against others: those of a block together
	rank    []int32  // the place of each member in it
}

// size returns how many blocks there are.
func (b *blocks) size() int { return len(b.first) - 1 }

// block returns the members of a block.
func (b *blocks) block(i int32) []int32 { return b.list[b.first[i]:b.first[i+1]] }

// blocks groups claims by their keys. Blocks of one claim are left out, but for rules over groups.
func (r *run) blocks(p *rules.Program, parts []taken) *blocks {
	least := 2
	if p.Rule.Over == rules.OverGroup {
		least = 1
	}
	var all [][]int32 // blocks of numbers of claims
	var total int
	add := func(block []int32) {
		all = append(all, block)
		total += len(block)
	}
	shared(parts, least, func(claims []int32) {
		if len(claims) <= maxBlock || p.Rule.Over == rules.OverGroup {
			add(slices.Clone(claims))
			return
		}
		r.split(claims, add)
	})
	return index(parts, all, total)
}

// index numbers the claims that stand in blocks.
func index(parts []taken, all [][]int32, total int) *blocks {
	b := &blocks{first: make([]int32, 1, len(all)+1), list: make([]int32, 0, total), of: make([]int32, total)}
	var last int32
	for i := range parts {
		if cs := parts[i].claims; len(cs) > 0 {
			last = cs[len(cs)-1].claim
		}
	}
	number := make([]int32, last+1) // how many blocks a claim stands in, then its index
	for _, block := range all {
		for _, c := range block {
			number[c]++
		}
	}
	for i := range parts {
		for _, m := range parts[i].claims {
			if n := number[m.claim]; n > 0 {
				number[m.claim] = int32(len(b.members))
				b.members = append(b.members, m)
				b.from = append(b.from, n)
			}
		}
	}
	at := int32(0)
	for i, n := range b.from {
		b.from[i] = at
		at += n
	}
	next := slices.Clone(b.from)
	b.from = append(b.from, at)
	for i, block := range all {
		for _, c := range block {
			m := number[c]
			b.list = append(b.list, m)
			b.of[next[m]] = int32(i)
			next[m]++
		}
		b.first = append(b.first, int32(len(b.list)))
	}
	b.arrange()
	return b
}

// arrange sets the order of the members.
func (b *blocks) arrange() {
	b.order = make([]int32, 0, len(b.members))
	b.rank = make([]int32, len(b.members))
	for _, m := range b.list {
		if b.rank[m] == 0 {
			b.order = append(b.order, m)
			b.rank[m] = int32(len(b.order))
		}
	}
}

// shared calls yield for each key that at least so many claims have, with the claims in their order, which hold until
// yield returns. The keys come in the order of their hashes.
func shared(parts []taken, least int, yield func(claims []int32)) {
	sorted := sortedKeys(parts)
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

// sortedKeys returns all keys by hash and claim. They are dealt out by the first bits of their hashes, which lie evenly,
// and each share is sorted.
func sortedKeys(parts []taken) []keyOf {
	n := 0
	for i := range parts {
		n += len(parts[i].keys)
	}
	width := bits.Len(uint(n / keysAtOnce))
	ends := make([]int32, 1<<width+1)
	for i := range parts {
		for _, k := range parts[i].keys {
			ends[k.hash>>(64-width)+1]++
		}
	}
	for i := range ends[1:] {
		ends[i+1] += ends[i]
	}
	out := make([]keyOf, n)
	for i := range parts {
		for _, k := range parts[i].keys {
			share := k.hash >> (64 - width)
			out[ends[share]] = k
			ends[share]++
		}
	}
	from := int32(0)
	for _, to := range ends[:1<<width] {
		slices.SortFunc(out[from:to], func(x, y keyOf) int { return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.claim, y.claim)) })
		from = to
	}
	return out
}

// split cuts a block that is too large by the month of the claims' events; what is still too large is cut to its first
// claims and the rest counted as skipped.
func (r *run) split(members []int32, add func([]int32)) {
	byMonth := map[string][]int32{}
	for _, n := range members {
		m := ""
		if t := r.claim(n).Event.Time; !t.IsZero() {
			m = t.From.MonthKey()
		}
		byMonth[m] = append(byMonth[m], n)
	}
	for _, m := range slices.Sorted(maps.Keys(byMonth)) {
		part := byMonth[m]
		if n := len(part); n > maxBlock {
			r.skipped[fmt.Sprintf("claims in blocks of more than %d", maxBlock)] += n - maxBlock
			part = part[:maxBlock]
		}
		if len(part) > 1 {
			add(part)
		}
	}
}

func (r *run) skips() []Skip {
	var out []Skip
	for reason, n := range r.skipped {
		out = append(out, Skip{reason, n})
	}
	slices.SortFunc(out, func(a, b Skip) int { return cmp.Compare(a.Reason, b.Reason) })
	return out
}
