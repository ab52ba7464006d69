package checker

import (
	"cmp"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// Comparison says why two claims are, or are not, compared by a rule, and whether they disagree. B may be known to be true:
// then its Fact is set.
type Comparison struct {
	Rule     string
	A, B     claims.Claim
	OfB      bool     // of a claim of the second place and what is known: it stands in A all the same
	Shared   []string // blocking keys that both have
	KeysA    []string
	KeysB    []string
	Score    Score
	Linked   bool
	ByModel  bool     // the rule asks the model whether both fill one slot, and not the link
	Slot     *Slot    // what the model says where a rule asks it; nil where it is not asked of such claims, or such documents
	Disagree bool     // what the rule's condition says
	Why      []string // where it says that they do not: its parts that do not hold, or that unless: does
	Error    string   // why the rule could not be evaluated
}

// Compare asks every rule over pairs about each claim of one place against each of another, and every rule over facts about
// the claims of both against what is known. Claims are those of the sheets, which say what the whole run knows; those of one
// of the two places may themselves be known. Left is how many comparisons with facts were left out: of those that share a key
// with a claim the likeliest are told, and all of a place that is known itself.
func Compare(lex *lexicon.Lexicon, sheets, facts []claims.Sheet, programs []*rules.Program, as, bs []claims.Claim) (out []Comparison, left int) {
	corpus := NewCorpus(lex, sheets)
	corpus.addFacts(facts)
	w := rules.NewWorker(corpus)
	storied := func(list []claims.Claim) {
		for i := range list {
			list[i].Stories = corpus.StoryKeys(list[i].Path)
		}
	}
	as, bs = slices.Clone(as), slices.Clone(bs)
	storied(as)
	storied(bs)
	for _, p := range programs {
		switch {
		case p.Rule.Over == rules.OverPair && !areFacts(as) && !areFacts(bs):
			out = append(out, compareAll(w, corpus, p, as, bs)...)
		case p.Rule.Over == rules.OverFact && areFacts(bs):
			out = append(out, ofOneKind(compareAll(w, corpus, p, as, bs))...)
		case p.Rule.Over == rules.OverFact && areFacts(as):
			out = append(out, ofB(ofOneKind(compareAll(w, corpus, p, bs, as)))...)
		case p.Rule.Over == rules.OverFact:
			all := allFacts(facts)
			ofA, moreA := likeliest(compareAll(w, corpus, p, as, all))
			ofBoth, moreB := likeliest(compareAll(w, corpus, p, bs, all))
			out = append(append(out, ofA...), ofB(ofBoth)...)
			left += moreA + moreB
		}
	}
	return out, left
}

// areFacts reports whether claims are what the house knows.
func areFacts(list []claims.Claim) bool { return len(list) > 0 && list[0].Fact != nil }

// ofOneKind leaves out what no reader would compare: a date and the place in one fact.
func ofOneKind(list []Comparison) []Comparison {
	return slices.DeleteFunc(list, func(c Comparison) bool { return c.A.Kind != c.B.Kind && len(c.Shared) == 0 && c.Error == "" })
}

// ofB marks what is told of the second place.
func ofB(list []Comparison) []Comparison {
	for i := range list {
		list[i].OfB = true
	}
	return list
}

func allFacts(facts []claims.Sheet) (out []claims.Claim) {
	for i := range facts {
		for c := range facts[i].All() {
			out = append(out, *c)
		}
	}
	return out
}

// maxFacts is how many facts are told for one place.
const maxFacts = 8

// likeliest returns the comparisons that share a key: those that disagree first, then those that speak most likely of the same
// thing. More is how many others there are.
func likeliest(list []Comparison) (best []Comparison, more int) {
	best = slices.DeleteFunc(list, func(c Comparison) bool { return len(c.Shared) == 0 && c.Error == "" })
	rank := func(c *Comparison) int {
		switch {
		case c.Error != "" || c.Disagree:
			return 0
		case len(c.Score.Vetoes) == 0:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(best, func(x, y Comparison) int {
		return cmp.Or(cmp.Compare(rank(&x), rank(&y)), cmp.Compare(len(x.Score.Vetoes), len(y.Score.Vetoes)), cmp.Compare(y.Score.Bits, x.Score.Bits))
	})
	n := min(len(best), maxFacts)
	return best[:n], len(best) - n
}

// compareAll compares each claim of one list with each of another.
func compareAll(w *rules.Worker, corpus *Corpus, p *rules.Program, as, bs []claims.Claim) (out []Comparison) {
	for i := range as {
		for j := range bs {
			if c, ok := compare(w, corpus, p, &as[i], &bs[j]); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

func compare(w *rules.Worker, corpus *Corpus, p *rules.Program, a, b *claims.Claim) (Comparison, bool) {
	c := Comparison{Rule: p.Rule.ID, A: *a, B: *b}
	for _, x := range []*claims.Claim{a, b} {
		ok, err := p.Takes(w, x)
		if err != nil {
			c.Error = err.Error()
			return c, true
		}
		if !ok {
			return c, false
		}
	}
	var err error
	if c.KeysA, err = p.Keys(w, a, nil); err != nil {
		c.Error = err.Error()
	}
	if c.KeysB, err = p.Keys(w, b, nil); err != nil {
		c.Error = err.Error()
	}
	for _, k := range c.KeysA {
		if slices.Contains(c.KeysB, k) {
			c.Shared = append(c.Shared, k)
		}
	}
	c.Score, c.Linked = corpus.Score(a, b), corpus.Linked(a, b)
	if p.Asks("same_slot") {
		c.Slot, c.ByModel = corpus.slot(a, b), !p.Asks("linked")
	}
	if c.Disagree, err = p.When(w, a, b); err == nil && !c.Disagree && len(c.Shared) > 0 {
		c.Why, err = p.Why(w, a, b)
	}
	if err != nil {
		c.Error = err.Error()
	}
	return c, true
}
