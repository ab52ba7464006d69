package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// MaidenTrip is the measure of the month or year in which a vessel first went on its way.
const MaidenTrip = "maiden trip"

// farMaiden is how many tokens may lie between a maiden trip and its date.
const farMaiden = 9

// maidenAt reads the month or year of a maiden trip: "the maiden flight of the Ibis, in 2021, ended in the sea", "made her maiden voyage in October
// 1912", "in 1912 she made her maiden voyage", "the Ibis first flew in 2021". Days are left to the event that they date: of first flights on a day,
// such as those to an island, there are many.
func (x *extractor) maidenAt(s *sentence, d *dated) (happening, bool) {
	if s.topics&tellsFirst == 0 || d.period.Grain <= when.Day || d.period.Range {
		return happening{}, false
	}
	for i := d.First - 1; i > max(int(s.First), d.First-farMaiden); i-- {
		if h, ok := x.maidenTrip(s, i); ok {
			return h, true
		}
		if !x.carriesDate(s, i) {
			break
		}
	}
	if d.First > int(s.First)+2 {
		return happening{}, false
	}
	for i := d.Last; i < min(int(s.Last), d.Last+farMaiden+3); i++ {
		if h, ok := x.maidenTrip(s, i); ok {
			return h, true
		}
		if s.dateAt(i) != nil || x.entry(i).Is(lexicon.Saying) || x.otherVerb(s, i) && !makes(x.word(i)) {
			break
		}
	}
	return happening{}, false
}

// carriesDate reports whether the word at token i may stand between a maiden trip and its date.
func (x *extractor) carriesDate(s *sentence, i int) bool {
	switch e := x.entry(i); {
	case s.dateAt(i) != nil, e.Is(lexicon.Saying | lexicon.Conjunction | lexicon.Pronoun), x.isMark(i, ";"), x.isMark(i, ":"):
		return false
	case e.Is(lexicon.Auxiliary):
		return true
	}
	switch x.word(i) {
	case "took", "place", "came", "back":
		return true
	}
	return !x.otherVerb(s, i)
}

// makes reports whether a word says of a maiden trip only that it was made.
func makes(w string) bool {
	switch w {
	case "made", "makes", "flew", "completed", "undertook", "left", "set":
		return true
	}
	return false
}

// maidenTrip reads the maiden trip whose noun, or verb, stands at token i.
func (x *extractor) maidenTrip(s *sentence, i int) (happening, bool) {
	h := happening{measure: MaidenTrip, trigger: "maiden", first: i, last: i + 1}
	lead := x.wordIn(s, i-1)
	switch x.word(i) {
	case "flew", "sailed", "flown":
		if lead != "first" {
			return happening{}, false
		}
		h.thing = x.phraseBefore(s, x.clauseStart(s, i), i-1)
		return h, h.thing.head != "" && !x.isPerson(s, &h.thing)
	case "flight", "voyage", "launch", "crossing", "run", "trip", "journey", "sailing":
	default:
		if n := s.nameAt(i); n != nil && n.Kind != names.Person && (x.wordIn(s, n.First-1) == "first" && x.wordIn(s, n.First-2) == "very" || x.wordIn(s, n.First-1) == "ever" && x.wordIn(s, n.First-2) == "first") {
			h.thing = phrase{head: n.Key, first: n.First} // the very first Ibis, the first ever Ibis
			return h, true
		}
		return happening{}, false
	}
	owner := x.in(s, i-2)
	if lead != "maiden" && lead != "inaugural" && !(lead == "first" && owner.Is(lexicon.Possessive)) {
		return happening{}, false
	}
	switch {
	case x.in(s, i+1).Form == "of":
		h.thing = x.vesselAt(s, i+2)
	case x.in(s, i+1).Form == "to", x.in(s, i+1).Form == "from", x.in(s, i+1).Form == "between":
		return happening{}, false // of a line
	case owner.Is(lexicon.Possessive):
		for j := i - 3; j > max(int(s.First), i-farMaiden); j-- {
			if makes(x.word(j)) {
				h.thing = x.subject(s, x.clauseStart(s, j), j)
				break
			}
		}
	case i-2 > int(s.First) && x.tok(i-2).Possessive && s.nameAt(i-2) != nil:
		h.thing = phrase{head: s.nameAt(i - 2).Key, first: i - 2}
	}
	return h, !x.isPerson(s, &h.thing)
}

// vesselAt reads the name or noun at token i, behind "of".
func (x *extractor) vesselAt(s *sentence, i int) phrase {
	for i < int(s.Last) && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
		i++
	}
	if n := s.nameAt(i); n != nil {
		return phrase{head: n.Key, first: n.First}
	}
	to := i
	for to < int(s.Last) && x.tok(to).Kind == text.Word && s.dateAt(to) == nil && !x.isVerb(s, to) {
		to++
	}
	return x.phraseAfter(s, i, to)
}

// isPerson reports whether a phrase names or means a person, who goes on many trips.
func (x *extractor) isPerson(s *sentence, p *phrase) bool {
	if p.head == "" {
		return false
	}
	n := s.nameAt(p.first)
	if n != nil && x.wordIn(s, n.First-1) != "" && x.article(n.First-1) {
		return false // the Anselma
	}
	return n != nil && n.Kind == names.Person || n == nil && x.tok(p.first).Kind == text.Word && x.entry(p.first).Is(lexicon.Human|lexicon.Kin)
}
