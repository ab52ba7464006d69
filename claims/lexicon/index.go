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

// displaced is set at a place where the search for another word begins that stands elsewhere. It is no part of what a word opens.
const displaced Opens = 1 << 15

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
	for _, opener := range [...]struct {
		kind  PhraseKind
		opens Opens
	}{{OfficePhrase, OpensOffice}, {FieldPhrase, OpensOffice}, {CountryPhrase, OpensCountry}, {HedgePhrase, OpensHedge}, {UnitPhrase, OpensUnit}} {
		if e.Begins(opener.kind) {
			o |= opener.opens
		}
	}
	if e.BeginsAlone(OfficePhrase) {
		o |= IsOffice
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
	slots Slots // as many as a power of two
	mask  Hash
}

// Place is one place of an index; free where it has no word. It is one number, since the time of looking words up is that of waiting for places: the
// upper half of a hash, a word, and what may begin with it. The lower bits of the hash say where it stands, so that one of 2³² words that no table
// knows is taken for another.
type Place uint64

func placeOf(h Hash, w Word, opens Opens) Place {
	return Place(h)&^(1<<32-1) | Place(w)<<16 | Place(opens)
}

// Of returns a place where it is that of a hash, and else a free one. Which of both nobody could guess, so that it is no branch.
func (p Place) Of(h Hash) Place { return p & Place(int64(uint64(p^Place(h))>>32-1)>>63) }

// Elsewhere reports whether the search for a hash that begins at a place, of which is what Of returns, has to go on: most places are those of one word
// alone, and where that is another one no table knows the hash.
func (p Place) Elsewhere(of Place) bool { return (p&^of)&Place(displaced) != 0 }

// Word returns the id of the form that stands there.
func (p Place) Word() Word { return Word(p >> 16) }

// Opens returns what may begin with the form.
func (p Place) Opens() Opens { return Opens(p) &^ displaced }

// build enters all entries but the unknown word. Short words are the most frequent ones of a text: they come first, so that they stand where they are
// looked for.
func (x *index) build(entries []Entry) {
	size := Hash(1)
	for size < Hash(4*len(entries)) {
		size *= 2
	}
	x.slots, x.mask = make(Slots, size), size-1
	inside := insideOffices(entries)
	order := make([]Word, len(entries)-1)
	for i := range order {
		order[i] = Word(i + 1)
	}
	slices.SortStableFunc(order, func(a, b Word) int { return len(entries[a].Form) - len(entries[b].Form) })
	for _, w := range order {
		h := HashOf(entries[w].Form)
		home := h & x.mask
		i := home
		for x.slots[i].Word() != 0 {
			i = (i + 1) & x.mask
		}
		x.slots[i] = placeOf(h, w, opensOf(&entries[w])|inside[w])
		if i != home {
			x.slots[home] |= Place(displaced)
		}
	}
}

// insideOffices returns the words that stand second in the phrases of offices and of their fields. A hyphen does behind "vice".
func insideOffices(entries []Entry) map[Word]Opens {
	inside := map[Word]Opens{}
	for w := range entries {
		if entries[w].Form == "-" {
			inside[Word(w)] = InOffice
		}
		for _, kind := range [...]PhraseKind{OfficePhrase, FieldPhrase} {
			for _, p := range entries[w].Of(kind) {
				if len(p.Words) > 1 {
					inside[p.Words[1]] = InOffice
				}
			}
		}
	}
	return inside
}

// Slots are the places of an index, for who looks up many words.
type Slots []Place

// Slots returns where the words of the lexicon stand by their hashes.
func (l *Lexicon) Slots() Slots { return l.index.slots }

// Find returns the place of a hash, a free one where no table knows it.
//
//go:noinline
func (p Slots) Find(h Hash) Place {
	mask := Hash(len(p) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		if s := p[i]; s.Word() == 0 || s.Of(h) != 0 {
			return s
		}
	}
}

// LookupHash returns the id of the form with a hash, 0 when no table knows it, and what may begin with it.
func (l *Lexicon) LookupHash(h Hash) (Word, Opens) {
	s := l.index.slots.Find(h)
	return s.Word(), s.Opens()
}
