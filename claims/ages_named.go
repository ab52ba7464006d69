package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// aged returns the person whose age a quantity gives, nil when it is no age of a person named in the sentence.
func (x *extractor) aged(s *sentence, q *quantity.Mention) *names.Mention {
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person {
			continue
		}
		if int(q.First) > m.Last {
			if int(q.First) == m.Last+1 && x.tok(m.Last).Kind == text.Mark && namesake(m) {
				continue
			}
			end := m.Last
			if x.marked(s, end, ".") && x.marked(s, end+1, ",") {
				end++ // Ivo L., 47,
			}
			if !x.tok(m.Last-1).Possessive && !x.ofHome(s, m) && !x.atPlace(s, m) && (x.agedBehind(s, q, end) || x.agedByVerb(s, q, end) || x.diedBehind(s, q, m)) {
				return m
			}
		} else if int(q.First) == m.Last {
			continue
		} else if x.agedAhead(s, q, m) {
			return m
		}
	}
	return nil
}

// namesake reports whether a person with an age behind the name may be another one of the same given name: “Eleanor, 2;” in a
// list of the children of Eleanor Lind.
func namesake(m *names.Mention) bool {
	return strings.IndexByte(m.Name.Text, ' ') < 0 && strings.HasPrefix(m.Key, text.Fold(m.Name.Text)+" ")
}

// bare reports whether a quantity is a figure without a unit, or an age in so many words, and counts nothing.
func (x *extractor) bare(s *sentence, q *quantity.Mention) bool {
	return q.Is(quantity.Age) || q.Unit < 0 && !q.Is(quantity.Range) && x.closesAge(s, int(q.Last))
}

// agedBehind reports whether a quantity is set behind a person's name that ends at token end: "Ivo Last, 47,", "Ivo Last (47)",
// "Ivo Last, who is only 47,", "Ivo Last, a miner of 47", "Ivo Last, the retired baker, 47,".
func (x *extractor) agedBehind(s *sentence, q *quantity.Mention, end int) bool {
	first, last := int(q.First), int(q.Last)
	if home := x.homeBehind(s, end); home > 0 && x.marked(s, home, ",") && x.besideAge(s, home+1) == first {
		end = home // Ivo Last of Tarn, 47,
	}
	switch {
	case x.marked(s, end, "("):
		return x.besideAge(s, end+1) == first && (q.Is(quantity.Age) || q.Unit < 0) && last < int(s.Last) && (x.marked(s, last, ")") || x.marked(s, last, ","))
	case q.Is(quantity.Age) && first-end <= 3 && !x.anotherBetween(end, first):
		return true // Ivo Last, 47 years old / is 47 years old
	case !x.marked(s, end, ","):
		return false
	}
	i := end + 1
	who := x.in(s, i).Form == "who" && x.isCopula(s, i+1)
	if who {
		i += 2
	}
	if x.in(s, i).Form == "who" && x.in(s, i+1).Form == "at" && first == i+2 && q.Unit < 0 {
		if f := x.in(s, last).Form; f == "still" || f == "now" {
			return x.isVerb(s, last+1) || x.in(s, last+1).Is(lexicon.Auxiliary) // Ivo Last, who at 81 still climbed the tower
		}
		return x.isNow(s, last) // Ivo Last, who at 47 has driven the route for half his life
	}
	for j := i + 1; j <= i+2; j++ {
		if first == j+1 && (x.marked(s, j, ",") && x.bare(s, q) || x.marked(s, j, "(") && x.marked(s, last, ")")) && x.tradeAt(s, i) != "" {
			return true // Ivo Last, miner, 47,
		}
	}
	at := x.in(s, i).Form == "at"
	if at || x.in(s, i).Form == "aged" {
		i++
	}
	if x.besideAge(s, i) == first && at && q.Unit < 0 && (x.in(s, last).Form == "the" || x.in(s, last).Form == "a") {
		return true // Ivo Last, at 47 the youngest of all
	}
	if x.besideAge(s, i) == first && x.bare(s, q) {
		return who || q.Is(quantity.Age) || !x.in(s, last).Is(lexicon.Conjunction) || x.in(s, last+1).Is(lexicon.Determiner|lexicon.Possessive) || x.article(last+1) || x.likened(s, last+1)
	}
	if first-end <= 4 && x.wordIn(s, first-1) == "aged" {
		return true // Ivo Last, a miner aged 47
	}
	return x.agedApposition(s, q, end+1)
}

// atPlace reports whether a name that may be that of a person is told as where something is: "At Marrow, eleven, three of them under 16".
func (x *extractor) atPlace(s *sentence, m *names.Mention) bool {
	if m.Last != m.First+1 || titleStart(m) != m.First {
		return false
	}
	f := x.in(s, m.First-1).Form
	return f == "at" || f == "in"
}

// grownUp is the least figure that is taken for an age behind "of" and a word that no table knows.
const grownUp = 16

// likened reports whether the word at token i tells what somebody is like: "fifty-three and grey as the fog".
func (x *extractor) likened(s *sentence, i int) bool {
	if i >= int(s.Last) {
		return false
	}
	return x.tok(i).Kind == text.Word && !x.plural(i) && x.in(s, i+1).Form == "as" || x.in(s, i).Is(lexicon.Adjective) && (x.in(s, i+1).Is(lexicon.Preposition) || x.marked(s, i+1, ",") || x.marked(s, i+1, "."))
}

// isNow reports whether the verb at token i tells what somebody is, does or will do now.
func (x *extractor) isNow(s *sentence, i int) bool {
	if x.in(s, i).Form == "now" || x.in(s, i).Form == "still" {
		i++
	}
	f := x.in(s, i).Form
	return f == "is" || f == "has" || x.in(s, i).Is(lexicon.FutureMark) && f != "would" || x.doesNow(s, i)
}

// homeBehind returns the token behind the place that a person, who ends at token end, is of or from: "Ivo Last of Tarn"; 0 where there is
// none.
func (x *extractor) homeBehind(s *sentence, end int) int {
	if f := x.in(s, end).Form; f != "of" && f != "from" {
		return 0
	}
	m := s.nameAt(end + 1)
	if m == nil || m.First != end+1 || x.tok(m.Last-1).Possessive {
		return 0
	}
	return m.Last
}

// ofHome reports whether a name is the place that the person before it is of: Tarn of "Ivo Last of Tarn". It bears no age.
func (x *extractor) ofHome(s *sentence, m *names.Mention) bool {
	who := s.nameAt(m.First - 2)
	return who != nil && who.Kind == names.Person && who.Last == m.First-1 && x.homeBehind(s, who.Last) == m.Last
}

// agedApposition reports whether a quantity is the age in an apposition that begins at token i: "a 47-year-old miner", "a
// miner of 47", "a retired miner, 47", "a miner, aged 47".
func (x *extractor) agedApposition(s *sentence, q *quantity.Mention, i int) bool {
	first, last := int(q.First), int(q.Last)
	if !x.article(i) || first-i > 10 {
		return false
	}
	if q.Is(quantity.Age) && first == i+1 {
		return !x.anotherBetween(last, min(last+3, int(s.Last)))
	}
	if x.wordIn(s, first-1) == "aged" && !x.marksBetween(i, first) && !s.personBetween(i, first) {
		return true // a mother of three aged 41
	}
	ofAge := x.wordIn(s, first-1) == "of" && first-i <= 5
	if q.Unit >= 0 || !x.bare(s, q) && !(ofAge && !q.Is(quantity.Range) && x.in(s, last).Form == "who") {
		return false
	}
	if ofAge {
		e := x.in(s, first-2)
		// a smuggler of 34, whatever the word for who it is
		return x.office(first-2) || e.Is(lexicon.Human) || e.Age().Person != "" || q.Interval.Value >= grownUp && first-2 > i && !e.Is(lexicon.Plural) && !x.plural(first-2) && !x.lex.Lists(lexicon.OfMany, x.word(first-2))
	}
	comma := first - 1
	if x.wordIn(s, comma) == "aged" {
		comma-- // a nurse, aged 29
	}
	if !x.marked(s, comma, ",") || s.personBetween(i, first) || x.in(s, last).Is(lexicon.Conjunction) {
		return false
	}
	for j := i + 1; j < comma; j++ {
		if x.marked(s, j, ",") || x.in(s, j).Is(lexicon.Kin|lexicon.Conjunction|lexicon.Pronoun|lexicon.Auxiliary) {
			return false
		}
	}
	return true
}

// marksBetween reports whether a mark other than a hyphen stands between two tokens.
func (x *extractor) marksBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if x.tok(i).Kind == text.Mark && !x.isMark(i, "-") {
			return true
		}
	}
	return false
}

// besideAge returns the token behind words such as "only" and "just" at token i.
func (x *extractor) besideAge(s *sentence, i int) int {
	for n := 0; n < 2 && x.in(s, i).Age().Beside; n++ {
		i++
	}
	return i
}

// agedByVerb reports whether a quantity is the age that the words behind a person, who ends at token end, tell with a verb:
// "is 47", "was 91" of somebody who died, "turned 47", "will be 50", "died at 84", "reached the age of 93".
func (x *extractor) agedByVerb(s *sentence, q *quantity.Mention, end int) bool {
	first, last := int(q.First), int(q.Last)
	if first-end > maxAgeVerb {
		return false
	}
	i := end
	if x.in(s, i).Form == "of" {
		if m := s.nameAt(i + 1); m != nil && m.Kind != names.Person && x.marked(s, m.Last, ",") && x.isCopula(s, m.Last+1) {
			i = m.Last // Ivo Last of Progress, is 47
		}
	}
	if x.marked(s, i, ",") {
		if f := x.in(s, i+1).Form; f == "who" || x.isCopula(s, i+1) || f == "was" {
			i++
		}
		if j := x.behindApposition(s, end, first); j > 0 {
			i = j
		}
		if x.in(s, i).Form == "who" {
			i++
			if end := x.relativeEnd(s, i, first); end > 0 {
				i = end
			}
		}
	}
	switch at := x.besideAge(s, i+1); {
	case x.isCopula(s, i) && at == first:
		return x.bare(s, q)
	case x.in(s, i).Form == "was" && at == first:
		return x.bare(s, q) && x.lastAge(s, i, last)
	case x.in(s, i).Age().Reached && at == first:
		return q.Unit < 0 && !q.Is(quantity.Age)
	case x.in(s, i).Is(lexicon.Auxiliary) && x.in(s, i+1).Age().Reached && x.besideAge(s, i+2) == first:
		return q.Unit < 0 && !q.Is(quantity.Age) && !x.in(s, i).Is(lexicon.FutureMark) // had turned 34
	case x.in(s, i).Is(lexicon.FutureMark) && x.willBe(s, first) == i:
		return q.Unit < 0 && x.comingDay(s, last)
	}
	return x.agedAtEnd(s, q, i)
}

// diedBehind reports whether a quantity is the age at which somebody died whose name opens the sentence with a
// description behind it, however long: "Ivo Last, the first to leave the palace of his own will, died on Monday aged 87".
func (x *extractor) diedBehind(s *sentence, q *quantity.Mention, m *names.Mention) bool {
	first := int(q.First)
	if titleStart(m) != int(s.First) || !x.marked(s, m.Last, ",") || q.Unit >= 0 || first-m.Last <= maxAgeVerb-4 {
		return false
	}
	if w := x.wordIn(s, first-1); w != "aged" && w != "at" && w != "of" {
		return false
	}
	for i := m.Last + 1; i < first; i++ {
		switch e := x.in(s, i); {
		case x.marked(s, i, ","):
			died := i + 1
			if x.in(s, died).Is(lexicon.Auxiliary) {
				died++
			}
			return x.in(s, died).Age().Is(lexicon.DeathAtAge) && first-died <= maxAgeVerb && x.agedAtEnd(s, q, died)
		case x.tok(i).Kind == text.Mark && !x.isMark(i, "-"), e.Is(lexicon.Kin), e.Form == "whose", e.Form == "whom", s.nameAt(i) != nil && s.nameAt(i).Kind == names.Person:
			return false
		}
	}
	return false
}

// behindApposition returns the token "who" behind what a person, who ends at token end, is said to be before the age at token first:
// "Ivo Last, captain of the team, who will be 34"; 0 where there is none, or where it speaks of somebody else.
func (x *extractor) behindApposition(s *sentence, end, first int) int {
	for j := end + 1; j < first; j++ {
		switch {
		case x.in(s, j).Is(lexicon.Kin | lexicon.Possessive | lexicon.Auxiliary):
			return 0
		case x.marked(s, j, ","):
			if j > end+1 && x.in(s, j+1).Form == "who" && !s.personBetween(end, j) {
				return j + 1
			}
			return 0
		}
	}
	return 0
}

// relativeEnd returns the token behind a relative clause that begins at token i and ends with a comma before an "is" or "was"
// that tells an age at token first: "who died in March, was 54"; 0 where there is none.
func (x *extractor) relativeEnd(s *sentence, i, first int) int {
	for j := i; j < first-1; j++ {
		if x.marked(s, j, ",") && (x.isCopula(s, j+1) || x.in(s, j+1).Form == "was") && x.besideAge(s, j+2) == first {
			return j + 1
		}
	}
	return 0
}

// maxAgeVerb is how many tokens may stand between a person and the age at which he or she died.
const maxAgeVerb = 14

// agedAtEnd reports whether a quantity is the age that somebody reached, told by words from token i on: "died at 84", "died in
// Osk at the age of 84", "has given up the sea at the age of 57", "reached the age of 93", "lived to be 93".
func (x *extractor) agedAtEnd(s *sentence, q *quantity.Mention, i int) bool {
	first := int(q.First)
	if q.Is(quantity.Age) && x.in(s, first).Form != "age" || q.Unit >= 0 || first == int(s.First) || !x.closesAge(s, int(q.Last)) {
		return false
	}
	from, reached := first-1, false
	switch w := x.wordIn(s, first-1); {
	case w == "at", w == "aged":
	case w == "of" && first-3 > i && x.wordIn(s, first-2) == "age":
		from, reached = first-3, true // the age of
	case w == "be" && first-2 > i && x.wordIn(s, first-2) == "to" && x.wordIn(s, first-3) == "lived":
		return first-3 <= i+1 && !x.anotherBetween(i, first-3)
	default:
		return false
	}
	if from < i || s.personBetween(i, from) {
		return false
	}
	for j := i; j < from; j++ {
		f := x.in(s, j).Form
		if reached && (f == "reached" || f == "attained") && j+1 == from {
			return !x.anotherBetween(i, j)
		}
		if x.in(s, j).Is(lexicon.Kin | lexicon.Conjunction) {
			return false
		}
	}
	switch e := x.in(s, i); {
	case e.Age().Is(lexicon.DeathAtAge):
		return true
	case e.Form == "has":
		if x.in(s, i+1).Form == "died" {
			return true
		}
		return reached && x.wordIn(s, from-1) == "at" && !x.in(s, i+1).Is(lexicon.Auxiliary)
	}
	return x.marked(s, i, ",") && x.in(s, i+1).Form == "dead"
}

// lastAge reports whether "was" before an age that ends at token last tells how old somebody was who died: the sentence or the
// one before it tells of a death, or the words behind say so.
func (x *extractor) lastAge(s *sentence, was, last int) bool {
	if was-2 >= int(s.First) && x.pastTime(s, was-2) {
		dead := false // her work began in 1968, when she was 26; he died when he was 88
		for i := int(s.First); i < was-2 && !dead; i++ {
			dead = x.in(s, i).Age().Is(lexicon.DeathWhen)
		}
		if !dead {
			return false
		}
	}
	if last < int(s.Last) && x.in(s, last).Form == "when" {
		for i := last + 1; i < min(last+5, int(s.Last)); i++ {
			if x.in(s, i).Age().Is(lexicon.DeathWhen) {
				return true
			}
		}
		return false
	}
	if f := x.in(s, last).Form; last < int(s.Last) && x.tok(last).Kind == text.Word && f != "and" && f != "but" {
		return false
	}
	if x.marked(s, last, ",") && x.tellsDeath(s, last+1, min(last+1+nearDeath, int(s.Last))) {
		return true // Ivo Last, who was 47, died on Monday
	}
	return x.tellsDeath(s, int(s.First), was) || s.index > 0 && x.sentences[s.index-1].Block == s.Block && x.tellsDeath(&x.sentences[s.index-1], int(x.sentences[s.index-1].First), int(x.sentences[s.index-1].Last))
}

// nearDeath is how many tokens behind an age may tell that somebody died: "who was 47, was found dead".
const nearDeath = 4

// tellsDeath reports whether a death is told between two tokens of a sentence.
func (x *extractor) tellsDeath(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.in(s, i).Age().Is(lexicon.DeathTold) {
			return true
		}
		if i > from && x.fateAt(s, i) == "die" {
			return true
		}
	}
	return false
}

// isCopula reports whether token i of a sentence says what somebody is.
func (x *extractor) isCopula(s *sentence, i int) bool { return x.in(s, i).Form == "is" }

// in returns what the tables say of token i of a sentence, an empty entry beyond its ends.
func (x *extractor) in(s *sentence, i int) *lexicon.Entry {
	if i < int(s.First) || i >= int(s.Last) {
		return x.lex.Entry(0)
	}
	return x.entry(i)
}

// wordIn returns the word of token i of a sentence, "" beyond its ends.
func (x *extractor) wordIn(s *sentence, i int) string {
	if i < int(s.First) || i >= int(s.Last) {
		return ""
	}
	return x.word(i)
}

// marked reports whether token i of a sentence is exactly the mark m.
func (x *extractor) marked(s *sentence, i int, m string) bool {
	return i >= int(s.First) && i < int(s.Last) && x.isMark(i, m)
}

// agedAhead reports whether a quantity is the age of a person who is named behind it: "At 47, Ivo Last", "At just 47 Ivo Last
// has", "the 47-year-old captain, Ivo Last".
func (x *extractor) agedAhead(s *sentence, q *quantity.Mention, m *names.Mention) bool {
	first, last, start := int(q.First), int(q.Last), m.First
	if m.TitleLast > m.TitleFirst {
		start = min(start, m.TitleFirst)
	}
	if start < last {
		return false
	}
	if q.Is(quantity.Age) {
		return start-last <= 7 && !x.clauseCut(s, last, start) && !x.anotherBetween(last, start) && !x.deedBetween(s, last, start)
	}
	at := first - 1
	if at > int(s.First) && x.in(s, at).Age().Beside {
		at--
	}
	full := at-3 >= int(s.First) && x.wordIn(s, at) == "of" && x.wordIn(s, at-1) == "age" && x.wordIn(s, at-2) == "the"
	if full {
		at -= 3
	}
	if f := x.wordIn(s, at); q.Unit >= 0 || at < int(s.First) || x.in(s, at).Form != "at" && (f != "Aged" || full) || at > int(s.First) && !x.marked(s, at-1, ",") {
		return false
	}
	now := m.Last < int(s.Last) && (x.isCopula(s, m.Last) || x.in(s, m.Last).Form == "has" || x.doesNow(s, m.Last))
	if start == last+1 && x.marked(s, last, ",") {
		return !full || now // at the age of 19, Ivo Last went to sea
	}
	if x.marked(s, last, ",") && x.marked(s, start-1, ",") && start <= last+maxAhead && x.in(s, last+1).Is(lexicon.Preposition) && !s.personBetween(last, start) {
		return now || m.Last < int(s.Last) && x.in(s, m.Last).Form == "still" && strings.HasSuffix(x.wordIn(s, m.Last+1), "s") // At 47, after a year in the hills, Ivo Last still looks
	}
	return start == last && now
}

// maxAhead is how many tokens may stand between an age and the person whose it is, between commas.
const maxAhead = 14

// deedBetween reports whether the words between two tokens tell what somebody did, or who says so: "The nine-year-old was found, Ivo Last said".
func (x *extractor) deedBetween(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.in(s, i).Is(lexicon.Saying) || x.in(s, i).Is(lexicon.Auxiliary) && i+1 < to {
			return true
		}
	}
	return false
}

// doesNow reports whether token i is a verb that tells what somebody does now: "runs", "leads".
func (x *extractor) doesNow(s *sentence, i int) bool {
	return i < int(s.Last) && strings.HasSuffix(x.wordIn(s, i), "s") && x.isVerb(s, i)
}

// agedSubject returns the person of "He is 47", "she was 84 years old" of one who died, "he turned 50 in May": whom a pronoun
// before the verb stands for.
func (x *extractor) agedSubject(s *sentence, q *quantity.Mention) *names.Mention {
	for i := int(q.First) - 1; i >= max(int(s.First), int(q.First)-maxAgeVerb); i-- {
		f := x.in(s, i).Form
		if f != "he" && f != "she" {
			continue
		}
		if i+1 < int(q.First) && !x.marked(s, i+1, ",") && (x.agedByVerb(s, q, i+1) || x.hadReached(s, q, i+1) || x.agedBesides(s, q, i+1)) {
			return x.pronounAt(s, i)
		}
		return nil
	}
	return nil
}

// agedBesides reports whether a quantity is the age that a second verb of one subject tells, which the words from token i on tell of: "had taught half
// of the village and was 87".
func (x *extractor) agedBesides(s *sentence, q *quantity.Mention, i int) bool {
	verb := int(q.First) - 1
	if x.in(s, verb).Age().Beside {
		verb--
	}
	if verb-1 <= i || x.in(s, verb-1).Form != "and" || !x.bare(s, q) || s.personBetween(i, verb) {
		return false
	}
	for j := i; j < verb-1; j++ {
		if e := x.in(s, j); e.Is(lexicon.Kin) || e.Form == "who" || e.Form == "which" || e.Form == "that" || e.Form == "when" || x.tok(j).Kind == text.Mark && !x.isMark(j, "-") {
			return false
		}
	}
	return x.isCopula(s, verb) || x.in(s, verb).Form == "was" && x.lastAge(s, verb, int(q.Last))
}

// hadReached reports whether a quantity is told by "had reached the age of" from token i on.
func (x *extractor) hadReached(s *sentence, q *quantity.Mention, i int) bool {
	return x.in(s, i).Is(lexicon.Auxiliary) && x.agedAtEnd(s, q, i+1)
}

// agedPost returns the person whom "The goalkeeper, 35," stands for: the one of that post in the sentence before.
func (x *extractor) agedPost(s *sentence, q *quantity.Mention) *names.Mention {
	first, last := int(q.First), int(q.Last)
	if s.index == 0 || q.Unit >= 0 || first < int(s.First)+3 || first > int(s.First)+5 || !x.marked(s, first-1, ",") || last >= int(s.Last) || !x.marked(s, last, ",") || x.in(s, int(s.First)).Form != "the" {
		return nil
	}
	if x.tradeEnding(s, first-1) == "" || x.sentences[s.index-1].Block != s.Block {
		return nil
	}
	m, _ := x.onlyPerson(&x.sentences[s.index-1])
	return m
}
