package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// aftermath reports whether the later of two days is that of something that followed upon what happened on the earlier one: a fire, and the day on which
// one of those whom it hurt died in hospital; a robbery and an arrest. Where the sentence tells with "when" what happened then as well, its day is of both.
func (c *Corpus) aftermath(a, b *claims.Claim) bool {
	if b.Value.Period.From < a.Value.Period.From {
		a, b = b, a
	}
	if hasWords(b.Sentence[startOf(b):], "when") || strings.HasPrefix(b.Sentence, "When ") || c.tellsToll(b) {
		return false
	}
	if b.Measure != a.Measure && (c.lex.Lists(lexicon.AftermathClass, b.Measure) || c.lex.Lists(lexicon.FollowingClass, b.Measure) && c.lex.EventNoun(a.Measure) != "") {
		return true
	}
	later, words := text.Fold(wordsWithin(b, aftermathBytes)), c.lex.Words(lexicon.AftermathWord)
	return hasAny(later, words) && !hasAny(text.Fold(a.Sentence), words)
}

// tellsToll reports whether the sentence of a date tells how many were killed in all: what killed them happened on that day.
func (c *Corpus) tellsToll(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	several := false
	for _, o := range d.counts.of(d.sheet) {
		if o.SentenceIndex != a.SentenceIndex || o.Measure != "killed" {
			continue
		}
		if o.Scope != "" {
			return false // one of the four who were hit
		}
		several = several || o.Value.Interval.Value > 1
	}
	return several
}

// aftermathBytes is how far from a date words are looked for that tell what happened on it, in bytes.
const aftermathBytes = 80
