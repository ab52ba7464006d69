package rules

import (
	"slices"
	"strconv"
)

// Fingerprints are taken of runs of runLength words, one at least in every window of runWindow runs: two texts that share
// runLength + runWindow - 1 words in a row share a fingerprint, however long the rest of them is.
const (
	runLength = 4
	runWindow = 5
)

// runs returns fingerprints of a text, as keys under which near copies meet.
func runs(s string) []string {
	picked := winnow(nil, hashWords(nil, s))
	out := make([]string, len(picked))
	for i, h := range picked {
		out[i] = strconv.FormatUint(h, 36)
	}
	return out
}

// shortText is the longest text, in words, of which every run is a key where texts of a sentence are to meet.
const shortText = 24

// briefText is the longest text, in words, that meets others by runs of briefRun words as well: "Neighbours choose the weather, not the wind".
const (
	briefText = 16
	briefRun  = 3
)

// everyRun is runs, of short texts all of them: two sentences of which one has a word changed share no long run.
func everyRun(s string) []string {
	var out []string
	for _, h := range everyRunOf(nil, hashWords(nil, s)) {
		out = append(out, strconv.FormatUint(h, 36))
	}
	return out
}

// everyRunOf appends the fingerprints that everyRun returns to dst.
func everyRunOf(dst, words []uint64) []uint64 {
	if len(words) > shortText {
		return winnow(dst, words)
	}
	from := len(dst)
	dst = appendRuns(dst, words, runLength)
	if len(words) <= briefText {
		dst = appendRuns(dst, words, briefRun)
	}
	slices.Sort(dst[from:])
	return dst[:from+len(slices.Compact(dst[from:]))]
}

// winnow appends the fingerprints of the words of a text to dst, ascending, each once. Schleimer, Wilkerson, Aiken 2003,
// "Winnowing: local algorithms for document fingerprinting".
func winnow(dst, words []uint64) []uint64 {
	from := len(dst)
	dst = appendRuns(dst, words, runLength)
	all := dst[from:]
	if len(all) == 0 {
		return dst
	}
	n := 0 // fingerprints picked so far, which take the places of runs that have been read
	last := uint64(0)
	for i := range max(1, len(all)-runWindow+1) {
		least := slices.Min(all[i:min(i+runWindow, len(all))])
		if n == 0 || last != least {
			all[n], last = least, least
			n++
		}
	}
	slices.Sort(all[:n])
	return dst[:from+len(slices.Compact(all[:n]))]
}
