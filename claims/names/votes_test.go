package names

import (
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/text"
)

func TestVotesKeepTheirPlaces(t *testing.T) {
	var v votes
	for range 2 { // the second text uses the memory of the first
		v.reset()
		const names = 1000
		for h := range uint64(names) {
			if got := v.of(h * 0x9E3779B97F4A7C15); got != int32(h) {
				t.Fatalf("name %d got place %d", h, got)
			}
		}
		for h := range uint64(names) {
			if got := v.of(h * 0x9E3779B97F4A7C15); got != int32(h) {
				t.Fatalf("name %d is found at place %d", h, got)
			}
		}
	}
}

func TestLowerCase(t *testing.T) {
	var l lowerCase
	names := []string{"Ada Holm", "varde", "O’Brien", "ÖRSTED", strings.Repeat("Long ", pieceSize)}
	for len(names) < 500 {
		names = append(names, strings.Repeat("Ab", len(names)))
	}
	lower := make([]string, len(names))
	for i, name := range names {
		lower[i] = l.of(name)
	}
	for i, name := range names {
		if want := text.Fold(name); lower[i] != want {
			t.Errorf("%q became %q, want %q", name, lower[i], want)
		}
	}
}
