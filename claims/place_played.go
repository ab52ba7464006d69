package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// How far the word that tells what a town is to a story may stand from its name, in tokens.
const (
	farBefore = 10
	farBehind = 8
)

// played returns what a town is to the story, as the words beside its name tell: the place of treatment of "a hospital in Varde", the place
// of landfall of "at Varde, where the storm came ashore". Empty where no preposition leads to the name, where it is that of a region, and where
// nothing is told of it.
func (x *extractor) played(s *sentence, m *names.Mention) string {
	if x.tok(m.Last-1).Possessive || x.wide(s, m) {
		return ""
	}
	if way := x.wayTo(s, m); way != "" {
		return way
	}
	if !x.ledTo(s, m.First-1) {
		return ""
	}
	if where := m.Last; x.marked(s, where, ",") && x.in(s, where+1).Form == "where" || x.in(s, where).Form == "where" {
		return x.playedBehind(s, m) // buried at Varde, where the storm came ashore
	}
	for i := m.First - 1; i >= max(int(s.First), m.First-farBefore); i-- {
		if what := x.playedAt(s, i, m); what != "" {
			return what
		}
		if x.partsPlaces(s, i) {
			break
		}
	}
	return x.playedBehind(s, m)
}

// What a town is to a story of which a ship, a train or a traveller goes from one to another.
const (
	departurePlace   = "place of departure"
	destinationPlace = "destination"
)

// farTrip is how many tokens the word of a journey may stand before the name of where it leads from or to.
const farTrip = 8

// wayTo returns what a town is to a journey: the destination of "bound for Runa", "from Alda to Runa" and "her port of destination, Runa", and
// the place of departure of the second. Between two towns lies also a road, so that a word of a journey must stand before these. Empty where
// nothing tells of one.
func (x *extractor) wayTo(s *sentence, m *names.Mention) string {
	i := m.First - 1
	if x.marked(s, i, ",") {
		i--
		if x.tokenIn(s, i) && x.word(i) == "destination" {
			return destinationPlace
		}
		return ""
	}
	switch x.in(s, i).Form {
	case "for":
		if x.tokenIn(s, i-1) && x.word(i-1) == "bound" {
			return destinationPlace
		}
	case "to":
		if n := s.nameAt(i - 1); n != nil && x.in(s, n.First-1).Form == "from" && x.trips(s, n.First-1) {
			return destinationPlace
		}
	case "from":
		if x.in(s, m.Last).Form != "to" || s.nameAt(m.Last+1) == nil || !x.trips(s, i) {
			return ""
		}
		return departurePlace
	}
	return ""
}

// trips reports whether a word of a journey stands shortly before a token, in its clause.
func (x *extractor) trips(s *sentence, at int) bool {
	for i := at - 1; i >= max(int(s.First), at-farTrip); i-- {
		if t := x.tok(i); t.Kind == text.Mark && !x.isMark(i, ",") && !x.isMark(i, "-") {
			return false
		}
		if x.lex.Lists(lexicon.TripWord, x.lemma(i)) {
			return true
		}
	}
	return false
}

// playedBehind returns what the words behind the name of a place tell it to be.
func (x *extractor) playedBehind(s *sentence, m *names.Mention) string {
	for i := m.Last; i < min(int(s.Last), m.Last+farBehind); i++ {
		if what := x.playedAt(s, i, m); what != "" {
			return what
		}
		if x.partsPlaces(s, i) {
			break
		}
	}
	return ""
}

// playedAt returns what the word at a token tells a place to be. Of the next meeting two words tell: “next”, and one of a meeting.
func (x *extractor) playedAt(s *sentence, i int, m *names.Mention) string {
	e := x.entry(i)
	if e.Played == 0 {
		return ""
	}
	what := x.lex.Places.Played(e.Played)
	if what != lexicon.NextMeeting && e.Played != lexicon.MeetingWord {
		return what
	}
	for j := max(int(s.First), m.First-farBefore-farBehind); j < min(int(s.Last), m.Last+farBehind); j++ {
		if o := x.entry(j).Played; e.Played == lexicon.MeetingWord && x.lex.Places.Played(o) == lexicon.NextMeeting || what == lexicon.NextMeeting && o == lexicon.MeetingWord {
			return lexicon.NextMeeting
		}
	}
	return ""
}

// partsPlaces reports whether a token ends what is told of a place: the name of another one, a semicolon.
func (x *extractor) partsPlaces(s *sentence, i int) bool {
	if t := x.tok(i); t.Kind == text.Mark {
		return x.isMark(i, ";") || x.isMark(i, ":") || x.isMark(i, "(") || x.isMark(i, ")")
	} else if !t.Is(text.Capital) {
		return false
	}
	n := s.nameAt(i)
	return n != nil && (n.Kind == names.Place || n.Kind == names.Country)
}

// ledTo reports whether a preposition that ends at a token leads to a place, across an article and "the town of".
func (x *extractor) ledTo(s *sentence, i int) bool {
	if x.in(s, i).Form == "of" && x.tokenIn(s, i-1) && x.lex.Lists(lexicon.Settlement, x.lemma(i-1)) {
		i -= 2
	}
	for n := 0; n < 2 && x.tokenIn(s, i) && (x.article(i) || x.in(s, i).Is(lexicon.Adjective) || x.in(s, i).Form == "border" || x.in(s, i).Form == "fishing"); n++ {
		i--
	}
	switch x.in(s, i).Form {
	case "in", "at", "near", "to", "outside", "off":
		return true
	}
	return false
}

// wide reports whether a name is that of a region, in which other places lie.
func (x *extractor) wide(s *sentence, m *names.Mention) bool {
	for i := m.First; i <= m.Last && i < int(s.Last); i++ {
		if x.entry(i).Is(lexicon.PlaceWord) && x.lex.Lists(lexicon.WidePlace, x.lemma(i)) {
			return true
		}
	}
	return false
}
