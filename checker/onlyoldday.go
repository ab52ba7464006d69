package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
)

// Of days that lie longAgo days before their documents a text tells few: two of them at most nearOld days apart, or the same day of two years at most
// oldYears apart, are those of one thing.
const (
	longAgo  = 365
	nearOld  = 31
	oldYears = 60
)

// onOldDay reports whether two days of long ago, each the only one of its year that its document tells, are those of one thing whatever its verbs are: the
// house was first opened on 26 December 1874, first inaugurated on 16 December 1874; the mill burned on 3 May 1911, on 3 May 1921. Of two classes of events
// that a table knows each text may tell the day of another.
func (c *Corpus) onOldDay(a, b *claims.Claim) bool {
	x, y := a.Value.Period.From, b.Value.Period.From
	if x == y || !c.ofLongAgo(a) || !c.ofLongAgo(b) || bounds(a) || bounds(b) || (a.Predicate == "end") != (b.Predicate == "end") {
		return false
	}
	if a.Measure != b.Measure && c.lex.EventNoun(a.Measure) != "" && c.lex.EventNoun(b.Measure) != "" {
		return false
	}
	switch years := max(x.Year()-y.Year(), y.Year()-x.Year()); {
	case years == 0:
		if max(x-y, y-x) > nearOld {
			return false
		}
	case years > oldYears || month(x) != month(y) || dayOf(x) != dayOf(y) || dayOf(x) == 1 || c.sharedWords(a, b) == 0:
		return false
	}
	return c.onlyOfYear(a, x.Year(), y.Year()) && c.onlyOfYear(b, x.Year(), y.Year())
}

// ofLongAgo reports whether a date is written with its year and lies more than a year before its document.
func (c *Corpus) ofLongAgo(a *claims.Claim) bool {
	d := c.doc(a.Path)
	return d != nil && d.sheet.Published.Known() && writesYear(a.Text) && a.Value.Period.From < d.sheet.Published.Period.From-longAgo
}

// onlyOfYear reports whether the document of a date tells no other day of two years.
func (c *Corpus) onlyOfYear(a *claims.Claim, years ...int) bool {
	d := c.doc(a.Path)
	for _, o := range d.dates.of(d.sheet) {
		if o.Grain > when.Day || o == a.Value.Period {
			continue
		}
		for _, y := range years {
			if o.From.Year() == y || o.To.Year() == y {
				return false
			}
		}
	}
	return true
}

func dayOf(d when.Date) int {
	_, _, n := d.Civil()
	return n
}
