package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// tally counts in how many documents each rare word occurs. It is a table in which a hash lies at the place that its first bits name, or
// behind: the words of a document come in the order of their hashes, so that each document walks through it once.
type tally struct {
	table []tallied // a power of two of them, at most half of them taken
	shift int       // which leaves of a hash its place
	size  int
}

type tallied struct {
	word  lexicon.Hash
	count int32 // documents; 0 for a place that is free
}

// leastTally is the logarithm of how many places a tally begins with.
const leastTally = 10

// tallyWords counts the words of sheets.
func tallyWords(sheets []claims.Sheet) *tally {
	t := &tally{}
	t.grow(leastTally)
	for i := range sheets {
		t.document(sheets[i].Vocabulary)
	}
	return t
}

// document counts the words of a document, ascending.
func (t *tally) document(words []lexicon.Hash) {
	for i, w := range words {
		if i > 0 && w == words[i-1] {
			continue
		}
		p := t.place(w)
		if p.count == 0 {
			if t.size++; t.size*2 > len(t.table) {
				t.grow(64 - t.shift + 1)
				p = t.place(w)
			}
			p.word = w
		}
		p.count++
	}
}

// place returns the place of a word, or the one where it would be.
func (t *tally) place(w lexicon.Hash) *tallied {
	i := int(w >> t.shift)
	for t.table[i].count > 0 && t.table[i].word != w {
		if i++; i == len(t.table) {
			i = 0
		}
	}
	return &t.table[i]
}

// grow makes 1<<width places.
func (t *tally) grow(width int) {
	old := t.table
	t.table, t.shift = make([]tallied, 1<<width), 64-width
	for _, p := range old {
		if p.count > 0 {
			*t.place(p.word) = p
		}
	}
}

// of returns in how many documents a word occurs.
func (t *tally) of(w lexicon.Hash) int32 { return t.place(w).count }
