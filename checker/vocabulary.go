package checker

import (
	"maps"
	"slices"
)

// vocabulary numbers words, so that lists of them are compared as numbers, and counts in how many documents each occurs.
type vocabulary struct {
	ids    map[string]int32
	counts []int32 // documents, by number
	seen   []int32 // the document, counted from 1, that a word was last met in
	docs   int32
}

func newVocabulary() *vocabulary { return &vocabulary{ids: map[string]int32{}} }

// document starts a new document.
func (v *vocabulary) document() { v.docs++ }

// add appends the numbers of the words to dst that the document has not had before.
func (v *vocabulary) add(dst []int32, words []string) []int32 {
	for _, w := range words {
		id, ok := v.ids[w]
		if !ok {
			id = int32(len(v.counts))
			v.ids[w] = id
			v.counts, v.seen = append(v.counts, 0), append(v.seen, 0)
		}
		if v.seen[id] != v.docs {
			v.seen[id] = v.docs
			v.counts[id]++
			dst = append(dst, id)
		}
	}
	return dst
}

// count returns in how many documents a word occurs.
func (v *vocabulary) count(word string) int32 {
	if id, ok := v.ids[word]; ok {
		return v.counts[id]
	}
	return 0
}

// alphabetical renumbers the words in the order of their letters and returns the new numbers by the old.
func (v *vocabulary) alphabetical() []int32 {
	to := make([]int32, len(v.counts))
	counts := make([]int32, len(v.counts))
	for i, w := range slices.Sorted(maps.Keys(v.ids)) {
		old := v.ids[w]
		to[old], counts[i], v.ids[w] = int32(i), v.counts[old], int32(i)
	}
	v.counts, v.seen = counts, nil
	return to
}
