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
	if got, opens := l.LookupHash(HashOf("no table knows this")); got != 0 || opens != 0 {
		t.Errorf("an unknown word is found as %q, opens %b", l.Entry(got).Form, opens)
	}
}
