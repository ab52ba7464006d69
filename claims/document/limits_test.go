package document_test

import (
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/document"
)

// noted returns the message of the only note that holds a word.
func noted(t *testing.T, d *document.Document, word string) document.Note {
	t.Helper()
	var found []document.Note
	for _, n := range d.Notes {
		if strings.Contains(n.Message, word) {
			found = append(found, n)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d notes on %q: %+v", len(found), word, d.Notes)
	}
	return found[0]
}

// Of a line that is too long the beginning is read, up to the end of a word, and so is every other line.
func TestMaxLine(t *testing.T) {
	long := strings.Repeat("Nineteen miners were killed. ", 100)
	for name, text := range map[string]string{
		"a.txt":  "First line.\n\n" + long + "\n\nLast line.\n",
		"a.md":   "First line.\n\n" + long + "\n\nLast line.\n",
		"a.html": "<p>First line.</p>\n<p>" + strings.ReplaceAll(long, "miners", "<b>miners</b>") + "</p><p>Last line.</p>\n",
	} {
		d, err := document.Read(name, []byte(text), document.Options{MaxLine: 1000})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Blocks) != 3 || d.BlockText(0) != "First line." || d.BlockText(2) != "Last line." {
			t.Fatalf("%s: %d blocks, want three: the rest is read", name, len(d.Blocks))
		}
		if got := d.BlockText(1); len(got) > 1000 || len(got) < 900 || !strings.HasPrefix(long, got) || !strings.HasPrefix(long[len(got):], " ") {
			t.Errorf("%s: %d bytes are read, up to %q", name, len(got), got[max(0, len(got)-20):])
		}
		n := noted(t, d, "--max-line")
		if want := strings.Count(text[:strings.Index(text, "Nineteen")], "\n") + 1; n.Position.Line != want || !strings.Contains(n.Message, "1000 bytes") {
			t.Errorf("%s: %+v, want line %d", name, n, want)
		}
		checkPlaces(t, d, []byte(text))
		if d, err = document.Read(name, []byte(text), document.Options{}); err != nil || len(d.Notes) > 0 || !strings.HasPrefix(d.BlockText(1), long[:2000]) {
			t.Errorf("%s: with the limit that holds by itself: %v, %+v", name, err, d.Notes)
		}
	}
}

// Lines without a blank are cut between code points, and all that are cut are counted.
func TestMaxLineWithoutBlanks(t *testing.T) {
	line := strings.Repeat("ё", 3000)
	d, err := document.Read("a.txt", []byte(line+"\n\n"+line+"\n"), document.Options{MaxLine: 5001})
	if err != nil {
		t.Fatal(err)
	}
	if got := d.BlockText(0); got != strings.Repeat("ё", 2500) || d.BlockText(1) != got {
		t.Errorf("%d bytes are read", len(got))
	}
	if n := noted(t, d, "--max-line"); !strings.Contains(n.Message, "the first of 2 lines") {
		t.Error(n.Message)
	}
}

// What stands deeper in a page than is told apart is read all the same.
func TestMaxDepth(t *testing.T) {
	page := func(depth int) string {
		return "<p>Before.</p>\n" + strings.Repeat("<div>", depth) + "<p>Nineteen miners were killed.</p>" + strings.Repeat("</div>", depth) + "<p>Behind.</p>"
	}
	for _, tt := range []struct {
		depth, limit int
		noted        bool
	}{{20, 10, true}, {20, 30, false}, {document.DefaultMaxDepth + 10, 0, true}, {document.DefaultMaxDepth - 10, 0, false}} {
		d, err := document.Read("a.html", []byte(page(tt.depth)), document.Options{MaxDepth: tt.limit})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, "Before.") || !strings.Contains(d.Text, "Nineteen miners were killed.") || !strings.HasSuffix(d.Text, "Behind.") {
			t.Errorf("depth %d of %d: read %q", tt.depth, tt.limit, d.Text)
		}
		if !tt.noted {
			if len(d.Notes) > 0 {
				t.Errorf("depth %d of %d: %+v", tt.depth, tt.limit, d.Notes)
			}
			continue
		}
		if n := noted(t, d, "--max-depth"); n.Position.Line != 2 {
			t.Errorf("%+v, want line 2", n)
		}
	}
}

// A page that is read a second time notes what it goes beyond once.
func TestLimitsAreNotedOnce(t *testing.T) {
	page := "<nav>" + strings.Repeat("<div>", 20) + "<p>" + strings.Repeat("Nineteen miners were killed. ", 100) + "</p>"
	d, err := document.Read("a.html", []byte(page), document.Options{MaxDepth: 10, MaxLine: 1000})
	if err != nil {
		t.Fatal(err)
	}
	noted(t, d, "--max-depth")
	noted(t, d, "--max-line")
}

// Options that read a document alike are equal in what is essential.
func TestEssential(t *testing.T) {
	standard := document.Options{MaxBytes: 7, MaxLine: document.DefaultMaxLine, MaxDepth: document.DefaultMaxDepth}
	if got := standard.Essential(); got != (document.Options{}) {
		t.Errorf("%+v, want the default", got)
	}
	if got := (document.Options{MaxLine: 7}).Essential(); got.MaxLine != 7 || got == (document.Options{MaxDepth: 7}).Essential() {
		t.Errorf("%+v loses a limit", got)
	}
}

// A paragraph of Markdown that is nothing but marks is not given to the parser, whose time grows with the square of their number; what
// people write with many marks is.
func TestCrowdedMarkdown(t *testing.T) {
	for name, text := range map[string]string{
		"links in a line":   strings.Repeat("[a](", 1000) + "\n" + strings.Repeat("[a](", 2000),
		"links in lines":    strings.Repeat("[a]([a](\n", 2000),
		"emphasis":          strings.Repeat("*a_", 2000),
		"a row of a table":  "|a|b|\n|-|-|\n|" + strings.Repeat("*a_", 2000),
		"an item of a list": "- " + strings.Repeat("![a](", 3000),
		"rows of no table":  strings.Repeat("|[a](\n", 3000),
		"behind a fence":    "```\n[\n```\n" + strings.Repeat("[", 3000),
	} {
		d, err := document.Read("a.md", []byte("First.\n\n"+text+"\n"), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if n := noted(t, d, "too many for Markdown"); n.Position.Line < 3 || !strings.HasPrefix(d.Text, "First.") {
			t.Errorf("%s: %+v", name, n)
		}
	}
	for name, text := range map[string]string{
		"a list":         strings.Repeat("- [a](b), *c*\n", 3000),
		"a long list":    "1. a\n" + strings.Repeat("2. [a](b), *c*\n", 3000),
		"a table":        "|a|b|\n|:-|-:|\n" + strings.Repeat("|[a](b)|*c*|\n", 3000),
		"code":           "```\n" + strings.Repeat("a[1] = b * c_d\n", 3000) + "```\n",
		"indented code":  strings.Repeat("    a[1] = b * c_d\n", 3000),
		"paragraphs":     strings.Repeat("A [link](b) and *more*.\n\n", 3000),
		"a ruler":        strings.Repeat("*", 3000) + "\n\n" + strings.Repeat("_", 3000),
		"headings":       strings.Repeat("# A [link](b) and *more*\n", 3000),
		"a fence inside": "- a\n\n  ```\n" + strings.Repeat("  a[1] = b * c_d\n", 3000) + "  ```\n",
	} {
		if d, err := document.Read("a.md", []byte("First.\n\n"+text), document.Options{}); err != nil || len(d.Notes) > 0 {
			t.Errorf("%s: %v, %+v", name, err, d.Notes)
		}
	}
}
