package main

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

// folds is into how many parts the clusters are put.
const folds = 6

// foldOf puts a cluster into one of the folds, by its name, another one for each seed.
func foldOf(cluster string, seed int) int {
	h := fnv.New32a()
	fmt.Fprint(h, seed, cluster)
	return int(h.Sum32() % folds)
}

// fit fits the model on all pairs for which with is true. What other rules find as well is learnt from too.
func fit(pairs []pair, with func(p *pair) bool) *checker.Forest {
	out := &checker.Forest{}
	for bag := range bags {
		chance := rand.New(rand.NewPCG(uint64(bag), 2))
		in := map[string]bool{}
		var rows [][]float64
		var yes []bool
		for i := range pairs {
			p := &pairs[i]
			taken, known := in[p.cluster]
			if !known {
				taken = chance.Float64() < bagged
				in[p.cluster] = taken
			}
			if !taken || !with(p) {
				continue
			}
			rows, yes = append(rows, p.row), append(yes, p.finding != "")
		}
		m := boost(rows, yes, uint64(bag))
		out.Base += m.Base / bags
		for _, tree := range m.Trees {
			for i := range tree {
				if tree[i].Feature < 0 {
					tree[i].Value /= bags
				}
			}
			out.Trees = append(out.Trees, tree)
		}
	}
	return out
}

// guess is a pair and how sure the model is of it without having seen its cluster.
type guess struct {
	*pair
	odds float64
}

// guesses returns what the model says of the pairs of each fold that was fitted on the others, once for each finding, likeliest first. Left out are pairs of which
// another rule finds something.
func guesses(pairs []pair, seed int) []guess {
	models := make([]*checker.Forest, folds)
	var wg sync.WaitGroup
	for f := range folds {
		wg.Go(func() { models[f] = fit(pairs, func(p *pair) bool { return foldOf(p.cluster, seed) != f }) })
	}
	wg.Wait()
	return ranked(pairs, func(p *pair) *checker.Forest { return models[foldOf(p.cluster, seed)] })
}

// ranked returns what a model says of pairs, likeliest first: of each finding its likeliest pair. Left out are pairs of which another rule finds something.
func ranked(pairs []pair, model func(p *pair) *checker.Forest) []guess {
	var all []guess
	best := map[string]int{} // by cluster and finding
	for i := range pairs {
		p := &pairs[i]
		if p.known || p.found {
			continue
		}
		g := guess{p, model(p).Odds(p.row)}
		if p.finding != "" {
			key := p.cluster + "\x00" + p.finding
			if at, ok := best[key]; ok {
				if all[at].odds < g.odds {
					all[at] = g
				}
				continue
			}
			best[key] = len(all)
		}
		all = append(all, g)
	}
	slices.SortStableFunc(all, func(a, b guess) int { return cmp.Compare(b.odds, a.odds) })
	return all
}

// try prints how good the likeliest pairs of a sort are, for three ways of parting the clusters.
func try(w io.Writer, sort string, pairs []pair, show float64) {
	for seed := range 3 {
		all := guesses(pairs, seed)
		fmt.Fprintf(w, "%d pairs of %s, parted by seed %d:", len(pairs), sort, seed)
		tell(w, all)
		for _, g := range all {
			if seed == 0 && checker.Share(g.odds) >= show {
				g.write(w)
			}
		}
	}
}

// hold prints how good the likeliest pairs of the clusters are that are kept unread.
func hold(w io.Writer, root string, pairs map[string][]pair) error {
	dirs, err := under(root, "clusters/heldout/*", "more/unread/*", "more/agreeing/unread/*")
	if err != nil {
		return err
	}
	unread, err := collect(dirs)
	if err != nil {
		return err
	}
	of := bySort(unread)
	for _, sort := range checker.SlotSorts() {
		model := fit(pairs[sort], func(*pair) bool { return true })
		fmt.Fprintf(w, "%d unread pairs of %s:", len(of[sort]), sort)
		tell(w, ranked(of[sort], func(*pair) *checker.Forest { return model }))
	}
	return nil
}

// tell prints how many of the first guesses are right.
func tell(w io.Writer, all []guess) {
	right := 0
	for i, g := range all {
		if g.finding != "" {
			right++
		}
		if n := i + 1; slices.Contains([]int{5, 10, 15, 20, 30, 40, 50, 60, 80, 100, 120, 150}, n) {
			fmt.Fprintf(w, "  %d/%d from %.2f", right, n, checker.Share(g.odds))
		}
	}
	fmt.Fprintln(w)
}

// write prints a guess with its sentences.
func (g *guess) write(w io.Writer) {
	what := "wrong"
	if g.finding != "" {
		what = "right"
	}
	fmt.Fprintf(w, "%s %.2f %s\n", what, checker.Share(g.odds), g.cluster)
	for _, c := range []*claims.Claim{g.a, g.b} {
		fmt.Fprintf(w, "  %s:%d %q in %q\n", c.Path, c.Position.Line, c.Text, c.Sentence)
	}
}
