package claims

import (
	"cmp"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// leastAlone is the least figure that is taken for an age where only a verb or brackets say that it is one.
const leastAlone = 10

// agedUnknown reports whether a quantity is the age of somebody whom no name tells, and returns what is known of who that is: what he
// or she is called ("driver"), or the only person whom the document names; empty where nothing is known.
func (x *extractor) agedUnknown(s *sentence, q *quantity.Mention) (who string, ok bool) {
	if q.Is(quantity.Age) {
		return x.agedInWords(s, q)
	}
	first, last := int(q.First), int(q.Last)
	if q.Unit >= 0 || q.Is(quantity.Range|quantity.Fraction|quantity.Identifier|quantity.Score|quantity.Decade|quantity.YearLike) || first == int(s.First) || s.overlapsDate(q) {
		return "", false
	}
	lead := first - 1
	if x.in(s, lead).Age().Beside && lead > int(s.First) {
		lead--
	}
	who, grown := x.soleEnding(s, lead), q.Interval.Value >= leastAlone
	switch f := x.in(s, lead).Form; {
	case x.marked(s, lead, "("):
		return who, who != "" && grown && x.marked(s, last, ")")
	case x.marked(s, lead, ","):
		return who, who != "" && grown && x.marked(s, last, ",") && x.articleNear(s, lead)
	case f == "of":
		if i := lead - 3; who != "" && x.marked(s, i, ",") {
			who = cmp.Or(x.opensWith(s, i), who) // The driver of the plough, a man of 59,
		}
		return who, who != "" && (x.closesAge(s, last) || x.in(s, last).Form == "who" || x.article(last) || x.in(s, last).Is(lexicon.Preposition|lexicon.Auxiliary)) && x.articleNear(s, lead)
	case f == "aged" && x.marked(s, lead-1, ","):
		who = cmp.Or(x.soleEnding(s, lead-1), x.opensWith(s, lead-1)) // The man at the wheel of the lorry, aged 34,
		return who, who != "" && x.closesAge(s, last)
	case f == "at":
		return x.whoAt(s, lead, last)
	case x.in(s, lead).Age().Reached:
		return x.whoTurns(s, lead, last)
	case !grown:
		return "", false
	case x.willBe(s, first) >= 0:
		who, ok = x.whoIs(s, x.willBe(s, first))
		return who, ok && x.comingDay(s, last)
	case f == "is", f == "was":
		who, ok = x.whoIs(s, lead)
		return who, ok && x.bare(s, q) && q.Interval.Hedge == "" && !x.pastTime(s, last)
	}
	return "", false
}

// agedInWords returns whom an age in so many words tells of: "a five-year-old shepherd", "the sixty-six-year-old".
func (x *extractor) agedInWords(s *sentence, q *quantity.Mention) (who string, ok bool) {
	first, last := int(q.First), int(q.Last)
	if q.Is(quantity.Range) || q.Interval.Lo < q.Interval.Hi || q.Unit >= 0 && x.lex.Units[q.Unit].Name != "year" && x.lex.Units[q.Unit].Name != "month" {
		return "", false
	}
	if x.in(s, first-1).Is(lexicon.Plural) || x.plural(last-1) {
		return "", false // children aged six, two-year-olds
	}
	head := -1
	for i := last; i < min(last+3, int(s.Last)); i++ {
		if e := x.in(s, i); i == last && x.in(s, first-1).Form == "the" && x.isVerb(s, i) && x.lemma(i) != x.word(i) && x.tradeAt(s, i) == "" {
			break // the nine-year-old spent months there
		} else if x.tok(i).Kind != text.Word || e.Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Conjunction|lexicon.Determiner|lexicon.Adverb) || i > last && x.isVerb(s, i) {
			break
		}
		head = i
	}
	if head >= 0 && !x.isVerb(s, head) {
		return x.lemma(head), !x.in(s, head).Is(lexicon.Plural) && !x.plural(head)
	}
	switch x.in(s, first-1).Form {
	case "the":
		return x.onlyNamed(), true
	case "is", "was":
		who, _ = x.whoIs(s, first-1)
	}
	return who, !x.pastTime(s, first-3) // not: when she was six years old
}

// whoAt returns whom a bare age behind the "at" at a token tells of: "At 22 she is", "Father Ivo, abbot at 76,".
func (x *extractor) whoAt(s *sentence, at, last int) (who string, ok bool) {
	if x.hasNowBehind(s, last) > 0 {
		return x.onlyNamed(), true
	}
	if !x.closesAge(s, last) || last >= int(s.Last) {
		return "", false
	}
	for k := range s.names {
		m := &s.names[k]
		if m.Kind == names.Person && m.Last+2 == at && x.marked(s, m.Last, ",") && x.tok(at-1).Kind == text.Word && !x.isVerb(s, at-1) && !x.in(s, at-1).Is(lexicon.Preposition|lexicon.Adverb|lexicon.Plural) {
			return m.Key, true
		}
	}
	return "", false
}

// hasNowBehind returns the token of the "he" or "she" behind an age that ends at token last where the verb says what is so now: "At 22
// she is", "at 40, he has"; 0 where there is none. At 22 she went to sea tells nothing of today.
func (x *extractor) hasNowBehind(s *sentence, last int) int {
	i := last
	if x.marked(s, i, ",") {
		i++
	}
	if f := x.in(s, i).Form; f != "he" && f != "she" {
		return 0
	}
	if !x.isNow(s, i+1) {
		return 0
	}
	return i
}

// agedPronoun returns the person of "At 22 she is": whom the pronoun behind the age stands for.
func (x *extractor) agedPronoun(s *sentence, q *quantity.Mention) *names.Mention {
	at := int(q.First) - 1
	if x.in(s, at).Age().Beside {
		at--
	}
	if q.Unit >= 0 || x.in(s, at).Form != "at" || at > int(s.First) && !x.marked(s, at-1, ",") {
		return nil
	}
	if i := x.hasNowBehind(s, int(q.Last)); i > 0 {
		m := x.pronounAt(s, i)
		if f := x.in(s, i+1).Form; m != nil && f != "is" && f != "has" && !x.toldOf(m) {
			return nil
		}
		return m
	}
	if at == int(s.First) && s.index > 0 && x.sentences[s.index-1].Block == s.Block && x.knownOne(s, int(q.Last)) {
		m, _ := x.onlyPerson(&x.sentences[s.index-1])
		return m
	}
	return nil
}

// toldOf reports whether a sentence is told of the person whom it names: it opens with the name, and the person is not who says something in it or
// somebody else told of by the way.
func (x *extractor) toldOf(m *names.Mention) bool {
	for i := range x.sentences {
		if s := &x.sentences[i]; m.First >= int(s.First) && m.First < int(s.Last) {
			return titleStart(m) <= int(s.First)+nearOpening
		}
	}
	return false
}

// knownOne reports whether the words behind an age tell what somebody will do of whom the text has told: "At 68 the man who once ran the port will".
func (x *extractor) knownOne(s *sentence, i int) bool {
	if x.marked(s, i, ",") {
		i++
	}
	if x.in(s, i).Form != "the" || !x.personWord(s, i+1) && x.tradeAt(s, i+1) == "" {
		return false
	}
	for j := i + 2; j < min(int(s.Last), i+nearNow); j++ {
		if x.in(s, j).Is(lexicon.FutureMark) || x.in(s, j).Form == "has" || x.in(s, j).Form == "is" {
			return true
		}
		if s.nameAt(j) != nil && s.nameAt(j).Kind == names.Person {
			return false
		}
	}
	return false
}

// nearNow is how many tokens behind an age may tell that it is that of today.
const nearNow = 16

// whoTurns returns who reaches the age behind the verb at a token: "You turn 22 in September", "The driver turned 40 in May".
func (x *extractor) whoTurns(s *sentence, verb, last int) (who string, ok bool) {
	if !x.comingDay(s, last) {
		return "", false
	}
	for i := x.clauseStart(s, verb); i < verb; i++ {
		switch x.in(s, i).Form {
		case "he", "she", "you", "who":
			return x.onlyNamed(), true
		case "i":
			return "", true
		}
		if m := s.nameAt(i); m != nil && m.Kind == names.Person {
			return m.Key, true
		}
		if who := x.soleEnding(s, i+1); who != "" {
			return who, true
		}
	}
	return "", false
}

// whoIs returns whom the "is", "was" or "will" at a token tells of: a pronoun before it, a person with whom the sentence opens, or an
// apposition that it closes: "The operator, a man named Bae, was 37".
func (x *extractor) whoIs(s *sentence, verb int) (who string, ok bool) {
	switch x.in(s, verb-1).Form {
	case "he", "she", "you":
		who = x.onlyNamed()
		if m := x.pronounAt(s, verb-1); who == "" && m != nil && !x.longAgo(s) && s.index > 0 && !x.longAgo(&x.sentences[s.index-1]) {
			who = m.Key
		}
		return who, !x.pastTime(s, verb-2)
	}
	from := int(s.First)
	if m := s.nameAt(from); m != nil && m.Kind == names.Person && m.Last <= verb {
		return m.Key, true
	}
	if x.marked(s, verb-1, ",") {
		if m := x.lastPersonBefore(s, verb-1); m != nil && m.Last == verb-1 {
			return m.Key, true
		}
	}
	if who := x.opensWith(s, verb); who != "" {
		return who, true
	}
	for i := verb - 1; x.marked(s, verb-1, ",") && i > max(from, verb-nearBorn); i-- {
		if x.article(i-1) && x.soleEnding(s, i+1) != "" {
			return x.soleEnding(s, i+1), true
		}
	}
	return "", false
}

// pastTime reports whether the word at a token makes of what follows the time of something else: "when he was 15".
func (x *extractor) pastTime(s *sentence, i int) bool {
	switch x.in(s, i).Form {
	case "when", "until", "before", "after", "since", "if", "while":
		return true
	}
	return false
}

// opensWith returns the word for one person, or the occupation, with which a sentence opens before token to: "The driver", "His young wife".
func (x *extractor) opensWith(s *sentence, to int) string {
	from := int(s.First)
	if !x.in(s, from).Is(lexicon.Determiner|lexicon.Possessive) && !x.article(from) {
		return ""
	}
	for i := from + 2; i <= min(from+3, to); i++ {
		if who := x.soleEnding(s, i); who != "" {
			return who
		}
	}
	return ""
}

// articleNear reports whether "a" or "the" stands one or two words before what ends at token i.
func (x *extractor) articleNear(s *sentence, i int) bool {
	return i-2 >= int(s.First) && (x.article(i-2) || x.in(s, i-2).Form == "one") || i-3 >= int(s.First) && (x.article(i-3) || x.in(s, i-3).Form == "one")
}

// soleEnding returns the word for one person, or the occupation, that ends before token i of a sentence; empty where another word does.
func (x *extractor) soleEnding(s *sentence, i int) string {
	e := x.in(s, i-1)
	if e.Is(lexicon.Plural) || i-1 < int(s.First) || s.nameAt(i-1) != nil {
		return ""
	}
	if e.Is(lexicon.Human) || e.Age().Person != "" || e.Age().Kin {
		return x.lemma(i - 1)
	}
	for j := i - 1; j >= max(int(s.First), i-3); j-- {
		if o, end := x.officeAt(j); o != nil && end == i {
			return o.Title
		}
	}
	return ""
}

// onlyNamed returns the key of the only person that the document names, empty where it names several or none.
func (x *extractor) onlyNamed() string {
	key := ""
	for i := range x.sentences {
		for k := range x.sentences[i].names {
			switch m := &x.sentences[i].names[k]; {
			case m.Kind != names.Person || m.Key == key:
			case key != "":
				return ""
			default:
				key = m.Key
			}
		}
	}
	return key
}
