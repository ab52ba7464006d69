package checker

import (
	"math"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// figureFeatures are what two figures are, and how many others their documents have that come into question.
var figureFeatures = []slotFeature{
	{"nouns alike", func(p *slotPair) float64 { return truth(p.c.lex.Alike(p.a.Counted, p.b.Counted)) }},
	{"one sort", func(p *slotPair) float64 {
		return truth(p.a.Counted != "" && p.c.lex.SortOf(p.a.Counted) == p.c.lex.SortOf(p.b.Counted))
	}},
	{"general nouns", func(p *slotPair) float64 { return p.both(func(f *slotFigure) bool { return p.c.generic(f.Counted) }) }},
	{"people", func(p *slotPair) float64 { return p.both(func(f *slotFigure) bool { return f.folk }) }},
	{"without measure", func(p *slotPair) float64 { return p.both(func(f *slotFigure) bool { return f.Measure == "" }) }},
	{"one measure", func(p *slotPair) float64 { return truth(p.a.Measure != "" && p.a.Measure == p.b.Measure) }},
	linked,
	laterSentence,
	earlierSentence,
	{"ratio", func(p *slotPair) float64 { lo, hi := p.values(); return lo / hi }},
	{"size", func(p *slotPair) float64 { lo, _ := p.values(); return math.Log2(lo) }},
	{"difference", func(p *slotPair) float64 { lo, hi := p.values(); return math.Log2(1 + hi - lo) }},
	{"digits", func(p *slotPair) float64 { lo, hi := p.values(); return float64(min(significant(lo), significant(hi))) }},
	{"more digits", func(p *slotPair) float64 { lo, hi := p.values(); return float64(max(significant(lo), significant(hi))) }},
	{"swapped digits", func(p *slotPair) float64 { lo, hi := p.values(); return truth(swappedDigits(lo, hi)) }},
	{"other digits", func(p *slotPair) float64 { lo, hi := p.values(); return otherDigits(lo, hi) }},
	hasTheOther,
	elsewhereToo,
	{"most in reach", func(p *slotPair) float64 { return max(p.inReach[0], p.inReach[1]) }},
	{"least in reach", func(p *slotPair) float64 { return min(p.inReach[0], p.inReach[1]) }},
	{"most of sort in reach", func(p *slotPair) float64 { return max(p.sortInReach[0], p.sortInReach[1]) }},
	{"only of sort", func(p *slotPair) float64 {
		return truth(p.c.onlyOfKey(p.da, p.a)) + truth(p.c.onlyOfKey(p.db, p.b))
	}},
	wordsAround,
	wordsOfSentence,
	wordsNear,
	betterPartners,
	{"one key", func(p *slotPair) float64 { return truth(p.c.oneKey(p.a, p.b)) }},
	{"outvoted", func(p *slotPair) float64 { return truth(p.c.OddOneOut(p.a, p.b)) }},
	{"superseded", func(p *slotPair) float64 { return truth(p.c.Supersedes(p.a, p.b)) }},
	{"trend", func(p *slotPair) float64 { return p.trend() }},
	{"different scope", func(p *slotPair) float64 { return truth(differentScope(p.c, p.a, p.b) != "") }},
	daysBetweenTexts,
	{"one of row", func(p *slotPair) float64 { return p.oneOfRow() }},
	{"ordinals", func(p *slotPair) float64 { return truth(p.a.Kind == claims.Ordinal) }},
	{"durations", func(p *slotPair) float64 { return truth(p.a.Kind == claims.Duration) }},
	fewestWords,
}

// oneOfRow returns how many documents have the number of the other's thing as well: the third title of one, the second of the other.
func (p *slotPair) oneOfRow() float64 {
	if p.a.Kind != claims.Ordinal {
		return 0
	}
	return truth(hasFigure(p.da, p.b)) + truth(hasFigure(p.db, p.a))
}

// otherDigits returns in how many places two figures of the same length have different digits, 9 when they are not of the same length.
func otherDigits(x, y float64) (n float64) {
	v, w := digitsOf(x), digitsOf(y)
	if len(v) != len(w) {
		return 9
	}
	for i := range v {
		n += truth(v[i] != w[i])
	}
	return n
}

// readFigures finds out what several features ask of two figures.
func (p *slotPair) readFigures() {
	p.reach()
	p.partners()
}

// reachRatio is how near other figures of a document must be to the figure of the other document to be its version of it as well.
const reachRatio = 0.5

// reach counts the other figures of each document that are of the sort of its figure, as one of several fills another slot each; and those that lie as near to the figure of the other, all
// and those of the sort.
func (p *slotPair) reach() {
	for i := range p.own {
		own, to := p.own[i], p.own[1-i].Value.Interval.Value
		for _, o := range p.figures[i].list {
			if !likeKind(o.Claim, own.Claim) {
				continue
			}
			sort := truth(p.c.likeSort(o, own))
			p.ofSort[i] += sort
			if v := o.Value.Interval.Value; min(v, to) >= reachRatio*max(v, to) {
				p.inReach[i]++
				p.sortInReach[i] += sort
			}
		}
	}
}

// partners counts the other figures of each document that have more words around them in common with the figure of the other document.
func (p *slotPair) partners() {
	common := p.c.alikeWords(p.own[0].around, p.own[1].around)
	for i := range p.own {
		own, other := p.own[i], p.own[1-i]
		for _, o := range p.figures[i].list {
			if o.Span != own.Span && o.Kind == own.Kind && o.Dimension == own.Dimension && p.c.alikeWords(o.around, other.around) > common {
				p.better[i]++
			}
		}
	}
}

// trend returns how many of two figures are of what may change from one report to the next.
func (p *slotPair) trend() float64 {
	return p.both(func(f *slotFigure) bool { m := p.c.measure[f.Measure]; return m != nil && m.Trend != lexicon.Steady })
}

// daysBetween returns how many days lie between two documents, at most 60; 61 where it is not known.
func (p *slotPair) daysBetween() float64 {
	pa, pb := p.da.sheet.Published, p.db.sheet.Published
	if !pa.Known() || !pb.Known() {
		return 61
	}
	d := pa.Period.From - pb.Period.From
	return min(60, math.Abs(float64(d)))
}

// digitsOf returns the digits of a number, without the zeros before it.
func digitsOf(x float64) string {
	return strings.TrimLeft(strings.ReplaceAll(strconv.FormatFloat(x, 'f', -1, 64), ".", ""), "0")
}
