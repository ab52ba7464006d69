package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// onList reports whether a figure is of those whom a list has, whether they are there or not: "171 residents on the hostel's register", "117 registered
// residents", "on its manifest were 84 passengers".
func (x *extractor) onList(s *sentence, f *figure) bool {
	for i := f.first; i < f.end; i++ {
		if x.lex.Lists(lexicon.ListedState, x.entry(i).Form) {
			return true
		}
	}
	for i := f.end; i < min(f.end+listedWords, x.clauseEnd(s, f.last)); i++ {
		if x.lex.Lists(lexicon.ListedState, x.entry(i).Form) && x.entry(i-1).Is(lexicon.Auxiliary) || x.entry(i).Form == "on" && x.listBehind(s, i, x.clauseEnd(s, f.last)) {
			return true
		}
	}
	i := int(s.First)
	return text.Fold(x.word(i)) == "on" && f.first <= i+listedWords && x.listBehind(s, i, f.first)
}

// listedWords is how many tokens from a figure a list may be named.
const listedWords = 5

// listBehind reports whether a list of people follows behind "on" at a token: on the hostel's register.
func (x *extractor) listBehind(s *sentence, on, to int) bool {
	for i := on + 1; i < min(on+listedWords, to, int(s.Last)); i++ {
		if x.lex.Lists(lexicon.ListOfPeople, x.lemma(i)) {
			return true
		}
	}
	return false
}

// tellListed gives the count of those on a list what its noun alone says of them, or says that not all of them need be there.
func (x *extractor) tellListed(s *sentence, f *figure, c *Claim) {
	switch {
	case f.measure < 0 || c.Scope != "" || !x.present(c.Measure) || !x.onList(s, f):
	case f.head >= 0 && x.standingOf(f.head) >= 0:
		c.Measure, c.Trigger, c.Weak = x.measureName(x.standingOf(f.head)), x.lemma(f.head), true
	default:
		c.Scope = scopeListed
	}
}

// present reports whether a measure is of those who are at a place or come to it.
func (x *extractor) present(measure string) bool {
	return measure == "present" || measure == "passengers" || measure == "participants"
}

// standingOf returns the measure of the size of a body which the noun at a token names by itself, -1 when it names none: residents, pupils.
func (x *extractor) standingOf(i int) int32 {
	for _, p := range x.entry(i).Alone() {
		if p.Kind != lexicon.TriggerPhrase {
			continue
		}
		for _, u := range x.lex.Triggers[p.Index].Uses {
			if u.Role == lexicon.NounRole && x.lex.Measures[u.Measure].Standing {
				return u.Measure
			}
		}
	}
	return -1
}
