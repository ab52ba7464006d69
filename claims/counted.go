package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// maxNoun is how many tokens may stand between a noun and the figure that it is told with: "the number of packs in the
// northern highlands has risen to 14".
const maxNoun = 12

// nounBefore gives a figure that no noun follows the noun that it is told of: "the number of packs has risen to 14", "the packs
// number 14", "Packs: 14", "the packs have gone from nine to 14". It says what is counted, whatever that is.
func (x *extractor) nounBefore(s *sentence, f *figure) {
	if f.head >= 0 || f.counted != "" || f.first <= int(s.First) || f.Is(quantity.Fraction|quantity.Pronoun) || f.Hyphen >= 0 {
		return
	}
	head := -1
	switch {
	case x.bareCount(s, f):
		return
	case x.apposes(s, f):
		x.apposedTo(s, f)
		return
	case x.isMark(f.first-1, "("):
		if f.end < int(s.Last) && x.isMark(f.end, ")") && f.first-2 >= int(s.First) && !x.entry(f.first-2).Is(lexicon.Numbered) {
			head = x.headBefore(s, f.first-1) // signing of papers (9)
		}
	case x.isMark(f.first-1, ":"):
		if head = x.headBefore(s, f.first-1); head >= 0 && head > int(s.First)+2 {
			head = -1 // a label is short
		}
	case x.totals(f.first - 1):
		head = x.headBefore(s, f.first-1)
	default:
		if head = x.numberOf(s, f); head < 0 {
			head = x.numberBeside(s, f)
		}
	}
	if head >= 0 {
		f.counted, f.plain = x.lemma(head), true
		if m := s.nameAt(head); m != nil {
			f.counted, f.side = "person", sideOf(m) // the number of Belmorans in the country
		}
	}
}

// totals reports whether token i is a verb that leads from what is counted to its number: "the packs number 14".
func (x *extractor) totals(i int) bool { return x.entry(i).Is(lexicon.Totals) }

// headBefore returns the plural noun right before token i, -1 when there is none.
func (x *extractor) headBefore(s *sentence, i int) int {
	i--
	for i >= int(s.First) && (x.entry(i).Is(lexicon.Auxiliary|lexicon.Adverb) || x.isMark(i, "*")) {
		i--
	}
	if i < int(s.First) || x.tok(i).Kind != text.Word || !x.plural(i) || s.nameAt(i) != nil || s.dateAt(i) != nil || x.isUnitWord(i) || x.stateOf(i) >= 0 {
		return -1
	}
	return i
}

// isUnitWord reports whether token i names a unit or a span of time.
func (x *extractor) isUnitWord(i int) bool {
	e := x.entry(i)
	return e.Is(lexicon.TimeNoun) || e.BeginsAlone(lexicon.UnitPhrase)
}

// numberOf returns the noun of "the number of packs", from which "to", "at" or a form of "be" leads to a figure; also that of
// the subject which rose "from nine to 14". -1 when there is none.
func (x *extractor) numberOf(s *sentence, f *figure) int {
	lead := x.entry(f.first - 1)
	if !lead.Is(lexicon.NumberLead) {
		return -1
	}
	from := max(x.clauseStart(s, f.first), f.first-maxNoun)
	for i := from; i+2 < f.first; i++ {
		if x.entry(i+1).Form == "of" && x.lex.Lists(lexicon.NumberNoun, x.entry(i).Form) {
			return x.nounAfter(s, i+2, f.first)
		}
	}
	if lead.Form == "to" && f.Is(quantity.To) {
		for i := from; i < f.first; i++ {
			if x.plural(i) && s.nameAt(i) == nil && !x.isUnitWord(i) && i+1 < f.first && (x.entry(i+1).Is(lexicon.Auxiliary) || x.isVerb(s, i+1)) {
				return i
			}
		}
	}
	return -1
}

// nounAfter returns the first plural noun from token i on, -1 when a verb or the figure comes first.
func (x *extractor) nounAfter(s *sentence, i, to int) int {
	for ; i < to; i++ {
		switch e := x.entry(i); {
		case x.plural(i) && (s.nameAt(i) == nil || s.nameAt(i).Kind == names.Country):
			if x.isUnitWord(i) || x.stateOf(i) >= 0 {
				return -1
			}
			return i
		case e.Is(lexicon.Auxiliary | lexicon.Preposition):
			return -1
		}
	}
	return -1
}
