package checker

import (
	"slices"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// Of a key that many claims share, those of one story meet wherever their documents stand, and of other stories a bounded number;
// of a key of a story all meet a bounded number of neighbours.
func TestSplit(t *testing.T) {
	const documents, stories = 1000, 200
	r := &run{corpus: &Corpus{total: documents}, sheets: make([]claims.Sheet, documents)}
	for i := range documents {
		r.standsIn, r.groupOf = append(r.standsIn, int32(i)), append(r.groupOf, int32(i%stories))
	}
	r.line = r.inLine()
	g := &grouper{run: r}
	all := make([]int32, documents)
	for i := range all {
		all[i] = int32(i)
	}
	meet := func(of rules.KeyClass) []map[int32]bool {
		met := make([]map[int32]bool, documents)
		for i := range met {
			met[i] = map[int32]bool{}
		}
		g.split(of, all, func(block []int32) {
			for _, a := range block {
				for _, b := range block {
					if a != b {
						met[a][b] = true
					}
				}
			}
		})
		return met
	}
	for _, of := range []rules.KeyClass{rules.OfOther, rules.OfRun} {
		for a, met := range meet(of) {
			own := 0
			for b := a % stories; b < documents; b += stories {
				if met[int32(b)] {
					own++
				}
			}
			others := len(met) - own
			if own != documents/stories-1 || others < 1 || others > 3*farNeighbours/2 {
				t.Fatalf("under %v, claim %d meets %d of its story and %d others", of, a, own, others)
			}
		}
	}
	for a, met := range meet(rules.OfStory) {
		if len(met) < maxBlock/2-1 || len(met) > 3*maxBlock/2 {
			t.Fatalf("claim %d meets %d under a key of a story", a, len(met))
		}
	}
	r.corpus.total = smallRun
	for a, met := range meet(rules.OfOther) {
		if len(met) < maxBlock/2-1 {
			t.Fatalf("claim %d of a few documents meets %d others", a, len(met))
		}
	}
	r.corpus.total = documents
	blocks := 0
	if left := g.split(rules.OfRun, []int32{0, stories, 2 * stories}, func([]int32) { blocks++ }); left || blocks != 1 {
		t.Errorf("claims of one story stand in %d blocks, and some are said to be left out: %v", blocks, left)
	}
}

// Blocks in the order of their first claims are the same blocks, each with its key.
func TestBlocksInOrder(t *testing.T) {
	var all flatBlocks
	all.empty(true, 8)
	for key, claims := range [][]int32{{70000, 70001}, {3, 90000}, {70000, 90000, 90001}, {1, 2}} {
		all.key, all.common = int32(key), key == 2
		all.add(claims)
	}
	got := all.own(100000, true)
	var keys []int32
	for i, key := range got.keys {
		keys = append(keys, key)
		want := all.claims[all.first[key]:all.first[key+1]]
		if block := got.claims[got.first[i]:got.first[i+1]]; !slices.Equal(block, want) {
			t.Errorf("block of key %d is %v, want %v", key, block, want)
		}
		if got.commons[i] != (key == 2) {
			t.Errorf("key %d: common is %v", key, got.commons[i])
		}
	}
	if want := []int32{3, 1, 0, 2}; !slices.Equal(keys, want) {
		t.Errorf("keys %v, want %v", keys, want) // blocks that begin in one place keep their order
	}
}
