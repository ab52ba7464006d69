package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
)

// A slot is what a figure fills in: how many were hurt, how long the bridge is. Where no rule of words tells that two figures of two documents on one
// story fill one slot, a model does that was fitted on clusters of reports whose contradictions are known (bench/slots): boosted decision trees
// (Friedman, Greedy function approximation, 2001) over features of the pair, which give the log-odds that the two contradict each other.

// slotKinds are the kinds of claims that are figures: how many, how much, how long and which of a row.
var slotKinds = []claims.Kind{claims.Count, claims.Measure, claims.Duration, claims.Ordinal}

// leastSlot is the log-odds from which on two figures are taken to fill one slot, a share of 0.65. Of what is shown from there on in clusters that nobody has read, and on
// which nothing was fitted, 12 of 17 findings were right.
const leastSlot = 0.62

// slotRatio is how near two figures must be to each other to be asked whether they fill one slot.
const slotRatio = 0.4

// slotFeatures are what the trees are asked of, by the places of the features.
var slotFeatures = slices.Concat(figureFeatures, wordFeatures)

// slotFeature is one thing that is found out of two figures, as a number.
type slotFeature struct {
	name  string
	value func(p *slotPair) float64
}

// slotPair is two figures of two documents on one story, of which is asked whether they fill one slot.
type slotPair struct {
	c       *Corpus
	a, b    *claims.Claim
	da, db  *docInfo
	figures [2]*docFigures // of the document of each
	own     [2]*slotFigure // each with what stands around it

	ofSort, inReach, sortInReach, better [2]float64 // see reach and partners
}

// SlotKinds returns the kinds of claims of which two may fill one slot.
func SlotKinds() []claims.Kind { return slices.Clone(slotKinds) }

// SlotNames returns the names of the features of a pair, in the order of [Corpus.SlotFeatures].
func SlotNames() []string {
	names := make([]string, len(slotFeatures))
	for i := range slotFeatures {
		names[i] = slotFeatures[i].name
	}
	return names
}

// SlotFeatures returns the features of two figures that may fill one slot; nil where they may not.
func (c *Corpus) SlotFeatures(a, b *claims.Claim) []float64 {
	p := c.slotPair(a, b)
	if p == nil {
		return nil
	}
	row := make([]float64, len(slotFeatures))
	for i := range slotFeatures {
		row[i] = slotFeatures[i].value(p)
	}
	return row
}

// SameSlot reports whether two figures that do not agree likely fill one slot. Only few documents are asked, as among many some figures are alike by chance, and only
// texts of fullText to longText words, such as the model was fitted on.
func (c *Corpus) SameSlot(a, b *claims.Claim) bool {
	row := c.SlotFeatures(a, b)
	return row != nil && slotTrees.Odds(row) >= leastSlot
}

// Slot is how likely two figures fill one slot.
type Slot struct {
	Share    float64 // how likely, 0 to 1
	Least    float64 // from which share on they are taken to
	Features []Feature
}

// Feature is something that the model is asked of.
type Feature struct {
	Name  string
	Value float64
}

// slot explains what the model says of two figures, nil where it is not asked.
func (c *Corpus) slot(a, b *claims.Claim) *Slot {
	row := c.SlotFeatures(a, b)
	if row == nil {
		return nil
	}
	out := &Slot{Share: Share(slotTrees.Odds(row)), Least: Share(leastSlot)}
	for i, value := range row {
		out.Features = append(out.Features, Feature{slotFeatures[i].name, value})
	}
	return out
}

// slotPair returns two figures with what several features ask of them; nil where they may not fill one slot.
func (c *Corpus) slotPair(a, b *claims.Claim) *slotPair {
	if a.Kind != b.Kind || !slices.Contains(slotKinds, a.Kind) || a.Path == b.Path || a.Fact != nil || b.Fact != nil {
		return nil
	}
	if c.total > smallRun || c.long(a, b) || !c.tellMore(a, b) || !c.sameStory(a.Path, b.Path) || !c.mayFillSlot(a, b) {
		return nil
	}
	p := &slotPair{c: c, a: a, b: b, da: c.doc(a.Path), db: c.doc(b.Path)}
	p.figures = [2]*docFigures{c.figuresOf(p.da), c.figuresOf(p.db)}
	p.own = [2]*slotFigure{p.figures[0].figure(a), p.figures[1].figure(b)}
	p.reach()
	p.partners()
	return p
}

// mayFillSlot reports whether two figures of one kind are of one dimension, disjoint and near each other, and nothing that the texts say shows that they are
// of two things: another side, another time, a text that gives both.
func (c *Corpus) mayFillSlot(a, b *claims.Claim) bool {
	if a.Dimension != b.Dimension || a.Kind == claims.Measure && a.Unit != b.Unit {
		return false
	}
	if a.Kind == claims.Ordinal && (hasFigure(c.doc(a.Path), b) || hasFigure(c.doc(b.Path), a)) {
		return false // the third title of one, the second of the other
	}
	x, y := a.Value.Interval, b.Value.Interval
	if !x.Disjoint(y) || min(x.Value, y.Value) <= 0 || min(x.Value, y.Value) < slotRatio*max(x.Value, y.Value) {
		return false
	}
	return a.Side == b.Side && !saysOther(a, b) && !unreal(a) && !unreal(b) && counterpart(c, a, b) == "" && bothSayBoth(c, a, b) == "" && differentTime(c, a, b) == ""
}

// truth returns 1 for what is true and 0 for what is not.
func truth(is bool) float64 { return float64(oneIf(is)) }

// both returns of how many of the two figures something is true.
func (p *slotPair) both(is func(f *slotFigure) bool) float64 {
	return truth(is(p.own[0])) + truth(is(p.own[1]))
}

// values returns the two figures, the smaller one first.
func (p *slotPair) values() (lo, hi float64) {
	x, y := p.a.Value.Interval.Value, p.b.Value.Interval.Value
	return min(x, y), max(x, y)
}
