package text

import (
	"slices"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
)

// Kind is what sort of token it is.
type Kind uint8

// The kinds of token. White space yields no token.
const (
	Word   Kind = iota // starts with a letter: "p.m", "don't", "55km" starts with a digit and is a Number
	Number             // starts with a digit: "1,250", "6.3", "2020s", "55km"
	Mark               // one punctuation mark or symbol: one rune
)

// Shape holds what the letters of a token look like and how it stands beside its neighbours.
type Shape uint8

// The shapes.
const (
	Capital       Shape = 1 << iota // its first letter is upper case
	Upper                           // it has two or more letters and all are upper case
	SpaceBefore                     // white space or the start of a block precedes it
	BlockStart                      // it is the first token of a block
	InQuote                         // it stands inside a quotation
	SentenceStart                   // it is the first token of a sentence, or the first after an opening quotation mark
	CellStart                       // a tab precedes it, which parts the cells of a row
	Small                           // it is a word, and its first letter is no capital
)

// Token is one word, number or mark of a text. Its fields stand in the order in which they take the least room: all that reads a text
// walks over its tokens.
type Token struct {
	Start, End int32         // bytes in the reading text
	Hash       lexicon.Hash  // of its lower-case form without a possessive 's
	Word       lexicon.Word  // of the same form; 0 when no table knows it
	Opens      lexicon.Opens // what may begin here
	Kind       Kind
	Shape      Shape
	Sign       byte // of a mark: itself where it is of ASCII, else its first byte; 0 of a word or number
	Possessive bool // it ended in 's or ’s (or is a plural that ended in s’); End still includes it
}

// Is reports whether the token has all of the shapes s.
func (t *Token) Is(s Shape) bool { return t.Shape&s == s }

// IsMark reports whether a token is exactly the mark m.
func (t *Text) IsMark(tok *Token, m string) bool {
	return tok.Sign == m[0] && (m[0] < utf8.RuneSelf || t.Of(tok) == m)
}

// Span is a byte range [Start, End) of the reading text.
type Span struct{ Start, End int32 }

// Sentence is a range of tokens [First, Last) and of bytes.
type Sentence struct {
	First, Last int32
	Start, End  int32
	Block       int32 // index of its block
}

// Quotation is a stretch of direct speech, the marks not included.
type Quotation struct {
	Start, End  int32 // bytes
	First, Last int32 // tokens [First, Last)
	Block       int32
}

// Text is a reading text with everything found in it.
type Text struct {
	Raw        string
	Tokens     []Token
	Sentences  []Sentence
	Quotations []Quotation
	Capitals   []int32 // the words that begin with a capital letter, as indices of tokens, in order

	marks   []int32 // the same of the marks
	openers []int32 // see Openers
	opener  int     // the place among them of the first that was asked for last
}

// Words returns how many tokens are words or numbers.
func (t *Text) Words() int { return len(t.Tokens) - len(t.marks) }

// WordsIn returns how many of the tokens [first, last) are.
func (t *Text) WordsIn(first, last int) int {
	from, _ := slices.BinarySearch(t.marks, int32(first))
	to := from
	for to < len(t.marks) && int(t.marks[to]) < last {
		to++
	}
	return last - first - (to - from)
}

// Of returns the text of a token as it is written.
func (t *Text) Of(tok *Token) string { return t.Raw[tok.Start:tok.End] }

// Slice returns the text from the start of token i to the end of token j-1.
func (t *Text) Slice(i, j int) string {
	if i >= j {
		return ""
	}
	return t.Raw[t.Tokens[i].Start:t.Tokens[j-1].End]
}
