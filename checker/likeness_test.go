package checker

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
)

// TestLikely holds what the documents of each name tell of two documents to what comes of looking at both.
func TestLikely(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 11))
	words := make([]lexicon.Hash, 60)
	for i := range words {
		words[i] = lexicon.HashOf(fmt.Sprint("word", i))
	}
	slices.Sort(words)
	for _, run := range []struct {
		size  int
		dated float64 // the share of documents that are
	}{{smallRun, 0.25}, {smallRun + 1, 0.25}, {200, 1}, {600, 0.25}} {
		size := run.size
		sheets := make([]claims.Sheet, size)
		for i := range sheets {
			s := &sheets[i]
			s.Path = fmt.Sprintf("%04d.txt", i)
			for range dice.IntN(60) {
				rank := dice.IntN(1 + dice.IntN(1+dice.IntN(2*size))) // a few names stand in most documents, most in few
				s.Names = append(s.Names, fmt.Sprint("Name", rank))
			}
			if i > 0 && dice.IntN(3) == 0 { // a story that is told again
				again := sheets[dice.IntN(i)].Names
				s.Names = append(s.Names, again[:dice.IntN(1+len(again))]...)
			}
			s.Vocabulary = words[:dice.IntN(len(words))]
			if dice.Float64() < run.dated {
				day := when.Date(20000 + dice.IntN(90))
				s.Published.Period, s.Published.How = when.Period{From: day, To: day}, "dateline"
			}
		}
		c := NewCorpus(lexicon.Default(), sheets)
		asked := *c
		asked.likely = likely{}
		for _, most := range []int32{5, 20, maxFollowed} {
			c.likely = c.findLikely(sheets, 2, most)
			alike, unlikely := 0, 0
			for i := range sheets {
				for k := range i {
					x, y := c.docs[sheets[i].Path], c.docs[sheets[k].Path]
					got, want, never := c.alike(x, y), asked.alike(x, y), c.likely.unlikely(int32(k), int32(i))
					if got != want || want && never {
						t.Fatalf("%d documents, names of %d of them: %s and %s are alike: %v, want %v; told not to be: %v", size, most, x.sheet.Path, y.sheet.Path, got, want, never)
					}
					if want {
						alike++
					}
					if never {
						unlikely++
					}
				}
			}
			if told := size > smallRun && run.dated < 1; alike == 0 || told != (unlikely > 0) {
				t.Errorf("of %d documents %d pairs are alike and %d are told not to be", size, alike, unlikely)
			}
		}
	}
}
