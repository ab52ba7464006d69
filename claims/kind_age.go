package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// ages adds a claim for each person whose age or year of birth the text gives: "Ivo Last, 47,", "aged 47", "the
// 47-year-old captain, Ivo Last", "born in 1971".
func (x *extractor) ages(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Is(quantity.Ordinal|quantity.Clock|quantity.Range) || q.Interval.Value < 0 || q.Interval.Value > 125 {
			continue
		}
		m := x.aged(s, q)
		if m == nil {
			continue
		}
		c := x.claim(s, Age, int(q.First), int(q.Last))
		c.Value.Interval = quantity.Exact(q.Interval.Value)
		c.Subject, c.Unit = m.Key, "year"
	}
	x.births(s)
}

// aged returns the person whose age a quantity gives, nil when it is no age of a named person.
func (x *extractor) aged(s *sentence, q *quantity.Mention) *names.Mention {
	first, last := int(q.First), int(q.Last)
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person {
			continue
		}
		end, start := int(m.Last), int(m.First)
		if m.TitleLast > m.TitleFirst {
			start = min(start, int(m.TitleFirst))
		}
		switch {
		case end+1 == first && x.isMark(end, ",") && q.Unit < 0 && (last >= int(s.Last) || x.isMark(last, ",") || x.isMark(last, ".") || x.isMark(last, ")")):
			return m // Ivo Last, 47,
		case end+1 == first && x.isMark(end, "(") && q.Unit < 0 && last < int(s.Last) && x.isMark(last, ")"):
			return m // Ivo Last (47)
		case first > end && first-end <= 4 && x.entry(first-1).Form == "aged":
			return m // Ivo Last, aged 47
		case q.Is(quantity.Age) && first > end && first-end <= 3:
			return m // Ivo Last, 47 years old / is 47 years old
		case q.Is(quantity.Age) && start >= last && start-last <= 7 && !x.clauseCut(s, last, start):
			return m // the 47-year-old captain, Ivo Last
		}
	}
	return nil
}

// clauseCut reports whether a clause ends between two tokens.
func (x *extractor) clauseCut(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.clauseBreak(s, i) && !x.isMark(i-1, ",") {
			return true
		}
	}
	return false
}

// births reads "born in 1971" and "(born 3 May 1971)" as an age at the time of the document.
func (x *extractor) births(s *sentence) {
	if !x.doc.Published.Known() {
		return
	}
	now := x.doc.Published.Period
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || !x.bornBefore(s, d.First) {
			continue
		}
		var who *names.Mention
		for i := range s.names {
			if m := &s.names[i]; m.Kind == names.Person && m.Last <= d.First {
				who = m
			}
		}
		if who == nil {
			continue
		}
		c := x.claim(s, Age, d.First, d.Last)
		c.Subject, c.Unit = who.Key, "year"
		c.Value.Interval = quantity.Between(float64(when.Years(d.period.To, now.From)), float64(when.Years(d.period.From, now.To)))
		c.Measure = "born"
	}
}

// bornBefore reports whether "born" stands shortly before token i.
func (x *extractor) bornBefore(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-3); j-- {
		if x.entry(j).Form == "born" || x.word(j) == "born" {
			return true
		}
		if !x.entry(j).Is(lexicon.Preposition) && x.tok(j).Kind == 0 {
			return false
		}
	}
	return false
}
