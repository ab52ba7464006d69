package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// The modalities of a claim.
const (
	Asserted    = "asserted"
	Planned     = "planned"
	Alleged     = "alleged"
	Denied      = "denied"
	Conditional = "conditional"
)

// modalityOf tells whether the clause of a claim states a fact.
func (x *extractor) modalityOf(s *sentence, first, last int) string {
	return x.modalityIn(s, first, last, x.clauseStart(s, first), x.clauseEnd(s, last-1))
}

// modalityIn is modalityOf by the words between two tokens, which tell nothing where the sentence has no doubting cue.
func (x *extractor) modalityIn(s *sentence, first, last, from, to int) string {
	if s.cues&doubting != 0 {
		if a, b, ok := x.apposition(s, first, last); ok {
			from, to = a, b // the dam, 118 metres high, is to be finished
		}
	}
	switch {
	case x.cued(s, from, first, lexicon.DeniedCue) && x.verbal(from, first):
		return Denied
	case x.planned(s, from, first, last), x.planned(s, last, to, last), !x.befell(s, last) && x.planned(s, from, to, last), x.foretold(s, first, last):
		return Planned
	case x.hypothetical(s, first), x.entryAt(s, last) == "be":
		return Conditional // the prosecutor asked that 34 officers be convicted
	case x.cued(s, from, to, lexicon.ConditionalCue) && !x.unable(from, to):
		return x.conditional(s, from, to)
	case x.claimed(s, from, first), x.lemmaAt(s, last) == "claim" && x.entryAt(s, last+1) == "to":
		return Alleged
	}
	return Asserted
}

// planned reports whether a clause has, wholly between two tokens, a cue that something is planned. Before a noun of its own that does not stand with
// the figure which ends before token last it says what was to be, and not what became of some of it: "118 of the 243 scheduled flights".
func (x *extractor) planned(s *sentence, from, to, last int) bool {
	if s.cues&lexicon.PlannedCue == 0 {
		return false
	}
	for _, m := range s.marks {
		if m.first < from || m.last > to || x.cue(m)&lexicon.PlannedCue == 0 {
			continue
		}
		i := m.first
		if i > int(s.First) && m.last == m.first+1 && (i > last || m.last <= last-2) && x.lex.Lists(lexicon.PlannedThing, x.word(i)) && x.tok(i-1).Kind == text.Number && x.plural(i+1) {
			continue
		}
		if x.asPlanned(s, m, last) || x.entry(i).Form == "by" && x.anyForm(from, x.clauseEnd(s, last-1), []string{"was", "were", "had"}) {
			continue // by the end of the day 63 had been carried to hospital
		}
		return true
	}
	return false
}

// unable reports whether a clause tells what could not be done, or what somebody would not do of whom a relative clause tells: the gates could not
// be opened; it began with a few birds that would not get up.
func (x *extractor) unable(from, to int) bool {
	for i := from; i+1 < to; i++ {
		switch x.entry(i).Form {
		case "could":
			return x.entry(i + 1).Is(lexicon.Negation)
		case "would":
			if !x.entry(i+1).Is(lexicon.Negation) || i == from {
				return false
			}
			f := x.entry(i - 1).Form
			return f == "that" || f == "which" || f == "who"
		}
	}
	return false
}

// befell reports whether a past form of "be" or "have" right behind the noun of a figure tells what became of it: 318 planned operations
// were postponed.
func (x *extractor) befell(s *sentence, last int) bool {
	switch x.entryAt(s, last) {
	case "was", "were", "had", "have", "has":
		return true
	}
	return false
}

// maxApposition is how many tokens an aside between commas may have that tells a figure of what stands before it.
const maxApposition = 8

// apposition returns the tokens between two commas around a figure without a verb between them: what such an aside tells is so,
// whatever the verb of the sentence says of plans. So it is with a relative clause, which has a verb of its own.
func (x *extractor) apposition(s *sentence, first, last int) (from, to int, ok bool) {
	from, to = first, last
	for from > int(s.First) && !x.isMark(from-1, ",") {
		from--
	}
	for to < int(s.Last) && !x.isMark(to, ",") {
		to++
	}
	if from == int(s.First) || to >= int(s.Last)-1 {
		return 0, 0, false
	}
	if f := x.entry(from).Form; f == "which" || f == "who" { // the firm, which was founded in 2017, said that it would build
		return from, to, to-from <= maxWhich && (x.isVerb(s, to+1) || x.entry(to+1).Is(lexicon.Auxiliary|lexicon.Saying|lexicon.FutureMark))
	}
	if to-from > maxApposition {
		return 0, 0, false
	}
	for i := from; i < to; i++ {
		if x.tok(i).Kind == text.Word && x.entry(i).Is(lexicon.Auxiliary|lexicon.Conjunction|lexicon.Saying|lexicon.FutureMark) || x.isVerb(s, i) && !x.entry(i).Is(lexicon.Adjective) {
			return 0, 0, false
		}
	}
	next := x.entry(to + 1)
	return from, to, next.Is(lexicon.Auxiliary | lexicon.FutureMark)
}

// hypothetical reports whether an "if" clause stands before a token.
func (x *extractor) hypothetical(s *sentence, at int) bool {
	if s.topics&opensClause == 0 {
		return false
	}
	for i := int(s.First); i < at; i++ {
		if f := x.entry(i).Form; f == "if" || f == "unless" {
			return true
		}
	}
	return false
}

// verbal keeps "not" before a figure ("not 12 but 14") apart from cues of denial further off.
func (x *extractor) verbal(from, to int) bool { return to-from <= 12 }

// modalityOfFigure tells whether what a figure tells is a fact, by the words of its own clause: what another clause of the sentence says of plans or of
// what may be does not concern it.
func (x *extractor) modalityOfFigure(s *sentence, first, last int) string {
	from, to := first, last
	if s.cues&doubting != 0 {
		from, to = x.ownClause(s, first, last)
	}
	return x.modalityIn(s, first, last, from, to)
}

// doubting are the cues that a clause is looked through for: in a sentence without them it need not be known.
const doubting = lexicon.DeniedCue | lexicon.PlannedCue | lexicon.ConditionalCue | lexicon.AllegedCue

// ownClause returns the tokens of the clause that holds a figure, without the clauses below it: “forty companies came, twice as many as we had hoped”,
// “In a field, where lorries were to roll, fifty graves have been found”.
func (x *extractor) ownClause(s *sentence, first, last int) (from, to int) {
	from, to = x.clauseStart(s, first), x.clauseEnd(s, last-1)
	told, relative := false, -1
	for i := from; i < first; i++ {
		switch {
		case (x.relativePronoun(i) || x.entry(i).Form == "where") && !x.complement(s, i):
			relative, told = i, false
		case relative >= 0 && x.isMark(i, ","):
			if told {
				from = i + 1
			}
			relative = -1
		case x.finite(s, i):
			told = true
		}
	}
	if relative >= 0 && told && x.toldThen(relative, first) {
		from = relative
	}
	for i := last; i < to; i++ {
		f := x.entry(i).Form
		switch {
		case told && (f == "and" || f == "but") && (x.goesOnWith(s, i+1) || x.othersMay(s, i+1, to)):
			return from, i
		case told && f != "if" && f != "unless" && f != "until" && f != "till" && f != "so" && (x.lex.Lists(lexicon.Subordinator, f) || f == "what" || f == "than") && i > last:
			return from, i
		case x.finite(s, i):
			told = true
		}
	}
	return from, to
}

// finite reports whether a token is a verb that a clause may have: "was", "said", "drowned".
func (x *extractor) finite(s *sentence, i int) bool {
	e := x.entry(i)
	if e.Is(lexicon.Auxiliary|lexicon.FutureMark|lexicon.Saying) || !x.isVerb(s, i) {
		return e.Is(lexicon.Auxiliary|lexicon.FutureMark|lexicon.Saying) && x.wordIn(s, i-1) != "to" && e.Form != "be" && e.Form != "been"
	}
	return !strings.HasSuffix(x.word(i), "ing") && x.wordIn(s, i-1) != "to"
}

// goesOnWith reports whether a verb of its own goes on with a clause behind "and": "bought twelve shops and now plans to close three".
func (x *extractor) goesOnWith(s *sentence, i int) bool {
	if x.in(s, i).Is(lexicon.Adverb) || x.wordIn(s, i) == "then" || x.wordIn(s, i) == "now" {
		i++
	}
	for _, m := range s.marks {
		if m.first == i && x.cue(m)&lexicon.PlannedCue != 0 {
			return true // and plans to
		}
	}
	return i < int(s.Last) && x.tok(i).Kind == text.Word && x.finite(s, i)
}

// toldThen reports whether a relative clause from a token on tells of what has been, before the figure at another token: "a dispute that had kept 40 schools shut".
func (x *extractor) toldThen(relative, first int) bool {
	return x.anyForm(relative, first, []string{"had", "has", "was", "were"})
}

// complement reports whether "that" at a token opens what is said, shown or wished, and not what tells more of a noun.
func (x *extractor) complement(s *sentence, i int) bool {
	if f := x.entry(i).Form; f != "that" && f != "what" {
		return false
	}
	return i == int(s.First) || x.finite(s, i-1) || x.entry(i-1).Is(lexicon.Saying|lexicon.Pronoun|lexicon.Adjective|lexicon.Auxiliary) || x.tok(i-1).Kind == text.Mark || strings.HasSuffix(x.word(i-1), "ing")
}

// foretold reports whether somebody expects of what a figure counts that it will be or do something: "expected some 300 people to come".
func (x *extractor) foretold(s *sentence, first, last int) bool {
	if s.topics&aboutForesight == 0 || x.entryAt(s, last) != "to" || x.in(s, last+1).Is(lexicon.Determiner|lexicon.Possessive) || x.article(last+1) {
		return false
	}
	for i := first - 1; i >= max(int(s.First), first-2); i-- {
		if x.lex.Lists(lexicon.Foreseeing, x.word(i)) {
			return true
		}
	}
	return false
}

// maxOthers is how many tokens the subject may have of which a sentence tells what may be.
const maxOthers = 4

// othersMay reports whether a clause behind "and" tells what others may do or will do: "and more would follow".
func (x *extractor) othersMay(s *sentence, i, to int) bool {
	for j := i + 1; j < min(to, i+1+maxOthers); j++ {
		switch e := x.entry(j); {
		case e.Form == "would" || e.Form == "could" || e.Form == "may" || e.Form == "might" || e.Is(lexicon.FutureMark):
			return true
		case x.tok(j).Kind == text.Mark || x.finite(s, j):
			return false
		}
	}
	return false
}

// asPlanned reports whether a cue that something is planned says so of another thing than the figure which ends before token last: it went as planned, 120 of
// its planned 180 observers, it reached its planned orbit.
func (x *extractor) asPlanned(s *sentence, m mark, last int) bool {
	i := m.first
	if m.last != i+1 || i <= int(s.First) || !x.lex.Lists(lexicon.PlannedThing, x.word(i)) && x.word(i) != "planned" {
		return false
	}
	before := x.entry(i - 1)
	if before.Form == "as" || before.Form == "than" {
		return true
	}
	if !before.Is(lexicon.Possessive) && !x.article(i-1) && !x.tok(i-1).Possessive || m.last >= int(s.Last) || x.tok(m.last).Kind == text.Mark {
		return false
	}
	if i > last {
		return true
	}
	return x.tok(m.last).Kind != text.Number && x.entry(m.last).Number.Kind == lexicon.NoNumber && x.anyForm(x.clauseStart(s, i), i, []string{"has", "have", "was", "were", "had"})
}

// conditional returns what a cue that something may be makes of a figure. What somebody said would be done is a plan; what was shown or asked how it could be has been so.
func (x *extractor) conditional(s *sentence, from, to int) string {
	said := false
	for i := int(s.First); i < int(s.Last); i++ {
		f := x.entry(i).Form
		switch {
		case i >= to && f != "if" && f != "unless":
		case f == "if" || f == "unless" || f == "were" && x.wordIn(s, i+1) == "to":
			return Conditional
		case i < from:
		case f == "could" && x.asksHow(s, from, i):
			return Asserted
		case f == "would" && (x.entry(i+1).Is(lexicon.Saying) || x.wordIn(s, i+1) == "only" || x.wordIn(s, i+1) == "say"):
			return Asserted // would say only that two had come
		case f == "would" && said && !x.anyForm(i, int(s.Last), []string{"if", "unless"}):
			return x.toldPlan(s, from, i, to)
		case f == "would" || f == "could" || f == "might" || f == "may":
			return Conditional
		}
		said = said || x.entry(i).Is(lexicon.Saying) && x.tok(i).Kind == text.Word || f == "agreed" || f == "announced" || f == "confirmed"
	}
	return Conditional
}

// toldPlan returns the modality of what somebody said would be: a plan, where no other word of the clause makes it doubtful.
func (x *extractor) toldPlan(s *sentence, from, would, to int) string {
	for _, m := range s.marks {
		if m.first >= from && m.last <= to && x.cue(m)&lexicon.ConditionalCue != 0 && m.first != would {
			return Conditional
		}
	}
	return Planned
}

// maxHow is how many tokens before "could" it may be asked how.
const maxHow = 5

// asksHow reports whether "could" at a token tells of what was possible once, and so was done: how sixteen men could pass the gate.
func (x *extractor) asksHow(s *sentence, from, i int) bool {
	for j := max(from, i-maxHow); j < i; j++ {
		switch x.entry(j).Form {
		case "how", "why":
			return true
		case "only":
			if j == int(s.First) {
				return true // only after an hour could she
			}
		}
	}
	return false
}

// claimed reports whether a verb between two tokens keeps its distance from what is told behind it: the army claims that 14 were hit. The claims of an insured
// are a noun.
func (x *extractor) claimed(s *sentence, from, to int) bool {
	if s.cues&lexicon.AllegedCue == 0 {
		return false
	}
	for _, m := range s.marks {
		if m.first < from || m.last > to || x.cue(m)&lexicon.AllegedCue == 0 {
			continue
		}
		if x.word(m.first) == "claims" || x.word(m.first) == "Claims" {
			e := x.in(s, m.last)
			if i := m.first - 1; i < int(s.First) || x.entry(i).Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Adjective) || x.article(i) || x.tok(i).Kind == text.Number || x.entry(i).Number.Kind != lexicon.NoNumber ||
				e.Is(lexicon.Auxiliary) || e.Form == "by" || e.Form == "for" || e.Form == "of" || e.Form == "against" || e.Form == "from" {
				continue
			}
		}
		return true
	}
	return false
}
