package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// Scan is what finding names learns of one document: its vocabulary, its persons, its countries. A Scan serves one
// document and is not safe for concurrent use.
type Scan struct {
	People []Known // the persons whose full name the document gives, in the order in which they appear

	list     *List // of the house; nil for none
	lex      *lexicon.Lexicon
	forms    forms
	seagoing []lexicon.Word // words for ships
	text     *text.Text
	known    []uint8               // how words of the lexicon are written, by lexicon.Word
	unknown  vocabulary            // the same for other words
	openings []opening             // by sentence
	lands    map[lexicon.Hash]land // countries that no table knows, by their forms
	votes    votes
	lower    text.Folder
	orgs     map[string]fullOrg // organisations named in full, by the word that they are called by for short
	people   registry
	mentions []Mention // of the whole document, in order
	finder   finder
	vessels  bool // the document speaks of ships
	demonym  bool // a word stands where adjectives of countries do

	now        int32 // the mention that is being settled, plus 1
	lastOffice int32 // the office named last, into Lexicon.Offices
}

// land is one form of a country that no table knows.
type land struct {
	key       string
	adjective bool
}

// how a word is written inside sentences
const (
	seenLower   uint8 = 1 << iota // with a small letter
	seenCapital                   // with a capital that it does not owe to its place
	seenNoun                      // as a country is: behind a preposition, or as an owner
	seenDemonym                   // as an adjective of a country is: before a noun
)

// NewScan returns the state for a new document. list is the names that the house keeps; nil for none.
func NewScan(list *List) *Scan { return &Scan{list: list} }

// Read finds the names of a whole text: its vocabulary first, then the names of all its sentences, so that a surname in a
// headline finds the full name further down. What the scan knew of another text is forgotten, and its memory used again.
func (s *Scan) Read(lex *lexicon.Lexicon, t *text.Text) {
	s.reset(lex, t)
	f := &s.finder
	f.Scan, f.t, f.tokens = s, t, t.Tokens
	f.learnSmall()
	for i := range t.Sentences {
		f.meet(i)
		f.learn()
	}
	if f.demonym {
		f.inferLands()
	}
	for i := range t.Sentences {
		if s.openings[i].names && !s.openings[i].title {
			f.enter(i)
			f.findStates()
		}
	}
	for i := 0; i < len(t.Sentences); i += maxParted {
		f.find(i, min(i+maxParted, len(t.Sentences)))
	}
	for i := range f.mentions {
		f.finish(&f.mentions[i])
	}
	f.settle()
	f.consult()
}

// reset makes the scan ready for a text.
func (s *Scan) reset(lex *lexicon.Lexicon, t *text.Text) {
	if s.lex != lex {
		*s = Scan{list: s.list, lex: lex, forms: newForms(lex), seagoing: seagoing(lex), known: make([]uint8, lex.Len()), lands: map[lexicon.Hash]land{}, orgs: map[string]fullOrg{}, people: newRegistry()}
	}
	s.text, s.vessels, s.demonym, s.now, s.lastOffice = t, false, false, 0, 0
	s.People, s.mentions = nil, s.mentions[:0]
	s.openings = slices.Grow(s.openings[:0], len(t.Sentences))[:len(t.Sentences)]
	clear(s.known)
	s.unknown.reset()
	clear(s.lands)
	s.votes.reset()
	clear(s.orgs)
	s.people.reset()
}

// opening is what is found out of a sentence when it is first met.
type opening struct {
	first, last int   // its words with capital letters, into those of the text
	start       int32 // where its words begin, behind a dateline
	title       bool  // it is written in capitals or title case
	names       bool  // it may hold a name
}

// meet sets the finder to sentence i for the first time.
func (f *finder) meet(i int) {
	f.from, f.to = int(f.t.Sentences[i].First), int(f.t.Sentences[i].Last)
	first := 0 // of its capitals; they follow upon those of the sentence before
	if i > 0 {
		first = f.openings[i-1].last
	}
	last := first
	for last < len(f.t.Capitals) && int(f.t.Capitals[last]) < f.to {
		last++
	}
	f.capitals = f.t.Capitals[first:last]
	f.start = f.behindDateline()
	f.title = f.titleCase()
	f.openings[i] = opening{first: first, last: last, start: int32(f.start), title: f.title, names: f.mayName()}
}

// enter sets the finder to sentence i.
func (f *finder) enter(i int) {
	f.from, f.to = int(f.t.Sentences[i].First), int(f.t.Sentences[i].Last)
	o := &f.openings[i]
	f.start, f.title, f.capitals = int(o.start), o.title, f.t.Capitals[o.first:o.last]
}

// mayName reports whether a name may begin somewhere in the sentence: at a word with a capital letter that is no mere
// function word. Most sentences that tell no name end here.
func (f *finder) mayName() bool {
	for _, i := range f.capitals {
		t := f.tok(int(i))
		if t.Opens&lexicon.OpensCountry != 0 {
			return true
		}
		if e := f.lex.Entry(t.Word); !e.Is(grammatical) || e.Is(nameWords|lexicon.Particle) {
			return true
		}
	}
	return false
}

// behindDateline returns the first token behind an agency's dateline: "OSH, Feb. 13 (Silk Wire) — Nineteen ...".
func (f *finder) behindDateline() int {
	if f.from >= f.to || !f.tok(f.from).Is(text.BlockStart) {
		return f.from
	}
	tokens := f.tokens[f.from:min(f.to, f.from+longestDateline)]
	if strings.IndexByte(f.t.Raw[tokens[0].Start:tokens[len(tokens)-1].End], ')') < 0 {
		return f.from // like most
	}
	for k := range tokens {
		if k > 0 && tokens[k-1].Sign == ')' && tokens[k].Is(text.SpaceBefore) && f.dash(f.from+k) {
			return f.from + k + 1
		}
	}
	return f.from
}

// longestDateline is how many tokens a dateline may have, its dash included.
const longestDateline = 24

// dash reports whether token i is a dash, or a hyphen.
func (f *finder) dash(i int) bool {
	return f.isMark(i, "—") || f.isMark(i, "–") || f.isMark(i, "-")
}

// signature reports whether a line gives a name and behind a comma an office, as at the foot of a statement: "Ada Holm,
// Chief Executive".
func (f *finder) signature() bool {
	comma := -1
	for i := f.start; i < f.to; i++ {
		switch {
		case f.isMark(i, ",") && comma < 0:
			comma = i
		case comma < 0 || f.tok(i).Kind != text.Word:
		default:
			if f.entry(i).Begins(lexicon.OfficePhrase) && comma-f.start <= maxSigner {
				return true
			}
		}
	}
	return false
}

// maxSigner is how many tokens the name in a signature may have, title included.
const maxSigner = 5

// titleCase reports whether a sentence capitalises nearly all its longer words, as headlines do. A headline has no full
// stop, unless it is all in capitals.
func (f *finder) titleCase() bool {
	stopped := f.to > f.from && f.isMark(f.to-1, ".")
	long, capital := 0, 0
	for i := f.start; i < f.to; i++ {
		t := f.tok(i)
		if t.Kind != text.Word || t.End-t.Start < 4 {
			continue
		}
		if stopped && !t.Is(text.Upper) || t.Is(text.CellStart) {
			return false // in the cells of a row names stand alone
		}
		long++
		if t.Is(text.Capital) {
			capital++
		}
	}
	return long >= 3 && capital*10 >= long*8 && !f.signature() && !f.entryOfList()
}

// maxMaker is how many tokens the name of a maker at the end of a line may have.
const maxMaker = 4

// entryOfList reports whether a line names a thing under a label and behind a comma who made it, as lists of prizes and programmes do: “Best
// novel: Salt Yard, by Ada Holm”. Its capitals are those of names.
func (f *finder) entryOfList() bool {
	by := -1
	for i := f.to - 2; i >= max(f.start+1, f.to-1-maxMaker); i-- {
		if f.is(i, f.forms.by) && f.isMark(i-1, ",") {
			by = i
			break
		}
	}
	if by < 0 {
		return false
	}
	lower := false
	for i := f.start; i < by; i++ {
		if f.isMark(i, ":") {
			return lower
		}
		lower = lower || f.tok(i).Kind == text.Word && !f.capital(i)
	}
	return false
}

// seen returns how the document writes token i.
func (f *finder) seen(i int) uint8 {
	t := f.tok(i)
	if t.Word != 0 {
		return f.known[t.Word]
	}
	return f.unknown.get(t.Hash) | uint8(t.Shape/text.Small)*seenLower // see learnSmall
}

func (f *finder) mark(i int, flags uint8) {
	if w := f.tok(i).Word; w != 0 {
		f.known[w] |= flags
		return
	}
	f.unknown.add(f.tok(i).Hash, flags)
}

// learnSmall notes which words the text writes with a small letter, and whether it speaks of ships. Of the words that no table knows only the ones
// matter that it writes with a capital as well: they are told from the others by a bit for each hash, and nothing is guessed of a word.
func (f *finder) learnSmall() {
	var capital [1 << 8]uint64
	for _, i := range f.t.Capitals {
		if t := &f.tokens[i]; t.Word == 0 {
			capital[uint8(t.Hash>>6)] |= 1 << (t.Hash & 63)
		}
	}
	tokens, known := f.tokens, f.known
	for k := range tokens {
		t := &tokens[k]
		word, shape, hash := t.Word, t.Shape, t.Hash
		known[word] |= uint8(shape / text.Small * text.Shape(seenLower)) // of 0, which is no word, nobody asks
		if capital[uint8(hash>>6)]&(1<<(hash&63)) != 0 && word == 0 && shape&text.Small != 0 {
			f.unknown.add(hash, seenLower)
		}
	}
	for _, w := range f.seagoing {
		f.vessels = f.vessels || known[w]&seenLower != 0
	}
}

// learn notes how the words of a sentence that have capitals are written.
func (f *finder) learn() {
	for _, c := range f.capitals {
		i := int(c)
		t := f.tok(i)
		switch {
		case f.title || f.initial(i):
		case t.Is(text.Upper) && !f.abbreviation(i):
		case f.inNoList(t): // only such a word may be a country that no table knows
			use := f.countryUse(i)
			f.demonym = f.demonym || use&seenDemonym != 0
			f.mark(i, seenCapital|use)
		default:
			f.mark(i, seenCapital)
		}
	}
}

// initial reports whether token i may owe its capital to its place: at the start of a sentence, label, or cell of a table.
func (f *finder) initial(i int) bool {
	if f.tok(i).Is(text.SentenceStart) || i == f.start {
		return true
	}
	if i == f.from || f.tok(i-1).Kind != text.Mark {
		return false
	}
	switch sign := f.tok(i - 1).Sign; {
	case sign >= utf8.RuneSelf:
		return f.isMark(i-1, "•") || f.isMark(i-1, "·") || f.isMark(i-1, "…")
	case sign == '|', sign == '*', sign == '#', sign == '>':
		return true
	case sign == '.', sign == '!', sign == '?':
		return i-1 > f.from && f.tok(i).Is(text.SpaceBefore) && !f.entry(i-2).Is(lexicon.Abbreviation|lexicon.Honorific) && f.tok(i-2).End-f.tok(i-2).Start > 1
	}
	return false
}

// abbreviation reports whether token i is in capitals among words that are not.
func (f *finder) abbreviation(i int) bool {
	return !(i > f.from && f.tok(i-1).Is(text.Upper) || i+1 < f.to && f.tok(i+1).Is(text.Upper))
}

// seagoing returns the words for craft that can only be one: "carrier" and "patrol" have other meanings.
func seagoing(lex *lexicon.Lexicon) (words []lexicon.Word) {
	for w := range lex.Len() {
		e := lex.Entry(lexicon.Word(w))
		if !e.Is(lexicon.VesselWord) {
			continue
		}
		switch e.Form {
		case "patrol", "carrier", "liner", "ms", "cutter", "mt", "rv", "ss", "tug":
		default:
			words = append(words, lexicon.Word(w))
		}
	}
	return words
}

// Within returns the names of the tokens [from, to) of the text that was read, in order. They are the scan's own: the next
// text overwrites them.
func (s *Scan) Within(from, to int) []Mention {
	i, _ := slices.BinarySearchFunc(s.mentions, from, func(m Mention, from int) int { return m.First - from })
	j := i
	for j < len(s.mentions) && s.mentions[j].First < to {
		j++
	}
	return s.mentions[i:j:j]
}

// Next is Within for stretches of the text one behind the other. at is 0 for the first one, and what the one before returned for the
// others.
func (s *Scan) Next(at, from, to int) (within []Mention, next int) {
	for at < len(s.mentions) && s.mentions[at].First < from {
		at++
	}
	next = at
	for next < len(s.mentions) && s.mentions[next].First < to {
		next++
	}
	return s.mentions[at:next:next], next
}

// Find appends the names of the tokens [from, to) to dst, in order. The first call for a text reads all of it, so that
// what is said later helps to judge what is said first; scan keeps what was learnt and belongs to that document alone.
func Find(lex *lexicon.Lexicon, t *text.Text, from, to int, scan *Scan, dst []Mention) []Mention {
	if scan.text != t || scan.lex != lex {
		scan.Read(lex, t)
	}
	return append(dst, scan.Within(from, to)...)
}
