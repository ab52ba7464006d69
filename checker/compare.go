package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// Comparison says why two claims are, or are not, compared by a rule, and whether they disagree.
type Comparison struct {
	Rule     string
	A, B     claims.Claim
	Shared   []string // blocking keys that both have
	KeysA    []string
	KeysB    []string
	Score    Score
	Linked   bool
	Disagree bool   // what the rule's condition says
	Error    string // why the rule could not be evaluated
}

// Compare asks every rule over pairs about each claim of one place against each of another. Claims are those of the
// sheets, which say what the whole run knows.
func Compare(lex *lexicon.Lexicon, sheets []claims.Sheet, programs []*rules.Program, as, bs []claims.Claim) []Comparison {
	corpus := NewCorpus(lex, sheets)
	w := rules.NewWorker(corpus)
	var out []Comparison
	for _, p := range programs {
		if p.Rule.Over != rules.OverPair {
			continue
		}
		for i := range as {
			for j := range bs {
				a, b := as[i], bs[j]
				a.Stories, b.Stories = corpus.StoryKeys(a.Path), corpus.StoryKeys(b.Path)
				if c, ok := compare(w, corpus, p, &a, &b); ok {
					out = append(out, c)
				}
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
	if c.Disagree, err = p.When(w, a, b); err != nil {
		c.Error = err.Error()
	}
	return c, true
}
