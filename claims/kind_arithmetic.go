package claims

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// arithmetic adds a claim for each figure that the text itself lets compute: a total and its parts, a percentage and the
// counts it is of, a change in percent, a converted unit, the last row of a table.
func (x *extractor) arithmetic(s *sentence) {
	if s.block.Kind.Furniture() {
		if s.block.Kind == document.Listing {
			x.blankSums(s)
		}
		return
	}
	if s.block.Kind == document.Cell {
		x.columnSums(s)
		x.rowParts(s)
		return
	}
	x.sums(s)
	x.amounts(s)
	x.shares(s)
	x.amountShares(s)
	x.changes(s)
	x.conversions(s)
	x.rest(s)
	x.wordings(s)
	x.bareSums(s)
	x.dropParts(s)
}

// dropParts takes back sums whose total is itself a part of a sum of the sentence that comes out right, and whose parts are the last ones of that: in “seventeen members: nine from the left, five from the centre
// and three from the right” the nine are not made up of the five and the three.
func (x *extractor) dropParts(s *sentence) {
	from := len(x.claims)
	for from > 0 && x.claims[from-1].SentenceIndex == int32(s.index) {
		from--
	}
	own := x.claims[from:]
	for i := range own {
		whole := &own[i]
		if whole.Kind != Arithmetic || whole.Measure != ofSum || whole.Value.Interval.Disjoint(whole.Derived.Interval) {
			continue
		}
		span := whole.Span
		x.claims = x.claims[:from+len(slices.DeleteFunc(own, func(c Claim) bool {
			return c.Kind == Arithmetic && c.Measure == ofSum && c.Span.Start > span.Start && c.Span.Start < span.End && c.Span.End >= span.End && c.Value.Interval.Disjoint(c.Derived.Interval)
		}))]
		return
	}
}

// exact reports whether a figure is a plain whole number without a hedge.
func exact(f *figure) bool {
	return f.Interval.Hedge == "" && f.Interval.Value == math.Trunc(f.Interval.Value) && !f.Is(quantity.Range|quantity.Fraction)
}

// percentAt reports whether a quantity is a percentage.
func (x *extractor) percentage(q *quantity.Mention) bool {
	return q.Unit >= 0 && x.lex.Units[q.Unit].Dimension == "percent"
}

// shares finds a part, its whole and a percentage in one sentence: "Of the 1,240 stations, … in 93, or 17.5 per cent".
func (x *extractor) shares(s *sentence) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if !x.percentage(q) || !x.restates(s, int(q.First)) {
			continue
		}
		var before []*figure
		for i := range s.figures {
			if f := &s.figures[i]; f.last <= int(q.First) && exact(f) && !x.tellsWhich(s, f) {
				before = append(before, f)
			}
		}
		if len(before) != 2 {
			continue
		}
		part, whole := before[1], before[0]
		if part.Interval.Value > whole.Interval.Value {
			part, whole = whole, part
		}
		if whole.Interval.Value <= 0 || !x.partitive(s, whole) && (part != before[1] || !x.ofWhich(s, part)) {
			continue
		}
		if made := 100 * part.Interval.Value / whole.Interval.Value; !meantAsShare(q.Interval.Value, part.Interval.Value, whole.Interval.Value) && !tenfold(made, q.Interval.Value) && !digitMore(made, q.Interval.Value) {
			continue
		}
		c := x.claim(s, Arithmetic, min(before[0].first, before[1].first), int(q.Last))
		c.Measure, c.Unit = "share", "percent"
		c.Value.Interval = q.Interval
		slack := max(q.Interval.Place/2, 0.05)
		c.Derived.Interval = quantity.Between(100*part.Interval.Lo/whole.Interval.Hi-slack, 100*part.Interval.Hi/whole.Interval.Lo+slack)
	}
}

// tellsWhich reports whether a figure only numbers something: [2] is the mark of a note, "question 9" one of several.
func (x *extractor) tellsWhich(s *sentence, f *figure) bool {
	if f.first <= int(s.First) {
		return false
	}
	return x.isMark(f.first-1, "[") || f.head < 0 && f.measure < 0 && x.entry(f.first-1).Is(lexicon.Numbered)
}

// digitMore reports whether one of two percentages has the digits of the other and one more before them: 5 and 15.
func digitMore(a, b float64) bool {
	a, b = math.Round(10*min(a, b))/10, math.Round(10*max(a, b))/10
	return a >= 1 && a < 10 && b < 100 && math.Abs(math.Mod(b, 10)-a) < 0.05
}

// farShare is how many times a percentage may be what two figures make, or less, to be meant as their share.
const farShare = 2.5

// meantAsShare reports whether a percentage can be meant as what a part is of a whole: it is not far off, and it is no growth,
// which is counted from what there was before ("154,001, an increase of 44,981, or 41.2 per cent").
func meantAsShare(percent, part, whole float64) bool {
	made := 100 * part / whole
	if percent <= 0 || made <= 0 || percent > farShare*made || made > farShare*percent {
		return false
	}
	grown := 100 * part / (whole - part)
	return whole == part || math.Abs(grown-percent) > 0.01*percent
}

// restates reports whether "or", a comma, a bracket or "a share of" leads into a percentage that says the same in other
// terms.
func (x *extractor) restates(s *sentence, at int) bool {
	if at <= int(s.First) {
		return false
	}
	if x.entry(at-1).Form == "of" {
		return x.rateBefore(s, at-1)
	}
	return x.entry(at-1).Form == "or" || x.isMark(at-1, "(") || x.isMark(at-1, ",")
}

// rateBefore reports whether a rate stands before token i, with its article and no more than one word between them: "a turnout",
// "a pass rate".
func (x *extractor) rateBefore(s *sentence, i int) bool {
	if x.phraseUpTo(i, int(s.First), x.lex.Workings.Rates) == 0 {
		return false
	}
	for j := i - 2; j >= max(int(s.First), i-3); j-- {
		if f := x.entry(j).Form; f == "a" || f == "an" {
			return true
		}
	}
	return false
}

// partitive reports whether the sentence says that something is a part of a figure: "of the 1,240", "12 of 48".
func (x *extractor) partitive(s *sentence, whole *figure) bool {
	for i := max(int(s.First), whole.first-3); i < whole.first; i++ {
		if f := x.entry(i).Form; f == "of" || f == "among" {
			return true
		}
	}
	return false
}

// ofWhich reports whether a figure is told as a part of what stands before it: "of which 60", "60 of them".
func (x *extractor) ofWhich(s *sentence, part *figure) bool {
	if x.ofThose(s, part.first-2) || x.ofThose(s, part.last) || x.ofThose(s, part.end) {
		return true
	}
	return x.ofThose(s, part.first-3) && x.entry(part.first-1).Is(lexicon.Adverb) // of which only 60
}

// ofThose reports whether "of which", "of them" or the like stands at token i.
func (x *extractor) ofThose(s *sentence, i int) bool {
	if i < int(s.First) || i+1 >= int(s.Last) || x.entry(i).Form != "of" {
		return false
	}
	switch x.entry(i + 1).Form {
	case "which", "whom", "these", "those", "them":
		return true
	}
	return false
}

// changes finds two figures and the percentage by which one rose or fell to the other: "from 96 to 131 million, a rise of
// 27 per cent"; "rose 12 per cent to 1,232 from 1,100".
func (x *extractor) changes(s *sentence) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if !x.percentage(q) || !x.changeAt(s, q) || x.yearly(s, q) {
			continue
		}
		from, to := x.ends(s, k)
		if from == nil && to != nil {
			from = x.nowBefore(s, to)
		}
		if from == nil && to == nil {
			from, to = x.thenAndNow(s, k)
		}
		if from == nil || to == nil || from.Interval.Value <= 0 || to.Interval.Value <= 0 {
			continue
		}
		if x.elsewhere(int(max(from.Last, to.Last)), int(q.First)) || x.bracketBetween(int(max(from.Last, to.Last)), int(q.First)) || x.bracketBetween(int(q.Last), int(min(from.First, to.First))) {
			continue
		}
		old, now := scaled(from, to), to.Interval
		lo, hi := percentOff(now.Lo, old.Hi), percentOff(now.Hi, old.Lo)
		if hi < 0 {
			lo, hi = -hi, -lo
		}
		if lo < 0 {
			continue // the rounded figures do not tell which way it went
		}
		c := x.claim(s, Arithmetic, int(min(from.First, to.First, q.First)), int(max(from.Last, to.Last, q.Last)))
		c.Measure, c.Unit = "change", "percent"
		c.Value.Interval = q.Interval
		slack := max(q.Interval.Place/2, 0.5)
		c.Derived.Interval = quantity.Between(lo-slack, hi+slack)
	}
}

// nowBefore returns the only quantity with a unit before one to which something goes up or down: "now 24 marks one way, goes up
// to 30".
func (x *extractor) nowBefore(s *sentence, to *quantity.Mention) (from *quantity.Mention) {
	at := int(to.First) - 2
	if at < int(s.First) || !x.isChange(at) {
		return nil
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if int(q.Last) > at || idle(q) || s.overlapsDate(q) || q.Is(quantity.Clock|quantity.Age|quantity.Range|quantity.Fraction) {
			continue
		}
		if from != nil || q.Unit < 0 || to.Unit >= 0 && q.Unit != to.Unit || q.Interval.Hedge != "" || x.percentage(q) {
			return nil
		}
		from = q
	}
	return from
}

// elsewhere reports whether the words between two tokens turn to something else: "…, with the assets of Orva Steel up".
func (x *extractor) elsewhere(from, to int) bool {
	return from < to && x.anyForm(from, to, []string{"with", "while", "whereas", "but", "making", "representing", "accounting"})
}

// bracketBetween reports whether a bracket is opened or closed between two tokens, or what is told ends at a semicolon.
func (x *extractor) bracketBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if x.isMark(i, "(") || x.isMark(i, ")") || x.isMark(i, ";") {
			return true
		}
	}
	return false
}

// percentOff returns by how many percent a value lies above another.
func percentOff(now, old float64) float64 { return 100 * (now - old) / old }

// scaled returns the first figure of "from 96 to 131 million" with the scale of the second, which it leaves out.
func scaled(from, to *quantity.Mention) quantity.Interval {
	iv := from.Interval
	if from.Unit < 0 || from.Unit == to.Unit {
		for f := 1e9; f >= 1e3; f /= 1e3 {
			if to.Interval.Value >= f && iv.Value < 1e3 && iv.Value >= 1 && to.Interval.Value/iv.Value >= 1e3 {
				return iv.Scale(f)
			}
		}
	}
	return iv
}

// changeAt reports whether a percentage tells a change: "a rise of 27 per cent", "rose 12 per cent", "27 per cent more".
func (x *extractor) changeAt(s *sentence, q *quantity.Mention) bool {
	if x.byHow(s, int(q.First)) {
		return true
	}
	for i := max(int(s.First), int(q.First)-2); i < int(q.First); i++ {
		if x.isChange(i) {
			return true
		}
	}
	return int(q.Last) < int(s.Last) && x.anyForm(int(q.Last), int(q.Last)+1, []string{"more", "less", "fewer", "higher", "lower", "increase", "rise", "drop", "fall", "decline"})
}

// yearly reports whether a percentage holds for each of several spans of time, or is told with a hedge.
func (x *extractor) yearly(s *sentence, q *quantity.Mention) bool {
	return q.Interval.Hedge != "" || x.eachCued(s, int(q.Last), min(int(q.Last)+3, int(s.Last))) ||
		x.anyForm(max(int(s.First), int(q.First)-4), int(q.First), []string{"annual", "annually", "yearly", "average", "monthly", "further", "another"})
}

// nearEnds is how many quantities before or behind a percentage the two may stand that it compares, with "a month" and years between them.
const nearEnds = 5

// ends returns the figures behind "from" and "to" that stand around the k-th quantity, of one unit and none a percentage.
func (x *extractor) ends(s *sentence, k int) (from, to *quantity.Mention) {
	for i := max(0, k-nearEnds); i < min(len(s.quantities), k+nearEnds+1); i++ {
		q := &s.quantities[i]
		if i == k || x.percentage(q) || q.Is(quantity.Ordinal|quantity.Clock|quantity.Age) || s.overlapsDate(q) || int(q.First) <= int(s.First) {
			continue
		}
		if q.Unit >= 0 && x.lex.Units[q.Unit].Dimension == "duration" || q.Unit < 0 && q.Is(quantity.YearLike) || q.Interval.Hedge != "" {
			continue
		}
		switch x.entry(int(q.First) - 1).Form {
		case "from":
			if from != nil {
				return nil, nil
			}
			from = q
		case "to":
			if to != nil {
				return nil, nil
			}
			to = q
		}
	}
	if from != nil && to != nil && from.Unit >= 0 && to.Unit >= 0 && from.Unit != to.Unit {
		return nil, nil
	}
	return from, to
}

// maxAlternative is how far apart two quantities joined by "or" may be to be meant as one in two units.
const maxAlternative = 3

// otherUnit is how many times one quantity may be another that it repeats: beyond that its sign stands for another unit than the one read.
const otherUnit = 1e6

// The share of a quantity that is allowed for where it is converted into another unit: of each of the two.
const (
	coarseShare = 0.03
	fineShare   = 0.01 // where both are told in three digits or more
)

// fine reports whether a quantity is told as one figure of three digits or more, such as 84.60 and 287, not 120; nor 105, as winds and ways are told to the next five.
func fine(q *quantity.Mention) bool {
	v := q.Interval
	return (v.Hedge == "" || v.Hedge == "about") && !q.Is(quantity.Range|quantity.Fraction) && v.Place > 0 && 100*v.Place <= v.Value && (v.Place < 1 || math.Mod(v.Value, 5*v.Place) != 0)
}

// conversions finds a quantity repeated in another unit of its dimension, in brackets or behind ", or".
func (x *extractor) conversions(s *sentence) {
	for k := 1; k < len(s.quantities); k++ {
		a, b := &s.quantities[k-1], &s.quantities[k]
		if a.Unit < 0 || b.Unit < 0 || a.Unit == b.Unit || int(b.First)-int(a.Last) > 4 {
			continue
		}
		ua, ub := &x.lex.Units[a.Unit], &x.lex.Units[b.Unit]
		if ua.Dimension != ub.Dimension || ua.Factor == 0 || ub.Factor == 0 {
			continue
		}
		if x.difference(a, b) {
			continue
		}
		share, finely := coarseShare, fine(a) && fine(b)
		if finely {
			share = fineShare
		}
		stated, derived := rounded(b, share, finely).Convert(x.lex, int(b.Unit)), rounded(a, share, finely).Convert(x.lex, int(a.Unit))
		r := stated.Value / derived.Value
		if r > otherUnit || r < 1.0/otherUnit {
			continue // 14 nm (26 km) are no nanometres
		}
		if !x.inBrackets(s, a, b) {
			if !x.inOther(s, a, b, r) {
				continue
			}
		}
		c := x.claim(s, Arithmetic, int(a.First), int(b.Last))
		c.Measure, c.Dimension, c.Unit = "conversion", ua.Dimension, ub.Name
		c.Value.Interval, c.Derived.Interval = stated, derived
	}
}

// inBrackets reports whether a quantity stands alone in brackets right behind another: "10 miles (about 16 km)", but not
// "42 feet (14 metres is slightly less)" or "twenty years (instead of three days)".
func (x *extractor) inBrackets(s *sentence, a, b *quantity.Mention) bool {
	last := int(b.Last)
	closed := last >= int(s.Last) || x.isMark(last, ")") || x.isMark(last, ";") || x.isMark(last, ",") || x.isMark(last, "/")
	for i := int(a.Last); i < int(b.First); i++ {
		if x.tok(i).Kind == text.Word && x.entry(i).Form != "or" && !x.entry(i).Is(lexicon.Adverb) {
			return false
		}
	}
	return closed && x.bracketed(s, int(b.First))
}

// difference reports whether two temperatures are one difference told in two units: warmer by 2 °C (3.6 °F).
func (x *extractor) difference(a, b *quantity.Mention) bool {
	ua, ub := &x.lex.Units[a.Unit], &x.lex.Units[b.Unit]
	if ua.Offset == ub.Offset {
		return false
	}
	from, to := a.Interval.Value*ua.Factor, b.Interval.Value*ub.Factor
	return math.Abs(from-to) <= max(b.Interval.Place/2*ub.Factor, coarseShare*math.Abs(to))
}

// rounded returns a quantity as the range that its writing may stand for: half its last place, or a share of it; what a hedge says besides, unless it is told
// so finely that the hedge says no more than that.
func rounded(q *quantity.Mention, share float64, finely bool) quantity.Interval {
	v := q.Interval.Value
	slack := max(q.Interval.Place/2, math.Abs(v)*share)
	if !finely && (q.Interval.Lo < v-slack || q.Interval.Hi > v+slack) {
		return q.Interval
	}
	return quantity.Between(v-slack, v+slack)
}
