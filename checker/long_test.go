package checker_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The only place of a sort in a text that tells of much else is not asked for: the bridge that was opened, and the longest in the land.
func TestOnlyInLongTexts(t *testing.T) {
	const a = "LORVA, 9 June 2026 (Lorva Press) - The drivers of the Torsk bus company met on Monday in the Marta colliery, said Mara Lund of Lorva.\n"
	const b = "LORVA, 9 June 2026 (Orva Post) - On Monday the drivers of the Torsk bus company sat in the Sophia colliery, said Mara Lund of Lorva.\n"
	more := strings.Repeat("\nNobody in the valley could say afterwards who had first thought of it, or why it rained so much that week.\n", 20)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"brief", b, []string{"Marta | Sophia"}},
		{"long", b + more, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, findings(t, []string{"only-place"}, a, c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
