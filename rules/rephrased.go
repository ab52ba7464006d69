package rules

import (
	"slices"
	"strings"
	"sync"

	"github.com/factlint/factlint/claims/lexicon"
)

// What two sentences must have in common to be two wordings of one.
const (
	leastTold    = 2    // words with a meaning of their own
	surelyTold   = 3    // the same, from which on their share counts in full
	fewTold      = 0.75 // what it counts for where there are fewer
	rewordedTold = 0.8  // what a word counts for that the other sentence has another word for
	longestTold  = 14   // words with a meaning of their own in a sentence: of longer ones half are shared by chance
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
func toldOnlyIn(s, other string) (all [][]toldWord) {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '.' || r == '!' || r == '?' || r == ';' }) {
		if quotesFaithfully(part, other) {
			continue
		}
		var words []toldWord
		for w := range strings.FieldsSeq(flatWords(part)) {
			if base := baseOf(w); base != "" && !slices.ContainsFunc(words, func(o toldWord) bool { return o.base == base }) {
				words = append(words, toldWord{base, senses()[w]})
			}
		}
		if len(words) >= leastTold && len(words) <= longestTold {
			all = append(all, words)
		}
	}
	return all
}

// senses is what words may stand for; few runs compare quotations that are told again, so that it is made when it is first asked for.
var senses = sync.OnceValue(func() map[string][]lexicon.Sense { return lexicon.Default().Senses() })

// toldWord is a word with a meaning of its own.
type toldWord struct {
	base   string          // its base form, as far as its ending tells
	senses []lexicon.Sense // what it may stand for, ascending
}

// toldAgain returns which share of the words of the shorter of two sentences the other one has, or has another word for.
func toldAgain(x, y []toldWord) float64 {
	if len(x) > len(y) {
		x, y = y, x
	}
	taken := make([]bool, len(y))
	same, reworded := 0, 0
	for _, w := range x {
		if i := slices.IndexFunc(y, func(o toldWord) bool { return o.base == w.base }); i >= 0 {
			taken[i] = true
			same++
		}
	}
	for _, w := range x {
		if slices.ContainsFunc(y, func(o toldWord) bool { return o.base == w.base }) {
			continue
		}
		for i, o := range y {
			if !taken[i] && shareSense(w.senses, o.senses) {
				taken[i] = true
				reworded++
				break
			}
		}
	}
	few := float64(min(len(x), len(y)))
	share := float64(same) / few
	switch {
	case same < leastTold:
		share = 0
	case same < surelyTold:
		share *= fewTold
	}
	if same+reworded >= surelyTold && same > 0 {
		share = max(share, (float64(same)+rewordedTold*float64(reworded))/few)
	}
	return share
}

// shareSense reports whether two ascending lists of senses have one in common.
func shareSense(a, b []lexicon.Sense) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
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
