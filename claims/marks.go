package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// opensMarks are the topics of words that markAt is to see.
const opensMarks = leadsToPlace | opensAlone | opensLonger

// markPhrases appends the triggers and cues between two tokens to the marks, from left to right; a longer phrase hides the
// shorter ones inside it. It gathers the topics of the words on its way, and the words that lead to places.
func (x *extractor) markPhrases(s *sentence, from, to int) {
	first := len(x.marks)
	if x.allTopics {
		s.topics = allTopics
	}
	tokens, m := x.text.Tokens[from:to], x.memo
	known, pairs := m.topics, &m.pairs
	openers, all := x.gatherTopics(tokens)
	for _, k := range openers {
		t := &tokens[k]
		hints := known[t.Word]
		if hints&leadsToPlace != 0 {
			x.placeLeads = append(x.placeLeads, int32(from)+k)
		}
		pair := hints&opensLonger != 0 && int(k)+1 < len(tokens) && pairs.has(t.Word, tokens[k+1].Word) && m.goesOn(tokens[k:])
		if pair || hints&opensAlone != 0 {
			x.markAt(s, &m.openings[hints>>openingBits], first, from+int(k), to, pair)
		}
	}
	s.topics |= all
}

// gatherTopics returns the topics of the words of a sentence, and the places of those that markPhrases is to see among its tokens. Each place is written,
// and stays where the word is one of them: nobody could guess which are, and without a guess a processor asks for what is known of several words
// before that of the first has come. The places are valid until it is asked for those of other tokens.
func (x *extractor) gatherTopics(tokens []text.Token) (openers []int32, all topics) {
	known, spell, n := x.memo.topics, &x.memo.maySpell, 0
	openers = slices.Grow(x.openers[:0], len(tokens))[:len(tokens)]
	x.openers = openers
	unasked, may := false, uint64(0)
	for k := range tokens {
		t := &tokens[k]
		word, hash := t.Word, t.Hash
		hints := known[word]
		if hints == 0 {
			unasked = true
		}
		all |= hints
		openers[n] = int32(k)
		if hints&opensMarks != 0 {
			n++
		}
		at, _ := spellBit(hash)
		may |= spell[at] >> (hash & 63) & ((uint64(word) - 1) >> 63) // of a word of the lexicon nothing
	}
	switch {
	case unasked:
		for k := range tokens {
			x.topicsOf(&tokens[k])
		}
		return x.gatherTopics(tokens)
	case may != 0:
		for k := range tokens {
			if t := &tokens[k]; t.Word == 0 {
				all |= x.askTopics(t)
			}
		}
	}
	return openers[:n], all & (1<<openingBits - 1)
}

// markAt appends the triggers and cues that begin at a token, of which the opening is given, where the next word may go on with a phrase if pair is
// set.
func (x *extractor) markAt(s *sentence, o *phraseOpening, first, i, to int, pair bool) {
	switch {
	case o.month && s.dateAt(i) != nil:
	case pair && x.markLongest(s, o, first, i, to):
	case o.alone == 1: // as most are
		x.markPhrase(s, first, i, 1, o.lone)
	case o.alone > 1:
		for _, p := range x.memo.alone[o.first : o.first+int32(o.alone)] {
			x.markPhrase(s, first, i, 1, p)
		}
	}
}

// markLongest appends the longest phrases of several words that begin at a token, which is not the last one, and reports whether there are any.
func (x *extractor) markLongest(s *sentence, o *phraseOpening, first, i, to int) bool {
	longest := 0
	longer := x.memo.longer[o.longer : o.longer+int32(o.several)]
	next, third := x.tok(i+1).Word, lexicon.Word(0)
	if i+2 < to {
		third = x.tok(i + 2).Word
	}
	for k := firstWith(longer, next); k < len(longer); k++ {
		l := &longer[k]
		if l.second != next {
			break
		}
		if l.third != 0 && l.third != third {
			continue
		}
		if int(l.size) < longest {
			break
		}
		if i+int(l.size) <= to && (l.size <= 3 || x.matches(&x.entry(i).Marks[l.mark], i, to)) {
			longest = int(l.size)
			x.markPhrase(s, first, i, longest, x.memo.several[o.longer+int32(l.mark)])
		}
	}
	return longest > 0
}

// firstWith returns the place of the first of some phrases, in the order of their second words, whose second word is w or behind it.
func firstWith(list []longPhrase, w lexicon.Word) int {
	from, to := 0, len(list)
	for from < to {
		if mid := (from + to) / 2; list[mid].second < w {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return from
}

// markPhrase appends a phrase of so many tokens from token i on, unless a longer one among the marks from first on covers it.
func (x *extractor) markPhrase(s *sentence, first, i, size int, p markedPhrase) {
	if hidden(x.marks[first:], i, i+size, p.kind) {
		return
	}
	if p.deed && size == 1 && i > int(s.First) && x.in(s, i+1).Form == "of" && x.nounOf(s, i, p.index) {
		return
	}
	index := p.index
	if p.labour != 0 && (x.aboutWork() || x.ofSoLong(i)) {
		index = p.labour
	}
	if p.treaty != 0 && x.tellsOfTreaty(s) {
		index = p.treaty
	}
	s.cues |= p.cues
	x.marks = append(x.marks, mark{first: i, last: i + size, kind: p.kind, index: index})
}

// ofSoLong reports whether the word at token i is of something that is announced by its length: a 48-hour strike is no attack.
func (x *extractor) ofSoLong(i int) bool {
	if i < 3 || !x.isMark(i-2, "-") || x.tok(i-3).Kind != text.Number && x.entry(i-3).Number.Kind == lexicon.NoNumber {
		return false
	}
	switch x.entry(i - 1).Form {
	case "hour", "week":
		return true
	}
	return false
}

// nounOf reports whether the base form of a verb stands as a noun between a word that leads to one and "of": a first sign of life.
func (x *extractor) nounOf(s *sentence, i int, trigger int32) bool {
	if text.Fold(x.word(i)) != x.lex.Triggers[trigger].Lemma {
		return false
	}
	e := x.entry(i - 1)
	return e.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) || x.article(i-1) || e.Form == "no" || e.Form == "first" || e.Form == "last" || e.Number.Kind == lexicon.OrdinalNumber
}

// hidden reports whether a longer phrase of the same kind already covers the tokens: "fire" in "traded fire".
func hidden(marks []mark, first, last int, kind lexicon.PhraseKind) bool {
	for k := len(marks) - 1; k >= 0 && marks[k].first > first-8; k-- {
		if m := marks[k]; m.kind == kind && m.first < first && m.last >= last {
			return true
		}
	}
	return false
}

func (x *extractor) matches(p *lexicon.Phrase, i, to int) bool {
	if i+len(p.Words) > to {
		return false
	}
	for k := 1; k < len(p.Words); k++ {
		if x.text.Tokens[i+k].Word != p.Words[k] {
			return false
		}
	}
	return true
}

// markedPhrase is a trigger or cue, by its index.
type markedPhrase struct {
	kind   lexicon.PhraseKind
	index  int32
	labour int32           // of a trigger, the one that it is in a text about work; 0 for none
	deed   bool            // it tells an event, as a verb alone
	treaty int32           // of a trigger, the one that it is in a sentence on something that is signed; 0 for none
	cues   lexicon.CueKind // of a cue, its kinds
}

func (x *extractor) phraseOf(p *lexicon.Phrase) markedPhrase {
	out := markedPhrase{kind: p.Kind, index: p.Index}
	switch p.Kind {
	case lexicon.TriggerPhrase:
		tr := &x.lex.Triggers[p.Index]
		out.labour, out.treaty = tr.Labour, tr.Treaty
		out.deed = tr.Event >= 0 && !tr.Noun
	case lexicon.CuePhrase:
		out.cues = x.lex.Cues[p.Index].Kind
	}
	return out
}

// phraseOpening says which triggers and cues begin with a word.
type phraseOpening struct {
	longer  int32        // where those of several words begin in the memo, by their second words
	first   int32        // where those begin that it is by itself
	several int16        // how many there are of several words
	alone   int16        // how many there are of one word
	month   bool         // it may be the name of a month
	lone    markedPhrase // the one of one word where there is no other: it lies at hand
}

// longPhrase is a trigger or cue of several words. Some words open a hundred of them, of which one look at the next word leaves few.
type longPhrase struct {
	second, third lexicon.Word // the third is 0 where there is none
	size          uint16       // how many it has
	mark          uint16       // its place in lexicon.Entry.Marks of the first, and among memo.several from where those of that word begin
}

// pairSet tells which pairs of words may begin a phrase: a bit for each of so many hashes of a pair. It has no pair of most words that stand
// side by side, and stays in the memory that is nearest to the processor.
type pairSet [1 << (pairBits - 6)]uint64

// pairBits is how many bits the hash of a pair has.
const pairBits = 16

func pairHash(a, b lexicon.Word) uint32 {
	return (uint32(a)<<16 | uint32(b)) * 0x9E3779B1 >> (32 - pairBits)
}

func (s *pairSet) has(a, b lexicon.Word) bool {
	h := pairHash(a, b)
	return s[h/64]&(1<<(h%64)) != 0
}

func (s *pairSet) add(a, b lexicon.Word) {
	h := pairHash(a, b)
	s[h/64] |= 1 << (h % 64)
}

// goesOn reports whether a phrase of several words may begin with the first of some tokens, of which pairs has the first two: one of these two words, or
// one with the third. Most have another third word.
func (m *memo) goesOn(tokens []text.Token) bool {
	a, b := tokens[0].Word, tokens[1].Word
	return m.twos.has(a, b) || len(tokens) > 2 && m.threes.has(lexicon.Word(pairHash(a, b)), tokens[2].Word)
}

// openMarks notes how the triggers and cues go on that begin with a word, if any do, and returns the place of that among the openings of the memo, in
// the bits that topics have for it.
func (x *extractor) openMarks(w lexicon.Word) topics {
	m, e := x.memo, x.lex.Entry(w)
	if len(e.Marks) == 0 {
		return 0
	}
	o := phraseOpening{longer: int32(len(m.longer)), first: int32(len(m.alone)), month: e.Calendar.Kind == lexicon.MonthName}
	for i := range e.Marks {
		if p := &e.Marks[i]; len(p.Words) > 1 {
			m.pairs.add(w, p.Words[1])
			l := longPhrase{second: p.Words[1], size: uint16(len(p.Words)), mark: uint16(i)}
			if len(p.Words) > 2 {
				l.third = p.Words[2]
				m.threes.add(lexicon.Word(pairHash(w, l.second)), l.third)
			} else {
				m.twos.add(w, l.second)
			}
			m.longer, m.several = append(m.longer, l), append(m.several, x.phraseOf(p))
			o.several++
		} else {
			o.lone = x.phraseOf(p)
			m.alone = append(m.alone, o.lone)
			o.alone++
		}
	}
	slices.SortStableFunc(m.longer[o.longer:], func(a, b longPhrase) int { return int(a.second) - int(b.second) })
	m.openings = append(m.openings, o)
	return topics(len(m.openings)-1) << openingBits
}
