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
		if q.Unit < 0 || q.Is(quantity.Age|quantity.Clock|quantity.Ordinal|quantity.Span) || x.lex.Units[q.Unit].Dimension != "duration" {
			continue
		}
		what, ok := x.lasting(s, q)
		if !ok || s.overlapsDate(q) && !what.reached {
			continue
		}
		first, last := int(q.First), int(q.Last)
		reset := x.resume(s, first)
		c := x.claim(s, Duration, first, last)
		c.Unit, c.Dimension = x.lex.Units[q.Unit].Name, "duration"
		c.Value.Interval = q.Interval.Convert(x.lex, int(q.Unit))
		if c.Unit == "week" && c.Value.Interval.Value <= 14 {
			c.Value.Interval.Place = 2 // a week may be six days or eight, and is not five
		}
		c.Measure, c.Trigger = what.measure, what.word
		if c.Subject = what.subject; what.personal {
			c.Subject = x.patient(s, first)
		}
		x.tellsOfNow(s, c)
		c.Scope = x.scopeOf(s, first, last, prev)
		if c.Scope == scopeEach && q.Is(quantity.Article) {
			c.Scope = "" // "it took a week"
		}
		c.Modality = x.modalityOf(s, first, last)
		reset()
		prev = last
	}
	x.toldByDates(s)
}

// lasts is what takes a span of time.
type lasts struct {
	measure, word string
	subject       string // between what, for the time between two things
	personal      bool   // it is told of a person: a sentence, a captivity
	reached       bool   // it is the time until something was reached
}

// lasting returns what takes the time of a quantity, and false when the text does not tell.
func (x *extractor) lasting(s *sentence, q *quantity.Mention) (lasts, bool) {
	for _, find := range [...]func(*sentence, *quantity.Mention) (lasts, bool){x.punishment, x.milestone, x.gap, x.compound, x.ofNoun, x.lastingVerb, x.forSpan} {
		if l, ok := find(s, q); ok {
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

// spanNouns are nouns for the span itself, of which it is not said what it is for.
var spanNouns = []string{
	"period", "term", "time", "span", "plan", "programme", "program", "deadline", "limit", "age", "supply", "course", "average", "high", "low",
	"anniversary", "break", "notice", "warranty", "half", "stretch", "cycle", "wait", "delay", "extension", "work", "experience", "total", "history", "rest",
	"walk", "drive", "flight", "journey", "life",
}

// spanNoun reads the noun phrase at token i as what lasts.
func (x *extractor) spanNoun(s *sentence, i int) (lasts, bool) {
	head := -1
	for n := 0; i < int(s.Last) && n < 5; i, n = i+1, n+1 {
		if x.isMark(i, "-") && !x.tok(i).Is(text.SpaceBefore) {
			continue
		}
		if x.tok(i).Kind != text.Word || x.endsPhrase(s, i) || s.nameAt(i) != nil && head >= 0 {
			break
		}
		if m, ok := x.eventMark(s, i); ok {
			return x.classOf(m), true
		}
		if head >= 0 && x.isVerb(s, i) {
			break
		}
		head = i
	}
	if head < 0 || x.tok(head).Is(text.Capital) || slices.Contains(spanNouns, x.lemma(head)) {
		return lasts{}, false
	}
	return lasts{measure: x.lemma(head), word: x.lemma(head)}, true
}

// classOf returns the class of an event as what lasts.
func (x *extractor) classOf(m mark) lasts {
	tr := x.trigger(m)
	class := x.lex.Events[tr.Event].Name
	return lasts{measure: class, word: tr.Lemma, personal: class == sentenceMeasure || class == "captivity" || class == "arrest"}
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
	if m, ok := x.markEnding(s, i); ok {
		return x.classOf(m), true
	}
	if n := i - 1; x.tok(n).Kind == text.Word && s.nameAt(n) == nil && !slices.Contains(spanNouns, x.lemma(n)) && !x.entry(n).Is(lexicon.Preposition|lexicon.Adverb|lexicon.Verb|lexicon.Auxiliary) {
		return lasts{measure: x.lemma(n), word: x.lemma(n)}, true
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
		case l == "last" && (x.word(i) != "last" || x.toLast(s, i)) || l == "lasted" || x.word(i) == "runs" || x.word(i) == "ran" || l == "lasting" || x.word(i) == "took" || x.word(i) == "taken":
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
	var best mark
	found := false
	for _, m := range s.marks { // the noun of an event that comes first is the subject
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && m.last <= verb && verb-m.last <= 12 && !found {
			best, found = m, true
		}
	}
	if found {
		return x.classOf(best), true
	}
	p := x.phraseBefore(s, x.clauseStart(s, verb), verb)
	if p.head == "" || s.nameAt(p.first) != nil || slices.Contains(spanNouns, p.head) {
		return lasts{}, false
	}
	return lasts{measure: p.head, word: p.head, reached: x.word(verb) == "last"}, true // the consultation will last 45 days
}

// toLast reports whether "last" is the verb at a token: "will last", "is to last".
func (x *extractor) toLast(s *sentence, i int) bool {
	f := x.entryBefore(s, i)
	return f == "to" || f == "will" || f == "would" || f == "could" || f == "may" || f == "should"
}

// forSpan reads the verb of "held for 19 months", "traded fire for about 40 minutes", "spent two years in captivity".
func (x *extractor) forSpan(s *sentence, q *quantity.Mention) (lasts, bool) {
	if x.places(s, q) {
		return lasts{}, false
	}
	lead := int(q.First) - 1
	if lead < int(s.First) || x.entry(lead).Form != "for" && x.lemma(lead) != "spend" && x.word(lead) != "spent" {
		return lasts{}, false
	}
	if x.entry(lead).Form != "for" {
		for i := int(q.Last); i < min(int(s.Last), int(q.Last)+4); i++ {
			if m, ok := x.eventMark(s, i); ok {
				return x.classOf(m), true
			}
		}
		return lasts{}, false
	}
	from := x.clauseStart(s, lead)
	for i := lead - 1; i >= max(from, lead-8); i-- {
		if x.word(i) == "held" && x.patient(s, i) != "" {
			return lasts{measure: "captivity", word: "hold", personal: true}, true
		}
		if m, ok := x.eventMark(s, i); ok && m.last <= lead {
			return x.classOf(m), true
		}
		if noun := spanVerbs[x.word(i)]; noun != "" {
			return lasts{measure: noun, word: noun}, true
		}
	}
	return lasts{}, false
}

// spanVerbs are participles of what lasts, with the noun that a compound would give: "banned for six months" is "a
// six-month ban".
var spanVerbs = map[string]string{"banned": "ban", "barred": "ban", "shut": "end", "blacked": "blackout", "quarantined": "quarantine", "delayed": "delay", "exiled": "exile"}

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
// since 2008".
func (x *extractor) tellsOfNow(s *sentence, c *Claim) {
	for k := range s.dates {
		if d := &s.dates[k]; d.period == c.Event.Time && x.entryBefore(s, d.First) == "since" && c.Event.Main {
			c.Event.Time, c.Inherited = x.story.time, true
			return
		}
	}
}

// resume takes back, for the claim at a token, that the sentence speaks of an earlier event, where that event stood in
// an aside that has ended: "the mayor from 2009 to 2017, was sentenced". The result undoes it.
func (x *extractor) resume(s *sentence, at int) (reset func()) {
	was := s.background
	for i := was; i+1 < at && i < int(s.Last); i++ {
		if (x.isMark(i, ",") || x.isMark(i, ")")) && x.entry(i+1).Is(lexicon.Auxiliary) {
			s.background = int(s.Last)
		}
	}
	return func() { s.background = was }
}

// toldByDates adds a claim for what begins on one date and ends on another of its sentence: "the strike, begun on 5
// October, ends today". The last day may count or not.
func (x *extractor) toldByDates(s *sentence) {
	begin, end := x.dateOfClass(s, "begin"), x.dateOfClass(s, "end")
	if begin == nil || end == nil || begin == end || begin.period.Grain > when.Day || end.period.Grain > when.Day || end.period.From <= begin.period.From {
		return
	}
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil || tr.Event < 0 || m.last > begin.First || begin.First-m.last > 6 {
			continue
		}
		what := x.classOf(m)
		if what.measure == "begin" || what.measure == "end" {
			continue
		}
		c := x.claim(s, Duration, begin.First, max(begin.Last, end.Last))
		n := float64(end.period.From - begin.period.From)
		c.Unit, c.Dimension, c.Measure, c.Trigger = "day", "duration", what.measure, what.word
		c.Value.Interval = quantity.Between(n, n+1)
		c.Event.Time = begin.period.Union(end.period)
		return
	}
}
