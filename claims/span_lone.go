package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// loneDurations adds a weak claim, without a measure, for each length of time of which nothing tells what lasts so long and which
// is part of no other claim: "26 months after the first blast", "eighty hours in a tunnel", "on the 43rd day". Rates ("three hours
// a day") and spans that are dates ("three years ago") are none.
func (x *extractor) loneDurations(s *sentence) {
	if s.block.Kind.Furniture() || len(s.quantities) == 0 {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Is(quantity.Age | quantity.Clock | quantity.Fraction | quantity.Span | quantity.Identifier | quantity.Score | quantity.Decade | quantity.Dollar) {
			continue
		}
		if to := x.cutTo(s, k); to != nil {
			q = to
		}
		unit, last := x.lengthAt(s, q)
		if unit < 0 {
			continue
		}
		first := int(q.First)
		if at, end := x.tok(first).Start-int32(s.Start), x.tok(last-1).End-int32(s.Start); x.toldSoFar(s, at, end, q.Is(quantity.Ordinal), x.lex.Units[unit].Name) {
			continue
		}
		in := x.spanInterval(s, q)
		if q.Is(quantity.Ordinal) {
			in = quantity.Between(max(0, in.Value-1), in.Value) // on the 43rd day 42 have gone by
		}
		c := x.claim(s, Duration, first, last)
		c.Unit, c.Dimension, c.Weak = x.lex.Units[unit].Name, "duration", true
		c.Value.Interval = in.Convert(x.lex, unit)
		c.Modality = x.modalityOfFigure(s, first, last)
		c.Scope = x.lengthScope(s, first, last)
	}
	x.loneClocks(s)
}

// toldSoFar reports whether one of the claims of a sentence so far tells the figure between two bytes of it. A count of days without a deed
// ("two whole days") does not tell how long something takes, nor does an ordinal that holds for a time ("the first for ten years").
func (x *extractor) toldSoFar(s *sentence, at, end int32, ordinal bool, unit string) bool {
	for i := x.foundIn(s); i >= 0; i = x.priorFound[i] {
		c := &x.claims[i]
		if c.SentenceIndex != int32(s.index) {
			continue // it stands where a question is answered
		}
		switch c.Kind {
		case Quote, Name, Role, Place, Passage:
			continue
		case Count:
			if c.Weak && c.Counted == unit {
				continue
			}
		case Ordinal:
			if !ordinal {
				continue
			}
		}
		if c.At < end && at < c.At+int32(len(c.Text)) {
			return true
		}
	}
	return false
}

// lengthAt returns the unit of the length of time that a quantity of a sentence tells, and the token behind it; -1 where it tells
// none.
func (x *extractor) lengthAt(s *sentence, q *quantity.Mention) (unit, last int) {
	first := int(q.First)
	unit, last = int(q.Unit), int(q.Last)
	switch {
	case q.Interval.Hedge == "vague" || x.properNumber(s, q):
		return -1, 0 // a few years, the Five Year Plan
	case unit >= 0:
	case q.Is(quantity.Ordinal):
		if q.Interval.Value < 2 {
			return -1, 0 // on the first day
		}
		unit, last = x.timeUnit(s, last), last+1
	case last < int(s.Last) && x.whole(last):
		unit, last = x.timeUnit(s, last+1), last+2
	case x.turnsYears(s, q):
		return x.lex.UnitNamed("year"), last
	}
	if unit < 0 || x.lex.Units[unit].Dimension != "duration" || x.rated(s, last) || s.overlapsDate(q) && !x.countsFrom(s, last) {
		return -1, 0
	}
	if f := x.entryBefore(s, first); f == "per" || f == "each" || f == "every" {
		return -1, 0
	}
	if q.Is(quantity.Article|quantity.Pronoun) && (q.Interval.Hedge == "" || x.lex.Units[unit].Factor == 1) && !x.countsFrom(s, last) && !x.leadsToLength(s, first) {
		return -1, 0 // 12 dollars an hour, one day
	}
	return unit, last
}

// whole reports whether token i stands between a figure and a unit of time and leaves the length as it is: "two whole days".
func (x *extractor) whole(i int) bool {
	switch x.word(i) {
	case "whole", "full", "long", "straight", "consecutive", "entire", "solid", "successive", "complete":
		return true
	}
	return false
}

// timeUnit returns the unit of time that stands at token i of a sentence; -1 for other words, and for decades and centuries, which
// an ordinal dates.
func (x *extractor) timeUnit(s *sentence, i int) int {
	phrases := x.in(s, i).Of(lexicon.UnitPhrase)
	for k := range phrases {
		p := &phrases[k]
		if len(p.Words) != 1 {
			continue
		}
		switch u := &x.lex.Units[p.Index]; u.Name {
		case "hour", "day", "night", "week", "month", "year":
			return int(p.Index)
		}
	}
	return -1
}

// countsFrom reports whether the words at token i count a length of time from something: "three days later".
func (x *extractor) countsFrom(s *sentence, i int) bool {
	switch x.in(s, i).Form {
	case "after", "before", "later", "earlier":
		return true
	}
	return false
}

// leadsToLength reports whether the word before token i tells that "an hour" or "one day" there is how long something takes.
func (x *extractor) leadsToLength(s *sentence, i int) bool {
	switch x.entryBefore(s, i) {
	case "for", "after", "within", "over", "than", "took", "takes", "lasted", "lasts":
		return true
	}
	return false
}

// rated reports whether the words at token i make a rate of the length of time before it: "three hours a day".
func (x *extractor) rated(s *sentence, i int) bool {
	switch x.in(s, i).Form {
	case "per", "each", "every", "daily", "weekly":
		return true
	}
	for k := range s.quantities {
		if q := &s.quantities[k]; int(q.First) == i {
			return q.Is(quantity.Article)
		}
	}
	return false
}

// turnsYears reports whether a figure is how many years there has been what is no person: "the bakery turns seventy-five today".
func (x *extractor) turnsYears(s *sentence, q *quantity.Mention) bool {
	verb, last := int(q.First)-1, int(q.Last)
	if verb <= int(s.First) || !x.in(s, verb).Age().Reached || q.Is(quantity.Range) || q.Interval.Value < 2 || s.overlapsDate(q) || !x.comingDay(s, last) {
		return false
	}
	from := x.clauseStart(s, verb)
	if s.personBetween(from, verb) {
		return false
	}
	for i := from; i < verb; i++ {
		e := x.entry(i)
		office, _ := x.officeAt(i)
		if e.Is(lexicon.Human|lexicon.Kin) || e.Is(lexicon.Pronoun) && e.Form != "it" || e.Age().Person != "" || office != nil {
			return false
		}
	}
	return from < verb
}
