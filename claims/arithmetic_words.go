package claims

import (
	"math"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// What the claims of arithmetic are about, as rules know it.
const (
	ofSum        = "sum"        // a total and its parts
	ofWhole      = "whole"      // shares of one whole
	ofDifference = "difference" // two figures and by how much they differ
	ofProduct    = "product"    // so many at so much each
)

// wordings finds the figures that a sentence works with in words: “26 women and 16 children, 42 in all”; “24 more than the 298 of
// last year”; “24 families get 3,000 marks each, 72,000 in all”.
func (x *extractor) wordings(s *sentence) {
	if len(s.quantities) < 2 {
		return
	}
	x.inAll(s)
	x.splitByPlace(s)
	x.portions(s)
	x.opposed(s)
	x.results(s)
	x.moreThan(s)
	x.changedBy(s)
	x.ahead(s)
	x.products(s)
	x.ballots(s)
	x.fractions(s)
	x.shareOfBefore(s)
}

// phraseAt returns how many tokens the longest of some phrases takes that begins at token i and ends before end; 0 when none does.
func (x *extractor) phraseAt(i, end int, phrases lexicon.Wordings) (longest int) {
	for _, p := range phrases {
		n := len(p)
		if n <= longest || i < 0 || i+n > end || text.Fold(x.word(i)) != p[0] {
			continue
		}
		k := 1
		for k < n && text.Fold(x.word(i+k)) == p[k] {
			k++
		}
		if k == n {
			longest = n
		}
	}
	return longest
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

// sameSort reports whether two terms can be added: of one unit, or both counts of one thing or of people, as far as they say.
func (x *extractor) sameSort(total, part term) bool {
	if total.Unit != part.Unit {
		return total.Unit >= 0 && part.Unit < 0 && part.figure == nil
	}
	if total.Unit >= 0 {
		return x.addable(total.Mention)
	}
	a, b := total.counted(), part.counted()
	return a == "" || b == "" || a == b || x.names(part, a) || total.figure != nil && part.figure != nil && x.people(total.figure) && x.people(part.figure)
}

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
		c.Derived.Interval = quantity.Between(derived-slack, derived+slack)
	}
}

// roundTotal is the place from which on a total in round figures may be told for exact parts: 500 for 498, not 120 for 122.
const roundTotal = 100

// made returns what exact figures make, to be held against a figure told to a place.
func made(v, place float64) quantity.Interval {
	iv := quantity.Exact(v)
	if place < roundTotal {
		iv.Hedge = "exactly"
	}
	return iv
}

// Bounds of the rounding that is allowed for in a total with a unit and its parts.
const (
	evenPlaces  = 10    // how many times finer than the coarsest part all are taken to be told, where one is told so finely
	wholePlaces = 10    // how many times finer than their zeros whole figures are taken to be meant: 150, 120 and 80 million
	totalOff    = 0.025 // of a total that is told in rounder figures than its parts
	evenOff     = 0.005 // of another one
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
	return roundingSlack(place, len(parts)) + min(total.Interval.Place/2, off*total.Interval.Value)
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

// meant reports whether parts can be meant as all of a total: they make no less than a share of it and no more than its reverse.
func meant(sum, whole, share float64) bool { return sum >= whole*share && sum <= whole/share }

// inAll finds the total behind its parts: “26 women and 16 children, 42 people in all”; “12 rows downstairs and 8 upstairs, a total
// of 20”; “prizes of 60,000, 25,000 and 10,000 crowns come to 95,000 crowns”.
func (x *extractor) inAll(s *sentence) {
	w := &x.lex.Workings
	terms, _ := x.terms(s, int(s.First), int(s.Last))
	for k := 2; k < len(terms); k++ {
		total := terms[k]
		at := int(total.First)
		lead := x.phraseUpTo(at, int(s.First), w.ComesTo)
		if behind := total.last(); lead == 0 {
			n := x.phraseAt(behind, int(s.Last), w.InAll)
			if n == 0 {
				n = x.phraseAt(int(total.Last), int(s.Last), w.InAll)
				behind = int(total.Last)
			}
			if n == 0 || behind+n < int(s.Last) && x.tok(behind+n).Kind != text.Mark {
				continue // 300 in total had booked; 30 in all since 2015
			}
			if at == int(s.First) || !x.isMark(at-1, ",") && !x.dash(at-1) && x.phraseUpTo(at, int(s.First), w.Has) == 0 {
				continue
			}
		} else if x.stopsBetween(int(terms[k-1].First), at) {
			continue
		}
		parts := x.added(s, total, terms[:k])
		if parts == nil {
			continue
		}
		sum, slack, out := 0.0, x.sumSlack(total, parts), true
		for i := len(parts) - 1; i >= 0; i-- {
			sum += parts[i].Interval.Value
			if i < len(parts)-1 && math.Abs(sum-total.Interval.Value) <= slack {
				out = false // what stands before them is told of something else
			}
		}
		if out && meant(sum, total.Interval.Value, minWhole) {
			x.work(s, ofSum, int(parts[0].First), total.last(), total, sum, slack)
		}
	}
}

// dash reports whether token i is a dash.
func (x *extractor) dash(i int) bool {
	return x.isMark(i, "–") || x.isMark(i, "—") || x.isMark(i, "-")
}

// stopsBetween reports whether a semicolon, or a colon, stands between two tokens.
func (x *extractor) stopsBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if x.isMark(i, ";") || x.isMark(i, ":") {
			return true
		}
	}
	return false
}

// longestPart is the longest time that one of the parts of a total is told of, in days: what is told of two years is seldom all.
const longestPart = 31

// added returns the last of some terms that are told as what a total adds up: two or more of its sort, the last behind “and”, none
// of another year. It returns nil when they are not.
func (x *extractor) added(s *sentence, total term, before []term) []term {
	from := len(before)
	for from > 0 && x.sameSort(total, before[from-1]) && before[from-1].Interval.Value < total.Interval.Value {
		from--
	}
	parts := before[from:]
	if len(parts) < 2 {
		return nil
	}
	first, end := int(parts[0].First), int(total.First)
	if x.stopsBetween(first, end) || !x.and(int(parts[len(parts)-2].Last), int(parts[len(parts)-1].First)) {
		return nil
	}
	if _, plain := x.terms(s, first, end); !plain {
		return nil
	}
	for i := range s.dates {
		if d := &s.dates[i]; d.First >= first && d.First < end && !d.period.IsZero() && d.period.Days() > longestPart {
			return nil
		}
	}
	return parts
}

// and reports whether “and” stands between two tokens, but no mark that ends a list behind it.
func (x *extractor) and(from, to int) bool {
	for i := to - 1; i >= from; i-- {
		if f := x.entry(i).Form; f == "and" || f == "while" {
			return true
		}
	}
	return false
}

// splitByPlace finds a total that is taken apart by places or days: “Twelve were killed, five in Kestra, four in Molt and three in
// Sain”.
func (x *extractor) splitByPlace(s *sentence) {
	for k := range s.figures {
		total := &s.figures[k]
		if !exact(total) || total.head < 0 && total.measure < 0 {
			continue
		}
		for i := total.last; i < min(total.last+maxToList, int(s.Last)-1); i++ {
			if x.tok(i).Kind != text.Mark {
				continue
			}
			if x.isMark(i, ",") || x.dash(i) {
				x.placedParts(s, total, i+1)
			}
			break
		}
	}
}

// placedShare is the least share of a total that parts told by places must make to be meant as all of it: others may have been
// left out.
const placedShare = 0.85

// placedParts adds a claim for a total and the list of its parts at different places that begins at token at.
func (x *extractor) placedParts(s *sentence, total *figure, at int) {
	w := &x.lex.Workings
	sum, n, and, last := 0.0, 0, false, at
	for i := at; i < int(s.Last); i++ {
		f := s.figureAt(i)
		if f == nil || !exact(f) || f.counted != "" && f.counted != total.counted {
			break
		}
		p := f.end
		if f.head >= f.end {
			p = f.last
		}
		if x.phraseAt(p, int(s.Last), w.At) == 0 {
			break
		}
		sum, n, last = sum+f.Interval.Value, n+1, p+1
		for last < int(s.Last) && !x.isMark(last, ",") && !x.isMark(last, ";") && x.entry(last).Form != "and" && !x.isMark(last, ".") {
			if f := x.entry(last).Form; f == "alone" || f == "each" || s.figureAt(last) != nil {
				return
			}
			last++
		}
		i = last
		if i+1 < int(s.Last) && x.isMark(i, ",") && x.entry(i+1).Form == "and" {
			i++
		}
		if i < int(s.Last) && x.entry(i).Form == "and" {
			if s.figureAt(i+1) == nil {
				break
			}
			and = true
		}
	}
	if n < 2 || !and || !meant(sum, total.Interval.Value, placedShare) || last < int(s.Last) && x.entry(last).Form == "and" {
		return
	}
	x.work(s, ofSum, total.first, last, term{&total.Mention, total}, sum, 0)
}

// portions finds a total of which other words tell the parts: “35 seats, of which the Reds hold 17, the Blues 12 and the Greens 6”.
func (x *extractor) portions(s *sentence) {
	for i := int(s.First) + 1; i < int(s.Last); i++ {
		n := x.phraseAt(i, int(s.Last), x.lex.Workings.Portions)
		if n == 0 || !x.isMark(i-1, ",") && !x.dash(i-1) && !x.isMark(i-1, ";") {
			continue
		}
		before, _ := x.terms(s, int(s.First), i)
		parts, plain := x.terms(s, i+n, int(s.Last))
		if len(before) == 0 || len(parts) < 3 || !plain || !x.and(int(parts[len(parts)-2].Last), int(parts[len(parts)-1].First)) {
			return
		}
		total, sum := before[len(before)-1], 0.0
		for _, p := range parts {
			if !x.sameSort(total, p) {
				return
			}
			sum += p.Interval.Value
		}
		if i-total.last() <= maxToList && total.Interval.Hedge == "" && meant(sum, total.Interval.Value, minWhole) && !x.anyForm(i, int(s.Last), []string{"them", "whom", "alone"}) {
			x.work(s, ofSum, int(total.First), parts[len(parts)-1].last(), total, sum, x.sumSlack(total, parts))
		}
		return
	}
}

// opposedOff is how far the sum of two opposed parts may lie from their total to be meant as all of it, as a share of it.
const opposedOff = 0.15

// opposed finds two parts of a total that can have nothing in common: “Of the eight survivors three were injured and five
// unhurt”; “sixteen were hurt, nine of them passengers and seven bystanders”.
func (x *extractor) opposed(s *sentence) {
	for k := 0; k+2 < len(s.figures); k++ {
		total, a, b := &s.figures[k], &s.figures[k+1], &s.figures[k+2]
		if !exact(total) || !exact(a) || !exact(b) || k+3 < len(s.figures) && s.figures[k+3].first < x.partEnd(s, b) {
			continue
		}
		if !x.takenApart(s, total, a) || !x.and(a.end, b.first) {
			continue
		}
		opposed, others := x.opposites(a.end, b.first, b.end, x.partEnd(s, b))
		sum, whole := a.Interval.Value+b.Interval.Value, total.Interval.Value
		if !opposed || sum == whole || math.Abs(sum-whole) > max(1, opposedOff*whole) {
			continue
		}
		if sum < whole && others && !x.anyForm(total.first, total.last, []string{"valid"}) && !slip(whole-sum) {
			continue // the rest did not vote
		}
		x.work(s, ofSum, total.first, max(b.last, b.end), term{&total.Mention, total}, sum, 0)
	}
}

// slip reports whether a difference has a single figure other than zero, from a hundred on, as one wrong digit makes it.
func slip(d float64) bool {
	for d >= 1000 && math.Mod(d, 10) == 0 {
		d /= 10
	}
	return math.Mod(d, 100) == 0 && d >= 100 && d < 1000
}

// takenApart reports whether a figure is told as the first part of another: “Of the 48 …, 9”, “48 …, nine of them”.
func (x *extractor) takenApart(s *sentence, total, part *figure) bool {
	first := int(s.First)
	if x.entry(first).Form == "out" {
		first++
	}
	if x.entry(first).Form == "of" && total.first <= first+2 {
		return true
	}
	i := part.first - 1
	if i < total.end || !x.isMark(i, ",") && !x.dash(i) && !x.isMark(i, "(") {
		return false
	}
	return x.cued(s, part.end, min(part.end+2, int(s.Last)), lexicon.PartOfCue)
}

// partEnd returns the token behind the part of a sentence that a figure tells of.
func (x *extractor) partEnd(s *sentence, f *figure) int {
	i := max(f.end, f.last)
	for i < int(s.Last) && !x.isMark(i, ",") && !x.isMark(i, ";") && !x.isMark(i, ".") && !x.isMark(i, ":") {
		i++
	}
	return i
}

// opposites reports whether a word between two tokens is told of none of those that a word between two others is told of, and
// whether there may be others beside the two.
func (x *extractor) opposites(from, to, from2, to2 int) (opposed, others bool) {
	for i := from; i < to; i++ {
		for j := from2; j < to2; j++ {
			if ok, more := x.lex.Workings.Opposite(text.Fold(x.word(i)), text.Fold(x.word(j))); ok {
				return true, more
			}
		}
	}
	return false, false
}

// results finds matches won, drawn and lost and how many there were: “won nine, drew one and lost one of their eleven matches”.
func (x *extractor) results(s *sentence) {
	w := &x.lex.Workings
	var sum float64
	var played *quantity.Mention
	var seen []lexicon.Wordings
	first := -1
	for k := range s.quantities {
		q := &s.quantities[k]
		at := int(q.First)
		if q.Interval.Hedge != "" || at == int(s.First) {
			continue
		}
		for _, verbs := range []lexicon.Wordings{w.Won, w.Drawn, w.Lost} {
			if x.phraseAt(at-1, at, verbs) == 0 {
				continue
			}
			if slices.ContainsFunc(seen, func(v lexicon.Wordings) bool { return &v[0] == &verbs[0] }) {
				return
			}
			seen, sum = append(seen, verbs), sum+q.Interval.Value
			if first < 0 {
				first = at
			}
		}
		if end := int(q.Last); len(seen) == 3 && played == nil && end < int(s.Last) && slices.ContainsFunc(w.Games, func(g []string) bool { return g[0] == x.lemma(end) }) &&
			x.anyForm(at-2, at, []string{"of", "in", "from"}) {
			played = q
		}
	}
	if len(seen) == 3 && played != nil && meant(sum, played.Interval.Value, minWhole) {
		x.work(s, ofSum, first, int(played.Last), term{played, s.figureAt(int(played.NumFirst))}, sum, 0)
	}
}
