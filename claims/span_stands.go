package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// nearLink is how many tokens may lie between a form of "be" and what stands behind the place that it leads to.
const nearLink = 8

// stands reads where or how somebody was, in the words that end right before token to: "were in the network", "sat in the
// dark", "stayed in hospital", "lay on the reef".
func (x *extractor) stands(s *sentence, from, to int) (lasts, bool) {
	i, det := to-1, false
	if i <= from || x.tok(i).Kind != text.Word {
		return lasts{}, false
	}
	for j := i - 1; j >= max(from, to-4); j-- {
		e := x.entry(j)
		if e.Is(lexicon.Determiner | lexicon.Possessive) {
			det = true
			continue
		}
		if !x.whereabouts(j) {
			if det || x.tok(j).Kind != text.Word || e.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary) {
				return lasts{}, false
			}
			continue
		}
		name := x.placeKept(s, i, j, det)
		link := x.linkBefore(s, from, j)
		if name == "" || link < 0 {
			return lasts{}, false
		}
		return x.inThatState(s, name, i, x.whoStands(s, link)), true
	}
	return lasts{}, false
}

// whereabouts reports whether token i is a preposition that says where somebody is.
func (x *extractor) whereabouts(i int) bool {
	switch x.entry(i).Form {
	case "in", "inside", "on", "under", "aboard", "beneath":
		return true
	}
	return false
}

// placeKept returns what it is called to be where the noun at a token, behind the preposition at another, says: the state that
// it names, or "in" it. Empty for events, names and spans.
func (x *extractor) placeKept(s *sentence, noun, prep int, det bool) string {
	if name := x.lex.Spans.State(x.tok(noun).Word); name != "" {
		return name
	}
	e := x.entry(noun)
	if !det || x.eventNoun(s, noun) || s.nameAt(noun) != nil || s.dateAt(noun) != nil || x.vague(noun) || x.lex.Spans.Lasting(x.tok(noun).Word) != "" ||
		e.Is(lexicon.Human|lexicon.Adjective|lexicon.Adverb|lexicon.TimeNoun) || e.Number.Kind != lexicon.NoNumber {
		return ""
	}
	f := x.entry(prep).Form
	switch f {
	case "inside", "aboard":
		f = "in"
	case "beneath":
		f = "under"
	}
	return f + " " + x.lemma(noun)
}

// linkBefore returns the form of "be", or the verb that stands for one, which leads to a preposition; -1 when none does.
func (x *extractor) linkBefore(s *sentence, from, prep int) int {
	for v := prep - 1; v >= max(from, prep-4); v-- {
		switch {
		case isBe(x.entry(v).Form), x.lex.Spans.Links(x.tok(v).Word) && !x.named(s, v):
			return v
		case !x.entry(v).Is(lexicon.Adverb) && x.entry(v).Form != "up" && x.entry(v).Form != "out":
			return -1
		}
	}
	return -1
}

// whoStands returns the subject of the form of "be" at a token: what stands before it, or behind it in a question.
func (x *extractor) whoStands(s *sentence, link int) phrase {
	return x.subject(s, x.clauseStart(s, link), link)
}

// bareSpan reads a length of time that no "for" leads to: "stayed shut at least three weeks", "were in the network 46 days", and
// the one that opens its clause: "Ten days we stood in the rain".
func (x *extractor) bareSpan(s *sentence, q *quantity.Mention) (lasts, bool) {
	first := int(q.First)
	if q.Is(quantity.Compound) || x.places(s, q) && x.wordAfter(s, q) != "before" {
		return lasts{}, false
	}
	from := x.clauseStart(s, first)
	if first == int(s.First) {
		if i := int(q.Last); i+1 < int(s.Last) && (x.entry(i).Is(lexicon.Pronoun) && x.word(i) != "of" || x.entry(i).Form == "the") {
			return x.verbOfSpan(s, i, min(x.clauseEnd(s, i), i+nearSpan), true)
		}
		return lasts{}, false
	}
	if l, ok := x.stands(s, max(from, first-nearLink), first); ok {
		l.reached = x.wordAfter(s, q) == "before"
		return l, true
	}
	if first-2 < from || !x.lex.Spans.Links(x.tok(first-2).Word) || x.named(s, first-2) {
		return lasts{}, false
	}
	return x.beingSo(s, first-2, first, false)
}

// spentSo reads "spent eleven hours in the dark", "spent 14 hours on the reef": where somebody was.
func (x *extractor) spentSo(s *sentence, q *quantity.Mention, verb int) (lasts, bool) {
	prep := int(q.Last)
	if prep+1 >= int(s.Last) || !x.whereabouts(prep) {
		return lasts{}, false
	}
	i, det := prep+1, false
	for i < int(s.Last) && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
		i, det = i+1, true
	}
	if i >= int(s.Last) || x.tok(i).Kind != text.Word || i+1 < int(s.Last) && x.tok(i+1).Kind == text.Word && !x.entry(i+1).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Adverb) {
		return lasts{}, false
	}
	name := x.placeKept(s, i, prep, det)
	if name == "" {
		return lasts{}, false
	}
	return x.inThatState(s, name, i, x.subject(s, x.clauseStart(s, verb), verb)), true
}

// backAfter reads how long something was lacking that came back: "had power again after nine hours", "after 31 hours the water
// was back in Ellin".
func (x *extractor) backAfter(s *sentence, q *quantity.Mention) (lasts, bool) {
	first := int(q.First)
	if x.entryBefore(s, first) != "after" || q.Is(quantity.Compound) || q.Last < s.Last && x.entry(int(q.Last)).Is(lexicon.Preposition) {
		return lasts{}, false
	}
	from, to := x.clauseStart(s, first-1), first-1
	if first-1 <= from+1 {
		from = int(q.Last)
		if to = x.clauseEnd(s, from-1); to < int(s.Last) && to <= from+1 {
			to = x.clauseEnd(s, to)
		}
	}
	what, back, have := -1, false, -1
	for i := from; i < to; i++ {
		switch x.word(i) {
		case "again", "back", "restored", "returned":
			back = true
		}
		if isHave(x.entry(i).Form) {
			have = i
		}
		if x.lex.Spans.Lack(x.tok(i).Word) != "" && what < 0 {
			what = i
		}
	}
	if what < 0 || !back {
		return lasts{}, false
	}
	name := x.lex.Spans.Lack(x.tok(what).Word)
	l := lasts{measure: name, word: x.lemma(what), narrow: x.narrowsWhose(s, name, x.phraseBefore(s, from, max(have, from)))}
	if have < 0 || have > what {
		l.narrow = nil
		if of := x.nameIn(s, what, to); of != "" {
			l.narrow = []string{"of " + of} // power was back in Ellin
		}
	}
	return l, true
}

// whereaboutsBefore reports whether a preposition of place stands right before a token, or before its determiner.
func (x *extractor) whereaboutsBefore(s *sentence, i int) bool {
	i--
	if i > int(s.First) && x.entry(i).Is(lexicon.Determiner) {
		i--
	}
	return i >= int(s.First) && (x.whereabouts(i) || x.entry(i).Form == "to" || x.entry(i).Form == "at")
}
