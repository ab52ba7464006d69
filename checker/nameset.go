package checker

import "math/bits"

// nameSet is the names of a document by their numbers: a table of setPlaces places, a bit for each that is taken. That a name is lacking is
// mostly told by the bits alone; where one stands, by how many are set before it.
type nameSet struct {
	all    []int32 // ascending
	placed []int32 // the same in the order of their places
	taken  [setPlaces / 64]uint64
	before [setPlaces / 64]int32 // how many names have places before those of each word of taken
}

const setPlaces = 256

func placeIn(id int32) int32 { return id % setPlaces }

func newNameSet(ids []int32) nameSet {
	s := nameSet{all: ids, placed: make([]int32, len(ids))}
	var ends [setPlaces + 1]int32
	for _, id := range ids {
		ends[placeIn(id)+1]++
	}
	for i := range int32(setPlaces) {
		if ends[i+1] > 0 {
			s.taken[i/64] |= 1 << (i % 64)
		}
		if i%64 == 0 {
			s.before[i/64] = ends[i]
		}
		ends[i+1] += ends[i]
	}
	for _, id := range ids {
		end := &ends[placeIn(id)]
		s.placed[*end] = id
		*end++
	}
	return s
}

// has reports whether a name is in the set.
func (s *nameSet) has(id int32) bool {
	w, bit := placeIn(id)/64, uint64(1)<<(id%64)
	if s.taken[w]&bit == 0 {
		return false
	}
	for _, o := range s.placed[int(s.before[w])+bits.OnesCount64(s.taken[w]&(bit-1)):] { // a place before it may have several names
		if o == id {
			return true
		}
		if placeIn(o) > placeIn(id) {
			return false
		}
	}
	return false
}
