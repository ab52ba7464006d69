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

// everyRunOf appends the fingerprints that everyRun returns to dst, ascending, each once.
func everyRunOf(dst, words []uint64) []uint64 { return eachOnce(pickEvery(dst, words), len(dst)) }

// winnow appends the fingerprints of the words of a text to dst, ascending, each once.
func winnow(dst, words []uint64) []uint64 { return eachOnce(pick(dst, words), len(dst)) }

// eachOnce sorts what stands in dst from a place on, and leaves each once.
func eachOnce(dst []uint64, from int) []uint64 {
	slices.Sort(dst[from:])
	return dst[:from+len(slices.Compact(dst[from:]))]
}

// pickEvery is everyRunOf in the order of the text, some twice.
func pickEvery(dst, words []uint64) []uint64 {
	if len(words) > shortText {
		return pick(dst, words)
	}
	dst = appendRuns(dst, words, runLength)
	if len(words) <= briefText {
		dst = appendRuns(dst, words, briefRun)
	}
	return dst
}

// pick is winnow in the order of the text, some twice. Schleimer, Wilkerson, Aiken 2003, "Winnowing: local algorithms for document
// fingerprinting".
func pick(dst, words []uint64) []uint64 {
	from := len(dst)
	dst = appendRuns(dst, words, runLength)
	all := dst[from:]
	if len(all) == 0 {
		return dst
	}
	n := 1 // fingerprints picked so far, which take the places of runs that have been read
	least, at := all[0], 0
	for i := 1; i < min(runWindow, len(all)); i++ { // the first window
		if all[i] < least {
			least, at = all[i], i
		}
	}
	all[0] = least
	for end := runWindow; end < len(all); end++ {
		from := end - runWindow + 1
		switch {
		case all[end] < least:
			least, at = all[end], end
		case at < from:
			was := least
			least, at = all[from], from
			for i := from + 1; i <= end; i++ {
				if all[i] < least {
					least, at = all[i], i
				}
			}
			if least == was {
				continue
			}
		default:
			continue
		}
		all[n] = least
		n++
	}
	return dst[:from+n]
}
