package checker

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// gathered is what takes part in a rule: its claims in the order of path and place, and their blocking keys.
type gathered struct {
	claims  []*claims.Claim
	batches []batch
}

// batch is what one goroutine gathered of a few sheets. Keys stand one after another in text, because there are millions
// of them and nearly all belong to a single claim.
type batch struct {
	claims []*claims.Claim
	keys   []keyOf
	text   []byte
	first  int   // index of its first claim among all that are gathered
	takes  error // what went wrong, if anything, when claims were chosen
	by     error // and when their keys were made
}

// keyOf is one key of one claim.
type keyOf struct {
	hash       uint64
	claim      int32 // index into the claims of the batch
	start, end int32 // into the text of the batch
}

// sheetsAtOnce is how many sheets make a batch.
const sheetsAtOnce = 32

// gather finds the claims that take part in a rule, on several goroutines.
func (r *run) gather(ctx context.Context, w *rules.Worker, p *rules.Program) (gathered, error) {
	g := gathered{batches: make([]batch, (len(r.sheets)+sheetsAtOnce-1)/sheetsAtOnce)}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(r.jobs, len(g.batches)) {
		wg.Go(func() {
			w := w.Sibling()
			for {
				i := int(next.Add(1)) - 1
				if i >= len(g.batches) || ctx.Err() != nil {
					return
				}
				g.batches[i] = r.batch(w, p, r.sheets[i*sheetsAtOnce:min((i+1)*sheetsAtOnce, len(r.sheets))])
			}
		})
	}
	wg.Wait()
	for _, err := range []func(*batch) error{func(b *batch) error { return b.takes }, func(b *batch) error { return b.by }} {
		for i := range g.batches {
			if e := err(&g.batches[i]); e != nil {
				return gathered{}, e
			}
		}
	}
	for i := range g.batches {
		b := &g.batches[i]
		b.first = len(g.claims)
		g.claims = append(g.claims, b.claims...)
	}
	return g, nil
}

// batch gathers the claims of a few sheets. It stops at the first that the rule fails on.
func (r *run) batch(w *rules.Worker, p *rules.Program, sheets []claims.Sheet) batch {
	var b batch
	var keys []string
	for i := range sheets {
		for k := range sheets[i].Claims {
			c := &sheets[i].Claims[k]
			if p.Kinds != nil && !slices.Contains(p.Kinds, c.Kind) {
				continue
			}
			ok, err := p.Takes(w, c)
			if err != nil {
				b.takes = err
				return b
			}
			if !ok {
				continue
			}
			b.claims = append(b.claims, c)
			if p.Rule.Over == rules.OverClaim || b.by != nil {
				continue
			}
			if keys, b.by = p.Keys(w, c, keys[:0]); b.by == nil {
				b.add(keys)
			}
		}
	}
	return b
}

// add notes the keys of the last claim.
func (b *batch) add(keys []string) {
	for _, k := range keys {
		start := len(b.text)
		b.text = append(b.text, k...)
		b.keys = append(b.keys, keyOf{xxh3.HashString(k), int32(len(b.claims) - 1), int32(start), int32(len(b.text))})
	}
}

// member is one claim under one key.
type member struct {
	hash  uint64
	claim int32 // index among all that are gathered
	batch int32
	key   int32 // of the batch
}

// shared groups claims by key and calls yield for each key that at least so many claims have, in no order of keys; the
// claims come in their order.
func (g *gathered) shared(least int, yield func(key string, claims []int32)) {
	n := 0
	for i := range g.batches {
		n += len(g.batches[i].keys)
	}
	all := make([]member, 0, n)
	for i := range g.batches {
		b := &g.batches[i]
		for k := range b.keys {
			all = append(all, member{b.keys[k].hash, int32(b.first) + b.keys[k].claim, int32(i), int32(k)})
		}
	}
	slices.SortFunc(all, func(x, y member) int { return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.claim, y.claim)) })
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].hash == all[from].hash {
			to++
		}
		g.parted(all[from:to], least, yield)
		from = to
	}
}

// parted calls yield for each key among members of one hash: nearly always it is one key.
func (g *gathered) parted(ms []member, least int, yield func(key string, claims []int32)) {
	for len(ms) >= least && len(ms) > 0 {
		key := g.key(ms[0])
		var with []int32
		var rest []member
		for _, m := range ms {
			if string(g.key(m)) == string(key) {
				with = append(with, m.claim)
			} else {
				rest = append(rest, m)
			}
		}
		if len(with) >= least {
			yield(string(key), with)
		}
		ms = rest
	}
}

func (g *gathered) key(m member) []byte {
	b := &g.batches[m.batch]
	return b.text[b.keys[m.key].start:b.keys[m.key].end]
}
