package checker

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims"
)

// A slot is what a claim fills in: how many were hurt, how long the bridge is. Where no rule of words tells that two claims of two documents on one
// story fill one slot, a model does that was fitted on clusters of reports whose contradictions are known (bench/slots): boosted decision trees
// (Friedman, Greedy function approximation, 2001) over features of the pair, which give the log-odds that the two contradict each other.

// slotFamily is a sort of slots, whose pairs have the same features.
type slotFamily struct {
	name     string
	kinds    []claims.Kind
	asks     func(c *Corpus, a, b *claims.Claim) bool // of two claims of one kind in two documents on one story: they may fill one slot
	features []slotFeature
	trees    forest
	least    float64 // log-odds from which on two claims are taken to fill one slot
}

// slotFamilies are all sorts of slots.
var slotFamilies = []*slotFamily{&figureSlot}

// slotFeature is one thing that is found out of two claims, as a number.
type slotFeature struct {
	name string
	of   func(p *slotPair) float64
}

// slotPair is two claims of two documents on one story, of which is asked whether they fill one slot.
type slotPair struct {
	c      *Corpus
	a, b   *claims.Claim
	da, db *docInfo
	of     [2]*docSlots   // the figures of the document of each
	own    [2]*slotFigure // what stands around each

	ofSort, inReach, sortInReach, better [2]float64 // see reach and partners
}

// SlotKinds returns the kinds of claims of which two may fill one slot.
func SlotKinds() (kinds []claims.Kind) {
	for _, f := range slotFamilies {
		kinds = append(kinds, f.kinds...)
	}
	return kinds
}

// SlotFeatures returns of which sort of slots two claims of a run of few documents may fill the same one, and the features of the pair by their names; "" and nil where
// they may not.
func (c *Corpus) SlotFeatures(a, b *claims.Claim) (family string, features map[string]float64) {
	f, p := c.slotPair(a, b)
	if f == nil {
		return "", nil
	}
	features = make(map[string]float64, len(f.features))
	for _, of := range f.features {
		features[of.name] = of.of(p)
	}
	return f.name, features
}

// SlotNames returns the names of the features of a sort of slots, in the order in which its trees know them.
func SlotNames(family string) (names []string) {
	for _, f := range slotFamilies {
		if f.name == family {
			for _, of := range f.features {
				names = append(names, of.name)
			}
		}
	}
	return names
}

// SameSlot reports whether two claims that do not agree likely fill one slot. Only few documents are asked, as among many some claims are alike by chance, and only
// texts of fullText to longText words, such as the model was fitted on.
func (c *Corpus) SameSlot(a, b *claims.Claim) bool {
	f, odds := c.slotOdds(a, b)
	return f != nil && odds >= f.least
}

// slotOdds returns the log-odds that two claims contradict each other in one slot, and of which sort it is; nil where they cannot.
func (c *Corpus) slotOdds(a, b *claims.Claim) (*slotFamily, float64) {
	f, p := c.slotPair(a, b)
	if f == nil {
		return nil, 0
	}
	row := make([]float64, len(f.features))
	for i, of := range f.features {
		row[i] = of.of(p)
	}
	return f, f.trees.odds(row)
}

// Slot is how likely two claims fill one slot.
type Slot struct {
	Family   string
	Share    float64 // how likely, 0 to 1
	Least    float64 // from which share on they are taken to
	Features []Term  // of the pair; Bits are their values
}

// slot explains what the model says of two claims, nil where they cannot fill one slot.
func (c *Corpus) slot(a, b *claims.Claim) *Slot {
	f, p := c.slotPair(a, b)
	if f == nil {
		return nil
	}
	_, odds := c.slotOdds(a, b)
	out := &Slot{Family: f.name, Share: share(odds), Least: share(f.least)}
	for _, of := range f.features {
		out.Features = append(out.Features, Term{Name: of.name, Bits: of.of(p)})
	}
	return out
}

// share turns log-odds into a probability, 0 to 1.
func share(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// slotPair returns two claims with what several features ask of them, and of which sort of slots they may fill one; nil where they may not.
func (c *Corpus) slotPair(a, b *claims.Claim) (*slotFamily, *slotPair) {
	if a.Kind != b.Kind || a.Path == b.Path || a.Fact != nil || b.Fact != nil || c.total > smallRun || c.long(a, b) || !c.tellMore(a, b) {
		return nil, nil
	}
	for _, f := range slotFamilies {
		if slices.Contains(f.kinds, a.Kind) && c.sameStory(a.Path, b.Path) && f.asks(c, a, b) {
			p := &slotPair{c: c, a: a, b: b, da: c.doc(a.Path), db: c.doc(b.Path)}
			p.of = [2]*docSlots{c.slotsOf(p.da), c.slotsOf(p.db)}
			p.own = [2]*slotFigure{p.of[0].figure(a), p.of[1].figure(b)}
			p.reach()
			p.partners()
			return f, p
		}
	}
	return nil, nil
}

// vetoFeatures returns features that tell whether a veto parts a pair.
func vetoFeatures(names ...string) (out []slotFeature) {
	for _, name := range names {
		out = append(out, slotFeature{name, func(p *slotPair) float64 {
			for i := range vetoes {
				if vetoes[i].name == name {
					return truth(vetoes[i].parts(p.c, p.a, p.b) != "")
				}
			}
			panic("checker: there is no veto " + name)
		}})
	}
	return out
}

// truth returns 1 for what is true and 0 for what is not.
func truth(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// both returns of how many of the two claims something is true.
func (p *slotPair) both(is func(a *claims.Claim) bool) float64 {
	return truth(is(p.a)) + truth(is(p.b))
}

// each is both for what a document, its claim and the other claim are asked.
func (p *slotPair) each(is func(d *docInfo, a, b *claims.Claim) bool) float64 {
	return truth(is(p.da, p.a, p.b)) + truth(is(p.db, p.b, p.a))
}

// values returns the two figures, the smaller one first.
func (p *slotPair) values() (lo, hi float64) {
	x, y := p.a.Value.Interval.Value, p.b.Value.Interval.Value
	return min(x, y), max(x, y)
}
