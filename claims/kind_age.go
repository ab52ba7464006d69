package claims

import (
	"math"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// oldest is the highest figure that is taken for an age.
const oldest = 125

// ages adds a claim for each person whose age or year of birth the text gives: "Ivo Last, 47,", "aged 47", "the
// 47-year-old captain, Ivo Last", "the 47-year-old" of the person named last, "born in 1971", "in her forties"; for the
// youngest and oldest of a group; and for those who are told of without a name, such as "his daughter, 9".
func (x *extractor) ages(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Is(quantity.Clock|quantity.Dollar) || q.Is(quantity.Range) && !q.Is(quantity.Age) || q.Interval.Value < 0 || q.Interval.Value > oldest {
			continue
		}
		if q.Is(quantity.Ordinal) {
			x.birthday(s, q)
			continue
		}
		if q.Unit >= 0 && !q.Is(quantity.Age) && !x.yearsOf(q) || x.notYet(s, q) || x.hasSoMany(s, int(q.First)) || x.countedOut(s, k) {
			continue
		}
		x.age(s, q)
	}
	x.decades(s)
	x.births(s)
}

// hasSoMany reports whether the figure at token i is how many children somebody has: "a father of three".
func (x *extractor) hasSoMany(s *sentence, i int) bool {
	if x.wordIn(s, i-1) != "of" {
		return false
	}
	switch x.wordIn(s, i-2) {
	case "father", "mother", "grandfather", "grandmother":
		return true
	}
	return false
}

// countedOut reports whether what is told next is so many of the k-th figure of a sentence, which then counts them: "At Velstad, eleven, three of them
// children".
func (x *extractor) countedOut(s *sentence, k int) bool {
	if k+1 >= len(s.quantities) || s.quantities[k].Is(quantity.Age) {
		return false
	}
	last, next := int(s.quantities[k].Last), &s.quantities[k+1]
	return x.marked(s, last, ",") && int(next.First) == last+1 && next.Unit < 0 && x.ofThose(s, int(next.Last))
}

// notYet reports whether somebody will only be so old: "until she is eighteen", "once he turns 18".
func (x *extractor) notYet(s *sentence, q *quantity.Mention) bool {
	verb := int(q.First) - 1
	switch x.in(s, verb).Form {
	case "is", "are", "turns", "turn", "reaches", "reach":
	default:
		return false
	}
	for i := verb - 1; i >= max(int(s.First), verb-3); i-- {
		if w := x.word(i); x.lex.Lists(lexicon.UntilWord, w) || w == "when" || w == "if" {
			return true
		}
	}
	return false
}

// agedReaders find the person of whom a figure is the age, in the order in which they are asked.
var agedReaders = [...]func(*extractor, *sentence, *quantity.Mention) *names.Mention{
	(*extractor).aged, (*extractor).agedSubject, (*extractor).agedBefore, (*extractor).agedPost, (*extractor).agedPronoun,
}

// age adds the claim of a figure that is the age of somebody.
func (x *extractor) age(s *sentence, q *quantity.Mention) {
	if who := x.extreme(s, q); who != "" {
		x.ageClaim(s, q, who, true)
		x.claims[len(x.claims)-1].Weak = strings.HasSuffix(who, OfThem)
		return
	}
	for _, find := range agedReaders {
		if m := find(x, s, q); m != nil {
			x.ageClaim(s, q, m.Key, false)
			if who := x.extremeBeside(s, q, m); who != "" {
				x.ageClaim(s, q, who, true)
			}
			return
		}
	}
	if m := x.agedAcross(s, q); m != nil {
		x.ageClaim(s, q, m.Key, true)
	} else if who := x.agedKin(s, q); who != "" {
		x.ageClaim(s, q, who, true)
		x.onlyOne(who)
	} else if trade := x.agedTrade(s, q); trade != "" {
		x.ageClaim(s, q, trade, true)
		x.onlyOne(trade)
		x.agedByTitle(s, q)
	} else if who := x.agedSomeone(s, q); who.fate != "" {
		x.ageClaim(s, q, "someone who is "+who.fate, true)
		c := &x.claims[len(x.claims)-1]
		c.Qualifiers = []string{who.sort}
		if who.only {
			c.Scope = scopeUnique
		}
		x.onlyOne(c.Subject)
	} else if who, ok := x.agedUnknown(s, q); ok {
		x.ageClaim(s, q, who, true)
		x.claims[len(x.claims)-1].Weak = true
		x.agedByTitle(s, q)
	} else {
		x.agedThen(s, q)
	}
}

// onlyOne takes the subject off the ages of somebody who is known by an occupation alone where the document gives several:
// they are of several people.
func (x *extractor) onlyOne(trade string) {
	last := &x.claims[len(x.claims)-1]
	several := false
	for i := range x.claims {
		c := &x.claims[i]
		several = several || c.Kind == Age && !c.Weak && c.Subject == trade && c.Value.Interval.Value != last.Value.Interval.Value
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
	coming := x.comingBirthday(s, int(q.First))
	age += coming
	c.Value.Interval = quantity.Exact(age)
	if coming < 0 {
		c.Value.Interval = x.untilBirthday(s, q, age)
	}
	if q.Is(quantity.Range) || q.Interval.Hedge != "" && q.Interval.Lo < q.Interval.Hi {
		c.Value.Interval = q.Interval
	}
	c.Subject, c.Unit, c.Inherited = who, "year", inherited
}

// yearsOf reports whether a quantity is told in years, as in "47 years of age".
func (x *extractor) yearsOf(q *quantity.Mention) bool { return x.lex.Units[q.Unit].Name == "year" }

// pronounAt returns whom "he" or "she" at token i stands for, nil when there is none or several are meant.
func (x *extractor) pronounAt(s *sentence, i int) *names.Mention {
	if f := x.entry(i).Form; f != "he" && f != "she" || x.tok(i).Is(text.InQuote) {
		return nil
	}
	if m := x.meantBy(s, i); m != nil && !x.ofOtherSex(s, m, i) {
		return m
	}
	return nil
}

// meantBy returns the person who was named last before token i, nil when there is none or several are meant.
func (x *extractor) meantBy(s *sentence, i int) *names.Mention {
	if m := x.lastPersonBefore(s, i); m != nil {
		return m
	}
	if s.index == 0 {
		return nil
	}
	if m, several := x.onlySubject(&x.sentences[s.index-1]); m != nil || several {
		return m
	}
	return x.lastPerson(s)
}

// ofOtherSex reports whether the words behind a person, the only one whom their sentence names, say that the "he" or "she" at token i is somebody else:
// "Ivo Last sang as badly as his sister. She turned 40."
func (x *extractor) ofOtherSex(s *sentence, m *names.Mention, i int) bool {
	k := s.index
	for k > 0 && int(x.sentences[k].First) > m.First {
		k--
	}
	told := &x.sentences[k]
	if who, _ := x.onlyPerson(told); who != m {
		return false
	}
	hers := x.entry(i).Form == "she"
	for j := m.Last; j < min(i, int(told.Last)); j++ {
		if x.tok(j).Is(text.InQuote) {
			continue
		}
		switch x.entry(j).Form {
		case "he", "his", "him", "himself":
			return hers
		case "she", "her", "herself":
			return !hers
		}
	}
	return false
}

// onlySubject is onlyPerson for those who are not told of as somebody's: of "Ivo Last beside his Adela" it returns Ivo Last.
func (x *extractor) onlySubject(s *sentence) (m *names.Mention, several bool) {
	for k := range s.names {
		n := &s.names[k]
		if n.Kind != names.Person || x.tok(n.First).Is(text.InQuote) || x.in(s, n.First-1).Is(lexicon.Possessive) {
			continue
		}
		if m != nil && m.Key != n.Key {
			return nil, true
		}
		m = n
	}
	return m, false
}

// closesAge reports whether a bare figure that ends before token i counts nothing: "who is 47 and", "who is 47,".
func (x *extractor) closesAge(s *sentence, i int) bool {
	return i >= int(s.Last) || x.tok(i).Kind == text.Mark && !x.isMark(i, "-") && !x.isMark(i, "%") || x.entry(i).Is(lexicon.Conjunction)
}

// anotherBetween reports whether the words between two tokens speak of someone else: "the 47-year-old brother of Ivo
// Last", "Ivo Last and a 47-year-old".
func (x *extractor) anotherBetween(from, to int) bool {
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
	if !q.Is(quantity.Age) || s.index == 0 || int(q.First) <= int(s.First) || x.entry(int(q.First)-1).Form != "the" {
		return nil
	}
	if i := int(q.First) - 2; i >= int(s.First) && (!x.entry(i).Is(lexicon.Saying) || x.tok(i).Is(text.InQuote)) && !x.opensOnly(s, i+1) {
		return nil // only “…,” said the 61-year-old, or: Then the 61-year-old
	}
	if i := int(q.Last); i < int(s.Last) && !x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary|lexicon.Saying|lexicon.Pronoun|lexicon.Human) && !x.isMark(i, ",") && !x.office(i) && !x.fromSomewhere(s, i) && !x.parentOf(s, i) {
		return nil // the 61-year-old bridge across the river
	}
	for i := s.index - 1; i >= max(0, s.index-2) && x.sentences[i].Block == s.Block; i-- {
		if m, several := x.onlyPerson(&x.sentences[i]); m != nil || several {
			return m
		}
	}
	return nil
}

// fromSomewhere reports whether a place from which somebody is stands at token i, and a verb behind it: "from Brask is".
func (x *extractor) fromSomewhere(s *sentence, i int) bool {
	if x.in(s, i).Form != "from" || !x.tok(i+1).Is(text.Capital) {
		return false
	}
	for i++; i < int(s.Last) && x.tok(i).Is(text.Capital); i++ {
	}
	return x.isVerb(s, i) || x.in(s, i).Is(lexicon.Auxiliary) || x.marked(s, i, ",")
}

// parentOf reports whether "mother of two" or the like stands at token i: whoever the age is of has children, and is no child.
func (x *extractor) parentOf(s *sentence, i int) bool {
	switch x.in(s, i).Form {
	case "mother", "father", "grandmother", "grandfather":
		return x.in(s, i+1).Form == "of" && x.quantityAt(s, i+2)
	}
	return false
}

// agedAcross returns whom "The 24-year-old was" speaks of where it opens a paragraph: the only person whom the sentence before it names, with
// whom that begins.
func (x *extractor) agedAcross(s *sentence, q *quantity.Mention) *names.Mention {
	if !q.Is(quantity.Age) || s.index == 0 || int(q.First) != int(s.First)+1 || x.entry(int(s.First)).Form != "the" {
		return nil
	}
	before := &x.sentences[s.index-1]
	if before.Block+1 != s.Block || before.block.Kind != s.block.Kind || int(q.Last) >= int(s.Last) {
		return nil
	}
	if i := int(q.Last); !x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary) || x.tok(i).Is(text.InQuote) {
		return nil // the 24-year-old from Osk
	}
	m, _ := x.onlyPerson(before)
	if m == nil || titleStart(m) > int(before.First)+nearOpening {
		return nil
	}
	for i := m.Last; i < int(before.Last); i++ {
		if x.entry(i).Is(lexicon.Kin|lexicon.Human) || x.tradeAt(before, i) != "" && i > m.Last+3 {
			return nil // somebody else is told of behind the name
		}
	}
	return m
}

// nearOpening is how many tokens may stand before the name of somebody with whom a sentence begins: "Karvelia's runner".
const nearOpening = 3

// opensOnly reports whether nothing stands before token to of a sentence but when something was, or how it goes on: "Then", "But", "On
// Monday", "Two days later,".
func (x *extractor) opensOnly(s *sentence, to int) bool {
	for i := int(s.First); i < to; i++ {
		e := x.entry(i)
		if x.tok(i).Is(text.InQuote) || !e.Is(lexicon.Adverb|lexicon.Conjunction|lexicon.TimeNoun) && !x.isMark(i, ",") && s.dateAt(i) == nil && e.Calendar.Kind == lexicon.NoCalendar && !(e.Form == "on" && s.dateAt(i+1) != nil) && e.Form != "then" && e.Form != "now" {
			return false
		}
	}
	return true
}

// office reports whether an office or profession begins at token i: "the 61-year-old mayor".
func (x *extractor) office(i int) bool {
	return x.entry(i).Begins(lexicon.OfficePhrase)
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
