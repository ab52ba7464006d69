package checker

import (
	"strings"
	"testing"
	"unicode"

	"github.com/factlint/factlint/claims"
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

// One place that is two things to a story is in two disputes.
func TestTopicOfPlaces(t *testing.T) {
	seat := claims.Claim{Kind: claims.Place, Measure: claims.PartMeasure, Counted: "seat"}
	find := seat
	find.Counted = "place of the find"
	if topic(&seat) == topic(&find) {
		t.Errorf("a seat and the place of a find have one topic, %q", topic(&seat))
	}
}
