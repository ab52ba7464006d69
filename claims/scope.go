package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// The scopes of a claim. Those that the checker asks for are public.
const (
	scopePart       = "part"       // of a total named beside it
	scopeAdditional = "additional" // on top of one
	scopeEach       = "each"       // holds for each of several
	scopePrevious   = "previous"   // of an earlier event of the kind
	scopeCapacity   = "capacity"   // what would fit or is allowed
	scopeSevere     = "severe"     // the worst of those injured or damaged
	scopeSuspected  = "suspected"  // cases that are not confirmed
	scopeSlight     = "slight"     // those with little harm
	ScopePartial    = "partial"    // a count that goes on
	ScopeElsewhere  = "elsewhere"  // told of another place than the report
	scopeWanted     = "wanted"     // asked for, proposed or planned once
	scopeSummed     = "summed"     // over several occasions
	scopeFirst      = "first"      // of several in a row those who came first
	scopeLast       = "last"       // of several in a row those who came last
	scopeListed     = "listed"     // those whom a list has, whether they are there or not
	scopeDistinct   = "named"      // a figure that goes with a named one, of which it is no total
)

// scopeOf tells which part of what is counted a figure between two tokens speaks of. The cues stand in the figure's
// phrase, right before it or right behind it.
func (x *extractor) scopeOf(s *sentence, first, last, prev int) string {
	from := max(x.clauseStart(s, first), prev)
	switch {
	case x.eachCued(s, max(from, first-1), min(last+1, int(s.Last))), x.eachCued(s, last, min(last+3, int(s.Last))) && !x.verbBetween(s, last, min(last+2, int(s.Last))):
		return scopeEach
	case s.tellsThen(first), x.before(s, last):
		if x.partOf(s, first, last, from) {
			return scopePart // eleven of those who died then
		}
		return scopePrevious
	case x.toldElsewhere(s, first, last):
		return ScopeElsewhere
	case x.inTurn(s, first) != "":
		return x.inTurn(s, first)
	case x.partOf(s, first, last, from):
		return scopePart
	case x.summed(s, first):
		return scopeSummed
	case x.cued(s, max(from, first-2), min(last, int(s.Last)), lexicon.AdditionalCue), x.entryAt(s, last) == "more" && x.entryAt(s, last+1) != "than", x.moreOf(first, last):
		return scopeAdditional
	case x.roomBefore(s, max(from, first-6), first, last), x.roomBehind(s, last, x.untilBracket(last, min(last+4, int(s.Last)))), x.roomInBrackets(s, first):
		return scopeCapacity
	case x.cued(s, x.clauseStart(s, first), x.clauseEnd(s, last-1), lexicon.PartialCue):
		return ScopePartial
	}
	return x.grade(s, first, last, from)
}

// roomBefore reports whether a cue before a figure says that it tells for how many there is room, or how many are allowed; those who were allowed to do something are no limit.
func (x *extractor) roomBefore(s *sentence, from, first, last int) bool {
	return x.cued(s, from, first, lexicon.CapacityCue) && !(x.entryAt(s, last) == "to" && x.wordIn(s, first-1) == "allowed")
}

// roomBehind reports whether a cue behind a figure, up to a token, says so: "400 are allowed", not "120 out of an authorised 180" or "61 finished inside the limit".
func (x *extractor) roomBehind(s *sentence, last, to int) bool {
	if s.cues&lexicon.CapacityCue == 0 {
		return false
	}
	for _, m := range s.marks {
		if m.first < last || m.last > to || x.cue(m)&lexicon.CapacityCue == 0 {
			continue
		}
		e := x.in(s, m.first-1)
		if m.first > last && (e.Is(lexicon.Preposition) || x.article(m.first-1) || e.Form == "long") || x.wordIn(s, last-1) == "times" {
			continue
		}
		return true
	}
	return false
}

// untilBracket returns the first token from one on that opens a bracket, at most to: what stands in brackets is of another figure.
func (x *extractor) untilBracket(from, to int) int {
	for i := from; i < to; i++ {
		if x.isMark(i, "(") {
			return i
		}
	}
	return to
}

// roomInBrackets reports whether a bracket gives a figure as how many there is room for: "41,318 spectators (places: 42,500)".
func (x *extractor) roomInBrackets(s *sentence, first int) bool {
	i := first - 1
	if i > int(s.First) && x.isMark(i, ":") {
		i--
	}
	return i > int(s.First) && x.isMark(i-1, "(") && x.lex.Lists(lexicon.RoomLabel, x.lemma(i))
}

// moreOf reports whether a figure's phrase says that there are others besides: "three more turbines are to follow", not "two or more turbines".
func (x *extractor) moreOf(first, last int) bool {
	for i := first + 1; i < last-1; i++ {
		if x.entry(i).Form == "more" && x.entry(i-1).Form != "or" && x.entry(i+1).Form != "than" {
			return true
		}
	}
	return false
}

// grade returns which of the injured, ill or damaged a figure counts, where it does not count all of them: "five were
// seriously injured", "12 with minor injuries", "30 suspected cases".
func (x *extractor) grade(s *sentence, first, last, from int) string {
	from, to := max(from, first-1), min(x.clauseEnd(s, last-1), last+4)
	switch {
	case x.cued(s, from, to, lexicon.SevereCue) && !x.atGrave(s, from, to):
		return scopeSevere
	case x.cued(s, from, to, lexicon.SlightCue):
		return scopeSlight
	case x.cued(s, from, last, lexicon.SuspectedCue):
		return scopeSuspected
	}
	return ""
}

// before reports whether "before" ends the clause of a figure: "had 78 seats before".
func (x *extractor) before(s *sentence, last int) bool {
	return last < int(s.Last) && x.entry(last).Form == "before" && (last+1 >= int(s.Last) || x.tok(last+1).Kind == text.Mark)
}

// inTurn returns which of several in a row a figure counts: "the last three were carried out yesterday", "the first 40 evacuees", "the
// remaining nine". Empty where it tells of no row.
func (x *extractor) inTurn(s *sentence, first int) string {
	if i := first - 2; i < int(s.First) || !x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
		return ""
	}
	switch w := x.entry(first - 1).Form; {
	case x.lex.Lists(lexicon.FirstInTurn, w):
		return scopeFirst
	case x.lex.Lists(lexicon.LastInTurn, w):
		return scopeLast
	case x.lex.Lists(lexicon.NextInTurn, w):
		return scopeAdditional
	}
	return ""
}

// partOf reports whether a cue makes the figure a part: "including 14", "among them two", "12 of them", "of the 62, 48".
func (x *extractor) partOf(s *sentence, first, last, from int) bool {
	if x.partCued(s, max(from, first-4), first) {
		return true
	}
	before := x.entryBefore(s, first)
	whole := first > int(s.First) && (before == "the" || before == "all") // "the 36 passengers of the ferry" and "all 26 men of the crew" are all of them
	for _, m := range s.marks {
		if m.first == last && x.cue(m)&lexicon.PartOfCue != 0 && !whole {
			return true
		}
	}
	// "93 of 1,240 stations", not "240 teams of three people each"
	if i := last; i+1 < int(s.Last) && x.entry(i).Form == "of" {
		figure := 0.0
		for k := range s.quantities {
			switch q := &s.quantities[k]; {
			case int(q.First) >= first && int(q.First) < last:
				figure = q.Interval.Value
			case int(q.First) == i+1 && q.Interval.Hi >= figure:
				return true
			}
		}
	}
	// "Of the 62 accused, 48 were": a figure behind an opening "Of" phrase
	if x.entry(int(s.First)).Form == "of" && first >= int(s.First)+3 {
		return true
	}
	return x.completes(s, first) || x.ownShare(s, first)
}

// completes reports whether the figure at a token is what a part before it leaves of a whole: "23 craters, 19 of them of rockets and four of mortars".
func (x *extractor) completes(s *sentence, first int) bool {
	if s.cues&lexicon.PartOfCue == 0 {
		return false
	}
	var whole, part *quantity.Mention // the last two figures without a unit before it
	for k := range s.quantities {
		q := &s.quantities[k]
		switch {
		case q.Unit >= 0 || q.Is(quantity.Ordinal|quantity.Age|quantity.Clock) || s.overlapsDate(q):
		case int(q.First) < first:
			whole, part = part, q
		case int(q.First) == first:
			return whole != nil && x.and(int(part.Last), first) && x.ofThose(s, int(part.Last)) && part.Interval.Value+q.Interval.Value == whole.Interval.Value
		}
	}
	return false
}

// partCued reports whether a cue between two tokens makes the figure behind it a part: "including 14". In "the last of 71", "most of 71" the figure is of all.
func (x *extractor) partCued(s *sentence, from, first int) bool {
	if s.cues&lexicon.PartCue == 0 {
		return false
	}
	for _, m := range s.marks {
		if m.first < from || m.last > first || x.cue(m)&lexicon.PartCue == 0 {
			continue
		}
		i := m.last
		switch x.entry(m.last - 1).Form {
		case "last", "rest":
			if x.wordIn(s, i) == "of" {
				i++
			} else {
				return true
			}
		case "of":
			if m.last != m.first+2 {
				return true
			}
		default:
			return true
		}
		for i < first && (x.article(i) || x.entry(i).Is(lexicon.Determiner|lexicon.Possessive)) {
			i++
		}
		if i < first {
			return true
		}
	}
	return false
}

// ownShare reports whether a figure is what one of several gives: "has raised its own contribution from 50 observers to 120".
func (x *extractor) ownShare(s *sentence, first int) bool {
	for i := max(int(s.First)+1, x.clauseStart(s, first), first-maxPhrase); i < first; i++ {
		if x.lex.Lists(lexicon.OwnShare, x.word(i)) && (x.in(s, i-1).Is(lexicon.Possessive) || x.tok(i-1).Possessive || x.in(s, i-1).Form == "own") {
			return true
		}
	}
	return false
}

// summed reports whether the clause of a figure tells before it of several occasions: "the 24 matches were seen by 742,300".
func (x *extractor) summed(s *sentence, first int) bool {
	from := x.clauseStart(s, first)
	for k := range s.quantities {
		q := &s.quantities[k]
		if at := int(q.Last); int(q.First) >= from && at < first && at < from+maxPhrase && q.Unit < 0 && q.Interval.Value >= 2 && !q.Is(quantity.Ordinal) &&
			x.lex.Lists(lexicon.OccasionNoun, x.lemma(at)) && x.seenBy(at+1, first) {
			return true
		}
	}
	return false
}

// seenBy reports whether a verb of coming to something stands between two tokens: "were seen by", "drew".
func (x *extractor) seenBy(from, to int) bool {
	return x.anyForm(from, to, []string{"by", "drew", "attracted", "had", "brought"})
}

// lemmaAt returns the base form of token i, "" behind the end of the sentence.
func (x *extractor) lemmaAt(s *sentence, i int) string {
	if i >= int(s.Last) {
		return ""
	}
	return x.lemma(i)
}

// maxWhich is how many tokens a relative clause between commas may have.
const maxWhich = 16

// revised reports whether the sentence says that it corrects or updates a figure.
func (x *extractor) revised(s *sentence) bool {
	if s.cues&lexicon.RevisedCue == 0 {
		return false
	}
	for _, m := range s.marks {
		if x.cue(m)&lexicon.RevisedCue != 0 && x.revises(s, m) {
			return true
		}
	}
	return false
}

// nearRevised is how many tokens behind a cue the figure may stand that it revises or replaces.
const nearRevised = 4

// revises reports whether a cue that something is corrected or lowered says so of a figure: "up from 54", "turned out to be 12". Rockets go up from a range, guests are lowered to the
// snow, boxes turn out to be empty, and a revised budget is none of the figures.
func (x *extractor) revises(s *sentence, m mark) bool {
	switch x.entry(m.last - 1).Form {
	case "from", "lowered", "to", "of":
		return x.numberBetween(m.last, min(m.last+nearRevised, int(s.Last)))
	case "revised", "corrected", "updated":
		if m.last < int(s.Last) && m.first > int(s.First) && x.article(m.first-1) {
			switch x.lemma(m.last) {
			case "figure", "toll", "number", "count", "total", "estimate", "forecast", "tally", "result":
			default:
				return false
			}
		}
	}
	return true
}

// atGrave reports whether the only cue between two tokens that somebody is badly hurt is the place where somebody lies: eleven drivers at the grave.
func (x *extractor) atGrave(s *sentence, from, to int) bool {
	grave := false
	for _, m := range s.marks {
		if m.first >= from && m.last <= to && x.cue(m)&lexicon.SevereCue != 0 {
			if x.entry(m.first).Form != "grave" || m.first == int(s.First) || !x.article(m.first-1) && !x.entry(m.first-1).Is(lexicon.Determiner|lexicon.Possessive) || m.last < int(s.Last) && x.tok(m.last).Kind == text.Word && !x.entry(m.last).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary) {
				return false
			}
			grave = true
		}
	}
	return grave
}
