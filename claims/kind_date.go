package claims

import (
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
)

// nearEvent is how many tokens may lie between a date and the verb or noun whose event it dates.
const nearEvent = 14

// eventDates adds a claim for each date that stands with a verb or noun of an event.
func (x *extractor) eventDates(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() {
			continue
		}
		c := x.claim(s, Date, d.First, d.Last)
		c.Value.Period = d.period
		c.Event.Time = d.period
		c.Inherited = false
		m, ok := x.eventAt(s, d)
		if !ok {
			continue
		}
		tr := x.trigger(m)
		c.Measure, c.Trigger = x.lex.Events[tr.Event].Name, tr.Lemma
		c.Event.Type = c.Measure
		c.Subject = x.participant(s, m)
		c.Modality = x.modalityOf(s, min(d.First, m.first), max(d.Last, m.last))
		if x.entryBefore(s, d.First) == "since" || x.entryBefore(s, d.First) == "until" {
			c.Scope = "bound"
		}
	}
}

func (x *extractor) entryBefore(s *sentence, i int) string {
	if i <= int(s.First) {
		return ""
	}
	return x.entry(i - 1).Form
}

// eventAt returns the event that a date dates: a noun right beside it ("the raid of 15 May", "the 11 January meeting",
// "Saturday's crash"), else the nearest verb or noun of an event in its clause, those before it first.
func (x *extractor) eventAt(s *sentence, d *dated) (mark, bool) {
	from, to := x.clauseStart(s, d.First), x.clauseEnd(s, d.Last-1)
	var best mark
	far := nearEvent
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil || tr.Event < 0 || m.first < from || m.last > to {
			continue
		}
		dist := d.First - m.last
		if m.first >= d.Last {
			dist = m.first - d.Last + 1
			if tr.Noun && dist <= 2 {
				dist = 0
			}
		} else if tr.Noun && dist > 2 {
			dist += 3 // a verb of the clause is more likely what the date belongs to
		}
		if dist >= 0 && dist < far {
			best, far = m, dist
		}
	}
	return best, far < nearEvent
}

// participant returns the noun that the event happens to or the name that it bears, as far as the words beside the
// trigger tell: "levee" of "the levee failed", "round table" of "the third round table".
func (x *extractor) participant(s *sentence, m mark) string {
	tr := x.trigger(m)
	if tr.Noun {
		return tr.Lemma
	}
	for i := m.first - 1; i >= max(int(s.First), m.first-5); i-- {
		if n := s.nameAt(i); n != nil {
			return n.Key
		}
		e := x.entry(i)
		if e.Is(lexicon.Auxiliary|lexicon.Adverb|lexicon.Determiner|lexicon.Preposition) || x.tok(i).Kind != 0 {
			continue
		}
		return x.lemma(i)
	}
	return ""
}

// calendars adds a claim for each date that contradicts itself: a weekday that does not fall on it, a day that its month
// does not have.
func (x *extractor) calendars(s *sentence) {
	if s.block.Kind.Furniture() && s.block.Kind != document.Meta {
		return
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.Expr.Impossible() {
			c := x.claim(s, Calendar, d.First, d.Last)
			c.Measure = "impossible"
			continue
		}
		if d.Weekday < 0 || d.period.IsZero() || d.period.Grain > when.Day || d.period.From != d.period.To {
			continue
		}
		c := x.claim(s, Calendar, d.First, d.Last)
		c.Measure = "weekday"
		c.Value.Period = d.period
		c.Value.Text = when.WeekdayName(int(d.Weekday))
		c.Derived.Period = d.period
		c.Derived.Text = when.WeekdayName(d.period.From.Weekday())
	}
}
