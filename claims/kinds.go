package claims

import "slices"

// maxPortion is how many sentences are read at a time.
const maxPortion = 256

// mostOfToken is more claims than any text has for each of its tokens.
const mostOfToken = 16

// readSentences takes the claims of all sentences. One kind is looked for in many sentences before the next, since the code of all kinds
// is several times as large as the memory that is nearest to a processor. Where the document may have more claims than are taken of
// one, it is read sentence by sentence.
func (x *extractor) readSentences() {
	for from := 0; from < len(x.sentences) && !x.full(&x.sentences[from]); {
		to := min(from+maxPortion, len(x.sentences))
		if tokens := int(x.sentences[to-1].Last - x.sentences[from].First); len(x.claims)+mostOfToken*tokens > x.opt.maxClaims() {
			to = from + 1
		}
		x.readPortion(from, to)
		from = to
	}
	x.inSentences = len(x.claims)
}

// readPortion takes the claims of the sentences [from, to).
func (x *extractor) readPortion(from, to int) {
	x.has = x.has[:0]
	for i := from; i < to; i++ {
		s, has := &x.sentences[i], content(0)
		if s.First < s.Last { // not all of it is masked
			x.background(s)
			has = s.content()
		}
		x.has = append(x.has, has)
	}
	for _, k := range kinds {
		for i, has := range x.has {
			if has&k.of != 0 {
				s := &x.sentences[from+i]
				k.from(x, s)
				x.noteFound(s)
			}
		}
	}
}

// noteFound notes of the claims that are new that they were found in a sentence.
func (x *extractor) noteFound(s *sentence) {
	for len(x.found) < len(x.claims) {
		x.found = append(x.found, int32(s.index))
	}
}

// foundIn returns the last one of the claims that were found in a sentence so far; x.priorFound leads to the others. It is -1 for none.
func (x *extractor) foundIn(s *sentence) int32 {
	x.noteFound(s)
	if len(x.lastFound) == 0 {
		x.lastFound = slices.Grow(x.lastFound, len(x.sentences))[:len(x.sentences)]
		clear(x.lastFound)
	}
	for i := len(x.priorFound); i < len(x.found); i++ {
		last := &x.lastFound[x.found[i]]
		x.priorFound, *last = append(x.priorFound, *last-1), int32(i+1)
	}
	return x.lastFound[s.index] - 1
}

// bySentence returns all claims in the order in which they would have been found sentence by sentence, in which those of paragraphs come last.
func (x *extractor) bySentence() []int32 {
	ends := slices.Grow(x.groupEnds[:0], len(x.sentences)+1)[:len(x.sentences)+1]
	clear(ends)
	for _, s := range x.found[:x.inSentences] {
		ends[s+1]++
	}
	for i := range x.sentences {
		ends[i+1] += ends[i]
	}
	out := slices.Grow(x.grouped[:0], len(x.claims))[:len(x.claims)]
	for i, s := range x.found[:x.inSentences] {
		out[ends[s]] = int32(i)
		ends[s]++
	}
	for i := x.inSentences; i < len(x.claims); i++ {
		out[i] = int32(i)
	}
	x.groupEnds, x.grouped = ends, out
	return out
}
