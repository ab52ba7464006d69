package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

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
	if relative >= 0 && told && x.toldThen(s, relative, first) {
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
func (x *extractor) toldThen(s *sentence, relative, first int) bool {
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
