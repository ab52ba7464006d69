package checker

import (
	"math"
	"sync"

	"github.com/factlint/factlint/claims"
)

// lives is the ages of the people in a document, found when they are first asked for.
type lives struct {
	once sync.Once
	ages map[string]float64 // by person, in years
}

func (l *lives) of(d *docInfo) map[string]float64 {
	l.once.Do(func() {
		for o := range d.sheet.Of(claims.Age) {
			if o.Subject != "" {
				if l.ages == nil {
					l.ages = map[string]float64{}
				}
				l.ages[o.Subject] = o.Value.Interval.Value
			}
		}
	})
	return l.ages
}

// namesakeYears is from how many years on between two ages two people of like names are two: a misprint in a name seldom comes with
// one in the age, and where it does, one of the two is still told by the other text.
const namesakeYears = 3

// Namesakes reports whether the ages that two documents give of two persons show that they are two: the keepers Jana Wolf, 28, and Jan
// Wolff, 45.
func (c *Corpus) Namesakes(a, b *claims.Claim) bool {
	da, db := c.docs[a.Path], c.docs[b.Path]
	if da == nil || db == nil || a.Subject == "" || b.Subject == "" {
		return false
	}
	x, knownA := da.lives.of(da)[a.Subject]
	y, knownB := db.lives.of(db)[b.Subject]
	return knownA && knownB && math.Abs(x-y) >= namesakeYears
}
