package document

import (
	"strings"
	"testing"
)

// TestGaps puts two blanks, and a tab, at every place of lines of every size, among bytes that differ from a blank by a bit.
func TestGaps(t *testing.T) {
	for _, fill := range []string{"a", "!", "\x00", "\xa0", " !", "! "} {
		for size := 1; size < 40; size++ {
			line := strings.Repeat(fill, size)[:size]
			if hasGaps([]byte(line)) {
				t.Errorf("%q has gaps", line)
			}
			for i := range size {
				for _, gap := range []string{"  ", "\t"} {
					if with := line[:i] + gap + line[i:]; !hasGaps([]byte(with)) {
						t.Errorf("%q has no gap", with)
					}
				}
			}
		}
	}
}
