package checker

import (
	"math"

	"github.com/factlint/factlint/claims"
)

// seriesGap is how far two numbers of one thing may lie apart: who miscounts is off by one or two, and 41st and third are counted
// in two series.
const seriesGap = 3

// differentSeries parts numbers that are more likely counted in two series, or both in one of several years.
func differentSeries(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Ordinal || a.Measure != "series" || b.Measure != "series" || a.Template != 0 && a.Template == b.Template {
		return ""
	}
	if c.wonElsewhere(a, b) {
		return "nothing says that both were won in one thing"
	}
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	if transposed(x, y) || math.Abs(x-y) <= max(seriesGap, max(x, y)/10) {
		return ""
	}
	return "numbers so far apart are counted in two series"
}

// wonElsewhere reports whether a text says how often somebody has won and another one how many titles he has, and no word of either but his name
// says that these were won in one thing: the fourth win in the relay, five titles over the hurdles.
func (c *Corpus) wonElsewhere(a, b *claims.Claim) bool {
	return (a.Counted == timeWord && a.Trigger == "win" && b.Counted != timeWord || b.Counted == timeWord && b.Trigger == "win" && a.Counted != timeWord) &&
		c.sharedWords(a, b) <= 0
}
