package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// ofThem reports whether the verb that tells what a figure counts stands in a relative clause on those of whom it counts some: "eleven of those who died",
// "eleven of the people who were killed". Something else is said of the eleven, and more have died.
func (x *extractor) ofThem(f *figure) bool {
	if f.at < f.last+2 || x.entry(f.last).Form != "of" {
		return false
	}
	for i := f.last + 2; i < min(f.at, f.last+relativeWords); i++ {
		switch x.entry(i).Form {
		case "who", "that", "which":
			for i++; i < f.at && x.entry(i).Is(lexicon.Auxiliary|lexicon.Adverb); i++ {
			}
			return i == f.at // not of those who were aboard, 23 died
		}
	}
	return false
}

// relativeWords is how many tokens behind a figure the relative clause on those of whom it counts some may begin.
const relativeWords = 6

// inAlone reports whether a figure is told of one place, time or group besides which there are others: "in the riding camp alone eleven people died".
func (x *extractor) inAlone(s *sentence, f *figure) bool {
	if x.entryBefore(s, f.first) == "alone" || x.marked(s, f.first-1, ",") && x.entryBefore(s, f.first-1) == "alone" {
		return f.first-2 > int(s.First)
	}
	for i, to := f.end, min(x.clauseEnd(s, f.last), f.end+maxPhrase); i < to; i++ {
		if x.entry(i).Form == "alone" {
			return x.entry(i-1).Form != "not" && !x.entry(i-1).Is(lexicon.Pronoun|lexicon.Auxiliary|lexicon.Conjunction)
		}
	}
	return false
}

// restElsewhere reports whether what is told of a figure is said of the others as well, who did the same somewhere else or at another time: "eleven died in the riding
// camp, the others in the village".
func (x *extractor) restElsewhere(s *sentence, f *figure) bool {
	if s.topics&tellsRest == 0 {
		return false
	}
	for i := f.last + 1; i+2 < int(s.Last); i++ {
		if !x.isMark(i-1, ",") && !x.isMark(i-1, ";") && x.entry(i-1).Form != "and" || x.entry(i).Form != "the" {
			continue
		}
		to := i + 2
		switch x.entry(i + 1).Form {
		case "others", "rest":
		case "other", "remaining":
			for to < int(s.Last)-1 && x.entry(to).Number.Kind != lexicon.NoNumber {
				to++
			}
		default:
			continue
		}
		if x.entry(to).Is(lexicon.Preposition) && x.entry(to).Form != "of" {
			return true
		}
	}
	return false
}

// withinPhrase returns up to which token a word may tell what a figure counts of those of whom somebody is picked out: a participle or a relative clause right
// behind its noun may, as in "one of the 14 people killed was a child", and the verb of the sentence may not.
func (x *extractor) withinPhrase(s *sentence, f *figure) int {
	i, to := f.last, x.clauseEnd(s, f.last)
	switch form := x.entryAt(s, i); {
	case form == "who" || form == "that" || form == "which":
		for i++; i < to && x.entry(i).Is(lexicon.Auxiliary|lexicon.Adverb); i++ {
		}
		return min(i+1, to)
	case i < to && strings.HasSuffix(text.Fold(x.word(i)), "ed") && form != "died":
		for k := i + 1; k < to; k++ {
			if x.entry(k).Is(lexicon.Auxiliary) {
				return i + 1
			}
		}
	}
	return i
}

// leastSuperlative is how many letters a superlative has at least besides one: oldest, not rest.
const leastSuperlative = 5

// ofOneOf reports whether a figure is of those of whom a word before it picks out some, so that a verb behind it says nothing of all: "one of the 14 passengers
// was killed", "most of the 40 houses were destroyed", "the father of the four children was killed".
func (x *extractor) ofOneOf(s *sentence, f *figure) bool {
	i := f.first - 1
	for i > int(s.First) && (x.article(i) || x.entry(i).Is(lexicon.Determiner|lexicon.Possessive)) {
		i--
	}
	if i <= int(s.First) || x.entry(i).Form != "of" {
		return false
	}
	i--
	for k := x.clauseStart(s, i); k < i; k++ {
		if e := x.entry(k); e.Is(lexicon.Auxiliary) || e.Form == "not" || e.Form == "no" {
			return false // "she was one of the 44 people on the bus", "not one of the 14 guests was hurt"
		}
	}
	w, e := text.Fold(x.word(i)), x.entry(i)
	if x.lex.Lists(lexicon.SomeOf, w) || e.Number.Kind == lexicon.OrdinalNumber || e.Number.Kind == lexicon.Fraction || len(w) > leastSuperlative && strings.HasSuffix(w, "est") {
		return true
	}
	return (e.Is(lexicon.Human | lexicon.Kin)) && !x.plural(i) && i > int(s.First) && (x.article(i-1) || x.entry(i-1).Is(lexicon.Possessive))
}
