package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// apposes reports whether a figure stands between marks with words that say that it is how many there are of what stands before: the axes, seventeen in
// number, lay there; the buses, five of them, were late. Behind another figure it is how many of those.
func (x *extractor) apposes(s *sentence, f *figure) bool {
	if !x.isMark(f.first-1, ",") && !x.isMark(f.first-1, "(") && !x.isMark(f.first-1, "–") && !x.isMark(f.first-1, "—") {
		return false
	}
	for k := range s.figures {
		if o := &s.figures[k]; o.first < f.first {
			return false
		}
	}
	i := f.end
	switch x.in(s, i).Form {
	case "in":
		switch x.in(s, i+1).Form {
		case "number", "all", "total":
			i += 2
		default:
			return false
		}
	case "of":
		if x.in(s, i+1).Form != "them" && x.in(s, i+1).Form != "us" {
			return false
		}
		i += 2
	case "all":
		if x.in(s, i+1).Form != "told" {
			return false
		}
		i += 2
	case "including", "counting":
		const most = 4 // 13 including the two of last year
		for i++; i < min(int(s.Last), f.end+most) && x.tok(i).Kind != text.Mark; i++ {
		}
	case "altogether", "strong":
		i++
	default:
		return false
	}
	return i >= int(s.Last) || x.tok(i).Kind == text.Mark
}

// nearApposed is how many tokens before a figure between marks its noun may stand: "the buses of the Aldry Agency, six in all".
const nearApposed = 6

// verbIn reports whether a verb stands between two tokens.
func (x *extractor) verbIn(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if e := x.entry(i); e.Is(lexicon.Auxiliary) || e.Is(lexicon.Verb) && !x.plural(i) || x.isVerb(s, i) {
			return true
		}
	}
	return false
}

// apposedTo gives a figure between marks the noun of the words before it: the plural with which its sentence begins, or behind a verb the last one
// before the mark; of "those who had a ticket" it counts people.
func (x *extractor) apposedTo(s *sentence, f *figure) {
	from := int(s.First)
	e := x.entry(from)
	if e.Form == "those" {
		f.counted, f.apposed = "person", true
		return
	}
	head := -1
	if e.Is(lexicon.Determiner|lexicon.Possessive) || x.plural(from) {
		head = x.nounAfter(s, from, min(f.first, from+maxOpening+1))
		if st := x.in(s, from+1); head < 0 && x.stateOf(from+1) >= 0 && st.Is(lexicon.Plural) {
			head = from + 1 // the dead
		}
	}
	if i := x.tellingOf(s, f); i >= 0 {
		x.countTold(s, f, i)
		return
	}
	if head < 0 || x.verbIn(s, head+1, f.first) {
		head = -1
		for i := f.first - 2; i >= max(from, f.first-2-nearApposed) && head < 0 && !x.entry(i).Is(lexicon.Auxiliary); i-- {
			if x.plural(i) && s.nameAt(i) == nil && !x.isVerb(s, i) {
				head = i
			}
		}
	}
	if head < 0 || x.isUnitWord(head) {
		return
	}
	if x.stateOf(head) < 0 && x.in(s, f.end+1).Form == "number" && (x.namesPeople(head)) {
		return // the guests, 20 in number: whoever they are, they took part
	}
	f.apposed = true
	if m := x.stateOf(head); m >= 0 {
		f.measure, f.trigger, f.at, f.role = m, x.lemma(head), head, lexicon.StateRole
		return
	}
	f.counted = x.lemma(head)
	f.thing = x.lex.Thing(f.counted)
	if x.lex.Lists(lexicon.FellowNoun, f.counted) {
		f.counted = "person"
	}
}

// nearTelling is how many tokens a relative clause may have between a noun and its figure: "the people who were driven to hospital, 36 in all".
const nearTelling = 9

// tellingOf returns the plural noun of which a relative clause tells that ends before a figure between marks; -1 where there is none.
func (x *extractor) tellingOf(s *sentence, f *figure) int {
	for i := f.first - 2; i > max(int(s.First), f.first-2-nearTelling); i-- {
		switch x.entry(i).Form {
		case "who", "that", "which":
			if x.plural(i-1) && s.nameAt(i-1) == nil && !x.isUnitWord(i-1) && x.verbIn(s, i+1, f.first) {
				return i - 1
			}
			return -1
		}
		if x.tok(i).Kind == text.Mark && !x.isMark(i, "-") {
			return -1
		}
	}
	return -1
}

// countTold makes a figure between marks that of the noun at a token, with what the relative clause behind it says.
func (x *extractor) countTold(s *sentence, f *figure, head int) {
	g := *f
	g.first, g.end, g.last, g.head = head, head+1, head+1, head
	g.counted = x.lemma(head)
	if x.lex.Lists(lexicon.FellowNoun, g.counted) {
		g.counted = "person"
	}
	g.thing = x.lex.Thing(g.counted)
	x.measureOf(s, &g, int(s.First), f.first-1)
	f.apposed, f.counted, f.thing = true, g.counted, g.thing
	f.measure, f.trigger, f.at, f.role = g.measure, g.trigger, g.at, g.role
}
