package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// bareCount gives a figure without a noun what the words around it or the sentence before say that it counts: "there were 23,000 in the festival
// grounds", "there had been 231 of them", "all 121 are safe", "The injured. The final number is 37", "a jury of seven". It reports whether they do.
func (x *extractor) bareCount(s *sentence, f *figure) bool {
	const none = quantity.Clock | quantity.Score | quantity.YearLike
	if f.Is(none) || f.Hedge() == "vague" {
		return false
	}
	switch {
	case x.oneForEach(s, f), x.ofWhom(s, f), x.weWere(s, f):
		return true
	case x.wonBy(s, f):
		f.counted = "vote"
		return true
	case x.thereAre(s, f.first):
		return x.existing(s, f)
	case x.allSafe(s, f):
		f.counted = "person"
		return true
	case x.seated(s, f):
		return true
	}
	return x.underHead(s, f)
}

// leastCrowd is how many there must be of whom a text says that there were so many somewhere, and not of what, for them to be people.
const leastCrowd = 20

// existing reads the figure of "there were 23,000 in the grounds" and "there had been 231 of them": people, or what the sentence before tells of.
func (x *extractor) existing(s *sentence, f *figure) bool {
	i := f.end
	of := x.in(s, i).Form == "of" && x.in(s, i+1).Form == "them"
	if !of {
		switch x.in(s, i).Form {
		case "in", "on", "at", "inside", "aboard", "around", "outside", "along":
		default:
			return false
		}
		if !x.in(s, i+1).Is(lexicon.Determiner|lexicon.Possessive) && !x.article(i+1) || x.in(s, i+2).Is(lexicon.TimeNoun) || x.dateAfter(s, i+1) {
			return false
		}
	}
	noun, human := x.spokenOf(s)
	switch {
	case noun == "" && (f.Interval.Value < leastCrowd || of):
		return false
	case noun == "" || human:
		noun = "person"
	}
	f.counted, f.existing = noun, true
	return true
}

// dateAfter reports whether a date stands at token i or the one behind it.
func (x *extractor) dateAfter(s *sentence, i int) bool {
	return s.dateAt(i) != nil || s.dateAt(i+1) != nil
}

// thereAre reports whether "there were" leads to token i, across small words: there had been only.
func (x *extractor) thereAre(s *sentence, i int) bool {
	be := false
	for i--; i >= int(s.First); i-- {
		e := x.entry(i)
		switch {
		case e.Form == "there":
			return be
		case isBe(e.Form) || e.Form == "been":
			be = true
		case !e.Is(lexicon.Adverb|lexicon.Auxiliary) && !isHave(e.Form):
			return false
		}
	}
	return false
}

// spokenOf returns the lemma of the things with which the sentence before opens, and whether it tells of people: of one or several who are called
// by a noun for people, as in "until the last swimmer was ashore". The noun is empty where it opens with none.
func (x *extractor) spokenOf(s *sentence) (noun string, human bool) {
	if s.index == 0 {
		return "", false
	}
	before := &x.sentences[s.index-1]
	if before.Block+1 < s.Block {
		return "", false
	}
	if noun = x.toldOfBefore(s); noun != "" && !x.lex.Thing(noun) && !x.lex.Lists(lexicon.ThingNoun, noun) {
		return "person", true
	}
	for i := int(before.First); i < int(before.Last) && noun == ""; i++ {
		if before.nameAt(i) == nil && (x.entry(i).Is(lexicon.Human) || x.rescued(x.lemma(i))) && (x.plural(i) || x.in(before, i-1).Form == "last") {
			return "person", true
		}
	}
	return noun, false
}

// allSafe reports whether a figure is of all those of whom a text says how they are: all 121 are safe, the nine were alive.
func (x *extractor) allSafe(s *sentence, f *figure) bool {
	if !x.in(s, f.first-1).Is(lexicon.Determiner) && x.in(s, f.first-1).Form != "all" && !x.article(f.first-1) || f.Interval.Value < 2 {
		return false
	}
	i := f.end
	switch x.in(s, i).Form {
	case "aboard":
		i++
	case "on":
		if x.wordIn(s, i+1) != "board" {
			return false
		}
		i += 2
	}
	if e := x.in(s, i); !isBe(e.Form) && !(isHave(e.Form) && x.in(s, i+1).Form == "been") {
		return false
	}
	for i++; i < min(int(s.Last), f.end+6); i++ {
		if x.lex.Lists(lexicon.WellBeing, x.word(i)) {
			return true
		}
		if e := x.entry(i); !e.Is(lexicon.Adverb|lexicon.Auxiliary|lexicon.Negation) && e.Form != "been" {
			return false
		}
	}
	return false
}

// seated reads how many sit on a body that decides: "the jury of seven", "an inquiry panel of three". Those of a jury are judges, but in court.
func (x *extractor) seated(s *sentence, f *figure) bool {
	i := f.first - 2
	if i < int(s.First) || x.entry(i+1).Form != "of" || f.Interval.Value < 2 || f.Interval.Hedge != "" {
		return false
	}
	f.counted = x.seatOn(s, i)
	f.plain = f.counted != ""
	return f.plain
}

// seatOn returns what those are called who sit on the body at token i; empty for other words. A jury of a prize has judges.
func (x *extractor) seatOn(s *sentence, i int) string {
	switch x.lemma(i) {
	case "jury":
		if x.story.event >= 0 && x.trying() {
			return "juror"
		}
		for k := int(s.First); k < int(s.Last); k++ {
			switch x.lemma(k) {
			case "guilty", "verdict", "court", "trial", "charge", "acquit", "convict", "inquest":
				return "juror"
			}
		}
		return "judge"
	case "court", "tribunal", "bench":
		return "judge"
	case "panel":
		return "panellist"
	case "council":
		return "councillor"
	case "commission":
		return "commissioner"
	case "committee":
		return "committee member"
	case "board":
		return "board member"
	case "cabinet":
		return "minister"
	}
	return ""
}

// underHead reads "The injured. The final number is 37": a figure that is said to be the number of what the words name that head its paragraph.
func (x *extractor) underHead(s *sentence, f *figure) bool {
	if s.index == 0 {
		return false
	}
	h := &x.sentences[s.index-1]
	if h.Block != s.Block || h.index > 0 && x.sentences[h.index-1].Block == s.Block || h.Last-h.First > maxHead || !x.isNumber(s, f.first) {
		return false
	}
	for i := int(h.Last) - 1; i >= int(h.First); i-- {
		if x.tok(i).Kind != text.Word {
			continue
		}
		if m := x.stateOf(i); m >= 0 {
			f.measure, f.trigger, f.counted = m, x.lemma(i), "person"
			return true
		}
		if !x.plural(i) || h.nameAt(i) != nil || x.isUnitWord(i) {
			return false
		}
		f.counted, f.plain = x.lemma(i), true
		return true
	}
	return false
}

// isNumber reports whether "the number is", "the total now stands at" leads to token i from the start of the sentence.
func (x *extractor) isNumber(s *sentence, i int) bool {
	const most = 7 // The final and official number now stands at
	if i-int(s.First) > most {
		return false
	}
	verb := false
	for i--; i >= int(s.First); i-- {
		switch e := x.entry(i); {
		case isBe(e.Form) || e.Form == "at" && x.lemmaAt(s, i-1) == "stand":
			verb = true
		case x.lex.Lists(lexicon.NumberNoun, e.Form) || x.word(i) == "total" || x.word(i) == "count" || x.word(i) == "toll" || x.word(i) == "figure":
			return verb
		case x.plural(i), s.nameAt(i) != nil:
			return false
		}
	}
	return false
}
