package rules

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims"
)

// texts is what comparing asks again and again of the words of one claim: a passage meets hundreds of others. Its parts
// are made when first asked for.
type texts struct {
	cut      sync.Once
	flat     uint64     // hash of flatWords
	shingles []uint64   // hashes of the runs of three words, sorted, each once
	sketch   [16]uint64 // a bit for each of them, by its last ten bits

	scanned sync.Once
	figures []string // of scan
	masked  uint64   // hash of the masked words of scan
}

// textStore keeps the texts of claims for all workers of one family.
type textStore struct {
	byClaim sync.Map // *claims.Claim to *texts
	held    atomic.Int64
}

// maxHeld bounds how many bytes of text a store knows of before it forgets them all.
const maxHeld = 64 << 20

// of returns the texts of a claim.
func (s *textStore) of(c *claims.Claim) *texts {
	if t, ok := s.byClaim.Load(c); ok {
		return t.(*texts)
	}
	if s.held.Add(int64(len(c.Value.Text))) > maxHeld {
		s.held.Store(0)
		s.byClaim.Clear()
	}
	t, _ := s.byClaim.LoadOrStore(c, new(texts))
	return t.(*texts)
}

// texts returns what is known of the words of the claim's value.
func (c *Claim) texts() *texts {
	if c.known == nil {
		c.known = c.worker.texts.of(c.claim)
	}
	return c.known
}

// sortedShingles returns the shingles of the claim's words.
func (c *Claim) sortedShingles() []uint64 { return c.words().shingles }

// words returns what is known of the words of the claim's value, their hash and shingles filled in.
func (c *Claim) words() *texts {
	t := c.texts()
	t.cut.Do(func() {
		flat := flatWords(c.Value.Text)
		t.flat, t.shingles = xxh3.HashString(flat), shinglesOf(flat)
		for _, s := range t.shingles {
			t.sketch[s>>6%16] |= 1 << (s % 64)
		}
	})
	return t
}

// sortedShingles returns the hashes of all runs of three words of s, sorted, each once.
func sortedShingles(s string) []uint64 { return shinglesOf(flatWords(s)) }

// shinglesOf is sortedShingles for a text of lower-case words with single blanks between them.
func shinglesOf(flat string) []uint64 {
	out := make([]uint64, 0, strings.Count(flat, " ")+1)
	eachRun(flat, shingleSize, func(run string) { out = append(out, xxh3.HashString(run)) })
	slices.Sort(out)
	return slices.Compact(out)
}

// eachRun calls yield for each run of n words of a text whose words are parted by single blanks.
func eachRun(flat string, n int, yield func(run string)) {
	var starts [8]int // of the last words, in a ring; n is smaller
	word := 0
	for from := 0; from < len(flat); {
		end := len(flat)
		if i := strings.IndexByte(flat[from:], ' '); i >= 0 {
			end = from + i
		}
		starts[word%len(starts)] = from
		if word++; word >= n {
			yield(flat[starts[(word-n)%len(starts)]:end])
		}
		from = end + 1
	}
}

// scan fills in the figures of the claim's words.
func (c *Claim) scan() *texts {
	t := c.texts()
	t.scanned.Do(func() {
		s := scan(c.Value.Text)
		t.figures, t.masked = s.values, xxh3.HashString(strings.Join(s.masked, " "))
	})
	return t
}

// The functions below are those of the same names on texts, for the words of two claims.

func similarClaims(a, b *Claim) float64 { return containment(a.sortedShingles(), b.sortedShingles()) }

// similarAtLeast reports whether similarClaims reaches a share. Most pairs do not, and their sketches show it: each bit that
// one has and the other has not is a run of words that is not shared.
func similarAtLeast(a, b *Claim, share float64) bool {
	x, y := a.words(), b.words()
	if len(x.shingles) > len(y.shingles) {
		x, y = y, x
	}
	missing := 0
	for i := range x.sketch {
		missing += bits.OnesCount64(x.sketch[i] &^ y.sketch[i])
	}
	if n := float64(len(x.shingles)); n == 0 || float64(len(x.shingles)-missing)/n < share {
		return share <= 0
	}
	return containment(x.shingles, y.shingles) >= share
}

func sameWordsOf(a, b *Claim) bool { return a.words().flat == b.words().flat }

func changedFiguresOf(a, b *Claim) int {
	x, y := a.scan(), b.scan()
	if x.masked != y.masked {
		return 0
	}
	return differences(x.figures, y.figures)
}

// containment returns the share of the smaller of two sorted sets that stands in the other; 0 when one is empty.
func containment(x, y []uint64) float64 {
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			shared++
			i++
			j++
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return float64(shared) / float64(len(x))
}
