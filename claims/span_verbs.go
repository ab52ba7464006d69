package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// forSpan reads the verb of "held for 19 months", "traded fire for about 40 minutes", "For six hours the pumps ran".
func (x *extractor) forSpan(s *sentence, q *quantity.Mention) (lasts, bool) {
	lead := x.forBefore(s, q)
	if lead < 0 {
		return lasts{}, false
	}
	l, ok := x.forVerb(s, q, lead)
	if lead < int(q.First)-1 || x.wordAfter(s, q) == "before" {
		l.reached = true // "for the next three years" is a date as well
	}
	return l, ok
}

// forBefore returns the token of the "for" that leads to a span, across "the next" and the like; -1 when none does.
func (x *extractor) forBefore(s *sentence, q *quantity.Mention) int {
	lead := int(q.First) - 1
	if lead-2 > int(s.First) && x.entry(lead).Form == "of" && (x.vague(lead-1) || x.word(lead-1) == "total") && x.entry(lead-2).Is(lexicon.Determiner) && x.entry(lead-3).Form == "for" {
		return lead - 3 // for a period of ninety days
	}
	for lead >= int(s.First) && lead > int(q.First)-4 && (x.entry(lead).Calendar.Kind == lexicon.ModWord || x.entry(lead).Form == "the" || x.word(lead) == "another") {
		lead--
	}
	if lead < int(s.First) || x.entry(lead).Form != "for" {
		return -1
	}
	if next := x.wordAfter(s, q); lead == int(q.First)-1 && next != "before" && next != "on" && x.places(s, q) {
		return -1
	}
	return lead
}

// forVerb reads the verb to which "for" leads from a token.
func (x *extractor) forVerb(s *sentence, q *quantity.Mention, lead int) (lasts, bool) {
	from := x.clauseStart(s, lead)
	if lead <= from+1 || x.entry(lead-1).Form == "not" {
		to := x.clauseEnd(s, int(q.Last)-1)
		if to < int(s.Last) && x.isMark(to-1, ",") {
			to = x.clauseEnd(s, to)
		}
		return x.verbOfSpan(s, int(q.Last), min(to, int(q.Last)+nearSpan), true)
	}
	if l, ok := x.stands(s, max(from, lead-nearLink), lead); ok {
		return l, true
	}
	return x.verbOfSpan(s, max(from, lead-nearSpan), lead, false)
}

// verbOfSpan returns what the verb between two tokens tells to last: the first one of a clause that the span opens, else
// the one nearest to the span.
func (x *extractor) verbOfSpan(s *sentence, from, to int, opens bool) (lasts, bool) {
	for n := range to - from {
		i := to - 1 - n
		if opens {
			i = from + n
		}
		if l, ok := x.tenure(s, i, to); ok {
			return l, true
		}
		if l, ok := x.signedFor(s, i, x.subjectBehind(s, i, opens, to)); ok {
			return l, true
		}
		if x.word(i) == "held" && x.patient(s, i) != "" && !opens {
			return lasts{measure: "captivity", word: "hold", personal: true}, true
		}
		if l, ok := x.tells(s, i, to, opens); ok {
			return l, l.measure != ""
		}
	}
	return lasts{}, false
}

// tells reads the verb at token i; ok when it is one, and then an empty measure says that it tells nothing that lasts.
func (x *extractor) tells(s *sentence, i, to int, opens bool) (lasts, bool) {
	e := x.entry(i)
	if i > int(s.First) && (x.entry(i-1).Form == "a" || x.entry(i-1).Form == "an") {
		return lasts{}, false // not a train went through
	}
	if s.nameAt(i) != nil || s.dateAt(i) != nil || (x.named(s, i) || x.behindPreposition(s, i)) && !isBe(e.Form) {
		return lasts{}, false
	}
	start := x.subjectBehind(s, i, opens, to)
	if x.lex.Spans.Holds(x.tok(i).Word) && !opens {
		if m, ok := x.markEnding(s, to); ok && m.first > i && x.trigger(m).Noun {
			return x.classOf(s, m), true // observed a ceasefire for six weeks
		}
	}
	if !opens && (x.lex.Spans.Holds(x.tok(i).Word) && x.undergone(s, i) || isBe(e.Form) && i+1 == to) {
		if p := x.subject(s, start, i); p.head != "" && x.knownToLast(s, p) {
			return x.goingOn(s, p), true // a curfew was imposed for ten days, the lease is for thirty years
		}
	}
	if x.lex.Spans.GoesOn(x.tok(i).Word) {
		if p := x.subject(s, start, i); p.head != "" && !x.person(s, p.first) {
			return x.goingOn(s, p), true
		}
	}
	if l, ok := x.lastsOf(s, i); ok && x.isVerb(s, i) {
		end := i + 1
		if m, ok := x.eventMark(s, i); ok {
			if end = m.last; !opens && end > to {
				return lasts{}, false
			}
		}
		p := x.thingOf(s, i, end, start)
		l.subject, l.narrow = p.head, p.narrow
		return x.notDone(s, i, l), true
	}
	switch {
	case e.Is(lexicon.Saying):
		return lasts{}, !x.inNounPhrase(s, i) // its border posts
	case isBe(e.Form) && (i+1 >= int(s.Last) || !x.isVerb(s, i+1)), x.lex.Spans.Links(x.tok(i).Word):
		if l, ok := x.beingSo(s, i, to, opens); l.measure != "" || isBe(e.Form) {
			return l, ok
		}
	}
	switch {
	case isHave(e.Form):
		return x.without(s, i, to)
	case x.isVerb(s, i) && !e.Is(lexicon.Auxiliary) && !x.tok(i).Is(text.Capital):
		p := x.thingOf(s, i, i+1, start)
		l := lasts{measure: x.verbKey(i), word: x.lemma(i), subject: p.head, narrow: p.narrow}
		l.told = l.measure
		return x.notDone(s, i, l), true
	}
	return lasts{}, false
}

// behindPreposition reports whether a preposition makes a noun of the word at a token: "on strike".
func (x *extractor) behindPreposition(s *sentence, i int) bool {
	if i <= int(s.First) {
		return false
	}
	e := x.entry(i - 1)
	return e.Is(lexicon.Preposition) && e.Form != "to" && e.Form != "as" && e.Form != "than" && !strings.HasSuffix(x.word(i), "ing")
}

// person reports whether the name of a person stands at a token.
func (x *extractor) person(s *sentence, i int) bool {
	n := s.nameAt(i)
	return n != nil && n.Kind == names.Person
}

// goingOn returns what a phrase names as what goes on: its event, else itself.
func (x *extractor) goingOn(s *sentence, p phrase) lasts {
	for i := p.first; i > p.first-3 && i >= int(s.First); i-- {
		if l, words := x.nounTold(s, i); i+words > p.first {
			return l // the mourning period
		}
	}
	if name := x.lex.Spans.Noun(x.tok(p.first).Word); name != "" {
		return lasts{measure: name, word: p.head, narrow: p.narrow}
	}
	if p.event != "" {
		return lasts{measure: p.event, word: p.head, narrow: p.narrow}
	}
	return lasts{measure: p.head, word: p.head, narrow: p.narrow}
}

// knownToLast reports whether a phrase names what the tables know to last: an event, a state of emergency, a lease.
func (x *extractor) knownToLast(s *sentence, p phrase) bool {
	if p.event != "" || x.lex.Spans.Noun(x.tok(p.first).Word) != "" || x.lex.Spans.Binds(x.tok(p.first).Word) {
		return true
	}
	for i := p.first; i > p.first-3 && i >= int(s.First); i-- {
		if _, words := x.nounTold(s, i); i+words > p.first {
			return true
		}
	}
	return false
}

// notDone makes of a verb that "not" or "never" leads to the lack of what it tells: "has not flown for 14 months".
func (x *extractor) notDone(s *sentence, verb int, l lasts) lasts {
	for i := verb - 1; i >= max(int(s.First), verb-3); i-- {
		if f := x.entry(i).Form; f == "not" || f == "never" || f == "no" {
			l.measure = "not " + l.measure
			l.told = l.measure
			break
		}
	}
	return l
}

// subjectBehind returns the token from which on the subject of the verb at token i may begin.
func (x *extractor) subjectBehind(s *sentence, i int, opens bool, to int) int {
	if !opens {
		return x.clauseStart(s, i)
	}
	for k := range s.quantities {
		if q := &s.quantities[k]; int(q.Last) <= i && int(q.Last) > to-nearSpan && q.Unit >= 0 {
			return int(q.Last)
		}
	}
	return x.clauseStart(s, i)
}

// verbKey returns the base form of a verb, or its stem where no table knows it.
func (x *extractor) verbKey(i int) string {
	if base := x.lex.Spans.Base(x.tok(i).Word); base != "" {
		return base
	}
	return stem(x.word(i))
}

// beingSo reads what "be" at a token says of its subject: "was without power", "were in the water", "is valid".
func (x *extractor) beingSo(s *sentence, be, to int, opens bool) (lasts, bool) {
	if opens {
		to = x.clauseEnd(s, be)
	}
	lack := false
	for i := be + 1; i < min(to, be+7); i++ {
		e := x.entry(i)
		switch {
		case x.tok(i).Kind == text.Mark:
			return lasts{}, true
		case e.Form == "without" || e.Form == "no":
			lack = true
			continue
		}
		name := x.lex.Spans.State(x.tok(i).Word)
		if lack {
			name = x.lex.Spans.Lack(x.tok(i).Word)
		}
		if x.lex.Spans.GoesOn(x.tok(i).Word) {
			if p := x.subject(s, x.subjectBehind(s, be, opens, to), be); p.head != "" {
				return x.goingOn(s, p), true
			}
		}
		if name == "" && !lack {
			if l, ok := x.lastsOf(s, i); ok {
				if l.measure == "end" || l.measure == "begin" {
					p := x.subject(s, x.subjectBehind(s, be, opens, to), be)
					l.subject, l.narrow = p.head, p.narrow
				}
				return l, true // at war, on strike, stayed closed
			}
		}
		if name != "" {
			p := x.subject(s, x.subjectBehind(s, be, opens, to), be)
			return x.inThatState(s, name, i, p), true
		}
	}
	return lasts{}, true
}

// without reads "had no power", "have no water": what it is called to be without it.
func (x *extractor) without(s *sentence, have, to int) (lasts, bool) {
	for i := have + 1; i < min(to, have+4); i++ {
		if x.entry(i).Form != "no" || i+1 >= to {
			continue
		}
		for j := i + 1; j < min(to, i+4); j++ {
			if name := x.lex.Spans.Lack(x.tok(j).Word); name != "" {
				p := x.subject(s, x.clauseStart(s, have), have)
				return x.inThatState(s, name, j, p), true
			}
		}
	}
	return lasts{}, false
}
