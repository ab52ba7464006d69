package claims

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// Length is a length of time that a document tells in whatever words, from a least to a most, both in minutes below 2³².
type Length uint64

// lengthOfTime makes a length of a least and a most number of minutes.
func lengthOfTime(lo, hi float64) Length {
	keep := func(m float64) uint64 { return uint64(max(0, min(math.Round(m), math.MaxUint32))) }
	return Length(keep(lo)<<32 | keep(hi))
}

// Least returns the least that a length may be, in minutes.
func (l Length) Least() float64 { return float64(l >> 32) }

// Most returns the most that a length may be, in minutes.
func (l Length) Most() float64 { return float64(l & math.MaxUint32) }

// point is a day or a time of day in a sentence.
type point struct {
	first    int
	from, to float64 // minutes; of no known day both are those of the day alone
	day      bool    // the day is known
	timed    bool    // so is the time of day
}

// lengths returns the lengths of time that the document tells by two points of time, ascending: “from 4 to 15 May”; “began on 4 May at 14:00 … ended on
// 15 May”; “between 16:20 and 16:24”. Which two belong together no words need say, so that a length is only good for bearing out one that is told.
func (x *extractor) lengths() []Length {
	var out []Length
	add := func(a, b *point) {
		if a.day && b.day && a.from > b.from {
			a, b = b, a
		}
		switch {
		case a.timed && b.timed && !b.day:
			d := b.from - math.Mod(a.from, minutesOfDay)
			if d <= 0 {
				d += minutesOfDay // over night
			}
			out = append(out, lengthOfTime(d-clockLoose, d+clockLoose))
		case a.timed && b.timed && a.day && b.day && b.from > a.from:
			out = append(out, lengthOfTime(b.from-a.from-clockLoose, b.from-a.from+clockLoose))
		case a.day && b.day && b.from > a.to:
			out = append(out, lengthOfTime(b.from-a.to, b.to-a.from+minutesOfDay))
		}
	}
	var points, before []point
	for i := range x.sentences {
		s := &x.sentences[i]
		for k := range s.dates {
			if d := &s.dates[k]; d.Expr.Range && !d.period.IsZero() {
				if a, b := endsOf(d); a != nil {
					p, q := pointOf(a), pointOf(b)
					add(&p, &q)
				}
			}
		}
		before, points = points, x.pointsOf(s, before[:0])
		switch {
		case len(points) == 2:
			add(&points[0], &points[1])
		case len(points) == 1 && len(before) == 1 && i > 0 && x.sentences[i-1].Block == s.Block:
			add(&before[0], &points[0])
		}
	}
	slices.Sort(out)
	return slices.Clone(slices.Compact(out))
}

// clockLoose is by how many minutes a length may be off that two times of day make: both may be rounded.
const clockLoose = 1

// pointOf returns a date as a point of time.
func pointOf(d *dated) point {
	return point{first: d.First, from: minutesOfDay * float64(d.period.From), to: minutesOfDay * float64(d.period.To), day: true}
}

// pointsOf appends the points of time of a sentence to a list, in the order in which they stand; ranges are none.
func (x *extractor) pointsOf(s *sentence, out []point) []point {
	for k := range s.dates {
		if d := &s.dates[k]; !d.Expr.Range && !d.period.IsZero() && d.period.Grain <= when.Year {
			out = append(out, pointOf(d))
		}
	}
	dates := len(out)
	for k := range s.quantities {
		q := &s.quantities[k]
		if !q.Is(quantity.Clock) {
			continue
		}
		if d := x.dayBeside(s, q); d != nil && d.period.Grain <= when.Day {
			for j := range out[:dates] {
				if p := &out[j]; p.first == d.First && !p.timed {
					p.from += q.Interval.Value
					p.to, p.timed = p.from, true
				}
			}
			continue
		}
		out = append(out, point{first: int(q.First), from: q.Interval.Value, to: q.Interval.Value, timed: true})
	}
	slices.SortFunc(out, func(a, b point) int { return a.first - b.first })
	return out
}
