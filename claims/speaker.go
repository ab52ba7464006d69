package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// speaker returns who says what a sentence quotes, "" when the text names nobody.
func (x *extractor) speaker(s *sentence) string {
	if m := x.speakerMention(s); m != nil {
		return m.Name.Text
	}
	return ""
}

// speakerKey returns the key of the person who says what a sentence quotes, "" when the text names nobody.
func (x *extractor) speakerKey(s *sentence) string {
	if m := x.speakerMention(s); m != nil {
		return m.Key
	}
	return ""
}

// speakerMention returns the person who says what a sentence quotes: the one beside a verb of saying in the sentence,
// else in the one before or behind it in the same block. Where a pronoun stands there, it is the person named last.
func (x *extractor) speakerMention(s *sentence) *names.Mention {
	for _, k := range []int{s.index, s.index + 1, s.index - 1} {
		if k < 0 || k >= len(x.sentences) || x.sentences[k].Block != s.Block {
			continue
		}
		m, said := x.sayer(&x.sentences[k])
		switch {
		case m != nil:
			return m
		case said:
			return x.lastPerson(&x.sentences[k])
		}
	}
	return x.leadsIn(s)
}

// leadsIn returns the only person that the sentence before a bare quotation names: "The judge, Ilse Raab, did not raise
// her voice. “You have all been heard.”"
func (x *extractor) leadsIn(s *sentence) *names.Mention {
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block || int(s.First) >= int(s.Last) {
		return nil
	}
	i := int(s.First)
	for i < int(s.Last) && x.tok(i).Kind == text.Mark {
		i++
	}
	if i >= int(s.Last) || !x.tok(i).Is(text.InQuote) || x.tok(int(x.sentences[s.index-1].Last)-1).Is(text.InQuote) {
		return nil
	}
	who, _ := x.onlyPerson(&x.sentences[s.index-1])
	return who
}

// nearSaying is how many tokens may stand between a verb of saying and who says it.
const nearSaying = 12

// sayer returns the person nearest to a verb of saying outside quotation marks, nil when there is none; said tells that a
// pronoun stands beside the verb instead. Each claim in a quotation asks for it: it is found once a sentence.
func (x *extractor) sayer(s *sentence) (who *names.Mention, said bool) {
	if s.topics&aboutSaying == 0 {
		return nil, false
	}
	if !s.sayer.found {
		s.sayer.who, s.sayer.said = x.findSayer(s)
		s.sayer.found = true
	}
	return s.sayer.who, s.sayer.said
}

// sayer is who says something in a sentence.
type sayer struct {
	who         *names.Mention
	said, found bool
}

func (x *extractor) findSayer(s *sentence) (who *names.Mention, said bool) {
	for i := int(s.First); i < int(s.Last); i++ {
		if t := x.tok(i); t.Opens&lexicon.InLists == 0 || !x.entry(i).Is(lexicon.Saying) || t.Is(text.InQuote) {
			continue
		}
		if x.pronounBeside(s, i) {
			return x.lastPersonBefore(s, i), true
		}
		far := nearSaying
		for k := range s.names {
			m := &s.names[k]
			if m.Kind != names.Person || x.tok(m.First).Is(text.InQuote) {
				continue
			}
			if d := min(abs(m.First-i), abs(i-m.Last)); d < far {
				who, far = m, d
			}
		}
		if who != nil {
			return who, false
		}
	}
	return nil, false
}

// pronounBeside reports whether "he" or "she" stands right beside the verb at token i: "he said", "said she".
func (x *extractor) pronounBeside(s *sentence, i int) bool {
	for _, j := range []int{i - 1, i + 1, i - 2} {
		if j < int(s.First) || j >= int(s.Last) || j == i-2 && !x.entry(i-1).Is(lexicon.Auxiliary|lexicon.Adverb) {
			continue
		}
		if f := x.entry(j).Form; f == "he" || f == "she" {
			return true
		}
	}
	return false
}

// lastPersonBefore returns the last person that a sentence names before a token, outside quotation marks.
func (x *extractor) lastPersonBefore(s *sentence, at int) *names.Mention {
	var who *names.Mention
	for k := range s.names {
		if m := &s.names[k]; m.Kind == names.Person && m.Last <= at && !x.tok(m.First).Is(text.InQuote) {
			who = m
		}
	}
	return who
}

// lastPerson returns whom a pronoun in a sentence stands for: the first person of the nearest sentence before it, in its
// block or the one before, that names any. Where there is none it is what the nearest sentence begins with, a name of several
// words of which nothing else is known: the pronoun shows that it is a person.
func (x *extractor) lastPerson(s *sentence) *names.Mention {
	var unknown *names.Mention
	for i := s.index - 1; i >= 0 && x.sentences[i].Block >= s.Block-1; i-- {
		o := &x.sentences[i]
		for k := range o.names {
			m := &o.names[k]
			if m.Kind == names.Person && !x.tok(m.First).Is(text.InQuote) {
				return m
			}
			if unknown == nil && m.Kind == names.Other && m.First == int(o.First) && m.Last-m.First > 1 {
				unknown = m
			}
		}
	}
	return unknown
}

func abs(n int) int { return max(n, -n) }
