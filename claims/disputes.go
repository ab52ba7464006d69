package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
)

// disputes marks figures that the sentence itself sets against each other: "officials say 12, the union 15".
func (x *extractor) disputes(s *sentence) {
	n := len(s.figures)
	if n < 2 || !x.attributes(s) {
		return
	}
	for i := range s.figures {
		for j := i + 1; j < n; j++ {
			if s.figures[i].claim < 0 || s.figures[j].claim < 0 {
				continue
			}
			a, b := &x.claims[s.figures[i].claim], &x.claims[s.figures[j].claim]
			if a.Measure == "" || a.Measure != b.Measure || a.Value.Interval.Value == b.Value.Interval.Value || a.Scope != b.Scope {
				continue
			}
			if a.Side != b.Side && a.Side != "" && b.Side != "" || a.Counted != b.Counted && s.figures[j].head >= 0 && s.figures[i].head >= 0 {
				continue
			}
			if x.sayingBetween(s.figures[i].last, s.figures[j].first) || x.sayingBetween(s.figures[j].last, int(s.Last)) {
				a.Modality, b.Modality = Alleged, Alleged
			}
		}
	}
}

// attributes reports whether the sentence names two voices or sets one against another.
func (x *extractor) attributes(s *sentence) bool {
	n := 0
	for i := int(s.First); i < int(s.Last); i++ {
		e := x.entry(i)
		if e.Is(lexicon.Saying) || e.Form == "put" || e.Form == "puts" {
			n++
		}
		if e.Form == "while" || e.Form == "but" || x.isMark(i, ";") {
			n++
		}
	}
	return n >= 2
}

func (x *extractor) sayingBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if x.entry(i).Is(lexicon.Saying) {
			return true
		}
	}
	return false
}
