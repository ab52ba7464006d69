package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// ordinals adds a claim for which one of a series something is ("the third round table") and for since when something is
// the first or strongest ("the strongest since 1998").
func (x *extractor) ordinals(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if !q.Is(quantity.Ordinal) || q.Unit >= 0 || s.overlapsDate(q) || s.nameAt(int(q.First)) != nil && x.tok(int(q.First)).Is(text.Capital) && !x.tok(int(q.First)).Is(text.SentenceStart) {
			continue
		}
		x.series(s, q)
	}
	x.records(s)
}

// series adds the claim of an ordinal with the noun that it numbers.
func (x *extractor) series(s *sentence, q *quantity.Mention) {
	head := -1
	for i := int(q.Last); i < min(int(s.Last), int(q.Last)+4); i++ {
		t := x.tok(i)
		if t.Kind != text.Word || x.entry(i).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Determiner|lexicon.Pronoun) {
			break
		}
		head = i
		if m, ok := x.eventMark(s, i); ok && x.trigger(m).Noun {
			head = m.last - 1
			break
		}
	}
	if head < 0 || x.entry(head).Is(lexicon.TimeNoun) && x.entry(head).Form != "time" {
		return
	}
	c := x.claim(s, Ordinal, int(q.First), head+1)
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Counted = x.lemma(head)
	c.Measure = "series"
	if m, ok := x.eventMark(s, head); ok {
		c.Trigger = x.lex.Events[x.trigger(m).Event].Name
	}
	c.Scope = x.scopeOf(s, int(q.First), head+1, int(s.First))
	c.Modality = x.modalityOf(s, int(q.First), head+1)
}

// records adds a claim for each superlative or "first" with the year since which it holds.
func (x *extractor) records(s *sentence) {
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || x.entryBefore(s, d.First) != "since" {
			continue
		}
		for i := d.First - 2; i >= max(x.clauseStart(s, d.First), d.First-12); i-- {
			w := x.entry(i).Form
			if w == "" {
				w = text.Fold(x.word(i))
			}
			if w != "first" && w != "worst" && w != "most" && (!strings.HasSuffix(w, "est") || len(w) < 6) {
				continue
			}
			c := x.claim(s, Ordinal, i, d.Last)
			c.Measure = "since"
			c.Value.Interval = quantity.Between(float64(d.period.From.Year()), float64(d.period.To.Year()))
			c.Subject = w
			c.Event.Main = true
			break
		}
	}
}
