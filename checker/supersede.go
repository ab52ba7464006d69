package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
)

// Supersedes reports whether the difference between two linked figures is news rather than a contradiction: a toll that
// rose from an earlier report to a later one, a count of missing that changes from day to day, a figure that a text says
// it corrects. Where a date is unknown, a figure that may change is taken to have changed.
func (c *Corpus) Supersedes(a, b *claims.Claim) bool {
	if c.revisedAgainst(a, b) || c.revisedAgainst(b, a) {
		return true
	}
	m := c.measure[a.Measure]
	if m == nil || m.Trend == lexicon.Steady || a.Path == b.Path {
		return false
	}
	if m.Trend == lexicon.Rising && c.settled(a, b) || m.Trend == lexicon.Moving && over(a) && over(b) {
		return false
	}
	if c.ofPastDay(a, b) || m.Trend == lexicon.Rising && a.Weak && b.Weak && !c.tellsTolls(a) && !c.tellsTolls(b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !da.sheet.Published.Known() || !db.sheet.Published.Known() {
		return true
	}
	pa, pb := da.sheet.Published.Period, db.sheet.Published.Period
	if !pa.Disjoint(pb) {
		// on one day a firm figure and an "at least" are two hours of one count
		return a.Value.Interval.Hedge != "" || b.Value.Interval.Hedge != ""
	}
	if transposed(a.Value.Interval.Value, b.Value.Interval.Value) {
		return false // a slip more likely than a change
	}
	if m.Trend == lexicon.Moving && !(c.ofAllSoFar(m, a) && c.ofAllSoFar(m, b)) {
		return true
	}
	early, late := a.Value.Interval, b.Value.Interval
	if pb.From < pa.From {
		early, late = late, early
	}
	return late.Value >= early.Value
}

// ofPastDay reports whether two figures are of what was done on one day, which both sentences name and which was over when both documents were published: sixteen
// divers went down on Sunday, and on Sunday eleven did. No later count explains the difference.
func (c *Corpus) ofPastDay(a, b *claims.Claim) bool {
	day := a.Event.Time
	if a.Inherited || b.Inherited || day.IsZero() || day.From != day.To || day.From != b.Event.Time.From || day.To != b.Event.Time.To {
		return false
	}
	return c.lex.Lists(lexicon.DayMeasure, a.Measure) && c.lex.Lists(lexicon.DayMeasure, b.Measure) && c.publishedAfter(a, day.To) && c.publishedAfter(b, day.To)
}

// tellsTolls reports whether the document of a count tells by a verb or a state of something that goes up or down from day to day, such as what was destroyed. In
// one that does not, the houses that it counts are those that stand there, or stood there once.
func (c *Corpus) tellsTolls(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return true
	}
	for _, o := range d.counts.of(d.sheet) {
		if m := c.measure[o.Measure]; m != nil && !o.Weak && m.Trend != lexicon.Steady {
			return true
		}
	}
	return false
}

// publishedAfter reports whether the document of a claim was published after a day.
func (c *Corpus) publishedAfter(a *claims.Claim, day when.Date) bool {
	d := c.doc(a.Path)
	return d != nil && d.sheet.Published.Known() && d.sheet.Published.Period.From > day
}

// settledDays is how many days after an event its toll is taken to rise no more.
const settledDays = 365

// ofAllSoFar reports whether the words of a count that may fall tell it as of all so far: who were taken to hospital, and not who are there.
func (c *Corpus) ofAllSoFar(m *lexicon.Measure, a *claims.Claim) bool {
	for w := range strings.FieldsSeq(a.Trigger) {
		if id := c.lex.Find(w); id != 0 {
			if slices.Contains(m.Rises, c.lex.Entry(c.lex.Entry(id).Lemma).Form) {
				return true
			}
		}
	}
	return false
}

// over reports whether the sentence of a figure says until when it was so: nine villages that had no power until eleven.
func over(a *claims.Claim) bool {
	return a.Modality == claims.Asserted && hasWords(a.Sentence, "until") && (hasWords(a.Sentence, "were") || hasWords(a.Sentence, "had"))
}

// settled reports whether two figures are of one earlier event that lay so far back when either was told that no later count explains
// the difference: the dead of the fire of 2014, in two reports of 2026. A word that both say of it must show that one event is meant.
func (c *Corpus) settled(a, b *claims.Claim) bool {
	if a.Event.Main || b.Event.Main || a.Event.Time.IsZero() || b.Event.Time.IsZero() || a.Event.Time.Disjoint(b.Event.Time) || !shareWord(a, b) {
		return false
	}
	return c.longPast(a) && c.longPast(b)
}

// longPast reports whether the event of a claim ended long before its document was published, which must be known.
func (c *Corpus) longPast(a *claims.Claim) bool {
	d := c.doc(a.Path)
	return d != nil && d.sheet.Published.Known() && d.sheet.Published.Period.From > a.Event.Time.To+settledDays
}

// shareWord reports whether the sentences of two figures have a rare word in common that tells more than what is counted.
func shareWord(a, b *claims.Claim) bool {
	for i, k := 0, 0; i < len(a.Context) && k < len(b.Context); {
		switch x, y := a.Context[i], b.Context[k]; {
		case x == y && x != a.Trigger && x != b.Trigger && x != a.Counted && x != b.Counted:
			return true
		case x <= y:
			i++
		default:
			k++
		}
	}
	return false
}
