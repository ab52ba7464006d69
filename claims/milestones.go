package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// sentenceMeasure is the measure of the years that a court gives, which is also the class of its verdict.
const sentenceMeasure = "sentence"

// punishment reads the years that a court gives: "sentenced to 18 years", "18 years' imprisonment", "a 20-year prison
// term", "twenty years, without possibility of early release".
func (x *extractor) punishment(s *sentence, q *quantity.Mention) (lasts, bool) {
	l := lasts{measure: sentenceMeasure, word: sentenceMeasure, personal: true}
	first, last := int(q.First), int(q.Last)
	ahead := false // will spend so long behind bars
	for i := first - 1; i >= max(int(s.First), first-4); i-- {
		if f := x.lemma(i); f == "spend" || f == "serve" || x.word(i) == "spent" || x.word(i) == "served" || x.entry(i).Form == "after" {
			if x.toServe(s, i) && (i == first-1 || x.entry(i+1).Is(lexicon.Determiner)) {
				ahead = true
				break
			}
			return lasts{}, false // what was served need not be what was given
		}
	}
	given := x.sentencedTo(s, first) || x.handed(s, q)
	for i := last; i < min(int(s.Last), last+7); i++ {
		w := x.entry(i).Form
		if w == "" {
			w = text.Fold(x.word(i))
		}
		switch {
		case x.lex.Lists(lexicon.ParoleWord, w) && x.holds(last, i, "without"):
			return l, true
		case x.lex.Lists(lexicon.PrisonWord, w) && i-last <= 3 && !x.holds(last, i, "without", "of"):
			return l, given || ahead || w != "bars" && w != "term"
		}
		if x.tok(i).Kind == text.Mark && !x.isMark(i, ",") && !x.isMark(i, "'") && !x.isMark(i, "’") && !x.isMark(i, "-") {
			break
		}
	}
	return l, given
}

// toServe reports whether the verb at a token is of years that somebody is serving, or is to: "is serving six years", "must serve".
func (x *extractor) toServe(s *sentence, i int) bool {
	if w := x.word(i); w == "serving" {
		return isBe(x.entryBefore(s, i))
	} else if w != "serve" && w != "spend" {
		return false
	}
	switch x.entryBefore(s, i) {
	case "must", "will", "shall":
		return true
	case "to":
		return x.entryBefore(s, i-1) == "has" || x.entryBefore(s, i-1) == "have" || x.holds(max(int(s.First), i-4), i, "ordered", "sentenced", "condemned")
	}
	return false
}

// handed reports whether "got", "was given", "must go to prison for" leads to the years of a person.
func (x *extractor) handed(s *sentence, q *quantity.Mention) bool {
	first := int(q.First)
	if first-2 <= int(s.First) || x.lex.Units[q.Unit].Factor < 28 || q.Last < s.Last && x.tok(int(q.Last)).Kind == text.Word && x.entry(int(q.Last)).Form != "for" {
		return false
	}
	if x.toServe(s, first-1) && x.word(first-1) != "spend" {
		return (x.trying() || x.in(s, int(q.Last)).Form == "for") && (x.patient(s, first) != "" || x.entry(x.clauseStart(s, first)).Is(lexicon.Pronoun))
	}
	if x.gaveHim(s, first) {
		return x.trying()
	}
	switch w := x.word(first - 1); w {
	case "got", "received", "handed", "given", "gets", "faces":
		return w != "faces" && x.patient(s, first) != "" && x.trying()
	case "for":
		w := x.word(first - 2)
		return (w == "prison" || w == "jail" || w == "bars") && x.entry(first-3).Form != "in"
	}
	return false
}

// gaveHim reports whether a court is said to have given the years at a token to somebody: "The judge gave Marin six years".
func (x *extractor) gaveHim(s *sentence, first int) bool {
	for i := first - 1; i >= max(int(s.First)+1, first-5); i-- {
		switch x.word(i) {
		case "gave", "handed":
			for j := max(int(s.First), i-4); j < i; j++ {
				switch x.lemma(j) {
				case "court", "judge", "magistrate", "tribunal", "jury", "bench", "justice":
					return true
				}
			}
			return false
		}
		if x.tok(i).Kind == text.Mark || x.entry(i).Is(lexicon.Preposition) {
			return false
		}
	}
	return false
}

// trying reports whether the document is about a crime, an arrest or a trial.
func (x *extractor) trying() bool {
	if x.story.event < 0 {
		return true
	}
	switch x.lex.Events[x.story.event].Name {
	case sentenceMeasure, "arrest", "trial", "theft", "raid":
		return true
	}
	return false
}

// sentencedTo reports whether "sentenced to", "jailed for" or "gave him" leads to the token.
func (x *extractor) sentencedTo(s *sentence, first int) bool {
	lead := first - 1
	if lead < int(s.First) || x.entry(lead).Form != "to" && x.entry(lead).Form != "for" {
		return false
	}
	for i := lead - 1; i >= max(int(s.First), lead-12); i-- {
		if w := x.word(i); x.entry(lead).Form == "for" && (w == "imprisoned" || w == "incarcerated" || (w == "locked" || w == "put") && (x.wordIn(s, i+1) == "up" || x.wordIn(s, i+1) == "away")) && x.trying() {
			return x.undergone(s, i)
		} else if w == "condemned" && x.entry(lead).Form == "to" {
			return true
		}
		if m, ok := x.eventMark(s, i); ok && !x.trigger(m).Noun && x.lex.Events[x.trigger(m).Event].Name == sentenceMeasure {
			f := x.trigger(m).Lemma
			return x.entry(lead).Form == "to" && f != "jail" || f == "jail" && x.entry(lead).Form == "for"
		}
		if x.tok(i).Kind == text.Mark {
			return false
		}
	}
	return false
}

// holds reports whether one of the words stands between two tokens.
func (x *extractor) holds(from, to int, words ...string) bool {
	for i := from; i < to; i++ {
		if slices.Contains(words, x.entry(i).Form) || slices.Contains(words, x.word(i)) {
			return true
		}
	}
	return false
}

// nearMilestone is how many tokens may stand between a length of time and what was reached by then.
const nearMilestone = 14

// milestone reads how long it took to reach something: "took six hours to bring the blaze under control", "under control
// at 21:45, after six hours", "under control five days after it broke out", "for nine hours, until the flames were under
// control".
func (x *extractor) milestone(s *sentence, q *quantity.Mention) (lasts, bool) {
	first, last := int(q.First), int(q.Last)
	if q.Is(quantity.Compound) {
		return lasts{}, false
	}
	switch {
	case x.took(s, first) && last < int(s.Last) && x.entry(last).Form == "to":
		l, ok := x.milestoneIn(last+1, min(int(s.Last), last+1+nearMilestone))
		if l.measure == FireBurned {
			l.word = EffortTook
		}
		return l, ok
	case x.entryBefore(s, first) == "after", last < int(s.Last) && x.entry(last).Form == "after" && x.outset(s, last+1):
		return x.milestoneIn(max(int(s.First), first-nearMilestone-2), first)
	case x.entryBefore(s, first) == "for":
		for i := last; i < min(int(s.Last), last+3); i++ {
			if f := x.entry(i).Form; f == "until" || f == "before" {
				return x.milestoneIn(i+1, min(int(s.Last), i+1+nearMilestone))
			}
		}
	}
	return lasts{}, false
}

// took reports whether "take" leads to the token, with who took so long between them.
func (x *extractor) took(s *sentence, first int) bool {
	for i := first - 1; i >= max(int(s.First), first-6); i-- {
		switch f := x.word(i); {
		case f == "took" || f == "taken" || f == "takes" || f == "needed":
			return true
		case x.tok(i).Kind == text.Mark || x.entry(i).Is(lexicon.Preposition):
			return false
		}
	}
	return false
}

// outset reports whether the words at token i name the start of the matter: "it broke out", "the first call", "the blast".
func (x *extractor) outset(s *sentence, i int) bool {
	for j := i; j < min(int(s.Last), i+5); j++ {
		if x.tok(j).Kind == text.Mark {
			return false
		}
		if m, ok := x.eventMark(s, j); ok {
			e := &x.lex.Events[x.trigger(m).Event]
			return e.Main || e.Name == "begin"
		}
		if f := x.word(j); f == "alarm" || f == "call" {
			return true
		}
	}
	return false
}

// milestones are words that say what was reached, with what they are called.
var milestones = []struct {
	words   []string
	measure string
}{
	{[]string{"under", "control"}, "time to control"},
	{[]string{"contain"}, "time to control"},
	{[]string{"contained"}, "time to control"},
	{[]string{"extinguish"}, FireBurned},
	{[]string{"extinguished"}, FireBurned},
	{[]string{"put", "out"}, FireBurned},
	{[]string{"douse"}, FireBurned},
	{[]string{"beat", "the", "fire"}, FireBurned},
	{[]string{"beat", "the", "flames"}, FireBurned},
	{[]string{"beat", "the", "blaze"}, FireBurned},
	{[]string{"quench"}, FireBurned},
	{[]string{"smother"}, FireBurned},
	{[]string{"evacuate"}, "time to evacuate"},
	{[]string{"refloat"}, "time to refloat"},
	{[]string{"free"}, "time to free"},
	{[]string{"freed"}, "time to free"},
	{[]string{"reopened"}, "time to reopen"},
	{[]string{"reopen"}, "time to reopen"},
}

// milestoneIn returns the last milestone that is named between two tokens.
func (x *extractor) milestoneIn(from, to int) (lasts, bool) {
	for i := to - 1; i >= from; i-- {
		for _, m := range milestones {
			if i+len(m.words) > to || !x.wordsAt(i, m.words) {
				continue
			}
			return lasts{measure: m.measure, word: m.words[0], reached: true}, true
		}
	}
	return lasts{}, false
}

// wordsAt reports whether words stand at a token.
func (x *extractor) wordsAt(i int, words []string) bool {
	for k, w := range words {
		if x.word(i+k) != w {
			return false
		}
	}
	return true
}

// gap reads how long after one thing another came: "the first ambulance reached the cutting 23 minutes after the first
// call", "forty minutes passed between the first call and the first ambulance".
func (x *extractor) gap(s *sentence, q *quantity.Mention) (lasts, bool) {
	first, i := int(q.First), int(q.Last)
	if i+1 >= int(s.Last) || q.Is(quantity.Compound) {
		return lasts{}, false
	}
	if f := x.entry(i).Form; f == "after" || f == "before" && x.entryBefore(s, first) != "for" {
		from := x.clauseStart(s, first)
		a, _ := x.nounHead(s, from)
		b, _ := x.nounHead(s, i+1)
		if a == "" {
			a = x.toldBefore(s, first)
		}
		if b == "" {
			b = x.eventFrom(s, i+1)
		}
		return gapBetween(a, b)
	}
	if w := x.word(i); w != "passed" && w != "elapsed" && w != "lay" && w != "lie" && w != "pass" || x.entry(i+1).Form != "between" {
		return lasts{}, false
	}
	a, end := x.nounHead(s, i+2)
	if a == "" || end+1 >= int(s.Last) || x.entry(end).Form != "and" {
		return lasts{}, false
	}
	b, _ := x.nounHead(s, end+1)
	return gapBetween(a, b)
}

// toldBefore returns the class or base form of the verb that ends right before a token; empty where none does, and for those
// that only say that something came.
func (x *extractor) toldBefore(s *sentence, first int) string {
	for i := first - 1; i >= max(int(s.First), first-3); i-- {
		if m, ok := x.markEnding(s, i+1); ok && !x.trigger(m).Noun {
			return x.lex.Events[x.trigger(m).Event].Name
		}
		if x.isVerb(s, i) {
			return x.verbKey(i)
		}
		if !x.entry(i).Is(lexicon.Adverb) && len(x.word(i)) > 3 {
			return ""
		}
	}
	return ""
}

// eventFrom returns the class of the event that the words at a token name or tell: "landfall", "Noor came ashore".
func (x *extractor) eventFrom(s *sentence, i int) string {
	for j := i; j < min(x.clauseEnd(s, i), i+7); j++ {
		if m, ok := x.eventMark(s, j); ok {
			return x.lex.Events[x.trigger(m).Event].Name
		}
		if x.tok(j).Kind == text.Mark && !x.isMark(j, "-") {
			break
		}
		if j == i && x.tok(j).Kind == text.Word && (j+1 >= int(s.Last) || x.tok(j+1).Kind == text.Mark && x.word(j+1) != "-") && !x.entry(j).Is(lexicon.Pronoun) {
			return x.lemma(j)
		}
	}
	return ""
}

// gapBetween returns the time between two things, named in one order.
func gapBetween(a, b string) (lasts, bool) {
	if a == "" || b == "" || a == b {
		return lasts{}, false
	}
	return lasts{measure: "time between", subject: min(a, b) + " and " + max(a, b), reached: true}, true
}

// nounHead returns the base form of the noun that heads the plain noun phrase at token i, and the token behind the
// phrase; empty where no determiner opens one.
func (x *extractor) nounHead(s *sentence, i int) (string, int) {
	if i >= int(s.Last) || !x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
		return "", i
	}
	head := -1
	for i++; i < int(s.Last); i++ {
		call := head < 0 && x.entry(i).Is(lexicon.Saying) // "the first call" is a noun
		if x.tok(i).Kind != text.Word || !call && x.endsPhrase(s, i) || s.nameAt(i) != nil || head >= 0 && x.isVerb(s, i) {
			break
		}
		if x.entry(i).Number.Kind == lexicon.NoNumber && !x.entry(i).Is(lexicon.Adjective) {
			head = i
		}
	}
	if head < 0 || x.tok(head).Possessive {
		return "", i
	}
	return x.lemma(head), i
}
