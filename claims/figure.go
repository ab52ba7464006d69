package claims

import (
	"math"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// figure is a quantity that counts something, with its noun phrase.
type figure struct {
	quantity.Mention
	first    int          // its first token, the hedge included
	end      int          // token behind the quantity
	last     int          // token behind the noun phrase
	head     int          // token of the counted noun; -1 when the text names none
	counted  string       // lemma of the counted noun; may be empty
	side     string       // canonical country or party that the phrase names; may be empty
	measure  int32        // into Lexicon.Measures; -1 when no measure fits
	trigger  string       // lemma of the word that says what is counted; may be empty
	at       int          // token of that word; -1 when there is none
	role     lexicon.Role // of that word beside the figure
	whole    bool         // it is what another figure is a part of: "seven of the eleven settlements"
	shared   bool         // the measure is that of a neighbour
	body     bool         // it counts the members of a body: "20-member delegation"
	keyed    bool         // the first cell of its row says what it counts: "Injured | 14"
	label    label        // likewise, of one whose words no table knows
	people   bool         // the head is the name of a people
	over     int          // of a part, the token behind its whole: the verb of "five of the eight problems had leaked"
	thing    bool         // the head names things, and nobody
	doing    bool         // the head names what is done, and nobody
	apposed  bool         // it stands between marks behind what it counts: the axes, seventeen in number, lay there
	existing bool         // it is how many there were somewhere: "there had been 231 of them"
	plain    bool         // nothing is said of what it counts but how many there are
	claim    int          // index of its claim in the sheet; -1 when it has none
}

// maxPhrase is how many words may stand between a figure and its noun: "19 civil society and media representatives".
const maxPhrase = 6

// figuresOf finds the counts of a sentence. Figures that are dates, clock times, scores, parts of names, units or
// ordinals are none.
func (x *extractor) figuresOf(s *sentence) []figure {
	n := len(x.figures)
	for k, q := range s.quantities {
		if q.Unit < 0 && q.Interval.Value >= leastElided {
			x.elided(s, k)
			q = s.quantities[k]
		}
		const none = quantity.Ordinal | quantity.Clock | quantity.Score | quantity.Identifier | quantity.Decade | quantity.Age | quantity.Span | quantity.Dollar | quantity.Definite
		if q.Unit >= 0 || q.Is(none) || s.nameAt(int(q.NumFirst)) != nil || s.overlapsDate(&q) {
			continue
		}
		if q.Interval.Hedge == "vague" && x.in(s, int(q.Last)).Form == "of" && x.in(s, int(q.Last)+1).Number.Kind == lexicon.Cardinal {
			continue // a majority of seven votes
		}
		if q.Interval.Value == 1 && int(q.First) > int(s.First) && (x.entry(int(q.First)-1).Form == "not" || x.entry(int(q.First)-1).Form == "no") {
			continue // not one job will go
		}
		if x.properNumber(s, &q) || x.numbered(s, int(q.First)) || x.aged(s, &q) != nil {
			continue
		}
		f := figure{Mention: q, first: int(q.First), end: int(q.Last), measure: -1, at: -1, claim: -1}
		x.nounPhrase(s, &f)
		if q.Interval.Value == 1 && f.last+1 < int(s.Last) && x.isMark(f.last, ",") && x.personAt(s, f.last+1) {
			continue // one man, Temir Irsali, is lost
		}
		if f.head < 0 && (x.howOld(s, &q) || x.ofAges(s, &f) || x.whichOne(s, &f)) {
			continue
		}
		if f.head >= 0 {
			hints := x.topicsAt(f.head)
			f.thing = hints&namesThing != 0 && (x.lex.Thing(x.lemma(f.head)) || x.lex.Lists(lexicon.ThingNoun, x.lemma(f.head)))
			f.doing = hints&namesDoing != 0 && x.lex.Lists(lexicon.DoingNoun, x.lemma(f.head))
		}
		if f.head < 0 && (q.Is(quantity.YearLike|quantity.Pronoun) || q.Hyphen >= 0 || q.Interval.Value != math.Trunc(q.Interval.Value)) {
			continue
		}
		x.figures = append(x.figures, f)
	}
	x.figures = x.withoutRatios(s, n)
	return slices.Clip(x.figures[n:])
}

// ratio reports whether two figures tell a share between them: nine households in ten, and not two guards in three of the towers.
func (x *extractor) ratio(s *sentence, f, g *figure) bool {
	return g.head < 0 && g.first == f.last+1 && x.entry(f.last).Form == "in" && x.in(s, g.last).Form != "of" &&
		f.Interval.Value < g.Interval.Value && quantity.RoundDenominator(g.Interval.Value)
}

// withoutRatios drops figures, from the n-th on, that are told as a share: "two deputies in three must say yes".
func (x *extractor) withoutRatios(s *sentence, n int) []figure {
	out := x.figures[:n]
	for i := n; i < len(x.figures); i++ {
		if i+1 < len(x.figures) && x.ratio(s, &x.figures[i], &x.figures[i+1]) {
			i++
			continue
		}
		out = append(out, x.figures[i])
	}
	return out
}

// whichOne reports whether a figure without a noun tells which one of several is meant: "(level 3 of 5)", found in flat 34.
func (x *extractor) whichOne(s *sentence, f *figure) bool {
	i := f.first - 1
	if i < int(s.First) || s.block.Kind == document.Cell || x.tok(i).Kind != text.Word || x.plural(i) || !x.entry(i).Is(lexicon.Numbered) {
		return false
	}
	return x.tok(f.first).Kind == text.Number || x.calledByNumber(s, f)
}

// mostCalled is the greatest number in words by which one of several is called.
const mostCalled = 12

// calledByNumber reports whether a number in words is the name of one of several, whose noun no article leads to: from alert level two to level three, and
// not "of those on the bus two died".
func (x *extractor) calledByNumber(s *sentence, f *figure) bool {
	if f.Interval.Value > mostCalled || f.Interval.Hedge != "" {
		return false
	}
	if e := x.in(s, f.end); e.Is(lexicon.Verb|lexicon.Auxiliary) || e.Form == "of" || e.Form == "who" {
		return false
	}
	for i := f.first - 2; i >= max(int(s.First), f.first-4); i-- {
		e := x.entry(i)
		if x.article(i) || e.Is(lexicon.Determiner|lexicon.Possessive) {
			return false
		}
		if x.tok(i).Kind != text.Word || e.Is(lexicon.Preposition|lexicon.Verb) {
			break
		}
	}
	return true
}

func (s *sentence) overlapsDate(q *quantity.Mention) bool {
	for k := range s.dates {
		d := &s.dates[k]
		if int(d.First) < int(q.NumLast) && int(q.NumFirst) < int(d.Last) {
			return true
		}
	}
	return false
}

// properNumber reports whether a number word belongs to a name: "the Two Banks initiative".
func (x *extractor) properNumber(s *sentence, q *quantity.Mention) bool {
	i, next := int(q.NumFirst), int(q.NumLast)
	if next >= int(s.Last) || !x.tok(i).Is(text.Capital) || !x.tok(next).Is(text.Capital) || x.tok(i).Kind != text.Word {
		return false
	}
	m := s.nameAt(next)
	return m == nil && x.tok(next).Kind == text.Word || m != nil && m.Kind != names.Country
}

// numbered reports whether the figure at a token is the number of something: "Flight 302", "Gate 11", "Article 44".
func (x *extractor) numbered(s *sentence, first int) bool {
	if first <= int(s.First) || x.tok(first).Kind != text.Number {
		return false
	}
	prev := x.tok(first - 1)
	if s.block.Kind == document.Cell && strings.IndexByte(x.doc.Text[prev.End:x.tok(first).Start], '\t') >= 0 {
		return false // the next cell of a row, whose first one holds a name
	}
	if prev.Kind == text.Mark && !x.tok(first).Is(text.SpaceBefore) && strings.Contains("./#:", x.text.Of(prev)) {
		return true // .33, a/12, #4
	}
	if prev.Kind != text.Word || !prev.Is(text.Capital) || prev.Is(text.SentenceStart) || prev.Possessive {
		return false
	}
	if e := x.lex.Entry(prev.Word); e.Calendar.Kind != lexicon.NoCalendar || e.Is(lexicon.Preposition|lexicon.Determiner|lexicon.Saying|lexicon.Auxiliary) {
		return false
	}
	if behind := first + 1; behind < int(s.Last) && x.entry(behind).Is(lexicon.Human) && !x.tok(behind).Is(text.Capital) {
		return false // at Lakeside Stadium 14 persons were arrested
	}
	m := s.nameAt(first - 1)
	return m == nil || m.Kind != names.Person && m.Kind != names.Country
}

// nounPhrase finds the noun that a figure counts: the first plural noun behind it, across adjectives and nouns that
// narrow it, and whose side the phrase names.
func (x *extractor) nounPhrase(s *sentence, f *figure) {
	f.head, f.last = -1, f.end
	i, end := f.end, int(s.Last)
	if i+1 < end && x.entry(i).Form == "of" && (f.Hedge() == "vague" || x.entry(i-1).Number.Kind == lexicon.Vague) {
		i++ // "dozens of people", "a trio of dogs"
		if i < end && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
			i++
		}
	}
	single := -1
	for n := 0; i < end && n < maxPhrase; i, n = i+1, n+1 {
		t := x.tok(i)
		if t.Kind == text.Mark {
			if x.isMark(i, "-") && !t.Is(text.SpaceBefore) || strings.Contains("\"“”'‘", x.word(i)) {
				continue
			}
			break
		}
		e := x.entry(i)
		if i == f.end && e.Form == "other" || i > f.end && x.joinsAttributes(s, i) {
			continue // 26 other officers, 40 large and small boats
		}
		if t.Kind == text.Number || e.Is(lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Negation) || e.Is(lexicon.Saying) && !(i == f.end && (strings.HasSuffix(x.word(i), "s") || strings.HasSuffix(x.word(i), "ed") && i+1 < end && x.plural(i+1))) {
			break // but nine answers, nine confirmed cases
		}
		if s.dateAt(i) != nil {
			break
		}
		if m := s.nameAt(i); m != nil && m.Kind != names.Country {
			if m.Kind == names.Person || single >= 0 {
				break
			}
		} else if m != nil {
			f.side = sideOf(m)
			if x.plural(i) { // "two Karvelians"
				f.head, f.people = i, true
				break
			}
			continue
		}
		if x.plural(i) {
			f.head = i
			if i+1 < end && x.plural(i+1) && s.nameAt(i+1) == nil && !x.isVerb(s, i+1) && !(e.Is(lexicon.Human) && x.stateOf(i+1) >= 0) { // 1,840 people homeless
				continue
			}
			break
		}
		if i == f.end && f.Interval.Value != 1 && x.pluralToo(s, f, i) {
			f.head = i
			break
		}
		if x.isVerb(s, i) {
			if i != f.end && single < 0 || !x.lex.Lists(lexicon.NounToo, e.Form) || i+1 >= end || !x.plural(i+1) && !(f.Interval.Value == 1 && x.entry(i+1).Is(lexicon.Auxiliary)) {
				break
			}
			single = i // six search dogs, one protest
			continue
		}
		if !e.Is(lexicon.Adverb | lexicon.Adjective) {
			single = i
		}
	}
	if f.head < 0 && single >= 0 && (f.Interval.Value == 1 || f.Hyphen >= 0) {
		f.head = single
	}
	if f.head >= 0 {
		f.last = f.head + 1
		f.counted = x.lemma(f.head)
		if f.people || x.lex.Lists(lexicon.FellowNoun, f.counted) {
			f.counted = "person"
		}
		x.membered(s, f)
	} else if i := f.end; i < int(s.Last) && x.entry(i).Form == "who" {
		f.counted = "person" // the 64,000 who had been taken inland
	} else if i+1 < int(s.Last) && x.entry(i).Form == "of" && (x.entry(i+1).Form == "us" || x.entry(i+1).Form == "you") && !f.Is(quantity.Fraction) {
		f.counted, f.last = "person", i+2 // there were 157 of us on board
	}
	x.sideAfter(s, f)
	x.sizeOfBody(s, f)
}

// pluralToo reports whether a form of a verb right behind a figure is a plural noun, as its ending tells: seen on 11,000 sets. Where one thing has a
// number, the verb is of that: a crew of 12 needs more.
func (x *extractor) pluralToo(s *sentence, f *figure, i int) bool {
	if x.tok(i).Is(text.Capital) || !x.lex.Lists(lexicon.PluralToo, x.word(i)) {
		return false
	}
	switch x.in(s, f.first-1).Form {
	case "of", "at", "to", "than", "after", "before", "until", "since", "number", "no":
		return false
	}
	return f.first == int(s.First) || !x.entry(f.first-1).Is(lexicon.Numbered)
}

// leastCompound is the least figure that a hyphen joins to what it counts: a two-way street has no ways.
const leastCompound = 3

// hyphened reads "a 21-gun salute" and "the 12-nation summit" as counts of guns and nations.
func (x *extractor) hyphened(f *figure) {
	h := int(f.Hyphen)
	e := x.entry(h)
	if f.Interval.Value < leastCompound || x.tok(h).Kind != text.Word || x.isUnitWord(h) || e.Number.Kind != lexicon.NoNumber ||
		e.Is(lexicon.Adjective|lexicon.Adverb|lexicon.Preposition|lexicon.Verb|lexicon.Auxiliary) || strings.HasSuffix(x.word(h), "ed") {
		return
	}
	f.head, f.counted = h, x.lemma(h)
}

// measureNamed returns the index of a measure, -1 when there is none of that name.
func (x *extractor) measureNamed(name string) int32 {
	for i := range x.lex.Measures {
		if x.lex.Measures[i].Name == name {
			return int32(i)
		}
	}
	return -1
}

// Hedge returns the canonical hedge of the figure.
func (f *figure) Hedge() string { return f.Interval.Hedge }

// plural reports whether token i looks like a plural noun.
func (x *extractor) plural(i int) bool {
	t := x.tok(i)
	if t.Kind != text.Word || t.Possessive && !strings.HasSuffix(x.text.Of(t), "’") && !strings.HasSuffix(x.text.Of(t), "'") {
		return false
	}
	e := x.entry(i)
	if e.Is(lexicon.Plural) {
		return true
	}
	if e.Is(lexicon.Verb | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Adverb | lexicon.Adjective | lexicon.Possessive | lexicon.Determiner) {
		return false
	}
	w := x.text.Of(t)
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// isVerb reports whether token i stands as a verb or participle rather than inside a noun phrase: "12 people killed in",
// not "12 injured people".
func (x *extractor) isVerb(s *sentence, i int) bool {
	t := x.tok(i)
	e := x.entry(i)
	w := x.text.Of(t)
	participle := strings.HasSuffix(w, "ed") && len(w) > 4 || strings.HasSuffix(w, "ing") && len(w) > 5
	if !participle && !e.Is(lexicon.Verb) && x.topicsAt(i)&verbForm == 0 {
		return false
	}
	if x.plural(i) && !e.Is(lexicon.Verb) {
		return false
	}
	// a participle before a plural noun narrows it
	next := i + 1
	return !(participle || e.Lemma != t.Word) || next >= int(s.Last) || !x.plural(next)
}

// sideOf returns the canonical form of a country, people or party.
func sideOf(m *names.Mention) string { return m.Key }

// sideAfter reads whose the figure is from what follows its noun: "from the Azerbaijani side", "of Anzar".
func (x *extractor) sideAfter(s *sentence, f *figure) {
	if f.side != "" {
		return
	}
	i, end := f.last, int(s.Last)
	if i >= end || x.entry(i).Form != "from" && x.entry(i).Form != "of" && x.entry(i).Form != "for" {
		return
	}
	for i++; i < end && i < f.last+5; i++ {
		if m := s.nameAt(i); m != nil {
			switch {
			case m.Kind == names.Country:
				f.side = sideOf(m)
			case x.entry(f.last).Form == "from" && i == f.last+1 && m.Kind != names.Person:
				f.side = names.CanonicalCountry(x.lex, m.Name.Text, false)
			}
			return
		}
		if !x.entry(i).Is(lexicon.Determiner | lexicon.Possessive | lexicon.Adjective) {
			return
		}
	}
}
