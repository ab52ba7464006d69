package lexicon

import (
	"slices"
	"testing"
)

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

// TestPlaces holds what one look at a place tells of a hash against the whole search for it.
func TestPlaces(t *testing.T) {
	slots := Default().Slots()
	further := 0
	look := func(h Hash) {
		place := slots[h&Hash(len(slots)-1)]
		of := place.Of(h)
		if place.Elsewhere(of) {
			further++
			return
		}
		if want := slots.Find(h); of.Word() != want.Word() || of.Opens() != want.Opens() {
			t.Errorf("hash %x is that of word %d, opens %b; want %d, %b", h, of.Word(), of.Opens(), want.Word(), want.Opens())
		}
	}
	for w := 1; w < Default().Len(); w++ {
		look(HashOf(Default().Entry(Word(w)).Form))
	}
	for n := range Default().Len() {
		look(NewHash.Mix(uint64(n)))
	}
	if most := Default().Len() / 4; further > most {
		t.Errorf("%d searches go on, want at most %d", further, most)
	}
}

// TestOfficesShow sees that each office and each field shows at its first word, or at that and the word behind it.
func TestOfficesShow(t *testing.T) {
	l := Default()
	opens := func(w Word) Opens {
		_, o := l.LookupHash(HashOf(l.Entry(w).Form))
		return o
	}
	for w := 1; w < l.Len(); w++ {
		for _, p := range slices.Concat(l.Entry(Word(w)).Of(OfficePhrase), l.Entry(Word(w)).Of(FieldPhrase)) {
			first := opens(p.Words[0])
			if first&OpensOffice == 0 || p.Kind == OfficePhrase && len(p.Words) == 1 && first&IsOffice == 0 || len(p.Words) > 1 && opens(p.Words[1])&InOffice == 0 {
				t.Errorf("nothing shows that %q may begin an office or field of %d words", l.Entry(Word(w)).Form, len(p.Words))
			}
		}
	}
}
