package checker

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// minSlip is how many digits a figure must have, without the zeros at its end, for two swapped ones to say something: two figures
// of one story have the same digits but for that by chance once in hundreds.
const minSlip = 3

// minSlipMeasured is the same for measures of one unit, of which a story has few.
const minSlipMeasured = 2

// Slip reports whether one of two figures looks like a slip of the other: two neighbouring digits are swapped, 271 and 217, in two
// documents that tell one story, of the same things, and neither document gives the figure of the other as well. Of what parts
// figures otherwise only what both texts say is heard, that one were killed and the other saved: it is by their digits that
// they are known.
func (c *Corpus) Slip(a, b *claims.Claim) bool {
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	if a.Kind != b.Kind || !isFigure(a) || a.Path == b.Path || !transposed(x, y) {
		return false
	}
	least := minSlip
	if a.Kind == claims.Measure && a.Dimension != "percent" && a.Dimension != "money" {
		least = minSlipMeasured
	}
	if min(significant(x), significant(y)) < least {
		return false
	}
	if a.Kind == claims.Measure && (a.Dimension != b.Dimension || a.Unit != b.Unit) || a.Kind == claims.Count && !c.sameCounted(a, b) {
		return false
	}
	if a.Kind == claims.Count && c.generic(a.Counted) && c.otherDeeds(a, b) {
		return false
	}
	if a.Measure != b.Measure && a.Measure != "" && b.Measure != "" || partial(a) != partial(b) || earlier(a) != earlier(b) {
		return false
	}
	da, db := c.docs[a.Path], c.docs[b.Path]
	return da != nil && db != nil && c.sameStory(a.Path, b.Path) && !da.figures.has(da.sheet, y) && !db.figures.has(db.sheet, x)
}

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
	return a.Counted == b.Counted || c.generic(a.Counted) && c.generic(b.Counted) || c.lex.Alike(a.Counted, b.Counted) ||
		a.Counted == "person" && doer(b.Counted) || b.Counted == "person" && doer(a.Counted)
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
