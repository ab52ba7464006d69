package seedstest

import (
	"bytes"
	"testing"
)

// A later round tells the same of others, and every number makes the same documents.
func TestDocuments(t *testing.T) {
	n := len(samples(t))
	all := Documents(t, 2*n)
	if len(all) != 2*n {
		t.Fatalf("%d documents, want %d", len(all), 2*n)
	}
	other := 0
	for i := range n {
		if len(all[i].Data) > len(all[n+i].Data) {
			t.Errorf("%s becomes shorter", all[i].Path)
		}
		if !bytes.Equal(all[i].Data, all[n+i].Data) {
			other++
		}
	}
	if other < n*9/10 {
		t.Errorf("%d of %d documents have other names", other, n)
	}
	again := Documents(t, n+1)
	if !bytes.Equal(again[n].Data, all[n].Data) || again[n].Path != all[n].Path {
		t.Error("the same document is made in two ways")
	}
	if got := string(renamed([]byte("<Body>In Tarn, TARN and the Ring Road on Tuesday"), map[string]bool{"ring": true, "tuesday": true}, 1)); got != "<Body>In Tarnev, TARNEV and the Ring Roadev on Tuesday" {
		t.Errorf("renamed: %s", got)
	}
	if d := Of(t, ".md", 10_000); len(d.Data) < 10_000 || d.Path != "joined.md" {
		t.Errorf("%s of %d bytes", d.Path, len(d.Data))
	}
}
