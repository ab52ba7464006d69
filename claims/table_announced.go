package claims

import (
	"math"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/quantity"
)

// announcedOff is how far the figures of a column may be off the total in the sentence above the table to be meant as its parts,
// as a share of it.
const announcedOff = 0.03

// announcedSum adds a claim for a total that stands in the sentence above a table instead of in its last row: "concerning 5,400
// patients:" and a row for each clinic. S is a row; only the last one of its table is the place to add up.
func (x *extractor) announcedSum(s *sentence) {
	if next := s.index + 1; next < len(x.sentences) && x.sameTable(&x.sentences[next], s) {
		return
	}
	rows := append(x.rowsAbove(s), s)
	if len(rows) < 3 {
		return
	}
	first := rows[0].index
	for _, r := range rows {
		first = min(first, r.index)
	}
	if first == 0 || x.sentences[first-1].block.Kind == document.Cell || x.sentences[first-1].block.Kind.Furniture() {
		return
	}
	above := &x.sentences[first-1]
	if !x.isMark(int(above.Last)-1, ":") {
		return
	}
	total := x.lastExact(above)
	if total == nil {
		return
	}
	for col := 1; col < len(s.block.Cells); col++ {
		if x.averaged(s.block.Cells[col].Head) {
			continue
		}
		sum, n := 0.0, 0
		for _, r := range rows {
			if q := x.figureIn(r, col); q != nil && q.Unit < 0 {
				sum, n = sum+q.Interval.Value, n+1
			}
		}
		if whole := total.Interval.Value; n == len(rows) && math.Abs(sum-whole) <= announcedOff*whole {
			x.work(above, ofSum, total.first, total.last, term{&total.Mention, total}, sum, 0)
			return
		}
	}
}

// sameTable reports whether a sentence is a row of the table of another one.
func (x *extractor) sameTable(r, s *sentence) bool {
	return r.block.Kind == document.Cell && len(r.block.Cells) > 0 && len(r.block.Cells) == len(s.block.Cells) && r.block.Cells[0].Head == s.block.Cells[0].Head
}

// lastExact returns the last figure of a sentence when it is exact and counts something.
func (x *extractor) lastExact(s *sentence) *figure {
	if len(s.figures) == 0 {
		return nil
	}
	f := &s.figures[len(s.figures)-1]
	if !exact(f) || f.head < 0 || f.Is(quantity.YearLike) {
		return nil
	}
	return f
}
