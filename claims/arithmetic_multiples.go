package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// multiple is a word or phrase that says how many times one figure is another.
type multiple struct {
	first, last int // its tokens
	value       float64
	verb        bool // of what grew from one to the other: “doubled”
	whole       bool // it may be a part of what follows as well: “half the 60”
	lo, hi      float64
}

// How far what is told as so many times may be off without a hedge, of that many times, and how far figures may be off to be meant all the same.
const (
	lowTimes  = 0.86
	highTimes = 1.2
	farTimes  = 12 // from one figure to the other, of a verb
	farAsMany = 4  // of a comparison
)

// How far what is told with a hedge may be off, of that many times.
const (
	slackTimes = 0.03 // on the other side of what the hedge says: below "over twice"
	exactTimes = 0.02 // where it is said to be exact
	aboutLow   = 0.75 // where it is said to be about that, or nearly
	aboutHigh  = 1.3
)

// How many tokens may stand between a verb of so many times and the figures behind it, and between one of the figures and the next, or the verb.
const (
	nearTimes   = 12
	nearFigures = 9
)

// multiples finds two figures and how many times one is said to be the other: “doubled from 340 to 680”; “48, half as many as the 96 of last year”.
func (x *extractor) multiples(s *sentence) {
	if s.topics&aboutMultiples == 0 {
		return
	}
	var m multiple
	for i := int(s.First); i < int(s.Last); i++ {
		if !x.allTopics && x.topicsAt(i)&aboutMultiples == 0 {
			continue
		}
		o, ok := x.multipleAt(s, i)
		if !ok {
			continue
		}
		if m.last > 0 {
			return // which of them?
		}
		m, i = o, o.last-1
	}
	switch {
	case m.last == 0:
	case m.verb:
		x.grewTimes(s, m)
	default:
		x.asMany(s, m)
	}
}

// The words of multiples that more than their value depends on.
var halfWord, timesWord = lexicon.HashOf("half"), lexicon.HashOf("times")

// multipleAt reads the word or phrase at a token, with the hedge before it.
func (x *extractor) multipleAt(s *sentence, i int) (multiple, bool) {
	m := multiple{first: i, last: i + 1, verb: true}
	w := &x.lex.Workings
	h := x.tok(i).Hash
	if v, ok := w.Multiplied[h]; ok {
		m.value = v
	} else if v, ok := w.Times[h]; ok {
		m.value, m.verb = v, false
	} else if x.reads(i, halfWord) {
		m.value, m.verb, m.whole = 0.5, false, true
	} else if x.reads(i, timesWord) {
		m.verb = false
		for k := range s.quantities {
			if q := &s.quantities[k]; int(q.Last) == i && q.Unit < 0 && !q.Is(quantity.Ordinal|quantity.Range) && q.Interval.Value > 1 && q.Interval.Hedge == "" {
				m.first, m.value = int(q.NumFirst), q.Interval.Value
			}
		}
	}
	if m.value == 0 || x.partOfMultiple(s, &m) {
		return multiple{}, false
	}
	return m, true
}

// partOfMultiple takes the hedge before a multiple into its bounds, and reports whether it can be none: it is denied or wished for.
func (x *extractor) partOfMultiple(s *sentence, m *multiple) bool {
	m.lo, m.hi = m.value*lowTimes, m.value*highTimes
	i := m.first - 1
	switch x.wordIn(s, i) {
	case "than":
		switch x.wordIn(s, i-1) {
		case "more":
			m.lo, m.hi = m.value*(1-slackTimes), math.Inf(1)
			if m.verb && m.value < 1 { // more than halved
				m.lo, m.hi = 0, m.value*1.04
			}
		case "less", "fewer":
			m.lo, m.hi = 0, m.value*(1+slackTimes)
		}
	case "over", "least":
		m.lo, m.hi = m.value*(1-slackTimes), math.Inf(1)
	case "nearly", "almost", "to", "virtually", "barely", "quite":
		m.lo, m.hi = m.value*aboutLow, m.value*(1+slackTimes)
		if m.verb && m.value < 1 {
			m.lo, m.hi = m.value*(1-slackTimes), m.value*aboutHigh
		}
	case "about", "roughly", "around", "some", "approximately", "effectively", "practically":
		m.lo, m.hi = m.value*aboutLow, m.value*aboutHigh
	case "exactly", "precisely":
		m.lo, m.hi = m.value*(1-exactTimes), m.value*(1+exactTimes)
	case "not", "never", "would", "could", "be", "may", "might", "will":
		return true
	}
	return false
}

// grewTimes holds the figures “from” and “to” which a verb of so many times leads against each other.
func (x *extractor) grewTimes(s *sentence, m multiple) {
	var from, to *quantity.Mention
	for k := range s.quantities {
		q := &s.quantities[k]
		if s.overlapsDate(q) || q.Is(quantity.Ordinal|quantity.Clock|quantity.Age|quantity.Identifier|quantity.Score) || int(q.First) <= int(s.First) {
			continue
		}
		var end **quantity.Mention
		switch x.entry(int(q.First) - 1).Form {
		case "from":
			end = &from
		case "to":
			end = &to
		default:
			continue
		}
		if *end != nil || q.Interval.Value <= 0 || q.Is(quantity.Range|quantity.Fraction|quantity.Span) || q.Unit < 0 && q.Is(quantity.YearLike) {
			return
		}
		*end = q
	}
	if from == nil || to == nil || from.Unit >= 0 && from.Unit != to.Unit || to.Interval.Hedge != "" && to.Interval.Hedge != "about" || from.Interval.Hedge != "" && from.Interval.Hedge != "about" {
		return
	}
	if to.Unit >= 0 && x.lex.Units[to.Unit].Name == "year" || !x.ledByTimes(s, m, from, to) {
		return
	}
	x.times(s, m, term{to, s.figureAt(int(to.NumFirst))}, scaled(from, to), min(m.first, int(from.First), int(to.First)), max(int(from.Last), int(to.Last)), farTimes)
}

// ledByTimes reports whether a verb of so many times leads to two figures, and nothing else is told between them.
func (x *extractor) ledByTimes(s *sentence, m multiple, from, to *quantity.Mention) bool {
	first, last := int(from.First), int(to.Last)
	if first > int(to.First) {
		first, last = int(to.First), int(from.Last)
	}
	if m.last > first {
		return m.first > int(from.Last) && int(to.First)-m.last <= 2 && m.first-int(from.Last) <= nearFigures // from 30 in 2010 the number quadrupled to 95
	}
	if first-m.last > nearTimes || int(max(from.First, to.First))-int(min(from.Last, to.Last)) > nearFigures {
		return false
	}
	for i := m.last; i < last; i++ {
		if x.isMark(i, ";") || x.isMark(i, "(") || x.entry(i).Form == "while" || x.entry(i).Form == "but" || x.isChange(i) {
			return false
		}
	}
	return x.verbsIn(s, m.last, first) == 0
}
