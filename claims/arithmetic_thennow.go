package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// thenAndNow finds what something was before, what it is now, and behind both the percentage that the k-th quantity of a sentence tells of them:
// “sold for 20 crowns a year ago and now costs 35, a rise of 75 per cent”. The second may leave out the unit of the first. Both are nil
// where the sentence has other figures, or no word that says which of the two is of today.
func (x *extractor) thenAndNow(s *sentence, k int) (then, now *quantity.Mention) {
	q := &s.quantities[k]
	mark := int(q.First) - 4 // “, a rise of”
	if mark <= int(s.First) || !x.isMark(mark, ",") && !x.dash(mark) || !x.isChange(mark+2) || x.entry(mark+3).Form != "of" {
		return nil, nil
	}
	for i := range k {
		p := &s.quantities[i]
		if idle(p) || s.overlapsDate(p) || p.Unit >= 0 && x.lex.Units[p.Unit].Dimension == "duration" || p.Unit < 0 && p.Is(quantity.YearLike) {
			continue
		}
		if now != nil || p.Interval.Hedge != "" || p.Is(quantity.Range|quantity.Fraction|quantity.Clock|quantity.Age) || x.percentage(p) {
			return nil, nil
		}
		if then == nil {
			then = p
		} else {
			now = p
		}
	}
	if now == nil || !x.oneThing(s, then, now) || mark-int(now.Last) > maxNowWords {
		return nil, nil
	}
	if !x.phraseWithin(int(then.Last), mark, x.lex.Workings.Now) {
		return nil, nil
	}
	return then, now
}

// maxNowWords is how many words at most stand behind the figure of today: “dollars these days”.
const maxNowWords = 4

// oneThing reports whether the second of two quantities is told of what the first one is: it has its unit, or none and no noun, and no other
// thing is brought in between them.
func (x *extractor) oneThing(s *sentence, a, b *quantity.Mention) bool {
	if b.Unit >= 0 && b.Unit != a.Unit {
		return false
	}
	if f := s.figureAt(int(a.NumFirst)); a.Unit < 0 && (f == nil || f.head < 0) {
		return false
	}
	if f := s.figureAt(int(b.NumFirst)); b.Unit < 0 && f != nil && f.head >= 0 {
		return false
	}
	for i := int(a.Last); i < int(b.First); i++ {
		switch {
		case x.isMark(i, ";") || x.isMark(i, ":") || x.isMark(i, "("):
			return false
		case x.entry(i).Form == "and" || x.entry(i).Form == "but" || x.entry(i).Form == "while":
			if x.phraseAt(i+1, int(s.Last), x.lex.Workings.Now) == 0 && !x.entry(i+1).Is(lexicon.Verb) && !x.anyForm(i+1, i+2, []string{"is", "are", "has", "have"}) {
				return false // and a cake now costs
			}
		}
	}
	return true
}

// outerTotal returns the figure that a place stands behind whose number is the last one before a list of parts: of “71 guests in 16 of the 54
// cabins” the guests. It returns nil where no such figure stands there.
func (x *extractor) outerTotal(s *sentence, total *figure) *figure {
	inner := total
	for k := len(s.figures) - 1; k >= 0; k-- {
		g := &s.figures[k]
		if g.first >= inner.first {
			continue
		}
		placed := false
		for i := max(g.last, g.end); i < inner.first; i++ {
			switch n := x.phraseAt(i, inner.first, x.lex.Workings.At); {
			case n > 0:
				placed = true
			case x.tok(i).Kind == text.Mark:
				return nil
			case x.entry(i).Form != "of" && x.entry(i).Form != "the" && x.entry(i).Form != "all" && x.entry(i).Form != "aboard":
				return nil
			}
		}
		if placed && exact(g) && g.head >= 0 {
			return g
		}
		if placed || g.head >= 0 && g.head < inner.first {
			return nil
		}
		inner = g
	}
	return nil
}
