package claims

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// moreThan finds a figure, another one and by how much it is the larger: “312 firms, 24 more than the 288 of last year”.
func (x *extractor) moreThan(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	terms, plain := x.termsOf(s)
	if !plain {
		return
	}
	for k := 1; k+1 < len(terms); k++ {
		a, d, b := terms[k-1], terms[k], terms[k+1]
		i := int(d.Last)
		if x.phraseAt(i, int(s.Last), x.lex.Workings.More) == 0 {
			continue
		}
		for i < min(int(d.Last)+4, int(b.First)) && x.entry(i).Form != "than" {
			i++
		}
		if x.entry(i).Form != "than" || int(b.First)-i > 4 || x.and(i, int(b.First)) || x.acrossMark(i, int(b.First)) || a.Unit != b.Unit || d.Unit != a.Unit && d.Unit >= 0 {
			continue
		}
		if !x.sameSort(a, b) || x.stopsBetween(int(a.First), int(b.First)) {
			continue
		}
		x.differ(s, a, b, d, int(a.First), b.last())
	}
}

// acrossMark reports whether a mark stands between two tokens.
func (x *extractor) acrossMark(from, to int) bool {
	for i := from; i < to; i++ {
		if x.tok(i).Kind == text.Mark {
			return true
		}
	}
	return false
}

// farDifference is the least share of a difference, or it of what two figures make, to be meant as theirs.
const farDifference = 0.3

// differ adds a claim for two figures and by how much they are said to differ.
func (x *extractor) differ(s *sentence, a, b, d term, first, last int) {
	worth := math.Abs(a.Interval.Value - b.Interval.Value)
	if worth == 0 || !meant(worth, d.Interval.Value, farDifference) {
		return // it is a difference of something else
	}
	slack := 0.0
	if a.Unit >= 0 || max(a.Interval.Place, b.Interval.Place) >= 10 {
		slack = (a.Interval.Place+b.Interval.Place)/2 + d.Interval.Place/2
	}
	if slack > worth/2 {
		return // rounded figures do not tell it
	}
	x.work(s, ofDifference, first, last, d, worth, slack)
}

// changedBy finds where something began, where it ended and by how much it changed: “from 214 to 187, 27 fewer”; “grown by 16 to 47
// from 31”.
func (x *extractor) changedBy(s *sentence) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if x.percentage(q) || q.Interval.Hedge != "" || idle(q) || q.Is(quantity.Range|quantity.Fraction) || s.overlapsDate(q) || !x.byItself(s, q) {
			continue
		}
		from, to := x.ends(s, k)
		if from == nil || to == nil || q.Unit != to.Unit && q.Unit >= 0 || to.Unit < 0 && q.Unit >= 0 || from == q || to == q {
			continue
		}
		if x.elsewhere(int(max(from.Last, to.Last)), int(q.First)) || x.elsewhere(int(q.Last), int(min(from.First, to.First))) {
			continue
		}
		old := scaled(from, to)
		a, b := *from, *to
		a.Interval = old
		x.differ(s, term{Mention: &a}, term{Mention: &b}, term{q, s.figureAt(int(q.NumFirst))}, int(min(from.First, to.First, q.First)), int(max(from.Last, to.Last, q.Last)))
	}
}

// byItself reports whether a quantity tells by how much something changed: “by 16”, “an increase of 550”, “27 fewer”.
func (x *extractor) byItself(s *sentence, q *quantity.Mention) bool {
	at := int(q.First)
	if int(q.Last) < int(s.Last) && x.phraseAt(int(q.Last), int(s.Last), x.lex.Workings.More) > 0 {
		return at > int(s.First) && (x.isMark(at-1, ",") || x.dash(at-1))
	}
	if at <= int(s.First) {
		return false
	}
	switch x.entry(at - 1).Form {
	case "by":
		return true
	case "of":
		return at-3 >= int(s.First) && x.isChange(at-2) && (x.entry(at-3).Form == "a" || x.entry(at-3).Form == "an")
	}
	return false
}

// ahead finds two figures and the lead of one over the other, which may stand in the next sentence: “She had 115,480 votes and he
// 105,010. That put her 10,470 ahead.”
func (x *extractor) ahead(s *sentence) {
	if s.topics&aboutLeads == 0 {
		return
	}
	w := &x.lex.Workings
	terms, _ := x.termsOf(s)
	for k, d := range terms {
		if d.Unit >= 0 {
			continue
		}
		behind := x.phraseAt(int(d.Last), int(s.Last), w.Ahead) > 0 || x.phraseAt(d.last(), int(s.Last), w.Ahead) > 0
		if !behind && x.phraseUpTo(int(d.First), int(s.First), w.Margin) == 0 || x.phraseAt(int(d.Last), int(s.Last), w.InAll) > 0 {
			continue
		}
		two := terms[:k]
		where := s
		if k == 0 && s.index > 0 && x.sentences[s.index-1].Block == s.Block {
			where = &x.sentences[s.index-1]
			two, _ = x.terms(where, int(where.First), int(where.Last))
			if percents := two; len(percents) > 0 {
				two = two[:0:0]
				for _, t := range percents {
					if t.Unit < 0 {
						two = append(two, t)
					}
				}
			}
		}
		if len(two) != 2 || two[0].Unit >= 0 || two[1].Unit >= 0 || !x.sameSort(two[0], two[1]) || x.votes(two[0]) == "" {
			continue
		}
		first := int(two[0].First)
		if where != s {
			first = int(d.First)
		}
		x.differ(s, two[0], two[1], d, first, max(d.last(), int(d.Last)))
		return
	}
}

// votes returns the noun of a figure of votes, seats, points and their like, of which one of two rivals has more; else nothing.
func (x *extractor) votes(t term) string {
	if t.figure == nil || t.figure.measure < 0 {
		return ""
	}
	return x.lex.Measures[t.figure.measure].Name
}

// farProduct is how many times a total may be what so many at so much make, or less, to be meant as that.
const farProduct = 12

// products finds so many, so much for each of them, and what that comes to: “24 families get 3,000 marks each, 72,000 marks in all”.
func (x *extractor) products(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	w := &x.lex.Workings
	terms, plain := x.termsOf(s)
	if !plain || len(terms) != 3 || !x.phraseWithin(int(s.First), int(s.Last), w.Each) {
		return
	}
	n, rate, total := terms[0], terms[1], terms[2]
	if n.Unit >= 0 {
		n, rate = rate, n
	}
	if n.Unit >= 0 || n.counted() == "" || total.Unit >= 0 && !x.addable(total.Mention) {
		return
	}
	if total.Unit < 0 && (x.entry(int(s.First)).Form != "each" || rate.counted() == "" || total.counted() != "" && total.counted() != rate.counted() && total.figure.head >= 0) {
		return // Each of the 14 teams has eleven players, 154 in all
	}
	if total.Unit >= 0 && rate.Unit != total.Unit && (rate.Unit >= 0 || x.lemma(int(total.Last)-1) != rate.counted()) { // 40 crowns are coins, as far as is known
		return
	}
	at := int(total.First)
	if x.phraseUpTo(at, int(s.First), w.ComesTo) == 0 {
		behind := x.phraseAt(int(total.Last), int(s.Last), w.InAll)
		if behind == 0 {
			behind = x.phraseUpTo(at, int(s.First), w.InAll)
			at -= behind
		}
		if behind == 0 || !x.isMark(at-1, ",") && !x.dash(at-1) {
			return
		}
	}
	worth := n.Interval.Value * rate.Interval.Value
	if worth <= 0 || !meant(worth, total.Interval.Value, 1.0/farProduct) {
		return
	}
	slack := total.Interval.Place/2 + worth*(n.Interval.Place/n.Interval.Value+rate.Interval.Place/rate.Interval.Value)/2
	if n.Interval.Place <= 1 && rate.Interval.Value == math.Trunc(rate.Interval.Value) {
		slack = min(slack, worth*0.01+total.Interval.Place/2)
	}
	x.work(s, ofProduct, int(min(n.First, rate.First)), max(total.last(), int(total.Last)), total, worth, slack)
}

// Bounds of what shares of a whole make that are told as all of it, or most.
const (
	mostShares = 133 // percent; more is no sum
	overShares = 1.0 // percent above a hundred that rounding explains
)

// ballots finds shares of one vote that make more than all of it.
func (x *extractor) ballots(s *sentence) {
	sum, n, first, last := 0.0, 0, 0, 0
	for k := range s.quantities {
		q := &s.quantities[k]
		if !x.percentage(q) {
			continue
		}
		if q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction) || x.changeAt(s, q) || x.anyForm(int(q.First)-1, int(q.First), []string{"from", "to", "than"}) {
			return
		}
		if n == 0 {
			first = int(q.First)
		}
		sum, n, last = sum+q.Interval.Value, n+1, int(q.Last)
	}
	if n < 3 || sum <= 100+overShares || sum > mostShares || !x.and(first, last) || x.anyForm(first, last, []string{"turnout", "them", "whom"}) ||
		!x.phraseWithin(int(s.First), int(s.Last), x.lex.Workings.Ballots) {
		return
	}
	c := x.claim(s, Arithmetic, first, last)
	c.Measure, c.Unit = ofWhole, "percent"
	c.Value.Interval = quantity.Exact(100)
	c.Derived.Interval = quantity.Exact(math.Round(sum*10) / 10)
}

// shareOfBefore finds a part and its percentage whose whole is the only figure of the sentence before: “Oil has reached 46 km of coast.
// As of tonight 18 km, or 39 per cent, have been cleaned.”
func (x *extractor) shareOfBefore(s *sentence) {
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block {
		return
	}
	terms, _ := x.termsOf(s)
	if len(terms) != 2 || !x.percentage(terms[1].Mention) || x.percentage(terms[0].Mention) || x.entry(int(s.First)).Form == "of" {
		return
	}
	part, percent := terms[0], terms[1]
	if at := int(percent.First); at-part.last() > 5 || x.entry(at-1).Form != "or" && !x.isMark(at-1, "(") || !x.closed(s, int(percent.Last)) {
		return
	}
	prev := &x.sentences[s.index-1]
	if x.opensLabelled(prev) && x.opensLabelled(s) && slices.ContainsFunc(prev.quantities, func(q quantity.Mention) bool { return x.percentage(&q) }) {
		return // Yes: 408 (48 per cent). No: 442 (52 per cent).
	}
	before, plain := x.terms(prev, int(prev.First), int(prev.Last))
	before = slices.DeleteFunc(before, func(t term) bool {
		return t.Interval.Value < part.Interval.Value || t.Unit != part.Unit && !(part.Unit < 0 && x.sameSort(t, part)) || !x.sameThing(t, part) || !meantAsShare(percent.Interval.Value, part.Interval.Value, t.Interval.Value)
	})
	of := x.cued(s, part.last(), min(part.last()+3, int(s.Last)), lexicon.PartOfCue) || x.cued(s, int(part.Last), min(int(part.Last)+3, int(s.Last)), lexicon.PartOfCue)
	of = of || x.entry(int(s.First)).Form == "among"
	of = of || len(before) == 1 && x.addable(before[0].Mention) && x.entry(int(percent.First)-1).Form == "or" // Building cost 1,240 million euros. The city gave 434 million, or 45 per cent.
	if len(before) == 0 || !plain && !of || len(before) > 1 && !of {
		return
	}
	for _, t := range before { // one of them it may be meant of
		if math.Abs(100*part.Interval.Value/t.Interval.Value-percent.Interval.Value) <= max(percent.Interval.Place, 1) {
			before[0] = t
		}
	}
	worth := 100 * part.Interval.Value / before[0].Interval.Value
	c := x.claim(s, Arithmetic, int(part.First), int(percent.Last))
	c.Measure, c.Unit = "share", "percent"
	c.Value.Interval = percent.Interval
	slack := max(percent.Interval.Place/2, 0.05) + worth*(part.Interval.Place/part.Interval.Value+before[0].Interval.Place/before[0].Interval.Value)/2
	if part.Unit < 0 {
		slack = max(percent.Interval.Place/2, 0.05)
	}
	c.Derived.Interval = quantity.Between(worth-slack, worth+slack)
}

// opensLabelled reports whether a sentence opens with a label and its figure: "Yes: 408".
func (x *extractor) opensLabelled(s *sentence) bool {
	return len(s.quantities) > 0 && s.quantities[0].First > s.First && x.isMark(int(s.quantities[0].First)-1, ":")
}

// closed reports whether a mark, or the end of the sentence, stands at token i.
func (x *extractor) closed(s *sentence, i int) bool {
	return i >= int(s.Last) || x.tok(i).Kind == text.Mark
}

// sameThing reports whether a part without a noun of its own can be one of a whole, or is told of the same noun.
func (x *extractor) sameThing(whole, part term) bool {
	return part.Unit >= 0 || part.counted() == "" || part.counted() == whole.counted()
}
