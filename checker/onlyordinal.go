package checker

import (
	"iter"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// numbering is what is told by the ordinals that OnlyOrdinals holds against each other; ranks of size and years of the last one are none.
var numbering = []string{"series", "nth", "number"}

// tellingBits is how many bits of rare words two sentences must share where people are numbered, the second woman to row across and the third
// woman to run, and where one of them counts times: the second explosion in a depot since independence, the third time that a depot goes up.
const tellingBits = 2.0

// timeWord is what a number counts of that tells how often something has happened.
const timeWord = "time"

// OnlyOrdinals reports whether two documents on one story number one noun by two numbers next to each other, in sentences that have a
// rare word besides in common, and neither gives the noun the number of the other: the second bank that fails and the third bank that goes
// under since a guarantee was given. Of 21 such pairs in clusters of reports 19 were contradictions, and the other two numbered floors and places.
func (c *Corpus) OnlyOrdinals(a, b *claims.Claim) bool {
	if a.Kind != claims.Ordinal || b.Kind != claims.Ordinal || a.Path == b.Path {
		return false
	}
	if c.highNumbersOfOne(a, b) {
		return true
	}
	if a.Measure == claims.StreakMeasure || b.Measure == claims.StreakMeasure {
		return a.Measure == b.Measure && c.onlyStreaks(a, b)
	}
	if a.Measure == claims.TurnMeasure || b.Measure == claims.TurnMeasure {
		return a.Measure == b.Measure && c.onlyTurns(a, b)
	}
	if a.Measure == claims.ItselfMeasure || b.Measure == claims.ItselfMeasure {
		return c.onlyItself(a, b)
	}
	if !slices.Contains(numbering, a.Measure) || !slices.Contains(numbering, b.Measure) {
		return false
	}
	high := c.highNumbers(a, b)
	if !high && !nextTo(a.Value.Interval.Value, b.Value.Interval.Value) || a.Scope != "" || b.Scope != "" || a.Side != b.Side && a.Side != "" && b.Side != "" {
		return false
	}
	if c.lex.Lists(lexicon.NumberedPost, a.Counted) || !c.sameStory(a.Path, b.Path) || byChanceAlone(c, a, b) != "" {
		return false
	}
	if c.sinceThen(a, b) || c.sinceThen(b, a) || c.firstOfLate(a) != c.firstOfLate(b) {
		return false
	}
	bits, _ := c.sharedContext(a, b, false)
	human := c.lex.Entry(c.lex.Find(a.Counted)).Is(lexicon.Human)
	switch same := c.sameNoun(a, b); {
	case high, same && c.wonTerm(a) && c.wonTerm(b):
	case same && human, !same && (a.Counted == timeWord) != (b.Counted == timeWord) && a.Measure != "number" && b.Measure != "number": // a second gate is none that a text counts
		if c.sharedWords(a, b) < tellingBits && !sinceOneThing(a, b) {
			return false
		}
	case a.Counted == timeWord && b.Counted == timeWord && a.Measure == b.Measure:
		if c.sharedWords(a, b) < tellingBits && !sinceOneThing(a, b) {
			return false
		}
	case !same, bits <= 0 && (a.Measure != "nth" || b.Measure != "nth"):
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && !c.numbers(da, b) && !c.numbers(db, a)
}

// sinceOneThing reports whether two ordinals number since one and the same thing, which is no year: for the eighth time since the armistice, the seventh
// exchange since the armistice.
func sinceOneThing(a, b *claims.Claim) bool {
	x, y := sinceWhat(a), sinceWhat(b)
	return x != "" && x == y
}

// sinceWhat returns the noun behind "since the" that follows an ordinal with its noun; empty where none does.
func sinceWhat(a *claims.Claim) string {
	behind := a.Sentence[min(max(0, int(a.At)+len(a.Text)), len(a.Sentence)):]
	rest, ok := strings.CutPrefix(behind, " since the ")
	if !ok {
		return ""
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(rest)
	}
	switch what := rest[:end]; what {
	case "first", "second", "third", "last", "end", "start", "beginning":
		return "" // of which there are several
	default:
		return what
	}
}

// sinceThen reports whether the one more of b may have come after the document of a, which says how often it has been so far: who has won twice
// before the race has a third cup after it.
func (c *Corpus) sinceThen(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || a.Value.Interval.Value+1 != b.Value.Interval.Value {
		return false
	}
	before, after := da.sheet.Published, db.sheet.Published
	return (strings.HasSuffix(a.Text, "twice") || strings.HasSuffix(a.Text, "times")) && before.Known() && after.Known() && before.Period.To < after.Period.From
}

// firstOfLate reports whether an ordinal says that something is the first for so long: the first mosaic for a century may be the second on record.
func (c *Corpus) firstOfLate(a *claims.Claim) bool {
	if a.Value.Interval.Value != 1 {
		return false
	}
	behind := min(max(0, int(a.At)+len(a.Text)), len(a.Sentence))
	lead := false
	for w := range strings.FieldsFuncSeq(a.Sentence[behind:], func(r rune) bool { return r == ' ' || r == ',' || r == '.' }) {
		lead = lead || w == "for" || w == "in" || w == "since"
		if lead && c.lex.Entry(c.lex.Find(w)).Is(lexicon.TimeNoun) {
			return true
		}
	}
	return false
}

// wonTerm reports whether an ordinal numbers a time for which somebody is elected and its sentence says that it is won, or begins: a second term
// that has been won and a third one are of one election where both texts tell of one.
func (c *Corpus) wonTerm(a *claims.Claim) bool {
	if !c.lex.Lists(lexicon.TermNoun, a.Counted) {
		return false
	}
	for _, w := range c.lex.Words(lexicon.TermWon) {
		if hasWords(a.Sentence, w) {
			return true
		}
	}
	return false
}

// leastHigh is the number from which on what takes place is numbered so high that two numbers next to each other are of one series.
const leastHigh = 20

// highNumbers reports whether two ordinals number what takes place by high numbers that are easily taken for each other, and their documents
// number nothing else so high: the 88th regatta, the 89th meeting of two clubs. Days that come round every year are numbered by
// their years.
func (c *Corpus) highNumbers(a, b *claims.Claim) bool {
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	if a.Measure != "series" || b.Measure != "series" || min(x, y) < leastHigh || math.Abs(x-y) > 2 && !swappedDigits(x, y) {
		return false
	}
	if a.Counted != b.Counted && (c.lex.Lists(lexicon.YearlyDay, a.Counted) || c.lex.Lists(lexicon.YearlyDay, b.Counted)) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && da.onlyHigh(x) && db.onlyHigh(y)
}

// leastLoose is the number from which on an ordinal is held against the next one whatever they number: of 30 such pairs in clusters of reports that are the only
// ones near in their texts 28 were contradictions.
const leastLoose = 9

// highNumbersOfOne reports whether two ordinals next to each other are likely of one series though one of them, or both, have no noun that says so, or
// another one: the ninth since independence and the tenth government since independence; a twelfth trip and a thirteenth voyage. Neither document has another
// ordinal near.
func (c *Corpus) highNumbersOfOne(a, b *claims.Claim) bool {
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	if min(x, y) < leastLoose || math.Abs(x-y) > 1 || a.Scope != "" || b.Scope != "" || !c.sameStory(a.Path, b.Path) || byChanceAlone(c, a, b) != "" {
		return false
	}
	row := func(o *claims.Claim) bool {
		return o.Measure == "series" || o.Measure == "nth" || o.Measure == claims.StreakMeasure
	}
	if !row(a) && !row(b) && !sharesNoun(a, b) || c.lex.Lists(lexicon.NumberedPost, a.Counted) || c.lex.Lists(lexicon.NumberedPost, b.Counted) {
		return false
	}
	if ownTime(a) || ownTime(b) || math.Mod(x, roundTimes) == 0 || math.Mod(y, roundTimes) == 0 {
		return false // for the hundredth time
	}
	if c.sameNoun(a, b) || comes(a) || comes(b) || c.sinceThen(a, b) || c.sinceThen(b, a) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && da.onlyNearOrdinal(x, y) && db.onlyNearOrdinal(y, x)
}

// ownTime reports whether an ordinal that nothing ties to a series tells how often somebody or something did what: for the ninety-eighth time she rowed.
func ownTime(a *claims.Claim) bool {
	return a.Measure == claims.LooseMeasure && strings.HasSuffix(a.Text, " "+timeWord)
}

// roundTimes is of what an ordinal may be a multiple that only stands for often.
const roundTimes = 100

// sharesNoun reports whether the words of two ordinals have one in common.
func sharesNoun(a, b *claims.Claim) bool {
	for w := range strings.FieldsSeq(text.Fold(a.Text)) {
		if len(w) >= nounBytes && slices.Contains(strings.Fields(text.Fold(b.Text)), w) {
			return true
		}
	}
	return false
}

// comes reports whether an ordinal is told of what is yet to come: next year's festival, the 45th.
func comes(a *claims.Claim) bool {
	return a.Modality == claims.Planned || a.Modality == claims.Conditional || hasAny(text.Fold(a.Sentence), []string{"next", "will", "would", "shall"})
}

// nearOrdinal is how near another number is that an ordinal could be meant by.
const nearOrdinal = 3

// onlyNearOrdinal reports whether a document has no other ordinal near x than that, and not y.
func (d *docInfo) onlyNearOrdinal(x, y float64) bool {
	for o := range d.sheet.Of(claims.Ordinal) {
		if v := o.Value.Interval.Value; o.Measure != "since" && v != x && (v == y || math.Abs(v-x) <= nearOrdinal) {
			return false
		}
	}
	return true
}

// ordinals returns the ordinals of a document of which something tells what they number, in their order.
func (d *docInfo) ordinals() iter.Seq[*claims.Claim] {
	return func(yield func(*claims.Claim) bool) {
		for o := range d.sheet.Of(claims.Ordinal) {
			if o.Measure != claims.LooseMeasure && !yield(o) {
				return
			}
		}
	}
}

// onlyHigh reports whether a document has no other high ordinal than one.
func (d *docInfo) onlyHigh(x float64) bool {
	for o := range d.ordinals() {
		if v := o.Value.Interval.Value; v >= leastHigh && v != x && o.Measure != "since" {
			return false
		}
	}
	return true
}

// sharedWords returns the bits of the rare words that two sentences share and that are no names: those of who speaks tie little together.
func (c *Corpus) sharedWords(a, b *claims.Claim) (bits float64) {
	for word, w := range c.sharedRare(a, b) {
		if !c.isName(word) {
			bits += w
		}
	}
	return bits
}

// sameNoun reports whether two ordinals number one noun, or two of one sort.
func (c *Corpus) sameNoun(a, b *claims.Claim) bool {
	return a.Counted != "" && a.Counted != timeWord && (a.Counted == b.Counted || c.lex.SortOf(a.Counted) == c.lex.SortOf(b.Counted))
}

// numbers reports whether a document gives the noun of an ordinal the same number, of whatever time.
func (c *Corpus) numbers(d *docInfo, a *claims.Claim) bool {
	for o := range d.ordinals() {
		if o.Value.Interval.Value == a.Value.Interval.Value && (c.sameNoun(o, a) || o.Counted == timeWord || a.Counted == timeWord) {
			return true
		}
	}
	return false
}

// nextTo reports whether two numbers lie one apart, or two where neither is the first: the first closure because of drones is the third of the year.
func nextTo(x, y float64) bool {
	step := math.Abs(x - y)
	return step == 1 || step == 2 && min(x, y) > 1
}
