package claims

import (
	"math"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// phraseAt returns how many tokens the longest of some phrases takes that begins at token i and ends before end; 0 when none does.
func (x *extractor) phraseAt(i, end int, phrases lexicon.Wordings) (longest int) {
	if i < 0 || i >= end || !x.allTopics && x.topicsAt(i)&opensWorking == 0 {
		return 0
	}
	for _, p := range phrases {
		n := len(p)
		if n <= longest || i+n > end || !x.reads(i, p[0]) {
			continue
		}
		k := 1
		for k < n && x.reads(i+k, p[k]) {
			k++
		}
		if k == n {
			longest = n
		}
	}
	return longest
}

// reads reports whether token i is, in lower case, the word of a hash and nothing more: no “half's”.
func (x *extractor) reads(i int, h lexicon.Hash) bool {
	t := &x.text.Tokens[i]
	return t.Hash == h && !t.Possessive
}

// phraseUpTo returns how many tokens the longest of some phrases takes that ends before token i, not before from; 0 when none
// does.
func (x *extractor) phraseUpTo(i, from int, phrases lexicon.Wordings) (longest int) {
	for n := 1; n <= 4 && i-n >= from; n++ {
		if x.phraseAt(i-n, i, phrases) == n {
			longest = n
		}
	}
	return longest
}

// phraseWithin reports whether one of some phrases stands between two tokens.
func (x *extractor) phraseWithin(from, to int, phrases lexicon.Wordings) bool {
	for i := from; i < to; i++ {
		if x.phraseAt(i, to, phrases) > 0 {
			return true
		}
	}
	return false
}

// term is a figure that can be worked with.
type term struct {
	*quantity.Mention
	figure *figure // with its noun; nil of a quantity with a unit
}

// last returns the token behind the noun phrase of a term.
func (t term) last() int {
	if t.figure != nil {
		return max(t.figure.last, t.figure.end)
	}
	return int(t.Last)
}

// counted returns what a term counts, as far as it says so.
func (t term) counted() string {
	if t.figure != nil {
		return t.figure.counted
	}
	return ""
}

// terms returns the plain figures of a sentence between two tokens, without hedge, whole or with a unit, and false when there is
// one among them that is a range, a fraction, a year or a date.
func (x *extractor) terms(s *sentence, from, to int) (terms []term, plain bool) {
	plain = true
	for k := range s.quantities {
		q := &s.quantities[k]
		if int(q.First) < from || int(q.Last) > to || q.Is(quantity.Ordinal|quantity.Pronoun|quantity.Definite|quantity.Identifier) || q.Hyphen >= 0 {
			continue
		}
		if s.overlapsDate(q) || q.Unit < 0 && q.Is(quantity.Clock|quantity.Score|quantity.Decade|quantity.Age|quantity.Span) {
			continue
		}
		if q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction) || q.Unit < 0 && q.Is(quantity.YearLike) {
			plain = false
			continue
		}
		terms = append(terms, term{q, s.figureAt(int(q.NumFirst))})
	}
	return terms, plain
}

// termsLike returns the terms of a sentence that can be added to one, with it, and false when one that could be is told as a range, a fraction or
// with a hedge. What is counted or measured otherwise is left out: “the remaining 18 got between two and nine years”.
func (x *extractor) termsLike(s *sentence, like term) (terms []term, plain bool) {
	plain = true
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Hyphen >= 0 || s.overlapsDate(q) {
			continue
		}
		if q.Is(quantity.Ordinal|quantity.Pronoun|quantity.Definite|quantity.Identifier) || q.Unit < 0 && q.Is(quantity.Clock|quantity.Score|quantity.Decade|quantity.Age|quantity.Span|quantity.YearLike) {
			continue
		}
		t := term{q, s.figureAt(int(q.NumFirst))}
		if int(q.First) != int(like.First) && !x.sameSort(like, t) && !x.sameSort(t, like) {
			continue
		}
		if q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction) {
			plain = false
			continue
		}
		terms = append(terms, t)
	}
	return terms, plain
}

// termsOf returns the terms of the sentence that is read, which several readers ask for. The list must not be changed.
func (x *extractor) termsOf(s *sentence) (terms []term, plain bool) {
	if t := &x.termsRead; t.of != s.index {
		t.of = s.index
		t.terms, t.plain = x.terms(s, int(s.First), int(s.Last))
	}
	return slices.Clip(x.termsRead.terms), x.termsRead.plain
}

// termsRead are the terms of a sentence by its index; -1 for none.
type termsRead struct {
	of    int
	terms []term
	plain bool
}

// sameSort reports whether two terms can be added: of one unit, or both counts of one thing or of people, as far as they say.
func (x *extractor) sameSort(total, part term) bool {
	if total.Unit != part.Unit {
		return total.Unit >= 0 && part.Unit < 0 && (part.figure == nil || x.leavesUnit(total, part))
	}
	if total.Unit >= 0 {
		return x.addable(total.Mention)
	}
	a, b := total.counted(), part.counted()
	return a == "" || b == "" || a == b || x.names(part, a) || total.figure != nil && part.figure != nil && x.people(total.figure) && x.people(part.figure)
}

// leavesUnit reports whether a figure without a noun leaves out the unit of a total, so large is it: 6.3 million euros, 2.2 million of which.
func (x *extractor) leavesUnit(total, part term) bool {
	large := x.tok(int(part.NumLast)-1).Kind == text.Word || part.Interval.Value >= 1e4
	return part.figure.head < 0 && x.addable(total.Mention) && total.Interval.Value >= 1e5 && large && part.Interval.Value*farLeft >= total.Interval.Value
}

// farLeft is how many times what a figure is a part of may be that figure, at most, where it leaves out the unit.
const farLeft = 1000

// names reports whether a noun, in the singular, stands in the noun phrase of a term: “12 rows downstairs”.
func (x *extractor) names(t term, noun string) bool {
	for i := int(t.Last); i < t.last(); i++ {
		if x.lemma(i) == noun {
			return true
		}
	}
	return false
}

// work adds a claim for a value that the text gives and what its other figures make, with how far they may be apart.
func (x *extractor) work(s *sentence, measure string, first, last int, stated term, derived, slack float64) {
	for i := len(x.claims) - 1; i >= 0 && x.claims[i].SentenceIndex == int32(s.index); i-- {
		if c := &x.claims[i]; c.Kind == Arithmetic && c.Measure == measure && c.Value.Interval.Value == stated.Interval.Value {
			return // another reader has found it
		}
	}
	c := x.claim(s, Arithmetic, first, last)
	c.Measure, c.Counted = measure, stated.counted()
	if stated.Unit >= 0 {
		c.Unit = x.lex.Units[stated.Unit].Name
	}
	c.Value.Interval = quantity.Exact(stated.Interval.Value)
	c.Derived.Interval = made(derived, stated.Interval.Place)
	if slack > 0 {
		c.Derived.Interval = quantity.Within(derived, slack)
	}
}

// roundTotal is the place from which on a total in round figures may be told for exact parts: 500 for 498, not 120 for 122.
const roundTotal = 100

// made returns what exact figures make, to be held against a figure told to a place.
func made(v, place float64) quantity.Interval {
	if place < roundTotal {
		return quantity.Between(v, v) // which no rounding reaches
	}
	return quantity.Exact(v)
}

// Bounds of the rounding that is allowed for in a total with a unit and its parts.
const (
	evenPlaces  = 10    // how many times finer than the coarsest part all are taken to be told, where one is told so finely
	wholePlaces = 10    // how many times finer than their zeros whole figures are taken to be meant: 150, 120 and 80 million
	totalOff    = 0.025 // of a total that is told in rounder figures than its parts
	evenOff     = 0.005 // of another one
	manyPlaces  = 1e5   // how many times its last place a total is of which the parts may all be rounded
)

// sumSlack returns how far the sum of terms may lie from their total when all are rounded as they are written. Counts are not.
func (x *extractor) sumSlack(total term, parts []term) float64 {
	if total.Unit < 0 {
		return 0
	}
	coarsest, finest, points := 0.0, math.Inf(1), false
	for _, p := range parts {
		coarsest, finest, points = max(coarsest, p.Interval.Place), min(finest, p.Interval.Place), points || x.hasPoint(p)
	}
	place, off := max(finest, coarsest/evenPlaces), totalOff
	if !points {
		place /= wholePlaces
	}
	if points == x.hasPoint(total) {
		off = evenOff
	}
	slack := roundingSlack(place, len(parts)) + min(total.Interval.Place/2, off*total.Interval.Value)
	if total.Interval.Value >= manyPlaces*total.Interval.Place {
		slack = max(slack, total.Interval.Place*float64(len(parts)+1)/2) // each may have been cut off
	}
	return slack
}

// hasPoint reports whether a figure is written with places behind a point.
func (x *extractor) hasPoint(t term) bool {
	for i := t.NumFirst; i < t.NumLast; i++ {
		if strings.Contains(x.word(int(i)), ".") {
			return true
		}
	}
	return false
}
