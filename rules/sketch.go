package rules

import (
	"math/bits"
	"slices"
)

// A sketch of the words of a claim is a bit for each of its runs of three words, in the cells of a row: what has a bit that another
// lacks has a run that the other lacks. Of passages that meet because they share a set phrase, nearly all are told apart by it.
//
// The first cell holds how many runs there are and how many bits: so many different runs there are at most, and at least.
const (
	sketchWords = 32
	sketchCells = 1 + sketchWords
)

// sketchOf appends the cells of a sketch.
func sketchOf(s *scope, dst []uint64) []uint64 {
	runs := s.a.runs().threes
	from := len(dst)
	dst = slices.Grow(dst, sketchCells)[:from+sketchCells]
	cells := (*[sketchCells]uint64)(dst[from:])
	clear(cells[1:])
	for _, h := range runs {
		cells[1+h>>6%sketchWords] |= 1 << (h % 64)
	}
	set := 0
	for _, w := range cells[1:] {
		set += bits.OnesCount64(w)
	}
	cells[0] = uint64(len(runs)) | uint64(set)<<32
	return dst
}

// sketched is a sketch as it stands in a row.
type sketched []uint64

func (s sketched) most() int  { return int(uint32(s[0])) }
func (s sketched) least() int { return int(s[0] >> 32) }

// similarBelow says no where the sketches of the words of two claims show that too few of their runs are shared.
func similarBelow(cell int, share rowNumber) rowTest {
	return func(x, y *Row) verdict {
		least, ok := share(x, y)
		if !ok || least <= 0 {
			return unknown
		}
		a, b := sketched(x.Cells[cell:cell+sketchCells]), sketched(y.Cells[cell:cell+sketchCells])
		if tooFew(a, b, least) {
			return no
		}
		return unknown
	}
}

// tooFew reports that of the text with fewer different runs less than a share stands in the other. Where it is not known
// which one that is, neither may have more.
func tooFew(a, b sketched, share float64) bool {
	switch {
	case a.least() >= b.most():
		return b.below(a, share)
	case b.least() >= a.most():
		return a.below(b, share)
	}
	return a.below(b, share) && b.below(a, share)
}

// below reports that less than a share of the different runs of s stand in o.
func (s sketched) below(o sketched, share float64) bool {
	runs := s.most()
	if runs == 0 {
		return true
	}
	missing := 0
	for i := 1; i < sketchCells; i++ {
		missing += bits.OnesCount64(s[i] &^ o[i])
	}
	return float64(runs-missing)/float64(runs) < share
}
