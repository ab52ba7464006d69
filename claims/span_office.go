package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
)

// InOffice is the measure of how many years a person has led or governed something; its subject is the person.
const InOffice = "years in office"

// inOffice reads for how long a person led or governed: "Ivo Last, who has governed the town for twelve years", "for twelve years she had run the
// council", "who retires after 14 years at the head of the union", "after eleven years as minister".
func (x *extractor) inOffice(s *sentence, q *quantity.Mention) (lasts, bool) {
	first, last := int(q.First), int(q.Last)
	if q.Is(quantity.Compound) || x.lex.Units[q.Unit].Factor < 28 {
		return lasts{}, false
	}
	verb, who := -1, (*names.Mention)(nil)
	switch x.in(s, first-1).Form {
	case "for":
		lead := first - 1
		if from := x.clauseStart(s, lead); lead > from+1 {
			verb = x.leadingVerb(s, max(from, lead-nearSpan), lead)
		} else {
			verb = x.leadingVerb(s, last, min(last+nearSpan, x.clauseEnd(s, last)))
		}
		if verb < 0 {
			return lasts{}, false
		}
		who = x.leader(s, verb)
	case "after":
		if !x.atTheHead(s, last) {
			return lasts{}, false
		}
		if who = x.personBefore(s, first); who == nil {
			who = x.pronounBefore(s, first)
		}
	default:
		return lasts{}, false
	}
	if who == nil {
		return lasts{}, false
	}
	return lasts{measure: InOffice, word: "lead", subject: who.Key, reached: true}, true
}

// leadingVerb returns the token of a verb of leading between two tokens: "led", "had governed", "has been mayor"; -1 where there is none.
func (x *extractor) leadingVerb(s *sentence, from, to int) int {
	for i := from; i < to; i++ {
		switch x.word(i) {
		case "led", "leads", "headed", "heads", "governed", "governs", "ruled", "rules", "chaired", "chairs", "presided", "reigned":
			if !x.named(s, i) {
				return i
			}
		case "run", "ran", "runs":
			if o := x.in(s, i+1); (o.Is(lexicon.Determiner|lexicon.Possessive) || s.nameAt(i+1) != nil) && x.runs(s, i+1) {
				return i
			}
		}
	}
	return -1
}

// runs reports whether what the words at token i name is run by somebody who leads it, and no race.
func (x *extractor) runs(s *sentence, i int) bool {
	const phrase = 5
	for j := i; j < min(i+phrase, int(s.Last)); j++ {
		if x.lex.Lists(lexicon.LedBody, x.lemma(j)) {
			return true
		}
	}
	return false
}

// leader returns the person who is the subject of a verb of leading.
func (x *extractor) leader(s *sentence, verb int) *names.Mention {
	i := verb
	for i-1 > int(s.First) && (x.entry(i-1).Is(lexicon.Auxiliary|lexicon.Adverb) || isHave(x.entry(i-1).Form)) {
		i--
	}
	if m := x.subjectOf(s, i); m != nil {
		return m
	}
	if i-1 >= int(s.First) {
		return x.pronounAt(s, i-1)
	}
	return nil
}

// atTheHead reports whether the words behind a length of time say that it was one of leading: "at the helm", "in office", "as mayor".
func (x *extractor) atTheHead(s *sentence, i int) bool {
	switch x.in(s, i).Form {
	case "at":
		switch x.wordIn(s, i+2) {
		case "head", "helm", "top", "treasury":
			return x.in(s, i+1).Form == "the"
		}
	case "in":
		switch x.wordIn(s, i+1) {
		case "office", "power", "charge":
			return true
		}
		return x.wordIn(s, i+2) == "post" || x.wordIn(s, i+2) == "job"
	case "as":
		for j := i + 1; j < min(i+4, int(s.Last)); j++ {
			if o, _ := x.officeAt(j); o != nil {
				return true
			}
		}
	}
	return false
}

// personBefore returns the last person named before a token in its sentence.
func (x *extractor) personBefore(s *sentence, at int) (who *names.Mention) {
	for k := range s.names {
		if m := &s.names[k]; m.Kind == names.Person && m.First < at {
			who = m
		}
	}
	return who
}

// pronounBefore returns the person for whom the first "he" or "she" of a sentence before a token stands.
func (x *extractor) pronounBefore(s *sentence, at int) *names.Mention {
	for i := int(s.First); i < at; i++ {
		if f := x.entry(i).Form; f == "he" || f == "she" {
			return x.pronounAt(s, i)
		}
	}
	return nil
}
