package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// joinsAttributes reports whether the token at i joins two words that narrow one noun: 310 foreign and domestic vessels, 40 large or small boats. What
// names people or things itself, or what became of them, is counted beside: 12 dead and injured, two crew and nine guests.
func (x *extractor) joinsAttributes(s *sentence, i int) bool {
	if form := x.entry(i).Form; form != "and" && form != "or" {
		return false
	}
	if !x.attributeAt(s, i-1) || !x.attributeAt(s, i+1) {
		return false
	}
	head := i + 2
	if x.in(s, head).Is(lexicon.Adjective) && !x.plural(head) {
		head++
	}
	return head < int(s.Last) && x.plural(head) && s.nameAt(head) == nil && s.dateAt(head) == nil && !x.isUnitWord(head)
}

// attributeAt reports whether the word at a token may stand before a noun to narrow it.
func (x *extractor) attributeAt(s *sentence, i int) bool {
	if i < int(s.First) || i >= int(s.Last) || x.tok(i).Kind != text.Word || x.tok(i).Is(text.Capital) || x.tok(i).Possessive || x.plural(i) || x.stateOf(i) >= 0 || x.isUnitWord(i) {
		return false
	}
	e := x.entry(i)
	return e.Number.Kind == lexicon.NoNumber && !x.isVerb(s, i) &&
		!e.Is(lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Possessive|lexicon.Negation|lexicon.Adverb|lexicon.Saying|lexicon.Human|lexicon.Kin)
}

// numberBeside returns the noun of "the number of boats", right behind which a figure stands between marks: "the number of boats, 310 at the end of May,
// shall not grow". -1 where there is none.
func (x *extractor) numberBeside(s *sentence, f *figure) int {
	if !x.isMark(f.first-1, ",") && !x.isMark(f.first-1, "–") && !x.isMark(f.first-1, "—") {
		return -1
	}
	head := x.headBefore(s, f.first-1)
	for i := head - 1; i > max(int(s.First), head-maxPhrase); i-- {
		switch e := x.entry(i); {
		case e.Form == "of" && x.lex.Lists(lexicon.NumberNoun, x.entry(i-1).Form):
			return head
		case x.tok(i).Kind != text.Word || e.Is(lexicon.Preposition|lexicon.Auxiliary):
			return -1
		}
	}
	return -1
}

// ofWhom gives a bare figure the noun with which its sentence opens: "Of the nurses, 1,420 stayed out". It reports whether it does.
func (x *extractor) ofWhom(s *sentence, f *figure) bool {
	first := int(s.First)
	if x.entry(first).Form != "of" || !x.isMark(f.first-1, ",") || f.first > first+maxPhrase || s.block.Kind == document.Cell {
		return false
	}
	i := first + 1
	if !x.article(i) && !x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
		return false
	}
	head := x.headBefore(s, f.first-1)
	if head <= i {
		return false
	}
	for k := i + 1; k < head; k++ {
		if e := x.entry(k); e.Is(lexicon.Preposition|lexicon.Verb|lexicon.Auxiliary) || e.Number.Kind != lexicon.NoNumber || x.tok(k).Kind != text.Word {
			return false
		}
	}
	f.counted = x.fellow(head)
	return true
}

// oneForEach gives a figure of things that stand each for something the noun of that: "there were 26 of them, one for each country that had sent
// somebody", "the flags, 62 in number, one for each club". It reports whether it does.
func (x *extractor) oneForEach(s *sentence, f *figure) bool {
	const most = 4 // tokens between: of them, in number
	for i := f.end; i+3 < min(int(s.Last), f.end+most+4); i++ {
		if x.tok(i).Kind == text.Mark {
			if !x.isMark(i, ",") || x.entry(i+1).Form != "one" || x.entry(i+2).Form != "for" || x.entry(i+3).Form != "each" && x.entry(i+3).Form != "every" {
				return false
			}
			noun := i + 4
			for noun < int(s.Last) && x.entry(noun).Is(lexicon.Adjective) {
				noun++
			}
			if noun >= int(s.Last) || x.tok(noun).Kind != text.Word || s.nameAt(noun) != nil || x.entry(noun).Is(lexicon.Preposition|lexicon.Determiner|lexicon.Pronoun|lexicon.TimeNoun) || x.entry(noun).Form == "of" {
				return false
			}
			f.counted, f.existing, f.apposed = x.fellow(noun), true, true
			return true
		}
		if x.entry(i).Is(lexicon.Verb | lexicon.Auxiliary) {
			return false
		}
	}
	return false
}

// weWere reads how many those are who tell it: "We were perhaps 250, and nobody left".
func (x *extractor) weWere(s *sentence, f *figure) bool {
	i := f.first - 1
	for i > int(s.First) && x.entry(i).Is(lexicon.Adverb) {
		i--
	}
	if i <= int(s.First) || !isBe(x.entry(i).Form) || x.entry(i-1).Form != "we" || f.Interval.Value < 3 {
		return false
	}
	if f.end < int(s.Last) && x.tok(f.end).Kind != text.Mark {
		switch x.entry(f.end).Form {
		case "in", "on", "at", "aboard", "inside", "altogether", "when", "who", "then":
		default:
			return false
		}
	}
	if x.isMark(f.end, "-") || x.dateAfter(s, f.end+1) || strings.Contains(x.word(f.first), "%") {
		return false
	}
	f.counted, f.existing = "person", true
	return true
}

// inRelative reports whether a figure stands in a relative clause between commas, so that what follows the comma behind it is told of somebody else: "the
// lieutenant, who led the 16-man patrol, was detained".
func (x *extractor) inRelative(s *sentence, f *figure) bool {
	for i := f.first - 1; i > int(s.First); i-- {
		if x.tok(i).Kind != text.Mark || x.isMark(i, "-") {
			continue
		}
		if !x.isMark(i, ",") {
			return false
		}
		switch x.entry(i + 1).Form {
		case "who", "which", "whose":
			return i+1 < f.first-1 && !x.entry(f.first-1).Is(lexicon.Preposition) || i+1 < f.first-2
		}
		return false
	}
	return false
}

// fellow returns what a figure counts whose noun stands at a token: people, for members and guests, who are told by many nouns.
func (x *extractor) fellow(noun int) string {
	counted := x.lemma(noun)
	if x.lex.Lists(lexicon.FellowNoun, counted) {
		return "person"
	}
	return counted
}
