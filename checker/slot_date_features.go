package checker

import (
	"math"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
)

// dateFeatures are what is asked of two dates: first of the dates themselves, then of what they date, then of their documents.
var dateFeatures = []slotFeature{
	{"days apart", func(p *slotPair) float64 { return float64(min(p.days.gap, 400)) }},
	{"years apart", func(p *slotPair) float64 { return p.yearsApart() }},
	{"one month", func(p *slotPair) float64 {
		return truth(p.upToMonth() && month(p.days.x.From) == month(p.days.y.From))
	}},
	{"slip", func(p *slotPair) float64 {
		x, y := oneYear(p.a, p.b)
		return truth(p.bothDays() && slipOfDay(x.From, y.From))
	}},
	{"digit of day", func(p *slotPair) float64 {
		v, w := dayOf(p.days.x.From), dayOf(p.days.y.From)
		return truth(p.bothDays() && v != w && oneDigit(min(v, w), max(v, w)))
	}},
	{"digits of year", func(p *slotPair) float64 {
		return otherDigits(float64(p.days.x.From.Year()), float64(p.days.y.From.Year()))
	}},
	{"years swapped", func(p *slotPair) float64 { return truth(swappedYears(year(p.days.x), year(p.days.y))) }},
	{"finer grain", func(p *slotPair) float64 { return float64(max(when.Day, min(p.days.x.Grain, p.days.y.Grain))) }},
	{"coarser grain", func(p *slotPair) float64 { return float64(max(when.Day, max(p.days.x.Grain, p.days.y.Grain))) }},
	{"hours", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Value.Period.Minute != 0 })
	}},
	{"parts of day", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Value.Period.Grain < when.Day })
	}},
	{"ranges", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Value.Period.Range }) }},
	{"recent", func(p *slotPair) float64 {
		return p.each(func(d *docInfo, a *claims.Claim) bool { return isRecent(d, a) })
	}},
	{"days ahead", func(p *slotPair) float64 { lo, hi := p.offsets(); return max(lo, hi) }},
	{"days behind", func(p *slotPair) float64 { lo, hi := p.offsets(); return min(lo, hi) }},
	{"offsets apart", func(p *slotPair) float64 { lo, hi := p.offsets(); return math.Abs(hi - lo) }},
	{"unknown to the other", func(p *slotPair) float64 { return p.unknownToOther() }},
	{"later in later", func(p *slotPair) float64 { return p.laterInLater() }},
	daysBetweenTexts,
	{"one class", func(p *slotPair) float64 { return truth(p.a.Measure != "" && p.a.Measure == p.b.Measure) }},
	{"frequent class", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return p.c.lex.Lists(lexicon.FrequentClass, a.Measure) })
	}},
	{"once class", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return p.c.lex.Lists(lexicon.OnceClass, a.Measure) })
	}},
	{"without verb", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Predicate == "" }) }},
	{"begins or ends", func(p *slotPair) float64 { return truth(p.c.beginsOrEnds(p.a, p.b)) }},
	{"one scope", func(p *slotPair) float64 { return truth(p.a.Scope == p.b.Scope) }},
	{"scopes", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Scope != "" }) }},
	{"one modality", func(p *slotPair) float64 { return truth(p.a.Modality == p.b.Modality) }},
	{"planned", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Modality == claims.Planned })
	}},
	{"main", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Event.Main }) }},
	{"day of main event", func(p *slotPair) float64 {
		return p.each(func(d *docInfo, a *claims.Claim) bool { return d.sheet.Event.Time.Overlaps(a.Value.Period) })
	}},
	{"day of other's event", func(p *slotPair) float64 {
		return truth(p.db.sheet.Event.Time.Overlaps(p.days.x)) + truth(p.da.sheet.Event.Time.Overlaps(p.days.y))
	}},
	{"told of one", func(p *slotPair) float64 { return truth(p.c.toldOfOne(p.a, p.b)) }},
	{"two things", func(p *slotPair) float64 { return truth(p.c.twoThings(p.a, p.b)) }},
	{"told apart", func(p *slotPair) float64 { return truth(p.c.tellApart(p.a, p.b)) }},
	{"vetoes", func(p *slotPair) (n float64) {
		for _, v := range p.days.vetoed {
			n += truth(v)
		}
		return n
	}},
	{"one word before", func(p *slotPair) float64 { return truth(wordBefore(p.a) == wordBefore(p.b)) }},
	{"ranks", func(p *slotPair) float64 { return p.claims(p.c.ranks) }},
	{"asked", func(p *slotPair) float64 { return p.claims(p.c.askedOf) }},
	{"over", func(p *slotPair) float64 { return p.claims(isOver) }},
	{"ends the sentence", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return len(a.Sentence)-startOf(a)-len(a.Text) < 3 })
	}},
	{"begins the sentence", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return startOf(a) < 5 })
	}},
	{"rare words", func(p *slotPair) float64 { bits, _ := p.c.sharedContext(p.a, p.b, false); return bits }},
	{"shared words", func(p *slotPair) float64 { return p.c.sharedWords(p.a, p.b) }},
	laterSentence,
	earlierSentence,
	fewestWords,
	{"most dates", func(p *slotPair) float64 { return p.most(func(r *dateReach) float64 { return r.dates }) }},
	{"least dates", func(p *slotPair) float64 { return p.least(func(r *dateReach) float64 { return r.dates }) }},
	{"most near", func(p *slotPair) float64 { return p.most(func(r *dateReach) float64 { return r.near }) }},
	{"least near", func(p *slotPair) float64 { return p.least(func(r *dateReach) float64 { return r.near }) }},
	{"most near of grain", func(p *slotPair) float64 { return p.most(func(r *dateReach) float64 { return r.grain }) }},
	{"least near of grain", func(p *slotPair) float64 { return p.least(func(r *dateReach) float64 { return r.grain }) }},
	{"most of class", func(p *slotPair) float64 { return p.most(func(r *dateReach) float64 { return r.measure }) }},
	{"most of tense", func(p *slotPair) float64 { return p.most(func(r *dateReach) float64 { return r.tense }) }},
	{"least of tense", func(p *slotPair) float64 { return p.least(func(r *dateReach) float64 { return r.tense }) }},
	{"may have the other", func(p *slotPair) float64 {
		return p.most(func(r *dateReach) float64 { return r.within }) + p.least(func(r *dateReach) float64 { return r.within })
	}},
	{"most in sentence", func(p *slotPair) float64 { return p.most(func(r *dateReach) float64 { return r.inOne }) }},
	{"only date", func(p *slotPair) float64 { return p.claims(p.c.onlyDate) }},
	{"sole date", func(p *slotPair) float64 { return p.claims(p.c.soleDate) }},
	{"lone day", func(p *slotPair) float64 { return p.claims(p.c.loneDay) }},
	{"lone recent day", func(p *slotPair) float64 {
		return p.each(func(d *docInfo, a *claims.Claim) bool { return isRecent(d, a) && d.recent.of(p.c, d).alone })
	}},
	{"only of year", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return p.c.onlyOfYear(a, p.days.x.From.Year(), p.days.y.From.Year()) })
	}},
	linked,
	elsewhereToo,
	hasTheOther,
	wordsAround,
	wordsOfSentence,
	wordsNear,
	clausesAlike,
	sentencesAlike,
	surroundingsAlike,
	nearWordsAround,
	othersMoreAlike,
	betterPartners,
	{"least better partners", func(p *slotPair) float64 { return min(p.better[0], p.better[1]) }},
	namesOfOne,
	shorterSentence,
	{"least told again", func(p *slotPair) float64 { return p.least(func(r *dateReach) float64 { return r.again }) }},
}

// bothDays reports whether two dates are days.
func (p *slotPair) bothDays() bool { return daily(p.a, p.b) }

// upToMonth reports whether both of two dates tell at least the month.
func (p *slotPair) upToMonth() bool { return max(p.days.x.Grain, p.days.y.Grain) <= when.Month }

// offsets returns how many days each of two dates lies ahead of its document, on a scale that grows ever more slowly.
func (p *slotPair) offsets() (a, b float64) {
	slow := func(d when.Date) float64 { return math.Copysign(math.Log2(1+math.Abs(float64(d))), float64(d)) }
	if !p.days.known {
		return 20, 20
	}
	return slow(p.days.x.From - p.days.px), slow(p.days.y.From - p.days.py)
}

// unknownToOther returns how many of two dates are told as over and lie behind the day of the other document, which cannot have known of it.
func (p *slotPair) unknownToOther() (n float64) {
	if !p.days.known {
		return 0
	}
	return truth(p.days.x.From > p.days.py && p.days.x.From <= p.days.px) + truth(p.days.y.From > p.days.px && p.days.y.From <= p.days.py)
}

// laterInLater tells whether the later of two documents tells the later date: 1, -1 where it tells the earlier one, 0 where no order is known.
func (p *slotPair) laterInLater() float64 {
	if !p.days.known || p.days.px == p.days.py {
		return 0
	}
	if (p.days.px < p.days.py) == (p.days.x.From < p.days.y.From) {
		return 1
	}
	return -1
}

// yearsApart returns how many years lie between two dates.
func (p *slotPair) yearsApart() float64 {
	return math.Abs(float64(p.days.x.From.Year() - p.days.y.From.Year()))
}

// claims returns of how many of the two claims something is true.
func (p *slotPair) claims(is func(a *claims.Claim) bool) float64 {
	return truth(is(p.a)) + truth(is(p.b))
}
