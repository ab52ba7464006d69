package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// nearEvent is how many tokens may lie between a date and the verb or noun whose event it dates.
const nearEvent = 14

// bornVerb is the verb of a birth.
const bornVerb = "born"

// eventDates adds a claim for each date that stands with a verb or noun of an event.
func (x *extractor) eventDates(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	var h happening
	ok := false
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || x.dangling(d) || x.ofText(s, d) || x.lastedOn(s, d) || x.toldInSpeech(d) {
			continue
		}
		c := x.claim(s, Date, d.First, d.Last)
		c.Value.Period = d.period
		c.Event.Time = d.period
		c.Inherited = false
		if k == 0 || !ok || !x.between(s.dates[k-1].Last, d.First, "and", "or", "on", "again") {
			h, ok = x.happeningAt(s, d)
		}
		if !ok || h.measure == "birth" && d.Expr.Range || h.first > d.Last && x.countedFrom(s, d) || strings.HasPrefix(h.trigger, "take the oath") && x.lex.Lists(lexicon.CourtOath, h.thing.head) {
			continue
		}
		if x.takesUp(s, d) {
			c.SentenceIndex-- // its words are those of the sentence that it dates
		}
		c.Measure, c.Trigger, c.Predicate = h.measure, h.trigger, h.predicate
		c.Subject, c.Qualifiers = h.thing.head, h.thing.narrow
		if h.trigger == bornVerb && c.Subject == "" {
			if who := x.bearer(s, h.first); who != nil { // he was born
				c.Subject = who.Key
			}
		}
		if h.predicate == "" && h.measure != h.thing.head {
			c.Event.Type = c.Measure
		}
		first, last := d.First, d.Last
		if h.first >= int(s.First) {
			first, last = min(first, h.first), max(last, h.last)
		}
		c.Modality = x.modalityOf(s, first, last)
		if (c.Modality == Planned || c.Modality == Conditional) && x.doc.Published.Known() && d.period.To <= x.doc.Published.Period.To && x.willBelow(s, d) {
			c.Modality = Asserted
		}
		if c.Modality == Asserted && x.nothing(s, d.First) {
			c.Modality = Denied
		}
		held := x.notUntil(s, d, &h)
		if held && c.Modality == Denied {
			c.Modality = Asserted
		}
		if pub := x.doc.Published; pub.Known() && d.period.From > pub.Period.To && c.Modality == Asserted {
			if past, _ := x.tense(s, d.First); !past || d.period.From > pub.Period.To+slipDays {
				c.Modality = Planned // what lies ahead of its document has not happened; where it is told as if it had, the day may be a slip
			}
		}
		if c.Modality == Conditional && !x.doubtful(s, d) {
			c.Modality = Planned // it was announced that the festival would open on 11 May; unless it is renewed, it ends on 16 June
		}
		if f := x.entryBefore(s, d.First); held {
			// it is the day itself
		} else if f == "since" && !h.state && h.measure != "deadline" && h.predicate != "end" || f == "until" && h.measure != "deadline" && h.predicate != "end" && !strings.HasSuffix(h.measure, " end") {
			c.Scope = "bound"
		}
		if x.firstTime(s, d) && !slices.Contains(c.Qualifiers, "first") {
			c.Qualifiers = append(c.Qualifiers, "first")
			slices.Sort(c.Qualifiers)
		}
		if c.Modality == Planned && h.predicate == "" && h.thing.event == "" && x.lex.EventNoun(h.measure) != "" && x.again(s, h.last) && !slices.Contains(c.Qualifiers, "next") {
			c.Qualifiers = append(c.Qualifiers, "next")
			slices.Sort(c.Qualifiers)
		}
		if x.overtaken(s, d) {
			c.Scope = "former"
		}
		if c.Scope == "" && x.daysOfSome(s, d.First) {
			c.Scope = scopePart
		}
	}
}

// countedFrom reports whether an aside tells how far a date lies from what is told behind it, which it does not date then: "Yesterday, the day
// after the conference ended", "on Tuesday, two days before the vote".
func (x *extractor) countedFrom(s *sentence, d *dated) bool {
	if d.Last >= int(s.Last) || !x.isMark(d.Last, ",") {
		return false
	}
	for i := d.Last + 1; i < min(d.Last+5, int(s.Last)); i++ {
		switch e := x.entry(i); {
		case e.Form == "after" || e.Form == "before":
			return i > d.Last+1 && x.entry(i-1).Calendar.Kind == lexicon.UnitName
		case e.Calendar.Kind != lexicon.UnitName && e.Number.Kind == lexicon.NoNumber && !e.Is(lexicon.Determiner) && x.tok(i).Kind != text.Number:
			return false
		}
	}
	return false
}

// firstTime reports whether the words before or behind a date tell that it happened "for the first time".
func (x *extractor) firstTime(s *sentence, d *dated) bool {
	if x.entryBefore(s, d.First) == "since" {
		return false // for the first time since 28 June
	}
	for _, i := range [...]int{d.Last, d.First - 5, d.First - 4} { // behind the date, before it, before "on" and it
		if i >= int(s.First) && x.in(s, i).Form == "for" && x.in(s, i+1).Form == "the" && x.in(s, i+2).Form == "first" && x.wordIn(s, i+3) == "time" {
			return true
		}
	}
	return false
}

// daysOfSome reports whether a date is that of some of several of which a list tells one after the other: "two were arrested on the day itself, one
// on 10 September and one on Saturday".
func (x *extractor) daysOfSome(s *sentence, first int) bool {
	i := first - 1
	if x.in(s, i).Is(lexicon.Preposition) {
		i--
	}
	if i <= int(s.First) {
		return false
	}
	switch e := x.entry(i); {
	case e.Number.Kind == lexicon.Cardinal, x.tok(i).Kind == text.Number, e.Form == "another", e.Form == "others":
		before := x.entry(i - 1).Form
		if before == "and" && x.in(s, i-3).Form == "between" {
			return false // between nine and eleven on 8 March
		}
		return x.isMark(i-1, ",") || x.isMark(i-1, ";") || before == "and" || before == "but"
	}
	return false
}

// again reports whether what happens ahead, told by a verb that ends before token i, happens again: "will meet again".
func (x *extractor) again(s *sentence, i int) bool {
	return x.in(s, i).Form == "again"
}

// doubtful reports whether the clause of a date leaves open whether the thing will be: "may", "might", "could".
func (x *extractor) doubtful(s *sentence, d *dated) bool {
	for i := x.clauseStart(s, d.First); i < d.First; i++ {
		switch x.entry(i).Form {
		case "may", "might", "could", "if", "unless":
			return true
		}
	}
	return false
}

// overtaken reports whether a date was planned once and no longer holds: "first scheduled for 15 September and postponed".
func (x *extractor) overtaken(s *sentence, d *dated) bool {
	if s.topics&aboutDelay == 0 {
		return false
	}
	for i := int(s.First); i < int(s.Last); i++ {
		w := x.word(i)
		switch {
		case x.lex.Lists(lexicon.Postponed, w), (w == "put" || w == "moved") && i+1 < int(s.Last) && (x.word(i+1) == "off" || x.word(i+1) == "back"):
			if i > d.Last {
				return true
			}
			if f := x.entryBefore(s, d.First); i < d.First && f == "from" {
				return true
			}
		case w == "extended" && i > d.Last && x.hadBeen(s, d.First):
			return true // the deadline had been 15 August, and we have extended it
		case (w == "originally" || w == "initially" || w == "first") && i < d.First && d.First-i <= 4 && i+1 < int(s.Last):
			switch x.word(i + 1) {
			case "scheduled", "planned", "set", "announced", "due", "fixed", "expected", "called":
				return true
			}
		}
	}
	return false
}

// hadBeen reports whether what a date is was told to be so no more: "had been 15 August", "had been set for 15 August".
func (x *extractor) hadBeen(s *sentence, first int) bool {
	for i := max(int(s.First)+1, first-3); i < first; i++ {
		if x.entry(i).Form == "been" && x.entry(i-1).Form == "had" {
			return true
		}
	}
	return false
}

// entryBefore returns the form of the word before token i; "until" where "until and including" or "up to and including" stands there.
func (x *extractor) entryBefore(s *sentence, i int) string {
	if i <= int(s.First) {
		return ""
	}
	f := x.entry(i - 1).Form
	if f == "including" && x.in(s, i-2).Form == "and" {
		if f = x.in(s, i-3).Form; f == "to" {
			return "until"
		}
	}
	return f
}

// eventAt returns the event that a date dates: a noun right beside it ("the raid of 15 May", "the 11 January meeting",
// "Saturday's crash"), else the verb of its clause, when that is one of an event. A date belongs to the nearest verb: in
// "12 died, the ministry said on Monday" it is the saying that took place on Monday.
func (x *extractor) eventAt(s *sentence, d *dated) (mark, bool) {
	if m, ok := x.nounBeside(s, d); ok {
		return m, true
	}
	if x.takesUp(s, d) {
		return x.lastEventVerb(&x.sentences[s.index-1])
	}
	from, to := x.clauseStart(s, d.First), x.clauseEnd(s, d.Last-1)
	for i := d.First - 1; i >= max(from, d.First-nearEvent) && !x.cleft(s, d); i-- {
		if s.dateAt(i) != nil {
			continue // on 2 March and on 3 March
		}
		if m, ok := x.eventMark(s, i); ok && x.trigger(m).Noun && m.last < int(s.Last) && x.entry(m.last).Form == "of" && i-1 <= from && x.named(s, i) {
			return m, true // the signing of the agreement on 30 June
		}
		if m, ok := x.eventMark(s, i); ok && x.trigger(m).Noun && x.ledIn(s, i) {
			return m, true
		}
		if m, ok := x.verbEnding(s, i); ok {
			return m, !x.openOn(s, m, d)
		}
		if x.otherVerb(s, i) {
			return mark{}, false
		}
	}
	if x.cleft(s, d) {
		from = d.First // It was on Thursday that the bridge collapsed
		to = int(s.Last)
	}
	// "On 22 April, units opened fire": the first verb behind a date that opens its clause
	if d.First > from+2 {
		return mark{}, false
	}
	if to < int(s.Last) && x.isMark(to-1, ",") {
		to = x.clauseEnd(s, to)
	}
	for i := d.Last; i < min(to, d.Last+2*nearEvent); i++ {
		if m, ok := x.verbAt(s, i); ok && !x.trigger(m).Noun {
			return m, true
		}
		if x.otherVerb(s, i) {
			return mark{}, false
		}
	}
	return mark{}, false
}

// openOn reports whether a verb is no verb but tells that a house is open on the day: "is open on Saturday".
func (x *extractor) openOn(s *sentence, m mark, d *dated) bool {
	return x.word(m.first) == "open" && isBe(x.in(s, m.first-1).Form) && x.entryBefore(s, d.First) == "on"
}

// takesUp reports whether a sentence only dates what the one before it told: "It was Wednesday, 11 February".
func (x *extractor) takesUp(s *sentence, d *dated) bool {
	i := int(s.First)
	if s.index == 0 || d.First-i < 2 || d.First-i > 3 || x.sentences[s.index-1].Block != s.Block || len(x.sentences[s.index-1].dates) > 1 {
		return false
	}
	f := x.entry(i).Form
	return (f == "it" || f == "that" || f == "this") && (x.entry(i+1).Form == "was" || x.entry(i+1).Form == "happened")
}

// lastEventVerb returns the last verb of an event in a sentence.
func (x *extractor) lastEventVerb(s *sentence) (mark, bool) {
	for i := int(s.Last) - 1; i >= int(s.First); i-- {
		if m, ok := x.verbAt(s, i); ok {
			return m, true
		}
	}
	return mark{}, false
}

// cleft reports whether a sentence lifts its date to the front: "It was on Thursday that …".
func (x *extractor) cleft(s *sentence, d *dated) bool {
	far := 3
	if f := x.entryBefore(s, d.First); f == "until" && x.in(s, d.First-2).Is(lexicon.Negation) || f == "on" && x.wordIn(s, d.First-2) == "only" {
		far = 4 // It was not until Friday that the bridge was opened
	}
	return x.entry(int(s.First)).Form == "it" && d.First-int(s.First) <= far && d.Last < int(s.Last) && (x.entry(d.Last).Form == "that" || x.entry(d.Last).Form == "when")
}

// ledIn reports whether "after", "before" or the like leads to the event noun at a token, across its determiner: "was opened
// after the search of the premises on 11 May".
func (x *extractor) ledIn(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-3); j-- {
		switch e := x.entry(j); e.Form {
		case "after", "before", "since", "during", "following", "until":
			return true
		default:
			if !e.Is(lexicon.Determiner | lexicon.Possessive | lexicon.Adjective) {
				return false
			}
		}
	}
	return false
}

// dangling reports whether a date is counted from an event that the text names without its date: "five days after the dike
// burst".
func (x *extractor) dangling(d *dated) bool {
	switch x.entry(d.Last - 1).Form {
	case "after", "before":
		return true
	}
	return false
}

// ofText reports whether a date says when the text itself was changed last: "Last updated 11 December 2025".
func (x *extractor) ofText(s *sentence, d *dated) bool {
	i := d.First - 1
	for i > int(s.First) && (x.isMark(i, ":") || x.entry(i).Form == "on" || x.entry(i).Form == "at") {
		i--
	}
	if i < int(s.First) || !x.lex.Lists(lexicon.LetterHead, text.Fold(x.word(i))) {
		return false
	}
	return i == int(s.First) || x.tok(i).Is(text.Capital) || text.Fold(x.word(i-1)) == "last" && (i-1 == int(s.First) || x.tok(i-1).Is(text.Capital))
}

// lastedOn reports whether a date only says on which day something lasted so long: "the talks lasted four hours on Thursday".
func (x *extractor) lastedOn(s *sentence, d *dated) bool {
	if x.entryBefore(s, d.First) != "on" {
		return false
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if int(q.Last) == d.First-1 && q.Unit >= 0 && q.First > s.First && x.lex.Units[q.Unit].Dimension == "duration" {
			f := x.word(int(q.First) - 1)
			return f == "lasted" || f == "took" || f == "lasts" || f == "takes"
		}
	}
	return false
}

// phaseOf returns the event that a verb such as "broke out" or "took place" speaks of: that of its subject. The begin and
// end of what lasts are events of their own: "trial begin"; a fire is dated by its begin.
func (x *extractor) phaseOf(s *sentence, m mark) string {
	tr := x.trigger(m)
	verb := x.lex.Events[tr.Event].Name
	if tr.Noun || verb != "begin" && verb != "end" && verb != "occur" {
		return ""
	}
	for i := m.first - 1; i >= max(x.clauseStart(s, m.first), m.first-7); i-- {
		n, ok := x.eventMark(s, i)
		if !ok || !x.trigger(n).Noun {
			if x.otherVerb(s, i) {
				return ""
			}
			continue
		}
		e := x.lex.Events[x.trigger(n).Event].Name
		if e == "begin" || e == "end" || e == "occur" {
			continue
		}
		if verb == "occur" || tr.Lemma == "break out" || tr.Lemma == "erupt" || verb == "begin" && x.lex.Lists(lexicon.KindledClass, e) {
			return e
		}
		return e + " " + verb
	}
	return ""
}

// nounBeside returns the event noun that a date stands right beside.
func (x *extractor) nounBeside(s *sentence, d *dated) (mark, bool) {
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil || tr.Event < 0 || !tr.Noun {
			continue
		}
		if gap := d.First - m.last; gap >= 0 && gap <= 2 && !x.objectOf(s, m.first) && (gap == 0 || x.entry(m.last).Form == "of" || x.entry(m.last).Form == "on" || x.isMark(m.last, "(")) {
			return m, true
		}
		if gap := d.First - m.last; gap > 0 && gap <= 4 && x.isMark(d.First-1, ":") && !x.isMark(m.last-1, ":") {
			return m, true // opening to traffic: October 2027
		}
		if gap := m.first - d.Last; gap >= 0 && gap <= 3 && x.attributive(s, d, m.first) {
			return m, true
		}
	}
	return mark{}, false
}

// objectOf reports whether a verb stands before the noun phrase that the noun at a token ends: "lifted the wreck".
func (x *extractor) objectOf(s *sentence, noun int) bool {
	i := noun - 1
	for i >= int(s.First) && x.entry(i).Is(lexicon.Determiner|lexicon.Adjective) {
		i--
	}
	if i < int(s.First) || i == noun-1 {
		return false
	}
	m, ok := x.markEnding(s, i+1)
	return ok && !x.trigger(m).Noun || !ok && x.isVerb(s, i) && strings.HasSuffix(x.word(i), "ed")
}

// attributive reports whether a date narrows the noun at a token: "Tuesday's earthquake", "the 11 January meeting".
func (x *extractor) attributive(s *sentence, d *dated, noun int) bool {
	for i := d.Last; i < noun; i++ {
		e := x.entry(i)
		if x.tok(i).Kind == text.Mark && !x.isMark(i, "-") || e.Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Determiner|lexicon.Conjunction|lexicon.Pronoun) || x.otherVerb(s, i) {
			return false
		}
	}
	if x.tok(d.Last - 1).Possessive {
		return true
	}
	if d.First <= int(s.First) {
		return false
	}
	e := x.entry(d.First - 1)
	return e.Is(lexicon.Determiner|lexicon.Possessive) || x.tok(d.First-1).Possessive
}

// verbAt returns the event verb that starts at token i.
func (x *extractor) verbAt(s *sentence, i int) (mark, bool) {
	m, ok := x.eventMark(s, i)
	if !ok || x.trigger(m).Noun && x.trigger(m).Form == 0 || x.noDeed(s, m) {
		return mark{}, false
	}
	return m, true
}

// noDeed reports whether a form of a verb tells of nothing that is done: the left leaf of the gate, 71 ships were left.
func (x *extractor) noDeed(s *sentence, m mark) bool {
	if m.first <= int(s.First) || x.trigger(m).Noun {
		return false
	}
	if f := x.entry(m.first - 1).Form; f == "the" || f == "a" || f == "an" {
		return true
	}
	if e := x.trigger(m).Event; e < 0 || !x.lex.Lists(lexicon.MovementClass, x.lex.Events[e].Name) {
		return false
	}
	return x.copulaAt(m.first-1) && x.lex.Lists(lexicon.RestWord, text.Fold(x.word(m.first)))
}

// verbEnding returns the event verb that ends with token i: "put out", "caught fire".
func (x *extractor) verbEnding(s *sentence, i int) (mark, bool) {
	m, ok := x.markEnding(s, i+1)
	if !ok || x.trigger(m).Noun && x.trigger(m).Form == 0 || x.named(s, m.first) && x.trigger(m).Noun || x.noDeed(s, m) {
		return mark{}, false
	}
	return m, true
}

// named reports whether a determiner, an adjective or an owner makes a noun of the word at a token: "the search", "his works".
func (x *extractor) named(s *sentence, i int) bool {
	if i <= int(s.First) {
		return false
	}
	e := x.entry(i - 1)
	if x.isMark(i-1, "'") || x.isMark(i-1, "’") { // the inspectors' report
		return i-1 > int(s.First) && !x.tok(i-1).Is(text.SpaceBefore)
	}
	return e.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) && e.Form != "all" && e.Form != "both" || x.tok(i-1).Possessive
}

// otherVerb reports whether token i is a verb that is no event: of saying, or any other of the lexicon.
func (x *extractor) otherVerb(s *sentence, i int) bool {
	e := x.entry(i)
	return e.Is(lexicon.Saying) || !x.named(s, i) && x.tok(i).Kind == text.Word && !e.Is(lexicon.Auxiliary) && s.nameAt(i) == nil && x.isVerb(s, i)
}

// toldInSpeech reports whether a date is told from the day on which somebody spoke, which may be another than that of the report: “after
// today our skippers will need fewer of them”, between quotation marks.
func (x *extractor) toldInSpeech(d *dated) bool {
	if !x.tok(d.First).Is(text.InQuote) {
		return false
	}
	for i := d.First; i < d.Last; i++ {
		if x.tok(i).Kind == text.Number || x.entry(i).Calendar.Kind == lexicon.MonthName || x.entry(i).Number.Kind == lexicon.OrdinalNumber {
			return false
		}
	}
	return true
}

// slipDays is how many days ahead of its document a day may lie that is told of the past, and is the slip of a digit.
const slipDays = 14

// nothing reports whether the clause of a token opens with a subject that there is none of: "No arrests had been made by Tuesday evening". No fewer
// than twelve are some.
func (x *extractor) nothing(s *sentence, at int) bool {
	i := x.clauseStart(s, at)
	if i+1 >= at {
		return false
	}
	switch x.entry(i).Form {
	case "no":
		return !x.lex.Lists(lexicon.BehindNo, x.word(i+1))
	case "none", "nobody", "nothing":
		return true
	}
	return false
}
