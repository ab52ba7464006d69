package lexicon

import (
	"math/bits"
	"strings"
	"sync"
)

// Word is the id of a lower-case word form that some table knows. The zero Word is a word that none knows.
type Word uint16

// Class says in which grammatical and semantic word lists a word form stands. A form may be in several.
type Class uint64

// Entry is everything the tables say of one word form. What is asked for most stands together at its beginning, and its size is that of a few lines of
// a processor's memory, so that none of that stands in two of them.
type Entry struct {
	Form     string     // the lower-case form, apostrophes written '
	Class    Class      // word lists, grammar.yaml
	Lemma    Word       // the base form; the word itself where the tables name none
	Kinds    uint16     // the kinds of phrases that begin with the word, a bit for each, see Begins
	Head     HeadWord   // bodies.yaml; 0 when it says nothing of who heads a body
	Played   uint8      // places.yaml, see Places.Played; 0 when it says nothing of what a town is to a story
	Calendar Calendar   // calendar.yaml; zero Kind when it is no calendar word
	Number   Number     // numbers.yaml; zero Kind when it is no number word
	phrases  [][]Phrase // see Of; one list for each bit of Kinds
	Marks    []Phrase   // triggers and cues that do, longest first: some words have a hundred
	age      *AgeWord   // ages.yaml; nil when it says nothing of ages
}

// Is reports whether the form stands in any of the lists of c.
func (e *Entry) Is(c Class) bool { return e.Class&c != 0 }

// Begins reports whether a phrase of a kind, which is neither a trigger nor a cue, begins with the word.
func (e *Entry) Begins(kind PhraseKind) bool { return e.Kinds>>kind&1 != 0 }

// Of returns the phrases of a kind that begin with the word, of one word or more, longest first; none of triggers and cues, see Marks.
func (e *Entry) Of(kind PhraseKind) []Phrase {
	if !e.Begins(kind) {
		return nil // as most words do
	}
	return e.phrases[bits.OnesCount16(e.Kinds&(1<<kind-1))]
}

// BeginsAlone reports whether the word is a phrase of a kind by itself.
func (e *Entry) BeginsAlone(kind PhraseKind) bool {
	list := e.Of(kind)
	return len(list) > 0 && len(list[len(list)-1].Words) == 1
}

// Alone returns the triggers and cues that the word is by itself.
func (e *Entry) Alone() []Phrase {
	i := len(e.Marks)
	for i > 0 && len(e.Marks[i-1].Words) == 1 {
		i--
	}
	return e.Marks[i:]
}

// Phrase is one or more words that mean something together: "more than", "prime minister", "square miles".
type Phrase struct {
	Words []Word
	Kind  PhraseKind
	Index int32 // into the table that belongs to Kind
}

// PhraseKind says which table a phrase stands in.
type PhraseKind uint8

// The tables that hold phrases.
const (
	NoPhrase        PhraseKind = iota
	HedgePhrase                // Index into Lexicon.Hedges
	UnitPhrase                 // Index into Lexicon.Units
	OfficePhrase               // Index into Lexicon.Offices
	CountryPhrase              // Index into Lexicon.Countries
	TriggerPhrase              // Index into Lexicon.Triggers
	CalendarPhrase             // Index into Lexicon.Relatives: "the day before", "last year"
	CuePhrase                  // Index into Lexicon.Cues: scope, modality, correction and background cues
	DeedPhrase                 // Index into Lexicon.Deeds: what is said of things that are counted
	AttributePhrase            // Index into Lexicon.AttributeWords
	FieldPhrase                // Index into Lexicon.Fields
	BodyPhrase                 // Index into Lexicon.Bodies
	TellingPhrase              // Index into Lexicon.Tellings: what is said to last
	MatterPhrase               // Index into Lexicon.Matters: what a day or a length of time is to the story
)

// Lexicon is the compiled form of all tables. It is read-only once built and safe for concurrent use.
type Lexicon struct {
	entries []Entry
	index   index

	Hedges     []Hedge
	Units      []Unit
	Relatives  []Relative
	Offices    []Office
	Bodies     []HeadedBody      // what one person heads: "delegation", "works council"
	Fields     []string          // what narrows a title: "safety", "human resources"
	States     map[string]State  // what began with a state, by the words between "has" and "since": "been in force"
	Acts       map[string]string // the noun of what a verb asks for: "application" for "apply"
	Countries  []Country
	Triggers   []Trigger
	Measures   []Measure
	Needs      []Need
	Events     []Event
	Cues       []Cue
	Attributes []Attribute
	Spans      Spans
	Tellings   []Telling // phrases that tell that something lasts
	Matters    []Matter  // phrases that tell what a day or a length of time is to the story
	Places     Places
	Workings   Workings

	things  map[string]bool   // nouns that count no people
	folk    map[string]bool   // nouns by which measures count people
	wording wording           // wording.yaml
	lonely  []string          // fates that seldom meet several people at once
	groups  map[string]string // nouns to the class of event that they make people of

	measureClasses map[string]string // measures to the class of event of whom they count, where their event is another
	titles         map[string]int32  // canonical title to index into Offices
	fielded        []place           // where any title with a field is borne
	worlds         int16             // the first place of work that is none but all the world, see Rivals

	AttributeWords []AttributeWord

	stepped    []string // matters of which a text tells the days of several steps
	ownMatters []string // matters of which everybody has one of his own

	lists  [][]string        // by List
	listed []uint64          // the bits of the words of each, see listBit
	alike  map[string]int    // nouns to the groups of those that name the same things
	sorts  map[string]string // nouns to the usual noun of their sort

	Deeds     []Deed
	deeds     map[string]int32  // verbs to their places in Deeds
	deedNouns map[string]string // nouns to the verbs that they stand for

	*loading // nil once it is done
}

// Default returns the lexicon that is embedded in the binary. It panics when a table is malformed, which a test rules out.
//
// What the tables come to is kept as Go data in packed.go, which nobody reads in: that would be felt at every run. The tables
// themselves are read where they have been edited since.
var Default = sync.OnceValue(func() *Lexicon {
	if packedFrom == Fingerprint() {
		return packed()
	}
	l, err := Load()
	if err != nil {
		panic(err)
	}
	return l
})

// Lookup returns the id of a lower-case form, 0 when no table knows it. The bytes are not kept and nothing is allocated.
func (l *Lexicon) Lookup(form []byte) Word {
	if w, _ := l.LookupHash(HashOf(form)); l.entries[w].Form == string(form) {
		return w
	}
	return 0
}

// Find is Lookup for a string.
func (l *Lexicon) Find(form string) Word {
	if w, _ := l.LookupHash(HashOf(form)); l.entries[w].Form == form {
		return w
	}
	return 0
}

// Entry returns what is known of w. For the zero Word it returns an empty entry. The result must not be changed.
func (l *Lexicon) Entry(w Word) *Entry { return &l.entries[w] }

// Len returns the number of word forms, the unknown word included.
func (l *Lexicon) Len() int { return len(l.entries) }

// intern returns the id of form, adding it when it is new.
func (l *Lexicon) intern(form string) Word {
	form = strings.ReplaceAll(strings.ToLower(form), "’", "'")
	if w, ok := l.ids[form]; ok {
		return w
	}
	w := Word(len(l.entries))
	l.ids[form] = w
	l.entries = append(l.entries, Entry{Form: form, Lemma: w})
	return w
}

// edit interns form and returns its entry for changing; the pointer is valid until the next intern.
func (l *Lexicon) edit(form string) *Entry { return &l.entries[l.intern(form)] }

// phrase adds a phrase, given as words parted by blanks (a hyphen is a word of its own), to its first word.
func (l *Lexicon) phrase(form string, kind PhraseKind, index int) {
	words := l.words(form)
	if len(words) == 0 {
		return
	}
	l.phrases[words[0]] = append(l.phrases[words[0]], Phrase{Words: words, Kind: kind, Index: int32(index)})
}

// words splits a phrase as the tokenizer does: at blanks, with hyphens and other marks as words of their own.
func (l *Lexicon) words(form string) []Word {
	var out []Word
	for _, f := range splitForm(form) {
		out = append(out, l.intern(f))
	}
	return out
}

func splitForm(form string) []string {
	var out []string
	for _, f := range strings.Fields(form) {
		for {
			i := strings.IndexAny(f, "-%$€£°/")
			if i < 0 {
				break
			}
			if i > 0 {
				out = append(out, f[:i])
			}
			n := 1
			if f[i] >= 0x80 {
				n = len(string([]rune(f[i:])[0]))
			}
			out = append(out, f[i:i+n])
			f = f[i+n:]
		}
		if f != "" {
			out = append(out, f)
		}
	}
	return out
}
