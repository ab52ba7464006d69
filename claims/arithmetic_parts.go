package claims

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

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

// leastOneOff is the least total whose parts may be one more or less in spite of that.
const leastOneOff = 6

// placedParts adds a claim for a total and the list of its parts at different places that begins at token at.
func (x *extractor) placedParts(s *sentence, total *figure, at int) {
	sum, n, and, last := 0.0, 0, false, at
	w := &x.lex.Workings
	var getter lexicon.Hash // of the preposition of each part, where it is one of who got it
	for i := at; i < int(s.Last); i++ {
		f := s.figureAt(i)
		if f == nil || !exact(f) || f.head >= 0 && f.counted != "" && f.counted != total.counted {
			break
		}
		p := f.end
		if f.head >= f.end {
			p = f.last
		}
		if x.phraseAt(p, int(s.Last), w.Getters) > 0 && (n == 0 || x.tok(p).Hash == getter) {
			getter = x.tok(p).Hash
		} else if getter != 0 || x.phraseAt(p, int(s.Last), w.At) == 0 {
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
	whole := total.Interval.Value
	if n < 2 || !and || !meant(sum, whole, placedShare) && (whole < leastOneOff || math.Abs(sum-whole) != 1) || last < int(s.Last) && x.entry(last).Form == "and" {
		return
	}
	if getter != 0 && last+1 < int(s.Last) && x.isMark(last, ",") && x.entry(last+1).Form == "and" {
		return // , and one was an own goal
	}
	x.work(s, ofSum, total.first, last, term{&total.Mention, total}, sum, 0)
}

// portions finds a total of which other words tell the parts: “35 seats, of which the Reds hold 17, the Blues 12 and the Greens 6”.
func (x *extractor) portions(s *sentence) {
	if s.topics&opensPortions == 0 {
		return
	}
	for i := int(s.First) + 1; i < int(s.Last); i++ {
		if x.tok(i-1).Kind != text.Mark || !x.isMark(i-1, ",") && !x.dash(i-1) && !x.isMark(i-1, ";") {
			continue
		}
		n := x.phraseAt(i, int(s.Last), x.lex.Workings.Portions)
		if n == 0 {
			continue
		}
		before, _ := x.terms(s, int(s.First), i)
		parts, plain := x.terms(s, i+n, int(s.Last))
		if len(before) == 0 || len(parts) < 2 || !plain || !x.and(int(parts[len(parts)-2].Last), int(parts[len(parts)-1].First)) || x.besides(parts[len(parts)-1].last(), int(s.Last)) {
			return
		}
		total, sum := before[len(before)-1], 0.0
		for _, p := range parts {
			if !x.sameSort(total, p) {
				return
			}
			sum += p.Interval.Value
		}
		if off := total.Interval.Value - sum; len(parts) == 2 && off >= 0 && !(slip(off) && off <= nearWhole*total.Interval.Value) {
			return // others may have the rest
		}
		if x.anyForm(i, int(s.Last), []string{"them", "whom", "alone"}) && !x.oneFrameEach(s, parts) {
			return // they may have parts in common
		}
		if i-total.last() <= maxToList && total.Interval.Hedge == "" && meant(sum, total.Interval.Value, minWhole) {
			x.work(s, ofSum, int(total.First), parts[len(parts)-1].last(), total, sum, x.sumSlack(total, parts))
		}
		return
	}
}

// oneFrameEach reports whether one preposition says of each of some parts where it is, and the first one alone may have a verb: “of whom 19 are lodged in Block
// A, 14 in Block B and 15 in Block C”.
func (x *extractor) oneFrameEach(s *sentence, parts []term) bool {
	lead := x.in(s, parts[1].last())
	if !lead.Is(lexicon.Preposition) {
		return false
	}
	for _, p := range parts[2:] {
		if x.in(s, p.last()).Form != lead.Form {
			return false
		}
	}
	return x.anyForm(parts[0].last(), int(parts[1].First), []string{lead.Form})
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
		sum, whole := a.Interval.Value+b.Interval.Value+x.ones(s, total.end, b.first), total.Interval.Value
		if !opposed || sum == whole || math.Abs(sum-whole) > max(1, opposedOff*whole) {
			continue
		}
		if sum < whole && others && !x.anyForm(total.first, total.last, []string{"valid"}) && !slip(whole-sum) {
			continue // the rest did not vote
		}
		x.work(s, ofSum, total.first, max(b.last, b.end), term{&total.Mention, total}, sum, 0)
	}
}

// ones returns how many parts of one stand between two tokens.
func (x *extractor) ones(s *sentence, from, to int) (n float64) {
	for i := from; i < to; i++ {
		if x.oneOnly(s, i) {
			n++
		}
	}
	return n
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
	if s.topics&aboutDraws == 0 {
		return
	}
	w := &x.lex.Workings
	var sum float64
	var played *quantity.Mention
	var seen []lexicon.Wordings
	first := -1
	for k := range s.quantities {
		q := &s.quantities[k]
		at := int(q.First)
		if q.Interval.Hedge != "" || at == int(s.First) && len(s.quantities) < 4 {
			continue
		}
		behind := int(q.Last)
		if behind < int(s.Last) && slices.Contains(w.Games, x.lemma(behind)) {
			behind++ // nine matches won, one drawn
		}
		for _, verbs := range []lexicon.Wordings{w.Won, w.Drawn, w.Lost} {
			if x.phraseAt(at-1, at, verbs) == 0 && (x.phraseAt(behind, int(s.Last), verbs) == 0 || played != nil) {
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
		if end := int(q.Last); len(seen) == 3 && played == nil && end < int(s.Last) && slices.Contains(w.Games, x.lemma(end)) &&
			x.anyForm(at-2, at, []string{"of", "in", "from"}) {
			played = q
		}
	}
	if len(seen) == 3 && played != nil && meant(sum, played.Interval.Value, minWhole) {
		x.work(s, ofSum, first, int(played.Last), term{played, s.figureAt(int(played.NumFirst))}, sum, 0)
	}
}
