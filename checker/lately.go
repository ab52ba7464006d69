package checker

// lately is what one goroutine remembers of the documents that it was asked about: it is asked about the same two for many of their claims, and
// several times for each.
type lately struct {
	pairs []uint64 // the numbers of two documents, counted from 1, and in the last bit whether they tell one story; one pair takes the place of another
	docs  [2]*docInfo
	next  int // which of docs is the older one
}

// pairBits is the logarithm of how many pairs of documents are remembered: 1 MB for each goroutine.
const pairBits = 17

// remembering returns the corpus for one goroutine, which remembers what it was asked.
func (c *Corpus) remembering() *Corpus {
	own := *c
	own.lately = &lately{}
	return &own
}

// doc returns what is known of a document; nil for a path that is none's.
func (c *Corpus) doc(path string) *docInfo {
	if c.lately == nil {
		return c.docs[path]
	}
	l := c.lately
	for i, d := range l.docs {
		if d != nil && d.sheet.Path == path {
			l.next = 1 - i
			return d
		}
	}
	d := c.docs[path]
	l.docs[l.next] = d
	l.next = 1 - l.next
	return d
}

// oneStory is Corpus.tellOneStory as it was found before.
func (l *lately) oneStory(c *Corpus, da, db *docInfo) bool {
	x, y := da.index, db.index
	if x > y {
		x, y = y, x
	}
	if l.pairs == nil {
		l.pairs = make([]uint64, 1<<pairBits)
	}
	key := (uint64(x)+1)<<33 | (uint64(y)+1)<<1
	slot := &l.pairs[key*0x9e3779b97f4a7c15>>(64-pairBits)] // Fibonacci hashing: Knuth, TAOCP 3, 6.4
	if *slot&^1 == key {
		return *slot&1 == 1
	}
	yes := c.tellOneStory(da, db)
	*slot = key
	if yes {
		*slot |= 1
	}
	return yes
}
