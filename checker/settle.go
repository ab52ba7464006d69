package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
)

// YearHints returns, for each document whose dateline names no year, the published date of the document most like it:
// an agency writes "OSLO, March 4", and its year is that of the other reports on the story. Documents without a
// dated one like them have no hint. The keys are paths.
func YearHints(lex *lexicon.Lexicon, sheets []claims.Sheet) map[string]when.Date {
	out := map[string]when.Date{}
	yearless := false
	for i := range sheets {
		yearless = yearless || sheets[i].Published.Yearless
	}
	if !yearless {
		return out
	}
	c := newNames(lex, sheets)
	dated := make([][]int32, len(c.weights)) // sheets, by the names in them
	for i := range sheets {
		if !sheets[i].Published.Known() || sheets[i].Published.Yearless {
			continue
		}
		for _, id := range c.docs[sheets[i].Path].ids {
			dated[id] = append(dated[id], int32(i))
		}
	}
	shared := make([]float64, len(sheets))
	for i := range sheets {
		if !sheets[i].Published.Yearless {
			continue
		}
		k := c.mostAlike(sheets, i, dated, shared)
		if k < 0 || sheets[i].Published.Known() && !farPublished(c.docs[sheets[i].Path], c.docs[sheets[k].Path]) {
			continue // or the year that its own text tells is the same
		}
		out[sheets[i].Path] = sheets[k].Published.Period.From
	}
	return out
}

// hintBits is how many bits of names two documents must share for the date of one to settle the year of the other.
const hintBits = 2.0

// mostAlike returns the dated sheet that shares the most bits of names with sheet i, -1 when none shares enough. It counts
// in shared, which is zero for all sheets before and after.
func (c *Corpus) mostAlike(sheets []claims.Sheet, i int, dated [][]int32, shared []float64) int {
	ids := c.docs[sheets[i].Path].ids
	for _, id := range ids {
		for _, k := range dated[id] {
			shared[k] += c.weights[id]
		}
	}
	best, bits := -1, hintBits
	for _, id := range ids {
		for _, k := range dated[id] {
			b := shared[k]
			if shared[k] = 0; sheets[k].Path == sheets[i].Path {
				continue
			}
			if b > bits || b == bits && (best < 0 || sheets[k].Path < sheets[best].Path) {
				best, bits = int(k), b
			}
		}
	}
	return best
}
