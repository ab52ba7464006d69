package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"sort"

	"github.com/factlint/factlint/checker"
)

// How the trees are grown: gradient boosting with second-order steps on the logistic loss over binned features (Friedman 2001; Chen and Guestrin,
// XGBoost, 2016; Ke and others, LightGBM, 2017).
const (
	bags      = 4   // models whose trees are taken together, each of another part of the clusters
	bagged    = 0.8 // of the clusters
	rounds    = 60  // trees of a bag
	rate      = 0.1 // of what a tree says
	asked     = 0.3 // of the features, for each tree
	depth     = 4
	leastRows = 10  // of a leaf
	ridge     = 2.0 // on what a leaf says
	maxBins   = 64  // of a feature
	leastGain = 1e-9
)

// grower grows trees on rows whose features are known by their bins.
type grower struct {
	cuts       [][]float64 // of each feature, ascending: a value is in the first bin whose cut it does not exceed
	bins       [][]uint8   // by feature, by row
	grad, hess []float64
	tree       []checker.Branch
	chance     *rand.Rand
	ask        []bool // which features the tree may ask
}

// boost fits a model on rows, of which yes tells which are contradictions.
func boost(rows [][]float64, yes []bool, seed uint64) *checker.Forest {
	g := &grower{grad: make([]float64, len(rows)), hess: make([]float64, len(rows)), chance: rand.New(rand.NewPCG(seed, 1)), ask: make([]bool, len(rows[0]))}
	g.bin(rows)
	n := 0
	for _, y := range yes {
		if y {
			n++
		}
	}
	m := &checker.Forest{Base: math.Log(float64(n) / float64(len(rows)-n))}
	odds := make([]float64, len(rows))
	for i := range odds {
		odds[i] = m.Base
	}
	all := make([]int32, len(rows))
	for range rounds {
		for i := range rows {
			p := checker.Share(odds[i])
			g.grad[i], g.hess[i] = p, p*(1-p)
			if yes[i] {
				g.grad[i]--
			}
			all[i] = int32(i)
		}
		for f := range g.ask {
			g.ask[f] = g.chance.Float64() < asked
		}
		g.tree = nil
		g.grow(all, depth, odds)
		m.Trees = append(m.Trees, g.tree)
	}
	return m
}

// bin parts the values of each feature into at most maxBins bins of about as many rows.
func (g *grower) bin(rows [][]float64) {
	for f := range rows[0] {
		values := make([]float64, len(rows))
		for i := range rows {
			values[i] = rows[i][f]
		}
		sorted := slices.Clone(values)
		slices.Sort(sorted)
		distinct := slices.Compact(slices.Clone(sorted))
		var cuts []float64
		if len(distinct) <= maxBins {
			for i := 1; i < len(distinct); i++ {
				cuts = append(cuts, (distinct[i-1]+distinct[i])/2)
			}
		} else {
			for b := 1; b < maxBins; b++ {
				at := b * len(sorted) / maxBins
				next := sort.SearchFloat64s(distinct, sorted[at])
				if next > 0 {
					cuts = append(cuts, (distinct[next-1]+distinct[next])/2)
				}
			}
			cuts = slices.Compact(cuts)
		}
		bins := make([]uint8, len(rows))
		for i, v := range values {
			bins[i] = uint8(sort.SearchFloat64s(cuts, v))
		}
		g.cuts, g.bins = append(g.cuts, cuts), append(g.bins, bins)
	}
}

// grow adds the tree over some rows, at most so deep, and returns its root. It adds what the tree says of each row to odds.
func (g *grower) grow(rows []int32, depth int, odds []float64) int16 {
	at := int16(len(g.tree))
	g.tree = append(g.tree, checker.Branch{Feature: -1})
	var grad, hess float64
	for _, i := range rows {
		grad, hess = grad+g.grad[i], hess+g.hess[i]
	}
	feature, cut := -1, 0
	if depth > 0 {
		feature, cut = g.split(rows, grad, hess)
	}
	if feature < 0 {
		value := -rate * grad / (hess + ridge)
		g.tree[at].Value = value
		for _, i := range rows {
			odds[i] += value
		}
		return at
	}
	bins := g.bins[feature]
	more := slices.Clone(rows)
	less := slices.DeleteFunc(rows, func(i int32) bool { return int(bins[i]) > cut })
	more = slices.DeleteFunc(more[:len(more):len(more)], func(i int32) bool { return int(bins[i]) <= cut })
	l := g.grow(slices.Clone(less), depth-1, odds)
	m := g.grow(more, depth-1, odds)
	g.tree[at] = checker.Branch{Feature: int16(feature), Less: l, More: m, Value: g.cuts[feature][cut]}
	return at
}

// split returns the feature, and the last bin of its lower part, that part some rows best; -1 where nothing is gained.
func (g *grower) split(rows []int32, grad, hess float64) (feature, cut int) {
	feature = -1
	best := leastGain
	gain := func(g, h float64) float64 { return g * g / (h + ridge) }
	whole := gain(grad, hess)
	for f, bins := range g.bins {
		if len(g.cuts[f]) == 0 || !g.ask[f] {
			continue
		}
		var gs, hs [maxBins + 1]float64
		var ns [maxBins + 1]int
		for _, i := range rows {
			b := bins[i]
			gs[b], hs[b], ns[b] = gs[b]+g.grad[i], hs[b]+g.hess[i], ns[b]+1
		}
		var lg, lh float64
		n := 0
		for b := range g.cuts[f] {
			lg, lh, n = lg+gs[b], lh+hs[b], n+ns[b]
			if n < leastRows || len(rows)-n < leastRows {
				continue
			}
			if won := gain(lg, lh) + gain(grad-lg, hess-lh) - whole; won > best {
				best, feature, cut = won, f, b
			}
		}
	}
	return feature, cut
}
