package checker

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// minSlip is how many digits a figure must have, without the zeros at its end, for two swapped ones to say something by themselves: two
// figures of one story have the same digits but for that by chance once in hundreds. Of two digits they say it of the only measure
// that each document has of a unit.
const minSlip = 3

// Slip reports whether one of two figures looks like a slip of the other: two neighbouring digits are swapped, 271 and 217, in two
// documents that tell one story, of people, of the same things or in one unit, and neither document gives the figure of the other as
// well. Of what parts figures otherwise only what both texts say is heard, that one were killed and the other saved: it is by their
// digits that they are known.
func (c *Corpus) Slip(a, b *claims.Claim) bool {
	x, y := c.lex.InUnit(a.Value.Interval.Value, a.Unit), c.lex.InUnit(b.Value.Interval.Value, b.Unit)
	if a.Kind != b.Kind || !isFigure(a) || a.Path == b.Path || !swappedDigits(x, y) {
		return false
	}
	if a.Kind == claims.Measure && (a.Dimension != b.Dimension || a.Unit != b.Unit) || a.Kind == claims.Count && !c.sameCounted(a, b) {
		return false
	}
	if (a.Modality != claims.Asserted || b.Modality != claims.Asserted) && a.Kind == claims.Count && (c.generic(a.Counted) || c.generic(b.Counted)) {
		return false // 3,140 people were evacuated, 3,410 are to be
	}
	n := min(significant(x), significant(y))
	if n < 2 || n < minSlip && !(c.onlyOfUnit(a) && c.onlyOfUnit(b)) && !c.onlyOfNoun(a, b) {
		return false
	}
	if a.Kind == claims.Count && (c.generic(a.Counted) || !inDigits(a) || !inDigits(b)) && c.otherDeeds(a, b) {
		return false
	}
	if a.Measure != b.Measure && a.Measure != "" && b.Measure != "" && (a.Kind == claims.Count || n < minSlip) || partial(a) != partial(b) || earlier(a) != earlier(b) {
		return false
	}
	da, db := c.docs[a.Path], c.docs[b.Path]
	return da != nil && db != nil && c.sameStory(a.Path, b.Path) && !da.figures.has(da.sheet, b.Value.Interval.Value) && !db.figures.has(db.sheet, a.Value.Interval.Value)
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

// onlyOfUnit reports whether a claim is a measure and its document gives no other of its unit.
func (c *Corpus) onlyOfUnit(a *claims.Claim) bool {
	d := c.docs[a.Path]
	if d == nil || a.Kind != claims.Measure {
		return false
	}
	v := a.Value.Interval.Value
	for o := range d.sheet.Of(claims.Measure) {
		if w := o.Value.Interval.Value; o.Unit == a.Unit && w != v && o.Scope != "converted" && max(v, w) < farUnit*min(v, w) {
			return false
		}
	}
	return true
}

// farUnit is how many times as much measures one unit is of another matter: the loss of billions, a prize of millions.
const farUnit = 50

// onlyOfNoun reports whether two counts are of one noun that says something, and neither document has another figure of it.
func (c *Corpus) onlyOfNoun(a, b *claims.Claim) bool {
	da, db := c.docs[a.Path], c.docs[b.Path]
	return a.Kind == claims.Count && a.Counted == b.Counted && a.Modality == b.Modality && a.Weak == b.Weak && !c.apart(a, b) && !c.generic(a.Counted) && !c.subset(a.Counted) && !c.lex.Lists(lexicon.VagueNoun, a.Counted) &&
		da != nil && db != nil && c.onlyOfSort(da, a) && c.onlyOfSort(db, b) && !ours(a) && !ours(b) && c.sameTurn(a, b)
}

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

// partial reports whether a figure is told to be of a part.
func partial(c *claims.Claim) bool { return c.Scope != "" && c.Scope != "previous" }

// sameCounted reports whether two counts are of the same things, or of people, as far as their nouns tell.
func (c *Corpus) sameCounted(a, b *claims.Claim) bool {
	if a.Counted == b.Counted || a.Measure != "" && a.Measure == b.Measure || sharesWord(a.Qualifiers, b.Qualifiers) || c.generic(a.Counted) && c.generic(b.Counted) || c.lex.Alike(a.Counted, b.Counted) ||
		a.Counted == "person" && doer(b.Counted) || b.Counted == "person" && doer(a.Counted) {
		return true
	}
	return c.animal(a.Counted) && c.animal(b.Counted)
}

// sharesWord reports whether two lists have a word in common.
func sharesWord(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// apart reports whether the verbs of two counts, one of which may not be known, are known to say different things.
func (c *Corpus) apart(a, b *claims.Claim) bool {
	return c.lex.Agree(verbOf(a), verbOf(b)) == lexicon.Apart
}

// doer reports whether a noun ends as those for people do: islander, settler, tourist.
func doer(noun string) bool {
	return len(noun) > 5 && (strings.HasSuffix(noun, "er") || strings.HasSuffix(noun, "ist") || strings.HasSuffix(noun, "ian"))
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

func (f *figures) has(sheet *claims.Sheet, x float64) bool {
	f.once.Do(func() {
		for i := range sheet.Len() {
			if k := sheet.Kind(i); k == claims.Count || k == claims.Measure {
				f.all = append(f.all, sheet.Claim(i).Value.Interval.Value)
			}
		}
		slices.Sort(f.all)
	})
	_, ok := slices.BinarySearch(f.all, x)
	return ok
}
