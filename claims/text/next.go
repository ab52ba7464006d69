package text

import "github.com/factlint/factlint/claims/lexicon"

// Next returns the first of the tokens [from, to) with which something of a set may begin, to where there is none: most tokens begin nothing.
func (t *Text) Next(from, to int, opens lexicon.Opens) int {
	if from >= to {
		return to
	}
	tokens := t.Tokens[from:to]
	for k := range tokens {
		if tokens[k].Opens&opens != 0 {
			return from + k
		}
	}
	return to
}
