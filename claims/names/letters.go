package names

import (
	"math/bits"
	"unicode/utf8"
)

// Letters tells how often each letter of the alphabet stands in the name of a thing, modulo four: the lower bits of the counts, and
// lettersApart above them the upper ones. It is 0 where that says nothing.
type Letters uint64

const (
	lettersApart         = 32
	lettersOf    Letters = 1<<26 - 1
	lettersKnown Letters = 1 << 63
)

// LettersOf returns the letters of a name: 0 for one of a person, of whom names are left out and put in other places, and for one in which a letter is
// none of ASCII, which may stand for another one.
func LettersOf(n Name) (l Letters) {
	if n.Kind == Person {
		return 0
	}
	for i := range len(n.Text) {
		c := n.Text[i]
		if c >= utf8.RuneSelf {
			return 0
		}
		if c |= 0x20; 'a' <= c && c <= 'z' {
			one := Letters(1) << (c - 'a')
			l ^= (one & l) << lettersApart
			l ^= one
			l |= lettersKnown
		}
	}
	return l
}

// mostLetters is of how many letters two spellings of the name of a thing have another number: one is changed for another, or two that write one
// sound are missing. See compareThings.
const mostLetters = 2

// Apart reports whether the letters of two names tell that they are no two spellings of one, whoever bears them. False says nothing.
func (l Letters) Apart(o Letters) bool {
	differ := l ^ o
	return l&o&lettersKnown != 0 && bits.OnesCount64(uint64((differ|differ>>lettersApart)&lettersOf)) > mostLetters
}
