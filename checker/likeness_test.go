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

// madeRun is a run over documents of names that are drawn by lot.
type madeRun struct {
	size  int
	dated float64 // the share of documents that are
}

var madeRuns = []madeRun{{smallRun, 0.25}, {smallRun + 1, 0.25}, {200, 1}, {600, 0.25}}

func (run madeRun) sheets() []claims.Sheet {
	dice := rand.New(rand.NewPCG(7, uint64(run.size)))
	words := make([]lexicon.Hash, 60)
	for i := range words {
		words[i] = lexicon.HashOf(fmt.Sprint("word", i))
	}
	slices.Sort(words)
	sheets := make([]claims.Sheet, run.size)
	for i := range sheets {
		s := &sheets[i]
		s.Path = fmt.Sprintf("%04d.txt", i)
		for range dice.IntN(60) {
			rank := dice.IntN(1 + dice.IntN(1+dice.IntN(2*run.size))) // a few names stand in most documents, most in few
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
	return sheets
}

// TestLikeness holds what the documents of each name tell of two documents to what comes of looking at both.
func TestLikeness(t *testing.T) {
	for _, run := range madeRuns {
		sheets := run.sheets()
		c := NewCorpus(lexicon.Default(), sheets)
		asked := *c
		asked.likeness = likeness{}
		for _, most := range []int32{5, 20, maxFollowed} {
			c.likeness = c.findLikeness(sheets, 2, most)
			alike, told := 0, 0
			for i := range sheets {
				for k := range i {
					x, y := c.docs[sheets[i].Path], c.docs[sheets[k].Path]
					got, want, tells := c.alike(x, y), asked.alike(x, y), c.likeness.tells(int32(k), int32(i))
					if got != want {
						t.Fatalf("%d documents, names of %d of them: %s and %s are alike: %v, want %v; told: %v", run.size, most, x.sheet.Path, y.sheet.Path, got, want, tells)
					}
					if want {
						alike++
					}
					if tells {
						told++
					}
				}
			}
			if tells := run.size > smallRun && run.dated < 1; alike == 0 || tells != (told > 0) {
				t.Errorf("of %d documents %d pairs are alike and %d are told of", run.size, alike, told)
			}
		}
	}
}

// TestTies holds the documents of which it is told that they tell the story of one to what comes of asking about any two.
func TestTies(t *testing.T) {
	for _, run := range madeRuns {
		c := NewCorpus(lexicon.Default(), run.sheets())
		docs := c.inOrder(run.sheets())
		tied := 0
		for x, dx := range docs {
			for y, dy := range docs {
				if x == y || !c.likeness.tells(int32(x), int32(y)) {
					continue
				}
				got, want := slices.Contains(c.ties.of(int32(x)), int32(y)), c.tellOneStory(dx, dy)
				if got != want {
					t.Fatalf("%d documents: %d and %d tell one story: %v, want %v", run.size, x, y, got, want)
				}
				if got {
					tied++
				}
			}
		}
		if tells := run.size > smallRun && run.dated < 1; tells != (tied > 0) {
			t.Errorf("of %d documents %d pairs tell one story", run.size, tied)
		}
	}
}
