package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// wording is what may be written in two ways and says the same.
type wording struct {
	pairs    map[string][]string // two words as one key, or one, to what they stand for
	endings  []ending
	fillers  [][]string
	starters map[string]bool // first words of fillers
	firsts   map[string]bool // first words of pairs
	synonyms [][]string      // rows of words for one thing, in all their forms
}

// ending is how words end by American and by British use.
type ending struct{ american, british string }

// loadWording reads what may be written in two ways.
func loadWording(l *Lexicon, data []byte) error {
	var t struct {
		Contractions map[string]string
		Endings      map[string]string
		Fillers      []string
		Synonyms     [][]string
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	w := &l.wording
	w.pairs, w.starters, w.firsts = map[string][]string{}, map[string]bool{}, map[string]bool{}
	for short, long := range t.Contractions {
		first, _, _ := strings.Cut(short, " ")
		w.pairs[short], w.firsts[first] = strings.Fields(long), true
	}
	for american, british := range t.Endings {
		w.endings = append(w.endings, ending{american, british})
	}
	slices.SortFunc(w.endings, func(a, b ending) int {
		if n := len(b.british) - len(a.british); n != 0 {
			return n // the longest first
		}
		return strings.Compare(a.british, b.british)
	})
	for i, row := range t.Synonyms {
		if len(row) < 2 {
			return fmt.Errorf("synonyms: row %d has less than two words", i+1)
		}
		for k, word := range row {
			if word != strings.ToLower(strings.TrimSpace(word)) || strings.Contains(word, " ") || slices.Contains(row[:k], word) {
				return fmt.Errorf("synonyms: row %d: %q is not one word in lower case, or stands there twice", i+1, word)
			}
		}
		w.synonyms = append(w.synonyms, l.formsOf(row))
	}
	for _, f := range t.Fillers {
		words := strings.Fields(f)
		w.fillers = append(w.fillers, words)
		w.starters[words[0]] = true
	}
	return nil
}

// PlainWording returns words, in lower case and without marks, in one of the ways in which they may be written: contractions
// in full, British endings as the American ones, without what speakers put in between.
func (l *Lexicon) PlainWording(words []string) []string {
	out := make([]string, 0, len(words)+4)
	for len(words) > 0 {
		var n int
		out, n = l.AppendPlain(out, words)
		words = words[n:]
	}
	return out
}

// AppendPlain appends the first of some words in plain wording to dst, or those that stand for one thing together, and returns
// how many they are: 1 at least.
func (l *Lexicon) AppendPlain(dst, words []string) ([]string, int) {
	if n := l.wording.filler(words); n > 0 {
		return dst, n
	}
	if len(words) > 1 {
		if full, ok := l.wording.pairs[words[0]+" "+words[1]]; ok {
			return append(dst, full...), 2
		}
	}
	if full, ok := l.wording.pairs[words[0]]; ok {
		return append(dst, full...), 1
	}
	return append(dst, l.wording.american(words[0])), 1
}

// IsPlain reports whether AppendPlain leaves a word as it is, whatever stands behind it.
func (l *Lexicon) IsPlain(word string) bool {
	w := &l.wording
	return !w.starters[word] && !w.firsts[word] && w.american(word) == word
}

// TwoTell reports whether what AppendPlain makes of two words is the same whatever stands behind them.
func (l *Lexicon) TwoTell(first, second string) bool {
	return !l.wording.starters[first] || !slices.ContainsFunc(l.wording.fillers, func(f []string) bool { return len(f) > 1 && f[0] == first && f[1] == second })
}

// filler returns how many words at the start of a list are such as speakers put in between: "well", "you know".
func (w *wording) filler(words []string) int {
	if !w.starters[words[0]] {
		return 0
	}
	for _, f := range w.fillers {
		if len(f) <= len(words) && slices.Equal(f, words[:len(f)]) && len(f) < len(words) {
			return len(f)
		}
	}
	return 0
}

// shortWord is how long a word may be that keeps its ending: "our" and "wise" are no American words.
const shortWord = 5

// american returns a word with a British ending as Americans write it. Words that only look British are changed as well, in
// both texts alike.
func (w *wording) american(word string) string {
	if len(word) < shortWord {
		return word
	}
	for _, e := range w.endings {
		if stem, ok := strings.CutSuffix(word, e.british); ok {
			return stem + e.american
		}
	}
	return word
}
