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
	x.contents(from, to)
	for k := range kinds {
		find := kinds[k].from
		for _, i := range x.having[kindSets[k]] {
			s := &x.sentences[from+int(i)]
			find(x, s)
			x.noteFound(s)
		}
	}
}

// contents finds out what each of the sentences [from, to) has, and what is background in it.
func (x *extractor) contents(from, to int) {
	x.has = x.has[:0]
	quotations, capitals := x.text.Quotations[x.quotation:], x.text.Capitals[x.capital:]
	for i := from; i < to; i++ {
		s := &x.sentences[i]
		if s.First == s.Last { // all of it is masked
			x.has = append(x.has, 0)
			continue
		}
		x.background(s)
		has := s.content()
		for len(quotations) > 0 && quotations[0].Start < s.Start {
			quotations = quotations[1:]
		}
		if len(quotations) > 0 && quotations[0].Start < s.End {
			has |= ofQuotes
		}
		for ; len(capitals) > 0 && capitals[0] < s.Last; capitals = capitals[1:] {
			if x.tokens[capitals[0]].Word == 0 {
				has |= ofUnknown
			}
		}
		x.has = append(x.has, has)
	}
	if x.having == nil {
		x.having = make([][]int32, len(contentSets))
	}
	for i, of := range contentSets {
		x.having[i] = x.sentencesOf(of, x.having[i])
	}
}

// sentencesOf returns those of the sentences of the portion that have something of a set, by their places in it, in the memory of out. Each is written, and
// stays where it is one of them: nobody could guess which are.
func (x *extractor) sentencesOf(of content, out []int32) []int32 {
	n, all := 0, x.has
	out = slices.Grow(out[:0], len(all))[:len(all)]
	for i, has := range all {
		out[n] = int32(i)
		if has&of != 0 {
			n++
		}
	}
	return out[:n]
}

// contentSets are the sets of which a kind asks for something, each once; kindSets says for each of kinds which of them it is.
var contentSets, kindSets = func() (sets []content, of [len(kinds)]int) {
	for k := range kinds {
		i := slices.Index(sets, kinds[k].of)
		if i < 0 {
			i, sets = len(sets), append(sets, kinds[k].of)
		}
		of[k] = i
	}
	return sets, of
}()

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
