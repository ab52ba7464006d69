package claims_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// corpus returns the files below the folder that FACTLINT_CORPUS names: prose of your own to measure speed on.
func corpus(tb testing.TB) (files map[string][]byte, size int64) {
	tb.Helper()
	root := os.Getenv("FACTLINT_CORPUS")
	if root == "" {
		tb.Skip("FACTLINT_CORPUS names no folder of documents")
	}
	files = map[string][]byte{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		files[path] = data
		size += int64(len(data))
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return files, size
}

// BenchmarkCorpus reads a folder of documents and extracts their claims, one after the other, as a run does.
func BenchmarkCorpus(b *testing.B) {
	files, size := corpus(b)
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
