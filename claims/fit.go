package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// ofReport is how well a noun fits that tells the measure only in reports that speak of it: less than a verb that says what became of those whom it
// counts, as of seven patients who died.
const ofReport = 70

// fit says how well a trigger in a role fits a figure, 0 for not at all.
func (x *extractor) fit(s *sentence, f *figure, m mark, tr *lexicon.Trigger, u lexicon.Use, left, right int) int {
	if f.thing && u.Role != lexicon.HeadRole && x.lex.Measures[u.Measure].People {
		return 0 // 64 houses were struck: nobody strikes
	}
	if f.doing && u.Role != lexicon.HeadRole && u.Role != lexicon.NounRole && x.lex.Measures[u.Measure].People {
		return 0 // 318 operations were carried out: nobody was saved
	}
	told := &x.lex.Measures[u.Measure]
	if len(told.Reports) > 0 && x.lex.Lists(lexicon.LooseWord, tr.Lemma) && !x.speaksOf(u.Measure) {
		return 0 // 23 were taken from the water: nobody stole them
	}
	if told.Agent && f.head >= 0 && !f.people && u.Role != lexicon.HeadRole && !x.lex.Folk(x.lemma(f.head)) {
		return 0 // 4,800 answers were received: nobody was handed over
	}
	if f.apposed && m.first == f.end {
		return 0 // seventeen in number: it says nothing but that
	}
	before := m.last <= f.first && m.first >= left
	behind := m.first >= f.last && m.last <= right && !(x.isMark(f.last, ",") && x.inRelative(s, f))
	inside := m.first >= f.end && m.last <= f.last && f.head >= 0 && m.last == f.head+1
	narrows := m.first >= f.end && m.last <= f.head
	switch u.Role {
	case lexicon.HeadRole:
		if inside || m.first == f.head && f.head >= 0 {
			return 95
		}
		if x.speakerLabel(f, m) {
			return 0
		}
		return max(x.label(f, m, before), x.numbers(f, m, before))
	case lexicon.ReportRole:
		if (inside || m.first == f.head && f.head >= 0) && x.speaksOf(u.Measure) {
			return ofReport
		}
	case lexicon.NounRole:
		if inside || f.Hyphen >= 0 && m.first == f.head {
			return 60
		}
		if x.lex.Measures[u.Measure].People && x.speakerLabel(f, m) || f.head >= 0 && !x.entry(f.head).Is(lexicon.Human) {
			return 0 // count in the buses: 118 residents
		}
		return max(x.label(f, m, before), x.numbers(f, m, before))
	case lexicon.StateRole:
		if narrows {
			return 70
		}
		if inside || behind && m.first == f.last {
			return 100
		}
		if behind && x.auxiliary(f.last, m.first) && m.first-f.last <= 4 {
			return 90
		}
		return max(x.label(f, m, before), x.numbers(f, m, before))
	case lexicon.VerbRole:
		if narrows && tr.Form&lexicon.PassiveForm != 0 {
			return 70
		}
		if before && tr.Form&lexicon.ActiveForm != 0 && f.first-m.last <= nearBefore && x.active(s, m, tr) && x.bridge(m.last, f.first) {
			return 90 - (f.first - m.last)
		}
		if s := x.label(f, m, before); s > 0 && tr.Form&lexicon.PassiveForm != 0 {
			return s
		}
		if behind && tr.Form&lexicon.PassiveForm != 0 && m.first-f.last <= nearBehind && (m.first == f.last || x.passive(s, m.first) || x.entry(m.first-1).Form == "and") && (m.first == f.last || !x.inPhrase(s, f) || x.relatedTo(f, m)) {
			return 80 - (m.first - f.last)
		}
	case lexicon.ActRole, lexicon.AfterRole:
		if u.Role == lexicon.ActRole && m.last == m.first+1 && (x.passive(s, m.first) && !x.entry(m.first).Is(lexicon.Auxiliary) || x.endsNoun(s, m) || x.strikesDeal(s, m, tr)) {
			return 0 // nine were struck by stones; 36,000 people, the water board said
		}
		if behind && m.first-f.last <= nearBehind && (!x.inPhrase(s, f) || m.first == f.last && x.entry(m.first).Is(lexicon.Preposition) || x.relatedTo(f, m)) {
			return 82 - (m.first - f.last)
		}
	case lexicon.TotalRole:
		if before && f.first-m.last <= nearTotal && x.links(m.last, f.first) {
			return 86 - (f.first - m.last)
		}
	case lexicon.BeforeRole:
		if f.head < 0 && x.entry(m.first).Form == "there" {
			return 0 // there were 24: of what, the sentence before says
		}
		if before && f.first-m.last <= nearBefore {
			return 88 - (f.first - m.last)
		}
	case lexicon.SplitRole:
		if before && tr.Form&lexicon.ActiveForm != 0 && f.first-m.last <= nearBefore && x.active(s, m, tr) && x.bridge(m.last, f.first) && x.follows(s, x.lex.Needs[u.Need].Tail, f.last) {
			return 91 - (f.first - m.last)
		}
		if behind && m.first-f.last <= nearBehind && len(x.lex.Needs[u.Need].Tail) > 1 && !strings.HasSuffix(x.word(m.first), "ing") && x.passive(s, m.last-1) && !x.inPhrase(s, f) && x.tailAt(s, x.lex.Needs[u.Need].Tail, m.last) {
			return 84 - (m.first - f.last) // nine were admitted to the county hospital
		}
	case lexicon.PairRole, lexicon.PairOfRole:
		if x.pairs(f, u.Need) && !(behind && x.endsNoun(s, m)) {
			return x.pairFit(s, f, m, tr, u.Role, before, behind)
		}
	}
	return 0
}

// relatedTo reports whether a relative clause right behind a figure's phrase says something of it, whatever the phrase is part of: the families of
// the 14 fishermen who perished.
func (x *extractor) relatedTo(f *figure, m mark) bool {
	const auxiliaries = 3 // who had been killed
	return x.entry(f.last).Form == "who" && m.first > f.last && m.first <= f.last+1+auxiliaries
}

// endsNoun reports whether a word is the last of a noun of several words behind an article, and so no verb: "the water board".
func (x *extractor) endsNoun(s *sentence, m mark) bool {
	i := m.first - 1
	if i <= int(s.First) || !x.lex.Lists(lexicon.NounToo, x.entry(m.first).Form) {
		return false
	}
	if e := x.entry(i); e.Is(lexicon.Determiner|lexicon.Possessive) && !e.Is(lexicon.Loose) || x.tok(i).Possessive {
		return true
	}
	if x.tok(i).Kind != text.Word || x.plural(i) || x.entry(i).Is(lexicon.Adverb|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Conjunction|lexicon.Preposition) {
		return false
	}
	return x.entry(i-1).Is(lexicon.Determiner|lexicon.Possessive) && !x.entry(i-1).Is(lexicon.Loose)
}

// strikesDeal reports whether a verb that tells of workers who strike has an object: nine governments struck a deal.
func (x *extractor) strikesDeal(s *sentence, m mark, tr *lexicon.Trigger) bool {
	if tr.Lemma != "strike" {
		return false
	}
	f := x.in(s, m.last).Form
	return (f == "a" || f == "an") && !x.isUnitWord(m.last+1)
}

// pairFit says how well a verb that asks for certain nouns fits a figure that counts one of them.
func (x *extractor) pairFit(s *sentence, f *figure, m mark, tr *lexicon.Trigger, role lexicon.Role, before, behind bool) int {
	switch {
	case role == lexicon.PairOfRole:
		if before && f.first-m.last <= nearBefore {
			return 89 - (f.first - m.last)
		}
	case before && tr.Form&lexicon.ActiveForm != 0 && f.first-m.last <= nearBefore && x.active(s, m, tr) && x.bridge(m.last, f.first):
		return 89 - (f.first - m.last)
	case behind && x.ownObject(s, m, tr):
		return 0
	case behind && m.first-f.last <= nearBehind && !x.entry(m.first).Is(lexicon.Auxiliary) && !x.inPhrase(s, f):
		return 84 - (m.first - f.last)
	case before && tr.Form&lexicon.PassiveForm != 0:
		return x.label(f, m, before)
	}
	return 0
}

// ownObject reports whether a verb that asks for certain nouns has an object or an infinitive of its own, so that it does not say what
// became of its subject: "46 people lost their luggage", "46 people claimed to have won".
func (x *extractor) ownObject(s *sentence, m mark, tr *lexicon.Trigger) bool {
	if tr.Form&lexicon.PassiveForm == 0 || tr.Form&lexicon.ActiveForm == 0 || m.last >= int(s.Last) || x.passive(s, m.first) {
		return false
	}
	e := x.entry(m.last)
	return e.Is(lexicon.Possessive) || e.Form == "to" && x.in(s, m.last+1).Is(lexicon.Auxiliary)
}

// pairs reports whether a figure counts one of the nouns that a trigger asks for.
func (x *extractor) pairs(f *figure, need int32) bool {
	head := f.head
	if head < 0 && f.end+2 < len(x.text.Tokens) && x.entry(f.end).Form == "of" && x.entry(f.end+1).Is(lexicon.Possessive) {
		head = f.end + 2 // 340 of our jobs
	}
	if head < 0 {
		return false
	}
	w := x.tok(head).Word
	return w != 0 && slices.Contains(x.lex.Needs[need].Nouns, x.lex.Entry(w).Lemma)
}

// maxTail is how many tokens may stand between a figure and the words that end its verb: "took 12 of them to safety".
const maxTail = 6

// follows reports whether the words of a tail stand behind a figure, in its clause.
func (x *extractor) follows(s *sentence, tail []lexicon.Word, from int) bool {
	end := x.clauseEnd(s, from-1)
	for i := from; i+len(tail) <= end && i <= from+maxTail; i++ {
		if x.tailAt(s, tail, i) {
			return true
		}
	}
	return false
}

// maxInTail is how many words that tell more of a noun may stand before the last word of a tail: "to the county hospital".
const maxInTail = 3

// tailAt reports whether the words of a tail stand at token i. Between a preposition and the last of them words may tell more of it.
func (x *extractor) tailAt(s *sentence, tail []lexicon.Word, i int) bool {
	n := len(tail)
	if i+n > int(s.Last) {
		return false
	}
	for k := range n - 1 {
		if x.tok(i+k).Word != tail[k] {
			return false
		}
	}
	last := i + n - 1
	if n > 1 && x.entry(last-1).Is(lexicon.Preposition) {
		for k := 0; k < maxInTail && last+1 < int(s.Last) && x.tok(last).Word != tail[n-1]; k++ {
			if t := x.tok(last); t.Kind != text.Word || x.entry(last).Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Conjunction|lexicon.Pronoun) {
				return false
			}
			last++
		}
	}
	return x.tok(last).Word == tail[n-1]
}

// numbers says how well a noun that a figure is told of fits it: "the number of passengers was 190", "the crew numbers 23",
// "attendance stood at 4,000".
func (x *extractor) numbers(f *figure, m mark, before bool) int {
	if !before || f.head >= 0 || f.first-m.last > nearTotal {
		return 0
	}
	counted := m.first >= 2 && x.entry(m.first-1).Form == "of" && x.entry(m.first-2).Form == "number" ||
		m.first >= 3 && x.entry(m.first-2).Form == "of" && x.entry(m.first-3).Form == "number"
	for i := m.last; i < f.first; i++ {
		switch x.entry(i).Form {
		case "number", "numbers", "numbered", "numbering", "totalled", "totaled", "total", "totals":
			return 83
		case "is", "was", "at", "to", "reached", "stands", "stood", "rose", "of":
			if counted {
				return 83
			}
		}
		if x.isMark(i, ";") || x.entry(i).Is(lexicon.Conjunction) {
			return 0
		}
	}
	return 0
}

// inPhrase reports whether a preposition leads into a figure, so that it is not what the verb behind it speaks of: "people
// from 12 villages were killed", "the ministers of two countries met". "A total of 12" and "all of the 12" are.
func (x *extractor) inPhrase(s *sentence, f *figure) bool {
	i := f.first - 1
	for i >= int(s.First) && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) {
		i--
	}
	if i < int(s.First) {
		return false
	}
	switch x.entry(i).Form {
	case "from", "in", "with", "between", "by", "at", "near", "against", "on", "into":
		return i > int(s.First) || x.entry(i).Form != "with"
	case "of":
		if i == int(s.First) {
			return false
		}
		switch x.lemma(i - 1) {
		case "total", "all", "group", "number", "some", "each", "crowd", "team", "most", "half", "band", "body", "party", "handful", "crew", "out", "convoy", "force", "audience", "toll":
			return false
		}
		e := x.entry(i - 1)
		return e.Number.Kind == lexicon.NoNumber && x.tok(i-1).Kind == text.Word
	}
	return false
}

// label says how well a word fits as the label of a figure behind a colon: "Evacuated since Saturday: 3,140 persons".
func (x *extractor) label(f *figure, m mark, before bool) int {
	if far := f.first - m.last; !before || !x.isMark(f.first-1, ":") || far > 5 && (far > 8 || m.first > 0 && !x.tok(m.first).Is(text.SentenceStart)) {
		return 0
	}
	for i := m.last; i < f.first; i++ {
		if x.entry(i).Is(lexicon.Saying | lexicon.Verb | lexicon.Auxiliary) {
			return 0
		}
	}
	return 84
}

// speakerLabel reports whether a noun before a colon is that of one, and the figure behind it more: who speaks in "WITNESS: A hundred
// and fifty", what is given in "Life: 3".
func (x *extractor) speakerLabel(f *figure, m mark) bool {
	if m.last != m.first+1 || m.last != f.first-1 || f.Interval.Value < 2 || !x.isMark(m.last, ":") || x.plural(m.first) {
		return false
	}
	form := x.entry(m.first).Form
	return lexicon.PluralOf(form) != form
}

// auxiliary reports whether the tokens between two places hold an auxiliary or "remain".
func (x *extractor) auxiliary(from, to int) bool {
	for i := from; i < to; i++ {
		if e := x.entry(i); e.Is(lexicon.Auxiliary) || x.lemma(i) == "remain" {
			return true
		}
	}
	return false
}

// active reports whether a verb is no participle behind a form of "be": "is shedding" is active, "is shed" is not.
func (x *extractor) active(s *sentence, m mark, tr *lexicon.Trigger) bool {
	return tr.Form&lexicon.PassiveForm == 0 || !x.passive(s, m.first)
}

// passive reports whether a form of "be" stands shortly before token i.
func (x *extractor) passive(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-nearPassive); j-- {
		switch x.entry(j).Form {
		case "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "wasn't", "weren't", "isn't", "aren't":
			return true
		}
		if x.isMark(j, ",") || x.entry(j).Form == "to" {
			return false // "is to lay off 40"
		}
	}
	return false
}

// bridge reports whether the tokens between a verb and its figure may belong to the figure's phrase.
func (x *extractor) bridge(from, to int) bool {
	for i := from; i < to; i++ {
		e := x.entry(i)
		if e.Is(lexicon.Determiner | lexicon.Possessive | lexicon.Adverb | lexicon.Adjective) {
			continue
		}
		if f := e.Form; f == "out" || f == "up" || f == "over" || f == "another" || f == "as" || f == "many" {
			continue
		}
		return false
	}
	return true
}

// links reports whether the tokens between a total and its figure lead from one to the other: "toll of", "the number of
// missing rose on Monday to".
func (x *extractor) links(from, to int) bool {
	if from == to {
		return true
	}
	for i := from; i < to; i++ {
		switch x.entry(i).Form {
		case "of", "at", "to", "is", "was", "stands", "stood", "reached", "passed", "hit", "number", "numbers", "numbered", "were", "are", "totalled", "totaled":
			return true
		}
		if x.isMark(i, ":") {
			return true
		}
	}
	return false
}
