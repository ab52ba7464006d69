package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// durations adds a claim for each span of time that tells how long something takes: "a two-day visit", "held for 19
// months", "six hours to bring the blaze under control", "sentenced to 18 years". Spans that only place a date ("three
// days later", "ten years ago") are none, and neither are those of which nothing tells what lasts so long.
func (x *extractor) durations(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	prev := int(s.First)
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Is(quantity.Age | quantity.Clock | quantity.Ordinal | quantity.Span) {
			continue
		}
		if last := int(q.Last); q.Unit < 0 && last+1 < int(s.Last) && x.whole(last) {
			if u := x.timeUnit(s, last+1); u >= 0 {
				full := *q
				full.Unit, full.Last = int32(u), q.Last+2 // two whole days
				q = &full
			}
		}
		if q.Unit < 0 || x.lex.Units[q.Unit].Dimension != "duration" {
			continue
		}
		what, ok := x.lasting(s, q)
		if what.measure == "attack" && what.word == "strike" && x.story.event >= 0 && x.lex.Events[x.story.event].Name == walkoutLasts {
			what.measure = walkoutLasts // in a text about one
		}
		what.signed = what.signed || x.lex.Spans.Binds(x.lex.Find(what.word))
		if !ok || s.overlapsDate(q) && !what.reached {
			continue
		}
		if to := x.cutTo(s, k); to != nil {
			q = to
		}
		first, last := int(q.First), int(q.Last)
		reset := x.resume(s, first)
		c := x.claim(s, Duration, first, last)
		c.Unit, c.Dimension = x.lex.Units[q.Unit].Name, "duration"
		c.Value.Interval = x.spanInterval(s, q).Convert(x.lex, int(q.Unit))
		if iv := &c.Value.Interval; what.atMost && iv.Hedge == "" {
			iv.Lo, iv.ExpLo, iv.Hedge = 0, iv.Value/2, "up to"
		}
		if c.Unit == "week" && c.Value.Interval.Value <= 14 {
			c.Value.Interval.Place = 2 // a week may be six days or eight, and is not five
		}
		c.Measure, c.Trigger = what.measure, what.word
		c.Subject, c.Qualifiers, c.Predicate = what.subject, what.narrow, what.told
		if what.personal || what.measure == "captivity" {
			c.Subject, c.Qualifiers = x.sufferer(s, first), nil
			if c.Subject == "" {
				c.Qualifiers = what.whose
			}
		}
		x.tellsOfNow(s, c)
		itself := wholeLength(what.measure) && s.overlapsDate(q) && x.onlyDate(s, q) // "five hours before the last of them" was counted from some other date
		if itself && first >= s.background {
			c.Event.Main, c.Event.Names, c.Event.Place = true, x.story.names, x.story.place
		}
		if wholeLength(what.measure) && c.Event.Main && !x.story.time.IsZero() {
			c.Event.Time, c.Inherited = x.story.time, true // a day beside it is that on which it began or ended
		}
		c.Scope = x.scopeOf(s, first, last, prev)
		if c.Scope == scopeEach && (q.Is(quantity.Article) || x.entry(first).Is(lexicon.Determiner) || x.anyForm(first, last, []string{"a", "an"})) {
			c.Scope = "" // "it took a week"
		}
		c.Modality = x.modalityOfFigure(s, first, last)
		if c.Scope == scopeAdditional && what.measure == extensionMeasure {
			c.Scope = "" // "for another six months"
		}
		if c.Modality == Planned && what.signed || what.limit && c.Modality != Denied {
			c.Modality = Asserted // "the treaty is to run for ten years", "must appeal within 28 days"
		}
		if c.Scope == "" && !what.due && !(what.signed && what.measure == walkoutLasts) { // a strike called for two days
			c.Scope = x.lengthScope(s, first, last)
		}
		if c.Scope == scopeCapacity && x.in(s, last).Form != "of" && x.longEnough(last) {
			c.Scope = "" // went on for ten minutes, long enough for a meal
		}
		if wholeLength(what.measure) && (c.Scope == scopePrevious && (itself || first < s.background) || c.Scope == scopePart || c.Scope == scopeEach) {
			c.Scope = "" // five hours before the last of them was out, within an hour of the stop
		}
		if what.limit && c.Scope == scopePart {
			c.Scope = "" // within 30 days of the ruling
		}
		reset()
		prev = last
	}
	x.toldByDates(s)
	x.toldByClocks(s)
}

// lengthScope says of a length of time whether it is asked for, or was meant once, and whether it goes on: "had run for four
// days when the rain came back".
func (x *extractor) lengthScope(s *sentence, first, last int) string {
	had := false
	for i := x.clauseStart(s, first); i < first; i++ {
		if x.lex.Spans.Wanted(x.tok(i).Word) && !x.leftBehind(s, i, first) && x.entryAt(s, i+1) != "out" { // called out on a 48-hour strike
			return scopeWanted
		}
		if x.entry(i).Form == "was" || x.entry(i).Form == "were" {
			if i+1 < first && x.entry(i+1).Form == "to" {
				return scopeWanted // was to last
			}
		}
		if f := x.entry(i).Form; f == "should" && x.entryAt(s, i+1) == "have" || f == "ought" && x.entryAt(s, i+1) == "to" && x.entryAt(s, i+2) == "have" {
			return scopeWanted // should have lasted
		}
		had = had || x.entry(i).Form == "had"
	}
	if had && last < int(s.Last) && x.entry(last).Form == "when" {
		return ScopePartial
	}
	if x.oneOfAll(s, first) {
		return scopePart
	}
	return ""
}

// oneOfAll reports whether what lasts as long as told at a token is one of several of its kind: "after a last session of 19 hours".
func (x *extractor) oneOfAll(s *sentence, first int) bool {
	if x.entryBefore(s, first) != "of" || first-4 < int(s.First) {
		return false
	}
	if f := x.entry(first - 4).Form; f != "a" && f != "an" && f != "another" && f != "one" {
		return false
	}
	return x.lex.Lists(lexicon.OneOfAll, x.word(first-3))
}

// leftBehind reports whether the verb at a token is that of a relative clause that has ended before another one: "the man who wanted it most was
// sentenced to".
func (x *extractor) leftBehind(s *sentence, verb, to int) bool {
	switch x.entryBefore(s, verb) {
	case "who", "which", "that":
		return x.anyForm(verb+1, to, []string{"was", "were", "is", "has", "had"})
	}
	return false
}

// onlyDate reports whether no date of a sentence stands beside the length of time that is taken for one.
func (x *extractor) onlyDate(s *sentence, q *quantity.Mention) bool {
	for k := range s.dates {
		if d := &s.dates[k]; (d.Last <= int(q.First) || d.First >= int(q.Last)) && !d.period.IsZero() {
			return false
		}
	}
	return true
}

// longEnough reports whether "long enough" stands behind a token.
func (x *extractor) longEnough(i int) bool {
	for j := i; j+1 < min(i+4, len(x.text.Tokens)); j++ {
		if x.word(j) == "long" && x.word(j+1) == "enough" {
			return true
		}
	}
	return false
}

// lasts is what takes a span of time.
type lasts struct {
	measure, word string
	subject       string // what it is told of, or between what two things; may be empty
	narrow        []string
	whose         []string // of what is personal, what its subject is called without a name
	told          string   // "" where a class of events or a noun says what lasts, else the verb or state
	personal      bool     // it is told of a person: a sentence, a captivity
	signed        bool     // it is of a paper that was signed for that time
	reached       bool     // it is the time until something was reached
	limit         bool     // it is the time in which something may or must be done
	atMost        bool     // it may have been less: "within seven hours"
	due           bool     // a word of duty tells it, so that whoever asks is meant to: "leave must be sought within two weeks"
}

// lastingReaders find out what takes the time of a quantity, in the order in which they are asked.
var lastingReaders = [...]func(*extractor, *sentence, *quantity.Mention) (lasts, bool){
	(*extractor).punishment, (*extractor).eyeOver, (*extractor).paperRuns, (*extractor).putOutLater, (*extractor).movedBy,
	(*extractor).payTerm, (*extractor).spreadOver, (*extractor).endedAfter, (*extractor).backAfter, (*extractor).allOut, (*extractor).flowRan,
	(*extractor).matter, (*extractor).saidToLast, (*extractor).inOffice, (*extractor).itLasted, (*extractor).milestone, (*extractor).gap,
	(*extractor).compound, (*extractor).ofNoun, (*extractor).timeLimit, (*extractor).toDo, (*extractor).lastingVerb, (*extractor).spent,
	(*extractor).forSpan, (*extractor).inState, (*extractor).afterSpan, (*extractor).withinSpan, (*extractor).saidToBe, (*extractor).bareSpan,
	(*extractor).answers,
}

// lasting returns what takes the time of a quantity, and false when the text does not tell.
func (x *extractor) lasting(s *sentence, q *quantity.Mention) (lasts, bool) {
	for _, find := range lastingReaders {
		if l, ok := find(x, s, q); ok {
			return l, true
		}
	}
	return lasts{}, false
}

// compound reads "a two-day visit", "a four-year peace mission".
func (x *extractor) compound(s *sentence, q *quantity.Mention) (lasts, bool) {
	if !q.Is(quantity.Compound) {
		return lasts{}, false
	}
	return x.spanNoun(s, int(q.Last))
}

// spanNoun reads the noun phrase at token i as what lasts.
func (x *extractor) spanNoun(s *sentence, i int) (lasts, bool) {
	head, first := -1, i
	for n := 0; i < int(s.Last) && n < 5; i, n = i+1, n+1 {
		if x.isMark(i, "-") && !x.tok(i).Is(text.SpaceBefore) {
			continue
		}
		if x.tok(i).Kind != text.Word || x.endsPhrase(s, i) || s.nameAt(i) != nil && head >= 0 {
			break
		}
		if l, words := x.nounTold(s, i); words > 0 {
			return l, true
		}
		if m, ok := x.eventMark(s, i); ok {
			if head >= 0 && !x.trigger(m).Noun {
				break // the 51-hour flight ended
			}
			return x.classOf(s, m), true
		}
		if head >= 0 && x.isVerb(s, i) {
			break
		}
		head = i
	}
	if head < 0 || x.tok(head).Is(text.Capital) {
		return lasts{}, false
	}
	if x.aims(s, head) {
		return lasts{measure: "campaign", word: x.lemma(head)}, true
	}
	if x.vague(head) {
		return lasts{}, false
	}
	l := x.nounLasts(head)
	if x.lex.Spans.Binds(x.tok(head).Word) {
		var p phrase
		x.headAt(s, head, first, &p)
		l.narrow = slices.DeleteFunc(p.narrow, x.ofTime)
		slices.Sort(l.narrow)
	}
	return l, true
}

// classOf returns the class of an event as what lasts, with the words that narrow its noun.
func (x *extractor) classOf(s *sentence, m mark) lasts {
	tr := x.trigger(m)
	class := x.lex.Events[tr.Event].Name
	if name := x.lex.Spans.Noun(x.tok(m.last - 1).Word); name != "" && tr.Noun {
		class = name // the closure is no end that lasts
	}
	l := lasts{measure: class, word: tr.Lemma, personal: class == sentenceMeasure || class == "captivity" || class == "arrest"}
	if tr.Noun && x.plainNoun(s, m.first) {
		var p phrase
		x.headAt(s, m.last-1, int(s.First), &p)
		l.narrow = slices.DeleteFunc(p.narrow, x.ofTime)
		slices.Sort(l.narrow)
	}
	return l
}

// ofTime reports whether a word is a figure or a unit of time: "two" and "day" of a two-day visit narrow nothing.
func (x *extractor) ofTime(w string) bool {
	e := x.lex.Entry(x.lex.Find(w))
	return w[0] <= '9' || e.Number.Kind == lexicon.Cardinal || e.Is(lexicon.TimeNoun) || e.Calendar.Kind != lexicon.NoCalendar
}

// plainNoun reports whether a determiner, an owner or a word that narrows it stands before the noun at a token.
func (x *extractor) plainNoun(s *sentence, i int) bool {
	if i <= int(s.First) {
		return false
	}
	e := x.entry(i - 1)
	return x.named(s, i) || x.tok(i-1).Kind == text.Word && !e.Is(lexicon.Auxiliary|lexicon.Pronoun|lexicon.Preposition|lexicon.Conjunction)
}

// ofNoun reads "a deployment of nearly three years" and "ten days of mourning".
func (x *extractor) ofNoun(s *sentence, q *quantity.Mention) (lasts, bool) {
	if i := int(q.Last); i+1 < int(s.Last) && x.entry(i).Form == "of" {
		i++
		for i < int(s.Last) && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
			return lasts{}, false // three days of the visit: a part
		}
		return x.spanNoun(s, i)
	}
	i := int(q.First) - 1
	for i > int(s.First) && x.entry(i).Is(lexicon.Determiner|lexicon.Adverb) {
		i--
	}
	if i <= int(s.First) || x.entry(i).Form != "of" {
		return lasts{}, false
	}
	for j := i - 1; j > i-4 && j >= int(s.First); j-- {
		if l, words := x.nounTold(s, j); words > 0 && j+words == i {
			return l, true // a state of emergency of 30 days
		}
	}
	if m, ok := x.markEnding(s, i); ok {
		return x.classOf(s, m), true
	}
	if n := i - 1; x.tok(n).Kind == text.Word && s.nameAt(n) == nil && !x.vague(n) && !x.entry(n).Is(lexicon.Preposition|lexicon.Adverb|lexicon.Verb|lexicon.Auxiliary) {
		return x.nounLasts(n), true
	}
	return lasts{}, false
}

// markEnding returns the event trigger that ends right before token i.
func (x *extractor) markEnding(s *sentence, i int) (mark, bool) {
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && m.last == i {
			return m, true
		}
	}
	return mark{}, false
}

// lastingVerb reads "the strike of the bakers lasted 11 days", "the incident, which lasted an hour".
func (x *extractor) lastingVerb(s *sentence, q *quantity.Mention) (lasts, bool) {
	verb := -1
	for i := int(q.First) - 1; i >= max(int(s.First), int(q.First)-4); i-- {
		switch l := x.lemma(i); {
		case l == "last" && (x.word(i) != "last" || x.toLast(s, i)) || l == "lasted" || x.word(i) == "runs" || x.word(i) == "ran" || l == "lasting" || x.word(i) == "took" || x.word(i) == "taken" || x.word(i) == "takes" || x.word(i) == "take":
			verb = i
		case x.entry(i).Is(lexicon.Preposition) && x.entry(i).Form != "for" || x.tok(i).Kind == text.Mark:
			return lasts{}, false
		}
		if verb >= 0 {
			break
		}
	}
	if verb < 0 {
		return lasts{}, false
	}
	for i := x.clauseStart(s, verb); i < verb; i++ {
		if l, words := x.nounTold(s, i); words > 0 && i+words <= verb {
			return l, true
		}
	}
	var best mark
	found := false
	for _, m := range s.marks { // the noun of an event that comes first is the subject
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && m.last <= verb && verb-m.last <= 12 && !found {
			best, found = m, true
		}
	}
	if found {
		l := x.classOf(s, best)
		if l.measure == "outage" {
			l.subject = x.nameIn(s, best.last, verb)
		}
		return l, true
	}
	p := x.subject(s, x.clauseStart(s, verb), verb)
	if p.head == "" || s.nameAt(p.first) != nil || x.vague(p.first) && !x.named(s, p.first) {
		return lasts{}, false
	}
	l := x.goingOn(s, p) // the consultation will last 45 days
	l.reached = x.word(verb) == "last"
	return l, true
}

// toLast reports whether "last" is the verb at a token: "will last", "is to last".
func (x *extractor) toLast(s *sentence, i int) bool {
	f := x.entryBefore(s, i)
	return f == "to" || f == "will" || f == "would" || f == "could" || f == "may" || f == "should"
}

// places reports whether a span of time only places a date.
func (x *extractor) places(s *sentence, q *quantity.Mention) bool {
	if i := int(q.Last); i < int(s.Last) {
		switch x.entry(i).Form {
		case "ago", "later", "earlier", "before", "after", "on", "old", "away", "since":
			return true
		}
	}
	if i := int(q.First) - 1; i >= int(s.First) {
		switch x.entry(i).Form {
		case "within", "every", "after", "in", "last", "past", "next", "per", "than":
			return true
		}
	}
	return false
}

// eventMark returns the event trigger that starts at token i.
func (x *extractor) eventMark(s *sentence, i int) (mark, bool) {
	for _, m := range s.marks {
		if m.first == i {
			if tr := x.trigger(m); tr != nil && tr.Event >= 0 {
				return m, true
			}
		}
	}
	return mark{}, false
}

// sufferer returns the key of the person of whom a sentence or a captivity is told; where it names none, what it calls
// somebody else's: "his driver".
func (x *extractor) sufferer(s *sentence, at int) string {
	if who := x.patient(s, at); who != "" {
		return who
	}
	for i := x.clauseStart(s, at); i+1 < at; i++ {
		if x.entry(i).Is(lexicon.Possessive) && x.tok(i+1).Kind == text.Word {
			return x.lemma(i + 1)
		}
	}
	return x.sentTo(s, at)
}

// sentTo returns the key of the person behind a length of time that a relative clause gives to somebody: "the eleven years in prison to which A was
// sent", "the nine years that A must serve". Empty when there is none.
func (x *extractor) sentTo(s *sentence, at int) string {
	for k := range s.names {
		if m := &s.names[k]; m.Kind == names.Person && m.First > at && m.First-at <= nearSpan {
			if f := x.entryBefore(s, m.First); f == "which" || f == "that" {
				return m.Key
			}
			return ""
		}
	}
	return ""
}

// patient returns the key of the last person named before a token in the sentence, for spans that belong to persons:
// a sentence, a captivity.
func (x *extractor) patient(s *sentence, at int) string {
	who := ""
	for k := range s.names {
		if m := &s.names[k]; m.Kind == names.Person && m.First < at {
			who = m.Key
		}
	}
	return who
}

// tellsOfNow takes back that the claim speaks of the time since which its clause counts: "the two-day strike, the first
// since 2008", or up to which it goes on: "runs for three years, until 31 August 2029".
func (x *extractor) tellsOfNow(s *sentence, c *Claim) {
	for k := range s.dates {
		lead := x.entryBefore(s, s.dates[k].First)
		if d := &s.dates[k]; d.period == c.Event.Time && (lead == "since" || lead == "until") && c.Event.Main {
			c.Event.Time, c.Inherited = x.story.time, true
			return
		}
	}
}

// resume takes back, for the claim at a token, that the sentence speaks of an earlier event, where that event stood in
// an aside that has ended: "the mayor from 2009 to 2017, was sentenced", "A, treasurer from 2014: nine years". The result undoes it.
func (x *extractor) resume(s *sentence, at int) (reset func()) {
	was := s.background
	for i := was; i < at && i < int(s.Last); i++ {
		if (x.isMark(i, ",") || x.isMark(i, ")")) && i+1 < at && x.entry(i+1).Is(lexicon.Auxiliary) || x.isMark(i, ":") {
			s.background = int(s.Last)
		}
	}
	return func() { s.background = was }
}

// toldByDates adds a claim for what goes on from one date to another: "the strike, begun on 5 October, ends today", "closed
// to ships from 3 March to 3 May". The last day may count or not.
func (x *extractor) toldByDates(s *sentence) {
	x.fromTo(s)
	begin, end := x.dateOfClass(s, "begin"), x.dateOfClass(s, "end")
	if begin == nil || end == nil || begin == end || begin.period.Grain > when.Day || end.period.Grain > when.Day || end.period.From <= begin.period.From {
		return
	}
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil || tr.Event < 0 || m.last > begin.First || begin.First-m.last > 6 {
			continue
		}
		what := x.classOf(s, m)
		if what.measure == "begin" || what.measure == "end" {
			continue
		}
		x.dayCount(s, what, min(begin.First, end.First), max(begin.Last, end.Last), begin.period.Union(end.period))
		return
	}
}

// fromTo reads the ranges of days of a sentence.
func (x *extractor) fromTo(s *sentence) {
	for k := range s.dates {
		d := &s.dates[k]
		if !d.Expr.Range || d.period.IsZero() || d.period.From == d.period.To || d.Expr.A.Kind != when.OnCalendar || d.Expr.A.Day == 0 || d.Expr.B.Day == 0 {
			continue
		}
		h, ok := x.happeningAt(s, d)
		if !ok {
			continue
		}
		l := lasts{measure: h.measure, word: h.trigger, narrow: h.thing.narrow}
		switch {
		case h.predicate == "begin" || h.predicate == "end":
			l.measure, l.subject = h.predicate, h.thing.head
		case h.predicate != "":
			l.measure, l.subject, l.told = h.predicate, h.thing.head, h.predicate
		}
		x.dayCount(s, l, d.First, d.Last, d.period)
	}
}

// dayCount adds the claim of what lasts as many days as a period has, or one less.
func (x *extractor) dayCount(s *sentence, what lasts, first, last int, p when.Period) {
	c := x.claim(s, Duration, first, last)
	n := float64(p.To - p.From)
	c.Unit, c.Dimension, c.Measure, c.Trigger = "day", "duration", what.measure, what.word
	c.Subject, c.Qualifiers, c.Predicate = what.subject, what.narrow, what.told
	c.Value.Interval = quantity.Between(n, n+1)
	c.Event.Time = p
	c.Modality = x.modalityOfFigure(s, first, last)
	c.Scope = x.lengthScope(s, first, last)
}
