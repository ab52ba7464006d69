package names

import "github.com/factlint/factlint/claims/lexicon"

// vocabulary keeps flags of words by their hash: a table of open addressing, since every word of a document is looked up.
type vocabulary struct {
	slots []wordFlags
	used  int
}

// wordFlags is one place of a vocabulary; free where its flags are 0.
type wordFlags struct {
	hash  lexicon.Hash
	flags uint8
}

// smallest is how many slots a vocabulary has at first.
const smallest = 512

// reset empties the vocabulary.
func (v *vocabulary) reset() {
	if v.slots == nil || len(v.slots) > 8*v.used && len(v.slots) > smallest {
		v.slots = make([]wordFlags, smallest)
	} else {
		clear(v.slots)
	}
	v.used = 0
}

// get returns the flags of a word, 0 for a word that has none.
func (v *vocabulary) get(h lexicon.Hash) uint8 { return v.slot(h).flags }

// add sets flags of a word, which must not be 0.
func (v *vocabulary) add(h lexicon.Hash, flags uint8) {
	s := v.slot(h)
	if s.flags == 0 {
		if 2*v.used >= len(v.slots) {
			v.grow()
			s = v.slot(h)
		}
		v.used++
		s.hash = h
	}
	s.flags |= flags
}

// slot returns the place of a word: its own, or the free one where it would be put.
func (v *vocabulary) slot(h lexicon.Hash) *wordFlags {
	mask := lexicon.Hash(len(v.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		if s := &v.slots[i]; s.flags == 0 || s.hash == h {
			return s
		}
	}
}

func (v *vocabulary) grow() {
	old := v.slots
	v.slots = make([]wordFlags, 2*len(old))
	for _, s := range old {
		if s.flags != 0 {
			*v.slot(s.hash) = s
		}
	}
}
