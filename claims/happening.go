package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// happening is what a date dates.
type happening struct {
	measure   string // the class of the event, or the thing it is told of where the lexicon has no class
	trigger   string // base form of the word that tells it
	predicate string // what the thing does, where the lexicon has no class: "begin", "end", a stem; empty where it only is on that day
	thing     phrase
	first     int // tokens [first, last) of the word
	last      int
	state     bool // told by what has been so since
}

// readings are the ways in which a sentence tells what a date dates, before the nearest verb or noun is asked.
var readings = [...]func(*extractor, *sentence, *dated) (happening, bool){
	(*extractor).paperOf, (*extractor).firstDay, (*extractor).stateAt, (*extractor).deadlineAt, (*extractor).becameAt, (*extractor).madeAt, (*extractor).maidenAt,
}

// happeningAt returns what a date dates: what one of the readings finds, else the event of a word of the lexicon beside it,
// else the thing of which its clause tells something: "the gala is on 18 July", "the workshop will be repeated on 16 July",
// "Gala: 17 July".
func (x *extractor) happeningAt(s *sentence, d *dated) (happening, bool) {
	if q, ok := x.asked(s, d); ok {
		return x.inQuestion(q)
	}
	for _, read := range readings {
		if h, ok := read(x, s, d); ok {
			return h, true
		}
	}
	m, ok := x.eventAt(s, d)
	if !ok {
		return x.plainlyDated(s, d)
	}
	if m.first > 0 && x.entry(m.first-1).Form == "never" {
		return happening{}, false // tonight a man whom you have never met
	}
	at := s
	if m.first < int(s.First) {
		at = &x.sentences[s.index-1]
	}
	return x.happeningOf(at, m, x.subjectFrom(at, d, m.first)), true
}

// subjectFrom returns the token from which on the subject of the word at a token may begin: its clause, or what stands behind
// the date that opens the clause.
func (x *extractor) subjectFrom(s *sentence, d *dated, word int) int {
	from := x.clauseStart(s, word)
	if d.First >= from && d.Last <= word {
		from = d.Last
	}
	return from
}

// happeningOf reads the event of a word of the lexicon.
func (x *extractor) happeningOf(s *sentence, m mark, from int) happening {
	tr := x.trigger(m)
	h := happening{measure: x.lex.Events[tr.Event].Name, trigger: tr.Lemma, first: m.first, last: m.last}
	if tr.Noun && (tr.Form == 0 || x.nominal(s, m)) {
		h.thing = x.nounThing(s, m)
		if h.trigger == "launch" && x.lex.Lists(lexicon.LaunchedThing, h.thing.head) {
			h.measure = "depart"
		}
		if x.isEnded(s, m.first, from) {
			h.measure += " end"
		}
		return h
	}
	if tr.Form != 0 && m.first-2 >= from && x.entry(m.first-1).Form == "to" {
		if b, ok := x.verbAt(s, m.first-2); ok && x.lex.Events[x.trigger(b).Event].Name == "begin" {
			return x.happeningOf(s, b, from) // will begin to sail
		}
	}
	if x.lex.Lists(lexicon.MovementClass, h.measure) {
		h.thing = x.subject(s, from, m.first)
	} else {
		h.thing = x.thingOf(s, m.first, m.last, from)
	}
	if e := x.phaseOf(s, m); e != "" {
		h.measure = e
	} else {
		x.settle(&h, h.measure)
	}
	if h.thing.event != "" && strings.HasPrefix(h.measure, h.thing.event) {
		x.ownThing(s, &h) // "convened the first session of the assembly": the event itself, or whose it is
	}
	if h.measure == "begin" || h.predicate == "begin" {
		if x.lex.Lists(lexicon.LaunchedThing, h.thing.head) && h.trigger == "launch" {
			h.measure, h.predicate = "depart", ""
		}
	}
	return h
}

// isEnded reports whether somebody ends what the noun of an event at token i names, as the object of the verb: "ended a 17-day walkout".
func (x *extractor) isEnded(s *sentence, i, from int) bool {
	for j := i - 1; j >= max(from, i-maxBeforeNoun); j-- {
		if v, ok := x.verbAt(s, j); ok {
			return x.lex.Events[x.trigger(v).Event].Name == "end"
		}
		if x.entry(j).Is(lexicon.Preposition|lexicon.Conjunction) || x.tok(j).Kind == text.Mark && !x.isMark(j, "-") {
			return false
		}
	}
	return false
}

// maxBeforeNoun is how many words may stand between a verb and the noun that is its object.
const maxBeforeNoun = 5

// nominal reports whether a word that may be a verb is a noun: "the opening of the bridge", "Opening: April".
func (x *extractor) nominal(s *sentence, m mark) bool {
	if x.named(s, m.first) {
		return true
	}
	if m.last >= int(s.Last) {
		return false
	}
	f := x.entry(m.last).Form
	return f == "of" || m.first == x.clauseStart(s, m.first) && (f == "to" || f == "for") || x.isMark(m.last, ":")
}

// nounThing returns what the noun of an event is told of: its owner, what "of" or "for" adds to it, or itself.
func (x *extractor) nounThing(s *sentence, m mark) phrase {
	var p phrase
	x.headAt(s, m.last-1, int(s.First), &p)
	p.head = ""
	if m.last < int(s.Last) && (x.entry(m.last).Form == "of" || x.entry(m.last).Form == "for") {
		p.head = x.phraseAfter(s, m.last+1, x.clauseEnd(s, m.last)).head
	}
	i := m.first - 1
	for i > int(s.First) && x.entry(i).Is(lexicon.Adjective) {
		i--
	}
	switch {
	case p.head != "" || i <= int(s.First):
	case x.tok(i).Possessive && s.dateAt(i) == nil:
		if p.head = x.lemma(i); s.nameAt(i) != nil {
			p.head = s.nameAt(i).Key
		}
		p.narrow = slices.DeleteFunc(p.narrow, func(w string) bool { return w == p.head })
	case x.entry(i).Is(lexicon.Possessive) && isHave(x.entry(i-1).Form):
		p = x.phraseBefore(s, int(s.First), i-1) // the film had its premiere
	}
	if p.head == "" {
		p.head = x.trigger(m).Lemma
	}
	slices.Sort(p.narrow)
	return p
}

func isHave(form string) bool { return form == "had" || form == "has" || form == "have" }

// settle gives what begins, ends or takes place its own name: "trial begin" for an event, the thing itself for others.
func (x *extractor) settle(h *happening, class string) {
	if class != "begin" && class != "end" && class != "occur" || h.thing.head == "" {
		return
	}
	if e := h.thing.event; e != "" {
		h.measure = e
		if class != "occur" {
			h.measure += " " + class
		}
		return
	}
	h.measure, h.predicate = h.thing.head, class
	if class == "occur" {
		h.predicate = ""
	}
}

// endDays are the days that begin or end something, by the adjective before "day".
var endDays = [...]string{"last", "final", "first", "opening", "closing"}

// endDay reads which day ends or begins something: "the last day of bathing will be 6 September", "30 August will be the last day that anyone
// swims there".
func (x *extractor) endDay(s *sentence, d *dated) (happening, bool) {
	at, verb := x.endDayIn(s, d.Last, min(d.Last+maxEndDay, int(s.Last))), -1
	for i := d.Last; i < at; i++ {
		if isBe(x.entry(i).Form) {
			verb = i
		} else if verb < 0 && !x.entry(i).Is(lexicon.Auxiliary) {
			break
		}
	}
	to := int(s.Last)
	if verb < 0 {
		to = d.First
		if at = x.endDayIn(s, x.clauseStart(s, d.First), to); at < 0 {
			return happening{}, false
		}
		for i := at + 2; i < to; i++ {
			if isBe(x.entry(i).Form) {
				verb = i
			}
		}
		if verb < 0 || verb < d.First-2 {
			return happening{}, false
		}
	}
	h := happening{trigger: x.lemma(verb), first: verb, last: verb + 1, thing: phrase{head: x.word(at) + " day", first: at + 1}}
	if at+2 < to && x.entry(at+2).Form == "of" {
		if of := x.phraseAfter(s, at+3, to).head; of != "" {
			h.thing.narrow = []string{"of " + of}
		}
	}
	h.measure = h.thing.head
	return h, true
}

// endDayIn returns the token between two others at which such a day is named, -1 where none is.
func (x *extractor) endDayIn(s *sentence, from, to int) int {
	for i := from; i+1 < to; i++ {
		if x.word(i+1) == "day" && slices.Contains(endDays[:], x.word(i)) && s.dateAt(i) == nil {
			return i
		}
	}
	return -1
}

// maxEndDay is how many words behind a date the day that it is may be named.
const maxEndDay = 6

// plainlyDated reads what a date dates where no word of an event tells it.
func (x *extractor) plainlyDated(s *sentence, d *dated) (happening, bool) {
	if h, ok := x.labelled(s, d); ok {
		return h, true
	}
	if h, ok := x.endDay(s, d); ok {
		return h, true
	}
	verb, light := x.verbOf(s, d)
	if verb < 0 {
		return happening{}, false
	}
	h := happening{trigger: x.lemma(verb), first: verb, last: verb + 1}
	from := x.subjectFrom(s, d, verb)
	if light {
		h.thing = x.subject(s, from, verb)
	} else {
		h.thing = x.thingOf(s, verb, verb+1, from)
		h.predicate = stem(x.word(verb))
	}
	if h.thing.head == "" || len(h.thing.head) < 3 || !x.datable(s, &h.thing) || light && x.measured(s, verb) {
		return happening{}, false
	}
	h.measure = h.thing.head
	if light {
		x.settle(&h, x.state(s, verb, d))
		x.ownThing(s, &h)
	}
	switch x.entryBefore(s, d.First) {
	case "until", "till":
		if x.settle(&h, "end"); h.predicate != "end" && h.thing.event == "" {
			return happening{}, false
		}
	case "since":
		return happening{}, false
	case "from":
		if !d.period.Range && h.thing.event == "" && h.predicate != "end" {
			h.measure, h.predicate = h.thing.head, "begin"
		}
	}
	return h, true
}

// ownThing gives the event that a phrase names what it is told of: the captain of "the captain's funeral was on 12 March".
func (x *extractor) ownThing(s *sentence, h *happening) {
	if h.thing.event == "" {
		return
	}
	if m, ok := x.markEnding(s, h.thing.first+1); ok {
		h.trigger, h.thing = x.trigger(m).Lemma, x.nounThing(s, m)
	}
}

// state returns what a form of "be" says of a thing: that it ends ("is over", "was closed"), begins ("is open") or takes place.
func (x *extractor) state(s *sentence, be int, d *dated) string {
	to := d.First
	if d.First < be {
		to = x.clauseEnd(s, be)
	}
	for i := be + 1; i < min(to, be+4); i++ {
		switch x.word(i) {
		case "over", "finished", "closed", "shut", "done":
			return "end"
		case "open", "opened":
			if f := x.entryBefore(s, d.First); f == "on" && x.word(be) != "be" {
				return "occur" // is open on Saturday
			}
			return "begin"
		}
	}
	return "occur"
}

// verbOf returns the verb of which a date tells when; -1 when there is none or it is one of saying. Light is true when the
// verb adds nothing: "is on", "is due on".
func (x *extractor) verbOf(s *sentence, d *dated) (verb int, light bool) {
	from := x.clauseStart(s, d.First)
	copula := -1
	for i := d.First - 1; i >= max(from, d.First-nearEvent); i-- {
		e := x.entry(i)
		if e.Is(lexicon.Saying) && !x.named(s, i) && !x.lex.Lists(lexicon.AppointedFor, x.word(i)) || s.dateAt(i) != nil {
			return -1, false
		}
		if isBe(e.Form) {
			if copula < 0 {
				copula = i
			}
			continue
		}
		if copula >= 0 {
			break
		}
		if x.lex.Lists(lexicon.LightVerb, x.word(i)) {
			if copula = i; i == from || !e.Is(lexicon.Auxiliary) && !x.entry(i-1).Is(lexicon.Auxiliary|lexicon.Adverb) {
				break
			}
			continue
		}
		if x.isVerb(s, i) && s.nameAt(i) == nil && !x.named(s, i) {
			return i, false
		}
	}
	if copula >= 0 {
		return copula, true
	}
	if d.First > from+2 {
		return -1, false
	}
	for i := d.Last; i < min(x.clauseEnd(s, d.Last-1), d.Last+nearEvent); i++ {
		e := x.entry(i)
		switch {
		case e.Is(lexicon.Saying), s.dateAt(i) != nil:
			return -1, false
		case isBe(e.Form):
			copula = i
		case copula >= 0 && x.lex.Lists(lexicon.LightVerb, x.word(i)):
			return copula, true
		case x.isVerb(s, i) && s.nameAt(i) == nil && !x.named(s, i):
			return i, false
		case copula >= 0 && e.Is(lexicon.Preposition|lexicon.Determiner):
			return copula, true
		}
	}
	return -1, false
}

func isBe(form string) bool {
	switch form {
	case "is", "are", "was", "were", "be", "been":
		return true
	}
	return false
}

// labelled reads "Gala: Friday, 17 July" and "opening to traffic: October 2027".
func (x *extractor) labelled(s *sentence, d *dated) (happening, bool) {
	colon := d.First - 1
	for colon > int(s.First) && x.tok(colon).Kind == text.Mark && !x.isMark(colon, ":") {
		colon-- // emphasis
	}
	if colon <= int(s.First) || !x.isMark(colon, ":") || colon-int(s.First) > farSubject/2 {
		return happening{}, false
	}
	end := colon
	for end > int(s.First) && x.tok(end-1).Kind == text.Mark {
		end--
	}
	h := happening{first: int(s.First), last: colon, thing: x.phraseBefore(s, int(s.First), end)}
	if h.thing.head == "" || len(h.thing.head) < 3 || !x.datable(s, &h.thing) {
		return happening{}, false
	}
	h.trigger, h.measure = h.thing.head, h.thing.head
	x.settle(&h, "occur")
	return h, true
}

// asked returns the question that a sentence answers with nothing but a date: "When does the rota begin? On 1 August."
func (x *extractor) asked(s *sentence, d *dated) (*sentence, bool) {
	if s.index == 0 || d.First-int(s.First) > 2 {
		return nil, false
	}
	for i := d.Last; i < int(s.Last); i++ {
		if x.entry(i).Is(lexicon.Auxiliary) || x.isVerb(s, i) {
			return nil, false
		}
	}
	q := &x.sentences[s.index-1]
	for i := int(q.Last) - 1; i >= max(int(q.First), int(q.Last)-3); i-- {
		if x.isMark(i, "?") {
			return q, true
		}
	}
	return nil, false
}

// inQuestion reads what a question asks the date of.
func (x *extractor) inQuestion(q *sentence) (happening, bool) {
	if m, ok := x.lastEventVerb(q); ok {
		return x.happeningOf(q, m, x.clauseStart(q, m.first)), true
	}
	for i := int(q.Last) - 1; i >= int(q.First); i-- {
		if x.isVerb(q, i) {
			h := happening{trigger: x.lemma(i), predicate: stem(x.word(i)), first: i, last: i + 1, thing: x.phraseBefore(q, int(q.First), i)}
			h.measure = h.thing.head
			return h, h.measure != ""
		}
		if isBe(x.entry(i).Form) {
			h := happening{trigger: "be", first: i, last: i + 1, thing: x.phraseAfter(q, i+1, int(q.Last))}
			if h.measure = h.thing.head; h.measure != "" {
				x.settle(&h, "occur")
			}
			return h, h.measure != ""
		}
	}
	return happening{}, false
}

// firstDay reads "from the first day of the trial, 16 February": the day on which something begins.
func (x *extractor) firstDay(s *sentence, d *dated) (happening, bool) {
	if s.topics&tellsFirst == 0 {
		return happening{}, false
	}
	i := d.First - 1
	for i > int(s.First) && (x.isMark(i, ",") || x.isMark(i, "(") || x.entry(i).Form == "on") {
		i--
	}
	h := happening{first: i, last: i + 1, trigger: "begin", thing: x.phraseBefore(s, max(int(s.First), i-farSubject), i+1)}
	days := h.thing.head
	if n := slices.IndexFunc(h.thing.narrow, func(w string) bool { return strings.HasPrefix(w, "of ") }); n >= 0 {
		h.thing.head = h.thing.narrow[n][len("of "):]
	} else {
		return happening{}, false
	}
	if days != "day" && days != "morning" && days != "session" && days != "night" && days != "evening" || !slices.Contains(h.thing.narrow, "first") && !slices.Contains(h.thing.narrow, "opening") {
		return happening{}, false
	}
	h.thing.narrow = nil
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && tr.Noun && tr.Lemma == h.thing.head {
			h.thing.event = x.lex.Events[tr.Event].Name
		}
	}
	x.settle(&h, "begin")
	return h, true
}

// stem cuts the endings off a verb that no table knows, so that its forms agree with each other: "inspected", "inspecting".
func stem(w string) string {
	w = strings.ToLower(w)
	for _, end := range []string{"ing", "ed", "es", "s"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 3 {
			w = cut
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return strings.TrimSuffix(w, "e")
}
