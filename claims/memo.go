package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// memo keeps what is worked out of words of the lexicon, by lexicon.Word: the same few hundred make up most of every text.
type memo struct {
	lemmas   []knownLemma
	topics   *[1 << 16]topics // a place for every word that there may be, so that nothing is asked of a place but what is there
	fields   []fieldSense
	openings []phraseOpening // of triggers and cues, in the order in which they were first asked for: the most frequent ones lie close together. The first opens nothing
	pairs    pairSet         // the first two words of triggers and cues of several words, as far as they have been asked for
	twos     pairSet         // those of two words alone
	threes   pairSet         // of those of more words the hash of the first two, and the third
	alone    []markedPhrase  // of one word, see phraseOpening
	longer   []longPhrase    // of several, those of one word in the order of their second words
	several  []markedPhrase  // likewise, in their order in the lexicon: the longest first

	folded   [1 << 11]foldedWord     // words with a capital that no table knows: names come again soon
	folder   text.Folder             // of them
	plurals  [1 << 10]lemmaOfHash    // the base forms of words in s that no table knows, likewise
	keys     [1 << keyBits]hashedKey // the keys of names, likewise
	spelled  map[lexicon.Hash]topics // of words that no table may know
	telling  map[int32][]telling     // which triggers tell of a measure, as far as it has been asked for
	maySpell [spellSize]uint64       // a bit for each hash of them, see spellBit: most words are told from them by it
}

func newMemo(lex *lexicon.Lexicon) memo {
	n := lex.Len()
	m := memo{
		lemmas: make([]knownLemma, n), topics: new([1 << 16]topics), fields: make([]fieldSense, n),
		openings: make([]phraseOpening, 1, 1<<10), spelled: spelledTopics(lex),
		telling: map[int32][]telling{},
	}
	m.topics[0] = judged // which tells nothing of the words that no table knows
	for h := range m.spelled {
		at, bit := spellBit(h)
		m.maySpell[at] |= bit
	}
	return m
}

// spellSize is how large memo.maySpell is: of the words that no table knows every fiftieth has a bit there that is another's.
const spellSize = 1 << 10

// spellBit returns the place of a hash in memo.maySpell.
func spellBit(h lexicon.Hash) (at int, bit uint64) { return int(h >> 6 % spellSize), 1 << (h & 63) }

// mayHint reports whether a token that no table knows may hint at a topic.
func (m *memo) mayHint(t *text.Token) bool {
	at, bit := spellBit(t.Hash)
	return m.maySpell[at]&bit != 0
}

// lemma returns the base form of the noun or verb at token i, in lower case.
func (x *extractor) lemma(i int) string { return x.lemmaOf(x.tok(i)) }

// lemmaOf returns the base form of the noun or verb that a token is, in lower case.
func (x *extractor) lemmaOf(t *text.Token) string {
	if t.Word == 0 {
		return singular(x.unknown(t))
	}
	known := &x.memo.lemmas[t.Word]
	if known.form != "" {
		return known.form
	}
	l := ""
	if e := x.lex.Entry(t.Word); e.Lemma != t.Word {
		l = x.lex.Entry(e.Lemma).Form
	} else {
		l = singular(strings.TrimSuffix(e.Form, "'s"))
	}
	known.form = l
	return l
}

// lemmaHash returns the hash of the lemma of token i.
func (x *extractor) lemmaHash(i int) lexicon.Hash {
	t := x.tok(i)
	if t.Word == 0 {
		switch {
		case t.Possessive:
			return lexicon.HashOf(x.lemma(i))
		case t.End-t.Start <= 3 || x.text.Raw[t.End-1] != 's':
			return t.Hash
		}
		known := &x.memo.plurals[t.Hash%lexicon.Hash(len(x.memo.plurals))]
		if known.form != t.Hash {
			*known = lemmaOfHash{t.Hash, lexicon.HashOf(x.lemma(i))}
		}
		return known.lemma
	}
	if !t.Possessive && x.text.Raw[t.End-1] == 'S' && x.lex.Entry(t.Word).Lemma == t.Word {
		return t.Hash // in capitals, where an S may belong to what is shortened
	}
	known := &x.memo.lemmas[t.Word]
	if known.hash == 0 {
		known.hash = lexicon.HashOf(x.lemma(i))
	}
	return known.hash
}

// knownLemma is the base form of a word and its hash, which are asked for one behind the other: empty and 0 where they have not been.
type knownLemma struct {
	form string
	hash lexicon.Hash
}

// lemmaOfHash is the hash of the base form of a word by that of the word.
type lemmaOfHash struct{ form, lemma lexicon.Hash }

// hashedKey is the key of a name with its hash.
type hashedKey struct {
	key  string
	hash lexicon.Hash
}

// keyBits is how many bits the place of a key among those of the memo has.
const keyBits = 11

// hashOf returns the hash of the key of a name.
func (m *memo) hashOf(key string) lexicon.Hash {
	known := &m.keys[(firstBytes(key)+uint64(len(key)))*0x9E3779B97F4A7C15>>(64-keyBits)]
	if known.key != key {
		*known = hashedKey{key, lexicon.HashOf(key)}
	}
	return known.hash
}

// form returns the word of token i in lower case, without a possessive 's.
func (x *extractor) form(i int) string {
	t := x.tok(i)
	if t.Word != 0 {
		return x.lex.Entry(t.Word).Form
	}
	return x.unknown(t)
}

// foldedWord is a word in lower case by its hash.
type foldedWord struct {
	hash lexicon.Hash
	form string
}

// unknown returns a word that no table knows in lower case, without a possessive 's.
func (x *extractor) unknown(t *text.Token) string {
	if t.Kind != text.Word || !t.Is(text.Capital) {
		return strings.TrimSuffix(text.Fold(x.text.Of(t)), "'s") // part of the text, as it stands
	}
	known := &x.memo.folded[t.Hash%lexicon.Hash(len(x.memo.folded))]
	if known.hash != t.Hash {
		*known = foldedWord{t.Hash, strings.TrimSuffix(x.memo.folder.Fold(x.text.Of(t)), "'s")}
	}
	return known.form
}

// singular strips a regular plural ending.
func singular(w string) string {
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 4 && (hisses(w) || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes")):
		return w[:n-2]
	case n > 3 && w[n-1] == 's' && w[n-2] != 's' && !strings.HasSuffix(w, "us"):
		return w[:n-1]
	}
	return w
}

// hisses reports whether the plural ending of a word in "ses" is "es": glasses, buses, gases; not horses, cases, houses, excuses.
func hisses(w string) bool {
	if !strings.HasSuffix(w, "ses") {
		return false
	}
	switch stem := w[:len(w)-2]; stem {
	case "gas", "lens", "atlas", "canvas", "bias":
		return true
	case "us", "excus", "abus", "fus", "refus", "mus", "rus":
		return false
	default:
		return strings.HasSuffix(stem, "ss") || strings.HasSuffix(stem, "us") && !strings.HasSuffix(stem, "aus") && !strings.HasSuffix(stem, "ous")
	}
}

// sorted returns hashes in ascending order, each once, in memory of their own. They are spread evenly, so that they are parted by their first byte
// before the few of each are put in order.
func (p *pool) sorted(hashes []lexicon.Hash) []lexicon.Hash {
	p.parted = slices.Grow(p.parted[:0], len(hashes))[:len(hashes)]
	out := p.parted
	var ends [257]int32 // of those with a byte, into out; the last one is all
	for _, h := range hashes {
		ends[h>>56]++
	}
	sum := int32(0)
	for b := range ends {
		sum += ends[b]
		ends[b] = sum
	}
	for _, h := range hashes {
		ends[h>>56]--
		out[ends[h>>56]] = h
	}
	for b := range 256 { // the ends have become beginnings
		if from, to := ends[b], ends[b+1]; to > from+few {
			slices.Sort(out[from:to])
		}
	}
	for i := 1; i < len(out); i++ { // the others: none is far from its place
		h, k := out[i], i
		for k > 0 && out[k-1] > h {
			out[k] = out[k-1]
			k--
		}
		out[k] = h
	}
	return slices.Clone(slices.Compact(out))
}

// few is how many hashes with one first byte are not sorted by themselves.
const few = 12

// hashSet counts hashes, and is emptied in no time. The zero set is empty.
type hashSet struct {
	slots []hashSlot
	used  int
	round uint32 // slots of other rounds are free
}

type hashSlot struct {
	hash  lexicon.Hash
	round uint32
	times int32 // that it was added
}

// smallestSet is how many slots a set has at first.
const smallestSet = 1 << 10

// reset empties the set.
func (s *hashSet) reset() {
	s.used = 0
	if s.round++; s.round == 0 || s.slots == nil {
		s.slots, s.round = make([]hashSlot, smallestSet), 1
	}
}

// add puts a hash into the set and reports whether it was not there.
func (s *hashSet) add(h lexicon.Hash) bool { return s.count(h) == 1 }

// count puts a hash into the set and returns how often that was done.
func (s *hashSet) count(h lexicon.Hash) int32 {
	if 2*s.used >= len(s.slots) {
		s.grow()
	}
	slot := s.slot(h)
	if slot.round != s.round {
		*slot = hashSlot{hash: h, round: s.round}
		s.used++
	}
	slot.times++
	return slot.times
}

// slot returns the place of a hash: its own, or the free one where it would be put.
func (s *hashSet) slot(h lexicon.Hash) *hashSlot {
	mask := lexicon.Hash(len(s.slots) - 1)
	for i := (h ^ h>>32) & mask; ; i = (i + 1) & mask {
		if slot := &s.slots[i]; slot.round != s.round || slot.hash == h {
			return slot
		}
	}
}

func (s *hashSet) grow() {
	old := s.slots
	s.slots = make([]hashSlot, 2*len(old))
	for _, o := range old {
		if o.round == s.round {
			*s.slot(o.hash) = o
		}
	}
}
