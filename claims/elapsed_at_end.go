package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// lengthAtEnd reports whether a length of time is told of the later of two times, the first of which stands between the first two tokens, and counts from
// the other: “was lifted on 2 May after 59 days”, “reopened in 2011, 13 years later”, “had worked there for 20 years when it shut in 2005”.
func (x *extractor) lengthAtEnd(s *sentence, q *quantity.Mention, a, aLast, b, bLast int) bool {
	if x.laterAt(s, q, b, bLast) {
		return aLast <= max(int(q.Last), bLast)
	}
	first, last := int(q.First), int(q.Last)
	for first-1 > int(s.First) && (x.entry(first-1).Is(lexicon.Adverb) && !x.entry(first-1).Is(lexicon.Preposition) || x.word(first-1) == "full") {
		first--
	}
	lead := x.entryBefore(s, first)
	if at := x.afterLeading(s, first); at >= 0 {
		from, to := bLast, at // on 2 May after 59 days
		if b > first {
			from, to = last, b // after 59 days, on 2 May
		}
		return from <= to && to-from <= 6 && (a < from || a > first) && !x.clauseCut(s, from+1, to) && x.verbsIn(s, from, to) == 0 && x.verbsIn(s, aLast, b) <= 2
	}
	begun := x.verbBefore(s, a) == "begin" && x.verbBefore(s, b) == "end"
	if aLast <= b && x.apposedLength(s, bLast, q) {
		next := x.wordIn(s, last)
		if x.entryBefore(s, first) == "of" && x.articleOf(s, first-1) >= bLast {
			return true // arrived on 17 May, a journey of 14 days
		}
		return begun || next == "altogether" || next == "in" && x.wordIn(s, last+1) != "the" || x.holds(bLast, int(q.First), "total", "all", "altogether", "lasted", "full")
	}
	if x.lengthBetween(s, q, a, aLast, b) {
		return true
	}
	if aLast > first {
		return false
	}
	if b > last && x.takesOrFor(lead) && x.toEnd(last, b) {
		return true // began on 3 May, lasted 14 days and ended on 17 May
	}
	if lead != "for" {
		return false
	}
	switch x.wordIn(s, last) {
	case "when", "until", "till", "before":
		return b > last && x.verbsIn(s, last, b) <= 1 && x.verbsIn(s, aLast, first) <= 1 && x.anyForm(aLast, first, []string{"had"})
	}
	if bLast < first && x.closed(s, last) && x.isMark(bLast, ",") && first-bLast <= 5 && (x.wordIn(s, bLast+1) == "having" || x.wordIn(s, bLast+1) == "after") {
		return true // was scrapped in 1994, having sailed for 33 years
	}
	return false
}

// laterAt reports whether a time stands beside a length of time later: “13 years later, in 2011”, “in 2011, 13 years later”.
func (x *extractor) laterAt(s *sentence, q *quantity.Mention, b, bLast int) bool {
	switch x.wordIn(s, int(q.Last)) {
	case "later", "afterwards":
		return x.between(int(q.Last)+1, b, "on", "in", "at", "by") || bLast <= int(q.First) && x.between(bLast, int(q.First), "and", "or", "just", "only", "some", "exactly", "fully")
	}
	return false
}

// afterLeading returns the “after” that leads to a length of time: “after eighteen months”, “after a reign of 44 years”, “after standing empty for
// 13 years”; -1 where none does, or a break, a notice or what else is only a part of the time leads to it.
func (x *extractor) afterLeading(s *sentence, at int) int {
	lead := x.entryBefore(s, at)
	if lead == "after" {
		return at - 1
	}
	if lead != "of" && lead != "for" {
		return -1
	}
	for i := at - 2; i >= max(int(s.First), at-7); i-- {
		if x.entry(i).Form == "after" {
			if lead == "of" {
				return i
			}
			if strings.HasSuffix(x.word(i+1), "ing") {
				return i
			}
			return -1
		}
		if x.lex.Lists(lexicon.PauseNoun, x.word(i)) {
			return -1
		}
		if x.tok(i).Kind != text.Word || lead == "of" && x.entry(i).Is(lexicon.Preposition) {
			return -1
		}
	}
	return -1
}

// articleOf returns the article of the noun phrase that ends before token i, three words before it at most; -1 where none opens it.
func (x *extractor) articleOf(s *sentence, i int) int {
	for j := i - 1; j >= max(int(s.First), i-4); j-- {
		if x.article(j) {
			return j
		}
		if x.tok(j).Kind != text.Word {
			break
		}
	}
	return -1
}

// takesOrFor reports whether a word leads to how long something went on.
func (x *extractor) takesOrFor(word string) bool {
	switch word {
	case "for", "lasted", "took", "lasting", "taking":
		return true
	}
	return false
}

// toEnd reports whether the words between two tokens say no more than that something ended: “and ended on”, “until”.
func (x *extractor) toEnd(from, to int) bool {
	ends := false
	for i := from; i < to; i++ {
		switch x.word(i) {
		case "until", "till", "ended", "ending", "finished", "finishing", "closed", "closing", "over", "end":
			ends = true
		case "and", "on", "in", "at", "was", "up", "to", "came", "an", "only", "finally", "it", ",":
		default:
			return false
		}
	}
	return ends
}

// lengthBetween reads a length of time that is told to lie between two others: “only twelve days passed between his arrest on 3 May and his trial on
// 15 May”, “ten years after it opened in 1988 the shop closed in 1998”.
func (x *extractor) lengthBetween(s *sentence, q *quantity.Mention, a, aLast, b int) bool {
	last := int(q.Last)
	if a < last || aLast > b {
		return false
	}
	if x.wordIn(s, last) == "after" {
		return int(q.First)-int(s.First) <= 2 && a-last <= nearMilestone/2 && x.verbsIn(s, last, a) <= 1 && x.verbsIn(s, aLast, b) <= 1 && b-aLast <= nearMilestone && !x.marked(s, last+1, ",")
	}
	for i := last; i < min(last+4, int(s.Last)); i++ {
		switch x.word(i) {
		case "passed", "lay", "elapsed", "lie", "went", "by", "had", "separate", "separated", "have":
		case "between":
			return (i > last || x.entryBefore(s, int(q.First)) == "the") && x.and(aLast, b) && x.verbsIn(s, i, a) <= 1
		default:
			return false
		}
	}
	return false
}
