package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// minNear is how many letters a single word needs for another one to be taken for its misprint: Varde and Vardø are two
// places.
const minNear = 7

// listed reads a name of the list that starts at token i, the longest that does. A longer capitalised run that it begins is
// another name, such as a street that is called after a person; in headlines, where all words have capitals, nothing tells.
func (f *finder) listed(i int, c *chunk) bool {
	if f.list == nil || f.joined(i) || !f.capital(i) && !f.entry(i).Is(lexicon.Particle) {
		return false
	}
	first := trimPossessive(f.word(i))
	for k := range f.list.forms[first] {
		form := &f.list.forms[first][k]
		if last := f.matchForm(form, i); last > 0 && f.stands(form, i, last) {
			return f.listChunk(form, i, last, c)
		}
	}
	return false
}

// matchForm returns the token behind a form of the list that stands at token i, 0 when it does not.
func (f *finder) matchForm(form *form, i int) int {
	last := i + len(form.tokens)
	if last > f.to {
		return 0
	}
	for k, want := range form.tokens {
		word := f.word(i + k)
		if i+k == last-1 && word != want {
			word = trimPossessive(word)
		}
		if word != want && !(f.tok(i+k).Is(text.Upper) && strings.EqualFold(word, want)) {
			return 0
		}
	}
	return last
}

// stands reports whether a form that was found in tokens [i, last) is a name of its own there.
func (f *finder) stands(form *form, i, last int) bool {
	if last == i+1 && (f.initial(i) || f.title) && (f.seen(i)&seenLower != 0 || f.entry(i).Class != 0) {
		return false // "Hope is a good breakfast": a word that owes its capital to its place
	}
	if f.isMark(last, "-") && f.joined(last) && f.joined(last+1) {
		return false
	}
	var c chunk
	return !f.run(i, &c) || c.kind != runChunk || c.last <= last || f.title
}

// listChunk makes c a chunk of a form. What the tables know as a country stays one, and is only noted to be on the list.
func (f *finder) listChunk(form *form, i, last int, c *chunk) bool {
	var country chunk
	if !f.country(i, &country) || country.last < last {
		c.kind, c.last, c.possessive, c.listForm = runChunk, last, f.tok(last-1).Possessive, f.formOnList(form)
		return true
	}
	if country.last > last || f.list.entries[form.entry].Kind != Place {
		return false
	}
	country.first, country.mention, country.listForm = c.first, c.mention, f.formOnList(form)
	*c = country
	return true
}

// formOnList keeps a form for the chunk that it is, and returns what the chunk notes of it.
func (f *finder) formOnList(form *form) int32 {
	f.listForms = append(f.listForms, form)
	return int32(len(f.listForms))
}

// note puts on a mention what the list says of it.
func (f *finder) note(m *Mention, form *form) {
	m.Listed, m.Spelling = &f.list.entries[form.entry], form.spelling
}

// weighListed gives the mention of a form its kind, and reports whether there is a form. The single word that a list has for
// a family name can be the name of others.
func (f *finder) weighListed(c *chunk, m *Mention) bool {
	if f.list == nil {
		return false
	}
	if c.listForm == 0 {
		return f.weighKnown(c, m)
	}
	m.Kind, m.evidence = m.Listed.Kind, 9
	if m.Kind == Person && !m.Multi() {
		m.evidence = enough
	}
	return true
}

// weighKnown makes a run a person when it has the given names of one on the list with a family name that the list has for that
// person, correct or wrong.
func (f *finder) weighKnown(c *chunk, m *Mention) bool {
	if c.last-c.first < 2 || c.numbered {
		return false
	}
	if e, s := f.list.person(New(Person, f.nameText(c)), "", ""); e == nil || s == Near {
		return false
	}
	m.Kind, m.evidence = Person, 9
	return true
}

// consult asks the list about every name of the document, now that surnames have found their persons.
func (f *finder) consult() {
	if f.list == nil {
		return
	}
	known := make([]verdictOf, len(f.People))
	for i := range f.mentions {
		m := &f.mentions[i]
		switch {
		case m.Kind == Person:
			f.consultPerson(m, known)
		case m.Listed == nil && m.Kind != Country:
			m.Listed, m.Spelling = f.list.thing(m.Name)
		}
		if m.Listed == nil && f.list.others[text.Fold(m.Name.Text)] {
			m.Spelling = Another
		}
		if m.Listed != nil && m.Spelling != Near && m.Kind != Country {
			m.Key = m.Listed.key
		}
		m.Of = f.list.canonical(m.Of)
	}
}

// canonical returns the key of an organisation or place that a lower-case name stands for.
func (l *List) canonical(of string) string {
	if form, ok := l.find(Organisation, of); ok {
		return l.entries[form.entry].key
	}
	return of
}

// verdictOf is what the list says of a person whose full name the document gives.
type verdictOf struct {
	asked    bool
	entry    *Listed
	spelling Spelling
}

// consultPerson asks the list about a person: by the full name, else by the surname with the office.
func (f *finder) consultPerson(m *Mention, known []verdictOf) {
	m.Listed, m.Spelling = nil, ""
	title, of := "", ""
	if m.Office != nil {
		title, of = m.Office.Title, m.Of
	}
	if m.Full < 0 {
		m.Listed, m.Spelling, m.SameOffice = f.list.bare(m.Name, title, of)
		return
	}
	v := &known[m.Full]
	if !v.asked {
		v.asked = true
		v.entry, v.spelling = f.list.person(f.People[m.Full].Name, title, of)
	}
	if v.entry == nil {
		return
	}
	m.Listed, m.Spelling = v.entry, v.spelling
	if title != "" {
		m.SameOffice = slices.ContainsFunc(v.entry.Offices, func(t Term) bool { return t.Title == title && (of == "" || t.Of == of) })
	}
	if m.Name.Text != f.People[m.Full].Name.Text { // a surname, or the same name written in another way
		m.Spelling = f.list.part(v, m.Name)
	}
}

// person returns the entry of a full name of a person and how the name is spelt. title and of are the office that the text
// gives, both lower case; empty when it gives none.
func (l *List) person(n Name, title, of string) (*Listed, Spelling) {
	if form, ok := l.find(Person, n.Text); ok {
		return &l.entries[form.entry], form.spelling
	}
	given, family := split(n.Text)
	if given == "" {
		return nil, ""
	}
	var found *Listed
	how := Spelling("")
	for _, i := range l.families[text.Fold(coreOf(family))] {
		e := &l.entries[i]
		s := l.sameGiven(e, n)
		if s == "" || e.excludes(n.Text) {
			continue
		}
		if found != nil {
			return nil, "" // it may be either
		}
		found, how = e, s
	}
	if found == nil {
		return l.near(n, title, of)
	}
	return found, how
}

// sameGiven says how a full name with the family name of one of the forms of e spells it; empty when the given names show
// another person, such as a relative.
func (l *List) sameGiven(e *Listed, n Name) Spelling {
	given, family := parts(n)
	best := Spelling("")
	try := func(name string, s Spelling) {
		g, fam := parts(Name{Kind: Person, Text: name})
		switch {
		case fam != family:
			return
		case g == "" && s == Wrong:
			g, _ = parts(Name{Kind: Person, Text: e.Name})
		}
		if r := compareGiven(given, g); r == givenEqual || r == givenShort {
			if best == "" {
				best = s
			}
		}
	}
	try(e.Name, Preferred)
	for _, s := range e.Accepted {
		try(s, Accepted)
	}
	for _, s := range e.Wrong {
		try(s, Wrong)
	}
	return best
}

// excludes reports whether the list says that a name is that of another.
func (e *Listed) excludes(name string) bool {
	return slices.ContainsFunc(e.Others, func(o string) bool { return strings.EqualFold(o, name) })
}

// near returns the one person whom a full name is likely meant for, though the list does not have it.
func (l *List) near(n Name, title, of string) (*Listed, Spelling) {
	n.Kind = Person
	var found *Listed
	for _, k := range Keys(n) {
		for _, i := range l.alike[k] {
			e := &l.entries[i]
			if e == found || e.Kind != Person || !e.resembles(n, title, of) {
				continue
			}
			if found != nil {
				return nil, ""
			}
			found = e
		}
	}
	if found == nil {
		return nil, ""
	}
	return found, Near
}

// resembles reports whether a name that the list lacks is likely a misspelling of that of person e: not where the text gives
// a post of another country or body than any of e's, nor where it is that of another.
func (e *Listed) resembles(n Name, title, of string) bool {
	if e.excludes(n.Text) {
		return false
	}
	same := title != "" && e.Holds(title, of, noPeriod)
	if !same && of != "" && len(e.Offices) > 0 && !slices.ContainsFunc(e.Offices, func(t Term) bool { return t.Of == of || t.Of == "" }) {
		return false
	}
	ctx := Context{SameOffice: same && of != "", SameTitle: same}
	for _, s := range append([]string{e.Name}, e.Accepted...) {
		if Compare(n, Name{Kind: Person, Text: s}, ctx).Relation == Variant {
			return true
		}
	}
	return false
}

// bare returns the one person whom a surname without a full name in the document means, by the office that the text gives, or
// because the list calls the surname wrong.
func (l *List) bare(n Name, title, of string) (e *Listed, s Spelling, sameOffice bool) {
	if strings.Contains(n.Text, " ") {
		if e, s = l.person(n, title, of); e != nil {
			return e, s, title != "" && e.Holds(title, of, noPeriod)
		}
	}
	if form, ok := l.find(Person, n.Text); ok && form.spelling == Wrong && l.soleBearer(form.entry, n.Text) {
		e = &l.entries[form.entry]
		return e, Wrong, title != "" && e.Holds(title, of, noPeriod)
	}
	if title == "" {
		return nil, "", false
	}
	family := text.Fold(coreOf(n.Text))
	for _, i := range l.families[family] {
		c := &l.entries[i]
		if !c.Holds(title, of, noPeriod) || c.excludes(n.Text) {
			continue
		}
		if e != nil {
			return nil, "", false
		}
		e = c
	}
	if e == nil {
		return nil, "", false
	}
	return e, l.part(&verdictOf{entry: e}, n), true
}

// soleBearer reports whether no other person of the list has a family name.
func (l *List) soleBearer(i int32, family string) bool {
	return !slices.ContainsFunc(l.families[text.Fold(coreOf(family))], func(other int32) bool { return other != i })
}

// part says how a surname, or another form of the name of a known person, is spelt.
func (l *List) part(v *verdictOf, n Name) Spelling {
	e := v.entry
	if form, ok := l.find(Person, n.Text); ok && &l.entries[form.entry] == e {
		return form.spelling
	}
	_, family := parts(n)
	has := func(names ...string) bool {
		return slices.ContainsFunc(names, func(s string) bool {
			g, f := parts(Name{Kind: Person, Text: s})
			return f == family || n.Given == "" && g != "" && flat(g) == family // called by the given name
		})
	}
	switch {
	case has(e.Name):
		return Preferred
	case has(e.Accepted...):
		return Accepted
	case has(e.Wrong...):
		return Wrong
	}
	return Near
}

// thing returns the entry of a place, organisation or vessel and how it is spelt.
func (l *List) thing(n Name) (*Listed, Spelling) {
	for _, kind := range []Kind{Place, Organisation, Vessel} {
		if form, ok := l.find(kind, n.Text); ok && (n.Kind == kind || n.Kind == Other) {
			return &l.entries[form.entry], form.spelling
		}
	}
	if n.Kind == Other || !strings.Contains(n.Text, " ") && utf8.RuneCountInString(n.Text) < minNear {
		return nil, ""
	}
	var found *Listed
	for _, k := range Keys(n) {
		for _, i := range l.alike[k] {
			e := &l.entries[i]
			if e == found || e.Kind != n.Kind || e.excludes(n.Text) || !e.misprinted(n) {
				continue
			}
			if found != nil {
				return nil, ""
			}
			found = e
		}
	}
	if found == nil {
		return nil, ""
	}
	return found, Near
}

// misprinted reports whether a name is one of the forms of e but for a letter.
func (e *Listed) misprinted(n Name) bool {
	for _, s := range append([]string{e.Name}, e.Accepted...) {
		if Compare(n, Name{Kind: e.Kind, Text: s}, Context{}).Relation == Variant {
			return true
		}
	}
	return false
}

// noPeriod is any time.
var noPeriod when.Period
