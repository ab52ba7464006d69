package claims

import (
	"strings"

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
	if !s.sayer.found {
		if s.sayer.who = x.introduced(s); s.sayer.who == nil && s.topics&aboutSaying != 0 {
			s.sayer.who, s.sayer.said = x.findSayer(s)
		}
		s.sayer.found = true
	}
	return s.sayer.who, s.sayer.said
}

// sayer is who says something in a sentence.
type sayer struct {
	who         *names.Mention
	said, found bool
}

// maxWordsOf is how many tokens may stand between "words of" and the name behind it: "in the words of her old friend Lena Tarsk".
const maxWordsOf = 4

// introduced returns the person whose words a sentence says that it repeats, by the name before the colon that opens a quotation: “in the words of
// her friend Lena Tarsk: ‘…’”.
func (x *extractor) introduced(s *sentence) *names.Mention {
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person || !x.marked(s, m.Last, ":") || x.tok(m.Last+1).Kind != text.Mark || m.Last+2 >= int(s.Last) || !x.tok(m.Last+2).Is(text.InQuote) || x.tok(m.First).Is(text.InQuote) {
			continue
		}
		for i := titleStart(m) - 1; i > max(int(s.First), titleStart(m)-1-maxWordsOf); i-- {
			if x.entry(i).Form == "of" && strings.EqualFold(x.word(i-1), "words") {
				return m
			}
		}
	}
	return nil
}

// findSayer is sayer for what is not known yet, but for a person who is introduced.
func (x *extractor) findSayer(s *sentence) (who *names.Mention, said bool) {
	for i := int(s.First); i < int(s.Last); i++ {
		if t := x.tok(i); t.Is(text.InQuote) || !x.saysAt(s, i) {
			continue
		}
		if x.pronounBeside(s, i) {
			return x.lastPersonBefore(s, i), true
		}
		if m := x.officerBeside(s, i); m != nil {
			return m, false
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

// sayings are the words, besides verbs of saying, one of which a sentence has where saysAt finds something.
var sayings = []string{"put", "puts", "summed", "sums"}

// saysAt reports whether a verb of saying stands at token i, or begins there: "said", "put it", "summed it up", "had this to say".
func (x *extractor) saysAt(s *sentence, i int) bool {
	if x.tok(i).Opens&lexicon.InLists != 0 && x.entry(i).Is(lexicon.Saying) {
		return true
	}
	switch x.entry(i).Form {
	case "put", "puts":
		return x.in(s, i+1).Form == "it"
	case "summed", "sums":
		return x.in(s, i+1).Form == "up" || x.in(s, i+1).Form == "it" && x.in(s, i+2).Form == "up"
	case "had", "has":
		return x.in(s, i+1).Form == "this" && x.in(s, i+2).Form == "to" && x.in(s, i+3).Form == "say"
	}
	return false
}

// officerBeside returns the person who is told by an office alone beside the verb at token i, where the document gives that office to one person:
// "the foreign minister said", "said the mayor".
func (x *extractor) officerBeside(s *sentence, i int) *names.Mention {
	for j := i - 1; j >= max(int(s.First)+1, i-maxOffice); j-- {
		if o, end := x.officeAt(j); o != nil && x.entry(j-1).Form == "the" && (end == i || end == i-1 && x.entry(i-1).Is(lexicon.Auxiliary|lexicon.Adverb)) {
			return x.holderOf(o)
		}
	}
	if x.in(s, i+1).Form == "the" {
		if o, end := x.officeAt(i + 2); o != nil && end <= int(s.Last) && !x.tok(end).Is(text.Capital) && !x.isMark(end, ",") && x.in(s, end).Form != "of" && x.in(s, end).Form != "for" {
			return x.holderOf(o)
		}
	}
	return nil
}

// maxOffice is how many words an office takes at most, with an adverb behind it.
const maxOffice = 4

// holderOf returns the only person to whom the document gives an office; nil where it gives it to nobody or to several.
func (x *extractor) holderOf(o *lexicon.Office) *names.Mention {
	if x.holders == nil {
		x.holders = map[string]*names.Mention{}
		for i := range x.sentences {
			for k := range x.sentences[i].names {
				m := &x.sentences[i].names[k]
				if m.Kind != names.Person || m.Office == nil || m.Held != "" {
					continue
				}
				if had, known := x.holders[m.Office.Title]; !known {
					x.holders[m.Office.Title] = m
				} else if had != nil && had.Key != m.Key {
					x.holders[m.Office.Title] = nil // two of them
				}
			}
		}
	}
	return x.holders[o.Title]
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
