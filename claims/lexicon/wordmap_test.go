package lexicon

import "testing"

// TestWordMap holds a map of words, and a set, against one of Go, for words around each bound of the numbers that hold their bits.
func TestWordMap(t *testing.T) {
	of, set := map[Word]string{}, wordSet(nil)
	for _, w := range []Word{1, 2, 63, 64, 127, 320, 321, 383, 1000} {
		of[w] = string(rune('a' + len(of)))
		set.add(w)
	}
	m, none := mapOf(of), mapOf(map[Word]string{})
	for w := range Word(2000) {
		_, is := of[w]
		if m.get(w) != of[w] || m.words.has(w) != is || set.has(w) != is {
			t.Errorf("of %d there is %q, in the set %t, want %q", w, m.get(w), set.has(w), of[w])
		}
		if none.get(w) != "" {
			t.Errorf("of %d there is %q in an empty map", w, none.get(w))
		}
	}
}
