package checker

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// maxBlock is how many claims may share a key before the block is split by month, and maxPairs how many claims of a
// block are compared with each other when that does not help.
const maxBlock = 200

// block is all claims that share a blocking key, in the order of path and place.
type block struct {
	rank    uint32  // of its key among all keys, by their letters
	members []int32 // indices into blocks.claims
}

// blocks is the claims of a rule with the blocks in which they meet.
type blocks struct {
	claims []*claims.Claim
	list   []block
	ranks  []uint32 // of the keys of each claim that another shares, ascending, claim after claim
	first  []int32  // where the ranks of each claim begin; one more than there are claims

	said []uint64 // hashes of what the claims say; 0 where it was not asked for yet
}

// keyed is a key with the claims that have it.
type keyed struct {
	key     string
	members []int32
}

// blocks groups claims by their keys. Blocks of one claim are left out; the others come sorted by key.
func (r *run) blocks(p *rules.Program, g gathered) *blocks {
	least := 2
	if p.Rule.Over == rules.OverGroup {
		least = 1
	}
	var keys []keyed
	g.shared(least, func(key string, members []int32) { keys = append(keys, keyed{key, members}) })
	slices.SortFunc(keys, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	b := &blocks{claims: g.claims, said: make([]uint64, len(g.claims))}
	b.rank(keys)
	for i, k := range keys {
		if len(k.members) <= maxBlock || p.Rule.Over == rules.OverGroup {
			b.list = append(b.list, block{uint32(i), k.members})
			continue
		}
		b.list = append(b.list, r.split(b.claims, uint32(i), k.members)...)
	}
	return b
}

// rank notes for each claim which keys it has.
func (b *blocks) rank(keys []keyed) {
	b.first = make([]int32, len(b.claims)+1)
	for _, k := range keys {
		for _, m := range k.members {
			b.first[m+1]++
		}
	}
	for i := range b.claims {
		b.first[i+1] += b.first[i]
	}
	b.ranks = make([]uint32, b.first[len(b.claims)])
	next := slices.Clone(b.first)
	for i, k := range keys {
		for _, m := range k.members {
			b.ranks[next[m]] = uint32(i)
			next[m]++
		}
	}
}

// split cuts a block that is too large by the month of the claims' events; what is still too large is cut to its first
// claims and the rest counted as skipped.
func (r *run) split(cs []*claims.Claim, rank uint32, members []int32) []block {
	byMonth := map[string][]int32{}
	for _, i := range members {
		m := ""
		if t := cs[i].Event.Time; !t.IsZero() {
			m = t.From.MonthKey()
		}
		byMonth[m] = append(byMonth[m], i)
	}
	var out []block
	for _, m := range slices.Sorted(maps.Keys(byMonth)) {
		part := byMonth[m]
		if n := len(part); n > maxBlock {
			r.mu.Lock()
			r.skipped[fmt.Sprintf("claims in blocks of more than %d", maxBlock)] += n - maxBlock
			r.mu.Unlock()
			part = part[:maxBlock]
		}
		if len(part) > 1 {
			out = append(out, block{rank, part})
		}
	}
	return out
}

// skip reports whether a pair was compared in an earlier block, because the two share a smaller key, or stands twice in
// one place.
func (b *blocks) skip(rank uint32, i, j int32) bool {
	if x, y := b.claims[i], b.claims[j]; x.Span == y.Span && x.Path == y.Path {
		return true
	}
	x, y := b.ranks[b.first[i]:b.first[i+1]], b.ranks[b.first[j]:b.first[j+1]]
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] == y[0]:
			return x[0] < rank
		case x[0] < y[0]:
			x = x[1:]
		default:
			y = y[1:]
		}
	}
	return false
}

func (r *run) skips() []Skip {
	var out []Skip
	for reason, n := range r.skipped {
		out = append(out, Skip{reason, n})
	}
	slices.SortFunc(out, func(a, b Skip) int { return cmp.Compare(a.Reason, b.Reason) })
	return out
}
