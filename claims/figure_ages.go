package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// maxYears is the age that nobody passes.
const maxYears = 120

// howOld reports whether a figure without a noun tells the age of somebody, or up to which age people are meant: a lady of 84, the driver, aged 34,
// between the ages of one and 29.
func (x *extractor) howOld(s *sentence, q *quantity.Mention) bool {
	i := int(q.First)
	if i < int(s.First)+3 || q.Interval.Value > maxYears {
		return false
	}
	if x.agedList(s, i) {
		return true
	}
	switch x.entry(i - 1).Form {
	case "aged":
		return true
	case "of":
		if x.soleEnding(s, i-1) == "" && !x.lex.Lists(lexicon.BarePerson, x.word(i-2)) {
			return false
		}
		return x.articleNear(s, i-1) || x.in(s, i-3).Is(lexicon.Possessive) // a retired nurse of 31, her son of nine
	case "and", "to", "or":
		for k := i - 2; k >= max(int(s.First), i-5); k-- {
			if x.lemma(k) == "age" {
				return true
			}
		}
	}
	return false
}

// ofAges reports whether a figure without a noun tells up to which age, or from which on, people are meant: children under five, women over 60.
func (x *extractor) ofAges(s *sentence, f *figure) bool {
	i := f.first
	if i <= int(s.First) || f.Interval.Value > maxYears {
		return false
	}
	switch x.entry(i).Form {
	case "under", "over", "above", "below":
	default:
		return false
	}
	switch x.entry(i - 1).Form {
	case "those", "anyone", "everyone", "nobody", "person", "child", "woman", "man":
		return true
	}
	return x.plural(i-1) && x.peopleNoun(i-1)
}

// agedList reports whether the figure at a token is one of several ages: three children, aged 10, 13 and 15.
func (x *extractor) agedList(s *sentence, i int) bool {
	for i--; i > int(s.First); i-- {
		switch e := x.entry(i); {
		case e.Form == "aged":
			return true
		case x.tok(i).Kind != text.Number && e.Number.Kind != lexicon.Cardinal && e.Form != "and" && e.Form != "or" && !x.isMark(i, ","):
			return false
		}
	}
	return false
}
