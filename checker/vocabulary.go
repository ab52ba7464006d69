package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
)

// vocabulary numbers the names of documents in the order of their letters, so that lists of them are compared as numbers, and counts in
// how many documents each occurs.
type vocabulary struct {
	ids    map[string]int32
	words  []string  // by number
	counts []int32   // documents, by number
	of     [][]int32 // the names of each document, ascending
}

// number numbers the names of documents, each of which has its names in the order of their letters.
func number(docs [][]string) *vocabulary {
	v := &vocabulary{ids: map[string]int32{}, of: make([][]int32, len(docs))}
	n := 0
	for _, names := range docs {
		n += len(names)
	}
	all := make([]int32, 0, n)
	for i, names := range docs {
		from := len(all)
		for _, name := range names {
			id, ok := v.ids[name]
			if !ok {
				id = int32(len(v.words))
				v.ids[name] = id
				v.words, v.counts = append(v.words, name), append(v.counts, 0)
			}
			v.counts[id]++
			all = append(all, id)
		}
		v.of[i] = all[from:len(all):len(all)]
	}
	v.alphabetical(all)
	return v
}

// alphabetical renumbers the names in the order of their letters, and the numbers in all.
func (v *vocabulary) alphabetical(all []int32) {
	to, counts := make([]int32, len(v.words)), make([]int32, len(v.words))
	was := v.counts
	slices.Sort(v.words)
	for i, name := range v.words {
		old := v.ids[name]
		to[old], counts[i], v.ids[name] = int32(i), was[old], int32(i)
	}
	v.counts = counts
	for i, id := range all {
		all[i] = to[id]
	}
}

// count returns in how many documents a name occurs.
func (v *vocabulary) count(name string) int32 {
	if id, ok := v.ids[name]; ok {
		return v.counts[id]
	}
	return 0
}

// rarestFirst sorts names, given by their numbers, by how many documents have them; those of as many by their letters.
func (v *vocabulary) rarestFirst(ids []int32) {
	var few [64]uint64 // most documents have no more
	keys := few[:0]
	for _, id := range ids {
		keys = append(keys, uint64(v.counts[id])<<32|uint64(id))
	}
	slices.Sort(keys)
	for i, key := range keys {
		ids[i] = int32(uint32(key))
	}
}

// namesOf returns the names of a document in the order of their letters, each once.
func namesOf(s *claims.Sheet) []string {
	for i := 1; i < len(s.Names); i++ {
		if s.Names[i-1] >= s.Names[i] {
			names := slices.Clone(s.Names)
			slices.Sort(names)
			return slices.Compact(names)
		}
	}
	return s.Names
}
