package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// How far a figure may lie from the fraction that it is said to be, as shares of that: “a third” is seldom exact.
const (
	offFraction   = 0.06 // either way
	aboutFraction = 0.15 // where it is told as about that
	overFraction  = 0.3  // above it, where it is told as more, and below it, where as less
	slackFraction = 0.01 // on the other side then
	farFraction   = 0.4  // beyond it, or its reverse, the fraction is one of something else
)

// fraction is a fraction that a text tells in words: “just over a third”.
type fraction struct {
	at, end int     // its tokens, without its hedge
	first   int     // the first token of its hedge
	value   float64 // 0 to 1
	lo, hi  float64 // what it may stand for
}

// fractions finds a part that is told as a figure and as a fraction of its whole: “half of the 64 wells, 32, have run dry”; “12 of the
// 48 seats, a quarter, are free”; “Of the 4.8 million crowns 1.2 million has come back, a quarter”; “from 80 to 60 million, a drop of a quarter”.
func (x *extractor) fractions(s *sentence) {
	if s.topics&opensFraction == 0 {
		return
	}
	terms, _ := x.termsOf(s)
	if len(terms) < 2 {
		return
	}
	for i := int(s.First); i < int(s.Last); i++ {
		if !x.allTopics && x.topicsAt(i)&opensFraction == 0 {
			continue
		}
		f := x.fraction(s, i)
		if f.end == i {
			continue
		}
		if part, whole := x.fractionOf(s, f, terms); part.Mention != nil {
			x.partIs(s, f, part, whole)
		} else if x.in(s, f.first-1).Form == "of" {
			x.changedByPart(s, f)
		}
		i = f.end - 1
	}
}

// fraction reads the fraction at token i; one that ends there is none.
func (x *extractor) fraction(s *sentence, i int) fraction {
	w := &x.lex.Workings
	n, v := x.fractionAt(i, int(s.Last), w)
	f := fraction{at: i, end: i + n, first: i, value: v, lo: v * (1 - offFraction), hi: v * (1 + offFraction)}
	if n == 0 {
		return f
	}
	if k := x.phraseUpTo(i, int(s.First), w.OverFraction); k > 0 {
		f.first, f.lo, f.hi = i-k, v*(1-slackFraction), v*(1+overFraction)
	} else if k := x.phraseUpTo(i, int(s.First), w.UnderFraction); k > 0 {
		f.first, f.lo, f.hi = i-k, v*(1-overFraction), v*(1+slackFraction)
	} else if k := x.phraseUpTo(i, int(s.First), w.AboutFraction); k > 0 {
		f.first, f.lo, f.hi = i-k, v*(1-aboutFraction), v*(1+aboutFraction)
	}
	return f
}

// fractionOf returns what is told as a fraction, and of what; none when neither is told.
func (x *extractor) fractionOf(s *sentence, f fraction, terms []term) (part, whole term) {
	if x.in(s, f.end).Form == "of" { // half of the 64 wells, 32,
		for k := 0; k+1 < len(terms); k++ {
			if at := int(terms[k].First); at > f.at && at-f.end <= 2 && x.enclosed(s, terms[k+1]) && int(terms[k+1].First)-terms[k].last() <= 2 {
				return terms[k+1], terms[k]
			}
		}
		return term{}, term{}
	}
	if !x.marked(s, f.first-1, ",") && !x.marked(s, f.first-1, "(") && x.in(s, f.first-1).Form != "or" || !x.closed(s, f.end) {
		return term{}, term{}
	}
	for k := 0; k+1 < len(terms); k++ {
		a, b := terms[k], terms[k+1]
		switch {
		case b.last() == f.first-1 && x.partitivePair(int(a.Last), int(b.First)): // 12 of the 48 seats, a quarter,
			return a, b
		case k == 0 && x.ofWhole(s, a, b) && a.last() <= f.first && int(b.First) == f.end+1 && x.enclosed(s, b): // Of the 90, two thirds, 60,
			return b, a
		case k == 0 && len(terms) == 2 && x.ofWhole(s, a, b) && b.last() <= f.first:
			return b, a
		}
	}
	return term{}, term{}
}

// partIs adds a claim for a part that is told as a figure and as a fraction of its whole.
func (x *extractor) partIs(s *sentence, f fraction, part, whole term) {
	a, b := part.Interval.Value, whole.Interval.Value
	if part.Unit != whole.Unit && !x.sameSort(whole, part) || b <= 0 || a >= b || x.percentage(part.Mention) {
		return
	}
	lo, hi := min(f.lo*b, f.value*b-1), max(f.hi*b, f.value*b+1)
	if part.Unit >= 0 {
		lo, hi = f.lo*b, f.hi*b
	}
	if a >= lo && a <= hi || !meant(a, f.value*b, farFraction) {
		return
	}
	c := x.claim(s, Arithmetic, min(f.first, int(part.First)), max(part.last(), f.end))
	c.Measure, c.Counted = ofDifference, part.counted()
	if part.Unit >= 0 {
		c.Unit = x.lex.Units[part.Unit].Name
	}
	c.Value.Interval, c.Derived.Interval = quantity.Exact(a), quantity.Between(lo, hi)
}

// changedByPart adds a claim for two figures and the fraction by which one rose or fell to the other.
func (x *extractor) changedByPart(s *sentence, f fraction) {
	if f.first-2 < int(s.First) || !x.isChange(f.first-2) {
		return
	}
	k := 0
	for k < len(s.quantities) && int(s.quantities[k].NumLast) <= f.at {
		k++
	}
	from, to := x.ends(s, k)
	if k < len(s.quantities) && int(s.quantities[k].First) >= f.end {
		from, to = nil, nil // the fraction is no quantity by itself
	}
	if from == nil || to == nil || from.Is(quantity.Fraction) || to.Is(quantity.Fraction) || x.elsewhere(int(max(from.Last, to.Last)), f.first) {
		return
	}
	old, now := scaled(from, to).Value, to.Interval.Value
	if old <= 0 || now <= 0 || now == old {
		return
	}
	made := math.Abs(now-old) / old
	if made >= f.lo && made <= f.hi || !meant(made, f.value, farFraction) {
		return
	}
	c := x.claim(s, Arithmetic, int(min(from.First, to.First, int32(f.first))), max(int(from.Last), int(to.Last), f.end))
	c.Measure, c.Unit = "change", "percent"
	c.Value.Interval = quantity.Exact(math.Round(f.value * 100))
	c.Derived.Interval = quantity.Between(100*made-offFraction*100*made, 100*made+offFraction*100*made)
}

// enclosed reports whether a term stands alone between two marks, "in all" aside.
func (x *extractor) enclosed(s *sentence, t term) bool {
	a, b := int(t.First)-1, int(t.Last)
	b += x.phraseAt(b, int(s.Last), x.lex.Workings.InAll)
	return a > int(s.First) && b < int(s.Last) && (x.isMark(a, ",") || x.isMark(a, "(") || x.dash(a)) && (x.isMark(b, ",") || x.isMark(b, ")") || x.isMark(b, ".") || x.dash(b))
}

// fractionAt returns how many tokens a fraction in words takes that begins at token i, and its value.
func (x *extractor) fractionAt(i, end int, w *lexicon.Workings) (longest int, value float64) {
	for k := range w.Fractions {
		if n := x.phraseAt(i, end, w.Fractions[k:k+1]); n > longest {
			longest, value = n, w.Parts[k]
		}
	}
	return longest, value
}
