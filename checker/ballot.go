package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
)

// ballots are the measures of the two sides of a vote.
var ballots = [2]string{"votes in favour", "votes against"}

// abstained is the measure of those who are for neither.
const abstained = "abstentions"

// differentBallot parts the figures of two votes of which one text gives both, or that differ in both sides and in who won or how many voted: the six
// to one of a cabinet, the 31 to 12 of a full council.
func differentBallot(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Count || a.Measure != b.Measure {
		return ""
	}
	if a.Measure == abstained {
		if a.Path == b.Path {
			return ""
		}
		if c.abstainedToo(a, b) || c.abstainedToo(b, a) {
			return "one of the two texts gives the abstentions of both"
		}
		if oa, ob := c.otherVotes(a), c.otherVotes(b); oa != nil && ob != nil && oa.Measure == ob.Measure && oa.Value.Interval.Disjoint(ob.Value.Interval) {
			return "the votes beside the abstentions differ as well"
		}
		return ""
	}
	if a.Measure != ballots[0] && a.Measure != ballots[1] {
		return ""
	}
	if x, y := c.votesBeside(a, abstained), c.votesBeside(b, abstained); x != nil && y != nil && x.Value.Interval.Disjoint(y.Value.Interval) && a.Value.Interval.Disjoint(b.Value.Interval) {
		return "the abstentions beside the votes differ as well"
	}
	oa, ob := c.otherVotes(a), c.otherVotes(b)
	if c.votedTwice(a, b, ob) || c.votedTwice(b, a, oa) {
		return "one of the two texts gives the votes of both"
	}
	if oa == nil || ob == nil || !oa.Value.Interval.Disjoint(ob.Value.Interval) {
		return ""
	}
	if (a.Value.Interval.Value > oa.Value.Interval.Value) != (b.Value.Interval.Value > ob.Value.Interval.Value) {
		return "both sides of the vote differ, and so does which of them won"
	}
	x, y := a.Value.Interval.Value+oa.Value.Interval.Value, b.Value.Interval.Value+ob.Value.Interval.Value
	if x != y {
		return "both sides of the vote differ, and so does how many voted"
	}
	return ""
}

// abstainedToo reports whether the document of a gives the abstentions of b as well.
func (c *Corpus) abstainedToo(a, b *claims.Claim) bool {
	d := c.doc(a.Path)
	return d != nil && slices.ContainsFunc(d.counts.of(d.sheet), func(o *claims.Claim) bool {
		return o.Measure == abstained && o.Value.Interval.Value == b.Value.Interval.Value
	})
}

// votedTwice reports whether the document of a gives the votes for and against of b, of which other is the other side, as well: its own are then
// those of another ballot, on the budget and on the motion.
func (c *Corpus) votedTwice(a, b, other *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil || other == nil || !a.Value.Interval.Disjoint(b.Value.Interval) {
		return false
	}
	gives := func(of *claims.Claim) bool {
		return slices.ContainsFunc(d.counts.of(d.sheet), func(o *claims.Claim) bool {
			return o.Measure == of.Measure && o.Value.Interval.Value == of.Value.Interval.Value
		})
	}
	return gives(b) && gives(other)
}

// otherVotes returns the figure of the other side in the sentence of one side of a vote, or in one beside it; nil where there is none.
func (c *Corpus) otherVotes(a *claims.Claim) *claims.Claim { return c.votesBeside(a, ballots[:]...) }

// votesBeside returns the figure of another measure of some in the sentence of a claim, or in one beside it; nil where there is none.
func (c *Corpus) votesBeside(a *claims.Claim, measures ...string) (near *claims.Claim) {
	d := c.doc(a.Path)
	if d == nil {
		return nil
	}
	for _, o := range d.counts.of(d.sheet) {
		if o.Measure == a.Measure || !slices.Contains(measures, o.Measure) {
			continue
		}
		if o.SentenceIndex == a.SentenceIndex {
			return o
		}
		if o.Block == a.Block && (o.SentenceIndex == a.SentenceIndex-1 || o.SentenceIndex == a.SentenceIndex+1) {
			near = o
		}
	}
	return near
}
