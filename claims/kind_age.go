package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// oldest is the highest figure that is taken for an age.
const oldest = 125

// ages adds a claim for each person whose age or year of birth the text gives: "Ivo Last, 47,", "aged 47", "the
// 47-year-old captain, Ivo Last", "the 47-year-old" of the person named last, "born in 1971"; and for the youngest and
// oldest of a group.
func (x *extractor) ages(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Is(quantity.Ordinal|quantity.Clock|quantity.Range|quantity.Dollar) || q.Interval.Value < 0 || q.Interval.Value > oldest {
			continue
		}
		if q.Unit >= 0 && !q.Is(quantity.Age) && !x.yearsOf(q) {
			continue
		}
		if who := x.extreme(s, q); who != "" {
			x.ageClaim(s, q, who, true)
			continue
		}
		if m := x.aged(s, q); m != nil {
			x.ageClaim(s, q, m.Key, false)
			continue
		}
		if m := x.agedBefore(s, q); m != nil {
			x.ageClaim(s, q, m.Key, true)
		}
	}
	x.births(s)
}

func (x *extractor) ageClaim(s *sentence, q *quantity.Mention, who string, inherited bool) {
	c := x.claim(s, Age, int(q.First), int(q.Last))
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Subject, c.Unit, c.Inherited = who, "year", inherited
}

// yearsOf reports whether a quantity is told in years, as in "47 years of age".
func (x *extractor) yearsOf(q *quantity.Mention) bool { return x.lex.Units[q.Unit].Name == "year" }

// aged returns the person whose age a quantity gives, nil when it is no age of a person named in the sentence.
func (x *extractor) aged(s *sentence, q *quantity.Mention) *names.Mention {
	first, last := int(q.First), int(q.Last)
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person {
			continue
		}
		end, start := m.Last, m.First
		if m.TitleLast > m.TitleFirst {
			start = min(start, m.TitleFirst)
		}
		switch {
		case end+1 == first && x.isMark(end, ",") && q.Unit < 0 && (last >= int(s.Last) || x.isMark(last, ",") || x.isMark(last, ".") || x.isMark(last, ")") || x.isMark(last, ";")):
			return m // Ivo Last, 47,
		case end+1 == first && x.isMark(end, "(") && q.Unit < 0 && last < int(s.Last) && x.isMark(last, ")"):
			return m // Ivo Last (47)
		case first > end && first-end <= 4 && x.word(first-1) == "aged":
			return m // Ivo Last, aged 47
		case first == end+3 && q.Unit < 0 && x.isMark(end, ",") && x.entry(end+1).Form == "who" && x.entry(end+2).Form == "is" && x.closesAge(s, last):
			return m // Ivo Last, who is 47 and
		case q.Is(quantity.Age) && first > end && first-end <= 3 && !x.anotherBetween(s, end, first):
			return m // Ivo Last, 47 years old / is 47 years old
		case q.Is(quantity.Age) && start >= last && start-last <= 7 && !x.clauseCut(s, last, start) && !x.anotherBetween(s, last, start):
			return m // the 47-year-old captain, Ivo Last
		}
	}
	return nil
}

// closesAge reports whether a bare figure that ends before token i counts nothing: "who is 47 and", "who is 47,".
func (x *extractor) closesAge(s *sentence, i int) bool {
	return i >= int(s.Last) || x.tok(i).Kind == text.Mark && !x.isMark(i, "-") && !x.isMark(i, "%") || x.entry(i).Is(lexicon.Conjunction)
}

// anotherBetween reports whether the words between two tokens speak of someone else: "the 47-year-old brother of Ivo
// Last", "Ivo Last and a 47-year-old".
func (x *extractor) anotherBetween(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		e := x.entry(i)
		if e.Is(lexicon.Kin) || e.Form == "of" || e.Form == "and" || e.Form == "a" || e.Form == "an" || e.Form == "with" || e.Form == "by" {
			return true
		}
	}
	return false
}

// agedBefore returns whom "The 61-year-old" speaks of where it is the subject of a sentence: the one person whom the
// sentence before it, or its own paragraph so far, names first. Where that sentence names several, nobody is sure.
func (x *extractor) agedBefore(s *sentence, q *quantity.Mention) *names.Mention {
	if !q.Is(quantity.Age) || int(q.First) != int(s.First)+1 || x.entry(int(s.First)).Form != "the" || s.index == 0 {
		return nil
	}
	if i := int(q.Last); i < int(s.Last) && !x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary|lexicon.Saying|lexicon.Pronoun|lexicon.Human) && !x.isMark(i, ",") && !x.office(i) {
		return nil // the 61-year-old bridge across the river
	}
	for i := s.index - 1; i >= max(0, s.index-2) && x.sentences[i].Block == s.Block; i-- {
		if m, several := x.onlyPerson(&x.sentences[i]); m != nil || several {
			return m
		}
	}
	return nil
}

// office reports whether an office or profession begins at token i: "the 61-year-old mayor".
func (x *extractor) office(i int) bool {
	for _, p := range x.entry(i).Phrases {
		if p.Kind == lexicon.OfficePhrase {
			return true
		}
	}
	return false
}

// onlyPerson returns the only person that a sentence names outside quotation marks; several tells that it names more.
func (x *extractor) onlyPerson(s *sentence) (m *names.Mention, several bool) {
	for k := range s.names {
		n := &s.names[k]
		if n.Kind != names.Person || x.tok(n.First).Is(text.InQuote) {
			continue
		}
		if m != nil && m.Key != n.Key {
			return nil, true
		}
		m = n
	}
	return m, false
}

// extreme returns what stands for the youngest or oldest of a group: "youngest exchange" for "the youngest person
// released was a conscript aged 19"; empty when the figure is no such age.
func (x *extractor) extreme(s *sentence, q *quantity.Mention) string {
	first := int(q.First)
	if !q.Is(quantity.Age) && (first == int(s.First) || !slices.Contains([]string{"aged", "age", "of", "is", "was", "only", "just"}, x.word(first-1))) {
		return ""
	}
	at := -1
	for i := first - 1; i >= max(int(s.First), first-20); i-- {
		if w := text.Fold(x.word(i)); w == "youngest" || w == "oldest" || w == "eldest" {
			at = i
			break
		}
	}
	if at < 0 || s.personBetween(at, first) {
		return ""
	}
	group := x.groupOf(s, at)
	if group == "" {
		return ""
	}
	word := text.Fold(x.word(at))
	if word == "eldest" {
		word = "oldest"
	}
	return word + " of the " + group
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
		switch x.lemma(i) {
		case "victim", "dead", "casualty", "fatality":
			return "die"
		case "survivor":
			return "survive"
		}
		if m, ok := x.eventMark(s, i); ok {
			return x.lex.Events[x.trigger(m).Event].Name
		}
		if f := x.entry(i).Form; f == "son" || f == "daughter" || f == "brother" || f == "sister" || f == "child" {
			return ""
		}
	}
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block {
		return ""
	}
	prev := &x.sentences[s.index-1]
	for i := int(prev.First); i < int(prev.Last); i++ {
		if w := text.Fold(x.word(i)); w == "youngest" || w == "oldest" {
			return x.groupOf(prev, i)
		}
	}
	return ""
}

// clauseCut reports whether a clause ends between two tokens.
func (x *extractor) clauseCut(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.clauseBreak(s, i) && !x.isMark(i-1, ",") {
			return true
		}
	}
	return false
}

// births reads "born in 1971", "born in the village in 1999" and "(born 3 May 1971)" as an age at the time of the document.
func (x *extractor) births(s *sentence) {
	if !x.doc.Published.Known() {
		return
	}
	now := x.doc.Published.Period
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || d.Expr.A.Kind != when.OnCalendar || d.Expr.Range || d.period.Approx || now.From.Year()-d.period.From.Year() > oldest {
			continue
		}
		born := x.bornBefore(s, d.First)
		if born < 0 {
			continue
		}
		who := x.lastPersonBefore(s, born)
		if who == nil || x.anotherBetween(s, who.Last, born) {
			continue
		}
		c := x.claim(s, Age, d.First, d.Last)
		c.Subject, c.Unit, c.Measure = who.Key, "year", "born"
		c.Value.Interval = quantity.Between(float64(when.Years(d.period.To, now.From)), float64(when.Years(d.period.From, now.To)))
	}
}

// nearBorn is how many tokens may stand between "born" and its date: "born in the village of Osk in".
const nearBorn = 8

// bornBefore returns the word "born" that a date belongs to; -1 when there is none.
func (x *extractor) bornBefore(s *sentence, i int) int {
	for j := i - 1; j >= max(int(s.First), i-nearBorn); j-- {
		if x.word(j) == "born" {
			return j
		}
		if x.tok(j).Kind == text.Mark && !x.isMark(j, ",") || x.entry(j).Is(lexicon.Auxiliary|lexicon.Conjunction|lexicon.Saying) {
			return -1
		}
	}
	return -1
}
