package names

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// personAround adds what stands around chunk k and speaks for or against a person; org is what there speaks for an organisation.
func (f *finder) personAround(k int, s runShape, org int) int {
	score := 0
	next, prev := f.classOf(k+1), f.classOf(k-1)
	c, before := f.at(k), f.lexWord(k-1)
	switch {
	case c.possessive:
	case next&lexicon.Saying != 0:
		score += 2
	case f.at(k+1).kind == commaChunk:
		score += f.afterComma(k + 2)
	case next&lexicon.Verb != 0:
		score++
	}
	if prev&lexicon.Saying != 0 && f.at(k-1).last == c.first && prev&lexicon.Preposition == 0 {
		score += 2
	}
	switch {
	case prev&lexicon.Kin != 0 && !f.isMark(c.first-1, ","):
		score += 4
	case f.at(k-1).kind == commaChunk && f.classOf(k-2)&lexicon.Kin != 0, f.at(k+1).kind == commaChunk && f.possessedKin(k+2):
		score += 3
	case before == f.forms.by && f.headVerb(k-2), before == f.forms.by && s.words > 1 && s.place == 0 && s.org == 0 && f.madeBy(k):
		score += 3
	case before == f.forms.counterpart, before == f.forms.named, before == f.forms.called:
		score += 2
	case before == f.forms.of && f.classOf(k-2)&lexicon.Kin != 0:
		score += 4 // the wife of A
	case before == f.forms.of && s.words > 1 && f.lex.Lists(lexicon.OfPerson, f.wordOf(k-2)):
		score += 4 // under the baton of A B
	case before == f.forms.to && f.classOf(k-2)&lexicon.Saying != 0:
		score += 2
	case before == f.forms.the:
		score -= 3
	case f.announced(k):
		score++
	case f.at(k-1).kind == officeChunk && f.at(k-1).last == c.first:
		score += 3
	case prev&lexicon.Preposition != 0 && s.words == 1:
		score--
	}
	if org > 2 {
		score -= 3
	}
	if f.agedBeside(k) {
		score += 4
	}
	if s.words > 1 && !c.possessive && f.headVerb(k+1) && f.classOf(k+2)&lexicon.Determiner != 0 {
		score += 2
	}
	if s.words > 1 && (f.heOrShe(k) || f.manOfTheHour(k)) {
		score += 2
	}
	if f.finishes(k) {
		score += 3
	}
	return score
}

// madeBy reports whether the run of chunk k closes a line as the maker of what the line names: “Best novel: The Salt Yard, by A B”.
func (f *finder) madeBy(k int) bool {
	if !f.plain(k-1, f.forms.by) || f.at(k-2).kind != commaChunk {
		return false
	}
	i, last := f.at(k-2).first-1, f.at(k).last
	if i < f.from || f.tok(i).Kind == text.Word && !f.capital(i) {
		return false
	}
	return last == f.to || f.tok(last).Is(text.CellStart) || last+1 == f.to && f.tok(last).Kind == text.Mark
}

// headVerb reports whether chunk k is a verb of those who head something: "chaired", "leads".
func (f *finder) headVerb(k int) bool {
	c := f.at(k)
	return (c.kind == plainChunk || c.kind == officeChunk) && c.last > c.first && f.entry(c.first).Head&lexicon.HeadVerb != 0
}

// heOrShe reports whether a pronoun for a man or a woman comes behind the run of chunk k, which begins its sentence as the
// subject of a verb: "A had left when he"; or whether the next sentence begins with one and this has no other name before it:
// "We buried A. He". Ships are "she" and "her".
func (f *finder) heOrShe(k int) bool {
	if f.at(k).possessive || f.vessels {
		return false
	}
	if k <= 1 && f.classOf(k+1)&(lexicon.Auxiliary|lexicon.Verb|lexicon.Saying) != 0 {
		for p := k + 2; p < len(f.chunks) && p < k+16; p++ {
			switch f.wordOf(p) {
			case "he", "his", "him", "himself", "she", "herself":
				return true
			}
		}
	}
	for p := 0; p < k; p++ {
		if f.at(p).kind == runChunk {
			return false
		}
	}
	if f.to < len(f.tokens) {
		switch f.lex.Entry(f.tokens[f.to].Word).Form {
		case "he", "she", "his":
			return true
		}
	}
	return false
}

// manOfTheHour reports whether a sentence says of the run of chunk k, which closes it, that a man or a woman is of that name: "The man of the hour is
// A B". What a proverb calls so, "no man is an island", has no name.
func (f *finder) manOfTheHour(k int) bool {
	if !f.plain(k-1, f.forms.is) && !f.plain(k-1, f.forms.was) || f.at(k+1).kind == runChunk {
		return false
	}
	for p := 0; p < min(k-1, 3); p++ {
		if f.classOf(p)&lexicon.Human != 0 {
			return true
		}
	}
	return false
}

// finishes reports whether the run of chunk k takes a place in a race: "A came third", "A finished in fifth place".
func (f *finder) finishes(k int) bool {
	if f.at(k).possessive {
		return false
	}
	switch f.wordOf(k + 1) {
	case "came", "finished", "took", "placed":
		p := k + 2
		if f.plain(p, f.forms.in) {
			p++
		}
		c := f.at(p)
		return c.kind == plainChunk && c.last > c.first && f.entry(c.first).Number.Kind == lexicon.OrdinalNumber
	}
	return false
}

// wordOf returns the word of a plain chunk, "" for another.
func (f *finder) wordOf(k int) string {
	if c := f.at(k); c.kind == plainChunk && c.last > c.first {
		return f.word(c.first)
	}
	return ""
}

// afterComma says how much what follows "NAME," speaks for a person: an age, a relative clause.
func (f *finder) afterComma(k int) int {
	switch {
	case f.ageEnd(k) > k && (f.at(f.ageEnd(k)).kind == commaChunk || f.at(f.ageEnd(k)).kind == markChunk):
		return 4
	case f.plain(k, f.forms.who), f.plain(k, f.forms.whom):
		return 3
	case f.classOf(k)&lexicon.Saying != 0:
		return 1
	}
	return 0
}

// announced reports whether the run of chunk k stands between commas behind a noun: "The winner, A B, thanked all".
func (f *finder) announced(k int) bool {
	if f.at(k-1).kind != commaChunk || f.at(k+1).kind != commaChunk || f.at(k-2).kind != plainChunk {
		return false
	}
	i := f.at(k - 2).first
	return f.lowerNoun(i) && !f.entry(i).Is(lexicon.PlaceWord|lexicon.OrgWord) && f.entry(i).Form != "capital" && f.classOf(k-3)&(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) != 0
}

// possessedKin reports whether chunks k, k+1 are "his son".
func (f *finder) possessedKin(k int) bool {
	return f.classOf(k)&lexicon.Possessive != 0 && f.classOf(k+1)&lexicon.Kin != 0
}
