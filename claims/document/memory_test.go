package document

import (
	"reflect"
	"testing"
)

// A document is the same in memory of its own and in that of documents read before, and what is kept of those stays as it is.
func TestRelease(t *testing.T) {
	files := []struct{ path, text string }{
		{"a.txt", "First line.\n\nSecond paragraph, of\nseveral words.\n\n# factlint-ignore: count-mismatch -- a count\nThird.\n"},
		{"b.md", "---\ntitle: Two\n---\n# Heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nA paragraph.\n"},
		{"c.html", "<html><title>Three</title><body><p>One &amp; two.</p><p>Three.</p></body></html>"},
		{"d.txt", ""},
	}
	read := func(i int) *Document {
		d, err := Read(files[i].path, []byte(files[i].text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for round := range 3 {
		for i := range files {
			own, again := read(i), read(i)
			if len(own.Blocks) != len(again.Blocks) || own.Text != again.Text {
				t.Fatalf("%s: read twice, it differs", files[i].path)
			}
			blocks, notes, ignores := own.Blocks, own.Notes, own.Ignores
			again.Release()
			again.Release() // once is enough
			third := read((i + 1) % len(files))
			if !reflect.DeepEqual(own.Blocks, blocks) || !reflect.DeepEqual(own.Notes, notes) || !reflect.DeepEqual(own.Ignores, ignores) {
				t.Errorf("round %d: %s changed while another document was read", round, files[i].path)
			}
			ours := own.Locator()
			for k := range own.Blocks {
				from, to, at := ours.Locate(own.Blocks[k].Start, own.Blocks[k].End)
				again := read(i)
				theirs := again.Locator()
				from2, to2, at2 := theirs.Locate(again.Blocks[k].Start, again.Blocks[k].End)
				if from != from2 || to != to2 || at != at2 || !reflect.DeepEqual(own.Blocks[k], again.Blocks[k]) {
					t.Errorf("%s, block %d: [%d, %d) %v, and again [%d, %d) %v", files[i].path, k, from, to, at, from2, to2, at2)
				}
				again.Release()
			}
			third.Release()
		}
	}
}
