package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// extreme returns what stands for the youngest or oldest of a group: "youngest exchange" for "the youngest person
// released was a conscript aged 19"; empty when the figure is no such age.
func (x *extractor) extreme(s *sentence, q *quantity.Mention) string {
	if s.topics&tellsExtreme == 0 {
		return ""
	}
	first := int(q.First)
	if !q.Is(quantity.Age) && (first == int(s.First) || !slices.Contains([]string{"aged", "age", "of", "is", "was", "only", "just", "them"}, x.word(first-1))) {
		return ""
	}
	at := -1
	for i := first - 1; i >= max(int(s.First), first-20); i-- {
		if end := x.entry(i).Age().Extreme; end != "" && (x.word(i) != "smallest" || q.Is(quantity.Age)) {
			at = i
			break
		}
	}
	if at < 0 || s.personBetween(at, first) {
		return ""
	}
	group := x.groupOf(s, at)
	if group == "" {
		return x.oneOfThem(s, at)
	}
	return x.oneOf(at, group)
}

// OfThem ends what stands for the youngest or oldest of those of whom the sentence before tells, whoever they are.
const OfThem = " of them"

// oneOfThem returns what stands for the youngest or oldest of whom a sentence says no more: "The oldest was 78". Of a family it is empty.
func (x *extractor) oneOfThem(s *sentence, at int) string {
	if at != int(s.First)+1 || x.in(s, at-1).Form != "the" || !x.isCopula(s, at+1) && x.in(s, at+1).Form != "was" || s.index == 0 || x.sentences[s.index-1].Block != s.Block && x.sentences[s.index-1].Block+1 != s.Block {
		return ""
	}
	before := &x.sentences[s.index-1]
	for i := int(before.First); i < int(before.Last); i++ {
		switch e := x.entry(i); {
		case e.Is(lexicon.Kin), e.Age().Kin, e.Age().Is(lexicon.OfFamily), x.lemma(i) == "child", x.lemma(i) == "grandchild", e.Form == "family":
			return ""
		}
	}
	return x.entry(at).Age().Extreme + OfThem
}

// oneOf returns what stands for the youngest or oldest, by the word at token i, of a group: "oldest patient", "oldest of the die".
func (x *extractor) oneOf(i int, group string) string {
	if x.lex.OwnGroup(group) {
		return x.entry(i).Age().Extreme + " " + group
	}
	return x.entry(i).Age().Extreme + " of the " + group
}

// extremeBeside returns what stands for the youngest or oldest of a group where the age of somebody who is named is that of one: "Ivo Last,
// 83, the oldest of the victims", "The youngest victim was Ivo Last, 9"; empty where it is none.
func (x *extractor) extremeBeside(s *sentence, q *quantity.Mention, m *names.Mention) string {
	i := int(q.Last)
	if x.marked(s, i, ",") {
		i++
	}
	if x.in(s, i).Form == "who" {
		i++
	}
	if x.isCopula(s, i) || x.in(s, i).Form == "was" {
		i++
	}
	if x.in(s, i).Form == "the" && x.in(s, i+1).Age().Extreme != "" {
		return x.extremeAt(s, i+1)
	}
	if int(q.First) < m.Last {
		return ""
	}
	end := m.First
	if f := x.in(s, end-1).Form; f != "was" && f != "is" && !x.marked(s, end-1, ",") {
		return ""
	}
	for i := end - 2; i > max(int(s.First), end-8); i-- {
		switch e := x.in(s, i); {
		case e.Age().Extreme != "":
			if x.in(s, i-1).Form != "the" {
				return ""
			}
			return x.extremeAt(s, i)
		case x.tok(i).Kind == text.Mark, e.Is(lexicon.Kin | lexicon.Auxiliary | lexicon.Conjunction), x.tok(i).Possessive, e.Form == "whose":
			return ""
		}
	}
	return ""
}

// extremeAt is the youngest or oldest, by the word at token i, of the group that the words behind it name.
func (x *extractor) extremeAt(s *sentence, i int) string {
	for j := i + 1; j < min(int(s.Last), i+7) && x.tok(j).Kind != text.Mark; j++ {
		if group := x.groupAt(s, j); group != "" {
			return x.oneOf(i, group)
		}
		if x.entry(j).Age().Is(lexicon.OfFamily) || x.tok(j).Possessive {
			return ""
		}
	}
	return ""
}

// groupAt returns the class of those whom the noun at token i names, or to whom the deed at it happened; empty for other words.
func (x *extractor) groupAt(s *sentence, i int) string {
	if group := x.lex.GroupOf(x.lemma(i)); group != "" {
		if !x.lex.OwnGroup(group) || x.wholeGroup(s, i) {
			return group
		}
		return ""
	}
	return x.fateAt(s, i)
}

// wholeGroup reports whether no words before or behind a noun take a part of those whom it names: not "their youngest candidate", "the oldest
// patient in intensive care", "the oldest patient from Osk".
func (x *extractor) wholeGroup(s *sentence, i int) bool {
	if e := x.in(s, i+1); i+1 < int(s.Last) && x.tok(i+1).Kind == text.Word && !e.Is(lexicon.Auxiliary) && !x.isVerb(s, i+1) || x.tok(i).Possessive {
		return false
	}
	for j := i - 1; j >= max(int(s.First), i-4); j-- {
		switch e := x.entry(j); {
		case e.Age().Extreme != "":
			return x.in(s, j-1).Form == "the"
		case e.Form == "of", e.Form == "the", e.Form == "all", e.Number.Kind != lexicon.NoNumber, x.tok(j).Kind == text.Number:
		default:
			return false // the oldest male patient
		}
	}
	return false
}

// personBetween reports whether a person is named between two tokens.
func (s *sentence) personBetween(from, to int) bool {
	for k := range s.names {
		if m := &s.names[k]; m.Kind == names.Person && m.First >= from && m.Last <= to {
			return true
		}
	}
	return false
}

// groupOf returns the class of event that says among whom someone is the youngest: "of all those freed", "person
// released", "victim". A bare "the oldest" takes the group of the sentence before it.
func (x *extractor) groupOf(s *sentence, at int) string {
	for i := at + 1; i < min(int(s.Last), at+7); i++ {
		if x.tok(i).Kind == text.Mark {
			break
		}
		if group := x.groupAt(s, i); group != "" {
			return group
		}
		if x.entry(i).Age().Is(lexicon.OfFamily) {
			return ""
		}
	}
	for i := at - 1; i >= int(s.First); i-- { // nine bodies were found, the youngest a boy of three
		if group := x.fateAt(s, i); group != "" {
			return group
		}
	}
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block {
		return ""
	}
	prev := &x.sentences[s.index-1]
	for i := int(prev.First); i < int(prev.Last); i++ {
		if x.entry(i).Age().Extreme != "" {
			return x.groupOf(prev, i)
		}
	}
	return ""
}

// fateAt returns the class of what happened to people at token i: an event, or what the figures of the story count.
func (x *extractor) fateAt(s *sentence, i int) string {
	for _, m := range s.marks {
		if m.first != i {
			continue
		}
		tr := x.trigger(m)
		if tr == nil {
			continue
		}
		for _, u := range tr.Uses {
			if class := x.lex.ClassOfMeasure(u.Measure); class != "" {
				return class
			}
		}
		if tr.Event >= 0 {
			return x.lex.Events[tr.Event].Name
		}
	}
	return ""
}

// agedTrade returns the occupation of somebody who is not named and whose age a quantity gives: "a 47-year-old bookkeeper", "a
// bookkeeper aged 47", "the bookkeeper, 47,", "a man of 47, a bookkeeper". It is empty for what is no such age.
func (x *extractor) agedTrade(s *sentence, q *quantity.Mention) string {
	first, last := int(q.First), int(q.Last)
	switch {
	case q.Is(quantity.Age) && first > int(s.First) && x.article(first-1):
		return x.tradeAt(s, last)
	case first > int(s.First)+1 && x.word(first-1) == "aged":
		return x.tradeEnding(s, first-1)
	case q.Unit < 0 && first > int(s.First)+2 && x.isMark(first-1, ",") && last < int(s.Last) && x.isMark(last, ","):
		return x.tradeEnding(s, first-1)
	case q.Unit < 0 && first > int(s.First)+1 && x.word(first-1) == "of" && x.entry(first-2).Is(lexicon.Human) && last+2 < int(s.Last) && x.isMark(last, ",") && x.article(last+1):
		return x.tradeAt(s, last+2)
	case q.Unit < 0 && first > int(s.First)+2 && x.word(first-1) == "of" && x.closesAge(s, last):
		return x.tradeEnding(s, first-1)
	case first > int(s.First)+2 && x.bare(s, q) && (x.isCopula(s, first-1) || x.word(first-1) == "was"):
		if t := x.tradeEnding(s, first-1); t != "" && x.in(s, int(s.First)).Form == "the" {
			return t // the dead deckhand was 37
		}
	}
	return ""
}

func (x *extractor) article(i int) bool {
	if i < 0 || i >= len(x.text.Tokens) {
		return false
	}
	f := x.entry(i).Form
	return f == "a" || f == "an" || f == "the"
}

// tradeAt returns the title of the occupation of one person at token i, one word before it at most; empty where there is none
// or a name follows.
func (x *extractor) tradeAt(s *sentence, i int) string {
	for j := i; j < min(i+2, int(s.Last)); j++ {
		if o, end := x.officeAt(j); o != nil {
			if end < int(s.Last) && x.tok(end).Is(text.Capital) {
				return ""
			}
			return "the " + o.Title
		}
	}
	return ""
}

// tradeEnding returns the title of the occupation of one person that ends before token i behind an article.
func (x *extractor) tradeEnding(s *sentence, i int) string {
	for j := i - 1; j >= max(int(s.First)+1, i-3); j-- {
		if o, end := x.officeAt(j); o != nil && end == i && (x.article(j-1) || j-2 >= int(s.First) && x.article(j-2)) {
			return "the " + o.Title
		}
	}
	return ""
}

// officeAt returns the office or occupation of one person that begins at token i, and the token behind it; nil when none does.
func (x *extractor) officeAt(i int) (*lexicon.Office, int) {
	offices := x.entry(i).Of(lexicon.OfficePhrase)
	for k := range offices {
		p := &offices[k]
		if i+len(p.Words) > len(x.text.Tokens) {
			continue
		}
		match := true
		for n, w := range p.Words {
			match = match && x.tok(i+n).Word == w
		}
		if o := &x.lex.Offices[p.Index]; match && !o.Plural(p) && !x.tok(i+len(p.Words)-1).Possessive {
			return o, i + len(p.Words)
		}
	}
	return nil, i
}

// births reads "born in 1971", "born in the village in 1999" and "(born 3 May 1971)" as an age at the time of the document.
func (x *extractor) births(s *sentence) {
	if !x.doc.Published.Known() {
		return
	}
	now := x.doc.Published.Period
	for k := range s.quantities {
		q := &s.quantities[k]
		year, first := int(q.Interval.Value), int(q.First)
		if first == int(s.First) || x.word(first-1) != "born" || s.overlapsDate(q) || q.Unit >= 0 || year < now.From.Year()-oldest || year > now.From.Year() {
			continue
		}
		if who := x.bearer(s, first-1); who != nil { // Ivo Last (born 1971)
			c := x.claim(s, Age, first, int(q.Last))
			c.Subject, c.Unit, c.Measure, c.Inherited = who.Key, "year", "born", false
			age := float64(now.From.Year() - year)
			c.Value.Interval = quantity.Between(max(0, age-1), age)
		}
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || d.Expr.A.Kind != when.OnCalendar || d.Expr.Range || d.period.Approx || now.From.Year()-d.period.From.Year() > oldest {
			continue
		}
		born := x.bornBefore(s, d.First)
		if born < 0 {
			continue
		}
		who, carried := x.bearer(s, born), false
		if who == nil {
			who, carried = x.bornAhead(s, born, d.Last)
		}
		key, ok := "", true
		if who != nil {
			key = who.Key
		} else if key, ok = x.someoneBorn(s, born); !ok {
			continue
		}
		c := x.claim(s, Age, d.First, d.Last)
		c.Subject, c.Unit, c.Measure, c.Inherited, c.Weak = key, "year", "born", carried, who == nil
		c.Value.Interval = quantity.Between(float64(when.Years(d.period.To, now.From)), float64(when.Years(d.period.From, now.To)))
		if !carried || x.justNamed(s, who) {
			c.Event.Main, c.Event.Time = true, when.Period{} // it is the age of now
		}
	}
}

// justNamed reports whether the sentence before in the same paragraph names a person and tells of nobody else behind the name.
func (x *extractor) justNamed(s *sentence, who *names.Mention) bool {
	if who == nil || s.index == 0 || x.sentences[s.index-1].Block != s.Block {
		return false
	}
	before, named := &x.sentences[s.index-1], -1
	for k := range before.names {
		if m := &before.names[k]; m.Kind == names.Person {
			if m.Key != who.Key {
				return false
			}
			named = m.Last
		}
	}
	if named < 0 {
		return false
	}
	for i := named; i < int(before.Last); i++ {
		if x.entry(i).Is(lexicon.Human) || x.entry(i).Is(lexicon.Kin) || x.tradeAt(before, i) != "" {
			return false
		}
	}
	return true
}

// bearer returns who is born at token born: the person named before it, or whom a pronoun before it stands for.
func (x *extractor) bearer(s *sentence, born int) *names.Mention {
	if i := born - 2; i >= int(s.First) && x.entry(born-1).Is(lexicon.Auxiliary) {
		if m := x.pronounAt(s, i); m != nil {
			return m
		}
	}
	who := x.lastPersonBefore(s, born)
	if who == nil || x.anotherBetween(who.Last, born) && !x.describedUntil(s, who.Last, born) {
		return nil
	}
	return who
}

// describedUntil reports whether the words between a name and "born" describe who is named: "Ferrol, a country vet who was born".
func (x *extractor) describedUntil(s *sentence, from, born int) bool {
	if x.marked(s, from, ",") && x.marked(s, born-1, ",") && born-1 > from && x.oneDescription(s, from+1, born-1) {
		return true // Ferrol, once head of the guild of bakers, born in
	}
	if !x.marked(s, from, ",") || !x.in(s, from+1).Is(lexicon.Determiner) && !x.article(from+1) {
		return false
	}
	for i := from + 2; i < born; i++ {
		switch e := x.entry(i); {
		case e.Form == "who":
			return true
		case x.tok(i).Kind == text.Mark && !x.isMark(i, "-"), e.Is(lexicon.Conjunction | lexicon.Kin | lexicon.Preposition | lexicon.Determiner | lexicon.Possessive), x.article(i), s.nameAt(i) != nil:
			return false
		}
	}
	return false
}

// oneDescription reports whether the words between two commas say what somebody is, and name nobody else.
func (x *extractor) oneDescription(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		switch e := x.entry(i); {
		case x.tok(i).Kind == text.Mark && !x.isMark(i, "-"), e.Is(lexicon.Conjunction | lexicon.Kin | lexicon.Possessive | lexicon.Pronoun | lexicon.Auxiliary | lexicon.Saying), e.Form == "with", e.Form == "by":
			return false
		}
		if m := s.nameAt(i); m != nil && m.Kind == names.Person {
			return false
		}
	}
	return true
}

// bornAhead returns whom a sentence that opens with "Born in 1969" tells of: the person named behind the comma, or whom a pronoun
// there stands for, carried over from an earlier sentence.
func (x *extractor) bornAhead(s *sentence, born, last int) (who *names.Mention, carried bool) {
	if born != int(s.First) {
		return nil, false
	}
	for i := last; i+1 < min(int(s.Last), last+nearBorn); i++ {
		if !x.isMark(i, ",") {
			continue
		}
		if m := s.nameAt(i + 1); m != nil && m.Kind == names.Person {
			return m, false
		}
		if m := x.pronounAt(s, i+1); m != nil {
			return m, true
		}
	}
	return nil, false
}

// someoneBorn returns what is known of who is born at a token where no name tells: the only person of the document, or what he or she is
// called; not ok where several are, or what is no person as a rule: "those born in 1971", "an idea born in 1971".
func (x *extractor) someoneBorn(s *sentence, born int) (who string, ok bool) {
	i := born
	if x.in(s, i-1).Is(lexicon.Auxiliary) {
		i--
	}
	switch f := x.in(s, i-1).Form; {
	case born == int(s.First), x.marked(s, born-1, "("), f == "he", f == "she", f == "you", f == "who":
		return x.onlyNamed(), true
	case f == "i":
		return "", true
	case x.marked(s, i-1, ","):
		i--
	}
	who = x.soleEnding(s, i)
	return who, who != ""
}

// nearBorn is how many tokens may stand between "born" and its date, "born in the village of Osk in", and farBorn where a comma parts them right
// before the date and nobody's stands between: "born on the night of the great snow, in March".
const (
	nearBorn = 8
	farBorn  = 12
)

// bornBefore returns the word "born" that a date belongs to; -1 when there is none.
func (x *extractor) bornBefore(s *sentence, i int) int {
	near := nearBorn
	if x.marked(s, i-2, ",") {
		near = farBorn
	}
	for j := i - 1; j >= max(int(s.First), i-near); j-- {
		if w := x.word(j); w == "born" || w == "Born" {
			return j
		}
		if s.dateAt(j) != nil || near == farBorn && (x.entry(j).Is(lexicon.Possessive|lexicon.Kin) || x.tok(j).Possessive) {
			return -1 // born in 1972, he has owned it since 2005
		}
		if x.tok(j).Kind == text.Mark && !x.isMark(j, ",") || x.entry(j).Is(lexicon.Auxiliary|lexicon.Conjunction|lexicon.Saying) {
			return -1
		}
	}
	return -1
}
