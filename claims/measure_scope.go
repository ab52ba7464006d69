package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// measureScope tells which of several figures of a thing a quantity is: its size, a change of it, a limit, an offer.
func (x *extractor) measureScope(s *sentence, q *quantity.Mention, prev int) string {
	first, last := int(q.First), int(q.Last)
	from, to := max(prev, x.clauseStart(s, first)), min(x.clauseEnd(s, last-1), last+4)
	switch {
	case s.tellsThen(first):
		return scopePrevious
	case x.bracketed(s, first):
		if scope, ok := x.bracketScope(s, q); ok {
			return scope
		}
	case x.toldElsewhere(s, first, last) || x.cued(s, int(s.First), first, lexicon.ElsewhereCue):
		return ScopeElsewhere
	case q.Is(quantity.From):
		return scopePrevious
	case s.topics&aboutOffers != 0 && (x.anyForm(from, first, x.lex.Words(lexicon.Offer)) || x.anyForm(last, to, x.lex.Words(lexicon.Offer)) && x.lex.Units[q.Unit].Dimension != "length"):
		return scopeOffer
	case x.byHow(s, first), !q.Is(quantity.To) && x.changed(s, max(from, first-3), first):
		return scopeChange
	case x.cued(s, max(from, first-6), first, lexicon.CapacityCue), x.cued(s, last, min(to, last+2), lexicon.CapacityCue) && !x.isMark(last, ","), s.topics&aboutLimits != 0 && x.anyForm(max(from, first-5), first, x.lex.Words(lexicon.Limit)):
		return scopeLimit
	case x.lex.Units[q.Unit].Dimension == "speed" && x.allowed(s, max(from, first-nearAllowed), first):
		return scopeLimit // filming must stop at 25 mph
	case x.cued(s, max(from, first-2), last, lexicon.AdditionalCue), x.onTopOf(s, last), x.ofAnother(s, first):
		return scopeAdditional
	case x.eachCued(s, max(from, first-4), first), x.eachCued(s, last, min(last+3, int(s.Last))):
		return scopeEach
	case x.cued(s, max(from, first-4, x.behindComma(first, first-4)), first, lexicon.PartCue):
		return scopePart
	case x.cued(s, x.clauseStart(s, first), x.clauseEnd(s, last-1), lexicon.PartialCue):
		return ScopePartial
	}
	return ""
}

// nearBracket is how many tokens may stand between a quantity and the bracket that gives it in another unit.
const nearBracket = 3

// bracketScope returns what a quantity in brackets is: the one before it in another unit, or one of several items with what each of them comes to. It is not ok where
// the bracket tells the size of what stands before it: "the Col de Marenne (1,732 m)".
func (x *extractor) bracketScope(s *sentence, q *quantity.Mention) (scope string, ok bool) {
	open := int(q.First) - 1
	for !x.isMark(open, "(") {
		open--
	}
	dimension, items := x.lex.Units[q.Unit].Dimension, 0
	for k := range s.quantities {
		o := &s.quantities[k]
		if o.First == q.First || o.Unit < 0 || x.lex.Units[o.Unit].Dimension != dimension {
			continue
		}
		if last := int(o.Last); last <= open && last >= open-nearBracket && !x.plural(open+1) && !x.marked(s, last, ",") && !x.marked(s, last, ")") {
			return scopeConverted, true
		}
		if x.bracketed(s, int(o.First)) {
			items++
		}
	}
	if items > 0 || open+1 < int(q.First) && x.plural(open+1) {
		return scopePart, true // grants (1.2 billion) and loans (440 million); £15 (pupils £5)
	}
	return "", false
}

// ofAnother reports whether the clause of a figure is about the second or another one of its sort: "the second fence is two metres tall".
func (x *extractor) ofAnother(s *sentence, first int) bool {
	i := x.clauseStart(s, first)
	if i+2 >= first || !x.article(i) || x.tok(i+2).Kind != text.Word {
		return false
	}
	switch x.entry(i + 1).Form {
	case "other":
		return true
	case "second", "third":
		return x.tok(i+1).Kind == text.Word && s.dateAt(i+1) == nil && !x.entry(i+2).Is(lexicon.TimeNoun|lexicon.Preposition)
	}
	return false
}

// atAnHour reports whether the clause of a figure tells the hour at which it stood so, and not that it ended then: "at 17:00 turnout was 52 percent".
func (x *extractor) atAnHour(s *sentence, first, last int) bool {
	from, to := x.clauseStart(s, first), x.clauseEnd(s, last-1)
	for i := from; i < to; i++ {
		if _, end := x.timeOfDay(s, i); end > 0 {
			return !x.anyForm(from, to, x.lex.Words(lexicon.PollsEnd))
		}
	}
	return false
}

// nearAllowed is how many tokens before a speed what must be done may be told.
const nearAllowed = 8

// allowed reports whether the words before a speed say what must or should be, and not what has happened: filming must stop at 25 mph. What must have
// been is no limit.
func (x *extractor) allowed(s *sentence, from, first int) bool {
	for i := from; i < first; i++ {
		switch x.entry(i).Form {
		case "must", "shall", "should":
			return x.wordIn(s, i+1) != "have"
		}
	}
	return false
}

// onTopOf reports whether a figure that ends before token i comes on top of what is told behind it: "3.8 million, on top of the 4.7 million".
func (x *extractor) onTopOf(s *sentence, i int) bool {
	if x.marked(s, i, ",") {
		i++
	}
	return x.wordIn(s, i) == "on" && x.wordIn(s, i+1) == "top" && x.wordIn(s, i+2) == "of" || x.wordIn(s, i) == "in" && x.wordIn(s, i+1) == "addition" && x.wordIn(s, i+2) == "to"
}

// changed reports whether a cue between two tokens makes the quantity behind them one from which something changed. A bare "from" does so only
// where the clause tells of a change: buyers may be parted from 3.6 million.
func (x *extractor) changed(s *sentence, from, first int) bool {
	if !x.cued(s, from, first, lexicon.ChangeCue) {
		return false
	}
	if x.entryBefore(s, first) != "from" {
		for i := max(from, int(s.First)); i+1 < first; i++ {
			if x.entry(i).Form == "from" && x.entry(i+1).Is(lexicon.Determiner|lexicon.Pronoun) {
				return false // from these, 41 tonnes escaped
			}
		}
		return true
	}
	for i := x.clauseStart(s, first); i < x.clauseEnd(s, first); i++ {
		if x.isChange(i) {
			return true
		}
	}
	return false
}

// behindComma returns the token behind the last comma between two tokens, 0 where there is none: "two museums among them, paid 6.3 million".
func (x *extractor) behindComma(last, from int) int {
	for i := last - 1; i >= max(0, from); i-- {
		if x.isMark(i, ",") {
			return i + 1
		}
	}
	return 0
}

// byHow reports whether a quantity says by how much something changed: "rose by 3 per cent", "up 3 per cent", "a rise of 5
// crowns".
func (x *extractor) byHow(s *sentence, first int) bool {
	if first <= int(s.First) {
		return false
	}
	switch x.entry(first - 1).Form {
	case "up":
		return !x.takenUp(s, first-2) // they have taken up 40 million crowns
	case "by", "down", "fell", "rose", "grew", "dropped":
		return true
	case "of":
		return first-2 >= int(s.First) && x.isChange(first-2)
	}
	return false
}

// takenUp reports whether a form of "take" or "make" stands at token i: a loan is taken up, a half is made up by somebody.
func (x *extractor) takenUp(s *sentence, i int) bool {
	switch text.Fold(x.wordIn(s, i)) {
	case "take", "takes", "took", "taken", "taking", "make", "makes", "made", "making":
		return true
	}
	return false
}

// isChange reports whether a token is a noun or verb of rising and falling.
func (x *extractor) isChange(i int) bool {
	switch text.Fold(x.word(i)) {
	case "rise", "rises", "rose", "risen", "increase", "increases", "increased", "raised", "raise", "raises", "fall", "falls", "fell", "fallen",
		"drop", "drops", "dropped", "decline", "declined", "cut", "reduction", "reduced", "gain", "growth", "grew", "grown", "jump", "jumped",
		"surge", "surged", "decrease", "decreased", "climbed", "lowered", "slump", "slumped", "up", "down", "doubled", "widened", "shrank":
		return true
	}
	return false
}

// bracketed reports whether the quantity stands in brackets right behind another one: a converted value.
func (x *extractor) bracketed(s *sentence, first int) bool {
	for i := first - 1; i >= max(int(s.First), first-3) && !x.isMark(i, ")"); i-- {
		if x.isMark(i, "(") {
			return true
		}
	}
	return false
}
