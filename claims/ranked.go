package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// This file reads ordinals that give a place among all of a kind: the third-largest fire on record, the 18th mayor of a town, the
// second bank to fail since a year.

// ranked adds the claim of the rank that a superlative gives to what happened, "the third-largest stranding on record", and reports
// whether the ordinal stands before one. Ranks of towns and companies are no news: they make no claim.
func (x *extractor) ranked(s *sentence, q *quantity.Mention) bool {
	first, at := int(q.First), int(q.Last)
	if at < int(s.Last) && x.isMark(at, "-") {
		at++
	}
	if at >= int(s.Last) {
		return false
	}
	word, ok := x.superlative(s, at)
	if w := text.Fold(x.word(at)); !ok && (w == "most" || w == "least") && at+1 < int(s.Last) {
		word, ok, at = w+" "+x.lemma(at+1), true, at+1
	}
	if !ok {
		return false
	}
	head, class := -1, ""
	if at+1 < int(s.Last) && !strings.EqualFold(x.word(at+1), "ever") {
		head, class = x.recordNoun(s, at, int(s.Last))
	}
	end := max(head, at) + 1
	switch {
	case !x.definite(s, first) || head >= 0 && class == "" && !x.lex.Lists(lexicon.SeriesNoun, x.lemma(head)):
		return true
	case head < 0 && !x.copula(s, x.beforeInsertion(s, first)):
		return true
	case head < 0:
		if head, class = x.kindOf(s, first); class == "" && !x.ofRecords(s, end) && !x.pronounSubject(s, x.beforeInsertion(s, first)) {
			return true
		}
	}
	c := x.claim(s, Ordinal, first, end)
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Measure, c.Subject, c.Trigger = "rank", word, seriesClass(class)
	if head >= 0 {
		c.Counted = x.seriesNoun(s, head, first)
	}
	c.Side, c.Scope = x.amongWhich(s, end)
	if x.earlierScope(s, first) != "" || x.datedElsewhere(s, first) {
		c.Scope = scopePrevious
	}
	c.Modality = x.modalityOfFigure(s, first, end)
	return true
}

// maxInsertion is how many tokens a clause between commas may have that parts a verb from what follows: "it was, the archive says, the".
const maxInsertion = 7

// beforeInsertion returns the token behind the verb that a clause between commas parts from the article before token at, at where there
// is no such clause.
func (x *extractor) beforeInsertion(s *sentence, at int) int {
	if at-2 < int(s.First) || !x.isMark(at-2, ",") {
		return at
	}
	for i := at - 3; i > max(int(s.First), at-3-maxInsertion); i-- {
		if x.isMark(i, ",") {
			return i
		}
	}
	return at
}

// ofRecords reports whether what stands behind a rank shows that it is one of things that happen: "on record", "ever", "since 1840".
func (x *extractor) ofRecords(s *sentence, at int) bool {
	return x.anyForm(at, min(int(s.Last), at+maxAmong), []string{"record", "records", "recorded", "ever", "history", "since"})
}

// pronounSubject reports whether a pronoun for a thing is the subject of the clause before token at: "it was the third-worst".
func (x *extractor) pronounSubject(s *sentence, at int) bool {
	return x.anyForm(max(int(s.First), at-6), at, []string{"it", "this", "that"})
}

// datedElsewhere reports whether a date other than that of the story stands before token at: "the landslide of 1961 was".
func (x *extractor) datedElsewhere(s *sentence, at int) bool {
	for k := range s.dates {
		d := &s.dates[k]
		if d.Last <= at && !d.period.IsZero() && x.doc.Published.Known() && d.period.To.Year() < x.doc.Published.Period.From.Year()-1 {
			return true
		}
	}
	return false
}

// maxAmong is how many tokens behind a rank may tell among which it holds.
const maxAmong = 6

// amongWhich returns where a rank holds, as the key of a place, and the scope of one that holds for a span of time only: "the third
// largest fire in Molt this year".
func (x *extractor) amongWhich(s *sentence, at int) (where, scope string) {
	for i := at; i < min(int(s.Last), at+maxAmong) && x.tok(i).Kind != text.Mark; i++ {
		switch x.lemma(i) {
		case "season", "year", "month", "week", "decade", "summer", "winter", "day", "century":
			return where, scopePart
		}
		if x.entry(i).Form == "since" && i+1 < int(s.Last) && s.dateAt(i+1) != nil {
			return where, scopePart // since 1998, and not since records began
		}
		if m := s.nameAt(i); m != nil && where == "" && m.Kind != names.Person && i > at && x.entry(m.First-1).Is(lexicon.Preposition|lexicon.Determiner) {
			where = m.Key
		}
	}
	return where, ""
}

// nthHolder adds the claim of how many have held a post when a person comes to it, "the 18th mayor of Sarne", and reports whether the
// ordinal numbers the holders of one.
func (x *extractor) nthHolder(s *sentence, q *quantity.Mention) bool {
	first, at := int(q.First), int(q.Last)
	for at < int(s.Last) && x.lex.Lists(lexicon.PostWord, text.Fold(x.word(at))) {
		at++
	}
	if at+1 < int(s.Last) && x.word(at-1) == "head" && x.entry(at).Form == "of" && x.lemma(at+1) == "state" {
		at++ // the republic's second head of state
	}
	if at >= int(s.Last) || q.Interval.Value < 2 {
		return false
	}
	post := text.Fold(x.lemma(at))
	if x.lemma(at) == "state" && x.ofRepublic(max(int(s.First), first-2), min(int(s.Last), at+4)) {
		post = "president"
	}
	if !x.lex.Lists(lexicon.NumberedPost, post) {
		return false
	}
	who := x.numberedPerson(s, first, at)
	asHolder := false
	if who == nil {
		who, asHolder = x.holderBehind(s, first, at+1)
	}
	if who == nil {
		return true
	}
	c := x.claim(s, Ordinal, first, at+1)
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Measure, c.Subject, c.Counted = "holder", who.Key, post
	c.Event.Main, c.Event.Names, c.Event.Place = true, x.story.names, x.story.place // the number holds for good
	c.Event.Time, c.Inherited = x.story.time, true
	c.Modality = x.modalityOfFigure(s, first, at+1)
	if asHolder {
		c.Modality = Asserted
	}
	return true
}

// ofRepublic reports whether one of the tokens [from, to) is a republic, whose head of state is its president.
func (x *extractor) ofRepublic(from, to int) bool {
	for i := from; i < to; i++ {
		if x.lemma(i) == "republic" {
			return true
		}
	}
	return false
}

// maxOfPost is how many tokens may tell of what a post is, behind it.
const maxOfPost = 5

// holderBehind returns whom a post belongs to that opens its sentence with its number and ends before token at, and whether "as" leads into it:
// “The third mayor of Orva, she built …”, “As the town's third mayor he built …”.
func (x *extractor) holderBehind(s *sentence, first, at int) (who *names.Mention, as bool) {
	opens := int(s.First)
	if as = x.entry(opens).Form == "as"; as {
		opens++
	}
	if first-opens > 3 {
		return nil, false
	}
	for i := opens; i < first; i++ {
		if x.tok(i).Kind != text.Word || x.entry(i).Is(lexicon.Preposition|lexicon.Conjunction) || x.isVerb(s, i) {
			return nil, false
		}
	}
	for i := at; i < min(int(s.Last)-1, at+maxOfPost); i++ {
		if x.isMark(i, ",") {
			i++
		} else if !as {
			if x.isVerb(s, i) || x.tok(i).Kind != text.Word {
				return nil, false
			}
			continue
		}
		if f := x.entry(i).Form; (f == "he" || f == "she") && !x.tok(i).Is(text.InQuote) {
			if who = x.pronounAt(s, i); who == nil {
				who = x.onlyNamedBefore(s)
			}
			return who, as
		}
		if m := s.nameAt(i); m != nil && m.First == i && m.Kind == names.Person && (x.isMark(i-1, ",") || i == at) {
			return m, as
		}
		if x.isMark(i-1, ",") || x.isVerb(s, i) {
			return nil, false
		}
	}
	return nil, false
}

// namedLongAgo is how many sentences before one at most are looked at for whom they name: in a longer text somebody else is soon named, and a text of nothing
// but such sentences must not be read again for each.
const namedLongAgo = 200

// onlyNamedBefore returns the one person whom the sentences before one name; nil where they name several or none, or there are too many.
func (x *extractor) onlyNamedBefore(s *sentence) (who *names.Mention) {
	if s.index > namedLongAgo {
		return nil
	}
	for i := range s.index {
		o := &x.sentences[i]
		for k := range o.names {
			if m := &o.names[k]; m.Kind == names.Person {
				if who != nil && who.Key != m.Key {
					return nil
				}
				who = m
			}
		}
	}
	return who
}

// numberedPerson returns whom a post at token at with an ordinal at first belongs to: "Benning is the 18th mayor", "she became its
// 18th mayor", "Benning, the town's 18th mayor,", "the 18th mayor, Orla Benning", "beat her rival to become the 18th champion".
func (x *extractor) numberedPerson(s *sentence, first, at int) *names.Mention {
	i := first
	for i > int(s.First) && first-i < 4 && x.tok(i-1).Kind == text.Word && !x.copulaAt(i-1) && x.pronounAt(s, i-1) == nil {
		i--
	}
	switch {
	case i == int(s.First):
	case x.isMark(i-1, ",") || x.isMark(i-1, "("):
		if m := x.subjectOf(s, i-1); m != nil {
			return m
		}
	case x.tok(i - 1).Possessive: // she's the 19th
		return x.pronounAt(s, i-1)
	case x.copulaAt(i-1) && i-2 >= int(s.First):
		if x.entry(i-2).Form == "to" {
			return x.opener(s)
		}
		if m := x.subjectOf(s, x.beforeBracket(s, i-1)); m != nil {
			return m
		}
		return x.pronounAt(s, i-2)
	}
	return x.holderAt(s, at+1)
}

// beforeBracket returns the token at which a bracket opens that closes before token at; at where none does.
func (x *extractor) beforeBracket(s *sentence, at int) int {
	if !x.isMark(at-1, ")") {
		return at
	}
	for i := at - 2; i > int(s.First); i-- {
		if x.isMark(i, "(") {
			return i
		}
	}
	return at
}

// opener returns the person whom a sentence names first, nil when it names none.
func (x *extractor) opener(s *sentence) *names.Mention {
	for k := range s.names {
		if m := &s.names[k]; m.Kind == names.Person {
			return m
		}
	}
	return nil
}

// nthTo adds the claim of how many of a kind have done a thing, "the second bank to fail since 1996", and reports whether the ordinal
// tells that.
func (x *extractor) nthTo(s *sentence, q *quantity.Mention) bool {
	first, head := int(q.First), int(q.Last)
	if head+2 >= int(s.Last) || x.tok(head).Kind != text.Word || x.endsPhrase(s, head) {
		return false
	}
	to := head + 1
	if x.entry(to).Is(lexicon.Preposition) && x.entry(to).Form != "to" { // the second works in the valley to close
		for to < min(int(s.Last)-1, head+5) && x.entry(to).Form != "to" {
			to++
		}
	}
	if x.entry(to).Form != "to" || to+1 >= int(s.Last) || !x.infinitive(s, to+1) || !x.copula(s, first) && !x.makes(s, first) || !x.definite(s, first) {
		return false
	}
	c := x.claim(s, Ordinal, first, to+2)
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Measure, c.Counted, c.Subject = "nth", x.lemma(head), x.lemma(to+1)
	if x.lex.Lists(lexicon.AchieveVerb, c.Subject) {
		c.Subject = "" // pulled it off, whatever it is
	}
	if m, ok := x.eventMark(s, to+1); ok {
		c.Subject = seriesClass(x.lex.Events[x.trigger(m).Event].Name)
	}
	_, c.Scope = x.amongWhich(s, to+2)
	if s.tellsThen(first) {
		c.Scope = scopePrevious
	}
	c.Modality = x.modalityOfFigure(s, first, to+2)
	return true
}

// infinitive reports whether token i, behind "to", is a verb: one that is known, or a word that begins no phrase.
func (x *extractor) infinitive(s *sentence, i int) bool {
	t := x.tok(i)
	return x.isVerb(s, i) || t.Kind == text.Word && !t.Is(text.Capital) && !x.plural(i) &&
		!x.entry(i).Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Pronoun|lexicon.Adjective|lexicon.Stop)
}

// makes reports whether what is numbered before token i is made so: "which makes the republic the third nation to land".
func (x *extractor) makes(s *sentence, i int) bool {
	return x.anyForm(max(x.clauseStart(s, i), i-maxMade), i, []string{"make", "makes", "made", "making"})
}

// maxMade is how many tokens may stand between "makes" and the number of what somebody is made.
const maxMade = 6
