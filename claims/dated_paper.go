package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// Bounds of the words between a paper and its date.
const (
	farPaper  = 8  // "the order of the Administrative Court of 18 December"
	farDating = 14 // "the letter that she found under her door is dated 3 May"
)

// paperOf reads the date that a paper bears: "a decree of 26 February", "the order of the Administrative Court of 18 December", "the
// letter is dated 3 May", "wrote to the owner on 6 February".
func (x *extractor) paperOf(s *sentence, d *dated) (happening, bool) {
	switch x.entryBefore(s, d.First) {
	case "of":
		return x.paperBefore(s, d.First-1, farPaper)
	case "on":
		return x.letterOn(s, d.First-1)
	}
	i := d.First - 1
	for i > int(s.First) && (x.entry(i).Form == "on" || x.isMark(i, ",")) {
		i--
	}
	if i > int(s.First) && x.word(i) == "dated" {
		return x.paperBefore(s, i, farDating)
	}
	return happening{}, false
}

// paperBefore returns the paper that is named nearest before token i.
func (x *extractor) paperBefore(s *sentence, i, far int) (happening, bool) {
	for j := i - 1; j >= max(int(s.First), i-far); j-- {
		t := x.tok(j)
		if t.Kind == text.Mark || s.dateAt(j) != nil {
			break
		}
		if noun := x.lemma(j); x.lex.Lists(lexicon.PaperNoun, noun) && !x.plural(j) && !t.Possessive {
			return x.paper(s, noun, j), true
		}
		if far == farPaper && !x.named(s, j) && t.Kind == text.Word && !t.Is(text.Capital) && x.isVerb(s, j) {
			break
		}
	}
	return happening{}, false
}

// letterOn reads "wrote to the owner on 6 February" as the date of a letter; i is the token "on".
func (x *extractor) letterOn(s *sentence, i int) (happening, bool) {
	for j := i - 1; j >= max(x.clauseStart(s, i), i-farPaper); j-- {
		if w := x.word(j); (w == "wrote" || w == "written") && x.entryAt(s, j+1) == "to" {
			return x.paper(s, "letter", j), true
		}
	}
	return happening{}, false
}

// paper returns what the date of a paper dates.
func (x *extractor) paper(s *sentence, noun string, at int) happening {
	h := happening{measure: noun, trigger: noun, predicate: "date", first: at, last: at + 1}
	x.headAt(s, at, int(s.First), &h.thing)
	h.thing.head = noun
	slices.Sort(h.thing.narrow)
	return h
}
