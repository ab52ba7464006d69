package claims

import (
	"fmt"
	"math"

	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// clock is a time of day in a sentence.
type clock struct {
	first, last int
	minute      float64 // after midnight
	loose       float64 // by how many minutes it may have been rounded
	halves      bool    // it is told by the twelve hours of a dial, and not of which half of the day
	told        bool    // words say of which half it is: “p.m.”
}

// elapsedClocks adds a claim for a length of time between the only two times of day of a sentence, or the only one of the sentence before and
// its own: “left at 14:10 and arrived at 16:00 after a journey of an hour and 50 minutes”; “24 minutes later, at 19:40”.
func (x *extractor) elapsedClocks(s *sentence) {
	var q *quantity.Mention
	for k := range s.quantities {
		o := &s.quantities[k]
		if o.Unit < 0 || x.lex.Units[o.Unit].Dimension != "duration" {
			continue
		}
		if u := &x.lex.Units[o.Unit]; q != nil || u.Name != "hour" && u.Name != "minute" || o.Is(quantity.Age|quantity.Ordinal|quantity.Range|quantity.Span) {
			return
		}
		q = o
	}
	if q == nil || x.partOfSpan(s, q) || x.everyDay(s) || x.tok(int(q.First)).Is(text.InQuote) {
		return
	}
	for k := range s.dates {
		if d := &s.dates[k]; d.First >= int(q.Last) || d.Last <= int(q.First) {
			return // which of the two is of that day?
		}
	}
	var of [3]clock
	n := x.clocksOf(s, q, of[:])
	before := false
	if n == 1 && s.index > 0 && x.sentences[s.index-1].Block == s.Block {
		p := &x.sentences[s.index-1]
		of[2] = of[0]
		if m := x.clocksOf(p, nil, of[:2]); m != 1 || len(p.dates) > 0 {
			return
		}
		of[1], n, before = of[2], 2, true
	}
	if n != 2 {
		return
	}
	a, b := of[0], of[1]
	if before && !x.laterAt(s, q, b.first, b.last) || !before && !x.lengthOfClocks(s, q, a, b) {
		return
	}
	length := q.Interval.Convert(x.lex, int(q.Unit))
	length = length.Scale(minutesOfDay)
	slack := x.lengthLoose(q) + a.loose + b.loose
	nearest, off := 0.0, math.Inf(1)
	for turn := 0.0; turn < minutesOfDay; turn += minutesOfDay / 2 {
		if turn > 0 && !a.halves && !b.halves {
			break
		}
		d := math.Mod(b.minute-a.minute+turn+2*minutesOfDay, minutesOfDay)
		if d == 0 {
			continue
		}
		if o := max(length.Lo-d, d-length.Hi, 0); o < off {
			nearest, off = d, o
		}
	}
	if math.IsInf(off, 1) || length.Value > nearest*farLength || nearest > length.Value*farLength {
		return
	}
	first, last := min(int(q.First), b.first), max(int(q.Last), b.last)
	if !before {
		first, last = min(first, a.first), max(last, a.last)
	}
	c := x.claim(s, Calendar, first, last)
	c.Measure, c.Unit, c.Dimension = "elapsed", x.lex.Units[q.Unit].Name, "duration"
	c.Value.Interval = q.Interval.Convert(x.lex, int(q.Unit))
	c.Value.Text = x.text.Slice(int(q.First), int(q.Last))
	c.Derived.Interval = quantity.Between(max(0, nearest-slack)/minutesOfDay, (nearest+slack)/minutesOfDay)
	c.Derived.Text = clockText(nearest)
}

// clockText writes minutes as hours and minutes: “1 hour and 50 minutes”.
func clockText(minutes float64) string {
	h, m := int(minutes)/60, int(minutes)%60
	switch {
	case h == 0:
		return fmt.Sprintf("%d minutes", m)
	case m == 0 && h == 1:
		return "1 hour"
	case m == 0:
		return fmt.Sprintf("%d hours", h)
	case h == 1:
		return fmt.Sprintf("1 hour and %d minutes", m)
	}
	return fmt.Sprintf("%d hours and %d minutes", h, m)
}

// lengthLoose returns by how many minutes a length of time may have been rounded: half its last place, as it is written.
func (x *extractor) lengthLoose(q *quantity.Mention) float64 {
	m := math.Round(q.Interval.Value * x.lex.Units[q.Unit].Factor * minutesOfDay)
	hours := x.lex.Units[q.Unit].Name == "hour"
	switch {
	case hours && math.Mod(m, 60) == 0:
		return 30
	case math.Mod(m, 30) == 0:
		return 15
	case hours && math.Mod(m, 15) == 0:
		return 7
	case math.Mod(m, 10) == 0:
		return 5
	case math.Mod(m, 5) == 0:
		return 3
	}
	return 1
}

// lengthOfClocks reports whether a length of time belongs with two times of day by the words that lead to it.
func (x *extractor) lengthOfClocks(s *sentence, q *quantity.Mention, a, b clock) bool {
	if x.linksClocks(s, a, b) && x.lengthOfPair(s, q, a.first-1, b.last) || x.lengthAtEnd(s, q, a.first, a.last, b.first, b.last) {
		return true
	}
	last := int(q.Last)
	return a.last <= int(q.First) && last <= b.first && x.takesOrFor(x.entryBefore(s, int(q.First))) && x.verbNear(s, a.first) && x.verbNear(s, b.first)
}

// linksClocks reports whether “from … to” or “between … and” joins two times of day.
func (x *extractor) linksClocks(s *sentence, a, b clock) bool {
	return a.first > int(s.First) && b.first-a.last <= 3 && x.joinsTimes(a.first-1, b.first-1)
}

// verbNear reports whether what stands before a time of day tells that something begins or ends.
func (x *extractor) verbNear(s *sentence, at int) bool {
	for i := at - 1; i >= max(int(s.First), at-nearBegin); i-- {
		switch x.word(i) {
		case "starting", "Starting", "beginning", "Beginning", "stopped", "laid", "emerged", "rested", "knocked", "packed", "finishing":
			return true
		}
	}
	switch x.verbBefore(s, at) {
	case "begin", "end", "depart", "arrive":
		return true
	}
	return false
}
