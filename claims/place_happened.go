package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// PartMeasure is the measure of a place of which nothing is told but what of the story was there: its Counted says that, its Subject is empty.
const PartMeasure = "part played"

// closeWords is how many tokens may stand between what happened and the preposition that leads to the place.
const closeWords = 10

// What is told of a place is told apart where it is a house, and where it is an island, in which others may lie.
const (
	inHouse  = " (house)"
	onIsland = " (island)"
)

// partsPlayed adds a claim for each thing of the story that was in the town that a name names.
func (x *extractor) partsPlayed(s *sentence, m *names.Mention) {
	if x.tok(m.Last-1).Possessive || x.wide(s, m) || !x.placeName(m) {
		return
	}
	var told [4]string
	out := told[:0]
	p, island := x.leadBefore(s, m.First-1)
	lead := x.in(s, p).Form
	first := m.First // of “port of Massur”
	for first-2 > p && x.in(s, first-1).Form == "of" {
		first -= 2
	}
	switch {
	case lead == "native":
		out = x.personal(s, m.First, homePart, out)
	case x.in(s, p).Is(lexicon.Preposition):
		out = x.happenedAt(s, p, lead, island || lead == "on" && p == m.First-1, out)
		if lead == "from" && len(out) == 0 && x.somebodyAt(s, p-1) {
			out = x.personal(s, p, homePart, out)
		}
	case x.tokenIn(s, p):
		lead = ""
		if island {
			lead = "coast"
		}
		if what, ok := x.happening(s, p, lead); ok { // left Brenn, crossed the coast of Brenn
			out = append(out, islanded(what, island))
		}
	}
	out = x.happenedBehind(s, m.Last, out)
	out = x.happenedThere(s, m, out)
	out = x.happenedBeside(s, m, out)
	if x.loneSite(s, m) != "" {
		if what := x.played(s, m); what != "" && !slices.Contains(out, what) {
			out = append(out, what)
		}
	}
	for _, what := range out {
		c := x.partPlayed(s, first, m.Last, what)
		c.Value.Name, c.House = m.Name, x.houseOf(m)
	}
}

// partPlayed adds a claim for what of the story was at the place that tokens name.
func (x *extractor) partPlayed(s *sentence, first, last int, what string) *Claim {
	c := x.claim(s, Place, first, last)
	c.Value.Name = names.Name{Kind: names.Place, Text: c.Text}
	c.Measure, c.Counted = PartMeasure, what
	c.Modality = x.modalityOf(s, first, last)
	return c
}

// placeName reports whether a name may be that of a town: not a short form.
func (x *extractor) placeName(m *names.Mention) bool {
	w := x.text.Slice(m.First, m.Last)
	for _, r := range w {
		if r >= 'a' && r <= 'z' {
			return true
		}
	}
	return false
}

// happenedAt adds what of the story was at the place to which the preposition at a token leads, as the words close before it tell: the place
// of birth of “was born on 4 May near the village of Brenn”.
func (x *extractor) happenedAt(s *sentence, p int, lead string, island bool, out []string) []string {
	add := func(what string) {
		if x.lex.Places.Personal(what) {
			if what == homePart && lead == "from" && x.nobodyBefore(s, p) {
				what = supplyPart
			} else {
				out = x.personal(s, p, what, out)
				return
			}
		}
		if what = islanded(what, island); what != "" && !slices.Contains(out, what) {
			out = append(out, what)
		}
	}
	left := closeWords
	for i := p - 1; i >= int(s.First) && left >= 0; i-- {
		if d := s.dateAt(i); d != nil && d.First < i {
			i = d.First // a day says nothing of what happened on it
		}
		if s.dateAt(i) != nil {
			continue
		}
		left--
		if x.tok(i).Kind != text.Word {
			if x.marked(s, i, "-") || x.tok(i).Kind == text.Number || x.marked(s, i, ",") && (i == p-1 || s.dateAt(i-1) != nil || s.dateAt(i+1) != nil) {
				continue
			}
			return out
		}
		if x.timely(s, i) || x.topicsAt(i)&aboutHouses != 0 && (x.article(i-1) || x.tok(i-1).Kind == text.Word && x.article(i-2)) {
			continue // in a guest house at
		}
		what, ok := x.happening(s, i, lead)
		if ok {
			add(what)
		}
		only := ok && what == "" // that something was there
		if m, found := x.markEnding(s, i+1); found && lead != "from" && lead != "to" && lead != "of" {
			if part := x.eventPart(m); part != "" {
				add(part)
				ok = true
			}
		}
		if e := x.entry(i); ok && !only || !ok && (e.Is(lexicon.Conjunction|lexicon.Saying) || x.isVerb(s, i) && !x.named(s, i) || x.partsPlaces(s, i)) {
			return out
		}
	}
	return out
}

// islanded marks what happened on an island.
func islanded(what string, island bool) string {
	if island && what != "" {
		return what + onIsland
	}
	return what
}

// homePart is what a town is to a story that tells of somebody from there.
const homePart = "home"

// supplyPart is what a town is to a story of which things come from there.
const supplyPart = "place of supply"

// nobodyBefore reports whether no word for a person stands shortly before a token: “the pumps came partly from”.
func (x *extractor) nobodyBefore(s *sentence, p int) bool {
	for i := p - 1; i >= max(int(s.First), p-1-closeWords); i-- {
		if n := s.nameAt(i); n != nil && n.Kind == names.Person || x.in(s, i).Is(lexicon.Human|lexicon.Pronoun|lexicon.Conjunction) {
			return false
		}
	}
	return true
}

// personal adds what a place is to the person whose name stands last before a token: the home of “Maya Torrin, from Esk”. Of several people of a story
// each has one, so that nothing is said of a person without a name.
func (x *extractor) personal(s *sentence, before int, what string, out []string) []string {
	var who *names.Mention
	for k := range s.names {
		if n := &s.names[k]; n.Kind == names.Person && n.Last <= before {
			who = n
		}
	}
	if who == nil || who.Name.Family == "" {
		return out
	}
	for i := who.Last; i < before; i++ {
		if x.in(s, i).Is(lexicon.Pronoun) || x.marked(s, i, ";") {
			return out
		}
	}
	if what += " of " + who.Name.Family; !slices.Contains(out, what) {
		out = append(out, what)
	}
	return out
}

// somebodyAt reports whether what stands before “from” is a person: “Maya Torrin, from Esk”, “a baker from Esk”.
func (x *extractor) somebodyAt(s *sentence, i int) bool {
	if x.marked(s, i, ",") {
		i--
	}
	if n := s.nameAt(i); n != nil {
		return n.Kind == names.Person
	}
	return x.in(s, i).Is(lexicon.Human) && !x.plural(i)
}

// eventPart returns what a place is to the story where the event of a mark took place at it: that of what the report is about, and of what only says
// that this took place.
func (x *extractor) eventPart(m mark) string {
	tr := x.trigger(m)
	if x.story.event < 0 || tr.Event < 0 {
		return ""
	}
	main := &x.lex.Events[x.story.event]
	if tr.Event != x.story.event && x.lex.Events[tr.Event].Name != "occur" || x.lex.Lists(lexicon.WideClass, main.Name) || main.Name == "meet" { // it meets here and there
		return ""
	}
	return "place of the " + main.Noun
}

// happening returns what the words that end at a token say to have been at the place that a preposition leads to.
func (x *extractor) happening(s *sentence, i int, lead string) (string, bool) {
	w := x.tok(i).Word
	if w == 0 {
		return "", false
	}
	for _, k := range x.lex.Places.Happened(w) {
		h := x.lex.Places.Happening(k)
		if i-len(h.Before) >= int(s.First) && x.wordsAt(i-len(h.Before), h.Before) && slices.Contains(h.Leads, lead) {
			return h.Place, true
		}
	}
	return "", false
}

// leadBefore returns the token of the preposition or verb that leads to what begins behind a token, across an article, an adjective and “the town of”,
// and whether it leads to the coast of an island.
func (x *extractor) leadBefore(s *sentence, i int) (lead int, island bool) {
	if x.in(s, i).Form == "of" && x.tokenIn(s, i-1) {
		switch {
		case x.lex.Lists(lexicon.Settlement, x.lemma(i-1)), x.lex.Lists(lexicon.PartOfPlace, x.lemma(i-1)):
			i -= 2
		case x.lex.Lists(lexicon.CoastWord, x.lemma(i-1)):
			i, island = i-2, true
		}
	}
	for n := 0; n < 2 && x.tokenIn(s, i) && (x.article(i) || x.in(s, i).Form != "native" && x.in(s, i).Is(lexicon.Adjective) || island && x.lex.Places.Side(x.tok(i).Word) != "" || x.in(s, i).Form == "border" || x.in(s, i).Form == "fishing"); n++ {
		i--
	}
	return i, island
}

// housePart adds a claim for what of the story was in a house to which the preposition at a token leads.
func (x *extractor) housePart(s *sentence, p int, at *spot) {
	if at.sort != SpotSort || at.building == "" || at.ofBegin {
		return
	}
	var told [4]string
	for _, what := range x.happenedAt(s, p, x.entry(p).Form, false, told[:0]) {
		x.partPlayed(s, at.first, at.last, what+inHouse)
	}
}
