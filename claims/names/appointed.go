package names

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// HeldNext is how an office is held by whom a text tells to get it.
const HeldNext = "incoming"

// appointed reads the office that a verb gives the person of chunk k: "the council elected A mayor", "the king named Ms A as prime minister",
// "A was sworn in as mayor".
func (f *finder) appointed(k int) (title, bool) {
	verb := k - 1
	if f.at(verb).kind == honorChunk {
		verb--
	}
	if !f.appoints(verb) {
		return f.getsOffice(k, k)
	}
	return f.officeGiven(k + 1)
}

// getsOffice reads the office that the verb behind chunk k says the person of chunk who gets or does: "was sworn in as mayor", "becomes mayor", "takes over as mayor".
func (f *finder) getsOffice(who, k int) (title, bool) {
	p, passive := k+1, false
	for f.classOf(p)&(lexicon.Auxiliary|lexicon.Adverb) != 0 && f.classOf(p)&lexicon.Negation == 0 {
		switch f.wordOf(p) {
		case "is", "was", "been", "be", "being":
			passive = true
		}
		p++
	}
	if f.appoints(p) {
		if !passive {
			return title{}, false // the prime minister has appointed a minister
		}
		if p++; f.plain(p, f.forms.in) {
			p++ // sworn in
		}
		return f.officeGiven(p)
	}
	serves := false
	switch f.wordOf(p) {
	case "becomes":
		p++
	case "takes", "took":
		if f.wordOf(p+1) != "over" || !f.plain(p+2, f.forms.as) {
			return title{}, false
		}
		p += 2
	case "returns", "serves":
		serves = f.wordOf(p) == "serves"
		if p++; !f.plain(p, f.forms.as) {
			return title{}, false
		}
	default:
		return title{}, false
	}
	if !f.subjectAt(who) {
		return title{}, false
	}
	t, ok := f.officeGiven(p)
	if f.plain(t.last, f.forms.forWord) || f.plain(t.last, f.forms.in) && f.plain(t.last+1, f.forms.the) {
		return title{}, false // for two weeks, in the play
	}
	if ok && serves && t.held == HeldNext {
		t.held = ""
	}
	return t, ok
}

// subjectAt reports whether the person of chunk k is who a verb behind the name is of: the name opens its clause, and nothing says that the clause may not come true.
func (f *finder) subjectAt(k int) bool {
	for k--; f.at(k).kind == honorChunk || f.at(k).kind == officeChunk || f.at(k).kind == countryChunk || f.at(k).kind == heldChunk; k-- {
	}
	if k < 0 {
		return true
	}
	c := f.at(k)
	return c.kind == markChunk || c.kind == commaChunk || f.plain(k, f.forms.and)
}

// officeGiven reads the office that stands at chunk p, behind a verb by which somebody gets it.
func (f *finder) officeGiven(p int) (title, bool) {
	if f.plain(p, f.forms.as) {
		p++
	}
	t, ok := f.titleForward(p)
	if !ok || t.plural || f.kindOf(&t) != lexicon.Post {
		return t, false
	}
	switch f.at(t.last).kind {
	case runChunk, honorChunk, officeChunk, countryChunk:
		return t, false // named A minister Ivo Last's deputy
	}
	if f.at(t.last - 1).possessive {
		return t, false
	}
	if t.held == "" {
		t.held = HeldNext
	}
	return t, true
}

// maxBeyond is how many chunks what is said of a person between commas may have.
const maxBeyond = 8

// appointedBeyond reads the office that a verb gives the person of chunk k behind what is said of him or her between commas, which begins at chunk p: "the
// court named A, a lawyer from the capital, as administrator".
func (f *finder) appointedBeyond(k, p int) (title, bool) {
	verb := k - 1
	if f.at(verb).kind == honorChunk {
		verb--
	}
	if !f.appoints(verb) {
		return f.getsOfficeBeyond(k, p)
	}
	for end := p + maxBeyond; p < end && f.at(p).kind != commaChunk; p++ {
	}
	if f.at(p).kind != commaChunk || !f.plain(p+1, f.forms.as) {
		return title{}, false
	}
	t, ok := f.titleForward(p + 2)
	if !ok || t.plural || f.kindOf(&t) != lexicon.Post {
		return t, false
	}
	if t.held == "" {
		t.held = HeldNext
	}
	return t, true
}

// getsOfficeBeyond reads the office that a verb says the person of chunk k gets behind what is said of him or her between commas, which begins at chunk p: "A, 52, a former banker, becomes
// finance minister".
func (f *finder) getsOfficeBeyond(k, p int) (title, bool) {
	if f.plain(p, f.forms.who) || f.wordOf(p) == "whose" || f.wordOf(p) == "the" || !f.subjectAt(k) {
		return title{}, false // "A, the prime minister, …" tells an office between the commas
	}
	for end := p + maxBeyond; p < end; p++ {
		c := f.at(p)
		if c.kind != commaChunk {
			if c.kind == markChunk || c.kind == runChunk && f.at(p-1).kind == commaChunk || f.plain(p, f.forms.and) {
				return title{}, false // A, B and C were named
			}
			continue
		}
		if t, ok := f.getsOffice(k, p); ok {
			return t, true
		}
	}
	return title{}, false
}

// actsAs reads the office as whose holder somebody acts, behind "who": "who as head of the archive has", "who has been running the house as its
// director", "who took over from B as treasurer".
func (f *finder) actsAs(p int) (title, bool) {
	q := p
	if f.at(q).kind == commaChunk {
		q++
	}
	if !f.plain(q, f.forms.as) {
		q = p
		switch f.wordOf(q) {
		case "has", "is", "took", "takes", "succeeded", "succeeds":
		default:
			return title{}, false
		}
		for end := q + maxBeyond; q < end && !f.plain(q, f.forms.as); q++ {
			if c := f.at(q); c.kind == commaChunk || c.kind == markChunk || c.kind == officeChunk && !c.verb {
				return title{}, false
			}
		}
		if !f.plain(q, f.forms.as) {
			return title{}, false
		}
	}
	t, ok := f.titleForward(q + 1)
	if !ok || t.plural || f.kindOf(&t) != lexicon.Post {
		return t, false
	}
	switch f.at(t.last).kind {
	case runChunk, honorChunk, officeChunk, countryChunk:
		return t, false // who as governor Ivo Last's deputy
	}
	return t, true
}

// appoints reports whether chunk p is a verb that gives somebody an office.
func (f *finder) appoints(p int) bool { return f.lex.Lists(lexicon.AppointVerb, f.wordOf(p)) }

// appointedAt reports whether such a verb stands before the name that starts at token i: "proclaimed Mr A Mayor".
func (f *finder) appointedAt(i int) bool {
	i--
	for i > f.from && (f.entry(i).Is(lexicon.Honorific) || f.isMark(i, ".")) {
		i--
	}
	return i >= f.from && f.tokens[i].Kind == text.Word && f.lex.Lists(lexicon.AppointVerb, f.word(i))
}
