package text

import "github.com/factlint/factlint/claims/lexicon"

// Next returns the first of the tokens [from, to) with which something of a set may begin, to where there is none: most tokens begin nothing.
func (t *Text) Next(from, to int, opens lexicon.Opens) int {
	if from >= to {
		return to
	}
	tokens := t.Tokens[from:to]
	for len(tokens) >= 4 && (tokens[0].Opens|tokens[1].Opens|tokens[2].Opens|tokens[3].Opens)&opens == 0 {
		tokens = tokens[4:]
	}
	for k := range tokens {
		if tokens[k].Opens&opens != 0 {
			return to - len(tokens) + k
		}
	}
	return to
}
