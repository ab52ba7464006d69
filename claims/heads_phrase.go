package claims

import (
	"github.com/factlint/factlint/claims/names"
)

// deputy reports whether token i says that the head behind it is second to another.
func (x *extractor) deputy(s *sentence, i int) bool {
	switch x.in(s, i).Form {
	case "deputy", "vice", "assistant":
		return true
	}
	return false
}

// headedByPhrase reads "A is in charge of B", "A has charge of B", "A, at the head of B", "A, second in command of B", "B is in the hands of
// A".
func (x *extractor) headedByPhrase(s *sentence, i int) (headedBody, *names.Mention) {
	if x.entry(i).Form == "hands" && x.in(s, i-1).Form == "whose" && x.in(s, i-2).Form == "in" {
		return x.bodyFrom(s, i+1, false), x.inWhoseHands(s, i-2)
	}
	if x.in(s, i+1).Form != "of" {
		return headedBody{}, nil
	}
	start := i - 1
	if x.article(start) {
		start--
	}
	if x.entry(i).Form == "command" && x.in(s, start).Form == "under" {
		if f := x.in(s, start-1).Form; f == "is" || f == "was" {
			start--
		}
		if x.marked(s, start-1, ",") {
			start--
		}
		return x.bodyEnding(s, start, false), x.holderAt(s, i+2)
	}
	if x.entry(i).Form == "hands" {
		if x.in(s, start).Form != "in" || x.in(s, start-1).Form != "is" {
			return headedBody{}, nil
		}
		end := start - 1
		if x.in(s, end-1).Form == "which" && x.marked(s, end-2, ",") {
			end -= 2
		}
		return x.bodyEnding(s, end, false), x.holderAt(s, i+2)
	}
	switch f := x.in(s, start).Form; {
	case f == "in", f == "at", f == "has":
	case x.entry(i).Form == "charge" && (f == "taken" || f == "takes" || f == "took"):
		return x.bodyFrom(s, i+2, false), x.subjectOf(s, start)
	default:
		return headedBody{}, nil
	}
	b := x.bodyFrom(s, i+2, false)
	if second := x.in(s, start-1).Form; second == "second" {
		start--
		b.deputy = true
	}
	if b.title != "" && b.deputy {
		b.title = "deputy " + b.title
	}
	if x.marked(s, start-1, ",") {
		start--
	} else if f := x.in(s, start-1).Form; f == "is" || f == "been" {
		start--
	}
	return b, x.subjectOf(s, start)
}

// inWhoseHands returns the person of whom "in whose hands" at token i tells: "Ivo Last, in whose hands", "Ivo Last, the magistrate in whose hands".
func (x *extractor) inWhoseHands(s *sentence, i int) *names.Mention {
	for j := i - 1; j > max(int(s.First), i-maxBodyWords-2); j-- {
		if x.isMark(j, ",") {
			return x.subjectOf(s, j)
		}
	}
	return nil
}

// fromTheChair reports whether the words from token i on say that somebody led both sides: "who led the talks from the chair".
func (x *extractor) fromTheChair(s *sentence, i int) bool {
	return x.in(s, i).Form == "from" && x.in(s, i+1).Form == "the" && x.in(s, i+2).Form == "chair"
}

// bodyBefore returns the body with which the sentence before begins, for an "it" at the start of a sentence: "The panel sat for a week. It was
// chaired by Ivo Last."
func (x *extractor) bodyBefore(s *sentence, chairs bool) headedBody {
	if s.index == 0 || x.sentences[s.index-1].block != s.block {
		return headedBody{}
	}
	before := &x.sentences[s.index-1]
	for i := int(before.First); i < min(int(before.First)+3, int(before.Last)); i++ {
		if x.article(i) {
			return x.bodyFrom(before, i, chairs)
		}
	}
	return headedBody{}
}

// ScopeTitled is the scope of the post of one of whom a title tells that he or she heads a body: a rector heads a university.
const ScopeTitled = "titled"

// headByTitle adds the role of one who heads a body by a title that the text gives, as role tells it, so that it meets those who are told to head
// such a body by other words.
func (x *extractor) headByTitle(s *sentence, m *names.Mention, role Claim) {
	if m.Office.Heads == "" || role.Office.Held != "" || role.Office.Field != "" || role.Scope == "several" || role.Office.Title != m.Office.Title {
		return
	}
	c := x.claim(s, Role, m.First, m.Last)
	c.Value.Name, c.Office = role.Value.Name, Office{Title: "head of the " + m.Office.Heads, Of: role.Office.Of}
	c.Measure, c.Subject, c.Scope = c.Office.Title, c.Office.Of, ScopeTitled
}
