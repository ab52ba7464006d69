package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// bothTold reports whether a figure of people counts those of other nouns as well: "214 passengers and crew", "58 men, women and children".
func (x *extractor) bothTold(s *sentence, f *figure) bool {
	if f.head < 0 || f.head != f.last-1 {
		return false
	}
	i := x.listedWith(s, f.last, x.peopleNoun)
	return i > f.last && x.peopleNoun(f.head)
}

// listedWith returns the token behind the last noun of a list that goes on at a token, where all of its nouns are of one sort, and the token itself
// where it is no such list: ", women and children", "and minibuses".
func (x *extractor) listedWith(s *sentence, at int, ofSort func(int) bool) int {
	const most = 3 // words of an item: "mountain rescuers"
	i, last := at, false
	for !last && i+1 < int(s.Last) && i < at+3*most {
		switch last = x.entry(i).Form == "and"; {
		case last || x.isMark(i, ","):
		default:
			return at
		}
		i++
		if x.isMark(i-1, ",") && x.entry(i).Form == "and" {
			i, last = i+1, true
		}
		n := i
		for n < min(i+most, int(s.Last)) && x.tok(n).Kind == text.Word && !x.plural(n) && !x.entry(n).Is(lexicon.Auxiliary|lexicon.Preposition|lexicon.Pronoun|lexicon.Determiner|lexicon.Conjunction) {
			n++
		}
		if n >= int(s.Last) || x.tok(n).Kind != text.Word || x.tok(n).Is(text.Capital) || !(x.plural(n) || x.entry(n).Is(lexicon.Plural)) || x.entry(i).Number.Kind != lexicon.NoNumber || !ofSort(n) {
			return at
		}
		i = n + 1
	}
	if !last || i < int(s.Last) && (x.tok(i).Kind == text.Number || x.entry(i).Number.Kind == lexicon.Cardinal) {
		return at // 442 votes and supporters 408
	}
	return i
}

// peopleNoun reports whether the noun at a token names people, by a table or by its ending.
func (x *extractor) peopleNoun(i int) bool { return x.namesPeople(i) || x.lex.Folk(x.lemma(i)) }

// sameThings gives the usual noun of their sort to a figure that counts things of two nouns of one measure: "eleven cars and minibuses" are vehicles.
func (x *extractor) sameThings(s *sentence, f *figure) string {
	if f.head < 0 || f.head != f.last-1 || f.last >= int(s.Last) || !x.isMark(f.last, ",") && x.entry(f.last).Form != "and" {
		return ""
	}
	m := x.ofThings(f)
	if m < 0 || !x.lex.Measures[m].Standing {
		return ""
	}
	if x.listedWith(s, f.last, func(i int) bool { return x.nounMeasure(i) == m }) == f.last {
		return ""
	}
	return singular(x.lex.Measures[m].Name)
}
