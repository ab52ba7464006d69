package checker

import (
	"strings"
	"testing"
	"unicode"
)

// Fingerprints outlive versions: the words of a text are what they were when it was cut up and joined again.
func TestPlainWords(t *testing.T) {
	for _, s := range []string{
		"", " ", "Nineteen — of them, all told.", "ÉTÉ\u00a0İstanbul ΣΊΣΥΦΟΣ", "a\xff\xfeB\xc3", "x́ y ١٢٣ 4,5", "«Привет», ПАП", "…end", "ǅungla ẞ ﬁ K",
	} {
		words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
		if got, want := plainWords(s), strings.ToLower(strings.Join(words, " ")); got != want {
			t.Errorf("plainWords(%q) = %q, want %q", s, got, want)
		}
	}
}
