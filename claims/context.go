package claims

import (
	"encoding/binary"
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// minTemplateWords is how many words besides figures, dates and names a sentence needs for its template to mean anything.
const minTemplateWords = 6

// minOwnWords is how many such words a short sentence needs to be told by the sentences around it.
const minOwnWords = 2

// template hashes a sentence with figures, dates and names masked. Of a short one, "It has 38 employees", those around it in
// its block say whether it is the same in another text: the one before, and the one behind where that is not enough. 0 when
// too few words remain.
func (x *extractor) template(s *sentence) uint64 {
	h, words := x.maskedWords(s, lexicon.NewHash)
	if words >= minTemplateWords {
		return uint64(h)
	}
	if words < minOwnWords {
		return 0
	}
	for _, k := range [...]int{s.index - 1, s.index + 1} {
		if k < 0 || k >= len(x.sentences) || x.sentences[k].Block != s.Block {
			continue
		}
		more := 0
		if h, more = x.maskedWords(&x.sentences[k], h.Add('.')); more < minOwnWords {
			continue
		}
		if words += more; words >= minTemplateWords {
			return uint64(h)
		}
	}
	return 0
}

// maskedWords adds the words of a sentence to a hash, with figures, dates and names masked, and returns how many are none of these.
func (x *extractor) maskedWords(s *sentence, h lexicon.Hash) (lexicon.Hash, int) {
	const mask = 1
	words, open := 0, false // within a figure: "forty-three" is masked as "30" is
	x.cover(s)
	tokens := x.text.Tokens[s.First:s.Last]
	covered := x.covered[:len(tokens)]
	for k := range tokens {
		t, cover := &tokens[k], covered[k]
		switch {
		case t.Kind == text.Mark:
			open = open && x.text.IsMark(t, "-")
		case t.Kind == text.Number || cover&(inDate|inPerson) != 0 || t.Word != 0 && x.topicsOf(t)&numberWord != 0:
			if !open {
				h = h.Join(mask)
			}
			open = true
		default:
			words, open = words+1, false
			h = h.Join(t.Hash)
			if t.Possessive {
				h = h.Add('\'')
			}
		}
	}
	return h, words
}

// cover says what of a sentence a token belongs to, as a set.
type cover uint8

const (
	inName cover = 1 << iota
	inPerson
	inDate
)

// cover finds out what names and dates of a sentence cover. It is valid until it is asked for that of another sentence.
func (x *extractor) cover(s *sentence) {
	if x.coverOf == s.index {
		return
	}
	x.coverOf = s.index
	x.covered = slices.Grow(x.covered[:0], int(s.Last-s.First))[:s.Last-s.First]
	clear(x.covered)
	for k := range s.names {
		n := &s.names[k]
		what := inName
		if n.Kind == names.Person {
			what |= inPerson
		}
		x.coverWith(s, n.First, n.Last, what)
	}
	for k := range s.dates {
		x.coverWith(s, s.dates[k].First, s.dates[k].Last, inDate)
	}
}

// coverWith notes what the tokens [first, last) belong to, as far as they lie in the sentence.
func (x *extractor) coverWith(s *sentence, first, last int, what cover) {
	for i := max(first, int(s.First)); i < min(last, int(s.Last)); i++ {
		x.covered[i-int(s.First)] |= what
	}
}

// rare returns the words of a sentence's context: of four letters or more, in no name or date and in no table of frequent
// words. The list is valid until it is asked for that of another sentence.
func (x *extractor) rare(s *sentence) []int32 {
	if x.rareOf == s.index {
		return x.rares
	}
	x.rareOf = s.index
	x.cover(s)
	tokens := x.text.Tokens[s.First:s.Last]
	covered := x.covered[:len(tokens)]
	rares, n := slices.Grow(x.rares[:0], len(tokens))[:len(tokens)], 0
	for k := range tokens { // each is written, and stays where nothing speaks against it: which do nobody could guess
		t := &tokens[k]
		short := uint32(t.End-t.Start-4) >> 31
		rares[n] = s.First + int32(k)
		if uint32(t.Opens&lexicon.TooFrequent)|uint32(t.Kind)|uint32(covered[k])|short == 0 {
			n++
		}
	}
	rares = rares[:n]
	x.rares = rares
	return rares
}

// contextOf returns the rare words and names of a sentence: lower case, sorted, each once.
func (x *extractor) contextOf(s *sentence) []string {
	out := x.words[:0]
	for k := range s.names {
		if n := &s.names[k]; n.Key != "" {
			out = append(out, n.Key)
		}
	}
	for _, i := range x.rare(s) {
		out = append(out, x.lemma(int(i)))
	}
	x.words = out
	sortWords(out)
	return x.kept(slices.Compact(out))
}

// fewWords is how many words are sorted by sortWords itself.
const fewWords = 48

// sortWords is slices.Sort for lists that are mostly short: nearly all words are told apart by their first seven bytes, which are sorted as numbers
// with the places of their words behind them.
func sortWords(list []string) {
	if len(list) > fewWords {
		slices.Sort(list)
		return
	}
	var keys [fewWords]uint64
	for i, s := range list {
		key, k := firstBytes(s)&^0xff|uint64(i), i
		for k > 0 && key < keys[k-1] {
			keys[k] = keys[k-1]
			k--
		}
		keys[k] = key
	}
	for i := 1; i < len(list); i++ { // those that begin alike
		for k := i; k > 0 && keys[k]>>8 == keys[k-1]>>8 && list[keys[k]&0xff] < list[keys[k-1]&0xff]; k-- {
			keys[k], keys[k-1] = keys[k-1], keys[k]
		}
	}
	var sorted [fewWords]string
	for i := range list {
		sorted[i] = list[keys[i]&0xff]
	}
	copy(list, sorted[:])
}

// firstBytes returns the first eight bytes of a text as a number, in the order of texts.
func firstBytes(s string) (first uint64) {
	if len(s) >= 8 {
		return binary.BigEndian.Uint64([]byte(s[:8]))
	}
	if n := len(s); n >= 4 { // four bytes from the start, and those behind them among the last four
		behind := binary.BigEndian.Uint32([]byte(s[n-4:])) << (8 * (8 - n))
		return uint64(binary.BigEndian.Uint32([]byte(s[:4])))<<32 | uint64(behind)
	}
	for i := range len(s) {
		first |= uint64(s[i]) << (56 - 8*i)
	}
	return first
}

// kept returns a list that lasts as long as the claims.
func (x *extractor) kept(list []string) []string {
	n := len(x.contexts)
	x.contexts = append(x.contexts, list...)
	return x.contexts[n:len(x.contexts):len(x.contexts)]
}

// hashContext adds the hashes of the rare words and names of a sentence to those of the document.
func (x *extractor) hashContext(s *sentence) {
	for k := range s.names {
		if n := &s.names[k]; n.Key != "" {
			x.hashes = append(x.hashes, x.memo.hashOf(n.Key))
		}
	}
	for _, i := range x.rare(s) {
		x.hashes = append(x.hashes, x.lemmaHash(int(i)))
	}
}
