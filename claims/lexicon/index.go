package lexicon

import "slices"

// Opens is a set of things that may begin with a word. It is kept beside the word in each token, so that one look tells
// which readers have nothing to read there: most words of a text open nothing.
type Opens uint16

// What a word may open.
const (
	OpensQuantity Opens = 1 << iota // a number expression
	OpensDate                       // a calendar expression
	OpensOffice                     // an office, or what says how it is held: acting, deputy, first
	OpensCountry                    // a country or its people
	OpensParticle                   // a family name, in lower case: al, von
	OpensVessel                     // the name of a ship, or a word for one
	OpensHedge                      // what widens or narrows a figure: about, more than
	OpensUnit                       // a unit
	MayShift                        // what a length of time is counted from may stand before it: ago, later; from now
	IsOffice                        // an office that is this word alone, or what says how one is held
	InOffice                        // nothing, but is the second word of an office or of its field
	OpensAge                        // an age in words, or what is said of a life: born, aged
	Shortened                       // nothing, but is written with a stop behind it: an abbreviation
	InLists                         // nothing, but stands in a word list: its Class is not 0
	TooFrequent                     // nothing, and tells no text from another: it is frequent, or a word of numbers
)

// opensOf derives the set of an entry.
func opensOf(e *Entry) Opens {
	var o Opens
	switch e.Number.Kind {
	case Cardinal, OrdinalNumber, Fraction, Vague, Article, Scale, Span:
		o |= OpensQuantity
	}
	switch e.Number.Kind {
	case Cardinal, Vague, OrdinalNumber, Fraction, Span, Article:
		o |= OpensDate
	}
	switch e.Calendar.Kind {
	case MonthName, WeekdayName, SeasonName, DayName, UnitName, PartName, PartOf, ModWord, YearPart:
		o |= OpensDate
	}
	for i := range e.Phrases {
		switch e.Phrases[i].Kind {
		case OfficePhrase, FieldPhrase:
			if o |= OpensOffice; len(e.Phrases[i].Words) == 1 && e.Phrases[i].Kind == OfficePhrase {
				o |= IsOffice
			}
		case CountryPhrase:
			o |= OpensCountry
		case HedgePhrase:
			o |= OpensHedge
		case UnitPhrase:
			o |= OpensUnit
		}
	}
	switch e.Form {
	case "deputy", "vice", "first":
		o |= OpensOffice
	case "now", "today":
		o |= MayShift
	case "born", "died", "aged", "dead", "age", "old", "birthday":
		o |= OpensAge
	}
	if e.Calendar.Kind == ShiftWord {
		o |= MayShift
	}
	if e.Is(Acting) {
		o |= OpensOffice | IsOffice
	}
	if e.Number.Kind == Cardinal || e.age != nil {
		o |= OpensAge
	}
	if e.Is(Particle) {
		o |= OpensParticle
	}
	if e.Class != 0 {
		o |= InLists
	}
	if e.Is(Frequent) || e.Number.Kind != NoNumber {
		o |= TooFrequent
	}
	if e.Is(Abbreviation) {
		o |= Shortened
	}
	if e.Is(VesselWord) {
		o |= OpensVessel
	}
	return o
}

// index finds words by their hash: a table of open addressing. It is at most a quarter full, since a word that stands elsewhere than where it is
// looked for costs more than the room. Two forms of one hash would be one word; a test sees that the tables hold none.
type index struct {
	slots []Place
	mask  Hash
}

// Place is one place of an index; free where word is 0. It is small, since the time of looking words up is that of waiting for places: of a hash
// it keeps the upper half. The lower bits say where it stands, so that one of 2³² words that no table knows is taken for another.
type Place struct {
	upper uint32
	word  uint16
	opens Opens
}

// Has reports whether a place is that of a hash, or free: where the search for it ends.
func (p Place) Has(h Hash) bool { return p.upper == uint32(h>>32) || p.word == 0 }

// Word returns the id of the form that stands there.
func (p Place) Word() Word { return Word(p.word) }

// Opens returns what may begin with the form.
func (p Place) Opens() Opens { return p.opens }

// build enters all entries but the unknown word. Short words are the most frequent ones of a text: they come first, so that they stand where they are
// looked for.
func (x *index) build(entries []Entry) {
	size := Hash(1)
	for size < Hash(4*len(entries)) {
		size *= 2
	}
	x.slots, x.mask = make([]Place, size), size-1
	inside := insideOffices(entries)
	order := make([]Word, len(entries)-1)
	for i := range order {
		order[i] = Word(i + 1)
	}
	slices.SortStableFunc(order, func(a, b Word) int { return len(entries[a].Form) - len(entries[b].Form) })
	for _, w := range order {
		h := HashOf(entries[w].Form)
		i := h & x.mask
		for x.slots[i].word != 0 {
			i = (i + 1) & x.mask
		}
		x.slots[i] = Place{uint32(h >> 32), uint16(w), opensOf(&entries[w]) | inside[w]}
	}
}

// insideOffices returns the words that stand second in the phrases of offices and of their fields. A hyphen does behind "vice".
func insideOffices(entries []Entry) map[Word]Opens {
	inside := map[Word]Opens{}
	for w := range entries {
		if entries[w].Form == "-" {
			inside[Word(w)] = InOffice
		}
		for _, p := range entries[w].Phrases {
			if len(p.Words) > 1 && (p.Kind == OfficePhrase || p.Kind == FieldPhrase) {
				inside[p.Words[1]] = InOffice
			}
		}
	}
	return inside
}

// PlaceOf returns the place of the index where the search for a hash begins, and nearly always ends.
func (l *Lexicon) PlaceOf(h Hash) Place { return l.index.slots[h&l.index.mask] }

// LookupHash returns the id of the form with a hash, 0 when no table knows it, and what may begin with it.
func (l *Lexicon) LookupHash(h Hash) (Word, Opens) {
	for i := h & l.index.mask; ; i = (i + 1) & l.index.mask {
		if s := &l.index.slots[i]; s.Has(h) {
			return s.Word(), s.opens
		}
	}
}
