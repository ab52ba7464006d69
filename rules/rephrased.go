package rules

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
)

// What two sentences must have in common to be two wordings of one.
const (
	leastTold   = 2    // words with a meaning of their own
	surelyTold  = 3    // the same, from which on their share counts in full
	fewTold     = 0.75 // what it counts for where there are fewer
	longestTold = 14   // words with a meaning of their own in a sentence: of longer ones half are shared by chance
)

// rephrased returns which share of the words with a meaning of their own stands in two sentences, in whatever form and order, of those of the
// shorter one, from 0 to 1: the most of any two sentences of two quotations that the other one does not hold as they are.
func rephrased(a, b string) float64 {
	var w Worker
	return rephrasedIn(a, b, w.quotationOf(a), w.quotationOf(b))
}

// rephrasedOf is rephrased of the words of two claims.
func rephrasedOf(a, b *Claim) float64 {
	return rephrasedIn(a.Value.Text, b.Value.Text, a.quotation(), b.quotation())
}

func rephrasedIn(a, b string, p, q *quotation) float64 {
	if len(a) > longestQuote || len(b) > longestQuote || p.faithful(q) || len(p.changed(q)) == 0 || len(q.changed(p)) == 0 {
		return 0
	}
	xs := toldOnlyIn(a, b)
	if len(xs) == 0 {
		return 0
	}
	best := 0.0
	for _, y := range toldOnlyIn(b, a) {
		for _, x := range xs {
			best = max(best, toldAgain(x, y))
		}
	}
	return best
}

// longestQuote is how many bytes quotations have at most of which a sentence may be told again: speeches come back to their words.
const longestQuote = 300

// toldOnlyIn returns the words with a meaning of their own of each sentence of a text that another one does not hold as it is, in their base
// forms, each once.
func toldOnlyIn(s, other string) (all [][]string) {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '.' || r == '!' || r == '?' || r == ';' }) {
		if quotesFaithfully(part, other) {
			continue
		}
		var words []string
		for w := range strings.FieldsSeq(flatWords(part)) {
			if base := baseOf(w); base != "" && !slices.Contains(words, base) {
				words = append(words, base)
			}
		}
		if len(words) >= leastTold && len(words) <= longestTold {
			all = append(all, words)
		}
	}
	return all
}

func toldAgain(x, y []string) float64 {
	shared := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			shared++
		}
	}
	share := float64(shared) / float64(min(len(x), len(y)))
	switch {
	case shared < leastTold:
		return 0
	case shared < surelyTold:
		return share * fewTold
	}
	return share
}

// baseOf returns the base form of a word in lower case, as far as its ending tells; "" for a word of grammar.
func baseOf(w string) string {
	l := lexicon.Default()
	id := l.Find(w)
	if e := l.Entry(id); id != 0 {
		if e.Is(lexicon.Determiner|lexicon.Pronoun|lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Possessive|lexicon.Negation|lexicon.Stop) || slices.Contains(grammarWords, w) {
			return ""
		}
		if e.Lemma != id {
			w = l.Entry(e.Lemma).Form
		}
	}
	if len(w) < longWord || slices.Contains(grammarWords, w) {
		return ""
	}
	for _, ending := range [...]string{"ing", "ed", "es", "s", "e", "t"} {
		if stem, ok := strings.CutSuffix(w, ending); ok && len(stem) >= longWord {
			w = stem
			break
		}
	}
	if n := len(w); n > longWord && w[n-1] == w[n-2] {
		w = w[:n-1] // hitting, hit
	}
	return w
}
