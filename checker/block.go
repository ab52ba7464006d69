package checker

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// maxBlock is how many claims may share a key before the block is split by month, and maxPairs how many claims of a
// block are compared with each other when that does not help.
const maxBlock = 200

// block is all claims that share a blocking key, in the order of path and place.
type block struct {
	key     string
	claims  []*claims.Claim
	earlier map[*claims.Claim][]string // all keys of each claim: two that share an earlier key were compared there
}

// blocks groups claims by their keys. Blocks of one claim are left out; the others come sorted by key.
func (r *run) blocks(w *rules.Worker, p *rules.Program, taken []*claims.Claim) ([]block, error) {
	byKey := map[string][]*claims.Claim{}
	keysOf := make(map[*claims.Claim][]string, len(taken))
	for _, c := range taken {
		keys, err := p.Keys(w, c, nil)
		if err != nil {
			return nil, err
		}
		slices.Sort(keys)
		keysOf[c] = keys
		for _, k := range keys {
			byKey[k] = append(byKey[k], c)
		}
	}
	var out []block
	for k, cs := range byKey {
		if len(cs) < 2 && p.Rule.Over != rules.OverGroup {
			continue
		}
		if len(cs) <= maxBlock || p.Rule.Over == rules.OverGroup {
			out = append(out, block{k, cs, keysOf})
			continue
		}
		out = append(out, r.split(k, cs, keysOf)...)
	}
	slices.SortFunc(out, func(a, b block) int { return cmp.Compare(a.key, b.key) })
	return out, nil
}

// split cuts a block that is too large by the month of the claims' events; what is still too large is cut to its first
// claims and the rest counted as skipped.
func (r *run) split(key string, cs []*claims.Claim, keysOf map[*claims.Claim][]string) []block {
	byMonth := map[string][]*claims.Claim{}
	for _, c := range cs {
		m := ""
		if t := c.Event.Time; !t.IsZero() {
			m = t.From.MonthKey()
		}
		byMonth[m] = append(byMonth[m], c)
	}
	var out []block
	for m, part := range byMonth {
		if n := len(part); n > maxBlock {
			r.mu.Lock()
			r.skipped[fmt.Sprintf("claims in blocks of more than %d", maxBlock)] += n - maxBlock
			r.mu.Unlock()
			part = part[:maxBlock]
		}
		if len(part) > 1 {
			out = append(out, block{key + "\x00" + m, part, keysOf})
		}
	}
	return out
}

// skip reports whether a pair was compared in an earlier block, because the two share a smaller key, or stands twice in
// one place.
func (b block) skip(x, y *claims.Claim) bool {
	if x.Path == y.Path && x.Span == y.Span {
		return true
	}
	kx, ky := b.earlier[x], b.earlier[y]
	for i, j := 0, 0; i < len(kx) && j < len(ky); {
		switch cmp.Compare(kx[i], ky[j]) {
		case -1:
			i++
		case 1:
			j++
		default:
			return kx[i] < b.base()
		}
	}
	return false
}

// base returns the key without the month that a split added.
func (b block) base() string {
	for i := range len(b.key) {
		if b.key[i] == 0 {
			return b.key[:i]
		}
	}
	return b.key
}

func (r *run) skips() []Skip {
	var out []Skip
	for reason, n := range r.skipped {
		out = append(out, Skip{reason, n})
	}
	slices.SortFunc(out, func(a, b Skip) int { return cmp.Compare(a.Reason, b.Reason) })
	return out
}
