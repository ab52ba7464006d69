package claims

import (
	"fmt"
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// How far a stated length of time may be off from the dates beside it: people count the first day or not, and call
// nineteen months a year and a half or two years. In units of the figure.
const (
	slackDays  = 1.0
	slackWeeks = 0.75
	slackOther = 0.75
)

// elapsed adds a claim for each length of time or relative date that stands beside the dates which it must agree with.
func (x *extractor) elapsed(s *sentence) {
	for k := range s.dates {
		if k+1 < len(s.dates) {
			x.twiceTold(s, &s.dates[k], &s.dates[k+1])
		}
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit < 0 || q.Is(quantity.Age|quantity.Clock|quantity.Ordinal|quantity.Span|quantity.Fraction) || x.lex.Units[q.Unit].Dimension != "duration" || x.lex.Units[q.Unit].Factor < 1 {
			continue
		}
		if x.tok(int(q.First)).Is(text.InQuote) {
			continue // who speaks counts from the day of speaking
		}
		if lo, hi, first, last, ok := x.datesOf(s, q); ok {
			x.elapsedClaim(s, q, lo, hi, first, last)
		}
	}
}

// datesOf returns the fewest and most days that the dates beside a length of time leave for it, and the tokens from the
// first of those dates or the figure to the last.
func (x *extractor) datesOf(s *sentence, q *quantity.Mention) (lo, hi, first, last int, ok bool) {
	for _, find := range [...]func(*sentence, *quantity.Mention) (from, to *dated, first, last int){x.rangeBeside, x.rangeLasting, x.startingEnding, x.beginToEnd, x.agoBeside, x.laterBeside, x.afterBeside, x.sinceBeside, x.begunAndEnded, x.betweenTwo} {
		from, to, first, last := find(s, q)
		if from == nil || to == nil || from.period.IsZero() || to.period.IsZero() || from.period.Approx || to.period.Approx {
			continue
		}
		if from.Expr.Range && x.yearsTold(first, last) == 1 && q.Interval.Convert(x.lex, int(q.Unit)).Value > yearDays {
			continue // 27 months from December until the end of February 2028: the year of the last is not that of the first
		}
		lo, hi := int(to.period.From-from.period.To), int(to.period.To-from.period.From)
		if hi < 0 || x.acrossCells(s, min(first, int(q.First)), max(last, int(q.Last))) {
			continue
		}
		return max(lo, 0), hi, min(first, int(q.First)), max(last, int(q.Last)), true
	}
	return 0, 0, 0, 0, false
}

// yearDays is how many days what begins in a month may last for the year of its end to be that of both.
const yearDays = 366

// yearsTold returns how many years stand in digits between two tokens.
func (x *extractor) yearsTold(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if w := x.word(i); len(w) == 4 && (w[0] == '1' || w[0] == '2') && x.tok(i).Kind == text.Number {
			n++
		}
	}
	return n
}

// acrossCells reports whether tokens stand in two cells of a row of a table, each of which tells its own: in office from 2011 to 2023, and
// sentenced to six years.
func (x *extractor) acrossCells(s *sentence, first, last int) bool {
	start, end := x.tok(first).Start, x.tok(last-1).End
	for i := range s.block.Cells {
		if c := &s.block.Cells[i]; c.Start <= start && end <= c.End {
			return false
		}
	}
	return len(s.block.Cells) > 0
}

// dateline returns the day of publication as the end of a span; nil when it is unknown or was worked out.
func (x *extractor) dateline() *dated {
	if !x.doc.Published.Known() || x.doc.Published.Inferred || x.doc.Published.Yearless {
		return nil
	}
	return &dated{period: x.doc.Published.Period}
}

// between reports whether only marks and words of the list stand between two tokens.
func (x *extractor) between(from, to int, words ...string) bool {
	if from > to {
		return false
	}
next:
	for i := from; i < to; i++ {
		if x.tok(i).Kind == text.Mark {
			switch x.word(i) {
			case ",", "(", "—", "–":
				continue
			}
			return false
		}
		for _, w := range words {
			if x.entry(i).Form == w {
				continue next
			}
		}
		return false
	}
	return true
}

// agoBeside reads "ten days ago, on 10 February" and "on 10 February, ten days ago" against the dateline.
func (x *extractor) agoBeside(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	ago := int(q.Last)
	if ago >= int(s.Last) || x.entry(ago).Form != "ago" {
		return nil, nil, 0, 0
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.Expr.A.Kind != when.OnCalendar || d.Expr.Range {
			continue
		}
		if x.between(ago+1, d.First, "on", "in") && d.First > ago || d.Last <= int(q.First) && d.Last > 0 && x.between(d.Last, int(q.First)) {
			return d, x.dateline(), min(d.First, int(q.First)), max(d.Last, ago+1)
		}
	}
	return nil, nil, 0, 0
}

// afterBeside reads "on 14 May, five days after the vote of 6 May", "on 2 May, four days before the vote on 6 May".
func (x *extractor) afterBeside(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	i := int(q.Last)
	if i >= int(s.Last) {
		return nil, nil, 0, 0
	}
	after := x.entry(i).Form == "after"
	if !after && x.entry(i).Form != "before" {
		return nil, nil, 0, 0
	}
	var told, base *dated
	for k := range s.dates {
		d := &s.dates[k]
		switch {
		case d.Expr.A.Kind != when.OnCalendar || d.Expr.Range:
		case d.Last <= int(q.First) && d.Last+2 >= int(q.First) && x.between(d.Last, int(q.First), "just", "only", "some"):
			told = d
		case d.First > i && d.First-i <= 8 && base == nil && !x.clauseCut(s, i+1, d.First):
			base = d
		}
	}
	if told == nil {
		told = x.dayOpening(s, q, base)
	}
	if told == nil || base == nil {
		return nil, nil, 0, 0
	}
	if after {
		return base, told, told.First, base.Last
	}
	return told, base, told.First, base.Last
}

// dayOpening returns the day that opens what a sentence tells to lie so long after another, its only other date: "The final of 30 November
// was played six days after the match of 24 November"; "The vote on 9 May came a week after the talks of 2 May".
func (x *extractor) dayOpening(s *sentence, q *quantity.Mention, base *dated) *dated {
	if base == nil || base.Expr.A.Day == 0 {
		return nil
	}
	var d *dated
	for k := range s.dates {
		if o := &s.dates[k]; o != base && o.Expr.A.Kind != when.Shifted {
			if d != nil {
				return nil
			}
			d = o
		}
	}
	if d == nil || d.Expr.A.Kind != when.OnCalendar || d.Expr.A.Day == 0 || d.Expr.Range || d.Last > int(q.First) || d.First-int(s.First) > nearBegin {
		return nil
	}
	for i := d.Last; i < int(q.First); i++ {
		switch x.word(i) {
		case "is", "are", "was", "were", "be", "been", "being", "has", "will", "came", "comes", "come", "took", "takes", "take", "place", "played", "held",
			"fought", "staged", "followed", "follows", "fell", "falls", "occurred", "happened", "only", "just", "exactly", "barely", "already", "thus":
		default:
			return nil // "the boat that sank on 3 May was lifted two days before the storm of 19 May"
		}
	}
	return d
}

// sinceBeside reads "closed since September 2022, for three years" and "in the three years since September 2022" against
// the dateline, in clauses that tell what goes on.
func (x *extractor) sinceBeside(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	for k := range s.dates {
		d := &s.dates[k]
		if d.Expr.A.Kind != when.OnCalendar || d.Expr.Range || x.entryBefore(s, d.First) != "since" {
			continue
		}
		since := d.First - 1
		direct := since == int(q.Last) && x.tok(since).Kind == text.Word && (!q.Is(quantity.Article) || x.counted(s, int(q.First)))
		inForce := x.entry(d.Last).Form == "for" && d.Last+1 == int(q.First) // since 15 February for fourteen days: until when it holds
		beside := !inForce && d.Last <= int(q.First) && x.between(d.Last, int(q.First), "for", "or", "now", "already") && !x.isMark(int(q.First)-1, ",") ||
			since-1 == int(q.Last) && x.isMark(since-1, ",") && x.entryBefore(s, int(q.First)) == "for"
		if !direct && !beside || x.pastPerfect(s, d.First) {
			continue
		}
		return d, x.dateline(), min(since, int(q.First)), max(d.Last, int(q.Last))
	}
	return nil, nil, 0, 0
}

// counted reports whether "a year" before "since" is how long it has been, "it is a year since May 2025", and not how often something is:
// two weeks' pay a year since 2023, not missed a week since 2013.
func (x *extractor) counted(s *sentence, first int) bool {
	word := x.entryBefore(s, first)
	return word == "is" || word == "been"
}

// pastPerfect reports whether the sentence tells what had gone on at some earlier time.
func (x *extractor) pastPerfect(s *sentence, i int) bool {
	for j := int(s.First); j < int(s.Last); j++ {
		switch x.entry(j).Form {
		case "had", "was", "were", "would":
			return true
		}
	}
	return i >= s.background && s.background > int(s.First)
}

// begunAndEnded reads "which began on 1 October 2025, took six months" with the end that the sentence or the one before
// it gives.
func (x *extractor) begunAndEnded(s *sentence, q *quantity.Mention) (from, to *dated, first, last int) {
	if !x.takes(s, int(q.First)) {
		return nil, nil, 0, 0
	}
	begin := x.dateOfClass(s, "begin")
	if begin == nil || begin.First > int(q.First) {
		return nil, nil, 0, 0
	}
	end := x.dateOfClass(s, "end")
	if end == nil && s.index > 0 && x.sentences[s.index-1].Block == s.Block {
		end = x.dateOfClass(&x.sentences[s.index-1], "end")
	}
	if end == nil && x.overBy(s, begin, int(q.First)) {
		p := begin.period
		p.To = max(p.To, x.doc.Published.Period.To) // it may have ended on any day up to publication
		end = &dated{period: p}
	}
	return begin, end, begin.First, begin.Last
}

// overBy reports whether a sentence tells of what began on a day, and how long it "lasted", as over when the document was published, and nothing
// says that the day is one of another year.
func (x *extractor) overBy(s *sentence, begin *dated, at int) bool {
	p := &x.doc.Published
	if !p.Known() || (p.Inferred || p.Yearless) && begin.HasYear || begin.period.From > p.Period.To || begin.period.Grain > when.Day || x.tok(at).Is(text.InQuote) {
		return false
	}
	over := false
	for j := at - 1; j >= max(int(s.First), at-4) && !over; j-- {
		switch x.word(j) {
		case "lasted", "took":
			over = true
		}
	}
	if !over || x.anyForm(int(s.First), int(s.Last), []string{"would", "will", "could", "should", "if", "to", "until"}) {
		return false
	}
	if begin.HasYear {
		return true
	}
	for i := range x.sentences {
		for k := range x.sentences[i].dates {
			if d := &x.sentences[i].dates[k]; d.HasYear && !d.period.IsZero() && d.period.From.Year() != begin.period.From.Year() {
				return false
			}
		}
	}
	return true
}

// takes reports whether "took" or "lasted" leads to the token.
func (x *extractor) takes(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-4); j-- {
		switch x.lemma(j) {
		case "take", "last", "took", "lasted", "lasting", "run", "ran":
			return true
		}
	}
	return false
}

// nearBegin is how many tokens may stand between "began" or "completed" and the date that goes with it.
const nearBegin = 6

// dateOfClass returns the day, month or year that stands behind a verb of beginning or ending; nil when there is none or
// more than one.
func (x *extractor) dateOfClass(s *sentence, class string) *dated {
	var found *dated
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || d.period.Range || d.Expr.A.Kind != when.OnCalendar && d.Expr.A.Kind != when.OnDayName {
			continue
		}
		if x.verbBefore(s, d.First) != class {
			continue
		}
		if found != nil && found.period.Disjoint(d.period) {
			return nil
		}
		found = d
	}
	return found
}

// verbBefore returns the class of the nearest event verb before a token, as far as it belongs with it; "" when there is none.
func (x *extractor) verbBefore(s *sentence, at int) string {
	class := ""
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil || tr.Event < 0 || tr.Noun && (tr.Form == 0 || x.named(s, m.first)) || m.last > at {
			continue
		}
		if class = x.lex.Events[tr.Event].Name; at-m.last > nearBegin || x.clauseCut(s, m.last, at) {
			class = ""
		}
	}
	return class
}

// twiceTold adds a claim for a day that is told in two ways side by side: "yesterday, 30 June 2026", "last month, on 3 May".
func (x *extractor) twiceTold(s *sentence, a, b *dated) {
	if a.Last > b.First || !x.between(a.Last, b.First, "on", "in", "the") || a.period.IsZero() || b.period.IsZero() || x.tok(a.First).Is(text.InQuote) {
		return
	}
	relative, told := a, b
	if b.Expr.A.Kind != when.OnCalendar {
		relative, told = b, a
	}
	k := relative.Expr.A.Kind
	if told.Expr.A.Kind != when.OnCalendar || told.Expr.Range || relative.Expr.Range || k != when.OnDayName && (k != when.InUnit || relative.Expr.A.Anchor != when.FromDateline) || x.dateline() == nil {
		return
	}
	if k == when.OnDayName && told.period.Days() > longestPart {
		return // by 2029 (today 200)
	}
	p := relative.period
	p.From, p.To = p.From-1, p.To+1 // a report may be written the day before it is printed
	c := x.claim(s, Calendar, a.First, b.Last)
	c.Measure = "elapsed"
	c.Value.Period, c.Value.Text = p, c.Text
	c.Derived.Period, c.Derived.Text = told.period, fmt.Sprintf("%s, counted from %s", told.period, x.doc.Published.Period)
}

// elapsedClaim adds the claim of a length of time beside dates that leave lo to hi days for it.
func (x *extractor) elapsedClaim(s *sentence, q *quantity.Mention, lo, hi, first, last int) {
	u := &x.lex.Units[q.Unit]
	slack := slackOf(u)
	c := x.claim(s, Calendar, first, last)
	c.Measure, c.Unit, c.Dimension = "elapsed", u.Name, u.Dimension
	c.Value.Interval = q.Interval.Convert(x.lex, int(q.Unit))
	c.Value.Text = x.text.Slice(int(q.First), int(q.Last))
	c.Derived.Interval = quantity.Between(max(0, float64(lo)-slack), float64(hi)+slack)
	c.Derived.Text = spanText(u, lo, hi)
}

// slackOf returns how many days a length of time told in a unit may be off.
func slackOf(u *lexicon.Unit) float64 {
	switch u.Name {
	case "day":
		return slackDays
	case "week":
		return slackWeeks * u.Factor
	}
	return slackOther * u.Factor
}

// spanText writes a number of days in a unit of time: "9 months", "2 to 3 years".
func spanText(u *lexicon.Unit, lo, hi int) string {
	a, b := math.Round(float64(lo)/u.Factor), math.Round(float64(hi)/u.Factor)
	switch {
	case a == b && a == 1:
		return fmt.Sprintf("1 %s", u.Name)
	case a == b:
		return fmt.Sprintf("%.0f %ss", a, u.Name)
	}
	return fmt.Sprintf("%.0f to %.0f %ss", a, b, u.Name)
}
