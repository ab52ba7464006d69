package checker

import (
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims"
)

// onlyItself reports whether two documents on one story tell the how manieth their matter is, one of them by a pronoun for it, by two numbers next to each
// other, and neither gives the number of the other to anything: "it was the second recount", "it was the third time that an election had to
// be counted anew". Both must say it of a pronoun, or have one noun for it.
func (c *Corpus) onlyItself(a, b *claims.Claim) bool {
	if !nextTo(a.Value.Interval.Value, b.Value.Interval.Value) || c.long(a, b) || !c.sameStory(a.Path, b.Path) || byChanceAlone(c, a, b) != "" {
		return false
	}
	if c.firstOfLate(a) != c.firstOfLate(b) || sinceYears(a, b) || a.Measure != b.Measure && !c.sameNoun(a, b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if a.Modality != b.Modality || c.yetToCome(da, a) != c.yetToCome(db, b) { // the next round has its own number
		return false
	}
	if da == nil || db == nil || !da.oneItself(a) || !db.oneItself(b) || c.givesNumber(da, a, b) || c.givesNumber(db, b, a) {
		return false
	}
	return !c.shownAnyway(da, db, a, b)
}

// shownAnyway reports whether what stands at two ordinals is shown by other claims that are made of them and say more plainly what is numbered.
func (c *Corpus) shownAnyway(da, db *docInfo, a, b *claims.Claim) bool {
	bound := max(vagueness(a), vagueness(b))
	for o := range da.ordinals() {
		if !oneNumber(o, a) {
			continue
		}
		for p := range db.ordinals() {
			if !oneNumber(p, b) {
				continue
			}
			if v := max(vagueness(o), vagueness(p)); v < bound && c.OnlyOrdinals(o, p) || a.Measure != b.Measure && v == bound && o.Measure == p.Measure {
				return true
			}
		}
	}
	return false
}

// vagueness is how little the measure of an ordinal says of what is numbered, from 0 to 2.
func vagueness(a *claims.Claim) int {
	switch a.Measure {
	case claims.ItselfMeasure:
		return 2
	case claims.StreakMeasure:
		return 1
	}
	return 0
}

// sinceYears reports whether two ordinals count from two years, or from a year and from something else: since 2023, since the autumn.
func sinceYears(a, b *claims.Claim) bool {
	x, y := sinceBehind(a), sinceBehind(b)
	return x != "" && y != "" && x != y && (unicode.IsDigit(rune(x[0])) || unicode.IsDigit(rune(y[0])))
}

// sinceBehind returns the word behind the first "since" that follows an ordinal in its sentence; empty where none does.
func sinceBehind(a *claims.Claim) string {
	_, rest, ok := strings.Cut(a.Sentence[min(max(0, int(a.At)), len(a.Sentence)):], " since ")
	if !ok {
		return ""
	}
	word, _, _ := strings.Cut(rest, " ")
	return strings.TrimRight(word, ".,;:)")
}

// givesNumber reports whether the document of one of two ordinals gives the number of the other to anything but a thing of another noun that is
// one of several: a second cabin.
func (c *Corpus) givesNumber(d *docInfo, a, b *claims.Claim) bool {
	for o := range d.ordinals() {
		if o.Value.Interval.Value == b.Value.Interval.Value && (o.Measure != "number" || c.sameNoun(o, a) || c.sameNoun(o, b)) {
			return true
		}
	}
	return false
}

// oneItself reports whether a document gives no other number to what a pronoun stands for.
func (d *docInfo) oneItself(a *claims.Claim) bool {
	for o := range d.ordinals() {
		if o.Measure == claims.ItselfMeasure && o.Value.Interval.Value != a.Value.Interval.Value {
			return false
		}
	}
	return true
}

// yetToCome reports whether an ordinal numbers what takes place after its document was published, and its sentence says so.
func (c *Corpus) yetToCome(d *docInfo, a *claims.Claim) bool {
	if d == nil || !d.sheet.Published.Known() || a.Event.Time.IsZero() || a.Event.Time.From <= d.sheet.Published.Period.To {
		return false
	}
	return hasWords(a.Sentence, "will") || hasWords(a.Sentence, "shall") || c.ahead(a)
}

// oneNumber reports whether two claims are made of one ordinal.
func oneNumber(a, b *claims.Claim) bool {
	return a.SentenceIndex == b.SentenceIndex && a.Value.Interval.Value == b.Value.Interval.Value
}
