package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/when"
)

// story is what a document is mainly about: the event of its headline and first sentences.
type story struct {
	event int32       // into Lexicon.Events, -1 when none was found
	time  when.Period // when it took place; zero when unknown
	place string      // as written
	names []string    // canonical names of the headline and the first sentences
}

// leadSentences is how many sentences of the body, after the headings, tell what a report is about.
const leadSentences = 4

// longBefore is how many days before the main event a date must lie to speak of another one.
const longBefore = 45

// anotherYear is how many days before the main event a date must lie for what it cost to be told without another word of the time.
const anotherYear = 180

// findStory resolves all dates of the document in order and finds its main event.
func (x *extractor) findStory() {
	x.story.event = -1
	lead := 0
	x.eventVotes = slices.Grow(x.eventVotes[:0], len(x.lex.Events))[:len(x.lex.Events)]
	votes := x.eventVotes
	clear(votes)
	for i := range x.sentences {
		s := &x.sentences[i]
		x.resolve(s)
		if s.block.Kind.Furniture() || lead >= leadSentences {
			continue
		}
		heading := s.block.Kind == document.Heading
		if !heading {
			lead++
		}
		for _, m := range s.marks {
			if tr := x.trigger(m); tr != nil && tr.Event >= 0 && x.lex.Events[tr.Event].Main {
				w := 1
				if heading || lead <= 1 {
					w = 3
				}
				if tr.Noun {
					w++
				}
				votes[tr.Event] += w
			}
		}
		if x.story.time.IsZero() && !heading {
			x.story.time = x.leadTime(s)
		}
		for k := range s.names {
			if n := &s.names[k]; n.Key != "" && n.Kind != names.Country && !slices.Contains(x.story.names, n.Key) {
				x.story.names = append(x.story.names, n.Key)
			}
			if n := &s.names[k]; x.story.place == "" && n.Kind == names.Place {
				x.story.place = n.Key
			}
		}
	}
	best := 0
	for e, v := range votes {
		if v > best {
			best, x.story.event = v, int32(e)
		}
	}
	slices.Sort(x.story.names)
	if x.story.time.IsZero() && x.doc.Published.Known() {
		x.story.time = when.Period{From: x.doc.Published.Period.From - 7, To: x.doc.Published.Period.To, Grain: when.Week, Approx: true}
	}
}

// leadTime returns the first day near the published date that a lead sentence names.
func (x *extractor) leadTime(s *sentence) when.Period {
	for _, d := range s.dates {
		p := d.period
		if p.IsZero() || p.Grain > when.Month {
			continue
		}
		if x.doc.Published.Known() && (p.To < x.doc.Published.Period.From-longBefore || p.From > x.doc.Published.Period.To+1) {
			continue
		}
		return p
	}
	return when.Period{}
}

// resolve gives each calendar expression of a sentence its period.
func (x *extractor) resolve(s *sentence) {
	for k := range s.dates {
		d := &s.dates[k]
		if x.nowadays(s, d) {
			continue
		}
		past, future := false, false
		if !x.doc.Published.Period.IsZero() && d.Expr.NeedsTense() {
			past, future = x.tense(s, d.First)
		}
		from := x.lastEvent
		if d.Expr.A.Unit == when.Day && from.Grain > when.Day {
			from = x.lastDay // "a day earlier" is not counted from a month
		}
		p, ok := d.Expr.Resolve(when.Context{Dateline: x.doc.Published.Period, Event: from, Past: past, Future: future})
		if !ok {
			continue
		}
		if d.Weekday >= 0 && !d.HasYear && !d.Expr.Range && p.Grain <= when.Day && p.From == p.To && x.doc.Published.Known() {
			if d.Expr.A.Month == 0 {
				p = x.dayInMonth(s, d, p)
			} else {
				p = fitting(p, int(d.Weekday), x.doc.Published.Period.From)
			}
		}
		if k+1 < len(s.dates) && d.Expr.A.Kind == when.OnWeekday {
			p = x.weekdayAgo(d, &s.dates[k+1], p)
		}
		if future && d.Expr.A.Kind == when.OnWeekday && !d.Expr.A.Named && !d.Expr.Range {
			p = x.weekdayAfter(s, p)
		}
		d.period = p
		if p.Grain <= when.Year {
			x.lastEvent = p
		}
		if p.Grain <= when.Day {
			x.lastDay = p
		}
		if d.HasYear && p.Grain <= when.Month {
			x.sheet.Year = max(x.sheet.Year, p.To.Year())
		}
	}
}

// weekdayAfter returns the weekday that comes next behind a day weeks ahead of which the sentence before tells, in the same paragraph: "the last
// shift is on 17 November. Flights resume on Wednesday".
func (x *extractor) weekdayAfter(s *sentence, p when.Period) when.Period {
	if s.index == 0 || !x.doc.Published.Known() || p.From != p.To {
		return p
	}
	prev := &x.sentences[s.index-1]
	if prev.Block != s.Block || len(prev.dates) == 0 {
		return p
	}
	last := prev.dates[len(prev.dates)-1].period
	if last.Grain > when.Day || last.From != last.To || last.To <= x.doc.Published.Period.To+7 || p.From > last.To {
		return p
	}
	days := when.Date((p.From.Weekday()-last.To.Weekday()+6)%7 + 1)
	p.From, p.To = last.To+days, last.To+days
	return p
}

// weekdayAgo returns the day of a weekday that stands right before how many weeks ago it was: "on a Monday, two weeks ago tomorrow".
func (x *extractor) weekdayAgo(d, next *dated, p when.Period) when.Period {
	if next.Expr.A.Kind != when.Shifted || next.Expr.A.Unit != when.Week || next.First > d.Last+1 || next.First > d.Last && !x.isMark(d.Last, ",") {
		return p
	}
	week, ok := next.Expr.Resolve(when.Context{Dateline: x.doc.Published.Period})
	if !ok {
		return p
	}
	for day := week.From; day <= week.To; day++ {
		if day.Weekday() == p.From.Weekday() {
			p.From, p.To = day, day
			return p
		}
	}
	return p
}

// fitting returns a day whose year was worked out as that of the year before or the next, where it lies nearer to the day of publication and falls
// on the weekday with which it is told: "they accepted the invitation to a meeting on Thursday, 11 December".
func fitting(p when.Period, weekday int, today when.Date) when.Period {
	year, month, n := p.From.Civil()
	for _, y := range [...]int{year - 1, year + 1} {
		if n > when.MonthDays(y, month) {
			continue
		}
		if d := when.Civil(y, month, n); d.Weekday() == weekday && p.From.Weekday() != weekday && abs(int(d-today)) < abs(int(p.From-today)) {
			p.From, p.To = d, d
		}
	}
	return p
}

// dayInMonth returns a day with a weekday whose month is not told: near the one that its paragraph told last, where it falls on that weekday there
// ("on 1 September. Lessons begin two days later, on Thursday the 3rd"), else near the day of publication.
func (x *extractor) dayInMonth(s *sentence, d *dated, p when.Period) when.Period {
	weekday := int(d.Weekday)
	if last := x.toldBeforeIn(s, d); last != nil {
		if near := fittingMonth(p, weekday, last.period.From); near.From.Weekday() == weekday {
			return near
		}
	}
	return fittingMonth(p, weekday, x.doc.Published.Period.From)
}

// toldBeforeIn returns the last date before one in its paragraph that names a day or a month, nil for none.
func (x *extractor) toldBeforeIn(s *sentence, d *dated) *dated {
	for i := s.index; i >= 0 && x.sentences[i].Block == s.Block; i-- {
		for k := len(x.sentences[i].dates) - 1; k >= 0; k-- {
			o := &x.sentences[i].dates[k]
			if (i < s.index || o.Last <= d.First) && o.Expr.A.Month > 0 && !o.period.IsZero() && o.period.Grain <= when.Month {
				return o
			}
		}
	}
	return nil
}

// fittingMonth returns a day whose month is not told as that of the month of another day, the one before it or the next, where it falls on the weekday with
// which it is told, whichever lies nearest to that day: "on a Wednesday, the 27th".
func fittingMonth(p when.Period, weekday int, today when.Date) when.Period {
	_, _, n := p.From.Civil()
	year, month, _ := today.Civil()
	best := p
	for _, m := range [...]int{month - 1, month, month + 1} {
		y, m := year+(m+11)/12-1, (m+11)%12+1
		if n > when.MonthDays(y, m) {
			continue
		}
		if d := when.Civil(y, m, n); d.Weekday() == weekday && (best.From.Weekday() != weekday || abs(int(d-today)) < abs(int(best.From-today))) {
			best.From, best.To = d, d
		}
	}
	return best
}

// nowadays reports whether a date is no day but the time in which the text was written: "deeper than any penguin alive today".
func (x *extractor) nowadays(s *sentence, d *dated) bool {
	return d.Last == d.First+1 && x.word(d.First) == "today" && d.First > int(s.First) && x.lex.Lists(lexicon.LivingWord, x.word(d.First-1))
}
