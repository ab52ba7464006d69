package document_test

import (
	"os"
	"testing"

	"github.com/factlint/factlint/claims/document"
)

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"report.txt", "agency.txt", "wrapped.txt", "statement.md", "page.html"} {
		data, err := os.ReadFile("testdata/docs/" + name)
		if err != nil {
			b.Fatal(err)
		}
		big := make([]byte, 0, 8<<10)
		for len(big) < 5<<10 {
			big = append(big, data...)
			big = append(big, '\n')
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(big)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := document.Read(name, big, document.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
