package rules

import "math"

// shingles is the hashes of all runs of three words of a text, each once: a table in which they are found by their last bits, or
// in the places behind. It is never full. Whether two texts are alike is asked of pairs, and sorting the shingles of
// each would cost more than all that is asked of them.
type shingles struct {
	table []uint64 // 0 where there is none; a power of two of them, none for a text without shingles
	size  int
}

// shinglesOf returns the shingles of a text, given by the hashes of its runs of three words.
func shinglesOf(runs []uint64) shingles {
	if len(runs) == 0 {
		return shingles{}
	}
	room := 4
	for room*2 < len(runs)*3 { // a third of it stays empty
		room *= 2
	}
	s := shingles{table: make([]uint64, room)}
	for _, h := range runs {
		s.add(h)
	}
	return s
}

// shinglesIn returns the shingles of a text, given by the hashes of its words.
func shinglesIn(words []uint64) shingles {
	var runs wordRuns
	runs.take(words)
	return shinglesOf(runs.threes)
}

func (s *shingles) add(h uint64) {
	h = max(h, 1)
	mask := uint64(len(s.table) - 1)
	i := h & mask
	for s.table[i] != 0 {
		if s.table[i] == h {
			return
		}
		i = (i + 1) & mask
	}
	s.table[i] = h
	s.size++
}

// has reports whether h, which is not 0, is among the shingles of a text that has some.
func (s *shingles) has(h uint64) bool {
	mask := uint64(len(s.table) - 1)
	i := h & mask
	for s.table[i] != h {
		if s.table[i] == 0 {
			return false
		}
		i = (i + 1) & mask
	}
	return true
}

// shared counts the shingles of the smaller of two sets that stand in the larger one, and returns how many the smaller one has. When
// more than most are missing it stops, and counts those that it has not looked at.
func (s *shingles) shared(o *shingles, most int) (shared, of int) {
	if s.size > o.size {
		s, o = o, s
	}
	if s.size == 0 {
		return 0, 0
	}
	missing := 0
	for _, h := range s.table {
		if h != 0 && !o.has(h) {
			if missing++; missing > most {
				break
			}
		}
	}
	return s.size - missing, s.size
}

// containment returns the share of the smaller of two sets that stands in the other, 0 to 1; 0 when one is empty.
func (s *shingles) containment(o *shingles) float64 {
	shared, of := s.shared(o, math.MaxInt)
	if of == 0 {
		return 0
	}
	return float64(shared) / float64(of)
}

// containmentAtLeast reports whether containment reaches a share. It stops as soon as too many are missing.
func (s *shingles) containmentAtLeast(o *shingles, share float64) bool {
	size := min(s.size, o.size)
	if size == 0 {
		return share <= 0
	}
	shared, _ := s.shared(o, size-leastOf(size, share))
	return float64(shared)/float64(size) >= share
}

// leastOf returns the least number of size whose share of it is as large as given, or one less than that.
func leastOf(size int, share float64) int {
	return int(min(max(math.Ceil(share*float64(size))-1, 0), float64(size)))
}
