package checker

import (
	"math"
	"strings"
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// lives is the ages of the people in a document, found when they are first asked for.
type lives struct {
	once sync.Once
	ages map[string][]float64 // by person, in years
}

// of returns the ages of people whom the document of a sheet tells in so many words, by person: those that are a guess of whose they are, that
// somebody will have, or that are denied tell nobody apart.
func (l *lives) of(d *docInfo) map[string][]float64 {
	l.once.Do(func() {
		for o := range d.sheet.Of(claims.Age) {
			if o.Subject == "" || o.Weak || o.Modality != claims.Asserted {
				continue
			}
			if l.ages == nil {
				l.ages = map[string][]float64{}
			}
			l.ages[o.Subject] = append(l.ages[o.Subject], o.Value.Interval.Value)
		}
	})
	return l.ages
}

// namesakeYears is from how many years on between two ages two people of like names are two: a misprint in a name seldom comes with
// one in the age, and where it does, one of the two is still told by the other text.
const namesakeYears = 3

// daysAYear is how many days a year has on average in the Gregorian calendar.
const daysAYear = 365.2425

// Namesakes reports whether the ages that two documents give of two persons show that they are two: the keepers Jana Wolf, 28, and Jan
// Wolff, 45. Whoever grew older between the two documents may be one.
func (c *Corpus) Namesakes(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || a.Subject == "" || b.Subject == "" {
		return false
	}
	between := namesakeYears + yearsBetween(da.sheet, db.sheet)
	xs, ys := da.lives.of(da)[a.Subject], db.lives.of(db)[b.Subject]
	for _, x := range xs {
		for _, y := range ys {
			if math.Abs(x-y) < between {
				return false
			}
		}
	}
	return len(xs) > 0 && len(ys) > 0
}

// leastGiven is how many bytes an initial has at most: J. may be Jana.
const leastGiven = 2

// Relatives reports whether a family name alone, which one of two claims is told of, may be that of another person than the full name which the
// other is told of: their two documents name two people of that family, Wezi Nyirongo and her aunt Ruth. Of a given name alone it reports
// whether it may be another's: the documents name two people of it, or it is that of a king.
func (c *Corpus) Relatives(a, b *claims.Claim) bool {
	if c.generations(a, b) {
		return true
	}
	if a.Subject == b.Subject {
		return false
	}
	bare, full := a.Subject, b.Subject
	if strings.Contains(bare, " ") {
		bare, full = full, bare
	}
	given, family, ok := strings.Cut(full, " ")
	if ok && given == bare {
		return c.otherGiven(a, b, given, full)
	}
	if !ok || given == "" || bare == "" || strings.Contains(bare, " ") || family != bare && !strings.HasSuffix(family, " "+bare) {
		return false
	}
	for _, path := range [...]string{a.Path, b.Path} {
		d := c.doc(path)
		if d == nil {
			continue
		}
		for o := range d.sheet.Of(claims.Name) {
			if familyOf(o) != bare {
				continue
			}
			if w, _, two := strings.Cut(text.Fold(o.Value.Name.Text), " "); two && w != given && len(w) > leastGiven && len(given) > leastGiven {
				return true
			}
		}
	}
	return false
}

// leastGeneration is how many years two generations of a family lie apart at least.
const leastGeneration = 15

// generations reports whether two ages may be those of two generations that bear one name: the sentence of one tells of a relative beside the
// name, and the ages lie far apart: "the grandson, Idris Marin, 24", of a choir that mourns Idris Marin.
func (c *Corpus) generations(a, b *claims.Claim) bool {
	if a.Kind != claims.Age || b.Kind != claims.Age || math.Abs(a.Value.Interval.Value-b.Value.Interval.Value) < leastGeneration {
		return false
	}
	return c.kinBeside(a) || c.kinBeside(b)
}

// kinBytes is how many bytes before an age the word for a relative stands at most.
const kinBytes = 40

// kinBeside reports whether a word for a relative stands shortly before an age.
func (c *Corpus) kinBeside(a *claims.Claim) bool {
	at := startOf(a)
	return c.kinIn(a.Sentence[max(0, at-kinBytes):at])
}

// otherGiven reports whether a given name that stands alone in one of the documents of two claims may be that of another person than full.
func (c *Corpus) otherGiven(a, b *claims.Claim, given, full string) bool {
	if !c.lex.Entry(c.lex.Find(given)).Is(lexicon.GivenName) {
		return true
	}
	for _, path := range [...]string{a.Path, b.Path} {
		d := c.doc(path)
		if d == nil {
			return true
		}
		for o := range d.sheet.Of(claims.Name) {
			name := text.Fold(o.Value.Name.Text)
			switch w, _, two := strings.Cut(name, " "); {
			case w != given && !strings.HasSuffix(name, " "+given):
			case two && name != full, !two && o.Office.Title != "", !two && o.Value.Name.Honorific != "":
				return true
			}
		}
	}
	return false
}

// yearsBetween returns how many years lie between the days on which two documents were published, 0 where one is unknown.
func yearsBetween(a, b *claims.Sheet) float64 {
	if !a.Published.Known() || !b.Published.Known() {
		return 0
	}
	return math.Abs(float64(a.Published.Period.From-b.Published.Period.From)) / daysAYear
}
