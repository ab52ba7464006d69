package checker

import (
	"sync/atomic"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// blockCheck checks blocks of one rule on one goroutine.
type blockCheck struct {
	*run
	worker  *rules.Worker
	program *rules.Program
	blocks  *blocks
	views   []*rules.Claim // of the block that is looked at
	equal   []pair
}

// check looks at one block.
func (c *blockCheck) check(b *block) (hit, error) {
	if c.program.Rule.Over == rules.OverGroup {
		return c.group(b)
	}
	var h hit
	c.equal = c.equal[:0]
	c.worker.Trim()
	c.views = append(c.views[:0], make([]*rules.Claim, len(b.members))...)
	compared := 0
	defer func() { c.compared.Add(int64(compared)) }()
	for i, x := range b.members {
		for j := i + 1; j < len(b.members); j++ {
			y := b.members[j]
			if c.blocks.skip(b.rank, x, y) {
				continue
			}
			compared++
			wrong, err := c.program.Disagree(c.worker, c.view(b, i), c.view(b, j))
			if err != nil {
				return h, err
			}
			if wrong {
				h.pairs = append(h.pairs, pair{c.blocks.claims[x], c.blocks.claims[y]})
			} else {
				c.agree(x, y)
			}
		}
	}
	if len(c.equal) > 0 {
		c.mu.Lock()
		c.run.equal = append(c.run.equal, c.equal...)
		c.mu.Unlock()
	}
	return h, nil
}

// view returns what expressions see of a member of the block: many blocks hold no pair that was not compared before.
func (c *blockCheck) view(b *block, i int) *rules.Claim {
	if c.views[i] == nil {
		c.views[i] = c.worker.View(c.blocks.claims[b.members[i]])
	}
	return c.views[i]
}

func (c *blockCheck) group(b *block) (hit, error) {
	cs := make([]*claims.Claim, len(b.members))
	for i, m := range b.members {
		cs[i] = c.blocks.claims[m]
	}
	wrong, err := c.program.WhenGroup(c.worker, cs)
	if err != nil || !wrong {
		return hit{}, err
	}
	return hit{group: cs}, nil
}

// agree notes a pair that says the same of the same thing in two documents.
func (c *blockCheck) agree(i, j int32) {
	x, y := c.blocks.claims[i], c.blocks.claims[j]
	if c.blocks.says(i) != c.blocks.says(j) || x.Path == y.Path || !c.corpus.Linked(x, y) {
		return
	}
	c.agreed.Add(1)
	if listed(x) {
		c.equal = append(c.equal, pair{x, y})
	}
}

// says returns a hash of what a claim says.
func (b *blocks) says(i int32) uint64 {
	if h := atomic.LoadUint64(&b.said[i]); h != 0 {
		return h
	}
	h := max(1, xxh3.HashString(canonical(b.claims[i])))
	atomic.StoreUint64(&b.said[i], h)
	return h
}
