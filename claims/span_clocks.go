package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// minutesOfDay is how many minutes a day has.
const minutesOfDay = 24 * 60

// How exact a length of time is that two times of day make: people round both, and tell the length as "six hours".
const (
	clockSlack = 10.0 // minutes
	clockShare = 0.1  // of the length
)

// toldByClocks adds a claim for what goes on from one time of day to another: "from 17:42 to 02:15", "from 04:20 on 15 October
// until 16:20 on 17 October", "began at 9.00 and ended at 18.30".
func (x *extractor) toldByClocks(s *sentence) {
	var a, b *quantity.Mention
	for k := range s.quantities {
		q := &s.quantities[k]
		switch {
		case !q.Is(quantity.Clock):
		case a == nil:
			a = q
		case b == nil:
			b = q
		default:
			return // a timetable
		}
	}
	if b == nil {
		return
	}
	length, ok := x.lengthOf(s, a, b)
	if !ok {
		return
	}
	what, first, ok := x.clocked(s, a, b)
	if !ok || what.measure == "" {
		return
	}
	slack := max(clockSlack, clockShare*length)
	c := x.claim(s, Duration, first, int(b.Last))
	c.Unit, c.Dimension, c.Measure, c.Trigger = "minute", "duration", what.measure, what.word
	c.Subject, c.Qualifiers, c.Predicate = what.subject, what.narrow, what.told
	c.Value.Interval = quantity.Between((length-slack)/minutesOfDay, (length+slack)/minutesOfDay)
	x.tellsOfNow(s, c)
	c.Modality = x.modalityOfFigure(s, first, int(b.Last))
	c.Scope = x.lengthScope(s, first, int(b.Last))
}

// lengthOf returns how many minutes lie between two times of day, each with the day that stands beside it; false where only one
// of them has a day, which may be the other's or the day before.
func (x *extractor) lengthOf(s *sentence, a, b *quantity.Mention) (float64, bool) {
	p, q := x.dayBeside(s, a), x.dayBeside(s, b)
	minutes := b.Interval.Value - a.Interval.Value
	switch {
	case p != nil && q != nil:
		minutes += minutesOfDay * float64(q.period.From-p.period.From)
	case q != nil:
		return 0, false
	case minutes <= 0:
		minutes += minutesOfDay // over night
	}
	return minutes, minutes > 0
}

// dayBeside returns the day that stands right before or behind a time of day; nil when none does.
func (x *extractor) dayBeside(s *sentence, q *quantity.Mention) *dated {
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || d.period.Grain > when.Day || d.period.Range {
			continue
		}
		inside := d.First <= int(q.First) && int(q.Last) <= d.Last
		behind := d.First >= int(q.Last) && d.First-int(q.Last) <= 1
		before := d.Last <= int(q.First) && int(q.First)-d.Last <= 2
		if inside || behind || before {
			return d
		}
	}
	return nil
}

// clocked returns what goes on between two times of day, and the first token of what tells it.
func (x *extractor) clocked(s *sentence, a, b *quantity.Mention) (lasts, int, bool) {
	lead := int(a.First) - 1
	for lead > int(s.First) && (s.dateAt(lead) != nil || x.isMark(lead, ",") || x.entry(lead).Form == "on" || x.entry(lead).Form == "at") {
		lead--
	}
	link := int(b.First) - 1
	for link > int(a.Last) && (s.dateAt(link) != nil || x.isMark(link, ",") || x.entry(link).Form == "on" || x.entry(link).Form == "at") {
		link--
	}
	if x.joinsTimes(lead, link) {
		if lead > int(s.First) && x.entry(lead-1).Form == "open" {
			return lasts{}, 0, false // hours at which a house is open come round every day
		}
		if x.lasted(lead - 1) {
			p := x.subject(s, x.clauseStart(s, lead-1), lead-1)
			return x.goingOn(s, p), lead, p.head != ""
		}
		span := quantity.Mention{First: int32(lead), Last: b.Last, Unit: -1}
		l, ok := x.forVerb(s, &span, lead)
		return l, lead, ok
	}
	if l, ok := x.failedAndBack(s, int(a.First), int(b.First)); ok {
		first := int(a.First)
		if d := x.dayBeside(s, a); d != nil {
			first = min(first, d.First)
		}
		return l, first, true
	}
	if x.verbBefore(s, int(a.First)) != "begin" || x.verbBefore(s, int(b.First)) != "end" {
		return lasts{}, 0, false
	}
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && !tr.Noun && x.lex.Events[tr.Event].Name == "begin" && m.last <= int(a.First) {
			p := x.subject(s, x.clauseStart(s, m.first), m.first)
			if p.head == "" || x.entry(p.first).Is(lexicon.Human) {
				return lasts{}, 0, false
			}
			return x.goingOn(s, p), int(a.First), true
		}
	}
	return lasts{}, 0, false
}

// failedAndBack reads what was lacking from one time of day to another: "the current failed on 12 August at 14:10 and was restored on 13 August
// at 21:10", "power went off at 14:10 and came back at 17:00".
func (x *extractor) failedAndBack(s *sentence, a, b int) (lasts, bool) {
	name, what, failed := "", -1, false
	for i := x.clauseStart(s, a); i < a; i++ {
		if what < 0 {
			if name = x.lex.Spans.Lack(x.tok(i).Word); name != "" {
				what = i
			}
			continue
		}
		switch x.word(i) {
		case "failed", "off", "out", "cut", "lost", "interrupted", "collapsed", "disconnected", "gone", "down":
			failed = true
		}
	}
	back := false
	for i := a; i < b && failed; i++ {
		switch x.word(i) {
		case "restored", "returned", "back", "reconnected", "again":
			back = true
		case "partly", "partially", "by", "before":
			return lasts{}, false
		}
		if x.entry(i).Is(lexicon.Negation) {
			return lasts{}, false
		}
	}
	if !back {
		return lasts{}, false
	}
	return lasts{measure: name, word: x.lemma(what), subject: x.nameIn(s, what, a), told: name}, true
}

// lasted reports whether token i is a verb that says of its subject only that it goes on.
func (x *extractor) lasted(i int) bool {
	switch x.word(i) {
	case "lasted", "lasts", "ran", "runs":
		return true
	}
	return false
}

// joinsTimes reports whether the words before two times make a span of them: "from … to", "between … and".
func (x *extractor) joinsTimes(lead, link int) bool {
	if lead < 0 { // the text begins with a time
		return false
	}
	switch x.entry(lead).Form {
	case "from":
		f := x.entry(link).Form
		return f == "to" || f == "until" || f == "till"
	case "between":
		return x.entry(link).Form == "and"
	}
	return false
}
