package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// leastBeside is how many bytes a word beside two names needs to say that they name one thing.
const leastBeside = 4

// Misspelt reports whether one of two names may be the other with a slip in a word: of few documents, two on one story have one each, neither has the word of
// the other, and two documents or more have one of them and a single one the other, or the word before or behind both is the same, or the other words of the
// name are.
func (c *Corpus) Misspelt(a, b *claims.Claim) bool {
	if a.Kind != claims.Name || b.Kind != claims.Name || a.Path == b.Path || c.total > smallRun {
		return false
	}
	v, w, rest := otherWord(a.Value.Name, b.Value.Name)
	if v == "" || !names.Misspelt(v, w) || !c.sameStory(a.Path, b.Path) {
		return false
	}
	one, other := c.naming(v), c.naming(w)
	da, db := c.doc(a.Path), c.doc(b.Path)
	if hasNameWord(da, w) || hasLone(da, w) || hasNameWord(db, v) || hasLone(db, v) || one > 1 && other > 1 {
		return false
	}
	return one+other > 2 || rest || c.besideNames(a, b)
}

// otherWord returns the words in lower case by which two names differ, one of each, and whether they have further words in common; none where more than one
// differs. A name of one word is held against the last word of a longer one.
func otherWord(x, y names.Name) (v, w string, rest bool) {
	p, q := strings.Fields(text.Fold(x.Text)), strings.Fields(text.Fold(y.Text))
	if x.Kind == names.Person || y.Kind == names.Person || len(p) == 0 || len(q) == 0 {
		return "", "", false
	}
	if len(p) == 1 || len(q) == 1 {
		return p[len(p)-1], q[len(q)-1], false
	}
	at := onlyDifference(p, q)
	if at < 0 {
		return "", "", false
	}
	return p[at], q[at], true
}

// naming returns in how many documents a word in lower case is one of a name.
func (c *Corpus) naming(w string) (n int) {
	for _, d := range c.docs {
		if !d.fact && (hasNameWord(d, w) || hasLone(d, w)) {
			n++
		}
	}
	return n
}

// hasNameWord reports whether a word in lower case is one of the names of a document.
func hasNameWord(d *docInfo, w string) bool {
	_, is := slices.BinarySearch(d.sheet.Names, w)
	return is
}

// hasLone reports whether a document names something by a word in lower case, and nothing else is known of it.
func hasLone(d *docInfo, w string) bool {
	for o := range d.sheet.Of(claims.Name) {
		if o.Measure == claims.LoneMeasure && text.Fold(o.Value.Name.Text) == w {
			return true
		}
	}
	return false
}

// besideNames reports whether the same word, which is no small one, leads to two names or follows them: the tour company Altivento, the company Altevento.
func (c *Corpus) besideNames(a, b *claims.Claim) bool {
	if w := wordBefore(a); w == wordBefore(b) && c.tellsOfName(w) {
		return true
	}
	w := wordBehind(a)
	return w == wordBehind(b) && c.tellsOfName(w)
}

// tellsOfName reports whether a word beside a name may say what it names: no preposition, verb of saying or other small word.
func (c *Corpus) tellsOfName(w string) bool {
	const small = lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Determiner | lexicon.Possessive | lexicon.Saying | lexicon.Stop | lexicon.Adverb | lexicon.Verb
	return len(w) >= leastBeside && !c.lex.Entry(c.lex.Find(w)).Is(small)
}
