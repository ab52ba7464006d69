package claims

import (
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// This file reads what bears a number or a letter that tells it from others of its sort: Shaft Three, gate no. 3, the third floor; stage 12, the
// thirteenth leg.

// TurnMeasure is the measure of an ordinal that numbers what comes one after the other and bears its number as a name: stage 12.
const TurnMeasure = "turn"

// numberedPart adds the claim of the part of a thing, or of one of what comes one after the other, whose noun is at a token and which a number
// tells from others.
func (x *extractor) numberedPart(s *sentence, i int) {
	place, turn := x.lex.Places.Numbered(x.tok(i).Word)
	if place == "" && turn == "" || x.tok(i).Possessive {
		return
	}
	first, last, n := x.numberBehind(s, i)
	if n == "" {
		first, last, n = x.ordinalBefore(s, i)
	}
	if n == "" && turn != "" {
		first, last, n = x.romanBefore(s, i)
	}
	if n == "" {
		return
	}
	if x.plural(i) && first == i {
		n = severalParts
	}
	if place != "" {
		m, ok := x.eventOfPlace(s, first, last)
		c := x.sideClaim(s, first, last, place+numberedSuffix, n)
		if ok {
			c.Trigger = x.lex.Events[x.trigger(m).Event].Name
		}
		return
	}
	value, err := strconv.ParseFloat(n, 64)
	if err != nil {
		return
	}
	c := x.claim(s, Ordinal, first, last)
	c.Value.Interval = quantity.Exact(value)
	c.Measure, c.Counted = TurnMeasure, turn
	c.Modality = x.modalityOf(s, first, last)
}

// severalParts is what stands for the numbers of several parts: “Halls 1 and 2”.
const severalParts = "several"

// numberedSuffix stands behind the sort of a part that a number tells from others: its upper deck and its deck 3 are two ways to tell.
const numberedSuffix = " no."

// inRoman returns what a number in Roman figures and in capitals comes to; 0 for other words, and for I and X, which are none by themselves.
func inRoman(word string) int {
	if word == "I" || word == "X" || strings.ToUpper(word) != word {
		return 0
	}
	return names.Roman(strings.ToLower(word))
}

// numberBehind returns the tokens of a noun with the number or letter behind it, and that number in figures: “Shaft Three”, “gate no. 3”, “Reactor
// IV”, “Block C”. Empty where none follows.
func (x *extractor) numberBehind(s *sentence, i int) (first, last int, n string) {
	j := i + 1
	if j < int(s.Last) && (x.entry(j).Form == "no" || x.entry(j).Form == "number") {
		j++
		if j < int(s.Last) && x.isMark(j, ".") {
			j++
		}
	}
	if j >= int(s.Last) || s.dateAt(j) != nil {
		return 0, 0, ""
	}
	t, word := x.tok(j), x.word(j)
	switch {
	case t.Kind == text.Number:
		if v, err := strconv.Atoi(word); err == nil && v > 0 && v < 1000 {
			n = strconv.Itoa(v)
		}
	case t.Kind != text.Word:
	case x.entry(j).Number.Kind == lexicon.Cardinal && x.entry(j).Number.Value > 0:
		n = strconv.Itoa(int(x.entry(j).Number.Value))
	case j == i+1 && len(word) == 1 && word[0] >= 'A' && word[0] <= 'H':
		n = word
	default:
		if v := inRoman(word); v > 0 {
			n = strconv.Itoa(v)
		}
	}
	if n == "" || j+1 < int(s.Last) && x.tok(j+1).Kind == text.Word && !x.endsPhrase(s, j+1) && !x.isVerb(s, j+1) && !x.entry(j+1).Is(lexicon.Adverb) && !x.named(s, j) {
		return 0, 0, "" // the platform two men stood on
	}
	if j+1 < int(s.Last) && (x.isMark(j+1, "/") || x.isMark(j+1, "-") && !x.tok(j+1).Is(text.SpaceBefore)) {
		return 0, 0, ""
	}
	return i, j + 1, n
}

// ordinalBefore returns the tokens of the ordinal before a noun and of that noun, and the number in figures: “the third floor”, “the fourth of the
// five gates”. The first one of several says little.
func (x *extractor) ordinalBefore(s *sentence, i int) (first, last int, n string) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if !q.Is(quantity.Ordinal) || q.Unit >= 0 || int(q.Last) > i || int(q.Last) < i-maxApart || q.Interval.Value < 2 {
			continue
		}
		if !x.plainBetween(s, int(q.Last), i) || x.entryBefore(s, int(q.First)) == "a" || x.entryBefore(s, int(q.First)) == "every" || x.entryBefore(s, int(q.First)) == "each" {
			continue
		}
		return int(q.First), i + 1, strconv.Itoa(int(q.Interval.Value))
	}
	return 0, 0, ""
}

// romanBefore returns the tokens of a number in Roman figures before the name of what comes round, and of that: “the XXIV Party Congress”.
func (x *extractor) romanBefore(s *sentence, i int) (first, last int, n string) {
	for j := i - 1; j >= max(int(s.First), i-maxApart); j-- {
		if x.tok(j).Kind != text.Word || x.endsPhrase(s, j) {
			break
		}
		if v := inRoman(x.word(j)); v > 1 && x.tok(i).Is(text.Capital) {
			return j, i + 1, strconv.Itoa(v)
		}
	}
	return 0, 0, ""
}

// maxApart is how many tokens may part an ordinal from the noun that it numbers.
const maxApart = 3

// plainBetween reports whether nothing but words that narrow a noun, or “of the five”, stands in tokens [from, to), and the noun is of one thing unless the
// latter does.
func (x *extractor) plainBetween(s *sentence, from, to int) bool {
	of := from < to && x.entry(from).Form == "of"
	for i := from; i < to; i++ {
		e := x.entry(i)
		if of && (i == from || e.Is(lexicon.Determiner|lexicon.Possessive) || e.Number.Kind == lexicon.Cardinal) {
			continue
		}
		if x.tok(i).Kind != text.Word || x.endsPhrase(s, i) || e.Number.Kind != lexicon.NoNumber {
			return false
		}
		if _, most := x.superlative(s, i); most {
			return false
		}
	}
	if to+1 < int(s.Last) && x.tok(to+1).Kind == text.Word && !x.endsPhrase(s, to+1) && !x.isVerb(s, to+1) && !x.entry(to+1).Is(lexicon.Adverb) && s.nameAt(to+1) == nil {
		return false // the third round draw
	}
	if to+1 < int(s.Last) && x.lex.Lists(lexicon.SeriesNoun, x.lemma(to+1)) {
		return false // the third stage win
	}
	return x.plural(to) == of
}

// bearingSide adds the claim that what happened lies on one side of the place with a name: “came ashore just north of Antsary”.
func (x *extractor) bearingSide(s *sentence, first int, n *names.Mention, direction string) {
	x.sideClaim(s, first, n.Last, bearingPart+n.Key, direction)
}

// bearingPart stands before the key of a place from which a direction is told.
const bearingPart = "direction from "
