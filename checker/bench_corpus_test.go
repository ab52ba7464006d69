package checker

import (
	"context"
	"maps"
	"slices"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
	"github.com/factlint/factlint/rules/rulestest"
	"github.com/factlint/factlint/seeds/seedstest"
)

// BenchmarkCorpus measures what comes before pairs are compared over the documents below the folder that FACTLINT_CORPUS names: what is known
// of the documents, which claims the rules take and by which keys, and the blocks in which they meet.
func BenchmarkCorpus(b *testing.B) {
	files, _ := seedstest.Prose(b)
	var sheets []claims.Sheet
	e := claims.NewExtractor(lexicon.Default(), claims.Options{})
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if doc, err := document.Read(path, files[path], document.Options{}); err == nil {
			sheets = append(sheets, e.ExtractPacked(doc))
		}
	}
	programs := rulestest.Builtin(b)
	var r *run
	b.Run("know", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			r = newRun(lexicon.Default(), sheets, Options{Jobs: 1})
		}
	})
	r = newRun(lexicon.Default(), sheets, Options{Jobs: 1})
	w := rules.NewWorker(r.corpus)
	var parts [][]taken
	b.Run("gather", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for portion := range r.portions(programs) {
				parts = r.gather(context.Background(), w, portion)
			}
		}
	})
	_ = parts
	b.Run("meet", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			var tasks []task
			for portion := range r.portions(programs) {
				for i, parts := range r.gather(context.Background(), w, portion) {
					tasks = append(tasks, task{program: portion[i], parts: parts})
				}
			}
			b.StartTimer()
			g := &grouper{run: r}
			for i := range tasks {
				g.meet(&tasks[i])
			}
		}
	})
}
