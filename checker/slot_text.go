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
	"github.com/factlint/factlint/claims/text"
)

// slots is the figures of the documents of a small run and the words around them, found when they are first asked for.
type slots struct {
	once    sync.Once
	of      map[string]*docSlots // by path
	weights []float64            // of words, by their numbers: the more the fewer documents have it
}

// docSlots is the figures of a document.
type docSlots struct {
	bit     uint32 // of the document, among those of the run
	figures []*slotFigure
	at      map[claims.Span]*slotFigure
}

// slotFigure is a figure and what stands around it. Words go by numbers, ascending: those next to it, of its clause, of its sentence, and of the sentences
// beside that as well.
type slotFigure struct {
	*claims.Claim
	near, clause, own, around []int32

	before, behind string   // the words right before and behind it
	names          []string // the words of names in its sentence, in lower case
	words          int      // how many its sentence has
	others         int      // how many other figures its sentence has
	in             uint32   // bits of the documents that give the figure
	folk           bool     // it counts people
}

// stemBytes is how many letters of a word tell it from others: what is behind them is mostly an ending.
const stemBytes = 6

// nearBytes is how far from a figure its nearest words lie, in bytes.
const nearBytes = 48

// slotsOf returns the figures of a document of a small run.
func (c *Corpus) slotsOf(d *docInfo) *docSlots {
	c.slots.once.Do(func() { c.slots.find(c) })
	return c.slots.of[d.sheet.Path]
}

// find reads the figures of all documents.
func (s *slots) find(c *Corpus) {
	s.of = make(map[string]*docSlots, len(c.docs))
	stems := stemNumbers{numbers: map[string]int32{}}
	var docs []*docInfo // in the order of their paths, so that sums come out the same
	for _, path := range slices.Sorted(maps.Keys(c.docs)) {
		if d := c.docs[path]; !d.fact {
			docs = append(docs, d)
		}
	}
	for i, d := range docs {
		s.of[d.sheet.Path] = c.readSlots(d, &stems)
		s.of[d.sheet.Path].bit = 1 << (i % 32)
	}
	s.weights = make([]float64, len(stems.documents))
	for i, n := range stems.documents {
		s.weights[i] = math.Log(float64(c.total+1)/float64(max(1, n))) + leastWord
	}
	for _, d := range docs {
		for _, f := range s.of[d.sheet.Path].figures {
			for _, other := range docs {
				if other == d || hasFigure(other, f.Claim) {
					f.in |= s.of[other.sheet.Path].bit
				}
			}
		}
	}
}

// leastWord is what a word weighs that all documents have.
const leastWord = 0.3

// readSlots reads the figures of a document.
func (c *Corpus) readSlots(d *docInfo, stems *stemNumbers) *docSlots {
	out := &docSlots{at: map[claims.Span]*slotFigure{}}
	sentences := map[int32][]int32{}
	stems.nextDocument()
	for o := range d.sheet.All() {
		if _, known := sentences[o.SentenceIndex]; !known && o.Kind != claims.Passage || o.Kind == claims.Passage && o.Measure == "sentence" {
			sentences[o.SentenceIndex] = stems.of(o.Sentence, true)
		}
	}
	for o := range d.sheet.All() {
		if slices.Contains(figureSlot.kinds, o.Kind) {
			own := *o
			f := &slotFigure{
				Claim: &own, near: stems.of(wordsWithin(o, nearBytes), false), own: stems.of(o.Sentence, false), words: strings.Count(o.Sentence, " ") + 1,
				names: namesIn(o.Sentence, d.sheet.Names), folk: c.folk(&own),
			}
			clause, before, behind := clauseOf(o)
			f.clause, f.before, f.behind = stems.of(clause, false), before, behind
			f.around = slices.Concat(f.own, sentences[o.SentenceIndex-1], sentences[o.SentenceIndex+1])
			slices.Sort(f.around)
			f.around = slices.Compact(f.around)
			out.figures = append(out.figures, f)
			out.at[o.Span] = f
		}
	}
	for _, f := range out.figures {
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
		if name := strings.ToLower(w); containsSorted(names, name) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func containsSorted(list []string, w string) bool {
	_, found := slices.BinarySearch(list, w)
	return found
}

// beside returns how many other figures the sentence of a figure has.
func (s *docSlots) beside(a *slotFigure) (n int) {
	seen := map[float64]bool{a.Value.Interval.Value: true}
	for _, o := range s.figures {
		if v := o.Value.Interval.Value; o.SentenceIndex == a.SentenceIndex && !seen[v] {
			seen[v] = true
			n++
		}
	}
	return n
}

// figure returns what stands around a figure of a document.
func (s *docSlots) figure(a *claims.Claim) *slotFigure {
	if f := s.at[a.Span]; f != nil {
		return f
	}
	return &slotFigure{Claim: a}
}

// besides returns how many documents give a figure, two aside.
func (f *slotFigure) besides(a, b *docSlots) float64 {
	return float64(bits.OnesCount32(f.in &^ (a.bit | b.bit)))
}

// wordsWithin returns the words within so many bytes of a figure.
func wordsWithin(a *claims.Claim, bytes int) string {
	at := startOf(a)
	return a.Sentence[max(0, at-bytes):min(len(a.Sentence), at+len(a.Text)+bytes)]
}

// stemNumbers numbers the first letters of words, and counts the documents that have them.
type stemNumbers struct {
	numbers   map[string]int32
	documents []int // by number
	last      []int // by number: the document that was last counted
	document  int
}

func (s *stemNumbers) nextDocument() { s.document++ }

// of returns the numbers of the longer words of a text, ascending, each once. Where they count, the document has them.
func (s *stemNumbers) of(words string, count bool) (out []int32) {
	for w := range strings.FieldsFuncSeq(text.Fold(words), func(r rune) bool { return (r < 'a' || r > 'z') && r < 0x80 }) {
		if len(w) <= 3 {
			continue
		}
		w = w[:min(len(w), stemBytes)]
		n, known := s.numbers[w]
		if !known {
			n = int32(len(s.documents))
			s.numbers[w] = n
			s.documents, s.last = append(s.documents, 0), append(s.last, 0)
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

// alikeWords returns how many of the words of two lists are common to both, each the more the fewer documents of the run have it.
func (c *Corpus) alikeWords(a, b []int32) (sum float64) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i], b[j]
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
func (c *Corpus) cosine(a, b []int32) float64 {
	if common := c.alikeWords(a, b); common > 0 {
		return common / math.Sqrt(c.alikeWords(a, a)*c.alikeWords(b, b))
	}
	return 0
}
