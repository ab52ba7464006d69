package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// scopeUnique is the scope of the age of somebody without a name whom the text shows to be the only one.
const scopeUnique = "unique"

// agedKin returns whom a quantity gives the age of where it is a relative without a name: "daughter of ivo last" for "Last's
// nine-year-old daughter", "his daughter, 9,", "the 9-year-old daughter of Ivo Last"; empty where it is none.
func (x *extractor) agedKin(s *sentence, q *quantity.Mention) string {
	first, last := int(q.First), int(q.Last)
	kin := -1
	switch {
	case q.Is(quantity.Age) && last < int(s.Last) && x.in(s, last).Age().Kin:
		kin = last
	case !x.bare(s, q):
		return ""
	default:
		i := first - 1
		if i > int(s.First) && x.in(s, i).Age().Beside {
			i--
		}
		if i-1 > int(s.First) && x.isCopula(s, i) {
			i--
		}
		if i-1 > int(s.First) && x.in(s, i).Form == "who" || x.wordIn(s, i) == "aged" {
			i--
		}
		if i > int(s.First) && x.marked(s, i, ",") {
			i--
		}
		if i < first-1 && i >= int(s.First) && x.in(s, i).Age().Kin {
			kin = i
		} else if m := x.ownerBefore(s, i); m != nil {
			kin = m.First - 2 // the daughter of Ivo Last, 9,
			if i == first-1 || kin < int(s.First) || !x.in(s, kin).Age().Kin || x.wordIn(s, kin+1) != "of" {
				return ""
			}
			return x.in(s, kin).Form + " of " + m.Key
		}
	}
	if kin < 0 {
		return ""
	}
	if n := s.nameAt(kin + 1); n != nil || kin+2 < int(s.Last) && x.marked(s, kin+1, ",") && s.nameAt(kin+2) != nil {
		return "" // his daughter, Mira
	}
	owner := x.ownerOfKin(s, kin, first)
	if owner == nil {
		return ""
	}
	return x.in(s, kin).Form + " of " + owner.Key
}

// ownerBefore returns the person whose name ends behind token i.
func (x *extractor) ownerBefore(s *sentence, i int) *names.Mention {
	if m := s.nameAt(i); m != nil && m.Kind == names.Person && m.Last == i+1 {
		return m
	}
	return nil
}

// ownerOfKin returns whose relative the word at token kin is: the person whose name stands before it or behind "of", or whom
// "his" or "her" stands for. Words between that tell one of several apart, such as "younger", make it nobody's.
func (x *extractor) ownerOfKin(s *sentence, kin, age int) *names.Mention {
	if kin+2 < int(s.Last) && x.wordIn(s, kin+1) == "of" {
		if m := s.nameAt(kin + 2); m != nil && m.Kind == names.Person {
			return m
		}
		return nil
	}
	i := kin - 1
	if age < kin { // his nine-year-old daughter
		i = age - 1
	}
	if i < int(s.First) {
		return nil
	}
	if m := s.nameAt(i); m != nil && m.Kind == names.Person && x.tok(m.Last-1).Possessive && m.Last == i+1 {
		return m
	}
	if f := x.in(s, i).Form; f == "his" || f == "her" {
		if m := x.lastPersonBefore(s, i); m != nil {
			return m
		}
		if s.index > 0 {
			if m, several := x.onlyPerson(&x.sentences[s.index-1]); m != nil || several {
				return m
			}
		}
	}
	return nil
}

// someone is a person who is told of without a name.
type someone struct {
	fate string // what became of him or her: "die"; empty when the text tells nothing that we know
	sort string // "man", "woman" or "either"
	only bool   // the text shows that there is one alone
}

// agedSomeone returns whom a quantity gives the age of where the text calls the person by what became of him or her alone: "a
// man of 58 was fined", "the patient who died was 78", "one person was killed, a 34-year-old".
func (x *extractor) agedSomeone(s *sentence, q *quantity.Mention) someone {
	head := x.headOfAge(s, q)
	if head < 0 {
		return someone{}
	}
	who := someone{sort: x.in(s, head).Age().Person}
	if who.sort == "" {
		who.sort = "either"
	}
	at := x.nearestFate(s, head, int(q.First), int(q.Last))
	if at < 0 {
		return someone{}
	}
	who.fate = x.in(s, at).Age().Fate
	who.only = x.thatOne(s, head) || x.lex.LonelyFate(who.fate)
	for k := range s.quantities { // one patient, only one islander
		o := &s.quantities[k]
		who.only = who.only || o.Interval.Value == 1 && o.Unit < 0 && !o.Is(quantity.Ordinal|quantity.Range) && int(o.First) < int(q.First) && x.personWord(s, int(o.Last))
	}
	for k := range s.quantities { // of one among several
		o := &s.quantities[k]
		if o != q && o.Unit < 0 && !o.Is(quantity.Ordinal) && o.Interval.Value > 1 && x.personWord(s, int(o.Last)) {
			return someone{}
		}
	}
	return who
}

// personWord reports whether token i is a word for people.
func (x *extractor) personWord(s *sentence, i int) bool {
	return x.in(s, i).Age().Person != "" || x.in(s, i).Is(lexicon.Human)
}

// thatOne reports whether the person at token head is one that readers know: "the man who", "the injured woman".
func (x *extractor) thatOne(s *sentence, head int) bool {
	for i := head - 1; i >= max(int(s.First), head-2); i-- {
		if x.in(s, i).Form == "the" {
			return true
		}
		if !x.in(s, i).Is(lexicon.Adjective) && x.in(s, i).Age().Fate == "" {
			break
		}
	}
	return false
}

// headOfAge returns the token of the word for the person whose age a quantity gives: "a 58-year-old man", "a man of 58", "a
// woman, 33,", "the patient who died … was 78". It is -1 where there is none.
func (x *extractor) headOfAge(s *sentence, q *quantity.Mention) int {
	first, last := int(q.First), int(q.Last)
	if q.Is(quantity.Compound) && q.Is(quantity.Age) {
		for i := last; i < min(last+2, int(s.Last)); i++ {
			if x.personWord(s, i) || x.tradeAt(s, i) != "" {
				return i
			}
		}
		return -1
	}
	if first-2 < int(s.First) {
		return -1
	}
	w := x.wordIn(s, first-1)
	if w == "of" && q.Unit < 0 && x.personWord(s, first-2) && !x.in(s, first-2).Is(lexicon.Plural) && x.in(s, last).Is(lexicon.Preposition|lexicon.Determiner|lexicon.Pronoun) {
		return first - 2 // a man of 47 with
	}
	if !x.bare(s, q) {
		return -1
	}
	switch {
	case (w == "of" || w == "aged" || x.marked(s, first-1, ",")) && x.personWord(s, first-2) && !x.in(s, first-2).Is(lexicon.Plural):
		return first - 2
	case w == "aged" && x.marked(s, first-2, ",") && first-3 >= int(s.First) && x.personWord(s, first-3):
		return first - 3
	case x.isCopula(s, first-1), w == "was":
		return x.headOfClause(s, first-1)
	}
	return -1
}

// headOfClause returns the word for a definite person whom a copula at token i speaks of: "the man who was fined … is",
// "the injured woman is", "the patient …, who was". It is -1 where there is none.
func (x *extractor) headOfClause(s *sentence, copula int) int {
	if f := x.in(s, copula-1).Form; f == "he" || f == "she" {
		return -1
	}
	for i := copula - 1; i >= max(int(s.First), copula-12); i-- {
		if s.nameAt(i) != nil && s.nameAt(i).Kind == names.Person {
			return -1
		}
		if x.in(s, i).Age().Kin {
			return -1
		}
		if x.in(s, i).Age().Person == "" && !x.office(i) {
			continue
		}
		if !x.thatOne(s, i) {
			return -1
		}
		return i
	}
	return -1
}

// nearestFate returns the token of the word for what became of the person at token head, nearest first behind it; -1 where the
// sentence tells nothing of the kind, or things of several kinds.
func (x *extractor) nearestFate(s *sentence, head, first, last int) int {
	for i := head + 1; i < min(int(s.Last), max(head, last)+14); i++ {
		if x.in(s, i).Age().Fate != "" && s.nameAt(i) == nil {
			return i
		}
		if x.tok(i).Kind == text.Mark && (x.marked(s, i, ";") || x.marked(s, i, ":")) {
			break
		}
	}
	for i := min(head, first) - 1; i >= max(int(s.First), head-16); i-- {
		if x.in(s, i).Age().Fate != "" && s.nameAt(i) == nil {
			return i
		}
	}
	return -1
}
