package checker

import (
	"math"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// How many days two days or months may lie apart that tell when one thing is, and how many years two years. The same month of another year may be a slip of the year.
const (
	slotDays  = 200
	slotYears = 60
)

// mayBeOneDate reports whether two dates may tell when one thing is: they have no day in common, are told neither in the same words nor as the head of a document or
// the day up to which was counted, and no sentence tells how far the other date lies from its own, so that both are right. Years are not asked with days.
func (c *Corpus) mayBeOneDate(a, b *claims.Claim) bool {
	p, q := a.Value.Period, b.Value.Period
	if !p.Disjoint(q) || (p.Grain > when.Month) != (q.Grain > when.Month) || strings.EqualFold(a.Text, b.Text) || upTo(a) || upTo(b) {
		return false
	}
	switch gap := max(p.From-q.To, q.From-p.To); {
	case p.Grain > when.Month && gap > slotYears*365:
		return false
	case p.Grain <= when.Month && gap > slotDays && month(p.From) != month(q.From):
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	return !da.heads(a) && !db.heads(b) && !c.saysGap(da, a, b) && !c.saysGap(db, b, a)
}

// saysGap reports whether the sentence of a date tells how far another day lies from it, by as much as the other date does: three days after the first
// trains run again. Such sentences have much in common with those of the other date, as they tell of its event besides their own.
func (c *Corpus) saysGap(d *docInfo, a, b *claims.Claim) bool {
	p, q := a.Value.Period, b.Value.Period
	from, gap := float64(max(p.From-q.From, q.From-p.From)), float64(max(p.From-q.To, q.From-p.To))
	for o := range d.sheet.Of(claims.Duration) {
		if length := o.Value.Interval.Value; o.SentenceIndex == a.SentenceIndex && (math.Abs(length-gap) < 0.5 || math.Abs(length-from) <= 0.5+from*monthSlack) && c.shifts(o) {
			return true
		}
	}
	if gap != 1 {
		return false
	}
	rest := *a // without the date, which may be told as the day after another itself
	rest.Sentence = toldBefore(a) + ", " + a.Sentence[min(len(a.Sentence), startOf(a)+len(a.Text)):]
	return c.besideDay(&rest)
}

// monthSlack is how far months told by their number may be from the days between two dates, as months are of several lengths.
const monthSlack = 0.02

// shifts reports whether a length of time is told as that from one day to another: three days after, delayed by four months.
func (c *Corpus) shifts(o *claims.Claim) bool {
	if wordBefore(o) == "by" {
		return true
	}
	for w := range strings.FieldsSeq(o.Sentence[min(len(o.Sentence), startOf(o)+len(o.Text)):]) {
		e := c.lex.Entry(c.lex.Find(text.Fold(strings.Trim(w, ",.;"))))
		return e.Calendar.Kind == lexicon.ShiftWord && e.Form != "ago"
	}
	return false
}

// datePair is what several features ask of two dates.
type datePair struct {
	x, y   when.Period // the dates
	gap    when.Date   // days between them, at least 1
	known  bool        // it is known when both documents were published
	px, py when.Date   // when they were
	vetoed [len(dateVetoes)]bool
	reach  [2]dateReach
}

// dateVetoes are the vetoes that are features of two dates.
var dateVetoes = [...]string{
	"dates far apart", "alike by chance", "one voice", "items of a list", "different scope", "different modality", "different thing dated",
	"different series", "knows both dates", "both say both",
}

// readDates finds out what several features ask of two dates.
func (p *slotPair) readDates() {
	d := &p.days
	d.x, d.y = p.a.Value.Period, p.b.Value.Period
	d.gap = max(d.x.From-d.y.To, d.y.From-d.x.To)
	if pa, pb := p.da.sheet.Published, p.db.sheet.Published; pa.Known() && pb.Known() {
		d.known, d.px, d.py = true, pa.Period.From, pb.Period.From
	}
	for i, name := range dateVetoes {
		for _, v := range vetoes {
			if v.name == name {
				d.vetoed[i] = v.parts(p.c, p.a, p.b) != ""
			}
		}
	}
	d.reach[0], d.reach[1] = p.datesBeside(0), p.datesBeside(1)
	p.partners()
}

// dateReach is what the document of a date tells besides, as seen from the date of another.
type dateReach struct {
	dates   float64 // other dates of the document, each once
	near    float64 // of those, as near to the other date as its own, or nearer
	grain   float64 // of those near, of the grain of its own
	measure float64 // other dates of the class of event
	tense   float64 // other days on the same side of its publication
	within  float64 // a date that may be the other is told: its month
	alike   float64 // how much the sentences around a date that may be the other have in common with those of the other
	again   float64 // how often it tells its own date
	inOne   float64 // other dates of the sentence
}

// datesBeside finds what the document of one of two dates tells besides.
func (p *slotPair) datesBeside(i int) (r dateReach) {
	own, other := p.own[i], p.own[1-i]
	q := other.Value.Period
	seen := map[when.Period]bool{}
	for _, o := range p.figures[i].list {
		if o.Kind != claims.Date {
			continue
		}
		x := o.Value.Period
		if !x.Disjoint(q) {
			r.within = 1
			r.alike = max(r.alike, p.c.alikeWords(o.around, other.around))
		}
		if x == own.Value.Period {
			r.again++
			continue
		}
		r.inOne += truth(o.SentenceIndex == own.SentenceIndex)
		if seen[x] || !x.Disjoint(own.Value.Period) {
			continue
		}
		seen[x] = true
		r.dates++
		if max(x.From-q.To, q.From-x.To) <= p.days.gap {
			r.near++
			r.grain += truth(max(x.Grain, when.Day) == max(own.Value.Period.Grain, when.Day))
		}
		r.measure += truth(o.Measure == own.Measure && own.Measure != "")
		r.tense += truth(x.Grain <= when.Day && p.c.toCome(o.Claim, x) == p.c.toCome(own.Claim, own.Value.Period))
	}
	return r
}

// most and least return the larger and the smaller of what two documents tell.
func (p *slotPair) most(of func(r *dateReach) float64) float64 {
	return max(of(&p.days.reach[0]), of(&p.days.reach[1]))
}

func (p *slotPair) least(of func(r *dateReach) float64) float64 {
	return min(of(&p.days.reach[0]), of(&p.days.reach[1]))
}
