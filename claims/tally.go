package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// tally reads the result of a vote out of two figures that stand against each other: "adopted by 33 votes to 18", "voted
// 31 to 18", "passed 31-18". The first figure is that of the side that won: the ayes, unless the sentence says that what was
// voted on failed.
func (x *extractor) tally(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	x.recorded(s)
	if !x.onVote(s) {
		return
	}
	for k := range s.quantities {
		a := &s.quantities[k]
		if a.Unit >= 0 || a.Hyphen >= 0 {
			continue
		}
		yes, no := "votes in favour", "votes against"
		if x.failed(s, x.clauseEnd(s, int(a.Last)-1)) {
			yes, no = no, yes
		}
		if a.Is(quantity.Score) {
			if first, last, ok := x.scoreParts(a); ok {
				x.vote(s, yes, int(a.NumFirst), int(a.NumFirst)+1, first)
				x.vote(s, no, int(a.NumLast)-1, int(a.NumLast), last)
			}
			continue
		}
		if k+1 < len(s.quantities) && x.setAgainst(s, int(a.Last), int(s.quantities[k+1].First)) && s.quantities[k+1].Unit < 0 {
			x.vote(s, yes, int(a.First), int(a.Last), a.Interval)
			b := &s.quantities[k+1]
			x.vote(s, no, int(b.First), int(b.Last), b.Interval)
			continue
		}
		if m := x.voice(s, int(a.Last)); m != "" && !s.overlapsDate(a) {
			x.vote(s, m, int(a.First), int(a.Last), a.Interval)
			continue
		}
		if k+1 < len(s.quantities) && x.toBetween(int(a.Last), int(s.quantities[k+1].First)) {
			b := &s.quantities[k+1]
			if b.Unit < 0 && a.Interval.Value >= b.Interval.Value && !s.overlapsDate(a) && !s.overlapsDate(b) {
				x.vote(s, yes, int(a.First), int(a.Last), a.Interval)
				x.vote(s, no, int(b.First), int(b.Last), b.Interval)
			}
		}
	}
}

// setAgainst reports whether nothing but "votes" and "against" stands between two figures: "with 74 votes against 41".
func (x *extractor) setAgainst(s *sentence, from, to int) bool {
	if from < to && x.lemma(from) == "vote" {
		from++
	}
	return to == from+1 && x.entryAt(s, from) == "against"
}

// recorded reads the votes of minutes: "For: 14. Against: 9. Abstentions: 2." Whichever side a sentence or clause names, the other one must stand
// beside it.
func (x *extractor) recorded(s *sentence) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit >= 0 || q.Is(quantity.Ordinal|quantity.Clock|quantity.Score) || int(q.First) < int(s.First)+2 || !x.isMark(int(q.First)-1, ":") {
			continue
		}
		at := int(q.First) - 2
		if !x.opensSide(s, at) {
			continue // goals for: 14, against: 9
		}
		switch x.entry(at).Form {
		case "for", "favour", "favor":
			if x.sideNear(int(q.Last), "against") {
				x.vote(s, "votes in favour", int(q.First), int(q.Last), q.Interval)
			}
		case "against":
			if x.sideNear(int(q.First)-maxRecorded, "for", "favour", "favor") {
				x.vote(s, "votes against", int(q.First), int(q.Last), q.Interval)
			}
		}
	}
}

// opensSide reports whether nothing but "votes" or "in" stands before the word for a side of a vote in its part of a sentence.
func (x *extractor) opensSide(s *sentence, at int) bool {
	for i := at - 1; i >= int(s.First); i-- {
		if x.tok(i).Kind == text.Mark {
			return true
		}
		switch x.entry(i).Form {
		case "in", "vote", "votes", "voting", "voted":
		default:
			return false
		}
	}
	return true
}

// maxRecorded is how many tokens may stand between the two sides of a recorded vote.
const maxRecorded = 8

// sideNear reports whether, within maxRecorded tokens from one on, a side of a vote is named with a colon behind it. Sentences are
// looked through.
func (x *extractor) sideNear(from int, forms ...string) bool {
	for i := max(from, 0); i < min(from+maxRecorded, len(x.text.Tokens)-1); i++ {
		if slices.Contains(forms, x.entry(i).Form) && x.isMark(i+1, ":") {
			return true
		}
	}
	return false
}

// voice returns the measure of "in favour", "for" and "against" right behind a figure or its "votes": "31 in favour, 18
// against".
func (x *extractor) voice(s *sentence, i int) string {
	if i < int(s.Last) && (x.lemma(i) == "vote" || x.lemma(i) == "councillor" || x.lemma(i) == "deputy" || x.lemma(i) == "member") {
		i++
	}
	if i >= int(s.Last) {
		return ""
	}
	switch x.entry(i).Form {
	case "in":
		if f := x.entryAt(s, i+1); f == "favour" || f == "favor" {
			return "votes in favour"
		}
	case "for":
		if f := x.entryAt(s, i+1); f == "" || f == "and" || f == "it" || f == "the" || x.tok(i+1).Kind == text.Mark {
			return "votes in favour"
		}
	case "against":
		return "votes against"
	}
	return ""
}

// entryAt returns the lower-case form of token i, "" behind the end of the sentence.
func (x *extractor) entryAt(s *sentence, i int) string {
	if i >= int(s.Last) {
		return ""
	}
	return x.entry(i).Form
}

// vote adds the claim of one side of a vote, and takes away what the figure was taken for before.
func (x *extractor) vote(s *sentence, measure string, first, last int, iv quantity.Interval) {
	for i := range s.figures {
		if f := &s.figures[i]; f.claim >= 0 && f.first <= first && first < f.last {
			c := &x.claims[f.claim]
			c.Measure, c.Weak, c.Scope, c.Trigger = measure, false, "", "vote"
			return
		}
	}
	c := x.claim(s, Count, first, last)
	c.Measure, c.Trigger, c.Counted = measure, "vote", "vote"
	c.Value.Interval = iv
	c.Modality = x.modalityOfFigure(s, first, last)
	if s.tellsThen(first) {
		c.Scope = scopePrevious
	}
}

// toBetween reports whether "to" or "votes to" leads from one figure to the next: "33 votes to 18".
func (x *extractor) toBetween(from, to int) bool {
	if to-from < 1 || to-from > 3 || x.entry(to-1).Form != "to" {
		return false
	}
	for i := from; i < to-1; i++ {
		if x.lemma(i) != "vote" && x.lemma(i) != "ballot" {
			return false
		}
	}
	return true
}

// scoreParts returns the two figures of "31-18".
func (x *extractor) scoreParts(q *quantity.Mention) (first, last quantity.Interval, ok bool) {
	i, j := int(q.NumFirst), int(q.NumLast)-1
	if j <= i || x.tok(i).Kind != text.Number || x.tok(j).Kind != text.Number {
		return first, last, false
	}
	a, okA := wholeNumber(x.word(i))
	b, okB := wholeNumber(x.word(j))
	return quantity.Exact(a), quantity.Exact(b), okA && okB && a >= b
}

// wholeNumber reads plain digits.
func wholeNumber(s string) (float64, bool) {
	n := 0.0
	for _, r := range s {
		if r < '0' || r > '9' || n > 1e9 {
			return 0, false
		}
		n = 10*n + float64(r-'0')
	}
	return n, s != ""
}

// onVote reports whether a sentence tells of a vote: it has the word, or what is adopted by one.
func (x *extractor) onVote(s *sentence) bool {
	if len(s.quantities) == 0 || s.topics&aboutVotes == 0 {
		return false
	}
	voted := false
	for i := int(s.First); i < int(s.Last); i++ {
		switch x.lemma(i) {
		case "seat", "mandate":
			return false
		case "vote", "ballot", "adopt", "approve", "reject", "ratify", "carried", "motion":
			voted = true
		case "pass":
			voted = voted || x.entry(i).Form == "passed" || x.entry(i).Form == "passes"
		}
	}
	return voted
}

// failed reports whether a sentence says, before a token, that what was voted on did not pass.
func (x *extractor) failed(s *sentence, before int) bool {
	for i := int(s.First); i < before; i++ {
		switch x.lemma(i) {
		case "reject", "defeat", "fail", "lose", "disagree", "refuse", "overrule":
			return true
		case "fall":
			if f := x.entryAt(s, i+1); f == "by" || f == "with" {
				return true // the motion fell by 14 votes to 10
			}
		case "vote", "turn", "strike":
			if x.entryAt(s, i+1) == "down" {
				return true
			}
		case "throw":
			if x.entryAt(s, i+1) == "out" {
				return true
			}
		}
		if x.entry(i).Is(lexicon.Negation) && !(i+1 < int(s.Last) && x.lex.Lists(lexicon.BehindNo, x.word(i+1))) {
			return true
		}
	}
	return false
}
