package checker

// tie remembers of pairs of documents whether they tell one story: it is asked of the same two for many of their claims. What is
// found of one pair takes the place of another.
type tie struct{ pairs []uint64 } // the numbers of both documents, counted from 1, and in the last bit the answer

// tieBits is the logarithm of how many pairs are remembered: 1 MB for each goroutine.
const tieBits = 17

// tied reports whether two documents, by their numbers, tell one story.
func (c *pairCheck) tied(x, y int32) bool {
	if x == y {
		return true
	}
	if x > y {
		x, y = y, x
	}
	if c.tie.pairs == nil {
		c.tie.pairs = make([]uint64, 1<<tieBits)
	}
	key := (uint64(x)+1)<<33 | (uint64(y)+1)<<1
	slot := &c.tie.pairs[key*0x9e3779b97f4a7c15>>(64-tieBits)] // Fibonacci hashing: Knuth, TAOCP 3, 6.4
	if *slot&^1 == key {
		return *slot&1 == 1
	}
	yes := c.corpus.oneStory(c.infos[x], c.infos[y])
	*slot = key
	if yes {
		*slot |= 1
	}
	return yes
}
