package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeebo/xxh3"
)

// Fingerprints are taken of runs of runLength words, one at least in every window of runWindow runs: two texts that share
// runLength + runWindow - 1 words in a row share a fingerprint, however long the rest of them is.
const (
	runLength = 4
	runWindow = 5
)

// runs returns fingerprints of a text, as keys under which near copies meet. Schleimer, Wilkerson, Aiken 2003,
// "Winnowing: local algorithms for document fingerprinting".
func runs(s string) []string {
	flat := flatWords(s)
	hashes := make([]uint64, 0, strings.Count(flat, " ")+1)
	eachRun(flat, runLength, func(run string) { hashes = append(hashes, xxh3.HashString(run)) })
	if len(hashes) == 0 {
		return []string{}
	}
	var picked []uint64
	for i := range max(1, len(hashes)-runWindow+1) {
		least := slices.Min(hashes[i:min(i+runWindow, len(hashes))])
		if len(picked) == 0 || picked[len(picked)-1] != least {
			picked = append(picked, least)
		}
	}
	slices.Sort(picked)
	picked = slices.Compact(picked)
	out := make([]string, len(picked))
	for i, h := range picked {
		out[i] = strconv.FormatUint(h, 36)
	}
	return out
}
