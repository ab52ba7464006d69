package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
)

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
	if c.groupOf[x] != c.groupOf[y] && (c.days[x].far(c.days[y]) || c.corpus.likely.unlikely(x, y)) {
		return false // most are told by that, from memory that lies together
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
