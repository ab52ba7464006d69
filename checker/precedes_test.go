package checker

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// A letter may take more bytes in lower case than in upper case.
func TestPrecedesGrowingLetter(t *testing.T) {
	for _, c := range []struct{ sentence, want string }{
		{"Ⱥ 42 bridges were damaged.", "ⱥ"},
		{"the Ⱥ the 42 bridges", "ⱥ"},
		{"42 bridges were damaged.", ""},
	} {
		a := claims.Claim{Sentence: c.sentence}
		for i := range c.sentence {
			if c.sentence[i] == '4' {
				a.At = int32(i)
			}
		}
		if got := wordBefore(&a); got != c.want {
			t.Errorf("%q: the word before the figure is %q, want %q", c.sentence, got, c.want)
		}
	}
}
