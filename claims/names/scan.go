package names

import (
	"slices"
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// Scan is what finding names learns of one document: its vocabulary, its persons, its countries. A Scan serves one
// document and is not safe for concurrent use.
type Scan struct {
	People []Known // the persons whose full name the document gives, in the order in which they appear

	lex      *lexicon.Lexicon
	forms    forms
	text     *text.Text
	known    []uint8          // how words of the lexicon are written, by lexicon.Word
	unknown  map[uint64]uint8 // the same for other words, by hash
	lands    map[uint64]land  // countries that no table knows, by hash of their forms
	kinds    map[uint64]kindVote
	orgs     []org
	mentions []Mention // of the whole document, in order
	vessels  bool      // the document speaks of ships

	now        int32 // the mention that is being settled, plus 1
	lastOffice int32 // the office named last, into Lexicon.Offices
}

// land is one form of a country that no table knows.
type land struct {
	key       string
	adjective bool
}

// kindVote is the best evidence that the document gives for the kind of a name.
type kindVote struct {
	kind     Kind
	evidence int8
}

// org is an organisation that the document names in full.
type org struct{ key, last string }

// how a word is written inside sentences
const (
	seenLower   uint8 = 1 << iota // with a small letter
	seenCapital                   // with a capital that it does not owe to its place
	seenNoun                      // as a country is: behind a preposition, or as an owner
	seenDemonym                   // as an adjective of a country is: before a noun
)

// NewScan returns the state for a new document.
func NewScan() *Scan { return &Scan{} }

// prepare reads a whole text once: its vocabulary first, then the names of all its sentences, so that a surname in a
// headline finds the full name further down.
func (s *Scan) prepare(lex *lexicon.Lexicon, t *text.Text) {
	if s.text == t && s.lex == lex {
		return
	}
	*s = Scan{lex: lex, text: t, forms: newForms(lex)}
	s.known = make([]uint8, lex.Len())
	s.unknown = make(map[uint64]uint8, 256)
	s.lands = map[uint64]land{}
	s.kinds = make(map[uint64]kindVote, 64)
	f := &finder{Scan: s, t: t}
	for i := range t.Sentences {
		f.enter(int(t.Sentences[i].First), int(t.Sentences[i].Last))
		f.learn()
	}
	f.inferLands()
	for i := range t.Sentences {
		f.enter(int(t.Sentences[i].First), int(t.Sentences[i].Last))
		f.findStates()
	}
	for i := range t.Sentences {
		f.enter(int(t.Sentences[i].First), int(t.Sentences[i].Last))
		f.find()
	}
	f.settle()
}

// enter sets the finder to a sentence.
func (f *finder) enter(from, to int) {
	f.from, f.to = from, to
	f.start = f.behindDateline()
	f.title = f.titleCase()
}

// behindDateline returns the first token behind an agency's dateline: "OSH, Feb. 13 (Silk Wire) — Nineteen ...".
func (f *finder) behindDateline() int {
	if f.from >= f.to || !f.tok(f.from).Is(text.BlockStart) {
		return f.from
	}
	for i := f.from; i < f.to && i < f.from+24; i++ {
		if (f.isMark(i, "—") || f.isMark(i, "–") || f.isMark(i, "-")) && f.tok(i).Is(text.SpaceBefore) && f.isMark(i-1, ")") {
			return i + 1
		}
	}
	return f.from
}

// titleCase reports whether a sentence capitalises nearly all its longer words, as headlines do. A headline has no full
// stop, unless it is all in capitals.
func (f *finder) titleCase() bool {
	long, capital, upper := 0, 0, 0
	for i := f.start; i < f.to; i++ {
		t := f.tok(i)
		if t.Kind != text.Word || t.End-t.Start < 4 {
			continue
		}
		long++
		if t.Is(text.Capital) {
			capital++
		}
		if t.Is(text.Upper) {
			upper++
		}
	}
	if f.to > f.from && f.isMark(f.to-1, ".") && upper < long {
		return false
	}
	return long >= 3 && capital*10 >= long*8
}

// seen returns how the document writes token i.
func (f *finder) seen(i int) uint8 {
	if w := f.tok(i).Word; w != 0 {
		return f.known[w]
	}
	return f.unknown[hash(f.word(i))]
}

func (f *finder) mark(i int, flags uint8) {
	if w := f.tok(i).Word; w != 0 {
		f.known[w] |= flags
		return
	}
	f.unknown[hash(f.word(i))] |= flags
}

// learn notes how the words of a sentence are written.
func (f *finder) learn() {
	for i := f.from; i < f.to; i++ {
		t := f.tok(i)
		if t.Kind != text.Word {
			continue
		}
		switch {
		case !t.Is(text.Capital):
			f.mark(i, seenLower)
			if f.entry(i).Is(lexicon.VesselWord) {
				f.vessels = f.vessels || seagoing(f.entry(i).Form)
			}
		case f.title || t.Is(text.SentenceStart) || i == f.start:
		case t.Is(text.Upper) && !f.abbreviation(i):
		default:
			f.mark(i, seenCapital|f.countryUse(i))
		}
	}
}

// abbreviation reports whether token i is in capitals among words that are not.
func (f *finder) abbreviation(i int) bool {
	return !(i > f.from && f.tok(i-1).Is(text.Upper) || i+1 < f.to && f.tok(i+1).Is(text.Upper))
}

// seagoing reports whether a word for a craft can only be one: "carrier" and "patrol" have other meanings.
func seagoing(form string) bool {
	switch form {
	case "patrol", "carrier", "liner", "ms", "cutter", "mt", "rv", "ss", "tug":
		return false
	}
	return true
}

// countryUse says whether token i, capitalised inside a sentence, stands where a country or its adjective would.
func (f *finder) countryUse(i int) uint8 {
	if f.tok(i).Word != 0 && f.entry(i).Is(lexicon.GivenName|lexicon.NotName) || f.joined(i) || f.isMark(i+1, "-") && f.joined(i+1) {
		return 0
	}
	w := strings.ToLower(trimPossessive(f.word(i)))
	if f.tok(i).Possessive {
		return seenNoun
	}
	prev := f.entry(i - 1)
	if i == f.from {
		return 0
	}
	prevWord := f.tok(i-1).Kind == text.Word && (!f.tok(i-1).Is(text.Capital) || i-1 == f.start)
	if prevWord && prev.Is(lexicon.Preposition) && !f.capital(i+1) {
		return seenNoun
	}
	if prevWord && (prev.Form == "and" || prev.Form == "or") && !f.capital(i+1) && !demonymShape(w) {
		return seenNoun
	}
	if demonymShape(strings.TrimSuffix(w, "s")) && (prevWord && prev.Is(lexicon.Determiner|lexicon.Adjective) || prev.Number.Kind != lexicon.NoNumber || f.tok(i-1).Kind == text.Number || f.lowerNoun(i+1)) {
		if strings.HasSuffix(w, "s") || f.lowerNoun(i+1) || f.capital(i+1) && f.phrase(i+1, lexicon.OfficePhrase) != nil {
			return seenDemonym
		}
	}
	return 0
}

// lowerNoun reports whether token i may be a noun in lower case.
func (f *finder) lowerNoun(i int) bool {
	if i >= f.to || f.tok(i).Kind != text.Word || f.tok(i).Is(text.Capital) {
		return false
	}
	return !f.entry(i).Is(lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Saying | lexicon.Determiner | lexicon.Adverb | lexicon.Negation | lexicon.Verb | lexicon.Possessive)
}

// inferLands pairs names with adjectives: Karvelia with Karvelian makes both a country.
func (f *finder) inferLands() {
	nouns := map[string]string{}
	for i := range f.t.Tokens {
		t := &f.t.Tokens[i]
		if t.Kind == text.Word && t.Is(text.Capital) && f.lex.Entry(t.Word).Class == 0 && f.noun(t)&(seenLower|seenDemonym) == 0 {
			w := text.Fold(trimPossessive(f.t.Of(t)))
			if len(w) > 3 {
				nouns[stem(w, false)] = w
			}
		}
	}
	for i := range f.t.Tokens {
		t := &f.t.Tokens[i]
		if t.Kind != text.Word || !t.Is(text.Capital) || f.lex.Entry(t.Word).Class != 0 {
			continue
		}
		w := text.Fold(trimPossessive(f.t.Of(t)))
		h := hash(w)
		if _, ok := f.lands[h]; ok || !demonymShape(strings.TrimSuffix(w, "s")) || f.noun(t)&seenDemonym == 0 {
			continue
		}
		key := stem(w, true)
		noun, ok := nouns[key]
		if ok && noun == w || nounOnly(f.noun(t), w) {
			continue
		}
		if !ok && !strings.HasSuffix(w, "ian") && !strings.HasSuffix(w, "ians") && !strings.HasSuffix(w, "ese") {
			continue
		}
		f.lands[h] = land{key: key, adjective: true}
		if ok {
			f.lands[hash(noun)] = land{key: key}
		}
	}
}

// stateWords are what a country has: who follows "X's" or stands before "of X" shows X to be one.
func (f *finder) stateWord(i int) bool {
	if i < f.from || i >= f.to {
		return false
	}
	if p := f.phrase(i, lexicon.OfficePhrase); p != nil {
		return f.lex.Offices[p.Index].State
	}
	switch f.entry(i).Form {
	case "citizens", "nationals", "government", "republic", "territory", "army", "armed", "parliament", "constitution", "soil", "airspace", "opposition", "border":
		return true
	}
	switch f.word(i) {
	case "citizens", "nationals", "government", "Government", "republic", "Republic", "territory", "army", "parliament", "constitution", "soil", "airspace":
		return true
	}
	return false
}

// ownsState reports whether token i, a capitalised word, is named as a state is: "Tamarand's president", "citizens of
// Anzar", "KESSOU, Tavara, June 30 (Agency) —".
func (f *finder) ownsState(i int) bool {
	if f.capital(i-1) || f.capital(i+1) && !f.tok(i).Possessive || f.joined(i) || f.isMark(i+1, "-") && f.joined(i+1) {
		return false
	}
	if i < f.start && f.start > f.from {
		return f.isMark(i-1, ",") && f.isMark(i+1, ",") && i > f.from+1
	}
	if f.tok(i).Possessive {
		return f.stateWord(i + 1)
	}
	return f.is(i-1, f.forms.of) && f.stateWord(i-2) && !f.tok(i-2).Possessive
}

// findStates notes the countries that no table knows and that the text speaks of as states.
func (f *finder) findStates() {
	if f.title {
		return
	}
	for i := f.from; i < f.to; i++ {
		if !f.capital(i) || f.entry(i).Class != 0 || f.tok(i).Is(text.Upper) || !f.ownsState(i) || f.phrase(i, lexicon.CountryPhrase) != nil {
			continue
		}
		w := text.Fold(trimPossessive(f.word(i)))
		if _, ok := f.lands[hash(w)]; !ok && len(w) > 3 {
			f.lands[hash(w)] = land{key: stem(w, false)}
		}
	}
}

// nounOnly reports whether a word with an adjective's ending is used as a country's name as well: Kivran.
func nounOnly(flags uint8, w string) bool { return flags&seenNoun != 0 && !strings.HasSuffix(w, "ian") }

func (f *finder) noun(t *text.Token) uint8 {
	if t.Word != 0 {
		return f.known[t.Word]
	}
	return f.unknown[hash(f.t.Of(t))]
}

// addPerson notes a person's full name and returns its index.
func (s *Scan) addPerson(n Name) int {
	key := text.Fold(strings.Join(strings.Fields(n.Text), " "))
	for i := len(s.People) - 1; i >= 0; i-- {
		if s.People[i].Key == key {
			return i
		}
	}
	s.People = append(s.People, Known{
		Name: n, Key: key, family: hash(n.Family), given: hash(firstWord(n.Given)), skeleton: Skeleton(n.Family),
	})
	return len(s.People) - 1
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i > 0 {
		return s[:i]
	}
	return s
}

// Find appends the names of the tokens [from, to) to dst, in order. The first call for a text reads all of it, so that
// what is said later helps to judge what is said first; scan keeps what was learnt and belongs to that document alone.
func Find(lex *lexicon.Lexicon, t *text.Text, from, to int, scan *Scan, dst []Mention) []Mention {
	scan.prepare(lex, t)
	i, _ := slices.BinarySearchFunc(scan.mentions, from, func(m Mention, from int) int { return m.First - from })
	for ; i < len(scan.mentions) && scan.mentions[i].First < to; i++ {
		dst = append(dst, scan.mentions[i])
	}
	return dst
}
