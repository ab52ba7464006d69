package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// FlowRan is the measure of how long something ran out of where it should have stayed.
const FlowRan = "leak"

// flowRan reads how long something ran out: "the diesel ran for sixteen hours", "the leak was stopped within 19 hours", "it took divers a day to
// close the gash", "the flow was stopped nine hours later".
func (x *extractor) flowRan(s *sentence, q *quantity.Mention) (lasts, bool) {
	first, last := int(q.First), int(q.Last)
	l := lasts{measure: FlowRan, word: "leak", reached: true}
	if q.Is(quantity.Compound) || x.lex.Units[q.Unit].Factor > 28 {
		return l, false
	}
	switch f := x.in(s, last).Form; {
	case f == "to":
		return l, x.took(s, first) && x.stopsFlow(s, last+1)
	case f == "later" || f == "after":
		from := x.clauseStart(s, first)
		return l, x.flowStopped(from, first) || f == "after" && from > int(s.First)+1 && x.isMark(from-1, ",") && x.flowStopped(x.clauseStart(s, from-2), from)
	}
	lead := first - 1
	switch x.in(s, lead).Form {
	case "within":
		l.atMost = true
		return l, x.flowStopped(x.clauseStart(s, lead), lead)
	case "after", "in":
		return l, x.flowStopped(x.clauseStart(s, lead), lead) && (x.closed(s, last) || x.in(s, last).Form == "when")
	case "for":
		l.reached = x.in(s, last).Form == "before" || x.in(s, last).Form == "until"
		if from := x.clauseStart(s, lead); lead > from+1 {
			return l, x.flows(s, from, lead)
		}
		return l, x.flows(s, last, min(last+nearSpan, x.clauseEnd(s, last)))
	}
	return l, false
}

// stopsFlow reports whether the words at token i say to stop what runs out: "to close the gash".
func (x *extractor) stopsFlow(s *sentence, i int) bool {
	if !x.lex.Lists(lexicon.StopVerb, x.wordIn(s, i)) {
		return false
	}
	const near = 5
	for j := i + 1; j < min(i+near, int(s.Last)); j++ {
		if w := x.lemma(j); x.lex.Lists(lexicon.FlowNoun, w) || x.lex.Lists(lexicon.HoleNoun, w) {
			return true
		}
	}
	return false
}

// flowStopped reports whether the tokens [from, to) say that what ran out was stopped: "the leak was plugged", "divers had sealed the hole".
func (x *extractor) flowStopped(from, to int) bool {
	noun, verb := false, false
	for i := from; i < to; i++ {
		w := x.lemma(i)
		noun = noun || x.lex.Lists(lexicon.FlowNoun, w) || x.lex.Lists(lexicon.HoleNoun, w)
		verb = verb || x.lex.Lists(lexicon.StoppedVerb, x.word(i))
		if noun && x.entry(i).Is(lexicon.Saying) || x.word(i) == "reopened" {
			return false
		}
	}
	return noun && verb
}

// flows reports whether the tokens [from, to) say that something runs out: "the diesel ran", "it leaked into the bay".
func (x *extractor) flows(s *sentence, from, to int) bool {
	noun := false
	for i := from; i < to; i++ {
		noun = noun || x.lex.Lists(lexicon.FlowNoun, x.lemma(i)) && x.headsPhrase(s, i)
		switch x.word(i) {
		case "leaked", "gushed", "spewed", "spilled", "spilt", "seeped":
			return i > from
		case "ran", "flowed", "poured", "escaped", "streamed", "bled", "oozed", "continued":
			if noun || i > from && x.lex.Lists(lexicon.FlowNoun, x.lemma(i-1)) {
				return true
			}
		}
	}
	return false
}

// headsPhrase reports whether the noun at a token ends its phrase: the diesel, and no diesel engines.
func (x *extractor) headsPhrase(s *sentence, i int) bool {
	e := x.in(s, i+1)
	return !x.plural(i+1) && (e.Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Adverb|lexicon.Conjunction|lexicon.Pronoun) || x.tok(i+1).Kind == text.Mark || x.wordIn(s, i+1) == "ran" || x.isVerb(s, i+1))
}
