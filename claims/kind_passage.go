package claims

import (
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/text"
)

// Passages shorter than this are stock phrases (method of detecting near copies: 12 words or more; equal paragraphs 8).
const (
	minSentence  = 10
	minParagraph = 8
)

// passages adds a claim for a sentence with a figure or date that is long enough to be recognised when it is copied.
func (x *extractor) passages(s *sentence) {
	if s.block.Kind != document.Body && s.block.Kind != document.Item && s.block.Kind != document.Quote && s.block.Kind != document.Caption {
		return
	}
	if len(s.quantities) == 0 && len(s.dates) == 0 {
		return // a copy of it can change no figure
	}
	if !x.hasWords(int(s.First), int(s.Last), minSentence) {
		return
	}
	c := x.claim(s, Passage, int(s.First), int(s.Last))
	c.Measure = "sentence"
}

// paragraphs adds a claim for each paragraph of the body.
func (x *extractor) paragraphs() {
	quotations := x.text.Quotations
	for i := 0; i < len(x.sentences) && !x.full(&x.sentences[i]); {
		j := i + 1
		for j < len(x.sentences) && x.sentences[j].Block == x.sentences[i].Block {
			j++
		}
		s, e := &x.sentences[i], &x.sentences[j-1]
		if k := s.block.Kind; (k == document.Body || k == document.Item || k == document.Quote) && s.First < e.Last && x.hasWords(int(s.First), int(e.Last), minParagraph) {
			c := x.claim(s, Passage, int(s.First), int(e.Last))
			c.Measure = "paragraph"
			c.Sentence, c.At = c.Text, 0
			for len(quotations) > 0 && quotations[0].Block < s.Block {
				quotations = quotations[1:]
			}
			c.Quoted = len(quotations) > 0 && quotations[0].Block == s.Block && x.mostlyQuoted(quotations, int(s.First), int(e.Last))
		}
		i = j
	}
}

// mostlyQuoted reports whether more than half of the words between two tokens are a speaker's: outlets may share those. The first of some quotations
// are those of their block.
func (x *extractor) mostlyQuoted(quotations []text.Quotation, first, last int) bool {
	words := 0
	for i := range quotations {
		q := &quotations[i]
		if int(q.First) >= last {
			break
		}
		if from := max(int(q.First), first); from < int(q.Last) {
			words += x.text.WordsIn(from, min(int(q.Last), last))
		}
	}
	return words > 0 && words*2 > x.text.WordsIn(first, last)
}

// hasWords reports whether so many words, or more, stand between two tokens.
func (x *extractor) hasWords(first, last, least int) bool {
	if first+least > last {
		return false
	}
	tokens := x.text.Tokens[first:last]
	for k := range tokens {
		if tokens[k].Kind != text.Mark {
			if least--; least <= 0 {
				return true
			}
		}
	}
	return least <= 0
}
