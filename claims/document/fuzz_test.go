package document_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/factlint/factlint/claims/document"
)

func seed(f *testing.F) {
	files, err := filepath.Glob("testdata/docs/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
}

func fuzz(f *testing.F, path string, check func(*testing.T, *document.Document, []byte)) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		kept := string(data)
		d, err := document.Read(path, data, document.Options{})
		if string(data) != kept {
			t.Fatal("the input was changed")
		}
		if err != nil {
			return
		}
		checkPlaces(t, d, data)
		if check != nil {
			check(t, d, data)
		}
	})
}

func FuzzText(f *testing.F) {
	fuzz(f, "a.txt", func(t *testing.T, d *document.Document, data []byte) {
		for i, b := range d.Blocks {
			p := d.Position(b.Start, b.End)
			if p.Line != p.EndLine || len(d.Notes) > 0 {
				continue
			}
			from, to := d.Origin(b.Start, b.End)
			if got := d.TextAt(from, to); got != d.BlockText(i) {
				t.Fatalf("block %q comes from %q", d.BlockText(i), got)
			}
		}
	})
}

func FuzzMarkdown(f *testing.F) { fuzz(f, "a.md", nil) }

func FuzzHTML(f *testing.F) { fuzz(f, "a.html", nil) }

// FuzzDirective writes anything behind the beginning of a directive: what comes of it names a rule and a reason, or says what is wrong.
func FuzzDirective(f *testing.F) {
	for _, s := range []string{"ignore count-mismatch -- it is so", "ignore-file a -- b", "ignore", "ignore A -- b", "ignore a", "x a -- b", "ignore a — b --> <!-- factlint-ignore", "ignore a --\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for name, text := range map[string]string{
			"a.txt": "Before.\n\n# factlint-" + body + "\n\nAfter.\n", "a.md": "Before.\n\n<!-- factlint-" + body + " -->\n\nAfter.\n", "a.html": "<p>Before.</p><!-- factlint-" + body + " --><p>After.",
		} {
			d, err := document.Read(name, []byte(text), document.Options{})
			if err != nil {
				continue
			}
			for _, ig := range d.Ignores {
				if ig.Line < 1 || ig.Block < -1 || int(ig.Block) >= len(d.Blocks) {
					t.Fatalf("%s: %+v lies outside of the document", name, ig)
				}
				if sound := ig.Rule != "" && ig.Reason != ""; sound == (ig.Error != "") {
					t.Fatalf("%s: %+v is neither sound nor a mistake", name, ig)
				}
			}
		}
	})
}

// FuzzLimits reads any bytes with limits that nearly everything goes beyond: what is read keeps its places.
func FuzzLimits(f *testing.F) {
	seed(f)
	f.Add([]byte("<p>" + "<b><i>a 1,000,000 b</i></b>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		opt := document.Options{MaxLine: 16, MaxDepth: 3}
		for _, name := range []string{"a.txt", "a.md", "a.html"} {
			d, err := document.Read(name, data, opt)
			if err != nil {
				continue
			}
			checkPlaces(t, d, data)
			for i := range d.Blocks {
				if b := d.Blocks[i]; name == "a.html" && len(b.Cells) == 0 && int(b.End-b.Start) > 2*opt.MaxLine {
					t.Fatalf("%s: a paragraph of %d bytes is read", name, b.End-b.Start)
				}
			}
		}
	})
}
