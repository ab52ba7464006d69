package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// maxEditionName is how many tokens the name of what comes round in editions may have: “the 12th Marenne Bay Harvest Awards”.
const maxEditionName = 6

// namedEdition returns the last word of the proper name of what comes round that an ordinal numbers, “the 31st Sarne Book Awards”, “the
// fourteenth Lakeland night”; -1 where it numbers none. A street, a regiment or a court has its number for a name.
func (x *extractor) namedEdition(s *sentence, q *quantity.Mention) int {
	from, head := int(q.Last), -1
	for i := from; i < min(int(s.Last), from+maxEditionName); i++ {
		if x.isMark(i, "-") && !x.tok(i).Is(text.SpaceBefore) {
			continue
		}
		if x.tok(i).Kind != text.Word || x.tok(i).Possessive && i > from || i > from && x.endsPhrase(s, i) {
			break
		}
		capital := x.tok(i).Is(text.Capital)
		if i == from && (!capital || x.entry(i).Number.Kind != lexicon.NoNumber || x.entry(i).Calendar.Kind != lexicon.NoCalendar) {
			return -1
		}
		if !capital && i > from && head < 0 && !x.tok(i-1).Is(text.Capital) {
			return -1
		}
		if x.roundNoun(i, i > from) {
			head = i
		} else if !capital && head == i-1 && head >= from && (x.isVerb(s, i) || x.word(i) == "took" || x.word(i) == "drew" || x.word(i) == "began") {
			break // the 24th Sarne Marathon took place
		} else if !capital {
			return -1 // the winners of an edition, its jury
		}
	}
	return head
}

// roundNoun reports whether the word at a token may be the last one of the name of what comes round; of nights, prizes and their like only
// where a name stands before it.
func (x *extractor) roundNoun(i int, named bool) bool {
	w := text.Fold(x.lemma(i))
	if x.lex.Lists(lexicon.EditionNoun, w) || x.lex.Lists(lexicon.EditionNoun, text.Fold(x.word(i))) {
		return true
	}
	return named && x.lex.Lists(lexicon.NamedRound, text.Fold(x.word(i)))
}

// shortlyAfter reports whether the words before an ordinal set what its sentence tells a short while behind what is numbered, which is then
// no earlier one: “hours after the 31st Book Awards had ended”.
func (x *extractor) shortlyAfter(s *sentence, first int) bool {
	if first-3 < int(s.First) || x.entry(first-1).Form != "the" || x.entry(first-2).Form != "after" {
		return false
	}
	switch x.lemma(first - 3) {
	case "hour", "minute", "day", "week":
		return true
	}
	return false
}

// maxRange is how many tokens may stand between a verb of winning and the word "time": “won the hill race of the Marenne for the fifth time”.
const maxRange = 10

// wonBefore reports whether a mark of winning that ends before the word "time" is told of it: no comma and no other verb parts them.
func (x *extractor) wonBefore(m mark, at int) bool {
	if x.occasionClass(m) != winClass || at-m.last > maxRange {
		return false
	}
	for i := m.last; i < at; i++ {
		if x.isMark(i, ",") || x.entry(i).Is(lexicon.Conjunction|lexicon.Auxiliary|lexicon.Saying) {
			return false
		}
	}
	return true
}

// winClass is the class of what is won, which the table of events keeps under one class with all that is played.
const winClass = "win"

// occasionClass returns the class of what a mark says to have happened for so many times.
func (x *extractor) occasionClass(m mark) string {
	if !x.trigger(m).Noun && x.lemma(m.first) == winClass {
		return winClass
	}
	return x.lex.Events[x.trigger(m).Event].Name
}

// wonSoFar adds the claim of how many titles somebody has by now, of which the last one has that number, where it says in what:
// “now has four titles in the steeplechase”.
func (x *extractor) wonSoFar(s *sentence, q *quantity.Mention) {
	first, head := int(q.First), int(q.Last)
	if head >= int(s.Last) || first-2 < int(s.First) || !q.Interval.IsPoint() || q.Interval.Value < 2 {
		return
	}
	has, now := x.entry(first-1).Form, x.entry(first-2).Form
	if has == "now" {
		has, now = now, has
	}
	if now != "now" || has != "has" && has != "holds" {
		return
	}
	noun := x.lemma(head)
	switch noun {
	case "title", "championship", "crown":
	default:
		return
	}
	if head+1 >= int(s.Last) || x.entry(head+1).Form != "in" && x.entry(head+1).Form != "over" && x.entry(head+1).Form != "at" {
		return
	}
	c := x.claim(s, Ordinal, first, head+1)
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Measure, c.Counted = "series", noun
	c.Scope = x.earlierScope(s, first)
	c.Modality = x.modalityOfFigure(s, first, head+1)
	x.latest()
}
