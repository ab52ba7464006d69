package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// counts adds a claim for each figure of the sentence that counts something.
func (x *extractor) counts(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	s.figures = x.figuresOf(s)
	x.measureAll(s, s.figures)
	x.inherit(s)
	x.subsets(s)
	x.columnNouns(s)
	prev := int(s.First)
	for i := range s.figures {
		f := &s.figures[i]
		if f.measure < 0 && (f.counted == "" || f.Hedge() == "vague") {
			prev = f.last
			continue // nothing says what it counts, or neither how many nor of what
		}
		c := x.claim(s, Count, f.first, f.last)
		f.claim = len(x.claims) - 1
		c.Value.Interval = f.Interval
		c.Counted, c.Side, c.Trigger = f.counted, f.side, f.trigger
		c.Qualifiers = x.qualifiers(f)
		if f.measure >= 0 {
			c.Measure = x.lex.Measures[f.measure].Name
			x.transferSide(s, f, c)
			x.senderSide(s, f, c)
		}
		c.Scope = x.scopeOf(s, f.first, f.last, prev)
		if c.Scope == scopePart && f.at >= f.last && !f.whole && x.strong(f) {
			c.Scope = "" // "23 of them are dead": all the dead there are
		}
		if f.whole {
			c.Scope = "whole"
		}
		if c.Scope == "" && x.itemised(s, i) {
			c.Scope = scopePart
		}
		c.Modality = x.modalityOf(s, f.first, f.last)
		if f.at > f.last && x.negated(f.last, f.at) {
			c.Modality = Denied
		}
		if f.Is(quantity.From) {
			c.Scope = scopeChange
		}
		c.Revised = x.revised(s)
		c.Predicate, c.Weak = x.predicate(s, f), x.weak(f)
		if f.measure >= 0 && x.lex.Measures[f.measure].Owned {
			c.Subject = x.owner(s, f.first, f.last)
		}
		prev = f.last
	}
	x.tabulate(s)
	x.disputes(s)
}

// itemised reports whether a colon between an earlier figure of the sentence and the i-th makes it an item of that total:
// "39 participants: 19 from one side and 20 from the other".
func (x *extractor) itemised(s *sentence, i int) bool {
	if i == 0 {
		return false
	}
	for k := s.figures[0].last; k < s.figures[i].first; k++ {
		if x.isMark(k, ":") {
			return true
		}
	}
	return false
}

// negated reports whether a negation stands between two tokens: "were not injured".
func (x *extractor) negated(from, to int) bool {
	for i := from; i < to; i++ {
		if x.entry(i).Is(lexicon.Negation) {
			return true
		}
	}
	return false
}

// strong reports whether a verb or a state of its own tells what a figure counts, and not the noun.
func (x *extractor) strong(f *figure) bool { return f.measure >= 0 && !x.weak(f) && !f.shared }

// qualifiers returns the lemmas between a figure and its noun, sorted: "registered" of "912 registered delegates".
func (x *extractor) qualifiers(f *figure) []string {
	var out []string
	for i := f.end; i < f.head; i++ {
		t := x.tok(i)
		if t.Kind != text.Word || x.entry(i).Is(lexicon.Stop|lexicon.Adverb|lexicon.Determiner) {
			continue
		}
		out = append(out, x.lemma(i))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// inherit gives a figure without a noun the noun of the figure before it in its sentence: "20 representatives from one
// side and 19 from the other".
func (x *extractor) inherit(s *sentence) {
	for i := 1; i < len(s.figures); i++ {
		f, prev := &s.figures[i], &s.figures[i-1]
		if f.Is(quantity.To) && prev.Is(quantity.From) && f.measure < 0 {
			f.measure, f.trigger, f.at = prev.measure, prev.trigger, prev.at
		}
		if f.head >= 0 || prev.counted == "" {
			continue
		}
		f.counted = prev.counted
		if f.measure < 0 && !x.verbBetween(s, max(prev.last, prev.at+1), f.first) {
			f.measure, f.trigger = prev.measure, prev.trigger
		}
	}
}

// verbBetween reports whether a verb stands between two tokens: what follows it is counted by that verb.
func (x *extractor) verbBetween(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.otherVerb(s, i) {
			return true
		}
	}
	return false
}

// subsets names the people whom a part counts: "five of them children", "six of the dead were children". The dead, the
// injured and the missing also say what happened to them.
func (x *extractor) subsets(s *sentence) {
	for i := range s.figures {
		f := &s.figures[i]
		for _, m := range s.marks {
			if m.first != f.last || x.cue(m)&lexicon.PartOfCue == 0 {
				continue
			}
			for k := m.first; k < m.last; k++ {
				if measure := x.stateOf(k); measure >= 0 {
					f.measure, f.trigger, f.at, f.shared = measure, x.lemma(k), k, true
				}
			}
			for k := m.last; k < min(int(s.Last), m.last+4); k++ {
				if x.plural(k) && s.nameAt(k) == nil {
					f.counted, f.head = x.lemma(k), -1
					break
				}
				e := x.entry(k)
				if !e.Is(lexicon.Auxiliary|lexicon.Determiner|lexicon.Adjective|lexicon.Pronoun) && e.Form != "of" {
					break
				}
			}
			if f.measure < 0 && i > 0 {
				f.measure, f.trigger, f.shared = s.figures[i-1].measure, s.figures[i-1].trigger, true
			}
		}
	}
}

// stateOf returns the measure that a word such as "dead" names as a state, -1 when it names none.
func (x *extractor) stateOf(i int) int32 {
	for _, p := range x.entry(i).Phrases {
		if p.Kind != lexicon.TriggerPhrase || len(p.Words) != 1 {
			continue
		}
		for _, u := range x.lex.Triggers[p.Index].Uses {
			if u.Role == lexicon.StateRole {
				return u.Measure
			}
		}
	}
	return -1
}

// transferSide tells for people who are handed over whose they are, in one way however the text puts it: "Anzar received
// 28", "28 returned to Anzar", "28 Anzari prisoners" and "31 citizens of Anzar" are all people for Anzar; "Kivran released
// 31" tells only who let them go.
func (x *extractor) transferSide(s *sentence, f *figure, c *Claim) {
	m := &x.lex.Measures[f.measure]
	if !m.Agent {
		return
	}
	doer := x.subjectSide(s, f)
	to := x.destination(s, f)
	switch {
	case c.Side != "":
		c.Side = "for " + c.Side
	case to != "":
		c.Side = "for " + to
	case doer != "" && m.Name == "received":
		c.Side = "for " + doer
	case doer != "":
		c.Side = "by " + doer
	}
	if m.Name == "received" {
		c.Measure = "released"
	}
}

// senderSide tells whose people are who are sent: "Armenia sent nineteen representatives".
func (x *extractor) senderSide(s *sentence, f *figure, c *Claim) {
	if c.Side != "" || f.first-2 < int(s.First) {
		return
	}
	switch x.entry(f.first - 1).Form {
	case "sent", "sends", "send", "dispatched", "fielded", "named":
	default:
		return
	}
	if m := s.nameAt(f.first - 2); m != nil && m.Kind == names.Country {
		c.Side = m.Key
	}
}

// subjectSide returns the country or organisation that is the subject of the clause before a figure.
func (x *extractor) subjectSide(s *sentence, f *figure) string {
	for i := f.first - 1; i >= int(s.First); i-- {
		if m := s.nameAt(i); m != nil && (m.Kind == names.Country || m.Kind == names.Organisation || m.Kind == names.Place) {
			return m.Key
		}
		if x.isMark(i, ";") {
			return ""
		}
	}
	return ""
}

// destination returns the country behind "to" right after a figure or its verb: "35 persons returned to Kivran".
func (x *extractor) destination(s *sentence, f *figure) string {
	for i := f.last; i < min(int(s.Last)-1, f.last+4); i++ {
		if x.entry(i).Form != "to" {
			continue
		}
		if m := s.nameAt(i + 1); m != nil && (m.Kind == names.Country || m.Kind == names.Place) {
			return m.Key
		}
		return ""
	}
	return ""
}

// predicate returns the lemma of the verb nearest to a figure, for counts that no measure of the lexicon fits.
func (x *extractor) predicate(s *sentence, f *figure) string {
	for i := f.last; i < min(x.clauseEnd(s, f.last-1), f.last+6); i++ {
		if x.tok(i).Kind == text.Word && x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary) {
			return x.lemma(i)
		}
	}
	for i := f.first - 1; i >= max(x.clauseStart(s, f.first), f.first-5); i-- {
		if x.tok(i).Kind == text.Word && x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary) {
			return x.lemma(i)
		}
	}
	return ""
}

// disputes marks figures that the sentence itself sets against each other: "officials say 12, the union 15".
func (x *extractor) disputes(s *sentence) {
	n := len(s.figures)
	if n < 2 || !x.attributes(s) {
		return
	}
	for i := range s.figures {
		for j := i + 1; j < n; j++ {
			if s.figures[i].claim < 0 || s.figures[j].claim < 0 {
				continue
			}
			a, b := &x.claims[s.figures[i].claim], &x.claims[s.figures[j].claim]
			if a.Measure == "" || a.Measure != b.Measure || a.Value.Interval.Value == b.Value.Interval.Value || a.Scope != b.Scope {
				continue
			}
			if a.Side != b.Side && a.Side != "" && b.Side != "" || a.Counted != b.Counted && s.figures[j].head >= 0 && s.figures[i].head >= 0 {
				continue
			}
			if x.sayingBetween(s, s.figures[i].last, s.figures[j].first) || x.sayingBetween(s, s.figures[j].last, int(s.Last)) {
				a.Modality, b.Modality = Alleged, Alleged
			}
		}
	}
}

// attributes reports whether the sentence names two voices or sets one against another.
func (x *extractor) attributes(s *sentence) bool {
	n := 0
	for i := int(s.First); i < int(s.Last); i++ {
		e := x.entry(i)
		if e.Is(lexicon.Saying) || e.Form == "put" || e.Form == "puts" {
			n++
		}
		if e.Form == "while" || e.Form == "but" || e.Form == ";" || x.isMark(i, ";") {
			n++
		}
	}
	return n >= 2
}

func (x *extractor) sayingBetween(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.entry(i).Is(lexicon.Saying) {
			return true
		}
	}
	return false
}
