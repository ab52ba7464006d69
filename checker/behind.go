package checker

import (
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// wordsBehind is how many words behind "from" or "of" may say from or of what a figure is measured.
const wordsBehind = 5

// OneEnd reports whether two figures are measured from or of one thing, as the words behind them in their phrase tell: twelve kilometres of the
// crater, fifteen kilometres from the crater.
func (c *Corpus) OneEnd(a, b *claims.Claim) bool {
	words := c.behind(a)
	for w := range c.behind(b) {
		if words[w] {
			return true
		}
	}
	return false
}

// behind returns the words behind "from", "of" or "to" right behind a figure that say from or of what it is measured, up to the next mark.
func (c *Corpus) behind(a *claims.Claim) map[string]bool {
	at := min(max(0, int(a.At))+len(a.Text), len(a.Sentence))
	rest := a.Sentence[at:]
	if end := strings.IndexAny(rest, ",;:(—–."); end >= 0 {
		rest = rest[:end]
	}
	lead, rest, _ := strings.Cut(strings.TrimSpace(rest), " ")
	switch lead {
	case "from", "of", "to":
	default:
		return nil
	}
	words, n := map[string]bool{}, 0
	for w := range strings.FieldsFuncSeq(rest, func(r rune) bool { return !unicode.IsLetter(r) }) {
		const frequent = lexicon.Stop | lexicon.Preposition | lexicon.Determiner | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Adverb | lexicon.Adjective | lexicon.Possessive | lexicon.Verb
		if w = text.Fold(w); len(w) > 3 && !c.lex.Entry(c.lex.Find(w)).Is(frequent) {
			words[strings.TrimSuffix(w, "s")] = true
		}
		if n++; n == wordsBehind {
			break
		}
	}
	return words
}
