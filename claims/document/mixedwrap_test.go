package document_test

import (
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/document"
)

// A paragraph that is not wrapped, as long as it is, does not keep those from being joined that are.
func TestWrappedBesideLong(t *testing.T) {
	long := "The choir has sung under the old limes since the war, and nobody could say any more who had planted them, until the schoolmaster found a bill for twelve saplings in a box of hymn books in the attic of the parish hall."
	text := "2026-11-13\nTHE LIME TREE\nWho planted them\n\n" + long + "\n\nHer third term as its head begins in January. \"I have knocked at every\ndoor, and at some of them twice,\" she said. Her opponent wished her luck\nwith the saplings.\n"
	doc, err := document.Read("a.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	last := doc.BlockText(len(doc.Blocks) - 1)
	if !strings.HasPrefix(last, "Her third term") || !strings.HasSuffix(last, "with the saplings.") {
		t.Errorf("the last paragraph is %q", last)
	}
}

// One line of few that was written on beyond the width does not keep the others from being joined.
func TestWrappedButOneLine(t *testing.T) {
	text := "2026-11-13\nTHE LIME TREE\nNothing flies\n\nOne hundred and twelve flights were put off at the airfield\nyesterday because of fog, and nobody could say for how long\nit would last.\n\nThe spokeswoman of the airfield said that the view along the\nrunway had shrunk to eighty metres. The blankets ran out at ten, and the last rolls were gone at half past eleven.\n"
	doc, err := document.Read("a.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	last := doc.BlockText(len(doc.Blocks) - 1)
	if !strings.HasPrefix(last, "The spokeswoman") || !strings.HasSuffix(last, "half past eleven.") {
		t.Errorf("the last paragraph is %q", last)
	}
}

// Nor do many paragraphs that are not wrapped, blank lines between them, when one is.
func TestWrappedAmongLong(t *testing.T) {
	long := "The choir has sung under the old limes since the war, and nobody could say any more who had planted them, until a bill was found."
	text := "2026-11-13\n\n" + strings.Repeat(long+"\n\n", 5) + "They are Captain Ivo Marr (34), Sergeant Jan Anselm (29), Corporal\nDana Rook (26) and Private Stefan Marr (21). The captain and the\nprivate are not related.\n"
	doc, err := document.Read("a.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	last := doc.BlockText(len(doc.Blocks) - 1)
	if !strings.HasPrefix(last, "They are") || !strings.HasSuffix(last, "not related.") {
		t.Errorf("the last paragraph is %q", last)
	}
}
