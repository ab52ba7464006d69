package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// The sorts of a place that no word of its name tells.
const (
	SpotSort = "spot" // a house, a room, a street: what happened at one did not happen at another
	TownSort = "town" // a bare name: Brenn
)

// spot is a place at which something is told to happen, be it named or not: "in the chapel of Lundo", "from Greve".
type spot struct {
	first, last int
	sort        string
	building    string // of a house without a name of its own, the noun of the table: "church"; "town" where a text calls it one
	town        string // key of the name of the town that it lies in; may be empty
	name        *names.Mention
	ofBegin     bool // it tells only where something began: much else may be in a camp and in a house of it
}

// spots adds a claim for each place to which a preposition leads from a verb, whatever the verb: where somebody is from, where
// something lies, was built, found, brought to.
func (x *extractor) spots(s *sentence) {
	if len(s.names) == 0 && s.topics&aboutHouses == 0 {
		return
	}
	behind := 0
	for _, lead := range s.leads {
		p := int(lead)
		if p < behind || p >= int(s.Last)-1 {
			continue
		}
		if x.tok(p).Kind != text.Word {
			continue
		}
		at, ok := x.spotAt(s, p)
		if !ok {
			continue
		}
		x.housePart(s, p, &at)
		what, ok := x.doneAt(s, p, at.last)
		if !ok || what.measure == "" {
			if what, ok = x.standing(s, p); !ok {
				continue
			}
		}
		if what.measure == beginMeasure && what.subject == "" {
			what.subject = x.itMain(s, p)
		}
		if at.ofBegin && (what.measure != beginMeasure || what.subject == "") {
			continue
		}
		if way, _ := x.lex.Places.Leads(x.tok(p).Word); way != "" {
			what.measure += " " + way
		}
		c := x.claim(s, Place, at.first, at.last)
		c.Value.Name = names.Name{Kind: names.Place, Text: c.Text}
		if at.name != nil {
			c.House = x.houseOf(at.name)
		}
		c.Measure, c.Trigger, c.Subject, c.Predicate, c.Unit = what.measure, what.word, at.sort, at.building, at.town
		c.Counted, c.Qualifiers = what.subject, what.narrow
		c.Modality = x.modalityOf(s, p, at.last)
		c.Scope = x.spotScope(s, p)
		if c.Event.Type != c.Measure {
			c.Event.Main = true // where somebody was born is told of now, whenever it was
		}
		behind = at.last
	}
}

// spotScope says whether something else was there as well, or was there until some time.
func (x *extractor) spotScope(s *sentence, at int) string {
	for i := int(s.First); i < at; i++ {
		switch e := x.entry(i); {
		case e.Is(lexicon.Formerly):
			return scopePrevious
		case e.Is(lexicon.Besides):
			return scopeAdditional
		}
	}
	return ""
}

// spotAt reads the noun phrase behind the preposition at a token as a place.
func (x *extractor) spotAt(s *sentence, p int) (spot, bool) {
	i := p + 1
	the := false
	for i < int(s.Last) && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
		the = true
		i++
	}
	at := spot{first: i, last: i}
	n := s.nameAt(i)
	named := n != nil && n.First == i
	if i >= int(s.Last) || !named && !x.houseNear(s, i) || s.dateAt(i) != nil {
		return at, false
	}
	if named {
		return x.namedSpot(s, n, the, x.entry(p).Form)
	}
	for j := i; j < min(int(s.Last), i+maxSpot); j++ {
		if n := s.nameAt(j); n != nil && n.First == j && j > i {
			continue // the Ellin harbour
		}
		if j > i && (x.isMark(j, "'") || x.isMark(j, "’")) && !x.tok(j).Is(text.SpaceBefore) && j+1 < int(s.Last) && x.tok(j+1).Kind == text.Word && x.plural(j-1) {
			continue // the gold diggers' camp
		}
		if x.tok(j).Kind != text.Word || s.dateAt(j) != nil || x.entry(j).Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Conjunction|lexicon.Pronoun|lexicon.Determiner) {
			break
		}
		at.last = j + 1
	}
	for at.last-1 > i && (x.entry(at.last-1).Is(lexicon.Adverb) || x.word(at.last-1) == "shortly") {
		at.last-- // the car deck shortly before ten
	}
	if at.last == i {
		return at, false
	}
	if k := at.last; k+1 < int(s.Last) && x.entry(k).Form == "of" && x.sortWord(k-1) && x.lex.Lists(lexicon.Settlement, x.lemma(k-1)) {
		if n := s.nameAt(k + 1); n != nil && n.First == k+1 { // the port town of Lumaran
			named, ok := x.namedSpot(s, n, false, "at")
			if named.sort == TownSort {
				named.building = TownSort
			}
			return named, ok
		}
	}
	head := at.last - 1
	if at.building = x.beginSpot(head, i); at.building != "" {
		at.ofBegin = true
	} else if at.building = x.lex.Places.Building(x.tok(head).Word); at.building == "" && head > i && x.lex.Places.Room(x.tok(head).Word) && s.nameAt(head-1) == nil {
		at.building = x.lemma(head-1) + " " + x.lemma(head) // a cider house
	}
	if at.building == "" {
		return at, false
	}
	at.sort = SpotSort
	if k := at.last; k+1 < int(s.Last) && (x.entry(k).Form == "in" || x.entry(k).Form == "of" || x.entry(k).Form == "outside" || x.entry(k).Form == "at" || x.entry(k).Form == "near") {
		if n := s.nameAt(k + 1); n != nil && n.Kind != names.Person {
			at.town, at.last = n.Key, n.Last
		}
	}
	if n := s.nameAt(at.first); at.town == "" && n != nil {
		at.town = n.Key
	}
	return at, true
}

// maxSpot is how many words the noun phrase of a place may have.
const maxSpot = 5

// houseNear reports whether a word for a house or a settlement stands among the first words from token i on, as in few phrases behind a preposition.
func (x *extractor) houseNear(s *sentence, i int) bool {
	if s.topics&aboutHouses == 0 {
		return false
	}
	for j := i; j < min(int(s.Last), i+maxSpot); j++ {
		if x.topicsAt(j)&aboutHouses != 0 {
			return true
		}
	}
	return x.allTopics
}

// namedSpot reads a name behind a preposition as a place: a house or street by its sort, a name of two words or more behind
// "the", or the bare name of a town. Behind "in" and "from" a bare name may as well be that of a region.
func (x *extractor) namedSpot(s *sentence, n *names.Mention, the bool, lead string) (spot, bool) {
	at := spot{first: n.First, last: n.Last, name: n}
	if n.Kind != names.Place && n.Kind != names.Other || x.tok(n.Last-1).Possessive {
		return at, false
	}
	sorted := false
	for i := n.First; i < n.Last; i++ {
		if w := x.lemma(i); x.sortWord(i) {
			if x.lex.Lists(lexicon.WidePlace, w) {
				return at, false
			}
			sorted = true
		}
	}
	if n.Last < int(s.Last) && x.tok(n.Last).Kind == text.Word && !x.tok(n.Last).Is(text.Capital) {
		if b := x.lex.Places.Building(x.tok(n.Last).Word); b != "" { // Talma prison
			at.last, at.building, at.town, at.sort = n.Last+1, b, n.Key, SpotSort
			return at, true
		}
	}
	switch {
	case x.word(n.First) == strings.ToUpper(x.word(n.First)): // a short form
		return at, false
	case n.Multi() && !the && x.lex.Places.Town(x.tok(n.First).Word):
		at.sort, at.building = TownSort, TownSort
	case n.Multi() && (sorted || the):
		at.sort = SpotSort
	case !n.Multi() && !the && lead == "at" && x.bareTown(s, n):
		at.sort = TownSort
	default:
		return at, false
	}
	return at, true
}

// bareTown reports whether a bare name may be that of a town: no word that tables know stands behind it in its phrase.
func (x *extractor) bareTown(s *sentence, n *names.Mention) bool {
	if w := x.word(n.First); x.entry(n.First).Class&^lexicon.PlaceWord != 0 || n.Last != n.First+1 || len(w) < 3 || w == strings.ToUpper(w) {
		return false
	}
	return n.Last >= int(s.Last) || x.tok(n.Last).Kind == text.Mark && !x.isMark(n.Last, "-") || x.entry(n.Last).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun|lexicon.Auxiliary|lexicon.Adverb) || s.dateAt(n.Last) != nil
}

// doneAt returns what is done at the place behind the preposition at a token, and of what it is told.
func (x *extractor) doneAt(s *sentence, p, last int) (lasts, bool) {
	from := x.clauseStart(s, p)
	if m, ok := x.markEnding(s, p); ok && x.trigger(m).Noun && x.trigger(m).Form == 0 && x.named(s, m.first) {
		return lasts{}, false // the fire in the bakery may be told in passing
	}
	if p > from+1 {
		for i := p - 1; i >= max(from, p-nearSpan); i-- {
			if l, ok := x.doing(s, i, p, from); ok {
				return l, l.measure != ""
			}
		}
		return lasts{}, false
	}
	to := x.clauseEnd(s, last-1)
	if to < int(s.Last) && x.isMark(to-1, ",") {
		to = x.clauseEnd(s, to)
	}
	for i := last; i < min(to, last+nearSpan); i++ {
		if l, ok := x.doing(s, i, i+1, last); ok {
			return l, l.measure != ""
		}
	}
	return lasts{}, false
}

// doing reads the verb at a token as what is done at a place; ok when it is one.
func (x *extractor) doing(s *sentence, i, to, from int) (lasts, bool) {
	e := x.entry(i)
	if s.nameAt(i) != nil || s.dateAt(i) != nil || (x.named(s, i) || x.behindPreposition(s, i)) && !isBe(e.Form) {
		return lasts{}, false
	}
	l := lasts{word: x.lemma(i)}
	end := i + 1
	m, event := x.markEnding(s, i+1)
	if event && !(x.trigger(m).Noun && x.trigger(m).Form == 0) {
		l.measure, i = x.lex.Events[x.trigger(m).Event].Name, m.first
	}
	switch {
	case e.Is(lexicon.Saying), isHave(e.Form):
		return lasts{}, e.Is(lexicon.Saying)
	case isBe(e.Form):
		if to-i > 2 {
			return lasts{}, true
		}
		l.measure = "lie"
		if to < int(s.Last) && x.entry(to).Form == "from" {
			l.measure = "come"
		}
	case x.lex.Places.Doing(x.tok(end-1).Word) != "" && (l.measure == "" || l.measure == "occur" || l.measure == "build" || l.measure == "confirm"):
		l.measure = x.lex.Places.Doing(x.tok(end - 1).Word)
	case l.measure == "" && x.lex.Spans.Lasting(x.tok(i).Word) != "" && x.isVerb(s, i):
		l.measure = x.lex.Spans.Lasting(x.tok(i).Word)
	case l.measure == "" && (!x.isVerb(s, i) || e.Is(lexicon.Auxiliary) || x.tok(i).Is(text.Capital)):
		return lasts{}, false
	case l.measure == "":
		l.measure = x.verbKey(i)
	}
	p := x.thingOf(s, i, end, x.placeFrom(s, i, from))
	if isBe(e.Form) {
		p = x.subject(s, x.placeFrom(s, i, from), i)
	}
	if p.first == end && p.first+1 == to && s.nameAt(end) == nil {
		p = x.subject(s, x.placeFrom(s, i, from), i) // ran aground
	}
	if x.mass(s, &p) {
		return lasts{}, true
	}
	l.subject, l.narrow = p.head, p.narrow
	if l.measure == "hold" && !x.person(s, p.first) {
		l.measure = "occur"
	}
	if l.measure == "occur" && p.event != "" {
		l.measure = p.event // the talks were held
	}
	return x.notDone(s, i, l), true
}

// standing reads what stands at the place behind the preposition at a token, where no verb tells it: "a cable joint at Holm
// substation". Only what two words name is known well enough.
func (x *extractor) standing(s *sentence, p int) (lasts, bool) {
	head := p - 1
	if head-2 < int(s.First) || x.entry(p).Form != "at" && x.entry(p).Form != "in" || x.tok(head).Kind != text.Word || x.plural(head) || s.nameAt(head) != nil || s.nameAt(head-1) != nil || s.dateAt(head) != nil {
		return lasts{}, false
	}
	if !x.entry(head-2).Is(lexicon.Determiner) || x.tok(head-1).Kind != text.Word || x.entry(head).Is(function) || x.entry(head-1).Is(function) || x.entry(head-1).Number.Kind != lexicon.NoNumber {
		return lasts{}, false
	}
	if _, ok := x.markEnding(s, head+1); ok || x.isVerb(s, head) || x.entry(head).Is(lexicon.Human) || x.entry(head).Is(lexicon.TimeNoun) {
		return lasts{}, false
	}
	return lasts{measure: "lie", word: x.lemma(head), subject: x.lemma(head-1) + " " + x.lemma(head)}, true
}

// function are words that head and narrow no thing.
const function = lexicon.Preposition | lexicon.Determiner | lexicon.Pronoun | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Adverb | lexicon.Adjective | lexicon.Possessive | lexicon.Saying | lexicon.Verb

// placeFrom returns the token from which on the subject of the verb at a token may begin.
func (x *extractor) placeFrom(s *sentence, verb, from int) int {
	return max(from, x.clauseStart(s, verb))
}

// mass reports whether a phrase names some of many things, of which each may be elsewhere: roofs, trees.
func (x *extractor) mass(s *sentence, p *phrase) bool {
	if p.head == "" || s.nameAt(p.first) != nil || !x.plural(p.first) && !x.entry(p.first).Is(lexicon.Plural) {
		return false
	}
	for i := p.first - 1; i >= max(int(s.First), p.first-4); i-- {
		e := x.entry(i)
		switch {
		case e.Number.Kind == lexicon.Cardinal || x.tok(i).Kind == text.Number, e.Form == "the" || e.Form == "these" || e.Form == "all" || e.Is(lexicon.Possessive) || x.tok(i).Possessive:
			return false
		case x.tok(i).Kind == text.Mark || e.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner):
			return true
		}
	}
	return true
}
