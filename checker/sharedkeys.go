package checker

import (
	"math/bits"
	"slices"

	"github.com/factlint/factlint/rules"
)

// keyClass is what a key is made of, which the last bits of its hash tell: so much it says that two claims have it.
type keyClass uint64

const (
	ofOther keyClass = iota
	ofStory          // it belongs to a story
	ofRun            // it is a run of words

	classBits = 3
)

func (c keyClass) String() string {
	switch c {
	case ofStory:
		return "a key of a story"
	case ofRun:
		return "a run of words"
	}
	return "a key"
}

// mark returns a hash that tells the class.
func (c keyClass) mark(hash uint64) uint64 { return hash&^classBits | uint64(c) }

// plainHash returns the hash, with its class, of a key that belongs to no story.
func plainHash(k rules.BlockKey) uint64 {
	if k.Run {
		return ofRun.mark(k.Hash)
	}
	return ofOther.mark(k.Hash)
}

// shared calls yield for each of the sorted keys that at least so many claims have, with the claims in their order, which hold until
// yield returns. The keys come in the order of their hashes.
func shared(sorted []keyOf, least int, yield func(of keyClass, claims []int32)) {
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
				yield(keyClass(sorted[from].hash&classBits), claims)
			}
		}
		from = to
	}
}

// keysAtOnce is about how many keys are sorted at once: few enough for the nearest cache.
const keysAtOnce = 256

// sortedKeys returns the keys that may be shared, by hash and claim: nearly all keys belong to one claim alone and are left out.
// The others are dealt out by the first bits of their hashes, which lie evenly, and each share is sorted. They hold until the next rule.
func (g *grouper) sortedKeys(parts []taken, least int) []keyOf {
	stays, most := g.sharedKeys(parts, least)
	width := bits.Len(uint(most / keysAtOnce))
	ends := make([]int32, 1<<width+1)
	for i := range parts {
		for _, hash := range parts[i].keys {
			if stays.has(hash) {
				ends[hash>>(64-width)+1]++
			}
		}
	}
	for i := range ends[1:] {
		ends[i+1] += ends[i]
	}
	n := int(ends[1<<width])
	out := roomFor(g.sorted, n)[:n]
	g.sorted = out
	for i := range parts {
		for k := range parts[i].eachKey {
			if stays.has(k.hash) {
				share := k.hash >> (64 - width)
				out[ends[share]] = k
				ends[share]++
			}
		}
		parts[i].keys, parts[i].counts = nil, nil
	}
	from := int32(0)
	for _, to := range ends[:1<<width] {
		g.inOrder(out[from:to], 64-width-8)
		from = to
	}
	return out
}

// fewKeys is how many keys are put in order by hand.
const fewKeys = 12

// inOrder sorts keys by their hashes, in which the bits above the 8 behind shift are the same. Those of one hash stand in the order of their
// claims, and stay in it. Keys are dealt out once more, by these 8 bits: that leaves one or two of each.
func (g *grouper) inOrder(keys []keyOf, shift int) {
	if len(keys) <= fewKeys {
		insert(keys)
		return
	}
	g.dealt = append(g.dealt[:0], keys...)
	var ends [257]int32
	for i := range keys {
		ends[int(byte(keys[i].hash>>shift))+1]++
	}
	for i := range 256 {
		ends[i+1] += ends[i]
	}
	for i := range g.dealt {
		end := &ends[byte(g.dealt[i].hash>>shift)]
		keys[*end] = g.dealt[i]
		*end++
	}
	from := int32(0)
	for _, to := range ends[:256] {
		switch n := to - from; {
		case n > fewKeys && !slices.IsSortedFunc(keys[from:to], byHash):
			slices.SortFunc(keys[from:to], byHash)
		case n > 1 && n <= fewKeys:
			insert(keys[from:to])
		}
		from = to
	}
}

// insert sorts a few keys by their hashes; those of one hash stay in their order.
func insert(keys []keyOf) {
	for i := 1; i < len(keys); i++ {
		for k := i; k > 0 && keys[k].hash < keys[k-1].hash; k-- {
			keys[k], keys[k-1] = keys[k-1], keys[k]
		}
	}
}

func byHash(x, y keyOf) int {
	switch {
	case x.hash < y.hash:
		return -1
	case x.hash > y.hash:
		return 1
	}
	return int(x.claim - y.claim)
}

// bitsAKey is how many bits tell which keys may be shared, for each key: of those that are not, one in as many stays.
const bitsAKey = 16

// bitSet is a set of hashes by their last bits: what is in it is found, and a few others. Its size is a power of two.
type bitSet []uint64

func (s bitSet) place(hash uint64) (word *uint64, bit uint64) {
	return &s[hash/64&uint64(len(s)-1)], 1 << (hash % 64)
}

func (s bitSet) has(hash uint64) bool {
	word, bit := s.place(hash)
	return *word&bit != 0
}

// sharedKeys tells all keys but such as surely belong to one claim, where it takes more to make a block, and how many there are at most. It
// marks a bit for each hash that is met, and another one when it is met again.
func (g *grouper) sharedKeys(parts []taken, least int) (stays bitSet, most int) {
	n := 0
	for i := range parts {
		n += len(parts[i].keys)
	}
	size := max(1, 1<<bits.Len(uint(n*bitsAKey))/64)
	g.once, g.again = cleared(g.once, size), cleared(g.again, size)
	for i := range parts {
		for _, hash := range parts[i].keys {
			once, bit := g.once.place(hash)
			if *once&bit == 0 {
				*once |= bit
				continue
			}
			if again, _ := g.again.place(hash); *again&bit == 0 {
				*again |= bit
				most++
			}
			most++
		}
	}
	if least < 2 {
		return g.once, n
	}
	return g.again, most
}

// roomFor returns an empty list with room for n items, in the memory of s where there is enough of it.
func roomFor[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, 0, n)
	}
	return s[:0]
}
