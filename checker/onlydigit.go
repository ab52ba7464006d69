package checker

import (
	"math"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// Bounds of measures that differ in one digit: how near they are to each other, how many times as large or as small another measure of their
// documents is at least, and how many words their documents have at most where both are told of all there is. Of 13 such pairs that
// nothing else shows 12 were contradictions.
const (
	digitRatio  = 0.77
	digitSize   = 2
	digitAlike  = 200
	digitPlaces = 2 // digits of each, without the zeros at its ends
)

// oneDigitOff reports whether two measures in one unit differ in one digit alone, and neither of their brief texts gives another of that size: 260
// tonnes and 220, 18.4 million and 19.4. What a text measures near such a figure is rather the same than another thing, however it is told.
func (c *Corpus) oneDigitOff(a, b *claims.Claim) bool {
	x, y := a.Value.Interval, b.Value.Interval
	if min(x.Value, y.Value) < digitRatio*max(x.Value, y.Value) || !x.Disjoint(y) || a.Unit == "" || a.Unit != b.Unit || a.Dimension == "percent" {
		return false
	}
	if a.Quoted || b.Quoted || c.revisedAgainst(a, b) || c.revisedAgainst(b, a) || !c.mayBeWhole(a) || !c.mayBeWhole(b) || !digitApart(c.inUnit(a), c.inUnit(b)) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	words := briefText
	if a.Scope == "" && b.Scope == "" {
		words = digitAlike
	}
	if da == nil || db == nil || da.sheet.Words > words || db.sheet.Words > words || !c.sameStory(a.Path, b.Path) {
		return false
	}
	if c.ours(a) || c.ours(b) || c.tellApart(a, b) || byChanceAlone(c, a, b) != "" || itemsOfList(c, a, b) != "" || bothSayBoth(c, a, b) != "" {
		return false
	}
	return onlyOfSize(da, a, b, digitSize) && onlyOfSize(db, b, a, digitSize) && !has(da, b) && !has(db, a)
}

// mayBeWhole reports whether a measure is told as what something is, exactly or about, not as what was asked for, or as its like in another unit.
func (c *Corpus) mayBeWhole(a *claims.Claim) bool {
	if h := a.Value.Interval.Hedge; h != "" && h != "about" && h != "exactly" {
		return false
	}
	return !c.lex.Lists(lexicon.OtherSize, a.Scope)
}

// inUnit returns a measure as its text gives it, in its unit.
func (c *Corpus) inUnit(a *claims.Claim) float64 {
	if i := c.lex.UnitNamed(a.Unit); i >= 0 && c.lex.Units[i].Factor != 0 {
		const places = 1e6 // what dividing adds lies behind them
		return math.Round(a.Value.Interval.Value/c.lex.Units[i].Factor*places) / places
	}
	return a.Value.Interval.Value
}

// digitApart reports whether two figures with several digits each differ in one of them alone.
func digitApart(a, b float64) bool {
	if significant(a) < digitPlaces || significant(b) < digitPlaces {
		return false
	}
	x, y := strconv.FormatFloat(a, 'f', -1, 64), strconv.FormatFloat(b, 'f', -1, 64)
	if len(x) != len(y) || strings.IndexByte(x, '.') != strings.IndexByte(y, '.') {
		return false
	}
	differ := 0
	for i := range len(x) {
		if x[i] != y[i] {
			differ++
		}
	}
	return differ == 1
}
