package checker

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// counterpart parts two counts of one measure when the sentence of one of them gives the figure of the other as well:
// "adopted by 33 votes to 18" here and "by about 33 votes to 18" there.
func counterpart(c *Corpus, a, b *claims.Claim) string {
	switch apart := a.Value.Interval.Disjoint(b.Value.Interval); {
	case a.Path == b.Path:
	case c.lastCame(a, b), c.lastCame(b, a):
		return "the sentence of one tells that the last one came on top"
	case a.Kind == claims.Count && (c.alsoSays(a, b) || c.alsoSays(b, a)):
		return "the sentence of one gives the figure of the other as well"
	case a.Kind == claims.Count && apart && (c.knownBesides(a, b) || c.knownBesides(b, a)), a.Kind == claims.Measure && apart && (c.measuredBesides(a, b) || c.measuredBesides(b, a)):
		return "one of the texts gives the figure of the other as well"
	}
	return ""
}

// lastCame reports whether the sentence of a figure tells of the last one by its number, which came on top of those that the other
// figure, less by one, counts: six tugs will pull, the sixth came yesterday.
func (c *Corpus) lastCame(a, b *claims.Claim) bool {
	most := a.Value.Interval.Value
	if a.Kind != claims.Count || most != b.Value.Interval.Value+1 || a.Counted != b.Counted {
		return false
	}
	led := false
	for w := range strings.FieldsFuncSeq(a.Sentence, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		e := c.lex.Entry(c.lex.Find(text.Fold(w)))
		if led && e.Number.Kind == lexicon.OrdinalNumber && e.Number.Value == most {
			return true
		}
		led = e.Form == "the" || e.Form == "a"
	}
	return false
}

// measuredBesides reports whether the document of b has the measure of a too, told to three digits: it knows both, the 148 kilometres of the route and
// the 31 kilometres that were left.
func (c *Corpus) measuredBesides(a, b *claims.Claim) bool {
	d := c.doc(b.Path)
	if d == nil || a.Dimension != b.Dimension || a.Value.Interval.Hedge != "" || a.Template != 0 && a.Template == b.Template || significant(c.inUnit(a)) < 3 {
		return false
	}
	for o := range d.sheet.Of(claims.Measure) {
		if o.Dimension == a.Dimension && o.Value.Interval.Value == a.Value.Interval.Value && o.Value.Interval.Hedge == "" {
			return true
		}
	}
	return false
}

// knownBesides reports whether the document of b has the figure of a too, one that is not met by chance: it knows both, the 147 containers that were
// smuggled and the 212 of the charge.
func (c *Corpus) knownBesides(a, b *claims.Claim) bool {
	d, v := c.doc(b.Path), a.Value.Interval.Value
	return d != nil && v > claims.LeastFigure && math.Mod(v, claims.LeastFigure) != 0 && a.Value.Interval.Hedge == "" && d.figures.has(d.sheet, v)
}

// fewCounted is the most that two sentences may count alike by chance.
const fewCounted = 10

// alsoSays reports whether another count of the sentence of a, of the same measure and scope as b, or of another place, agrees with b; whether, from
// fewCounted on, one of the same noun or of people gives its very figure or leaves it, as three of the seventeen leave fourteen; whether all that the
// sentence counts of that noun comes to b: 312 beds here and 148 there, 460 in all; or whether it counts several groups of people, of which a is one
// and b may be all.
func (c *Corpus) alsoSays(a, b *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	all := d.counts.of(d.sheet) // by sentence
	at, _ := slices.BinarySearchFunc(all, a.SentenceIndex, func(o *claims.Claim, sentence int32) int { return cmp.Compare(o.SentenceIndex, sentence) })
	n, sum := 0, 0.0
	people, persons := 0, 0.0 // under whatever nouns the same is told of them
	for _, o := range all[at:] {
		if o.SentenceIndex != a.SentenceIndex {
			break
		}
		if o.Span != a.Span && o.Value.Interval.Hedge != "vague" && o.Measure == b.Measure && (o.Scope == b.Scope || o.Scope == claims.ScopeElsewhere) && !o.Value.Interval.Disjoint(b.Value.Interval) {
			return true
		}
		if v := b.Value.Interval.Value; o.Span != a.Span && (o.Side == b.Side || o.Side == "" || b.Side == "") && (o.Measure == b.Measure || o.Counted == b.Counted || c.folk(o) && c.folk(b)) && b.Value.Interval.Hedge == "" && o.Value.Interval.Hedge == "" && v > fewCounted && (o.Value.Interval.Value == v || o.Measure != "" && o.Scope == "part" && a.Value.Interval.Value-o.Value.Interval.Value == v) {
			return true // of 58 witnesses 41 were heard; three of the seventeen have died
		}
		if o.Measure == a.Measure && o.Counted == a.Counted && o.Value.Interval.Hedge == "" && (o.Scope == "" || o.Scope == claims.ScopeElsewhere || o.Scope == a.Scope) {
			n, sum = n+1, sum+o.Value.Interval.Value
		}
		if o.Measure == a.Measure && o.Measure != "" && !o.Weak && o.Value.Interval.Hedge == "" && o.Scope == "" {
			people, persons = people+1, persons+o.Value.Interval.Value
		}
	}
	if people > 1 && a.Measure == b.Measure && a.Counted != "" && !c.generic(a.Counted) && (b.Counted == "" || c.generic(b.Counted)) {
		return true // four drivers and six soldiers have lost their lives: neither are all
	}
	if people > 1 && persons == b.Value.Interval.Value && c.generic(b.Counted) && a.Measure == b.Measure {
		return true // five marchers and two officers were hurt, seven people in all
	}
	return n > 1 && sum == b.Value.Interval.Value && a.Counted == b.Counted
}

// counts is the counts of a document by sentence, found when they are first asked for.
type counts struct {
	once sync.Once
	list []*claims.Claim
}

func (k *counts) of(sheet *claims.Sheet) []*claims.Claim {
	k.once.Do(func() {
		k.list = slices.AppendSeq(k.list, sheet.Of(claims.Count))
		slices.SortStableFunc(k.list, func(a, b *claims.Claim) int { return cmp.Compare(a.SentenceIndex, b.SentenceIndex) })
	})
	return k.list
}
