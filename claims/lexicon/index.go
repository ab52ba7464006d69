package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// Opens is a set of things that may begin with a word. It is kept beside the word in each token, so that one look tells
// which readers have nothing to read there: most words of a text open nothing.
type Opens uint16

// What a word may open.
const (
	OpensQuantity Opens = 1 << iota // a number expression
	OpensDate                       // a calendar expression
	OpensMark                       // a trigger or cue
	OpensOffice                     // an office, or what says how it is held: acting, deputy, first
	OpensCountry                    // a country or its people
	OpensParticle                   // a family name, in lower case: al, von
	OpensVessel                     // the name of a ship, or a word for one
	OpensHedge                      // what widens or narrows a figure: about, more than
	OpensUnit                       // a unit
	MayShift                        // what a length of time is counted from may stand before it: ago, later; from now
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
	if len(e.Marks) > 0 {
		o |= OpensMark
	}
	for i := range e.Phrases {
		switch e.Phrases[i].Kind {
		case OfficePhrase, FieldPhrase:
			o |= OpensOffice
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
	}
	if e.Calendar.Kind == ShiftWord {
		o |= MayShift
	}
	if e.Is(Acting) {
		o |= OpensOffice
	}
	if e.Is(Particle) {
		o |= OpensParticle
	}
	if e.Is(VesselWord) {
		o |= OpensVessel
	}
	return o
}

// Hash is the 64-bit FNV-1a hash of a word in lower case, by which the lexicon finds it.
type Hash uint64

// NewHash is the hash of the empty word.
const NewHash Hash = 14695981039346656037

// Add returns the hash of the word with one more byte.
func (h Hash) Add(c byte) Hash { return (h ^ Hash(c)) * 1099511628211 }

// Join returns the hash of a text that goes on with the word of another hash.
func (h Hash) Join(word Hash) Hash {
	h = (h ^ word) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// HashOf returns the hash of a word: of its letters in lower case, with ' for typographic apostrophes.
func HashOf[T string | []byte](word T) Hash {
	h := NewHash
	var buf [utf8.UTFMax]byte
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = h.Add(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(string(word[i:min(i+utf8.UTFMax, len(word))]))
		for _, c := range utf8.AppendRune(buf[:0], Lower(r)) {
			h = h.Add(c)
		}
		i += n
	}
	return h
}

// Lower returns a letter in lower case, and ' for typographic apostrophes.
func Lower(r rune) rune {
	if r == '’' || r == 'ʼ' {
		return '\''
	}
	return unicode.ToLower(r)
}

// index finds words by their hash: a table of open addressing that is at most half full. Two forms of one hash would be
// one word; a test sees that the tables hold none.
type index struct {
	slots []slot
	mask  Hash
}

// slot is one place of an index; free where word is 0. It is small, since the time of looking words up is that of waiting for slots: of a hash
// it keeps the upper half. The lower bits say where it stands, so that one of 2³² words that no table knows is taken for another.
type slot struct {
	upper uint32
	word  uint16
	opens Opens
}

// has reports whether a slot is that of a hash, or free: where the search for it ends.
func (s *slot) has(h Hash) bool { return s.upper == uint32(h>>32) || s.word == 0 }

// build enters all entries but the unknown word.
func (x *index) build(entries []Entry) {
	size := Hash(1)
	for size < Hash(2*len(entries)) {
		size *= 2
	}
	x.slots, x.mask = make([]slot, size), size-1
	for w := 1; w < len(entries); w++ {
		h := HashOf(entries[w].Form)
		i := h & x.mask
		for x.slots[i].word != 0 {
			i = (i + 1) & x.mask
		}
		x.slots[i] = slot{uint32(h >> 32), uint16(w), opensOf(&entries[w])}
	}
}

// Batch is how many words are looked up at a time.
const Batch = 16

// LookupBatch is LookupHash for several words. The index is larger than the memory that is near a processor: their places are read
// before any of them is looked at, so that they are waited for together.
func (l *Lexicon) LookupBatch(hashes *[Batch]Hash, words *[Batch]Word, opens *[Batch]Opens) {
	var near [Batch]slot
	for k, h := range hashes {
		near[k] = l.index.slots[h&l.index.mask]
	}
	for k, h := range hashes {
		if s := &near[k]; s.has(h) {
			words[k], opens[k] = Word(s.word), s.opens
		} else {
			words[k], opens[k] = l.LookupHash(h)
		}
	}
}

// LookupHash returns the id of the form with a hash, 0 when no table knows it, and what may begin with it.
func (l *Lexicon) LookupHash(h Hash) (Word, Opens) {
	for i := h & l.index.mask; ; i = (i + 1) & l.index.mask {
		if s := &l.index.slots[i]; s.has(h) {
			return Word(s.word), s.opens
		}
	}
}
