package rules

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
)

// scanned is a text cut into words, with its figures told apart.
type scanned struct {
	masked  []string // lower-case words, # for each figure
	figures []string // the figures, thousands' marks taken out
	values  []string // the figures, cardinal numbers in digits
}

// scan finds the figures of a text: numbers in digits or in words. The numbers of a calendar date are words like any
// others, because a text that was copied with another date speaks of another day; so are those that tell which one is meant,
// as in “volume 2”.
func scan(s string) scanned {
	lex := lexicon.Default()
	var out scanned
	ws := wordsOf(nil, s)
	out.masked = make([]string, 0, len(ws))
	for i, w := range ws {
		lower := strings.ToLower(w)
		if !isFigure(lex, ws, i, lower) {
			out.masked = append(out.masked, lower)
			continue
		}
		out.masked = append(out.masked, "#")
		out.figures = append(out.figures, strings.ReplaceAll(lower, ",", ""))
		out.values = append(out.values, inDigits(lex, lower))
	}
	return out
}

// isFigure reports whether the word at i, in lower case, is a figure and neither belongs to a date nor tells which one is meant.
func isFigure(lex *lexicon.Lexicon, ws []string, i int, lower string) bool {
	if !isDigit(lower[0]) && !isNumeral(lex, lower) {
		return false
	}
	before, after := "", ""
	if i > 0 {
		before = ws[i-1]
	}
	if i+1 < len(ws) {
		after = ws[i+1]
	}
	return !identifies(lex, before, lower, after)
}

// identifies reports whether a figure, in lower case, belongs to a date or tells which one is meant. Before and after are the words beside it,
// empty where there are none.
func identifies(lex *lexicon.Lexicon, before, lower, after string) bool {
	return before != "" && (isMonth(lex, before) || isNumbered(lex, before)) || after != "" && isMonth(lex, after) || isYear(lower)
}

// hashUnfigured appends, of the hashes of the words of the claim's value, those of words that are no figures: of the words of [masked]
// without its marks.
func (c *Claim) hashUnfigured(dst, hashes []uint64) []uint64 {
	w, s := c.worker, c.Value.Text
	w.knowFigures()
	if !w.mayHaveFigures(s, hashes) {
		return append(dst, hashes...)
	}
	w.starts = wordStarts(w.starts[:0], s)
	digit := false // the word at i begins with a digit
	if len(w.starts) > 0 {
		digit = isDigit(s[w.starts[0]])
	}
	for i := 0; i < len(hashes); {
		next := i+1 < len(w.starts) && isDigit(s[w.starts[i+1]])
		if !digit && !next && !w.numerals.may(hashes[i]) { // as nearly all
			dst = append(dst, hashes[i])
			i++
			continue
		}
		n := 1 + w.goesOn(s, i)
		if !w.figureAt(s, hashes, i, n) {
			dst = append(dst, hashes[i:i+n]...)
		}
		if i += n; i < len(w.starts) {
			digit = isDigit(s[w.starts[i]])
		}
	}
	return dst
}

// knowFigures makes sure that the worker has the words that figures are told by.
func (w *Worker) knowFigures() {
	if w.numerals == nil {
		w.numerals, w.labels = allNumerals(), allLabels()
	}
}

// goesOn counts the parts behind the one at i that belong to its number: 1,250 and 6.3 have one more each, see wordsOf.
func (w *Worker) goesOn(s string, i int) (n int) {
	for _, at := range w.starts[i+1:] {
		if !isDigit(s[at]) || s[at-1] != ',' && s[at-1] != '.' || !isDigit(s[at-2]) {
			break
		}
		n++
	}
	return n
}

// figureAt reports whether the word at i, which has n parts, is a figure as isFigure says.
func (w *Worker) figureAt(s string, hashes []uint64, i, n int) bool {
	start, last := w.starts[i], int(w.starts[i+n-1])
	if !isDigit(s[start]) && (n > 1 || !w.numerals.may(hashes[i]) || !w.about(s[start:], hashes[i]).numeral) {
		return false
	}
	if n == 1 && isYear(s[start:last+wordAt(s[last:])]) {
		return false
	}
	if i > 0 && w.labels.may(hashes[i-1]) {
		at := s[w.starts[i-1]:]
		if before := w.about(at, hashes[i-1]); before.numbered || before.month && isCapital(at) {
			return false
		}
	}
	if i+n < len(w.starts) && w.labels.may(hashes[i+n]) {
		at := s[w.starts[i+n]:]
		return !isCapital(at) || !w.about(at, hashes[i+n]).month
	}
	return true
}

func isCapital(s string) bool { return s[0] >= 'A' && s[0] <= 'Z' }

// aboutWord is what a worker remembers of a word: most words of a text come again soon.
type aboutWord struct {
	hash     uint64
	numeral  bool // see isNumeral
	numbered bool // see isNumbered
	month    bool // see isMonth
}

// knownWords is of how many words a worker remembers it.
const knownWords = 1 << 14

// about returns what is known of the word that a text begins with, which has that hash.
func (w *Worker) about(s string, hash uint64) *aboutWord {
	if w.known == nil {
		w.known = make([]aboutWord, knownWords)
	}
	known := &w.known[hash%knownWords]
	if known.hash != hash {
		lex := lexicon.Default()
		e := lex.Entry(lex.Find(strings.ToLower(s[:wordAt(s)])))
		*known = aboutWord{hash, isNumber(e), e.Is(lexicon.Numbered), e.Calendar.Kind == lexicon.MonthName}
	}
	return known
}

// mayHaveFigures reports whether there may be figures in a text with the hashes of its words.
func (w *Worker) mayHaveFigures(s string, hashes []uint64) bool {
	for i := range len(s) {
		if isDigit(s[i]) {
			return true
		}
	}
	return slices.ContainsFunc(hashes, w.numerals.may)
}

// fewWords is a bit for each hash of a few words: nearly all others are told from them by it.
type fewWords [64]uint64

func (f *fewWords) place(hash uint64) (word *uint64, bit uint64) {
	return &f[hash>>6%64], 1 << (hash % 64)
}

// may reports whether a word with that hash may be one of them.
func (f *fewWords) may(hash uint64) bool {
	word, bit := f.place(hash)
	return *word&bit != 0
}

// fewOf returns the words of the lexicon that are of a sort.
func fewOf(is func(e *lexicon.Entry) bool) *fewWords {
	lex, out := lexicon.Default(), new(fewWords)
	for w := range lex.Len() {
		if e := lex.Entry(lexicon.Word(w)); is(e) {
			for _, hash := range hashWords(nil, e.Form) {
				word, bit := out.place(hash)
				*word |= bit
			}
		}
	}
	return out
}

var (
	// allNumerals is the numbers in words.
	allNumerals = sync.OnceValue(func() *fewWords { return fewOf(isNumber) })
	// allLabels is the words beside which a number is none that is counted: those that it numbers, and months.
	allLabels = sync.OnceValue(func() *fewWords {
		return fewOf(func(e *lexicon.Entry) bool { return e.Is(lexicon.Numbered) || e.Calendar.Kind == lexicon.MonthName })
	})
)

// inDigits writes a figure without thousands' marks, and a cardinal number in digits: nineteen and 19 are one figure.
func inDigits(lex *lexicon.Lexicon, lower string) string {
	if n := lex.Entry(lex.Find(lower)).Number; n.Kind == lexicon.Cardinal {
		return strconv.FormatFloat(float64(n.Value), 'f', -1, 64)
	}
	return strings.ReplaceAll(lower, ",", "")
}

// wordsOf appends the words of a text; marks between digits belong to the number: 1,250 and 6.3 are one word each.
func wordsOf(out []string, s string) []string {
	out = slices.Grow(out, len(s)/5+1)
	start, end := -1, -1 // of the last word
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && asciiLower[c] == 0 { // what most gaps are
			i++
			continue
		}
		n := wordAt(s[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if k := len(out); k > 0 && i == end+1 && (s[end] == ',' || s[end] == '.') && isDigit(s[end-1]) && isDigit(s[i]) {
			out[k-1] = s[start : i+n]
		} else {
			out, start = append(out, s[i:i+n]), i
		}
		i += n
		end = i
	}
	return out
}

// wordStarts appends where the words of a text begin of which hashWords makes hashes.
func wordStarts(dst []int32, s string) []int32 {
	n := len(dst)
	dst = slices.Grow(dst, len(s)/2+1)
	out := dst[:n+len(s)/2+1]
	inside := 0 // 1 inside a word; see hashWords for why nothing is guessed
	for i := 0; i < len(s); {
		size, now := 1, 0
		if c := s[i]; c < utf8.RuneSelf {
			now = (int(asciiLower[c]) + 0xff) >> 8
		} else {
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); isWordRune(r) {
				now = 1
			}
		}
		out[n] = int32(i)
		n += now &^ inside
		inside = now
		i += size
	}
	return out[:n]
}

// wordAt returns how many bytes the word has that s begins with; 0 when it begins with none.
func wordAt(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if asciiLower[c] == 0 {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) {
			return i
		}
		i += size
	}
	return len(s)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isNumeral(lex *lexicon.Lexicon, lower string) bool { return isNumber(lex.Entry(lex.Find(lower))) }

func isNumber(e *lexicon.Entry) bool {
	return e.Number.Kind == lexicon.Cardinal || e.Number.Kind == lexicon.OrdinalNumber
}

func isMonth(lex *lexicon.Lexicon, word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if r < 'A' || r > 'Z' {
		return false
	}
	return lex.Entry(lex.Find(strings.ToLower(word))).Calendar.Kind == lexicon.MonthName
}

// isNumbered reports whether a number behind a word tells which one it is rather than how many there are.
func isNumbered(lex *lexicon.Lexicon, word string) bool {
	return lex.Entry(lex.Find(strings.ToLower(word))).Is(lexicon.Numbered)
}

// isYear reports whether a word looks like a year of the present age.
func isYear(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && isDigit(w[2]) && isDigit(w[3])
}

// countFigures returns how many figures a text has.
func countFigures(s string) (n int) {
	lex := lexicon.Default()
	var usual [64]string
	ws := wordsOf(usual[:0], s)
	for i, w := range ws {
		if isFigure(lex, ws, i, strings.ToLower(w)) {
			n++
		}
	}
	return n
}

// figures lists the numbers of a text.
func figures(s string) []string { return append([]string{}, scan(s).figures...) }

// masked is the words of a text with # for each number.
func masked(s string) string { return strings.Join(scan(s).masked, " ") }

// sameButFigures reports whether two texts have the same words, dates included, and different numbers.
func sameButFigures(a, b string) bool {
	x, y := scan(a), scan(b)
	return slices.Equal(x.masked, y.masked) && !slices.Equal(x.values, y.values)
}

// changedFigures counts the numbers in which two texts of equal words differ; 0 when their words differ.
func changedFigures(a, b string) int {
	x, y := scan(a), scan(b)
	if !slices.Equal(x.masked, y.masked) {
		return 0
	}
	return differences(x.values, y.values)
}

// differences counts the places at which two lists of one length differ.
func differences(x, y []string) (n int) {
	for i := range x {
		if x[i] != y[i] {
			n++
		}
	}
	return n
}
