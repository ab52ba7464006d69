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

// The loops below are written out for these numbers.
var _, _, _ = [1]struct{}{}[runLength-4], [1]struct{}{}[runWindow-5], [1]struct{}{}[shingleSize-3]

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
func everyRunOf(dst, words []uint64) []uint64 {
	return eachOnce(pickEvery(dst, words, appendRuns(nil, words, runLength)), len(dst))
}

// winnow appends the fingerprints of the words of a text to dst, ascending, each once.
func winnow(dst, words []uint64) []uint64 {
	return eachOnce(pick(dst, appendRuns(nil, words, runLength)), len(dst))
}

// eachOnce sorts what stands in dst from a place on, and leaves each once.
func eachOnce(dst []uint64, from int) []uint64 {
	slices.Sort(dst[from:])
	return dst[:from+len(slices.Compact(dst[from:]))]
}

// leastOnce leaves the least of some fingerprints, ascending, each once, and no more of them than n.
func leastOnce(all []uint64, n int) []uint64 {
	few := all
	for len(few) > 2*n { // sorting what is not left would take longer than all else
		pivot, small := median(few[0], few[len(few)/2], few[len(few)-1]), 0
		for i, h := range few {
			few[i], few[small] = few[small], h
			if h < pivot {
				small++
			}
		}
		if small < n {
			break
		}
		few = few[:small]
	}
	slices.Sort(few)
	twice := 0
	for i := 1; i < len(few); i++ {
		if few[i] == few[i-1] {
			twice++
		}
	}
	if len(few)-twice < n { // there may be more
		few = all
		slices.Sort(few)
	}
	few = slices.Compact(few)
	return few[:min(n, len(few))]
}

func median(a, b, c uint64) uint64 { return max(min(a, b), min(max(a, b), c)) }

// pickEvery is everyRunOf in the order of the text, some twice, where the runs of runLength words are known.
func pickEvery(dst, words, runs []uint64) []uint64 {
	if len(words) > shortText {
		return pick(dst, runs)
	}
	dst = append(dst, runs...)
	if len(words) <= briefText {
		dst = appendRuns(dst, words, briefRun)
	}
	return dst
}

// pick is winnow in the order of the text, some twice: the least run of every window, where it is not that of the window before. Schleimer,
// Wilkerson, Aiken 2003, "Winnowing: local algorithms for document fingerprinting".
//
// What is least is found anew for each window, without a guess: which run that is no processor knows beforehand.
func pick(dst, runs []uint64) []uint64 {
	if len(runs) <= runWindow {
		if len(runs) > 0 {
			dst = append(dst, slices.Min(runs))
		}
		return dst
	}
	from := len(dst)
	dst = slices.Grow(dst, len(runs))
	out := dst[from : from+len(runs)-runWindow+1]
	early, late := min(runs[1], runs[2]), min(runs[2], runs[3]) // of the two runs before the last two of a window, and of the last but one and the one before it
	last := min(runs[0], early, late, runs[4])
	out[0] = last
	n := 1
	early, late = late, min(runs[3], runs[4])
	for i, first := range runs[1 : len(runs)-runWindow+1] {
		two := min(runs[i+runWindow-1], runs[i+runWindow])
		least := min(first, early, two)
		out[n] = least
		if least != last {
			n++
		}
		last, early, late = least, late, two
	}
	return dst[:from+n]
}

// wordRuns is a hash of every three and of every four words in a row of a text. One of four goes on from that of its first three, so that both
// together take little longer than either.
type wordRuns struct{ threes, fours []uint64 }

// take fills in the runs of a text, given by the hashes of its words.
func (r *wordRuns) take(words []uint64) {
	n := max(len(words)-shingleSize+1, 0)
	r.threes, r.fours = roomFor(r.threes, n)[:n], roomFor(r.fours, n)[:max(n-1, 0)]
	if n == 0 {
		return
	}
	x, y, z := spread(words[0]), spread(words[1]), spread(words[2])
	rest := words[shingleSize:]
	threes, fours := r.threes[:len(rest)+1], r.fours[:len(rest)]
	for i, w := range rest {
		h := mixSpread(mixSpread(mixSpread(runLength, x), y), z)
		x, y, z = y, z, spread(w)
		threes[i], fours[i] = h, mixSpread(h, z)
	}
	threes[len(rest)] = mixSpread(mixSpread(mixSpread(runLength, x), y), z)
}

// roomFor returns an empty list with room for n items, in the memory of s where there is enough of it.
func roomFor(s []uint64, n int) []uint64 {
	if cap(s) < n {
		return make([]uint64, 0, 2*n)
	}
	return s[:0]
}
