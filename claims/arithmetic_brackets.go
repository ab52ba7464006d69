package claims

import (
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// aloneInBrackets reports whether a quantity stands in brackets behind a word and nothing with it, where an item of a list ends:
// "cattle (23), sheep (19)". No mark of a list or a note, which words follow, and no age behind the name of a person.
func (x *extractor) aloneInBrackets(s *sentence, q *quantity.Mention) bool {
	open, end := int(q.First)-1, int(q.Last)
	if open-1 < int(s.First) || end >= int(s.Last) || !x.isMark(open, "(") || !x.isMark(end, ")") || x.tok(open-1).Kind != text.Word {
		return false
	}
	if m := s.nameAt(open - 1); m != nil && m.Kind == names.Person {
		return false
	}
	return end+1 >= int(s.Last) || x.tok(end+1).Kind == text.Mark || x.entry(end+1).Form == "and"
}

// itemOpensBracket reports whether the k-th quantity of a sentence only belongs to the words behind which a bracket gives the next one: the
// two of "paintings in two lots (700,000)".
func (x *extractor) itemOpensBracket(s *sentence, k int) bool {
	if k+1 >= len(s.quantities) || !x.aloneInBrackets(s, &s.quantities[k+1]) {
		return false
	}
	for i := int(s.quantities[k].Last); i < int(s.quantities[k+1].First)-1; i++ {
		if x.tok(i).Kind == text.Mark {
			return false
		}
	}
	return true
}

// andBehind reports whether "and" leads on from a bracket that is closed at token i: "stables (0.8 million) and a barn".
func (x *extractor) andBehind(s *sentence, i int) bool {
	if i >= int(s.Last) || !x.isMark(i, ")") {
		return false
	}
	if i++; i < int(s.Last) && x.isMark(i, ",") {
		i++
	}
	return i < int(s.Last) && x.entry(i).Form == "and"
}

// bracketedParts adds a claim for a total and the list of its parts where each part stands in brackets behind what it is of: "60 animals:
// cattle (23), sheep (19) and goats (18)".
func (x *extractor) bracketedParts(s *sentence, total *figure, o opening) {
	sum, n, and, last := 0.0, 0, false, o.at
	for k := range s.quantities {
		q := &s.quantities[k]
		if int(q.First) < o.at || int(q.Last) > o.end || idle(q) {
			continue
		}
		if q.Unit >= 0 || q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction|quantity.YearLike|quantity.Ordinal) || s.overlapsDate(q) || !x.aloneInBrackets(s, q) {
			return
		}
		and = and || n > 0 && x.andBehind(s, last)
		sum, n, last = sum+q.Interval.Value, n+1, int(q.Last)
	}
	whole := total.Interval.Value
	if n < 3 || !and || !meant(sum, whole, placedShare) || x.besides(last, int(s.Last)) {
		return
	}
	x.work(s, ofSum, total.first, last+1, term{&total.Mention, total}, sum, 0)
}
