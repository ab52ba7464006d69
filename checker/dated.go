package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// sameDated says why two dates of one story are of one event, "" when nothing shows it. Each event of a report has a date of
// its own, so more than the story must be alike: the main event of both, the participant, a rare word, or days so near each
// other that two such events are unlikely.
func (c *Corpus) sameDated(a, b *claims.Claim) string {
	p, q := a.Value.Period, b.Value.Period
	gap := max(p.From-q.To, q.From-p.To)
	switch {
	case a.Measure == "" || a.Measure != b.Measure:
		return ""
	case c.byChance(a.Path, b.Path) && (!daily(a, b) || c.lex.Lists(lexicon.FrequentClass, a.Measure)):
		return ""
	case c.onceOnly(a, b):
		return "what befalls a thing once: " + c.noun(a.Measure) + " of " + a.Subject
	case a.Event.Main && b.Event.Main && c.mainDate(a, b):
		return "main event or what takes part in it"
	case gap <= sameEventDays && a.Subject != "" && sameThing(a.Subject, b.Subject):
		return "earlier event: " + c.noun(a.Measure) + " of " + a.Subject
	case gap <= closeDays && daily(a, b) && !c.lex.Lists(lexicon.FrequentClass, a.Measure) && (!a.Event.Main || !b.Event.Main || c.onlyDate(a) && c.onlyDate(b)):
		return "earlier event: " + c.noun(a.Measure)
	}
	return ""
}

// sameEventDays is how far two dates of an earlier event may lie apart and still be meant for one: a ceasefire signed on
// 12 and on 14 March, but not one of 2019 and one of 2025.
const sameEventDays = 60

// closeDays is how near two days of an earlier event must lie to be taken for one day told in two ways, where only the class
// of the event is alike.
const closeDays = 20

// otherNames says which names two short sentences give of which the other has none: “the film opens in Karvelia in October” and
// “in Ostrania in November”.
func (c *Corpus) otherNames(a, b *claims.Claim) string {
	if a.Path == b.Path || len(a.Sentence) > shortSentence || len(b.Sentence) > shortSentence {
		return ""
	}
	x, y := c.ownNames(a, b), c.ownNames(b, a)
	if x == "" || y == "" {
		return ""
	}
	return x + " and " + y
}

// shortSentence is how many bytes a sentence may have for its names to say where what it dates took place; longer ones name
// speakers and agencies too.
const shortSentence = 90

// ownNames returns the first name of the sentence of a that b's does not have and that is not what is dated.
func (c *Corpus) ownNames(a, b *claims.Claim) string {
	for _, w := range a.Context {
		if !slices.Contains(b.Context, w) && c.isName(w) && !sameThing(w, a.Subject) && !sameThing(w, b.Subject) && !strings.Contains(" "+a.Subject+" ", " "+w+" ") {
			return w
		}
	}
	return ""
}

// onceOnly reports whether two texts date by years what befalls one thing once: the bridge was built in 1931 and in 1913. Neither
// may date another such event of it.
func (c *Corpus) onceOnly(a, b *claims.Claim) bool {
	if a.Measure == claims.MaidenTrip && a.Measure == b.Measure && a.Path != b.Path && oneMaiden(a, b) {
		return c.soleDate(a) && c.soleDate(b)
	}
	if a.Path == b.Path || a.Subject == "" || !sameThing(a.Subject, b.Subject) {
		return false
	}
	if bornBoth(a, b) {
		return (a.Published == "" || b.Published == "") && c.soleDate(a) && c.soleDate(b) // else the ages of today tell it
	}
	if a.Value.Period.Grain != when.Year || b.Value.Period.Grain != when.Year {
		return false
	}
	if !slices.Equal(a.Qualifiers, b.Qualifiers) || !c.lex.Lists(lexicon.OnceClass, a.Measure) && (a.Predicate != "begin" || b.Predicate != "begin") {
		return false
	}
	return c.soleDate(a) && c.soleDate(b)
}

// bornBoth reports whether two dates are those on which one person, known in full, was born: on 14 March 1938 and in 1942.
func bornBoth(a, b *claims.Claim) bool {
	return a.Measure == b.Measure && a.Trigger == "born" && b.Trigger == "born" && a.Subject == b.Subject && strings.Contains(a.Subject, " ")
}

// oneMaiden reports whether two maiden trips may be one. Where only one text says whose it was, both must name one month of two years.
func oneMaiden(a, b *claims.Claim) bool {
	if a.Subject != "" && b.Subject != "" {
		return sameThing(a.Subject, b.Subject)
	}
	p, q := a.Value.Period, b.Value.Period
	return p.Grain == when.Month && q.Grain == when.Month && month(p.From) == month(q.From)
}

// soleDate reports whether the document of a gives what it dates no other date of the class.
func (c *Corpus) soleDate(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	for o := range d.sheet.Of(claims.Date) {
		if o.Measure == a.Measure && o.Predicate == a.Predicate && o.Value.Period.Disjoint(a.Value.Period) && (o.Subject == "" || sameThing(o.Subject, a.Subject)) {
			return false
		}
	}
	return true
}

// daily reports whether two dates are days.
func daily(a, b *claims.Claim) bool {
	return a.Value.Period.Grain <= when.Day && b.Value.Period.Grain <= when.Day && !a.Value.Period.Range && !b.Value.Period.Range
}

// mainDate reports whether two dates are of the main event of their documents, or of another event of which more than the
// class is alike: its participant, or a rare word of both sentences.
func (c *Corpus) mainDate(a, b *claims.Claim) bool {
	if a.Subject != "" && sameThing(a.Subject, b.Subject) {
		return true
	}
	if c.bothMain(a, b) && (daily(a, b) || !c.lex.Lists(lexicon.FrequentClass, a.Measure)) {
		return true
	}
	bits, _ := c.sharedContext(a, b, false)
	return bits >= 2
}

// How far two dates of one class of event may lie apart and still be meant for one event, in days. What is planned is
// given by month or season, and put off by months.
const (
	dateDays    = 60
	plannedDays = 400
)

// farDates parts dates that are more likely of two events of one kind: two conferences, two wars, two fiscal years. A
// slip of the year, which leaves day and month alike, is one event all the same. One text dates many things: only days of
// its main event are compared within it.
func farDates(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Date {
		return ""
	}
	p, q := a.Value.Period, b.Value.Period
	why := p.String() + " and " + q.String()
	if a.Path != b.Path && a.Template != 0 && a.Template == b.Template && a.Published != "" && a.Published == b.Published {
		return "" // one sentence of two texts of one day
	}
	if a.Path == b.Path && (p.Grain > when.Day || q.Grain > when.Day || a.Measure != c.doc(a.Path).sheet.Event.Type) {
		return why
	}
	if c.onceOnly(a, b) {
		return ""
	}
	limit := when.Date(dateDays)
	if a.Modality == claims.Planned {
		limit = plannedDays
	}
	if max(p.From-q.To, q.From-p.To) <= limit {
		return ""
	}
	_, m1, d1 := p.From.Civil()
	_, m2, d2 := q.From.Civil()
	if a.Path != b.Path && p.Grain == when.Day && q.Grain == when.Day && m1 == m2 && d1 == d2 {
		return ""
	}
	return why
}

// openToAll tells a meeting that everybody may come to from one of a body.
const openToAll = "public"

// differentThing parts dates of two things: deliveries and payments start, the first survivor and the last one are rescued.
func differentThing(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Date {
		return ""
	}
	if why := c.contrast(a, b); why != "" && (sameThing(a.Subject, b.Subject) || a.Subject == "" || b.Subject == "") {
		return why
	}
	if why := c.otherStage(a, b); why != "" {
		return why
	}
	if c.nextOfSeries(a, b) {
		return "what is next for each of two reports"
	}
	if own := c.lex.Words(lexicon.OnTheirOwn); hasAny(text.Fold(a.Sentence), own) != hasAny(text.Fold(b.Sentence), own) {
		return "what some did separately"
	}
	if c.twoZones(a, b) {
		return "two days that meet at midnight, told by clocks that may differ"
	}
	if why := c.otherFound(a, b); why != "" {
		return why
	}
	if a.Template != 0 && a.Template == b.Template {
		if a.Published != b.Published && c.lex.EventNoun(a.Measure) == "" {
			return "a sentence that holds for the day of each report"
		}
		return ""
	}
	if a.Predicate != b.Predicate && (a.Predicate != "" && b.Predicate != "" && !bothPlanned(a, b) || a.Predicate == "end" || b.Predicate == "end") {
		return named(a.Predicate, "on the day") + " and " + named(b.Predicate, "on the day")
	}
	if a.Measure == "meet" && slices.Contains(a.Qualifiers, openToAll) != slices.Contains(b.Qualifiers, openToAll) {
		return "a public meeting and another"
	}
	frequent := c.lex.Lists(lexicon.FrequentClass, a.Measure)
	if why := c.otherNames(a, b); why != "" && (frequent || a.Predicate != "" || c.lex.Lists(lexicon.ScatteredClass, a.Measure)) {
		return why
	}
	if sameThing(a.Subject, b.Subject) || a.Subject == "" || b.Subject == "" {
		return ""
	}
	if a.Subject == a.Trigger || b.Subject == b.Trigger {
		if p, q := a.Value.Period, b.Value.Period; frequent && max(p.From-q.To, q.From-p.To) > closeDays {
			return a.Subject + " and " + b.Subject + ", weeks apart"
		}
		return ""
	}
	if a.Measure == "adopt" && c.isName(a.Subject) && c.isName(b.Subject) {
		return a.Subject + " and " + b.Subject // what passes a town is no bill
	}
	if c.lex.Lists(lexicon.MovingClass, a.Measure) && c.isName(a.Subject) && c.isName(b.Subject) {
		return a.Subject + " and " + b.Subject // two ships
	}
	if !frequent && c.isName(a.Subject) != c.isName(b.Subject) {
		if bits, _ := c.sharedContext(a, b, false); c.lex.Lists(lexicon.MovingClass, a.Measure) && bits < 2 {
			return a.Subject + " and " + b.Subject
		}
		return "" // the Anselma, the ferry
	}
	if bits, _ := c.sharedContext(a, b, false); bits >= toldAlike && daily(a, b) && !frequent && !c.lex.Lists(lexicon.PersonalClass, a.Measure) {
		return "" // the levee broke, the dike burst
	}
	if frequent || c.lex.Lists(lexicon.PersonalClass, a.Measure) || !c.bothMain(a, b) && !c.isName(a.Subject) {
		return a.Subject + " and " + b.Subject
	}
	return ""
}

// otherStage says which stage one of two dates is of that the other is not: the semi-final, the dress rehearsal.
func (c *Corpus) otherStage(a, b *claims.Claim) string {
	for _, q := range [][2]*claims.Claim{{a, b}, {b, a}} {
		for _, w := range q[0].Qualifiers {
			if c.lex.Lists(lexicon.StageWord, w) && !slices.Contains(q[1].Qualifiers, w) {
				return w + " " + q[0].Subject + " and " + q[1].Subject
			}
		}
	}
	return ""
}

// toldAlike is how many bits of rare words two sentences must share to tell of one thing by two nouns.
const toldAlike = 3

// sameThing reports whether two things are one: of persons the family name may stand alone.
func sameThing(a, b string) bool {
	if a == b {
		return true
	}
	return len(a) > len(b) && strings.HasSuffix(a, " "+b) || len(b) > len(a) && strings.HasSuffix(b, " "+a)
}

// nextDays is how many days after another a report may still mean the same by "the next hearing".
const nextDays = 3

// nextOfSeries reports whether two reports of different days, or two of one series, each tell what is next.
func (c *Corpus) nextOfSeries(a, b *claims.Claim) bool {
	if !slices.Contains(a.Qualifiers, "next") && !slices.Contains(b.Qualifiers, "next") || a.Published == b.Published {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !da.sheet.Published.Known() || !db.sheet.Published.Known() || a.Source != "" && a.Source == b.Source {
		return true
	}
	p, q := da.sheet.Published.Period, db.sheet.Published.Period
	return max(p.From-q.To, q.From-p.To) > nextDays
}

// twoZones reports whether two days follow each other and both are told by a clock that is said to be that of a place.
func (c *Corpus) twoZones(a, b *claims.Claim) bool {
	p, q := a.Value.Period, b.Value.Period
	return max(p.From-q.To, q.From-p.To) == 1 && claims.NamesClock(c.lex, a.Sentence) && claims.NamesClock(c.lex, b.Sentence)
}

// bothPlanned reports whether two dates lie ahead of their documents and no class of the lexicon says what will happen: one
// thing is told of the days to come in many words.
func bothPlanned(a, b *claims.Claim) bool {
	return a.Modality == claims.Planned && b.Modality == claims.Planned && a.Predicate != "begin" && b.Predicate != "begin"
}

// contrast says which of the words around two things set them apart: other ordinals, other sides, other numbers, one that is said to be another, or one that is said to
// be the next or the last of several, unless the sentence of the other says so elsewhere.
func (c *Corpus) contrast(a, b *claims.Claim) string {
	wa, wb := ownWords(a.Qualifiers, b.Qualifiers), ownWords(b.Qualifiers, a.Qualifiers)
	for _, w := range append(slices.Clone(wa), wb...) {
		if c.lex.Lists(lexicon.NotTheSame, w) {
			return "“" + w + "” says that it is not the same"
		}
	}
	for _, x := range wa {
		for _, y := range wb {
			if strings.HasPrefix(x, "of ") == strings.HasPrefix(y, "of ") {
				return x + " and " + y
			}
		}
	}
	for _, side := range [...]struct {
		own   []string
		other string
	}{{wa, b.Sentence}, {wb, a.Sentence}} {
		for _, w := range side.own {
			if c.lex.Lists(lexicon.Singling, w) && !hasWords(side.other, w) {
				return "one of them only is “" + w + "”"
			}
		}
	}
	return ""
}

// ownWords returns the words of a that b does not have.
func ownWords(a, b []string) []string {
	var out []string
	for _, w := range a {
		if !slices.Contains(b, w) {
			out = append(out, w)
		}
	}
	return out
}

// isName reports whether all words of what is dated are names of the run, or given names, which are too common to be counted.
func (c *Corpus) isName(subject string) bool {
	for w := range strings.FieldsSeq(subject) {
		if c.names.count(w) == 0 && !c.lex.Entry(c.lex.Find(w)).Is(lexicon.GivenName) {
			return false
		}
	}
	return subject != ""
}

// knowsBothDates parts two dates when the document of one gives the other for the same thing as well: then it knows of two.
func knowsBothDates(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Date || a.Path == b.Path || a.Template != 0 && a.Template == b.Template {
		return ""
	}
	if c.datesAlso(a, b) || c.datesAlso(b, a) {
		return "the document of one gives the date of the other as well"
	}
	return ""
}

// datesAlso reports whether the document of a has another date of the event of b that agrees with b.
func (c *Corpus) datesAlso(a, b *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	for o := range d.sheet.Of(claims.Date) {
		if o.Span != a.Span && (o.Measure == b.Measure || o.Subject != "" && o.Subject == b.Subject) && o.Measure != "" && daily(o, b) && !o.Value.Period.Disjoint(b.Value.Period) {
			return true
		}
	}
	return false
}

// onlyDate reports whether the document of a dates no other event of its class.
func (c *Corpus) onlyDate(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	for o := range d.sheet.Of(claims.Date) {
		if o.Measure == a.Measure && o.Value.Period.Disjoint(a.Value.Period) {
			return false
		}
	}
	return true
}

// bothMain reports whether two dates are of the class of event that the documents of both are about.
func (c *Corpus) bothMain(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	return da != nil && db != nil && a.Measure == da.sheet.Event.Type && b.Measure == db.sheet.Event.Type
}
