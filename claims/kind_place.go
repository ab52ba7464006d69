package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

// nearPlace is how many tokens may lie between an event's word and the place where it happened.
const nearPlace = 9

// places_ adds a claim for each place that a preposition ties to a verb or noun of an event: "capsized off Cape Moro".
func (x *extractor) placeClaims(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.names {
		n := &s.names[k]
		if n.Kind != names.Place && n.Kind != names.Other {
			continue
		}
		kind := x.placeKind(n)
		if kind == "" {
			continue
		}
		m, ok := x.eventBefore(s, int(n.First))
		if !ok {
			continue
		}
		c := x.claim(s, Place, int(n.First), int(n.Last))
		c.Value.Name = n.Name
		tr := x.trigger(m)
		c.Measure, c.Trigger = x.lex.Events[tr.Event].Name, tr.Lemma
		c.Subject = kind
		c.Modality = x.modalityOf(s, m.first, int(n.Last))
	}
}

// placeKind returns the word that says what sort of place a name names: "cape", "gate", "bridge".
func (x *extractor) placeKind(n *names.Mention) string {
	for i := int(n.First); i < int(n.Last); i++ {
		if x.entry(i).Is(lexicon.PlaceWord) {
			return x.lemma(i)
		}
	}
	return ""
}

// eventBefore returns the event word nearest before a place in its clause.
func (x *extractor) eventBefore(s *sentence, at int) (mark, bool) {
	from := max(x.clauseStart(s, at), at-nearPlace)
	var best mark
	ok := false
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && tr.Event >= 0 && m.first >= from && m.last <= at {
			best, ok = m, true
		}
	}
	return best, ok
}
