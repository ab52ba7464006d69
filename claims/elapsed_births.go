package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// isBorn reports whether token i is “born”.
func (x *extractor) isBorn(i int) bool { return x.word(i) == "born" || x.word(i) == "Born" }

// bornAt reports whether a date that begins at a token is that of a birth.
func (x *extractor) bornAt(s *sentence, at int) bool {
	for j := at - 1; j >= max(int(s.First), at-farBorn); j-- {
		if x.isBorn(j) {
			return true
		}
		if s.dateAt(j) != nil || x.isMark(j, ";") || x.isMark(j, ",") {
			return false
		}
	}
	return false
}

// founded reports whether a verb that says that something came into being leads to a date: “founded in 1924”, “built on 2 May 1932”.
func (x *extractor) founded(s *sentence, d *dated) bool {
	for j := d.First - 1; j >= max(int(s.First), d.First-3); j-- {
		if x.lex.Lists(lexicon.FoundedWord, text.Fold(x.word(j))) {
			return true
		}
	}
	return false
}

// someoneElse reports whether words between two tokens bring in another person: “who”, “his father”.
func (x *extractor) someoneElse(from, to int) bool {
	for i := from; i < to; i++ {
		switch x.word(i) {
		case "who", "whose", "whom", "when":
			return x.word(i) != "when" || x.entry(i+1).Form != "he" && x.entry(i+1).Form != "she"
		}
		if x.entry(i).Is(lexicon.Kin) {
			return true
		}
	}
	return false
}

// ageOfDate reports whether an age belongs with the later of two dates: nothing but small words and one verb lie between them, and not the earlier date.
func (x *extractor) ageOfDate(s *sentence, q *quantity.Mention, a, b *dated) bool {
	from, to := b.Last, int(q.First)
	if to < from {
		from, to = int(q.Last), b.First
	}
	if a.First >= from && a.First < to || to-from > 10 {
		return false
	}
	return x.verbsIn(s, from, to) <= 1 && !x.clauseCut(s, from+1, to)
}
