package names

import (
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// chunkKind is what part a stretch of tokens plays in the grammar of names.
type chunkKind uint8

const (
	plainChunk   chunkKind = iota // any other word
	commaChunk                    // ,
	markChunk                     // any other mark
	numberChunk                   // a figure
	countryChunk                  // Armenia, Armenian, Armenians, Yerevan
	officeChunk                   // foreign minister, Colonel, journalist
	heldChunk                     // former, acting, de facto
	honorChunk                    // Mr, Dr
	runChunk                      // capitalised words: a name
)

// chunk is one or more tokens that are one thing to the grammar of names.
type chunk struct {
	first, last int   // tokens [first, last)
	index       int32 // into Lexicon.Countries, -1 for an inferred country; into Lexicon.Offices
	field       int32 // of an office, into Lexicon.Fields plus 1: head of safety, sales manager; 0 when there is none
	mention     int32 // index of its mention, -1 when it has none
	listForm    int32 // of the list of the house, into finder.listForms plus 1; 0 when it has none
	kind        chunkKind
	form        lexicon.CountryForm
	possessive  bool
	plural      bool // an office of several holders
	verb        bool // an office phrase that is, or may be, a verb: chairs
	weak        bool // a single word at the start of a sentence: a name only when the document shows it to be one
	numbered    bool // the run ends in a figure: Gate 11
}

// finder finds the names of one sentence. It is reused from sentence to sentence.
type finder struct {
	*Scan
	t         *text.Text
	tokens    []text.Token // its tokens
	from, to  int
	start     int     // where the words of the sentence begin, behind a dateline
	title     bool    // the sentence is written in capitals or title case
	capitals  []int32 // its words with capital letters, as indices of tokens
	chunks    []chunk
	mentioned []int32            // which of the chunks are countries and runs
	has       [runChunk + 1]bool // which kinds of chunk there are, but for words and marks
	ages      bool               // a figure stands among the chunks, in digits or words, or a word of a life
	listForms []*form            // of the list of the house that stand in the sentence
	parted    []cutSentence      // sentences, see find
	room      cutSentence        // the memory of their chunks
}

func (f *finder) tok(i int) *text.Token { return &f.tokens[i] }

// entry returns what the tables say of token i, an empty entry beyond the sentence.
func (f *finder) entry(i int) *lexicon.Entry {
	if i < f.from || i >= f.to {
		return f.lex.Entry(0)
	}
	return f.lex.Entry(f.tokens[i].Word)
}

func (f *finder) word(i int) string { return f.t.Of(&f.tokens[i]) }

// is reports whether token i is the word w; never for a word that the lexicon lacks.
func (f *finder) is(i int, w lexicon.Word) bool {
	return i >= f.from && i < f.to && w != 0 && f.tokens[i].Word == w
}

// capital reports whether token i is a word that starts with a capital letter.
func (f *finder) capital(i int) bool {
	return i >= f.from && i < f.to && f.tokens[i].Kind == text.Word && f.tokens[i].Is(text.Capital)
}

// isMark reports whether token i is exactly the mark m.
func (f *finder) isMark(i int, m string) bool {
	return i >= f.from && i < f.to && f.t.IsMark(&f.tokens[i], m)
}

// joined reports whether token i follows the one before it without white space.
func (f *finder) joined(i int) bool {
	return i > f.from && i < f.to && !f.tokens[i].Is(text.SpaceBefore)
}

// phrase returns the longest phrase of a kind that starts at token i, nil when none does.
func (f *finder) phrase(i int, kind lexicon.PhraseKind) *lexicon.Phrase {
	if i < f.from || i >= f.to || f.tokens[i].Opens&opensOf(kind) == 0 {
		return nil
	}
	most := f.to - i // how many words it may have
	if kind != lexicon.CountryPhrase && (most == 1 || f.tokens[i+1].Opens&lexicon.InOffice == 0) {
		most = 1
	}
	phrases := f.entry(i).Of(kind)
	for k := range phrases {
		p := &phrases[k]
		if len(p.Words) > most {
			continue
		}
		match := true
		for n := 1; n < len(p.Words); n++ {
			if f.tokens[i+n].Word != p.Words[n] {
				match = false
				break
			}
		}
		if match {
			return p
		}
	}
	return nil
}

// opensOf returns what a word opens with which a phrase of a kind begins.
func opensOf(kind lexicon.PhraseKind) lexicon.Opens {
	if kind == lexicon.CountryPhrase {
		return lexicon.OpensCountry
	}
	return lexicon.OpensOffice // offices and their fields
}

// country reads a country of the lexicon, or one that its form and place show to be one. Like all that reads a chunk it leaves c as it is
// where there is none.
func (f *finder) country(i int, c *chunk) bool {
	p := f.phrase(i, lexicon.CountryPhrase)
	if p == nil {
		return f.inferredCountry(i, c)
	}
	last := i + len(p.Words)
	if len(p.Words) == 1 && utf8.RuneCountInString(f.entry(i).Form) <= 3 && f.tok(i).Word != 0 && abbreviation(f.entry(i).Form) && !f.tok(i).Is(text.Upper) {
		return false // "Us", "Eu": the pronoun at the start of a sentence
	}
	form := f.lex.Countries[p.Index].Form(p)
	if f.personalName(i, last, form) {
		return false
	}
	c.kind, c.last, c.index, c.form, c.possessive = countryChunk, last, p.Index, form, f.tok(last-1).Possessive
	return true
}

// abbreviation reports whether a short form of a country is written in capitals.
func abbreviation(form string) bool { return len(form) <= 3 && form != "lao" }

// personalName reports whether a country's form between two tokens is the first word of a longer name of something else:
// Jordan Henderson, Paris Hilton, London Bridge.
func (f *finder) personalName(i, last int, form lexicon.CountryForm) bool {
	if f.tok(last-1).Possessive || form == lexicon.Demonym || form == lexicon.People || !f.capital(last) || f.title {
		return false
	}
	if f.phrase(last, lexicon.OfficePhrase) != nil || f.entry(last).Is(lexicon.Acting|lexicon.Honorific) {
		return false
	}
	next := f.entry(last)
	if f.calendar(last) || f.phrase(last, lexicon.CountryPhrase) != nil {
		return false
	}
	if f.entry(i).Is(lexicon.GivenName) && !next.Is(nameWords&^lexicon.GivenName|function) {
		return true
	}
	return form == lexicon.Government && next.Is(lexicon.OrgWord|lexicon.PlaceWord)
}

// calendar reports whether token i is a weekday or month.
func (f *finder) calendar(i int) bool {
	e := f.entry(i)
	if e.Calendar.Kind == lexicon.NoCalendar || f.familyName(i) {
		return false
	}
	return !e.Is(lexicon.GivenName) || i+1 < f.to && f.tok(i+1).Kind == text.Number || f.isMark(i+1, ".") && f.joined(i+1) ||
		i > f.from && (f.tok(i-1).Kind == text.Number || f.is(i-1, f.forms.in))
}

// familyName reports whether a calendar word stands behind a given name as a family name does, and no figure behind it: Curtis Weeks, Anna May.
func (f *finder) familyName(i int) bool {
	if kind := f.entry(i).Calendar.Kind; i <= f.from || kind != lexicon.MonthName && kind != lexicon.UnitName || !f.tok(i).Is(text.Capital) || i+1 < f.to && f.tok(i+1).Kind == text.Number {
		return false
	}
	e := f.entry(i - 1)
	return f.tok(i-1).Is(text.Capital) && e.Is(lexicon.GivenName) && e.Calendar.Kind == lexicon.NoCalendar && !e.Is(lexicon.PlaceWord|lexicon.NotName) && !f.tok(i-1).Possessive
}

// inferredCountry reads the adjective or people of a country that no table knows: "a Karvelian patrol", "two Ostranians".
func (f *finder) inferredCountry(i int, c *chunk) bool {
	if len(f.lands) == 0 || f.title || f.tok(i).Is(text.Upper) || f.joined(i) {
		return false
	}
	if key, ok := f.lands[f.tok(i).Hash]; ok { // seen as a country before
		form, w := lexicon.Land, trimPossessive(f.word(i))
		switch {
		case key.adjective && strings.HasSuffix(w, "s"):
			form = lexicon.People
		case key.adjective:
			form = lexicon.Demonym
		case f.capital(i+1) && !f.tok(i).Possessive && f.phrase(i+1, lexicon.OfficePhrase) == nil:
			return false // Karvelia Airways
		}
		c.kind, c.last, c.index, c.form, c.possessive = countryChunk, i+1, -1, form, f.tok(i).Possessive
		return true
	}
	return false
}

// heldWord reads a word that says how an office is held, when a title follows.
func (f *finder) heldWord(i int, c *chunk) bool {
	if !f.entry(i).Is(lexicon.Acting) {
		return false
	}
	last := i + 1
	if f.is(i, f.forms.de) {
		if !f.is(last, f.forms.facto) {
			return false
		}
		last++
	}
	if f.isMark(last, "-") && f.joined(last) && f.joined(last+1) {
		last++
	}
	if f.titleFollows(last, 4) {
		c.kind, c.last = heldChunk, last
		return true
	}
	return false
}

// titleFollows reports whether an office starts within n tokens from i, across adjectives, countries and determiners.
func (f *finder) titleFollows(i, n int) bool {
	for ; i < f.to && n > 0; i, n = i+1, n-1 {
		if f.tok(i).Kind != text.Word && !f.isMark(i, "-") {
			return false
		}
		if f.phrase(i, lexicon.OfficePhrase) != nil || f.deputyWord(i) > 0 {
			return true
		}
		if e := f.entry(i); e.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Saying|lexicon.Auxiliary) && e.Form != "of" {
			return false
		}
	}
	return false
}

// deputyWord returns the number of tokens of "deputy", "vice", "first deputy" at token i that an office follows, 0 when
// there is none.
func (f *finder) deputyWord(i int) int {
	n := 0
	if f.is(i, f.forms.first) {
		n++
	}
	if !f.is(i+n, f.forms.deputy) && !f.is(i+n, f.forms.vice) {
		return 0
	}
	n++
	if f.isMark(i+n, "-") && f.joined(i+n) {
		n++
	}
	if i+n < f.to && f.phrase(i+n, lexicon.OfficePhrase) != nil {
		return n
	}
	return 0
}

// office reads an office, rank or trade.
func (f *finder) office(i int, c *chunk) bool {
	n := f.deputyWord(i)
	p := f.phrase(i+n, lexicon.OfficePhrase)
	if q := f.dotted(i); n == 0 && q != nil {
		c.kind, c.index, c.last, c.plural, c.verb, c.possessive = officeChunk, q.Index, i+3, false, false, false
		if f.isMark(i+3, ".") && f.joined(i+3) {
			c.last++
		}
		return true
	}
	field := int32(0)
	if p == nil {
		if n, field = f.fieldBefore(i); n == 0 {
			return false
		}
		p = f.phrase(i+n, lexicon.OfficePhrase)
	}
	o := &f.lex.Offices[p.Index]
	if o.Kind == lexicon.Rank && n == 0 && len(p.Words) == 1 && !f.capital(i) && f.entry(i).Is(lexicon.Kin) {
		return false // his father
	}
	last := i + n + len(p.Words)
	end, possessive := last, f.tok(last-1).Possessive
	behind := int32(0) // the field that stands behind the office
	if field == 0 && o.Kind == lexicon.Post && !possessive {
		if end, behind = f.fieldBehind(last); behind == 0 {
			end = last
		}
	}
	switch {
	case behind != 0:
		field, possessive = behind, f.tok(end-1).Possessive
	case !f.capital(i):
	case !possessive && (f.startsBody(last) || o.Plural(p) && f.apostrophe(last) && f.startsBody(last+1)): // General Assembly, Prime Minister's Office, Bakers' Union
		return false
	case f.isMark(last, ".") && f.joined(last) && f.entry(last-1).Is(lexicon.Abbreviation):
		end++
	}
	c.kind, c.last, c.index, c.field, c.possessive = officeChunk, end, p.Index, field, possessive
	c.plural, c.verb = o.Plural(p), o.Verb(p)
	if n > 0 && (field == 0 || behind != 0) && o.Deputy != 0 {
		c.index = o.Deputy
	}
	return true
}

// dotted returns the rank of two abbreviations with a full stop between them that begin at token i: "Maj. Gen.", "Lt. Col."; nil where none does.
func (f *finder) dotted(i int) *lexicon.Phrase {
	if !f.capital(i) || !f.isMark(i+1, ".") || !f.joined(i+1) || !f.capital(i+2) {
		return nil
	}
	phrases := f.entry(i).Of(lexicon.OfficePhrase)
	for k := range phrases {
		if p := &phrases[k]; len(p.Words) == 2 && f.tokens[i+2].Word == p.Words[1] && f.lex.Offices[p.Index].Kind == lexicon.Rank {
			return p
		}
	}
	return nil
}

// apostrophe reports whether an apostrophe stands at token i right behind a word.
func (f *finder) apostrophe(i int) bool {
	return (f.isMark(i, "'") || f.isMark(i, "’")) && f.joined(i)
}

// startsBody reports whether the word at token i makes an office before it the name of a body or place: Assembly behind General.
func (f *finder) startsBody(i int) bool {
	if !f.capital(i) || f.title {
		return false
	}
	e := f.entry(i)
	return e.Is(lexicon.OrgWord|lexicon.PlaceWord) && !e.Is(lexicon.GivenName) && f.phrase(i, lexicon.OfficePhrase) == nil
}

// fieldBefore returns the number of tokens of a field at token i that an office follows, and the field plus 1: "sales
// manager". Both are 0 when there is none.
func (f *finder) fieldBefore(i int) (tokens int, field int32) {
	p := f.phrase(i, lexicon.FieldPhrase)
	if p == nil {
		return 0, 0
	}
	n := len(p.Words)
	if i+n >= f.to || f.tok(i+n-1).Possessive || f.phrase(i+n, lexicon.OfficePhrase) == nil || f.capital(i) && !f.capital(i+n) && !f.initial(i) {
		return 0, 0
	}
	return n, p.Index + 1
}

// fieldBehind returns the token behind "of safety", "for human resources" at token i, and the field plus 1; 0 when an office
// that ends at i has no field.
func (f *finder) fieldBehind(i int) (last int, field int32) {
	if !f.is(i, f.forms.of) && !f.is(i, f.forms.forWord) {
		return 0, 0
	}
	i++
	if f.is(i, f.forms.the) {
		i++
	}
	p := f.phrase(i, lexicon.FieldPhrase)
	if p == nil {
		return 0, 0
	}
	last = i + len(p.Words)
	if f.capital(last) && f.entry(last).Is(lexicon.OrgWord) {
		return 0, 0 // head of Housing Department
	}
	return last, p.Index + 1
}

// honorWord reads Mr, Dr and their kind before a name.
func (f *finder) honorWord(i int, c *chunk) bool {
	if !f.capital(i) || !f.entry(i).Is(lexicon.Honorific) || f.entry(i).Is(lexicon.PlaceWord) {
		return false
	}
	last := i + 1
	if f.isMark(last, ".") && f.joined(last) {
		last++
	}
	if !f.capital(last) && !f.particleStart(last) {
		return false
	}
	if f.entry(last).Is(lexicon.OrgWord) && !f.entry(last).Is(lexicon.GivenName) {
		return false
	}
	c.kind, c.last = honorChunk, last
	return true
}
