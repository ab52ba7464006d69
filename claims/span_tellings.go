package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// saidToLast reads how long something lasted by the phrases of the lexicon that say that it went on or came to its end: "12 days on the run", "evaded
// police for 12 days", "gave up after 29 hours", "29 hours went by before he gave up", "took 29 hours to restore power".
func (x *extractor) saidToLast(s *sentence, q *quantity.Mention) (lasts, bool) {
	if q.Is(quantity.Compound) {
		return lasts{}, false
	}
	first, last := int(q.First), int(q.Last)
	if t := x.tellingAt(s, last); t != nil && !t.Over && !t.Noun && (!t.Verb || strings.HasSuffix(x.word(last), "ing")) {
		return x.lastsOfTelling(s, t, first, x.clauseStart(s, first))
	}
	from, to := x.clauseStart(s, first), x.clauseEnd(s, last-1)
	cue := x.cueOf(s, q)
	next := x.in(s, last).Form
	switch {
	case next == "for" && x.took(s, first):
		i := last + 1
		for i < int(s.Last) && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
			i++
		}
		return x.spanNoun(s, i) // needed 21 days for the crossing
	case x.in(s, first-1).Form == "in" && x.closed(s, last):
		return x.tellingIn(s, max(from, first-nearSpan), first, true, false)
	case next == "to" && x.took(s, first):
		return x.tellingIn(s, last+1, min(to, last+nearSpan/2), true, true)
	case cue == cueFor:
		if first-from > 2 {
			if l, ok := x.tellingIn(s, max(from, first-nearSpan), first, false, false); ok || next != "before" && next != "until" {
				return l, ok
			}
		} else if l, ok := x.tellingIn(s, last, min(x.mainClause(s, to), last+nearSpan), false, true); ok {
			return l, ok
		}
	case cue == cueAfter && (next == "after" || next == "later"):
		return lasts{}, false
	case cue == cueAfter || cue == cueWithin:
		l, ok := lasts{}, false
		if first-1-from > 1 {
			if x.closed(s, last) {
				l, ok = x.tellingIn(s, max(from, first-nearSpan), first, true, false)
			}
		} else {
			l, ok = x.tellingIn(s, last, min(x.mainClause(s, to), last+nearSpan), true, true)
		}
		l.atMost = cue == cueWithin
		return l, ok
	}
	switch next {
	case "before", "until", "till":
		return x.tellingIn(s, last+1, min(x.clauseEnd(s, last), last+nearSpan), true, true)
	}
	if by := x.goneBy(s, last); by >= 0 {
		return x.tellingIn(s, by, min(x.clauseEnd(s, by), by+nearSpan), true, true)
	}
	return lasts{}, false
}

// mainClause returns the end of the clause that follows one which ends at a comma: "After six hours, the lights came on again".
func (x *extractor) mainClause(s *sentence, to int) int {
	if to < int(s.Last) && x.isMark(to-1, ",") {
		return x.clauseEnd(s, to)
	}
	return to
}

// tellingIn returns what a phrase between two tokens tells to go on, or to be over: the first one, else the last.
func (x *extractor) tellingIn(s *sentence, from, to int, over, forward bool) (lasts, bool) {
	for n := range max(to-from, 0) {
		i := to - 1 - n
		if forward {
			i = from + n
		}
		if t := x.tellingAt(s, i); t != nil && !t.Noun && t.Over == over && !x.denied(s, i) {
			return x.lastsOfTelling(s, t, i, x.clauseStart(s, i))
		}
	}
	return lasts{}, false
}

// tellingAt returns the telling whose phrase stands at a token; nil when none does, or when the text is about something else.
func (x *extractor) tellingAt(s *sentence, i int) *lexicon.Telling {
	if i >= int(s.Last) || x.tok(i).Kind != text.Word || x.tok(i).Is(text.Capital) && !x.tok(i).Is(text.SentenceStart) {
		return nil
	}
	phrases := x.in(s, i).Of(lexicon.TellingPhrase)
	for k := range phrases {
		p := &phrases[k]
		if !x.matches(p, i, int(s.Last)) {
			continue
		}
		t := &x.lex.Tellings[p.Index]
		if !t.About(x.mainClass()) || t.Verb && len(p.Words) == 1 && (x.named(s, i) || !x.isVerb(s, i)) {
			continue
		}
		return t
	}
	return nil
}

// nounTold returns what a noun of more than one word at a token names as what lasts: "state of emergency", and how many tokens it has.
func (x *extractor) nounTold(s *sentence, i int) (l lasts, words int) {
	if i >= int(s.Last) {
		return lasts{}, 0
	}
	phrases := x.in(s, i).Of(lexicon.TellingPhrase)
	for k := range phrases {
		p := &phrases[k]
		if x.lex.Tellings[p.Index].Noun && x.matches(p, i, int(s.Last)) {
			t := &x.lex.Tellings[p.Index]
			return lasts{measure: t.What, word: t.What, personal: t.Personal}, len(p.Words)
		}
	}
	return lasts{}, 0
}

// mainClass returns the class of the main event of the text; empty when it has none.
func (x *extractor) mainClass() string {
	if x.story.event < 0 {
		return ""
	}
	return x.lex.Events[x.story.event].Name
}

// denied reports whether "not" or "never" stands right before a token, or before its auxiliary.
func (x *extractor) denied(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-3); j-- {
		switch x.entry(j).Form {
		case "not", "never", "neither", "nor":
			return true
		}
	}
	return false
}

// lastsOfTelling returns what a telling whose phrase stands at a token tells to last, of its subject, which does not begin before another token.
func (x *extractor) lastsOfTelling(s *sentence, t *lexicon.Telling, i, from int) (lasts, bool) {
	if t.What == lexicon.ItsSubject {
		p := x.subject(s, from, i)
		if p.head == "" || x.person(s, p.first) {
			return lasts{}, false
		}
		l := x.goingOn(s, p)
		l.signed = true
		return l, true
	}
	l := lasts{measure: t.What, word: t.What, personal: t.Personal, reached: true}
	if from < i {
		p := x.subject(s, from, i)
		if t.What == "postponement" {
			l.subject = p.head
		}
		if l.narrow = x.narrowsWhose(s, t.What, p); s.nameAt(p.first) == nil && p.head != "" {
			l.whose = []string{p.head}
		}
	}
	return l, true
}

// narrowsWhose returns what a subject narrows down of that which is told to last: its name, that it is one of several or
// a part, and, of what befalls places, such as an outage, which of them it is: the harbour.
func (x *extractor) narrowsWhose(s *sentence, what string, p phrase) []string {
	placed := x.lex.Spans.Placed(what)
	if p.head == "" {
		return nil
	}
	var out []string
	switch e := x.entry(p.first); {
	case p.head == "part" || p.head == "half" || p.head == "most":
		return []string{"of " + p.head + " " + strings.Join(p.narrow, " ")} // parts of Ellin
	case s.nameAt(p.first) != nil, x.tok(p.first).Is(text.Capital) && e.Form == "", placed && !e.Is(lexicon.Human) && !x.lex.Spans.WholePlace(x.tok(p.first).Word):
		out = append(out, "of "+p.head)
	}
	for _, w := range p.narrow {
		if strings.HasPrefix(w, "of ") || x.lex.Lists(lexicon.Singling, w) || x.lex.Lists(lexicon.NotTheSame, w) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// inThatState returns that somebody or something is in a state which the word at a token names, told of a subject. Offices and duties, of which a text
// tells several people, are compared by their subjects, and so is what no table calls a state.
func (x *extractor) inThatState(s *sentence, state string, i int, p phrase) lasts {
	l := lasts{measure: state, word: x.lemma(i)}
	switch state {
	case "trapped", "drift", "water", "voyage", "flight", "quarantine", "offline", "outage", "lack of water", "lack of food", "lack of heating", "hiding":
		l.narrow = x.narrowsWhose(s, state, p)
	case "hospital", "coma", "custody", "space":
		l.personal = true
		if p.head != "" && s.nameAt(p.first) == nil {
			l.whose = []string{p.head}
		}
	default:
		l.subject, l.narrow, l.told = p.head, p.narrow, state
	}
	return l
}
