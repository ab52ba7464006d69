package checker

import (
	"math/bits"
	"slices"

	"github.com/factlint/factlint/rules"
)

// shared calls yield for each of the sorted keys that at least so many claims have, with the claims in their order, which hold until
// yield returns. The keys come in the order of their hashes.
func shared(sorted []keyOf, least int, yield func(of rules.KeyClass, claims []int32)) {
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
				yield(rules.ClassOf(sorted[from].hash), claims)
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
	width := bits.Len(uint(g.markKeys(parts) / keysAtOnce))
	ends := make([]int32, 1<<width+1)
	for i := range parts {
		parts[i].keep(g.marks, least)
		for _, hash := range parts[i].keys {
			ends[hash>>(64-width)+1]++
		}
	}
	for i := range ends[1:] {
		ends[i+1] += ends[i]
	}
	n := int(ends[1<<width])
	g.sorted = roomFor(g.sorted, n)[:n]
	for i := range parts {
		for k := range parts[i].eachKey {
			end := &ends[k.hash>>(64-width)]
			g.sorted[*end] = k
			*end++
		}
		parts[i].keys, parts[i].counts = nil, nil
	}
	from := int32(0)
	for _, to := range ends[:1<<width] {
		g.inOrder(g.sorted[from:to], 64-width-8)
		from = to
	}
	return g.sorted
}

// keep leaves the keys that are marked, in the places of others. Each is written before it is known whether it stays, which no processor guesses.
func (t *taken) keep(marks keyMarks, least int) {
	at, n := 0, 0
	for i, count := range t.counts {
		before := n
		for _, hash := range t.keys[at : at+int(count)] {
			t.keys[n] = hash
			n += marks.has(hash, least)
		}
		at += int(count)
		t.counts[i] = uint16(n - before)
	}
	t.keys = t.keys[:n]
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
const bitsAKey = 8

// keyMarks tells by some bits of hashes, above those of their class, which were met, and which of them again: what was is found, and a few others. Its size is
// a power of two.
type keyMarks []struct{ once, again uint64 }

// marksFor returns marks for so many keys, none of which is met, in the memory of m where there is enough of it.
func marksFor(m keyMarks, keys int) keyMarks {
	return cleared(m, max(1, 1<<bits.Len(uint(keys*bitsAKey))/64))
}

// meet marks a hash, and returns how many more hashes there are now that were met with another one. Whether it was met before no processor
// guesses.
func (m keyMarks) meet(hash uint64) (more int) {
	w, place := &m[hash>>8&uint64(len(m)-1)], hash>>rules.ClassSize%64
	again := w.once >> place & 1
	first := again &^ (w.again >> place)
	w.once |= 1 << place
	w.again |= again << place
	return int(again + first)
}

// has returns 1 for a hash that was met, where least is 2 or more for one that was met again, and 0 for others.
func (m keyMarks) has(hash uint64, least int) int {
	w := &m[hash>>8&uint64(len(m)-1)]
	of := w.again
	if least < 2 {
		of = w.once
	}
	return int(of >> (hash >> rules.ClassSize % 64) & 1)
}

// markKeys marks all keys, and returns how many there are at most that do not surely belong to one claim.
func (g *grouper) markKeys(parts []taken) (most int) {
	g.marks = marksFor(g.marks, countKeys(parts))
	for i := range parts {
		for _, hash := range parts[i].keys {
			most += g.marks.meet(hash)
		}
	}
	return most
}

func countKeys(parts []taken) (n int) {
	for i := range parts {
		n += len(parts[i].keys)
	}
	return n
}

// roomFor returns an empty list with room for n items, in the memory of s where there is enough of it.
func roomFor[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, 0, n)
	}
	return s[:0]
}
