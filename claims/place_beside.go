package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// This file reads what of a story was in a town by words that stand behind its name: “Karum, where the observers have their headquarters”, “a
// Brenn shipyard”, “the Brenn-based carrier”, “moved to Brenn and died there”.

// happenedBehind adds what the clause behind a name says to have been there: “Karum, where the observers have their headquarters”.
func (x *extractor) happenedBehind(s *sentence, i int, out []string) []string {
	if x.marked(s, i, ",") {
		i = x.whereBehind(s, i+1)
	}
	if x.in(s, i).Form != "where" {
		return out
	}
	for i++; i < int(s.Last) && x.tok(i).Kind == text.Word; i++ {
		if e := x.entry(i); e.Is(lexicon.Negation) || e.Form == "nobody" || e.Form == "nothing" {
			return out
		}
		what, ok := x.happening(s, i, "in")
		switch {
		case !ok || what == "" || slices.Contains(out, what): // where the summit was held
		case x.lex.Places.Personal(what):
			return x.personal(s, i, what, out)
		default:
			return append(out, what)
		}
	}
	return out
}

// maxApposed is how many tokens an apposition may have that stands between the name of a place and what is told of it.
const maxApposed = 8

// whereBehind returns the token behind the apposition that begins at a token and ends at a comma, at which “where” stands: “Tamba, the village of
// his birth, where”; the token itself where there is none.
func (x *extractor) whereBehind(s *sentence, i int) int {
	if !x.tokenIn(s, i) || !x.article(i) && !x.in(s, i).Is(lexicon.Possessive) {
		return i
	}
	for j := i + 1; j < min(int(s.Last), i+maxApposed); j++ {
		if x.marked(s, j, ",") && x.in(s, j+1).Form == "where" {
			return j + 1
		}
		if x.tok(j).Kind != text.Word || x.isVerb(s, j) {
			break
		}
	}
	return i
}

// timely reports whether a token leads to when something happened, and to no clause: before dawn, after dark.
func (x *extractor) timely(s *sentence, i int) bool {
	switch x.in(s, i).Form {
	case "before", "after", "until", "till", "since":
		e := x.in(s, i+1)
		return e.Is(lexicon.TimeNoun) || e.Calendar.Kind != lexicon.NoCalendar || s.dateAt(i+1) != nil
	}
	return false
}

// farThere is how many tokens behind the name of a place “there” may stand that means it.
const farThere = 12

// happenedThere adds what of the story was “there”, behind the name of a place: the place of building of “a Brenn ship, launched there in 1903”.
func (x *extractor) happenedThere(s *sentence, m *names.Mention, out []string) []string {
	if s.topics&saysThere == 0 {
		return out
	}
	for i := m.Last; i < min(int(s.Last), m.Last+farThere); i++ {
		if x.partsPlaces(s, i) {
			return out
		}
		if x.in(s, i).Form != "there" {
			continue
		}
		if what, ok := x.happening(s, i-1, "in"); ok && what != "" && !x.lex.Places.Personal(what) && !slices.Contains(out, what) {
			out = append(out, what)
		}
		return out
	}
	return out
}

// happenedBeside adds what of the story was in a town by the noun that its name narrows: the place of sale of “a Brenn auction room”, the seat of “the
// Brenn-based carrier”.
func (x *extractor) happenedBeside(s *sentence, m *names.Mention, out []string) []string {
	i := m.Last
	if i >= int(s.Last) {
		return out
	}
	joined := x.isMark(i, "-") && !x.tok(i).Is(text.SpaceBefore)
	if joined {
		i++
	}
	for end := min(int(s.Last), i+2); i < end && x.tok(i).Kind == text.Word && !x.tok(i).Is(text.Capital); i++ {
		lead := "beside"
		if joined {
			lead = "-"
		}
		if what, ok := x.happening(s, i, lead); ok && what != "" && !slices.Contains(out, what) {
			return append(out, what)
		}
		if joined || x.endsPhrase(s, i) || x.isVerb(s, i) {
			break
		}
	}
	return out
}
