package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// nearElsewhere is how many tokens away from a figure a word may stand that says that it is of another place.
const nearElsewhere = 7

// toldElsewhere reports whether a cue says that a figure is of another place: one with which its clause opens, or one that stands beside the figure: "two were arrested
// abroad". Who comes from abroad is here, and what is bought abroad by those who are counted tells nothing of them.
func (x *extractor) toldElsewhere(s *sentence, first, last int) bool {
	if s.cues&lexicon.ElsewhereCue == 0 {
		return false
	}
	from, to := x.clauseStart(s, first), x.clauseEnd(s, last-1)
	for _, m := range s.marks {
		if m.first < from || m.last > to || x.cue(m)&lexicon.ElsewhereCue == 0 || x.entryBefore(s, m.first) == "from" {
			continue
		}
		if m.first < first {
			if m.first <= from+2 || m.last >= first-nearElsewhere {
				return true
			}
			continue
		}
		if m.first < last+nearElsewhere && !x.numberBetween(last, m.first) && !x.anyForm(last, m.first, []string{"and"}) {
			return true
		}
	}
	return false
}

// openingSentences is how many sentences of a document, headings included, name the places of its story.
const openingSentences = 8

// namedBefore reports whether one of the first sentences, up to this one, has a name with a word given in lower case.
func (x *extractor) namedBefore(s *sentence, word string) bool {
	for i := range min(s.index, openingSentences) {
		for k := range x.sentences[i].names {
			if strings.Contains(x.sentences[i].names[k].Key, word) {
				return true
			}
		}
	}
	return false
}

// ofBody reports whether the name at a token is that of a body and no place: 2,300 flight attendants at an airline are its own.
func (x *extractor) ofBody(s *sentence, at int) bool {
	m := s.nameAt(at)
	return m != nil && m.Kind == names.Organisation
}

// heldIn reports whether what a figure counts was done in a house, which may be any of the story's: "were signed at the Palace of Tadrira".
func (x *extractor) heldIn(at int) bool {
	switch x.entry(at - 1).Form {
	case "the", "our", "their", "its":
	default:
		return false
	}
	switch x.entry(at - 2).Form {
	case "at", "in":
		return true
	}
	return false
}

// opensElsewhere reports whether a sentence opens with a place that none of the first sentences of the document names: "At Lorch 27 men
// died in 2014".
func (x *extractor) opensElsewhere(s *sentence) bool {
	switch x.entry(int(s.First)).Form {
	case "in", "at", "on", "near", "off":
	default:
		return false
	}
	at := int(s.First) + 1
	if at >= int(s.Last) || s.index == 0 || !x.isCapitalised(at) || s.dateAt(at) != nil || x.entry(at).Is(lexicon.Determiner) {
		return false
	}
	return !x.namedBefore(s, text.Fold(x.word(at)))
}

// otherPlace reports whether a place right behind the noun of a figure, perhaps across a verb, is none that the first sentences
// of the document name: "21 turbines stand at Lower Marl".
func (x *extractor) otherPlace(s *sentence, f *figure) bool {
	for i := f.last; i < min(f.last+3, int(s.Last)-1) && x.tok(i).Kind != text.Mark; i++ {
		switch x.entry(i).Form {
		case "in", "at", "on", "near", "from", "off":
		default:
			continue
		}
		at := i + 1
		for at < int(s.Last)-1 && x.entry(at).Is(lexicon.Determiner|lexicon.Adjective) {
			at++
		}
		if m := s.nameAt(at); m != nil && m.Kind == names.Country || s.dateAt(at) != nil || !x.isCapitalised(at) {
			return false
		}
		return s.index > 0 && !x.namedBefore(s, text.Fold(x.word(at))) && !x.ofBody(s, at) && !x.heldIn(at)
	}
	return false
}
