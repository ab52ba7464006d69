package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// ordinals adds a claim for which one of a series something is ("the third round table", "for the third time", "has met
// three times") and for since when something is the first or strongest ("the strongest since 1998").
func (x *extractor) ordinals(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		switch {
		case q.Unit >= 0 || s.overlapsDate(q):
		case q.Is(quantity.Ordinal):
			before := len(x.claims)
			if x.series(s, q); len(x.claims) == before {
				x.bareOrdinal(s, q)
			}
			x.streak(s, q)
			x.ofItself(s, q)
			if len(x.claims) == before {
				x.looseOrdinal(s, q)
			}
		default:
			x.recurrence(s, int(q.First), int(q.Last), q.Interval)
			x.foundBefore(s, q)
			x.doneBefore(s, q)
			x.heldSoFar(s, q)
			x.wonSoFar(s, q)
		}
	}
	x.twice(s)
	x.records(s)
}

// earlierScope returns the scope of what has no parts: whether it speaks of an earlier event.
func (x *extractor) earlierScope(s *sentence, at int) string {
	if s.tellsThen(at) {
		return scopePrevious
	}
	return ""
}

// timeNoun is what a claim counts that says how often something has happened without naming it: "for the third time".
const timeNoun = "time"

// series adds the claim of an ordinal with the noun that it numbers. Only what happens in a known order is numbered for
// certain: a floor, a person or a world war is not.
func (x *extractor) series(s *sentence, q *quantity.Mention) {
	first, n := int(q.First), q.Interval.Value
	if x.placed(s, q) || x.ranked(s, q) || x.nthHolder(s, q) || x.nthTo(s, q) {
		return
	}
	named := x.namedEdition(s, q)
	if !x.definite(s, first) && !x.electedFor(s, q) && (named < 0 && (n < 3 || !x.shortlyAfter(s, first)) || named >= 0 && first > int(s.First) && !x.shortlyAfter(s, first)) || n == 1 && !x.copula(s, first) {
		return
	}
	head, class := named, ""
	if named < 0 {
		head, class = x.numberedNoun(s, q)
	}
	if head < 0 && x.copula(s, first) && x.closesOrdinal(s, int(q.Last)) {
		head, class = x.kindOf(s, first)
	}
	if head < 0 && n > 1 {
		head, class = x.toldNoun(s, q)
	}
	if head < 0 && n >= leastTimes {
		head = x.comesRound(s, q)
	}
	if head < 0 || class == "" && x.entryBefore(s, first-1) == "next" {
		return
	}
	c := x.claim(s, Ordinal, first, max(head+1, int(q.Last)))
	c.Value.Interval = quantity.Exact(n)
	c.Measure, c.Trigger = "series", seriesClass(class)
	if c.Counted = editionNoun; named < 0 {
		c.Counted = x.seriesNoun(s, head, first)
	}
	if head < first { // the round table, the fourth of its kind
		start := head
		if m, ok := x.markEnding(s, head+1); ok {
			start = m.first
		}
		c.Text = x.text.Slice(start, int(q.Last))
		x.place(s, c, x.tok(start).Start, x.tok(int(q.Last)-1).End)
		c.Value.Text = c.Text
	}
	if c.Scope = x.earlierScope(s, first); c.Scope == scopePrevious && (x.afterThose(s, int(q.Last)) || x.shortlyAfter(s, first)) {
		c.Scope = ""
	}
	if end := max(head+1, int(q.Last)); c.Scope == "" && n == 1 && end < int(s.Last) && x.entry(end).Is(lexicon.Preposition) && x.entry(end).Form != "since" {
		c.Scope = scopePart // the first launch from the peninsula need not be the first one
	}
	c.Modality = x.modalityOfFigure(s, first, int(q.Last))
	if c.Modality == Conditional && x.entryBefore(s, first) == "the" && x.entry(first-2).Is(lexicon.Preposition) && first-2 == int(s.First) {
		c.Modality = Asserted // at the 28th edition one might expect more
	}
	if c.Scope == "" && c.Modality == Asserted && x.nextOne(s, first) {
		c.Scope = ScopeElsewhere
	}
	x.latest()
}

// afterThose reports whether the one more that a token ends is told from those before it: “its third title after those of 2017 and 2021”, so that their
// years say nothing of its own.
func (x *extractor) afterThose(s *sentence, i int) bool {
	for ; i+1 < min(int(s.Last), i+1+maxRange) && x.tok(i).Kind == text.Word; i++ {
		if x.entry(i).Form == "after" {
			switch x.entry(i + 1).Form {
			case "those", "that", "the", "one":
				return true
			}
			return s.dateAt(i+1) != nil
		}
		if x.isVerb(s, i) && x.word(i) != "title" {
			return false
		}
	}
	return false
}

// nextIn is how many days ahead of its document at least the next one of a series lies.
const nextIn = 60

// nextOne reports whether a sentence tells when the one of a series that is numbered at a token will be, and not what it was, in a text about one that has been: "The 29th marathon is on
// 2 May 2027".
func (x *extractor) nextOne(s *sentence, first int) bool {
	pub := x.doc.Published.Period
	if !x.doc.Published.Known() || x.story.time.IsZero() || x.story.time.From > pub.To {
		return false
	}
	if past, _ := x.tense(s, first); past {
		return false
	}
	return slices.ContainsFunc(s.dates, func(d dated) bool { return d.HasYear && !d.period.IsZero() && d.period.From > pub.To+nextIn })
}

// leastTimes is the number from which on it is told for the how manieth time a thing takes place that comes round, whatever is done then.
const leastTimes = 20

// comesRound returns the word "time" of what a sentence tells first for a high number of times, and nobody does by himself: “For the
// thirty-first time the village closed its street”; -1 where it tells none.
func (x *extractor) comesRound(s *sentence, q *quantity.Mention) int {
	first, at := int(q.First), int(q.Last)
	if at+1 >= int(s.Last) || x.entry(at).Form != timeNoun || first-2 != int(s.First) || x.entry(first-2).Form != "for" || x.tok(at).Is(text.InQuote) || q.Interval.Value == hundredth {
		return -1
	}
	if x.isMark(at+1, ",") && at+2 < int(s.Last) {
		at++
	}
	if m := s.nameAt(at + 1); m != nil && m.Kind == names.Person || x.entry(at+1).Is(lexicon.Pronoun|lexicon.Possessive) {
		return -1
	}
	return int(q.Last)
}

// hundredth is a number that stands for very often: “for the hundredth time the lamp went out”.
const hundredth = 100

// foundBefore adds the claim of which one of its kind something is, where a sentence says how many there have been before it: "Only two chariots had
// been found in the country before".
func (x *extractor) foundBefore(s *sentence, q *quantity.Mention) {
	first, head, n := int(q.First), int(q.Last), q.Interval.Value
	if first != int(s.First)+1 || !q.Interval.IsPoint() || n < 1 || n > maxBefore || head+3 >= int(s.Last) {
		return
	}
	switch x.word(int(s.First)) {
	case "Only", "Just":
	default:
		return
	}
	for head+1 < int(s.Last) && head < int(q.Last)+2 && x.tok(head+1).Kind == text.Word && !x.endsPhrase(s, head+1) {
		head++
	}
	if !x.plural(head) && n > 1 || x.entry(head).Is(lexicon.TimeNoun) || !x.entry(head+1).Is(lexicon.Auxiliary) {
		return
	}
	for i := head + 2; i < min(int(s.Last), head+maxBefore); i++ {
		if f := x.entry(i).Form; (f == "before" || x.word(i) == "previously") && x.closed(s, i+1) {
			c := x.claim(s, Ordinal, first, head+1)
			c.Value.Interval = quantity.Exact(n + 1)
			c.Measure, c.Counted = "series", x.lemma(head)
			c.Event.Main, c.Event.Type, c.Event.Names, c.Event.Place = true, "", x.story.names, x.story.place
			c.Event.Time, c.Inherited = x.story.time, true
			c.Modality = Asserted
			x.latest()
			return
		}
	}
}

// maxBefore is how many things of a kind, and how many words, may lead to "before": only two had been found in the country before.
const maxBefore = 14

// electedFor reports whether an ordinal numbers a time for which somebody is elected, "for a second term": each has one at a time.
func (x *extractor) electedFor(s *sentence, q *quantity.Mention) bool {
	if x.entryBefore(s, int(q.First)) != "a" {
		return false
	}
	for i := int(q.Last); i < min(int(s.Last), int(q.Last)+3); i++ {
		if x.lex.Lists(lexicon.TermNoun, x.word(i)) {
			return true
		}
	}
	return false
}

// definite reports whether the words before an ordinal make it the one that the text speaks of, and no further one ("a
// second explosion") and no other one ("after the second round").
func (x *extractor) definite(s *sentence, first int) bool {
	for i := first - 1; i >= max(int(s.First), first-4); i-- {
		e := x.entry(i)
		switch e.Form {
		case "a", "an", "another", "every", "each", "any", "no", "than", "like", "unlike", "until", "before", "after", "since":
			return false
		case "the", "this":
			return i == int(s.First) || !x.entry(i-1).Is(lexicon.Preposition) || x.lex.Lists(lexicon.OccasionPreposition, x.entry(i-1).Form)
		}
		if e.Is(lexicon.Possessive) || x.tok(i).Possessive {
			return true
		}
		if x.tok(i).Kind == text.Mark || e.Is(lexicon.Preposition|lexicon.Conjunction) {
			return false
		}
	}
	return first == int(s.First) && x.tok(first).Is(text.Capital)
}

// copula reports whether a form of "be" or "become" leads to the ordinal: "it was the first".
func (x *extractor) copula(s *sentence, first int) bool {
	for i := first - 1; i >= max(int(s.First), first-3); i-- {
		if x.copulaAt(i) {
			return true
		}
	}
	return false
}

// copulaAt reports whether token i is a form of "be" or "become".
func (x *extractor) copulaAt(i int) bool {
	switch x.entry(i).Form {
	case "is", "was", "are", "were", "be", "become", "becomes", "became":
		return true
	}
	return false
}

// numberedNoun returns the noun that an ordinal numbers and the class of its event; -1 when it numbers nothing that happens.
func (x *extractor) numberedNoun(s *sentence, q *quantity.Mention) (head int, class string) {
	i, end := int(q.Last), int(s.Last)
	if i+2 < end && x.entry(i).Form == "of" && x.entry(i+1).Is(lexicon.Possessive|lexicon.Determiner) && (x.word(i+2) == "kind" || x.word(i+2) == "sort") {
		return x.kindOf(s, int(q.First))
	}
	if i+2 < end && x.entry(i).Form == "of" && x.lex.Lists(lexicon.ThisPlural, x.entry(i+1).Form) {
		i += 2 // the third of these meetings
		for j := i; j < min(end, i+4); j++ {
			if m, ok := x.eventMark(s, j); ok && x.trigger(m).Noun {
				return m.last - 1, x.lex.Events[x.trigger(m).Event].Name
			}
		}
		return -1, ""
	}
	head = -1
	for ; i < min(end, int(q.Last)+5); i++ {
		t := x.tok(i)
		if x.isMark(i, "-") && !t.Is(text.SpaceBefore) {
			continue
		}
		if x.word(i) == "such" || t.Kind == text.Word && i+1 < end && x.isMark(i+1, "-") && !x.tok(i+1).Is(text.SpaceBefore) && x.endsPhrase(s, i) {
			continue // the second such meeting, the third by-election
		}
		if t.Kind != text.Word || x.endsPhrase(s, i) && !x.numberedDeed(q, i) {
			break
		}
		if x.entry(i).Form == timeNoun {
			return x.occasion(s, i)
		}
		m, ok := x.eventMark(s, i)
		if i+1 < end && x.word(i) == "running" && x.entry(i+1).Form == "of" && i == int(q.Last) {
			return i, "" // the 25th running of the race
		}
		if !ok && x.isVerb(s, i) && !x.numberedDeed(q, i) {
			break
		}
		head, class = i, ""
		if ok {
			head, class = m.last-1, x.lex.Events[x.trigger(m).Event].Name
			i = head
		}
	}
	if head < 0 || x.plural(head) || x.lex.Lists(lexicon.NamedByNumberClass, class) || class == "" && !x.lex.Lists(lexicon.SeriesNoun, x.lemma(head)) && !x.lex.Lists(lexicon.EditionNoun, text.Fold(x.word(head))) {
		return -1, ""
	}
	return head, class
}

// endsPhrase reports whether a noun phrase ends before the word at token i.
func (x *extractor) endsPhrase(s *sentence, i int) bool {
	e := x.entry(i)
	return e.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Determiner|lexicon.Pronoun|lexicon.Saying|lexicon.Possessive) ||
		e.Form == "since" || s.dateAt(i) != nil
}

// kindOf returns the event noun that stands before ", the fourth of its kind" in its clause.
func (x *extractor) kindOf(s *sentence, first int) (head int, class string) {
	for i := first - 1; i >= max(int(s.First), first-8); i-- {
		if m, ok := x.eventMark(s, i); ok && x.trigger(m).Noun {
			return m.last - 1, x.lex.Events[x.trigger(m).Event].Name
		}
	}
	return -1, ""
}

// occasion returns the word "time" of "for the third time" with the class of the event of its clause, the nearest
// behind it first.
func (x *extractor) occasion(s *sentence, at int) (head int, class string) {
	clause := at+1 < int(s.Last) && x.entry(at+1).Form == "that" // its verb says what happened: "the first time that the women's race had climbed it"
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && m.first > at && m.first-at <= 14 && !(clause && tr.Noun) {
			return at, x.occasionClass(m)
		}
	}
	for k := len(s.marks) - 1; k >= 0; k-- {
		m := s.marks[k]
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && m.last <= at {
			if at-m.last > 6 && !x.wonBefore(m, at) {
				break
			}
			return at, x.occasionClass(m)
		}
	}
	return -1, ""
}

// recurrence adds the claim of "has now met three times": so the last meeting was the third.
func (x *extractor) recurrence(s *sentence, first, last int, n quantity.Interval) {
	if last >= int(s.Last) || x.entry(last).Form != "times" || !n.IsPoint() {
		return
	}
	x.oftenClaim(s, first, last+1, n.Value)
}

// twice adds the claims of "has met twice".
func (x *extractor) twice(s *sentence) {
	if s.topics&aboutRepetition == 0 {
		return
	}
	for i := int(s.First); i < int(s.Last); i++ {
		switch x.word(i) {
		case "twice":
			x.oftenClaim(s, i, i+1, 2)
		case "thrice":
			x.oftenClaim(s, i, i+1, 3)
		}
	}
}

// oftenClaim adds a claim for how often something has happened up to now, where a verb in the perfect tense stands right
// before the figure.
func (x *extractor) oftenClaim(s *sentence, first, last int, n float64) {
	for i := first - 1; i >= max(int(s.First), first-3); i-- {
		m, ok := x.eventMark(s, i)
		if !ok || x.trigger(m).Noun || m.last > first || !x.perfect(s, i) || x.wordIn(s, i-2) == "I" {
			continue // what I have done twice is mine
		}
		c := x.claim(s, Ordinal, first, last)
		c.Value.Interval = quantity.Exact(n)
		c.Measure, c.Counted = "series", timeNoun
		c.Trigger = seriesClass(x.lex.Events[x.trigger(m).Event].Name)
		c.Scope = x.earlierScope(s, first)
		c.Modality = x.modalityOfFigure(s, first, last)
		return
	}
}

// perfect reports whether "has" or "have" stands shortly before the verb at token i.
func (x *extractor) perfect(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-3); j-- {
		if f := x.entry(j).Form; f == "has" || f == "have" {
			return true
		}
	}
	return false
}
