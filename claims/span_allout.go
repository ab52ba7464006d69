package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// FreeAll is the measure of how long it took until everybody was out. Its trigger is EffortTook where the time is told as that of those who helped, and
// HelpBegan where it is counted from when they were called, came or began.
const (
	FreeAll    = "time to free all"
	EffortTook = "take"
	HelpBegan  = "help"
)

// allOut reads how long it took until everybody was out of where they were trapped: "took eleven hours to get everybody down", "five hours before the
// last of them stood on the road", "the last of the skiers was lowered to the snow nine hours after the line stopped", "five hours went by before the
// last traveller climbed down", "all guests were ashore within seven hours", "for an hour, until the last swimmer was out of the water".
func (x *extractor) allOut(s *sentence, q *quantity.Mention) (lasts, bool) {
	first, last := int(q.First), int(q.Last)
	if x.lex.Units[q.Unit].Factor > 1 {
		return lasts{}, false // months to get everybody out of a country
	}
	l := lasts{measure: FreeAll, word: "last", reached: true}
	if q.Is(quantity.Compound) {
		l.word = EffortTook
		return l, x.operation(s, last)
	}
	if x.operationTook(s, first) {
		l.word = EffortTook
		return l, true
	}
	switch x.in(s, last).Form {
	case "to":
		l.word = EffortTook
		return l, x.took(s, first) && x.brings(x.word(last+1)) && (x.everybody(s, last+2) && x.gotOut(s, last+2, x.clauseEnd(s, last+1), false) || x.clears(s, last+1))
	case "before", "until", "till":
		return l, x.in(s, last-1).Form != "the" && x.outIn(s, last+1, x.clauseEnd(s, last+1))
	case "after":
		if x.laterStart(s, last+1) {
			l.word = HelpBegan
		}
		return l, x.outIn(s, int(s.First), first) || x.outNext(s, last) || x.outWhen(s, last+1)
	}
	if to := x.goneBy(s, last); to >= 0 {
		return l, x.outIn(s, to, x.clauseEnd(s, to))
	}
	switch x.in(s, first-1).Form {
	case "after":
		if x.in(s, last).Form == "of" {
			return l, false // after nine hours of fear
		}
		return l, x.outIn(s, int(s.First), first-1) && x.closed(s, last) || first-2 < int(s.First) && x.outIn(s, last, int(s.Last))
	case "within", "in":
		if x.in(s, last).Form == "of" && x.laterStart(s, last+1) {
			l.word = HelpBegan
		}
		l.atMost = x.in(s, first-1).Form == "within"
		return l, x.outIn(s, x.clauseStart(s, first-1), first-1) && (x.closed(s, last) || x.in(s, last).Form == "of") || first-2 < int(s.First) && x.outIn(s, last, int(s.Last))
	case "for":
		for i := last; i < min(last+maxUntil, int(s.Last)); i++ {
			if f := x.entry(i).Form; f == "until" || f == "till" {
				if x.laterStart(s, last) {
					l.word = HelpBegan
				}
				return l, x.outIn(s, i+1, x.clauseEnd(s, i+1))
			}
		}
	}
	return l, false
}

// operation reports whether the noun phrase at token i is one for the whole of a rescue: "rescue operation", "evacuation".
func (x *extractor) operation(s *sentence, i int) bool {
	for ; i < int(s.Last); i++ {
		switch x.word(i) {
		case "airlift", "evacuation":
			return x.in(s, i+1).Form != "of" && x.wordIn(s, i+1) != "drill"
		case "rescue":
			return x.wordIn(s, i+1) == "operation" || x.wordIn(s, i+1) == "effort"
		case "-", "helicopter", "night", "difficult", "dramatic", "air", "sea", "mountain":
		default:
			return false
		}
	}
	return false
}

// operationTook reports whether "the evacuation took", "the rescue lasted" leads to a length of time at a token.
func (x *extractor) operationTook(s *sentence, first int) bool {
	verb := first - 1
	for verb > int(s.First) && x.entry(verb).Is(lexicon.Adverb) {
		verb--
	}
	switch x.wordIn(s, verb) {
	case "took", "lasted":
	default:
		return false
	}
	i := verb - 1
	for i > int(s.First) && (x.word(i) == "itself" || x.word(i) == "operation" || x.word(i) == "had" || x.word(i) == "whole" || x.word(i) == "effort") {
		i--
	}
	switch x.wordIn(s, i) {
	case "rescue", "airlift", "evacuation", "disembarkation":
	default:
		return false
	}
	if x.in(s, i-1).Form == "the" || x.wordIn(s, i-1) == "The" || x.word(i) == "rescue" && x.in(s, i-1).Is(lexicon.Determiner) {
		return true
	}
	switch x.wordIn(s, i-1) {
	case "whole", "entire", "helicopter":
		return x.in(s, i-2).Is(lexicon.Determiner)
	}
	return false
}

// maxUntil is how many tokens may stand between a length of time and "until": "for an hour, from the first call for help until".
const maxUntil = 16

// goneBy returns the token behind "before" or "until" of a verb that says that a length of time ending at a token passed: "went by before",
// "passed after the crash until"; -1 where there is none.
func (x *extractor) goneBy(s *sentence, last int) int {
	switch x.wordIn(s, last) {
	case "went", "passed", "elapsed", "dragged", "ticked", "crawled", "had":
	default:
		return -1
	}
	for i := last + 1; i < min(last+maxUntil, int(s.Last)); i++ {
		if f := x.entry(i).Form; f == "before" || f == "until" || f == "till" {
			return i + 1
		}
	}
	return -1
}

// brings reports whether a word tells that somebody is got out.
func (x *extractor) brings(w string) bool { return x.lex.Lists(lexicon.BringVerb, w) }

// clears reports whether a verb at a token of a sentence empties what carries people: "to clear the train".
func (x *extractor) clears(s *sentence, i int) bool {
	switch x.wordIn(s, i) {
	case "clear", "empty", "evacuate":
		return x.in(s, i+1).Is(lexicon.Determiner) && x.carries(x.lemma(i+2))
	}
	return false
}

// carries reports whether people are trapped or carried in what a noun names, of which one says that it is empty.
func (x *extractor) carries(noun string) bool { return x.lex.Lists(lexicon.CarrierNoun, noun) }

// outIn reports whether the tokens [from, to) tell that the last of those who were trapped, or all of them, came out: "the last guest was down",
// "all of them were safe", "the train was empty".
func (x *extractor) outIn(s *sentence, from, to int) bool {
	to = min(to, int(s.Last))
	for i := max(from, int(s.First)); i < to; i++ {
		switch w := x.word(i); {
		case w == "last":
			if x.in(s, i-1).Is(lexicon.Determiner|lexicon.Possessive) && x.lastTrapped(s, i+1) && x.saidNot(i+1, to) && x.gotOut(s, i+2, to, true) {
				return true
			}
		case w == "all" || w == "All" || x.entry(i).Form == "every" || w == "everybody" || w == "everyone" || w == "Everybody" || w == "Everyone" || w == "them" && x.wordIn(s, i+1) == "all":
			if (x.everybody(s, i) || x.entry(i).Form == "every" || x.plural(i+1)) && x.saidNot(i+1, to) && x.broughtOut(i+1, to) {
				return true
			}
		case w == "operation" || w == "rescue" || w == "evacuation":
			if x.named(s, i) && x.finishes(i+1, to) {
				return true
			}
		case w == "empty" || w == "cleared" || w == "evacuated":
			if j := i - 1; isBe(x.in(s, j).Form) && j > from && (x.carries(x.lemma(j-1)) || w != "empty" && x.in(s, j-1).Form == "it" && x.carriedBefore(s)) {
				return true
			}
		}
	}
	return false
}

// finishes reports whether the tokens [from, to) say that something came to its end.
func (x *extractor) finishes(from, to int) bool {
	for i := from; i < to; i++ {
		switch x.word(i) {
		case "ended", "over", "completed", "concluded", "finished", "end":
			return true
		}
	}
	return false
}

// saidNot reports whether nothing between two tokens makes of what is told what somebody says, or another sentence.
func (x *extractor) saidNot(from, to int) bool {
	for j := from; j < min(to, from+maxLast/2); j++ {
		if x.entry(j).Is(lexicon.Saying) || x.isMark(j, ";") {
			return false
		}
		if isBe(x.entry(j).Form) || isHave(x.entry(j).Form) || x.isMark(j, ",") {
			return true
		}
	}
	return true
}

// lastTrapped reports whether the words behind "last" stand for one of those who were trapped, or several: "of the skiers", "guest", "two miners".
func (x *extractor) lastTrapped(s *sentence, i int) bool {
	if x.in(s, i).Form == "of" {
		return x.trapped(s, i+1)
	}
	const narrowed = 3 // the last remaining young skier
	for j := i; j < min(i+narrowed, int(s.Last)); j++ {
		e := x.entry(j)
		if e.Is(lexicon.Animal) || x.tok(j).Kind == text.Mark || e.Is(lexicon.Auxiliary|lexicon.Preposition) || j > i && x.isVerb(s, j) {
			return false
		}
		if e.Is(lexicon.Human) || x.rescued(x.lemma(j)) {
			return true
		}
	}
	return false
}

// rescued reports whether a noun is one for those who are trapped, besides those that tables know for people.
func (x *extractor) rescued(noun string) bool { return x.lex.Lists(lexicon.RescuedNoun, noun) }

// broughtOut reports whether the words behind those for all of them say that they are out: "were safe", "had been brought ashore".
func (x *extractor) broughtOut(from, to int) bool {
	const near = 9 // all 212 who had started the race were safe
	verb := false
	for i := from; i < min(to, from+near); i++ {
		f := x.entry(i).Form
		verb = verb || isBe(f) || isHave(f) || x.word(i) == "got" || x.word(i) == "stood"
		if !verb {
			continue
		}
		switch x.word(i) {
		case "up":
			return i+1 >= to || x.tok(i+1).Kind == text.Mark
		case "down", "out", "off", "ashore", "safe", "safely", "safety", "freed", "rescued", "evacuated", "accounted":
			return true
		case "ground", "land", "shore":
			return true
		}
	}
	return false
}

// carriedBefore reports whether the sentence before one names what carries people, for which a pronoun may stand.
func (x *extractor) carriedBefore(s *sentence) bool {
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block {
		return false
	}
	o := &x.sentences[s.index-1]
	for i := int(o.First); i < int(o.Last); i++ {
		if x.carries(x.lemma(i)) {
			return true
		}
	}
	return false
}

// outNext reads "three hours after the impact, the last passenger had left the train" from "after" on.
func (x *extractor) outNext(s *sentence, from int) bool {
	for i := from; i < min(from+maxUntil, int(s.Last)); i++ {
		if x.isMark(i, ",") {
			return x.outIn(s, i+1, x.clauseEnd(s, i+1))
		}
	}
	return false
}

// outWhen reads "fourteen hours after the crash when the last living person was lifted out" from behind "after".
func (x *extractor) outWhen(s *sentence, from int) bool {
	for i := from; i < min(from+maxUntil, int(s.Last)); i++ {
		if x.entry(i).Form == "when" {
			return x.outIn(s, i+1, int(s.Last))
		}
	}
	return false
}

// everybody reports whether the words at token i stand for all of those who were trapped: "everybody", "them all", "the last of the skiers".
func (x *extractor) everybody(s *sentence, i int) bool {
	switch x.wordIn(s, i) {
	case "everybody", "everyone", "Everybody", "Everyone":
		return true
	case "all", "All":
		return x.in(s, i+1).Form == "of" && x.trapped(s, i+2) || x.in(s, i+1).Is(lexicon.Determiner) || x.in(s, i+1).Number.Kind == lexicon.Cardinal || i+1 < int(s.Last) && x.tok(i+1).Kind == text.Number
	case "them":
		return x.wordIn(s, i+1) == "all"
	case "the":
		return x.wordIn(s, i+1) == "last" && x.lastTrapped(s, i+2)
	}
	return false
}

// gotOut reports whether the tokens [from, to) tell that somebody came out: "down", "to safety", or where a verb of it must stand "was lowered".
func (x *extractor) gotOut(s *sentence, from, to int, verb bool) bool {
	for i := from; i < min(to, from+maxLast, int(s.Last)); i++ {
		w := x.word(i)
		if x.lex.Lists(lexicon.GotOutWord, w) {
			return verb
		}
		switch w {
		case "down", "up", "out", "off", "ashore", "safety", "free":
			return true
		case "reached", "touched":
			switch x.wordIn(s, i+2) {
			case "ground", "surface", "shore", "land", "safety", "road", "quay", "valley", "snow":
				return verb
			}
		}
	}
	return false
}

// trapped reports whether the noun behind "of" at token i may be one for those who were trapped: several, and neither animals nor a fog.
func (x *extractor) trapped(s *sentence, i int) bool {
	const narrowed = 4 // tokens before the noun: the 71 trapped young skiers
	for j := i; j < min(i+1+narrowed, int(s.Last)); j++ {
		if e := x.entry(j); x.plural(j) || e.Is(lexicon.Pronoun) {
			return !e.Is(lexicon.Animal)
		}
		if x.isVerb(s, j) && (j+1 >= int(s.Last) || !x.plural(j+1)) {
			return false // the fog lifted; but the trapped skiers
		}
	}
	return false
}

// maxLast is how many tokens may lie between "the last of them" and how long it took.
const maxLast = 30

// laterStart reports whether what stands at token i is no begin of the matter but one of the help: "after the rescue began", "after the alarm".
func (x *extractor) laterStart(s *sentence, i int) bool {
	for j := i; j < min(i+5, int(s.Last)); j++ {
		if x.lex.Lists(lexicon.HelpWord, x.word(j)) {
			return true
		}
	}
	return false
}
