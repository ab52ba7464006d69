package checker

import (
	"math"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// farMoved is how many words behind "up from" the figure may stand: instead of the present 8.5.
const farMoved = 3

// revisedAgainst reports whether a figure that its text calls revised may be the one that has taken the place of b. Where the text gives the figure that
// was before, as in "up from 54", it is no other one.
func (c *Corpus) revisedAgainst(a, b *claims.Claim) bool {
	if !a.Revised {
		return false
	}
	s := strings.ToLower(a.Sentence)
	if len(s) != len(a.Sentence) || hasAny(s, c.lex.Words(lexicon.Corrects)) {
		return true
	}
	for _, w := range c.lex.Words(lexicon.MovedFrom) {
		at := strings.Index(s, w+" ")
		if at < 0 {
			continue
		}
		if at < int(a.At) {
			return true // it is the one that was before
		}
		old, ok := firstFigure(s[at+len(w):])
		return !ok || math.Abs(old-b.Value.Interval.Value) < 0.01*old || math.Abs(old-c.inUnit(b)) < 0.01*old
	}
	return true
}

// firstFigure returns the figure among the first words of a text.
func firstFigure(s string) (float64, bool) {
	for i, w := range strings.Fields(s) {
		if i >= farMoved {
			break
		}
		w = strings.ReplaceAll(strings.Trim(w, ".,;:()$€£%"), ",", "")
		if v, err := strconv.ParseFloat(w, 64); err == nil && v > 0 {
			return v, true
		}
	}
	return 0, false
}

// oneBefore reports whether two measures have taken the place of one and the same figure, which both sentences give: from 8.5 to 3 percent here, 5 percent
// instead of 8.5 there.
func (c *Corpus) oneBefore(a, b *claims.Claim) bool {
	if a.Path == b.Path || a.Unit == "" || a.Unit != b.Unit || a.Quoted || b.Quoted || !a.Value.Interval.Disjoint(b.Value.Interval) || a.Modality == claims.Denied || b.Modality == claims.Denied {
		return false
	}
	x, y := c.before(a), c.before(b)
	return significant(x) >= digitPlaces && x == y && x != c.inUnit(a) && x != c.inUnit(b) && c.sameStory(a.Path, b.Path)
}

// before returns the figure that the one of a claim has taken the place of by its sentence, 0 where that gives none.
func (c *Corpus) before(a *claims.Claim) float64 {
	s := strings.ToLower(a.Sentence)
	if len(s) != len(a.Sentence) {
		return 0
	}
	own := min(max(0, int(a.At))+len(a.Text), len(s))
	for _, w := range c.lex.Words(lexicon.MovedFrom) {
		if at := strings.Index(s[own:], w+" "); at >= 0 && at <= nearMoved {
			v, _ := firstFigure(s[own+at+len(w):])
			return v
		}
	}
	words := strings.Fields(s[:startOf(a)])
	i := len(words) - 1 // "to" right before the figure, and "from" before it
	for k := i - 1; k > 0 && k >= i-farMoved && words[i] == "to"; k-- {
		if words[k-1] == "from" {
			v, _ := firstFigure(strings.Join(words[k:i], " "))
			return v
		}
	}
	return 0
}

// nearMoved is how many bytes behind a figure "up from" and its like may begin.
const nearMoved = 60
