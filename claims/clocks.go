package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// clocksOf finds the times of day of a sentence, as many as there is room for, and returns how many there are. Beside a length of time, which is
// nil where it stands in another sentence, “7.05” is one as well.
func (x *extractor) clocksOf(s *sentence, length *quantity.Mention, of []clock) (n int) {
	add := func(c clock) {
		if n < len(of) {
			of[n] = c
		}
		n++
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q == length || q.Unit >= 0 {
			continue
		}
		i, end := int(q.First), int(q.Last)
		switch {
		case q.Is(quantity.Clock):
			add(x.clockFrom(s, i, end, q.Interval.Value))
		case x.pointed(q) && x.leadsToClock(s, i):
			h := math.Floor(q.Interval.Value)
			add(x.clockFrom(s, i, end, h*60+math.Round(100*(q.Interval.Value-h))))
		case q.Is(quantity.Ordinal | quantity.Fraction | quantity.Range):
		default:
			if m, last := x.timeOfDay(s, i); last > 0 {
				add(x.clockFrom(s, i, last, m))
			}
		}
	}
	for i := int(s.First) + 1; i < int(s.Last); i++ {
		switch x.entry(i).Form {
		case "noon", "midday", "midnight":
			if x.leadsToClock(s, i) {
				m, _ := x.timeOfDay(s, i)
				add(clock{first: i, last: i + 1, minute: m, loose: 2})
			}
		}
	}
	if n == 2 && len(of) > 1 {
		if of[0].first > of[1].first {
			of[0], of[1] = of[1], of[0]
		}
		if a, b := &of[0], &of[1]; a.minute >= 13*60 && !a.told || b.minute >= 13*60 && !b.told {
			a.halves, b.halves = false, false // by the 24 hours of the day, and so is the other
		}
	}
	return n
}

// pointed reports whether a figure is written as hours and minutes parted by a point: “7.05”.
func (x *extractor) pointed(q *quantity.Mention) bool {
	if q.Last-q.First != 1 || q.Interval.Value >= 24 || q.Interval.Hedge != "" {
		return false
	}
	w := x.word(int(q.First))
	n := len(w)
	return n >= 4 && w[n-3] == '.' && w[n-2] < '6'
}

// leadsToClock reports whether the word before token i leads to a time of day.
func (x *extractor) leadsToClock(s *sentence, i int) bool {
	switch x.entryBefore(s, i) {
	case "at", "from", "to", "until", "till", "by", "and", "between", "since":
		return true
	}
	return false
}

// clockFrom returns the time of day that stands between two tokens, with the words behind it which say what half of the day it is of.
func (x *extractor) clockFrom(s *sentence, first, last int, minute float64) clock {
	c := clock{first: first, last: last, minute: minute, loose: 0.5, halves: minute < 13*60}
	m := math.Mod(minute, 60)
	switch {
	case math.Mod(m, 30) == 0:
		c.loose = 5
	case math.Mod(m, 5) == 0:
		c.loose = 2
	}
	c.told = x.half(s, last-1) || x.anyForm(first, last, []string{"morning", "afternoon", "evening", "night"})
	if c.told || x.word(first)[0] == '0' {
		c.halves = false
	}
	if x.marked(s, last, ".") && last+1 < int(s.Last) && x.half(s, last-1) {
		c.last++ // 5 p.m.
	}
	if x.in(s, last).Form == "in" && x.in(s, last+1).Form == "the" {
		switch x.in(s, last+2).Form {
		case "morning":
			c.halves, c.told, c.last = false, true, last+3
		case "afternoon", "evening":
			if c.last = last + 3; minute < 12*60 {
				c.minute += 12 * 60
			}
			c.halves, c.told = false, true
		}
	}
	return c
}

// half reports whether token i says of which half of the day a time is.
func (x *extractor) half(s *sentence, i int) bool {
	if i < int(s.First) || x.tok(i).Kind == text.Mark {
		i--
	}
	c := x.in(s, i).Calendar
	w := x.wordIn(s, i)
	return c.Kind == lexicon.ClockWord && c.Value < 2 || len(w) > 2 && (w[len(w)-2:] == "am" || w[len(w)-2:] == "pm")
}
