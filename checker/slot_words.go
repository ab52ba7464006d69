package checker

import (
	"math"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// wordFeatures are what the words around two figures say of them, and the other figures of their documents.
var wordFeatures = []slotFeature{
	wordsOfClause,
	clausesAlike,
	surroundingsAlike,
	nearWordsAround,
	othersMoreAlike,
	{"noun in both", func(p *slotPair) float64 {
		return truth(countsIn(p.a, p.b.Sentence)) + truth(countsIn(p.b, p.a.Sentence))
	}},
	namesOfOne,
	shorterSentence,
	{"others beside", func(p *slotPair) float64 { return float64(max(p.own[0].others, p.own[1].others)) }},
	{"most of sort", func(p *slotPair) float64 { return max(p.ofSort[0], p.ofSort[1]) }},
	{"least of sort", func(p *slotPair) float64 { return min(p.ofSort[0], p.ofSort[1]) }},
	{"difference told", func(p *slotPair) float64 {
		lo, hi := p.values()
		return truth(p.figures[0].gives(p.a, hi-lo)) + truth(p.figures[1].gives(p.b, hi-lo))
	}},
	{"round", func(p *slotPair) float64 {
		return p.both(func(f *slotFigure) bool { return inTens(f.Value.Interval.Value) })
	}},
	{"behind and", func(p *slotPair) float64 { return p.both(func(f *slotFigure) bool { return f.before == "and" }) }},
	{"behind the", func(p *slotPair) float64 { return p.both(func(f *slotFigure) bool { return f.before == "the" }) }},
	{"behind preposition", func(p *slotPair) float64 {
		return p.both(func(f *slotFigure) bool { return p.c.lex.Entry(p.c.lex.Find(f.before)).Is(lexicon.Preposition) })
	}},
	{"before of", func(p *slotPair) float64 { return p.both(func(f *slotFigure) bool { return f.behind == "of" }) }},
}

// countsIn reports whether the noun of what a figure counts stands in a sentence.
func countsIn(a *claims.Claim, sentence string) bool {
	return len(a.Counted) >= nounBytes && strings.Contains(text.Fold(sentence), a.Counted)
}

// missing returns how many words of names another document does not have: whoever tells the same tells it of the same people and places.
func missing(names, others []string) (n float64) {
	for _, w := range names {
		_, has := slices.BinarySearch(others, w)
		n += truth(!has)
	}
	return n
}

// inTens reports whether a figure may be rounded to tens or more.
func inTens(x float64) bool { return x >= 20 && math.Mod(x, 10) == 0 }

// likeKind reports whether a figure or date of a document is another one than a, of its kind and dimension.
func likeKind(o, a *claims.Claim) bool {
	if o.Kind == claims.Date && a.Kind == claims.Date {
		return o.Value.Period.Disjoint(a.Value.Period)
	}
	return o.Kind == a.Kind && o.Dimension == a.Dimension && o.Value.Interval.Value != a.Value.Interval.Value
}

// likeSort reports whether two figures of one kind are of people, or of things of one sort.
func (c *Corpus) likeSort(a, b *slotFigure) bool {
	return a.Kind != claims.Count || a.folk && b.folk || c.lex.SortOf(a.Counted) == c.lex.SortOf(b.Counted)
}

// gives reports whether a document gives a figure of the kind and dimension of a claim: where it is the difference of two others, one of them may
// count a part of what the other does.
func (s *docFigures) gives(a *claims.Claim, figure float64) bool {
	return slices.ContainsFunc(s.list, func(o *slotFigure) bool {
		return o.Kind == a.Kind && o.Dimension == a.Dimension && o.Value.Interval.Value == figure
	})
}

// moreAlike returns how many other figures of one document have words around them that are more like those of the figure of the other, of the document
// that has more of them.
func (p *slotPair) moreAlike() float64 {
	alike := func(x, y *slotFigure) float64 { return p.c.cosine(x.clause, y.clause) + p.c.cosine(x.own, y.own) }
	least := alike(p.own[0], p.own[1])
	var n [2]float64
	for i := range p.own {
		for _, o := range p.figures[i].list {
			if o.Span != p.own[i].Span && likeKind(o.Claim, p.own[i].Claim) && alike(o, p.own[1-i]) > least {
				n[i]++
			}
		}
	}
	return max(n[0], n[1])
}
