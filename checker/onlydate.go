package checker

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// dates is the dates of a document, found when they are first asked for.
type dates struct {
	once sync.Once
	list []when.Period
}

func (d *dates) of(sheet *claims.Sheet) []when.Period {
	d.once.Do(func() {
		for o := range sheet.Of(claims.Date) {
			d.list = append(d.list, o.Value.Period)
			if t := o.Event.Time; !t.IsZero() && t != o.Value.Period {
				d.list = append(d.list, t)
			}
		}
	})
	return d.list
}

// OnlyDates reports whether two days or years, written out in two documents on one story, differ in one sign as a slip would have it, and
// neither document gives the date of the other, of whatever: 3 June and 13 June, 1 July and 1 September, 1714 and 1741. Days must share a word
// or a class of deeds besides: of 31 such pairs in clusters of reports 29 were contradictions, of years all of six. Where neither document
// gives another day, days of one month need not look like a slip, and days up to three apart need nothing in common: all of five such pairs were.
// Days right before their documents that are told of what both are about need not be written out, see onOneDay.
func (c *Corpus) OnlyDates(a, b *claims.Claim) bool {
	p, q := oneYear(a, b)
	if a.Kind != claims.Date || b.Kind != claims.Date || a.Path == b.Path || (p.Grain > when.Day) != (q.Grain > when.Day) || p.Range || q.Range || c.toCome(a, p) != c.toCome(b, q) || c.long(a, b) {
		return false
	}
	switch {
	case p.Grain > when.Day:
		if !swappedYears(year(p), year(q)) || c.ranks(a) || c.ranks(b) || bounds(a) || bounds(b) || c.twoThings(a, b) {
			return false
		}
	case daily(a, b) && (c.onOneDay(a, b) || c.onDayToCome(a, b, p.From, q.From) || c.onReopening(a, b, p.From, q.From)):
		// whatever their verbs are
	case !daily(a, b) || !c.namesMonth(a) || !c.namesMonth(b) || upTo(a) || upTo(b):
		return false
	case c.onOldDay(a, b):
		// of days of years ago a text tells few
	case c.beginsOrEnds(a, b) || !c.mayBeOneDay(a, b, p.From, q.From):
		return false
	}
	if !c.sameStory(a.Path, b.Path) || !c.nothingParts(a, b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && !da.heads(a) && !db.heads(b) && !da.dates.give(da.sheet, q) && !db.dates.give(db.sheet, p)
}

// nothingParts reports whether nothing in the sentences of two dates says that they are of two things.
func (c *Corpus) nothingParts(a, b *claims.Claim) bool {
	return byChanceAlone(c, a, b) == "" && bothSayBoth(c, a, b) == "" && !c.nextOfSeries(a, b) && (c.bothFormer(a, b) || a.Counted == b.Counted && c.lex.FirstOfSeveral(a.Counted) || !c.setApart(a, b) && !c.setApart(b, a)) && c.otherStage(a, b) == "" && c.besideDay(a) == c.besideDay(b)
}

// twoThings reports whether two dates are of two things that the texts name, and nothing else ties them: when a firm was started, and when a cake
// made people ill.
func (c *Corpus) twoThings(a, b *claims.Claim) bool {
	return a.Measure != "" && b.Measure != "" && a.Measure != b.Measure && a.Subject != "" && b.Subject != "" && c.lex.EventNoun(a.Measure) == "" && c.lex.EventNoun(b.Measure) == "" && c.lex.SortOf(a.Subject) != c.lex.SortOf(b.Subject) && c.sharedWords(a, b) == 0
}

// bounds reports whether a date is told as one before or after which something is, was or must be: cars built before 1940.
func bounds(a *claims.Claim) bool {
	switch wordBefore(a) {
	case "before", "after", "until", "since", "till":
		return true
	}
	return false
}

// upTo reports whether a date is told as one up to which was counted: the week to 11 January, as of 11 January.
func upTo(a *claims.Claim) bool {
	switch word := wordBefore(a); word {
	case "to":
		return slices.Contains(countedUpTo, precedes(a, word))
	case "of", "at":
		return precedes(a, word) == "as"
	}
	return false
}

// countedUpTo are the words before "to" that make a date the end of what was counted.
var countedUpTo = []string{"up", "week", "weeks", "month", "months", "quarter", "year", "season", "period"}

// toCome reports whether a date lies ahead of its document; where it is not known when that was published, whether the date is of a plan.
func (c *Corpus) toCome(a *claims.Claim, p when.Period) bool {
	d := c.doc(a.Path)
	if d == nil || !d.sheet.Published.Known() {
		return a.Modality == claims.Planned
	}
	return p.To > d.sheet.Published.Period.To
}

// oneYear returns the days of two dates, of which the one that is written without its year is taken for one of the year of the other:
// “to lorries on 1 July” may be told of any.
func oneYear(a, b *claims.Claim) (p, q when.Period) {
	p, q = a.Value.Period, b.Value.Period
	if p.Grain > when.Day || q.Grain > when.Day || year(p) == year(q) {
		return p, q
	}
	if !writesYear(b.Text) {
		q = inYear(q, year(p))
	} else if !writesYear(a.Text) {
		p = inYear(p, year(q))
	}
	return p, q
}

// inYear returns a day as that of another year.
func inYear(p when.Period, year int) when.Period {
	_, m, d := p.From.Civil()
	return when.OnDay(when.Civil(year, m, min(d, when.MonthDays(year, m))))
}

// writesYear reports whether a date is written with its year.
func writesYear(text string) bool {
	digits := 0
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			digits = 0
		} else if digits++; digits == 4 {
			return true
		}
	}
	return false
}

// heads reports whether a date says no more than when its document was published.
func (d *docInfo) heads(a *claims.Claim) bool {
	at := d.sheet.Published
	return a.Measure == "" && at.Known() && !at.Period.Disjoint(a.Value.Period)
}

// ranks reports whether the sentence of a date numbers something: the first overhaul since 1998.
func (c *Corpus) ranks(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	for o := range d.ordinals() {
		if o.SentenceIndex == a.SentenceIndex {
			return true
		}
	}
	return false
}

// give reports whether a document gives a day or a year, as one end of a range or in a date within the year.
func (d *dates) give(sheet *claims.Sheet, p when.Period) bool {
	for _, o := range d.of(sheet) {
		if p.Grain > when.Day && (year(o) == year(p) || o.To.Year() == year(p)) || p.Grain <= when.Day && (o.From == p.From || o.To == p.From) {
			return true
		}
	}
	return false
}

func year(p when.Period) int { return p.From.Year() }

// swappedYears reports whether two years differ by their last two digits swapped.
func swappedYears(x, y int) bool {
	return x != y && x/100 == y/100 && x%10 == y/10%10 && y%10 == x/10%10
}

// slipOfDay reports whether two days of one year differ in the month alone, or in one sign of the day: one digit changed, left out or added.
func slipOfDay(x, y when.Date) bool {
	y1, m1, d1 := x.Civil()
	y2, m2, d2 := y.Civil()
	switch {
	case y1 != y2 || x == y:
		return false
	case m1 != m2:
		return d1 == d2
	}
	return oneDigit(min(d1, d2), max(d1, d2))
}

// oneDigit reports whether the larger of two figures below 100 has two digits and the other differs in one of them, has them swapped, or
// lacks one.
func oneDigit(x, y int) bool {
	tens, ones := y/10, y%10
	switch {
	case y < 10:
		return false
	case x < 10:
		return x == tens || x == ones
	}
	return x/10 == tens || x%10 == ones || x/10 == ones && x%10 == tens
}

// namesMonth reports whether a date is written with the name of its month: not "Tuesday", which a text may count from another day.
func (c *Corpus) namesMonth(a *claims.Claim) bool {
	for w := range strings.FieldsFuncSeq(a.Text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if c.lex.Entry(c.lex.Find(text.Fold(w))).Calendar.Kind == lexicon.MonthName {
			return strings.ContainsAny(a.Text, "0123456789") || strings.Contains(a.Text, " of ")
		}
	}
	return false
}

// beginsOrEnds reports whether one of two dates is of a begin or an end and the other is not. One text may well tell as a begin what another
// does not: a proceeding commenced, a suit was filed. So two days of an earlier year that differ in the month alone are told of one thing all the
// same; within one month things begin and go on.
func (c *Corpus) beginsOrEnds(a, b *claims.Claim) bool {
	x, y := a.Predicate, b.Predicate
	if (x == "end") != (y == "end") {
		return true
	}
	return (x == "begin") != (y == "begin") && (month(a.Value.Period.From) == month(b.Value.Period.From) || !c.ofEarlierYear(a) || !c.ofEarlierYear(b))
}

// setApart reports whether a word of what one date dates says that it is one of several, or not the same as another, and the other
// date has no such word: the first survivor, another raid.
func (c *Corpus) setApart(a, b *claims.Claim) bool {
	for _, w := range a.Qualifiers {
		if w != "next" && (c.lex.Lists(lexicon.NotTheSame, w) || c.lex.Lists(lexicon.Singling, w)) && !slices.Contains(b.Qualifiers, w) {
			return true
		}
	}
	return false
}

// bothFormer reports whether two days are of one earlier year: what one text then calls the former record another may call by its figure.
func (c *Corpus) bothFormer(a, b *claims.Claim) bool {
	former := func(w string) bool { return c.lex.Lists(lexicon.Overtaken, w) }
	return c.ofEarlierYear(a) && c.ofEarlierYear(b) && (slices.ContainsFunc(a.Qualifiers, former) || slices.ContainsFunc(b.Qualifiers, former))
}

// toldOfOne reports whether the sentences of two dates have a rare word in common, or several names, or their deeds are of one class. Days that
// are written out with a year before that of their documents are few: they need nothing of that.
func (c *Corpus) toldOfOne(a, b *claims.Claim) bool {
	if a.Measure != "" && a.Measure == b.Measure {
		return true
	}
	if c.sharedWords(a, b) > 0 || c.ofEarlierYear(a) && c.ofEarlierYear(b) {
		return true
	}
	bits, _ := c.sharedContext(a, b, false)
	if x, y := a.Value.Period.From, b.Value.Period.From; bits > 0 && month(x) != month(y) && c.toCome(a, a.Value.Period) && c.toCome(b, b.Value.Period) {
		return true // the first of two months to come: of a month's days they would be one by chance once in thirty
	}
	return bits >= severalNames
}

// mayBeOneDay reports whether two days may be one by what is near them: one is a slip of the other and their sentences tell of one thing, or
// both documents give no other days, and they are neighbours or their sentences tell of one thing.
func (c *Corpus) mayBeOneDay(a, b *claims.Claim, x, y when.Date) bool {
	told := c.toldOfOne(a, b)
	if told && slipOfDay(x, y) {
		return true
	}
	if x == y || !told && max(x, y)-min(x, y) > neighbourDays {
		return false
	}
	return !stamped(a) && !stamped(b) && c.loneDay(a) && c.loneDay(b)
}

// stamped reports whether a machine wrote a time: to the second.
func stamped(a *claims.Claim) bool { return strings.Count(a.Text, ":") > 1 }

// neighbourDays is how many days apart two days are that are told of one thing where two documents give no other.
const neighbourDays = 3

// loneDay reports whether a document gives no other day that is written out with its month than that of a, and the days that head it.
func (c *Corpus) loneDay(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	d.spelt.once.Do(func() {
		for o := range d.sheet.Of(claims.Date) {
			if len(d.spelt.days) < 2 && !slices.Contains(d.spelt.days, o.Value.Period) && daily(o, o) && c.namesMonth(o) && !d.heads(o) {
				d.spelt.days = append(d.spelt.days, o.Value.Period)
			}
		}
	})
	return len(d.spelt.days) == 0 || len(d.spelt.days) == 1 && d.spelt.days[0] == a.Value.Period
}

// speltDays is the first two days that a document writes out with their months, but for those that head it, found when they are first asked for.
type speltDays struct {
	once sync.Once
	days []when.Period
}

func month(d when.Date) int {
	_, m, _ := d.Civil()
	return m
}

// severalNames is how many bits of names two sentences must share to tell of one thing by no other word.
const severalNames = 2.0

// ofEarlierYear reports whether a date is written with its year and lies in a year before that in which its document was published.
func (c *Corpus) ofEarlierYear(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	at := d.sheet.Published
	return at.Known() && writesYear(a.Text) && year(a.Value.Period) < year(at.Period)
}
