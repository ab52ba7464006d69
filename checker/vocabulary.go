package checker

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
)

// vocabulary numbers the names of documents in the order of their letters, so that lists of them are compared as numbers, and counts in
// how many documents each occurs.
type vocabulary struct {
	met    map[string]int32 // by name: its number in the order in which names were met
	to     []int32          // by that: its number
	words  []string         // by number
	counts []int32          // documents, by number
	of     [][]int32        // the names of each document, ascending
}

// documentsOfName is in how many documents a name occurs, about.
const documentsOfName = 3

// number numbers the names of documents, each of which has its names in the order of their letters.
func number(docs [][]string) *vocabulary {
	n := 0
	for _, names := range docs {
		n += len(names)
	}
	v := &vocabulary{met: make(map[string]int32, n/documentsOfName), of: make([][]int32, len(docs))}
	all := make([]int32, 0, n)
	for i, names := range docs {
		from := len(all)
		for _, name := range names {
			id, ok := v.met[name]
			if !ok {
				id = int32(len(v.words))
				v.met[name] = id
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

// alphabetical renumbers the names in the order of their letters, and the numbers in all. Most are told apart by their first eight bytes.
func (v *vocabulary) alphabetical(all []int32) {
	type begun struct {
		first uint64
		met   int32
	}
	order := make([]begun, len(v.words))
	for i, name := range v.words {
		order[i] = begun{firstBytes(name), int32(i)}
	}
	slices.SortFunc(order, func(a, b begun) int {
		if a.first != b.first {
			return cmp.Compare(a.first, b.first)
		}
		return strings.Compare(v.words[a.met], v.words[b.met])
	})
	words, counts := make([]string, len(order)), make([]int32, len(order))
	v.to = make([]int32, len(order))
	for i, o := range order {
		v.to[o.met], words[i], counts[i] = int32(i), v.words[o.met], v.counts[o.met]
	}
	v.words, v.counts = words, counts
	for i, id := range all {
		all[i] = v.to[id]
	}
}

// firstBytes returns the first eight bytes of a name as a number, in their order; a shorter one has none behind its own.
func firstBytes(name string) uint64 {
	var first [8]byte
	copy(first[:], name)
	return binary.BigEndian.Uint64(first[:])
}

// count returns in how many documents a name occurs.
func (v *vocabulary) count(name string) int32 {
	if met, ok := v.met[name]; ok {
		return v.counts[v.to[met]]
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
