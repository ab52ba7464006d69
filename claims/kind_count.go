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
	for i := range s.figures {
		x.nounBefore(s, &s.figures[i])
	}
	x.measureAll(s, s.figures)
	x.ofCrews(s)
	x.inherit(s)
	x.subsets(s)
	x.inheritNouns(s)
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
			c.Measure = x.measureName(f.measure)
			if c.Measure == "present" && f.counted == "passenger" && x.crewBeside(s) {
				c.Measure = "passengers" // 146 passengers and a crew of six
			}
			x.transferSide(s, f, c)
			x.senderSide(s, f, c)
		}
		if noun := x.sameThings(s, f); noun != "" {
			c.Counted = noun
		}
		if x.bothTold(s, f) {
			c.Counted = "person"
			if c.Measure == "passengers" {
				c.Measure = "present" // 214 passengers and crew
			}
		}
		c.Scope = x.scopeOf(s, f.first, f.last, prev)
		if c.Scope == scopePart && (f.at >= f.last || f.at >= 0 && f.at < f.first && f.role != lexicon.TotalRole && !x.cued(s, max(f.at, f.first-4), f.first, lexicon.PartCue)) && !f.whole && x.strong(f) && !x.opensWithMore(s, i) && !x.ofThese(f) && !x.ofThem(f) && !x.ofSome(s, f) && !x.also(f) && !sortedOut(s, f) {
			c.Scope = "" // "23 of them are dead": all the dead there are
			if s.tellsThen(f.first) {
				c.Scope = scopePrevious
			}
		}
		if f.whole && !x.namesState(f) && !x.toldByRelative(f) {
			c.Scope = "whole"
		}
		if c.Scope == scopePart && (f.apposed || f.existing || x.ofOurs(s, f)) {
			c.Scope = ""
		}
		if (c.Scope == "" || c.Scope == "whole") && x.theOthers(s, f) || (c.Scope == "" || c.Scope == scopePart) && x.besideHim(s, f) || c.Scope == "" && x.othersBeside(s, f) {
			c.Scope = scopeAdditional
		}
		if c.Scope == scopeAdditional && x.besidesOther(s, f) {
			c.Scope = ""
		}
		if c.Scope == "" && !f.whole && x.described(s, f) {
			c.Scope = scopePart
		}
		if c.Scope == "" && (x.itemised(s, i) || x.otherDid(s, f)) {
			c.Scope = scopePart
		}
		if c.Scope == "" && (x.answersWho(s, f) || x.downTo(s, f) || x.ofThoseBefore(s, f) || x.remainAboard(s, f) || x.betweenEnds(s, f)) {
			c.Scope = scopePart
		}
		if c.Scope == "" && f.measure < 0 && f.side == "" && !x.ofPeople(f) && x.otherPlace(s, f) {
			c.Scope = ScopeElsewhere
		}
		if c.Scope == scopePrevious && x.opensElsewhere(s) {
			c.Scope = ScopeElsewhere
		}
		if c.Scope == "" && (x.oneMore(s, f) || x.someToHospital(s, f) || x.inAlone(s, f) || x.restElsewhere(s, f)) {
			c.Scope = scopePart
		}
		x.tellListed(s, f, c)
		c.Modality = x.modalityOfFigure(s, f.first, f.last)
		if c.Modality == Asserted && x.signedUp(s) {
			c.Modality = Planned
		}
		if c.Modality == Planned && x.anyForm(x.clauseStart(s, f.first), min(f.last+4, int(s.Last)), x.lex.Words(lexicon.Offer)) {
			c.Scope = scopeOffer
		}
		if c.Modality == Planned && f.measure >= 0 && x.lex.Measures[f.measure].Told {
			c.Modality = Asserted
			if c.Scope == scopeOffer && c.Measure == layoffsMeasure {
				c.Scope = "" // the firm wants to wipe out 40 jobs
			}
		}
		if f.at > f.last && (x.negated(f.last, f.at) || x.noneAmong(s, f.first) || x.cued(s, f.last, f.at, lexicon.DeniedCue)) {
			c.Modality = Denied
		}
		if f.Is(quantity.From) || x.margin(s, f) || x.moreThere(s, f) {
			c.Scope = scopeChange // 13 votes ahead
		}
		if x.majority(s, f) {
			c.Measure, c.Scope = majorityMeasure, ""
		}
		if c.Scope == "" && f.measure >= 0 && x.lex.Measures[f.measure].Trend != lexicon.Steady && (x.timed(s) || x.hadBy(s, f)) || c.Scope == "" && f.measure >= 0 && x.stillThere(s, f) {
			c.Scope = ScopePartial
		}
		c.Revised = x.revised(s)
		c.Weak = x.weak(f)
		if !f.plain {
			c.Predicate = x.predicate(s, f)
		}
		if c.Measure == majorityMeasure {
			c.Weak = false
		}
		if f.measure >= 0 && x.lex.Measures[f.measure].Owned {
			if c.Subject = x.owner(s, f.first, f.last); c.Subject == "" {
				c.Subject = x.capitalised(s, f.first)
			}
			if c.Scope == scopePart && !f.whole {
				c.Scope = "" // of all the seats there are
			}
			if c.Predicate == "lose" || c.Predicate == "gain" {
				c.Scope = scopeChange
			}
		}
		prev = f.last
	}
	x.tally(s)
	x.tabulate(s)
	x.disputes(s)
}

// noneAmong reports whether a figure at a token is of a group of whom nobody is told to have done or suffered what follows: none of the 22 was injured,
// nobody among the 19 crew.
func (x *extractor) noneAmong(s *sentence, first int) bool {
	i := first - 1
	for i > int(s.First) && x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) {
		i--
	}
	if f := x.wordIn(s, i); f != "of" && f != "among" {
		return false
	}
	switch text.Fold(x.wordIn(s, i-1)) {
	case "none", "nobody", "neither":
		return true
	case "one":
		w := text.Fold(x.wordIn(s, i-2))
		return w == "no" || w == "not"
	}
	return false
}

// sortedOut reports whether another figure of a sentence counts the same as one does, so that both are parts: of the 17, nine drowned and three died
// when buildings fell in.
func sortedOut(s *sentence, f *figure) bool {
	return slices.ContainsFunc(s.figures, func(o figure) bool { return o.first != f.first && o.measure == f.measure && !o.whole })
}

// namesPeople reports whether the noun at a token names people, by what they are or do.
func (x *extractor) namesPeople(i int) bool {
	e := x.entry(i)
	if e.Is(lexicon.Human | lexicon.Kin) {
		return true
	}
	for _, p := range e.Alone() {
		if p.Kind != lexicon.TriggerPhrase {
			continue
		}
		for _, u := range x.lex.Triggers[p.Index].Uses {
			if u.Role == lexicon.NounRole && x.lex.Measures[u.Measure].People {
				return true
			}
		}
	}
	return x.lex.Lists(lexicon.SubsetNoun, x.lemma(i))
}

// ofOurs reports whether a figure is of what those who write have, of which they tell no whole: four of our buses were lent.
func (x *extractor) ofOurs(s *sentence, f *figure) bool {
	return x.in(s, f.end).Form == "of" && x.in(s, f.end+1).Form == "our" && x.in(s, f.end+2).Number.Kind == lexicon.NoNumber && x.in(s, f.end+2).Form != "own"
}

// margin reports whether a figure is by how much one leads another: "13 votes ahead", not "14 people behind the wall".
func (x *extractor) margin(s *sentence, f *figure) bool {
	return f.head >= 0 && f.last < int(s.Last) && x.lex.Lists(lexicon.MarginWord, x.word(f.last)) && x.lex.Lists(lexicon.MarginNoun, x.lemma(f.head)) &&
		!x.in(s, f.last+1).Is(lexicon.Determiner) && !x.article(f.last+1)
}

// also reports whether the verb of a figure says that it comes on top of others: "five of the mutineers were also killed".
func (x *extractor) also(f *figure) bool {
	for i := f.last; i < f.at; i++ {
		if x.entry(i).Form == "also" {
			return true
		}
	}
	return false
}

// ofThese reports whether the state that tells what a figure counts stands before it as those of whom it counts some: of the injured
// fourteen are in hospital.
func (x *extractor) ofThese(f *figure) bool {
	return f.at >= 2 && f.at < f.first && x.entry(f.at-1).Form == "the" && x.entry(f.at-2).Form == "of"
}

// ofSome reports whether a figure is of those whom an adjective picks out: four of the confirmed cases had died, and of the others perhaps more.
func (x *extractor) ofSome(s *sentence, f *figure) bool {
	i := f.last + 2
	return i+1 < int(s.Last) && x.entry(i-2).Form == "of" && x.entry(i-1).Form == "the" && !x.plural(i) && x.plural(i+1) && x.lex.Lists(lexicon.PickedOut, x.word(i))
}

// timed reports whether a time of day opens the paragraph or row of a sentence: what goes up and down is told as of then.
func (x *extractor) timed(s *sentence) bool {
	first := s
	for first.index > 0 && x.sentences[first.index-1].Block == s.Block {
		first = &x.sentences[first.index-1]
	}
	for k := range first.quantities {
		q := &first.quantities[k]
		if q.Is(quantity.Clock) {
			return int(q.First) <= int(first.First)+2
		}
	}
	return false
}

// described reports whether a figure's phrase is the subject of a sentence that says which people they are, which is
// seldom said of all: "84 delegates were women".
func (x *extractor) described(s *sentence, f *figure) bool {
	i := f.last
	if i+1 >= int(s.Last) || f.at >= f.last {
		return false
	}
	switch x.entry(i).Form {
	case "are", "were":
	default:
		return false
	}
	for i++; i < min(int(s.Last), f.last+3); i++ {
		if x.plural(i) && x.stateOf(i) < 0 {
			return true
		}
		if !x.entry(i).Is(lexicon.Adjective | lexicon.Adverb) {
			return false
		}
	}
	return false
}

// measureName returns what a measure is called in a report on the event of this document: who takes part in a march is a
// protester.
func (x *extractor) measureName(m int32) string {
	if x.story.event >= 0 {
		if other := x.lex.Measures[m].Becomes[x.lex.Events[x.story.event].Name]; other != "" {
			return other
		}
	}
	return x.lex.Measures[m].Name
}

// capitalised returns the capitalised words nearest before a token in its clause, else the first behind it, in lower case: the party "People's List",
// which no table knows. Empty when there are none.
func (x *extractor) capitalised(s *sentence, at int) string {
	from, to := x.clauseStart(s, at), x.clauseEnd(s, at)
	for i := at - 1; i >= from; i-- {
		if !x.isCapitalised(i) {
			continue
		}
		first := i
		for first > from && x.isCapitalised(first-1) {
			first--
		}
		if x.entry(first).Is(lexicon.Determiner|lexicon.Preposition|lexicon.Stop) && first < i {
			first++
		}
		if x.entry(first).Is(lexicon.Determiner | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction) {
			continue
		}
		return text.Fold(x.text.Slice(first, i+1))
	}
	for i := at; i < to; i++ {
		if x.isCapitalised(i) && !x.tok(i).Is(text.SentenceStart) {
			last := i + 1
			for last < to && x.isCapitalised(last) {
				last++
			}
			return text.Fold(x.text.Slice(i, last))
		}
	}
	return ""
}

// isCapitalised reports whether token i is a word with a capital.
func (x *extractor) isCapitalised(i int) bool {
	return x.tok(i).Kind == text.Word && x.tok(i).Is(text.Capital)
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

// otherDid reports whether somebody else did the rest of what a figure counts, by the same verb: "one boat saved 22 people, the second 16".
func (x *extractor) otherDid(s *sentence, f *figure) bool {
	const named = 3 // tokens that say who: "the second boat"
	i := f.last
	if f.head < 0 || i+2 >= int(s.Last) || !x.isMark(i, ",") || s.dateAt(i+1) != nil {
		return false
	}
	for k := i + 1; k < min(int(s.Last), i+2+named); k++ {
		switch t := x.tok(k); {
		case k > i+1 && (t.Kind == text.Number || x.entry(k).Number.Kind == lexicon.Cardinal):
			return k+1 >= int(s.Last) || x.tok(k+1).Kind == text.Mark && !x.isMark(k+1, "-")
		case t.Kind == text.Mark || x.entry(k).Is(lexicon.Verb|lexicon.Auxiliary|lexicon.Preposition|lexicon.Conjunction):
			return false
		case k == i+1 && t.Kind == text.Word && !t.Is(text.Capital) && !x.entry(k).Is(lexicon.Determiner):
			return false // "injured 12"
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

// verbBetween reports whether a verb stands between two tokens: what follows it is counted by that verb.
func (x *extractor) verbBetween(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if x.otherVerb(s, i) {
			return true
		}
	}
	return false
}

// toldOfBefore returns the lemma of the things or animals with which the sentence before opens, of which "of them" speaks then: "The birds came
// in the evening. 470 of them". Empty where it opens with anything else.
func (x *extractor) toldOfBefore(s *sentence) string {
	if s.index == 0 || x.sentences[s.index-1].Block != s.Block {
		return ""
	}
	before := &x.sentences[s.index-1]
	for i := int(before.First); i < min(int(before.First)+maxOpening, int(before.Last)); i++ {
		if before.nameAt(i) != nil {
			return ""
		}
		if x.plural(i) {
			return x.lemma(i)
		}
		if !x.entry(i).Is(lexicon.Determiner | lexicon.Possessive | lexicon.Adjective) {
			return ""
		}
	}
	return ""
}

// maxOpening is how many words from the start of a sentence its subject is looked for.
const maxOpening = 4

// subsets names the people whom a part counts: "five of them children", "six of the dead were children". The dead, the
// injured and the missing also say what happened to them.
func (x *extractor) subsets(s *sentence) {
	for i := range s.figures {
		f := &s.figures[i]
		if f.apposed {
			continue
		}
		if i > 0 && f.measure < 0 && x.ofPeople(f) && x.cued(s, max(s.figures[i-1].last, f.first-4), f.first, lexicon.PartCue) {
			f.measure, f.trigger, f.shared = s.figures[i-1].measure, s.figures[i-1].trigger, true // 23 people died, including five children
		}
		for _, m := range s.marks {
			if m.first != f.last || x.cue(m)&lexicon.PartOfCue == 0 {
				continue
			}
			for k := m.first; k < m.last; k++ {
				if measure := x.stateOf(k); measure >= 0 {
					f.measure, f.trigger, f.at, f.shared = measure, x.lemma(k), k, true
				}
			}
			for k := m.last; k < min(int(s.Last), m.last+5) && (f.head < 0 || x.ofPeople(f)); k++ { // 23 breaches of the rules are no rules
				if x.plural(k) && s.nameAt(k) == nil {
					if f.counted, f.head = x.lemma(k), -1; x.lex.Lists(lexicon.FellowNoun, f.counted) {
						f.counted = "person"
					}
					break
				}
				if of := s.nameAt(k); of != nil && of.Kind != names.Person && !x.tok(k).Possessive {
					continue // 96 of the Fort Street victims
				}
				e := x.entry(k)
				if !e.Is(lexicon.Auxiliary|lexicon.Determiner|lexicon.Adjective|lexicon.Pronoun) && e.Form != "of" && !x.tok(k).Possessive { // 108 of the company's flights
					break
				}
			}
			if f.counted == "" && i == 0 && m.last == m.first+2 && x.entry(m.last-1).Form == "them" {
				f.counted = x.toldOfBefore(s)
			}
			if f.measure < 0 && i > 0 {
				told := &s.figures[i-1]
				if told.whole && i > 1 {
					told = &s.figures[i-2] // 73 of the 187 on board lost their lives, four of them children
				}
				f.measure, f.trigger, f.shared = told.measure, told.trigger, true
			}
		}
	}
}

// stateOf returns the measure that a word such as "dead" names as a state, -1 when it names none.
func (x *extractor) stateOf(i int) int32 {
	for _, p := range x.entry(i).Alone() {
		if p.Kind != lexicon.TriggerPhrase {
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

// crewBeside reports whether a sentence counts the crew as well, so that its passengers are not all who are aboard.
func (x *extractor) crewBeside(s *sentence) bool {
	return slices.ContainsFunc(s.figures, func(f figure) bool { return f.measure >= 0 && x.lex.Measures[f.measure].Name == "crew" })
}

// signedUp reports whether a sentence opens with a label that tells of those who were to come: “Registered: 23 choirs”.
func (x *extractor) signedUp(s *sentence) bool {
	first := int(s.First)
	return first+1 < int(s.Last) && x.isMark(first+1, ":") && x.lex.Lists(lexicon.SignedUp, text.Fold(x.word(first)))
}
