package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// answer is the figure that answers a question: "How many died? Fourteen, by the last count." The question is read as if the
// figure stood in it, and the claim is placed where the figure stands.
type answer struct {
	asked       int       // token "how" of the question
	of          *sentence // the answer; nil where there is none
	first, last int       // the figure in it
}

// answered looks for the figure that answers a question, and puts it into the place of "how many".
func (x *extractor) answered(s *sentence) {
	if s.index+1 >= len(x.sentences) || s.Last-s.First < 4 || !x.asks(s) {
		return
	}
	for i := int(s.First); i+2 < int(s.Last); i++ {
		if x.is(i, "how") {
			x.answerTo(s, i)
			return
		}
	}
}

// answerTo puts the answer to a question that asks "how many", "how much" or "how high" at a token into the place of these words.
func (x *extractor) answerTo(s *sentence, at int) {
	o, n := &x.sentences[s.index+1], 2
	many := x.is(at+1, "many")
	if many && x.plainOf(s, at+n) {
		return
	}
	q := x.bareAnswer(s, o)
	if q == nil || many != (q.Unit < 0) {
		return
	}
	if !many {
		money := x.lex.Units[q.Unit].Dimension == "money"
		if money != x.is(at+1, "much") || x.lex.Units[q.Unit].Dimension == "duration" {
			return
		}
		if !money {
			n = 1 // how high was it? 11 metres: "11 metres high was it"
		}
	}
	m, first, last := *q, int(q.First), int(q.Last)
	if !many {
		o.quantities = slices.Delete(slices.Clone(o.quantities), 0, 1) // it is what the question asks for, and nothing else
	}
	m.First, m.Last, m.NumFirst, m.NumLast, m.Hyphen = int32(at), int32(at+n), int32(at), int32(at+n), -1
	k, _ := slices.BinarySearchFunc(s.quantities, m.First, func(q quantity.Mention, first int32) int { return int(q.First - first) })
	s.quantities = slices.Insert(slices.Clone(s.quantities), k, m)
	s.answer = answer{asked: at, of: o, first: first, last: last}
}

// asks reports whether a sentence is a question.
func (x *extractor) asks(s *sentence) bool {
	for i := int(s.Last) - 1; i >= max(int(s.First), int(s.Last)-3); i-- {
		if x.tok(i).Kind != text.Mark {
			return false
		}
		if x.isMark(i, "?") {
			return true
		}
	}
	return false
}

// is reports whether token i is a word, in whatever case.
func (x *extractor) is(i int, word string) bool {
	return x.tok(i).Kind == text.Word && text.Fold(x.word(i)) == word
}

// plainOf reports whether "of them" or "times" follows at token i: what is asked then is told by more than the question.
func (x *extractor) plainOf(s *sentence, i int) bool {
	return i >= int(s.Last) || x.entry(i).Form == "of" || x.entry(i).Form == "more" || x.entry(i).Form == "other" || x.entry(i).Form == "times"
}

// bareAnswer returns the figure that opens an answer and counts nothing by itself: "Fourteen.", "Two hundred and thirty, all
// told".
func (x *extractor) bareAnswer(s, o *sentence) *quantity.Mention {
	if o.block.Kind.Furniture() || o.block.Kind == document.Cell || o.Block > s.Block+1 || len(o.quantities) == 0 {
		return nil
	}
	first := int(o.First)
	if o.Block != s.Block {
		for i := first; i < min(first+4, int(o.Last)); i++ {
			if x.isMark(i, ":") {
				return nil // somebody's word, who may be asked because nobody knows
			}
		}
	}
	for first < int(o.Last) && (x.tok(first).Kind == text.Mark || x.entry(first).Is(lexicon.Adverb)) {
		first++
	}
	q := &o.quantities[0]
	const none = quantity.Ordinal | quantity.Clock | quantity.Score | quantity.Identifier | quantity.Decade | quantity.Age | quantity.Span | quantity.Definite | quantity.Pronoun | quantity.Fraction
	if int(q.First) != first || q.Hyphen >= 0 || q.Is(none) || o.overlapsDate(q) {
		return nil
	}
	if end := int(q.Last); end < int(o.Last) && x.tok(end).Kind != text.Mark && !x.entry(end).Is(lexicon.Preposition|lexicon.Conjunction) {
		return nil
	}
	return q
}

// relocate places a claim that a question asks for where its answer stands.
func (x *extractor) relocate(s *sentence, c *Claim) {
	a := &s.answer
	c.Text = x.text.Slice(a.first, a.last)
	c.Value.Text = c.Text
	c.Block, c.SentenceIndex = a.of.Block, int32(a.of.index)
	c.Sentence = x.text.Raw[a.of.Start:a.of.End]
	x.place(a.of, c, x.tok(a.first).Start, x.tok(a.last-1).End)
}

// answersWho reports whether a figure with what it counts is the whole answer to a question that does not ask how many there are: in “Who was
// punished? Seven defendants.” those are no more than who were punished.
func (x *extractor) answersWho(s *sentence, f *figure) bool {
	if s.index == 0 || f.measure < 0 || !x.asks(&x.sentences[s.index-1]) {
		return false
	}
	for i := int(s.First); i < int(s.Last); i++ {
		if (i < f.first || i >= f.last) && x.tok(i).Kind != text.Mark {
			return false
		}
	}
	q := &x.sentences[s.index-1]
	return !x.anyForm(int(q.First), int(q.Last), []string{"how"})
}
