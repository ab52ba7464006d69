package claims

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// nearSlip is how far apart, as a share of the larger, two figures may be for one to be a slip for the other whatever their digits.
const nearSlip = 0.12

// slipped reports whether one of two figures may be a slip for the other: they are near each other, or all but one of their digits agree, or two
// neighbours have changed places.
func slipped(a, b float64) bool {
	if a == b || a <= 0 || b <= 0 {
		return false
	}
	if math.Abs(a-b) <= nearSlip*max(a, b) {
		return true
	}
	return oneSlip(a, b)
}

// toldTotals finds a total behind its parts that the words around it tell as one: “wages 21,400, rent 9,600 and travel 5,850, a sum of 36,850”; “3.2
// million for roads and 1.8 million for crops. Overall, the storm cost 5 million.” The parts may stand in the sentence before.
func (x *extractor) toldTotals(s *sentence) {
	if s.topics&tellsTotal == 0 {
		return
	}
	terms, _ := x.termsOf(s)
	for k, total := range terms {
		if x.percentage(total.Mention) {
			continue
		}
		told, near := x.toldAsTotal(s, total)
		if !told {
			continue
		}
		parts := x.partsBefore(total, terms[:k])
		if _, plain := x.terms(s, int(s.First), int(total.First)); !plain || x.phraseWithin(int(s.First), int(total.First), x.lex.Workings.Portions) {
			continue // with what is told as about so much, or taken apart itself
		}
		first := int(s.First)
		if len(parts) > 0 {
			first = int(parts[0].First)
		}
		opens := k == 0 && int(total.First)-int(s.First) <= opensWithTotal // The total of
		if len(parts) < 2 && (!near || opens) && s.index > 0 && x.sentences[s.index-1].Block == s.Block {
			prev := &x.sentences[s.index-1]
			before, plain := x.terms(prev, int(prev.First), int(prev.Last))
			all := x.partsBefore(total, before)
			if !plain || x.phraseWithin(int(prev.First), int(prev.Last), x.lex.Workings.Portions) || len(all) == 0 || !otherUnits(before[:len(before)-len(all)], total) || len(parts) != k {
				continue
			}
			parts, first = append(append([]term{}, all...), parts...), int(s.First)
		}
		if len(parts) >= 2 {
			x.addsTo(s, total, parts, first)
		}
	}
}

// opensWithTotal is before how many tokens of its sentence a total stands that is told as one of what the sentence before tells.
const opensWithTotal = 3

// otherUnits reports whether none of some terms is told in the unit of a total: three firms, before what each of them has to pay.
func otherUnits(terms []term, total term) bool {
	return !slices.ContainsFunc(terms, func(t term) bool { return t.Unit == total.Unit || total.Unit < 0 })
}

// addsTo adds a claim for a total and its parts, unless some in a row of them make it, or it may be a slip for none of their sums.
func (x *extractor) addsTo(s *sentence, total term, parts []term, first int) {
	whole, slack, all := total.Interval.Value, x.sumSlack(total, parts), 0.0
	for i := range parts {
		sum := 0.0
		for _, p := range parts[i:] {
			if sum += p.Interval.Value; math.Abs(sum-whole) <= slack {
				return // they, or one of them, are told again
			}
		}
		all += parts[i].Interval.Value
	}
	if !slipped(all, whole) || x.besides(first, int(total.First)) {
		return
	}
	x.work(s, ofSum, first, total.last(), total, all, slack)
}

// partsBefore returns the last terms in a row that can be parts of a total.
func (x *extractor) partsBefore(total term, before []term) []term {
	from := len(before)
	for from > 0 && x.canBePart(total, before[from-1]) && !x.toldAsChange(before[from-1]) {
		from--
	}
	return before[from:]
}

// toldAsChange reports whether a term is told as by how much something rose or fell.
func (x *extractor) toldAsChange(t term) bool {
	for i := int(t.First) - 1; i >= max(0, int(t.First)-2); i-- {
		if x.isChange(i) {
			return true
		}
	}
	return false
}

// canBePart reports whether a term can be a part of a total.
func (x *extractor) canBePart(total, part term) bool {
	return part.Interval.Value < total.Interval.Value && part.Interval.Value > 0 && !x.percentage(part.Mention) && x.sameSort(total, part)
}

// toldAsTotal reports whether the words around a term tell it as a total of what stands before it, and whether only words near it do.
func (x *extractor) toldAsTotal(s *sentence, t term) (told, near bool) {
	w := &x.lex.Workings
	at := int(t.First)
	if at > int(s.First) && (x.isMark(at-1, ":") || x.isMark(at-1, "=")) {
		at--
	}
	if x.phraseUpTo(at, int(s.First), w.TotalBefore) > 0 {
		return true, true
	}
	for i := at - 1; i >= max(int(s.First), at-farTotal); i-- { // total expenditure of; the sum of all gifts was
		if x.acrossMark(i, i+1) {
			break
		}
		if x.phraseAt(i, at, w.TotalNear) > 0 && x.leadsOn(at-1) {
			return true, true
		}
	}
	for _, i := range [...]int{t.last(), int(t.Last)} {
		if n := x.phraseAt(i, int(s.Last), w.InAll); n > 0 {
			return x.closed(s, i+n), false // 42 people in all were missing
		}
	}
	return x.phraseAt(int(s.First), int(s.Last), w.Together) > 0 && x.firstOf(s, t), false
}

// farTotal is how many words before a figure may say that it is a total: “the total of what was spent was”.
const farTotal = 7

// leadsOn reports whether token i leads from a noun to its figure.
func (x *extractor) leadsOn(i int) bool {
	switch x.entry(i).Form {
	case "of", "to", "at", "was", "is", "were", "are", "reached", "stands", "stood":
		return true
	}
	return x.isMark(i, ":")
}

// firstOf reports whether a term is the first of its sentence.
func (x *extractor) firstOf(s *sentence, t term) bool {
	for k := range s.quantities {
		if q := &s.quantities[k]; !idle(q) && !s.overlapsDate(q) && !q.Is(quantity.Ordinal) {
			return int(q.First) == int(t.First)
		}
	}
	return false
}

// takenApartAt finds a whole and the list of all its parts behind it, whatever stands between them: “365 beds, 180 of them in surgery, 120 in
// medicine and the remaining 30 in maternity”; “The squad has 26 players. It consists of three keepers, nine backs and thirteen others.”
func (x *extractor) takenApartAt(s *sentence) {
	if s.topics&(tellsRest|opensParts) == 0 {
		return
	}
	terms, plain := x.termsOf(s)
	if !plain || len(terms) < 2 {
		return
	}
	first := int(s.First)
	if n := x.leadsIntoParts(s); n > 0 && s.index > 0 && x.sentences[s.index-1].Block == s.Block {
		prev := &x.sentences[s.index-1]
		before, _ := x.terms(prev, int(prev.First), int(prev.Last))
		if len(before) == 1 || len(before) > 1 && before[0].Unit >= 0 && !x.canBePart(before[0], before[1]) {
			x.allListed(s, before[0], terms, first)
		}
		return
	}
	if len(terms) < 4 {
		return
	}
	last := terms[len(terms)-1]
	if led, opens := x.restLed(s, last); !led || !opens || !x.toldAsWhole(s, terms, 0) {
		return
	}
	x.allListed(s, terms[0], terms[1:], int(terms[0].First))
}

// leadsIntoParts returns how many tokens lead a sentence into the parts of what the one before tells of: “It consists of”; 0 when none do.
func (x *extractor) leadsIntoParts(s *sentence) int {
	for i := int(s.First); i < min(int(s.First)+4, int(s.Last)); i++ {
		if n := x.phraseAt(i, int(s.Last), x.lex.Workings.Openers); n > 0 && i > int(s.First) {
			return i + n - int(s.First)
		}
		if i == int(s.First) && x.tok(i).Kind != text.Word {
			return 0
		}
	}
	return 0
}

// allListed adds a claim for a whole and the list of its parts when some in a row of them do not make it and all may be meant to.
func (x *extractor) allListed(s *sentence, whole term, parts []term, first int) {
	if x.percentage(whole.Mention) || whole.Interval.Hedge != "" {
		return
	}
	for _, p := range parts {
		if !x.canBePart(whole, p) && !(whole.Unit < 0 && p.Unit < 0 && p.Interval.Value < whole.Interval.Value && x.leadsIntoParts(s) > 0) {
			return
		}
	}
	last := parts[len(parts)-1]
	if len(parts) < 2 || !x.and(int(parts[len(parts)-2].Last), int(last.First)) && !x.aloneInBrackets(s, last.Mention) || x.besides(first, int(s.Last)) || x.anyForm(first, int(s.Last), []string{"each", "including", "among"}) {
		return
	}
	sum, slack, w := 0.0, x.sumSlack(whole, parts), whole.Interval.Value
	for _, p := range parts {
		sum += p.Interval.Value
	}
	if !x.anyMake(parts, w, slack) && slipped(sum, w) {
		x.work(s, ofSum, first, last.last(), whole, sum, slack)
	}
}
