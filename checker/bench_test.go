package checker_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules/rulestest"
)

// benchSheets extracts the claims of generated documents.
func benchSheets(b *testing.B, n int, text func(i int) string) []claims.Sheet {
	b.Helper()
	out := make([]claims.Sheet, n)
	for i := range out {
		doc, err := document.Read(fmt.Sprintf("%05d.txt", i), []byte(text(i)), document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		out[i] = claims.Extract(lexicon.Default(), doc, claims.Options{})
	}
	return out
}

// BenchmarkCheckSize shows how the time grows with the number of documents where all of them share every key, and where
// few share any.
func BenchmarkCheckSize(b *testing.B) {
	programs := rulestest.Builtin(b)
	same := func(i int) string {
		return fmt.Sprintf("OSMARK, 4 March 2026 — At least %d people were killed when the Sera flooded Osmark on Tuesday, Mayor Edda Marin said. "+
			"The bridge is %d metres long. “We have seen nothing like it in all these years,” she said.", 10+i%7, 100+i%3)
	}
	apart := func(i int) string {
		return fmt.Sprintf("TOLVAN%d, 4 March 2026 — Some %d people met in Tolvan%d to speak of Road %d. Nobody would say what had come of it.", i, 10+i, i, i)
	}
	for _, in := range []struct {
		name string
		docs int
		text func(i int) string
	}{{"one story/50", 50, same}, {"one story/500", 500, same}, {"many stories/500", 500, apart}, {"many stories/5000", 5000, apart}} {
		b.Run(in.name, func(b *testing.B) {
			sheets := benchSheets(b, in.docs, in.text)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := checker.Check(context.Background(), lexicon.Default(), sheets, programs, checker.Options{Jobs: 1}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
