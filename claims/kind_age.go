package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// oldest is the highest figure that is taken for an age.
const oldest = 125

// ages adds a claim for each person whose age or year of birth the text gives: "Ivo Last, 47,", "aged 47", "the
// 47-year-old captain, Ivo Last", "the 47-year-old" of the person named last, "born in 1971"; and for the youngest and
// oldest of a group.
func (x *extractor) ages(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Is(quantity.Ordinal|quantity.Clock|quantity.Range|quantity.Dollar) || q.Interval.Value < 0 || q.Interval.Value > oldest {
			continue
		}
		if q.Unit >= 0 && !q.Is(quantity.Age) && !x.yearsOf(q) {
			continue
		}
		if who := x.extreme(s, q); who != "" {
			x.ageClaim(s, q, who, true)
		} else if m := x.aged(s, q); m != nil {
			x.ageClaim(s, q, m.Key, false)
		} else if m := x.agedSubject(s, q); m != nil {
			x.ageClaim(s, q, m.Key, false)
		} else if m := x.agedBefore(s, q); m != nil {
			x.ageClaim(s, q, m.Key, false)
		} else if trade := x.agedTrade(s, q); trade != "" {
			x.ageClaim(s, q, trade, true)
			x.onlyOne(trade)
		}
	}
	x.births(s)
}

// onlyOne takes the subject off the ages of somebody who is known by an occupation alone where the document gives several:
// they are of several people.
func (x *extractor) onlyOne(trade string) {
	last := &x.claims[len(x.claims)-1]
	several := false
	for i := range x.claims {
		c := &x.claims[i]
		several = several || c.Kind == Age && c.Subject == trade && c.Value.Interval.Value != last.Value.Interval.Value
	}
	for i := range x.claims {
		if c := &x.claims[i]; several && c.Kind == Age && c.Subject == trade {
			c.Subject = ""
		}
	}
}

func (x *extractor) ageClaim(s *sentence, q *quantity.Mention, who string, inherited bool) {
	c := x.claim(s, Age, int(q.First), int(q.Last))
	age := q.Interval.Value
	if q.Unit >= 0 && x.lex.Units[q.Unit].Name == "month" {
		age = math.Floor(age) / 12 // eight months old
	}
	c.Value.Interval = quantity.Exact(age)
	c.Subject, c.Unit, c.Inherited = who, "year", inherited
}

// yearsOf reports whether a quantity is told in years, as in "47 years of age".
func (x *extractor) yearsOf(q *quantity.Mention) bool { return x.lex.Units[q.Unit].Name == "year" }

// aged returns the person whose age a quantity gives, nil when it is no age of a person named in the sentence.
func (x *extractor) aged(s *sentence, q *quantity.Mention) *names.Mention {
	first, last := int(q.First), int(q.Last)
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person {
			continue
		}
		end, start := m.Last, m.First
		if m.TitleLast > m.TitleFirst {
			start = min(start, m.TitleFirst)
		}
		switch {
		case end+1 == first && x.isMark(end, ",") && q.Unit < 0 && (last >= int(s.Last) || x.isMark(last, ",") || x.isMark(last, ".") || x.isMark(last, ")") || x.isMark(last, ";")):
			return m // Ivo Last, 47,
		case end+1 == first && x.isMark(end, "(") && q.Unit < 0 && last < int(s.Last) && x.isMark(last, ")"):
			return m // Ivo Last (47)
		case first > end && first-end <= 4 && x.word(first-1) == "aged":
			return m // Ivo Last, aged 47
		case first == end+3 && q.Unit < 0 && x.isMark(end, ",") && x.entry(end+1).Form == "who" && x.entry(end+2).Form == "is" && x.closesAge(s, last):
			return m // Ivo Last, who is 47 and
		case q.Is(quantity.Age) && first > end && first-end <= 3 && !x.anotherBetween(s, end, first):
			return m // Ivo Last, 47 years old / is 47 years old
		case q.Is(quantity.Age) && first == end+2 && x.isMark(end, ",") && (x.entry(end+1).Form == "a" || x.entry(end+1).Form == "an") && !x.anotherBetween(s, last, min(last+3, int(s.Last))):
			return m // Ivo Last, a 47-year-old miner
		case first > end+3 && first-end <= 6 && q.Unit < 0 && x.isMark(end, ",") && x.word(first-1) == "of" && x.office(first-2) && x.closesAge(s, last):
			return m // Ivo Last, a miner of 47,
		case first == end+1 && q.Unit < 0 && x.presentCopula(end) && x.closesAge(s, last):
			return m // Last is 47
		case first > end && first-end <= 3 && q.Unit < 0 && (x.word(first-1) == "turned" || x.word(first-1) == "turns") && !x.anotherBetween(s, end, first):
			return m // Ivo Last turned 47 in May
		case start == last+1 && first == int(s.First)+1 && q.Unit < 0 && x.isMark(last, ",") && x.entry(first-1).Form == "at":
			return m // At 47, Ivo Last
		case q.Is(quantity.Age) && start >= last && start-last <= 7 && !x.clauseCut(s, last, start) && !x.anotherBetween(s, last, start):
			return m // the 47-year-old captain, Ivo Last
		}
	}
	return nil
}

// presentCopula reports whether token i says what somebody is.
func (x *extractor) presentCopula(i int) bool {
	switch x.entry(i).Form {
	case "is", "'s", "’s":
		return true
	}
	return false
}

// agedSubject returns the person of "He is 47", "she is 47 years old" and "he was born in 1971": the one whom a pronoun at the
// start of its clause stands for.
func (x *extractor) agedSubject(s *sentence, q *quantity.Mention) *names.Mention {
	i := int(q.First) - 2
	if i < int(s.First) || !x.presentCopula(i+1) || !q.Is(quantity.Age) && (q.Unit >= 0 || !x.closesAge(s, int(q.Last))) {
		return nil
	}
	return x.pronounAt(s, i)
}

// pronounAt returns whom "he" or "she" at token i stands for, nil when there is none or several are meant.
func (x *extractor) pronounAt(s *sentence, i int) *names.Mention {
	if f := x.entry(i).Form; f != "he" && f != "she" || x.tok(i).Is(text.InQuote) {
		return nil
	}
	if m := x.lastPersonBefore(s, i); m != nil {
		return m
	}
	if s.index == 0 {
		return nil
	}
	if m, several := x.onlyPerson(&x.sentences[s.index-1]); m != nil || several {
		return m
	}
	return x.lastPerson(s)
}

// closesAge reports whether a bare figure that ends before token i counts nothing: "who is 47 and", "who is 47,".
func (x *extractor) closesAge(s *sentence, i int) bool {
	return i >= int(s.Last) || x.tok(i).Kind == text.Mark && !x.isMark(i, "-") && !x.isMark(i, "%") || x.entry(i).Is(lexicon.Conjunction)
}

// anotherBetween reports whether the words between two tokens speak of someone else: "the 47-year-old brother of Ivo
// Last", "Ivo Last and a 47-year-old".
func (x *extractor) anotherBetween(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		e := x.entry(i)
		if e.Is(lexicon.Kin) || e.Form == "of" || e.Form == "and" || e.Form == "a" || e.Form == "an" || e.Form == "with" || e.Form == "by" {
			return true
		}
	}
	return false
}

// agedBefore returns whom "The 61-year-old" speaks of where it is the subject of a sentence: the one person whom the
// sentence before it, or its own paragraph so far, names first. Where that sentence names several, nobody is sure.
func (x *extractor) agedBefore(s *sentence, q *quantity.Mention) *names.Mention {
	if !q.Is(quantity.Age) || int(q.First) != int(s.First)+1 || x.entry(int(s.First)).Form != "the" || s.index == 0 {
		return nil
	}
	if i := int(q.Last); i < int(s.Last) && !x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary|lexicon.Saying|lexicon.Pronoun|lexicon.Human) && !x.isMark(i, ",") && !x.office(i) {
		return nil // the 61-year-old bridge across the river
	}
	for i := s.index - 1; i >= max(0, s.index-2) && x.sentences[i].Block == s.Block; i-- {
		if m, several := x.onlyPerson(&x.sentences[i]); m != nil || several {
			return m
		}
	}
	return nil
}

// office reports whether an office or profession begins at token i: "the 61-year-old mayor".
func (x *extractor) office(i int) bool {
	for _, p := range x.entry(i).Phrases {
		if p.Kind == lexicon.OfficePhrase {
			return true
		}
	}
	return false
}

// onlyPerson returns the only person that a sentence names outside quotation marks; several tells that it names more.
func (x *extractor) onlyPerson(s *sentence) (m *names.Mention, several bool) {
	for k := range s.names {
		n := &s.names[k]
		if n.Kind != names.Person || x.tok(n.First).Is(text.InQuote) {
			continue
		}
		if m != nil && m.Key != n.Key {
			return nil, true
		}
		m = n
	}
	return m, false
}

// clauseCut reports whether a clause ends between two tokens.
func (x *extractor) clauseCut(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.clauseBreak(s, i) && !x.isMark(i-1, ",") {
			return true
		}
	}
	return false
}
