package checker

import (
	"cmp"
	"maps"
	"slices"
)

// vocabulary numbers words, or their hashes, so that lists of them are compared as numbers, and counts in how many documents each occurs.
type vocabulary[W cmp.Ordered] struct {
	ids    map[W]int32
	counts []int32 // documents, by number
	seen   []int32 // the document, counted from 1, that a word was last met in
	docs   int32
}

func newVocabulary[W cmp.Ordered]() *vocabulary[W] { return &vocabulary[W]{ids: map[W]int32{}} }

// document starts a new document.
func (v *vocabulary[W]) document() { v.docs++ }

// add appends the numbers of the words to dst that the document has not had before.
func (v *vocabulary[W]) add(dst []int32, words []W) []int32 {
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
func (v *vocabulary[W]) count(word W) int32 {
	if id, ok := v.ids[word]; ok {
		return v.counts[id]
	}
	return 0
}

// alphabetical renumbers the words in the order of their letters and returns the new numbers by the old.
func (v *vocabulary[W]) alphabetical() []int32 {
	to := make([]int32, len(v.counts))
	counts := make([]int32, len(v.counts))
	for i, w := range slices.Sorted(maps.Keys(v.ids)) {
		old := v.ids[w]
		to[old], counts[i], v.ids[w] = int32(i), v.counts[old], int32(i)
	}
	v.counts, v.seen = counts, nil
	return to
}
