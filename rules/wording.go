package rules

import (
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
)

// plainWording writes the words of a quotation in one of the ways in which they may be written: without contractions and what
// speakers put in between, in British spelling, with small numbers in digits. Marks that end sentences, leave out or put in stay.
func plainWording(s string) string {
	var b strings.Builder
	word := make([]string, 0, 32)
	flush := func() {
		for i, w := range lexicon.Default().PlainWording(word) {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w)
		}
		word = word[:0]
	}
	for s != "" {
		at := strings.IndexAny(s, ".!?…[]()")
		part := s
		if at >= 0 {
			part = s[:at]
		}
		for w := range strings.FieldsSeq(flatWords(part)) {
			word = append(word, figureOf(w))
		}
		flush()
		if at < 0 {
			break
		}
		n := 1
		if strings.HasPrefix(s[at:], "…") {
			n = len("…")
		}
		b.WriteString(s[at : at+n])
		b.WriteByte(' ')
		s = s[at+n:]
	}
	return b.String()
}

// figureOf returns a small number in digits for its word, any other word as it is.
func figureOf(w string) string {
	lex := lexicon.Default()
	if n := lex.Entry(lex.Find(w)).Number; n.Kind == lexicon.Cardinal && !n.Unsure && !n.Both {
		return strconv.Itoa(int(n.Value))
	}
	return w
}
