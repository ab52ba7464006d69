package names

import "unicode/utf8"

// Distance returns how many letters must be added, dropped, changed or swapped with their neighbour to make b of a
// (optimal string alignment).
func Distance(a, b string) int {
	if a == b {
		return 0
	}
	var bufA, bufB [48]rune
	x, y := appendRunes(bufA[:0], a), appendRunes(bufB[:0], b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x) == 0 || len(y) == 0 {
		return len(x) + len(y)
	}
	var b0, b1, b2 [49]int
	before, prev, cur := row(b0[:], len(y)), row(b1[:], len(y)), row(b2[:], len(y))
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		cur[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			d := min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d = min(d, before[j-2]+1)
			}
			cur[j] = d
		}
		before, prev, cur = prev, cur, before
	}
	return prev[len(y)]
}

func row(buf []int, n int) []int {
	if n+1 <= len(buf) {
		return buf[:n+1]
	}
	return make([]int, n+1)
}

func appendRunes(buf []rune, s string) []rune {
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		buf = append(buf, r)
		s = s[n:]
	}
	return buf
}
