package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
)

// lengthRatio is how many times the shorter of two lengths the longer may be: beyond that they are more likely of two
// things, the making of a film and the film.
const lengthRatio = 8

// bare are classes that tell of a thing only that it begins, ends or is.
var bare = []string{"begin", "end", "occur"}

// differentLasting parts lengths of time of two things, which one word tells to last: the first stage and the second one,
// the airport and the harbour.
func differentLasting(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Duration || a.Template != 0 && a.Template == b.Template {
		return ""
	}
	if x, y := a.Value.Interval.Value, b.Value.Interval.Value; max(x, y) > lengthRatio*min(x, y) {
		return "one is more than eight times as long as the other"
	}
	if why := contrast(a.Qualifiers, b.Qualifiers); why != "" && (sameThing(a.Subject, b.Subject) || a.Subject == "" || b.Subject == "") {
		return why
	}
	if sameThing(a.Subject, b.Subject) {
		return ""
	}
	loose := a.Measure == "time between" || a.Predicate != "" || b.Predicate != "" || slices.Contains(bare, a.Measure)
	switch {
	case a.Subject == "" || b.Subject == "":
		if loose {
			return "only one says what lasts"
		}
	case loose || slices.Contains(personal, a.Measure) || a.Measure == "captivity" || c.isName(a.Subject) && c.isName(b.Subject):
		return a.Subject + " and " + b.Subject
	}
	return ""
}
