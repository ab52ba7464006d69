package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
)

// What comparing hashes of a text, its words without figures, is what the rules call its masked words, without the marks.
func TestUnfiguredIsMasked(t *testing.T) {
	texts := []string{
		"", "7", "1,250.5 tonnes of 6.3", "On 5 May 2026 the 19 left volume 2.", "May 5, 1,250", "nineteen may go", "a1,2b and 1,2b", "page 1,250 of 2019",
		"Twenty-two of 1,2019 .5, 3. 4", "\xff7 \xc3\xa9t\xc3\xa9 12", "12 May", "12 may", "number seven, seven numbers", "1.2.3,4", "١٢ 3",
	}
	for _, c := range seedClaims(t, 40) {
		texts = append(texts, c.Value.Text, c.Sentence)
	}
	w := NewWorker(nil)
	for range 2 { // of words that are new to the worker, and of such as it remembers
		for _, text := range texts {
			c := newClaim(&claims.Claim{Kind: claims.Passage, Value: claims.Value{Text: text}}, w)
			got := c.hashUnfigured(nil, c.hashes())
			words := strings.ReplaceAll(" "+masked(text)+" ", " # ", "  ")
			if want := hashWords(nil, strings.ReplaceAll(words, " # ", "  ")); !slices.Equal(got, want) {
				t.Errorf("%q has %d words that are no figures, want those of %q", text, len(got), words)
			}
			w.Next()
		}
	}
}

// Texts of the same words but for their figures have one gist: claims that share a key of masked words are told by it.
func TestGistIsOfUnfigured(t *testing.T) {
	texts := []string{
		"", "7", "1,250.5 tonnes of 6.3", "On 5 May 2026 the 19 left volume 2.", "nineteen may go", "a1,2b and 1,2b", "Twenty-two of 1,2019 .5, 3. 4 left at 7", "\xff7 \xc3\xa9t\xc3\xa9 12", "one",
	}
	for _, c := range seedClaims(t, 40) {
		texts = append(texts, c.Value.Text, c.Sentence)
	}
	w := NewWorker(nil)
	gist := func(text string) uint64 {
		return newClaim(&claims.Claim{Kind: claims.Passage, Value: claims.Value{Text: text}}, w).gist()
	}
	for _, text := range texts {
		if words := strings.ReplaceAll(" "+masked(text)+" ", " # ", "  "); gist(text) != gist(words) {
			t.Errorf("%q has another gist than %q", text, words)
		}
	}
	if gist("In the harbour 19 boats went down.") == gist("In the harbour 19 boats went up.") {
		t.Error("the last word tells nothing")
	}
}
