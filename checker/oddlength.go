package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
)

// Bounds of a length of time that one text has alone where two others bear out another one, in words or by its two ends. Of 18 such pairs in clusters of reports
// that may be read, none of which another rule showed, both lengths were of one thing; in clusters that nobody had read two of three.
const (
	borneRatio   = 2.3  // how many times the shorter the longer may be
	sameLength   = 1.08 // up to so many times as long a length says the same
	looseEnds    = 4    // how many times as long a length must be as two ends are in doubt that bear it out: three days may be two
	minutesOfDay = 24 * 60
)

// oddLength reports whether one text is alone with a length of time, and of the others of its story one tells another length in words, and one the two ends
// of that: a strike of twelve days, classes that were not held between 4 and 15 May, and nine days in which nobody taught.
func (c *Corpus) oddLength(a, b *claims.Claim) bool {
	if a.Kind != claims.Duration || b.Kind != claims.Duration || a.Path == b.Path || c.total > smallRun || a.Event.Main != b.Event.Main || c.long(a, b) {
		return false
	}
	x, y := a.Value.Interval, b.Value.Interval
	if spanClass(a) != spanClass(b) || !x.Disjoint(y) || max(x.Value, y.Value) > borneRatio*min(x.Value, y.Value) || c.withinUnit(a, b) || !c.sameStory(a.Path, b.Path) {
		return false
	}
	if a.Counted != b.Counted && (a.Counted != "" && b.Counted != "" || ofLife(a) != ofLife(b)) || waits(a) && b.Weak || waits(b) && a.Weak {
		return false
	}
	if toDo(a) || toDo(b) || unreal(a) || unreal(b) || fromElse(a) || fromElse(b) {
		return false
	}
	return c.lengthBorne(a, b) || c.lengthBorne(b, a)
}

// lengthBorne reports whether the text of a is alone with its length, while one of the others tells the two ends of that of b, or, where the two are
// near each other, that of b in words of its own. Where b itself is told by its ends another one must.
func (c *Corpus) lengthBorne(a, b *claims.Claim) bool {
	odd, other := c.doc(a.Path), c.doc(b.Path)
	if odd == nil || other == nil || !told(a) || !c.lone(a) || !byEnds(b) && (!toldAs(b) || !c.lone(b)) {
		return false
	}
	if !onlyNear(odd, a, b) || !onlyNear(other, b, a) || tellsLike(odd, b) || tellsEnds(odd, b) {
		return false
	}
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	near, borne := min(x, y) >= oddRatio*max(x, y), false
	for path, d := range c.docs {
		if path == a.Path || !c.sameStory(a.Path, path) {
			continue
		}
		if tellsLike(d, a) {
			return false
		}
		borne = borne || tellsEnds(d, b) && !(byEnds(b) && path == b.Path) || near && path != b.Path && c.bears(d, b) && !copies(d, other)
	}
	return borne
}

// withinUnit reports whether two lengths of time lie no further apart than the larger of the units that they are told in: four days, and four days and
// thirteen hours.
func (c *Corpus) withinUnit(a, b *claims.Claim) bool {
	unit := 0.0
	for _, o := range [...]*claims.Claim{a, b} {
		if i := c.lex.UnitNamed(o.Unit); i >= 0 {
			unit = max(unit, c.lex.Units[i].Factor)
		}
	}
	apart := a.Value.Interval.Value - b.Value.Interval.Value
	return max(apart, -apart) < unit
}

// byEnds reports whether a length of time is told by its two ends: from 4 to 15 May.
func byEnds(a *claims.Claim) bool {
	return a.Value.Interval.Hedge == "between" && a.Modality != claims.Denied && (a.Scope == "" || a.Scope == "whole")
}

// waits reports whether a length of time is that from one happening to another.
func waits(a *claims.Claim) bool { return a.Measure == "time between" }

// ofLife reports whether a length of time is one of a life: years of service.
func ofLife(a *claims.Claim) bool { return a.Counted == "years of service" }

// fromElse reports whether a length of time is told as one that leads to something else or away from it, or as a period that is granted: four days
// ahead of plan, within the period of 72 hours.
func fromElse(a *claims.Claim) bool {
	switch wordBehind(a) {
	case "ahead", "following", "before", "early", "late":
		return true
	}
	return strings.HasSuffix(toldBefore(a), "period of ")
}

// tellsLike reports whether a document tells a length of time, or hardly another one, in words.
func tellsLike(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Duration) {
		if v, w := o.Value.Interval.Value, a.Value.Interval.Value; max(v, w) <= sameLength*min(v, w) {
			return true
		}
	}
	return false
}

// tellsEnds reports whether a document tells a length of time by its two ends, which leave little doubt of it.
func tellsEnds(d *docInfo, a *claims.Claim) bool {
	v := a.Value.Interval
	lo, hi := v.Lo*minutesOfDay, v.Hi*minutesOfDay
	if v.Hedge == "" {
		lo, hi = v.Value*minutesOfDay, v.Value*minutesOfDay // a year has 365 days, or 366
	}
	for _, o := range d.sheet.Lengths {
		if o.Least() <= hi+1 && lo-1 <= o.Most() && looseEnds*(o.Most()-o.Least()) <= v.Value*minutesOfDay {
			return true
		}
	}
	return false
}

// onlyNear reports whether a document has no other length of time near b than a.
func onlyNear(d *docInfo, a, b *claims.Claim) bool {
	v := b.Value.Interval.Value
	for o := range d.sheet.Of(claims.Duration) {
		if w := o.Value.Interval; w.Disjoint(a.Value.Interval) && max(v, w.Value) <= borneRatio*min(v, w.Value) {
			return false
		}
	}
	return true
}
