package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// majorityMeasure is by how many votes somebody won or lost.
const majorityMeasure = "majority"

// majority reports whether a figure is by how many votes somebody won or lost: won by seventeen votes, finished seven votes ahead, a majority of seven
// votes. What was carried by 14 votes to 9 is none.
func (x *extractor) majority(s *sentence, f *figure) bool {
	if f.head < 0 {
		return f.counted == "vote" && x.wonBy(s, f)
	}
	if x.lemma(f.head) != "vote" {
		return false
	}
	switch x.in(s, f.last).Form {
	case "to", "against", "for", "in", "from":
		return false
	case "ahead", "clear", "behind":
		return x.in(s, f.last+1).Form != "the" && x.holds(max(int(s.First), f.first-3), f.first, "finished", "finishes", "ended", "came", "won") // and not was so far ahead at midnight
	}
	i := f.first - 1
	if x.in(s, f.end).Form == "of" {
		return false
	}
	switch x.in(s, i).Form {
	case "of":
		switch x.wordIn(s, i-1) {
		case "majority", "margin":
			return true
		}
	case "by":
		for i--; i >= max(x.clauseStart(s, f.first), f.first-maxMajority); i-- {
			switch x.word(i) {
			case "won", "win", "wins", "winning", "lost", "lose", "loses", "losing", "beat", "beaten", "beats", "beating", "defeated", "led", "leads", "trailed", "ahead", "victory":
				return true
			}
		}
	}
	return false
}

// maxMajority is how many tokens may stand between a verb of winning and by how much.
const maxMajority = 9

// wonBy reports whether a bare figure of a report on a vote is by how many votes somebody won or lost: lost by sixty-seven, elected with a majority of 91.
func (x *extractor) wonBy(s *sentence, f *figure) bool {
	if x.story.event < 0 || x.lex.Events[x.story.event].Name != "vote" || f.Interval.Value < 2 || f.Is(quantity.Fraction|quantity.Pronoun) {
		return false
	}
	if f.end < int(s.Last) && x.tok(f.end).Kind == text.Word {
		switch x.entry(f.end).Form {
		case "and", "but", "after", "over", "on", "when", "with", "while", "which":
		default:
			return false // a majority of seven of the nine
		}
	} else if x.isMark(f.end, "-") || x.isMark(f.end, "%") {
		return false
	}
	i := f.first - 1
	for i > int(s.First) && x.entry(i).Is(lexicon.Adverb) {
		i--
	}
	switch x.in(s, i).Form {
	case "of":
		return x.wordIn(s, i-1) == "majority"
	case "by":
		for i--; i >= max(x.clauseStart(s, f.first), f.first-nearAhead); i-- {
			switch x.word(i) {
			case "won", "lost", "beat", "beaten", "defeated", "losing", "winning":
				return true
			case "behind", "ahead":
				return x.holds(max(int(s.First), i-2), i, "is", "are")
			}
		}
	}
	return false
}

// nearAhead is how many tokens may stand between a verb of winning and by how much, where the text does not say of what.
const nearAhead = 6
