package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// This file reads figures that say how many there have been so far, from which follows the number of the present one, and what else is numbered
// by words that are verbs as well.

// numberedDeed reports whether a word right behind an ordinal is a noun though it may be a verb: our fortieth call, its second recall. A verb behind an
// ordinal that stands for somebody has an ending: the second calls, the second called.
func (x *extractor) numberedDeed(q *quantity.Mention, i int) bool {
	w := x.word(i)
	return i == int(q.Last) && x.tok(i).Kind == text.Word && x.entry(i).Is(lexicon.Verb|lexicon.Saying) && !x.entry(i).Is(lexicon.Preposition|lexicon.Auxiliary) && x.lemma(i) == w && !strings.HasSuffix(w, "ed") && w != "said" && w != "told"
}

// farBeforeHer is how many tokens may stand between how many have done something and “before her”.
const farBeforeHer = 6

// doneBefore adds the claim of how manieth somebody or something is to do what so many have done before: “Eleven women have won it before her”.
func (x *extractor) doneBefore(s *sentence, q *quantity.Mention) {
	n, head := q.Interval.Value, int(q.Last)
	if !q.Interval.IsPoint() || q.Interval.Hedge != "" || n < 1 || n > maxDoneBefore || head+3 >= int(s.Last) || int(q.First) != int(s.First) && x.tok(int(q.First)-1).Kind != text.Mark && x.word(int(q.First)-1) != "only" && x.word(int(q.First)-1) != "just" {
		return
	}
	for head+1 < int(s.Last) && head < int(q.Last)+2 && x.tok(head+1).Kind == text.Word && !x.endsPhrase(s, head+1) {
		head++
	}
	if x.tok(head).Kind != text.Word || n > 1 && !x.plural(head) && !x.entry(head).Is(lexicon.Human) || x.entry(head).Is(lexicon.TimeNoun) {
		return
	}
	switch x.entry(head + 1).Form {
	case "have", "has", "had":
	default:
		return
	}
	for i := head + 2; i+1 < min(int(s.Last), head+2+farBeforeHer); i++ {
		if x.entry(i).Form != "before" {
			continue
		}
		switch x.entry(i + 1).Form {
		case "her", "him", "it", "them", "this", "us":
			if i+2 < int(s.Last) && x.tok(i+2).Kind == text.Word && !x.endsPhrase(s, i+2) {
				return // before her death
			}
		default:
			return
		}
		c := x.claim(s, Ordinal, int(q.First), head+1)
		c.Value.Interval = quantity.Exact(n + 1)
		c.Measure, c.Counted = "nth", x.seriesNoun(s, head, int(q.First))
		c.Event.Main, c.Modality = true, Asserted
		return
	}
}

// maxDoneBefore is how many may have done something before that somebody does.
const maxDoneBefore = 200

// heldSoFar adds the claim of the number of the last one of so many as there have been so far: “has now held three referendums since independence”.
func (x *extractor) heldSoFar(s *sentence, q *quantity.Mention) {
	first, n := int(q.First), q.Interval.Value
	if !q.Interval.IsPoint() || q.Interval.Hedge != "" || n < 2 || n > maxDoneBefore || first-3 < int(s.First) || x.word(first-2) != "now" || x.entry(first-3).Form != "has" && x.entry(first-3).Form != "have" {
		return
	}
	head := int(q.Last)
	if head >= int(s.Last) || x.tok(head).Kind != text.Word || !x.plural(head) || x.entryAt(s, head+1) == "out" && x.entryAt(s, head+2) == "of" {
		return // has now lost two finals out of two
	}
	switch x.word(first - 1) {
	case "held", "seen", "had", "staged", "run", "lost", "fought", "survived", "hosted", "organised", "organized", "suffered":
	default:
		return
	}
	if x.entry(head).Is(lexicon.Human | lexicon.TimeNoun) {
		return
	}
	c := x.claim(s, Ordinal, first, head+1)
	c.Value.Interval = quantity.Exact(n)
	c.Measure, c.Counted = "series", x.seriesNoun(s, head, first)
	if m, ok := x.eventMark(s, head); ok && x.trigger(m).Noun {
		c.Trigger = seriesClass(x.lex.Events[x.trigger(m).Event].Name)
	}
	c.Event.Main, c.Modality = true, Asserted
	x.latest()
}
