package checker

import (
	"context"
	"slices"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
	"github.com/factlint/factlint/rules/rulestest"
	"github.com/factlint/factlint/seeds/seedstest"
)

// BenchmarkBlocks finds the claims that take part in each rule over pairs and groups them by their keys; nothing is compared. Its inputs
// are those of the benchmarks of all other stages, see seeds.
func BenchmarkBlocks(b *testing.B) {
	programs := slices.DeleteFunc(rulestest.Builtin(b), func(p *rules.Program) bool { return p.Rule.Over != rules.OverPair })
	for _, size := range seedstest.Sizes {
		b.Run(size.Name, func(b *testing.B) {
			var sheets []claims.Sheet
			bytes := 0
			e := claims.NewExtractor(lexicon.Default(), claims.Options{})
			for _, d := range seedstest.Documents(b, size.Documents) {
				doc, err := document.Read(d.Path, d.Data, document.Options{})
				if err != nil {
					b.Fatal(err)
				}
				sheets = append(sheets, e.ExtractPacked(doc))
				bytes += len(d.Data)
			}
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				r := newRun(lexicon.Default(), sheets, Options{Jobs: 1})
				w := rules.NewWorker(r.corpus)
				r.tasks(context.Background(), w, programs)
			}
		})
	}
}
