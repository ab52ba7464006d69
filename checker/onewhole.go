package checker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// PartsOfOne reports whether two documents on one story tell how many of one whole, which is called alike or by no noun, something is true of, with different
// figures: “of the 40 taps and wells tested, 19 carried the bacterium”, “the bacterium was found in 14 of the 40 samples”. Their clauses must share a word
// that says what is true of the part, and neither document may tell the other's figure of that whole. Only few documents are asked, and no long ones: among many some wholes are alike by chance. What onlyShares asks of any number of
// documents is narrower: both tell the part before “of” and the whole behind it, or “of them”, as claims of one noun.
func (c *Corpus) PartsOfOne(a, b *claims.Claim) bool {
	if c.total > smallRun || a.Kind != claims.Count || b.Kind != claims.Count || a.Path == b.Path || c.long(a, b) || a.Modality == claims.Denied || b.Modality == claims.Denied {
		return false
	}
	x, y := a.Value.Interval, b.Value.Interval
	if x.Hedge != "" || y.Hedge != "" || !x.Disjoint(y) || a.Side != b.Side && a.Side != "" && b.Side != "" {
		return false
	}
	whole := c.toldOf(a)
	if whole < leastWhole || whole == inTen || whole != c.toldOf(b) || max(x.Value, y.Value) >= whole || x.Value+y.Value == whole {
		return false
	}
	if !c.sameStory(a.Path, b.Path) || c.goesOn(a) || c.goesOn(b) || !c.oneWhole(a, b, whole) || c.parted(a, b) || counterpart(c, a, b) != "" || differentTime(c, a, b) != "" {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || c.givesPart(da, a, b, whole) || c.givesPart(db, b, a, whole) {
		return false
	}
	told, other := c.toldOfPart(a, whole), c.toldOfPart(b, whole)
	return !c.tellApart(told, other) && c.tellsSame(told, other, "")
}

// inTen is a whole of which parts are told that stand for shares: nine out of ten people.
const inTen = 10

// goesOn reports whether the clause of a part tells how things stand when it is written, so that a later text tells another figure: four are still cut off, six are now open, with twelve
// counted.
func (c *Corpus) goesOn(a *claims.Claim) bool {
	if a.Scope == claims.ScopePartial {
		return true
	}
	clause := clauseAround(a)
	for w := range strings.FieldsFuncSeq(text.Fold(clause), parting) {
		if c.lex.Lists(lexicon.SoFarWord, w) {
			return true
		}
	}
	return false
}

// oneWhole reports whether the wholes of two parts are called alike: by nouns of one sort, one of which may be that of people in general, or by one that stands in the sentence of the
// other as well; or one of them by no noun.
func (c *Corpus) oneWhole(a, b *claims.Claim, whole float64) bool {
	x, y := c.nounOf(a, whole), c.nounOf(b, whole)
	if x == "" || y == "" || c.generic(x) || c.generic(y) || c.lex.Alike(x, y) || c.lex.SortOf(x) == c.lex.SortOf(y) {
		return true
	}
	return hasStart(b.Sentence, x) || hasStart(a.Sentence, y)
}

// nounOf returns the base form of the word behind a whole in the sentence of its part; empty where none stands there.
func (c *Corpus) nounOf(a *claims.Claim, whole float64) string {
	words := strings.Fields(a.Sentence)
	for i, w := range words[:max(0, len(words)-1)] {
		if n, ok := c.numeral(strings.TrimFunc(w, parting)); !ok || n != whole || strings.ContainsAny(w, ",;:") && !strings.ContainsAny(w[len(w)-1:], "0123456789") {
			continue
		}
		e := c.lex.Entry(c.lex.Find(text.Fold(strings.TrimFunc(words[i+1], parting))))
		if e.Form == "" {
			return text.Fold(strings.TrimFunc(words[i+1], parting))
		}
		if e.Is(lexicon.Auxiliary | lexicon.Preposition | lexicon.Conjunction | lexicon.Pronoun) {
			return ""
		}
		return c.lex.Entry(e.Lemma).Form
	}
	return ""
}

// hasStart reports whether a word of a sentence begins with a noun or with most of it.
func hasStart(sentence, noun string) bool {
	noun = noun[:max(min(len(noun), nounBytes), len(noun)-2)]
	for w := range strings.FieldsFuncSeq(text.Fold(sentence), parting) {
		if strings.HasPrefix(w, noun) {
			return true
		}
	}
	return false
}

// givesPart reports whether a document tells the figure of the claim of another one of a whole too, or beside its own.
func (c *Corpus) givesPart(d *docInfo, own, other *claims.Claim, whole float64) bool {
	for _, o := range d.counts.of(d.sheet) {
		if o.Value.Interval.Value == other.Value.Interval.Value && (o.SentenceIndex == own.SentenceIndex || c.toldOf(o) == whole) {
			return true
		}
	}
	for w := range strings.FieldsFuncSeq(own.Sentence, betweenNumerals) {
		if n, ok := c.numeral(strings.Trim(w, ",.-'")); ok && n == other.Value.Interval.Value {
			return true
		}
	}
	return false
}

// clauseAround returns the clause that a figure stands in. A comma within a figure ends none.
func clauseAround(a *claims.Claim) string {
	at, s := startOf(a), a.Sentence
	ends := func(i int) bool {
		_, size := utf8.DecodeRuneInString(s[i:])
		return strings.Contains(clauseEnds, s[i:i+size]) && !(i > 0 && i+1 < len(s) && unicode.IsDigit(rune(s[i-1])) && unicode.IsDigit(rune(s[i+1])))
	}
	from, to := 0, len(s)
	for i := range s {
		switch {
		case !ends(i):
		case i < at:
			from = i + 1
		case i >= at+len(a.Text):
			to = min(to, i)
		}
	}
	return strings.ToValidUTF8(s[from:to], "")
}

// wholeWords is how many words a whole takes at most besides its figure, where no verb ends it before: the 187 people on board.
const wholeWords = 4

// toldOfPart returns a claim whose sentence is what its clause tells of a part besides the whole: “14 were found to be bad” of “14 of the 40 samples were found
// to be bad”.
func (c *Corpus) toldOfPart(a *claims.Claim, whole float64) *claims.Claim {
	own := *a
	clause := clauseAround(a)
	words := strings.Fields(clause)
	for i, w := range words {
		if n, ok := c.numeral(strings.TrimFunc(w, parting)); ok && n == whole {
			end := i + 1
			for end < min(len(words), i+1+wholeWords) && !c.tellsDeed(words[end]) {
				end++
			}
			words = slices.Delete(words, i, end)
			break
		}
	}
	own.Sentence = strings.Join(words, " ")
	return &own
}

// tellsDeed reports whether a word is a verb that tells what is true of things.
func (c *Corpus) tellsDeed(w string) bool {
	e := c.lex.Entry(c.lex.Find(text.Fold(strings.TrimFunc(w, parting))))
	base := c.lex.Entry(e.Lemma).Form
	return e.Is(lexicon.Auxiliary) || base != e.Form && c.lex.KnownDeed(base)
}

// fromWhole is within how many words a figure is followed by the whole that it is a part of: four lorries out of all the eleven.
const fromWhole = 7

// toldOf returns the figure of which another one is told as a part in its sentence: 40 of “14 of the 40 samples”, of “of the 40 wells, 14” and of “40 wells, 14 of
// them”. It is 0 where there is none.
func (c *Corpus) toldOf(a *claims.Claim) float64 {
	at := startOf(a)
	before, from := a.Sentence[:at], a.Sentence[at:]
	if n, pronoun := c.wholeBehind(from); n > 0 {
		return n
	} else if pronoun || c.leadsPart(before) {
		return c.lastNumeral(before)
	}
	opening := strings.TrimLeft(before[strings.LastIndexAny(before, ".:;")+1:], " “\"")
	first, rest, _ := strings.Cut(opening, " ")
	if c.lex.Entry(c.lex.Find(text.Fold(first))).Is(lexicon.Conjunction) {
		opening = rest // but of the four
		first, _, _ = strings.Cut(rest, " ")
	}
	if !strings.EqualFold(first, "of") {
		return 0
	}
	if n, _ := c.wholeBehind("0 " + opening); n == c.lastNumeral(opening) || strings.Contains(opening, ",") {
		return n // of the four in custody two, with no other figure before this one
	}
	return 0
}

// leadsPart reports whether what stands before a figure makes it a part of one told before: “including”, “among them”.
func (c *Corpus) leadsPart(before string) bool {
	before = strings.TrimRight(before, " ")
	last := text.Fold(lastWord(before))
	return c.lex.Lists(lexicon.PartLead, last) || c.lex.Entry(c.lex.Find(last)).Is(lexicon.Pronoun|lexicon.Determiner) && text.Fold(lastWord(strings.TrimRight(before[:len(before)-len(last)], " "))) == "among"
}

// wholeBehind returns the figure behind an “of” or “among” that follows the first word of a text within a few words; pronoun tells that a word stands there that means a figure told before.
func (c *Corpus) wholeBehind(from string) (whole float64, pronoun bool) {
	clause, _, _ := strings.Cut(from, ", ")
	words := strings.FieldsFunc(clause, func(r rune) bool { return r == ' ' || r == '\u00a0' })
	for i := 1; i < min(len(words), fromWhole); i++ {
		if !c.lex.Lists(lexicon.PartLink, text.Fold(words[i])) {
			continue
		}
		for k := i + 1; k < min(len(words), i+4); k++ {
			w := strings.TrimFunc(words[k], parting)
			if n, ok := c.numeral(w); ok {
				if k+1 < len(words) && c.lex.Entry(c.lex.Find(text.Fold(words[k+1]))).Number.Kind == lexicon.Scale {
					return 0, false // of twelve thousand
				}
				return n, false
			}
			e := c.lex.Entry(c.lex.Find(text.Fold(w)))
			if k == i+1 && (e.Is(lexicon.Pronoun) || k+1 >= len(words) && e.Is(lexicon.Determiner)) {
				return 0, true
			}
			if !e.Is(lexicon.Determiner | lexicon.Possessive) {
				break
			}
		}
		return 0, false
	}
	return 0, false
}
