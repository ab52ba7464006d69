package main

import (
	"slices"

	"github.com/antzucaro/matchr"
)

// didYouMean returns "; did you mean X?" for the candidate nearest to a mistyped word, written with a prefix, and
// nothing when none is near.
func didYouMean(prefix, word string, candidates []string) string {
	if slices.Contains(candidates, word) {
		return ""
	}
	best, fewest := "", max(2, len(word)/3)+1
	for _, c := range candidates {
		if d := matchr.OSA(word, c); d < fewest {
			best, fewest = c, d
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean " + prefix + best + "?"
}
