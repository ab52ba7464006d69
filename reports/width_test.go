package reports

import (
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

// Plain text is measured and cut as all other text is.
func TestWidthOfPlainText(t *testing.T) {
	for _, s := range []string{"", "a", "Nineteen miners, 4 March: \"dead\" ~", " ", "tab\tand\nline", "del\x7f", "né", "日本"} {
		if got, want := widthOf(s), uniseg.StringWidth(s); got != want {
			t.Errorf("%q takes %d columns, want %d", s, got, want)
		}
		for n := -1; n < len(s)+2; n++ {
			// what is behind an accent is measured the long way
			if got, want := head(s, n), strings.TrimPrefix(head("é"+s, n+1), "é"); n >= 0 && got != want {
				t.Errorf("head(%q, %d) = %q, want %q", s, n, got, want)
			}
			if got, want := tail(s, n), tail("é"+s, n); n < widthOf(s) && got != want {
				t.Errorf("tail(%q, %d) = %q, want %q", s, n, got, want)
			}
		}
	}
}
