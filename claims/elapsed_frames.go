package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// otherLength reports whether a sentence tells another length of time than the given one.
func (x *extractor) otherLength(s *sentence, q *quantity.Mention) bool {
	for k := range s.quantities {
		if o := &s.quantities[k]; o != q && o.Unit >= 0 && x.lex.Units[o.Unit].Dimension == "duration" && !o.Is(quantity.Age) {
			return true
		}
	}
	return false
}

// partOfSpan reports whether a length of time is not written as one, or the words around it say that it is not all of what went on: “another two
// weeks”, “the first ten days”, “two hours a day”, “within three days”, “five years before”.
func (x *extractor) partOfSpan(s *sentence, q *quantity.Mention) bool {
	if q.Is(quantity.Range | quantity.Span | quantity.Article) {
		return true
	}
	next := x.wordIn(s, int(q.Last))
	if x.lex.Lists(lexicon.BehindPartSpan, next) {
		return true
	}
	if next == "of" {
		switch x.wordIn(s, int(q.Last)+1) {
		case "the", "age", "his", "her", "its", "their", "which", "it", "these", "those", "this", "that":
			return true
		}
	}
	for i := int(q.First) - 1; i >= max(int(s.First), int(q.First)-2); i-- {
		if x.lex.Lists(lexicon.BeforePartSpan, x.word(i)) {
			return i == int(q.First)-1 || x.word(i) != "or" && x.word(i) != "on"
		}
		if x.tok(i).Kind == text.Mark {
			return false
		}
	}
	return false
}

// leadsFromTo returns the word that leads to the first of two dates where another one leads to the second: “from 1871 until her death in 1915”;
// -1 where none does.
func (x *extractor) leadsFromTo(s *sentence, a, b *dated) int {
	if a.First > b.First || a.First <= int(s.First) {
		return -1
	}
	lead := a.First - 1
	switch x.entry(lead).Form {
	case "from", "between":
	default:
		return -1
	}
	for i := b.First - 1; i >= max(a.Last, b.First-7); i-- {
		switch x.entry(i).Form {
		case "to", "until", "till", "through":
			return lead
		case "and":
			if x.entry(lead).Form == "between" && i == b.First-1 {
				return lead
			}
		}
		if x.tok(i).Kind == text.Mark || x.isVerb(s, i) && !x.named(s, i) {
			return -1
		}
	}
	return -1
}

// lengthOfPair reports whether a length of time stands right behind two times that are joined as “from … to”, or right before them: “from 1988 to 2003,
// a full 15 years”; “a reign of 31 years, from 1807 to 1838”. On so many days “between” the two something else may have gone on.
func (x *extractor) lengthOfPair(s *sentence, q *quantity.Mention, from, to int) bool {
	if x.apposedLength(s, to, q) {
		return true
	}
	first, last := int(q.First), int(q.Last)
	lead := x.entry(from).Form
	if first > to {
		return x.didFor(s, q, to) && lead != "between"
	}
	if last <= from && from-last <= farEntry && x.entryBefore(s, first) == "the" && x.entry(last).Form == "from" && (x.in(s, from-1).Form == "on" || x.in(s, from-1).Form == "in") {
		return !x.clauseCut(s, last, from) && !x.anyForm(last, from, []string{"who", "which", "that", "when", "after", "before"}) // in the five months from the entry into force on 4 September to 30 April
	}
	if last > from || from-last > farPair {
		return false
	}
	near := x.between(last, from, "lasting", "running", "that", "is", "i", "e", "all", "in", "long")
	if q.Is(quantity.Compound) && !near {
		near = x.nounsBetween(s, last, from)
	}
	if !near && x.entryBefore(s, first) == "for" {
		near = x.verbsIn(s, last, from) == 0 && !x.clauseCut(s, last, from) && !x.anyForm(last, from, []string{"after", "before"}) // lived for 34 years in Orm, from 1871 to 1905
	}
	return near && (lead != "between" || x.entryBefore(s, first) == "the")
}

// farPair is how many words may stand between a length of time and the two times that it is of.
const farPair = 7

// farEntry is the same where what happened at the first of the two is told between.
const farEntry = 10

// didFor reports whether the one verb behind a token tells for how long something was so: “from 1871 until her death in 1915 she reigned for 44 years”.
func (x *extractor) didFor(s *sentence, q *quantity.Mention, from int) bool {
	first := int(q.First)
	if x.entryBefore(s, first) != "for" || first-from > farPair+2 || x.anyForm(from, first, []string{"had", "with", "who", "which", "and", "but", "then"}) {
		return false
	}
	return x.isVerb(s, first-2) && x.verbsIn(s, from, first) == 1 && (x.closed(s, int(q.Last)) || x.entry(int(q.Last)).Is(lexicon.Preposition))
}

// apposedLength reports whether a length of time stands right behind what ends at a token, and says how long all of it was: “…, a full 15 years”,
// “…, or five days in all”, “…, a journey of three hours”, “… and lasted two hours”.
func (x *extractor) apposedLength(s *sentence, from int, q *quantity.Mention) bool {
	first, last := int(q.First), int(q.Last)
	if from >= first || first-from > 7 {
		return false
	}
	article, lasted := -1, x.takes(s, first)
	if x.entry(first-1).Form == "of" {
		article = x.articleOf(s, first-1)
	}
	for i := from; i < first; i++ {
		switch {
		case x.isMark(i, ",") || x.isMark(i, "(") || x.isMark(i, ".") || x.dash(i):
			continue
		case x.in(s, i).Form == "and" && lasted:
			continue
		}
		if x.lex.Lists(lexicon.BeforeWholeSpan, x.word(i)) {
			continue
		}
		if article < from || i < article || x.tok(i).Kind != text.Word || x.entry(i).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun) {
			return false
		}
	}
	if x.isMark(from, ".") && first == from+1 || x.closed(s, last) {
		return true
	}
	if q.Is(quantity.Compound) {
		return x.article(first-1) && (x.closed(s, last+1) || x.closed(s, last+2)) // a three-hour journey
	}
	switch x.wordIn(s, last) {
	case "in", "altogether", "all", "without", "long":
		return true
	case "during":
		return article >= from // a term of two years during which neither side may strike
	}
	return false
}

// verbsIn counts the verbs between two tokens, without auxiliaries and what ends in “ing”.
func (x *extractor) verbsIn(s *sentence, from, to int) (n int) {
	for i := from; i < to; i++ {
		if x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary) && s.dateAt(i) == nil && !strings.HasSuffix(x.word(i), "ing") {
			n++
		}
	}
	return n
}
