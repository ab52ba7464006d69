package names

import "testing"

// One letter that is not heard is a slip in a name that no table knows, where it makes no form of the other word.
func TestMisspelt(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"azosoda", "azosada", true},
		{"castellan", "castellane", true},
		{"tessamar", "tesamar", true},
		{"nordvika", "nordvike", true},
		{"karvolia", "karvolian", false}, // those who live there
		{"tovarik", "tovariks", false},   // several
		{"orlova", "orlov", false},       // a woman and a man
		{"sarmikon", "sarvikon", false},  // sounds different
		{"arvano", "orvano", false},      // begins with another letter
		{"ästavega", "östavega", false},
		{"orsin", "orsen", false},             // too short
		{"colourist", "colorist", false},      // British and American
		{"minister", "ministar", false},       // a word that the lexicon knows
		{"sarmivento", "sarmevanto", false},   // two letters
		{"sarmivento", "sarmivento", false},   // the same
		{"sarmivento2", "sarmivento3", false}, // numbers
	} {
		if got := Misspelt(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if got := Misspelt(c.b, c.a); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.b, c.a, got, c.want)
		}
	}
}
