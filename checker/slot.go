package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
)

// A slot is what a figure or a date fills in: how many were hurt, how long the bridge is, when it was opened. Where no rule of words tells that two of them in two
// documents on one story fill one slot, a model does that was fitted on clusters of reports whose contradictions are known (bench/slots): boosted decision trees
// (Friedman, Greedy function approximation, 2001) over features of the pair, which give the log-odds that the two contradict each other.

// slotSort is a sort of slots, which claims of some kinds fill.
type slotSort struct {
	name     string
	kinds    []claims.Kind
	may      func(c *Corpus, a, b *claims.Claim) bool // whether two claims of one kind may fill one slot
	read     func(p *slotPair)                        // finds out what several features ask
	byHand   bool                                     // a handful of documents need no names in common to be asked
	features []slotFeature                            // what the trees are asked of, by the places of the features
	trees    *Forest
	least    float64 // the log-odds from which on two claims are taken to fill one slot
}

// slotKinds are the kinds of claims that fill slots, and figureKinds those that are figures: how many, how much, how long and which of a row.
var (
	figureKinds = []claims.Kind{claims.Count, claims.Measure, claims.Duration, claims.Ordinal}
	slotKinds   = append(slices.Clone(figureKinds), claims.Date, claims.Name, claims.Role)
)

// slotSorts are the sorts of slots. The trees of each are in slot_trees.go.
var slotSorts = []slotSort{
	{"figures", figureKinds, (*Corpus).mayBeOneFigure, (*slotPair).readFigures, true, slices.Concat(figureFeatures, wordFeatures), &figureTrees, leastFigure},
	{"places", []claims.Kind{claims.Name}, (*Corpus).mayBeOnePlace, (*slotPair).readPlaces, false, placeFeatures, &placeTrees, leastPlace},
	{"roles", []claims.Kind{claims.Role}, (*Corpus).mayBeOneRole, (*slotPair).readRoles, false, roleFeatures, &roleTrees, leastRole},
	{"dates", []claims.Kind{claims.Date}, (*Corpus).mayBeOneDate, (*slotPair).readDates, true, dateFeatures, &dateTrees, leastDate},
}

// The log-odds from which on two claims are taken to fill one slot: shares of 0.65, 0.5, 0.55 and 0.68. Of what the models say of clusters on which they were not
// fitted, three of four are right from there on, of dates four of five.
const (
	leastFigure = 0.62
	leastDate   = 0
	leastPlace  = 0.2
	leastRole   = 0.75
)

// slotRatio is how near two figures must be to each other to be asked whether they fill one slot.
const slotRatio = 0.4

// slotFeature is one thing that is found out of two claims, as a number.
type slotFeature struct {
	name  string
	value func(p *slotPair) float64
}

// slotPair is two claims of two documents on one story, of which is asked whether they fill one slot.
type slotPair struct {
	c       *Corpus
	a, b    *claims.Claim
	da, db  *docInfo
	figures [2]*docFigures // of the document of each
	own     [2]*slotFigure // each with what stands around it
	days    datePair       // of two dates
	place   placePair      // of two places
	roles   rolePair       // of two roles

	ofSort, inReach, sortInReach, better [2]float64 // see reach and partners
}

// sortOfSlot returns the sort of slots that claims of a kind fill, nil where they fill none.
func sortOfSlot(kind claims.Kind) *slotSort {
	for i := range slotSorts {
		if slices.Contains(slotSorts[i].kinds, kind) {
			return &slotSorts[i]
		}
	}
	return nil
}

// SlotSorts returns the names of the sorts of slots.
func SlotSorts() (names []string) {
	for i := range slotSorts {
		names = append(names, slotSorts[i].name)
	}
	return names
}

// SlotSort returns the name of the sort of slots that claims of a kind fill; empty where they fill none.
func SlotSort(kind claims.Kind) string {
	if s := sortOfSlot(kind); s != nil {
		return s.name
	}
	return ""
}

// SlotFeatures returns the features of two claims that may fill one slot; nil where they may not.
func (c *Corpus) SlotFeatures(a, b *claims.Claim) []float64 {
	p := c.slotPair(a, b)
	if p == nil {
		return nil
	}
	features := sortOfSlot(a.Kind).features
	row := make([]float64, len(features))
	for i := range features {
		row[i] = features[i].value(p)
	}
	return row
}

// SameSlot reports whether two claims that do not agree likely fill one slot. Only few documents are asked, as among many some figures are alike by chance, and only
// texts of fullText to longText words, such as the model was fitted on.
func (c *Corpus) SameSlot(a, b *claims.Claim) bool {
	row := c.SlotFeatures(a, b)
	if row == nil {
		return false
	}
	s := sortOfSlot(a.Kind)
	return s.trees.Odds(row) >= s.least && !c.updated(a, b)
}

// likeWords is how alike the words of two sentences are from which on the later one is the earlier one brought up to date.
const likeWords = 0.5

// updated reports whether a figure that may have changed since is told by one outlet, or in one wording, twice: the later text is the earlier one brought up to date.
// Of others the model is left to say whether the one is a later count, as it was fitted on such.
func (c *Corpus) updated(a, b *claims.Claim) bool {
	if a.Measure != b.Measure || !c.Supersedes(a, b) {
		return false
	}
	p := c.slotPair(a, b)
	return a.Source != "" && a.Source == b.Source || c.cosine(p.own[0].own, p.own[1].own) >= likeWords
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

// slot explains what the model says of two claims, nil where it is not asked.
func (c *Corpus) slot(a, b *claims.Claim) *Slot {
	row := c.SlotFeatures(a, b)
	if row == nil {
		return nil
	}
	s := sortOfSlot(a.Kind)
	out := &Slot{Share: Share(s.trees.Odds(row)), Least: Share(s.least)}
	for i, value := range row {
		out.Features = append(out.Features, Feature{s.features[i].name, value})
	}
	return out
}

// slotPair returns two claims with what several features ask of them; nil where they may not fill one slot.
func (c *Corpus) slotPair(a, b *claims.Claim) *slotPair {
	s := sortOfSlot(a.Kind)
	if s == nil || a.Kind != b.Kind || a.Path == b.Path || a.Fact != nil || b.Fact != nil {
		return nil
	}
	if c.total > smallRun || c.long(a, b) || !c.tellMore(a, b) || !(s.byHand && c.besideByHand(a, b)) && !c.sameStory(a.Path, b.Path) || !s.may(c, a, b) {
		return nil
	}
	p := &slotPair{c: c, a: a, b: b, da: c.doc(a.Path), db: c.doc(b.Path)}
	p.figures = [2]*docFigures{c.figuresOf(p.da), c.figuresOf(p.db)}
	p.own = [2]*slotFigure{p.figures[0].figure(a), p.figures[1].figure(b)}
	s.read(p)
	return p
}

// besideByHand reports whether the documents of two figures are among a handful that were published near each other: whoever puts them side by side has them
// tell one story, also where one of them names hardly anybody.
func (c *Corpus) besideByHand(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	return c.total <= handful && da != nil && db != nil && !farPublished(da.sheet, db.sheet)
}

// mayBeOneFigure reports whether two figures of one kind are of one dimension, disjoint and near each other, and nothing that the texts say shows that they are
// of two things: another side, another time, a text that gives both.
func (c *Corpus) mayBeOneFigure(a, b *claims.Claim) bool {
	if a.Dimension != b.Dimension || a.Dimension == "money" && a.Unit != b.Unit {
		return false
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

// each returns of how many of the two claims something is true, of which their documents are asked as well.
func (p *slotPair) each(is func(d *docInfo, a *claims.Claim) bool) float64 {
	return truth(is(p.da, p.a)) + truth(is(p.db, p.b))
}
