package text

import (
	"strings"
	"testing"
)

// Words that are written into one piece of memory are those that Fold returns.
func TestFolder(t *testing.T) {
	var f Folder
	names := []string{"Ada Holm", "varde", "O’Brien", "ÖRSTED", strings.Repeat("Long ", pieceSize)}
	for len(names) < 500 {
		names = append(names, strings.Repeat("Ab", len(names)))
	}
	lower := make([]string, len(names))
	for i, name := range names {
		lower[i] = f.Fold(name)
	}
	for i, name := range names {
		if want := Fold(name); lower[i] != want {
			t.Errorf("%q became %q, want %q", name, lower[i], want)
		}
	}
}
