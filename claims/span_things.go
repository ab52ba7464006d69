package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// paperRuns reads how long a paper runs of which a pronoun tells, behind the sentence that says that it was signed: "The two sides signed an
// agreement on Monday. It runs for three years". It asks for one such paper, and for nothing else that could run.
func (x *extractor) paperRuns(s *sentence, q *quantity.Mention) (lasts, bool) {
	first := int(s.First)
	if x.entry(first).Form != "it" || s.index == 0 || x.sentences[s.index-1].Block != s.Block || int(q.First)-first > nearSpan/2 {
		return lasts{}, false
	}
	i := first + 1
	for i < int(q.First) && (x.entry(i).Is(lexicon.Auxiliary|lexicon.Adverb) || x.entry(i).Form == "to") {
		i++
	}
	switch x.word(i) {
	case "runs", "run", "lasts", "last", "holds", "hold", "valid", "binds":
	default:
		return lasts{}, false
	}
	if i++; x.entry(i).Form == "for" {
		i++
	}
	if i != int(q.First) {
		return lasts{}, false
	}
	o, paper, signed := &x.sentences[s.index-1], -1, false
	for j := int(o.First); j < int(o.Last); j++ {
		switch {
		case x.lex.Spans.Binds(x.tok(j).Word) && o.nameAt(j) == nil:
			if paper >= 0 && x.lemma(paper) != x.lemma(j) {
				return lasts{}, false
			}
			paper = j
		case x.word(j) == "signed" || x.word(j) == "sealed" || x.word(j) == "concluded" || x.word(j) == "initialled":
			signed = true
		}
	}
	if paper < 0 || !signed {
		return lasts{}, false
	}
	return x.nounLasts(paper), true
}

// eyeOver reads how long the eye of a storm was over a place: "the eye needed 50 minutes to pass over the island", "for an hour the eye lay over
// the island".
func (x *extractor) eyeOver(s *sentence, q *quantity.Mention) (lasts, bool) {
	if s.topics&aboutEyes == 0 {
		return lasts{}, false
	}
	eye, over := -1, false
	for i := max(int(s.First), int(q.First)-nearSpan); i < min(int(s.Last), int(q.Last)+nearSpan); i++ {
		switch x.word(i) {
		case "eye":
			if i > int(s.First) && (x.entry(i-1).Form == "the" || x.entry(i-1).Form == "its") && i+1 < int(s.Last) && eyeVerb(x.word(i+1)) {
				eye = i
			}
		case "over", "across", "above", "cross", "crossed":
			over = over || eye >= 0
		}
		if eye >= 0 && x.isMark(i, ";") {
			break
		}
	}
	if eye < 0 || !over || x.places(s, q) && x.wordAfter(s, q) != "before" {
		return lasts{}, false
	}
	return lasts{measure: "eye", word: "eye"}, true
}

// eyeVerb reports whether a word is a verb of what the eye of a storm does over a place.
func eyeVerb(w string) bool {
	switch w {
	case "lay", "lies", "stood", "stayed", "hung", "hovered", "needed", "needs", "took", "takes", "passed", "spent", "sat", "remained", "lingered", "crossed":
		return true
	}
	return false
}

// putOutLater reads how long a fire had burned that was put out so much later: "The flames were put out before dawn, 16 hours later".
func (x *extractor) putOutLater(s *sentence, q *quantity.Mention) (lasts, bool) {
	if x.wordAfter(s, q) != "later" || int(q.Last)+1 < int(s.Last) && x.tok(int(q.Last)+1).Kind != text.Mark || q.Is(quantity.Compound) {
		return lasts{}, false
	}
	if s.index > 0 && x.sentences[s.index-1].Block == s.Block && x.itMeans(s) == "" {
		return lasts{}, false // the roof fell in at noon: later than that
	}
	for i := int(s.First); i < int(q.First); i++ {
		switch x.lemma(i) {
		case "flame", "fire", "blaze", "inferno":
			for j := i + 1; j < min(i+4, int(q.First)); j++ {
				if w := x.word(j); w == "extinguished" || w == "doused" || w == "put" && j+1 < int(q.First) && x.word(j+1) == "out" || w == "out" && isBe(x.entry(j-1).Form) {
					return lasts{measure: FireBurned, word: x.lemma(i), reached: true}, true
				}
			}
		}
	}
	return lasts{}, false
}
