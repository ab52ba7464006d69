package checker

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims"
)

// sentences is how the sentences of a document begin that make claims, found when they are first asked for.
type sentences struct {
	once   sync.Once
	begins []begun // ascending
}

// begun is how a sentence begins, and a claim in it.
type begun struct {
	with  uint64 // see beginning
	claim int32
}

// has reports whether the document of the sheet has a sentence, however it is wrapped or marked as quoted.
func (s *sentences) has(sheet *claims.Sheet, sentence string) bool {
	s.once.Do(func() {
		last := int32(-1)
		for i := range sheet.Len() {
			if at, sentence := sheet.Sentence(i); at != last {
				last = at
				s.begins = append(s.begins, begun{beginning(sentence), int32(i)})
			}
		}
		slices.SortFunc(s.begins, func(a, b begun) int { return cmp.Or(cmp.Compare(a.with, b.with), cmp.Compare(a.claim, b.claim)) })
	})
	with, whole := beginning(sentence), uint64(0) // few sentences begin like another
	i, _ := slices.BinarySearchFunc(s.begins, with, func(b begun, with uint64) int { return cmp.Compare(b.with, with) })
	for ; i < len(s.begins) && s.begins[i].with == with; i++ {
		if whole == 0 {
			whole = hashOf(sentence)
		}
		if _, other := sheet.Sentence(int(s.begins[i].claim)); hashOf(other) == whole {
			return true
		}
	}
	return false
}

// begunBytes is how many bytes of a sentence tell it from most others.
const begunBytes = 24

// beginning hashes the first bytes of a sentence that hashOf does not leave out.
func beginning(sentence string) uint64 {
	var b [begunBytes]byte
	n := 0
	for i := 0; i < len(sentence) && n < begunBytes; i++ {
		b[n] = sentence[i]
		n += int(inked[sentence[i]])
	}
	return xxh3.Hash(b[:n])
}

// hashOf hashes the letters, digits and marks of a sentence without blanks and the signs that mail puts before what it quotes.
func hashOf(sentence string) uint64 {
	var usual [1 << 9]byte
	b := usual[:]
	if len(sentence) > len(b) {
		b = make([]byte, len(sentence))
	}
	n := 0
	for i := range len(sentence) {
		c := sentence[i]
		b[n] = c // and the next one in its place, where it is a blank: every fifth byte is, and no processor guesses which
		n += int(inked[c])
	}
	return xxh3.Hash(b[:n])
}

// inked is 0 for the bytes that hashOf leaves out and 1 for all others.
var inked = func() (t [256]byte) {
	for c := range t {
		t[c] = 1
	}
	for _, c := range []byte(" \t\n\r>") {
		t[c] = 0
	}
	return t
}()

// BothHave reports whether each of two documents has the sentence of the claim of the other as well, or quotes its words.
func (c *Corpus) BothHave(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	if a.Path == b.Path && (inCapitals(a.Value.Text) != inCapitals(b.Value.Text)) {
		return true // a heading shortens what the text below quotes
	}
	return a.Path != b.Path && da != nil && db != nil && tells(da, b) && tells(db, a)
}

// inCapitals reports whether a text is written in capital letters alone.
func inCapitals(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }

// tells reports whether a document has the sentence of a claim of another one, or quotes its words.
func tells(d *docInfo, c *claims.Claim) bool {
	if d.said.has(d.sheet, c.Sentence) {
		return true
	}
	if c.Kind != claims.Quote {
		return false
	}
	words := plainWords(c.Value.Text)
	return slices.ContainsFunc(d.quotes.of(d.sheet), func(quote string) bool { return strings.Contains(quote, words) })
}

// quotes is the plain words of the quotations of a document, found when they are first asked for.
type quotes struct {
	once  sync.Once
	words []string
}

func (q *quotes) of(sheet *claims.Sheet) []string {
	q.once.Do(func() {
		for o := range sheet.Of(claims.Quote) {
			q.words = append(q.words, plainWords(o.Value.Text))
		}
	})
	return q.words
}

// bothSayBoth parts claims of two documents each of which has the sentence of the other: what they differ in stands in both, or
// at two places of one sentence.
func bothSayBoth(c *Corpus, a, b *claims.Claim) string {
	switch {
	case a.Path == b.Path || !isFigure(a) && a.Kind != claims.Date && a.Kind != claims.Duration && a.Kind != claims.Place:
		return ""
	case a.Kind == claims.Date && a.Text == b.Text:
		return "" // "today" of two days
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil {
		return ""
	}
	if c.BothHave(a, b) {
		return "each document has the sentence of the other as well"
	}
	if isFigure(a) && a.Value.Interval.Disjoint(b.Value.Interval) && gives(da.sheet, b) && gives(db.sheet, a) {
		return "each document gives the figure of the other as well"
	}
	if a.Template != 0 && a.Template == b.Template && hasWords(around(a), b.Text) && hasWords(around(b), a.Text) {
		return "each sentence has what the other says as well"
	}
	return ""
}

// roundedShare is the least share that one of two figures has of the other when one is the other rounded.
const roundedShare = 0.95

// gives reports whether a document gives the figure of a claim of another one: one of its dimension, or of its noun or measure, or,
// from LeastFigure on, wherever and of whatever.
func gives(sheet *claims.Sheet, c *claims.Claim) bool {
	v := c.Value.Interval.Value
	for o := range sheet.Of(c.Kind) {
		if w := o.Value.Interval.Value; !o.Value.Interval.Disjoint(c.Value.Interval) && min(v, w) >= roundedShare*max(v, w) && o.Dimension == c.Dimension &&
			(c.Kind == claims.Measure || o.Measure != "" && o.Measure == c.Measure || o.Counted != "" && o.Counted == c.Counted) {
			return true
		}
	}
	if v < claims.LeastFigure || v != math.Trunc(v) {
		return false
	}
	_, ok := slices.BinarySearch(sheet.Figures, uint64(v))
	return ok
}

// hasAny reports whether a text has the words of one of several others.
func hasAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return hasWords(s, w) })
}

// hasWords reports whether a text has the words of another one in a row.
func hasWords(s, words string) bool {
	for at := 0; words != ""; {
		i := strings.Index(s[at:], words)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(words)
		if (start == 0 || !wordByte(s[start-1])) && (end == len(s) || !wordByte(s[end])) {
			return true
		}
		at = start + 1
	}
	return false
}

func wordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}
