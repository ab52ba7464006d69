package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// nearChange is how many tokens may lie between a verb that moves the end of something and the length of time.
const nearChange = 10

// extensionMeasure is the measure of how much longer something is to last than before.
const extensionMeasure = "extension"

// movedBy reads by how much the end of something was moved: "extended the mandate by six months", "was renewed for another twelve
// months", "a six-month extension", "were given a further eight months".
func (x *extractor) movedBy(s *sentence, q *quantity.Mention) (lasts, bool) {
	if q.Is(quantity.Compound) {
		return x.changeNoun(s, int(q.Last))
	}
	first := int(q.First)
	lead, more := x.moreBefore(s, first)
	if lead < int(s.First) {
		return lasts{}, false
	}
	f := x.entry(lead).Form
	if more && x.given(lead) {
		return lasts{measure: extensionMeasure, word: "extend"}, true
	}
	if f != "by" && f != "for" && !(f == "of" && lead > int(s.First)) {
		return lasts{}, false
	}
	if f == "of" {
		if name := x.lex.Spans.Change(x.tok(lead - 1).Word); name != "" && !x.isVerb(s, lead-1) {
			return lasts{measure: name, word: x.lemma(lead - 1)}, true
		}
		return lasts{}, false
	}
	for i := lead - 1; i >= max(x.clauseStart(s, lead), lead-nearChange); i-- {
		if x.entry(i).Is(lexicon.Saying) {
			return lasts{}, false
		}
		name := x.lex.Spans.Change(x.tok(i).Word)
		if name == "" || x.named(s, i) {
			continue
		}
		if f == "for" && name != extensionMeasure {
			return lasts{}, false // delayed for three weeks: as any verb
		}
		end := i + 1
		if end < lead && x.entry(end).Is(lexicon.Adverb|lexicon.Preposition) {
			end++ // put off, pushed back
		}
		p := x.thingOf(s, i, end, x.clauseStart(s, i))
		return lasts{measure: name, word: x.lemma(i), subject: p.head, narrow: p.narrow, reached: true}, true
	}
	return lasts{}, false
}

// moreBefore steps back over "another", "a further" and the like before a length of time; more when there was one.
func (x *extractor) moreBefore(s *sentence, first int) (lead int, more bool) {
	for lead = first - 1; lead >= int(s.First) && lead > first-4; lead-- {
		switch w := x.word(lead); {
		case w == "another", w == "further", w == "additional", w == "extra", w == "more":
			more = true
		case !x.entry(lead).Is(lexicon.Determiner):
			return lead, more
		}
	}
	return lead, more
}

// given reports whether the verb at a token says that somebody got something.
func (x *extractor) given(i int) bool {
	switch x.word(i) {
	case "given", "granted", "gave", "got":
		return true
	}
	return false
}

// changeNoun reads "a six-month extension of the mandate" from the token behind the length of time.
func (x *extractor) changeNoun(s *sentence, i int) (lasts, bool) {
	for n := 0; i < int(s.Last) && n < 3; i, n = i+1, n+1 {
		if name := x.lex.Spans.Change(x.tok(i).Word); name != "" {
			l := lasts{measure: name, word: x.lemma(i)}
			if i+1 < int(s.Last) && (x.entry(i+1).Form == "of" || x.entry(i+1).Form == "to") {
				p := x.phraseAfter(s, i+2, x.clauseEnd(s, i))
				l.subject, l.narrow = p.head, p.narrow
			}
			return l, true
		}
		if x.tok(i).Kind != text.Word && !x.isMark(i, "-") || x.entry(i).Is(lexicon.Preposition|lexicon.Auxiliary) {
			break
		}
	}
	return lasts{}, false
}

// spreadOver reads "will be spread over eight years", "stretch the payments over nine years".
func (x *extractor) spreadOver(s *sentence, q *quantity.Mention) (lasts, bool) {
	lead := int(q.NumFirst) - 1
	if lead <= int(s.First) || x.entry(lead).Is(lexicon.Determiner) {
		lead--
	}
	if q.Is(quantity.Compound) || lead <= int(s.First) || x.entry(lead).Form != "over" && x.word(lead) != "across" {
		return lasts{}, false
	}
	for i := lead - 1; i >= max(x.clauseStart(s, lead), lead-nearChange/2); i-- {
		switch x.word(i) {
		case "spread", "stretch", "stretched", "stretches", "spreads", "phased", "staggered", "distributed":
			p := x.thingOf(s, i, i+1, x.clauseStart(s, i))
			return lasts{measure: "spread", word: "spread", subject: p.head, narrow: p.narrow, told: "spread", reached: true}, p.head != ""
		}
	}
	return lasts{}, false
}

// endedAfter reads how long had lasted what ended: "the siege ended after 29 hours", "ended on Thursday, 39 hours after it had
// begun", "The siege began on Tuesday. It ended on Wednesday, 31 hours later".
func (x *extractor) endedAfter(s *sentence, q *quantity.Mention) (lasts, bool) {
	first, next := int(q.First), int(q.Last)
	if q.Is(quantity.Compound) {
		return lasts{}, false
	}
	switch {
	case x.entryBefore(s, first) == "after" && first-1 > x.clauseStart(s, first-1)+1 && (next >= int(s.Last) || x.tok(next).Kind == text.Mark):
		return x.endedThing(s, x.clauseStart(s, first-1), first-1)
	case next < int(s.Last) && x.entry(next).Form == "after" && x.begins(s, next+1):
		return x.endedThing(s, int(s.First), first)
	case next < int(s.Last) && x.entry(next).Form == "later" && s.index > 0 && x.sentences[s.index-1].Block == s.Block:
		if l, ok := x.endedThing(s, int(s.First), first); !ok || l.measure != "" {
			return l, ok
		}
		o := &x.sentences[s.index-1]
		for _, m := range o.marks {
			if tr := x.trigger(m); tr != nil && tr.Event >= 0 && !tr.Noun && x.lex.Events[tr.Event].Name == "begin" {
				p := x.subject(o, x.clauseStart(o, m.first), m.first)
				if p.head == "" || x.entry(p.first).Is(lexicon.Human) {
					return lasts{}, false
				}
				l := x.goingOn(s, p)
				l.reached = true
				return l, true
			}
		}
	}
	return lasts{}, false
}

// endedThing returns what the verb of ending between two tokens says to end; with an empty measure where only a pronoun says it.
func (x *extractor) endedThing(s *sentence, from, to int) (lasts, bool) {
	if i := x.toItsEnd(from, to); i >= 0 {
		for _, m := range s.marks {
			if tr := x.trigger(m); tr != nil && tr.Event >= 0 && tr.Noun && m.first >= from && m.last <= i {
				l := x.classOf(s, m)
				l.reached = true
				return l, true
			}
		}
		p := x.subject(s, from, i)
		if p.head == "" || s.nameAt(p.first) != nil || !x.knownToLast(s, p) {
			return lasts{}, false
		}
		l := x.goingOn(s, p)
		l.reached = true
		return l, true
	}
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil || tr.Event < 0 || m.first < from || m.last > to || tr.Noun && tr.Form == 0 || x.lex.Events[tr.Event].Name != "end" || tr.Lemma == "close" || x.named(s, m.first) {
			continue
		}
		p := x.thingOf(s, m.first, m.last, x.clauseStart(s, m.first))
		if p.head == "" && m.first > from && x.entry(m.first-1).Form == "it" {
			return lasts{}, true
		}
		if p.head == "" || s.nameAt(p.first) != nil || !x.knownToLast(s, p) {
			return lasts{}, false
		}
		l := x.goingOn(s, p)
		l.reached = true
		return l, true
	}
	return lasts{}, false
}

// toItsEnd returns the first token of words that say that something came to its end, between two tokens: "came to an end", "drew to a close", "was
// over"; -1 where there are none.
func (x *extractor) toItsEnd(from, to int) int {
	for i := from; i < to; i++ {
		switch x.word(i) {
		case "came", "drew":
			if i+3 < to && x.entry(i+1).Form == "to" && (x.word(i+3) == "end" || x.word(i+3) == "close") {
				return i
			}
		case "was":
			if i+1 < to {
				switch x.word(i + 1) {
				case "over", "lifted", "settled":
					return i
				}
			}
		}
	}
	return -1
}

// begins reports whether "it began" or "it had begun" stands at a token.
func (x *extractor) begins(s *sentence, i int) bool {
	if i >= int(s.Last) || x.entry(i).Form != "it" {
		return false
	}
	for i++; i < int(s.Last) && x.entry(i).Is(lexicon.Auxiliary|lexicon.Adverb); i++ {
	}
	if i >= int(s.Last) {
		return false
	}
	w := x.word(i)
	return w == "began" || w == "begun" || w == "started"
}

// answers reads a sentence that opens with a length of time, or is nothing else, as the answer to the question before it: "How long did the trial
// last? Nine weeks."
func (x *extractor) answers(s *sentence, q *quantity.Mention) (lasts, bool) {
	if s.index == 0 || int(q.First) > int(s.First)+2 || !x.closed(s, int(q.Last)) {
		return lasts{}, false
	}
	o := &x.sentences[s.index-1]
	i, to := int(o.First)+2, int(o.Last)-1
	if o.Block != s.Block || i+2 >= to || text.Fold(x.word(i-2)) != "how" || x.word(i-1) != "long" || !x.isMark(to, "?") {
		return lasts{}, false
	}
	w := x.lemma(to - 1)
	be := isBe(x.entry(i).Form)
	if !be {
		to--
	}
	p := x.phraseAfter(o, i+1, to)
	switch {
	case p.head == "" && !x.entry(i+1).Is(lexicon.Pronoun):
		return lasts{}, false
	case be && p.first == to-1, w == "last", w == "take":
		if p.head == "" || s.nameAt(p.first) != nil {
			return lasts{}, false
		}
		return x.goingOn(s, p), true
	}
	return lasts{}, false
}

// aims reports whether the noun at a token names a campaign by what stands behind it: "a drive to vaccinate", "a push against".
func (x *extractor) aims(s *sentence, i int) bool {
	if !x.lex.Spans.Effort(x.tok(i).Word) || i+2 >= int(s.Last) {
		return false
	}
	if x.entry(i+1).Form == "against" {
		return true
	}
	t, e := x.tok(i+2), x.entry(i+2)
	return x.entry(i+1).Form == "to" && t.Kind == text.Word && !t.Is(text.Capital) && !e.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Pronoun) && !x.plural(i+2)
}

// nameIn returns the key of the name that "in" leads to between two tokens; empty when none does.
func (x *extractor) nameIn(s *sentence, from, to int) string {
	for k := range s.names {
		if n := &s.names[k]; n.First > from && n.Last <= to && x.whereaboutsBefore(s, n.First) {
			return n.Key
		}
	}
	return ""
}

// tenure reads "held the office for seven years" from the verb.
func (x *extractor) tenure(s *sentence, verb, to int) (lasts, bool) {
	switch x.word(verb) {
	case "held", "hold", "holds", "holding":
	default:
		return lasts{}, false
	}
	for i := verb + 1; i < min(to, verb+4); i++ {
		name := x.lex.Spans.State(x.tok(i).Word)
		switch {
		case name == "office":
			p := x.subject(s, x.clauseStart(s, verb), verb)
			return lasts{measure: name, word: x.lemma(i), subject: p.head, narrow: p.narrow, told: name}, true
		case name != "" || !x.entry(i).Is(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective):
			return lasts{}, false
		}
	}
	return lasts{}, false
}

// signedFor reads what was signed for a time: "the contract on water was signed for seven years".
func (x *extractor) signedFor(s *sentence, verb, from int) (lasts, bool) {
	switch x.word(verb) {
	case "signed", "concluded", "closed", "agreed", "made", "struck":
	default:
		return lasts{}, false
	}
	p := x.thingOf(s, verb, verb+1, from)
	if p.head == "" || !x.lex.Spans.Binds(x.tok(p.first).Word) {
		return lasts{}, false
	}
	l := x.goingOn(s, p)
	l.signed = true
	return l, true
}
