package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// datable reports whether a thing that no class of the lexicon names can be what a date dates: no office and no person, who
// do many things, no span of time, and no word that heads a letter.
func (x *extractor) datable(s *sentence, p *phrase) bool {
	t, e := x.tok(p.first), x.entry(p.first)
	if t.Opens&lexicon.OpensOffice != 0 || e.Is(lexicon.TimeNoun|lexicon.Human|lexicon.Kin) || e.Calendar.Kind != lexicon.NoCalendar {
		return false
	}
	if n := s.nameAt(p.first); n != nil && (n.Kind == names.Person || n.Kind == names.Country) {
		return false
	}
	return p.event != "" || !x.lex.Lists(lexicon.LetterHead, p.head)
}

// measured reports whether a figure stands behind a form of "be": "in 1917 the index was 63" tells a value and no event.
func (x *extractor) measured(s *sentence, be int) bool {
	for i := be + 1; i < min(int(s.Last), be+4); i++ {
		if x.tok(i).Kind == text.Number || x.entry(i).Number.Kind == lexicon.Cardinal {
			return s.dateAt(i) == nil
		}
		if !x.entry(i).Is(lexicon.Adverb|lexicon.Auxiliary|lexicon.Preposition) && x.tok(i).Kind != text.Mark {
			return false
		}
	}
	return false
}
