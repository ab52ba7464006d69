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
	if x.in(s, i+1).Form != "of" {
		return headedBody{}, nil
	}
	start := i - 1
	if x.article(start) {
		start--
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
	} else if x.in(s, start-1).Form == "is" {
		start--
	}
	return b, x.subjectOf(s, start)
}
