package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
)

// token is a word of a quotation in plain wording, or a mark in it.
type token struct {
	hash uint64 // of a word
	text string // of a word, in lower case, see quoting.spelt
	mark byte   // 0 for a word; '.', '!' for any other end of a sentence, 'o' for an omission, or a bracket
	long bool   // the word says what its sentence is about
}

// quoting is the memory that a worker cuts up quotations in.
type quoting struct {
	tokens []token
	spelt  bool     // the quotation has a bracket: the last words before each mark have their texts
	hashes []uint64 // of the words of a segment
	words  []string // likewise, the first of them, as they stand
	rest   string   // what follows those
	behind []string // a word and those behind it, in lower case and numbers in digits
	plain  []string
	figure [16]uint64        // memory for the hash of one word
	known  [1 << 15]ordinary // most words come again soon
	pairs  [1 << 12]pairing  // and so do most words that may be written otherwise, with the one behind them
}

// ordinary is what is known of a word in lower case.
type ordinary struct {
	hash uint64
	is   bool // it is written as it stands, whatever follows
	long bool
}

// pairRoom is how many words are remembered at most that are written for another one and the one behind it: "do not".
const pairRoom = 2

// pairing is what is written for a word with a certain one behind it, or at the end of a segment.
type pairing struct {
	words uint64           // the hash of both
	plain [pairRoom]uint64 // hashes of the words that are written
	long  [pairRoom]bool
	made  int // so many are
	n     int // for so many
}

// read cuts a quotation into words in plain wording and marks: contractions are written out, what speakers put in between is
// left out, and numbers are in digits.
func (c *quoting) read(s string) {
	c.tokens, c.spelt = c.tokens[:0], strings.IndexByte(s, '[') >= 0
	for s != "" {
		at := markIn(s)
		if at < 0 {
			c.segment(s)
			return
		}
		c.segment(s[:at])
		r, size := utf8.DecodeRuneInString(s[at:])
		s = s[at+size:]
		switch r {
		case '[', '(', ']', ')', '.':
			c.tokens = append(c.tokens, token{mark: byte(r)})
		case '…':
			c.tokens = append(c.tokens, token{mark: 'o'})
		default:
			c.tokens = append(c.tokens, token{mark: '!'})
		}
	}
}

// markIn returns where a mark of ".!?…[]()" stands in s, -1 where none does.
func markIn(s string) int {
	for i := range len(s) {
		switch c := s[i]; {
		case quoteMark[c]:
			return i
		case c == "…"[0] && strings.HasPrefix(s[i:], "…"):
			return i
		}
	}
	return -1
}

// quoteMark tells the marks of ASCII that markIn looks for.
var quoteMark = func() (is [256]bool) {
	for _, c := range []byte(".!?[]()") {
		is[c] = true
	}
	return is
}()

// segment adds the words between two marks.
func (c *quoting) segment(s string) {
	c.hashes, c.words, c.rest = hashWords(c.hashes[:0], s), c.words[:0], s
	for i := 0; i < len(c.hashes); {
		n := c.remembered(i)
		if n == 0 {
			n = c.plainly(i)
		}
		i += n
	}
}

// remembered adds what is known to be written for the words of the segment from i on, and returns for how many of them that stands; 0 when
// nothing is known. Nearly all words are, and their texts are not looked at.
func (c *quoting) remembered(i int) int {
	if c.spelt && i+2 >= len(c.hashes) { // before a bracket the text of the last word counts
		return 0
	}
	hash := c.hashes[i]
	if known := &c.known[hash%uint64(len(c.known))]; known.hash == hash && known.is {
		c.tokens = append(c.tokens, token{hash: hash, long: known.long})
		return 1
	}
	key := c.twoWords(i)
	known := &c.pairs[key%uint64(len(c.pairs))]
	if known.words != key {
		return 0
	}
	for k := range known.made {
		c.tokens = append(c.tokens, token{hash: known.plain[k], long: known.long[k]})
	}
	return known.n
}

// twoWords returns a hash of the word of the segment at i and the one behind it, if any.
func (c *quoting) twoWords(i int) uint64 {
	next := uint64(0)
	if i+1 < len(c.hashes) {
		next = c.hashes[i+1]
	}
	return mix(c.hashes[i], next)
}

// plainly adds what is written in plain wording for the words of the segment from i on, and returns for how many of them that stands.
func (c *quoting) plainly(i int) int {
	lex, from, end := lexicon.Default(), len(c.tokens), len(c.hashes)
	if w, is := c.word(i); is {
		c.tokens = append(c.tokens, token{hash: c.hashes[i], text: w, long: isLong(w)})
		return 1
	}
	c.behind = c.behind[:0]
	tell := true // the word and the one behind it, whatever stands behind those
	for k := i; k < end && (k < i+2 || !tell); k++ {
		w, is := c.word(k)
		if !is {
			w = figureOf(w)
		}
		if c.behind = append(c.behind, w); k == i+1 {
			tell = lex.TwoTell(c.behind[0], w)
		}
	}
	n := 0
	c.plain, n = lex.AppendPlain(c.plain[:0], c.behind)
	for _, w := range c.plain {
		c.tokens = append(c.tokens, token{hash: hashWords(c.figure[:0], w)[0], text: w, long: isLong(w)})
	}
	if made := c.tokens[from:]; tell && len(made) <= pairRoom {
		key := c.twoWords(i)
		known := pairing{words: key, n: n, made: len(made)}
		for k := range made {
			known.plain[k], known.long[k] = made[k].hash, made[k].long
		}
		c.pairs[key%uint64(len(c.pairs))] = known
	}
	return n
}

// word returns the word of the segment at i in lower case, and whether it is written as it stands, whatever follows.
func (c *quoting) word(i int) (w string, is bool) {
	for len(c.words) <= i {
		c.words = append(c.words, c.next())
	}
	hash := c.hashes[i]
	w = flatWords(c.words[i])
	known := &c.known[hash%uint64(len(c.known))]
	if known.hash != hash {
		*known = ordinary{hash, lexicon.Default().IsPlain(w) && figureOf(w) == w, isLong(w)}
	}
	return w, known.is
}

// next takes the next word off the segment, "" where there is none.
func (c *quoting) next() string {
	for s := c.rest; s != ""; {
		if n := wordAt(s); n > 0 {
			c.rest = s[n:]
			return s[:n]
		}
		_, n := utf8.DecodeRuneInString(s)
		s = s[n:]
	}
	c.rest = ""
	return ""
}

// isLong reports whether a word says what its sentence is about.
func isLong(w string) bool { return len(w) >= longWord && !slices.Contains(grammarWords, w) }
