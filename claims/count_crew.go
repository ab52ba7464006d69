package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// ofCrews gives figures of people the measure of the crew beside them, whatever noun stands for its members: "all 26 men of the night crew", "the
// night crew, 23 employees".
func (x *extractor) ofCrews(s *sentence) {
	if s.topics&aboutCrews == 0 {
		return
	}
	for k := range s.figures {
		f := &s.figures[k]
		if f.head < 0 || f.measure >= 0 && !x.weak(f) || f.Interval.Value < 2 || !x.peopleNoun(f.head) {
			continue
		}
		at := x.crewBehind(s, f)
		if at < 0 {
			at = x.crewBefore(s, f)
		}
		if at < 0 {
			continue
		}
		if m := x.measureNamed("crew"); m >= 0 {
			f.measure, f.trigger, f.at, f.role, f.counted = m, x.lemma(at), at, lexicon.HeadRole, ""
		}
	}
}

// crewWords is how many words may tell which crew is meant: "the entire night crew".
const crewWords = 3

// crewBehind returns the token of the crew to which a figure's people belong: "26 men of the night crew"; -1 where there is none.
func (x *extractor) crewBehind(s *sentence, f *figure) int {
	i := f.last
	if x.in(s, i).Form != "of" || !x.in(s, i+1).Is(lexicon.Determiner|lexicon.Possessive) && !x.article(i+1) {
		return -1
	}
	for k := i + 2; k < min(int(s.Last), i+2+crewWords); k++ {
		if x.tok(k).Kind != text.Word || x.entry(k).Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Conjunction|lexicon.Pronoun) {
			return -1
		}
		if x.isCrew(k) {
			return k
		}
	}
	return -1
}

// crewBefore returns the token of the crew of which a figure between marks tells how many it has: "the entire night crew, 23 employees."; -1 where there
// is none.
func (x *extractor) crewBefore(s *sentence, f *figure) int {
	i := f.first - 2
	if i <= int(s.First) || x.tok(i+1).Kind != text.Mark || !x.isCrew(i) || f.last < int(s.Last) && x.tok(f.last).Kind != text.Mark {
		return -1
	}
	for k := i - 1; k >= max(int(s.First), i-crewWords); k-- {
		if e := x.entry(k); e.Is(lexicon.Determiner|lexicon.Possessive) || x.tok(k).Possessive {
			return i
		}
	}
	return -1
}

// isCrew reports whether token i is the word for a crew.
func (x *extractor) isCrew(i int) bool {
	f := x.entry(i).Form
	return f == "crew" || f == "crews"
}
