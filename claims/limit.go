package claims

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/factlint/factlint/claims/document"
)

// DefaultMaxClaims is how many claims are taken of one document unless the options say otherwise: some ten times what
// a book holds.
const DefaultMaxClaims = 200_000

// LargestMaxClaims is the largest limit that means something: claims are numbered in 32 bits.
const LargestMaxClaims = 1 << 30

func (o Options) maxClaims() int {
	return min(cmp.Or(max(o.MaxClaims, 0), DefaultMaxClaims), LargestMaxClaims)
}

// full reports whether the document has as many claims as are taken of one. Then the first sentence of which nothing is taken is noted.
func (x *extractor) full(s *sentence) bool {
	most := x.opt.maxClaims()
	if len(x.claims) < most {
		return false
	}
	x.claims, x.found, x.inSentences = x.claims[:most], x.found[:min(most, len(x.found))], min(most, x.inSentences)
	if !x.stopped {
		x.stopped = true
		at := x.doc.Position(s.Start, s.Start)
		x.sheet.Notes = append(slices.Clip(x.sheet.Notes), document.Note{Position: at, Message: fmt.Sprintf(
			"the document has the %d claims that are taken of one; of what follows here none is: split it, or allow more: --max-claims", most)})
	}
	return true
}
