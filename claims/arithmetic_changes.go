package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// changeOfTwo finds two figures of one thing and, behind them, by how much the one is said to be more or less than the other: “121,000 tonnes, after 134,000
// this year. That is a cut of 19 per cent”; “790 million, against the 610 million approved, an excess of 13 per cent”; “from 2,801,000 in 2014 to
// 2,716,400, a loss of 48,600”. Which of the two was before tells the noun. The two may stand in the sentence before, or one of them.
func (x *extractor) changeOfTwo(s *sentence) {
	for k := range s.quantities {
		q := &s.quantities[k]
		down, at, ok := x.namedChange(s, int(q.First))
		if !ok || q.Interval.Hedge != "" || idle(q) || q.Is(quantity.Range|quantity.Fraction) || s.overlapsDate(q) {
			continue
		}
		if x.anyForm(int(q.Last), min(int(q.Last)+1, int(s.Last)), []string{"over", "on", "from", "compared", "against", "than", "since"}) {
			continue // what it was before stands behind it, or nowhere
		}
		two := x.twoBefore(s, k, at)
		if len(two) != 2 || x.elsewhere(int(two[1].Last), at) {
			continue
		}
		old, now := two[0], two[1]
		if old.Interval.Value > now.Interval.Value != down {
			old, now = now, old
		}
		first := at
		if x.tok(at).Kind == text.Mark {
			first++
		}
		if int(two[0].First) >= int(s.First) {
			first = int(two[0].First)
		}
		if !x.percentage(q) {
			if d := (term{q, s.figureAt(int(q.NumFirst))}); x.sameSort(old, d) || q.Unit < 0 && d.counted() == "" {
				x.differ(s, old, now, d, first, int(q.Last))
			}
			continue
		}
		worth := 100 * math.Abs(now.Interval.Value-old.Interval.Value) / old.Interval.Value
		slack := max(q.Interval.Place/2, 0.5) + (100+worth)*(roundingOf(old)+roundingOf(now))
		if worth == 0 || slack > worth/2 || worth > farShare*q.Interval.Value || q.Interval.Value > farShare*worth {
			continue
		}
		if x.workedOut(s) {
			return
		}
		c := x.claim(s, Arithmetic, first, int(q.Last))
		c.Measure, c.Unit = "change", "percent"
		c.Value.Interval = q.Interval
		c.Derived.Interval = quantity.Between(worth-slack, worth+slack)
		return
	}
}

// namedChange reports whether “, a cut of” or “That is a cut of” stands before token at, whether what it names makes something less, and where it begins.
func (x *extractor) namedChange(s *sentence, at int) (down bool, from int, ok bool) {
	i := at - 3
	if i < int(s.First)+1 || x.entry(at-1).Form != "of" || !x.article(i) {
		return false, 0, false
	}
	down = x.lex.Lists(lexicon.LessNoun, x.word(at-2))
	if !down && !x.lex.Lists(lexicon.MoreNoun, x.word(at-2)) {
		return false, 0, false
	}
	if x.isMark(i-1, ",") || x.dash(i-1) {
		return down, i - 1, true
	}
	if f := x.in(s, i-1).Form; i-2 == int(s.First) && (f == "is" || f == "was") {
		switch x.entry(i - 2).Form {
		case "that", "this", "it":
			return down, i - 2, true
		}
	}
	return false, 0, false
}

// twoBefore returns the only two figures of one sort that stand before the k-th quantity of a sentence, which begins what it says of them at token at; those of the
// sentence before where it has one or none itself, and tells on of the same thing.
func (x *extractor) twoBefore(s *sentence, k, at int) []term {
	own, plain := x.termsButYears(s, int(s.First), at)
	if !plain || len(own) > 2 {
		return nil
	}
	if len(own) < 2 {
		if s.index == 0 || x.sentences[s.index-1].Block != s.Block {
			return nil
		}
		if f := x.entry(int(s.First)).Form; len(own) == 1 && f != "it" && f != "they" && f != "now" {
			return nil
		}
		prev := &x.sentences[s.index-1]
		before, plain := x.termsButYears(prev, int(prev.First), int(prev.Last))
		if !plain || len(before)+len(own) != 2 {
			return nil
		}
		own = append(before, own...)
	}
	a, b := own[0], own[1]
	if x.percentage(a.Mention) || x.percentage(b.Mention) || a.Interval.Value <= 0 || b.Interval.Value <= 0 || a.Interval.Value == b.Interval.Value {
		return nil
	}
	if a.Unit >= 0 && b.Unit >= 0 && a.Unit != b.Unit || a.Unit >= 0 && x.lex.Units[a.Unit].Dimension == "duration" || !x.sameSort(a, b) && !x.sameSort(b, a) {
		return nil
	}
	if a.last() < int(b.First) && x.cued(s, a.last(), int(b.First), lexicon.PartCue) {
		return nil // 13,450 acres, including 62
	}
	if s.figureAt(int(s.quantities[k].NumFirst)) == nil && x.and(int(a.Last), int(b.First)) {
		return nil // boats and crews
	}
	return own
}

// termsButYears is terms where what may be a year is taken for one: “1,250 head in the 2019 count”.
func (x *extractor) termsButYears(s *sentence, from, to int) (terms []term, plain bool) {
	plain = true
	for k := range s.quantities {
		q := &s.quantities[k]
		if int(q.First) < from || int(q.Last) > to || q.Unit < 0 && q.Is(quantity.YearLike) {
			continue
		}
		t, ok := x.terms(s, int(q.First), int(q.Last))
		terms, plain = append(terms, t...), plain && ok
	}
	return terms, plain
}
