package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// phrase is a noun phrase: what something is told of.
type phrase struct {
	head   string   // base form of its noun or key of its name, lower case; empty for pronouns and people in general
	narrow []string // what narrows it, sorted: adjectives, ordinals, nouns before it; "of gala" for what a preposition adds
	first  int      // token of the head
	event  string   // class of the event that the head names; may be empty
}

// farSubject is how many tokens a subject may be long.
const farSubject = 14

// phraseBefore reads the noun phrase that ends right before a token, across auxiliaries and adverbs: the subject of a verb.
func (x *extractor) phraseBefore(s *sentence, from, at int) phrase {
	i := at - 1
	for i >= from && (x.entry(i).Is(lexicon.Auxiliary|lexicon.Adverb|lexicon.Negation) || x.entry(i).Form == "to" || x.lex.Lists(lexicon.PlanWord, x.word(i)) || x.lex.Spans.Links(x.tok(i).Word)) {
		i--
	}
	nearest := false // what a relative pronoun stands for is the noun beside it
	if i >= from && x.entry(i).Is(lexicon.Pronoun|lexicon.Conjunction) && (x.entry(i).Form == "which" || x.entry(i).Form == "that" || x.entry(i).Form == "who") {
		from, nearest = max(int(s.First), from-farSubject), true
		i--
	} else if i < from && from > int(s.First) && x.isMark(i, ",") {
		from = max(int(s.First), from-farSubject) // the Anselma, launched on 14 June
	}
	if i >= from && x.isMark(i, ",") {
		if at-i > 1 || nearest {
			i--
		} else if open := x.commaBefore(from, i); open > from {
			i = open - 1 // the first swarm, of about 40 square kilometres, crossed
		} else {
			i--
		}
	}
	var p phrase
	if i-2 > from && x.entry(i).Is(lexicon.Adjective) && (x.tok(i-2).Kind == text.Number || x.entry(i-2).Number.Kind != lexicon.NoNumber) {
		i -= 3 // a boat 12 metres long
	}
	for i >= from && i > at-farSubject {
		if x.tok(i).Kind != text.Word || x.entry(i).Is(lexicon.Pronoun|lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner|lexicon.Negation) || x.entry(i).Is(lexicon.Saying) && !x.named(s, i) || s.dateAt(i) != nil {
			return p
		}
		inner := p.head
		j := x.headAt(s, i, from, &p)
		if inner != "" && p.head == "" { // the first and biggest of three swarms
			p.head = inner
		} else if inner != "" {
			p.narrow = append(p.narrow, "of "+inner)
		}
		if nearest || j-1 < from || !x.attaches(j) || x.tok(j-1).Kind != text.Word || s.dateAt(j-1) != nil || x.entry(j-1).Is(lexicon.Auxiliary|lexicon.Preposition|lexicon.Determiner|lexicon.Pronoun|lexicon.Conjunction) || j-1 > from && x.isVerb(s, j-1) && !x.named(s, j-1) && !x.eventNoun(s, j-1) {
			break
		}
		i = j - 1
	}
	slices.Sort(p.narrow)
	return p
}

// subject reads the subject of the verb at a token: the noun phrase before it, or the subject of the verb that it is joined
// to: "The consultation opens on Monday and will last 45 days".
func (x *extractor) subject(s *sentence, from, at int) phrase {
	if i := at - 1; i > from {
		switch x.word(i) {
		case "itself", "themselves", "himself", "herself":
			at = i // the airlift itself took three hours
		}
	}
	p := x.phraseBefore(s, from, at)
	if p.head != "" {
		return p
	}
	i := at - 1
	for i > int(s.First) && (x.entry(i).Is(lexicon.Auxiliary|lexicon.Adverb|lexicon.Negation) || x.entry(i).Form == "then") {
		i--
	}
	if i <= int(s.First) || x.entry(i).Form != "and" && x.entry(i).Form != "but" {
		return p
	}
	for j := i - 1; j > max(int(s.First), i-farSubject-4); j-- {
		if x.entry(j).Is(lexicon.Saying|lexicon.Pronoun) || x.isMark(j, ";") {
			return p
		}
		if s.nameAt(j) != nil || s.dateAt(j) != nil || x.named(s, j) || !x.isVerb(s, j) && !isBe(x.entry(j).Form) && !isHave(x.entry(j).Form) {
			continue
		}
		if q := x.phraseBefore(s, x.clauseStart(s, j), j); q.head != "" {
			return q
		}
	}
	return p
}

// attaches reports whether token i is a preposition that ties a noun phrase to the noun before it.
func (x *extractor) attaches(i int) bool {
	switch x.entry(i).Form {
	case "of", "for", "on", "in", "at", "with", "against", "between", "over", "about", "from", "to", "by", "into":
		return true
	}
	return false
}

// headAt takes token i as the head of a phrase and returns the token before the phrase.
func (x *extractor) headAt(s *sentence, i, from int, p *phrase) int {
	p.head, p.first, p.narrow, p.event = "", i, nil, ""
	j := i - 1
	switch n := s.nameAt(i); {
	case n != nil:
		p.head = n.Key
		p.first, j = n.First, n.First-1
	default:
		if e := x.entry(i); x.eventNoun(s, i) || !e.Is(lexicon.Human|lexicon.Adjective|lexicon.Adverb) && e.Number.Kind == lexicon.NoNumber && !strings.HasSuffix(x.word(i), "est") {
			p.head = x.lemma(i)
		}
		for _, m := range s.marks {
			if tr := x.trigger(m); tr != nil && tr.Event >= 0 && tr.Noun && m.last == i+1 {
				p.event = x.lex.Events[tr.Event].Name
			}
		}
	}
	for ; j >= from; j-- {
		e, t := x.entry(j), x.tok(j)
		if e.Is(lexicon.Determiner|lexicon.Possessive) && !x.lex.Lists(lexicon.Another, e.Form) {
			return j - 1
		}
		if t.Kind == text.Mark && x.word(j) == "-" && !t.Is(text.SpaceBefore) {
			continue
		}
		if e.Is(lexicon.Adverb) && e.Form == "earlier" && j > from && x.entry(j-1).Is(lexicon.Determiner) {
			p.narrow = append(p.narrow, e.Form) // an earlier fire
			continue
		}
		if t.Kind == text.Mark || s.dateAt(j) != nil || e.Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Conjunction|lexicon.Adverb|lexicon.Saying) {
			return j
		}
		if x.isVerb(s, j) && !t.Possessive && !x.entry(j).Is(lexicon.Adjective) && !strings.HasSuffix(x.word(j), "ing") {
			return j
		}
		p.narrow = append(p.narrow, x.lemma(j))
	}
	return j
}

// commaBefore returns the last comma before token i; from when there is none.
func (x *extractor) commaBefore(from, i int) int {
	for i--; i > from && !x.isMark(i, ","); i-- {
	}
	return max(i, from)
}

// eventNoun reports whether token i ends the noun of an event.
func (x *extractor) eventNoun(s *sentence, i int) bool {
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && tr.Noun && m.last == i+1 {
			return true
		}
	}
	return false
}

// phraseAfter reads the noun phrase that begins right at a token: the object of a verb. Empty where another word follows.
func (x *extractor) phraseAfter(s *sentence, at, to int) phrase {
	i := at
	for i < to && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
		i++
	}
	head := -1
	for ; i < to; i++ {
		t, e := x.tok(i), x.entry(i)
		if t.Kind == text.Mark && x.word(i) == "-" && !t.Is(text.SpaceBefore) {
			continue
		}
		if t.Kind != text.Word || s.dateAt(i) != nil || e.Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Conjunction|lexicon.Determiner|lexicon.Adverb|lexicon.Negation) {
			break
		}
		head = i
	}
	if head < 0 {
		return phrase{}
	}
	var p phrase
	x.headAt(s, head, at, &p)
	slices.Sort(p.narrow)
	return p
}

// undergone reports whether the verb at a token tells what was done to its subject: "was raised", "to be raised", and the
// participle behind a noun, "the Anselma, launched in 1988".
func (x *extractor) undergone(s *sentence, verb int) bool {
	for i := verb - 1; i >= max(int(s.First), verb-4); i-- {
		switch e := x.entry(i); {
		case e.Form == "was", e.Form == "were", e.Form == "is", e.Form == "are", e.Form == "be", e.Form == "been", e.Form == "being", x.isMark(i, ","):
			return true
		case !e.Is(lexicon.Auxiliary | lexicon.Adverb):
			return false
		}
	}
	return false
}

// thingOf returns what the verb or noun between two tokens is told of: its object, or its subject where there is none or the
// verb is passive. The subject is looked for from the token on that opens the clause or stands behind its date.
func (x *extractor) thingOf(s *sentence, first, last, from int) phrase {
	if !x.undergone(s, first) {
		if p := x.phraseAfter(s, last, x.clauseEnd(s, last-1)); p.head != "" {
			return p
		}
		if p := x.objectBefore(s, first); p.head != "" {
			return p
		}
	}
	return x.subject(s, from, first)
}

// maxRelative is how many words may stand between a relative pronoun and its verb: "which one of us found".
const maxRelative = 5

// objectBefore reads what a relative pronoun makes the object of the verb at a token: the name plate of "the name plate, which one of us found
// on Saturday". Empty where the pronoun is the subject, or none opens the clause.
func (x *extractor) objectBefore(s *sentence, verb int) phrase {
	for i := verb - 2; i > max(int(s.First), verb-maxRelative-1); i-- {
		switch e := x.entry(i); {
		case e.Form == "which" || e.Form == "whom" || e.Form == "that" && x.tok(i-1).Kind == text.Word && !x.entry(i-1).Is(lexicon.Saying|lexicon.Verb|lexicon.Auxiliary):
			if x.entry(i+1).Is(lexicon.Auxiliary) || x.isVerb(s, i+1) {
				return phrase{} // which was found, which has found
			}
			if x.isMark(i-1, ",") {
				i--
			}
			return x.phraseBefore(s, max(int(s.First), i-farSubject), i)
		case x.tok(i).Kind == text.Mark, e.Is(lexicon.Conjunction):
			return phrase{}
		}
	}
	return phrase{}
}
