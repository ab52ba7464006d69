package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// tense reports whether the clause around a token speaks of the past or of what is to come.
func (x *extractor) tense(s *sentence, i int) (past, future bool) {
	from, to := x.clauseStart(s, i), x.clauseEnd(s, i)
	past, future = x.tenseWithin(s, i, from, to)
	for to < int(s.Last) && !past && !future && from == int(s.First) && x.startsAt(s, i) {
		if !x.isMark(to, ",") {
			to-- // the mark belongs to the clause before
		}
		if !x.isMark(to, ",") {
			return false, false
		}
		next := x.clauseEnd(s, to+1)
		if next <= to+1 {
			return false, false
		}
		past, future = x.tenseWithin(s, i, to+1, next) // From 1 September, just as the apples come in, we shall pay more
		to = next
	}
	return past, future
}

// startsAt reports whether a sentence opens with the day at token i from which on something is so: “from 1 September”, “as of 1 September”. What began on a day that
// lies behind is told with “since”.
func (x *extractor) startsAt(s *sentence, i int) bool {
	switch first := int(s.First); i - first {
	case 1:
		return x.entry(first).Form == "from"
	case 2:
		return x.entry(first).Form == "as" && (x.entry(first+1).Form == "from" || x.entry(first+1).Form == "of")
	}
	return false
}

// tenseWithin reports whether the words between two tokens speak of the past or of what is to come, of which the date at token i tells when.
func (x *extractor) tenseWithin(s *sentence, i, from, to int) (past, future bool) {
	below := false // what stands behind the date is told of another thing
	for j := from; j < to; j++ {
		participle := x.endsInEd(j)
		if !participle && x.topicsAt(j)&tellsTense == 0 {
			continue
		}
		e := x.entry(j)
		if j > i && i > from+2 && !below && x.lex.Lists(lexicon.Subordinator, e.Form) {
			below = true
		}
		switch {
		case below:
		case j+1 >= int(s.Last) || x.tok(j+1).Kind != text.Word: // the noun: "a gesture of good will, Kivran released"
		case e.Is(lexicon.FutureMark) && !x.looksBack(s, j+1), (e.Form == "is" || e.Form == "are" || e.Form == "has" || e.Form == "have") && x.entry(j+1).Form == "to", x.isToBe(i, j, to):
			future = true
		case e.Form == "shall", (e.Form == "must" || e.Form == "should" || x.word(j) == "ought" || x.word(j) == "needs") && x.entry(j+1).Form != "have": // must have sunk
			future = true
		}
		if e.Is(lexicon.PastMark) || participle && !x.presently(s, j) && !x.inAside(s, j, i) && !(j > i && x.narrows(s, j)) {
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
	if past && future && x.behindPast(from, i) {
		return true, false
	}
	if future && x.behindAfter(from, i) {
		return true, false
	}
	if x.askedTo(from, i) {
		return false, true
	}
	if x.soonest(s, i) && !x.anyForm(from, i, []string{"was", "were", "had"}) {
		return false, true
	}
	if past && !future && (x.untilThen(s, from, i) || x.foreseen(s, from, i)) || x.shutUntil(s, from, i) {
		return false, true
	}
	return past && !future, future
}

// endsInEd reports whether token i is a word in "ed", as most participles are.
func (x *extractor) endsInEd(i int) bool {
	t := x.tok(i)
	return t.Kind == text.Word && strings.HasSuffix(x.text.Of(t), "ed")
}

// isToBe reports whether the verb at token j, behind a date that opens its clause, says with a later "to be" what is to come: "only on 15 June is the
// crossing to be opened".
func (x *extractor) isToBe(date, j, to int) bool {
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
func (x *extractor) behindPast(from, i int) bool {
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
	return x.stateVerb(j)
}

// stateVerb reports whether the verb at token j says in the present tense how something is and stays.
func (x *extractor) stateVerb(j int) bool {
	switch x.word(j) {
	case "is", "are", "stay", "stays", "remain", "remains", "keep", "keeps":
		return true
	}
	return false
}

// nearForeseen is how many tokens may stand between "expected" and "to": expected the first of the two lines to.
const nearForeseen = 9

// foreseen reports whether what was expected of something, in the words before the date at token i, lies ahead: "the operator expected one lane
// to reopen on Saturday". What had been expected does not, nor does what was expected to be but was not.
func (x *extractor) foreseen(s *sentence, from, i int) bool {
	if s.topics&aboutForesight == 0 {
		return false
	}
	for j := i - 1; j > from; j-- {
		if !x.lex.Lists(lexicon.Foreseeing, x.word(j)) || x.inAside(s, j, i) {
			continue
		}
		k := j - 1
		for k > from && x.entry(k).Is(lexicon.Adverb) {
			k--
		}
		if x.anyForm(max(from, k-1), j, []string{"had"}) || x.entry(k).Form == "than" || x.entry(k).Form == "as" {
			return false // later than expected
		}
		for k = j + 1; k < min(i-1, j+nearForeseen); k++ {
			if x.entry(k).Form == "to" {
				return !strings.HasSuffix(x.word(k+1), "ed") && !x.article(k+1) && !x.anyForm(j, i, []string{"but"})
			}
		}
		return false
	}
	return false
}

// shutUntil reports whether the date at token i is the end of what is so now, or of what was put off: "the line stays closed until Friday", "flights
// were called off until Monday".
func (x *extractor) shutUntil(s *sentence, from, i int) bool {
	if x.entryBefore(s, i) != "until" {
		return false
	}
	for j := i - 2; j >= max(from, i-nearForeseen); j-- {
		if x.stateVerb(j) || x.lex.Lists(lexicon.PutOff, x.word(j)) || x.word(j) == "off" && (x.wordIn(s, j-1) == "called" || x.wordIn(s, j-1) == "put") {
			return !x.anyForm(from, i, []string{"had", "when", "after"})
		}
	}
	return false
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
// "stays shut after Friday's fire", "will sing for us after winning the final on Saturday".
func (x *extractor) behindAfter(from, i int) bool {
	if !x.tok(i).Possessive {
		for j := i - 1; j > max(from, i-nearAfter); j-- {
			if x.tok(j).Kind == text.Mark || x.entry(j).Is(lexicon.FutureMark) {
				return false
			}
			if strings.HasSuffix(x.word(j), "ing") && x.entry(j-1).Form == "after" {
				return true // after winning the final late on Saturday
			}
		}
		return false
	}
	i--
	if i > from && strings.HasSuffix(x.word(i), "ing") {
		i--
	}
	return i >= from && x.entry(i).Form == "after"
}

// nearAfter is how many tokens before a date "after" and a participle may stand that it belongs to.
const nearAfter = 8

// askedTo reports whether somebody has been asked, right before the date at token i, to do something then: "they have been asked to come back on
// Monday". Who was told to leave on Sunday may have been told so on that day.
func (x *extractor) askedTo(from, i int) bool {
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
