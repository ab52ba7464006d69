package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// agedThen adds a claim for the age of today of somebody of whom the text tells how old he or she was on a day or in a year that it gives: "Ivo Last was 31 when he
// was taken, in June 2019", "in 2010, when she was 35".
func (x *extractor) agedThen(s *sentence, q *quantity.Mention) {
	first, last := int(q.First), int(q.Last)
	if !x.doc.Published.Known() || q.Is(quantity.Range) || q.Unit >= 0 && !q.Is(quantity.Age) || q.Interval.Hedge != "" {
		return
	}
	was := first - 1
	for was > int(s.First) && (x.in(s, was).Form == "only" || x.in(s, was).Form == "just") {
		was--
	}
	if x.in(s, was).Form != "was" {
		return
	}
	for i := int(s.First); i < int(s.Last); i++ {
		if a := x.in(s, i).Age(); a.Is(lexicon.DeathWhen) || a.Is(lexicon.DeathTold) {
			return // at which age somebody died
		}
	}
	who := x.pronounAt(s, was-1)
	if who == nil {
		who = x.subjectBeside(s, was)
	}
	d := x.dayOfAge(s, was, last)
	if who == nil || d == nil {
		return
	}
	c := x.claim(s, Age, first, last)
	age, now := q.Interval.Value, x.doc.Published.Period
	c.Subject, c.Unit, c.Measure, c.Inherited = who.Key, "year", "born", false
	c.Value.Interval = quantity.Between(age+float64(when.Years(d.period.To, now.From)), age+float64(when.Years(d.period.From, now.To))+1)
	c.Event.Main, c.Event.Time = true, when.Period{} // it is the age of now
}

// subjectBeside returns the person who is the subject of the verb at token i, also across what is said of him or her between commas: "Ivo Last, the mayor of the town, was".
func (x *extractor) subjectBeside(s *sentence, i int) *names.Mention {
	if m := x.subjectOf(s, i); m != nil || !x.marked(s, i-1, ",") {
		return m
	}
	for j := i - 2; j > int(s.First) && j > i-2-maxAside; j-- {
		if x.marked(s, j, ",") {
			return x.subjectOf(s, j)
		}
		if x.isVerb(s, j) {
			return nil
		}
	}
	return nil
}

// dayOfAge returns the day or year in which somebody was as old as a "was" and a figure that ends at token last tell: one behind a "when" that follows, or right before a
// "when" that leads to them. It is nil where there is none, or where it does not lie behind.
func (x *extractor) dayOfAge(s *sentence, was, last int) *dated {
	behind := x.in(s, last).Form == "when"
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || d.Expr.A.Kind != when.OnCalendar || d.Expr.Range || d.period.Approx || d.period.To > x.doc.Published.Period.To {
			continue
		}
		switch {
		case behind && d.First > last:
			return d
		case !behind && d.Last <= was-2 && x.in(s, was-2).Form == "when" && d.Last >= was-3 && (d.Last == was-2 || x.marked(s, d.Last, ",")):
			return d
		}
	}
	return nil
}
