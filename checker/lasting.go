package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// lengthRatio is how many times the shorter of two lengths the longer may be: beyond that they are more likely of two
// things, the making of a film and the film.
const lengthRatio = 8

// beginRatio is how many times as long the longer of two lengths of something that help brings to its end must be: texts count from the jolt, the stop
// and the first call.
const beginRatio = 1.12

// differentLasting parts lengths of time of two things, which one word tells to last: the first stage and the second one,
// the airport and the harbour.
func differentLasting(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Duration || a.Template != 0 && a.Template == b.Template {
		return ""
	}
	if x, y := a.Value.Interval.Value, b.Value.Interval.Value; max(x, y) > lengthRatio*min(x, y) {
		return "one is more than eight times as long as the other"
	}
	if helpEnds(a.Measure) && beginRatio*min(a.Value.Interval.Value, b.Value.Interval.Value) > max(a.Value.Interval.Value, b.Value.Interval.Value) {
		return "one text may count from a little later"
	}
	if a.Measure == claims.InOffice && (a.Subject == "" || !sameThing(a.Subject, b.Subject) || c.givesLength(a, b) || c.givesLength(b, a)) {
		return "of two people, or of two posts"
	}
	if helpEnds(a.Measure) && laterBegin(a) != laterBegin(b) {
		later, sooner := a, b
		if laterBegin(b) > laterBegin(a) {
			later, sooner = b, a
		}
		if later.Value.Interval.Value <= sooner.Value.Interval.Value {
			return "those who helped may have begun later"
		}
	}
	if a.Measure == claims.ClosedFor && a.Subject != b.Subject {
		return a.Subject + " and " + b.Subject
	}
	if why := c.contrast(a, b); why != "" && (sameThing(a.Subject, b.Subject) || a.Subject == "" || b.Subject == "") {
		return why
	}
	if sameThing(a.Subject, b.Subject) {
		if a.Subject == "" && b.Subject == "" && (c.lex.Lists(lexicon.PersonalClass, a.Measure) || c.lex.Lists(lexicon.PersonalClass, b.Measure)) && (c.givesLength(a, b) || c.givesLength(b, a)) {
			return "a document gives both lengths"
		}
		return ""
	}
	loose := waits(a) || a.Predicate != "" || b.Predicate != "" || c.lex.Lists(lexicon.BareClass, a.Measure) || c.lex.Lists(lexicon.BareClass, b.Measure)
	switch {
	case a.Subject == "" || b.Subject == "":
		if loose {
			return "only one says what lasts"
		}
		if (c.ofEach(a) || c.ofEach(b)) && (c.givesLength(a, b) || c.givesLength(b, a) || c.givenTogether(a, b)) {
			return "a document gives both lengths"
		}
	case loose || c.ofEach(a) || c.ofEach(b) || c.isName(a.Subject) && c.isName(b.Subject):
		return a.Subject + " and " + b.Subject
	}
	return ""
}

// ofEach reports whether everybody, or each thing, has a length of time of its own of what a claim tells to last.
func (c *Corpus) ofEach(a *claims.Claim) bool {
	return c.lex.Lists(lexicon.PersonalClass, a.Measure) || c.lex.Lists(lexicon.ThingLength, a.Measure)
}

// laterBegin tells how late that may be from which the length of a whole matter is counted: from what began it, from no begin that is told, or from
// when help was called or came.
func laterBegin(a *claims.Claim) int {
	switch a.Trigger {
	case claims.EffortTook:
		return 1
	case claims.HelpBegan:
		return 2
	}
	return 0
}

// helpEnds reports whether a measure is the length of something that help brings to its end, counted from what began it or from when help was called or came.
func helpEnds(measure string) bool {
	switch measure {
	case claims.FreeAll, claims.FlowRan, claims.FireBurned:
		return true
	}
	return false
}

// givesLength reports whether the document of a gives the length of b as well, for whatever of its class: it knows of both.
func (c *Corpus) givesLength(a, b *claims.Claim) bool {
	d := c.doc(a.Path)
	return d != nil && a.Path != b.Path && d.tellsLength(b)
}

// tellsLength reports whether a document gives, without a hedge, the length of time of a claim for whatever of its class.
func (d *docInfo) tellsLength(a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Duration) {
		if o.Measure == a.Measure && o.Value.Interval.Hedge == "" && !o.Value.Interval.Disjoint(a.Value.Interval) {
			return true
		}
	}
	return false
}

// givenTogether reports whether a third document of the story gives both lengths, each of its own: it tells of two.
func (c *Corpus) givenTogether(a, b *claims.Claim) bool {
	if c.total > smallRun {
		return false
	}
	for path, d := range c.docs {
		if path != a.Path && path != b.Path && c.sameStory(a.Path, path) && d.tellsLength(a) && d.tellsLength(b) {
			return true
		}
	}
	return false
}
