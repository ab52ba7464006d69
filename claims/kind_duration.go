package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// durations adds a claim for each span of time that tells how long something takes: "a two-day visit", "held for 19
// months", "six hours to bring the blaze under control", "sentenced to 18 years". Spans that only place a date ("three
// days later", "ten years ago") are none.
func (x *extractor) durations(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	prev := int(s.First)
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit < 0 || q.Is(quantity.Age|quantity.Clock) || x.lex.Units[q.Unit].Dimension != "duration" || s.overlapsDate(q) || x.places(s, q) {
			continue
		}
		first, last := int(q.First), int(q.Last)
		c := x.claim(s, Duration, first, last)
		c.Unit, c.Dimension = x.lex.Units[q.Unit].Name, "duration"
		c.Value.Interval = q.Interval.Convert(x.lex, int(q.Unit))
		c.Measure, c.Trigger = x.lasting(s, q)
		c.Subject = x.patient(s, first)
		c.Scope = x.scopeOf(s, first, last, prev)
		c.Modality = x.modalityOf(s, first, last)
		prev = last
	}
}

// places reports whether a span of time only places a date.
func (x *extractor) places(s *sentence, q *quantity.Mention) bool {
	if i := int(q.Last); i < int(s.Last) {
		switch x.entry(i).Form {
		case "ago", "later", "earlier", "before", "after", "on", "old", "away", "since":
			return true
		}
	}
	if i := int(q.First) - 1; i >= int(s.First) {
		switch x.entry(i).Form {
		case "within", "every", "after", "in", "last", "past", "next", "per", "than":
			return true
		}
	}
	return false
}

// lasting returns what takes that long: the class of the event word that the span belongs to, or the lemma of the noun
// behind a hyphenated span, with the word itself.
func (x *extractor) lasting(s *sentence, q *quantity.Mention) (measure, word string) {
	// "a two-day visit", "a four-year mission"
	if q.Is(quantity.Compound) {
		for i := int(q.Last); i < min(int(q.Last)+4, int(s.Last)); i++ {
			if x.tok(i).Kind != text.Word || x.entry(i).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary) {
				break
			}
			if m, ok := x.eventMark(s, i); ok {
				return x.lex.Events[x.trigger(m).Event].Name, x.trigger(m).Lemma
			}
		}
		if i := int(q.Last); i < int(s.Last) && x.tok(i).Kind == text.Word {
			return x.lemma(i), x.lemma(i)
		}
	}
	// "sentenced to 18 years", "a deployment of nearly three years", "held for 19 months", "lasted an hour"
	from := x.clauseStart(s, int(q.First))
	for i := int(q.First) - 1; i >= max(from, int(q.First)-8); i-- {
		if m, ok := x.eventMark(s, i); ok {
			return x.lex.Events[x.trigger(m).Event].Name, x.trigger(m).Lemma
		}
		if f := x.lemma(i); f == "last" || f == "take" || f == "spend" {
			word = f
		}
	}
	for i := int(q.Last); i < min(x.clauseEnd(s, int(q.Last)-1), int(q.Last)+8); i++ {
		if m, ok := x.eventMark(s, i); ok {
			return x.lex.Events[x.trigger(m).Event].Name, x.trigger(m).Lemma
		}
	}
	return "", word
}

// eventMark returns the event trigger that starts at token i.
func (x *extractor) eventMark(s *sentence, i int) (mark, bool) {
	for _, m := range s.marks {
		if m.first == i {
			if tr := x.trigger(m); tr != nil && tr.Event >= 0 {
				return m, true
			}
		}
	}
	return mark{}, false
}

// patient returns the key of the last person named before a token in the sentence, for spans that belong to persons:
// a sentence, a captivity.
func (x *extractor) patient(s *sentence, at int) string {
	who := ""
	for k := range s.names {
		if m := &s.names[k]; m.Kind == names.Person && int(m.First) < at {
			who = m.Key
		}
	}
	return who
}
