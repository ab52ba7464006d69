package reports

import (
	"strings"
	"testing"
)

// What is found eight bytes at a time is found wherever it stands, and what stands beside it hides nothing.
func TestHasInvisible(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"plain", false}, {"\x7f", true}, {"\u0085", true}, {"\u202e", true}, {"é", false}, {"“ÿ”", false}, {"~", false}, {"\xff", false}, {"\xff\x7e", false},
	} {
		for before := range 20 {
			for _, beside := range []string{"a", "~", "\xff", "é"} {
				text := strings.Repeat(beside, before) + c.text + strings.Repeat(beside, 9)
				if got := hasInvisible([]byte(text)); got != c.want {
					t.Errorf("%q: %v", text, got)
				}
			}
		}
	}
}
