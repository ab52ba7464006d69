package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// The scopes that only measures have.
const (
	scopeConverted = "converted" // the same quantity in another unit
	scopeChange    = "change"    // by how much something rose or fell
	scopeLimit     = "limit"     // what is allowed, or the mark to compare with
	scopeOffer     = "offer"     // what somebody asks for or proposes
)

// measures adds a claim for each quantity with a unit: a length, an area, a sum of money, a percentage.
func (x *extractor) measures(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit < 0 || q.Is(quantity.Clock|quantity.Age) || s.overlapsDate(q) {
			continue
		}
		u := &x.lex.Units[q.Unit]
		if u.Dimension == "duration" {
			continue
		}
		first, last := int(q.First), int(q.Last)
		prev := x.lastFigure(s, k)
		c := x.claim(s, Measure, first, last)
		x.notSince(s, c)
		size := !c.Event.Main && u.Dimension == "length" && x.sizeAside(s, first, last)
		if size {
			c.Event = x.mainEvent()
			c.Inherited = true
		}
		c.Unit, c.Dimension = u.Name, u.Dimension
		c.Value.Interval = q.Interval.Convert(x.lex, int(q.Unit))
		behind, next := x.behind(s, k)
		a, word := x.attribute(s, u.Dimension, x.leads(s, k), behind, prev, next)
		if a != nil {
			c.Measure, c.Trigger = a.Name, word
			c.Subject = x.belongs(s, a, first, last)
		}
		if u.Dimension == "degree" && x.weatherDegrees(s, q) {
			c.Dimension, c.Measure, c.Trigger = "temperature", "temperature", u.Name
		}
		switch u.Dimension {
		case "temperature", "degree":
			if x.waterDegrees(s, q) {
				c.Dimension, c.Measure, c.Trigger, c.Subject = "temperature", "water temperature", u.Name, ""
			}
		case "length":
			if zone := x.zoneRadius(s, q, prev, next); zone != "" {
				c.Measure, c.Trigger, c.Subject = radiusMeasure, "zone", zone
			}
		}
		c.Qualifiers = x.aboutWords(s, c.Trigger)
		c.Scope = x.measureScope(s, q, prev)
		if size && c.Scope == scopePrevious {
			c.Scope = ""
		}
		if c.Scope == "" && c.Measure == turnoutMeasure && x.atAnHour(s, first, last) {
			c.Scope = ScopePartial
		}
		if c.Measure == radiusMeasure && (c.Scope == scopeEach || c.Scope == scopeLimit) {
			c.Scope = "" // 3 km from each farm
		}
		c.Modality = x.modalityOfFigure(s, first, last)
		if a == nil && u.Dimension == "length" && q.Is(quantity.Compound) {
			if c.Measure, c.Subject = x.sizeOf(s, last); c.Measure != "" {
				c.Modality, c.Scope = Asserted, "" // whatever will be done to a 33-metre pool, it is 33 metres long
			}
		}
		if c.Measure == radiusMeasure && (c.Modality == Conditional || c.Modality == Denied) {
			c.Modality = Asserted // nothing may leave within 3 km
		}
		if a != nil && a.Told && c.Modality == Planned {
			c.Modality = Asserted
		}
		if a != nil && a.Change && c.Scope == scopeChange {
			c.Scope = ""
			if x.inSteps(s, q) {
				c.Scope = scopePart
			}
		}
		c.Revised = x.revised(s) && !q.Is(quantity.To)
	}
	x.tabled(s)
}

// sizeAside reports whether a length stands with its adjective between commas and tells how large a thing is, whenever it was made: “The footbridge, 48
// metres long and two metres wide, was paid for in 1987”.
func (x *extractor) sizeAside(s *sentence, first, last int) bool {
	if first-1 < int(s.First) || !x.isMark(first-1, ",") && x.entry(first-1).Form != "and" {
		return false
	}
	switch x.in(s, last).Form {
	case "long", "wide", "high", "tall", "deep", "thick":
		return x.marked(s, last+1, ",") || x.in(s, last+1).Form == "and"
	}
	return false
}

// inSteps reports whether a percentage is one of several by which something changes one after the other: "by 4.5 per cent in May, by 3 per cent a year
// later".
func (x *extractor) inSteps(s *sentence, q *quantity.Mention) bool {
	if x.entryBefore(s, int(q.First)) != "by" {
		return false
	}
	return slices.ContainsFunc(s.quantities, func(o quantity.Mention) bool {
		return o.First != q.First && o.Unit == q.Unit && x.entryBefore(s, int(o.First)) == "by"
	})
}

// maxSized is how many words a thing may be named with behind its size: a 33-metre harbour patrol vessel.
const maxSized = 3

// sizeOf returns what a length before a thing measures of it, and the thing with the words that narrow it: a 33-metre pool is long, a 38-metre
// tower is high. Both are empty where no table knows which.
func (x *extractor) sizeOf(s *sentence, at int) (measure, thing string) {
	for i := at; i < min(at+maxSized, int(s.Last)) && x.tok(i).Kind == text.Word; i++ {
		switch noun := x.lemma(i); {
		case x.lex.Lists(lexicon.TallThing, noun):
			measure = "height"
		case x.lex.Lists(lexicon.LongThing, noun):
			measure = "length"
		default:
			continue
		}
		if i > at {
			return measure, text.Fold(x.text.Slice(at, i)) + " " + x.lemma(i)
		}
		return measure, x.lemma(i)
	}
	return "", ""
}

// leastElided is the least sum that is told without its currency: smaller figures count things.
const leastElided = 1e6

// elided gives a large figure that counts nothing the currency of the sum before it in its sentence: "cost 27 million kroner and
// save 17 million a year". Else, where its clause says that it is a price, a debt or another sum of money, it takes that of the document, if
// all sums of it are in one: "34.1 million is what the club owes".
func (x *extractor) elided(s *sentence, k int) {
	q := &s.quantities[k]
	if q.Interval.Value < leastElided || int(q.NumLast)-int(q.NumFirst) < 2 || q.Is(quantity.Definite|quantity.Identifier|quantity.Ordinal) {
		return
	}
	f := figure{Mention: *q, first: int(q.First), end: int(q.Last), measure: -1, at: -1, claim: -1}
	if x.nounPhrase(s, &f); f.head >= 0 {
		return
	}
	if unit := x.sumBefore(s, k); unit >= 0 {
		q.Unit = unit
	} else if a, _ := x.attribute(s, "money", int(q.First), int(q.Last), x.lastFigure(s, k), x.nextFigure(s, k)); a != nil {
		q.Unit = x.currency()
	}
}

// sumBefore returns the unit of the quantity before one in its sentence where that is a sum of money, -1 where it is none.
func (x *extractor) sumBefore(s *sentence, k int) int32 {
	for j := k - 1; j >= 0; j-- {
		p := &s.quantities[j]
		switch {
		case p.Unit < 0:
		case j > 0 && x.bracketed(s, int(p.First)) && int(p.Last) < int(s.Last) && x.isMark(int(p.Last), ")") && s.quantities[j-1].Unit >= 0: // told once more in another currency
		case x.lex.Units[p.Unit].Dimension == "money":
			return p.Unit
		default:
			return -1
		}
	}
	return -1
}

// currency returns the only unit of money of the document, -1 where it has none or several. What brackets tell once more counts for nothing.
func (x *extractor) currency() int32 {
	if !x.money.known {
		x.money = money{true, x.onlyMoney()}
	}
	return x.money.unit
}

// money is what a document tells its sums in, once it was asked.
type money struct {
	known bool
	unit  int32
}

func (x *extractor) onlyMoney() int32 {
	unit := int32(-1)
	for i := range x.sentences {
		s := &x.sentences[i]
		for k := range s.quantities {
			q := &s.quantities[k]
			if q.Unit < 0 || x.lex.Units[q.Unit].Dimension != "money" || q.Unit == unit || x.bracketed(s, int(q.First)) {
				continue
			}
			if unit >= 0 {
				return -1
			}
			unit = q.Unit
		}
	}
	return unit
}

// lastFigure returns the token behind the quantity before the k-th, the start of the sentence when there is none. The two
// figures of "from 96 to 131" go together.
func (x *extractor) lastFigure(s *sentence, k int) int {
	if k > 0 && s.quantities[k].Is(quantity.To) {
		k--
	}
	for k--; k >= 0; k-- {
		if q := &s.quantities[k]; !idle(q) {
			return int(q.Last)
		}
	}
	return int(s.First)
}

// idle reports whether a number word stands for no figure of its own: the first word of "one-off", "the second figure".
func idle(q *quantity.Mention) bool {
	return q.Unit < 0 && (q.Is(quantity.Ordinal|quantity.Pronoun) || q.Hyphen >= 0)
}

// leads returns the first token of the k-th quantity, or of the other figure of "from 96 to 131".
func (x *extractor) leads(s *sentence, k int) int {
	if k > 0 && s.quantities[k].Is(quantity.To) {
		return int(s.quantities[k-1].First)
	}
	return int(s.quantities[k].First)
}

// notSince gives a claim the time of the story where the only date of its clause is one to compare with: "8.24 metres, the
// most since 2010".
func (x *extractor) notSince(s *sentence, c *Claim) {
	if !c.Event.Main || c.Inherited {
		return
	}
	for k := range s.dates {
		if d := &s.dates[k]; d.period == c.Event.Time && x.sinceBefore(s, d.First) {
			c.Event.Time, c.Inherited = x.story.time, true
			return
		}
	}
}

// behind returns the token behind the k-th quantity, across the brackets that repeat it in another unit, and the first
// token of the quantity that follows.
func (x *extractor) behind(s *sentence, k int) (last, next int) {
	last = int(s.quantities[k].Last)
	if k+1 < len(s.quantities) {
		q := &s.quantities[k+1]
		if q.Unit >= 0 && x.bracketed(s, int(q.First)) && int(q.First)-last <= 2 && int(q.Last) < int(s.Last) && x.isMark(int(q.Last), ")") {
			return int(q.Last) + 1, x.nextFigure(s, k+1)
		}
	}
	return last, x.nextFigure(s, k)
}

// nextFigure returns the first token of the quantity behind the k-th, the end of the sentence when there is none.
func (x *extractor) nextFigure(s *sentence, k int) int {
	for k++; k < len(s.quantities); k++ {
		if q := &s.quantities[k]; !idle(q) {
			return int(q.First)
		}
	}
	return int(s.Last)
}

// turnoutMeasure is the share that grows for as long as people vote.
const turnoutMeasure = "turnout"

// anyForm reports whether one of the tokens [from, to) is one of the lower-case forms.
func (x *extractor) anyForm(from, to int, forms []string) bool {
	for i := max(from, 0); i < to; i++ { // a text may begin with what words are looked for before
		if x.tok(i).Kind == text.Word && slices.Contains(forms, text.Fold(x.word(i))) {
			return true
		}
	}
	return false
}

// owner returns the key of the name nearest before a quantity in its clause, else the nearest behind it: the party of a
// vote share, the gauge of a level. Empty when the clause names nothing.
func (x *extractor) owner(s *sentence, first, last int) string {
	return x.nearestName(s, first, last, func(m *names.Mention) bool { return m.Kind != names.Country })
}

// nearestName returns the key of the fit name nearest before a quantity in its clause, else the nearest behind it.
func (x *extractor) nearestName(s *sentence, first, last int, fit func(*names.Mention) bool) string {
	from, to := x.clauseStart(s, first), x.clauseEnd(s, last-1)
	best, far := "", 1<<20
	for k := range s.names {
		m := &s.names[k]
		if m.First < from || m.Last > to || !fit(m) {
			continue
		}
		d := first - m.Last
		if d < 0 {
			d = 3 * (m.First - last)
		}
		if d >= 0 && d < far {
			best, far = m.Key, d
		}
	}
	return best
}

// aboutWords returns the words of a sentence that tell what its quantities are about: its rare words and times of day,
// without names, units and the word of the attribute itself; lower case, sorted.
func (x *extractor) aboutWords(s *sentence, trigger string) []string {
	out := x.words[:0]
	for i := int(s.First); i < int(s.Last); i++ {
		t := x.tok(i)
		if t.Kind == text.Number && strings.Contains(x.word(i), ":") {
			out = append(out, x.word(i))
		}
		if t.Kind != text.Word || t.End-t.Start < 4 || s.nameAt(i) != nil || s.dateAt(i) != nil {
			continue
		}
		e := x.entry(i)
		const small = lexicon.Stop | lexicon.Saying | lexicon.Auxiliary | lexicon.Preposition | lexicon.Conjunction | lexicon.Pronoun |
			lexicon.Determiner | lexicon.Possessive | lexicon.Adverb | lexicon.Human | lexicon.Verb | lexicon.Adjective | lexicon.TimeNoun
		if e.Is(small) || e.Number.Kind != lexicon.NoNumber || e.Form == trigger || t.Opens&lexicon.OpensUnit != 0 && e.BeginsAlone(lexicon.UnitPhrase) {
			continue
		}
		out = append(out, x.lemma(i))
	}
	for k := range s.quantities {
		if q := &s.quantities[k]; q.Is(quantity.Clock) {
			out = append(out, text.Fold(x.text.Slice(int(q.First), int(q.Last))))
		}
	}
	x.words = out
	sortWords(out)
	if len(out) == 0 {
		return nil
	}
	return x.kept(slices.Compact(out))
}
