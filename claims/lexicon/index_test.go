package lexicon

import "testing"

// TestIndex looks up every form of the tables by its hash, which no two may share.
func TestIndex(t *testing.T) {
	l := Default()
	for w := 1; w < l.Len(); w++ {
		form := l.Entry(Word(w)).Form
		if got, _ := l.LookupHash(HashOf(form)); got != Word(w) {
			t.Errorf("%q is found as %q", form, l.Entry(got).Form)
		}
	}
	for w := 1; w+Batch <= l.Len(); w += Batch {
		var hashes [Batch]Hash
		var words [Batch]Word
		var opens [Batch]Opens
		for k := range hashes {
			hashes[k] = HashOf(l.Entry(Word(w + k)).Form)
		}
		l.LookupBatch(&hashes, &words, &opens)
		for k := range words {
			if _, o := l.LookupHash(hashes[k]); words[k] != Word(w+k) || opens[k] != o {
				t.Errorf("%q is found as %q among others", l.Entry(Word(w+k)).Form, l.Entry(words[k]).Form)
			}
		}
	}
	if got, opens := l.LookupHash(HashOf("no table knows this")); got != 0 || opens != 0 {
		t.Errorf("an unknown word is found as %q, opens %b", l.Entry(got).Form, opens)
	}
}
