package names

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// title is an office with whose it is, as the text gives it beside a name.
type title struct {
	office      int32  // into Lexicon.Offices; 0 when there is none
	field       int32  // into Lexicon.Fields plus 1; 0 when there is none
	of          string // canonical, lower case; may be empty
	of2         string // of "Armenia's and Azerbaijan's foreign ministers": the second country
	held        string
	joint       bool // borne with another one: "chairman and chief executive"
	first, last int  // chunks [first, last)
	plural      bool
	bare        bool // of is a common noun
	own         bool // the phrase itself says whose it is, or starts with an article: it can stand alone
}

// kind returns the kind of the title's office.
func (f *finder) kindOf(t *title) lexicon.OfficeKind { return f.lex.Offices[t.office].Kind }

// titles gives each run of the sentence the title that the text puts before or behind it.
func (f *finder) titles() {
	if !f.has[officeChunk] {
		f.honorifics()
		return
	}
	var list title // the plural title of the list of names that the loop is in
	listed := 0
	carry, carryEnd := "", -1 // whose office the person before had, and the chunk behind that person
	for _, n := range f.mentioned {
		k := int(n)
		c := &f.chunks[k]
		if c.kind != runChunk {
			continue
		}
		m := &f.mentions[c.mention]
		t, ok := f.titleBefore(k, m)
		switch {
		case ok && t.plural:
			list, listed = t, 1
			t.of = pairOf(&list, listed, f.listLength(k))
		case !ok && list.office != 0 && f.listGoesOn(k):
			listed++
			t, ok = list, true
			t.of = pairOf(&list, listed, listed)
		default:
			list = title{}
		}
		if ok && t.of == "" && carry != "" && f.lex.Offices[t.office].State && f.onlyListBetween(carryEnd, t.first) {
			t.of = carry
		}
		if !ok || f.kindOf(&t) != lexicon.Post {
			if a, found := f.titleBehind(k); found && (!ok || f.kindOf(&a) == lexicon.Post) {
				t, ok = a, true
				m.Apposition = true
			}
		}
		if !ok {
			continue
		}
		f.assign(k, m, &t)
		if t.of != "" && f.kindOf(&t) != lexicon.Trade {
			carry, carryEnd = t.of, max(k+1, t.last)
		}
	}
}

// honorifics notes the honorifics of a sentence that names no office.
func (f *finder) honorifics() {
	if !f.has[honorChunk] {
		return
	}
	for _, n := range f.mentioned {
		if k := int(n); f.chunks[k].kind == runChunk {
			f.honorific(k, &f.mentions[f.chunks[k].mention])
		}
	}
}

// honorific notes the honorific before the run of chunk k on its mention, and reports whether there is one.
func (f *finder) honorific(k int, m *Mention) bool {
	c := f.at(k - 1)
	if c.kind != honorChunk {
		return false
	}
	m.TitleFirst, m.TitleLast = c.first, f.at(k).first
	m.Name.Honorific = strings.TrimSuffix(f.t.Slice(c.first, c.last), ".")
	return true
}

// assign puts title t on the mention m of chunk k.
func (f *finder) assign(k int, m *Mention, t *title) {
	o := &f.lex.Offices[t.office]
	if m.TitleFirst == m.TitleLast || o.Kind == lexicon.Post {
		m.TitleFirst, m.TitleLast = f.chunks[t.first].first, f.chunks[t.last-1].last
	}
	m.evidence += 4
	if t.field > 0 {
		m.Field = f.lex.Fields[t.field-1]
	}
	if o.Kind == lexicon.Trade || t.office == 0 {
		m.evidence--
		if t.office != 0 {
			m.Office, m.Held = o, t.held
		}
		return
	}
	m.Office, m.Of, m.Held, m.Joint, m.bareOf = o, t.of, t.held, t.joint, t.bare
	f.lastOffice = t.office
}

// pairOf returns whose office the nth person of a list holds. A list whose length does not fit the countries says nothing.
func pairOf(t *title, n, length int) string {
	switch {
	case t.of2 == "":
		return t.of
	case length < 2:
		return ""
	case n == 1:
		return t.of
	case n == 2:
		return t.of2
	}
	return ""
}

// listLength counts the runs parted by commas and "and" from chunk k on; 0 when there are more than two.
func (f *finder) listLength(k int) int {
	n := 1
	for k+2 < len(f.chunks) && (f.at(k+1).kind == commaChunk || f.plain(k+1, f.forms.and)) && f.at(k+2).kind == runChunk {
		n++
		k += 2
	}
	if n > 2 {
		return 0
	}
	return n
}

// listGoesOn reports whether the run of chunk k follows another name in a list: "A and B", "A, B and C".
func (f *finder) listGoesOn(k int) bool {
	return f.at(k-2).kind == runChunk && (f.plain(k-1, f.forms.and) || f.at(k-1).kind == commaChunk) ||
		f.plain(k-1, f.forms.and) && f.at(k-2).kind == commaChunk && f.at(k-3).kind == runChunk
}

// onlyListBetween reports whether nothing but commas and "and" stands in chunks [i, j).
func (f *finder) onlyListBetween(i, j int) bool {
	if i < 0 || j < i || j-i > 2 {
		return false
	}
	for ; i < j; i++ {
		if f.at(i).kind != commaChunk && !f.plain(i, f.forms.and) {
			return false
		}
	}
	return true
}

// titleBefore reads the titles directly before the run of chunk k, and behind a comma before it: "President A",
// "the force commander, Major General A", "the chair of the Council, A". It notes an honorific on m.
func (f *finder) titleBefore(k int, m *Mention) (title, bool) {
	p := k - 1
	if f.honorific(k, m) {
		p--
	}
	if t, ok := f.labelled(p); ok {
		return t, true
	}
	direct, ok := f.titleBack(p)
	if ok && direct.own && f.used(&direct) {
		return title{}, false // A, owner of the building firm B
	}
	if ok && f.kindOf(&direct) == lexicon.Post {
		if c := f.at(p); m.Name.Honorific == "" && c.kind == officeChunk && f.lex.Offices[c.index].Kind == lexicon.Rank {
			m.Name.Honorific = f.lex.Offices[c.index].Title // force commander General A
		}
		return direct, true
	}
	if ok {
		p = direct.first - 1
		if m.Name.Honorific == "" && f.kindOf(&direct) == lexicon.Rank {
			m.Name.Honorific = f.lex.Offices[direct.office].Title
		}
	}
	if f.at(p).kind == commaChunk && (ok || m.Name.Honorific != "" || m.Multi() || f.at(k+1).kind == commaChunk && f.soleTitle(p-1)) {
		if far, found := f.titleBack(p - 1); found && far.own && !f.used(&far) && !far.plural {
			m.Apposition = true
			return far, true
		}
	}
	return direct, ok
}

// labelled reads a title that is the label of a name: "Spokeswoman: A". Chunk p ends what stands before the name.
func (f *finder) labelled(p int) (title, bool) {
	rank := f.at(p).kind == officeChunk
	if rank {
		p--
	}
	if f.at(p).kind != markChunk || !f.isMark(f.at(p).first, ":") || p < 1 {
		return title{}, false
	}
	t, ok := f.titleBack(p - 1)
	if !ok || t.first != 0 || t.plural || f.kindOf(&t) != lexicon.Post {
		return t, false
	}
	return t, true
}

// soleTitle reports whether a sentence begins with the title that ends with chunk k, and its article: “The Karvelian colonel, Last, got out.”
func (f *finder) soleTitle(k int) bool {
	if f.at(k).kind != officeChunk || f.at(k).plural {
		return false
	}
	p := k - 1
	for p > 0 && (f.at(p).kind == countryChunk || f.at(p).kind == plainChunk && f.adjective(p)) {
		p--
	}
	return p == 0 && f.plain(p, f.forms.the)
}

// used reports whether another name has the title already.
func (f *finder) used(t *title) bool {
	for i := range f.mentions {
		m := &f.mentions[len(f.mentions)-1-i]
		if m.First < f.from {
			return false
		}
		if m.Office != nil && m.TitleFirst <= f.chunks[t.first].first && f.chunks[t.first].first < m.TitleLast {
			return true
		}
	}
	return false
}

// titleBack reads a title that ends with chunk k.
func (f *finder) titleBack(k int) (title, bool) {
	t := title{last: k + 1}
	j := k
	if c := f.at(k); c.kind == countryChunk && c.form != lexicon.Demonym || c.kind == runChunk && !c.possessive {
		j = f.ofBack(k)
		if j < 0 && f.plain(k-1, f.forms.in) {
			j = f.ofNounBack(k - 2) // the commander of the guard in Varde
		}
		if j < 0 {
			return t, false
		}
		t.of, t.own = f.ofKey(k), true
	} else if c.kind == plainChunk {
		if j = f.ofNounBack(k); j < 0 {
			return t, false
		}
		t.own = true
	}
	if f.at(j).kind != officeChunk || f.at(j).possessive || f.lex.Offices[f.at(j).index].VerbOnly(f.phraseOf(j)) {
		return t, false
	}
	t.office, t.field, t.plural, t.first = f.at(j).index, f.at(j).field, f.at(j).plural, j
	// a post stands before a rank: "Force commander Lieutenant General A"
	for f.at(t.first-1).kind == officeChunk && !f.at(t.first-1).possessive {
		t.first--
		if f.kindOf(&t) != lexicon.Post {
			t.office, t.field = f.at(t.first).index, f.at(t.first).field
		}
	}
	f.prefix(&t)
	t.joint = f.plain(t.first-1, f.forms.and) && f.at(t.first-2).kind == officeChunk && !f.at(t.first-2).plural
	f.special(&t)
	return t, true
}

// phraseOf returns the phrase of an office chunk; for "deputy mayor" an empty one.
func (f *finder) phraseOf(k int) *lexicon.Phrase {
	if p := f.phrase(f.at(k).first, lexicon.OfficePhrase); p != nil {
		return p
	}
	return &lexicon.Phrase{}
}

// ofBack returns the chunk of the office in "OFFICE of X", X being chunk k; -1 when there is none.
func (f *finder) ofBack(k int) int {
	j := k - 1
	if f.plain(j, f.forms.the) {
		j--
	}
	if f.plain(j, f.forms.of) || f.plain(j, f.forms.forWord) || f.plain(j, f.forms.to) || f.plain(j, f.forms.in) {
		j--
	} else if f.at(j).kind == countryChunk && f.at(k).kind == runChunk {
		return f.ofBack(j) // spokesperson for Russian Foreign Ministry
	} else if f.at(j).kind != officeChunk || !f.endsInPreposition(j) {
		return -1
	}
	if f.at(j).kind != officeChunk {
		return -1
	}
	return j
}

// maxOwner is how many words the noun phrase has at most that says whose an office is.
const maxOwner = 4

// ofNounBack returns the chunk of the office in "OFFICE of the noun", the noun being chunk k: "the captain of the ferry",
// "the manager of the north mine"; -1 when there is none.
func (f *finder) ofNounBack(k int) int {
	if c := f.at(k); c.last == c.first || f.classOf(k)&grammatical != 0 || f.tok(c.first).Kind != text.Word || f.narrows(k) {
		return -1
	}
	for j := k - 1; j > 0 && j >= k-maxOwner; j-- {
		switch c := f.at(j); {
		case f.plain(j, f.forms.of), f.plain(j, f.forms.forWord), f.plain(j, f.forms.in), f.plain(j, f.forms.at):
			if f.at(j-1).kind == officeChunk {
				return j - 1
			}
			return -1
		case c.kind == runChunk, c.kind == countryChunk:
		case c.kind != plainChunk, f.classOf(j)&(grammatical&^lexicon.Determiner&^lexicon.Possessive) != 0:
			return -1
		}
	}
	return -1
}

// narrows reports whether chunk k is a word that narrows a name behind it: the state Mines Rescue Service.
func (f *finder) narrows(k int) bool {
	return f.at(k).kind == plainChunk && (f.classOf(k)&lexicon.Adjective != 0 || f.entry(f.at(k).first).Form == "state") && !f.capital(f.at(k).first)
}

// endsInPreposition reports whether the office of chunk j asks for a name: "ambassador to", "spokesman for".
func (f *finder) endsInPreposition(j int) bool {
	return f.entry(f.at(j).last - 1).Is(lexicon.Preposition)
}

// ofKey returns the canonical form of the country or organisation of chunk k.
func (f *finder) ofKey(k int) string {
	c := f.at(k)
	if c.kind == countryChunk {
		return f.mentions[c.mention].Key
	}
	name := f.nameText(c)
	if p := f.at(k - 1); p.kind == countryChunk && p.last == c.first && p.form == lexicon.Demonym {
		return f.mentions[p.mention].Key + " " + text.Fold(name)
	}
	if c.last-c.first > 1 || f.entry(c.first).Is(lexicon.OrgWord) || f.tok(c.first).Is(text.Upper) {
		return text.Fold(name)
	}
	return CanonicalCountry(f.lex, name, false)
}

// prefix reads what stands before an office: "Armenia's de facto", "the former", "the Central Bank's".
func (f *finder) prefix(t *title) {
	skipped := 0
	for p := t.first - 1; p >= 0; p-- {
		owner := false // the terminals' chairman
		if f.ofSeveral(p) {
			owner = true
			p--
		}
		c := f.at(p)
		switch {
		case c.kind == heldChunk:
			if h := held[f.heldForm(p)]; h != "" {
				t.held = h
			}
			t.first, skipped = p, 0
		case c.kind == countryChunk && c.form != lexicon.People && (c.form == lexicon.Demonym || c.possessive || p == t.first-1):
			if t.of == "" {
				t.of = f.ofKey(p)
			}
			t.first, t.own, skipped = p, true, 0
			if t.plural && c.possessive && f.plain(p-1, f.forms.and) && f.at(p-2).kind == countryChunk && f.at(p-2).possessive {
				t.of2, t.of = t.of, f.ofKey(p-2)
				t.first = p - 2
				return
			}
		case c.kind == runChunk && (c.possessive || owner || p == t.first-1):
			if t.of == "" {
				t.of = f.ofKey(p)
			}
			t.first, t.own = p, true
			if q := f.at(p - 1); q.kind == countryChunk && q.last == c.first && q.form == lexicon.Demonym {
				t.first--
			}
			return
		case owner:
			t.own = true
			return
		case c.kind == plainChunk && f.classOf(p)&(lexicon.Determiner|lexicon.Possessive) != 0:
			t.own = true
			return
		case c.kind == plainChunk && skipped < 6 && !c.possessive && f.adjective(p), c.kind == numberChunk && skipped < 6, f.isMark(c.first, "-") && c.kind == markChunk && skipped < 6:
			skipped++
		case c.kind == plainChunk && c.possessive: // the company's
			t.own = true
			if w := f.entry(c.first); t.of == "" && w.Is(lexicon.OrgWord) && c.last == c.first+1 {
				t.of, t.bare = text.Fold(trimPossessive(f.word(c.first))), true
			}
			return
		default:
			return
		}
	}
}

// ofSeveral reports whether chunk p is the sign by which a plural says whose something is: "the terminals' chairman".
func (f *finder) ofSeveral(p int) bool {
	c := f.at(p)
	if p < 1 || c.kind != markChunk || !f.apostrophe(c.first) {
		return false
	}
	before := f.at(p - 1)
	return (before.kind == runChunk || before.kind == plainChunk || before.kind == officeChunk && before.plural) && before.last > before.first && strings.HasSuffix(f.word(before.last-1), "s") && f.at(p+1).kind != markChunk
}

// adjective reports whether chunk p may be a word that narrows a title: "elder", "civilian", "year".
func (f *finder) adjective(p int) bool {
	return f.classOf(p)&(function&^lexicon.Adjective&^lexicon.NotName) == 0 && !f.capital(f.at(p).first)
}

func (f *finder) heldForm(p int) string { return f.entry(f.at(p).first).Form }

// special resolves titles that point to others: "his Azerbaijani counterpart" has the office that was named last, and
// the president of a court presides over it.
func (f *finder) special(t *title) {
	o := &f.lex.Offices[t.office]
	switch {
	case o.Title == "counterpart" && f.lastOffice != 0:
		t.office = f.lastOffice
	case o.Title == "president" && t.of == "" && f.plain(t.first-1, f.forms.its) && f.courtBefore(t.first-1):
		if p := f.findOffice("presiding judge"); p != 0 {
			t.office = p
		}
	}
}

// courtBefore reports whether a court is named in the sentence before chunk k.
func (f *finder) courtBefore(k int) bool {
	for p := 0; p < k; p++ {
		if f.plain(p, f.forms.court) || f.plain(p, f.forms.tribunal) || f.plain(p, f.forms.chamber) {
			return true
		}
	}
	return false
}

// findOffice returns the index of the office with a canonical title, 0 when there is none.
func (s *Scan) findOffice(title string) int32 {
	for i := range s.lex.Offices {
		if s.lex.Offices[i].Title == title {
			return int32(i)
		}
	}
	return 0
}
