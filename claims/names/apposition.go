package names

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// titleBehind reads the title that stands behind the run of chunk k: "A, the mayor of X", "A, 47, the captain",
// "A, who chairs the Council", "A was the Centre's deputy director".
func (f *finder) titleBehind(k int) (title, bool) {
	c := f.at(k)
	if c.possessive || c.numbered {
		return title{}, false
	}
	if f.judgePresiding(k) {
		return title{office: f.findOffice("presiding judge"), first: k + 1, last: k + 2, own: true}, true
	}
	if t, ok := f.titleInParenthesis(k + 1); ok {
		if f.lex.Offices[t.office].Title == "president" && t.of == "" && f.at(k-1).kind == officeChunk && f.lex.Offices[f.at(k-1).index].Title == "judge" {
			t.office = f.findOffice("presiding judge") // judges A (president), B and C
		}
		return t, true
	}
	p := f.behindParenthesis(k + 1)
	if f.at(p).kind != commaChunk {
		if t, ok := f.copula(p - 1); ok {
			return t, true
		}
		if p > k+1 {
			return f.getsOffice(k, p-1) // A (47) was sworn in as mayor
		}
		return f.appointed(k)
	}
	p++
	if t, ok := f.appointedBeyond(k, p); ok {
		return t, true
	}
	aged := false
	if end := f.ageEnd(p); end > p && f.at(end).kind == commaChunk {
		p, aged = end+1, true
		if t, ok := f.copula(end); ok {
			return t, true // A, 47, is the captain
		}
	}
	if f.plain(p, f.forms.who) {
		if t, ok := f.whoClause(p + 1); ok {
			return t, true
		}
		return f.getsOffice(k, p) // A, who becomes finance minister
	}
	if f.classOf(k-1)&lexicon.Preposition != 0 && !f.mentionGiven(k) && !(c.last-c.first > 1 && f.describes(p)) {
		return title{}, false // "In Varde, the foreign minister said"
	}
	then := f.atTheTime(p)
	if then > p {
		p = then
	}
	t, ok := f.titleForward(p)
	if !ok || !f.closes(&t) {
		return t, false
	}
	if then > 0 && t.held == "" {
		t.held = HeldThen
	}
	if k == 0 && c.last-c.first == 1 && !t.own && !aged && !f.mentionGiven(k) && !(f.plain(p, f.forms.the) && f.plain(t.last, f.forms.who)) {
		return t, false // "Elders, Governor, friends"; "Last, the minister who signed"
	}
	return t, true
}

// HeldThen is how an office is held by whom a text gives it for the time of what it tells: nothing says that he holds it no more.
const HeldThen = "then"

// atTheTime returns the chunk behind "at the time" or "at that time" at chunk p; 0 where it does not stand there.
func (f *finder) atTheTime(p int) int {
	if f.plain(p, f.forms.at) && f.classOf(p+1)&lexicon.Determiner != 0 && f.wordOf(p+2) == "time" {
		return p + 3
	}
	return 0
}

// describes reports whether chunk p is an article of "a retired baker", with which no sentence goes on behind a place.
func (f *finder) describes(p int) bool { return f.plain(p, f.forms.a) || f.plain(p, f.forms.an) }

// titleInParenthesis reads the title that stands in a parenthesis right behind a name: "A (captain)", "A (chief inspector,
// State Inspectorate)". An age may stand before it.
func (f *finder) titleInParenthesis(p int) (title, bool) {
	if f.at(p).kind != markChunk || !f.isMark(f.at(p).first, "(") {
		return title{}, false
	}
	p++
	if f.at(p).kind == numberChunk && f.at(p+1).kind == commaChunk {
		p += 2
	}
	t, ok := f.titleForward(p)
	if !ok || t.plural {
		return t, false
	}
	if n := f.at(t.last); n.kind == commaChunk || n.kind == markChunk && f.isMark(n.first, ")") {
		return t, true
	}
	return t, false
}

// behindParenthesis returns the chunk behind a parenthesis that starts at chunk p, p when none does.
func (f *finder) behindParenthesis(p int) int {
	if f.at(p).kind != markChunk || !f.isMark(f.at(p).first, "(") {
		return p
	}
	for q := p + 1; q < len(f.chunks) && q < p+10; q++ {
		if f.at(q).kind == markChunk && f.isMark(f.at(q).first, ")") {
			return q + 1
		}
	}
	return p
}

// judgePresiding reports whether the text has "Judge A presiding" around chunk k.
func (f *finder) judgePresiding(k int) bool {
	if !f.plain(k+1, f.forms.presiding) || f.at(k-1).kind != officeChunk {
		return false
	}
	return f.lex.Offices[f.at(k-1).index].Title == "judge"
}

// mentionGiven reports whether the run of chunk k starts with a given name, or has several words.
func (f *finder) mentionGiven(k int) bool {
	c := f.at(k)
	return f.entry(c.first).Is(lexicon.GivenName) && c.last-c.first > 1
}

// whoClause reads "chairs the Council", "was deputy chief of staff" behind "who".
func (f *finder) whoClause(p int) (title, bool) {
	if t, ok := f.actsAs(p); ok {
		return t, true
	}
	past := false
	for n := 0; n < 4; n++ {
		switch {
		case f.plain(p, f.forms.was), f.plain(p, f.forms.had):
			past = true
		case f.classOf(p)&(lexicon.Auxiliary|lexicon.Adverb) != 0:
		default:
			n = 4
			continue
		}
		p++
	}
	if c := f.at(p); c.kind == officeChunk && c.verb && !past {
		if ph := f.phraseOf(p); f.lex.Offices[c.index].Verb(ph) {
			t := title{office: c.index, field: c.field, first: p, last: p + 1, own: true}
			f.ofForward(&t)
			return t, t.of != "" || t.field != 0
		}
	}
	if f.at(p-1).kind != plainChunk || f.classOf(p-1)&(lexicon.Auxiliary|lexicon.Adverb) == 0 {
		return title{}, false
	}
	t, ok := f.titleForward(p)
	if ok && past && t.held == "" && f.givenUp(&t) {
		t.held = "former"
	}
	return t, ok
}

// copula reads "A is the mayor", "A was still the Centre's deputy director".
func (f *finder) copula(k int) (title, bool) {
	p := k + 1
	next := f.toBe(p)
	switch {
	case next > p:
		p = next - 1
	case f.wordOf(p) == "has" && f.wordOf(p+1) == "been":
		p++
	case !f.plain(p, f.forms.is) && !f.plain(p, f.forms.was) && !f.plain(p, f.forms.became) && !f.plain(p, f.forms.remains) && f.wordOf(p) != "stays":
		return title{}, false
	}
	past := f.plain(p, f.forms.was)
	became := f.plain(p, f.forms.became)
	p++
	for f.classOf(p)&lexicon.Adverb != 0 {
		p++
	}
	if f.classOf(p)&(lexicon.Determiner|lexicon.Possessive) == 0 && !(became && f.adjective(p)) && f.at(p).kind != countryChunk && f.at(p).kind != runChunk && f.at(p).kind != officeChunk && f.at(p).kind != heldChunk {
		return title{}, false
	}
	t, ok := f.titleForward(p)
	if !ok || t.plural {
		return t, false
	}
	if n := f.at(t.last); n.kind == plainChunk && f.classOf(t.last)&(lexicon.Preposition|lexicon.Conjunction) == 0 {
		return t, false // "was the mayor's guest", "is director general manager"
	}
	switch {
	case t.held != "":
	case past && f.givenUp(&t):
		t.held = "former"
	case next > 0:
		t.held = HeldNext
	}
	return t, true
}

// toBe returns the chunk behind "will be", "is to be", "is to become" at chunk p, by which somebody gets an office; 0 where they do not stand there.
func (f *finder) toBe(p int) int {
	switch {
	case f.wordOf(p) == "will":
		p++
	case f.plain(p, f.forms.is) && f.plain(p+1, f.forms.to):
		p += 2
	default:
		return 0
	}
	if w := f.wordOf(p); w == "be" || w == "become" || w == "remain" {
		return p + 1
	}
	return 0
}

// givenUp reports whether "was" before a title tells of a post that was held once. Of what somebody does at work it tells
// that it was done then: "Ivo Last was the driver".
func (f *finder) givenUp(t *title) bool {
	return f.kindOf(t) == lexicon.Post || !f.lex.Offices[t.office].HasRivals()
}

// titleForward reads a title that starts at chunk p: article, country or owner, "former", the office, "of X".
func (f *finder) titleForward(p int) (title, bool) {
	t := title{first: p}
	skipped := 0
	if f.classOf(p)&(lexicon.Determiner|lexicon.Possessive) != 0 {
		p++
	}
	for ; ; p++ {
		c := f.at(p)
		switch {
		case f.ofSeveral(p + 1): // the terminals' chairman
			if c.kind == runChunk {
				t.of = f.ofKey(p)
			}
			p++
		case c.kind == officeChunk && !f.lex.Offices[c.index].VerbOnly(f.phraseOf(p)):
			t.office, t.field, t.plural, t.last = c.index, c.field, c.plural, p+1
			for f.at(t.last).kind == officeChunk { // "captain General"
				t.last++
			}
			f.ofForward(&t)
			f.until(&t)
			t.joint = f.joins(t.last)
			return t, true
		case c.kind == heldChunk:
			if h := held[f.heldForm(p)]; h != "" {
				t.held = h
			}
		case c.kind == countryChunk && c.form != lexicon.People:
			t.of = f.ofKey(p)
		case c.kind == runChunk && (c.possessive || f.at(p+1).kind == officeChunk || f.at(p+1).kind == heldChunk):
			t.of = f.ofKey(p)
		case c.kind == plainChunk && skipped < 4 && (f.adjective(p) || f.classOf(p)&lexicon.Possessive != 0 || f.mostly(p) || f.force(p)):
			skipped++
		default:
			return t, false
		}
	}
}

// joins reports whether another title follows chunk p for the same person: "captain and owner", "mayor and the party's leader".
func (f *finder) joins(p int) bool {
	if !f.plain(p, f.forms.and) {
		return false
	}
	p++
	for n := 0; n < 3 && f.at(p).kind != officeChunk; n++ {
		p++
	}
	next := f.at(p + 1)
	return f.at(p).kind == officeChunk && !f.at(p).plural && next.kind != runChunk && next.kind != honorChunk
}

// force reports whether chunk p is a word for people who are one body, and whose a title is: "the police spokeswoman".
func (f *finder) force(p int) bool {
	switch f.wordOf(p) {
	case "police", "crew", "staff", "media":
		return f.at(p+1).kind == officeChunk
	}
	return false
}

// mostly reports whether chunk p is a word of "once the most popular mayor".
func (f *finder) mostly(p int) bool {
	switch f.entry(f.at(p).first).Form {
	case "the", "most", "once", "then", "now", "also", "still":
		return f.at(p).kind == plainChunk && f.at(p).last > f.at(p).first
	}
	return false
}

// ofForward reads "of X", "for X", "to X" behind an office.
func (f *finder) ofForward(t *title) {
	p := t.last
	if !f.endsInPreposition(p-1) && !f.at(p-1).verb {
		if !f.plain(p, f.forms.of) && !f.plain(p, f.forms.forWord) && !f.plain(p, f.forms.to) && !f.plain(p, f.forms.in) {
			return
		}
		p++
	} else if f.plain(p, f.forms.of) {
		p++
	}
	if f.classOf(p)&(lexicon.Determiner|lexicon.Possessive) != 0 {
		p++
	}
	if n := f.at(p + 1); n.kind == runChunk && n.last-n.first > 1 && f.narrows(p) {
		p++ // director of the state Mines Rescue Service
	}
	c := f.at(p)
	switch {
	case c.kind == countryChunk && c.form == lexicon.Demonym && f.at(p+1).kind == runChunk:
		t.of, t.last = f.ofKey(p), p+2
	case c.kind == countryChunk, c.kind == runChunk:
		if t.of == "" {
			t.of = f.ofKey(p)
		}
		t.last = p + 1
	}
}

// until reads from the words behind a title that it is held no longer: "mayor from 2009 to 2017", "until 2020".
func (f *finder) until(t *title) {
	p := t.last
	switch {
	case f.plain(p, f.forms.until):
		t.held = "former"
	case f.plain(p, f.forms.from) && f.at(p+1).kind == numberChunk && f.plain(p+2, f.forms.to):
		t.held = "former"
	}
}

// closes reports whether an apposition ends behind title t, and does not itself announce the next name:
// "In Varde, the foreign minister, Ilya Marent" is no title of Varde.
func (f *finder) closes(t *title) bool {
	n := f.at(t.last)
	switch n.kind {
	case runChunk, honorChunk, officeChunk:
		return false
	case commaChunk:
		next := f.at(t.last + 1)
		if next.kind == honorChunk || next.kind == runChunk && next.last-next.first > 1 && !next.possessive && f.kindOf(t) == lexicon.Post && f.at(t.last+2).kind == commaChunk {
			return f.mentionGiven(t.first-2) && !f.entry(next.first).Is(lexicon.GivenName)
		}
		return true
	case plainChunk:
		if t.last >= len(f.chunks) {
			return true
		}
		c := f.classOf(t.last)
		return c&(lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun) != 0 || f.tok(n.first).Kind != text.Word || f.worksAt(t)
	}
	return true
}

// worksAt reports whether nothing but the words of a place of work stands between title t and the end of its apposition: "director of
// the Varde power station,".
func (f *finder) worksAt(t *title) bool {
	if f.at(t.last-1).kind != runChunk || f.classOf(t.last-2)&lexicon.Determiner == 0 {
		return false
	}
	const most = 2 // words
	p := t.last
	for p < t.last+most && f.at(p).kind == plainChunk && f.tok(f.at(p).first).Kind == text.Word && f.classOf(p) == 0 {
		p++
	}
	n := f.at(p)
	return p >= len(f.chunks) || n.kind == commaChunk || n.kind == markChunk
}
