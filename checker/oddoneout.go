package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// oddRatio is how near two figures must be to each other for the one, which a single text has, to be taken for another version of the other, which
// two texts have. Of 15 such pairs in clusters of reports that no other rule shows 12 were contradictions; in clusters that nobody had read all
// three. Where the single text has further figures of the sort, one in two was none.
const oddRatio = 0.6

// oddLeast is the least count that is told apart: of two or three countries there are several in a story.
const oddLeast = 4

// muchAlike is how many bits of rare words two sentences share that say the same of one thing.
const muchAlike = 6

// OddOneOut reports whether one of the documents of two figures is alone with its own: it has no other figure of that sort in reach, and at least two other
// documents of its story have that of the other, which it has not, and none of them has the figure of the odd one. Whatever their words are, the
// figures are then likely of one thing. Only few documents are asked, as of many some have a figure by chance.
func (c *Corpus) OddOneOut(a, b *claims.Claim) bool {
	if c.oddLength(a, b) {
		return true
	}
	if a.Kind != b.Kind || a.Path == b.Path || c.total > smallRun || a.Event.Main != b.Event.Main || a.Side != b.Side || !isFigure(a) && a.Kind != claims.Duration || !told(a) || !told(b) || c.long(a, b) {
		return false
	}
	if unreal(a) || unreal(b) || a.Kind == claims.Duration && (c.ours(a) != c.ours(b) || toDo(a) != toDo(b)) {
		return false
	}
	x, y := a.Value.Interval, b.Value.Interval
	if c.tellApart(a, b) {
		return false // the lake, and our reserve; the graves, and those that a second team has opened
	}
	if !x.Disjoint(y) || min(x.Value, y.Value) < oddRatio*max(x.Value, y.Value) || min(x.Value, y.Value) < 2 || roundedFrom(x.Value, y.Value) || roundedFrom(y.Value, x.Value) {
		return false
	}
	if a.Kind == claims.Count && min(x.Value, y.Value) < oddLeast || !c.oneKey(a, b) || !c.sameStory(a.Path, b.Path) || c.parted(a, b) {
		return false
	}
	return c.outvoted(a, b) || c.outvoted(b, a)
}

// tellApart reports whether the sentence of one of two figures says that it is of something else than what was told before, and that of the other does
// not: another team, a separate case.
func (c *Corpus) tellApart(a, b *claims.Claim) bool {
	x, y := text.Fold(a.Sentence), text.Fold(b.Sentence)
	for _, w := range c.lex.Words(lexicon.TellsApart) {
		if singles(x, w) != singles(y, w) {
			return true
		}
	}
	return false
}

// singles reports whether a sentence has a word that sets one thing apart from another: "second" does, and in "the second largest" it does not.
func singles(sentence, w string) bool {
	if !hasWords(sentence, w) {
		return false
	}
	_, behind, _ := strings.Cut(sentence, w+" ")
	next, _, _ := strings.Cut(behind, " ")
	return !strings.HasSuffix(strings.TrimRight(next, ".,;:!?"), "est")
}

// told reports whether a figure is told as one of all there is, exactly or about, and not in a quotation, which two texts may share.
func told(a *claims.Claim) bool {
	if h := a.Value.Interval.Hedge; h != "" && h != "about" || a.Modality == claims.Denied || a.Quoted {
		return false
	}
	if a.Kind == claims.Duration {
		return (a.Scope == "" || a.Scope == "whole") && !aPart(a)
	}
	return ofAll(a)
}

// unreal reports whether a figure is told of what has not happened: you might have found five.
func unreal(a *claims.Claim) bool {
	return a.Modality == claims.Conditional && hasAny(beside(a), []string{"might have", "could have", "would have"})
}

// toDo reports whether a length of time is what is left to somebody to do something: his party has two weeks to go to court.
func toDo(a *claims.Claim) bool {
	if wordBefore(a) == "within" && (a.Modality == claims.Conditional || hasAny(beside(a), []string{"must", "has to", "have to"})) {
		return true // may be challenged within two weeks
	}
	switch wordBehind(a) {
	case "remain", "left":
		return true // two weeks remain to go to court
	case "are", "is":
		return hasAny(toldBehind(a), []string{"are left", "is left"})
	case "to":
	default:
		return false
	}
	switch wordBefore(a) {
	case "has", "have", "had", "another", "him", "her", "them":
		return true
	}
	return false
}

// aPart reports whether a length of time is told as a part of a longer one: in the first six days.
func aPart(a *claims.Claim) bool {
	word := wordBefore(a)
	return word == "first" || word == "last" || word == "final" || word == "next"
}

// oneKey reports whether two figures are of one sort: of people or of things under one noun, in one dimension, lengths of time of one class.
func (c *Corpus) oneKey(a, b *claims.Claim) bool {
	switch a.Kind {
	case claims.Count:
		if a.Counted == "" || b.Counted == "" || c.lex.Lists(lexicon.VagueNoun, a.Counted) || a.Measure != b.Measure && a.Measure != "" && b.Measure != "" {
			return false
		}
		return c.lex.SortOf(a.Counted) == c.lex.SortOf(b.Counted)
	case claims.Measure:
		if a.Dimension != b.Dimension || a.Dimension == "" {
			return false
		}
		if a.Measure != b.Measure && a.Measure != "" && b.Measure != "" {
			return c.sharedWords(a, b) >= muchAlike // how far back, and how deep
		}
		if a.Dimension == "money" {
			return a.Measure != "" && a.Measure == b.Measure // one purse and another
		}
		return a.Dimension == "area" || a.Unit == b.Unit || c.lex.Lists(lexicon.RareDimension, a.Dimension) || c.sharedWords(a, b) > 0
	}
	return spanClass(a) == spanClass(b)
}

// outvoted reports whether the document of a is alone with its figure, and the documents of at least one more text than that of b have the figure of b.
func (c *Corpus) outvoted(a, b *claims.Claim) bool {
	odd, other := c.doc(a.Path), c.doc(b.Path)
	if odd == nil || other == nil || !c.onlyInReach(odd, a, b) || hasFigure(odd, b) || hasFigure(other, a) {
		return false
	}
	others := 0
	for path, d := range c.docs {
		if path == a.Path || path == b.Path || !c.sameStory(a.Path, path) {
			continue
		}
		if hasFigure(d, a) {
			return false
		}
		if c.bears(d, b) && !copies(d, other) {
			if ofOtherDeed(d, a, b) {
				return false // sixty-one finished, and eighty-seven took part
			}
			others++
		}
	}
	return others > 0
}

// ofOtherDeed reports whether a document says of the figure of b that it is of something else than a is known to be of.
func ofOtherDeed(d *docInfo, a, b *claims.Claim) bool {
	if a.Kind != claims.Count || a.Measure == "" || b.Measure != "" {
		return false
	}
	for o := range d.sheet.Of(a.Kind) {
		if o.Value.Interval.Value == b.Value.Interval.Value && o.Measure != "" && o.Measure != a.Measure && !o.Weak && !a.Weak {
			return true
		}
	}
	return false
}

// hasFigure reports whether a document gives the figure of a claim, of whatever of its kind.
func hasFigure(d *docInfo, a *claims.Claim) bool {
	if a.Kind != claims.Duration {
		return has(d, a)
	}
	for o := range d.sheet.Of(claims.Duration) {
		if !o.Value.Interval.Disjoint(a.Value.Interval) {
			return true
		}
	}
	return false
}

// bears reports whether a document gives the very figure of a claim, of its sort, in words of its own: a sentence that was copied bears out nothing.
func (c *Corpus) bears(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(a.Kind) {
		if o.Value.Interval.Value == a.Value.Interval.Value && (o.Template == 0 || o.Template != a.Template) && told(o) && c.oneKey(a, o) && o.Event.Main == a.Event.Main {
			return true
		}
	}
	return false
}

// onlyInReach reports whether a document has no other figure of the sort of a that could be its version of b instead. Of counts that is none that is as
// near to b and that no other document of the story gives: what others give as well is no odd one. A measure or a length of time must be the only one.
func (c *Corpus) onlyInReach(d *docInfo, a, b *claims.Claim) bool {
	if a.Kind != claims.Count {
		return c.onlyOfKey(d, a)
	}
	wanted := b.Value.Interval.Value
	for o := range c.othersOfSort(d, a) {
		if v := o.Value.Interval.Value; min(v, wanted) >= oddRatio*max(v, wanted) && !c.elsewhere(o) {
			return false
		}
	}
	return true
}

// elsewhere reports whether another document of its story gives the figure of a claim as well.
func (c *Corpus) elsewhere(a *claims.Claim) bool {
	for path, d := range c.docs {
		if path != a.Path && c.sameStory(a.Path, path) && hasFigure(d, a) {
			return true
		}
	}
	return false
}

// onlyOfKey reports whether a document has no other figure of the sort of one.
func (c *Corpus) onlyOfKey(d *docInfo, a *claims.Claim) bool {
	if a.Kind == claims.Duration {
		return onlySpan(d, a)
	}
	return c.onlyOfSort(d, a)
}

// copies reports whether half of the sentences with claims of one of two documents, but for their figures, dates and names, stand in the other: a copy of
// a report bears out nothing that it says.
func copies(a, b *docInfo) bool {
	told := map[uint64]bool{}
	for o := range a.sheet.All() {
		if o.Template != 0 {
			told[o.Template] = true
		}
	}
	of, shared := map[uint64]bool{}, 0
	for o := range b.sheet.All() {
		if o.Template != 0 && !of[o.Template] {
			of[o.Template] = true
			if told[o.Template] {
				shared++
			}
		}
	}
	return shared > 0 && 2*shared >= min(len(told), len(of))
}
