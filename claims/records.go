package claims

import (
	"slices"
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

// record adds the claim of the superlative that stands before token at, where its "since" or "in" begins; the record held
// from one day to another.
func (x *extractor) record(s *sentence, at, last int, from, to when.Date) {
	for i := at - 1; i >= max(x.clauseStart(s, at), at-nearRecord); i-- {
		word, ok := x.superlative(s, i)
		if !ok {
			continue
		}
		head, class := x.recordNoun(s, i, at)
		if word == "first" && head < 0 {
			return
		}
		c := x.claim(s, Ordinal, i, last)
		c.Measure, c.Subject, c.Trigger = "since", word, class
		c.Value.Interval = quantity.Between(float64(from.Year()), float64(to.Year()))
		if head >= 0 {
			c.Counted = x.lemma(head)
		}
		// the year is that of the record before: the claim itself is about now
		c.Event.Main, c.Event.Names, c.Event.Place = true, x.story.names, x.story.place
		c.Event.Time, c.Inherited = x.story.time, true
		c.Modality = x.modalityOf(s, i, last)
		return
	}
}

// noSuperlatives are words in -est that are none.
var noSuperlatives = []string{
	"forest", "interest", "request", "protest", "harvest", "conquest", "latest", "nearest", "southwest", "northwest", "midwest", "honest",
	"modest", "manifest", "arrest", "suggest", "invest", "contest", "earnest", "tempest", "behest", "inquest", "breast", "priest", "digest", "everest", "unrest",
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
	if strings.HasSuffix(w, "est") && len(w) >= 6 && !slices.Contains(noSuperlatives, w) {
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
