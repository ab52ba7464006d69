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
	k := min(t.opener, len(t.openers))
	if k > 0 && int(t.openers[k-1]) >= from {
		k, _ = slices.BinarySearch(t.openers, int32(from))
	}
	for k < len(t.openers) && int(t.openers[k]) < from {
		k++
	}
	t.opener = k
	for k < len(t.openers) && int(t.openers[k]) < to {
		k++
	}
	return t.openers[t.opener:k]
}
