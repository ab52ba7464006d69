package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
)

// NamesClock reports whether a sentence names the clock that it goes by: "local time", "GMT", "Yerevan time". Two such
// sentences may date one moment on two days.
func NamesClock(lex *lexicon.Lexicon, sentence string) bool {
	words := strings.Fields(sentence)
	for i, w := range words {
		words[i] = strings.Trim(w, ".,;:()")
	}
	plain := " " + strings.Join(words, " ") + " "
	for _, name := range lex.Words(lexicon.ClockName) {
		if strings.Contains(plain, " "+name+" ") {
			return true
		}
	}
	for i := 2; i < len(words); i++ { // not the first word, which always has a capital
		if c := words[i-1]; words[i] == "time" && c != "" && 'A' <= c[0] && c[0] <= 'Z' {
			return true
		}
	}
	return false
}
