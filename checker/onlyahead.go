package checker

import (
	"strings"
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// ahead is how many days a document gives that lie ahead of it, up to two, found when it is first asked for.
type ahead struct {
	once sync.Once
	days []when.Date
}

// only reports whether a document gives no other day ahead of it than one.
func (h *ahead) only(d *docInfo) bool {
	h.once.Do(func() {
		for o := range d.sheet.Of(claims.Date) {
			p := o.Value.Period
			if p.Grain > when.Day || p.To <= d.sheet.Published.Period.To || isOver(o) || len(h.days) > 1 || len(h.days) == 1 && h.days[0] == p.From {
				continue
			}
			h.days = append(h.days, p.From)
		}
	})
	return len(h.days) == 1
}

// isOver reports whether a day is told as one that is over, though it lies behind the day that heads its text: a complaint was rejected on 18 May, in the
// result of the vote of 17 May.
func isOver(a *claims.Claim) bool {
	const passive = 4 // words from "was" to the day
	words := strings.Fields(toldBefore(a))
	for i := len(words) - 1; i >= max(0, len(words)-passive); i-- {
		switch words[i] {
		case "was", "were":
			return i+1 < len(words) && strings.HasSuffix(words[i+1], "ed")
		case "to", "for":
			return false
		}
	}
	return false
}

// aheadDays is how many days apart two days to come may lie at most that are told of one thing.
const aheadDays = 14

// onDayToCome reports whether two days, each ahead of its document, are told of one thing whatever its verbs are. Either is the only such day of a brief
// text, and they lie two weeks apart at most, or both are the first of a month, on which rules and rates change. In clusters of reports all of seven such pairs that no other rule shows were contradictions.
func (c *Corpus) onDayToCome(a, b *claims.Claim, x, y when.Date) bool {
	if x == y || a.Quoted || b.Quoted || a.Scope != "" || b.Scope != "" || (a.Predicate == "end") != (b.Predicate == "end") {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !c.isAhead(da, a) || !c.isAhead(db, b) {
		return false
	}
	if da.sheet.Words > briefText || db.sheet.Words > briefText || !da.ahead.only(da) || !db.ahead.only(db) {
		return false
	}
	return max(x-y, y-x) <= aheadDays || beginsMonth(x) && beginsMonth(y)
}

// beginsMonth reports whether a day is the first of its month.
func beginsMonth(d when.Date) bool {
	_, _, n := d.Civil()
	return n == 1
}

// isAhead reports whether a date is a day that lies ahead of its document, written out or by its weekday.
func (c *Corpus) isAhead(d *docInfo, a *claims.Claim) bool {
	at, p := d.sheet.Published, a.Value.Period
	if !at.Known() || p.Grain > when.Day || p.From != p.To || p.Range || p.Approx || p.From <= at.Period.To || bounds(a) || wordBefore(a) == "by" || c.askedOf(a) {
		return false
	}
	if strings.ContainsAny(a.Text, "0123456789") {
		return true
	}
	if p.From == at.Period.From+7 {
		return false // "on Thursday" of a text that was published on one
	}
	for w := range strings.FieldsSeq(a.Text) {
		switch c.lex.Entry(c.lex.Find(text.Fold(strings.Trim(w, ",.")))).Calendar.Kind {
		case lexicon.MonthName, lexicon.WeekdayName:
			return true
		}
	}
	return false
}

// askedOf reports whether the sentence of a date tells what somebody was asked to do, which is a matter of his own: "they have been asked to come back on
// Monday".
func (c *Corpus) askedOf(a *claims.Claim) bool {
	words := strings.Fields(toldBefore(a))
	for i := 1; i < len(words); i++ {
		if words[i] == "to" && c.lex.Lists(lexicon.AskedTo, words[i-1]) && words[i-1] != "expected" {
			return true
		}
	}
	return false
}
