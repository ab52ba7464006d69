package text

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
)

// Analyze finds the tokens, sentences and quotations of raw. Blocks are the ranges that sentences and quotations never
// cross, in order; tokens inside masked ranges (in order) are left out. All offsets are bytes of raw.
func Analyze(lex *lexicon.Lexicon, raw string, blocks, masked []Span) *Text {
	t := new(Text)
	t.Analyze(lex, raw, blocks, masked)
	return t
}

// Analyze does the same in place of what t held before, whose memory it uses again.
func (t *Text) Analyze(lex *lexicon.Lexicon, raw string, blocks, masked []Span) {
	t.Raw, t.Sentences, t.Quotations = raw, t.Sentences[:0], t.Quotations[:0]
	t.Tokens = slices.Grow(t.Tokens[:0], len(raw)/5+8)
	t.Capitals, t.marks, t.openers, t.opener = t.Capitals[:0], t.marks[:0], t.openers[:0], 0
	for i, b := range blocks {
		first, marks := len(t.Tokens), len(t.marks)
		masked = t.tokenize(b, masked)
		t.lookup(lex, first)
		t.pairQuotes(t.marks[marks:], int32(i), b)
		t.splitSentences(lex, first, t.marks[marks:], int32(i))
	}
}

// tokenize appends the tokens of one block, not looked up yet, and returns the masked ranges that lie behind it.
func (t *Text) tokenize(b Span, masked []Span) []Span {
	raw, shape := t.Raw[:b.End], BlockStart|SpaceBefore
	mask, beyond := nextMask(masked), raw
	if end := int(b.End) + 8; end <= len(t.Raw) && t.Raw[b.End] == '\n' { // behind it no word goes on, and plainWords reads eight bytes at a time
		beyond = t.Raw[:end]
	}
	for at := int(b.Start); at < len(raw); {
		start := at
		c := raw[start]
		switch {
		case c == ' ' && start+1 < len(raw) && raw[start+1] < utf8.RuneSelf:
			shape |= SpaceBefore
			at++
			continue
		case byteClass[c] == letterByte:
			if at, shape = t.plainWords(beyond, start, min(mask, len(raw)), shape); at > start {
				continue
			}
		}
		mark := standsAlone(raw, start)
		if mark {
			at = start + 1
		} else {
			at = wordEnd(raw, start)
		}
		if start >= mask {
			for len(masked) > 0 && int(masked[0].End) <= start {
				masked = masked[1:]
			}
			if mask = nextMask(masked); mask <= start {
				shape |= SpaceBefore
				continue
			}
			at = start // which may begin a plain word
			continue
		}
		tok := t.place()
		if mark {
			tok.Kind, tok.Sign, tok.Hash = Mark, c, lexicon.NewHash.Mix(uint64(c))
		} else if blank := tok.readSlowly(raw[start:at]); blank != 0 {
			shape |= blank
			continue
		}
		tok.Start, tok.End = int32(start), int32(at)
		tok.Shape |= shape
		shape = 0
		n := len(t.Tokens)
		t.Tokens = t.Tokens[:n+1]
		switch {
		case tok.Kind == Mark:
			t.marks = append(t.marks, int32(n))
		case tok.Shape&Capital != 0:
			t.Capitals = append(t.Capitals, int32(n))
		case tok.Kind == Word:
			tok.Shape |= Small
		}
	}
	return masked
}

// place returns the place of the next token, which is empty.
func (t *Text) place() *Token {
	n := len(t.Tokens)
	t.Tokens = slices.Grow(t.Tokens, 1)
	tok := &t.Tokens[:n+1][n]
	*tok = Token{}
	return tok
}

// nextMask returns where the first of masked ranges begins.
func nextMask(masked []Span) int {
	if len(masked) == 0 {
		return math.MaxInt
	}
	return int(masked[0].Start)
}

// standsAlone reports whether the byte at i is a mark of ASCII that nothing is part of: neither a word, nor a blank, nor with what comes behind it
// more than itself.
func standsAlone(raw string, i int) bool {
	c := raw[i]
	return c > ' ' && c < utf8.RuneSelf && (byteClass[c] == otherByte || byteClass[c] >= midLetter) && (i+1 == len(raw) || raw[i+1] < utf8.RuneSelf)
}

// readSlowly reads a word, number or mark that is of no plain letters, but for its place. Of a blank it returns what that says of the token behind it.
func (tok *Token) readSlowly(w string) (blank Shape) {
	r, size := utf8.DecodeRuneInString(w)
	switch {
	case r == '\t':
		return SpaceBefore | CellStart
	case unicode.IsSpace(r):
		return SpaceBefore
	case 'a' <= r && r <= 'z':
		tok.Kind = Word
	case r >= '0' && r <= '9' || unicode.IsDigit(r):
		tok.Kind = Number
		tok.Opens = lexicon.OpensQuantity | lexicon.OpensDate
	case unicode.IsLetter(r) || unicode.IsMark(r) || r == '_':
		tok.Kind = Word
		tok.shapeOf(w, r)
	default:
		tok.Kind, tok.Sign = Mark, w[0]
		if size < len(w) { // UAX #29 keeps some sequences together, such as emoji
			tok.Sign = max(w[0], utf8.RuneSelf) // it is not the mark of ASCII that it begins with
		}
	}
	var buf [64]byte
	form := AppendFold(buf[:0], w)
	if n := len(form); tok.Kind == Word && n > 2 && form[n-1] == 's' && form[n-2] == '\'' {
		tok.Possessive = true
		form = form[:n-2]
	}
	tok.Hash = lexicon.HashOf(form)
	return 0
}

// lookup finds the words of the tokens from first on in the lexicon. The index is larger than the memory that is near a processor: little stands in the
// loop, and nothing is guessed of a word, so that a processor asks for the places of several words before the first of them has come.
func (t *Text) lookup(lex *lexicon.Lexicon, first int) {
	slots, tokens := lex.Slots(), t.Tokens[first:]
	t.openers = slices.Grow(t.openers, len(tokens))
	n, openers := len(t.openers), t.openers[:cap(t.openers)]
	mask := lexicon.Hash(len(slots) - 1)
	for k := range tokens {
		tok := &tokens[k]
		hash, opens := tok.Hash, tok.Opens
		place := slots[hash&mask]
		of := place.Of(hash)
		if place.Elsewhere(of) {
			of = slots.Find(hash)
		}
		opens |= of.Opens()
		tok.Word, tok.Opens = of.Word(), opens
		openers[n] = int32(first + k) // and stays there where it is one
		if opens&opensFigure != 0 {
			n++
		}
	}
	t.openers = openers[:n]
}

func (tok *Token) shapeOf(w string, first rune) {
	if !unicode.IsUpper(first) && !unicode.IsTitle(first) {
		return
	}
	tok.Shape |= Capital
	letters := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters > 1 {
		tok.Shape |= Upper
	}
}

// AppendFold appends the lower-case form of w, with ' for typographic apostrophes, to buf.
func AppendFold(buf []byte, w string) []byte {
	n := len(buf)
	buf = slices.Grow(buf, len(w))[:n+len(w)]
	for i := range len(w) {
		c := w[i]
		if c >= utf8.RuneSelf {
			return appendFolded(buf[:n+i], w[i:])
		}
		buf[n+i] = small[c]
	}
	return buf
}

// small is the small letter of each byte of ASCII that is a letter, and every other byte as it is.
var small = func() (out [utf8.RuneSelf]byte) {
	for c := range out {
		out[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			out[c] += 'a' - 'A'
		}
	}
	return out
}()

// appendFolded is AppendFold for any text.
func appendFolded(buf []byte, w string) []byte {
	for _, r := range w {
		buf = utf8.AppendRune(buf, lexicon.Lower(r))
	}
	return buf
}

// Fold returns the lower-case form under which the lexicon knows a word: w itself where it is that form.
func Fold(w string) string {
	for i := range len(w) {
		if c := w[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			var buf [48]byte
			return string(AppendFold(buf[:0], w))
		}
	}
	return w
}

// opening and closing quotation marks; the straight one is both.
const (
	opening = "“„«‹"
	closing = "”»›"
)

// pairQuotes marks quotations in a block with those marks. A quotation left open ends with its block.
func (t *Text) pairQuotes(marks []int32, block int32, b Span) {
	open := int32(-1)
	from := 0
	for _, m := range marks {
		i := int(m)
		tok := &t.Tokens[i]
		if c := t.Raw[tok.Start]; c < utf8.RuneSelf && c != '"' {
			continue
		}
		w := t.Of(tok)
		switch {
		case open < 0 && (w == `"` || strings.Contains(opening, w) || w == "‘" && tok.Is(SpaceBefore)):
			if w == "‘" && !t.closes(i, "’") {
				continue
			}
			open, from = tok.End, i+1
		case open >= 0 && (w == `"` || strings.Contains(closing, w) || w == "’" && strings.HasSuffix(t.Raw[:open], "‘")):
			t.quote(open, tok.Start, from, i, block)
			open = -1
		}
	}
	if open >= 0 && int(open) < int(b.End) && t.Raw[open-1] != '"' {
		t.quote(open, b.End, from, len(t.Tokens), block)
	}
}

// closes reports whether mark w occurs after token i within 60 tokens.
func (t *Text) closes(i int, w string) bool {
	for j := i + 1; j < len(t.Tokens) && j < i+60; j++ {
		if t.Tokens[j].Kind == Mark && t.Of(&t.Tokens[j]) == w {
			return true
		}
	}
	return false
}

func (t *Text) quote(start, end int32, from, to int, block int32) {
	if start >= end {
		return
	}
	t.Quotations = append(t.Quotations, Quotation{Start: start, End: end, First: int32(from), Last: int32(to), Block: block})
	for j := from; j < to; j++ {
		t.Tokens[j].Shape |= InQuote
	}
}

// maxSentence is how many tokens a sentence may have: longer ones are lists without stops, or no prose. Much of what looks
// at a sentence takes time by the square of its length.
const maxSentence = 1000

// maxMarks is how many marks in a row, such as stops and closing quotation marks, may end a sentence.
const maxMarks = 64

// splitSentences cuts the tokens from first on, the marks among them, into sentences. None ends but at a mark, unless it is too long.
func (t *Text) splitSentences(lex *lexicon.Lexicon, first int, marks []int32, block int32) {
	for start := first; start < len(t.Tokens); {
		t.Tokens[start].Shape |= SentenceStart
		if t.isMark(start, `"“„«‘(`) && start+1 < len(t.Tokens) {
			t.Tokens[start+1].Shape |= SentenceStart
		}
		last := min(start+maxSentence, len(t.Tokens)) - 1
		for len(marks) > 0 && int(marks[0]) < last {
			i := int(marks[0])
			if marks = marks[1:]; i >= start && t.endsSentence(lex, i) {
				last = i
			}
		}
		end := last + 1
		for end < len(t.Tokens) && end < last+maxMarks && !t.Tokens[end].Is(SpaceBefore) && t.isMark(end, `"”»’).!?…`) {
			end++
		}
		t.sentence(start, end, block)
		start = end
	}
}

func (t *Text) sentence(first, last int, block int32) {
	t.Sentences = append(t.Sentences, Sentence{
		First: int32(first), Last: int32(last),
		Start: t.Tokens[first].Start, End: t.Tokens[last-1].End, Block: block,
	})
}

// isMark reports whether token i is one of the given marks.
func (t *Text) isMark(i int, marks string) bool {
	tok := &t.Tokens[i]
	return tok.Kind == Mark && strings.Contains(marks, t.Of(tok))
}

// endsSentence reports whether token i is a mark that ends its sentence.
func (t *Text) endsSentence(lex *lexicon.Lexicon, i int) bool {
	switch sign := t.Tokens[i].Sign; {
	case sign == '!', sign == '?', sign >= utf8.RuneSelf && t.Of(&t.Tokens[i]) == "…":
		return t.startsAfter(i)
	case sign != '.', !t.startsAfter(i):
		return false
	}
	if i == 0 || t.Tokens[i].Is(SpaceBefore) {
		return true
	}
	prev := &t.Tokens[i-1]
	if prev.Kind != Word {
		return true
	}
	if prev.Is(Capital) && utf8.RuneCountInString(t.Of(prev)) == 1 {
		return false // an initial: J. Smith
	}
	if prev.Opens&lexicon.Shortened == 0 {
		return true
	}
	// "p.m." and "U.S." may end a sentence; a title before a name never does.
	next := t.nextStart(i)
	if strings.Contains(t.Of(prev), ".") {
		return next != nil && next.Is(Capital) && lex.Entry(next.Word).Is(lexicon.Determiner|lexicon.Pronoun|lexicon.Preposition|lexicon.Possessive)
	}
	e := lex.Entry(prev.Word)
	if e.Calendar.Abbrev && !prev.Is(Capital) {
		return true // there only Ivo Last sat; in the sun
	}
	return e.Form == "no" && !prev.Is(Capital) && next != nil && next.Kind != Number || e.Form == "co" && next == nil
}

// startsAfter reports whether a sentence may start behind the mark at i: the block ends there, or white space and
// something other than a lower-case word follow.
func (t *Text) startsAfter(i int) bool {
	j := i + 1
	for j < len(t.Tokens) && j < i+maxMarks && !t.Tokens[j].Is(SpaceBefore) && t.isMark(j, `"”»’).!?…`) {
		j++
	}
	if j >= len(t.Tokens) {
		return true
	}
	next := &t.Tokens[j]
	if !next.Is(SpaceBefore) {
		return false
	}
	if next.Kind == Word && !next.Is(Capital) {
		// `"Who did it?" he asked.` goes on, and so does an ellipsis inside a sentence
		return false
	}
	if next.Kind == Mark && t.isMark(j, ",;:)–—-") {
		return false
	}
	return true
}

// nextStart returns the first word or number behind the mark at i, nil when the block ends.
func (t *Text) nextStart(i int) *Token {
	for j := i + 1; j < len(t.Tokens) && j < i+maxMarks; j++ {
		if t.Tokens[j].Kind != Mark {
			return &t.Tokens[j]
		}
	}
	return nil
}
