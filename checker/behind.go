package checker

import (
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// wordsBehind is how many words behind a figure may say from or of what it is measured.
const wordsBehind = 7

// OneEnd reports whether two figures are followed by one rare word, so that they are measured from or of one thing: twelve kilometres of the crater,
// fifteen kilometres from the crater.
func (c *Corpus) OneEnd(a, b *claims.Claim) bool {
	words := c.behind(a)
	for w := range c.behind(b) {
		if words[w] {
			return true
		}
	}
	return false
}

// behind returns the words behind a figure in its clause that no table knows as frequent.
func (c *Corpus) behind(a *claims.Claim) map[string]bool {
	at := min(max(0, int(a.At))+len(a.Text), len(a.Sentence))
	rest, _, _ := strings.Cut(a.Sentence[at:], ";")
	words, n := map[string]bool{}, 0
	for w := range strings.FieldsFuncSeq(rest, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if n++; n > wordsBehind {
			break
		}
		const frequent = lexicon.Stop | lexicon.Preposition | lexicon.Determiner | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Adverb | lexicon.Adjective | lexicon.Possessive | lexicon.Verb
		if w = text.Fold(w); len(w) > 3 && !c.lex.Entry(c.lex.Find(w)).Is(frequent) {
			words[strings.TrimSuffix(w, "s")] = true
		}
	}
	return words
}
