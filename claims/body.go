package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// A body of people is sent somewhere: a delegation, a team, a mission. How many it has is how many take part, whatever the words
// are: a delegation of 19, a 19-member delegation, a delegation that had 19 members or was 19 strong.

// membered reads "a 20-member delegation" and "the 14-strong team".
func (x *extractor) membered(s *sentence, f *figure) {
	if f.Hyphen < 0 {
		return
	}
	if !x.memberWord(int(f.Hyphen)) {
		x.hyphened(f)
		return
	}
	f.counted = "person"
	for i := f.end; i < min(int(s.Last), f.end+4); i++ {
		if seat := x.seatOn(s, i); seat != "" && !x.plural(i) {
			f.counted, f.last = seat, i+1 // a nine-member jury
			break
		}
		if x.bodyWord(i) {
			x.setBody(f, i)
			f.last = i + 1
		}
	}
	if f.side == "" && f.body { // the Norland delegation
		f.side = x.countryAt(s, f.first-1)
	}
}

// maxBody is how many tokens may stand between a body and the verb that gives its size: "the delegation of Karvelia at the
// round table in Halden had".
const maxBody = 9

// sizeOfBody reads the size of a body that stands before it: "the delegation of Karvelia had 19 members", "their mission was
// 19 strong", "a Karvelian team of 19". Of other nouns than those for members it says nothing: a team has engineers.
func (x *extractor) sizeOfBody(s *sentence, f *figure) {
	if f.body || f.head >= 0 && (f.head != f.end || !x.memberWord(f.head)) {
		return
	}
	from := x.clauseStart(s, f.first)
	i := f.first - 1
	if i >= from && x.entry(i).Form == "of" {
		i--
		if i >= from && x.bodyWord(i) { // a delegation of 19
			x.sized(s, f, i, i+1)
			return
		}
		if i > from && x.word(i) == "up" && x.word(i-1) == "made" {
			i--
		}
	}
	if i < from || !x.givesSize(f, i) && !x.apposed(s, f, i) {
		return
	}
	for k := i - 1; k >= max(from, i-maxBody); k-- {
		switch e := x.entry(k); {
		case x.bodyWord(k), x.standsForBody(s, k):
			if k+1 == i || x.entry(k+1).Is(lexicon.Preposition|lexicon.Auxiliary) {
				x.sized(s, f, k, i)
			}
			return
		case x.tok(k).Kind == text.Mark && x.word(k) != "-", e.Is(lexicon.Conjunction | lexicon.Pronoun | lexicon.Saying | lexicon.Negation), e.Is(lexicon.Verb) && !e.Is(lexicon.Auxiliary):
			return
		}
	}
}

// apposed reports whether a figure stands alone between two marks behind token i: "the delegation of Karvelia, 19 persons, left".
func (x *extractor) apposed(s *sentence, f *figure, i int) bool {
	return (x.isMark(i, ",") || x.isMark(i, "(")) && f.last < int(s.Last) && x.tok(f.last).Kind == text.Mark
}

// standsForBody reports whether "that of" at token i takes up a body named before it: "the delegation of Karvelia … and that of
// Ostrania".
func (x *extractor) standsForBody(s *sentence, i int) bool {
	if x.entry(i).Form != "that" || i+1 >= int(s.Last) || x.entry(i+1).Form != "of" {
		return false
	}
	for k := int(s.First); k < i; k++ {
		if x.bodyWord(k) {
			return true
		}
	}
	return false
}

// sized makes a figure the size of the body at token i. Whose it is stands before it or between it and token to.
func (x *extractor) sized(s *sentence, f *figure, i, to int) {
	x.setBody(f, i)
	if f.head >= 0 || f.counted == "" {
		f.counted = "person"
	}
	if f.side != "" {
		return
	}
	if to > i+1 && (x.entry(i+1).Form == "of" || x.entry(i+1).Form == "from") {
		for k := i + 2; k < min(to, i+5) && f.side == ""; k++ {
			f.side = x.countryAt(s, k)
		}
	}
	if f.side == "" {
		f.side = x.countryAt(s, i-1)
	}
}

func (x *extractor) setBody(f *figure, i int) {
	f.measure, f.trigger, f.at, f.body = x.measureNamed("participants"), x.lemma(i), i, true
}

// givesSize reports whether the word at token i says that what follows is the size of what stands before it.
func (x *extractor) givesSize(f *figure, i int) bool {
	if x.entry(i).Is(lexicon.SizeVerb) {
		return true
	}
	switch x.entry(i).Form { // was 19 strong
	case "is", "was":
		return f.last < len(x.text.Tokens) && x.entry(f.last).Form == "strong"
	}
	return false
}

func (x *extractor) bodyWord(i int) bool { return x.entry(i).Is(lexicon.Body) }

// memberWord reports whether token i stands for whoever belongs to a body.
func (x *extractor) memberWord(i int) bool { return x.entry(i).Is(lexicon.Member) }

// countryAt returns the country that a name at token i names, empty when none does.
func (x *extractor) countryAt(s *sentence, i int) string {
	if m := s.nameAt(i); m != nil && m.Kind == names.Country {
		return sideOf(m)
	}
	return ""
}
