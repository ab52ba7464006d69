package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// spanRatio is how many times as long one of two lengths of time may be as the other to be taken for lengths of one thing where nothing
// ties them together but that each is the only one of its class in a brief text. Of ten such pairs all were contradictions.
const spanRatio = 1.45

// briefWords is how many words a text may have to tell of one thing that lasts: in longer ones three of four pairs were lengths of two things.
const briefWords = 120

// Bounds of the classes of lengths of time, in days: what takes hours, what takes days or weeks, what takes months or years.
const (
	hoursEnd = 1
	daysEnd  = 60
)

// years is the class of lengths of time of which even a brief text gives those of several people and things: how long somebody has been in office, and how
// long corals grow. In texts that nobody had read three of six such pairs were of one thing, of shorter ones eight of nine.
const years = 2

// OnlyDurations reports whether each of two documents on one story gives one length of time of a class, hours, days or years, near that of the
// other, and neither gives that of the other: 61 hours in the air, aloft for 58 hours.
func (c *Corpus) OnlyDurations(a, b *claims.Claim) bool {
	if a.Kind != claims.Duration || b.Kind != claims.Duration || a.Path == b.Path || a.Event.Main != b.Event.Main || within(a) != within(b) || c.long(a, b) || max(spanClass(a), spanClass(b)) == years && !c.oneBears(a, b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || c.sexTold(a)*c.sexTold(b) < 0 || ofAnother(da, db, a) || ofAnother(db, da, b) {
		return false
	}
	if c.onlyOfLength(a, b) {
		return true
	}
	if a.Modality != b.Modality {
		return false
	}
	if da.sheet.Words > briefWords || db.sheet.Words > briefWords {
		return false
	}
	if a.Subject != b.Subject && (a.Subject != "" && b.Subject != "" || ofStranger(da, db, a) || ofStranger(db, da, b)) {
		return false
	}
	if a.Measure != b.Measure && (c.lex.EventNoun(a.Measure) != "" || c.lex.EventNoun(b.Measure) != "") && c.sharedWords(a, b) == 0 {
		return false // of words that no table knows two texts may well choose two
	}
	x, y := a.Value.Interval, b.Value.Interval
	if !x.Disjoint(y) || spanClass(a) != spanClass(b) || max(x.Value, y.Value) > spanRatio*min(x.Value, y.Value) || !c.lone(a) || !c.lone(b) || !c.sameStory(a.Path, b.Path) {
		return false
	}
	for _, parts := range [...]func(*Corpus, *claims.Claim, *claims.Claim) string{byChanceAlone, itemsOfList, differentEvent, bothSayBoth} {
		if parts(c, a, b) != "" {
			return false
		}
	}
	return onlySpan(da, a) && onlySpan(db, b)
}

// oneBears reports whether the sentences of two lengths of time name one person.
func (c *Corpus) oneBears(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil {
		return false
	}
	for o := range da.sheet.Of(claims.Name) {
		if o.SentenceIndex != a.SentenceIndex || o.Measure != "person" {
			continue
		}
		for p := range db.sheet.Of(claims.Name) {
			if p.SentenceIndex == b.SentenceIndex && p.Subject == o.Subject {
				return true
			}
		}
	}
	return false
}

// ofStranger reports whether a length of time is told of somebody whom its document names and another one does not.
func ofStranger(d, other *docInfo, a *claims.Claim) bool {
	name := a.Subject[strings.LastIndexByte(a.Subject, ' ')+1:]
	return name != "" && d.has(name) && !other.has(name)
}

// ofAnother reports whether a length of time is told in a clause on somebody whom the other document does not name: she succeeds Ivo Last, who retires
// after 14 years.
func ofAnother(d, other *docInfo, a *claims.Claim) bool {
	at := strings.LastIndex(toldBefore(a), ", who ")
	if at < 0 || a.Subject != "" {
		return false
	}
	for o := range d.sheet.Of(claims.Name) {
		if o.SentenceIndex == a.SentenceIndex && o.Measure == "person" && int(o.At)+len(o.Text) == at {
			return !other.has(o.Subject[strings.LastIndexByte(o.Subject, ' ')+1:])
		}
	}
	return false
}

// spanClass returns the class of a length of time.
func spanClass(a *claims.Claim) int {
	switch days := a.Value.Interval.Value; {
	case days < hoursEnd:
		return 0
	case days < daysEnd:
		return 1
	}
	return years
}

// lone reports whether a length of time is told as one of its own: not by two dates, as the number of a day, as a time ahead or back, or as so much of
// something that adds up ("6,300 hours of overtime"). Within quotation marks people speak in figures.
func (c *Corpus) lone(a *claims.Claim) bool {
	if a.Revised || a.Quoted || a.Scope != "" && a.Scope != "whole" || a.Value.Interval.Value <= 0 || c.namesMonth(a) || aPart(a) || belittled(a) {
		return false
	}
	if clocks := strings.HasPrefix(a.Text, "from ") || strings.HasPrefix(a.Text, "From "); a.Value.Interval.Hedge == "between" && !clocks {
		return false // the number of a day
	}
	at := startOf(a)
	before := strings.TrimRight(a.Sentence[:at], " ")
	word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	if spanClass(a) > 0 && c.lex.Lists(lexicon.SpanAhead, word) {
		return false
	}
	behind := strings.TrimLeft(a.Sentence[min(at+len(a.Text), len(a.Sentence)):], " ")
	owned := strings.HasPrefix(behind, "’") || strings.HasPrefix(behind, "'") || strings.HasSuffix(a.Text, "s'") || strings.HasSuffix(a.Text, "s’") // eleven minutes' warning
	summed := spanClass(a) < 2 && strings.HasPrefix(behind, "of ") && c.lex.EventNoun(a.Measure) == ""                                              // three days of rain
	return !summed && !(a.Weak && owned)
}

// onlySpan reports whether a document gives no other length of time of the class of one.
func onlySpan(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Duration) {
		if spanClass(o) == spanClass(a) && o.Value.Interval.Disjoint(a.Value.Interval) {
			return false
		}
	}
	return true
}
