package claims

import (
	"fmt"
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// farAge is how many years an age may be off the dates beside it and still be meant as that of the same person.
const farAge = 25

// elapsedAges adds a claim for an age or an anniversary beside two dates, of which the first is that of a birth or a beginning and may stand in the
// sentence before: “born in 1962, died in 2019 at the age of 57”; “founded in 1924, marked its 85th birthday in 2009”.
func (x *extractor) elapsedAges(s *sentence) {
	if len(s.dates) == 0 || len(s.dates) > 2 || len(s.quantities) < 2 {
		return
	}
	q, how := x.onlyAge(s)
	if how == noAge || x.tok(int(q.First)).Is(text.InQuote) || q.Interval.Hedge != "" || q.Is(quantity.Range) {
		return
	}
	a, b := x.onlyDates(s, q)
	before := false
	if a != nil && b == nil {
		if b = a; x.bornInYear(s, b) != nil {
			a = x.bornInYear(s, b)
		} else {
			a, before = x.bornBeforeSentence(s), true
		}
	}
	if a == nil || b == nil || a.period.IsZero() || b.period.IsZero() || a.Expr.Range || b.Expr.Range {
		return
	}
	if a.period.From > b.period.From {
		a, b = b, a
	}
	if a.period.To >= b.period.From || !before && !x.ageOfDate(s, q, a, b) || before && x.someoneElse(int(s.First), int(s.Last)) {
		return
	}
	if born := before || a.Last == 0 || x.bornAt(s, a.First); born {
		if how == anniversary || !before && x.someoneElse(min(a.First, b.First), max(b.Last, int(q.First))) {
			return
		}
	} else {
		if !x.founded(s, a) {
			return
		}
		how = anniversary
	}
	x.ageClaimed(s, q, how, a, b)
}

// ageClaimed adds the claim of an age, or the number of an anniversary, at the later of two dates.
func (x *extractor) ageClaimed(s *sentence, q *quantity.Mention, how ageTold, a, b *dated) {
	years := float64(b.period.From.Year() - a.period.From.Year())
	lo, hi := float64(when.Years(a.period.To, b.period.From)), float64(when.Years(a.period.From, b.period.To))
	told := fmt.Sprintf("%.0f or %.0f years", lo, hi)
	switch {
	case how == anniversary:
		lo, hi = years-1, years+1 // it may be kept a year late
	case how == turned:
		lo, hi = years, years
	}
	if how != aged || lo == hi {
		told = fmt.Sprintf("%.0f years", years)
	}
	if off := max(lo-q.Interval.Value, q.Interval.Value-hi); off > min(farAge, max(q.Interval.Value, hi)/2) {
		return
	}
	first, last := int(q.First), max(int(q.Last), b.Last)
	if b.First < first {
		first = b.First
	}
	if a.First >= int(s.First) && a.Last > 0 {
		first, last = min(first, a.First), max(last, a.Last)
	}
	c := x.claim(s, Calendar, first, last)
	c.Measure, c.Unit, c.Dimension = "elapsed", "year", "duration"
	c.Value.Interval = quantity.Exact(q.Interval.Value * yearLength)
	c.Value.Text = x.text.Slice(int(q.First), int(q.Last))
	c.Derived.Interval = quantity.Between(max(0, lo)*yearLength, hi*yearLength)
	c.Derived.Text = told
}

// onlyAge returns the only age or number of an anniversary that a sentence tells, and how; noAge where it tells none or several.
func (x *extractor) onlyAge(s *sentence) (q *quantity.Mention, how ageTold) {
	for k := range s.quantities {
		o := &s.quantities[k]
		if s.overlapsDate(o) {
			continue
		}
		h := x.ageTold(s, o)
		if h == noAge && !o.Is(quantity.Age) {
			continue
		}
		if q != nil || h == noAge {
			return nil, noAge
		}
		q, how = o, h
	}
	return q, how
}

// bornInYear returns the year of a birth that stands without a word that makes it a date, “(born 1899)”, beside the only date of a sentence.
func (x *extractor) bornInYear(s *sentence, d *dated) *dated {
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Is(quantity.YearLike) && q.Unit < 0 && int(q.First) > int(s.First) && !s.overlapsDate(q) && x.isBorn(int(q.First)-1) {
			c := *d
			c.First, c.Last, c.period = int(q.First), int(q.Last), when.OfYear(int(q.Interval.Value))
			return &c
		}
	}
	return nil
}

// bornBeforeSentence returns the only date of the sentence before, which is that of the birth of the one whom “he” or “she” that opens a sentence means.
func (x *extractor) bornBeforeSentence(s *sentence) *dated {
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block {
		return nil
	}
	switch x.word(int(s.First)) {
	case "He", "She":
	default:
		return nil
	}
	p := &x.sentences[s.index-1]
	a, other := x.onlyDates(p, nil)
	if a == nil || other != nil || !x.bornAt(p, a.First) || x.someoneElse(int(p.First), int(p.Last)) {
		return nil
	}
	return a
}

// yearLength is how many days a year has.
const yearLength = 365.25

// ageTold is how an age is told.
type ageTold int8

const (
	noAge       ageTold = iota
	aged                // at the age of 57
	turned              // turned 57: on the birthday
	anniversary         // its 57th birthday, in its 57th year
)

// ageTold returns how a quantity tells an age, or the number of an anniversary.
func (x *extractor) ageTold(s *sentence, q *quantity.Mention) ageTold {
	i, end := int(q.First), int(q.Last)
	if q.Is(quantity.Ordinal) {
		switch x.wordIn(s, end) {
		case "birthday":
			if x.in(s, i-1).Is(lexicon.Possessive) {
				return turned
			}
		case "anniversary", "jubilee":
			if x.in(s, i-1).Is(lexicon.Possessive) {
				return anniversary
			}
		}
		return noAge
	}
	if q.Unit >= 0 && !x.yearsOf(q) || q.Interval.Value > oldest || q.Interval.Value < 1 || q.Interval.Value != math.Trunc(q.Interval.Value) || q.Is(quantity.Clock|quantity.Fraction|quantity.Dollar) {
		return noAge
	}
	switch x.wordIn(s, i-1) {
	case "aged":
		if b := x.in(s, i-2); i-2 < int(s.First) || x.tok(i-2).Kind == text.Mark || s.dateAt(i-2) != nil || x.isVerb(s, i-2) || b.Is(lexicon.Adverb) {
			return aged
		}
		return noAge
	case "was", "were":
		if x.wordIn(s, end) == "when" {
			return aged
		}
	case "turned":
		if q.Unit < 0 || q.Is(quantity.Age) {
			return turned
		}
	case "of":
		if x.wordIn(s, i-2) == "age" {
			return aged
		}
	case "age":
		return aged
	case "at":
		if q.Unit < 0 && x.closed(s, end) {
			return aged
		}
	}
	if q.Is(quantity.Age) {
		return aged
	}
	return noAge
}
