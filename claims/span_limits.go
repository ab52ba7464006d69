package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// limitFor leads the measure of the time in which something may or must be done: "time for appeal".
const limitFor = "time for "

// timeLimit reads the time in which one of the acts of the lexicon may or must be done: "has 28 days to appeal", "six weeks in which to ask for leave to
// appeal", "an appeal must be lodged within 28 days", "the time limit for appeals is 28 days".
func (x *extractor) timeLimit(s *sentence, q *quantity.Mention) (lasts, bool) {
	first, last := int(q.First), int(q.Last)
	if q.Is(quantity.Compound) || first <= int(s.First) || last < int(s.Last) && x.tok(last).Kind == text.Word && x.entry(last).Form == "before" {
		return lasts{}, false
	}
	switch {
	case x.entry(first-1).Form == "within":
		return x.doneWithin(s, first-1)
	case isBe(x.entry(first - 1).Form):
		return x.limitIs(s, first-1)
	}
	return x.timeGiven(s, first, last)
}

// limited returns the time limit for an act that the tokens [from, to) name, told of who has to do it and of what is done by it.
func (x *extractor) limited(s *sentence, from, to int, who, what phrase) (lasts, bool) {
	act, at := x.actAmong(s, from, to)
	if act == "" {
		return lasts{}, false
	}
	l := lasts{measure: limitFor + act, word: act, subject: who.head, limit: true, reached: true}
	switch {
	case act == "appeal" || act == "departure": // against whatever was told before; from where they are
	case x.lemma(at) == act && (x.named(s, at) || x.behindPreposition(s, at) || at < to-1 && at == from):
		var p phrase
		x.headAt(s, at, from, &p)
		l.narrow = p.narrow
	default:
		if p := x.phraseAfter(s, at+1, to); p.head != "" {
			what = p
		}
		if what.head != "" {
			l.narrow = []string{"of " + what.head}
		}
	}
	slices.Sort(l.narrow)
	return l, true
}

// actAmong returns the noun of the act that the tokens [from, to) name, and its token: an appeal wherever one is, else the first one.
func (x *extractor) actAmong(s *sentence, from, to int) (act string, at int) {
	for i := from; i < to; i++ {
		if x.tok(i).Kind != text.Word || s.nameAt(i) != nil {
			continue
		}
		noun := x.actNoun(x.lemma(i))
		if noun == "appeal" {
			return noun, i
		}
		if act == "" && noun != "" {
			act, at = noun, i
		}
	}
	return act, at
}

// actNoun returns the noun of an act by its verb or by the noun itself; "" for other words.
func (x *extractor) actNoun(word string) string {
	if noun := x.lex.Acts[word]; noun != "" {
		return noun
	}
	for _, noun := range x.lex.Acts {
		if noun == word {
			return noun
		}
	}
	return ""
}

// doneWithin reads what must or may be done "within" a time, a word at the token given.
func (x *extractor) doneWithin(s *sentence, within int) (l lasts, ok bool) {
	from := x.clauseStart(s, within)
	for i := from; i < within; i++ {
		verb := i + 1
		switch f := x.entry(i).Form; {
		case f == "must" || f == "may" || f == "can" || f == "should" || f == "shall" || f == "due":
		case (isHave(f) || isBe(f) || x.lex.Lists(lexicon.DutyWord, x.word(i))) && x.in(s, i+1).Form == "to":
			verb++
		default:
			continue
		}
		p := x.subject(s, from, i)
		if isBe(x.in(s, verb).Form) || x.entry(i).Form == "due" {
			l, ok = x.limited(s, from, within, phrase{}, p)
		} else {
			l, ok = x.limited(s, verb, within, p, phrase{})
		}
		l.due = true
		return l, ok
	}
	return lasts{}, false
}

// limitIs reads "the time limit for appeals is 28 days"; be is the token of the verb.
func (x *extractor) limitIs(s *sentence, be int) (lasts, bool) {
	from := x.clauseStart(s, be)
	for i := from; i < be; i++ {
		switch x.word(i) {
		case "deadline", "limit", "period", "time":
			return x.limited(s, i+1, be, phrase{}, phrase{})
		}
	}
	return lasts{}, false
}

// timeGiven reads "has 28 days to appeal", "was given a month in which to reply", for a length of time between two tokens.
func (x *extractor) timeGiven(s *sentence, first, last int) (lasts, bool) {
	to := last
	if f := x.in(s, to).Form; (f == "in" || f == "within" || f == "during") && x.in(s, to+1).Form == "which" {
		to += 2
	}
	if to+1 >= int(s.Last) || x.entry(to).Form != "to" {
		return lasts{}, false
	}
	for i := first - 1; i >= max(int(s.First), first-4); i-- {
		switch f := x.entry(i).Form; {
		case x.tok(i).Kind == text.Mark, x.entry(i).Is(lexicon.Preposition):
			return lasts{}, false
		case isHave(f), f == "given", f == "allowed", f == "gave", f == "got":
			who := x.phraseAfter(s, i+1, first) // gave the owner a month
			if who.head == "" && f != "gave" && (isHave(f) || x.undergone(s, i)) {
				who = x.subject(s, x.clauseStart(s, i), i)
			}
			return x.limited(s, to+1, min(x.clauseEnd(s, to), to+maxAct), who, phrase{})
		}
	}
	return lasts{}, false
}

// maxAct is how many words behind "to" may name the act: "to ask the court for leave to appeal".
const maxAct = 8
