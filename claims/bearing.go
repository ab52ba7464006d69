package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// BearingMeasure is the measure of a place that is told by its direction from another: "17 kilometres north of Dalmis". Its
// predicate is the direction, its subject the place that it is seen from, its trigger empty where it only says which of several is meant.
const BearingMeasure = "bearing"

// bearing adds a claim for the direction in which something lies from the place with a name: "the cave lies north of Lundo".
func (x *extractor) bearing(s *sentence, n *names.Mention) {
	of := n.First - 1
	if of-3 > int(s.First) && x.entry(of).Form == "of" && x.lex.Lists(lexicon.Settlement, x.lemma(of-1)) {
		of -= 2 // north of the village of Dalmis
	}
	if of > int(s.First) && x.entry(of).Is(lexicon.Determiner) {
		of--
	}
	if of-1 <= int(s.First) || x.entry(of).Form != "of" {
		return
	}
	first, direction := x.directionBefore(s, of)
	if direction != "" && x.entryBefore(s, first) == "the" && x.entryBefore(s, first-1) == "to" {
		x.bearingSide(s, first, n, direction)
	}
	if direction == "" || x.entryBefore(s, first) == "the" { // in the north of Dalmis
		return
	}
	x.bearingSide(s, first, n, direction)
	start := x.distanceBefore(s, first, 0)
	if start < first && x.entryBefore(s, start) == "and" { // 70 kilometres from the capital and 17 kilometres south of
		start = x.distanceBefore(s, start, farDistance)
	}
	thing, told := x.borne(s, start)
	if thing.head == "" {
		return
	}
	c := x.claim(s, Place, first, n.Last)
	c.Value.Name = names.Name{Kind: names.Place, Text: c.Text}
	c.Measure, c.Subject, c.Predicate = BearingMeasure, n.Key, direction
	if told || start < first {
		c.Trigger = "lie"
	}
	c.Counted, c.Qualifiers = thing.head, thing.narrow
	c.Modality = x.modalityOf(s, start, n.Last)
	c.Event.Main = true // where a thing lies is told of now
}

// farDistance is how many tokens may stand between one distance of a place and another: "70 kilometres from the capital and 17".
const farDistance = 8

// distanceBefore returns the first token of the last figure with a unit that ends at a token, or at most so many tokens before
// it; the token itself where none does.
func (x *extractor) distanceBefore(s *sentence, end, far int) int {
	start := end
	for k := range s.quantities {
		if q := &s.quantities[k]; int(q.Last) <= end && int(q.Last) >= end-far && q.Unit >= 0 {
			start = int(q.First)
		}
	}
	return start
}

// directionBefore returns the direction that ends before a token, and its first token: "north", "north-east", "southeast".
func (x *extractor) directionBefore(s *sentence, end int) (first int, direction string) {
	w := text.Fold(x.word(end - 1))
	if !x.lex.Lists(lexicon.Direction, w) {
		return 0, ""
	}
	if end-3 >= int(s.First) && x.isMark(end-2, "-") {
		if v := text.Fold(x.word(end - 3)); x.lex.Lists(lexicon.Direction, v) {
			return end - 3, v + w
		}
	}
	return end - 1, w
}

// borne returns what lies where the words from a token on say: the noun before them, "the mound north of", or the subject of
// the verb before them, "the cave lies eight kilometres north of". Told is true where it is told, and not only said which of
// several is meant.
func (x *extractor) borne(s *sentence, start int) (thing phrase, told bool) {
	i := start - 1
	for i > int(s.First) && x.entry(i).Is(lexicon.Adverb) {
		i--
	}
	if i <= int(s.First) {
		return thing, false
	}
	from := x.clauseStart(s, i)
	if m, ok := x.markEnding(s, i+1); ok && x.trigger(m).Form != 0 && !x.named(s, m.first) {
		return x.subject(s, from, m.first), true // a vessel capsized 26 kilometres south of
	}
	if x.isMark(i, ",") || x.tok(i).Kind == text.Word && !x.entry(i).Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Conjunction|lexicon.Pronoun) && !x.isVerb(s, i) && !x.lying(i) && !isBe(x.entry(i).Form) {
		end := i + 1
		if x.isMark(i, ",") {
			end = i
			from = x.clauseStart(s, i-1)
		}
		if end-1 > int(s.First) && x.tok(end-1).Kind == text.Word {
			x.headAt(s, end-1, from, &thing)
		}
		return thing, end == i
	}
	if isBe(x.entry(i).Form) || x.lying(i) {
		return x.subject(s, from, i), true
	}
	return thing, false
}

// lying reports whether token i is a verb of where things are.
func (x *extractor) lying(i int) bool {
	return x.lex.Lists(lexicon.LyingVerb, strings.ToLower(x.word(i)))
}
