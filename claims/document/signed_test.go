package document_test

import (
	"testing"

	"github.com/factlint/factlint/claims/document"
)

// Names with offices, one to a line at the end of a statement, are no sentence; wrapped prose is one paragraph.
func TestSigned(t *testing.T) {
	for text, want := range map[string]int{
		"The fee rises.\n\nProfessor Edda Marin, Rector\nIvo Brandt, Vice-Rector for Finance\n":       3,
		"The fee rises.\n\n**Edda Marin**, Rector  \n**Ivo Brandt**, Dean of Law\n":                   3,
		"The fee rises.\n\nOn the roof stood Edda Marin, rector, and Ivo\nBrandt, who is her dean.\n": 2,
		"The fee rises.\n\nEdda Marin, the rector, has\nasked Ivo Brandt, dean of law, to go\n":       2,
	} {
		doc, err := document.Read("a.md", []byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Blocks) != want {
			t.Errorf("%q: %d blocks, want %d", text, len(doc.Blocks), want)
		}
	}
}
