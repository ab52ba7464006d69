package checker_test

import (
	"slices"
	"testing"
)

// What bears out that one of two names is a slip of the other is a further text, the word beside both or their other words; small words and plain words
// that open a sentence do not.
func TestMisspelt(t *testing.T) {
	const (
		a = "ORVA, 5 May 2026 — The ferry that burned at Orva on Monday is old, said Mara Lund of the Aldry Agency. "
		b = "ORVA, 6 May 2026 — Mara Lund of the Aldry Agency looked at the burnt ferry of Orva on Monday. "
	)
	for _, c := range []struct {
		a, b, c string
		want    []string
	}{
		{"She belongs to the company Sarmivento.", "She wrote to the company Sarmevento.", "", []string{"Sarmivento | Sarmevento"}},
		{"She was built by men from Sarmivento.", "The captain came on Sunday from Sarmevento.", "", nil},
		{"She was built by men from Sarmivento.", "The captain came on Sunday from Sarmevento.", "Her crew lives at Sarmivento.", []string{"Sarmivento | Sarmevento | Sarmivento"}},
		{"Sarmivento has sold her.", "The crew wrote to Sarmevento.", "Sarmivento, which sold her, is silent.", []string{"Sarmivento | Sarmevento | Sarmivento"}},
		{"Snorkellers have asked for help.", "Snorkelers have asked for help.", "Snorkellers have asked again.", nil},
		{"They were seen off Ästavega.", "They were seen off Östavega.", "It lay off Ästavega.", nil},
		{"She belongs to the company Sarmivento.", "She wrote to the company Sarmevento. Sarmivento sold her.", "", nil},
		{"She belongs to the company Sarmivento.", "She wrote to the company Sarmevento, and to the company Sarmivento.", "", nil},
	} {
		docs := []string{a + c.a, b + c.b}
		if c.c != "" {
			docs = append(docs, "ORVA, 6 May 2026 — The ferry of Orva burned out on Monday, the Aldry Agency told Mara Lund. "+c.c)
		}
		if got := findings(t, []string{"misspelt-name"}, docs...); !slices.Equal(got, c.want) {
			t.Errorf("%q, %q, %q: %q, want %q", c.a, c.b, c.c, got, c.want)
		}
	}
}
