package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// rangeBeside reads a range of dates right beside a length of time: "from 12 to 13 February, three days", "a three-day
// visit from 12 to 13 February".
func (x *extractor) rangeBeside(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || !d.period.Range || !d.Expr.Range || x.entry(d.First).Form == "between" {
			continue
		}
		behind := d.Last <= int(q.First) && x.between(d.Last, int(q.First), "for", "a", "an", "the", "total", "period", "of", "lasting", "or", "in", "all", "inclusive", "altogether")
		before := int(q.Last) <= d.First && x.between(int(q.Last), d.First, "from", "on")
		if q.Is(quantity.Compound) && !behind && !before {
			before = int(q.Last) <= d.First && d.First-int(q.Last) <= 6 && x.nounsBetween(s, int(q.Last), d.First)
		}
		if !behind && !before {
			continue
		}
		a, b := *d, *d
		a.period, b.period = ends(d.period, d.Expr)
		return &a, &b, d.First, d.Last
	}
	return nil, nil, 0, 0
}

// rangeLasting reads a length of time that the verb behind a range of days gives to what went on in it: "the dig, which ran from 8 September to
// 28 November, took twelve weeks". What took so long "to build", or so long "of planning", is something else.
func (x *extractor) rangeLasting(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	verb := int(q.First) - 1
	for verb > int(s.First) && (x.entry(verb).Form == "for" || x.entry(verb).Is(lexicon.Adverb)) {
		verb--
	}
	if verb <= int(s.First) || !x.closed(s, int(q.Last)) && x.entry(int(q.Last)).Form != "and" {
		return nil, nil, 0, 0
	}
	switch x.word(verb) {
	case "took", "takes", "lasted", "lasts", "spanned":
	case "on": // went on for
		if verb--; x.word(verb) != "went" {
			return nil, nil, 0, 0
		}
	default:
		return nil, nil, 0, 0
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || !d.period.Range || !d.Expr.Range || d.Last > verb || !x.between(d.Last, verb, "and", "thus", "therefore", "it") {
			continue
		}
		a, b := *d, *d
		a.period, b.period = ends(d.period, d.Expr)
		return &a, &b, d.First, d.Last
	}
	return nil, nil, 0, 0
}

// beginToEnd reads a length of time between the day on which something begins and the one on which it ends: "begins on 1 October 2026 and, after a
// building time of thirty months, is completed on 31 March 2029". Nothing else may be told between the two, such as a halt.
func (x *extractor) beginToEnd(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	if len(s.dates) < 2 {
		return nil, nil, 0, 0
	}
	behind := int(q.Last)
	if x.in(s, behind).Form == "later" {
		behind++
	} else if !x.afterTime(s, int(q.First)) {
		return nil, nil, 0, 0
	}
	if !x.closed(s, behind) && x.entry(behind).Form != "on" {
		return nil, nil, 0, 0
	}
	begin, end := x.dateOfClass(s, "begin"), x.dateOfClass(s, "end")
	if begin == nil || end == nil || begin.Last > int(q.First) || end.First < behind {
		return nil, nil, 0, 0
	}
	verbs := 0
	for i := begin.Last; i < end.First; i++ {
		if x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary) && !strings.HasSuffix(x.word(i), "ing") { // a building time
			verbs++
		}
	}
	if verbs > 1 {
		return nil, nil, 0, 0
	}
	return yearOf(begin, end), end, begin.First, end.Last
}

// afterTime reports whether "after" leads to a length of time at a token: "after eighteen months", "after a building time of eighteen months",
// not "after a break of two weeks".
func (x *extractor) afterTime(s *sentence, at int) bool {
	if x.entryBefore(s, at) == "after" {
		return true
	}
	i := at - 2
	if i <= int(s.First) || x.entry(i+1).Form != "of" {
		return false
	}
	switch x.lemma(i) {
	case "time", "period", "duration":
	default:
		return false
	}
	switch f := x.entry(i - 1); {
	case f.Is(lexicon.Determiner) || x.article(i-1):
	case x.word(i-1) == "building" || x.word(i-1) == "construction" || x.word(i-1) == "working" || x.word(i-1) == "running":
	default:
		return false // a notice period, a winter period: not all of the time between
	}
	for n := 0; n < 3 && i > int(s.First) && x.tok(i).Kind == text.Word; n++ {
		if i--; x.entry(i).Form == "after" {
			return true
		}
	}
	return false
}

// startingEnding reads a length of time before two days which begin and end it: "for 30 days, beginning on 6 September and ending on 5 October".
func (x *extractor) startingEnding(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	for k := range s.dates[:max(0, len(s.dates)-1)] {
		a, b := &s.dates[k], &s.dates[k+1]
		if a.Expr.Range || b.Expr.Range || int(q.Last) >= a.First || a.Expr.A.Kind != when.OnCalendar || b.Expr.A.Kind != when.OnCalendar {
			continue
		}
		if x.between(int(q.Last), a.First, "starting", "beginning", "commencing", "running", "from", "on") &&
			x.between(a.Last, b.First, beforeEnd...) && x.anyForm(a.Last, b.First, endings[:]) {
			return yearOf(a, b), b, a.First, b.Last
		}
	}
	return nil, nil, 0, 0
}

// yearOf returns the day on which something begins, in the year of its end where it is written without one that is known.
func yearOf(begin, end *dated) *dated {
	p := &begin.Expr.A
	if !begin.period.IsZero() || p.Day == 0 || p.Year != 0 || end.period.IsZero() {
		return begin
	}
	year := end.period.From.Year()
	for range 2 {
		if n := min(int(p.Day), when.MonthDays(year, int(p.Month))); when.Civil(year, int(p.Month), n) <= end.period.To {
			d := *begin
			d.period = when.OnDay(when.Civil(year, int(p.Month), n))
			return &d
		}
		year--
	}
	return begin
}

// endings are the participles that lead to the day on which something ends.
var endings = [...]string{"ending", "finishing", "closing", "expiring", "concluding"}

// beforeEnd are all words that may stand between the day on which something begins and the one on which it ends.
var beforeEnd = append([]string{"and", "on"}, endings[:]...)

// ends splits a range into the periods of its two ends, as far as its days tell.
func ends(p when.Period, e when.Expr) (from, to when.Period) {
	from, to = when.OnDay(p.From), when.OnDay(p.To)
	y1, m1, _ := p.From.Civil()
	y2, m2, _ := p.To.Civil()
	if e.A.Day == 0 && e.A.Month > 0 {
		from = when.OfMonth(y1, m1)
	} else if e.A.Day == 0 && p.Grain >= when.Year {
		from = when.OfYear(y1)
	}
	if e.B.Day == 0 && e.B.Month > 0 {
		to = when.OfMonth(y2, m2)
	} else if e.B.Day == 0 && p.Grain >= when.Year {
		to = when.OfYear(y2)
	}
	return from, to
}

// nounsBetween reports whether no verb, figure or mark stands between two tokens: "a two-day visit to Osh on".
func (x *extractor) nounsBetween(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if t := x.tok(i); t.Kind != text.Word || x.entry(i).Is(lexicon.Auxiliary|lexicon.Conjunction|lexicon.Saying|lexicon.Pronoun) || s.dateAt(i) != nil {
			return false
		}
		if i > from+1 && s.nameAt(i) == nil && x.isVerb(s, i) { // "visit" of "a two-day working visit" is no verb
			return false
		}
	}
	return true
}

// laterBeside reads "ten days later, on 12 May" and "eight days earlier, on 6 January" against the date that its
// paragraph gave before. What it counts from may be another date of the document, or none: it is no statement about
// dates where any of them fits.
func (x *extractor) laterBeside(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	i := int(q.Last)
	if i >= int(s.Last) || x.entry(i).Form != "later" && x.entry(i).Form != "earlier" {
		return nil, nil, 0, 0
	}
	later := x.entry(i).Form == "later"
	var told *dated
	for k := range s.dates {
		d := &s.dates[k]
		if d.Expr.A.Kind == when.OnCalendar && !d.Expr.Range && d.First > i && x.between(i+1, d.First, "on", "in") {
			told = d
			break
		}
	}
	if told == nil || told.period.IsZero() {
		return nil, nil, 0, 0
	}
	base := x.dateBefore(s, int(q.First))
	if base == nil || x.fitsAny(q, told, later) {
		return nil, nil, 0, 0
	}
	if later {
		return base, told, int(q.First), told.Last
	}
	return told, base, int(q.First), told.Last
}

// dateBefore returns the last date of the calendar that a paragraph gives before a token.
func (x *extractor) dateBefore(s *sentence, at int) *dated {
	for i := s.index; i >= max(0, s.index-1) && x.sentences[i].Block == s.Block; i-- {
		o := &x.sentences[i]
		for k := len(o.dates) - 1; k >= 0; k-- {
			if d := &o.dates[k]; d.Last <= at && !d.period.IsZero() && d.Expr.A.Kind == when.OnCalendar && !d.Expr.Range && d.period.Grain <= when.Month {
				return d
			}
		}
	}
	return nil
}

// fitsAny reports whether a length of time leads from any date of the document, or from the dateline, to the one told.
func (x *extractor) fitsAny(q *quantity.Mention, told *dated, later bool) bool {
	u := &x.lex.Units[q.Unit]
	span := q.Interval.Convert(x.lex, int(q.Unit))
	slack := slackOf(u)
	fits := func(base when.Period) bool {
		a, b := base, told.period
		if !later {
			a, b = b, a
		}
		return float64(b.To-a.From)+slack >= span.Lo && float64(b.From-a.To)-slack <= span.Hi
	}
	if x.doc.Published.Known() && fits(x.doc.Published.Period) {
		return true
	}
	for i := range x.sentences {
		for k := range x.sentences[i].dates {
			if d := &x.sentences[i].dates[k]; !d.period.IsZero() && d.First != told.First && fits(d.period) {
				return true
			}
		}
	}
	return false
}
