package checker

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// minSlip is how many digits a figure must have, without the zeros at its end, for two swapped ones to say something by themselves: two
// figures of one story have the same digits but for that by chance once in hundreds. Of two digits they say it where few pairs of
// figures in one unit or of one sort of things could be meant.
const minSlip = 3

// How many pairs of figures two documents may have, of which one has its digits swapped by chance: figures of two digits in one unit or
// of one sort of things, and figures of three digits or more of whatever. In clusters of reports with 2,300 pairs of documents 4 of 90 such
// pairs are two things.
const (
	maxShortSlips = 4
	maxLongSlips  = 12
)

// Slip reports whether one of two figures looks like a slip of the other: two neighbouring digits are swapped, 271 and 217, in two
// documents that tell one story, and neither document gives the figure of the other as well. Of what parts figures otherwise only
// what both texts say is heard, that one were killed and the other saved: it is by their digits that they are known.
func (c *Corpus) Slip(a, b *claims.Claim) bool {
	x, y := c.lex.InUnit(a.Value.Interval.Value, a.Unit), c.lex.InUnit(b.Value.Interval.Value, b.Unit)
	if a.Path == b.Path {
		return c.slipInText(a, b)
	}
	if a.Kind != b.Kind || !isFigure(a) || !swappedDigits(x, y) || c.otherHours(a, b) || a.Scope != b.Scope && (a.Scope == claims.ScopeElsewhere || b.Scope == claims.ScopeElsewhere) {
		return false
	}
	n := max(significant(x), significant(y)) // 210 is a slip of 201
	if min(significant(x), significant(y)) < 2 || a.Kind == claims.Measure && !c.slipOfMeasure(a, b, n) || a.Kind == claims.Count && !c.slipOfCount(a, b, n) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && c.sameStory(a.Path, b.Path) && !da.figures.has(da.sheet, b.Value.Interval.Value) && !db.figures.has(db.sheet, a.Value.Interval.Value)
}

// leastPurpose is how many words two sums of one text must share that say what they are for.
const leastPurpose = 2

// slipInText reports whether one text gives a sum of money for one purpose twice, with two digits swapped: 120 million set aside for two schools and a
// hall in one place, 102 million for them in another. What has another time is another sum.
func (c *Corpus) slipInText(a, b *claims.Claim) bool {
	if a.Kind != claims.Measure || b.Kind != claims.Measure || a.Dimension != "money" || a.Unit != b.Unit || a.SentenceIndex == b.SentenceIndex || a.Measure != b.Measure {
		return false
	}
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	if !swappedDigits(x, y) || max(significant(x), significant(y)) < minSlip || !firm(a) || !firm(b) || a.Scope != b.Scope || a.Modality != b.Modality || a.Event.Main != b.Event.Main {
		return false
	}
	if !a.Inherited && !b.Inherited && a.Event.Time.Disjoint(b.Event.Time) {
		return false
	}
	n := 0
	for _, w := range a.Qualifiers {
		if slices.Contains(b.Qualifiers, w) {
			n++
		}
	}
	return n >= leastPurpose && c.sameTurn(a, b)
}

// fullText is how many words a text has that tells of more than one figure: what a sentence or two tell is all there is, whatever it is of.
const fullText = 80

// tellMore reports whether the documents of two claims are long enough to tell of more than them.
func (c *Corpus) tellMore(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && da.sheet.Words >= fullText && db.sheet.Words >= fullText
}

// borneOut reports whether a third document of the story counts people by the figure of a and does not have that of b: two texts then have one
// figure, and the other is a slip of it.
func (c *Corpus) borneOut(a, b *claims.Claim) bool {
	if c.total > smallRun {
		return false // the more documents, the more of them have a figure by chance
	}
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	for path, d := range c.docs {
		if path == a.Path || path == b.Path || !c.sameStory(a.Path, path) || !c.sameStory(b.Path, path) || !d.figures.has(d.sheet, x) || d.figures.has(d.sheet, y) {
			continue
		}
		for _, o := range d.counts.of(d.sheet) {
			if o.Value.Interval.Value == x && o.Value.Interval.Hedge == "" && c.ofPeople(o) && !someOnly(o) {
				return true
			}
		}
	}
	return false
}

// otherHours reports whether one of two figures is of a count that goes on and the other of a later hour: 46 departures cancelled by noon,
// 64 by midnight. What two texts tell as of one evening is one count.
func (c *Corpus) otherHours(a, b *claims.Claim) bool {
	if a.Scope != claims.ScopePartial && b.Scope != claims.ScopePartial {
		return false
	}
	part := c.partsOfDay(a)
	return part == 0 || part != c.partsOfDay(b) || a.Event.Time.IsZero() || a.Event.Time != b.Event.Time
}

// partsOfDay returns which parts of a day the sentence of a claim names, a bit for each: morning, noon, afternoon, evening, night.
func (c *Corpus) partsOfDay(a *claims.Claim) (parts uint8) {
	for w := range strings.FieldsFuncSeq(a.Sentence, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if of := c.lex.Entry(c.lex.Find(text.Fold(w))).Calendar; of.Kind == lexicon.PartName {
			parts |= 1 << of.Value
		}
	}
	return parts
}

// slipOfMeasure reports whether two measures of n digits may be of one thing.
func (c *Corpus) slipOfMeasure(a, b *claims.Claim, n int) bool {
	switch {
	case a.Dimension != b.Dimension || a.Unit != b.Unit:
		return false
	case n >= minSlip:
		return true
	}
	if c.measures(a, b) || c.measures(b, a) {
		return false // the height of another bird, where the text has that of this one as well
	}
	return (a.Measure == "" || b.Measure == "" || c.lex.OneSize(a.Measure, b.Measure)) && c.ofUnit(a)*c.ofUnit(b) <= maxShortSlips
}

// measures reports whether a is told without what it measures, while its document tells elsewhere what b measures.
func (c *Corpus) measures(a, b *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil || a.Measure != "" || b.Measure == "" {
		return false
	}
	for o := range d.sheet.Of(claims.Measure) {
		if o.Measure == b.Measure && o.Dimension == b.Dimension {
			return true
		}
	}
	return false
}

// slipOfCount reports whether two counts of n digits may be of one thing: of people, of one sort of things, of things under other nouns
// where n says enough.
func (c *Corpus) slipOfCount(a, b *claims.Claim, n int) bool {
	people := c.generic(a.Counted) || c.generic(b.Counted)
	if people && (a.Modality != claims.Asserted || b.Modality != claims.Asserted) {
		return false // 3,140 people were evacuated, 3,410 are to be
	}
	// of people under other nouns and verbs a rare word in both sentences shows that the figures are of one thing: 137 customers, the 173 people whose accounts;
	// where both texts are long enough to tell of more, of 16 pairs of three digits 15 were slips, whatever their nouns and verbs
	tied := n >= minSlip && a.Scope == "" && b.Scope == "" && c.exact(a)*c.exact(b) <= maxLongSlips && (c.folk(a) && c.folk(b) && c.tellMore(a, b) ||
		c.ofPeople(a) && c.ofPeople(b) && (c.sharedWords(a, b) > 0 || c.borneOut(a, b) || c.borneOut(b, a)))
	if !tied && (people || n <= minSlip && (!inDigits(a) || !inDigits(b))) && c.otherDeeds(a, b) {
		return false
	}
	if a.Weak != b.Weak && (dwell(a) || dwell(b)) {
		return false // 3,410 people live in the lower town, 3,140 were taken out of it
	}
	if earlier(a) != earlier(b) || someOnly(a) != someOnly(b) {
		return false // 430 of the trees are oaks; the storm of 1999 felled 430
	}
	if a.Measure != "" && b.Measure != "" && !c.lex.OneSize(a.Measure, b.Measure) && !(tied && c.tellMore(a, b) && (a.Weak || b.Weak)) {
		return false
	}
	same := c.sameCounted(a, b)
	if n >= minSlip {
		return same || tied || n > minSlip && !c.people(a) && !c.people(b) && c.exact(a)*c.exact(b) <= maxLongSlips
	}
	if people || !same && c.lex.SortOf(a.Counted) != c.lex.SortOf(b.Counted) || c.lex.Lists(lexicon.VagueNoun, a.Counted) || a.Counted != b.Counted && c.subset(a.Counted) {
		return false
	}
	if (a.Measure == "") != (b.Measure == "") && c.otherDeeds(a, b) || c.owned(a) || c.owned(b) {
		return false
	}
	if a.Weak != b.Weak && c.lex.Agree(a.Predicate, b.Predicate) == lexicon.Apart {
		return false // 38 houses destroyed, 83 saved
	}
	return a.Modality == b.Modality && !c.differentDeeds(a, b) && !c.ours(a) && !c.ours(b) && c.sameTurn(a, b) && c.ofSort(a)*c.ofSort(b) <= maxShortSlips
}

// dwell reports whether a count is of those who live in a place, which are not those whom something befell there.
func dwell(a *claims.Claim) bool { return a.Weak && a.Predicate == "live" }

// owned reports whether a count is of what several parties of one story have, as seats and votes.
func (c *Corpus) owned(a *claims.Claim) bool {
	m := c.measure[a.Measure]
	return m != nil && (m.Owned || m.Agent)
}

// people reports whether a count is of people under whatever noun.
func (c *Corpus) people(a *claims.Claim) bool {
	return c.generic(a.Counted) || c.subset(a.Counted) || lexicon.Doer(a.Counted) || c.lex.SortOf(a.Counted) == "person"
}

// ofPeople reports whether a count is of people by its noun or by its measure.
func (c *Corpus) ofPeople(a *claims.Claim) bool {
	m := c.measure[a.Measure]
	return c.people(a) || m != nil && m.People
}

// folk is ofPeople for all nouns of which a table knows that they name people.
func (c *Corpus) folk(a *claims.Claim) bool { return c.lex.Folk(a.Counted) || c.ofPeople(a) }

// exact returns how many figures of minSlip digits or more the document of a claim gives.
func (c *Corpus) exact(a *claims.Claim) int {
	d := c.doc(a.Path)
	if d == nil {
		return 0
	}
	n := 0
	for i, v := range d.figures.of(d.sheet) {
		if (i == 0 || d.figures.all[i-1] != v) && significant(v) >= minSlip {
			n++
		}
	}
	return n
}

// ofUnit returns how many measures in the unit of a claim its document gives, up to one more than may be.
func (c *Corpus) ofUnit(a *claims.Claim) int {
	return c.different(a, func(d *docInfo) iter.Seq[*claims.Claim] { return d.sheet.Of(claims.Measure) }, func(o *claims.Claim) bool {
		v, w := a.Value.Interval.Value, o.Value.Interval.Value
		return o.Unit == a.Unit && o.Scope != "converted" && max(v, w) < farUnit*min(v, w)
	})
}

// ofSort returns how many figures of the sort of things that a claim counts its document gives, up to one more than may be.
func (c *Corpus) ofSort(a *claims.Claim) int {
	sort := c.lex.SortOf(a.Counted)
	return c.different(a, func(d *docInfo) iter.Seq[*claims.Claim] { return slices.Values(d.counts.of(d.sheet)) }, func(o *claims.Claim) bool {
		return c.lex.SortOf(o.Counted) == sort && !someOnly(o)
	})
}

// different counts the figure of a claim and those beside it in its document that are others, up to one more than may be; 0 where the document
// is not known.
func (c *Corpus) different(a *claims.Claim, among func(*docInfo) iter.Seq[*claims.Claim], beside func(*claims.Claim) bool) int {
	d := c.doc(a.Path)
	if d == nil {
		return 0
	}
	var t several
	t.add(a.Value.Interval.Value)
	for o := range among(d) {
		if beside(o) {
			t.add(o.Value.Interval.Value)
		}
	}
	return t.n
}

// several counts different figures, as far as it matters how many there are.
type several struct {
	n    int
	seen [maxShortSlips]float64
}

func (t *several) add(x float64) {
	if t.n <= maxShortSlips && !slices.Contains(t.seen[:min(t.n, maxShortSlips)], x) {
		if t.n < maxShortSlips {
			t.seen[t.n] = x
		}
		t.n++
	}
}

// swappedDigits reports whether two figures of two digits or more differ only by two neighbouring digits that have changed places, on
// both sides of the point as well: 6.2 and 2.6.
func swappedDigits(a, b float64) bool {
	x, y := strconv.FormatFloat(a, 'f', -1, 64), strconv.FormatFloat(b, 'f', -1, 64)
	if len(x) != len(y) || len(x) < 2 || x == y || strings.IndexByte(x, '.') != strings.IndexByte(y, '.') {
		return false
	}
	x, y = strings.Replace(x, ".", "", 1), strings.Replace(y, ".", "", 1)
	i := 0
	for x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
}

// farUnit is how many times as much measures one unit is of another matter: the loss of billions, a prize of millions.
const farUnit = 50

// inDigits reports whether a figure is written in digits, in which it is easily mistyped.
func inDigits(a *claims.Claim) bool { return strings.ContainsAny(a.Text, "0123456789") }

// otherDeeds reports whether two counts of people are of what became of them in two ways: 3,410 live in the town that 3,140 left.
// What a measure says beside a figure of none is met only by verbs that tell figures, as a register lists them.
func (c *Corpus) otherDeeds(a, b *claims.Claim) bool {
	switch {
	case a.Measure != "" && b.Measure != "":
		return false
	case a.Measure != "":
		return !c.lex.Neutral(b.Predicate)
	case b.Measure != "":
		return !c.lex.Neutral(a.Predicate)
	}
	return c.lex.Agree(a.Predicate, b.Predicate) == lexicon.Apart
}

// earlier reports whether a figure is one of an earlier time or event.
func earlier(c *claims.Claim) bool { return c.Scope == "previous" || !c.Event.Main }

// someOnly reports whether a figure is told of some of what there is, or of each.
func someOnly(c *claims.Claim) bool {
	switch c.Scope {
	case "part":
		return c.Side != "" || strings.IndexByte(c.Sentence, '\t') < 0 // a row of totals tells no part
	case "additional", "each", "capacity", claims.ScopeElsewhere:
		return true
	}
	return false
}

// sameCounted reports whether two counts are of the same things, or of people, as far as their nouns tell.
func (c *Corpus) sameCounted(a, b *claims.Claim) bool {
	if a.Counted == b.Counted || a.Measure != "" && a.Measure == b.Measure || sharesWord(a.Qualifiers, b.Qualifiers) || c.generic(a.Counted) && c.generic(b.Counted) || c.lex.Alike(a.Counted, b.Counted) ||
		a.Counted == "person" && lexicon.Doer(b.Counted) || b.Counted == "person" && lexicon.Doer(a.Counted) {
		return true
	}
	return c.animal(a.Counted) && c.animal(b.Counted)
}

// sharesWord reports whether two lists have a word in common.
func sharesWord(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// significant returns how many digits a figure has without the zeros at its ends.
func significant(x float64) int {
	return len(strings.Trim(strings.Replace(strconv.FormatFloat(x, 'f', -1, 64), ".", "", 1), "-0"))
}

// figures is the counts and measures of a document, found when they are first asked for.
type figures struct {
	once sync.Once
	all  []float64 // ascending
}

// of returns all figures of a document in ascending order.
func (f *figures) of(sheet *claims.Sheet) []float64 {
	f.once.Do(func() {
		for i := range sheet.Len() {
			if k := sheet.Kind(i); k == claims.Count || k == claims.Measure {
				f.all = append(f.all, sheet.Claim(i).Value.Interval.Value)
			}
		}
		slices.Sort(f.all)
	})
	return f.all
}

func (f *figures) has(sheet *claims.Sheet, x float64) bool {
	_, ok := slices.BinarySearch(f.of(sheet), x)
	return ok
}
