package text

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
)

// opensFigure is what the words open that Openers lists.
const opensFigure = lexicon.OpensQuantity | lexicon.OpensDate

// Openers returns the tokens in [from, to) with which a number or a calendar expression may begin, in order: few of a text do. Most stretches that are
// asked for lie behind the last one, or are the same.
func (t *Text) Openers(from, to int) []int32 {
	list, k := t.openers, min(t.opener, len(t.openers))
	if k > 0 && int(list[k-1]) >= from {
		k, _ = slices.BinarySearch(list, int32(from))
	}
	for k < len(list) && int(list[k]) < from {
		k++
	}
	t.opener = k
	for list = list[k:]; k < len(t.openers) && int(t.openers[k]) < to; k++ {
	}
	return list[:k-t.opener]
}
