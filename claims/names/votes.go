package names

// kindVote is the best evidence that the document gives for the kind of a name.
type kindVote struct {
	key      string // the name in lower case, shared by all its mentions
	kind     Kind
	evidence int8
	counted  bool // a mention that is more than a word at the start of a sentence gave evidence
}

// votes keep the evidence for each name by the hash of its text: a table of open addressing, since every name of a document is
// looked up.
type votes struct {
	slots []voteSlot
	all   []kindVote // in the order in which the names come
}

// voteSlot is one place of a table; free where its vote is 0.
type voteSlot struct {
	hash uint64
	vote int32 // into votes.all, plus 1
}

// fewest is how many slots a table has at first.
const fewest = 256

// reset forgets all votes.
func (v *votes) reset() {
	if len(v.slots) < fewest || len(v.slots) > 8*len(v.all) && len(v.slots) > fewest {
		v.slots = make([]voteSlot, fewest)
	} else {
		clear(v.slots)
	}
	clear(v.all) // of the keys
	v.all = v.all[:0]
}

// of returns the place of a name among all votes. A name that has none yet gets an empty one.
func (v *votes) of(hash uint64) int32 {
	s := v.slot(hash)
	if s.vote == 0 {
		if 2*len(v.all) >= len(v.slots) {
			v.grow()
			s = v.slot(hash)
		}
		v.all = append(v.all, kindVote{})
		*s = voteSlot{hash, int32(len(v.all))}
	}
	return s.vote - 1
}

// slot returns the place of a name: its own, or the free one where it would be put.
func (v *votes) slot(hash uint64) *voteSlot {
	mask := uint64(len(v.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		if s := &v.slots[i]; s.vote == 0 || s.hash == hash {
			return s
		}
	}
}

func (v *votes) grow() {
	old := v.slots
	v.slots = make([]voteSlot, 2*len(old))
	for _, s := range old {
		if s.vote != 0 {
			*v.slot(s.hash) = s
		}
	}
}
