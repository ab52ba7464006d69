package lexicon

import (
	"maps"
	"math/bits"
	"slices"
)

// wordSet is a set of words, a bit for each up to the last one.
type wordSet []uint64

// has reports whether a word is in the set.
func (s wordSet) has(w Word) bool { return int(w/64) < len(s) && s[w/64]>>(w%64)&1 != 0 }

// add puts a word into the set.
func (s *wordSet) add(w Word) {
	for int(w/64) >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[w/64] |= 1 << (w % 64)
}

// wordMap holds something of a few words each. It is asked for many words, of which it has hardly any: a bit tells which.
type wordMap[T any] struct {
	words  wordSet
	before []uint16 // how many words stand before those of each number of words
	values []T      // in the order of the words
}

// mapOf returns what has the same of the same words as a map.
func mapOf[T any](of map[Word]T) (m wordMap[T]) {
	for _, w := range slices.Sorted(maps.Keys(of)) {
		m.words.add(w)
		for len(m.before) < len(m.words) {
			m.before = append(m.before, uint16(len(m.values)))
		}
		m.values = append(m.values, of[w])
	}
	return m
}

// get returns what the map has of a word, nothing where it does not have the word.
func (m *wordMap[T]) get(w Word) (value T) {
	if !m.words.has(w) {
		return value
	}
	return m.values[int(m.before[w/64])+bits.OnesCount64(m.words[w/64]&(1<<(w%64)-1))]
}
