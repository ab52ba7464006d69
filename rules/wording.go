package rules

import (
	"strconv"

	"github.com/factlint/factlint/claims/lexicon"
)

// figureOf returns a small number in digits for its word, any other word as it is.
func figureOf(w string) string {
	lex := lexicon.Default()
	if n := lex.Entry(lex.Find(w)).Number; n.Kind == lexicon.Cardinal && !n.Unsure && !n.Both {
		return strconv.Itoa(int(n.Value))
	}
	return w
}
