package rules

import (
	"strings"
	"sync"

	"github.com/factlint/factlint/claims/lexicon"
)

// Quotations that may be one utterance in two wordings.
const (
	leastRetold  = 8   // words of each: of fewer half are alike by chance
	longestList  = 30  // words of each: the longer two texts are, the more small words stand in both in one order
	sameLength   = 0.6 // of the longer one that the shorter one has at least
	oneRetold    = 0.8 // what the share counts for where only one word that bears on what is spoken of is in both
	surelyRetold = 2   // words of that sort
)

// saidOfAnything holds the base forms of the words that are said whatever is spoken of: “I do not know who will pay”, “I do not know who was at the helm”.
var saidOfAnything = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, w := range lexicon.Default().Words(lexicon.SaidOfAnything) {
		all[baseOf(w)] = true
	}
	return all
})

// retold returns how nearly two quotations run alike, from 0 to 1: twice the longest common subsequence of their words, in their base forms, over the words
// of both, small words included; "They have put a match to our kitchens" and "They have thrown petrol on the fire in our kitchens". It is 0 where one gives
// the other faithfully or leaves words out with a mark, where one is much longer, and where no word that bears on what they speak of is in both. In clusters of
// reports 58 of 59 pairs of one speaker that reach 0.33 were one utterance, and 47 of 103 that do not.
func retold(a, b string) float64 {
	var w Worker
	return retoldIn(a, b, w.quotationOf(a), w.quotationOf(b))
}

// retoldOf is retold of the words of two claims.
func retoldOf(a, b *Claim) float64 {
	return retoldIn(a.Value.Text, b.Value.Text, a.quotation(), b.quotation())
}

func retoldIn(a, b string, p, q *quotation) float64 {
	if len(a) > longestQuote || len(b) > longestQuote || p.faithful(q) || len(p.changed(q)) < len(p.sentences) || len(q.changed(p)) < len(q.sentences) || len(p.stretches) > 1 || len(q.stretches) > 1 {
		return 0
	}
	x, y := strings.Fields(flatWords(a)), strings.Fields(flatWords(b))
	if few, many := min(len(x), len(y)), max(len(x), len(y)); few < leastRetold || many > longestList || float64(few) < sameLength*float64(many) {
		return 0
	}
	told := map[string]bool{}
	for i, w := range x {
		if base := baseOf(w); base != "" {
			x[i], told[base] = base, !saidOfAnything()[base]
		}
	}
	both := 0
	for i, w := range y {
		if base := baseOf(w); base != "" {
			if y[i] = base; told[base] {
				told[base] = false
				both++
			}
		}
	}
	if both == 0 {
		return 0
	}
	share := 2 * float64(commonSubsequence(hashes(x), hashes(y))) / float64(len(x)+len(y))
	if both < surelyRetold {
		share *= oneRetold
	}
	return share
}

// hashes returns the hashes of words.
func hashes(words []string) []uint64 {
	out := make([]uint64, len(words))
	for i, w := range words {
		out[i] = hashText(w)
	}
	return out
}
