package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// How far an event's word may stand from the place where it happened, in tokens.
const (
	placeBehind = 14 // the place behind the word: "opened fire with small arms on a patrol in the vicinity of Lower Tesk"
	placeBefore = 5  // the place before it: "met in a pasture outside Upper Tesk and shot at each other"
)

// placeClaims adds a claim for each place of a known sort that a preposition ties to an event: "capsized off Cape Moro",
// "swapped on the Torvan bridge". Towns and regions without a sort lie in each other too often to be compared.
func (x *extractor) placeClaims(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	x.spots(s)
	x.sides(s)
	for k := range s.names {
		n := &s.names[k]
		if n.Kind != names.Place && n.Kind != names.Other {
			continue
		}
		x.bearing(s, n)
		x.partsPlayed(s, n)
		site, ok := x.siteOf(s, n)
		if !ok {
			continue
		}
		m, ok := x.eventOfPlace(s, n.First, site.last)
		if site.sort == ListedPlace {
			m, ok = x.eventOfListed(s, n.First)
		}
		if !ok {
			continue
		}
		tr := x.trigger(m)
		class := x.lex.Events[tr.Event].Name
		if (site.sort == ListedPlace || x.lex.Lists(lexicon.WidePlace, site.sort)) && x.lex.Lists(lexicon.WideClass, class) {
			continue
		}
		c := x.claim(s, Place, site.first, site.last)
		c.Value.Name = n.Name
		c.House = x.houseOfPlace(n, site.last)
		c.Value.Name.Kind, c.Value.Name.Text = names.Place, c.Text
		c.Measure, c.Trigger, c.Subject = class, tr.Lemma, site.sort
		if class == "occur" && c.Event.Type != "" {
			c.Measure = c.Event.Type // "it happened at Gate 11"
		}
		if !tr.Noun && m.last <= n.First {
			p := x.thingOf(s, m.first, m.last, x.clauseStart(s, m.first))
			c.Counted, c.Qualifiers = p.head, p.narrow
		}
		c.Modality = x.modalityOf(s, min(m.first, n.First), max(m.last, site.last))
	}
}

// site is a place with what sort of place it is.
type site struct {
	first, last int
	sort        string // two places are compared only when their sorts agree
}

// ListedPlace is the sort of a place that only the house's list of names knows: a town, a region. Two of them are compared
// where the list says of both what they lie in.
const ListedPlace = "listed"

// siteOf returns the place that a name names, with the noun that says its sort, when a preposition of place leads to it.
func (x *extractor) siteOf(s *sentence, n *names.Mention) (site, bool) {
	at := site{first: n.First, last: n.Last}
	lead := x.leadTo(s, n.First)
	if lead == "" {
		return at, false
	}
	first, last := n.First, n.Last-1
	switch {
	case n.Multi() && x.lex.Lists(lexicon.PlaceContrast, text.Fold(x.word(first))) && !aliasOfPlace(n):
		at.sort = text.Fold(x.text.Slice(first+1, n.Last))
	case n.Last < int(s.Last) && x.sortWord(n.Last) && !x.tok(last).Possessive:
		at.sort = x.lemma(n.Last)
		at.last++
	case x.sortWord(first) && n.Multi():
		at.sort = x.lemma(first)
	case x.sortWord(last) && n.Multi():
		at.sort = x.lemma(last)
	case listedPlace(n) && (lead == "at" || lead == "in" || lead == "on" || lead == "inside" || lead == "off"): // two places may be near one event
		at.sort = ListedPlace
	default:
		return at, false
	}
	if x.lex.Lists(lexicon.PointPlace, at.sort) && (lead == "at" || lead == "on" || lead == "in" || lead == "inside") {
		at.sort = "site"
	}
	return at, true
}

// listedPlace reports whether the house's list has a name as that of a place.
func listedPlace(n *names.Mention) bool { return n.Listed != nil && n.Listed.Kind == names.Place }

// aliasOfPlace reports whether a name is another one of a listed place than the house prefers: Old Kell of Kell.
func aliasOfPlace(n *names.Mention) bool { return listedPlace(n) && n.Listed.Name != n.Name.Text }

// sortWord reports whether a token says the sort of a place and is no contrast between two.
func (x *extractor) sortWord(i int) bool {
	return x.entry(i).Is(lexicon.PlaceWord) && !x.lex.Lists(lexicon.PlaceContrast, text.Fold(x.word(i)))
}

// leadTo returns the preposition of place that leads to a name, across articles and a noun in apposition: "near the border
// village of", "in the vicinity of". Empty when none does.
func (x *extractor) leadTo(s *sentence, i int) string {
	for j := i - 1; j >= max(int(s.First), i-7); j-- {
		e := x.entry(j)
		switch e.Form {
		case "at", "on", "in", "near", "off", "outside", "inside", "under", "beside", "above", "below":
			return e.Form
		case "of", "by":
			continue
		}
		if t := x.tok(j); t.Kind == text.Mark && x.word(j) != "-" || e.Is(lexicon.Auxiliary|lexicon.Conjunction|lexicon.Pronoun) && e.Form != "that" {
			return ""
		}
		if e.Is(lexicon.Preposition) {
			return ""
		}
	}
	return ""
}

// eventOfPlace returns the word of the event that took place between two tokens: one of the class that the report is about
// in its clause, else the nearest event word before it; or the one of the clause that "where" opens right behind it.
func (x *extractor) eventOfPlace(s *sentence, first, last int) (mark, bool) {
	from, to := max(x.clauseStart(s, first), first-placeBehind), min(x.clauseEnd(s, last-1), last+placeBefore)
	var best mark
	ok, own := false, false
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil || tr.Event < 0 || m.first < from || m.last > to || m.last > first && m.first < last {
			continue
		}
		main := tr.Event == x.story.event
		if own && !main || m.first >= last && !main {
			continue
		}
		best, ok, own = m, true, main
	}
	if !own && last+1 < int(s.Last) && x.isMark(last, ",") && x.entry(last+1).Form == "where" {
		for _, m := range s.marks {
			if tr := x.trigger(m); tr != nil && tr.Event >= 0 && tr.Event == x.story.event && m.first > last && m.last <= x.clauseEnd(s, last+1) {
				return m, true
			}
		}
	}
	return best, ok
}

// eventOfListed returns the word of the event that took place at a listed place: the nearest event word before it in its
// clause, with nothing in between that gives the place to somebody else: "investigated by police in Kell", "flown to a
// hospital in Kell".
func (x *extractor) eventOfListed(s *sentence, first int) (mark, bool) {
	from := max(x.clauseStart(s, first), first-placeBehind)
	var best mark
	ok := false
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && m.first >= from && m.last <= first {
			best, ok = m, true
		}
	}
	if !ok {
		return best, false
	}
	for i := best.last; i < first-1; i++ {
		switch e := x.entry(i); e.Form {
		case "of", "with", "between", "on", "at", "in":
		default:
			if e.Is(lexicon.Preposition|lexicon.Saying) || x.tok(i).Kind == text.Mark && x.word(i) != "-" {
				return best, false
			}
		}
	}
	return best, true
}

// placeKind returns the word that says what sort of place a name names: "cape", "gate", "bridge".
func (x *extractor) placeKind(n *names.Mention) string {
	for i := n.First; i < n.Last; i++ {
		if x.entry(i).Is(lexicon.PlaceWord) {
			return strings.ToLower(x.lemma(i))
		}
	}
	return ""
}
