package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// This file reads ordinals by which a text tells the how manieth its own matter is, by a pronoun for it: "It was the second recount in the history
// of the region", "That makes it the third leak", "This is the fourth time that …". Another text numbers the same with a noun of its own.

// ItselfMeasure is the measure of such an ordinal.
const ItselfMeasure = "itself"

// maxBeforeNumber is how many tokens the verb may stand before the ordinal: "it is now only the".
const maxBeforeNumber = 5

// ofItself adds the claim of an ordinal that numbers what a pronoun stands for which opens its clause.
func (x *extractor) ofItself(s *sentence, q *quantity.Mention) {
	first, at := int(q.First), int(q.Last)
	if q.Interval.Value < 2 {
		return
	}
	verb, subject := x.pronounIs(s, first), -1
	if verb < 0 && x.closesOrdinal(s, at) {
		verb, subject = x.matterIs(s, first)
	}
	if verb < 0 {
		return
	}
	head := -1
	for i := at; i < min(int(s.Last), at+maxStreak); i++ {
		if x.isMark(i, "-") && !x.tok(i).Is(text.SpaceBefore) || x.word(i) == "such" {
			continue
		}
		if x.tok(i).Kind != text.Word || x.endsPhrase(s, i) && !x.numberedDeed(q, i) || x.entry(i).Is(lexicon.Adverb) || head >= 0 && x.entry(i).Form == "to" {
			break
		}
		if within, _ := x.countsWithin(s, i); within != "" {
			break
		}
		if _, most := x.superlative(s, i); most || x.word(i) == "most" || x.word(i) == "least" {
			return // a rank
		}
		head = i
	}
	if head >= 0 && (x.plural(head) || x.lex.Lists(lexicon.AnyOrderNoun, x.lemma(head)) || x.lex.Lists(lexicon.NumberedPost, x.lemma(head)) || x.entry(head).Is(lexicon.Human) || x.entry(head).Is(lexicon.TimeNoun) && x.entry(head).Form != timeNoun) {
		return
	}
	end := at
	if head >= 0 {
		end = head + 1
	}
	if f := x.entry(verb).Form; f != "is" && f != "makes" && s.tellsThen(first) {
		return
	}
	c := x.claim(s, Ordinal, first, end)
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Measure = ItselfMeasure
	switch {
	case head >= 0:
		c.Counted = x.lemma(head)
	case subject >= 0:
		c.Counted = x.lemma(subject)
	}
	c.Modality = x.modalityOfFigure(s, first, end)
}

// pronounIs returns the verb by which the ordinal at token first is told of a pronoun for a thing that opens its clause: "it was the", "this is already
// the", "that makes it the"; -1 where none is.
func (x *extractor) pronounIs(s *sentence, first int) int {
	i := x.beforeNumber(s, first)
	if x.entry(i).Form == "it" && i > int(s.First) {
		switch x.entry(i - 1).Form {
		case "makes", "made", "make":
			return i - 1
		}
	}
	verb := i
	for ; i > int(s.First) && first-i <= maxBeforeNumber && (x.copulaAt(i) || x.entry(i).Is(lexicon.Auxiliary)); i-- {
	}
	if i == verb || !isPronounForThing(x.entry(i).Form) {
		return -1
	}
	if i == int(s.First) || x.tok(i-1).Kind == text.Mark || x.entry(i-1).Is(lexicon.Conjunction) {
		return verb
	}
	return -1
}

// maxMatter is how many tokens the noun phrase may have of which a number is told at the opening of a sentence.
const maxMatter = 4

// matterIs returns the verb by which the ordinal at token first, which no noun follows, is told of a noun that opens the sentence with an article or whose it
// is, and that noun: "The survey was the ninth", "Sunday's referendum was the fourth"; -1 where none is.
func (x *extractor) matterIs(s *sentence, first int) (verb, noun int) {
	verb = x.beforeNumber(s, first)
	if !x.copulaAt(verb) {
		return -1, -1
	}
	noun = verb - 1
	for noun > int(s.First) && x.entry(noun).Is(lexicon.Auxiliary) {
		noun--
	}
	opens := int(s.First)
	if noun <= opens || noun-opens > maxMatter || x.tok(noun).Is(text.Capital) || x.plural(noun) || x.endsPhrase(s, noun) || x.entry(noun).Is(lexicon.Human) {
		return -1, -1
	}
	if f := x.entry(opens).Form; f != "the" && f != "this" && !x.entry(opens).Is(lexicon.Possessive) && !x.tok(opens).Possessive {
		return -1, -1
	}
	for i := opens + 1; i < noun; i++ {
		if x.tok(i).Kind != text.Word || x.endsPhrase(s, i) && !x.tok(i).Possessive {
			return -1, -1
		}
	}
	return verb, noun
}

// beforeNumber returns the token before the article of the ordinal at token first and the words beside it.
func (x *extractor) beforeNumber(s *sentence, first int) int {
	i := first - 1
	for i > int(s.First) && first-i <= maxBeforeNumber && (x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) || besideNumber(x.entry(i).Form)) && !isPronounForThing(x.entry(i).Form) {
		i--
	}
	return max(i, int(s.First))
}

// isPronounForThing reports whether a word is a pronoun that stands for what the text tells of.
func isPronounForThing(form string) bool { return form == "it" || form == "this" || form == "that" }

// besideNumber reports whether a word may stand between the verb and the number of what it tells: "it is already the third".
func besideNumber(form string) bool {
	switch form {
	case "now", "only", "already", "just", "also", "thus", "therefore", "even", "indeed":
		return true
	}
	return false
}
