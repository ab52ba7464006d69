package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
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
		past, future := x.tense(s, d.First)
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
				p = fittingMonth(p, int(d.Weekday), x.doc.Published.Period.From)
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

// fittingMonth returns a day whose month is not told as that of the month before, this one or the next, where it falls on the weekday with
// which it is told, whichever lies nearest to the day of publication: "on a Wednesday, the 27th".
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

// tense reports whether the clause around a token speaks of the past or of what is to come.
func (x *extractor) tense(s *sentence, i int) (past, future bool) {
	from, to := x.clauseStart(s, i), x.clauseEnd(s, i)
	below := false // what stands behind the date is told of another thing
	for j := from; j < to; j++ {
		e := x.entry(j)
		if j > i && i > from+2 && !below && x.lex.Lists(lexicon.Subordinator, e.Form) {
			below = true
		}
		switch {
		case below:
		case j+1 >= int(s.Last) || x.tok(j+1).Kind != text.Word: // the noun: "a gesture of good will, Kivran released"
		case e.Is(lexicon.FutureMark) && !x.looksBack(s, j+1), (e.Form == "is" || e.Form == "are" || e.Form == "has" || e.Form == "have") && x.entry(j+1).Form == "to", x.isToBe(s, i, j, to):
			future = true
		case (e.Form == "must" || e.Form == "should" || e.Form == "shall" || x.word(j) == "ought" || x.word(j) == "needs") && x.entry(j+1).Form != "have": // must have sunk
			future = true
		}
		if e.Is(lexicon.PastMark) || strings.HasSuffix(x.word(j), "ed") && x.tok(j).Kind == 0 && !x.presently(s, j) && !x.inAside(s, j, i) && !(j > i && x.narrows(s, j)) {
			past = true
		}
	}
	if !future && !past && x.cued(s, from, to, lexicon.PlannedCue) {
		future = true
	}
	if !future && !past && (x.timetable(s, i) || x.entry(int(s.First)).Form == "next" && x.isMark(i-1, ":")) {
		future = true // Next meeting: Thursday
	}
	if past && x.entryBefore(s, i) == "for" && x.appointed(s, i-1) {
		return false, true
	}
	if past && future && x.behindPast(s, from, i) {
		return true, false
	}
	if future && x.behindAfter(s, from, i) {
		return true, false
	}
	if x.askedTo(s, from, i) {
		return false, true
	}
	if x.soonest(s, i) && !x.anyForm(from, i, []string{"was", "were", "had"}) {
		return false, true
	}
	if past && !future && x.untilThen(s, from, i) {
		return false, true
	}
	return past && !future, future
}

// isToBe reports whether the verb at token j, behind a date that opens its clause, says with a later "to be" what is to come: "only on 15 June is the
// crossing to be opened".
func (x *extractor) isToBe(s *sentence, date, j, to int) bool {
	const subject = 6 // tokens between the two
	if f := x.entry(j).Form; f != "is" && f != "are" || j < date {
		return false
	}
	for k := j + 1; k < min(to, j+subject); k++ {
		if x.tok(k).Kind == text.Mark {
			return false
		}
		if x.entry(k).Form == "to" {
			return k+1 < to && x.entry(k+1).Form == "be"
		}
	}
	return false
}

// behindPast reports whether the verb right before the date at token i is in the past, and what its clause says of the future stands behind the
// date: "the nine years to which she was sent on Thursday will seem long".
func (x *extractor) behindPast(s *sentence, from, i int) bool {
	was := -1
	for j := max(from, i-5); j < i; j++ {
		switch e := x.entry(j); {
		case e.Form == "was" || e.Form == "were":
			was = j
		case was >= 0 && (e.Form == "to" || x.lex.Lists(lexicon.PlanWord, x.word(j))):
			return false
		}
	}
	if was < 0 {
		return false
	}
	for j := from; j < i; j++ {
		if x.entry(j).Is(lexicon.FutureMark) {
			return false
		}
	}
	return true
}

// appointed reports whether the words before "for" at token i set a day that lies ahead: "was set for 22 July", "has been called
// for", "convened the first session of the assembly for 10 November".
func (x *extractor) appointed(s *sentence, i int) bool {
	from := max(x.clauseStart(s, i), i-nearEvent)
	for j := i - 1; j >= from; j-- {
		if x.lex.Lists(lexicon.AppointedFor, x.word(j)) {
			return !x.anyForm(from, j, []string{"had"}) // the start had been set for 9 July
		}
	}
	return false
}

// looksBack reports whether the verb behind a mark of the future tells of what is past: "will not forget Tuesday".
func (x *extractor) looksBack(s *sentence, i int) bool {
	const between = 2 // "will not easily forget", "will long remember"
	return x.anyForm(i, min(i+between+1, int(s.Last)), x.lex.Words(lexicon.Memory))
}

// presently reports whether a participle tells of what is so now: "is closed until 18 March".
func (x *extractor) presently(s *sentence, i int) bool {
	j := i - 1
	for j > int(s.First) && x.entry(j).Is(lexicon.Adverb) {
		j--
	}
	if j < int(s.First) {
		return false
	}
	f := x.entry(j).Form
	return f == "is" || f == "are"
}

// inAside reports whether a participle at token j stands between two commas before the date at token i, which is then told by the verb
// behind them: "the strike, called for 48 hours, ends on Sunday".
func (x *extractor) inAside(s *sentence, j, i int) bool {
	if j <= int(s.First) || !x.isMark(j-1, ",") {
		return false
	}
	for k := j + 1; k < i; k++ {
		if x.isMark(k, ",") {
			return true
		}
	}
	return false
}

// behindAfter reports whether the date at token i says of which day something is that is over: "will be mayor after winning Sunday's run-off",
// "stays shut after Friday's fire".
func (x *extractor) behindAfter(s *sentence, from, i int) bool {
	if !x.tok(i).Possessive {
		return false
	}
	i--
	if i > from && strings.HasSuffix(x.word(i), "ing") {
		i--
	}
	return i >= from && x.entry(i).Form == "after"
}

// askedTo reports whether somebody has been asked, right before the date at token i, to do something then: "they have been asked to come back on
// Monday". Who was told to leave on Sunday may have been told so on that day.
func (x *extractor) askedTo(s *sentence, from, i int) bool {
	for j := max(from+1, i-nearAsked); j+1 < i; j++ {
		if x.entry(j+1).Form != "to" || !x.lex.Lists(lexicon.AskedTo, x.word(j)) {
			continue
		}
		k := j - 1
		if x.entry(k).Form == "been" {
			k--
		}
		switch x.entry(k).Form {
		case "has", "have", "is", "are":
			return true
		}
	}
	return false
}

// nearAsked is how many tokens before a date somebody is asked to do something.
const nearAsked = 8

// soonest reports whether the words behind the date at token i set it as the first one that is possible: "on Friday at the soonest".
func (x *extractor) soonest(s *sentence, i int) bool {
	for j := i + 1; j < min(int(s.Last)-2, i+4); j++ {
		if x.entry(j).Form == "at" && x.entry(j+1).Form == "the" {
			w := x.word(j + 2)
			return w == "soonest" || w == "earliest"
		}
	}
	return false
}

// untilThen reports whether the clause of the date at token i says in the present tense what some other thing, told in the past, comes before:
// "he expected to lose a fortune before the strike, called for two days, ends at four on Sunday".
func (x *extractor) untilThen(s *sentence, from, i int) bool {
	j := i - 1
	for j > from && x.entry(j).Is(lexicon.Preposition|lexicon.Adverb) {
		j--
	}
	if j <= from || !x.presentEvent(s, j) {
		return false
	}
	for j--; j > from; j-- {
		if x.lex.Lists(lexicon.UntilWord, x.word(j)) {
			return true
		}
		if e := x.entry(j); e.Is(lexicon.PastMark) || strings.HasSuffix(x.word(j), "ed") && !x.inAside(s, j, i) {
			return false
		}
	}
	return false
}

// presentEvent reports whether the word at token j tells an event in the present tense: ends, opens.
func (x *extractor) presentEvent(s *sentence, j int) bool {
	for _, m := range s.marks {
		if tr := x.trigger(m); m.first == j && tr != nil && tr.Event >= 0 && !(tr.Noun && tr.Form == 0) {
			w := x.word(j)
			return strings.HasSuffix(w, "s") && x.lemma(j) != w && !x.named(s, j) && !x.tok(j).Is(text.InQuote)
		}
	}
	return false
}

// willBelow reports whether the clause of a date tells what will be only behind it, in another clause: "struck down a law on Friday that would let
// presidents serve a third term".
func (x *extractor) willBelow(s *sentence, d *dated) bool {
	from, to := x.clauseStart(s, d.First), x.clauseEnd(s, d.Last-1)
	if d.First <= from+2 {
		return false
	}
	for j := from; j < d.First; j++ {
		if x.entry(j).Is(lexicon.FutureMark) {
			return false
		}
	}
	below := false
	for j := d.Last; j < to; j++ {
		e := x.entry(j)
		if e.Is(lexicon.FutureMark) {
			return below
		}
		below = below || x.lex.Lists(lexicon.Subordinator, e.Form)
	}
	return false
}

// narrows reports whether a participle stands before a noun that it narrows: "behind closed doors".
func (x *extractor) narrows(s *sentence, j int) bool {
	if j <= int(s.First) {
		return false
	}
	f := x.entry(j - 1)
	return f.Is(lexicon.Preposition|lexicon.Possessive) || f.Form == "the" || f.Form == "a" || f.Form == "an"
}

// timetable reports whether the clause around a token tells in the present tense what happens on a day: "leaves on Friday", "they meet on Friday".
func (x *extractor) timetable(s *sentence, i int) bool {
	from, to := x.clauseStart(s, i), x.clauseEnd(s, i)
	d := s.dateAt(i)
	several := d == nil || d.Expr.A.Kind != when.OnCalendar // of a day with its month the nearest one is likelier
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil || tr.Event < 0 || m.first < from || m.last > to || tr.Noun && tr.Form == 0 {
			continue
		}
		if x.inPresent(s, m.first, several) {
			return true
		}
	}
	for j := from; j < i; j++ {
		e := x.entry(j)
		behindThey := j > from && (x.entry(j-1).Form == "they" || x.entry(j-1).Form == "we") && x.tok(j).Kind == text.Word && !e.Is(lexicon.Auxiliary|lexicon.Adverb|lexicon.Negation) && !strings.HasSuffix(x.word(j), "ed")
		if (behindThey || e.Is(lexicon.Verb)) && x.inPresent(s, j, several) {
			return true
		}
	}
	return false
}

// inPresent reports whether the verb at token j is in the present tense, of one or of several: it leaves, and where several is set they leave. A noun of the same letters is
// told by what stands before it: by 412 votes, the talks.
func (x *extractor) inPresent(s *sentence, j int, several bool) bool {
	w := x.word(j)
	if x.named(s, j) || x.tok(j).Is(text.InQuote) {
		return false
	}
	if j == int(s.First) {
		return x.lemma(j) != w && strings.HasSuffix(w, "s")
	}
	before := x.entry(j - 1)
	if x.lemma(j) != w {
		return strings.HasSuffix(w, "s") && x.tok(j-1).Kind != text.Number && before.Number.Kind == lexicon.NoNumber && !x.tok(j-1).Possessive &&
			!before.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Adjective)
	}
	if f := before.Form; !several || s.block.Kind == document.Heading || f != "they" && f != "we" && !x.plural(j-1) {
		return false
	}
	return !x.lex.Lists(lexicon.SamePast, w)
}

// maxAside is how many tokens an aside between commas may have, its date included.
const maxAside = 6

// background finds the token from which on a sentence tells of an earlier event than the main one: a date long before it,
// a cue such as "last year's", or a sentence that goes on from such a one ("Sixty-four people died then").
func (x *extractor) background(s *sentence) {
	if s.block.Kind == document.Heading || s.block.Kind.Furniture() {
		return
	}
	at := int(s.Last)
	for _, m := range s.marks {
		if x.cue(m)&lexicon.PreviousCue != 0 && x.entryBefore(s, m.first) != "for" { // "for the last time" tells of now
			at = min(at, x.relativeStart(s, m.first))
		}
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || x.story.time.IsZero() || d.period.To >= x.story.time.From-longBefore {
			continue
		}
		start := x.relativeStart(s, d.First)
		if x.anotherOne(s) && d.period.To < x.story.time.From-anotherYear {
			start = int(s.First)
		}
		if x.aside(s, d) {
			continue
		}
		if x.sinceBefore(s, d.First) {
			start = d.Last // the strongest since 1998: what follows may speak of 1998
			if start < int(s.Last) && x.isMark(start, ",") {
				start++
			}
			if start >= int(s.Last)-1 {
				continue
			}
		}
		if start < at {
			at, s.earlier = start, d.period
		}
	}
	if at == int(s.Last) && s.index > 0 && len(s.dates) == 0 {
		prev := &x.sentences[s.index-1]
		if prev.Block == s.Block && prev.background < int(prev.Last) && (x.goesOn(s) || x.tollOf(s, prev)) {
			at, s.earlier = int(s.First), prev.earlier
		}
	}
	s.background = at
	if at < int(s.Last) {
		s.nowFrom, s.nowTo = x.insertedNow(s, at)
	}
}

// insertedNow returns the tokens of a clause that is inserted behind token at and tells what still is: “The ship, of which 40 ribs are left, was
// found in 1998”. They are 0 where there is none.
func (x *extractor) insertedNow(s *sentence, at int) (from, to int) {
	for i := max(int(s.First), at-3); i+2 < int(s.Last); i++ {
		if !x.isMark(i, ",") || x.phraseAt(i+1, int(s.Last), x.lex.Workings.Portions) == 0 {
			continue
		}
		now := false
		for j := i + 3; j < min(int(s.Last)-1, i+maxInserted); j++ {
			switch {
			case x.isMark(j, ","):
				if now {
					return i + 1, j
				}
				return 0, 0
			case x.entry(j).Form == "are" || x.entry(j).Form == "is" || x.word(j) == "remain" || x.word(j) == "survive" || x.word(j) == "exist":
				now = true
			}
		}
	}
	return 0, 0
}

// maxInserted is how many tokens an inserted clause may have.
const maxInserted = 12

// tellsThen reports whether token i of a sentence tells of an earlier event than the main one.
func (s *sentence) tellsThen(i int) bool { return i >= s.background && (i < s.nowFrom || i >= s.nowTo) }

// How many tokens before a date "since" and its like may stand.
const (
	nearSince = 5
	farSince  = 9 // across a verb: "since the federation was founded in 1951"
)

// sinceBefore reports whether "since" leads to the token: "since 1998", "since the fighting of September 2022".
func (x *extractor) sinceBefore(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-farSince) && x.tok(j).Kind != text.Mark; j-- {
		if f := x.entry(j).Form; f == "since" || j >= i-nearSince && (f == "until" || f == "from") {
			return true
		}
	}
	return false
}

// relativeStart returns the start of the clause that holds token i, where a relative pronoun without a comma starts one too:
// what it says of an earlier time does not hold for the words before it.
func (x *extractor) relativeStart(s *sentence, i int) int {
	from := x.clauseStart(s, i)
	for j := i; j > from; j-- {
		switch x.entry(j).Form {
		case "which", "who", "whose", "that", "where", "whom", "as", "than", "from", "of":
			if f := x.entry(j).Form; f == "of" && j < i-2 || f == "as" && j < i-3 || f == "from" && j < i-3 {
				continue
			}
			return j
		}
	}
	return from
}

// aside reports whether a date stands in a participle between commas: "the hall, built in 1962, employs 86 people". What
// follows is of today.
func (x *extractor) aside(s *sentence, d *dated) bool {
	if d.Last >= int(s.Last) || !x.isMark(d.Last, ",") {
		return false
	}
	for j := d.First - 1; j > int(s.First) && j >= d.First-maxAside; j-- {
		if x.isMark(j, ",") {
			return x.isVerb(s, j+1) && !x.tok(j+1).Is(text.Capital)
		}
	}
	return false
}

// tollOf reports whether a sentence opens with those whom the event of the sentence before it cost: "In 2019 a helicopter hit a
// cable near the pass. Eleven people lost their lives."
func (x *extractor) tollOf(s, prev *sentence) bool {
	if prev.background > int(prev.First) || prev.earlier.IsZero() || prev.earlier.To > x.story.time.From-anotherYear || len(s.quantities) == 0 || int(s.quantities[0].First) > int(s.First)+1 {
		return false
	}
	if x.anyForm(int(s.First), int(s.Last), []string{"have", "has", "now", "when", "today"}) {
		return false
	}
	struck := len(prev.dates) > 0 && prev.dates[0].First <= int(prev.First)+1 // In 2019 …
	for _, m := range prev.marks {
		tr := x.trigger(m)
		struck = struck || tr != nil && tr.Event >= 0 && x.lex.Events[tr.Event].Main
	}
	if !struck {
		return false
	}
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && slices.ContainsFunc(tr.Uses, func(u lexicon.Use) bool { return x.lex.Measures[u.Measure].Trend != lexicon.Steady }) {
			return true
		}
	}
	return false
}

// anotherOne reports whether a sentence begins with an event of an earlier time: "The last coup, in 1998, succeeded".
func (x *extractor) anotherOne(s *sentence) bool {
	i := int(s.First)
	if i+2 >= int(s.Last) || x.entry(i).Form != "the" {
		return false
	}
	switch x.entry(i + 1).Form {
	case "last", "previous", "earlier", "first":
		return x.eventNoun(s, i+2)
	}
	return false
}

// ofAnotherYear is how many tokens the subject of a sentence has before the year that makes it another event: "The fire of 2017".
const ofAnotherYear = 2

// goesOn reports whether a sentence takes up the time of the sentence before it.
func (x *extractor) goesOn(s *sentence) bool {
	if prev := &x.sentences[s.index-1]; prev.background <= int(prev.First)+ofAnotherYear && (prev.earlier.IsZero() || prev.earlier.To < x.story.time.From-anotherYear) && x.entry(int(s.First)).Form == "it" {
		return true // It cost some 60 lives
	}
	for i := int(s.First); i < int(s.Last); i++ {
		switch x.entry(i).Form {
		case "then":
			return true
		case "that", "those":
			if i+1 < int(s.Last) && (x.entry(i+1).Calendar.Kind != lexicon.NoCalendar || x.entry(i+1).Form == "time") {
				return true
			}
		}
	}
	return false
}
