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
	c := NewCorpus(lex, sheets)
	for i := range sheets {
		if !sheets[i].Published.Yearless {
			continue
		}
		if d := c.mostAlike(&sheets[i]); d != nil {
			out[sheets[i].Path] = d.sheet.Published.Period.From
		}
	}
	return out
}

// hintBits is how many bits of names two documents must share for the date of one to settle the year of the other.
const hintBits = 2.0

// mostAlike returns the dated document that shares the most bits of names with a sheet, nil when none shares enough.
func (c *Corpus) mostAlike(s *claims.Sheet) *docInfo {
	d := c.docs[s.Path]
	var best *docInfo
	bits := hintBits
	for path, other := range c.docs {
		if path == s.Path || !other.sheet.Published.Known() {
			continue
		}
		b := c.sharedBits(d, other)
		if b > bits || b == bits && (best == nil || path < best.sheet.Path) {
			best, bits = other, b
		}
	}
	return best
}
