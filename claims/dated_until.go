package claims

import "github.com/factlint/factlint/claims/lexicon"

// notUntil reports whether a date is that on which something came to be which had not been until then: "did not declare an outbreak until 8
// March", "not until 8 March did it declare one", "it was not until 8 March that it declared one". What may not or must not be done until a day is
// only forbidden until then.
func (x *extractor) notUntil(s *sentence, d *dated, h *happening) bool {
	if f := x.entryBefore(s, d.First); f != "until" && f != "till" || h.state || h.measure == "deadline" || h.predicate == "end" {
		return false
	}
	if x.in(s, d.First-2).Form == "not" {
		if i := d.First - 3; i < int(s.First) || x.isMark(i, ",") || x.cleft(s, d) {
			return true // behind "but not until" nothing need follow
		}
	}
	if h.first >= d.First {
		return false
	}
	for i := h.first - 1; i > max(x.clauseStart(s, h.first), h.first-maxHeld); i-- {
		switch e := x.entry(i); {
		case e.Is(lexicon.Negation):
			return x.heldBack(s, i)
		case !e.Is(lexicon.Adverb) && !isBe(e.Form):
			return false
		}
	}
	return false
}

// maxHeld is how many words may stand between "not" and the verb that it denies: "was not officially to be opened".
const maxHeld = 4

// heldBack reports whether the negation at token i belongs to an auxiliary that tells what was or will be: "did not", "wasn't", "will not".
func (x *extractor) heldBack(s *sentence, i int) bool {
	f := x.entry(i).Form
	if f == "not" || f == "n't" {
		f = x.in(s, i-1).Form
	}
	switch f {
	case "did", "didn't", "was", "wasn't", "were", "weren't", "does", "doesn't", "will", "won't":
		return true
	}
	return false
}
