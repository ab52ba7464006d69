package claims

import (
	"slices"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// minTemplateWords is how many words besides figures, dates and names a sentence needs for its template to mean anything.
const minTemplateWords = 6

// template hashes a sentence with figures, dates and names masked; 0 when too few words remain.
func (x *extractor) template(s *sentence) uint64 {
	b := x.buf[:0]
	words := 0
	for i := int(s.First); i < int(s.Last); i++ {
		t := x.tok(i)
		if t.Kind == text.Mark {
			continue
		}
		if x.masked(s, i) {
			b = append(b, "# "...)
			continue
		}
		words++
		b = append(text.AppendFold(b, x.text.Of(t)), ' ')
	}
	x.buf = b
	if words < minTemplateWords {
		return 0
	}
	return xxh3.Hash(b)
}

func (x *extractor) masked(s *sentence, i int) bool {
	if x.tok(i).Kind == text.Number || x.entry(i).Number.Kind != lexicon.NoNumber {
		return true
	}
	if s.dateAt(i) != nil {
		return true
	}
	m := s.nameAt(i)
	return m != nil && m.Kind == names.Person
}

// contextOf returns the rare words and names of a sentence: names, and words of five letters or more that no table of
// frequent words knows. They are lower case, sorted, each once.
func (x *extractor) contextOf(s *sentence) []string {
	var out []string
	for k := range s.names {
		if n := &s.names[k]; n.Key != "" {
			out = append(out, n.Key)
		}
	}
	for i := int(s.First); i < int(s.Last); i++ {
		t := x.tok(i)
		if t.Kind != text.Word || t.End-t.Start < 4 || s.nameAt(i) != nil || s.dateAt(i) != nil {
			continue
		}
		e := x.entry(i)
		if e.Is(lexicon.Stop|lexicon.Saying|lexicon.Auxiliary|lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun|lexicon.Determiner|lexicon.Possessive|lexicon.Adverb|lexicon.Human) || e.Number.Kind != lexicon.NoNumber {
			continue
		}
		out = append(out, x.lemma(i))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
