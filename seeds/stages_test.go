package seeds_test

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/cache"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
	"github.com/factlint/factlint/rules/rulestest"
	"github.com/factlint/factlint/seeds/seedstest"
)

// The benchmarks of this file measure one stage of a run each, on the same small and large inputs, made from the sample documents. Their
// names are those of stages and sizes alone, so that benchstat compares them from one version to the next.

// stage runs a benchmark for each size. Make, which is not measured, returns what is measured and how many bytes it works on, 0 for
// what has no size.
func stage(b *testing.B, make func(b *testing.B, docs []seedstest.Document) (work func(), bytes int)) {
	for _, size := range seedstest.Sizes {
		b.Run(size.Name, func(b *testing.B) {
			work, bytes := make(b, seedstest.Documents(b, size.Documents))
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				work()
			}
		})
	}
}

func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// readAll reads documents and returns how many bytes they have.
func readAll(b *testing.B, docs []seedstest.Document) (out []*document.Document, bytes int) {
	b.Helper()
	for _, d := range docs {
		doc, err := document.Read(d.Path, d.Data, document.Options{})
		must(b, err)
		out = append(out, doc)
		bytes += len(d.Data)
	}
	return out, bytes
}

// packed extracts the claims of documents.
func packed(b *testing.B, docs []seedstest.Document) (sheets []claims.Sheet, bytes int) {
	b.Helper()
	read, bytes := readAll(b, docs)
	e := claims.NewExtractor(lexicon.Default(), claims.Options{})
	for _, doc := range read {
		sheets = append(sheets, e.ExtractPacked(doc))
	}
	return sheets, bytes
}

func checked(b *testing.B, sheets []claims.Sheet, programs []*rules.Program) *checker.Result {
	b.Helper()
	result, err := checker.Check(context.Background(), lexicon.Default(), slices.Clone(sheets), programs, checker.Options{Jobs: 1})
	must(b, err)
	return result
}

func BenchmarkRead(b *testing.B) {
	for _, format := range document.Formats {
		b.Run(format.Name, func(b *testing.B) {
			stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
				docs = slices.DeleteFunc(docs, func(d seedstest.Document) bool { return document.FormatOf(d.Path).Name != format.Name })
				if len(docs) == 0 {
					docs = []seedstest.Document{seedstest.Of(b, format.Extensions[0], 10_000)}
				}
				_, bytes := readAll(b, docs)
				return func() { readAll(b, docs) }, bytes
			})
		})
	}
}

func BenchmarkTokens(b *testing.B) {
	stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
		read, bytes := readAll(b, docs)
		var t text.Text
		return func() {
			for _, d := range read {
				t.Analyze(lexicon.Default(), d.Text, d.Spans(), d.Masked)
			}
		}, bytes
	})
}

func BenchmarkExtract(b *testing.B) {
	stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
		read, bytes := readAll(b, docs)
		e := claims.NewExtractor(lexicon.Default(), claims.Options{})
		return func() {
			for _, d := range read {
				e.ExtractPacked(d)
			}
		}, bytes
	})
}

// BenchmarkKeys asks every rule about every claim, whether it takes it and by which keys.
func BenchmarkKeys(b *testing.B) {
	stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
		sheets, bytes := packed(b, docs)
		programs := rulestest.Builtin(b)
		w := rules.NewWorker(nil)
		var keys []string
		return func() {
			for i := range sheets {
				for c := range sheets[i].All() {
					w.Reset()
					for _, p := range programs {
						if !p.May(c.Kind) {
							continue
						}
						takes, err := p.Takes(w, c)
						must(b, err)
						if takes {
							keys, err = p.Keys(w, c, keys[:0])
							must(b, err)
						}
					}
				}
			}
		}, bytes
	})
}

// BenchmarkRules holds claims against each other by all rules but those of BenchmarkDuplicates: blocks, conditions and findings.
func BenchmarkRules(b *testing.B) { benchmarkRules(b, func(id string) bool { return !duplicates(id) }) }

// BenchmarkDuplicates finds what is told twice.
func BenchmarkDuplicates(b *testing.B) { benchmarkRules(b, duplicates) }

// duplicates reports whether a rule is about passages that are equal or nearly so.
func duplicates(id string) bool {
	return strings.Contains(id, "duplicate") || strings.Contains(id, "copy")
}

func benchmarkRules(b *testing.B, takes func(id string) bool) {
	stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
		sheets, bytes := packed(b, docs)
		programs := slices.DeleteFunc(rulestest.Builtin(b), func(p *rules.Program) bool { return !takes(p.Rule.ID) })
		if len(programs) == 0 {
			b.Fatal("no rules")
		}
		return func() { checked(b, sheets, programs) }, bytes
	})
}

func BenchmarkReport(b *testing.B) {
	for _, format := range reports.Formats {
		if format.Template {
			continue // it depends on the template
		}
		b.Run(format.Name, func(b *testing.B) {
			stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
				sheets, _ := packed(b, docs)
				result := checked(b, sheets, rulestest.Builtin(b))
				var out bytes.Buffer
				must(b, format.Write(&out, result, reports.Options{}))
				return func() { must(b, format.Write(io.Discard, result, reports.Options{})) }, out.Len()
			})
		})
	}
}

func BenchmarkStore(b *testing.B) {
	stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
		sheets, bytes := packed(b, docs)
		keys := cacheKeys(docs)
		dir := b.TempDir()
		return func() {
			_, err := cache.Clean(dir)
			must(b, err)
			store := cache.Open(dir, cache.Options{})
			for i := range sheets {
				store.Keep(keys[i], &sheets[i])
			}
			store.Close(false)
		}, bytes
	})
}

func BenchmarkLoad(b *testing.B) {
	stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
		sheets, bytes := packed(b, docs)
		keys := cacheKeys(docs)
		dir := b.TempDir()
		store := cache.Open(dir, cache.Options{})
		for i := range sheets {
			store.Keep(keys[i], &sheets[i])
		}
		store.Close(false)
		return func() {
			store := cache.Open(dir, cache.Options{})
			for _, key := range keys {
				if store.Find(key) == nil {
					b.Fatal("a sheet is not found")
				}
			}
			store.Close(false)
		}, bytes
	})
}

func cacheKeys(docs []seedstest.Document) (out []cache.Key) {
	keys := cache.NewKeys("benchmark", claims.Options{})
	for _, d := range docs {
		out = append(out, keys.Of(d.Path, d.Data, 0, document.Options{}))
	}
	return out
}

// BenchmarkBaseline writes what is found as a baseline, reads it and marks what it knows.
func BenchmarkBaseline(b *testing.B) {
	stage(b, func(b *testing.B, docs []seedstest.Document) (func(), int) {
		sheets, _ := packed(b, docs)
		found := checked(b, sheets, rulestest.Builtin(b)).Findings
		var file bytes.Buffer
		work := func() {
			file.Reset()
			must(b, checker.NewBaseline(found).Write(&file))
			accepted, err := checker.ReadBaseline("baseline", bytes.NewReader(file.Bytes()))
			must(b, err)
			if known := checker.MarkKnown(found, accepted); known != len(found) {
				b.Fatalf("%d of %d findings are known", known, len(found))
			}
		}
		work()
		return work, file.Len()
	})
}
