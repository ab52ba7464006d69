package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// farState is how many tokens may stand between "has" and the day since which something is so.
const farState = 10

// stateAt reads what began on the day since which something is so: "the clinic has been open since 6 July", "Holm has led the
// works since March", "Benning has been mayor since 2018".
func (x *extractor) stateAt(s *sentence, d *dated) (happening, bool) {
	if x.entryBefore(s, d.First) != "since" {
		return happening{}, false
	}
	if x.in(s, d.Last+1).Form == "when" && x.marked(s, d.Last, ",") {
		return x.happenedWhen(s, d.Last+2)
	}
	from := x.clauseStart(s, d.First)
	aux := d.First - 2
	for aux >= from && !isHave(x.entry(aux).Form) {
		aux--
	}
	if aux <= from || d.First-aux > farState {
		return happening{}, false
	}
	first := aux + 1
	for x.in(s, first).Form == "now" || x.in(s, first).Form == "also" {
		first++
	}
	h := happening{trigger: "since", first: aux, last: d.First - 1, state: true}
	if x.in(s, first).Form == "been" {
		if title := x.titleAt(s, first+1); title != "" {
			h.measure, h.thing = "appoint", x.subject(s, from, aux)
			h.thing.narrow = append(h.thing.narrow[:0], title)
			return h, h.thing.head != "" && d.First-2 <= first+farState && x.in(s, d.First-2).Form != "again"
		}
	}
	var words [4]string
	n := 0
	for i := first; i < d.First-1 && n < len(words) && x.tok(i).Kind == text.Word; i++ {
		words[n] = x.entry(i).Form
		if words[n] == "" {
			words[n] = strings.ToLower(x.word(i))
		}
		n++
	}
	for ; n > 0; n-- {
		state, ok := x.lex.States[strings.Join(words[:n], " ")]
		if !ok || first+n != d.First-1 && !state.Of {
			continue
		}
		h.thing = x.subject(s, from, aux)
		if h.thing.head == "" {
			return happening{}, false
		}
		if h.measure = state.Class; state.Class == "begin" {
			x.settle(&h, state.Class)
		}
		return h, true
	}
	return happening{}, false
}

// titleAt returns the office that begins at token i, behind an article at most: "mayor", "the head of"; empty where none does.
func (x *extractor) titleAt(s *sentence, i int) string {
	if x.article(i) || x.in(s, i).Is(lexicon.Possessive) {
		i++
	}
	offices := x.in(s, i).Of(lexicon.OfficePhrase)
	for k := range offices {
		if p := &offices[k]; x.matches(p, i, int(s.Last)) {
			return x.lex.Offices[p.Index].Title
		}
	}
	return ""
}

// happenedWhen reads the event of the clause that begins at token i, behind "when": "since 28 June, when the first patient died".
func (x *extractor) happenedWhen(s *sentence, i int) (happening, bool) {
	for j := i; j < min(int(s.Last), i+nearEvent); j++ {
		if m, ok := x.verbAt(s, j); ok && !x.named(s, j) {
			h := x.happeningOf(s, m, i)
			h.state = true
			return h, true
		}
		if x.otherVerb(s, j) {
			break
		}
	}
	return happening{}, false
}

// becameAt reads on which day somebody took an office: "Benning became mayor in 2016".
func (x *extractor) becameAt(s *sentence, d *dated) (happening, bool) {
	if s.topics&tellsBecoming == 0 {
		return happening{}, false
	}
	from := x.clauseStart(s, d.First)
	for i := d.First - 2; i > max(from, d.First-farState); i-- {
		if f := x.entry(i).Form; f != "became" && f != "becomes" && f != "become" {
			continue
		}
		h := happening{measure: "appoint", trigger: "become", first: i, last: i + 1, thing: x.subject(s, from, i)}
		title := x.titleAt(s, i+1)
		if title == "" || h.thing.head == "" {
			return happening{}, false
		}
		h.thing.narrow = append(h.thing.narrow[:0], title)
		return h, true
	}
	return happening{}, false
}

// madeAt reads "the hall dates from 1884" and "the treaty of 1926": the year in which a thing was made or signed.
func (x *extractor) madeAt(s *sentence, d *dated) (happening, bool) {
	i := d.First - 2
	switch f := x.entryBefore(s, d.First); {
	case f == "of" && i > int(s.First) && x.lex.Lists(lexicon.SignedThing, x.lemma(i)):
		h := happening{measure: "sign", trigger: "of", first: i, last: i + 1}
		x.headAt(s, i, int(s.First), &h.thing)
		return h, true
	case f == "to" && i > int(s.First) && x.entry(i).Form == "back":
		i--
	case f != "from":
		return happening{}, false
	}
	if w := x.wordIn(s, i); i <= int(s.First) || w != "dates" && w != "dated" && w != "dating" && w != "date" {
		return happening{}, false
	}
	h := happening{measure: "build", trigger: "date", first: i, last: i + 1, thing: x.phraseBefore(s, x.clauseStart(s, i), i)}
	return h, h.thing.head != ""
}
