package checker

import (
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// onlyRatio is how near two figures must be to each other to be taken for figures of one thing where nothing but the sort of what they count
// ties them together. Of 19 such pairs of clusters of reports 18 were contradictions; below it, one in three was none.
const onlyRatio = 0.7

// unitRatio is the same for measures of a rare dimension.
const unitRatio = 0.6

// maxCounted is the figure from which on what a text counts is rather a sum of money in a currency that no table knows.
const maxCounted = 1e6

// OnlyFigures reports whether each of the documents of two figures has one figure of a sort of things, such as its ships or its floors, or
// one weight or volume, and neither has the figure of the other: documents that tell one story then give two figures of one thing,
// whatever their verbs. The two must be firm and near each other.
func (c *Corpus) OnlyFigures(a, b *claims.Claim) bool {
	if belittled(a) != belittled(b) || c.lastCame(a, b) || c.lastCame(b, a) || c.long(a, b) || differentGoods(c, a, b) != "" {
		return false
	}
	if a.Path != b.Path && (c.onlyShares(a, b) || c.onlyMeasures(a, b)) {
		return !saysOther(a, b)
	}
	if a.Kind != b.Kind || a.Path == b.Path || !isFigure(a) || a.Side != b.Side || a.Event.Main != b.Event.Main || !firm(a) || !firm(b) {
		return false
	}
	x, y := a.Value.Interval, b.Value.Interval
	if !x.Disjoint(y) || roundedFrom(x.Value, y.Value) || roundedFrom(y.Value, x.Value) || !c.sameStory(a.Path, b.Path) || !c.oneSort(a, b) || c.parted(a, b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && !saysOther(a, b) && c.onlyOfSort(da, a) && c.onlyOfSort(db, b) && !has(da, b) && !has(db, a)
}

// belittled reports whether a figure is held against a larger one that its reader knows: at the station the wind was only 61 kilometres an hour.
func belittled(a *claims.Claim) bool { return wordBefore(a) == "only" }

// saysOther reports whether the sentence of one of two figures has the other in digits, whatever it is of there.
func saysOther(a, b *claims.Claim) bool {
	return saysFigure(a.Sentence, b.Value.Interval.Value) || saysFigure(b.Sentence, a.Value.Interval.Value) || saysNumeral(a.Sentence, b.Text) || saysNumeral(b.Sentence, a.Text)
}

// saysNumeral reports whether a sentence has the digits at the start of the words of a figure, whatever their unit is there: 1,180 g, and "the heaviest
// weighed 1,620 grams and the lightest 1,180".
func saysNumeral(sentence, figure string) bool {
	end := strings.IndexFunc(figure, func(r rune) bool { return (r < '0' || r > '9') && r != ',' && r != '.' })
	if end < 0 {
		end = len(figure)
	}
	digits := strings.TrimRight(figure[:end], ",.")
	return len(digits) > 1 && hasWords(sentence, digits)
}

// saysFigure reports whether a sentence has a figure in digits, of whatever: the first of "1.4, 1.5 and 1.7 kilograms".
func saysFigure(sentence string, figure float64) bool {
	for w := range strings.FieldsFuncSeq(sentence, func(r rune) bool { return r != '.' && (r < '0' || r > '9') }) {
		if v, err := strconv.ParseFloat(strings.TrimRight(w, "."), 64); err == nil && v == figure {
			return true
		}
	}
	return false
}

// has reports whether a document gives the figure of a claim, of whatever.
func has(d *docInfo, a *claims.Claim) bool {
	return gives(d.sheet, a) || d.figures.has(d.sheet, a.Value.Interval.Value)
}

// firm reports whether a figure is told without a hedge, of all there is.
func firm(a *claims.Claim) bool { return a.Value.Interval.Hedge == "" && ofAll(a) }

// ofAll reports whether a figure is told of all there is.
func ofAll(a *claims.Claim) bool {
	whole := a.Scope == "" || a.Scope == "whole" || a.Scope == "part" && withNoun(a) // 43 passages of the novel
	at := startOf(a)
	return whole && !a.Revised && !strings.HasSuffix(a.Sentence[:at], "out of the ")
}

// withNoun reports whether the noun of what a figure counts stands in its words: in "eleven of the ferries" it does not.
func withNoun(a *claims.Claim) bool {
	last := a.Text[strings.LastIndexByte(a.Text, ' ')+1:]
	n := min(len(last), len(a.Counted), nounBytes)
	return n == nounBytes && strings.EqualFold(last[:n], a.Counted[:n])
}

// nounBytes is how many bytes a noun has in common with its base form.
const nounBytes = 3

// oneSort reports whether two figures near each other count one sort of things or measure in one rare dimension.
func (c *Corpus) oneSort(a, b *claims.Claim) bool {
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	near := func(ratio float64) bool {
		return min(x, y) >= ratio*max(x, y) || min(x, y) == 2 && max(x, y) == 3 && allOfThem(a) && allOfThem(b) || swappedDigits(x, y) && significant(x) > 1 || soundAlike(x, y)
	}
	if a.Kind == claims.Measure {
		return !c.ours(a) && !c.ours(b) && c.sameTurn(a, b) && a.Dimension == b.Dimension && a.Measure == b.Measure && near(unitRatio) && c.lex.Lists(lexicon.RareDimension, a.Dimension)
	}
	if c.lex.SortOf(a.Counted) != c.lex.SortOf(b.Counted) || c.lex.Lists(lexicon.VagueNoun, a.Counted) || c.generic(a.Counted) || c.lex.Lists(lexicon.VagueNoun, b.Counted) || c.generic(b.Counted) || c.subset(a.Counted) && c.subset(b.Counted) {
		return false
	}
	if c.ours(a) || c.ours(b) {
		return false // what we get, and what they do
	}
	if !c.sameTurn(a, b) || c.ahead(a) != c.ahead(b) {
		return false // 24 papers lie ready for tomorrow, 22 were signed
	}
	if a.Scope != b.Scope && !(a.Scope == "" && anItem(b) || b.Scope == "" && anItem(a)) || a.Weak != b.Weak && !c.untold(a, b) || !a.Weak && !b.Weak && a.Measure != b.Measure || c.differentDeeds(a, b) {
		return false
	}
	if a.Modality != b.Modality && (round(a) || round(b) || !c.ofOneWeek(a, b)) {
		return false // 500,000 doses are asked for, 420,000 came; 27 witnesses are to be heard, weeks later 26 have been
	}
	return max(x, y) < maxCounted && min(x, y) > 1 && near(onlyRatio) && c.someOf(a, b) == ""
}

// untold reports whether one of two counts alone has a verb that tells what it counts, and the other none that a table knows,
// in a sentence that has a rare word in common with that of the first.
func (c *Corpus) untold(a, b *claims.Claim) bool {
	if b.Weak {
		a, b = b, a
	}
	again := hasAny(a.Sentence, c.lex.Words(lexicon.AgainWord)) // 12,400 had no power, 14,200 have it again
	return a.Weak && !b.Weak && !again && c.oneSynonym(a, b) && !c.lex.KnownDeed(verbOf(a)) && c.sharedWords(a, b) > 0
}

// planDays is how many days after a plan a text may still tell the same of a thing by what it is: it is to have 43 rows, there are 37.
const planDays = 7

// ofOneWeek reports whether the documents of two claims are known to have been published within a week.
func (c *Corpus) ofOneWeek(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !da.sheet.Published.Known() || !db.sheet.Published.Known() {
		return false
	}
	x, y := da.sheet.Published.Period.From, db.sheet.Published.Period.From
	return max(x-y, y-x) <= planDays
}

// anItem reports whether a figure with its noun is an item of what a sentence lists behind a colon: 29 objects: nine rings, fourteen axes. Of its noun it
// is then all that there are.
func anItem(a *claims.Claim) bool {
	at := startOf(a)
	return a.Scope == "part" && withNoun(a) && strings.Contains(a.Sentence[:at], ":")
}

// craft are the measures of what comes in small numbers to one place: of these two and three are held against each other.
var craft = []string{"vessels", "aircraft", "vehicles"}

// allOfThem reports whether an article says that a figure of craft is of all that there are: the two helicopters.
func allOfThem(a *claims.Claim) bool {
	if !slices.Contains(craft, a.Measure) || a.Modality != claims.Asserted {
		return false
	}
	at := startOf(a)
	return strings.HasSuffix(a.Sentence[:at], "the ") || strings.HasSuffix(a.Sentence[:at], "The ")
}

// soundAlike reports whether two figures are easily taken for each other by whoever hears them: thirteen and thirty, 318,000 and 380,000.
func soundAlike(x, y float64) bool {
	x, y = min(x, y), max(x, y)
	for x >= 1000 && math.Mod(x, 1000) == 0 && math.Mod(y, 1000) == 0 {
		x, y = x/1000, y/1000
	}
	teen := math.Mod(x, 100)
	return teen >= 13 && teen <= 19 && teen == math.Trunc(teen) && y-x == (teen-10)*10-teen
}

// ours reports whether the words before a figure speak of those who wrote it.
func (c *Corpus) ours(a *claims.Claim) bool {
	before := toldBefore(a)
	return hasAny(text.Fold(before[max(0, len(before)-besideBytes):]), c.lex.Words(lexicon.FirstPerson))
}

// beside returns the words around a figure.
func beside(a *claims.Claim) string { return wordsWithin(a, besideBytes) }

// wordsWithin returns a claim with the whole words that begin and end within so many bytes of it in its sentence.
func wordsWithin(a *claims.Claim, bytes int) string {
	at := startOf(a)
	from, to := at-bytes, min(len(a.Sentence), at+len(a.Text))+bytes
	if from <= 0 {
		from = 0
	} else if i := strings.IndexByte(a.Sentence[from-1:at], ' '); i >= 0 {
		from += i
	} else {
		from = at
	}
	if to >= len(a.Sentence) {
		to = len(a.Sentence)
	} else if i := strings.LastIndexByte(a.Sentence[to-bytes:to+1], ' '); i >= 0 {
		to += i - bytes
	} else {
		to -= bytes
	}
	return a.Sentence[from:to]
}

// besideBytes is how far from a figure words are looked for that say whose it is or which of several, in bytes.
const besideBytes = 32

// differentDeeds reports whether two verbs say that two things happened to what is counted: ferries that were sold, ferries that sank. Of
// verbs that no table knows two texts may well choose two, and of others where two digits are swapped or the figures sound alike.
func (c *Corpus) differentDeeds(a, b *claims.Claim) bool {
	x, y := verbOf(a), verbOf(b)
	if c.lex.Agree(x, y) != lexicon.Apart {
		return false
	}
	known := c.lex.KnownDeed(x) || c.lex.KnownDeed(y)
	v, w := a.Value.Interval.Value, b.Value.Interval.Value
	return c.lex.Changes(x) || c.lex.Changes(y) || known && !swappedDigits(v, w) && !soundAlike(v, w)
}

// verbOf returns the verb of a figure; that of a figure before its noun, as in 22-storey, is of something else.
func verbOf(a *claims.Claim) string {
	if strings.Contains(a.Text, "-") && !strings.Contains(a.Text, " ") || a.Predicate == "with" { // lorries with flour may have come, or gone
		return ""
	}
	return a.Predicate
}

// ahead reports whether the sentence of a figure looks ahead to what is to come.
func (c *Corpus) ahead(a *claims.Claim) bool {
	for _, w := range c.lex.Words(lexicon.AheadWord) {
		if hasWords(a.Sentence, w) {
			return true
		}
	}
	return false
}

// sameTurn reports whether the sentences of two figures have the same words for what is left and for one of several in a row: seven
// cranes that were lost and nine that still stand, the first ship and the second one.
func (c *Corpus) sameTurn(a, b *claims.Claim) bool {
	for _, w := range c.lex.Words(lexicon.RestWord) {
		if singles(beside(a), w) != singles(beside(b), w) {
			return false
		}
	}
	return true
}

// roundedFrom reports whether x is y rounded to tens, hundreds and so on: 40 tonnes and 38 may be one load.
func roundedFrom(x, y float64) bool {
	for place := 10.0; place < x && math.Mod(x, place) == 0; place *= 10 {
		if math.Round(y/place)*place == x {
			return true
		}
	}
	return false
}

// round reports whether a figure stands for all that it may be rounded from.
func round(a *claims.Claim) bool { return a.Value.Interval.Lo < a.Value.Interval.Hi }

// parted reports whether something parts two figures that is said neither of their verbs nor of how they are told.
func (c *Corpus) parted(a, b *claims.Claim) bool {
	for _, parts := range [...]func(*Corpus, *claims.Claim, *claims.Claim) string{byChanceAlone, itemsOfList, differentSide, differentEvent, differentTime, counterpart, bothSayBoth} {
		if parts(c, a, b) != "" {
			return true
		}
	}
	return false
}

// onlyOfSort reports whether a document has no other figure of the sort that a claim counts, or no other measure of its dimension. Parts of what the
// claim counts are none.
func (c *Corpus) onlyOfSort(d *docInfo, a *claims.Claim) bool {
	if a.Kind == claims.Measure {
		for o := range d.sheet.Of(claims.Measure) {
			if o.Dimension == a.Dimension && o.Scope != "converted" && o.Value.Interval.Disjoint(a.Value.Interval) {
				return false
			}
		}
		return true
	}
	for range c.othersOfSort(d, a) {
		return false
	}
	return true
}

// othersOfSort returns the other figures of a document that count the sort of things which one counts, but for its parts.
func (c *Corpus) othersOfSort(d *docInfo, a *claims.Claim) iter.Seq[*claims.Claim] {
	sort := c.lex.SortOf(a.Counted)
	return func(yield func(*claims.Claim) bool) {
		for _, o := range d.counts.of(d.sheet) {
			of := c.lex.SortOf(o.Counted) == sort && o.Value.Interval.Disjoint(a.Value.Interval) && (o.Scope != "part" || o.Value.Interval.Value > a.Value.Interval.Value)
			if of && !yield(o) {
				return
			}
		}
	}
}
