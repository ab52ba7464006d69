package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// nearRecord is how many tokens may stand between "strongest" and the year since which it holds.
const nearRecord = 12

// records adds a claim for each superlative or "first" with the time since which it holds: "the strongest since 1998",
// "the first in 17 months", counted back from the dateline. Its value is a year.
func (x *extractor) records(s *sentence) {
	for k := range s.dates {
		d := &s.dates[k]
		x.lastOne(s, d)
		x.noneSince(s, d)
		if d.period.IsZero() || d.Expr.A.Kind != when.OnCalendar || d.Expr.Range || x.entryBefore(s, d.First) != "since" {
			continue
		}
		x.record(s, d.First-1, d.Last, d.period.From, d.period.To)
	}
	if !x.doc.Published.Known() {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit < 0 || x.entryBefore(s, int(q.First)) != "in" && x.entryBefore(s, int(q.First)) != "for" || q.Is(quantity.Ordinal|quantity.Age|quantity.Span) {
			continue
		}
		u := &x.lex.Units[q.Unit]
		if u.Dimension != "duration" || u.Factor < 28 || q.Interval.Lo != q.Interval.Value && q.Interval.Hedge != "" {
			continue
		}
		now := x.doc.Published.Period
		long := func(n float64) when.Date { return when.Date((q.Interval.Value + n) * u.Factor) }
		x.record(s, int(q.First)-1, int(q.Last), now.From-long(1), now.To-long(-1))
	}
}

// lastOne adds the claim of "the last strike in the city was in 2008": what there is now is the first since then.
func (x *extractor) lastOne(s *sentence, d *dated) {
	if d.period.IsZero() || d.Expr.Range || x.entryBefore(s, d.First) != "in" || d.period.From.Year() != d.period.To.Year() {
		return
	}
	switch x.entryBefore(s, d.First-1) {
	case "was", "were", "came", "happened":
	default:
		return
	}
	for i := d.First - 3; i >= max(x.clauseStart(s, d.First), d.First-nearRecord); i-- {
		if w := text.Fold(x.word(i)); w != "last" && w != "previous" || i == int(s.First) || !x.entry(i-1).Is(lexicon.Determiner|lexicon.Possessive) && !x.tok(i-1).Possessive {
			continue
		}
		head, class := x.recordNoun(s, i, d.First-2)
		if head < 0 || class == "" {
			return
		}
		c := x.claim(s, Ordinal, i, d.Last)
		c.Measure, c.Subject, c.Trigger, c.Counted = "since", "first", seriesClass(class), x.seriesNoun(s, head, i)
		c.Value.Interval = quantity.Between(float64(d.period.From.Year()), float64(d.period.To.Year()))
		c.Event.Main, c.Event.Names, c.Event.Place = true, x.story.names, x.story.place
		c.Event.Time, c.Inherited = x.story.time, true
		return
	}
}

// noneSince adds the claim of "not since 2008 has there been a strike", "there had been no strike since 2008" and "no fire has been as
// large since 2003".
func (x *extractor) noneSince(s *sentence, d *dated) {
	if d.period.IsZero() || d.Expr.Range || x.entryBefore(s, d.First) != "since" {
		return
	}
	if x.entryBefore(s, d.First-1) == "not" {
		for i := d.Last; i < min(int(s.Last), d.Last+nearRecord); i++ {
			if x.noneOf(s, i, d.First-2, d, "first") {
				return
			}
		}
		return
	}
	for i := d.First - 2; i >= max(x.clauseStart(s, d.First), d.First-1-nearRecord); i-- {
		if x.entry(i).Form == "no" {
			word, ok := x.asMuch(i, d.First-1)
			for j := i + 1; ok && j < min(d.First-1, i+4) && !x.noneOf(s, j, i, d, word); j++ {
			}
			return
		}
		if x.entry(i).Is(lexicon.Negation) && d.First-1-i <= nearNone { // we had not had a by-election since 2017
			for j := i + 1; j < d.First-1; j++ {
				if f := x.entryBefore(s, j); (f == "a" || f == "an" || f == "any" || f == "another") && x.noneOf(s, j, i, d, "first") {
					return
				}
			}
			return
		}
	}
}

// nearNone is how many tokens before "since" a "not" may stand that denies an event: "had not had a by-election since 2017".
const nearNone = 6

// asMuch returns the superlative of the adjective in "no fire has been as large", between two tokens: "first" where nothing is compared,
// and false where it is unclear what is.
func (x *extractor) asMuch(from, to int) (string, bool) {
	for i := from; i+1 < to; i++ {
		switch x.entry(i).Form {
		case "as", "so":
			switch w := text.Fold(x.word(i + 1)); {
			case w == "bad":
				return "worst", true
			case w == "big":
				return "biggest", true
			case len(w) < 4 || w == "many" || w == "much":
				return "", false
			case strings.HasSuffix(w, "e"):
				return w + "st", true
			case strings.HasSuffix(w, "ly"):
				return strings.TrimSuffix(w, "y") + "iest", true
			default:
				return w + "est", true
			}
		case "such", "comparable", "similar", "than", "more":
			return "", false
		}
	}
	return "first", true
}

// noneOf adds the claim that there was none of the event that is named at token i since a day, or none as much; false where no event is.
func (x *extractor) noneOf(s *sentence, i, first int, d *dated, word string) bool {
	m, ok := x.eventMark(s, i)
	if !ok || !x.trigger(m).Noun {
		return false
	}
	c := x.claim(s, Ordinal, first, d.Last)
	c.Measure, c.Subject, c.Trigger = "since", word, seriesClass(x.lex.Events[x.trigger(m).Event].Name)
	c.Counted = x.seriesNoun(s, m.last-1, i)
	c.Value.Interval = quantity.Between(float64(d.period.From.Year()), float64(d.period.To.Year()))
	c.Event.Main, c.Event.Names, c.Event.Place = true, x.story.names, x.story.place
	c.Event.Time, c.Inherited = x.story.time, true
	return true
}

// record adds the claim of the superlative that stands before token at, where its "since" or "in" begins; the record held
// from one day to another.
func (x *extractor) record(s *sentence, at, last int, from, to when.Date) {
	for i := at - 1; i >= max(x.clauseStart(s, at), at-nearRecord); i-- {
		word, ok := x.superlative(s, i)
		if !ok {
			continue
		}
		if x.ranking(s, i) {
			return // the third-worst since 1998 is not the worst since then
		}
		head, class := x.recordNoun(s, i, at)
		if word == "first" && head < 0 && x.copula(s, i) { // the strike is the first since
			head, class = x.kindOf(s, i)
		}
		if word == "first" && head < 0 {
			return
		}
		c := x.claim(s, Ordinal, i, last)
		c.Measure, c.Subject, c.Trigger = "since", word, seriesClass(class)
		c.Value.Interval = quantity.Between(float64(from.Year()), float64(to.Year()))
		if head >= 0 {
			c.Counted = x.seriesNoun(s, head, i)
		}
		// the year is that of the record before: the claim itself is about now
		c.Event.Main, c.Event.Names, c.Event.Place = true, x.story.names, x.story.place
		c.Event.Time, c.Inherited = x.story.time, true
		c.Modality = x.modalityOfFigure(s, i, last)
		return
	}
}

// ranking reports whether an ordinal stands right before token i: "third-worst".
func (x *extractor) ranking(s *sentence, i int) bool {
	for k := range s.quantities {
		if q := &s.quantities[k]; q.Is(quantity.Ordinal) && (int(q.Last) == i || int(q.Last) == i-1 && x.isMark(i-1, "-")) {
			return true
		}
	}
	return false
}

// superlative returns "first", "worst" or the superlative at token i in lower case.
func (x *extractor) superlative(s *sentence, i int) (string, bool) {
	if x.tok(i).Kind != text.Word {
		return "", false
	}
	w := text.Fold(x.word(i))
	switch w {
	case "first", "worst", "best":
		return w, true
	case "most", "least":
		if i+1 < int(s.Last) && i > int(s.First) && x.entry(i-1).Is(lexicon.Determiner|lexicon.Possessive) {
			return w + " " + x.lemma(i+1), true
		}
		return "", false
	}
	if strings.HasSuffix(w, "est") && len(w) >= 6 && !x.lex.Lists(lexicon.NoSuperlative, w) {
		return w, true
	}
	return "", false
}

// recordNoun returns the noun of "the strongest earthquake in the province since" and the class of its event; -1 when
// none is named.
func (x *extractor) recordNoun(s *sentence, i, end int) (head int, class string) {
	head = -1
	for j := i + 1; j < end; j++ {
		t := x.tok(j)
		if t.Kind != text.Word || x.endsPhrase(s, j) {
			break
		}
		if x.entry(j).Form == timeNoun {
			return x.occasion(s, j)
		}
		if m, ok := x.eventMark(s, j); ok {
			return m.last - 1, x.lex.Events[x.trigger(m).Event].Name
		}
		if head >= 0 && x.isVerb(s, j) {
			break
		}
		head = j
	}
	return head, ""
}
