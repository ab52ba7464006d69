package checker

import (
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// lastNumeral returns the last figure of a text, 0 where it has none.
func (c *Corpus) lastNumeral(s string) (last float64) {
	for w := range strings.FieldsFuncSeq(s, betweenNumerals) {
		if n, ok := c.numeral(strings.Trim(w, ",.-'")); ok {
			last = n
		}
	}
	return last
}

// betweenNumerals reports whether a character stands between words and is no part of a numeral, as in 1,900 or twenty-three.
func betweenNumerals(r rune) bool { return parting(r) && r != ',' && r != '.' && r != '-' }

// numeral returns the number that a word is, in digits or in letters: 1,900, forty, twenty-three.
func (c *Corpus) numeral(w string) (float64, bool) {
	if w == "" {
		return 0, false
	}
	if '0' <= w[0] && w[0] <= '9' {
		n, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
		return n, err == nil
	}
	tens, units, two := strings.Cut(text.Fold(w), "-")
	n, ok := c.cardinal(tens)
	if !two {
		return n, ok
	}
	m, also := c.cardinal(units)
	return n + m, ok && also && n >= 20 && m < 10 // not fifty-fifty
}

// cardinal returns the number that a word in lower case is.
func (c *Corpus) cardinal(w string) (float64, bool) {
	e := c.lex.Entry(c.lex.Find(w))
	return e.Number.Value, e.Number.Kind == lexicon.Cardinal && !e.Number.Unsure
}
