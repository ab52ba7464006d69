package lexicon_test

import (
	"testing"

	"github.com/factlint/factlint/claims/lexicon"
)

func TestFolk(t *testing.T) {
	lex := lexicon.Default()
	for _, noun := range []string{"", "drummer", "islander", "passenger", "child", "tourist"} {
		if !lex.Folk(noun) {
			t.Errorf("%q names nobody", noun)
		}
	}
	for _, noun := range []string{"beaver", "spider", "oyster", "house", "vessel"} {
		if lex.Folk(noun) {
			t.Errorf("%q names people", noun)
		}
	}
}
