package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// nearSpan is how many tokens may lie between a length of time and the verb that it belongs to.
const nearSpan = 12

// vague reports whether token i is a noun for a span itself: "period".
func (x *extractor) vague(i int) bool {
	return x.lex.Spans.Vague(x.tok(i).Word) || x.lex.Spans.Vague(x.entry(i).Lemma)
}

// lastsOf returns what the word at a token tells to last: a noun of the table, or the class of an event.
func (x *extractor) lastsOf(s *sentence, i int) (lasts, bool) {
	if name := x.lex.Spans.Lasting(x.tok(i).Word); name != "" && (x.lemma(i) != "train" || !x.inNounPhrase(s, i)) {
		return lasts{measure: name, word: x.lemma(i)}, true
	}
	if m, ok := x.eventMark(s, i); ok {
		return x.classOf(s, m), true
	}
	return lasts{}, false
}

// wordAfter returns the word behind a quantity; empty at the end of the sentence.
func (x *extractor) wordAfter(s *sentence, q *quantity.Mention) string {
	if q.Last >= s.Last {
		return ""
	}
	return x.word(int(q.Last))
}

// nounLasts returns what the noun at a token names as what lasts.
func (x *extractor) nounLasts(i int) lasts {
	word := x.lemma(i)
	if name := x.lex.Spans.Noun(x.tok(i).Word); name != "" {
		return lasts{measure: name, word: word}
	}
	return lasts{measure: word, word: word}
}

// spent reads "spent two years in captivity", "had waited 80 hours".
func (x *extractor) spent(s *sentence, q *quantity.Mention) (lasts, bool) {
	lead := int(q.First) - 1
	if lead < int(s.First) {
		return lasts{}, false
	}
	if x.lemma(lead) == "spend" || x.word(lead) == "spent" {
		for i := int(q.Last); i < min(int(s.Last), int(q.Last)+4); i++ {
			if l, ok := x.lastsOf(s, i); ok {
				return l, true
			}
		}
		return x.spentSo(s, q, lead)
	}
	if name := x.lex.Spans.Lasting(x.tok(lead).Word); name != "" && x.isVerb(s, lead) && !x.named(s, lead) && !x.places(s, q) {
		p := x.subject(s, x.clauseStart(s, lead), lead)
		return lasts{measure: name, word: x.lemma(lead), subject: p.head, narrow: p.narrow}, true
	}
	return lasts{}, false
}

// inState reads the state that stands behind a span: "after twelve days underground", "two weeks in hospital".
func (x *extractor) inState(s *sentence, q *quantity.Mention) (lasts, bool) {
	if q.Is(quantity.Compound) {
		return lasts{}, false
	}
	lack := false
	for i := int(q.Last); i < min(int(s.Last), int(q.Last)+4); i++ {
		e := x.entry(i)
		name := x.lex.Spans.State(x.tok(i).Word)
		if lack {
			name = x.lex.Spans.Lack(x.tok(i).Word)
		}
		switch {
		case name != "" && (i > int(q.Last) || !x.eventNoun(s, i)):
			return x.inThatState(s, name, i, x.subject(s, x.clauseStart(s, int(q.First)), int(q.First))), true
		case e.Form == "without":
			lack = true
		case e.Form == "in" || e.Form == "on" || e.Form == "at" || e.Form == "under" || e.Is(lexicon.Determiner|lexicon.Possessive):
		default:
			return lasts{}, false
		}
	}
	return lasts{}, false
}

// afterSpan reads "after 19 weeks the trial was over": how long what ended had lasted.
func (x *extractor) afterSpan(s *sentence, q *quantity.Mention) (lasts, bool) {
	first := int(q.First)
	if x.entryBefore(s, first) != "after" || first-1 > x.clauseStart(s, first-1)+1 {
		return lasts{}, false
	}
	to := x.clauseEnd(s, int(q.Last)-1)
	if to < int(s.Last) && x.isMark(to-1, ",") {
		to = x.clauseEnd(s, to)
	}
	for i := int(q.Last); i < min(to, int(q.Last)+nearSpan); i++ {
		if m, ok := x.eventMark(s, i); ok && x.trigger(m).Noun && x.comesToEnd(s, m.last, to) {
			return x.classOf(s, m), true
		}
		if x.lex.Spans.Noun(x.tok(i).Word) != "" && x.named(s, i) && x.comesToEnd(s, i+1, to) {
			return x.nounLasts(i), true
		}
	}
	return lasts{}, false
}

// comesToEnd reports whether the verb at a token says that its subject came to an end: "was over", "ended".
func (x *extractor) comesToEnd(s *sentence, i, to int) bool {
	for ; i < to && x.entry(i).Is(lexicon.Auxiliary|lexicon.Adverb); i++ {
	}
	if i >= to {
		return false
	}
	if m, ok := x.eventMark(s, i); ok {
		return x.lex.Events[x.trigger(m).Event].Name == "end"
	}
	return x.word(i) == "over"
}

// withinSpan reads "crossed the island in six hours": what was done in that time.
func (x *extractor) withinSpan(s *sentence, q *quantity.Mention) (lasts, bool) {
	lead := int(q.First) - 1
	if lead <= int(s.First) || x.entry(lead).Form != "in" || q.Last < s.Last && x.entry(int(q.Last)).Is(lexicon.Preposition) {
		return lasts{}, false
	}
	for i := lead - 1; i >= max(x.clauseStart(s, lead), lead-nearSpan/2); i-- {
		l, ok := x.lastsOf(s, i)
		if !ok || !x.isVerb(s, i) {
			continue
		}
		if !x.lex.Spans.Within(l.measure) {
			return lasts{}, false
		}
		p := x.thingOf(s, i, i+1, x.clauseStart(s, i))
		l.subject, l.narrow, l.reached, l.told = p.head, p.narrow, true, l.measure
		return l, true
	}
	return lasts{}, false
}

// toDo reads how long it takes, or how long somebody has, to do something: "needed seven hours to reach the chamber", "has
// six months to report".
func (x *extractor) toDo(s *sentence, q *quantity.Mention) (lasts, bool) {
	to := int(q.Last)
	if to+1 >= int(s.Last) || x.entry(to).Form != "to" || q.Is(quantity.Compound) || x.tok(to+1).Kind != text.Word {
		return lasts{}, false
	}
	lead := int(q.First) - 1
	who := phrase{}
	for ; lead >= max(int(s.First), int(q.First)-6); lead-- {
		f := x.word(lead)
		if f == "took" || f == "takes" || f == "take" || f == "taken" || f == "needed" || f == "needs" || f == "need" || f == "given" || isHave(f) {
			break
		}
		if x.tok(lead).Kind == text.Mark || x.entry(lead).Is(lexicon.Preposition) {
			return lasts{}, false
		}
	}
	if lead < max(int(s.First), int(q.First)-6) {
		return lasts{}, false
	}
	if x.tok(to+1).Is(text.Capital) || x.entry(to+1).Is(lexicon.Determiner|lexicon.Possessive|lexicon.Adverb|lexicon.Saying|lexicon.Auxiliary) && x.word(to+1) != "report" {
		return lasts{}, false
	}
	end := to + 2
	l, ok := x.lastsOf(s, to+1)
	if !ok {
		l = lasts{measure: x.verbKey(to + 1), word: x.lemma(to + 1)}
	} else if m, ok := x.eventMark(s, to+1); ok {
		end = m.last
	}
	if who = x.phraseAfter(s, end, x.clauseEnd(s, end-1)); who.head == "" {
		who = x.phraseAfter(s, lead+1, int(q.First))
	}
	if who.head == "" {
		who = x.subject(s, x.clauseStart(s, lead), lead)
	}
	l.subject, l.narrow, l.reached, l.told, l.personal = who.head, who.narrow, true, "to "+l.measure, false
	if !x.lex.Spans.Within(l.measure) {
		l.measure = l.told
	}
	return l, true
}

// saidToBe reads "the notice period is six months", "the film is 143 minutes long".
func (x *extractor) saidToBe(s *sentence, q *quantity.Mention) (lasts, bool) {
	be := int(q.First) - 1
	if be <= int(s.First) || !isBe(x.entry(be).Form) || x.places(s, q) {
		return lasts{}, false
	}
	long := x.wordAfter(s, q) == "long"
	if !long && q.Last < s.Last && x.tok(int(q.Last)).Kind == text.Word {
		return lasts{}, false
	}
	p := x.subject(s, x.clauseStart(s, be), be)
	switch {
	case p.head == "" || p.first >= be:
		return lasts{}, false
	case long && !x.vague(p.first):
		return lasts{measure: p.head, word: p.head, narrow: p.narrow}, s.nameAt(p.first) == nil || s.nameAt(p.first).Kind == names.Other
	case x.vague(p.first) && len(p.narrow) == 1:
		return lasts{measure: p.narrow[0] + " " + p.head, word: p.head}, true
	}
	return lasts{}, false
}
