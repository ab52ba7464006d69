package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// heldOf says how a person holds the office that the text gives: "" for one who holds it now, else what the title itself says
// or what the words around it do.
func (x *extractor) heldOf(s *sentence, m *names.Mention) string {
	switch {
	case m.Held == heldNext && (m.First >= s.background || x.longAgo(s)):
		return "former" // she was elected mayor in 2011
	case m.Held != "":
		return m.Held
	case x.heldAtTime(s, m):
		return heldThere
	case x.succeeded(s, m), x.heldThen(s, m), x.heldBefore(s, m), x.remembered(s, m), m.First >= s.background && !x.speaksNow(s, m):
		return "former"
	case x.titleSays(s, m, lexicon.HolderToBe) != "", x.marked(s, m.TitleLast, "-") && x.in(s, m.TitleLast+1).Is(lexicon.Acting):
		return "designate"
	}
	return ""
}

// longAgo reports whether a sentence gives a time that is no news.
func (x *extractor) longAgo(s *sentence) bool {
	for k := range s.dates {
		if p := s.dates[k].period; !p.IsZero() && x.doc.Published.Known() && (p.To < x.doc.Published.Period.From-maxNews || p.To-p.From > maxNews) {
			return true
		}
	}
	return false
}

// titleSays returns the word of a list that stands in a title or right before it; empty where none does.
func (x *extractor) titleSays(s *sentence, m *names.Mention, list lexicon.List) string {
	if m.TitleLast <= m.TitleFirst {
		return ""
	}
	i := m.TitleFirst - 1
	if x.marked(s, i, "-") {
		i--
	}
	for ; i < m.TitleLast; i++ {
		w := x.wordIn(s, i)
		if !x.lex.Lists(list, w) {
			continue
		}
		if x.titleAt(s, i) != "" || s.nameAt(i) != nil {
			continue // first minister, student
		}
		return w
	}
	return ""
}

// titleStart returns the token where a name or the title before it begins.
func titleStart(m *names.Mention) int {
	if m.TitleLast > m.TitleFirst {
		return min(m.First, m.TitleFirst)
	}
	return m.First
}

// heldThen reports whether the words behind a person place the office in the past: "Ivo Last, foreign minister at the time".
func (x *extractor) heldThen(s *sentence, m *names.Mention) bool {
	for i := m.Last; i < min(int(s.Last)-1, m.Last+10); i++ {
		if x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary|lexicon.Adjective) {
			return x.word(i) == "died" // stayed on the bridge until the tug came
		}
		if x.entry(i).Is(lexicon.Saying) {
			return false // said that fish had died
		}
		switch x.entry(i).Form {
		case "then":
			switch x.wordIn(s, i-1) {
			case "by", "since", "from", "and", "but":
				continue // had by then carried eleven drafts
			}
			return true
		case "at":
			if i+2 < int(s.Last) && x.word(i+1) == "the" && x.word(i+2) == "time" {
				return true
			}
		case "until":
			return true
		}
	}
	return false
}

// heldThere is how an office is held by whom a text gives it for the time of what it tells: nothing says that he holds it no more.
const heldThere = "then"

// heldAtTime reports whether the words behind a person give him the office for the time that the text tells of: "Ivo Last, treasurer of the club
// at the time of the events", "president of the club in those years".
func (x *extractor) heldAtTime(s *sentence, m *names.Mention) bool {
	if m.Office == nil || m.Office.Kind != lexicon.Post || m.TitleFirst < m.Last {
		return false
	}
	i := m.TitleLast
	switch x.wordIn(s, i) {
	case "at":
		return x.wordIn(s, i+1) == "the" && x.wordIn(s, i+2) == "time" || x.wordIn(s, i+1) == "that" && x.wordIn(s, i+2) == "time"
	case "in":
		return x.wordIn(s, i+1) == "those" && (x.wordIn(s, i+2) == "years" || x.wordIn(s, i+2) == "days")
	}
	return false
}

// maxOwner is how many tokens may stand between a title and the words that say when it was held.
const maxOwner = 8

// heldBefore reports whether the words before or right behind a title say that it was held in other days: "the last mayor",
// "the mayor before this one", "the mayor of the day", "mayor from 2011 on", "minister during the war".
func (x *extractor) heldBefore(s *sentence, m *names.Mention) bool {
	if m.TitleLast <= m.TitleFirst {
		return false
	}
	if x.titleSays(s, m, lexicon.HolderBefore) != "" {
		return true
	}
	for i := m.TitleLast; i < min(int(s.Last), m.TitleLast+maxOwner); i++ {
		if x.timeOfHolding(s, i) {
			return true
		}
		if x.tok(i).Kind == text.Mark && !x.isMark(i, "-") || x.isVerb(s, i) || i == m.First {
			return false
		}
	}
	return false
}

// timeOfHolding reports whether the words from token i on say when an office was held: "before him", "of those days", "in the
// nineties", "from 2011", "during the war", "under the old government", "when the pool was built", "for a day".
func (x *extractor) timeOfHolding(s *sentence, i int) bool {
	next := x.in(s, i+1)
	switch x.wordIn(s, i) {
	case "before":
		return next.Is(lexicon.Determiner|lexicon.Pronoun|lexicon.Possessive) || x.wordIn(s, i+1) == "last" || s.nameAt(i+1) != nil
	case "during", "when", "under":
		return true
	case "from":
		return x.tokenIn(s, i+1) && x.tok(i+1).Kind == text.Number
	case "of", "in":
		j := i + 1
		if x.in(s, j).Is(lexicon.Determiner) {
			j++
			return x.lex.Lists(lexicon.PastTime, x.wordIn(s, j))
		}
	case "for":
		for j := i + 1; j < i+4; j++ {
			if x.in(s, j).Is(lexicon.TimeNoun) {
				return true
			}
		}
	}
	return false
}

// tokenIn reports whether a token is one of a sentence.
func (x *extractor) tokenIn(s *sentence, i int) bool { return i >= int(s.First) && i < int(s.Last) }

// remembered reports whether the words before a title make it one of other days: "the widow of mayor Ivo Last", "named after
// mayor Ivo Last", "was built under mayor Ivo Last".
func (x *extractor) remembered(s *sentence, m *names.Mention) bool {
	i := titleStart(m) - 1
	for x.in(s, i).Is(lexicon.Determiner | lexicon.Possessive) {
		i--
	}
	switch x.wordIn(s, i) {
	case "of":
		return x.lex.Lists(lexicon.Remembrance, x.wordIn(s, i-1))
	case "after", "for":
		return x.wordIn(s, i-1) == "named" || x.wordIn(s, i-1) == "called"
	case "under":
		return x.tokenIn(s, i-1) && x.isVerb(s, i-1) && isPast(x.wordIn(s, i-1))
	}
	return false
}

// isPast reports whether a verb has the form of what was done: built, opened, begun.
func isPast(verb string) bool {
	return strings.HasSuffix(verb, "ed") || strings.HasSuffix(verb, "t") || strings.HasSuffix(verb, "un") || strings.HasSuffix(verb, "wn")
}

// speaksNow reports whether a verb of saying stands right behind a person: what is said may be of another time, who says it is not.
func (x *extractor) speaksNow(s *sentence, m *names.Mention) bool {
	i := m.Last
	if i < int(s.Last) && x.isMark(i, ",") {
		i++
	}
	return i < int(s.Last) && x.entry(i).Is(lexicon.Saying)
}

// succeeded reports whether the words before a person tell that another took over: "who succeeded Ivo Last", "her
// predecessor, Ivo Last".
func (x *extractor) succeeded(s *sentence, m *names.Mention) bool {
	from := titleStart(m)
	for i := from - 1; i >= max(int(s.First), from-4); i-- {
		if x.lex.Lists(lexicon.Succession, text.Fold(x.word(i))) || x.entry(i).Form == "from" && i > int(s.First) && x.entry(i-1).Form == "over" {
			return true
		}
	}
	return false
}

// namesakeOf returns the title of an office that only bears the name of another: "shadow foreign minister", "youth mayor".
func (x *extractor) namesakeOf(s *sentence, m *names.Mention) string {
	if w := x.titleSays(s, m, lexicon.NamesakeOffice); w != "" {
		return w + " "
	}
	return ""
}

// oneOfSeveral reports whether an article says that a person is one of several who hold such an office, or that it is that of
// another place: "a mayor of the old school", "a neighbouring mayor", "the mayor of the twin town".
func (x *extractor) oneOfSeveral(s *sentence, m *names.Mention) bool {
	if m.TitleLast <= m.TitleFirst {
		return false
	}
	for i := m.TitleFirst - 1; i <= m.TitleFirst; i++ {
		if w := x.in(s, i).Form; w == "a" || w == "an" {
			return true
		}
	}
	if x.titleSays(s, m, lexicon.OtherTown) != "" {
		return true
	}
	i := m.TitleLast
	return x.in(s, i).Form == "of" && x.in(s, i+1).Is(lexicon.Determiner) && x.lex.Lists(lexicon.OtherTown, x.wordIn(s, i+2))
}

// townBehind returns the town behind the name of one whose title stands before it: "Mayor Ivo Last of Zella".
func (x *extractor) townBehind(s *sentence, m *names.Mention) string {
	if m.Office.State || m.Of != "" || m.TitleLast > m.First || x.in(s, m.Last).Form != "of" {
		return m.Of
	}
	if town := s.nameAt(m.Last + 1); town != nil && town.First == m.Last+1 && town.Kind != names.Person {
		return names.CanonicalCountry(x.lex, town.Key, false)
	}
	return m.Of
}
