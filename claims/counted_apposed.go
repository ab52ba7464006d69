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
	case "altogether", "strong":
		i++
	default:
		return false
	}
	return i >= int(s.Last) || x.tok(i).Kind == text.Mark
}

// apposedTo gives a figure between marks the noun of the words before it: the plural with which its sentence or clause begins, else the one right
// before the mark; of "those who had a ticket" it counts people.
func (x *extractor) apposedTo(s *sentence, f *figure) {
	from := int(s.First)
	e := x.entry(from)
	head := -1
	switch {
	case e.Form == "those":
		f.counted, f.apposed, f.plain = "person", true, false
		return
	case e.Is(lexicon.Determiner|lexicon.Possessive) || x.plural(from):
		for i := from; i < min(f.first, from+maxOpening+1) && head < 0; i++ {
			switch {
			case x.plural(i) && s.nameAt(i) == nil:
				head = i
			case i > from && !x.entry(i).Is(lexicon.Adjective) && x.tok(i).Kind == text.Word && x.entry(i).Is(lexicon.Preposition|lexicon.Verb|lexicon.Auxiliary):
				i = f.first
			}
		}
	}
	if head < 0 && x.tok(f.first-2).Kind == text.Word && x.plural(f.first-2) && s.nameAt(f.first-2) == nil {
		head = f.first - 2
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
