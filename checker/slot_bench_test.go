package checker

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// BenchmarkSlots asks of all pairs of claims of the sample documents whether they fill one slot.
func BenchmarkSlots(b *testing.B) {
	lex := lexicon.Default()
	files, err := filepath.Glob(filepath.Join("..", "seeds", "docs", "*"))
	if err != nil || len(files) == 0 {
		b.Fatal("no sample documents", err)
	}
	var sheets []claims.Sheet
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		doc, err := document.Read(filepath.Base(name), data, document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		sheets = append(sheets, claims.Extract(lex, doc, claims.Options{}))
	}
	asked := 0
	for b.Loop() {
		asked = 0
		c := NewCorpus(lex, sheets)
		for i := range sheets {
			for k := i + 1; k < len(sheets); k++ {
				for x := range sheets[i].Claims {
					for y := range sheets[k].Claims {
						if c.slot(&sheets[i].Claims[x], &sheets[k].Claims[y]) != nil {
							asked++
						}
					}
				}
			}
		}
	}
	if asked == 0 {
		b.Fatal("nothing was asked")
	}
	b.ReportMetric(float64(asked), "pairs")
}
