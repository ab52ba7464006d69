package names

import (
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// maxRun is how many tokens a name may have; longer runs are headlines.
const maxRun = 14

// run reads a capitalised run that starts at token i: capitalised words with hyphens, initials, particles, the "of" and
// "and" of organisations, and a number behind.
func (f *finder) run(i int, c *chunk) bool {
	if !f.startsRun(i) {
		return false
	}
	end := f.extend(i)
	for end > i+1 && !f.capital(end-1) && f.tok(end-1).Kind == text.Word && f.entry(end-1).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner) {
		end-- // "Office of the" before a title
	}
	first := i
	for first < end && f.ordinary(first, i) {
		first++
	}
	switch {
	case first == end && !f.named(i, end):
		return false
	case first > i && first < end && !f.keepsFirst(i, first, end):
		c.kind, c.last = plainChunk, first // the rest is read as the next chunk
		return true
	}
	c.kind, c.last, c.possessive = runChunk, end, f.tok(end-1).Possessive
	if f.apostrophe(end) {
		c.possessive = true
	}
	if n := f.nameNumber(i, end); n > 0 {
		c.last, c.numbered, c.possessive = n, true, false
	}
	c.weak = c.last == i+1 && f.initial(i) && !f.tok(i).Is(text.Upper)
	return true
}

// startsRun reports whether a name may start at token i.
func (f *finder) startsRun(i int) bool {
	if !f.capital(i) {
		return f.particleStart(i)
	}
	if e := f.entry(i); e.Is(grammatical) && !e.Is(nameWords|lexicon.Particle) || f.calendar(i) {
		return false
	}
	if f.letter(i) && !f.isMark(i+1, ".") {
		return false // a letter that numbers a list, or I
	}
	if f.initial(i) || f.title {
		return !f.initialWord(i)
	}
	return true
}

// letter reports whether token i is a single letter, or mark.
func (f *finder) letter(i int) bool {
	t := f.tok(i)
	return t.End-t.Start <= utf8.UTFMax && utf8.RuneCountInString(f.t.Of(t)) == 1
}

// particleStart reports whether a lower-case particle at i begins a family name: al-Tahani, von der Leyen.
func (f *finder) particleStart(i int) bool {
	if i < f.from || i >= f.to || f.tok(i).Opens&lexicon.OpensParticle == 0 || f.tok(i).Is(text.Capital) {
		return false
	}
	switch f.entry(i).Form {
	case "al", "el", "bin", "ibn", "ben", "von", "van", "de", "di", "da", "del", "della", "ter", "abu", "bint", "ould", "dos", "du":
	default:
		return false
	}
	j := i + 1
	if f.isMark(j, "-") && f.joined(j) {
		return f.joined(j+1) && f.capital(j+1)
	}
	if f.entry(i).Form == "de" || f.entry(i).Form == "el" || f.entry(i).Form == "al" {
		return f.capital(j) && f.midName(j)
	}
	return f.capital(j) || j < f.to && f.entry(j).Is(lexicon.Particle) && f.capital(j+1) && !f.capital(j)
}

// midName reports whether the document shows token i capitalised in the middle of sentences.
func (f *finder) midName(i int) bool { return f.seen(i)&seenCapital != 0 }

// initialWord reports whether a word at the start of a sentence, or in a headline, owes its capital to that place.
func (f *finder) initialWord(i int) bool {
	e, seen := f.entry(i), f.seen(i)
	nextName := f.capital(i+1) || f.isMark(i+1, "-") && f.joined(i+1) && f.capital(i+2) || f.particleStart(i+1) || f.isMark(i+1, ".") && f.joined(i+1)
	switch {
	case e.Is(grammatical):
		return !(e.Is(lexicon.GivenName|lexicon.Particle) && nextName && seen&seenCapital != 0)
	case seen&seenLower != 0 && seen&seenCapital == 0:
		return !(e.Is(nameWords) && nextName && !f.title || e.Is(lexicon.GivenName) && nextName)
	case f.tok(i).Is(text.Upper) && f.title:
		return seen&seenCapital == 0
	case seen&seenCapital != 0 && seen&seenLower == 0 && !e.Is(lexicon.NotName):
		return false
	case e.Is(function):
		return !(nextName && e.Is(nameWords))
	case f.title:
		return true
	}
	return !nextName && e.Class != 0 && !e.Is(nameWords)
}

// extend returns the token behind the capitalised run from i.
func (f *finder) extend(i int) int {
	j := i
	org := false
	for j < f.to && j-i < maxRun {
		switch {
		case j > i && (f.tok(j).Is(text.CellStart) || f.breaksAt(i, j)):
			return j
		case f.capital(j):
			org = org || f.entry(j).Is(lexicon.OrgWord|lexicon.PlaceWord)
			possessive := f.tok(j).Possessive
			j++
			if possessive && !(f.capital(j) && (f.ownerWord(j-1) || f.namedAfter(i, j))) {
				return j
			}
			j = f.glue(i, j)
		case j == i && f.particleStart(j):
			j = f.glue(i, j+1)
		case f.entry(j).Is(lexicon.Particle) && f.tok(j).Kind == text.Word && f.particleInside(i, j):
			j = f.glue(i, j+1)
		case f.isMark(j, "&") && f.capital(j+1):
			j++
		case org && f.connects(i, j):
			j++
			if f.is(j, f.forms.the) {
				j++
			}
		default:
			return j
		}
	}
	return j
}

// glue passes over a hyphen, the stop of an initial or the apostrophe of a plural possessive at j inside a run from i.
func (f *finder) glue(i, j int) int {
	switch {
	case f.isMark(j, "-") && f.joined(j) && f.joined(j+1) && j+1 < f.to:
		if f.capital(j + 1) {
			return j + 1
		}
		if f.tok(j+1).Kind == text.Word && j-i >= 2 && f.entry(j+1).Class&^lexicon.GivenName&^lexicon.Particle == 0 && f.tok(j+1).End-f.tok(j+1).Start <= 6 {
			return j + 2 // Kim Jong-un
		}
	case f.isMark(j, ".") && f.joined(j) && f.capital(j+1) && f.letter(j-1):
		return j + 1
	case (f.isMark(j, "'") || f.isMark(j, "’")) && f.joined(j) && !f.joined(j+1) && f.capital(j+1) && f.ownerWord(j-1):
		return j + 1
	}
	return j
}

// ownerWord reports whether the possessive token j belongs to an organisation's name: Women's Forum, Workers' Union.
func (f *finder) ownerWord(j int) bool {
	e := f.entry(j)
	if e.Is(lexicon.Plural|lexicon.Human) || strings.HasSuffix(f.word(j), "s") && !f.tok(j).Possessive {
		return true
	}
	switch e.Form {
	case "people", "women", "men", "children", "nation", "world":
		return true
	}
	return false
}

// namedAfter reports whether the possessive before j belongs to the name of a place or house: Ferryman's Bridge,
// St Mary's Hospital.
func (f *finder) namedAfter(i, j int) bool {
	e := f.entry(j)
	if j-i > 3 || f.capital(j+1) || f.tok(j).Possessive || !e.Is(lexicon.PlaceWord|lexicon.OrgWord) {
		return false
	}
	switch e.Form {
	case "hospital", "college", "school", "church", "hotel", "club":
		return true
	}
	return !leads(e.Form) && !e.Is(lexicon.OrgWord)
}

// particleInside reports whether the lower-case particle at j goes on with the name from i: Ursula von der Leyen.
func (f *finder) particleInside(i, j int) bool {
	if j == i {
		return false
	}
	switch f.entry(j).Form {
	case "a", "as", "do", "no", "so", "e", "y", "st", "mac", "san", "santa", "op", "la", "le":
		if f.entry(j).Form != "y" && f.entry(j).Form != "e" && f.entry(j).Form != "la" && f.entry(j).Form != "do" {
			return false
		}
	}
	for k := j + 1; k < f.to && k < j+4; k++ {
		switch {
		case f.capital(k):
			return true
		case f.isMark(k, "-") && f.joined(k):
		case f.entry(k).Is(lexicon.Particle) && f.tok(k).Kind == text.Word:
		default:
			return false
		}
	}
	return false
}

// connects reports whether "of", "for" or "and" at j goes on with the organisation from i.
func (f *finder) connects(i, j int) bool {
	isOf, isAnd := f.is(j, f.forms.of) || f.is(j, f.forms.forWord), f.is(j, f.forms.and)
	if !isOf && !isAnd {
		return false
	}
	k := j + 1
	if f.is(k, f.forms.the) {
		k++
	}
	if !f.capital(k) || f.calendar(k) || f.tok(j-1).Possessive {
		return false
	}
	e := f.entry(k)
	if isAnd {
		return f.hasOf(i, j) && !e.Is(lexicon.GivenName|lexicon.Honorific) && !e.Is(lexicon.OrgWord) && f.phrase(k, lexicon.CountryPhrase) == nil
	}
	if e.Is(lexicon.Honorific|lexicon.GivenName) && !e.Is(lexicon.OrgWord|lexicon.PlaceWord) && f.capital(k+1) {
		return false
	}
	if f.phrase(k, lexicon.CountryPhrase) != nil {
		return j == i+1 && f.entry(i).Is(lexicon.OrgWord|lexicon.PlaceWord) && !f.headOfState(i)
	}
	// "Election Commission of Sorvania": whose it is, and no part of the name; "Court of Human Rights" is
	return j == i+1 || e.Is(lexicon.OrgWord|function) || f.capital(k+1) || f.ofItsSort(j-1)
}

// ofItsSort reports whether token i is a word for an organisation of which "of" tells the sort and not whose it is: the Varde Chamber of Commerce.
func (f *finder) ofItsSort(i int) bool {
	switch f.entry(i).Form {
	case "chamber", "school":
		return true
	}
	return false
}

// headOfState reports whether token i is an organisation word that a country follows as its owner: Ministry of France.
func (f *finder) headOfState(i int) bool {
	switch f.entry(i).Form {
	case "government", "parliament", "army", "ministry", "senate", "cabinet", "assembly", "navy", "police":
		return true
	}
	return false
}

func (f *finder) hasOf(i, j int) bool {
	for ; i < j; i++ {
		if f.is(i, f.forms.of) || f.is(i, f.forms.forWord) {
			return true
		}
	}
	return false
}

// startsPerson reports whether the run from i, an organisation so far, ends before j because a person's name starts there:
// "European Affairs Philip Reeker".
func (f *finder) startsPerson(i, j int) bool {
	if !f.entry(j).Is(lexicon.GivenName) || f.entry(j).Is(lexicon.OrgWord|lexicon.PlaceWord) || f.joined(j) || !f.entry(j-1).Is(lexicon.OrgWord) || f.entry(i).Is(lexicon.GivenName) {
		return false
	}
	k := j + 1
	for k < f.to && (f.capital(k) || f.isMark(k, "-") && f.joined(k)) {
		if f.entry(k).Is(lexicon.OrgWord | lexicon.PlaceWord) {
			return false
		}
		k++
	}
	return k > j+1 && k <= j+5
}

// breaksAt reports whether the run from i ends before the capitalised word at j: a title, country or date starts there.
func (f *finder) breaksAt(i, j int) bool {
	if !f.capital(j) || f.tok(j).Word == 0 { // of what no table knows nothing begins
		return false
	}
	if f.calendar(j) || f.startsPerson(i, j) {
		return true
	}
	given := f.entry(i).Is(lexicon.GivenName)
	if n := f.deputyWord(j); n > 0 {
		return true
	}
	if p := f.phrase(j, lexicon.OfficePhrase); p != nil && !f.joined(j) {
		last := j + len(p.Words)
		if j == i+1 && f.lex.Offices[p.Index].Kind == lexicon.Rank && f.entry(i).Is(lexicon.PlaceWord) && !f.entry(i).Is(lexicon.OrgWord) {
			return false // Estadio Capitán, Camp General
		}
		if !f.capital(last) {
			return !given && len(p.Words) > 1 || f.lex.Offices[p.Index].Kind == lexicon.Post && f.appointedAt(i)
		}
		e := f.entry(last)
		return !(e.Is(lexicon.OrgWord|lexicon.PlaceWord) && !e.Is(lexicon.GivenName)) && !(given && len(p.Words) == 1 && !f.entry(j).Is(lexicon.Honorific))
	}
	if p := f.phrase(j, lexicon.CountryPhrase); p != nil && !given && !f.joined(j) && !f.isMark(j-1, "&") {
		switch f.lex.Countries[p.Index].Form(p) {
		case lexicon.People:
			return true
		case lexicon.Demonym:
			return f.capital(j + len(p.Words))
		case lexicon.Land:
			return f.tok(j+len(p.Words)-1).Possessive || f.entry(j-1).Is(function) && !f.entry(j-1).Is(nameWords)
		}
	}
	return f.entry(j).Is(lexicon.Honorific) && !f.entry(j).Is(lexicon.PlaceWord|lexicon.GivenName|lexicon.OrgWord) && f.capital(j+1) && j > i+1
}

// ordinary reports whether token j, in a run that starts at i, is a capitalised word that names nothing by itself.
func (f *finder) ordinary(j, i int) bool {
	e := f.entry(j)
	if j == i && f.initial(j) && f.seen(j)&(seenLower|seenCapital) == seenLower && !e.Is(nameWords) {
		return true
	}
	return e.Is(lexicon.NotName) && !e.Is(lexicon.GivenName) && !f.tok(j).Is(text.Upper)
}

// named reports whether a run of ordinary words alone is a name all the same: the World Bank, the Cold War.
func (f *finder) named(i, end int) bool {
	if end-i < 2 {
		return f.entry(i).Is(lexicon.OrgWord) && !f.initial(i)
	}
	return f.entry(end - 1).Is(lexicon.OrgWord | lexicon.PlaceWord)
}

// keepsFirst reports whether the ordinary words [i, first) belong to the name that goes on to end: the European Council,
// but not "Later Karim Odeh".
func (f *finder) keepsFirst(i, first, end int) bool {
	if f.initial(i) && !f.entry(i).Is(nameWords) && f.seen(i)&seenCapital == 0 {
		return false
	}
	for j := i; j < end; j++ {
		if f.entry(j).Is(lexicon.OrgWord|lexicon.PlaceWord) && !f.entry(j).Is(lexicon.GivenName) {
			return true
		}
	}
	return !f.entry(first).Is(lexicon.GivenName)
}

// nameNumber returns the token behind a figure that belongs to the name [i, end): Sinar Bahari 7, Gate 11. It returns 0
// when there is none.
func (f *finder) nameNumber(i, end int) int {
	n := end
	if n >= f.to || f.tok(n).Kind != text.Number || !f.tok(n).Is(text.SpaceBefore) || f.tok(end-1).Possessive || f.tok(n).End-f.tok(n).Start > 3 {
		return 0
	}
	if strings.IndexByte(f.t.Slice(end-1, n+1), '\t') >= 0 {
		return 0 // the next cell of a row
	}
	if f.initial(i) && end-i == 1 && !f.entry(i).Is(lexicon.PlaceWord) {
		return 0
	}
	if f.entry(end-1).Is(lexicon.OrgWord) && !f.entry(end-1).Is(lexicon.PlaceWord) {
		return 0 // the party 46 per cent
	}
	if f.isMark(n+1, "%") || f.isMark(n+1, "/") || f.isMark(n+1, ":") {
		return 0
	}
	for k := i; k < end; k++ {
		if f.entry(k).Is(lexicon.NotName) && end-i == 1 && !f.entry(k).Is(lexicon.PlaceWord) {
			return 0
		}
	}
	if n+1 >= f.to || f.tok(n+1).Kind == text.Mark {
		return n + 1
	}
	switch f.entry(n + 1).Form {
	case "per", "percent", "pc", "to":
		return 0
	}
	if end-i > 1 && f.entry(n+1).Is(lexicon.Human) && !f.tok(n+1).Is(text.Capital) {
		return 0 // at Lakeside Stadium 14 persons were arrested
	}
	if f.tok(n+1).Possessive || f.entry(n+1).Is(lexicon.Auxiliary|lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun|lexicon.Saying) && !f.calendar(n+1) {
		return n + 1
	}
	if f.entry(end - 1).Is(lexicon.PlaceWord) {
		return n + 1
	}
	return 0
}
