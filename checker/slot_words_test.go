package checker

import (
	"slices"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
)

func TestClauseOf(t *testing.T) {
	const sentence = "Of these, the 57 passengers of the ferry were saved, and 12 drowned."
	words, before, behind := clauseOf(&claims.Claim{Sentence: sentence, Text: "57 passengers", At: 14})
	const want = "the 57 passengers of the ferry were saved"
	if strings.Join(strings.Fields(words), " ") != want || before != "the" || behind != "of" {
		t.Errorf("clause %q between %q and %q, want %q between the and of", words, before, behind, want)
	}
	if _, before, behind = clauseOf(&claims.Claim{Sentence: "12 drowned.", Text: "12 drowned"}); before != "" || behind != "" {
		t.Errorf("words %q and %q beside a figure that is alone", before, behind)
	}
}

func TestNamesIn(t *testing.T) {
	got := namesIn("The tug Éole and the Vesta left Port Sabine.", []string{"port", "sabine", "vesta", "éole"})
	if want := []string{"port", "sabine", "vesta", "éole"}; !slices.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
}

func TestWordsWithin(t *testing.T) {
	const sentence = "The new tram has eleven stations and takes 21 minutes to the hill."
	for _, tt := range []struct {
		bytes int
		want  string
	}{{0, "21 minutes"}, {3, "21 minutes to"}, {6, "takes 21 minutes to"}, {12, "and takes 21 minutes to the"}, {200, sentence}} {
		got := wordsWithin(&claims.Claim{Sentence: sentence, Text: "21 minutes", At: int32(strings.Index(sentence, "21"))}, tt.bytes)
		if strings.TrimSpace(got) != tt.want {
			t.Errorf("%d bytes: %q, want %q", tt.bytes, got, tt.want)
		}
	}
}
