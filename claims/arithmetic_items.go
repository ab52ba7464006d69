package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// parts returns the figures that open the items of a list, the token behind the last one, and false when something shows
// that the list is not one of all parts, each for itself: "including 14", "23 of them", "and several others".
func (x *extractor) parts(s *sentence, total *figure, o opening) (values []float64, last int, ok bool) {
	joined := o.closed
	for i := o.at; i < o.end; i++ {
		if x.isMark(i, "(") {
			for i+1 < o.end && !x.isMark(i, ")") {
				i++
			}
			continue // takes a part apart
		}
		if !x.startsItem(s, i, o.at) {
			continue
		}
		if x.entry(i).Form == "there" {
			break // and there was a rise
		}
		and := i > o.at && x.entry(i-1).Form == "and"
		f := s.figureAt(x.skipSmall(i, o.end))
		if f == nil && o.loose {
			f = x.ledPart(s, total, i)
			joined = joined || f != nil && x.isMark(i-1, ";") // it ends the list as "and" does
		}
		switch {
		case f == nil && joined && !and && !o.closed:
			return values, last, true // the list has ended
		case f == nil && x.oneOnly(s, i):
			values, last = append(values, 1), i+1
		case f == nil && x.vagueItem(s, i, o.end):
			return nil, 0, false
		case f == nil && x.personAt(s, i):
			return nil, 0, false // one of the whole, or of the part before
		case f == nil && x.single(i, o.end):
			values, last = append(values, 1), i+2
		case f == nil:
			continue
		case x.notCounted(s, f):
			continue
		case !exact(f) || f.Interval.Value > total.Interval.Value || x.subset(s, f, o) || x.people(total) != x.people(f) && x.known(total) && x.known(f):
			return nil, 0, false
		default:
			values, last = append(values, f.Interval.Value), max(f.last, f.end)
			i = f.end - 1
		}
		joined = joined || and
	}
	return values, last, joined || x.oneFrame(s, o)
}

// ledPart returns the part behind a preposition at a token, of what is told apart: “…; for 27 the origin is unknown”, “and in nine cases nobody knows”. It is
// nil where it counts something else than the total does.
func (x *extractor) ledPart(s *sentence, total *figure, i int) *figure {
	if w := x.entry(i).Form; w != "for" && w != "in" {
		return nil
	}
	f := s.figureAt(i + 1)
	if f == nil || f.head >= 0 && f.counted != total.counted && x.lemma(f.head) != "case" && x.lemma(f.head) != "instance" {
		return nil
	}
	return f
}

// oneFrame reports whether the figures behind a colon are led on by one and the same preposition, so that the list needs no "and": "40 by boat, 38
// by helicopter".
func (x *extractor) oneFrame(s *sentence, o opening) bool {
	if !x.isMark(o.at-1, ":") {
		return false
	}
	n, lead := 0, ""
	for k := range s.figures {
		f := &s.figures[k]
		if f.first < o.at {
			continue
		}
		form := x.in(s, max(f.end, f.last)).Form
		if n++; n > 1 && form != lead || !x.entry(max(f.end, f.last)).Is(lexicon.Preposition) {
			return false
		}
		lead = form
	}
	return n > 1
}

// notCounted reports whether the words behind a figure leave it out: "the two directors not counted".
func (x *extractor) notCounted(s *sentence, f *figure) bool {
	for i := f.last; i < min(f.last+3, int(s.Last)-1); i++ {
		if x.entry(i).Form == "not" {
			w := x.word(i + 1)
			return w == "counted" || w == "included" || w == "counting" || w == "including"
		}
	}
	return false
}

// startsItem reports whether an item of a list opened at token from may start at token i.
func (x *extractor) startsItem(s *sentence, i, from int) bool {
	if x.tok(i).Kind == text.Mark || x.entry(i).Form == "and" {
		return false
	}
	for k := range s.quantities { // "between 15 and 25 years"
		if q := &s.quantities[k]; int(q.First) < i && i < int(q.Last) && i != int(q.NumFirst) {
			return false
		}
	}
	return i == from || x.isMark(i-1, ",") || x.isMark(i-1, ";") || x.entry(i-1).Form == "and"
}

// skipSmall returns the first token from i on that is no "the", "another", "other" or "only".
func (x *extractor) skipSmall(i, end int) int {
	for i < end-1 {
		switch x.entry(i).Form {
		case "the", "other", "another", "remaining", "further", "only", "some", "a":
			i++
			continue
		}
		break
	}
	return i
}

// vagueItem reports whether an item without a figure stands for parts that are not told.
func (x *extractor) vagueItem(s *sentence, i, end int) bool {
	for k := range s.quantities {
		if q := &s.quantities[k]; int(q.First) <= i && i < int(q.Last) {
			return true // a percentage, a sum of money
		}
	}
	switch x.entry(i).Form {
	case "the", "others", "rest", "several", "some", "many", "few", "including", "among", "most", "dozens", "more":
		return !x.single(i, end)
	}
	return false
}

// personAt reports whether the name of a person begins at token i.
func (x *extractor) personAt(s *sentence, i int) bool {
	m := s.nameAt(i)
	return m != nil && m.First == i && m.Kind == names.Person
}

// single reports whether token i is "a" or "an" before a person, "a woman", or before a noun that is all of its item: "three stools, a lamp and a bed".
func (x *extractor) single(i, end int) bool {
	f := x.entry(i).Form
	if f != "a" && f != "an" || i+2 > end {
		return false
	}
	e := x.entry(i + 1)
	return e.Is(lexicon.Human|lexicon.Kin) || x.tok(i+1).Kind == text.Word && e.Number.Kind == lexicon.NoNumber && i+2 < end && (x.isMark(i+2, ",") || x.entry(i+2).Form == "and")
}

// oneOnly reports whether token i is a "one" that counts by no noun and is none of a part: "one died at the scene, 31 were injured".
func (x *extractor) oneOnly(s *sentence, i int) bool {
	for k := range s.quantities {
		if q := &s.quantities[k]; int(q.First) == i && q.Unit < 0 && q.Interval.Value == 1 && q.Is(quantity.Pronoun) {
			return s.figureAt(int(q.NumFirst)) == nil && x.in(s, int(q.Last)).Form != "of"
		}
	}
	return false
}

// subset reports whether a part is one of another part: "23 of them", "including five".
func (x *extractor) subset(s *sentence, f *figure, o opening) bool {
	if x.anyForm(f.end, min(f.last+3, o.end), []string{"each"}) {
		return true // one from each of an unknown number
	}
	ours := x.in(s, f.end+2).Form == "own" // 52 of our own members
	of := !ours && x.cued(s, f.end, min(f.last+3, o.end), lexicon.PartOfCue)
	if of && f.head >= f.end { // seven passengers of the bus
		of = x.anyForm(f.last, min(f.last+3, o.end), []string{"them", "whom", "these", "those", "which"})
	}
	if of || x.cued(s, max(o.at, f.first-3), f.first, lexicon.PartCue) {
		return !x.anyForm(max(o.at, f.first-2), f.first, []string{"remaining", "other"})
	}
	return false
}
