package checker

import (
	"maps"
	"math"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// slotTable is the figures of the documents of a small run and the words around them, found when they are first asked for.
type slotTable struct {
	once    sync.Once
	byPath  map[string]*docFigures
	weights []float64 // of words, by their numbers: the more the fewer documents have it
}

// docFigures is the figures of a document.
type docFigures struct {
	bit  uint32        // of the document, among those of the run, which are at most smallRun
	all  []*slotFigure // with names and roles
	list []*slotFigure // figures and dates
	at   map[claims.Span]*slotFigure

	places  []*slotPlace // in the order in which they are first named
	placeAt map[claims.Span]*slotPlace
}

// slotFigure is a figure and what stands around it: the words next to it, of its clause, of its sentence, and of the sentences beside that as well.
type slotFigure struct {
	*claims.Claim
	near, clause, own, around wordList

	before, behind string   // the words right before and behind it
	names          []string // the words of names in its sentence, in lower case
	words          int      // how many its sentence has
	others         int      // how many other figures its sentence has
	in             uint32   // bits of the documents that give the figure
	folk           bool     // it counts people
}

// wordList is words by their numbers, ascending, and what they weigh together.
type wordList struct {
	numbers []int32
	weight  float64
}

// nearBytes is how far from a figure its nearest words lie, in bytes.
const nearBytes = 48

// figuresOf returns the figures of a document of a small run.
func (c *Corpus) figuresOf(d *docInfo) *docFigures {
	c.slots.once.Do(func() { c.slots.find(c) })
	return c.slots.byPath[d.sheet.Path]
}

// find reads the figures of all documents, in the order of their paths, so that sums come out the same.
func (t *slotTable) find(c *Corpus) {
	t.byPath = make(map[string]*docFigures, len(c.docs))
	stems := stemNumbers{numbers: map[string]int32{}, lex: c.lex}
	var docs []*docInfo
	for _, path := range slices.Sorted(maps.Keys(c.docs)) {
		if d := c.docs[path]; !d.fact {
			t.byPath[path] = c.readFigures(d, &stems)
			t.byPath[path].bit = 1 << len(docs)
			docs = append(docs, d)
		}
	}
	t.weights = make([]float64, len(stems.documents))
	for i, n := range stems.documents {
		t.weights[i] = math.Log(float64(c.total+1)/float64(max(1, n))) + leastWord
	}
	for _, d := range docs {
		own := t.byPath[d.sheet.Path]
		for _, p := range own.places {
			for _, other := range docs {
				if !other.namesPlace(p.words) {
					p.unnamed |= t.byPath[other.sheet.Path].bit
				}
			}
		}
		for _, f := range own.all {
			c.weigh(f)
		}
		for _, f := range own.list {
			for _, other := range docs {
				if other == d || f.Kind != claims.Date && hasFigure(other, f.Claim) || f.Kind == claims.Date && t.byPath[other.sheet.Path].hasDay(f.Claim) {
					f.in |= t.byPath[other.sheet.Path].bit
				}
			}
		}
	}
}

// weigh finds what the words around a figure weigh together.
func (c *Corpus) weigh(f *slotFigure) {
	for _, l := range []*wordList{&f.near, &f.clause, &f.own, &f.around} {
		l.weight = c.alikeWords(*l, *l)
	}
}

// leastWord is what a word weighs that all documents have.
const leastWord = 0.3

// readFigures reads the figures of a document.
func (c *Corpus) readFigures(d *docInfo, stems *stemNumbers) *docFigures {
	out := &docFigures{at: map[claims.Span]*slotFigure{}, placeAt: map[claims.Span]*slotPlace{}}
	sentences := map[int32][]int32{}
	stems.document++
	for o := range d.sheet.All() {
		if _, known := sentences[o.SentenceIndex]; !known && o.Kind != claims.Passage || o.Kind == claims.Passage && o.Measure == "sentence" {
			sentences[o.SentenceIndex] = stems.of(o.Sentence, true)
		}
	}
	for o := range d.sheet.All() {
		if !slices.Contains(slotKinds, o.Kind) || o.Kind == claims.Name && !mayNamePlace(o) {
			continue
		}
		own := *o
		f := &slotFigure{Claim: &own, words: len(strings.Fields(o.Sentence)), names: namesIn(o.Sentence, d.sheet.Names), folk: o.Kind != claims.Name && o.Kind != claims.Role && c.folk(&own)}
		clause, before, behind := clauseOf(o)
		f.before, f.behind = before, behind
		f.near.numbers = stems.of(wordsWithin(o, nearBytes), false)
		f.clause.numbers = stems.of(clause, false)
		f.own.numbers = stems.of(o.Sentence, false)
		around := slices.Concat(f.own.numbers, sentences[o.SentenceIndex-1], sentences[o.SentenceIndex+1])
		slices.Sort(around)
		f.around.numbers = slices.Compact(around)
		out.all = append(out.all, f)
		out.at[o.Span] = f
		if o.Kind == claims.Name {
			c.addPlace(out, f)
			continue
		}
		if o.Kind != claims.Role {
			out.list = append(out.list, f)
		}
	}
	for _, f := range out.list {
		f.others = out.beside(f)
	}
	return out
}

// clauseOf returns the words of the clause that a figure stands in, and those right before and behind it, which are empty where the clause begins or ends.
func clauseOf(a *claims.Claim) (words, last, next string) {
	at := startOf(a)
	before, behind := a.Sentence[:at], a.Sentence[min(len(a.Sentence), at+len(a.Text)):]
	if i := strings.LastIndexAny(before, clauseEnds); i >= 0 {
		_, mark := utf8.DecodeRuneInString(before[i:])
		before = before[i+mark:]
	}
	if i := strings.IndexAny(behind, clauseEnds); i >= 0 {
		behind = behind[:i]
	}
	if w := strings.FieldsFunc(text.Fold(before), parting); len(w) > 0 {
		last = w[len(w)-1]
	}
	if w := strings.FieldsFunc(text.Fold(behind), parting); len(w) > 0 {
		next = w[0]
	}
	return before + " " + a.Text + " " + behind, last, next
}

// clauseEnds are the marks at which a clause begins and ends.
const clauseEnds = ",;:()—–\"“”"

// parting reports whether a character stands between words.
func parting(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }

// namesIn returns the words of a sentence with capitals that are among the words of names of its document, ascending, each once.
func namesIn(sentence string, names []string) (out []string) {
	for w := range strings.FieldsFuncSeq(sentence, parting) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			continue
		}
		name := strings.ToLower(w)
		if _, has := slices.BinarySearch(names, name); has {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// beside returns how many other figures the sentence of a figure has.
func (s *docFigures) beside(a *slotFigure) (n int) {
	seen := map[float64]bool{a.Value.Interval.Value: true}
	for _, o := range s.list {
		if v := o.Value.Interval.Value; o.Kind != claims.Date && o.SentenceIndex == a.SentenceIndex && !seen[v] {
			seen[v] = true
			n++
		}
	}
	return n
}

// figure returns what stands around a figure of a document. A claim that is no longer as it was read stands alone.
func (s *docFigures) figure(a *claims.Claim) *slotFigure {
	if f := s.at[a.Span]; f != nil {
		return f
	}
	return &slotFigure{Claim: a}
}

// besides returns how many documents give a figure, two aside.
func (f *slotFigure) besides(a, b *docFigures) float64 {
	return float64(bits.OnesCount32(f.in &^ (a.bit | b.bit)))
}

// stemRunes is how many letters of a word tell it from others: what is behind them is mostly an ending. Words of fewer than leastRunes tell nothing.
const (
	stemRunes  = 6
	leastRunes = 4
)

// stemNumbers numbers the first letters of words, and counts the documents that have them.
type stemNumbers struct {
	numbers   map[string]int32
	documents []int // by number
	last      []int // by number: the document that was last counted
	document  int   // that is being read, counted from 1
	lex       *lexicon.Lexicon
}

// calendarWord is the number of words of the calendar: that two sentences name one month is asked otherwise.
const calendarWord = -1

// of returns the numbers of the longer words of a text, ascending, each once. Where they count, the document has them.
func (s *stemNumbers) of(words string, count bool) (out []int32) {
	for w := range strings.FieldsFuncSeq(text.Fold(words), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(w) < leastRunes {
			continue
		}
		stem := firstRunes(w, stemRunes)
		n, known := s.numbers[stem]
		if !known {
			if n = int32(len(s.documents)); s.lex.Entry(s.lex.Find(w)).Calendar.Kind != lexicon.NoCalendar {
				n = calendarWord
			} else {
				s.documents, s.last = append(s.documents, 0), append(s.last, 0)
			}
			s.numbers[stem] = n
		}
		if n == calendarWord {
			continue
		}
		if count && s.last[n] != s.document {
			s.last[n] = s.document
			s.documents[n]++
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// firstRunes returns the first n runes of a word.
func firstRunes(w string, n int) string {
	for i := range w {
		if n == 0 {
			return w[:i]
		}
		n--
	}
	return w
}

// hasDay reports whether a document gives the very period of a date.
func (s *docFigures) hasDay(a *claims.Claim) bool {
	return slices.ContainsFunc(s.list, func(o *slotFigure) bool {
		p, q := o.Value.Period, a.Value.Period
		return o.Kind == claims.Date && p.From == q.From && p.To == q.To
	})
}

// alikeWords returns how many of the words of two lists are common to both, each the more the fewer documents of the run have it.
func (c *Corpus) alikeWords(a, b wordList) (sum float64) {
	v, w := a.numbers, b.numbers
	for i, j := 0, 0; i < len(v) && j < len(w); {
		x, y := v[i], w[j]
		if x == y {
			sum += c.slots.weights[x]
		}
		i += oneIf(x <= y)
		j += oneIf(y <= x)
	}
	return sum
}

// cosine returns how alike the words of two lists are: 1 where they are the same, 0 where none is common to both. Unlike what alikeWords says it is
// no larger for long lists.
func (c *Corpus) cosine(a, b wordList) float64 {
	if common := c.alikeWords(a, b); common > 0 {
		return common / math.Sqrt(a.weight*b.weight)
	}
	return 0
}
