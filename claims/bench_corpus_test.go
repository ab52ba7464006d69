package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/seeds/seedstest"
)

// BenchmarkCorpus reads a folder of documents and extracts their claims, one after the other, as a run does.
func BenchmarkCorpus(b *testing.B) {
	files, size := seedstest.Prose(b)
	lexicon.Default()
	b.Run("read", func(b *testing.B) {
		b.SetBytes(size)
		b.ReportAllocs()
		for b.Loop() {
			for path, data := range files {
				doc, err := document.Read(path, data, document.Options{})
				if err != nil {
					b.Fatal(err)
				}
				doc.Release()
			}
		}
	})
	var docs []*document.Document
	for path, data := range files {
		doc, err := document.Read(path, data, document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, doc)
	}
	b.Run("words", func(b *testing.B) {
		var t text.Text
		b.SetBytes(size)
		b.ReportAllocs()
		for b.Loop() {
			for _, doc := range docs {
				t.Analyze(lexicon.Default(), doc.Text, doc.Spans(), doc.Masked)
			}
		}
	})
	b.Run("names", func(b *testing.B) {
		var t text.Text
		scan := names.NewScan(nil)
		b.SetBytes(size)
		b.ReportAllocs()
		for b.Loop() {
			for _, doc := range docs {
				t.Analyze(lexicon.Default(), doc.Text, doc.Spans(), doc.Masked)
				scan.Read(lexicon.Default(), &t)
			}
		}
	})
	b.Run("extract", func(b *testing.B) {
		extractor := claims.NewExtractor(lexicon.Default(), claims.Options{})
		b.SetBytes(size)
		b.ReportAllocs()
		for b.Loop() {
			for _, doc := range docs {
				extractor.ExtractPacked(doc)
			}
		}
	})
}
