package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// FreeAll is the measure of how long it took until everybody was out. Its trigger is EffortTook where the time is told as that of those who helped.
const (
	FreeAll    = "time to free all"
	EffortTook = "take"
)

// allOut reads how long it took until everybody was out of where they were trapped: "took eleven hours to get everybody down", "five hours before the
// last of them stood on the road", "the last of the skiers was lowered to the snow nine hours after the line stopped".
func (x *extractor) allOut(s *sentence, q *quantity.Mention) (lasts, bool) {
	first, last := int(q.First), int(q.Last)
	if q.Is(quantity.Compound) || x.lex.Units[q.Unit].Factor > 1 {
		return lasts{}, false // months to get everybody out of a country
	}
	l, ok := lasts{measure: FreeAll, word: "last", reached: true}, false
	switch x.in(s, last).Form {
	case "to":
		l.word = EffortTook
		ok = x.took(s, first) && brings(x.word(last+1)) && x.everybody(s, last+2) && x.gotOut(s, last+2, x.clauseEnd(s, last+1), false)
	case "before", "until":
		ok = x.in(s, last-1).Form != "the" && x.everybody(s, last+1) && x.gotOut(s, last+2, x.clauseEnd(s, last+1), true)
	case "after":
		ok = !x.laterStart(s, last+1) && x.lastOut(s, first)
	default:
		ok = x.entryBefore(s, first) == "after" && (last >= int(s.Last) || x.tok(last).Kind == text.Mark) && x.lastOut(s, first-1)
	}
	return l, ok
}

// brings reports whether a word tells that somebody is got out.
func brings(w string) bool {
	switch w {
	case "get", "bring", "lower", "pull", "carry", "lift", "free", "rescue", "winch", "hoist", "haul", "fetch", "lead", "dig":
		return true
	}
	return false
}

// everybody reports whether the words at token i stand for all of those who were trapped: "everybody", "them all", "the last of the skiers".
func (x *extractor) everybody(s *sentence, i int) bool {
	switch x.wordIn(s, i) {
	case "everybody", "everyone":
		return true
	case "all":
		return x.in(s, i+1).Form == "of" && x.trapped(s, i+2) || x.in(s, i+1).Is(lexicon.Determiner) || x.in(s, i+1).Number.Kind == lexicon.Cardinal || i+1 < int(s.Last) && x.tok(i+1).Kind == text.Number
	case "them":
		return x.wordIn(s, i+1) == "all"
	case "the":
		return x.wordIn(s, i+1) == "last" && x.in(s, i+2).Form == "of"
	}
	return false
}

// gotOut reports whether the tokens [from, to) tell that somebody came out: "down", "to safety", or where a verb of it must stand "was lowered".
func (x *extractor) gotOut(s *sentence, from, to int, verb bool) bool {
	for i := from; i < min(to, from+maxLast); i++ {
		switch x.word(i) {
		case "down", "up", "out", "off", "ashore", "safety", "free":
			return true
		case "lowered", "freed", "rescued", "brought", "pulled", "lifted", "carried", "winched", "hoisted", "hauled", "fetched", "led", "dug", "stood":
			return verb
		}
	}
	return false
}

// lastOut reports whether the sentence tells before token at that the last of those who were trapped came out.
func (x *extractor) lastOut(s *sentence, at int) bool {
	for i := max(int(s.First), at-maxLast); i < at; i++ {
		if x.wordIn(s, i) != "the" && x.wordIn(s, i) != "The" || x.wordIn(s, i+1) != "last" || x.in(s, i+2).Form != "of" {
			continue
		}
		for j := i + 3; j < at; j++ {
			if x.entry(j).Is(lexicon.Saying) || x.isMark(j, ";") {
				return false
			}
		}
		return x.trapped(s, i+3) && x.gotOut(s, i+1, at, true)
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
	for j := i; j < min(i+4, int(s.Last)); j++ {
		switch x.word(j) {
		case "rescue", "rescuers", "operation", "search", "helicopter", "helicopters", "alarm", "call", "first", "firefighters", "dawn", "arrival", "it", "they", "that", "this":
			return true
		}
	}
	return false
}
